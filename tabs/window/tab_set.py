"""The tabs over one hub: of the present, or of a moment of the past. Each is built when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedWidget, QWidget

from tabs.shared.actions import Action
from tabs.shared.hub import Hub
from tabs.shared.tab import Tab
from tabs.window.contract import TabSpec


class TabSet(QStackedWidget):
    """Tabs one above the other.

    :param built: called with each tab when it is built, and its title.
    """

    def __init__(
        self, hub: Hub, specs: Sequence[TabSpec], built: Callable[[Tab, str], object], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.hub = hub
        self._specs = specs
        self._tell_built = built
        self._built: dict[int, Tab] = {}
        self.currentChanged.connect(lambda _place: self.updateGeometry())

    def minimumSizeHint(self) -> QSize:
        """What the tab in sight needs: one that was not laid out at this size yet knows nothing of its own."""
        shown = self.currentWidget()
        return super().minimumSizeHint() if shown is None else shown.minimumSizeHint()

    @property
    def tabs(self) -> dict[str, Tab]:
        """The tabs that were built so far, by title."""
        return {self._specs[place].title: tab for place, tab in self._built.items()}

    def build(self, place: int) -> Tab:
        """A tab, built now when it was never asked for."""
        tab = self._built.get(place)
        if tab is None:
            spec = self._specs[place]
            tab = self._built[place] = spec.factory(self.hub, self)
            self.addWidget(tab)
            self._tell_built(tab, spec.title)
        return tab

    def release(self) -> None:
        """Let go of every tab's connections. May be called again."""
        for tab in self._built.values():
            tab.release()


def can_do(tab: Tab, action: Action) -> bool:
    """Whether an action of a tab may be offered: what a tab that is not shown cannot do is known only when it is."""
    return not tab.isVisible() or action.can()
