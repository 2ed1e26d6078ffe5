"""Searches what is remembered for a person: by words and, when a model is set for that, by meaning."""

from __future__ import annotations

from core.memory.meaning import Meaning
from core.memory.ranking import fused
from core.memory.recall import MemorySource, telling_words
from core.queries import MemoryFound, MemoryHit


class MemorySearch:
    """Used on the engine's loop."""

    def __init__(self, source: MemorySource, meaning: Meaning) -> None:
        self._source = source
        self._meaning = meaning

    async def find(self, text: str, *, limit: int) -> MemoryFound:
        """See :meth:`core.queries.Queries.search_memory`."""
        words = [item.memory_id for item in self._source.search(words_of(text), kind="", limit=limit)]
        near = await self._meaning.near(text)
        alike = self._source.near(near.similar, kind="", limit=limit) if near.similar else ()
        similar = {item.memory_id: item.similarity for item in alike}
        ids = fused([words, list(similar)])[:limit]
        hits = tuple(MemoryHit(name, by_words=name in words, similarity=similar.get(name)) for name in ids)
        missing = await self._meaning.missing() if near.asked else 0
        note = near.note and f"Searched by words alone. {near.note}"
        return MemoryFound(hits, note or (_missing(missing) if missing else ""))


def words_of(text: str) -> list[str]:
    """What a person's search is for; every word where none tells much."""
    return telling_words(text) or text.split()


def _missing(entries: int) -> str:
    have = "entry has" if entries == 1 else "entries have"
    return f"{entries} {have} no vector yet and can be found by words alone: run `tutti memory index`."
