"""Labels, small frames and a button in the roles of the style sheet. Everything foreign is plain text: Qt would render markup."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from tabs.shared.language import tr
from tabs.shared.safe_text import unbroken

DOTS = 1
"""Pixels above a text: its height is its font's, rounded, which cuts the dots of a hinted capital umlaut off."""


ROOM = 3
"""Pixels that a text is wider than its letters are reckoned to be."""


class SelectableLabel(QLabel):
    """A label that can be copied from: what was meant, without the places in it where a line may be broken."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy, or move what is selected."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
            event.accept()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer to copy."""
        menu = self.menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        copy = menu.addAction(tr("Copy"))
        copy.setEnabled(self.hasSelectedText())
        copy.triggered.connect(lambda _checked: self.copy())
        every = menu.addAction(tr("Select all"))
        every.triggered.connect(lambda _checked: self.setSelection(0, len(self.text())))
        menu.popup(event.globalPos())

    def copy(self) -> None:
        """Put what is selected into the clipboard."""
        if self.hasSelectedText():
            QApplication.clipboard().setText(unbroken(self.selectedText()))


def text_label(
    text: str = "", role: str = "", *, wrap: bool = False, selectable: bool = False, parent: QWidget | None = None
) -> QLabel:
    """A label that shows exactly its characters.

    :param role: ``title``, ``heading``, ``strong``, ``muted``, ``small``, ``danger``, ``warning``, ``success``,
        ``small-success``, ``small-danger``, ``badge``, ``badge-accent``, ``badge-success``, ``badge-warning`` or ``badge-danger``.
    """
    label = SelectableLabel(parent) if selectable else QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text)
    label.setWordWrap(wrap)
    label.setContentsMargins(0, DOTS, 0, 0)
    if role:
        label.setProperty("role", role)
    if selectable:
        label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
    return label


class Title(QLabel):
    """A name that would rather stand in one line, and is broken into several where it has no room for that."""

    def __init__(self, text: str, role: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self.setWordWrap(True)
        self.setContentsMargins(0, DOTS, 0, 0)
        self.setProperty("role", role)

    def sizeHint(self) -> QSize:
        """As wide as the text; Qt would break a short one for the sake of its shape."""
        hint, room = super().sizeHint(), ROOM + self.contentsMargins().left() + self.contentsMargins().right()
        self.ensurePolished()
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + room, hint.height())


def framed(role: str, parent: QWidget | None = None) -> QFrame:
    """A frame in a role: ``card``, ``sunken``, ``accent``, ``side``, ``rule`` (a line) or ``drop`` (where
    something dragged would stand).
    """
    frame = QFrame(parent)
    frame.setProperty("role", role)
    return frame


def stand_on_rule(bar: QWidget, row: QLayout) -> None:
    """Lay a bar out that a line parts from what stands below it."""
    column = QVBoxLayout(bar)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addLayout(row)
    column.addWidget(framed("rule"))


def past_button(parent: QWidget | None = None) -> QPushButton:
    """A quiet button that leads to a moment of the past."""
    button = QPushButton(tr("As it was here"), parent)
    button.setProperty("role", "quiet")
    button.setToolTip(tr("Show the whole window as it was when this had just happened"))
    button.setAccessibleName(tr("Show the window as it was here"))
    return button
