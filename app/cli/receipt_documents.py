"""Receipts and replays as the JSON documents that scripts rely on: their fields by name, amounts in USD, times in UTC."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from pydantic import BaseModel

from app.cli.documents import time_text
from core.queries.receipts import Receipt
from events.values import PICO, Money


def receipt_document(receipt: Receipt) -> dict[str, Any]:
    """A receipt of ``receipt --json``."""
    return {
        **as_document(receipt),
        "others": [step.call_id for step in receipt.others],
        "cost_usd": receipt.cost.real / PICO,
        "simulated_cost_usd": receipt.cost.simulated / PICO,
        "unpriced": receipt.cost.unpriced,
        "seconds": receipt.seconds,
    }


def as_document(value: Any) -> Any:
    """A value of a query as JSON has it.

    An amount is ``{"usd", "simulated"}``, a field named ``picodollars`` or ``limit`` is told in dollars as ``usd`` and
    ``limit_usd``, a time is ISO 8601 in UTC and null when it has not come to that.
    """
    if isinstance(value, Money):
        return {"usd": value.picodollars / PICO, "simulated": value.simulated}
    if isinstance(value, BaseModel):
        return value.model_dump(mode="json")
    if is_dataclass(value) and not isinstance(value, type):
        return dict(_field(one.name, getattr(value, one.name)) for one in fields(value))
    if isinstance(value, Mapping):
        return {str(key): as_document(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [as_document(item) for item in value]
    return value


def _field(name: str, value: Any) -> tuple[str, Any]:
    if name == "at" or name.endswith("_at"):
        return name, time_text(value)
    if isinstance(value, int) and name in _IN_DOLLARS:
        return _IN_DOLLARS[name], value / PICO
    return name, as_document(value)


_IN_DOLLARS = {"picodollars": "usd", "limit": "limit_usd"}
