"""The contract of strategies that bring the answers of several models together."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from core.errors import InputError
from tests.core.strategies.contract import StrategyContract, check_calls
from tests.engines import Run, ask, running, submit
from tests.servers.formats import Answer
from tests.servers.scripted import ScriptedServer


def prompts(server: ScriptedServer, words: str) -> list[dict[str, Any]]:
    """The requests whose last message holds some words."""
    sent = [request.json for request in server.requests if request.method == "POST"]
    return [one for one in sent if words in one["messages"][-1]["content"]]


def keys(run: Run) -> list[str]:
    """The steps of a run, in order."""
    return [row.data["step"] for row in run.timeline if row.type == "ModelCallRequested"]


def decided(run: Run, kind: str) -> list[dict[str, Any]]:
    """The recorded decisions of a kind."""
    return [row.data for row in run.timeline if row.type == "DecisionMade" and row.data["kind"] == kind]


class SeveralContract(StrategyContract):
    """One model is refused by these strategies, so that the contract's tests ask two."""

    models = ("practice/small", "practice/medium")
    local = ("local/a", "local/b")

    async def test_one_model_is_refused(self, home: Path) -> None:
        """There is nothing to bring together of one answer; the refusal says what to change, and nothing is recorded."""
        async with running(home) as engine:
            with pytest.raises(InputError) as refused:
                await submit(engine, "practice/small", strategy=self.name)
            assert "more models" in refused.value.do
            await engine.caught_up()
            views = engine.open_views()
            assert views.runs.all() == []
            views.close()

    async def test_one_that_is_left_never_speaks_for_all(self, home: Path) -> None:
        """When one model alone answered, the outcome is degraded, is its answer as it is, and says that it is alone."""
        async with ScriptedServer({"good": Answer("Answer: 42")}) as server, running(home, server) as engine:
            run = await ask(engine, "local/missing", "local/good", strategy=self.name)
            assert len([request for request in server.requests if request.method == "POST"]) == 2
        assert run.row.degraded
        assert (run.row.answer, run.row.answer_model) == ("Answer: 42", "local/good")
        assert "local/good alone answered" in run.row.reason
        assert "local/missing failed:" in run.row.reason
        assert run.row.confidence is None
        check_calls(run)

    async def test_an_empty_answer_is_none(self, home: Path) -> None:
        """A model that answers with nothing counts as one that failed, and is named."""
        answers = {"blank": Answer("  "), "good": Answer("Answer: 42")}
        async with ScriptedServer(answers) as server, running(home, server) as engine:
            run = await ask(engine, "local/blank", "local/good", strategy=self.name)
        assert run.row.degraded
        assert "local/blank gave an empty answer." in run.row.reason
