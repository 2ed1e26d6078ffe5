from __future__ import annotations

import asyncio
import sqlite3
import threading
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from core.budget.budget import Budget
from core.budget.limits import STREAM
from core.commands.models import SetBudget
from core.errors import InputError, OverBudget
from core.ports.models import Target
from core.queries import BudgetStatus
from core.settings.schema import GENERAL, SettingsSchema
from events.catalog.budgets import BudgetSet, BudgetWarned
from events.catalog.calls import ModelCallRequested
from events.catalog.runs import RunRequested
from events.envelope import Event, NewEvent, StoredEvent, StreamAppend
from events.store.contract import Guard, Reader
from events.store.sqlite.store import SqliteEventStore, open_store
from events.values import Money, Payload, new_id, now_us
from tests.core.budget.spending import (
    DAY_US,
    REGISTRY,
    NothingBefore,
    attempt_failed,
    canceled,
    completed,
    failed,
    money,
    practice,
    price,
    requested,
    target,
)

LARGE = target("vendor/large", price(100))
SMALL = target("vendor/small", price(10))
RUN = RunRequested(
    conversation_id="c", prompt_id="p", prompt="?", strategy="single", models=(), options={}, settings={}, owner="o"
)


class Desk:
    """A store with a budget on it."""

    def __init__(self, store: SqliteEventStore, changed: Mapping[str, Any], *, ahead: int = 0) -> None:
        self.store = store
        self.settings = SettingsSchema(GENERAL).resolve(changed)
        self.ahead = ahead
        self.budget = Budget(store, REGISTRY, NothingBefore(), lambda: self.settings, clock=self._clock)

    def _clock(self) -> int:
        return now_us() + self.ahead

    async def limit(self, scope: str, picodollars: int | None) -> None:
        """Set a limit."""
        await self.budget.set(SetBudget(scope=scope, picodollars=picodollars))

    async def put(self, stream: str, payload: Payload, guard: Guard | None = None) -> StoredEvent:
        """Append an event."""
        event = NewEvent(payload, "engine", getattr(payload, "run_id", ""))
        (stored,) = await self.store.append([StreamAppend(stream, [event])], guard=guard)
        return stored

    async def ask(self, amount: int, *, run_id: str = "r", model: Target = LARGE) -> str:
        """Record a request under the limits; the id of the call."""
        call_id, practice_money = new_id(), model.info.practice
        guard = self.budget.claim(run_id, model, Money(picodollars=amount, simulated=practice_money))
        await self.put(f"call-{call_id}", requested(run_id, amount, model.info.id, simulated=practice_money), guard)
        return call_id

    async def spend(self, amount: int, *, run_id: str = "r", model: str = "vendor/large", **more: Any) -> None:
        """Record a call that cost so much."""
        await self.put(f"call-{new_id()}", completed(run_id, amount, model, **more))

    def status(self, scope: str) -> BudgetStatus:
        """The status of a scope."""
        (found,) = [status for status in self.budget.statuses() if status.scope == scope]
        return found

    def warnings(self) -> list[BudgetWarned]:
        """Every warning on record."""
        reader = self.store.open_reader()
        found = [REGISTRY.decode(stored).payload for stored in reader.read(types=["BudgetWarned"])]
        reader.close()
        return [payload for payload in found if isinstance(payload, BudgetWarned)]


@asynccontextmanager
async def desk(home: Path, **changed: Any) -> AsyncIterator[Desk]:
    """A budget on a store in ``home``; settings without their ``budget.``."""
    store = open_store(home, REGISTRY)
    try:
        yield Desk(store, {f"budget.{key}": value for key, value in changed.items()})
    finally:
        await store.close()


async def test_without_a_limit_nothing_is_guarded(tmp_path: Path) -> None:
    """As long as no limit is set, calls of any price pass unguarded and uncapped."""
    async with desk(tmp_path) as at:
        assert at.budget.claim("r", LARGE, money(10**15)) is None
        assert at.budget.claim("r", target(), None) is None
        assert at.budget.output_cap() is None
        assert at.budget.instead_of(LARGE, [SMALL]) is None


@pytest.mark.parametrize("scope", ["run", "day", "month", "provider:vendor"])
async def test_a_call_that_does_not_fit_is_refused_and_not_recorded(tmp_path: Path, scope: str) -> None:
    """Each kind of limit refuses the call that would pass it, to the picodollar, and lets pass what still fits."""
    async with desk(tmp_path) as at:
        await at.limit(scope, 100)
        await at.ask(60)
        with pytest.raises(OverBudget):
            await at.ask(41)
        await at.ask(40)
        with pytest.raises(OverBudget, match="has nothing left"):
            await at.ask(1)
        reader = at.store.open_reader()
        assert len(reader.read(types=[ModelCallRequested.type_name])) == 2


async def test_limits_that_do_not_concern_a_call_let_it_pass(tmp_path: Path) -> None:
    """Another provider's limit is no matter, another run's spending neither, and what costs nothing always passes."""
    async with desk(tmp_path) as at:
        await at.limit("provider:other", 1)
        assert at.budget.claim("r", LARGE, money(50)) is None
        await at.limit("run", 50)
        await at.ask(50, run_id="first")
        await at.ask(50, run_id="second")
        assert at.budget.claim("second", LARGE, money(0)) is None


async def test_practice_money_is_held_to_the_same_limit_apart(tmp_path: Path) -> None:
    """Spending all of the practice money leaves the real money untouched, and the words say which is meant."""
    async with desk(tmp_path) as at:
        await at.limit("day", 100)
        await at.ask(100, model=practice())
        with pytest.raises(OverBudget, match="of practice money"):
            await at.ask(1, model=practice())
        await at.ask(100)


async def test_an_end_commits_what_it_cost_and_frees_the_rest(tmp_path: Path) -> None:
    """What was reserved and not spent can be spent by the next call; a lost attempt's share cannot."""
    async with desk(tmp_path) as at:
        await at.limit("day", 100)
        call = await at.ask(90)
        await at.put(f"call-{call}", attempt_failed("r", 5, 90))
        assert (at.status("day").spent, at.status("day").reserved) == (5, 90)
        await at.put(f"call-{call}", completed("r", 20))
        assert (at.status("day").spent, at.status("day").reserved) == (25, 0)
        await at.put(f"call-{await at.ask(75)}", canceled("r", 10))
        await at.put(f"call-{await at.ask(65)}", failed("r", None))
        assert at.status("day").spent == 35
        with pytest.raises(OverBudget):
            await at.ask(66)


async def test_a_limit_holds_from_the_moment_it_is_set(tmp_path: Path) -> None:
    """What was spent before counts, raising it lets calls pass, and taking it away ends it."""
    async with desk(tmp_path) as at:
        await at.spend(80)
        await at.limit("month", 100)
        with pytest.raises(OverBudget):
            await at.ask(30)
        await at.limit("month", 200)
        await at.ask(30)
        await at.limit("month", None)
        assert at.budget.claim("r", LARGE, money(10**9)) is None


async def test_the_limit_heard_of_last_holds_for_a_guard_that_waits(tmp_path: Path) -> None:
    """A guard looks at the limits when it runs, not when it was made."""
    async with desk(tmp_path) as at:
        await at.limit("day", 100)
        guard = at.budget.claim("r", LARGE, money(50))
        await at.limit("day", 10)
        with pytest.raises(OverBudget):
            await at.put("call-a", requested("r", 50), guard)


async def test_an_unknown_price_is_refused_unless_the_person_allows_it(tmp_path: Path) -> None:
    """Under a limit that concerns it a model of unknown price is not asked; allowed, it passes uncounted."""
    unknown = target("vendor/new")
    async with desk(tmp_path) as at:
        await at.limit("day", 100)
        with pytest.raises(OverBudget, match="Nobody knows what vendor/new costs"):
            await at.put("call-a", requested("r", None), at.budget.claim("r", unknown, None))
        at.settings["budget.unknown_price"] = "allow"
        assert at.budget.claim("r", unknown, None) is None


async def test_answers_get_an_end_where_a_limit_holds(tmp_path: Path) -> None:
    """The setting's number of tokens caps answers of models that a limit concerns."""
    async with desk(tmp_path, output_tokens=123) as at:
        await at.limit("provider:vendor", 100)
        assert at.budget.output_cap(LARGE) == 123
        assert at.budget.output_cap(target("other/large")) is None
        assert at.budget.output_cap() == 123


async def test_a_day_that_begins_frees_what_the_last_one_spent(tmp_path: Path) -> None:
    """The day's limit begins anew each day, also while the program runs."""
    async with desk(tmp_path) as at:
        await at.limit("day", 100)
        await at.spend(100)
        with pytest.raises(OverBudget, match="wait until the day ends"):
            await at.ask(1)
        at.ahead = 2 * DAY_US
        await at.ask(100)


async def test_what_cannot_be_a_limit_is_refused(tmp_path: Path) -> None:
    """An unknown scope and an amount beyond counting are refused in words."""
    async with desk(tmp_path) as at:
        with pytest.raises(InputError, match="There is no limit for 'week'"):
            await at.limit("week", 5)
        with pytest.raises(InputError, match="cannot be over"):
            await at.limit("day", 2**63)


async def test_setting_the_same_limit_again_records_nothing(tmp_path: Path) -> None:
    """What holds already, or is absent already, is not recorded again."""
    async with desk(tmp_path) as at:
        await at.limit("day", 5)
        await at.limit("day", 5)
        await at.limit("run", None)
        reader = at.store.open_reader()
        assert reader.version(STREAM) == 1


async def test_limits_are_known_after_a_restart_and_heard_of_from_elsewhere(tmp_path: Path) -> None:
    """A budget begins with what is on record, and takes in what another process sets."""
    async with desk(tmp_path) as at:
        await at.limit("day", 5)
        again = Desk(at.store, {})
        assert again.status("day").limit == 5
        change = BudgetSet(scope="day", picodollars=7, zone="UTC")
        again.budget.hear(Event(await at.put(STREAM, change), change))
        assert again.status("day").limit == 7
        assert again.status("day").zone == "UTC"


async def test_statuses_list_day_and_month_always_and_the_others_where_they_are_limited(tmp_path: Path) -> None:
    """Day and month are there without a limit; providers and the run come with theirs."""
    async with desk(tmp_path) as at:
        assert [(status.scope, status.limit) for status in at.budget.statuses()] == [("day", None), ("month", None)]
        await at.limit("provider:vendor", 500)
        await at.limit("run", 100)
        await at.limit("month", 900)
        assert [status.scope for status in at.budget.statuses()] == ["day", "month", "run", "provider:vendor"]
        month = at.status("month")
        assert (month.limit, len(month.period), month.resets_at > at.status("day").resets_at - 1) == (900, 7, True)


async def test_the_runs_status_is_that_of_the_costliest_under_way(tmp_path: Path) -> None:
    """Of the runs under way the one that uses most is shown, with its id; none shows zeros."""
    async with desk(tmp_path) as at:
        await at.limit("run", 100)
        assert (at.status("run").period, at.status("run").spent) == ("", 0)
        for run_id, amount in (("cheap", 3), ("dear", 30)):
            await at.put(f"run-{run_id}", RUN)
            await at.ask(amount, run_id=run_id)
        await at.spend(4, run_id="dear")
        status = at.status("run")
        assert (status.period, status.spent, status.reserved, status.resets_at) == ("dear", 4, 30, 0)


async def test_a_cheaper_model_is_asked_when_money_runs_low(tmp_path: Path) -> None:
    """From the named share on the cheapest candidate stands in, with a sentence on why; not a picodollar earlier."""
    cheapest = target("other/tiny", price(1))
    async with desk(tmp_path, when_low="degrade", warn_percent=80) as at:
        await at.limit("day", 1000)
        await at.spend(799)
        assert at.budget.instead_of(LARGE, [SMALL, cheapest]) is None
        await at.spend(1)
        found = at.budget.instead_of(LARGE, [SMALL, cheapest])
        assert found is not None
        chosen, reason = found
        assert chosen is cheapest
        assert reason.startswith("80 % of the day's limit")
        assert "other/tiny, which costs less, is asked instead of vendor/large" in reason


async def test_only_what_is_cheaper_ready_and_of_its_kind_stands_in(tmp_path: Path) -> None:
    """A dearer one, one of unknown price, one without a key and a practice model for a real one do not."""
    unfit = [LARGE, target("a/b", price(500)), target("a/c"), target("a/d", price(1), state="no_key"), practice()]
    async with desk(tmp_path, when_low="degrade") as at:
        await at.limit("day", 10)
        await at.spend(10)
        assert at.budget.instead_of(LARGE, unfit) is None
        assert at.budget.instead_of(target("vendor/new"), [SMALL]) is None
        at.settings["budget.when_low"] = "warn"
        assert at.budget.instead_of(LARGE, [SMALL]) is None


async def test_the_runs_own_limit_counts_where_the_run_is_named(tmp_path: Path) -> None:
    """A run that is low asks the cheaper model; others go on as before."""
    async with desk(tmp_path, when_low="degrade") as at:
        await at.limit("run", 10)
        await at.spend(9, run_id="low")
        assert at.budget.instead_of(LARGE, [SMALL], run_id="low") is not None
        assert at.budget.instead_of(LARGE, [SMALL], run_id="fresh") is None
        assert at.budget.instead_of(LARGE, [SMALL]) is None


async def test_a_warning_is_recorded_once(tmp_path: Path) -> None:
    """Passing the share is told once for the day, however often it is looked at, and after a restart too."""
    async with desk(tmp_path, warn_percent=50) as at:
        await at.limit("day", 100)
        await at.spend(49)
        await at.budget.settled("r", "vendor")
        assert at.warnings() == []
        await at.spend(1)
        await asyncio.gather(*(at.budget.settled("r", "vendor") for _ in range(5)))
        await Desk(at.store, {"budget.warn_percent": 50}).budget.settled("r", "vendor")
        (warned,) = at.warnings()
        assert (warned.scope, warned.picodollars, warned.limit, warned.simulated) == ("day", 50, 100, False)
        assert len(warned.period) == 10


async def test_each_limit_run_and_kind_of_money_has_its_warning(tmp_path: Path) -> None:
    """Real and practice money warn apart, each run for itself, and a limit that was raised warns again."""
    async with desk(tmp_path) as at:
        await at.limit("run", 100)
        for run_id in ("one", "two"):
            await at.spend(90, run_id=run_id)
            await at.budget.settled(run_id, "vendor")
        await at.spend(90, run_id="two", simulated=True)
        await at.budget.settled("two", "vendor")
        assert [(w.period, w.simulated) for w in at.warnings()] == [("one", False), ("two", False), ("two", True)]
        await at.limit("run", 110)
        await at.budget.settled("one", "vendor")
        assert at.warnings()[-1].limit == 110


async def test_without_a_limit_nothing_is_warned_of(tmp_path: Path) -> None:
    """Where there is no limit there is no share of it."""
    async with desk(tmp_path) as at:
        await at.spend(10**12)
        await at.budget.settled("r", "vendor")
        assert at.warnings() == []


async def test_a_transaction_that_is_taken_back_leaves_nothing_counted(tmp_path: Path) -> None:
    """A guard may see events of its own batch; when the disk refuses that batch, what does not come again is forgotten."""
    async with desk(tmp_path) as at:
        await at.limit("day", 100)
        await at.ask(1)
        gate, seen, disk = threading.Event(), iter([False]), iter([True])

        def hold(_: Reader) -> None:
            gate.wait(10)

        def only_once(_: Reader) -> None:
            if next(seen, True):
                raise InputError("This came too late.", "Leave it.")

        def fault(_: Reader) -> None:
            if next(disk, False):
                raise sqlite3.OperationalError("disk I/O error")

        waits = [
            at.put("other", requested("x", 0), hold),
            at.put("call-a", requested("x", 90), only_once),
            at.ask(9),
            at.put("other", requested("x", 0), fault),
        ]
        tasks = []
        for wait in waits:  # one after the other, all into the batch that the first one holds up
            tasks.append(asyncio.ensure_future(wait))
            await asyncio.sleep(0)
        await asyncio.sleep(0.2)  # until the last of them is queued, however many turns that takes
        gate.set()
        outcomes = await asyncio.gather(*tasks, return_exceptions=True)
        assert [type(outcome) for outcome in outcomes if isinstance(outcome, Exception)] == [InputError]
        await at.ask(90)
        assert (at.status("day").spent, at.status("day").reserved) == (0, 100)
