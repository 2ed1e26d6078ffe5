from __future__ import annotations

import json

from core.routing.knowledge import ModelFacts, cheapest_first, from_settings, to_settings

_FACTS = {
    "a/dear": ModelFacts("a/dear", input_price=9, output_price=9, good=8, bad=1, checked={"arithmetic:passed": (7, 0)}),
    "a/cheap": ModelFacts("a/cheap", input_price=1, output_price=1, practice=True),
    "a/unknown": ModelFacts("a/unknown"),
    "a/free": ModelFacts(
        "a/free",
        input_price=0,
        output_price=0,
        seconds=1.5,
        abilities=frozenset({"text", "tools"}),
        refused="No key.",
        kinds={"code": (8, 1), "question": (2, 0)},
    ),
}


def test_facts_survive_being_kept_with_a_run() -> None:
    """What was known when a run was asked for is read back the same from its settings."""
    assert from_settings(json.loads(json.dumps(to_settings(_FACTS)))) == _FACTS
    assert from_settings(None) == {}


def test_the_cheapest_comes_first_and_an_unknown_price_last() -> None:
    """Models are put in order by price; one whose price nobody knows is never taken for cheap."""
    models = ["a/unknown", "a/dear", "a/cheap", "a/free"]
    assert cheapest_first(models, _FACTS) == ["a/free", "a/cheap", "a/dear", "a/unknown"]


def test_a_record_of_nothing_says_nothing() -> None:
    """Without any rating a model's accuracy is taken for a half, and each rating moves it."""
    assert ModelFacts("a/a").accuracy == 0.5
    assert _FACTS["a/dear"].accuracy == 9 / 11


def test_a_kind_of_task_counts_by_itself_once_it_says_enough() -> None:
    """Eight judged answers of a kind make its own record; with fewer, all kinds count together."""
    free = _FACTS["a/free"]
    code, question = free.of_kind("code"), free.of_kind("question")
    assert (code.good, code.bad, code.of_all_kinds) == (8, 1, False)
    assert (question.good, question.bad, question.of_all_kinds) == (10, 1, True)
    assert ModelFacts("a/a").of_kind("code") == ModelFacts("a/a")
