"""All models answer at once, side by side."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Literal

from pydantic import Field

from core.errors import CanceledError, ProviderError
from core.ports.repeats import answer_names
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
    asked = _Asked(context)
    context.expect(len(context.models))
    tasks = [asyncio.create_task(asked.ask(place)) for place in range(len(context.models))]
    try:
        if options.wait == "first_good":
            return await _first_good(context, options, tasks, asked)
        places = [place for place in await asyncio.gather(*tasks) if place in asked.answers]
        return _all(context, places, asked)
    finally:
        await _stop(tasks)


class _Asked:
    """The answers by their places, and the failures, each by what its answer would be called."""

    def __init__(self, context: StrategyContext) -> None:
        self._context = context
        self.names = answer_names(context.models)
        self.answers: dict[int, Answer] = {}
        self.failures: dict[str, TuttiError] = {}

    async def ask(self, place: int) -> int:
        """Ask the model at a place."""
        try:
            self.answers[place] = await self._context.ask(self._context.models[place])
        except (ProviderError, CanceledError) as error:
            self.failures[self.names[place]] = error
        return place

    def name(self, place: int) -> str:
        """What the answer at a place is called: a stand-in's by itself."""
        answer = self.answers[place]
        return self.names[place] if answer.model == self._context.models[place] else answer.model


def _all(context: StrategyContext, places: Sequence[int], given: _Asked) -> Outcome:
    if not places:
        raise no_answer(given.failures)
    first, *others = places
    model, asked = given.name(first), len(context.models)
    reason = f"{model} stands first among the models you chose; {len(places)} of {asked} answered."
    context.decide("answer", model, reason, alternatives=[Alternative(name=given.name(place)) for place in others])
    return Outcome(given.answers[first], reason, tuple(given.answers[place] for place in others), given.failures)


async def _first_good(
    context: StrategyContext, options: ParallelOptions, tasks: list[asyncio.Task[int]], given: _Asked
) -> Outcome:
    """The first answer that is as good as was asked for; the first of all when none is."""
    doubtful: list[int] = []
    for done in asyncio.as_completed(tasks):
        place = await done
        answer = given.answers.get(place)
        if answer is None:
            continue
        if await doubt(context, options, answer):
            doubtful.append(place)
            continue
        model = given.name(place)
        reason = f"{model} gave the first whole answer."
        if doubtful:
            reason = f"{model} gave the first answer that is good enough, after {len(doubtful)} that are not."
        over = {place, *doubtful, *(place for place, name in enumerate(given.names) if name in given.failures)}
        left = [name for place, name in enumerate(given.names) if place not in over]
        context.decide("stop", model, reason, alternatives=[Alternative(name=one, reason=_SLOWER) for one in left])
        return Outcome(answer, reason, tuple(given.answers[place] for place in doubtful), given.failures)
    if not doubtful:
        raise no_answer(given.failures)
    first, *others = doubtful
    model = given.name(first)
    reason = f"No answer is good enough; that of {model} came first."
    context.decide("answer", model, reason)
    return Outcome(given.answers[first], reason, tuple(given.answers[place] for place in others), given.failures)


async def _stop(tasks: list[asyncio.Task[int]]) -> None:
    """Stop what still runs and wait until its end is recorded."""
    running = [task for task in tasks if not task.done()]
    for task in running:
        task.cancel("another answer was good first")
    if running:
        await asyncio.gather(*running, return_exceptions=True)


_SLOWER = "stopped: slower"
PARALLEL = Strategy(
    "parallel", "Parallel", "All models answer at once, side by side.", ParallelOptions, parallel, repeats=True
)
