"""Rows of what is remembered. Times are microseconds since 1970-01-01 UTC."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

MemoryState = Literal["active", "expired", "forgotten", "retracted"]


@dataclass(frozen=True, slots=True)
class MemoryRow:
    """A fact or an insight."""

    memory_id: str
    kind: str
    """``fact`` or ``insight``; empty for one that is forgotten, of which nothing is left but its id."""
    text: str
    topic: str
    form: str
    """For an insight: which of the five parts it is."""
    run_id: str
    """The run it was taken from; empty when a person wrote it."""
    call_ids: tuple[str, ...]
    models: tuple[str, ...]
    """Those whose answers it was taken from."""
    source: str
    """Who said so: ``person`` or ``cli``, ``rules``, or ``model`` and the name of the model that compared the answers."""
    added_at: int
    changed_at: int
    expires_at: int | None
    state: MemoryState
    reason: str
    """Why it is forgotten or retracted."""
    uses: int
    """Runs it was put into."""


@dataclass(frozen=True, slots=True)
class MemoryUseRow:
    """A run that something remembered was put into."""

    run_id: str
    memory_id: str
    at: int


@dataclass(frozen=True, slots=True)
class EffectRow:
    """Rated answers of one model, in runs that used an insight and in those that did not."""

    model: str
    good_with: int
    bad_with: int
    good_without: int
    bad_without: int
