"""The benchmark of calls at a small size: what it measures is what happens."""

from __future__ import annotations

from pathlib import Path

from benchmarks.calls import Sizes, measured
from benchmarks.stepping import MODEL, stepping
from core.ports.models import Message
from core.strategies.context import Outcome, StrategyContext
from events.catalog.calls import ModelCallCompleted, ModelCallRequested
from events.catalog.runs import RunSucceeded


async def test_steps_of_the_benchmark_are_recorded_like_any_others(tmp_path: Path) -> None:
    """Each step has its request and its end, and the run its own end behind them."""

    async def work(context: StrategyContext) -> Outcome:
        answers = [await context.ask(MODEL, messages=[Message("user", f"What is 6 * {step}?")]) for step in range(3)]
        return Outcome(answers[-1], "It was the last.")

    async with stepping(tmp_path) as engine:
        run_id = await engine.run(work, [Message("user", "What is it?")])
        types = [event.type for event in engine.reader.read_correlated(run_id)]
    assert types.count(ModelCallRequested.type_name) == 3
    assert types.count(ModelCallCompleted.type_name) == 3
    assert RunSucceeded.type_name in types


def test_every_figure_of_calls_has_a_baseline_and_a_promise() -> None:
    """What is promised stands beside each figure, and what it is compared with comes from the same run."""
    rows = measured(Sizes(rounds=1, steps=3, grown=20))
    assert all(row.baseline and row.promise and row.holds is not None for row in rows)


def test_the_bytes_of_a_step_do_not_grow_with_the_conversation() -> None:
    """No state is written again with each step."""
    (row,) = [row for row in measured(Sizes(rounds=1, steps=3, grown=60)) if row.unit == "bytes"]
    assert row.holds
