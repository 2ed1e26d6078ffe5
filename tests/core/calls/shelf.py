"""A shelf in memory for trying what is around it; the one over the store is proved in tests/app/test_shelf.py."""

from __future__ import annotations

from collections.abc import Sequence

from core.ports.answers import Entry
from core.ports.models import ModelResponse


class MemoryShelf:
    """Finds what it was given to hold."""

    def __init__(self, *prompts: str) -> None:
        self.entries: dict[str, Entry] = {}
        self.answers: dict[str, ModelResponse] = {}
        self.ages: dict[str, int] = {}
        self.prompts_read = 0
        self._prompts = prompts

    def find(self, key: str, *, not_before: int) -> Entry | None:
        """The entry, when it is new enough."""
        entry = self.entries.get(key)
        return entry if entry and entry.at >= not_before else None

    def open(self, call_id: str) -> ModelResponse | None:
        """The answer of a call."""
        return self.answers.get(call_id)

    def age(self, model: str) -> int:
        """Counted by who tries it."""
        return self.ages.get(model, 0)

    def hold(self, entry: Entry, response: ModelResponse) -> None:
        """Keep an answer."""
        self.entries[entry.key] = entry
        self.answers[entry.call_id] = response

    def matching(self, beginning: str) -> Sequence[str]:
        """Keys that begin so."""
        return sorted(key for key in self.entries if key.startswith(beginning))[:2]

    def prompts(self, limit: int) -> Sequence[str]:
        """The prompts it was made with."""
        self.prompts_read += 1
        return self._prompts[-limit:]
