"""Comparing answers without names: what is asked for, what is recorded, and what the board makes of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.commands.models import CompareAnswers
from core.errors import InputError, UnknownThing
from core.queries.arena import blind_order, letters
from tests.engines import ask, running, submit

MODELS = ("practice/small", "practice/large")


async def test_a_choice_is_recorded_rates_the_answer_and_makes_the_board(home: Path) -> None:
    """The best is rated as picked, the board knows who won, and the kind of task can be chosen."""
    async with running(home) as engine:
        run = await ask(engine, *MODELS, strategy="parallel", options={"wait": "all"}, blind=True)
        best = run.steps["practice/large"].call_id
        await engine.commands.send(CompareAnswers(run_id=run.row.run_id, best=(best,)))
        await engine.caught_up()
        views = engine.open_views()
        row = views.arena.comparison(run.row.run_id)
        ratings = views.records.ratings([step.call_id for step in run.steps.values()])
        assert views.arena.is_blind(run.row.run_id)
        views.close()
        board = engine.queries.leaderboard()
        (task,) = board.tasks
        other = engine.queries.leaderboard(task="no such kind")
        of_kind = engine.queries.leaderboard(task=task)
    assert row is not None
    assert list(row.calls) == blind_order(run.row.run_id, [step.call_id for step in run.steps.values()])
    assert (row.best, row.blind) == ((best,), True)
    assert ratings == {best: "good"}
    assert [one.model for one in board.standings] == ["practice/large", "practice/small"]
    assert board.standings[0].low < board.standings[0].rating < board.standings[0].high
    assert (board.comparisons, of_kind.comparisons, other.comparisons) == (1, 1, 0)


async def test_where_none_is_good_all_are_rated_so(home: Path) -> None:
    """An empty choice rates each answer as bad, and is a tie on the board."""
    async with running(home) as engine:
        run = await ask(engine, *MODELS, strategy="parallel", options={"wait": "all"}, blind=True)
        await engine.commands.send(CompareAnswers(run_id=run.row.run_id, best=()))
        await engine.caught_up()
        views = engine.open_views()
        ratings = views.records.ratings([step.call_id for step in run.steps.values()])
        views.close()
        board = engine.queries.leaderboard()
    assert set(ratings.values()) == {"bad"}
    assert len({one.rating for one in board.standings}) == 1


async def test_another_word_takes_the_first_one_back(home: Path) -> None:
    """Who changes their mind has the first pick not rated any more, and the board has the last word alone."""
    async with running(home) as engine:
        run = await ask(engine, *MODELS, strategy="parallel", options={"wait": "all"}, blind=True)
        first, last = (run.steps[model].call_id for model in MODELS)
        await engine.commands.send(CompareAnswers(run_id=run.row.run_id, best=(first,)))
        await engine.commands.send(CompareAnswers(run_id=run.row.run_id, best=(last,)))
        await engine.caught_up()
        views = engine.open_views()
        ratings = views.records.ratings([first, last])
        views.close()
        board = engine.queries.leaderboard()
    assert ratings == {last: "good"}
    assert (board.comparisons, board.standings[0].model) == (1, MODELS[1])


async def test_what_cannot_be_compared_is_refused(home: Path) -> None:
    """One model, a strategy that composes, a call of another run, and a run that is not there: nothing is recorded."""
    async with running(home) as engine:
        with pytest.raises(InputError, match="two models"):
            await submit(engine, "practice/small", strategy="parallel", blind=True)
        with pytest.raises(InputError, match="strategy parallel"):
            await submit(engine, *MODELS, strategy="voting", blind=True)
        one = await ask(engine, "practice/small")
        with pytest.raises(InputError, match="nothing to compare"):
            await engine.commands.send(CompareAnswers(run_id=one.row.run_id, best=()))
        run = await ask(engine, *MODELS, strategy="parallel", options={"wait": "all"})
        with pytest.raises(UnknownThing, match="no whole answer"):
            await engine.commands.send(
                CompareAnswers(run_id=run.row.run_id, best=(one.steps["practice/small"].call_id,))
            )
        with pytest.raises(UnknownThing):
            await engine.commands.send(CompareAnswers(run_id="0198c0de", best=()))
        assert engine.queries.leaderboard(blind_only=False).comparisons == 0


def test_letters_say_nothing_of_who_was_asked_first() -> None:
    """They hang on the ids alone, so that every window and the terminal call an answer the same."""
    calls = [f"call-{number}" for number in range(30)]
    called = letters("run", calls)
    assert called == letters("run", calls[::-1])
    assert sorted(called.values())[:2] == ["A", "A2"]
    assert list(called) != calls
