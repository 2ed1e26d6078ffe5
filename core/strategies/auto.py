"""Looks at what is asked and at the models, picks a strategy with its reason, and falls back when that one fails."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal, NamedTuple

from pydantic import Field

from core.errors import NoAnswer, ProviderError, UnknownThing
from core.routing.selection import why_not
from core.routing.task import Task
from core.strategies.analysis import analysed
from core.strategies.context import Options, Outcome, Strategy, StrategyContext
from core.strategies.quality import doubt
from events.errors import TuttiError
from events.values import Alternative

_CHECKABLE = frozenset({"arithmetic", "choice", "ordering", "structured"})
"""Kinds of task whose answers can be compared: then several models are worth asking."""
HARD = 0.45


class AutoOptions(Options):
    """What matters to the person."""

    prefer: Literal["quality", "balance", "cheap", "fast"] = Field(
        default="balance",
        title="Prefer",
        description="quality: asks several models where that helps. cheap: begins with the cheapest. fast: takes the first "
        "answer. balance: asks one, and several where answers can be compared or the question is hard.",
    )
    analyst: str = Field(
        default="",
        title="Analyst",
        description="A small model that says what kind of task it is. Empty for rules over the prompt's words.",
    )


class _Pick(NamedTuple):
    """A strategy that could be taken."""

    strategy: str
    reason: str
    options: Mapping[str, Any] = {}


async def auto(context: StrategyContext, options: AutoOptions) -> Outcome:
    """Take the first strategy that fits; the next one when it comes to nothing."""
    task = await analysed(context, options.analyst)
    models = _usable(context, task)
    picks = _picks(task, len(models), options)
    facts = {"task": task.kind, "difficulty": task.difficulty, "models": len(models), "prefer": options.prefer}
    trouble: TuttiError | None = None
    before, refused = "", list[Outcome]()
    failures: dict[str, TuttiError] = {}
    for pick in picks:
        others = [Alternative(name=other.strategy, reason=other.reason) for other in picks if other is not pick]
        context.decide("strategy", pick.strategy, f"{pick.reason}{before}", alternatives=others, facts=facts)
        try:
            outcome = await context.run(pick.strategy, models, pick.options, task=task)
        except UnknownThing:
            continue
        except (ProviderError, NoAnswer) as error:
            trouble, before = error, f" {pick.strategy} came to nothing: {error}"
            failures |= error.failures if isinstance(error, NoAnswer) else {}
            continue
        told = _told(outcome, pick, failures)
        why = await doubt(context, options, outcome.answer)
        if not why:
            return told
        before = f" {why}"
        refused.append(told)
    if refused:
        return refused[0]
    raise trouble or UnknownThing("None of the strategies that fit is there.", "Choose another strategy than auto.")


def _told(outcome: Outcome, pick: _Pick, failures: Mapping[str, TuttiError]) -> Outcome:
    """What came of it, with why it was picked, and with what had failed before it."""
    reason = f"{pick.reason} {outcome.reason}"
    return Outcome(outcome.answer, reason, outcome.answers, {**failures, **outcome.failures}, outcome.confidence)


def _usable(context: StrategyContext, task: Task) -> Sequence[str]:
    """The models that can do the task and are to be asked just now, with why the others are left out; all when none can."""
    reasons = {model: why_not(context.facts(model), task) for model in context.models}
    left_out = {model: reason for model, reason in reasons.items() if reason}
    usable = [model for model in context.models if model not in left_out]
    if not usable or not left_out:
        return context.models
    told = "; ".join(f"{model} is left out: {reason.rstrip('.')}" for model, reason in left_out.items())
    others = [Alternative(name=model, reason=reason) for model, reason in left_out.items()]
    context.decide("models", ", ".join(usable), f"{told}.", alternatives=others)
    return usable


def _picks(task: Task, models: int, options: AutoOptions) -> list[_Pick]:
    """What could be done with so many models, the best first; the last one always can."""
    several = models > 1
    what = f"This is an {task.kind} task" if task.kind[0] in "aeiou" else f"This is a {task.kind} task"
    last = _Pick("expert" if several else "single", reason=f"{what}; one model is enough.")
    if not several:
        return [last]
    found: list[_Pick] = []
    if options.prefer == "fast":
        found.append(_Pick("race", reason=f"{what}, and speed matters most."))
    elif options.prefer == "cheap":
        found.append(_Pick("cascade", reason=f"{what}; the cheapest model is tried first."))
    elif task.kind in _CHECKABLE and models > 2:
        found.append(_Pick("voting", reason=f"{what}, whose answers can be compared."))
    elif options.prefer == "quality" and (task.difficulty >= HARD or task.length == "long"):
        found.append(_Pick("fusion", reason=f"{what} that gains from several views."))
    elif task.difficulty >= HARD and task.kind not in {"writing", "translation", "summary"}:
        found.append(_Pick("consensus", reason=f"{what} and a hard one, so models review one another."))
    return [*found, last]


AUTO = Strategy(
    "auto",
    "Auto",
    "Looks at what is asked and picks one of the other strategies, with its reason.",
    AutoOptions,
    auto,
    named=lambda options: (options.analyst,) if options.analyst else (),
)
