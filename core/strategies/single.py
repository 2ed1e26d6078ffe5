"""One model answers."""

from __future__ import annotations

from core.strategies.context import Options, Outcome, Strategy, StrategyContext


class SingleOptions(Options):
    """There is nothing to choose."""


async def single(context: StrategyContext, _: SingleOptions) -> Outcome:
    """Ask the first model."""
    context.expect(1)
    answer = await context.ask(context.models[0])
    return Outcome(answer, f"{answer.model} was asked alone.")


SINGLE = Strategy("single", "Single", "One model answers.", SingleOptions, single, takes=1)
