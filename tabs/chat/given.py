"""Which answers of an exchange are context, and what choosing others of them, or other words, asks for. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from core.commands.branches import ChooseAnswers, EditAnswer
from events.projections.conversations.rows import MessageRow
from tabs.shared.language import tr


@dataclass(frozen=True, slots=True)
class GivenAnswers:
    """The answers of the run that is shown, and those that are sent with what follows."""

    prompt: MessageRow
    cards: Sequence[str]
    """Calls of the answers that have words, as they are shown; what stands for one of no call may be among them."""
    counted: str
    """The one of them that has the run's own answer; empty when there is none."""
    own: str
    """What the run's own answer is called where answers are chosen; empty when there is none."""
    ended: bool = True
    """Whether nothing is awaited of the run."""

    @property
    def chosen(self) -> tuple[str, ...]:
        """Those of the cards that are context, in the order in which they are sent."""
        given = self.prompt.given or ()
        shown = [one if one in self.cards else self.counted if one == self.own else "" for one in given]
        return tuple(dict.fromkeys(card for card in shown if card))

    @property
    def elsewhere(self) -> bool:
        """Whether the context is an answer of another run."""
        return bool(self.prompt.given) and not self.chosen

    @property
    def left_out(self) -> bool:
        """Whether later prompts know nothing of the exchange: a person left it out, or nothing of it was given."""
        return self.prompt.given == () or (self.prompt.given is None and self.ended)

    @property
    def words(self) -> str:
        """What the person has to know and cannot see at the answers."""
        if self.elsewhere:
            return tr("An earlier answer to this prompt is the context until this run has one.")
        return tr("Not in context: what is asked later does not know of this.") if self.left_out else ""

    def toggled(self, card: str, *, on: bool) -> ChooseAnswers:
        """With one more, or one fewer."""
        chosen = [one for one in self.chosen if one != card]
        return self.only([one for one in self.cards if one in chosen or (on and one == card)])

    def only(self, cards: Sequence[str]) -> ChooseAnswers:
        """With these and no others."""
        return self._command(tuple(self._id(card) for card in cards), named=self.prompt.named)

    def named(self, *, named: bool) -> ChooseAnswers:
        """The same, with or without the names of their models."""
        return self._command(self.prompt.given or (), named=named)

    def by_itself(self) -> ChooseAnswers:
        """The run's own answer."""
        return self._command(None, named=False)

    def edited(self, card: str, text: str) -> EditAnswer:
        """With other words for an answer; empty ones take them back."""
        where = {"conversation_id": self.prompt.conversation_id, "prompt_id": self.prompt.message_id}
        return EditAnswer(**where, run_id=self.prompt.run_id, answer=self._id(card), text=text)

    def _id(self, card: str) -> str:
        return self.own if card == self.counted and self.own else card

    def _command(self, answers: tuple[str, ...] | None, *, named: bool) -> ChooseAnswers:
        return ChooseAnswers(
            conversation_id=self.prompt.conversation_id,
            prompt_id=self.prompt.message_id,
            run_id=self.prompt.run_id,
            answers=answers,
            named=named,
        )
