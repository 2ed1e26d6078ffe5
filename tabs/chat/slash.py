"""The saved prompts that are offered while a slash begins the prompt box."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListWidget, QListWidgetItem, QWidget

from core.ports.prompts import SavedPrompt
from tabs.chat.prompt_edit import PromptEdit
from tabs.shared.language import tr
from tabs.shared.safe_text import one_line
from tabs.shared.theme import LARGE, MEDIUM, SMALL, TINY

MOST = 8
"""That are seen at once; the list scrolls."""
LONGEST = 60
"""Characters behind the slash; a longer text is a prompt of its own."""
_WIDTH_EMS = 34
_PROMPT = int(Qt.ItemDataRole.UserRole)


class SlashList(QListWidget):
    """Stands over the prompt box. Up and Down go through it, Enter or Tab takes one, Escape puts it away.

    Signals: ``chosen`` with a :class:`SavedPrompt`.

    :param parent: what it stands in: the box and room above it.
    """

    chosen = Signal(object)

    def __init__(self, edit: PromptEdit, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self._edit = edit
        self._dismissed = ""
        """The text for which it was put away."""
        self.setProperty("role", "popup")
        self.setAccessibleName(tr("Saved prompts"))
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setUniformItemSizes(True)
        self.itemClicked.connect(self._take)
        edit.installEventFilter(self)
        self.hide()

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
            item.setData(_PROMPT, prompt)
            item.setToolTip(one_line(prompt.text, 300).replace("<", "\N{SINGLE LEFT-POINTING ANGLE QUOTATION MARK}"))
        self.setCurrentRow(0)
        self.setVisible(bool(found))
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that mean the list and not the box."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and not self.isHidden():
            key = event.key()
            if key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
                step = 1 if key == Qt.Key.Key_Down else -1
                self.setCurrentRow((self.currentRow() + step) % self.count())
                return True
            if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab}:
                self._take(self.currentItem())
                return True
            if key == Qt.Key.Key_Escape:
                self._dismissed = self._edit.toPlainText()
                self.hide()
                return True
        if event.type() == QEvent.Type.FocusOut:
            self.hide()
        return super().eventFilter(watched, event)

    def _take(self, item: QListWidgetItem | None) -> None:
        self.hide()
        if item is not None:
            self.chosen.emit(item.data(_PROMPT))

    def _place(self) -> None:
        """Right above the box, as high as what is in it."""
        corner = self._edit.mapTo(self._over, QPoint(0, 0))
        self.ensurePolished()
        row = self.sizeHintForRow(0)
        high = min(min(self.count(), MOST) * row + SMALL + TINY, max(row + MEDIUM, corner.y() - LARGE))
        wide = min(_WIDTH_EMS * self.fontMetrics().horizontalAdvance("n"), self._edit.width())
        self.setGeometry(corner.x(), corner.y() - high - MEDIUM, wide, high)
        self.raise_()


def slash_words(text: str) -> str | None:
    """The words behind a slash that begins a text; ``None`` where it begins none, or more than a few words follow."""
    if not text.startswith("/") or "\n" in text or len(text) > LONGEST:
        return None
    return text[1:].strip()


def _rank(prompt: SavedPrompt, words: str) -> tuple[bool, bool, str]:
    """Those whose name begins so first, then those whose name holds it."""
    name, wanted = prompt.name.casefold(), words.casefold()
    return not name.startswith(wanted), wanted not in name, name
