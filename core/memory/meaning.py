"""What is remembered, found by meaning: its vectors made, kept in step with what is remembered, and compared."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Collection, Mapping
from types import MappingProxyType
from typing import Any, ClassVar, NamedTuple

from core.errors import InputError, ProviderError, RefusedError
from core.memory.embedding import MODEL, Embedding
from core.memory.state import Known, MemoryBook
from core.ports.vectors import VectorShelf, mark_of
from events.catalog.memory import MemoryEdited, MemoryForgotten
from events.catalog.store import PayloadErased
from events.envelope import Event
from events.errors import StoreError, TuttiError
from events.values import Money, Payload, now_us

_log = logging.getLogger("tutti.memory")

PATIENCE = 2.0
"""Seconds for the vector of a prompt; then it goes by words alone."""
GRACE = 0.25
"""Seconds more for the queue in front of the provider, and the record of the call."""
SOON = 10.0
"""Seconds for the vector of an entry that has just been written."""
UNHURRIED = 120.0
"""Seconds for each request of an index: a model on this machine may have to be loaded first."""
AT_ONCE = 16
"""Texts of one request. Twice as many brackets in the answer would have it searched for too deep a nesting, byte by byte."""
LONGEST = 2000
"""Characters of a text that are embedded, the first: as much as an entry may have, and as little as small models take."""


class Near(NamedTuple):
    """What is near to a text in meaning."""

    model: str = ""
    """The model that says so; empty when none is set."""
    similar: Mapping[str, float] = MappingProxyType({})
    """Cosines by the mark of a text."""
    note: str = ""
    """Why nothing was looked up by meaning, in a sentence; empty when it was, or when there is nothing to be found."""
    asked: bool = False
    """Whether it was looked up by meaning."""


class Indexed(NamedTuple):
    """What came of making vectors."""

    embedded: int
    left: int
    """Entries that have none still."""
    cost: Money | None
    """``None`` when the price is not known."""
    trouble: str = ""
    """Why some are left, and what to do."""


class Meaning:
    """Used on the engine's loop.

    :param book: what is remembered now, as its stream says; what was forgotten or erased is not in it.
    :param settings: every setting's value now.
    """

    HEARS: ClassVar[tuple[type[Payload], ...]] = (MemoryForgotten, MemoryEdited, PayloadErased)
    """The events :meth:`hear` wants."""

    def __init__(
        self,
        embedding: Embedding,
        shelf: VectorShelf,
        book: Callable[[], MemoryBook],
        settings: Callable[[], Mapping[str, Any]],
    ) -> None:
        self._embedding = embedding
        self._shelf = shelf
        self._book = book
        self._settings = settings
        self._changed = asyncio.Event()
        self._changed.set()

    @property
    def is_on(self) -> bool:
        """Whether a model is set."""
        return bool(self._embedding.model)

    async def near(self, text: str) -> Near:
        """What is remembered and near to a text, by the settings; it takes about two seconds at most, and never raises.

        The model is asked only when something has a vector of it.
        """
        model = self._embedding.model
        if not model or not text.strip():
            return Near()
        if not await self._shelf.marks(model):
            waiting = any(_is_used(known) for known in self._book().entries.values())
            return Near(
                model, note=f"Nothing has a vector of {model} yet: run `tutti memory index`." if waiting else ""
            )
        try:
            async with asyncio.timeout(PATIENCE + GRACE):
                (vector,) = (await self._embedding.embed([text[:LONGEST]], seconds=PATIENCE)).vectors
        except TimeoutError:
            return Near(model, note=f"{model} gave no vector within {PATIENCE:g} s.")
        except TuttiError as error:
            return Near(model, note=str(error))
        least = float(self._settings()["memory.similarity"])
        return Near(model, await self._shelf.near(model, vector, least), asked=True)

    async def missing(self) -> int:
        """How many entries that are used have no vector of the model that is set."""
        return len(await self._missing())

    async def index(self) -> Indexed:
        """Make the vectors that are missing, of everything that is used.

        What was made until something fails is kept, and told with why the rest is left.

        :raises InputError: no model is set, or it cannot embed.
        :raises TuttiError: it failed before anything was made.
        """
        if not self.is_on:
            what = "No model is set to search by meaning with."
            raise InputError(what, f"Set one, such as `tutti settings set {MODEL} ollama/nomic-embed-text`.")
        return await self._make(await self._missing(), UNHURRIED, int(self._settings()["calls.attempts"]))

    async def follow(self, memory_ids: Collection[str]) -> str:
        """Make the vectors of entries that have just been written. Never raises.

        :returns: why there are none, and what to do; empty when there are, or no model is set.
        """
        if not self.is_on or not memory_ids:
            return ""
        try:
            trouble = (await self._make(await self._missing(memory_ids), SOON, 1)).trouble
        except TuttiError as error:
            trouble = str(error)
        return f"It cannot be found by meaning yet. {trouble} `tutti memory index` tries again." if trouble else ""

    async def sweep(self) -> None:
        """Delete the vectors of all that is remembered no more, whichever model made them and whatever is set now."""
        if not self._shelf.is_empty():
            entries = self._book().entries.values()
            await self._shelf.only({mark_of(meant(known)) for known in entries if known.state != "forgotten"})

    def hear(self, _: Event) -> None:
        """Hear that something was changed, forgotten or erased, here or by another process."""
        self._changed.set()

    async def run(self) -> None:
        """Sweep now, for another process may have died before it did, and whenever there is reason to; until cancelled."""
        while True:
            await self._changed.wait()
            self._changed.clear()
            try:
                await self.sweep()
            except StoreError:  # what cannot be read now is swept at the next reason, or the next start
                _log.warning("the vectors of what is remembered could not be looked through", exc_info=True)

    async def _missing(self, memory_ids: Collection[str] | None = None) -> list[str]:
        """The texts that have no vector: of these entries, or of all that are used."""
        marks = await self._shelf.marks(self._embedding.model)
        entries = self._book().entries
        chosen = entries.values() if memory_ids is None else [entries[one] for one in memory_ids if one in entries]
        texts = dict.fromkeys(meant(known) for known in chosen if _is_used(known))
        return [text for text in texts if mark_of(text) not in marks]

    async def _make(self, texts: list[str], seconds: float, attempts: int) -> Indexed:
        made = 0
        cost: Money | None = Money(picodollars=0)
        try:
            while made < len(texts):
                some = texts[made : made + AT_ONCE]
                # the model is asked for anew: another one may be set meanwhile
                model = self._embedding.model
                given = await self._embedding.embed(some, seconds=seconds, attempts=attempts)
                await self._shelf.keep(model, dict(zip(map(mark_of, some), given.vectors, strict=True)))
                made += len(some)
                cost = _sum(cost, given.cost)
        except (ProviderError, RefusedError) as error:
            if not made:
                raise
            return Indexed(made, len(texts) - made, cost, str(error))
        finally:
            await self.sweep()  # what was forgotten while its vector was on the way
        return Indexed(made, 0, cost)


def meant(known: Known) -> str:
    """What is embedded of an entry."""
    return meaning_of(known.text, known.topic)


def meaning_of(text: str, topic: str) -> str:
    """What is embedded of an entry with these words."""
    return (f"{topic}: {text}" if topic else text)[:LONGEST]


def _is_used(known: Known) -> bool:
    return known.state == "active" and (known.expires_at is None or known.expires_at > now_us())


def _sum(before: Money | None, more: Money | None) -> Money | None:
    if before is None or more is None:
        return None
    return more.model_copy(update={"picodollars": before.picodollars + more.picodollars})
