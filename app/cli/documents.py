"""Rows as the JSON documents that scripts rely on. Fields may be added; none is renamed or removed."""

from __future__ import annotations

import json
from typing import Any

from core.ports.models import ModelInfo, Price
from core.queries import BreakerStatus, BudgetStatus
from events.envelope import StoredEvent
from events.projections.cache.rows import CacheRow
from events.projections.conversations.rows import ConversationRow, MessageRow
from events.projections.memory.rows import MemoryRow
from events.projections.settings.rows import ProviderRow, SettingChangeRow
from events.values import PICO, moment


def time_text(microseconds: int) -> str | None:
    """A stored time as ISO 8601 in UTC; ``None`` when it has not come to that."""
    return moment(microseconds).isoformat().replace("+00:00", "Z") if microseconds else None


def usd(picodollars: int | None) -> float | None:
    """An amount in dollars; ``None`` when it is not known."""
    return None if picodollars is None else picodollars / PICO


def saved(real: int, practice: int) -> dict[str, float]:
    """What was saved where no model was asked; practice money apart, and only when there is some."""
    return {"saved_usd": real / PICO} | ({"simulated_saved_usd": practice / PICO} if practice else {})


def model_document(model: ModelInfo, breaker: BreakerStatus | None = None) -> dict[str, Any]:
    """One model of ``models --json``.

    :param breaker: the one that refuses its calls now.
    """
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
        "breaker": breaker_document(breaker) if breaker else None,
    }


def breaker_document(breaker: BreakerStatus) -> dict[str, Any]:
    """One circuit breaker that has ever opened; where its key comes from, never the key."""
    return {
        "key": breaker.key,
        "provider": breaker.provider,
        "host": breaker.host,
        "credential": breaker.credential,
        "model": breaker.model,
        "state": breaker.state,
        "reason": breaker.reason,
        "remaining_seconds": breaker.remaining_seconds,
    }


def budget_document(budget: BudgetStatus) -> dict[str, Any]:
    """One limit on spending and how much of it is used; practice money apart."""
    return {
        "scope": budget.scope,
        "period": budget.period,
        "limit_usd": usd(budget.limit),
        "spent_usd": budget.spent / PICO,
        "lost_usd": budget.lost / PICO,
        "reserved_usd": budget.reserved / PICO,
        "left_usd": None if budget.limit is None else max(0, budget.limit - budget.spent - budget.reserved) / PICO,
        "simulated_spent_usd": budget.simulated_spent / PICO,
        "simulated_lost_usd": budget.simulated_lost / PICO,
        "simulated_reserved_usd": budget.simulated_reserved / PICO,
        "resets_at": time_text(budget.resets_at),
        "zone": budget.zone,
    }


def cache_document(entry: CacheRow, *, prompt: str, usable_until: int) -> dict[str, Any]:
    """One answer that may be used again.

    :param usable_until: microseconds since 1970-01-01 UTC.
    """
    practice = entry.simulated
    return {
        "key": entry.key,
        "model": entry.model,
        "prompt": prompt,
        "run_id": entry.run_id,
        "call_id": entry.call_id,
        "at": time_text(entry.at),
        "usable_until": time_text(usable_until),
        "bytes": entry.bytes,
        "cost_usd": usd(entry.cost_picodollars),
        **({"simulated": True} if practice else {}),
        "priced_on": entry.priced_on,
        "asked": entry.asked,
        "hits": entry.hits,
        **saved(entry.saved_picodollars, entry.saved_simulated),
        "last_used_at": time_text(entry.last_used_at),
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
        "act": change.act or None,
        "cause": change.cause or None,
        "cause_name": change.cause_name or None,
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
        "branches": conversation.branches,
        "folder": conversation.folder or None,
        "pinned": conversation.pinned,
        "place": conversation.place,
        "source": conversation.source or None,
        "system_prompt": conversation.system_prompt,
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
        "superseded": message.superseded,
        "follows": (message.follows or None) if message.role == "user" else message.prompt_id,
        "edits": message.edits or None,
        "in_force": message.in_force,
        "answer_id": message.answer_id or None,
        "context": None if message.given is None else list(message.given),
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


def _price(price: Price) -> dict[str, Any]:
    million = 1_000_000
    return {
        "input_usd_per_million": price.input * million / PICO,
        "output_usd_per_million": price.output * million / PICO,
        "cached_input_usd_per_million": None if price.cached_input is None else price.cached_input * million / PICO,
        "as_of": price.as_of.isoformat(),
        "source": price.source,
    }


def memory_document(row: MemoryRow) -> dict[str, Any]:
    """One fact or insight of ``memory --json`` and ``insights --json``."""
    return {
        "memory_id": row.memory_id,
        "kind": row.kind,
        "form": row.form,
        "text": row.text,
        "topic": row.topic,
        "state": row.state,
        "reason": row.reason,
        "source": row.source,
        "run_id": row.run_id,
        "call_ids": list(row.call_ids),
        "models": list(row.models),
        "added_at": time_text(row.added_at),
        "changed_at": time_text(row.changed_at),
        "expires_at": time_text(row.expires_at or 0),
        "uses": row.uses,
    }
