"""Models rank one another's answers: without names, each in an order of its own, their own answers left out."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import NamedTuple

from core.errors import CanceledError, ProviderError
from core.ports.models import Message
from core.results.anonymous import ballot_prompt, question_of, read_ranking, shuffled
from core.results.votes import borda, is_ranking_settled
from core.strategies.asking import stop
from core.strategies.context import Answer, StrategyContext
from events.errors import TuttiError


class Ballot(NamedTuple):
    """One model's ranking."""

    voter: str
    candidates: tuple[int, ...]
    """Places of the answers it was shown: all but its own."""
    ranking: tuple[int, ...] | None
    """The same, the best first; ``None`` when it abstained, for it failed or said none that can be read."""


class Ranking(NamedTuple):
    """What the ballots come to."""

    ballots: tuple[Ballot, ...]
    points: tuple[float, ...]
    """Of each answer, from 0 to 1; see :func:`core.results.votes.borda`."""
    stopped: tuple[str, ...] = ()
    """Models whose ballots could not change who leads any more."""

    @property
    def valid(self) -> int:
        """How many ballots can be read."""
        return sum(ballot.ranking is not None for ballot in self.ballots)

    @property
    def abstained(self) -> list[str]:
        """Whose cannot."""
        return [ballot.voter for ballot in self.ballots if ballot.ranking is None]


async def rank(
    context: StrategyContext, answers: Sequence[Answer], failures: dict[str, TuttiError], *, early_stop: bool = False
) -> Ranking:
    """Have each model that answered rank the answers of the others.

    :param failures: gets the real error of each model that failed.
    :param early_stop: whether to stop the rest once who leads cannot change.
    """
    voters = list(dict.fromkeys(answer.model for answer in answers))
    shown = [tuple(place for place, answer in enumerate(answers) if answer.model != voter) for voter in voters]
    tasks = [
        asyncio.create_task(_ballot(context, answers, Ballot(voter, others, None), failures))
        for voter, others in zip(voters, shown, strict=True)
    ]
    ballots: list[Ballot] = []
    stopped: list[int] = []
    try:
        for done in asyncio.as_completed(tasks):
            ballots.append(await done)
            if early_stop and _is_settled(ballots, voters, shown, len(answers)):
                break
    finally:
        stopped += await stop(tasks, "its ballot cannot change the outcome")
    ballots.sort(key=lambda ballot: voters.index(ballot.voter))
    points = borda(_rankings(ballots), len(answers))
    return Ranking(tuple(ballots), tuple(points), tuple(voters[place] for place in stopped))


def _is_settled(
    ballots: Sequence[Ballot], voters: Sequence[str], shown: Sequence[tuple[int, ...]], answers: int
) -> bool:
    done = {ballot.voter for ballot in ballots}
    missing = [others for voter, others in zip(voters, shown, strict=True) if voter not in done]
    return is_ranking_settled(_rankings(ballots), missing, answers)


def _rankings(ballots: Sequence[Ballot]) -> list[tuple[int, ...]]:
    return [ballot.ranking for ballot in ballots if ballot.ranking is not None]


async def _ballot(
    context: StrategyContext, answers: Sequence[Answer], blank: Ballot, failures: dict[str, TuttiError]
) -> Ballot:
    """How one model ranks what it is shown."""
    question = question_of(context.messages)
    order = shuffled(blank.candidates, f"{question}\x00{blank.voter}")
    prompt = Message("user", ballot_prompt([answers[place].text for place in order], question))
    try:
        said = await context.ask(blank.voter, step=f"ballot/{blank.voter}", messages=[prompt])
    except (ProviderError, CanceledError) as error:
        failures[blank.voter] = error
        return blank
    ranking = read_ranking(said.text, len(order))
    return blank if ranking is None else blank._replace(ranking=tuple(order[place] for place in ranking))
