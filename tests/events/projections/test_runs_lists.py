"""Lists of runs: narrowed, and by an index where there is one."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import Any

import pytest

from events.catalog.runs import RunQuarantined, RunRequested
from events.projections.runs.rows import EVERY, RunFilter
from events.projections.runs.schema import SCHEMA, TABLES
from events.projections.runs.view import RunsView
from tests.events.projections.folded import SECOND, folded
from tests.events.projections.told import asked, requested


def test_what_narrows_a_list_is_looked_up() -> None:
    """Runs of a state or a conversation and ids by their beginning are found by an index, without reading all runs."""
    with closing(sqlite3.connect(":memory:")) as rows:
        rows.executescript(SCHEMA.format_map({table: table for table in TABLES}))
        asked: list[str] = []
        rows.set_trace_callback(asked.append)
        view = RunsView(rows)
        view.quarantined()
        view.all(RunFilter(conversation_id="c"), before=7)
        view.all(RunFilter(strategies=("voting",)))
        view.all(RunFilter(models=("a", "b")))
        view.all(RunFilter(since=5, until=9))
        view.beginning("0198c0de")
        rows.set_trace_callback(None)
        plans = [rows.execute(f"EXPLAIN QUERY PLAN {sql}").fetchall() for sql in asked]
    indexes = (
        ("runs_by_state (state=?)",),
        ("runs_by_conversation (conversation_id=? AND ordinal<?)",),
        ("runs_by_strategy (strategy=?)",),
        ("PRIMARY KEY (rowid=?)", "run_models USING PRIMARY KEY (model=?)"),
        ("rowid>? AND rowid<?", "runs_by_time (requested_at<?)", "runs_by_time (requested_at>?)"),
        ("(run_id>? AND run_id<?)",),
    )
    for plan, wanted in zip(plans, indexes, strict=True):
        steps = [step[3] for step in plan]
        assert all(any(index in step for step in steps) for index in wanted), steps
        assert not any(step.startswith("SCAN") and "json_each" not in step for step in steps), steps
        assert not any("TEMP B-TREE" in step for step in steps), steps


def test_a_list_is_narrowed_by_all_that_is_asked() -> None:
    """State, conversation, words and what is older, together or alone."""
    with folded() as rows:
        rows.at(1, "run-a", requested())
        rows.at(2, "run-b", requested())
        rows.at(3, "run-b", RunQuarantined(reason="three crashes"))
        found = rows.runs.all()
        assert [run.run_id for run in found] == ["b", "a"]
        conversation = found[0].conversation_id
        assert [
            run.run_id for run in rows.runs.all(RunFilter(states=("quarantined",), conversation_id=conversation))
        ] == ["b"]
        assert [run.run_id for run in rows.runs.all(RunFilter(words=found[0].strategy), before=found[0].ordinal)] == [
            "a"
        ]
        assert rows.runs.all(RunFilter(states=("quarantined",), conversation_id="another")) == []


@pytest.mark.parametrize(
    ("only", "fit"),
    [
        (RunFilter(strategies=("voting",)), "b"),
        (RunFilter(strategies=("voting", "single")), "cb"),
        (RunFilter(models=("openai/big",)), "ba"),
        (RunFilter(models=("openai/judge",)), "c"),
        (RunFilter(models=("openai/judge", "openai/big")), "cba"),
        (RunFilter(models=("openai",)), ""),
        (RunFilter(since=20 * SECOND), "cb"),
        (RunFilter(until=20 * SECOND), "a"),
        (RunFilter(since=15 * SECOND, until=29 * SECOND), "b"),
        (RunFilter(since=31 * SECOND), ""),
        (RunFilter(until=10 * SECOND), ""),
        (RunFilter(words="ÜBER MENGE"), "a"),
        (RunFilter(words="menge menge\tüber"), "a"),
        (RunFilter(words="menge unter"), ""),
        (RunFilter(words="100% _"), "c"),
        (RunFilter(words="big vot"), "b"),
        (RunFilter(run_ids=()), ""),
        (RunFilter(run_ids=("a", "c"), strategies=("single",)), "c"),
        (RunFilter(strategies=("voting",), models=("openai/judge",)), ""),
        (EVERY, "cba"),
    ],
)
def test_each_condition_leaves_out_what_does_not_fit(only: RunFilter, fit: str) -> None:
    """Strategy, models that were named or asked, times and words of any script; the count is that of the list."""
    with folded() as rows:
        rows.at(10, "run-a", asked_for("Über die große Menge"))
        rows.at(20, "run-b", asked_for("Wo?", strategy="voting"))
        rows.at(30, "run-c", asked_for("Is 100% a _lot_?", strategy="single", models=("openai/small",)))
        rows.at(31, "call-1", asked("openai/judge").model_copy(update={"run_id": "c"}))
        rows.at(32, "call-2", asked("openai/lost").model_copy(update={"run_id": ""}))
        assert "".join(run.run_id for run in rows.runs.all(only)) == fit
        assert rows.runs.count(only) == len(fit)


def test_a_clock_that_was_set_back_leaves_no_run_out() -> None:
    """Times need not rise with the runs: each is found in its own time, and in the order they were made."""
    with folded() as rows:
        for run_id, at in (("a", 50), ("b", 10), ("c", 40), ("d", 20)):
            rows.at(at, f"run-{run_id}", asked_for("?"))
        assert [run.run_id for run in rows.runs.all(RunFilter(since=15 * SECOND, until=45 * SECOND))] == ["d", "c"]
        assert [run.run_id for run in rows.runs.all(RunFilter(until=45 * SECOND))] == ["d", "c", "b"]
        assert [run.run_id for run in rows.runs.all(RunFilter(since=45 * SECOND))] == ["a"]


def test_what_there_is_to_choose_from_is_told_once_each() -> None:
    """Every strategy and model of a run, by name; nothing while there is no run."""
    with folded() as rows:
        assert (rows.runs.strategies(), rows.runs.models()) == ([], [])
        for run_id, strategy in (("a", "voting"), ("b", "single"), ("c", "voting")):
            rows.at(1, f"run-{run_id}", asked_for("?", strategy=strategy))
        assert rows.runs.strategies() == ["single", "voting"]
        assert rows.runs.models() == ["openai/big", "practice/small"]


def asked_for(prompt: str, **others: Any) -> RunRequested:
    """A run of a prompt."""
    return requested().model_copy(update={"prompt": prompt, **others})


def test_runs_are_found_by_the_beginning_of_their_id() -> None:
    """Every id that begins so, exactly as written; characters that mean something elsewhere mean nothing here."""
    with folded() as rows:
        for run_id in ("0198c0de-1", "0198c0de-2", "0198c0df-1", "0198c0de-\U0010fffe"):
            rows.at(1, f"run-{run_id}", requested())
        assert rows.runs.beginning("0198c0de-") == ["0198c0de-1", "0198c0de-2"]
        assert rows.runs.beginning("0198c0df") == ["0198c0df-1"]
        assert len(rows.runs.beginning("0198c0de", limit=9)) == 3
        assert rows.runs.beginning("0198c0d%") == rows.runs.beginning("*") == []
