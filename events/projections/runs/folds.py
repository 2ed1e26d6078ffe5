"""Which statements each event of a run leads to, and with which values."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from events.catalog.calls import ModelCallCancelRequested
from events.catalog.conversations import AnswerAdded
from events.catalog.runs import (
    AnswerRated,
    ApprovalDenied,
    ApprovalGiven,
    ApprovalRequested,
    CheckMade,
    DecisionMade,
    HookFailed,
    RunCanceled,
    RunCancelRequested,
    RunFailed,
    RunQuarantined,
    RunReleased,
    RunRequested,
    RunResumed,
    RunStarted,
    RunSucceeded,
    StepsPlanned,
)
from events.projections.runs.filters import words_of
from events.values import Confidence, Payload


class Fact(NamedTuple):
    """What a fold needs of the envelope."""

    position: int
    subject: str
    """The id in the name of the stream: of the run, or of the call."""
    at: int


Values = Mapping[str, Any]
Statements = Sequence[tuple[str, Values]]
Fold = Callable[[Any, Fact], Statements]


def _requested(p: RunRequested, fact: Fact) -> Statements:
    asked = {
        **_of(fact),
        "ordinal": fact.position,
        "conversation": p.conversation_id,
        "prompt_id": p.prompt_id,
        "prompt": p.prompt,
        "strategy": p.strategy,
        "models": json.dumps(p.models),
        "options": json.dumps(p.options),
        "owner": p.owner,
        "origin_kind": p.origin.kind if p.origin else "",
        "origin_run": p.origin.run_id if p.origin else "",
        "origin_step": p.origin.step if p.origin else "",
        "words": words_of(p.prompt, p.strategy, fact.subject, p.models),
    }
    return [("request", asked), ("request_models", asked), ("request_words", asked)]


def _started(p: RunStarted, fact: Fact) -> Statements:
    return [("start", {**_of(fact), "owner": p.owner, "token": p.token})]


def _resumed(p: RunResumed, fact: Fact) -> Statements:
    return [("resume", {**_of(fact), "owner": p.owner, "token": p.token, "recovery": p.recovery})]


def _released(_: RunReleased, fact: Fact) -> Statements:
    return [("release", _of(fact)), ("wait", _of(fact))]


def _planned(p: StepsPlanned, fact: Fact) -> Statements:
    return [("plan", {**_of(fact), "steps": p.steps})]


def _cancel_requested(_: RunCancelRequested, fact: Fact) -> Statements:
    return [("cancel", _of(fact))]


def _call_cancel_requested(p: ModelCallCancelRequested, fact: Fact) -> Statements:
    return [("see", {"run": p.run_id, "at": fact.at})]


def _decided(p: DecisionMade, fact: Fact) -> Statements:
    decided = {
        **_of(fact),
        "position": fact.position,
        "kind": p.kind,
        "choice": p.choice,
        "reason": p.reason,
        "others": json.dumps([other.model_dump(mode="json") for other in p.alternatives]),
        "confidence": _confidence_text(p.confidence),
        "facts": json.dumps(p.facts),
    }
    return [("decide", decided), ("count", _of(fact))]


def _checked(p: CheckMade, fact: Fact) -> Statements:
    check = {
        **_of(fact),
        "position": fact.position,
        "name": p.check,
        "call": p.call_id,
        "status": p.status,
        "score": p.score,
        "source": p.source,
        "reason": p.reason,
        "seconds": p.seconds,
        "stand_in": p.stand_in,
    }
    return [("check", check), ("count", _of(fact))]


def _rated(_p: AnswerRated, _fact: Fact) -> Statements:
    return ()  # no row of a run changes, but who shows the run has to look again


def _hook_failed(p: HookFailed, fact: Fact) -> Statements:
    failure = {**_of(fact), "position": fact.position, "hook": p.hook, "point": p.point, "error": p.error}
    return [("hook", failure), ("count", _of(fact))]


def _approval_requested(p: ApprovalRequested, fact: Fact) -> Statements:
    asked = {
        **_of(fact),
        "position": fact.position,
        "step": p.step,
        "question": p.question,
        "details": p.details,
        "cost": p.cost.picodollars if p.cost else None,
        "simulated": bool(p.cost and p.cost.simulated),
    }
    return [("approval", asked), ("count", _of(fact)), ("wait", _of(fact))]


def _approval_answered(p: ApprovalGiven | ApprovalDenied, fact: Fact) -> Statements:
    denied = isinstance(p, ApprovalDenied)
    answer = {"state": "denied" if denied else "given", "reason": p.reason if isinstance(p, ApprovalDenied) else ""}
    return [
        ("approval_answered", {**_of(fact), "step": p.step, **answer}),
        ("approval_told", _of(fact)),
        ("wait", _of(fact)),
    ]


def _succeeded(p: RunSucceeded, fact: Fact) -> Statements:
    sure = _confidence_text(p.confidence)
    return [("succeed", {**_of(fact), "reason": p.reason, "degraded": p.degraded, "confidence": sure})]


def _failed(p: RunFailed, fact: Fact) -> Statements:
    return [("fail", {**_of(fact), "kind": p.error.kind, "what": p.error.what, "do": p.error.do})]


def _canceled(p: RunCanceled, fact: Fact) -> Statements:
    return [("end", {**_of(fact), "state": "canceled", "reason": p.reason})]


def _quarantined(p: RunQuarantined, fact: Fact) -> Statements:
    return [("end", {**_of(fact), "state": "quarantined", "reason": p.reason})]


def _answer_added(p: AnswerAdded, fact: Fact) -> Statements:
    return [("answer", {"run": p.run_id, "at": fact.at, "text": p.text, "model": p.model})]


def _of(fact: Fact) -> dict[str, Any]:
    return {"run": fact.subject, "at": fact.at}


def _confidence_text(confidence: Confidence | None) -> str | None:
    return confidence.model_dump_json() if confidence else None


RUN_FOLDS: Mapping[type[Payload], Fold] = {
    RunRequested: _requested,
    RunStarted: _started,
    RunResumed: _resumed,
    RunReleased: _released,
    StepsPlanned: _planned,
    RunCancelRequested: _cancel_requested,
    ModelCallCancelRequested: _call_cancel_requested,
    DecisionMade: _decided,
    CheckMade: _checked,
    AnswerRated: _rated,
    HookFailed: _hook_failed,
    ApprovalRequested: _approval_requested,
    ApprovalGiven: _approval_answered,
    ApprovalDenied: _approval_answered,
    RunSucceeded: _succeeded,
    RunFailed: _failed,
    RunCanceled: _canceled,
    RunQuarantined: _quarantined,
    AnswerAdded: _answer_added,
}
