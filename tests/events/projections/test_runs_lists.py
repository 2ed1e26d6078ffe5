"""Lists of runs: narrowed, and by an index where there is one."""

from __future__ import annotations

import sqlite3
from contextlib import closing

from events.catalog.runs import RunQuarantined
from events.projections.runs.schema import SCHEMA, TABLES
from events.projections.runs.view import RunsView
from tests.events.projections.folded import folded
from tests.events.projections.told import requested


def test_what_narrows_a_list_is_looked_up() -> None:
    """Runs of a state or a conversation and ids by their beginning are found by an index, without reading all runs."""
    with closing(sqlite3.connect(":memory:")) as rows:
        rows.executescript(SCHEMA.format_map({table: table for table in TABLES}))
        asked: list[str] = []
        rows.set_trace_callback(asked.append)
        view = RunsView(rows)
        view.quarantined()
        view.all(conversation_id="c", before=7)
        view.beginning("0198c0de")
        rows.set_trace_callback(None)
        plans = [rows.execute(f"EXPLAIN QUERY PLAN {sql}").fetchall() for sql in asked]
    assert [len(plan) for plan in plans] == [1, 1, 1]
    indexes = (
        "runs_by_state (state=?)",
        "runs_by_conversation (conversation_id=? AND ordinal<?)",
        "(run_id>? AND run_id<?)",
    )
    assert all(index in plan[0][3] for index, plan in zip(indexes, plans, strict=True))


def test_a_list_is_narrowed_by_all_that_is_asked() -> None:
    """State, conversation, words and what is older, together or alone."""
    with folded() as rows:
        rows.at(1, "run-a", requested())
        rows.at(2, "run-b", requested())
        rows.at(3, "run-b", RunQuarantined(reason="three crashes"))
        found = rows.runs.all()
        assert [run.run_id for run in found] == ["b", "a"]
        conversation = found[0].conversation_id
        assert [run.run_id for run in rows.runs.all(state="quarantined", conversation_id=conversation)] == ["b"]
        assert [run.run_id for run in rows.runs.all(before=found[0].ordinal, containing=found[0].strategy)] == ["a"]
        assert rows.runs.all(state="quarantined", conversation_id="another") == []


def test_runs_are_found_by_the_beginning_of_their_id() -> None:
    """Every id that begins so, exactly as written; characters that mean something elsewhere mean nothing here."""
    with folded() as rows:
        for run_id in ("0198c0de-1", "0198c0de-2", "0198c0df-1", "0198c0de-\U0010fffe"):
            rows.at(1, f"run-{run_id}", requested())
        assert rows.runs.beginning("0198c0de-") == ["0198c0de-1", "0198c0de-2"]
        assert rows.runs.beginning("0198c0df") == ["0198c0df-1"]
        assert len(rows.runs.beginning("0198c0de", limit=9)) == 3
        assert rows.runs.beginning("0198c0d%") == rows.runs.beginning("*") == []
