from __future__ import annotations

from pathlib import Path

from tests.engines import ask, running
from tests.servers.formats import Answer
from tests.servers.scripted import ScriptedServer


async def test_no_more_calls_than_the_strategy_may_make(home: Path) -> None:
    """With a limit of one call the second model is not asked, and the answer says so in its heading."""
    async with running(home) as engine:
        options = {"max_calls": 1}
        run = await ask(engine, "practice/small", "practice/large", strategy="parallel", options=options)
    assert run.row.state == "succeeded"
    assert run.row.degraded
    assert "practice/large was not asked: the 1 call is used up" in run.row.reason
    assert set(run.steps) == {"practice/small"}


async def test_nothing_more_is_asked_when_the_money_is_spent(home: Path) -> None:
    """With a limit on money the next model in order is not asked once it is spent, practice money included."""
    async with running(home) as engine:
        options = {"max_usd": 0.000000001, "minimum_characters": 10_000}
        run = await ask(engine, "practice/small", "practice/large", strategy="sequential", options=options)
    assert run.row.degraded
    assert "max_usd" not in run.row.reason
    assert "practice/large was not asked" in run.row.reason


async def test_what_takes_too_long_is_stopped_and_the_rest_counts(home: Path) -> None:
    """With a limit on seconds a slow model's connection is closed, and the answers that came are used."""
    server = ScriptedServer(Answer("Yes, it is so."), hold_after=1, held_models=frozenset({"slow"}))
    async with server, running(home, server) as engine:
        options = {"max_seconds": 0.5}
        run = await ask(engine, "local/fast", "local/slow", strategy="parallel", options=options)
        await server.left.wait()
    assert run.row.answer == "Yes, it is so."
    assert "local/slow was not asked: its 0.5 s are over" in run.row.reason
    assert run.steps["local/slow"].state == "canceled"
