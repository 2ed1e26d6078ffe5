"""The run's own answer among those of its models, as one more when it is none of theirs, and where it stands. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from events.projections.conversations.rows import AnswerRow
from tabs.chat.parts import ANSWER, Part
from tabs.chat.situation import TEMPLATE, Situation

BESIDE = frozenset({"single", "parallel"})
"""Strategies by which no answer stands above the others."""
_PLACES = ("writer", "answer", "help")
"""Of those that say the same word for word, the one that wrote it for the run comes before those that led to it."""


def counted(situation: Situation, answers: Sequence[AnswerRow]) -> str:
    """The call whose answer is the conversation's."""
    run = situation.run
    if run is None or not run.answer:
        return ""
    exact = [row for row in answers if row.model == run.answer_model and row.text == run.answer]
    exact.sort(key=lambda row: _PLACES.index(_part(situation, row).kind))
    return exact[0].call_id if exact else ""


def result(situation: Situation, answers: Sequence[AnswerRow]) -> str:
    """The call whose answer stands first, alone: what the run came to, or what is being written of the answers.

    :returns: nothing where there is no such answer, where no other led to it, and while names are hidden.
    """
    run = situation.run
    led = [row for row in answers if _part(situation, row).kind != "help"]
    if run is None or run.strategy in BESIDE or situation.nameless or len(led) == 1:
        return ""
    own = counted(situation, answers)
    writing = (row.call_id for row in led if row.state == "running" and _part(situation, row).kind == "writer")
    return own or next(writing, "")


def as_they_stand(situation: Situation) -> list[AnswerRow]:
    """All answers, from the one that stands first to those that are folded away."""
    answers = [*situation.answers, *composed(situation)]
    first = result(situation, answers)
    return sorted(answers, key=lambda row: (row.call_id != first, _part(situation, row).kind == "help"))


def _part(situation: Situation, row: AnswerRow) -> Part:
    facts = situation.facts.get(row.call_id)
    return ANSWER if facts is None else facts.part


def composed(situation: Situation) -> list[AnswerRow]:
    """The run's answer when no call has it word for word, such as the stand-in answer: it is shown all the same."""
    run = situation.run
    if run is None or not run.answer or run.state != "succeeded" or counted(situation, situation.answers):
        return []
    return [
        AnswerRow(
            call_id=f"{run.run_id}:{TEMPLATE}",
            run_id=run.run_id,
            conversation_id=run.conversation_id,
            model=run.answer_model,
            state="succeeded",
            text=run.answer,
            reasoning="",
            finish="stop",
            error_what="",
            error_do="",
            reason="",
            started_at=run.started_at,
            ended_at=run.ended_at,
            seconds=0,
            first_seconds=None,
            input_tokens=None,
            output_tokens=None,
            cost_picodollars=0,
            simulated=False,
            attempts=1,
        )
    ]
