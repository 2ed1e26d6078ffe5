"""The event store against bare SQLite, everything with synchronous=FULL, rounds interleaved.

The bare side inserts rows of the same columns and size into a table with the same indexes, without validation, hashes,
expected versions, idempotence, witness or lock between processes. Two rows without a promise show how it stands
against a table that has no index beside its key, so that nothing could be found in it.
"""

from __future__ import annotations

import asyncio
import statistics
import tempfile
import time
from collections.abc import Awaitable, Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from benchmarks.raw import BareRows
from benchmarks.table import Row
from events.catalog import PAYLOADS
from events.catalog.calls import ModelCallRequested
from events.envelope import Event, NewEvent, StreamAppend
from events.registry import Registry
from events.store.sqlite.store import SqliteEventStore, open_store
from events.upcasters import UPCASTERS
from events.values import new_id

REGISTRY = Registry(PAYLOADS, UPCASTERS)
RUN = "0198c5a1-7b1e-7c3a-9d2e-5f1a2b3c4d5e"
APPENDERS = 64
BULK = 1000
RUN_EVENTS = 500


def rows(*, quick: bool) -> list[Row]:
    """Every promise about the store's speed."""
    rounds = 3 if quick else 7
    with tempfile.TemporaryDirectory() as folder:
        return asyncio.run(_measure(Path(folder), rounds))


async def _measure(folder: Path, rounds: int) -> list[Row]:
    store = open_store(folder / "home", REGISTRY)
    bare = BareRows(folder / "bare.sqlite", indexed=True)
    heap = BareRows(folder / "heap.sqlite", indexed=False)
    try:
        return [
            *await _one_appender(store, bare, heap, rounds),
            *await _many_appenders(store, rounds),
            *await _bulk(store, bare, heap, rounds),
            _replay(store, rounds),
            await _resume(store, rounds),
        ]
    finally:
        bare.close()
        heap.close()
        await store.close()


def _event(run: str = RUN) -> NewEvent:
    """A new event of a frequent type, validated as it is made; about 300 bytes of payload."""
    payload = ModelCallRequested(
        run_id=run,
        conversation_id=RUN,
        step="single/answer",
        model="practice/small",
        request_hash="9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        parameters={"temperature": 0.2},
        simulated=True,
    )
    return NewEvent(payload, "engine", correlation_id=run)


async def _one_appender(store: SqliteEventStore, bare: BareRows, heap: BareRows, rounds: int) -> list[Row]:
    """One append after the other, each durable before the next."""
    ready = iter([StreamAppend("call-one", [_event(f"run-{number // 30}")]) for number in range(rounds * 300)])

    async def ours() -> None:
        await store.append([next(ready)])

    sides = {"ours": ours, "bare": bare.insert_on_thread, "heap": heap.insert_on_thread}
    rates = await _interleaved(sides, rounds * 10, 30)
    ratio = rates["ours"] / rates["bare"]
    promise = "at least 0.8 of bare SQLite behind the same thread hop"
    return [
        Row("one appender", rates["ours"], "events/s", rates["bare"], ratio, promise, ratio >= 0.8),
        Row("the same, against no index", rates["ours"], "events/s", rates["heap"], rates["ours"] / rates["heap"]),
    ]


async def _many_appenders(store: SqliteEventStore, rounds: int) -> list[Row]:
    """64 callers at once, each with appends of one event to a stream of its own."""
    ready = _event()
    waits: list[float] = []
    stalls: list[float] = []
    rates: dict[str, list[float]] = {"ours": [], "bare": []}

    async def ours(name: str) -> None:
        for _ in range(50):
            began = time.perf_counter()
            await store.append([StreamAppend(name, [ready])])
            waits.append(time.perf_counter() - began)

    turn = asyncio.Lock()

    async def theirs(name: str) -> None:
        for _ in range(5):
            async with turn:  # the same appends, and each has its transaction to itself
                await store.append([StreamAppend(name, [ready])])

    for _ in range(rounds):
        with _stall_watch(stalls):
            rates["ours"].append(APPENDERS * 50 / await _at_once(ours))
        rates["bare"].append(APPENDERS * 5 / await _at_once(theirs))
    rate, base = statistics.median(rates["ours"]), statistics.median(rates["bare"])
    p99 = sorted(waits)[int(len(waits) * 0.99)] * 1000
    stall = statistics.median(stalls) * 1000
    promise = "at least 6 times one transaction each (aim 10)"
    return [
        Row(f"{APPENDERS} appenders at once", rate, "events/s", base, rate / base, promise, rate >= 6 * base),
        Row("their wait, p99", p99, "ms", promise="under 10 ms", holds=p99 < 10),
        Row("longest stall of the loop, median of rounds", stall, "ms", promise="under 5 ms", holds=stall < 5),
    ]


async def _bulk(store: SqliteEventStore, bare: BareRows, heap: BareRows, rounds: int) -> list[Row]:
    """1,000 events for each commit, made and validated inside the measurement."""

    async def ours() -> None:
        await store.append([StreamAppend("call-bulk", [_event() for _ in range(BULK)])])

    async def theirs() -> None:
        await bare.insert_on_thread(BULK)

    async def unindexed() -> None:
        await heap.insert_on_thread(BULK)

    rates = await _interleaved({"ours": ours, "bare": theirs, "heap": unindexed}, rounds, 5)
    ours_rate, base, without = (rates[name] * BULK for name in ("ours", "bare", "heap"))
    promise = "at least 0.25 of bare SQLite"
    ratio = ours_rate / base
    return [
        Row(f"bulk, {BULK} for each commit", ours_rate, "events/s", base, ratio, promise, ratio >= 0.25),
        Row("the same, against no index", ours_rate, "events/s", without, ours_rate / without),
    ]


def _replay(store: SqliteEventStore, rounds: int) -> Row:
    """Every event read and validated, against fetching the same rows."""
    reader = store.open_reader()
    head = reader.head()
    times: dict[str, list[float]] = {"ours": [], "bare": []}
    for _round in range(rounds):
        began = time.perf_counter()
        for _row in reader.connection.execute("SELECT * FROM events ORDER BY position"):
            pass
        times["bare"].append((time.perf_counter() - began) / head)
        began = time.perf_counter()
        position = 0
        while page := reader.page(after=position, limit=512, max_bytes=1 << 22):
            for stored in page:
                REGISTRY.decode(stored)
            position = page[-1].position
        times["ours"].append((time.perf_counter() - began) / head)
    reader.close()
    ours, base = (statistics.median(times[name]) * 1e6 for name in ("ours", "bare"))
    promise = "at most 4 times the bare rows"
    return Row("validated replay", ours, "µs/event", base, ours / base, promise, ours <= 4 * base)


async def _resume(store: SqliteEventStore, rounds: int) -> Row:
    """Read and fold what one run caused."""
    run = new_id()
    for _ in range(RUN_EVENTS // 10):
        await store.append([StreamAppend(f"call-{new_id()}", [_event(run) for _ in range(10)])])
    reader = store.open_reader()
    times = []
    for _ in range(rounds * 3):
        began = time.perf_counter()
        state: dict[str, str] = {}
        for stored in reader.read_correlated(run):
            _evolve(state, REGISTRY.decode(stored))
        times.append(time.perf_counter() - began)
    reader.close()
    took = statistics.median(times) * 1000
    return Row(f"resume of a run of {RUN_EVENTS} events", took, "ms", promise="under 5 ms", holds=took < 5)


def _evolve(state: dict[str, str], event: Event) -> None:
    match event.payload:
        case ModelCallRequested(model=model):
            state[event.stored.stream] = model


async def _interleaved(sides: Mapping[str, Callable[[], Awaitable[None]]], rounds: int, times: int) -> dict[str, float]:
    """Each side's median rate per second, measured in turns so that a slow moment of the machine hits both."""
    rates: dict[str, list[float]] = {name: [] for name in sides}
    for _ in range(rounds):
        for name, once in sides.items():
            began = time.perf_counter()
            for _ in range(times):
                await once()
            rates[name].append(times / (time.perf_counter() - began))
    return {name: statistics.median(found) for name, found in rates.items()}


async def _at_once(appender: Callable[[str], Awaitable[None]]) -> float:
    began = time.perf_counter()
    await asyncio.gather(*(appender(f"call-many-{number}") for number in range(APPENDERS)))
    return time.perf_counter() - began


@contextmanager
def _stall_watch(stalls: list[float]) -> Iterator[None]:
    """Note the longest time in which the loop did not come round to a timer of 1 ms."""
    loop = asyncio.get_running_loop()
    longest, due, watching = 0.0, loop.time() + 0.001, True

    def tick() -> None:
        nonlocal longest, due
        longest = max(longest, loop.time() - due)
        due = loop.time() + 0.001
        if watching:
            loop.call_at(due, tick)

    loop.call_at(due, tick)
    yield
    watching = False
    stalls.append(longest)
