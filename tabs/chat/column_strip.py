"""The line above an answer that is shown alone: the others, a click or a key away."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from tabs.chat.answer import AnswerCard
from tabs.shared.flow import FlowLayout
from tabs.shared.labels import text_label
from tabs.shared.language import tr
from tabs.shared.plain_tip import plain_tip
from tabs.shared.safe_text import visible
from tabs.shared.theme import SMALL

_LONGEST = 32


class ColumnStrip(QWidget):
    """Hidden while the answers stand side by side. Signals: ``chosen`` with a card, ``all_wanted``."""

    chosen = Signal(object)
    all_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.place = text_label("", "small")
        self.all_button = QPushButton(tr("Side by side"), self)
        self.all_button.setProperty("role", "quiet")
        self.all_button.setToolTip(tr("Show all answers side by side again (Esc)"))
        self.all_button.clicked.connect(self.all_wanted)
        self.buttons: list[QPushButton] = []
        self._group = QButtonGroup(self)
        names = QWidget(self)
        self._row = FlowLayout(names)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SMALL)
        row.addWidget(self.place, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(names, 1)
        row.addWidget(self.all_button, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def show_cards(self, cards: Sequence[AnswerCard], alone: AnswerCard | None) -> None:
        """Offer the cards, one of which is shown."""
        self._drop_buttons()
        if alone is not None:
            self._offer(cards, alone)
        self.setVisible(alone is not None)

    def _drop_buttons(self) -> None:
        for button in self.buttons:
            self._group.removeButton(button)
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = []

    def _offer(self, cards: Sequence[AnswerCard], alone: AnswerCard) -> None:
        self.place.setText(tr("{number} of {total}", number=cards.index(alone) + 1, total=len(cards)))
        for card in cards:
            button = QPushButton(_short(card.model.text()), self)
            button.setProperty("role", "chip")
            button.setCheckable(True)
            button.setChecked(card is alone)
            button.setToolTip(plain_tip(visible(card.model.text())))
            button.setAccessibleName(tr("Show the answer of {model}", model=card.model.text()))
            button.clicked.connect(lambda _checked, card=card: self.chosen.emit(card))
            self._group.addButton(button)
            self._row.addWidget(button)
            self.buttons.append(button)


def _short(name: str) -> str:
    return name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1]}…"
