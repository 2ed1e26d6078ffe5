"""What is asked, as a small model says when the person named one for that."""

from __future__ import annotations

from core.errors import CanceledError, ProviderError
from core.routing.analysis import analysing, read_analysis
from core.routing.task import Task, in_words
from core.strategies.context import StrategyContext


async def analysed(context: StrategyContext, analyst: str) -> Task:
    """The task by the rules, or as a model says; where that one does not answer, the rules hold and the reason is told.

    :param analyst: the model to ask, as a step of its own; nobody when empty.
    """
    task = context.task
    if not analyst:
        return task
    try:
        answer = await context.ask(analyst, step="analysis", messages=analysing(context.messages))
    except (ProviderError, CanceledError) as error:
        context.decide("analysis", task.kind, f"{analyst} could not say what this is: {error.what} {task.reason}")
        return task
    found = read_analysis(answer.text, task)
    if found is None:
        context.decide("analysis", task.kind, f"{analyst} did not say which kind of task this is. {task.reason}")
        return task
    found = found._replace(reason=f"{answer.model} takes this for {in_words(found)}.")
    facts = {"kind": found.kind, "difficulty": found.difficulty, "length": found.length, "by_rules": task.kind}
    context.decide("analysis", found.kind, found.reason, facts=facts)
    return found
