"""All models answer at once, side by side."""

from __future__ import annotations

import asyncio
from typing import Literal

from pydantic import Field

from core.errors import CanceledError, ProviderError
from core.strategies.context import Answer, Options, Outcome, Strategy, StrategyContext, no_answer
from core.strategies.quality import doubt
from events.errors import TuttiError
from events.values import Alternative


class ParallelOptions(Options):
    """How long to wait."""

    wait: Literal["all", "first_good"] = Field(
        default="all",
        title="Wait for",
        description="all: every model answers. first_good: the first whole answer that passes its checks wins and "
        "the others are stopped.",
    )


async def parallel(context: StrategyContext, options: ParallelOptions) -> Outcome:
    """Ask all models at once; wait for all, or stop the rest at the first good answer."""
    context.expect(len(context.models))
    failures: dict[str, TuttiError] = {}
    tasks = [asyncio.create_task(_ask(context, model, failures)) for model in context.models]
    try:
        if options.wait == "first_good":
            return await _first_good(context, options, tasks, failures)
        return _all(context, [answer for answer in await asyncio.gather(*tasks) if answer], failures)
    finally:
        await _stop(tasks)


async def _ask(context: StrategyContext, model: str, failures: dict[str, TuttiError]) -> Answer | None:
    try:
        return await context.ask(model)
    except (ProviderError, CanceledError) as error:
        failures[model] = error
        return None


def _all(context: StrategyContext, answers: list[Answer], failures: dict[str, TuttiError]) -> Outcome:
    if not answers:
        raise no_answer(failures)
    first, *others = answers
    asked = len(context.models)
    reason = f"{first.model} stands first among the models you chose; {len(answers)} of {asked} answered."
    context.decide("answer", first.model, reason, alternatives=[Alternative(name=a.model) for a in others])
    return Outcome(first, reason, tuple(others), failures)


async def _first_good(
    context: StrategyContext,
    options: ParallelOptions,
    tasks: list[asyncio.Task[Answer | None]],
    failures: dict[str, TuttiError],
) -> Outcome:
    """The first answer that is as good as was asked for; the first of all when none is."""
    doubtful: list[Answer] = []
    for done in asyncio.as_completed(tasks):
        answer = await done
        if answer is None:
            continue
        if await doubt(context, options, answer):
            doubtful.append(answer)
            continue
        reason = f"{answer.model} gave the first whole answer."
        if doubtful:
            reason = f"{answer.model} gave the first answer that is good enough, after {len(doubtful)} that are not."
        known = {answer.model, *failures, *(one.model for one in doubtful)}
        stopped = [Alternative(name=model, reason="stopped: slower") for model in context.models if model not in known]
        context.decide("stop", answer.model, reason, alternatives=stopped)
        return Outcome(answer, reason, tuple(doubtful), failures)
    if not doubtful:
        raise no_answer(failures)
    first, *others = doubtful
    reason = f"No answer is good enough; that of {first.model} came first."
    context.decide("answer", first.model, reason)
    return Outcome(first, reason, tuple(others), failures)


async def _stop(tasks: list[asyncio.Task[Answer | None]]) -> None:
    """Stop what still runs and wait until its end is recorded."""
    running = [task for task in tasks if not task.done()]
    for task in running:
        task.cancel("another answer was good first")
    if running:
        await asyncio.gather(*running, return_exceptions=True)


PARALLEL = Strategy("parallel", "Parallel", "All models answer at once, side by side.", ParallelOptions, parallel)
