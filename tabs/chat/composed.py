"""The run's own answer among those of its models, and as one more when it is none of theirs. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from events.projections.conversations.rows import AnswerRow
from events.projections.runs.rows import RunRow
from tabs.chat.situation import TEMPLATE, Situation


def counted(run: RunRow | None, answers: Sequence[AnswerRow]) -> str:
    """The call whose answer is the conversation's."""
    if run is None or not run.answer:
        return ""
    exact = (row.call_id for row in answers if row.model == run.answer_model and row.text == run.answer)
    return next(exact, "")


def composed(situation: Situation) -> list[AnswerRow]:
    """The run's answer when no call has it word for word, such as the stand-in answer: it is shown all the same."""
    run = situation.run
    if run is None or not run.answer or run.state != "succeeded" or counted(run, situation.answers):
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
