"""How likely an answer is good, and whether two say the same."""

from __future__ import annotations

import pytest

from core.results.agreement import same_answer
from core.results.calibration import calibrated, outcome_key, probability_good, read_key
from core.results.meaning import kind_for
from core.routing.knowledge import ModelFacts

UNKNOWN = ModelFacts("local/a")


def test_with_no_record_the_checks_move_an_even_chance() -> None:
    """Nothing known is 0.5; two that agree on right arithmetic pass the default threshold, one alone does not."""
    assert probability_good(UNKNOWN, {}) == 0.5
    assert probability_good(UNKNOWN, {"arithmetic": "passed"}) == pytest.approx(1.5 / 2.5)
    both = probability_good(UNKNOWN, {"agreement with local/b": "passed", "arithmetic": "passed"})
    assert both == pytest.approx(12 / 13)
    assert probability_good(UNKNOWN, {"arithmetic": "failed"}) < 0.1
    assert probability_good(UNKNOWN, {"arithmetic": "unclear", "judge": "error"}) == 0.5


def test_a_models_own_record_counts() -> None:
    """A model that is mostly right starts from its share, with one good and one bad added."""
    known = ModelFacts("local/a", good=8, bad=0)
    assert probability_good(known, {}) == pytest.approx(0.9)


def test_rated_answers_with_the_same_outcome_outweigh_what_is_assumed() -> None:
    """With many rated answers of one outcome the score is near their share."""
    statuses = {"arithmetic": "passed"}
    known = ModelFacts("local/a", good=10, bad=190, checked={"arithmetic:passed": (10, 190)})
    assert probability_good(known, {"arithmetic": "passed"}) < 0.08
    assert outcome_key({"b": "failed", "a": "passed"}) == "a:passed+b:failed"
    assert read_key("agreement with a/b:c:passed+x:failed") == {"agreement with a/b:c": "passed", "x": "failed"}
    assert statuses == read_key(outcome_key({"arithmetic": "passed"}))


def test_nothing_is_certain() -> None:
    """However long the record, the score stays between 0.01 and 0.99."""
    always = ModelFacts("local/a", good=10_000, checked={"arithmetic:passed": (10_000, 0)})
    never = ModelFacts("local/a", bad=10_000, checked={"arithmetic:passed": (0, 10_000)})
    assert probability_good(always, {"arithmetic": "passed"}) == 0.99
    assert probability_good(never, {"arithmetic": "passed"}) == 0.01


@pytest.mark.parametrize(
    ("kind", "first", "second", "same"),
    [
        ("arithmetic", "So 40 + 2 = 42", "#### 42.00", True),
        ("arithmetic", "It is $1,200.", "1200 dollars", True),
        ("arithmetic", "42", "43", False),
        ("choice", "The answer is (B).", "B", True),
        ("choice", "A) it is", "The answer is C", False),
        ("question", "Paris!", "paris", True),
        ("question", "Paris", "Rome", False),
        ("writing", "In 1990 it rained.", "Since 1990.", False),
        ("question", "", "", False),
    ],
)
def test_answers_are_compared_by_what_they_say(kind: str, first: str, second: str, same: bool) -> None:
    """Numbers by value, choices by letter, the rest by words; two empty answers say nothing."""
    assert same_answer(first, second, kind_for(kind)) is same  # type: ignore[arg-type]  # one of the kinds


def test_a_confidence_is_worth_what_answers_with_as_much_of_it_were() -> None:
    """With no rating a value stands for itself; each rated answer draws it to what was found."""
    assert (calibrated(0.9, []).likelihood, calibrated(0.9, []).rated) == (0.9, 0)
    assert calibrated(0.9, [False] * 10).likelihood == pytest.approx(0.45)
    assert calibrated(0.5, [True] * 90).likelihood == pytest.approx(0.95)
