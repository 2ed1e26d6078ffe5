from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from app.spending import StoredSpending
from core.budget.budget import Budget
from core.budget.ledger import Ledger
from core.budget.zones import Periods, periods
from core.commands.models import SetBudget
from core.errors import OverBudget
from core.ports.spending import Baseline, Sum
from core.settings.schema import GENERAL, SettingsSchema
from events.catalog.runs import RunRequested
from events.envelope import NewEvent, StreamAppend
from events.projections.runner import ProjectionRunner
from events.store.sqlite.store import SqliteEventStore, open_store
from events.values import Money, Payload, new_id, now_us
from events.views import PROJECTIONS
from tests.core.budget.spending import (
    REGISTRY,
    NothingBefore,
    attempt_failed,
    canceled,
    completed,
    failed,
    interrupted,
    price,
    requested,
    target,
)

VENDOR = target("vendor/large", price(100))
SCOPES = ("day", "month", "provider:vendor", "provider:other")
RUN = RunRequested(
    conversation_id="c", prompt_id="p", prompt="?", strategy="single", models=(), options={}, settings={}, owner="o"
)


@asynccontextmanager
async def opened(home: Path) -> AsyncIterator[SqliteEventStore]:
    """A store in ``home``."""
    store = open_store(home, REGISTRY)
    try:
        yield store
    finally:
        await store.close()


async def put(store: SqliteEventStore, stream: str, *payloads: Payload, run_id: str = "") -> int:
    """Append; the position of the last event."""
    events = [NewEvent(payload, "engine", run_id or getattr(payload, "run_id", "")) for payload in payloads]
    return (await store.append([StreamAppend(stream, events)]))[-1].position


async def fold(store: SqliteEventStore, position: int) -> None:
    """Move the rows to where the events are."""
    runner = ProjectionRunner(store, REGISTRY, PROJECTIONS)
    await runner.start()
    await runner.reached(position)
    await runner.stop()


def now() -> Periods:
    """The day and month of the test; it may not be run at midnight."""
    return periods(now_us(), "UTC")


def figures(ledger: Ledger, store: SqliteEventStore, day: Periods) -> dict[tuple[str, bool], tuple[int, int, int]]:
    """What a ledger says once it has caught up."""
    reader = store.open_reader()
    ledger.catch_up(reader, day)
    totals = {(s, p): ledger.total(s, simulated=p) for s in SCOPES for p in (False, True)}
    totals |= {(r, p): ledger.run_total(reader, r, simulated=p) for r in ("r0", "r1") for p in (False, True)}
    reader.close()
    return {key: (total.spent, total.reserved, total.lost) for key, total in totals.items()}


def _acts(number: int, chance: random.Random) -> tuple[list[Payload], list[Payload]]:
    """The beginning and the end of a call."""
    run_id, model = f"r{number % 2}", ("vendor/large", "other/small")[number % 3 == 0]
    amount, practice = chance.randrange(1000), number % 5 == 0
    begins: list[Payload] = [requested(run_id, chance.randrange(1000), model, simulated=practice)]
    if number % 4 == 0:
        begins.append(attempt_failed(run_id, chance.choice([None, 7]), 500))
    if number % 7 == 0:
        begins.append(interrupted(run_id, 300, None, resend=False))
    end = (completed, failed, canceled)[number % 3]
    cost = None if number % 6 == 0 else amount
    return begins, [] if number % 8 == 0 else [end(run_id, cost, model, simulated=practice)]


async def test_sums_and_what_follows_are_the_same_as_all_events(tmp_path: Path) -> None:
    """Wherever the rows stand, a ledger that begins with them says what one says that has read everything."""
    chance, day = random.Random(5), now()
    async with opened(tmp_path) as store:
        for run_id in ("r0", "r1"):
            await put(store, f"run-{run_id}", RUN, run_id=run_id)
        ends: list[tuple[str, list[Payload]]] = []
        for number in range(60):
            begins, end = _acts(number, chance)
            position = await put(store, f"call-{number}", *begins)
            ends.append((f"call-{number}", end))
            if number % 2:
                stream, payloads = ends.pop(chance.randrange(len(ends)))
                position = await put(store, stream, *payloads) if payloads else position
            if number % 20 == 10:
                await fold(store, position)
            if number % 10 == 5:
                whole = figures(Ledger(NothingBefore(), REGISTRY), store, day)
                assert figures(Ledger(StoredSpending(store), REGISTRY), store, day) == whole
        assert any(
            spent > lost > 0 and reserved
            for spent, reserved, lost in figures(Ledger(NothingBefore(), REGISTRY), store, day).values()
        )


async def test_the_baseline_names_runs_under_way_and_open_calls(tmp_path: Path) -> None:
    """Position, sums, runs without an end and calls without one are of one moment, the time of the newest attempt too."""
    async with opened(tmp_path) as store:
        await put(store, "run-r0", RUN, run_id="r0")
        await put(store, "call-a", requested("r0", 70), completed("r0", 30))
        position = await put(store, "call-b", requested("r0", 50), attempt_failed("r0", 9, 50))
        await fold(store, position)
        day = now()
        found = StoredSpending(store).baseline(month_from=day.month.begins, day_from=day.day.begins)
        assert found.position == position
        assert found.month == found.day == {("vendor", False): Sum(30)}
        assert (found.runs, found.by_run) == (frozenset({"r0"}), {("r0", False): Sum(30)})
        (call,) = found.open
        assert (call.call_id, call.reserved, call.booked) == ("b", 50, 9)
        reader = store.open_reader()
        assert call.since == reader.read_stream("call-b")[-1].recorded_at


async def test_without_rows_all_of_history_is_read(tmp_path: Path) -> None:
    """Before any row was folded nothing is summed up, and nothing is missed for it."""
    async with opened(tmp_path) as store:
        await put(store, "call-a", requested("r0", 70))
        assert StoredSpending(store).baseline(month_from=0, day_from=0) == Baseline()
        assert figures(Ledger(StoredSpending(store), REGISTRY), store, now())["day", False] == (0, 70, 0)


def _budget(store: SqliteEventStore) -> Budget:
    settings = SettingsSchema(GENERAL).resolve({})
    return Budget(store, REGISTRY, StoredSpending(store), lambda: settings)


async def _call(store: SqliteEventStore, budget: Budget, number: int, *, most: int, cost: int) -> int:
    """Ask under the limits, and answer; what it cost."""
    call_id = new_id()
    guard = budget.claim(f"r{number % 2}", VENDOR, Money(picodollars=most))
    event = NewEvent(requested(f"r{number % 2}", most), "engine", f"r{number % 2}")
    await store.append([StreamAppend(f"call-{call_id}", [event], 0)], guard=guard)
    await put(store, f"call-{call_id}", completed(f"r{number % 2}", cost))
    return cost


@pytest.mark.parametrize("scope", ["run", "day", "month", "provider:vendor"])
async def test_two_hundred_calls_at_once_never_overspend(tmp_path: Path, scope: str) -> None:
    """However many ask at the same time, together they stay under the limit, and those that are refused spent nothing."""
    async with opened(tmp_path) as store:
        budget = _budget(store)
        await budget.set(SetBudget(scope=scope, picodollars=1000))
        calls = [_call(store, budget, number, most=40, cost=15) for number in range(200)]
        outcomes = await asyncio.gather(*calls, return_exceptions=True)
        spent = sum(outcome for outcome in outcomes if isinstance(outcome, int))
        refused = [outcome for outcome in outcomes if isinstance(outcome, OverBudget)]
        assert len(refused) + spent // 15 == 200
        limits = 2 if scope == "run" else 1
        assert 960 // 40 * 15 <= spent <= limits * 1000
        assert len(refused) >= 200 - limits * (1000 // 15)


async def test_two_processes_share_one_limit(tmp_path: Path) -> None:
    """Two stores on one file, as two processes have them, with rows folded meanwhile, stay under it together."""
    async with opened(tmp_path) as one, opened(tmp_path) as two:
        await _budget(one).set(SetBudget(scope="day", picodollars=1000))
        budgets = [(store, _budget(store)) for store in (one, two)]
        runner = ProjectionRunner(one, REGISTRY, PROJECTIONS)
        await runner.start()
        calls = [_call(*budgets[number % 2], number, most=100, cost=100) for number in range(200)]
        outcomes = await asyncio.gather(*calls, return_exceptions=True)
        await runner.stop()
        assert [outcome for outcome in outcomes if not isinstance(outcome, OverBudget)] == [100] * 10
        for _, budget in budgets:
            assert [(status.spent, status.reserved) for status in budget.statuses()] == [(1000, 0)] * 2


async def test_a_provider_that_lies_is_stopped_at_the_cap(tmp_path: Path) -> None:
    """A call that books more than was reserved for it is the last one that passes."""
    async with opened(tmp_path) as store:
        budget = _budget(store)
        await budget.set(SetBudget(scope="month", picodollars=1000))
        assert await _call(store, budget, 0, most=10, cost=5000) == 5000
        with pytest.raises(OverBudget, match="has nothing left"):
            await _call(store, budget, 1, most=1, cost=1)


async def test_lost_attempts_are_told_as_at_their_answers(tmp_path: Path) -> None:
    """Failed, lost and stopped ones count, of calls under way too, and from rows as from events; an answer's own cost never."""
    async with opened(tmp_path) as store:
        await put(store, "run-r0", RUN, run_id="r0")
        await put(store, "call-a", requested("r0", 70), attempt_failed("r0", 7, 60), completed("r0", 30))
        await put(store, "call-b", requested("r0", 50), interrupted("r0", 40, 50), failed("r0", 5))
        position = await put(store, "call-c", requested("r0", 50), attempt_failed("r0", 9, 50))
        told = [(status.scope, status.spent, status.lost, status.reserved) for status in _budget(store).statuses()]
        assert told == [("day", 91, 61, 50), ("month", 91, 61, 50)]
        await fold(store, position)
        again = [(status.scope, status.spent, status.lost, status.reserved) for status in _budget(store).statuses()]
        assert again == told
