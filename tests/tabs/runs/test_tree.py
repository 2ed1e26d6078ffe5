from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, get_args

import pytest

from events.catalog.runs import CheckStatus
from events.projections.runs.rows import CheckRow, DecisionRow, RunRow, StepRow
from tabs.runs.states import RUNNING, SUCCEEDED
from tabs.runs.steps import NOTHING
from tabs.runs.tree import Node, grow, is_flat
from tabs.runs.tree_words import COST, NOTE, STATE, TIME, cells
from tests.app.cli.rows import run_row, step_row

A, B, C = "a/one", "b/two", "c/three"


def run_of(strategy: str, **options: Any) -> RunRow:
    return replace(run_row(), strategy=strategy, models=(A, B), options=options)


def steps_of(*keys: str | tuple[str, str]) -> list[StepRow]:
    """Steps by key, or by key and model; a key that is none of a model was asked of the first."""
    pairs = [
        (key, key.partition("#")[0] if key.partition("#")[0] in {A, B, C} else A) if isinstance(key, str) else key
        for key in keys
    ]
    return [
        replace(step_row(key), model=model, call_id=f"call-{key}", ordinal=10 * number, state="succeeded")
        for number, (key, model) in enumerate(pairs, start=1)
    ]


def check_of(name: str, key: str, status: CheckStatus = "passed") -> CheckRow:
    return CheckRow(99, "r", 0, name, f"call-{key}", status, 0.5, "checker", "It is so.", 0, stand_in=False)


def decided(kind: str, choice: str, position: int, reason: str = "Because.") -> DecisionRow:
    return DecisionRow(position, "r", 0, kind, choice, reason, (), None)


def told(nodes: Sequence[Node], depth: int = 0) -> list[str]:
    """The titles, each behind as many dots as it is deep."""
    return [line for node in nodes for line in ("." * depth + node.title, *told(node.children, depth + 1))]


@pytest.mark.parametrize(
    ("strategy", "options", "keys", "tree"),
    [
        ("single", {}, [A], ["Answer"]),
        ("parallel", {}, [A, B], ["Answer", "Answer"]),
        ("voting", {}, [A, f"{A}#2", B], ["Answer", "Answer 2", "Answer"]),
        (
            "consensus",
            {},
            [A, B, (f"review-1/{A}", A), (f"review-1/{B}", B), ("chair", A), (f"chair/{B}", B)],
            ["Answers", ".Answer", ".Answer", "Review, round 1", ".Review", ".Review", "Chair", ".Stand-in"],
        ),
        (
            "mixture",
            {},
            [A, B, (f"layer-2/{A}", A), (f"layer-2/{B}", B), ("aggregate", B)],
            ["Layer 1", ".Answer", ".Answer", "Layer 2", ".Answer", ".Answer", "Aggregator"],
        ),
        ("fusion", {}, [A, B, "analysis", "merge"], ["Answers", ".Answer", ".Answer", "Analysis", "Merge"]),
        (
            "voting",
            {"method": "ranked"},
            [A, B, (f"ballot/{A}", A), (f"ballot/{B}", B)],
            ["Answers", ".Answer", ".Answer", "Ballots", ".Ballot", ".Ballot"],
        ),
        ("voting", {"judge": C}, [A, B, ("judge", C)], ["Answers", ".Answer", ".Answer", "Judge"]),
        ("cascade", {}, [A, (f"judge/call-{A}", C), B], ["Answer", ".Judge", "Answer"]),
        ("single", {}, [A, (f"{A}~{B}", B)], ["Answer", ".Stand-in"]),
        ("single", {}, [(f"{A}/summary-1a2b", A), A], ["Answer", ".Summary of what did not fit"]),
        ("single", {}, [(f"{A}/summary-1a2b", A)], ["Answer", ".Summary of what did not fit"]),
        ("own", {}, [(f"draft/{A}", A), (f"draft/{B}", B), "polish"], ["draft", ".Step", ".Step", "polish"]),
        ("own", {}, [("a\u202eb/c", A)], ["a⟨U+202E⟩b/c"]),
        ("parallel", {}, [("a/one", C)], ["Answer"]),
    ],
)
def test_a_tree_follows_from_the_keys_of_the_steps(
    strategy: str, options: dict[str, Any], keys: list[str | tuple[str, str]], tree: list[str]
) -> None:
    """Rounds, who stands in, who judges and what was summed up stand where the strategy's names put them."""
    nodes = grow(run_of(strategy, **options), steps_of(*keys), [], [])
    assert told(nodes) == tree
    assert is_flat(nodes) == (not any(line.startswith(".") for line in tree))
    assert sorted(step.step for node in nodes for step in node.steps()) == sorted(step.step for step in steps_of(*keys))


@pytest.mark.parametrize("strategy", ["consensus", "fusion", "mixture", "voting", "cascade", "auto", "own"])
def test_what_is_there_stays_as_the_run_goes_on(strategy: str) -> None:
    """With each step that comes, every line that was there before is under the same line as before."""
    keys: list[str | tuple[str, str]] = [
        A,
        B,
        (f"review-1/{A}", A),
        (f"layer-2/{B}", B),
        f"{A}#2",
        "chair",
        (f"chair/{B}", B),
        ("x/summary-1", A),
        "x",
    ]
    steps, picks = steps_of(*keys), [decided("strategy", "voting", 5)] if strategy == "auto" else []
    before: list[tuple[str, ...]] = []
    for number in range(len(steps) + 1):
        now = list(paths(grow(run_of(strategy), steps[:number], [], picks)))
        assert [path for path in now if path in before] == before
        before = now


def paths(nodes: Sequence[Node], above: tuple[str, ...] = ()) -> list[tuple[str, ...]]:
    return [path for node in nodes for path in ((*above, node.key), *paths(node.children, (*above, node.key)))]


def test_checks_stand_under_the_answer_they_looked_at() -> None:
    """A verdict of a model is told at the step that it was; a check of an unknown answer is not lost."""
    steps = steps_of(A, (f"judge/call-{A}", C), B)
    checks = [
        check_of("completeness", B, "failed"),
        check_of("judge", A),
        replace(check_of("arithmetic", "gone"), position=98),
    ]
    nodes = grow(run_of("cascade"), steps, checks, [])
    assert told(nodes) == ["Answer", ".Judge", "Answer", ".Completeness", "Arithmetic"]
    judged = cells(nodes[0].children[0], SUCCEEDED).words
    assert judged[NOTE] == "Found: passed (0.50). It is so."
    assert cells(nodes[1].children[0], SUCCEEDED).words[STATE] == "Failed (0.50)"


def test_auto_shows_each_strategy_it_tried() -> None:
    """Steps stand under the strategy that was picked before them, the analysis above them; the reason is its note."""
    picks = [decided("strategy", "consensus", 15, "It is hard."), decided("strategy", "expert", 35)]
    steps = steps_of("analysis", A, B, f"{A}#2")
    nodes = grow(run_of("auto"), steps, [], picks)
    assert told(nodes) == [
        "Analysis",
        "Strategy: consensus",
        ".Answers",
        "..Answer",
        "..Answer",
        "Strategy: expert",
        ".Answer 2",
    ]
    assert cells(nodes[1], SUCCEEDED).words[NOTE] == "It is hard."


def test_a_step_says_why_it_was_asked() -> None:
    """The decision that chose its model before it was asked is its note; an error comes first."""
    steps = steps_of(A, B)
    steps[1] = replace(steps[1], state="failed", error_what="It is down.", error_do="Wait.")
    nodes = grow(run_of("cascade"), steps, [], [decided("escalate", B, 15, "The first is doubtful.")])
    assert cells(nodes[0], SUCCEEDED).words[NOTE] == ""
    assert cells(nodes[1], SUCCEEDED).words[NOTE] == "It is down. Wait. The first is doubtful."


def test_a_round_adds_up_its_steps() -> None:
    """Its state is that of what goes on, its time from the first question to the last answer, its money never mixed."""
    one, two = steps_of(A, B)
    one = replace(one, started_at=1_000_000, ended_at=3_000_000, cost_picodollars=10**12, simulated=False)
    two = replace(two, started_at=2_000_000, ended_at=6_000_000, cost_picodollars=10**12, simulated=True)
    (whole,) = grow(run_of("fusion"), [one, two], [], [])
    words = cells(whole, SUCCEEDED).words
    assert (words[STATE], words[TIME], words[NOTE]) == ("Succeeded", "5.0 s", "")
    assert words[COST] == "$1.00 + simulated $1.00"
    (going,) = grow(run_of("fusion"), [one, replace(two, state="running", ended_at=0)], [], [])
    assert cells(going, RUNNING).words[STATE:] == ("Running", NOTHING, "$1.00", "1 of 2 steps answered")


@pytest.mark.parametrize("status", get_args(CheckStatus))
def test_every_outcome_of_a_check_has_words(status: CheckStatus) -> None:
    """Whatever a check comes to is told in words of a person."""
    (answer,) = grow(run_of("single"), steps_of(A), [check_of("style", A, status)], [])
    said = cells(answer.children[0], SUCCEEDED).words[STATE]
    assert said[0].isupper()
    assert "_" not in said
