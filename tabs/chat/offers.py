"""A list of what can be taken, over the prompt box while a person writes: saved prompts behind a slash, models behind an @."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QListWidget, QListWidgetItem, QWidget

from tabs.chat.prompt_edit import PromptEdit
from tabs.shared.announce import announce
from tabs.shared.theme import LARGE, MEDIUM, SMALL, TINY

MOST = 8
"""That are seen at once; the list scrolls."""
OFFER = int(Qt.ItemDataRole.UserRole)
"""What an entry stands for; one without is only told."""
_WIDTH_EMS = 34


class OfferList(QListWidget):
    """Up and Down go through it, Enter or Tab takes one, Escape puts it away. The box keeps the keyboard.

    Signals: ``chosen`` with what was taken, and whether more are to be taken: with Shift; ``dismissed`` by Escape.

    :param edit: where a person writes; the list covers nothing of the frame it stands in.
    :param name: what is offered, for screen readers.
    :param parent: what it stands in: the frame and room above it.
    """

    chosen = Signal(object, bool)
    dismissed = Signal()

    def __init__(self, edit: PromptEdit, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self._edit = edit
        self.setProperty("role", "popup")
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setUniformItemSizes(True)
        self.itemClicked.connect(self._take)
        self.currentItemChanged.connect(self._tell)
        self._frame = edit.parentWidget() or parent
        edit.installEventFilter(self)
        for around in (self._frame, self._frame.parentWidget() or parent):
            around.installEventFilter(self)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that mean the list and not the box, and stay above the frame."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and not self.isHidden():
            key = event.key()
            if key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
                step = 1 if key == Qt.Key.Key_Down else -1
                self.setCurrentRow((self.currentRow() + step) % self.count())
                return True
            if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab}:
                self._take(self.currentItem(), more=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
                return True
            if key == Qt.Key.Key_Escape:
                self.hide()
                self.dismissed.emit()
                return True
        if watched is self._edit and event.type() == QEvent.Type.FocusOut:
            self.hide()
        if watched is not self._edit and event.type() in {QEvent.Type.Move, QEvent.Type.Resize} and not self.isHidden():
            self._place()
        return super().eventFilter(watched, event)

    def open(self) -> None:
        """Show the entries, with the first one taken up."""
        self.setCurrentRow(0)
        self.setVisible(self.count() > 0)
        self._place()

    def _place(self) -> None:
        """Right above the frame, as high as what is in the list."""
        corner = QPoint(self._edit.mapTo(self._over, QPoint(0, 0)).x(), self._frame.mapTo(self._over, QPoint(0, 0)).y())
        self.ensurePolished()
        row = self.sizeHintForRow(0)
        high = min(min(self.count(), MOST) * row + SMALL + TINY, max(row + MEDIUM, corner.y() - LARGE))
        wide = min(_WIDTH_EMS * self.fontMetrics().horizontalAdvance("n"), self._edit.width())
        self.setGeometry(corner.x(), corner.y() - high - TINY, wide, high)
        self.raise_()

    def _take(self, item: QListWidgetItem | None, *, more: bool | None = None) -> None:
        offer = item.data(OFFER) if item is not None else None
        if offer is None:
            return
        if more is None:
            more = bool(QApplication.keyboardModifiers() & Qt.KeyboardModifier.ShiftModifier)
        self.hide()
        self.chosen.emit(offer, more)

    def _tell(self, item: QListWidgetItem | None) -> None:
        """Have a screen reader say which one Enter would take: the keyboard is at the box."""
        if item is not None and self.isVisible():
            announce(self._edit, str(item.data(Qt.ItemDataRole.AccessibleTextRole) or item.text()))
