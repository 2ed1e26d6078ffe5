"""Which statements each event of a run's calls leads to, and with which values.

The run is counted before the call is changed: whether time was spent depends on the calls in flight until then.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from events.catalog.calls import (
    ModelCallAttemptFailed,
    ModelCallCanceled,
    ModelCallCompleted,
    ModelCallFailed,
    ModelCallInterrupted,
    ModelCallRequested,
)
from events.projections.runs.folds import Fact, Fold, Statements
from events.values import Money, Payload


def _requested(p: ModelCallRequested, fact: Fact) -> Statements:
    fitted = p.context
    call = {
        "ordinal": fact.position,
        "call": fact.subject,
        "run": p.run_id,
        "step": p.step,
        "model": p.model,
        "at": fact.at,
        "simulated": p.simulated,
        "reserved": _amount(p.reserved),
        "dropped": fitted.dropped if fitted else 0,
        "dropped_tokens": fitted.dropped_tokens if fitted else 0,
        "estimated": fitted.estimated_tokens if fitted else None,
        "token": p.token,
        "hash": p.request_hash,
    }
    return [("call_asked", call), ("call", call), ("call_model", call)]


def _attempt_failed(p: ModelCallAttemptFailed, fact: Fact) -> Statements:
    attempt = {
        "call": fact.subject,
        "attempts": p.attempt + 1,
        "booked": _amount(p.booked) or 0,
        "reserved": _amount(p.reserved),
    }
    return [("count", {"run": p.run_id, "at": fact.at}), ("call_retry", attempt)]


def _interrupted(p: ModelCallInterrupted, fact: Fact) -> Statements:
    lost = {
        "call": fact.subject,
        "state": "running" if p.resend else "interrupted",
        "partial": p.partial_text,
        "token": p.token,
        "booked": _amount(p.booked) or 0,
        "reserved": _amount(p.reserved) if p.resend else 0,
    }
    return [("count", {"run": p.run_id, "at": fact.at}), ("call_interrupted", lost)]


def _completed(p: ModelCallCompleted, fact: Fact) -> Statements:
    call = {
        "call": fact.subject,
        "at": fact.at,
        "seconds": p.seconds,
        "first_seconds": p.first_seconds,
        "input": p.usage.input_tokens,
        "output": p.usage.output_tokens,
        "cached": p.usage.cached_tokens,
        "cost": _amount(p.cost),
        "attempts": p.attempts,
        "source": p.source,
        "saved": _amount(p.saved) or 0,
        "spared": _amount(p.spared) or 0,
        "similarity": p.similarity,
        "origin": p.origin_call,
    }
    return [("call_answered", {**_sums(p), "run": p.run_id, "at": fact.at}), ("call_done", call)]


def _sums(p: ModelCallCompleted) -> dict[str, Any]:
    """What an answer adds to its run: tokens only when a model read and wrote them for it."""
    asked = p.source == "model"
    cost, saved, spared = (_amount(money) or 0 for money in (p.cost, p.saved, p.spared))
    return {
        "source": p.source,
        "real": 0 if p.simulated else cost,
        "practice": cost if p.simulated else 0,
        "unpriced": asked and p.cost is None,
        "input": (p.usage.input_tokens or 0) if asked else 0,
        "output": (p.usage.output_tokens or 0) if asked else 0,
        "cached": (p.usage.cached_tokens or 0) if asked else 0,
        "saved_real": 0 if p.simulated else saved,
        "saved_practice": saved if p.simulated else 0,
        "spared_real": 0 if p.simulated else spared,
        "spared_practice": spared if p.simulated else 0,
    }


def _failed(p: ModelCallFailed, fact: Fact) -> Statements:
    why = {"state": "failed", "attempts": p.attempts, "kind": p.error.kind, "what": p.error.what, "do": p.error.do}
    return _unanswered(p, fact, why)


def _canceled(p: ModelCallCanceled, fact: Fact) -> Statements:
    why = {"state": "canceled", "attempts": None, "kind": "canceled", "what": p.reason, "do": ""}
    return _unanswered(p, fact, why)


def _unanswered(p: ModelCallFailed | ModelCallCanceled, fact: Fact, why: dict[str, Any]) -> Statements:
    end = {**why, "call": fact.subject, "at": fact.at, "seconds": p.seconds, "booked": _amount(p.booked) or 0}
    return [("call_ended", {"run": p.run_id, "at": fact.at}), ("call_end", end)]


def _amount(money: Money | None) -> int | None:
    return money.picodollars if money else None


CALL_FOLDS: Mapping[type[Payload], Fold] = {
    ModelCallRequested: _requested,
    ModelCallAttemptFailed: _attempt_failed,
    ModelCallInterrupted: _interrupted,
    ModelCallCompleted: _completed,
    ModelCallFailed: _failed,
    ModelCallCanceled: _canceled,
}
