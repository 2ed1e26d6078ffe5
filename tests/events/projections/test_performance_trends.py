from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Any, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from events.catalog.runs import RunRequested
from events.projections.performance.rolling import DAY, HOUR, TAIL, WEEK
from events.projections.performance.rows import Dimension, Only
from events.projections.performance.sketch import GROWTH, pack, quantile, sketch_of, unpack
from events.projections.performance.view import Span, percentile, whole
from tests.events.projections.folded import SECOND, Folded, folded
from tests.events.projections.told import answered, asked, failed, requested

MODELS = ("practice/small", "openai/big")
STRATEGIES = ("single", "voting")
KINDS = ("code", "question")
BEGAN = 20_000 * DAY // SECOND + 5 * 3600 + 1234
"""Seconds since 1970: somewhere inside an hour, a day and a week."""


class _Call(NamedTuple):
    at: int
    model: str
    strategy: str
    kind: str
    seconds: float
    good: bool
    source: str
    run: str


def _run(strategy: str, kind: str) -> RunRequested:
    return requested().model_copy(update={"strategy": strategy, "settings": {"run.task": {"kind": kind}}})


def _tell(rows: Folded, call: _Call, number: int) -> None:
    end: Any = answered(call.model, 7, seconds=call.seconds) if call.good else failed(call.model)
    changes: dict[str, Any] = {"run_id": call.run}
    if call.good:
        changes["source"] = call.source
    rows.at(call.at / SECOND, f"call-{number}", end.model_copy(update=changes))


@pytest.fixture(scope="module")
def told() -> Iterator[tuple[Folded, list[_Call]]]:
    """Calls of six weeks, some hours busy and some days without any."""
    chance = random.Random(3)
    calls: list[_Call] = []
    at = float(BEGAN)
    with folded() as rows:
        for number in range(1500):
            at += chance.choice((1, 5, 60, 900, 3600, 40_000)) * chance.random() * 0.6
            strategy, kind, run = chance.choice(STRATEGIES), chance.choice(KINDS), f"r{number}"
            source = chance.choice(("model", "model", "model", "cache"))
            call = _Call(
                round(at * SECOND),
                chance.choice(MODELS),
                strategy,
                kind,
                chance.uniform(0.01, 90),
                chance.random() > 0.2,
                source,
                run,
            )
            rows.at(at - 1, f"run-{run}", _run(strategy, kind))
            _tell(rows, call, number)
            calls.append(call)
        yield rows, calls


def _in(calls: list[_Call], since: int, until: int, only: Only) -> list[_Call]:
    wanted = [(name, getattr(only, name)) for name in ("model", "strategy", "kind") if getattr(only, name) is not None]
    return [
        call
        for call in calls
        if since <= call.at < until and all(getattr(call, name) == value for name, value in wanted)
    ]


_SPANS = (
    (0, 42 * DAY),
    (3, 17 * DAY + 5 * HOUR + 77),
    (DAY + 13 * HOUR, DAY + 15 * HOUR + 1),
    (9 * DAY + 7, 9 * DAY + 600 * SECOND),
    (2 * WEEK, 4 * WEEK),
)


@pytest.mark.parametrize(("since", "until"), _SPANS)
@pytest.mark.parametrize("by", ["model", "strategy", "kind", None])
@pytest.mark.parametrize("only", [Only(), Only(model="openai/big"), Only(strategy="voting", kind="code")])
def test_sums_are_those_of_the_calls(
    told: tuple[Folded, list[_Call]], since: int, until: int, by: Dimension | None, only: Only
) -> None:
    """Whatever a span begins and ends in, its sums are exactly those of its calls, for each group and filter."""
    rows, calls = told
    since, until = BEGAN * SECOND + since, BEGAN * SECOND + until
    within = _in(calls, since, until, only)
    found = {one.key: one for one in rows.performance.slices(whole(since, until), by=by, only=only)}
    assert set(found) == {getattr(call, by) if by else "" for call in within}
    for key, one in found.items():
        own = [call for call in within if not by or getattr(call, by) == key]
        asked_of = [call for call in own if call.source == "model" or not call.good]
        good = [call for call in asked_of if call.good]
        assert (one.calls, one.succeeded, one.failed, one.canceled) == (
            len(asked_of),
            len(good),
            len(asked_of) - len(good),
            0,
        )
        assert one.hits == len(own) - len(asked_of)
        assert (one.cost_picodollars, one.output_tokens) == (7 * len(good), 20 * len(good))
        for share in (0.5, 0.95):
            exact, near = percentile(sorted(call.seconds for call in good), share), one.seconds(share)
            assert (exact is None) == (near is None)
            assert exact is None or near == pytest.approx(exact, rel=0.05)


def test_steps_of_hours_are_exact(told: tuple[Folded, list[_Call]]) -> None:
    """Each step that begins with an hour has exactly its calls, and together they have all."""
    rows, calls = told
    since = BEGAN * SECOND // HOUR * HOUR
    span = Span(since, since + 8 * DAY, 3 * HOUR)
    found = {(one.start, one.key): one.calls + one.hits for one in rows.performance.slices(span, by="model")}
    wanted: dict[tuple[int, str], int] = {}
    for call in _in(calls, span.since, span.until, Only()):
        key = (since + (call.at - since) // span.width * span.width, call.model)
        wanted[key] = wanted.get(key, 0) + 1
    assert found == wanted


def test_a_busy_hour_is_summed_before_it_ends() -> None:
    """However many calls end within an hour, only some hundreds of them are read one by one."""
    with folded() as rows:
        for number in range(2 * TAIL + 10):
            _tell(rows, _Call((BEGAN + 1) * SECOND, "a/a", "", "", 1.0, good=True, source="model", run="r"), number)
        ((upto, tail),) = rows.performance._rows.execute("SELECT position, tail FROM call_sums_upto").fetchall()
        assert upto >= 2 * TAIL
        assert tail <= TAIL
        (one,) = rows.performance.slices(whole(BEGAN * SECOND, (BEGAN + 2) * SECOND))
        assert one.calls == 2 * TAIL + 10


def test_a_clock_that_was_set_back_loses_nothing() -> None:
    """Calls that end in an hour whose sums are written already are added to them."""
    with folded() as rows:
        times = [BEGAN, BEGAN + 5, BEGAN + 7200, BEGAN + 7300, BEGAN + 3, BEGAN + 4, BEGAN + 9000, BEGAN + 9001]
        for number, at in enumerate(times):
            _tell(rows, _Call(at * SECOND, "a/a", "", "", 1.0, good=True, source="model", run="r"), number)
        (one,) = rows.performance.slices(whole(BEGAN * SECOND - DAY, BEGAN * SECOND + DAY))
        assert (one.calls, one.succeeded) == (8, 8)


def test_the_names_there_are(told: tuple[Folded, list[_Call]]) -> None:
    """Every model, strategy and kind of task that any call had can be chosen."""
    rows, _ = told
    assert rows.performance.names("model") == sorted(MODELS)
    assert rows.performance.names("strategy") == sorted(STRATEGIES)
    assert rows.performance.names("kind") == sorted(KINDS)


def test_the_runs_behind_a_span(told: tuple[Folded, list[_Call]]) -> None:
    """The runs behind a point are those of its calls, the newest first."""
    rows, calls = told
    since, until, only = BEGAN * SECOND, BEGAN * SECOND + 3 * DAY, Only(model="openai/big", kind="code")
    wanted = [call.run for call in reversed(_in(calls, since, until, only))]
    assert wanted
    assert rows.performance.run_ids(since=since, until=until, only=only) == wanted
    assert rows.performance.run_ids(since=since, until=until, only=only, limit=2) == wanted[:2]


def test_a_call_of_no_run_has_no_strategy() -> None:
    """What embeds memory belongs to no run: it counts for its model, and to no strategy that anybody chose."""
    with folded() as rows:
        rows.at(
            BEGAN,
            "call-1",
            asked("a/a").model_copy(update={"run_id": ""}),
            answered("a/a", 1).model_copy(update={"run_id": ""}),
        )
        (one,) = rows.performance.slices(whole(0, 2**60), by="strategy")
        assert (one.key, one.calls) == ("", 1)
        assert rows.performance.run_ids(since=0, until=2**60) == []


@given(st.lists(st.floats(min_value=0.001, max_value=20_000), min_size=1, max_size=60), st.floats(0.01, 1))
def test_percentiles_of_a_sketch_are_right_within_5_percent(values: list[float], share: float) -> None:
    """Any percentile of any durations differs from the exact one by less than the accuracy promised."""
    sketch = sum(map(sketch_of, values))
    exact, near = percentile(sorted(values), share), quantile(unpack(pack(sketch)), share)
    assert exact is not None
    assert near == pytest.approx(exact, rel=(GROWTH - 1) / (GROWTH + 1) + 1e-9)


@given(st.lists(st.lists(st.floats(0, 1e6), max_size=5), max_size=5))
def test_merged_sketches_are_the_sketch_of_all(parts: list[list[float]]) -> None:
    """Adding sketches, stored or not, gives the sketch of all their durations."""
    merged = sum(unpack(pack(sum(map(sketch_of, part)))) for part in parts)
    assert merged == sum(sketch_of(value) for part in parts for value in part)
