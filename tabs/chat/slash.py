"""The saved prompts that are offered while a slash begins the prompt box."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QListWidgetItem, QWidget

from core.ports.prompts import SavedPrompt
from tabs.chat.offers import OFFER, OfferList
from tabs.chat.prompt_edit import PromptEdit
from tabs.shared.language import tr
from tabs.shared.plain_tip import plain_tip
from tabs.shared.safe_text import one_line

LONGEST = 60
"""Characters behind the slash; a longer text is a prompt of its own."""


class SlashList(OfferList):
    """Offers saved prompts; ``chosen`` tells a :class:`SavedPrompt`."""

    def __init__(self, edit: PromptEdit, parent: QWidget) -> None:
        super().__init__(edit, tr("Saved prompts"), parent)
        self._dismissed = ""
        """The text for which it was put away."""
        self.dismissed.connect(self._put_away)

    def offer(self, prompts: Sequence[SavedPrompt]) -> None:
        """Offer the prompts that hold the words behind the slash; nothing where the box holds no slash and words."""
        words = slash_words(self._edit.toPlainText())
        if words is None or self._edit.toPlainText() == self._dismissed:
            self.hide()
            return
        self._dismissed = ""
        found = sorted((one for one in prompts if one.holds(words)), key=lambda one: _rank(one, words))
        self.clear()
        for prompt in found:
            behind = f"   {one_line(prompt.folder, 30)}" if prompt.folder else ""
            item = QListWidgetItem(f"{one_line(prompt.name, 60)}{behind}", self)
            item.setData(OFFER, prompt)
            item.setToolTip(plain_tip(one_line(prompt.text, 300)))
        self.open()

    def _put_away(self) -> None:
        self._dismissed = self._edit.toPlainText()


def slash_words(text: str) -> str | None:
    """The words behind a slash that begins a text; ``None`` where it begins none, or more than a few words follow."""
    if not text.startswith("/") or "\n" in text or len(text) > LONGEST:
        return None
    return text[1:].strip()


def _rank(prompt: SavedPrompt, words: str) -> tuple[bool, bool, str]:
    """Those whose name begins so first, then those whose name holds it."""
    name, wanted = prompt.name.casefold(), words.casefold()
    return not name.startswith(wanted), wanted not in name, name
