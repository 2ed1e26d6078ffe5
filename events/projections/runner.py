"""Moves the projections: folds what was committed into their rows, and tells which rows changed.

Rows and checkpoint move in one transaction, so a start goes on where the last one ended and replays nothing. Several
processes may run this on one store: each looks at the checkpoint inside the writer's transaction, folds what is left,
and learns from a small table which keys the others changed.
"""

from __future__ import annotations

import asyncio
import logging
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from contextlib import aclosing
from functools import partial

from events.catalog.store import PayloadErased
from events.envelope import Event, StoredEvent
from events.errors import StoreDamaged, StoreError
from events.projections.contract import ANY_KEY, Changes, Projection
from events.projections.generations import (
    Checkpoint,
    Folded,
    Generation,
    Track,
    build_position,
    create,
    drop,
    fold,
    live_checkpoint,
    live_checkpoints,
    note_changes,
    noted_changes,
    show,
)
from events.registry import Registry
from events.store.contract import RowStore
from events.subscriptions.feed import PAGE_BYTES, Feed, Pace

PACE = Pace(quiet_seconds=0.004, longest_seconds=0.02)
"""How events gather before they are folded, so that a run's own appends are not kept waiting by its rows."""
RETRY_SECONDS = 0.5
"""How long rows that could not be written wait: for space on the disk, for another program to let go."""
REBUILD_EVENTS = 512
"""Events for each transaction of a rebuild."""

Receiver = Callable[[Sequence[Changes]], None]

_log = logging.getLogger(__name__)


class ProjectionRunner:
    """Keeps the rows of the projections at the head of the store. Used on one asyncio loop.

    :param projections: in the order they are folded.
    """

    def __init__(self, store: RowStore, registry: Registry, projections: Sequence[type[Projection]]) -> None:
        self._store = store
        self._registry = registry
        self._kinds = {kind.name: kind for kind in projections}
        self._tracks: dict[str, Track] = {}
        """The rows that are shown, as this process last saw them."""
        self._receivers: tuple[Receiver, ...] = ()
        self._feed = Feed(store)
        self._task: asyncio.Task[None] | None = None

    @property
    def position(self) -> int:
        """The position that all rows have reached."""
        return self._feed.position

    def on_changes(self, receiver: Receiver) -> Callable[[], None]:
        """Have ``receiver`` called on the loop with what a batch changed; returns how to stop it."""

        def hear(changes: Sequence[Changes]) -> None:  # a function of its own: one receiver may be added twice
            receiver(changes)

        self._receivers = (*self._receivers, hear)

        def stop() -> None:
            self._receivers = tuple(other for other in self._receivers if other is not hear)

        return stop

    async def start(self) -> None:
        """Make sure that every projection has its tables, then keep them moving.

        Rows of an older version are rebuilt first, for readers expect the new shape. Everything else is quick.
        """
        kinds = list(self._kinds.values())
        for track, outdated in await self._store.transact(lambda rows: [_open(rows, kind) for kind in kinds]):
            kind = track.generation.kind
            self._tracks[kind.name] = track
            if outdated:
                await self.rebuild(kind.name)
        self._feed = Feed(
            self._store, after=min((track.position for track in self._tracks.values()), default=0), pace=PACE
        )
        self._task = asyncio.get_running_loop().create_task(self._run(), name="projections")

    async def stop(self) -> None:
        """Stop after the batch that is being folded."""
        self._feed.stop()
        if self._task is not None:
            await self._task

    async def reached(self, position: int) -> None:
        """Wait until the rows show everything up to ``position``; the next batch does not wait to gather.

        :raises StoreClosed: the runner was stopped before.
        :raises StoreError: the rows cannot be written now; the runner goes on by itself once they can.
        """
        await self._feed.reached(position)

    async def rebuild(self, name: str) -> None:
        """Fold the whole history into new tables beside the old ones, then swap them."""
        kind = self._kinds[name]
        build = await self._store.transact(lambda rows: create(rows, kind))
        position, shown = 0, False
        reader = self._store.open_reader()
        try:
            while not shown:
                page = reader.page(after=position, limit=REBUILD_EVENTS, max_bytes=4 * PAGE_BYTES)
                events = self._decode(page)
                advanced = await self._store.transact(partial(_advance, build=build, events=events))
                if advanced is None:  # another process began later and swaps its own
                    return
                position, shown = advanced
        finally:
            reader.close()
        self._tracks[name] = Track(build, position)
        self._announce([Changes(name, frozenset({ANY_KEY}), position)])

    async def _run(self) -> None:
        async with aclosing(self._feed.pages()) as pages:
            async for page in pages:
                if not await self._fold_patiently(page):
                    return
                if any(event.type == PayloadErased.type_name for event in page):
                    await (
                        self._rebuild_all()
                    )  # before anybody is told that the rows are there: they hold what was erased
                self._feed.advance(page[-1].position)

    async def _fold_patiently(self, page: Sequence[StoredEvent]) -> bool:
        """Fold a page, again and again while the disk is full or refuses; false when stopped before it was folded."""
        while not self._feed.stopped:
            try:
                await self._fold(page)
            except StoreError as error:
                if not error.retryable:
                    raise
                _log.warning("The rows wait at event %d. %s", self._feed.position, error)
                self._feed.fail(error)
                await asyncio.sleep(RETRY_SECONDS)
            else:
                return True
        return False

    async def _rebuild_all(self) -> None:
        """Rows may hold what was erased."""
        for name in self._kinds:
            await self.rebuild(name)

    async def _fold(self, page: Sequence[StoredEvent]) -> None:
        events = self._decode(page)
        tracks = dict(self._tracks)
        outcome = await self._store.transact(lambda rows: _fold_all(rows, tracks, events))
        changed: list[Changes] = []
        for name, (track, keys) in outcome.items():
            self._tracks[name] = track
            if keys:
                changed.append(Changes(name, keys, track.position))
        if changed:
            self._announce(changed)

    def _decode(self, page: Sequence[StoredEvent]) -> list[Event]:
        return [self._decode_one(stored) for stored in page]

    def _decode_one(self, stored: StoredEvent) -> Event:
        """An event that cannot be read is folded as one that is not known; every reader of it says so."""
        try:
            return self._registry.decode(stored)
        except (StoreDamaged, TypeError):  # a flipped bit can make a number of a text
            _log.exception("event %d cannot be read", stored.position)
            return Event(stored, None)

    def _announce(self, changes: Sequence[Changes]) -> None:
        for receiver in self._receivers:
            try:
                receiver(changes)
            except Exception:  # noqa: BLE001  # receivers are foreign to the rows and must not stop them
                _log.exception("a receiver could not take the changes of %d projections", len(changes))


def _open(rows: sqlite3.Connection, kind: type[Projection]) -> tuple[Track, bool]:
    """Find or make the tables of a projection; says whether they are of an older version."""
    checkpoint = live_checkpoint(rows, kind.name)
    if checkpoint is None:
        made = create(rows, kind)
        show(rows, made)
        return Track(made, 0), False
    return Track(Generation(kind, checkpoint.generation), checkpoint.position), checkpoint.version < kind.version


def _fold_all(
    rows: sqlite3.Connection, tracks: Mapping[str, Track], events: Sequence[Event]
) -> dict[str, tuple[Track, frozenset[str]]]:
    """Fold a page into every projection; on the writer thread."""
    checkpoints = live_checkpoints(rows)
    seen = {name: _seen(rows, track, checkpoints[name]) for name, track in tracks.items() if name in checkpoints}
    ours = [
        track
        for name, (track, _) in seen.items()
        if track.generation.kind.version == checkpoints[name].version  # else a newer Tutti moves these rows
    ]
    folded = fold(rows, ours, events)
    note_changes(rows, folded)
    for name, _, position, changed in folded:
        track, keys = seen[name]
        seen[name] = track._replace(position=position), keys | changed
    return seen


def _seen(rows: sqlite3.Connection, track: Track, checkpoint: Checkpoint) -> tuple[Track, frozenset[str]]:
    """Where the rows of a projection are now, and which of them other processes changed since this one looked."""
    generation, keys = track.generation, frozenset[str]()
    if checkpoint.generation != generation.number:
        generation, keys = Generation(generation.kind, checkpoint.generation), frozenset({ANY_KEY})
    if checkpoint.position > track.position:
        keys |= noted_changes(rows, generation.kind.name, after=track.position, upto=checkpoint.position)
    return Track(generation, checkpoint.position), keys


def _advance(rows: sqlite3.Connection, *, build: Generation, events: Sequence[Event]) -> tuple[int, bool] | None:
    """Fold a page into a rebuild, and show it once it is as far as the rows it replaces.

    ``None`` when another process took the rebuild away.
    """
    at = build_position(rows, build)
    if at is None:
        return None
    position = max([at, *(folded.position for folded in fold(rows, [Track(build, at)], events))])
    live = live_checkpoint(rows, build.kind.name)
    if live is not None and live.version > build.kind.version:
        drop(rows, build.kind.name, build.number)
        return None
    if live is not None and position < live.position:
        return position, False
    show(rows, build)
    note_changes(rows, [Folded(build.kind.name, 0, position, frozenset({ANY_KEY}))])
    return position, True
