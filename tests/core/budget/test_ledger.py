from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple, cast

from hypothesis import given
from hypothesis import strategies as st

from core.budget.ledger import REACH, Ledger, Total
from core.budget.zones import periods
from core.ports.spending import Baseline, OpenCall, Sum
from events.catalog.runs import RunFailed, RunRequested
from events.store.contract import Reader
from events.values import ErrorInfo, Payload
from tests.core.budget.spending import (
    DAY_US,
    REGISTRY,
    History,
    NothingBefore,
    attempt_failed,
    canceled,
    completed,
    failed,
    interrupted,
    requested,
)

NOON = 1_795_176_000_000_000 + DAY_US // 2
NOW = periods(NOON, "UTC")
TODAY, LAST_MONTH = NOW.day.begins + 5, NOW.month.begins - 2 * REACH
RUNS = ("r0", "r1", "r2")
MODELS = ("vendor/large", "other/small", "practice/large")
ERROR = ErrorInfo(kind="x", what="It failed.", do="Try again.")
SCOPES = ("day", "month", "provider:vendor", "provider:other", "provider:practice")
ENDS: dict[str, Callable[..., Payload]] = {"complete": completed, "fail": failed, "cancel": canceled}
Figures = dict[tuple[str, bool], tuple[int, int]]


class Act(NamedTuple):
    """Something that happens to one of a few calls."""

    kind: str
    call: int
    at: int
    first: int | None
    second: int | None


ACTS = st.builds(
    Act,
    st.sampled_from(["ask", "ask", "lose", "interrupt", "drop", "complete", "complete", "fail", "cancel", "end run"]),
    st.integers(0, 5),
    st.sampled_from([LAST_MONTH, NOW.month.begins - 1, NOW.month.begins, NOW.day.begins - 1, TODAY, NOW.day.ends + 1]),
    st.none() | st.integers(0, 1000),
    st.none() | st.integers(0, 1000),
)


class Teller:
    """Writes a history that can have happened, and knows what it comes to without any ledger."""

    def __init__(self) -> None:
        self.history = History()
        self.open: dict[int, OpenCall] = {}
        self.spent: list[tuple[str, str, bool, int, int]] = []
        """Run, provider, practice, amount and time of each ended call."""
        self.ended: set[str] = set()
        self._made = 0

    def tell(self, act: Act) -> None:
        """Have it happen, when it can."""
        model, run_id = MODELS[act.call % 3], RUNS[act.call % 2]
        simulated = model.startswith("practice")
        if act.kind == "end run":
            self._end_run(run_id, act.at)
        elif act.kind == "ask" and act.call not in self.open and run_id not in self.ended:
            self._made += 1
            call = OpenCall(f"{act.call}x{self._made}", run_id, model.split("/")[0], simulated, act.at, act.first)
            self.open[act.call] = call
            self._add(act, requested(run_id, act.first, model, simulated=simulated))
        elif act.call in self.open and act.kind in ("lose", "interrupt", "drop"):
            self._lose(act, run_id)
        elif act.call in self.open and act.kind in ("complete", "fail", "cancel"):
            self._end(act, model, simulated=simulated)

    def baseline(self) -> Baseline:
        """What a source would say now."""
        month: dict[tuple[str, bool], Sum] = {}
        day: dict[tuple[str, bool], Sum] = {}
        by_run: dict[tuple[str, bool], Sum] = {}
        for run_id, provider, simulated, amount, at in self.spent:
            for sums, key, since in (
                (month, (provider, simulated), NOW.month.begins),
                (day, (provider, simulated), NOW.day.begins),
                (by_run, (run_id, simulated), 0),
            ):
                if at >= since:
                    sums[key] = Sum(sums.get(key, Sum(0)).spent + amount)
        runs = frozenset(RUNS[:2]) - self.ended
        return Baseline(len(self.history.events), month, day, runs, by_run, tuple(self.open.values()))

    def expected(self) -> Figures:
        """Spent and reserved of every scope that is not zero."""
        found: Figures = {}
        for _, provider, simulated, amount, at in self.spent:
            _count(found, _scopes(provider, at), simulated=simulated, spent=amount)
        for call in self.open.values():
            scopes = _scopes(call.provider, call.since + REACH)
            _count(found, scopes, simulated=call.simulated, spent=call.booked, reserved=call.reserved or 0)
        return {key: total for key, total in found.items() if total != (0, 0)}

    def expected_of(self, run_id: str) -> dict[bool, tuple[int, int]]:
        """Spent and reserved of a run, of real and of practice money."""
        totals = {False: (0, 0), True: (0, 0)}
        for run, _, simulated, amount, _ in self.spent:
            if run == run_id:
                totals[simulated] = totals[simulated][0] + amount, totals[simulated][1]
        for call in self.open.values():
            if call.run_id == run_id:
                spent, reserved = totals[call.simulated]
                totals[call.simulated] = spent + call.booked, reserved + (call.reserved or 0)
        return totals

    def _lose(self, act: Act, run_id: str) -> None:
        if act.kind == "lose":
            self._add(act, attempt_failed(run_id, act.first, act.second))
        else:
            self._add(act, interrupted(run_id, act.first, act.second, resend=act.kind == "interrupt"))
        reserved = 0 if act.kind == "drop" else act.second
        call = self.open[act.call]
        booked = call.booked + (act.first or 0)
        self.open[act.call] = OpenCall(*_named(call), since=act.at, reserved=reserved, booked=booked)

    def _end(self, act: Act, model: str, *, simulated: bool) -> None:
        call = self.open[act.call]
        run_id = call.run_id
        self._add(act, ENDS[act.kind](run_id, act.first, model, simulated=simulated))
        last = call.reserved if act.first is None and act.kind == "complete" else act.first
        self.spent.append((run_id, call.provider, simulated, call.booked + (last or 0), act.at))
        del self.open[act.call]

    def _end_run(self, run_id: str, at: int) -> None:
        if run_id not in self.ended and not any(call.run_id == run_id for call in self.open.values()):
            self.ended.add(run_id)
            self.history.add(f"run-{run_id}", RunFailed(error=ERROR), at, run_id=run_id)

    def _add(self, act: Act, payload: Payload) -> None:
        self.history.add(f"call-{self.open[act.call].call_id}", payload, act.at)


def _named(call: OpenCall) -> tuple[str, str, str, bool]:
    return call.call_id, call.run_id, call.provider, call.simulated


def _scopes(provider: str, at: int) -> list[str]:
    monthly = ["month", f"provider:{provider}"] if at >= NOW.month.begins else []
    return [*monthly, "day"] if at >= NOW.day.begins else monthly


def _count(found: Figures, scopes: Iterable[str], *, simulated: bool, spent: int, reserved: int = 0) -> None:
    for scope in scopes:
        before = found.get((scope, simulated), (0, 0))
        found[scope, simulated] = before[0] + spent, before[1] + reserved


def _reader(history: History) -> Reader:
    return cast("Reader", history)


def figures(ledger: Ledger) -> Figures:
    """Every scope of a ledger that is not zero."""
    found: Figures = {}
    for scope in SCOPES:
        for simulated in (False, True):
            total = ledger.total(scope, simulated=simulated)
            if total.used or total.spent:
                found[scope, simulated] = total.spent, total.reserved
    return found


def of_run(ledger: Ledger, history: History, run_id: str) -> dict[bool, tuple[int, int]]:
    """What a ledger says of a run."""
    totals = {s: ledger.run_total(_reader(history), run_id, simulated=s) for s in (False, True)}
    return {simulated: (total.spent, total.reserved) for simulated, total in totals.items()}


def _check(ledger: Ledger, teller: Teller) -> None:
    ledger.catch_up(_reader(teller.history), NOW)
    assert figures(ledger) == teller.expected()
    for run_id in RUNS[:2]:
        assert of_run(ledger, teller.history, run_id) == teller.expected_of(run_id)


@given(acts=st.lists(st.lists(ACTS, max_size=8), max_size=6))
def test_in_parts_or_in_one_go_it_comes_to_the_same(acts: list[list[Act]]) -> None:
    """A ledger caught up now and then says the same as one that reads all at once, and as the sum done by hand."""
    teller, ledger = Teller(), Ledger(NothingBefore(), REGISTRY)
    for part in acts:
        for act in part:
            teller.tell(act)
        _check(ledger, teller)
    _check(Ledger(NothingBefore(), REGISTRY), teller)


@given(before=st.lists(ACTS, max_size=25), after=st.lists(ACTS, max_size=25))
def test_it_does_not_matter_where_the_baseline_was_taken(before: list[Act], after: list[Act]) -> None:
    """Sums of what came before, and the events from there on, say the same as all events."""
    teller = Teller()
    for act in before:
        teller.tell(act)
    ledger = Ledger(NothingBefore(teller.baseline()), REGISTRY)
    _check(ledger, teller)
    for act in after:
        teller.tell(act)
    _check(ledger, teller)


@given(kept=st.lists(ACTS, max_size=12), lost=st.lists(ACTS, max_size=12), instead=st.lists(ACTS, max_size=12))
def test_what_is_taken_back_is_not_counted(kept: list[Act], lost: list[Act], instead: list[Act]) -> None:
    """A ledger that has read events of a transaction that failed forgets them, whatever stands in their place."""
    teller, other = Teller(), Teller()
    for act in kept:
        teller.tell(act)
        other.tell(act)
    ledger = Ledger(NothingBefore(other.baseline()), REGISTRY)
    for act in lost:
        teller.tell(act)
    _check(ledger, teller)
    for act in instead:
        other.tell(act)
    _check(ledger, other)


def test_the_baseline_is_asked_for_once_a_day() -> None:
    """Nothing is summed up again as long as the day lasts and nothing was taken back."""
    source, history = NothingBefore(), History()
    ledger = Ledger(source, REGISTRY)
    for number in range(5):
        history.add(f"call-{number}", requested("r", 1), TODAY)
        ledger.catch_up(_reader(history), NOW)
    assert source.asked == 1
    ledger.catch_up(_reader(history), periods(NOON + DAY_US, "UTC"))
    assert source.asked == 2


def test_an_erased_end_books_what_was_reserved() -> None:
    """What it cost is not known any more, so it counts as much as it can have."""
    history = History()
    history.add("call-a", requested("r", 70), TODAY)
    end = history.add("call-a", completed("r", 9), TODAY)
    history.erase(end.position)
    ledger = Ledger(NothingBefore(), REGISTRY)
    ledger.catch_up(_reader(history), NOW)
    assert ledger.total("day", simulated=False) == Total(70, 0)


def test_a_call_lost_long_ago_does_not_burden_today() -> None:
    """A reservation whose process died is held against its own day and the next, and against the month it was made in."""
    history = History()
    history.add("call-a", requested("r", 70), NOW.day.begins - REACH - 1)
    ledger = Ledger(NothingBefore(), REGISTRY)
    ledger.catch_up(_reader(history), NOW)
    assert ledger.total("day", simulated=False) == Total()
    assert ledger.total("month", simulated=False) == Total(0, 70)


def test_runs_under_way_are_known_from_their_beginning_to_their_end() -> None:
    """Every run that was requested is listed with what it uses, until it has ended."""
    history, ledger = History(), Ledger(NothingBefore(), REGISTRY)
    asked = RunRequested(
        conversation_id="c", prompt_id="p", prompt="?", strategy="single", models=(), options={}, settings={}, owner="o"
    )
    history.add("run-r", asked, TODAY)
    history.add("call-a", requested("r", 70), TODAY)
    ledger.catch_up(_reader(history), NOW)
    assert ledger.runs() == {"r": (Total(0, 70), Total())}
    history.add("run-r", RunFailed(error=ERROR), TODAY)
    ledger.catch_up(_reader(history), NOW)
    assert ledger.run_total(_reader(history), "r", simulated=False) == Total(0, 70)
    assert ledger.runs() == {}
