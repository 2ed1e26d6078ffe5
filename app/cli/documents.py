"""Rows as the JSON documents that scripts rely on. Fields may be added; none is renamed or removed."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from core.ports.models import ModelInfo, Price
from events.envelope import StoredEvent
from events.projections.conversations.rows import ConversationRow, MessageRow
from events.projections.runs.rows import ACTIVE, DecisionRow, RunRow, StepRow
from events.projections.settings.rows import ProviderRow, SettingChangeRow
from events.values import PICO, moment


def time_text(microseconds: int) -> str | None:
    """A stored time as ISO 8601 in UTC; ``None`` when it has not come to that."""
    return moment(microseconds).isoformat().replace("+00:00", "Z") if microseconds else None


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
        **run_cost(run),
        "seconds": run_seconds(run),
        "error": _error(run.error_kind, run.error_what, run.error_do),
    }


def call_document(step: StepRow) -> dict[str, Any]:
    """One call of a run."""
    cost = None if step.cost_picodollars is None else step.cost_picodollars / PICO
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
        "cached": False,
        "error": _error(step.error_kind, step.error_what, step.error_do) if step.state == "failed" else None,
        "reason": step.error_what if step.state == "canceled" else "",
    }


def run_document(run: RunRow, *, alive: bool) -> dict[str, Any]:
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
        "requested_at": time_text(run.requested_at),
        "started_at": time_text(run.started_at),
        "ended_at": time_text(run.ended_at),
        "seconds": run_seconds(run),
        **run_cost(run),
        "owner": run.owner if active and alive else None,
        "interrupted": active and not alive,
        "cancel_requested": run.cancel_requested,
        "degraded": run.degraded,
        "reason": run.reason,
        "error": _error(run.error_kind, run.error_what, run.error_do),
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
    }


def run_cost(run: RunRow) -> dict[str, Any]:
    """The cost of a run: real money and practice money are never added up.

    Real money that is not known whole is null, with the known part beside it: an answer without a price, or a run
    that was stopped before any call told what it cost.
    """
    practice = run.simulated_picodollars / PICO
    broke_off = run.calls > 0 and run.state in {"failed", "canceled"} and not (practice or run.cost_picodollars)
    if run.unpriced_calls or broke_off:
        return {"cost_usd": None, "known_cost_usd": run.cost_picodollars / PICO}
    if run.simulated_picodollars and not run.cost_picodollars:
        return {"cost_usd": practice, "simulated": True}
    mixed = {"simulated_cost_usd": practice} if run.simulated_picodollars else {}
    return {"cost_usd": run.cost_picodollars / PICO, **mixed}


def run_seconds(run: RunRow) -> float | None:
    """How long a run took from its request; ``None`` while it is under way."""
    return max(0, run.ended_at - run.requested_at) / 1_000_000 if run.ended_at else None


def model_document(model: ModelInfo) -> dict[str, Any]:
    """One model of ``models --json``."""
    return {
        "id": model.id,
        "provider": model.provider,
        "name": model.name,
        "state": model.state,
        "price": _price(model.price) if model.price else None,
        "context_tokens": model.context_tokens,
        "abilities": sorted(model.abilities),
        "practice": model.practice,
        "local": model.local,
        "note": model.note,
    }


def provider_document(provider: ProviderRow) -> dict[str, Any]:
    """One provider that was set up; where its key is, never the key."""
    return {
        "name": provider.name,
        "kind": provider.kind,
        "base_url": provider.base_url,
        "key_source": provider.key_source,
        "added_at": time_text(provider.added_at),
    }


def change_document(change: SettingChangeRow) -> dict[str, Any]:
    """One change of a setting."""
    return {
        "position": change.position,
        "at": time_text(change.at),
        "actor": change.actor,
        "key": change.key,
        "value": change.value,
        "previous": change.previous,
        "undoes": change.undoes,
        "undone": change.undone,
    }


def conversation_document(conversation: ConversationRow) -> dict[str, Any]:
    """One line of the conversation list."""
    return {
        "conversation_id": conversation.conversation_id,
        "title": conversation.title,
        "created_at": time_text(conversation.created_at),
        "updated_at": time_text(conversation.updated_at),
        "messages": conversation.messages,
        "preview": conversation.preview,
    }


def message_document(message: MessageRow, text: str) -> dict[str, Any]:
    """One message.

    :param text: the whole text; the row holds only the beginning of a very long one.
    """
    return {
        "message_id": message.message_id,
        "role": message.role,
        "text": text,
        "model": message.model or None,
        "run_id": message.run_id,
        "created_at": time_text(message.created_at),
        "degraded": message.degraded,
        "attachments": [file.model_dump(mode="json") for file in message.attachments],
    }


def event_document(event: StoredEvent) -> dict[str, Any]:
    """One envelope as it is stored; ``data`` is null after an erasure."""
    return {
        "position": event.position,
        "stream": event.stream,
        "version": event.version,
        "id": uuid_text(event.id),
        "type": event.type,
        "schema_version": event.schema_version,
        "recorded_at": time_text(event.recorded_at),
        "correlation_id": event.correlation_id,
        "causation_id": event.causation_id,
        "actor": event.actor,
        "data": payload(event),
        "payload_hash": event.payload_hash.hex(),
        "hash": event.hash.hex(),
    }


def payload(event: StoredEvent) -> Any:
    """What an event's bytes say; text of damaged bytes is given as text."""
    if event.data is None:
        return None
    try:
        return json.loads(event.data)
    except ValueError:
        return event.data.decode("utf-8", "replace")


def uuid_text(raw: bytes) -> str:
    """An id in its 36-character form."""
    text = raw.hex()
    return "-".join((text[:8], text[8:12], text[12:16], text[16:20], text[20:]))


def _confidence(run: RunRow) -> dict[str, Any] | None:
    return {"value": run.confidence.value, "source": run.confidence.source} if run.confidence else None


def _error(kind: str, what: str, do: str) -> dict[str, str] | None:
    return {"kind": kind, "what": what, "do": do} if kind or what else None


def _price(price: Price) -> dict[str, Any]:
    million = 1_000_000
    return {
        "input_usd_per_million": price.input * million / PICO,
        "output_usd_per_million": price.output * million / PICO,
        "cached_input_usd_per_million": None if price.cached_input is None else price.cached_input * million / PICO,
        "as_of": price.as_of.isoformat(),
        "source": price.source,
    }
