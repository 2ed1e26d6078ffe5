"""Models start one after the other while none has answered; the first whole answer wins (a hedged request)."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine, Mapping, Sequence
from typing import Any

from pydantic import Field

from core.errors import CanceledError, InvalidSetting, ProviderError
from core.strategies.asking import stop
from core.strategies.context import Answer, Options, Outcome, Strategy, StrategyContext, no_answer
from core.strategies.quality import doubt
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
    tasks: dict[asyncio.Task[Answer], str] = {}
    ended: list[asyncio.Task[Answer]] = []  # in the order in which they ended, which is the same when they are replayed
    doubtful: dict[str, Answer] = {}
    why = ""
    try:
        while waiting or len(failures) + len(doubtful) < len(tasks):
            if waiting:
                _start(context, waiting.pop(0), why, tasks).add_done_callback(ended.append)
            running = [task for task, model in tasks.items() if model not in failures and model not in doubtful]
            await _first(running, context.sleep(options.after_seconds) if waiting else None)
            slow = ", ".join(tasks[task] for task in running)
            why = f"{slow} gave no whole answer within {options.after_seconds:g} s."
            for task in ended[len(failures) + len(doubtful) :]:
                try:
                    answer = task.result()
                except (ProviderError, CanceledError) as error:
                    failures[tasks[task]] = error
                    why = f"{tasks[task]} was given up. {error.what}"
                    continue
                why = await doubt(context, options, answer)
                if not why:
                    stopped = [tasks[other] for other in running if not other.done()]
                    return _won(context, answer, stopped, waiting, failures)
                doubtful[tasks[task]] = answer
    finally:
        await stop(list(tasks), _LOST)
    if not doubtful:
        raise no_answer(failures)
    return _none_good(context, tuple(doubtful.values()), failures)


async def _first(running: Sequence[asyncio.Task[Answer]], patience: Coroutine[Any, Any, None] | None) -> None:
    """Wait until one has ended, or patience has."""
    timer = asyncio.ensure_future(patience) if patience is not None else None
    try:
        await asyncio.wait([*running, *([timer] if timer else [])], return_when=asyncio.FIRST_COMPLETED)
    finally:
        if timer is not None:
            await stop([timer], "an answer came first")


def _start(
    context: StrategyContext, model: str, why: str, tasks: dict[asyncio.Task[Answer], str]
) -> asyncio.Task[Answer]:
    """Start a model, with the reason on record when it is not the first."""
    if why:
        context.decide("fallback", model, why)
    task = asyncio.create_task(context.ask(model))
    tasks[task] = model
    return task


def _won(
    context: StrategyContext,
    answer: Answer,
    running: Sequence[str],
    waiting: Sequence[str],
    failures: Mapping[str, TuttiError],
) -> Outcome:
    slower = [Alternative(name=model, reason="stopped: slower") for model in running]
    never = [Alternative(name=model, reason="not needed") for model in waiting]
    reason = f"{answer.model} gave the first whole answer."
    context.decide("stop", answer.model, reason, alternatives=[*slower, *never])
    return Outcome(answer, reason, failures=failures)


def _none_good(context: StrategyContext, doubtful: Sequence[Answer], failures: Mapping[str, TuttiError]) -> Outcome:
    first, *others = doubtful
    reason = f"No answer is good enough; that of {first.model} came first."
    context.decide("answer", first.model, reason)
    return Outcome(first, reason, tuple(others), failures)


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
