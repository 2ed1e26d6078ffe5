"""Asks who is to review an answer, and brings what is said of it to its card."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from core.commands.branches import ReviewAnswer
from events.projections.conversations.rows import MessageRow
from tabs.chat.answer import AnswerCard
from tabs.chat.asking_models import Asked, AskModelsDialog
from tabs.chat.exchange_menu import ExchangeMenu
from tabs.chat.situation import Situation
from tabs.shared.language import tr, tr_count


def review_dialog(writer: str, first: Sequence[str], parent: QWidget | None = None) -> AskModelsDialog:
    """A dialog that asks who is to review an answer.

    :param writer: whose answer is reviewed.
    :param first: models that are ticked from the beginning.
    """
    asked = Asked(
        tr("Have the answer reviewed"),
        tr("Have the answer of {model} reviewed", model=writer),
        tr("Each model says whether it agrees, in one sentence, and writes the answer anew where it disagrees."),
        _button,
    )
    return AskModelsDialog(asked, parent, first=first, several=False)


def _button(number: int) -> str:
    return tr_count(number, "Ask {n} model", "Ask {n} models")


class Reviewing(QObject):
    """What an exchange knows of the reviews of its answers.

    :param menu: of the exchange, which knows the models there are.
    """

    wanted = Signal(object)
    """A command the person asks for."""

    def __init__(self, menu: ExchangeMenu) -> None:
        super().__init__(menu)
        self._menu = menu
        self._prompt: MessageRow | None = None
        self._situation = Situation(None, (), alive=True)
        self._cards: Mapping[str, AnswerCard] = {}
        self._counted = ""
        self.dialog: AskModelsDialog | None = None
        """The one that was opened last."""

    @property
    def going(self) -> bool:
        """Whether more is to come of any."""
        return any(review.going for review in self._situation.reviews)

    def show(self, prompt: MessageRow, situation: Situation, cards: Mapping[str, AnswerCard], counted: str) -> None:
        """Have each card show what was said of its answer.

        :param counted: the call whose answer is the conversation's.
        """
        self._prompt, self._situation, self._cards, self._counted = prompt, situation, cards, counted
        for call_id, card in cards.items():
            names = {call_id, self._named(call_id)}
            card.reviews.show_reviews([one for one in situation.reviews if one.answer in names], card.row.text)

    def connect_card(self, card: AnswerCard) -> None:
        """Have what a card asks for be done."""
        card.review_wanted.connect(self.ask)
        card.reviews.wanted.connect(self.wanted)

    def ask(self, call_id: str) -> None:
        """Ask who is to review an answer; those beside it are ticked, or the usual models."""
        writer = self._cards[call_id].row.model
        beside = [card.row.model for card in self._cards.values() if card.row.model != writer]
        usual = [model for model in self._situation.usual if model != writer]
        self.dialog = review_dialog(writer, tuple(dict.fromkeys(beside or usual)), self._menu.window())
        self.dialog.chosen.connect(lambda models: self._ask(call_id, models))
        self._menu.ways().list_models(self.dialog.show_models)
        self.dialog.open()

    def _ask(self, call_id: str, models: Sequence[str]) -> None:
        if (prompt := self._prompt) is not None:
            where = {"conversation_id": prompt.conversation_id, "prompt_id": prompt.message_id}
            answer = self._named(call_id)
            self.wanted.emit(ReviewAnswer(**where, run_id=prompt.run_id, answer=answer, models=tuple(models)))

    def _named(self, call_id: str) -> str:
        """What an answer is called where answers are chosen."""
        return (self._situation.own if call_id == self._counted else "") or call_id
