"""The answers of a run as they stand: what it came to, the answers that led there, and what helped on the way."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tabs.chat.answer import AnswerCard
from tabs.chat.arrangement import Arrangement
from tabs.chat.columns import AnswerColumns
from tabs.chat.parts import helps_told
from tabs.shared.fold import Fold
from tabs.shared.language import tr, tr_count
from tabs.shared.tab_order import order_as_laid_out
from tabs.shared.theme import MEDIUM


class Answers(QWidget):
    """The result alone over the whole width, the answers side by side below it, and one line for all that only helped."""

    arranged = Signal(object)
    """The :class:`tabs.chat.arrangement.Arrangement` that a person wants for the answers side by side."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.result: AnswerCard | None = None
        """What stands first, alone; none while all stand beside one another."""
        self.columns = AnswerColumns(self)
        self.columns.arranged.connect(self.arranged)
        self.helps = AnswerColumns(self)
        self.helps.hide()
        self.helps.arranged.connect(self._arrange_helps)
        self.fold = Fold("", lambda: self.helps, self)
        self.fold.hide()
        self._helping: list[AnswerCard] = []
        """As they were asked."""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(MEDIUM)
        self._column.addWidget(self.columns)
        self._column.addWidget(self.fold)

    def show_cards(
        self, cards: Sequence[AnswerCard], arrangement: Arrangement, result: AnswerCard | None, *, apart: bool
    ) -> None:
        """Have these cards, in the order in which they were asked, stand as arranged.

        :param result: what is to stand first, alone.
        :param apart: whether those that only helped are folded away; they stand beside the others otherwise.
        """
        self._show_result(result)
        helping = [card for card in cards if apart and card.part.kind == "help" and card is not result]
        for card in (one for one in self._helping if one not in helping):
            self.helps.drop(card)
        for card in (one for one in helping if one not in self._helping):
            self.columns.drop(card)
        self._helping = helping
        self.columns.show_cards([card for card in cards if card is not result and card not in helping], arrangement)
        self._arrange_helps(self.helps.arrangement)
        self._tell_helps()

    def drop(self, card: AnswerCard) -> None:
        """Let go of a card."""
        if card is self.result:
            self._show_result(None)
        self._helping = [other for other in self._helping if other is not card]
        for columns in (self.columns, self.helps):
            columns.drop(card)

    def tell_names(self) -> None:
        """Say what the answers are called now."""
        for columns in (self.columns, self.helps):
            columns.tell_names()

    def reveal(self, card: AnswerCard) -> None:
        """Have a card in sight that is folded away, or stands behind another that is shown alone."""
        if card in self._helping:
            self.fold.open()
        columns = self.helps if card in self._helping else self.columns
        if card is not self.result and columns.alone not in {None, card}:
            columns.show_alone(card)

    def _show_result(self, card: AnswerCard | None) -> None:
        if card is self.result:
            return
        if self.result is not None:
            self._column.removeWidget(self.result)
        self.result = card
        if card is not None:
            for columns in (self.columns, self.helps):
                columns.drop(card)
            self._column.insertWidget(0, card)
            card.more_button.show_company(1, alone=False)
            card.show()
            order_as_laid_out(self, after=self._above())

    def _above(self) -> QWidget | None:
        """Where the Tab key comes from to what is here."""
        above: QWidget | None = self.columns.strip.all_button
        while above is not None and (self.isAncestorOf(above) or not above.focusPolicy() & Qt.FocusPolicy.TabFocus):
            above = above.previousInFocusChain()
        return above

    def _arrange_helps(self, arrangement: Arrangement) -> None:
        self.helps.show_cards(self._helping, arrangement)

    def _tell_helps(self) -> None:
        self.fold.setVisible(bool(self._helping))
        running = sum(card.running for card in self._helping)
        failed = sum(card.row.state == "failed" for card in self._helping)
        told = [
            helps_told([card.part for card in self._helping]),
            tr_count(running, "{n} under way", "{n} under way") if running else "",
            tr_count(failed, "{n} failed", "{n} failed") if failed else "",
        ]
        words = " · ".join(filter(None, told))
        self.fold.button.setText(words)
        self.fold.button.setAccessibleName(tr("What helped on the way: {what}", what=words))
        self.fold.button.setToolTip(tr("Calls that are no answers to the prompt, but helped to come to one"))
