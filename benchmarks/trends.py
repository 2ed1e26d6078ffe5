"""A million calls of two years: what a plot of a month costs to read, beside a look at each of its calls.

The calls are folded by the projection itself, into tables of a file, so what that costs is measured too.
"""

from __future__ import annotations

import random
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

from benchmarks.table import Row
from events.catalog.calls import ModelCallCompleted, ModelCallFailed, ModelCallRequested
from events.catalog.runs import RunRequested
from events.envelope import Event, StoredEvent
from events.projections.performance.projection import PerformanceProjection
from events.projections.performance.rolling import DAY, HOUR
from events.projections.performance.rows import Dimension, Only
from events.projections.performance.view import PerformanceView, Span, whole
from events.values import ErrorInfo, Money, Payload, Usage

MONTH_MS = 50.0
"""What reading a month is held to."""
MODELS = ("openai/large", "openai/small", "anthropic/large", "anthropic/small", "ollama/llama", "practice/small")
STRATEGIES = ("single", "parallel", "voting", "cascade")
KINDS = ("arithmetic", "code", "question", "summary", "translation", "writing")
NOW = 1_800_000_000_000_000 // DAY * DAY
_YEARS = 2
_ERROR = ErrorInfo(kind="server_fault", what="It broke.", do="Try again.")


class Sizes(NamedTuple):
    """How much is measured."""

    calls: int
    rounds: int


def rows(*, quick: bool) -> list[Row]:
    """How quickly the past is drawn, however long it is."""
    return measured(Sizes(20_000, 3) if quick else Sizes(1_000_000, 7))


def measured(sizes: Sizes) -> list[Row]:
    """The same at other sizes."""
    with tempfile.TemporaryDirectory() as folder:
        connection = sqlite3.connect(Path(folder) / "rows.sqlite", isolation_level=None)
        try:
            folding = _fill(connection, sizes.calls)
            return [*_read(connection, sizes), folding]
        finally:
            connection.close()


def _fill(connection: sqlite3.Connection, calls: int) -> Row:
    """Fold the calls; the baseline is a call's row inserted alone."""
    connection.execute("PRAGMA journal_mode = WAL")
    kind = PerformanceProjection
    names = {table: table for table in kind.tables}
    connection.executescript(kind.schema.format_map(names))
    projection = kind(names)
    chance = random.Random(7)
    spent, position = 0.0, 0
    step = _YEARS * 365 * DAY // calls
    connection.execute("BEGIN")
    for number in range(calls):
        story = _call(chance, number, NOW - (calls - number) * step)
        began = time.perf_counter()
        for stream, at, payload in story:
            position += 1
            projection.apply(connection, _event(position, stream, at, payload))
        spent += time.perf_counter() - began
    connection.execute("COMMIT")
    bare = _bare(connection, min(calls, 20_000))
    each = spent / calls * 1e6
    return Row("folding one call, a run's request with it", each, "us", bare, each / bare)


def _bare(connection: sqlite3.Connection, calls: int) -> float:
    """Microseconds to insert a call's row alone, as one statement."""
    connection.execute("CREATE TABLE bare AS SELECT * FROM call_samples WHERE 0")
    kept = connection.execute("SELECT * FROM call_samples LIMIT ?", (calls,)).fetchall()
    marks = ", ".join("?" * len(kept[0]))
    began = time.perf_counter()
    connection.execute("BEGIN")
    for row in kept:
        connection.execute(f"INSERT INTO bare VALUES ({marks})", row)
    connection.execute("COMMIT")
    return (time.perf_counter() - began) / len(kept) * 1e6


def _read(connection: sqlite3.Connection, sizes: Sizes) -> list[Row]:
    view = PerformanceView(connection)
    month, week, day = (
        Span(NOW - 30 * DAY, NOW, DAY),
        Span(NOW - 7 * DAY, NOW, 3 * HOUR),
        Span(NOW - DAY, NOW, HOUR),
    )
    one = Only(model=MODELS[0])
    each = _median(sizes.rounds, lambda: view.figures(since=month.since))
    dimensions: tuple[Dimension | None, ...] = ("model", "strategy", "kind", None)
    timed: list[tuple[str, float]] = [
        (f"a month by {by or 'nothing'}, day by day", _median(sizes.rounds, partial(view.slices, month, by=by)))
        for by in dimensions
    ]
    timed.append(
        ("a month of one model by kind", _median(sizes.rounds, lambda: view.slices(month, by="kind", only=one)))
    )
    found = [
        Row(name, value, "ms", each, value / each, f"under {MONTH_MS:.0f} ms", value < MONTH_MS)
        for name, value in timed
    ]
    others = {
        "a week by model": _median(sizes.rounds, lambda: view.slices(week, by="model")),
        "a day by model": _median(sizes.rounds, lambda: view.slices(day, by="model")),
        "two years as one sum, by model": _median(
            sizes.rounds, lambda: view.slices(whole(NOW - _YEARS * 365 * DAY, NOW), by="model")
        ),
    }
    return [*found, *(Row(name, value, "ms", each, value / each) for name, value in others.items())]


def _median(rounds: int, work: Callable[[], object]) -> float:
    """Milliseconds of one round, the median of several."""

    def once() -> float:
        began = time.perf_counter()
        work()
        return (time.perf_counter() - began) * 1e3

    return statistics.median(once() for _ in range(rounds))


def _call(chance: random.Random, number: int, at: int) -> list[tuple[str, int, Payload]]:
    """A run with one call that ends well, or now and then not."""
    run, call, model = f"r{number}", f"call-{number}", chance.choice(MODELS)
    practice, seconds = model.startswith("practice"), chance.lognormvariate(0.5, 0.8)
    requested = RunRequested(
        conversation_id="c",
        prompt_id="p",
        prompt="What?",
        strategy=chance.choice(STRATEGIES),
        models=(model,),
        options={},
        settings={"run.task": {"kind": chance.choice(KINDS)}},
        owner="past",
    )
    asked = ModelCallRequested(
        run_id=run, conversation_id="c", step=model, model=model, request_hash="0" * 64, simulated=practice
    )
    if number % 50 == 0:
        end: Payload = ModelCallFailed(run_id=run, conversation_id="c", model=model, error=_ERROR, seconds=seconds)
    else:
        end = ModelCallCompleted(
            run_id=run,
            conversation_id="c",
            model=model,
            answered_by=model,
            text="42",
            finish="stop",
            usage=Usage(input_tokens=80, output_tokens=200),
            cost=Money(picodollars=1_000_000, simulated=practice),
            seconds=seconds,
            first_seconds=seconds / 3,
            simulated=practice,
        )
    return [(f"run-{run}", at, requested), (call, at, asked), (call, at, end)]


def _event(position: int, stream: str, at: int, payload: Payload) -> Event:
    kind, version = payload.type_name, payload.schema_version
    return Event(StoredEvent(position, stream, 1, b"", kind, version, at, "", "", "", b"{}", b"", b""), payload)
