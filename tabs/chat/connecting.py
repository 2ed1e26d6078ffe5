"""Opens what guides through adding a provider, over the chat: whoever wants another model to ask stays where they are."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from tabs.chat.choosing import Choosing
from tabs.chat.composer import Composer
from tabs.chat.welcome import Welcome
from tabs.shared.connecting.wizard import ProviderWizard
from tabs.shared.hub import Hub


class Connecting(QObject):
    """Stands between the welcome, the list of models and the dialog."""

    def __init__(self, hub: Hub, composer: Composer, choosing: Choosing, welcome: Welcome, parent: QWidget) -> None:
        super().__init__(parent)
        self._hub = hub
        self._composer = composer
        self._choosing = choosing
        self._over = parent
        self.wizard: ProviderWizard | None = None
        """The one that was opened last."""
        welcome.connect_wanted.connect(lambda: self._open().accepted.connect(self._list))
        composer.models.connect_wanted.connect(lambda: self._open().finished.connect(self._back))

    def _open(self) -> ProviderWizard:
        self.wizard = ProviderWizard(self._hub, self._over)
        self.wizard.open()
        return self.wizard

    def _list(self) -> None:
        """Know the models of the new provider."""
        self._choosing.list_models(self._composer.models.show_models)

    def _back(self) -> None:
        """Go on choosing, among the models of the new provider too."""
        self._composer.models.open()
