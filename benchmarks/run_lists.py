"""What it costs to list the runs that fit a filter among a hundred thousand, beside looking at every row.

The rows are written as the projection writes them: 100,000 runs of twenty models, one of which was asked in every two
thousandth run, and of five strategies, one of which was used in every thousandth. The baseline answers the same question
from the same rows with no index: each of them is read and looked at.
"""

from __future__ import annotations

import json
import random
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from benchmarks.table import Row
from events.catalog.runs import RunRequested
from events.envelope import Event, StoredEvent
from events.projections.runs.projection import RunsProjection
from events.projections.runs.rows import RunFilter, RunRow
from events.projections.runs.view import RunsView

RUNS, FEW = 100_000, 2_000
PAGE = 200
MOST_MS = 150.0
APART = 300_000_000
"""Microseconds between two runs: five minutes, so that they fill a year."""
_RARE = "openai/m19"


def rows(*, quick: bool) -> list[Row]:
    """Milliseconds for the first page of each kind of list, and for how many runs fit."""
    runs = FEW if quick else RUNS
    with tempfile.TemporaryDirectory() as folder, closing(sqlite3.connect(Path(folder) / "rows.sqlite")) as connection:
        _fill(connection, runs)
        view = RunsView(connection)
        return [
            row for name, only, fits in _asked(runs) for row in _measured(view, f"{runs:,} runs: {name}", only, fits)
        ]


def _asked(runs: int) -> Iterator[tuple[str, RunFilter, Callable[[RunRow], bool]]]:
    late, early = runs * APART * 9 // 10, runs * APART // 100
    yield "a strategy of most runs", RunFilter(strategies=("single",)), lambda run: run.strategy == "single"
    yield "a strategy of few", RunFilter(strategies=("auto",)), lambda run: run.strategy == "auto"
    yield "a model of many", RunFilter(models=("openai/m3",)), lambda run: "openai/m3" in run.models
    yield "a model of few", RunFilter(models=(_RARE,)), lambda run: _RARE in run.models
    yield "the newest tenth", RunFilter(since=late), lambda run: run.requested_at >= late
    yield "the oldest hundredth", RunFilter(until=early), lambda run: run.requested_at < early
    yield "a word of some", RunFilter(words="word77 "), lambda run: "word77" in run.prompt
    yield "a word of none", RunFilter(words="nowhere"), lambda run: "nowhere" in run.prompt
    every = RunFilter(strategies=("single",), models=("openai/m3",), since=late, words="word7")
    yield (
        "all of these at once",
        every,
        lambda run: (
            run.strategy == "single"
            and "openai/m3" in run.models
            and run.requested_at >= late
            and "word7" in run.prompt
        ),
    )


def _measured(view: RunsView, name: str, only: RunFilter, fits: Callable[[RunRow], bool]) -> list[Row]:
    page, number = [], []
    baseline = _milliseconds(lambda: [run for run in view.all(limit=RUNS) if fits(run)][:PAGE])
    for _ in range(3):
        page.append(_milliseconds(lambda: view.all(only, limit=PAGE)))
        number.append(_milliseconds(lambda: view.count(only)))
    found = []
    for what, times in (("the first page", page), ("how many", number)):
        value = statistics.median(times)
        holds = value <= MOST_MS
        found.append(
            Row(f"{name}, {what}", value, "ms", baseline, value / baseline, f"at most {MOST_MS:.0f} ms", holds)
        )
    return found


def _milliseconds(work: Callable[[], Any]) -> float:
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1e3


def _fill(connection: sqlite3.Connection, runs: int) -> None:
    """Fold the requests of so many runs."""
    chance = random.Random(7)
    models, words = [f"openai/m{number}" for number in range(19)], [f"word{number}" for number in range(3_000)]
    names = {table: table for table in RunsProjection.tables}
    connection.executescript(RunsProjection.schema.format_map(names))
    projection = RunsProjection(names)
    for number in range(runs):
        asked = RunRequested(
            conversation_id=f"c{number // 5}",
            prompt_id="p",
            prompt=" ".join(chance.choices(words, k=25))[:200],
            strategy=chance.choices(("single", "parallel", "voting", "consensus", "auto"), (60, 30, 9, 0.9, 0.1))[0],
            models=tuple(chance.sample(models, 3)) if number % 2_000 else (_RARE,),
            options={},
            settings={},
            owner="o",
        )
        data = json.dumps({}).encode()
        stored = StoredEvent(
            number * 10 + 1, f"run-{number}", 1, b"", asked.type_name, 2, number * APART, "", "", "", data, b"", b""
        )
        projection.apply(connection, Event(stored, asked))
    connection.commit()
