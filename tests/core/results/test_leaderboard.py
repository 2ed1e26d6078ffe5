"""Strengths of models from comparisons."""

from __future__ import annotations

import math
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.results.leaderboard import AVERAGE, SCALE, Comparison, interval, strengths


def test_who_always_wins_is_strong_and_not_infinitely_so() -> None:
    """Ten wins of ten give a rating above the average by a few hundred points, and the loser as many below."""
    first, second = strengths([Comparison(("a", "b"), (True, False))] * 10)
    assert (first.model, second.model) == ("a", "b")
    assert 200 < first.rating - AVERAGE < 400
    assert first.rating - AVERAGE == pytest.approx(AVERAGE - second.rating)
    assert (first.wins, first.pairs, first.comparisons) == (10, 10, 10)


def test_ties_and_bad_answers_say_that_two_are_alike() -> None:
    """Equally good and equally bad answers are half a win for each."""
    told = strengths([Comparison(("a", "b"), (True, True)), Comparison(("a", "b"), (False, False))])
    assert [one.rating for one in told] == [pytest.approx(AVERAGE)] * 2
    assert [one.wins for one in told] == [1.0, 1.0]


def test_known_strengths_are_found_again() -> None:
    """From 4,000 comparisons drawn from known strengths each is found within its 95 % interval, or close to it."""
    truth = {"a": 150.0, "b": 50.0, "c": -50.0, "d": -150.0}
    chance = random.Random(7)
    drawn = []
    for _ in range(4000):
        left, right = chance.sample(sorted(truth), 2)
        wins = chance.random() < 1 / (1 + math.exp((truth[right] - truth[left]) / SCALE))
        drawn.append(Comparison((left, right), (wins, not wins)))
    for one in strengths(drawn):
        assert abs(one.rating - AVERAGE - truth[one.model]) < 3 * one.error + 2
        low, high = interval(one)
        assert high - low < 60


def test_of_several_answers_the_best_wins_against_each_other() -> None:
    """One best among three is two pairs won; the two others are a tie."""
    first, *others = strengths([Comparison(("a", "b", "c"), (True, False, False))])
    assert (first.model, first.wins, first.pairs) == ("a", 2.0, 2)
    assert [(one.wins, one.pairs) for one in others] == [(0.5, 2), (0.5, 2)]


def test_a_model_beside_itself_says_nothing() -> None:
    """Two samples of one model are no comparison of models."""
    assert strengths([Comparison(("a", "a"), (True, False))]) == []
    assert strengths([]) == []


_MODELS = st.lists(st.sampled_from("abcde"), min_size=2, max_size=4)


@given(
    st.lists(
        _MODELS.flatmap(lambda m: st.tuples(st.just(m), st.lists(st.booleans(), min_size=len(m), max_size=len(m))))
    )
)
def test_whatever_was_said_there_is_a_finite_board(said: list[tuple[list[str], list[bool]]]) -> None:
    """Every model has a finite rating and a positive error, and the shares of the pairs add up."""
    told = strengths(Comparison(models, best) for models, best in said)
    assert all(math.isfinite(one.rating) and 0 < one.error < 2000 for one in told)
    assert sum(one.wins for one in told) * 2 == pytest.approx(sum(one.pairs for one in told))
