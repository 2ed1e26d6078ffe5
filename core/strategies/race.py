"""Models start one after the other while none has answered; the first whole answer wins (a hedged request)."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from pydantic import Field

from core.errors import CanceledError, InvalidSetting, ProviderError
from core.strategies.context import Answer, Options, Outcome, Strategy, StrategyContext, no_answer
from events.errors import TuttiError
from events.values import Alternative

_LOST = "another model answered first"


class RaceOptions(Options):
    """When the next model starts."""

    after_seconds: float = Field(
        default=3,
        ge=0,
        le=600,
        title="Start the next after",
        description="Seconds a model may take before the next one starts beside it. One that fails is followed at once.",
    )


async def race(context: StrategyContext, options: RaceOptions) -> Outcome:
    """Start the next model when those under way are slow or have failed; take the first answer, stop the others."""
    context.expect(len(context.models))
    failures: dict[str, TuttiError] = {}
    waiting = list(context.models)
    running: dict[asyncio.Task[Answer], str] = {}
    try:
        while waiting or running:
            if waiting:
                model = waiting.pop(0)
                running[asyncio.create_task(context.ask(model))] = model
            done, _ = await asyncio.wait(
                running, timeout=options.after_seconds if waiting else None, return_when=asyncio.FIRST_COMPLETED
            )
            for task in sorted(done, key=lambda task: context.models.index(running[task])):
                model = running.pop(task)
                try:
                    answer = task.result()
                except (ProviderError, CanceledError) as error:
                    failures[model] = error
                else:
                    return _won(context, answer, [*running.values()], waiting, failures)
    finally:
        await _stop(list(running))
    raise no_answer(failures)


def _won(
    context: StrategyContext,
    answer: Answer,
    running: Sequence[str],
    waiting: Sequence[str],
    failures: dict[str, TuttiError],
) -> Outcome:
    slower = [Alternative(name=model, reason="stopped: slower") for model in running]
    never = [Alternative(name=model, reason="not needed") for model in waiting]
    started = len(context.models) - len(waiting)
    beside = "alone" if started == 1 else f"first of {started} that were started"
    reason = f"{answer.model} answered {beside}."
    context.decide("stop", answer.model, reason, alternatives=[*slower, *never])
    return Outcome(answer, reason, failures=failures)


async def _stop(tasks: Sequence[asyncio.Task[Answer]]) -> None:
    """Stop what still runs and wait until its end is recorded; what it costs all the same is booked."""
    for task in tasks:
        task.cancel(_LOST)
    if tasks:
        await asyncio.gather(*tasks, return_exceptions=True)


def _check(models: Sequence[str], _: RaceOptions) -> None:
    if len(models) < 2:
        raise InvalidSetting("A race needs two models at least.", "Name another model, or use the strategy single.")


RACE = Strategy(
    "race",
    "Race",
    "The next model starts when the one before is slow; the first whole answer wins.",
    RaceOptions,
    race,
    check=_check,
)
