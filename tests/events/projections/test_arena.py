"""Blind comparisons as rows: which runs hide names, and what was said of their answers."""

from __future__ import annotations

from pathlib import Path

from events.catalog.runs import AnswersCompared
from tests.tabs.hub import StoreHub


def test_the_newest_word_about_a_run_counts(tmp_path: Path) -> None:
    """A person may say something else of the same answers later; then that stands, and the first is not counted."""
    hub = StoreHub(tmp_path / "home")
    try:
        compared = AnswersCompared(calls=("k1", "k2"), models=("x/a", "x/b"), best=("k1",), task="code")
        hub.append("run-r", compared, run="r")
        hub.append("run-r", compared.model_copy(update={"best": ("k2",)}), run="r")
        hub.append("run-s", compared.model_copy(update={"blind": False}), run="s")
        row = hub.views.arena.comparison("r")
        assert row is not None
        assert (row.best, row.models, row.task) == (("k2",), ("x/a", "x/b"), "code")
        assert [one.run_id for one in hub.views.arena.comparisons()] == ["r"]
        assert len(hub.views.arena.comparisons(blind_only=False)) == 2
        assert hub.views.arena.comparisons(task="math") == []
        assert not hub.views.arena.is_blind("r")
    finally:
        hub.close()
