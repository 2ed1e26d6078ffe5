"""Models are asked in order until one answer is acceptable."""

from __future__ import annotations

from collections.abc import Sequence

from pydantic import Field

from core.errors import CanceledError, ProviderError
from core.strategies.context import Answer, Options, Outcome, Strategy, StrategyContext, no_answer
from core.strategies.quality import doubt
from events.errors import TuttiError
from events.values import Alternative


class SequentialOptions(Options):
    """What makes an answer acceptable."""

    minimum_characters: int = Field(
        default=1,
        ge=1,
        le=100_000,
        title="Shortest answer",
        description="A shorter answer is not accepted and the next model is asked.",
    )
    accept_cut_off: bool = Field(
        default=True,
        title="Accept a cut-off answer",
        description="Whether an answer that reached the model's length limit counts.",
    )


async def sequential(context: StrategyContext, options: SequentialOptions) -> Outcome:
    """Ask in order; step down with a stated reason; fall back to the best refused answer when none is acceptable."""
    context.expect(len(context.models))
    failures: dict[str, TuttiError] = {}
    refused: list[tuple[Answer, str]] = []
    for number, model in enumerate(context.models):
        following = context.models[number + 1 :]
        try:
            answer = await context.ask(model)
        except (ProviderError, CanceledError) as error:
            failures[model] = error
            _step_down(context, model, error.what, following)
            continue
        fault = _fault(answer, options) or await doubt(context, options, answer)
        if not fault:
            return Outcome(answer, _reason(answer, number), failures=failures)
        refused.append((answer, fault))
        _step_down(context, model, fault, following)
    if not refused:
        raise no_answer(failures)
    answer, fault = max(refused, key=lambda pair: len(pair[0].text))
    reason = f"No model gave an acceptable answer; this is the longest, by {answer.model}. {fault}"
    context.decide("answer", answer.model, reason)
    return Outcome(answer, reason, failures=failures)


def _fault(answer: Answer, options: SequentialOptions) -> str:
    """Why an answer is not acceptable, in a sentence; empty when it is."""
    length = len(answer.text.strip())
    if length < options.minimum_characters:
        return f"Its answer has {length} characters, fewer than {options.minimum_characters}."
    if answer.response.finish == "length" and not options.accept_cut_off:
        return "Its answer was cut off at its length limit."
    if answer.response.finish in {"content_filter", "refusal"}:
        return "Its answer was refused by the model."
    return ""


def _step_down(context: StrategyContext, model: str, why: str, following: Sequence[str]) -> None:
    if following:
        rest = [Alternative(name=name, reason="comes later in your order") for name in following[1:]]
        context.decide("fallback", following[0], f"{model} was given up. {why}", alternatives=rest)


def _reason(answer: Answer, number: int) -> str:
    if number == 0:
        return f"{answer.model} is the first in your order and its answer is acceptable."
    return f"{answer.model} was asked after {number} before it gave no acceptable answer."


SEQUENTIAL = Strategy(
    "sequential",
    "Sequential",
    "Models are asked in order until one answer is acceptable.",
    SequentialOptions,
    sequential,
)
