"""Rows of runs as the JSON documents that scripts rely on. Fields may be added; none is renamed or removed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from app.cli.documents import saved, time_text, usd
from core.queries import ResumeForecast
from events.projections.runs.rows import ACTIVE, ApprovalRow, CheckRow, DecisionRow, HookFailureRow, RunRow, StepRow
from events.values import PICO
from tabs.shared.reviewed import Reviewed


def ask_document(run: RunRow, steps: Sequence[StepRow]) -> dict[str, Any]:
    """What ``ask --json`` prints."""
    return {
        "run_id": run.run_id,
        "conversation_id": run.conversation_id,
        "state": run.state,
        "strategy": run.strategy,
        "answer": run.answer,
        "answer_model": run.answer_model,
        "degraded": run.degraded,
        "reason": run.reason,
        "confidence": _confidence(run),
        "calls": [call_document(step) for step in steps],
        **run_cost(run, sent=sent(steps)),
        **saved(run.saved_picodollars, run.saved_simulated),
        **_spared(run.spared_picodollars, run.spared_simulated),
        "seconds": run_seconds(run),
        "origin": _origin(run),
        "error": _error(run.error_kind, run.error_what, run.error_do),
    }


def call_document(step: StepRow) -> dict[str, Any]:
    """One call of a run. An answer that no model was asked for costs nothing, and says what it saved."""
    free = step.source != "model" or (step.state == "failed" and not step.attempts)
    cost = 0.0 if free else usd(step.cost_picodollars)
    practice = step.simulated
    return {
        "call_id": step.call_id,
        "model": step.model,
        "step": step.step,
        "state": step.state,
        "input_tokens": step.input_tokens,
        "output_tokens": step.output_tokens,
        "cost_usd": cost,
        **({"simulated": True} if step.simulated else {}),
        "seconds": step.seconds,
        "first_seconds": step.first_seconds,
        "attempts": step.attempts,
        "cached": step.source == "cache",
        "source": step.source,
        "similarity": step.similarity,
        "origin_call": step.origin_call or None,
        **saved(0 if practice else step.saved_picodollars, step.saved_picodollars if practice else 0),
        **_spared(0 if practice else step.spared_picodollars, step.spared_picodollars if practice else 0),
        "cached_tokens": step.cached_tokens,
        "error": _error(step.error_kind, step.error_what, step.error_do) if step.state == "failed" else None,
        "reason": step.error_what if step.state == "canceled" else "",
    }


def run_document(run: RunRow, steps: Sequence[StepRow], *, alive: bool) -> dict[str, Any]:
    """One run of ``runs list --json``.

    :param alive: whether the process that carries it out lives.
    """
    active = run.state in ACTIVE
    return {
        "run_id": run.run_id,
        "conversation_id": run.conversation_id,
        "prompt": run.prompt,
        "state": run.state,
        "strategy": run.strategy,
        "models": list(run.models),
        "progress": run.progress,
        "percent": run.percent,
        "rate": run.rate,
        "eta_seconds": run.eta_seconds,
        "waiting": _waiting(run),
        "requested_at": time_text(run.requested_at),
        "started_at": time_text(run.started_at),
        "ended_at": time_text(run.ended_at),
        "seconds": run_seconds(run),
        **run_cost(run, sent=sent(steps)),
        **saved(run.saved_picodollars, run.saved_simulated),
        **_spared(run.spared_picodollars, run.spared_simulated),
        "owner": run.owner if active and alive else None,
        "interrupted": active and not alive,
        "quarantined": run.state == "quarantined",
        "recoveries": run.recoveries,
        "origin": _origin(run),
        "cancel_requested": run.cancel_requested,
        "degraded": run.degraded,
        "reason": run.reason,
        "error": _error(run.error_kind, run.error_what, run.error_do),
    }


def reviewed_document(about: Reviewed | None) -> dict[str, Any]:
    """Which answer a run reviews, as ``runs list`` and ``runs show`` tell it."""
    return {"reviews": {"run_id": about.run_id, "answer": about.answer} if about is not None else None}


def step_document(step: StepRow) -> dict[str, Any]:
    """One call of a run as ``runs show`` tells it: with what was set aside for it and what it went through."""
    return call_document(step) | {
        "reserved_usd": usd(step.reserved_picodollars),
        "booked_usd": step.booked_picodollars / PICO,
        "interruptions": step.interrupted,
        "partial_characters": len(step.partial),
        "estimated_tokens": step.estimated_tokens,
        "dropped_messages": step.dropped_messages,
        "dropped_tokens": step.dropped_tokens,
    }


def decision_document(decision: DecisionRow) -> dict[str, Any]:
    """One decision of a run, with its reason."""
    return {
        "position": decision.position,
        "at": time_text(decision.at),
        "kind": decision.kind,
        "choice": decision.choice,
        "reason": decision.reason,
        "alternatives": [other.model_dump(mode="json") for other in decision.alternatives],
        "confidence": decision.confidence.model_dump(mode="json") if decision.confidence else None,
        "facts": dict(decision.facts),
    }


def check_document(check: CheckRow) -> dict[str, Any]:
    """What a check found of one answer."""
    return {
        "at": time_text(check.at),
        "check": check.name,
        "call_id": check.call_id,
        "status": check.status,
        "score": check.score,
        "source": check.source,
        "reason": check.reason,
        "seconds": check.seconds,
        "stand_in": check.stand_in,
    }


def approval_document(approval: ApprovalRow) -> dict[str, Any]:
    """One step for which a person was asked."""
    return {
        "step": approval.step,
        "question": approval.question,
        "details": approval.details,
        **_at_most(approval.cost_picodollars, simulated=approval.simulated),
        "state": approval.state,
        "asked_at": time_text(approval.asked_at),
        "answered_at": time_text(approval.answered_at),
        "reason": approval.reason,
    }


def hook_document(failure: HookFailureRow) -> dict[str, Any]:
    """One hook that failed during a run."""
    return {"at": time_text(failure.at), "hook": failure.hook, "point": failure.point, "error": failure.error}


def resume_document(forecast: ResumeForecast) -> dict[str, Any]:
    """What resuming an interrupted run would do."""
    return {
        "possible": forecast.possible,
        "why_not": forecast.why_not,
        "recoveries": forecast.recoveries,
        "steps": [
            {
                "step": step.step,
                "model": step.model or None,
                "action": step.action,
                **_at_most(step.picodollars, simulated=step.simulated),
            }
            for step in forecast.steps
        ],
    }


def sent(steps: Sequence[StepRow]) -> bool:
    """Whether anything left for a model: a call that was refused before its first attempt costs nothing for sure."""
    return any(step.attempts or step.state != "failed" for step in steps)


def told_no_cost(run: RunRow) -> bool:
    """Whether a run was broken off before any call told what it cost; nothing where none was :func:`sent`."""
    return run.state in {"failed", "canceled"} and not (run.simulated_picodollars or run.cost_picodollars)


def run_cost(run: RunRow, *, sent: bool) -> dict[str, Any]:
    """The cost of a run: real money and practice money are never added up.

    Real money that is not known whole is null, with the known part beside it: an answer without a price, or a run
    that was stopped before any call told what it cost.
    """
    practice = run.simulated_picodollars / PICO
    if run.unpriced_calls or (sent and told_no_cost(run)):
        return {"cost_usd": None, "known_cost_usd": run.cost_picodollars / PICO}
    if run.simulated_picodollars and not run.cost_picodollars:
        return {"cost_usd": practice, "simulated": True}
    mixed = {"simulated_cost_usd": practice} if run.simulated_picodollars else {}
    return {"cost_usd": run.cost_picodollars / PICO, **mixed}


def run_seconds(run: RunRow) -> float | None:
    """How long a run took from its request; ``None`` while it is under way."""
    return max(0, run.ended_at - run.requested_at) / 1_000_000 if run.ended_at else None


def _spared(real: int, practice: int) -> dict[str, float]:
    """What prompt caches and leaving out old messages spared; practice money apart, and only when there is some."""
    return {"spared_usd": real / PICO} | ({"simulated_spared_usd": practice / PICO} if practice else {})


def _confidence(run: RunRow) -> dict[str, Any] | None:
    return {"value": run.confidence.value, "source": run.confidence.source} if run.confidence else None


def _waiting(run: RunRow) -> dict[str, Any] | None:
    """The step that has waited longest for a person."""
    if not run.waiting or run.state not in ACTIVE:
        return None
    cost = run.waiting_cost
    return {
        "step": run.waiting_step,
        "question": run.waiting_question,
        "details": run.waiting_details,
        **_at_most(cost.picodollars if cost else None, simulated=cost is not None and cost.simulated),
        "steps": run.waiting,
    }


def _origin(run: RunRow) -> dict[str, str | None] | None:
    """The earlier run this one was made from."""
    if not run.origin_kind:
        return None
    return {"kind": run.origin_kind, "run_id": run.origin_run_id, "step": run.origin_step or None}


def _at_most(picodollars: int | None, *, simulated: bool) -> dict[str, Any]:
    """What something may cost at most; null when that is not known."""
    return {"cost_usd": usd(picodollars)} | ({"simulated": True} if simulated else {})


def _error(kind: str, what: str, do: str) -> dict[str, str] | None:
    return {"kind": kind, "what": what, "do": do} if kind or what else None
