from __future__ import annotations

from pathlib import Path

from tests.core.strategies.contract import StrategyContract
from tests.engines import ask, running
from tests.servers.formats import Answer
from tests.servers.scripted import ScriptedServer


class TestSingle(StrategyContract):
    name = "single"

    async def test_only_the_first_model_is_asked(self, home: Path) -> None:
        """However many models are named, one call is made, to the first."""
        async with ScriptedServer(Answer("Yes.")) as server, running(home, server) as engine:
            run = await ask(engine, "local/a", "local/b", strategy="single")
        assert list(run.steps) == ["local/a"]
        assert run.row.answer == "Yes."
        assert not run.row.degraded
