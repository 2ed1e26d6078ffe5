"""Blind comparisons as rows: which runs hide names, and what was said of their answers."""

from __future__ import annotations

from pathlib import Path

from events.catalog.runs import AnswersCompared
from tests.tabs.hub import StoreHub
from tests.tabs.recorded import Run


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


def test_names_are_hidden_while_there_is_anything_to_compare(tmp_path: Path) -> None:
    """While answers may come and once two are there, until something was said of them; of a run with names never."""
    hub = StoreHub(tmp_path / "home")
    try:
        arena, models = hub.views.arena, ("practice/large", "practice/small")
        Run(hub, models=models, strategy="parallel").start()
        one, two = (Run(hub, models=models, strategy="parallel", blind=True).start() for _ in range(2))
        assert arena.hidden_runs() == {one.id, two.id}
        first, second = one.ask(models[0]), one.ask(models[1])
        one.answer(first, models[0], "42")
        one.answer(second, models[1], "43")
        two.answer(two.ask(models[0]), models[0], "44")
        for run in (one, two):
            run.succeed(models[0], "42")
        assert arena.hidden_runs() == {one.id}
        assert arena.hidden_calls() == {first, second}
        hub.append(f"run-{one.id}", AnswersCompared(calls=(first, second), models=models, best=()), run=one.id)
        assert not arena.hidden_runs() | arena.hidden_calls()
    finally:
        hub.close()
