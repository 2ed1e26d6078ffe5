from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, ClassVar

import pytest

from core.commands.models import ResumeRun
from core.errors import InvalidSetting
from tests.core.strategies.contract import StrategyContract, check_calls
from tests.crashes import leave_at, left_behind
from tests.engines import ask, ended, running, submit
from tests.servers.formats import Answer
from tests.servers.scripted import ScriptedServer

A, B = "local/a", "local/b"


class TestRace(StrategyContract):
    name = "race"
    models: ClassVar[tuple[str, ...]] = ("practice/small", "practice/large")
    local: ClassVar[tuple[str, ...]] = (A, B)
    options: ClassVar[Mapping[str, Any]] = MappingProxyType({"after_seconds": 0.05})

    async def test_a_quick_model_is_asked_alone(self, home: Path) -> None:
        """While the first answers in time nobody else is asked, and nothing else is paid."""
        async with ScriptedServer(Answer("42")) as server, running(home, server) as engine:
            run = await ask(engine, A, B, strategy="race", options={"after_seconds": 30})
        assert run.row.reason == "local/a gave the first whole answer."
        assert [made.kind for made in run.decisions] == ["models", "stop"]
        assert [request.json["model"] for request in server.requests] == ["a"]
        assert not run.row.degraded

    async def test_the_next_starts_when_one_is_slow(self, home: Path) -> None:
        """The second starts beside a slow first; who answers first wins, and the other's connection is closed."""
        server = ScriptedServer(Answer("It is 42."), hold_after=1, held_models=frozenset({"a"}))
        async with server, running(home, server) as engine:
            run = await ask(engine, A, B, strategy="race", options={"after_seconds": 0.05})
            await server.left.wait()
        assert run.row.answer_model == B
        assert run.steps[A].error_what == "another model answered first"
        assert not run.row.degraded
        (started,) = [made for made in run.decisions if made.kind == "fallback"]
        assert (started.choice, started.reason) == (B, "local/a gave no whole answer within 0.05 s.")
        check_calls(run)

    async def test_one_that_fails_is_followed_at_once(self, home: Path) -> None:
        """A failure does not wait for the clock, and is named."""
        async with ScriptedServer({"b": Answer("42")}) as server, running(home, server) as engine:
            run = await ask(engine, "local/missing", B, strategy="race", options={"after_seconds": 600})
        assert run.row.answer_model == B
        assert run.row.degraded
        assert "local/missing failed" in run.row.reason

    async def test_one_model_is_no_race(self, home: Path) -> None:
        """It is refused before anything is recorded, with what to do."""
        async with running(home) as engine:
            with pytest.raises(InvalidSetting, match="use the strategy single"):
                await submit(engine, "practice/small", strategy="race")

    async def test_a_race_that_was_killed_ends(self, home: Path) -> None:
        """What was under way is sent once more; an answer on record wins without anybody being asked."""
        server = ScriptedServer(Answer("It is 42."), hold_after=1)
        async with server:
            async with running(home, server) as engine:
                run_id = (await submit(engine, A, B, strategy="race", options={"after_seconds": 600})).run_id
                await server.held.wait()
                left = await left_behind(home, home.parent / "left")
            server.answer_whole()
            async with running(left) as engine:
                await engine.commands.send(ResumeRun(run_id=run_id))
                run = await ended(engine, run_id)
        assert run.row.answer_model == A
        assert [request.json["model"] for request in server.requests] == ["a", "a"]

    @pytest.mark.parametrize("winner", ["a", "b"])
    async def test_a_race_that_was_killed_at_its_end_has_the_same_winner(self, home: Path, winner: str) -> None:
        """With every answer on record and only the run's end lost, nobody is asked again and the same is told."""
        answers, held = Answer("It is 42."), frozenset({"a", "b"} - {winner})
        delay = {winner: 0.2}  # so that both are under way when it answers
        server = ScriptedServer(answers, delay=delay, hold_after=1, held_models=held)
        left = home.parent / "left"
        async with server:
            async with running(home, server) as engine:
                leave_at(engine, "stop", home, left)
                run = await ask(engine, A, B, strategy="race", options={"after_seconds": 0.05})
            async with running(left) as engine:
                await engine.commands.send(ResumeRun(run_id=run.row.run_id))
                resumed = await ended(engine, run.row.run_id)
        assert [request.json["model"] for request in server.requests] == ["a", "b"]
        assert resumed.row.answer_model == run.row.answer_model == f"local/{winner}"
        assert resumed.row.reason == run.row.reason
        assert [made.reason for made in resumed.decisions] == [made.reason for made in run.decisions]
