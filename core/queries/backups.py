"""Copies of the whole store that are kept beside it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BackupKept:
    """One copy."""

    path: str
    at: int
    """When it was made, in microseconds since 1970-01-01 UTC."""
    reason: str
    """``daily``, ``asked``, or ``before-schema-2`` and the like."""
    size: int
    """Bytes."""
