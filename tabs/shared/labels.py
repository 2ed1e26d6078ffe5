"""Labels, small frames and a button in the roles of the style sheet. Everything foreign is plain text: Qt would render markup."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QLabel, QLayout, QPushButton, QVBoxLayout, QWidget

from tabs.shared.language import tr

DOTS = 1
"""Pixels above a text: its height is its font's, rounded, which cuts the dots of a hinted capital umlaut off."""


ROOM = 3
"""Pixels that a text is wider than its letters are reckoned to be."""


def text_label(
    text: str = "", role: str = "", *, wrap: bool = False, selectable: bool = False, parent: QWidget | None = None
) -> QLabel:
    """A label that shows exactly its characters.

    :param role: ``title``, ``heading``, ``strong``, ``muted``, ``small``, ``danger``, ``warning``, ``success``,
        ``small-success``, ``small-danger``, ``badge``, ``badge-accent``, ``badge-success``, ``badge-warning`` or ``badge-danger``.
    """
    label = QLabel(parent)
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
