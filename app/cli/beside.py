"""Answers of models beside the messages of a conversation: those that are context all the same, and any by its name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from core.errors import UnknownThing
from events.projections.conversations.rows import AnswerRow, AnswerState, MessageRow
from events.views import Views

ENDED: Mapping[AnswerState, str] = {
    "running": ", under way",
    "canceled": ", stopped",
    "failed": ", failed",
    "interrupted": ", interrupted",
}
"""What is said of an answer that is not whole."""


def beside_messages(views: Views, prompt: MessageRow) -> list[AnswerRow]:
    """The answers of the run of a prompt that are context and no message, in the order they were asked."""
    own, _ = views.conversations.own_answer(prompt.message_id, prompt.run_id)
    given = set(prompt.given or ()) - {own}
    rows = views.conversations.answers(run_id=prompt.run_id) if given else []
    return [row for row in rows if row.call_id in given]


def beside_document(row: AnswerRow) -> dict[str, Any]:
    """One of them."""
    return {"answer_id": row.call_id, "model": row.model, "state": row.state, "text": row.text}


def call_named(answers: Sequence[AnswerRow], given: str) -> str:
    """The call of an answer, by its id or by its model; the newest of that, whole ones before those that were stopped."""
    told = [row for row in answers if row.state != "running" and row.text]
    found = [row for row in told if given in {row.call_id, row.model}]
    if not found:
        there = ", ".join(dict.fromkeys(row.model for row in told)) or "no model"
        raise UnknownThing(f"There is no answer of {given}.", f"Answers are there of: {there}.")
    return max(found, key=lambda row: (row.state == "succeeded", answers.index(row))).call_id
