"""Answers on record that may be used again, as the cache asks for them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from core.ports.models import ModelResponse
from events.values import Money


@dataclass(frozen=True, slots=True)
class Entry:
    """A whole answer of a model to one request."""

    key: str
    """sha256 of the request, hexadecimal."""
    call_id: str
    model: str
    at: int
    """When it was given, in microseconds since 1970-01-01 UTC."""
    cost: Money | None
    """What it cost; ``None`` when that is not known."""


class AnswerShelf(Protocol):
    """Where the answers stand. Used on the engine's loop; never behind what this process has recorded or heard of."""

    def find(self, key: str, *, not_before: int) -> Entry | None:
        """The newest answer to the request of that key.

        :param not_before: older ones do not count; microseconds since 1970-01-01 UTC.
        """

    def open(self, call_id: str) -> ModelResponse | None:
        """The whole answer of a call with the tokens it took; ``None`` when it was erased or cannot be read."""

    def age(self, model: str) -> int:
        """Another number each time a model's earlier answers stop counting, as when its provider is set up anew.

        :param model: as provider/model.
        """

    def hold(self, entry: Entry, response: ModelResponse) -> None:
        """Have an answer found that has just arrived and is on its way to the store."""

    def matching(self, beginning: str) -> Sequence[str]:
        """Keys of entries that begin so; two of them at most, for more than one is too many."""

    def prompts(self, limit: int) -> Sequence[str]:
        """The newest prompts on record, oldest of them first."""
