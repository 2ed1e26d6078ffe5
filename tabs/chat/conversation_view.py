"""The list of conversations as a person goes through it with mouse and keyboard, and chooses one or several."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Literal

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from tabs.chat.conversation_look import ConversationLook
from tabs.chat.conversation_model import ROW
from tabs.shared.language import tr
from tabs.shared.theme import SMALL

How = Literal["toggle", "extend", "add"]
"""One more or one less; all from the one chosen last up to here; these besides those that are chosen."""
_CTRL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
_MORE = _CTRL | _SHIFT
_STEPS = {
    Qt.Key.Key_Up: QAbstractItemView.CursorAction.MoveUp,
    Qt.Key.Key_Down: QAbstractItemView.CursorAction.MoveDown,
    Qt.Key.Key_Home: QAbstractItemView.CursorAction.MoveHome,
    Qt.Key.Key_End: QAbstractItemView.CursorAction.MoveEnd,
    Qt.Key.Key_PageUp: QAbstractItemView.CursorAction.MovePageUp,
    Qt.Key.Key_PageDown: QAbstractItemView.CursorAction.MovePageDown,
}
_UPWARD = frozenset({_STEPS[Qt.Key.Key_Up], _STEPS[Qt.Key.Key_End], _STEPS[Qt.Key.Key_PageUp]})
"""Steps after which a heading that was come to is passed upward."""


class ConversationView(QListView):
    """Tells of the keys that do something with what is chosen, and of Ctrl and Shift, by which several are.

    Signals: ``picked`` with an index and :data:`How`; ``menu_wanted`` with an index and the place on the screen.
    """

    pressed_key = Signal(str)
    """``delete``, ``undo``, ``all`` or ``leave``."""
    picked = Signal(QModelIndex, str)
    menu_wanted = Signal(QModelIndex, QPoint)
    _NAMES = (
        (QKeySequence.StandardKey.Delete, "delete"),
        (QKeySequence.StandardKey.Undo, "undo"),
        (QKeySequence.StandardKey.SelectAll, "all"),
    )

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bare")
        self.setAccessibleName(tr("Conversations"))
        self.setItemDelegate(ConversationLook(self))
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked | QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.several = False
        """Whether several are chosen."""
        self.adding = False
        """Whether Ctrl or Shift is held at what is going on: then nothing is opened on the way."""
        self._pressed = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell of a key, choose several, or go through the list."""
        name, step = self._name(event), _STEPS.get(Qt.Key(event.key()))
        held = event.modifiers() & _MORE
        if name:
            self.pressed_key.emit(name)
        elif held & _SHIFT and step is not None:
            there = self.moveCursor(step, event.modifiers())
            self._pick(there, "add" if held & _CTRL else "extend")
        elif event.key() == Qt.Key.Key_Space and (held == _CTRL or (self.several and not held)):
            self._pick(self.currentIndex(), "toggle")
        else:
            with self._adding(event.modifiers()):
                super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """With Ctrl or Shift one more is chosen, or all up to it."""
        if event.button() != Qt.MouseButton.LeftButton or not event.modifiers() & _MORE:
            super().mousePressEvent(event)
            return
        self._pressed = True
        held = event.modifiers() & _MORE
        how: How = "toggle" if held == _CTRL else "extend" if held == _SHIFT else "add"
        self.setAutoScroll(False)  # what is clicked next is to stay where it is
        self._pick(self.indexAt(event.position().toPoint()), how)
        self.setAutoScroll(True)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """With Ctrl or Shift it is two clicks, and no title is written."""
        if event.modifiers() & _MORE:
            self.mousePressEvent(event)
        else:
            super().mouseDoubleClickEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """What began with Ctrl or Shift ends where it began."""
        if not self._pressed:
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The same."""
        if self._pressed:
            self._pressed = False
        else:
            with self._adding(event.modifiers()):
                super().mouseReleaseEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for a menu of what is under the pointer; by the keyboard, of what that is at."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if by_key:
            self.scrollTo(index)
        place = self.viewport().mapToGlobal(self.visualRect(index).center()) if by_key else event.globalPos()
        self.menu_wanted.emit(index, place)

    def edit(self, index: QModelIndex | QPersistentModelIndex, *how: object) -> bool | None:  # type: ignore[override]  # Qt has two of that name
        """Have a title written, where one is chosen."""
        return False if self.several else super().edit(index, *how)

    def event(self, event: QEvent) -> bool:
        """These keys are the list's while it has the focus, and no shortcut's of the window."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._name(event):
            event.accept()
            return True
        return bool(super().event(event))

    def moveCursor(self, step: QAbstractItemView.CursorAction, held: Qt.KeyboardModifier) -> QModelIndex:
        """Where a key leads to; past the headings."""
        come = super().moveCursor(step, held)
        for by in (-1, 1) if step in _UPWARD else (1, -1):
            index = come
            while index.isValid() and index.data(ROW) is None:
                index = index.siblingAtRow(index.row() + by)
            if index.isValid():
                return index
        return self.currentIndex()

    @property
    def editing(self) -> bool:
        """Whether a title is being written."""
        return self.state() == QAbstractItemView.State.EditingState

    @property
    def lowest(self) -> int:
        """The entry at the lower edge."""
        return max(0, self.indexAt(QPoint(SMALL, self.viewport().height() - SMALL)).row())

    def _name(self, event: QKeyEvent) -> str:
        if self.several and event.key() == Qt.Key.Key_Escape and not event.modifiers() & _MORE:
            return "leave"
        return next((name for keys, name in self._NAMES if event.matches(keys)), "")

    def _pick(self, index: QModelIndex, how: How) -> None:
        if index.isValid() and index.data(ROW) is not None:
            with self._adding(_MORE):
                self.picked.emit(index, how)

    @contextmanager
    def _adding(self, held: Qt.KeyboardModifier) -> Iterator[None]:
        self.adding = bool(held & _MORE)
        try:
            yield
        finally:
            self.adding = False
