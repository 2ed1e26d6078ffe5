"""Review: models say what they think of an answer that is there, each on its own, and revise it where they disagree."""

from __future__ import annotations

from core.errors import InvalidSetting
from core.queries.reviews import read_review
from core.results import council as words
from core.strategies.asking import Question, ask_each
from core.strategies.context import Options, Outcome, Strategy, StrategyContext, no_answer
from events.errors import TuttiError


class ReviewOptions(Options):
    """Nothing is to be chosen but who reviews."""


async def review(context: StrategyContext, options: ReviewOptions) -> Outcome:
    """Have every model review the answer that stands behind the prompt."""
    del options
    *before, answer = context.messages
    if answer.role != "assistant":
        raise InvalidSetting("There is no answer to review.", "Have an answer reviewed where it stands.")
    sent = words.about(before, "critique", answer=words.quoted(answer.text))
    failures: dict[str, TuttiError] = {}
    context.expect(len(context.models))
    asked = [Question(model, f"review/{model}", sent) for model in context.models]
    said = [one for one in await ask_each(context, asked, failures) if one is not None]
    if not said:
        raise no_answer(failures)
    verdicts = []
    for one in said:
        read = read_review(one.text)
        verdicts.append(read.verdict)
        facts = {"verdict": read.verdict, "call": one.call_id, "revised": bool(read.revision)}
        context.decide("review", f"{one.model}: {read.verdict}", read.sentence or "It says nothing more.", facts=facts)
    reason = f"{verdicts.count('agree')} of {len(said)} agree with the answer, {verdicts.count('disagree')} disagree."
    return Outcome(said[0], reason, tuple(said[1:]), failures)


REVIEW = Strategy(
    "review",
    "Review",
    "Other models say what they think of an answer, and revise it where they disagree.",
    ReviewOptions,
    review,
    offered=False,
)
