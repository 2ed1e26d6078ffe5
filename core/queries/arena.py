"""Blind comparisons as they are shown: letters instead of names, and a board of who was found better how often."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True)
class Standing:
    """One model on the board."""

    model: str
    rating: float
    """Strength on Elo's scale, 1000 for an average model of the board: 100 more wins 64 of 100 times."""
    low: float
    """Lower end of the 95 % interval; ``high`` is its upper end."""
    high: float
    comparisons: int
    """In how many comparisons it stood."""
    wins: float
    """Of the pairs in it, how many it won; a tie is half of one."""
    pairs: int


@dataclass(frozen=True, slots=True)
class Leaderboard:
    """Every model that was compared, the strongest first."""

    standings: tuple[Standing, ...]
    comparisons: int
    tasks: tuple[str, ...]
    """The kinds of task that anything was compared in, for choosing one."""


def blind_order(run_id: str, call_ids: Sequence[str]) -> list[str]:
    """Calls in an order that says nothing of who was asked first, and is the same wherever it is asked for."""
    return sorted(call_ids, key=lambda call_id: hashlib.sha256(f"{run_id}/{call_id}".encode()).digest())


def letters(run_id: str, call_ids: Sequence[str]) -> dict[str, str]:
    """What each answer of a blind comparison is called, by call, in the order in which they are shown."""
    return {call_id: _letter(place) for place, call_id in enumerate(blind_order(run_id, call_ids))}


def _letter(place: int) -> str:
    round_, letter = divmod(place, len(ALPHABET))
    return ALPHABET[letter] + (str(round_ + 1) if round_ else "")
