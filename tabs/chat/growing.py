"""How a set of answers grows: which of them stay, and what is asked besides. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from core.ports.repeats import model_of
from tabs.chat.situation import Situation


def asked_of(situation: Situation, call_id: str) -> str:
    """The model that a step was to ask, though another one may have stood in for it; its name where it is no model's."""
    facts = situation.facts.get(call_id)
    return "" if facts is None or facts.step is None else model_of(facts.step.step)


def staying(situation: Situation) -> Mapping[str, str]:
    """The calls of the answers that can stand in another set as they are, each with its model: whole ones of models that
    were asked the prompt itself. What a merger or a judge wrote is none of them.
    """
    models = situation.run.models if situation.run is not None else ()
    whole = [row for row in situation.answers if row.state == "succeeded"]
    return {row.call_id: row.model for row in whole if asked_of(situation, row.call_id) in models}


def redone(situation: Situation, call_id: str) -> Mapping[str, Any]:
    """The fields of an ``AskAgain`` in which one answer is made anew and the others stay."""
    keep = tuple(call for call in staying(situation) if call != call_id)
    return {"keep": keep, "models": (asked_of(situation, call_id),)}
