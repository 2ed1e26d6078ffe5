"""Spent and reserved, added up from the events of the calls.

A ledger is used by one thread at a time. Inside a guard it reads the writer's own transaction, and so also events that
may yet be taken back when the disk refuses them. That is noticed, for every event carries the hash of all history up to
it: a ledger keeps the hash of the last event it has read, and reads that event once more, with what follows, each time.
When it is gone or another, the ledger begins again from what is committed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from core.budget.bookings import CALLS, Spent, follow
from core.budget.limits import DAY, MONTH, PROVIDER, RUN
from core.budget.zones import Periods
from core.ports.spending import OpenCall, Purse, SpendingSource, Sum
from events.catalog.runs import RunCanceled, RunFailed, RunRequested, RunSucceeded
from events.envelope import StoredEvent
from events.registry import Registry
from events.store.contract import Reader

RUN_ENDS = (RunSucceeded, RunFailed, RunCanceled)
_CALL_TYPES = frozenset(payload.type_name for payload in CALLS)
TYPES = tuple(payload.type_name for payload in (*CALLS, *RUN_ENDS, RunRequested))
REACH = 24 * 3600 * 1_000_000
"""Microseconds for which a call without an end counts beyond the period it was asked in. It is longer than any call
takes, so one under way at midnight is held against both days, while one whose process died does not burden every day
until somebody gives its run up."""
PAGE = 10_000
_RUN_END_TYPES = frozenset(payload.type_name for payload in RUN_ENDS)


@dataclass(slots=True)
class Total:
    """What is used of a scope, in picodollars."""

    spent: int = 0
    reserved: int = 0
    lost: int = 0
    """As much of what is spent as attempts without an answer may have cost."""

    @property
    def used(self) -> int:
        """Both together: what may have been spent when everything under way has ended."""
        return self.spent + self.reserved


class Scoped(NamedTuple):
    """What a total is of."""

    scope: str
    """``day``, ``month``, ``provider:NAME``, or ``run:ID`` for one run."""
    simulated: bool


class Ledger:
    """Totals of one day and its month.

    :param source: where it begins.
    """

    def __init__(self, source: SpendingSource, registry: Registry) -> None:
        self._source = source
        self._registry = registry
        self._periods: Periods | None = None
        self._position = 0
        """Of the last event taken in; up to the baseline's position all is committed."""
        self._hash: bytes | None = None
        """Of that event; ``None`` as long as nothing was read behind the baseline."""
        self._open: dict[str, OpenCall] = {}
        self._runs: set[str] = set()
        """Runs whose totals are whole."""
        self._totals: dict[Scoped, Total] = {}
        self._by_provider: dict[Purse, tuple[Total, Total, Total]] = {}
        """Some of the totals once more: those that nearly every event of a call counts for."""

    @property
    def periods(self) -> Periods | None:
        """The day and month it counts; ``None`` before the first time it was caught up."""
        return self._periods

    def catch_up(self, reader: Reader, periods: Periods) -> None:
        """Take in every event the reader sees. Another day, or history that is not what it was: begin again."""
        if self._periods != periods or not self._follow(reader):
            self._begin(periods)
            self._follow(reader)

    def total(self, scope: str, *, simulated: bool) -> Total:
        """What is used of the day, the month or ``provider:NAME``."""
        return self._totals.get(Scoped(scope, simulated)) or Total()

    def run_total(self, reader: Reader, run_id: str, *, simulated: bool) -> Total:
        """What is used by a run; one that has ended is read from all it has recorded, to where the ledger stands."""
        if run_id in self._runs:
            return self.total(f"{RUN}:{run_id}", simulated=simulated)
        return self._read_run(reader, run_id, simulated=simulated)

    def runs(self) -> Mapping[str, tuple[Total, Total]]:
        """What is used by each run under way, of real and of practice money."""
        return {
            run_id: (
                self.total(f"{RUN}:{run_id}", simulated=False),
                self.total(f"{RUN}:{run_id}", simulated=True),
            )
            for run_id in self._runs
        }

    def _begin(self, periods: Periods) -> None:
        baseline = self._source.baseline(month_from=periods.month.begins, day_from=periods.day.begins)
        self._periods, self._position, self._hash = periods, baseline.position, None
        self._open, self._totals, self._by_provider, self._runs = {}, {}, {}, set(baseline.runs)
        for (provider, simulated), booked in baseline.month.items():
            self._add(Scoped(MONTH, simulated), booked)
            self._add(Scoped(PROVIDER + provider, simulated), booked)
        for (_, simulated), booked in baseline.day.items():
            self._add(Scoped(DAY, simulated), booked)
        self._add_runs(baseline.by_run)
        for call in baseline.open:
            self._put(call)

    def _add_runs(self, every: Mapping[Purse, Sum]) -> None:
        for (run_id, simulated), booked in every.items():
            if run_id in self._runs:
                self._add(Scoped(f"{RUN}:{run_id}", simulated), booked)

    def _follow(self, reader: Reader) -> bool:
        """Take in what is new; false when the last event taken in is gone, and nothing here holds any more."""
        while True:
            known = self._hash is not None
            page = reader.read(after=self._position - known, limit=PAGE, types=TYPES)
            if known and (not page or (page[0].position, page[0].hash) != (self._position, self._hash)):
                return False
            fresh = page[known:]
            for stored in fresh:
                self._take(stored)
            if len(page) < PAGE:
                return True

    def _take(self, stored: StoredEvent) -> None:
        name = stored.stream.partition("-")[2]
        if stored.type == RunRequested.type_name:
            self._runs.add(name)
        elif stored.type in _RUN_END_TYPES:
            self._forget_run(name)
        else:
            self._fold(stored)
        self._position, self._hash = stored.position, stored.hash  # behind it: what cannot be read is read again

    def _fold(self, stored: StoredEvent) -> None:
        before = self._open.get(stored.stream.partition("-")[2])
        after, spent = follow(before, self._registry.decode(stored))
        if before is not None:
            self._take_out(before)
        if after is not None:
            self._put(after)
        if spent is not None:
            self._spend(spent, stored.recorded_at)

    def _put(self, call: OpenCall) -> None:
        self._open[call.call_id] = call
        self._shift(call, 1)

    def _take_out(self, call: OpenCall) -> None:
        del self._open[call.call_id]
        self._shift(call, -1)

    def _shift(self, call: OpenCall, sign: int) -> None:
        spent, reserved = sign * call.booked, sign * (call.reserved or 0)
        for total in self._concerned(call.provider, call.run_id, simulated=call.simulated, at=call.since + REACH):
            total.spent += spent
            total.lost += spent
            total.reserved += reserved

    def _spend(self, spent: Spent, at: int) -> None:
        for total in self._concerned(spent.provider, spent.run_id, simulated=spent.simulated, at=at):
            total.spent += spent.amount
            total.lost += spent.lost

    def _concerned(self, provider: str, run_id: str, *, simulated: bool, at: int) -> list[Total]:
        """The totals that what happened at a time counts for. Later than the period's end counts too: clocks err."""
        found: list[Total] = []
        if self._periods is not None and at >= self._periods.month.begins:
            of_month, of_provider, of_day = self._of_provider(provider, simulated=simulated)
            found = [of_month, of_provider]
            if at >= self._periods.day.begins:
                found.append(of_day)
        if run_id in self._runs:
            found.append(self._of(Scoped(f"{RUN}:{run_id}", simulated)))
        return found

    def _of_provider(self, provider: str, *, simulated: bool) -> tuple[Total, Total, Total]:
        """The totals of the month, of the provider in it, and of the day; looked up once for each provider."""
        known = self._by_provider.get((provider, simulated))
        if known is None:
            scopes = (MONTH, PROVIDER + provider, DAY)
            of_month, of_provider, of_day = (self._of(Scoped(scope, simulated)) for scope in scopes)
            known = self._by_provider[provider, simulated] = (of_month, of_provider, of_day)
        return known

    def _add(self, key: Scoped, booked: Sum) -> None:
        total = self._of(key)
        total.spent += booked.spent
        total.lost += booked.lost

    def _of(self, key: Scoped) -> Total:
        total = self._totals.get(key)
        if total is None:
            total = self._totals[key] = Total()
        return total

    def _forget_run(self, run_id: str) -> None:
        self._runs.discard(run_id)
        for simulated in (False, True):
            self._totals.pop(Scoped(f"{RUN}:{run_id}", simulated), None)

    def _read_run(self, reader: Reader, run_id: str, *, simulated: bool) -> Total:
        total = Total()
        calls: dict[str, OpenCall | None] = {}
        for stored in reader.read_correlated(run_id):
            if stored.type not in _CALL_TYPES or stored.position > self._position:
                continue
            call_id = stored.stream.partition("-")[2]
            calls[call_id], spent = follow(calls.get(call_id), self._registry.decode(stored))
            if spent is not None and spent.simulated == simulated:
                total.spent += spent.amount
                total.lost += spent.lost
        for call in calls.values():
            if call is not None and call.simulated == simulated:
                total.spent += call.booked
                total.lost += call.booked
                total.reserved += call.reserved or 0
        return total
