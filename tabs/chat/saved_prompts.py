"""Puts saved prompts into the box and into the instructions of a conversation."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from core.ports.prompts import SavedPrompt, filled, library, variables
from tabs.chat.choice import Choice
from tabs.chat.choosing import Choosing
from tabs.chat.composer import Composer
from tabs.chat.instructions import InstructionsLine
from tabs.chat.library_dialog import LibraryDialog
from tabs.chat.prompt_dialog import PromptDialog
from tabs.chat.slash import SlashList, slash_words
from tabs.shared.hub import Hub


class SavedPrompts(QObject):
    """Stands between the library, the prompt box and the instructions of one chat."""

    def __init__(
        self, hub: Hub, composer: Composer, choosing: Choosing, instructions: InstructionsLine, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._hub = hub
        self._composer = composer
        self._choosing = choosing
        self._over = parent
        self.library: LibraryDialog | None = None
        """The one that was opened last."""
        self.asking: PromptDialog | None = None
        """The same."""
        self.slash = SlashList(composer.edit, parent)
        self.slash.chosen.connect(lambda prompt, _more: self._use(prompt))
        composer.edit.textChanged.connect(self._look)
        composer.library_button.clicked.connect(lambda _checked: self.open_library())
        instructions.library_wanted.connect(lambda: self._open(lambda one: self._fill(one, instructions.take)))

    def open_library(self) -> None:
        """Show the library; what is taken from it is put into the prompt box."""
        self._open(self._use)

    def _look(self) -> None:
        """Offer saved prompts while the box begins with a slash."""
        if slash_words(self._composer.edit.toPlainText()) is None:
            self.slash.hide()
        else:
            self.slash.offer(library(self._hub.views.library.prompts()))

    def _open(self, take: Callable[[SavedPrompt], None]) -> None:
        self.library = LibraryDialog(self._hub, self._choosing.choice, self._over)
        self.library.used.connect(take)
        self.library.open()

    def _use(self, prompt: SavedPrompt) -> None:
        def put(text: str) -> None:
            self._put(text)
            if prompt.strategy or prompt.preset or prompt.models:
                self._choosing.choose(Choice(prompt.strategy, prompt.models, prompt.preset))

        self._fill(prompt, put)

    def _fill(self, prompt: SavedPrompt, put: Callable[[str], None]) -> None:
        """Put a prompt somewhere, once its variables are known."""
        if not variables(prompt.text):
            put(filled(prompt.text, {}))
            return
        self.asking = PromptDialog(prompt, self._over)
        self.asking.filled_in.connect(put)
        self.asking.open()

    def _put(self, text: str) -> None:
        """Put a text where the person was: in the place of a slash and words, else where they write. Can be undone."""
        edit = self._composer.edit
        if slash_words(edit.toPlainText()) is not None:
            edit.write(text)
        else:
            edit.insertPlainText(text)
        edit.setFocus()
