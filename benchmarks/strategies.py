"""What deciding costs: analysing a task, choosing among models, and a whole vote."""

from __future__ import annotations

import asyncio
import itertools
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from app.bootstrap import Engine, start_engine
from benchmarks.table import Row
from core.commands.models import SubmitPrompt
from core.ports.models import Message
from core.routing.knowledge import ModelFacts
from core.routing.selection import select
from core.routing.task import Task, analyse

CANDIDATES = 1000
MODELS = ("practice/small", "practice/medium", "practice/large")
WARMING = 20
"""Runs before those that count."""
_PROMPT = (
    "Ann has 3 boxes with 12 pens each. She gives half of them away. How many pens are left? Then explain each step."
)
_NUMBERS = itertools.count(1)


def rows(*, quick: bool) -> list[Row]:
    """Every promise about the speed of decisions."""
    rounds = 5 if quick else 25
    return [_analysis(rounds), _selection(rounds), _vote(40 if quick else 200)]


def _analysis(rounds: int) -> Row:
    """A prompt analysed, beside splitting it into words."""
    messages = [Message("user", _PROMPT * 20)]

    def ours() -> None:
        for _ in range(20):
            analyse(messages)

    def bare() -> None:
        for _ in range(20):
            messages[0].text.split()

    took, base = _median(ours, rounds) * 50, _median(bare, rounds) * 50
    return Row("a task analysed", took, "ms", base, took / base, "under 1 ms", took < 1)


def _selection(rounds: int) -> Row:
    """The choice among a thousand models, beside sorting them by price."""
    facts = [
        ModelFacts(f"a/{number}", number % 97, number % 89, number % 7, number % 31, number % 13)
        for number in range(CANDIDATES)
    ]
    task = Task()

    def ours() -> None:
        select(facts, task, prefer="balance")

    def bare() -> None:
        sorted(facts, key=lambda known: known.rate or 0)

    took, base = _median(ours, rounds) * 1000, _median(bare, rounds) * 1000
    return Row(f"a choice among {CANDIDATES:,} models", took, "ms", base, took / base, "under 5 ms", took < 5)


def _vote(times: int) -> Row:
    """A whole durable vote of three models that answer at once, beside the same three in parallel without counting.

    Practice models at no latency answer inside the process, so that all of it is overhead.
    """
    with tempfile.TemporaryDirectory() as folder:
        seconds = asyncio.run(_runs(Path(folder), times))
    took, base = seconds["voting"] * 1000, seconds["parallel"] * 1000
    promise = "at most 5 ms at zero latency"
    return Row("a vote of three models, from prompt to recorded end", took, "ms", base, took / base, promise, took <= 5)


async def _runs(folder: Path, times: int) -> dict[str, float]:
    """Median seconds of a run by each strategy, in turns."""
    engine = await start_engine(folder / "home", environment={}, practice_latency=0)
    seconds: dict[str, list[float]] = {"voting": [], "parallel": []}
    try:
        for number in range(WARMING + times):
            for strategy, found in seconds.items():
                began = time.perf_counter()
                await _run(engine, strategy)
                if number >= WARMING:
                    found.append(time.perf_counter() - began)
    finally:
        await engine.close()
    return {strategy: statistics.median(found) for strategy, found in seconds.items()}


async def _run(engine: Engine, strategy: str) -> None:
    prompt = SubmitPrompt(text=f"What is 6 * {next(_NUMBERS)}?", strategy=strategy, models=MODELS)
    await engine.ended((await engine.commands.send(prompt)).run_id)


def _median(work: Callable[[], None], rounds: int) -> float:
    seconds = []
    for _ in range(rounds):
        began = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - began)
    return statistics.median(seconds)
