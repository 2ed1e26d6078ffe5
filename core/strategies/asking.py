"""What strategies that bring answers together share: many asked at once, one who writes, one who answered alone."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from core.errors import CanceledError, ContentRefused, LimitReached, MalformedAnswer, ProviderError
from core.ports.models import Message
from core.results.agreement import share_saying
from core.results.meaning import kind_for
from core.strategies.context import Answer, Outcome, StrategyContext
from events.errors import TuttiError
from events.values import Confidence


class Question(NamedTuple):
    """One question to one model; see :meth:`core.strategies.context.StrategyContext.ask`."""

    model: str
    step: str = ""
    messages: tuple[Message, ...] | None = None


async def ask_each(
    context: StrategyContext, questions: Iterable[Question], failures: dict[str, TuttiError]
) -> list[Answer | None]:
    """Ask all at once and wait for all.

    :param failures: gets the real error of each model that failed.
    :returns: the answers in the order of the questions, none where a model failed.
    """
    tasks = [asyncio.create_task(_ask(context, question, failures)) for question in questions]
    try:
        return list(await asyncio.gather(*tasks))
    finally:
        for task in tasks:
            task.cancel("no longer needed")
        await asyncio.gather(*tasks, return_exceptions=True)


async def write(
    context: StrategyContext, writers: Sequence[str], question: Question, failures: dict[str, TuttiError]
) -> Answer | None:
    """What the first of the writers writes who can; each that fails steps down to the next with its reason.

    :param writers: models, in the order to ask them; that of the question is not looked at.
    :returns: none when nobody could write.
    """
    for number, model in enumerate(writers):
        step = question.step if number == 0 else f"{question.step}/{model}"
        answer = await _ask(context, Question(model, step, question.messages), failures)
        if answer is not None:
            return answer
        if isinstance(failures[model], LimitReached):
            return None  # it holds for the others too
        for following in writers[number + 1 : number + 2]:
            why = f"{model} could not write the {question.step}. {failures[model].what}"
            context.decide("fallback", following, why)
    return None


async def stop(tasks: Sequence[asyncio.Task[Any]], why: str) -> list[int]:
    """Stop those that still run and wait until their ends are recorded; the places of what was stopped."""
    running = [place for place, task in enumerate(tasks) if not task.done()]
    for place in running:
        tasks[place].cancel(why)
    if running:
        await asyncio.gather(*(tasks[place] for place in running), return_exceptions=True)
    return running


def in_order(first: str, others: Iterable[str]) -> list[str]:
    """Models to ask one after the other, each once."""
    return list(dict.fromkeys([first, *others]))


def alone(
    context: StrategyContext, answers: Sequence[Answer], failures: Mapping[str, TuttiError], what: str
) -> Outcome:
    """The outcome when one model alone answered: its own answer, and said to be that.

    :param what: what it is not, such as ``the council's``.
    """
    answer, *others = answers
    reason = f"{answer.model} alone answered; this is its own answer and not {what}."
    context.decide("answer", answer.model, reason)
    return Outcome(answer, reason, tuple(others), failures)


def voices(answers: Iterable[Answer]) -> int:
    """How many models speak in these answers; a stand-in may have answered for several."""
    return len({answer.model for answer in answers})


def agreement(context: StrategyContext, answer: Answer, others: Iterable[Answer]) -> Confidence | None:
    """How many of the answers say what this one says, which is known only where they can be compared by form."""
    told = {str(number): other.text for number, other in enumerate(others)}
    share = share_saying(answer.text, told, kind_for(context.task.kind))
    return None if share is None else Confidence(value=share, source="agreement")


async def _ask(context: StrategyContext, question: Question, failures: dict[str, TuttiError]) -> Answer | None:
    try:
        answer = await context.ask(question.model, step=question.step, messages=question.messages)
    except (ProviderError, CanceledError) as error:  # the others go on
        failures[question.model] = error
        return None
    fault = _fault(answer)
    if fault is not None:
        failures[question.model] = fault
        return None
    return answer


def _fault(answer: Answer) -> ProviderError | None:
    """Why there is nothing to use in an answer."""
    if answer.response.finish in {"content_filter", "refusal"}:
        return ContentRefused(f"{answer.model} refused to answer.", "Ask in other words, or choose another model.")
    if not answer.text.strip():
        return MalformedAnswer(f"{answer.model} gave an empty answer.", "Ask again, or choose another model.")
    return None
