"""Moves to random positions of a long history, beside folding from nothing up to there."""

from __future__ import annotations

import asyncio
import random
import sqlite3
import statistics
import tempfile
import time
from contextlib import closing
from pathlib import Path

from app.bootstrap import registry
from benchmarks.history import fill
from benchmarks.table import Row
from events.past.folding import Rows
from events.past.images import PAGE
from events.past.machine import TimeMachine
from events.projections.conversations.view import ConversationsView
from events.projections.runs.view import RunsView
from events.store.sqlite.store import SqliteEventStore, open_store
from events.views import PROJECTIONS

LIMIT_MS = 200
SEED = 7


def rows(*, quick: bool) -> list[Row]:
    """How soon any position is there, and what it takes to be able to."""
    return measured(10_000 if quick else 100_000, moves=40 if quick else 200)


def measured(events: int, *, moves: int) -> list[Row]:
    """The same at other sizes."""
    with tempfile.TemporaryDirectory() as folder:
        return asyncio.run(_measure(Path(folder), events, moves))


async def _measure(folder: Path, events: int, moves: int) -> list[Row]:
    store = open_store(folder / "home", registry())
    await fill(store, events)
    past = TimeMachine(store, folder / "cache", registry(), PROJECTIONS)
    began = time.perf_counter()
    past.prepare(events)
    prepared = time.perf_counter() - began
    chance = random.Random(SEED)  # which positions are tried, nothing secret
    seconds = sorted(_seconds(past, chance.randint(1, events)) for _ in range(moves))
    whole, size = _from_nothing(store, events)
    middle = statistics.median(_from_nothing(store, chance.randint(1, events))[0] for _ in range(3))
    images = past.size
    past.close()
    await store.close()
    named = {"half": seconds[moves // 2], "95 of 100": seconds[moves * 95 // 100], "all": seconds[-1]}
    what = f"{events:,} events, a move to a random position, first runs and conversations read"
    promise = f"under {LIMIT_MS} ms"
    figures = [
        Row(f"{what}: {share} within", took * 1000, "ms", middle * 1000, took / middle, promise, took * 1000 < LIMIT_MS)
        for share, took in named.items()
    ]
    return [
        *figures,
        Row(f"{events:,} events folded into images, once", prepared, "s", whole, prepared / whole),
        Row("the images on disk, beside the rows of the last", images / 1e6, "MB", size / 1e6, images / size),
    ]


def _seconds(past: TimeMachine, position: int) -> float:
    began = time.perf_counter()
    with closing(past.at(position)) as rows:
        RunsView(rows).all(limit=50)
        ConversationsView(rows).all()
        took = time.perf_counter() - began
        assert RunsView(rows).all(limit=1) or position < 9, "no run was there"
    return took


def _from_nothing(store: SqliteEventStore, position: int) -> tuple[float, int]:
    """Seconds it takes to fold all that happened until then, and the bytes of the rows."""
    reader = store.open_reader()
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as rows:
        began = time.perf_counter()
        folded = Rows(rows, registry(), PROJECTIONS)
        while folded.position < position:
            folded.fold(
                reader.page(after=folded.position, limit=min(256, position - folded.position), max_bytes=1 << 23)
            )
        took = time.perf_counter() - began
        (pages,) = rows.execute("PRAGMA page_count").fetchone()
    reader.close()
    return took, pages * PAGE
