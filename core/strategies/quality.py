"""Whether an answer is as good as the person asked for, by its checks and its model's record."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from core.critics.critic import statuses
from core.results.calibration import probability_good
from core.strategies.context import Answer, Options, Outcome, StrategyContext
from events.values import Confidence


class Quality(NamedTuple):
    """What an answer is worth."""

    likelihood: float
    """That it is good; see :mod:`core.results.calibration`."""
    checks: dict[str, str]
    """What each check found, by name."""
    doubt: str
    """Why it is below what was asked for, in a sentence; empty when it is not."""


async def quality(context: StrategyContext, options: Options, answer: Answer) -> Quality | None:
    """Have an answer checked; ``None`` when the person asked for no checks and no quality.

    :raises RefusedError: a model was to be asked, and the person or a budget refused that.
    """
    if not options.checks and not options.least_quality:
        return None
    found = await context.check(answer)
    likelihood = probability_good(context.facts(answer.model), statuses(found))
    failed = [checked for checked in found if checked.status == "failed" and not checked.stand_in]
    doubts = [f"it failed {checked.check} ({checked.reason.rstrip('.')})" for checked in failed]
    if likelihood < options.least_quality:
        doubts.append(f"it is good with a likelihood of {likelihood:.2f}, below {options.least_quality:.2f}")
    doubt = f"The answer of {answer.model} is doubtful: {'; '.join(doubts)}." if doubts else ""
    return Quality(likelihood, dict(statuses(found)), doubt)


async def doubt(context: StrategyContext, options: Options, answer: Answer) -> str:
    """Why an answer is below what the person asked for; empty when it is not."""
    found = await quality(context, options, answer)
    return found.doubt if found else ""


async def assessed(context: StrategyContext, options: Options, outcome: Outcome) -> Outcome:
    """What a strategy came to, with what its answer is worth on record where the person asked for that.

    Its confidence stays what the strategy says; where it says nothing it is that of the checks.
    """
    answer = outcome.answer
    found = await quality(context, options, answer)
    if found is None:
        return outcome
    confidence = Confidence(value=round(found.likelihood, 4), source="checker")
    worth = f"The answer of {answer.model} is good with a likelihood of {found.likelihood:.2f}"
    reason = found.doubt or f"{worth}, and no check failed."
    facts = {"quality": confidence.value, "least": options.least_quality, "checks": found.checks}
    context.decide("quality", answer.model, reason, confidence=confidence, facts=facts)
    return replace(outcome, doubt=found.doubt, confidence=outcome.confidence or confidence)
