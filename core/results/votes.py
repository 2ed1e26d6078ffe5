"""Votes counted: who says the same, whose word weighs more, who leads, and whether that can still change."""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from core.results.meaning import Meaning
from core.routing.knowledge import ModelFacts

WRONG_ANSWERS = 3
"""How many wrong answers errors spread over, where nothing says otherwise: as in a choice of four. Free answers have
more, but models that learned from the same texts err alike, which makes them fewer again."""
LEAST_WEIGHT = 0.01
"""A vote always counts something, so that it can break a tie."""
TIE_RULE = "more weight, then more votes, then the better record, then the order of the models"
RANKED_TIE_RULE = "the better record, then the order of the models"


class Vote(NamedTuple):
    """One answer as a vote."""

    model: str
    """provider/model."""
    meaning: Meaning | None
    """What it says; ``None`` for an answer that says nothing, which counts for nobody."""
    weight: float = 1.0
    accuracy: float = 0.5
    """Of its model's record."""


class Group(NamedTuple):
    """Votes that say the same."""

    meaning: Meaning
    votes: tuple[int, ...]
    """Places of the votes in the order they were given."""
    weight: float
    best: int
    """Place of the vote that speaks for it: of the heaviest, and of those the first."""


def record_weights(
    models: Sequence[str], facts: Mapping[str, ModelFacts], *, wrong: int = WRONG_ANSWERS
) -> dict[str, float]:
    """Weights from the record: ``log(wrong * p / (1 - p))`` with ``p`` the share of good answers.

    These are the log odds of Nitzan and Paroush (1982), which are optimal for independent voters between two answers,
    for the case that errors spread evenly over ``wrong`` other answers: then even a model that is right in less than half
    of its answers says something by agreeing. Where no model has a record, all weigh the same.

    :param wrong: how many wrong answers there are to choose from.
    """
    if not any(facts[model].rated for model in models if model in facts):
        return dict.fromkeys(models, 1.0)
    accuracy = {model: facts[model].accuracy if model in facts else 0.5 for model in models}
    return {model: max(LEAST_WEIGHT, math.log(wrong * p / (1 - p))) for model, p in accuracy.items()}


def tally(votes: Sequence[Vote]) -> list[Group]:
    """The votes that say the same put together, the leader first; ties are broken by :data:`TIE_RULE`."""
    places: dict[tuple[str, str], list[int]] = {}
    for place, vote in enumerate(votes):
        if vote.meaning is not None:
            places.setdefault(vote.meaning.key, []).append(place)
    groups = [_group(votes, tuple(found)) for found in places.values()]
    return sorted(groups, key=lambda group: _rank(votes, group))


def share(groups: Sequence[Group]) -> float:
    """The leader's part of all weight, 0 when nobody voted."""
    whole = sum(group.weight for group in groups)
    return groups[0].weight / whole if whole else 0.0


def is_settled(groups: Sequence[Group], outstanding: float) -> bool:
    """Whether the leader stays ahead even if all votes that are not in yet go to its strongest rival.

    :param outstanding: the weight of those votes.
    """
    if not groups:
        return False
    words = any(group.meaning.kind == "text" for group in groups)  # those may yet be found to say the same
    rivals = [group.weight for group in groups[1:]] or [0.0]
    return groups[0].weight > (sum(rivals) if words else max(rivals)) + outstanding + 1e-12


def effective_votes(weights: Sequence[float]) -> float:
    """How many equal votes these weights are worth: Kish's effective sample size, ``(sum w)² / sum w²``."""
    squares = sum(weight * weight for weight in weights)
    return sum(weights) ** 2 / squares if squares else 0.0


def borda(ballots: Sequence[Sequence[int]], candidates: int) -> list[float]:
    """Mean points of each candidate, 1 for a first place and 0 for a last one on every ballot, however long that is.

    :param ballots: places of candidates, the best first; a ballot may leave candidates out, as each leaves out its own.
    :param candidates: how many there are.
    """
    points: list[list[float]] = [[] for _ in range(candidates)]
    for ballot in ballots:
        last = len(ballot) - 1
        for place, candidate in enumerate(ballot):
            points[candidate].append(1 - place / last if last else 1.0)
    return [sum(found) / len(found) if found else 0.0 for found in points]


def is_ranking_settled(ballots: Sequence[Sequence[int]], missing: Sequence[Collection[int]], candidates: int) -> bool:
    """Whether the candidate with the most Borda points keeps its lead whatever the missing ballots say, or abstain from.

    :param missing: for each ballot that is not in yet, the candidates it may rank.
    """
    points = borda(ballots, candidates)
    leader = max(range(candidates), key=lambda place: (points[place], -place))

    def bound(place: int, gained: int) -> float:
        seen = sum(place in ballot for ballot in ballots)
        more = sum(place in ballot for ballot in missing)
        return (points[place] * seen + gained * more) / (seen + more) if seen + more else 0.0

    return all(bound(leader, 0) > bound(rival, 1) + 1e-12 for rival in range(candidates) if rival != leader)


def _group(votes: Sequence[Vote], places: tuple[int, ...]) -> Group:
    best = max(places, key=lambda place: (votes[place].weight, votes[place].accuracy, -place))
    meaning = votes[best].meaning
    assert meaning is not None  # noqa: S101 - only votes that say something are put together
    return Group(meaning, places, sum(votes[place].weight for place in places), best)


def _rank(votes: Sequence[Vote], group: Group) -> tuple[float, ...]:
    record = max(votes[place].accuracy for place in group.votes)
    return (-round(group.weight, 9), -len(group.votes), -record, min(group.votes))
