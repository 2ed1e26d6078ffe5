"""How likely an answer is good, given which model gave it and what its checks found.

Four steps, each a formula anybody can redo by hand:

1. The model's own record: ``p = (good + 1) / (good + bad + 2)``, Laplace's rule of succession.
2. Each check that passed or failed moves the odds: ``odds = p / (1 - p) * r1 * r2 …``, Bayes' rule in odds form with the
   checks taken as independent (naive Bayes). A ratio says how much more often good answers have that status than bad ones:
   ``r = ((good with it + K * f) / (good + K)) / ((bad with it + K * f / d) / (bad + K))``, where ``d`` is the usual ratio
   below and ``f`` is 1/2 for a rise and ``d`` / 2 for a fall. With nothing on record that is ``d``.
3. Where answers of the model were rated whose checks came out the same, whatever others they had besides, their share
   counts as much as there are of them: ``(good + K * p) / (good + bad + K)``, the posterior mean of a beta-binomial model whose prior is worth K answers
   (Gelman et al., Bayesian Data Analysis, section 2.4). K is 10.
4. Kept between 0.01 and 0.99, for no record makes anything certain.

A status that says nothing, such as ``unclear`` or ``skipped``, counts as none.

How sure a strategy is, by agreement say, is another kind of number, and each kind is held against what people said of answers
that came with about as much of it: ``(good + K * value) / (rated + K)``, the same model with the value itself as its prior.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from core.queries.receipts import ConfidenceWorth
from core.routing.knowledge import ModelFacts
from events.catalog.runs import CheckStatus

PRIOR_ANSWERS = 10
"""K: how many rated answers what is assumed beforehand is worth."""
LOWEST, HIGHEST = 0.01, 0.99
RATIOS: Mapping[str, tuple[float, float]] = {
    "agreement": (8.0, 0.5),
    "arithmetic": (1.5, 0.1),
    "completeness": (1.0, 0.05),
    "judge": (3.0, 0.25),
}
"""By the first word of a check's name: its usual ratio when it passed and when it failed. Guesses for when nothing is on
record."""
OTHER_RATIOS = (1.5, 0.25)
"""Of a check that is not listed."""

NEAR = 0.1
"""How far two values of one kind of confidence may lie apart to be about the same."""

Statuses = Mapping[str, CheckStatus]
"""What each check found, by its name."""


class _Counts(NamedTuple):
    good: int
    bad: int


def outcome_key(statuses: Statuses) -> str:
    """The outcome of an answer's checks as it is counted: ``agreement:passed+arithmetic:failed``, by name."""
    return "+".join(f"{name}:{status}" for name, status in sorted(statuses.items()))


def read_key(key: str) -> dict[str, CheckStatus]:
    """The statuses of a counted outcome, by the check's name."""
    parts = (part.rpartition(":") for part in key.split("+"))
    return {name: status for name, _, status in parts if name}  # type: ignore[misc]  # as they were written


def probability_good(facts: ModelFacts, statuses: Statuses) -> float:
    """How likely an answer of a model with these outcomes of its checks is good, from 0.01 to 0.99."""
    telling = _telling(statuses)
    same = _sum(counts for outcome, counts in _outcomes(facts) if telling.items() <= outcome.items())
    value = (same.good + PRIOR_ANSWERS * _expected(facts, telling)) / (sum(same) + PRIOR_ANSWERS)
    return min(HIGHEST, max(LOWEST, value))


def _expected(facts: ModelFacts, telling: Statuses) -> float:
    """Steps 1 and 2."""
    odds = facts.accuracy / (1 - facts.accuracy)
    for name, status in telling.items():
        odds *= _ratio(facts, name, status)
    return odds / (1 + odds)


def _ratio(facts: ModelFacts, name: str, status: CheckStatus) -> float:
    usual = RATIOS.get(name.split(" ", 1)[0], OTHER_RATIOS)[status != "passed"]
    share = min(usual, 1.0) / 2
    made = [(outcome[name] == status, counts) for outcome, counts in _outcomes(facts) if name in outcome]
    total = _sum(counts for _, counts in made)
    with_it = _sum(counts for matches, counts in made if matches)
    among_good = (with_it.good + PRIOR_ANSWERS * share) / (total.good + PRIOR_ANSWERS)
    among_bad = (with_it.bad + PRIOR_ANSWERS * share / usual) / (total.bad + PRIOR_ANSWERS)
    return among_good / among_bad


def _outcomes(facts: ModelFacts) -> Iterator[tuple[Statuses, _Counts]]:
    return ((_telling(read_key(key)), _Counts(*counts)) for key, counts in facts.checked.items())


def _sum(counts: Iterable[_Counts]) -> _Counts:
    good = bad = 0
    for one in counts:
        good, bad = good + one.good, bad + one.bad
    return _Counts(good, bad)


def calibrated(value: float, near: Iterable[bool]) -> ConfidenceWorth:
    """What a confidence is worth by what was said of answers that came with about as much of the same kind.

    :param value: from 0 to 1.
    :param near: of each judged answer within ``NEAR`` of it, whether it was found good.
    """
    found = list(near)
    return ConfidenceWorth((sum(found) + PRIOR_ANSWERS * value) / (len(found) + PRIOR_ANSWERS), len(found))


def _telling(statuses: Statuses) -> Statuses:
    return {name: status for name, status in statuses.items() if status in {"passed", "failed"}}
