"""The model with the best record for this kind of task answers; the next best when it fails."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from core.errors import CanceledError, ProviderError
from core.routing.selection import select
from core.strategies.analysis import analysed
from core.strategies.context import Answer, Options, Outcome, Strategy, StrategyContext, no_answer
from core.strategies.quality import doubt
from events.errors import TuttiError
from events.values import Alternative


class ExpertOptions(Options):
    """What makes a model the one to ask."""

    prefer: Literal["quality", "balance", "cheap", "fast"] = Field(
        default="quality",
        title="Prefer",
        description="quality: the best record. cheap: price before the record. fast: speed before the record. "
        "balance: some of each.",
    )
    analyst: str = Field(
        default="",
        title="Analyst",
        description="A small model that says what kind of task it is. Empty for rules over the prompt's words.",
    )


async def expert(context: StrategyContext, options: ExpertOptions) -> Outcome:
    """Ask the models in the order of their scores until one answers."""
    context.expect(2 if options.analyst else 1)
    task = await analysed(context, options.analyst)
    known = [context.facts(model) for model in context.models]
    if task.kind != context.task.kind:
        known = [facts.of_kind(task.kind) for facts in known]
    choices = select(known, task, prefer=options.prefer)
    facts = {"task": task.kind, "prefer": options.prefer, "scores": {c.model: c.score for c in choices}}
    failures: dict[str, TuttiError] = {}
    doubtful: list[Answer] = []
    why_next = ""
    for place, choice in enumerate(choices):
        others = [Alternative(name=c.model, reason=c.reason, score=c.score) for c in choices if c is not choice]
        why = f"It leads for {task.kind} tasks: {choice.reason}."
        reason = f"{why_next} {why}" if place else why
        context.decide("expert", choice.model, reason, alternatives=others, facts=facts)
        try:
            answer = await context.ask(choice.model)
        except (ProviderError, CanceledError) as error:
            failures[choice.model] = error
            why_next = f"{choice.model} was given up. {error.what}"
            continue
        why_next = await doubt(context, options, answer)
        if not why_next:
            told = f"{choice.model} was asked as the expert for {task.kind} tasks: {choice.reason}."
            return Outcome(answer, told, tuple(doubtful), failures)
        doubtful.append(answer)
    if not doubtful:
        raise no_answer(failures)
    first, *rest = doubtful
    told = f"No answer is good enough; this is that of {first.model}, which leads for {task.kind} tasks."
    context.decide("answer", first.model, told)
    return Outcome(first, told, tuple(rest), failures)


EXPERT = Strategy(
    "expert",
    "Expert",
    "The model with the best record for this kind of task answers.",
    ExpertOptions,
    expert,
    named=lambda options: (options.analyst,) if options.analyst else (),
)
