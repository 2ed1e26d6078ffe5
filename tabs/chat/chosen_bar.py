"""The bar below the list that says how many conversations are chosen, and leads to what can be done with them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from tabs.shared.announce import announce
from tabs.shared.icons import IconButton
from tabs.shared.labels import text_label
from tabs.shared.language import tr, tr_count
from tabs.shared.theme import MEDIUM, TINY


class ChosenBar(QFrame):
    """In sight while several are chosen. It stands below the list, so that nothing moves under the pointer when it comes.

    Signals: ``menu_wanted``; ``left`` when the choice of several is to end.
    """

    menu_wanted = Signal()
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.said = text_label("", "strong", wrap=True)
        self.menu_button = IconButton("more", tr("What can be done with the chosen conversations"), self)
        self.menu_button.clicked.connect(lambda _checked: self.menu_wanted.emit())
        self.leave_button = IconButton("close", tr("Choose several no longer (Esc)"), self)
        self.leave_button.clicked.connect(lambda _checked: self.left.emit())
        row = QHBoxLayout(self)
        row.setContentsMargins(MEDIUM + TINY, TINY, MEDIUM, TINY)
        row.setSpacing(TINY)
        row.addWidget(self.said, 1)
        row.addWidget(self.menu_button)
        row.addWidget(self.leave_button)
        self.hide()

    def show_number(self, number: int) -> None:
        """Say how many are chosen; 0 where several are not."""
        words = tr_count(number, "{n} conversation chosen", "{n} conversations chosen")
        self.setVisible(bool(number))
        if number and words != self.said.text():
            self.said.setText(words)
            announce(self, words)
