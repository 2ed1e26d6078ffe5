from __future__ import annotations

import pytest

from core.routing.knowledge import ModelFacts
from core.routing.selection import Preference, record_bound, select
from core.routing.task import Task

_KNOWN = [
    ModelFacts("a/good", input_price=9, output_price=9, seconds=9, good=20, bad=1),
    ModelFacts("a/cheap", input_price=1, output_price=1, seconds=5, good=2, bad=8),
    ModelFacts("a/fast", input_price=8, output_price=8, seconds=0.5, good=5, bad=5),
]


@pytest.mark.parametrize(("prefer", "first"), [("quality", "a/good"), ("cheap", "a/cheap"), ("fast", "a/fast")])
def test_what_a_person_prefers_decides(prefer: Preference, first: str) -> None:
    """The record, the price or the speed comes first, as asked; every candidate is told with its score and reason."""
    choices = select(_KNOWN, Task(), prefer=prefer)
    assert choices[0].model == first
    assert len(choices) == 3
    assert all(0 < choice.score <= 1 and choice.reason for choice in choices)


def test_what_cannot_be_asked_comes_last_with_why() -> None:
    """A model that lacks an ability or room, has no key or whose breaker is open has no score, and a reason."""
    task = Task(needs=frozenset({"text", "images"}), tokens=9000)
    candidates = [
        ModelFacts("a/blind", good=50, abilities=frozenset({"text"})),
        ModelFacts("a/k", refused="No key."),
        ModelFacts("a/b", refused="its circuit breaker is open"),
        ModelFacts("a/narrow", context_tokens=8000),
        ModelFacts("a/s", abilities=task.needs, context_tokens=9000),
    ]
    choices = {choice.model: choice for choice in select(candidates, task)}
    assert next(iter(choices)) == "a/s"
    assert choices["a/s"].score > 0
    assert choices["a/blind"].reason == "cannot do images"
    assert choices["a/k"].reason == "No key."
    assert choices["a/b"].reason == "its circuit breaker is open"
    assert choices["a/narrow"].reason == "takes 8,000 tokens and is given about 9,000"
    assert [choices[name].score for name in ("a/blind", "a/k", "a/b", "a/narrow")] == [0, 0, 0, 0]


def test_what_nobody_told_forbids_nothing() -> None:
    """A model of which no abilities and no context are known may be asked anything."""
    (choice,) = select([ModelFacts("a/a")], Task(needs=frozenset({"images"}), tokens=10**6))
    assert choice.score > 0


def test_one_good_answer_is_not_mastery() -> None:
    """The bound rises with the number of good answers, not with their share alone."""
    assert record_bound(0, 0) == 0.5
    assert record_bound(1, 0) < record_bound(5, 0) < record_bound(50, 0) < 1
    assert record_bound(0, 5) < 0.5


def test_equal_models_stay_in_their_order() -> None:
    """Where nothing is known the order of the person decides."""
    names = [f"a/{place}" for place in range(5)]
    assert [choice.model for choice in select([ModelFacts(name) for name in names], Task())] == names
