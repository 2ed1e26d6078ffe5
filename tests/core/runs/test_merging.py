"""Answers that are there are merged without being paid for again."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.commands.branches import AskAgain
from core.commands.models import Submitted
from tests.engines import Run, ask, ended, running
from tests.servers.formats import Answer
from tests.servers.scripted import ScriptedServer

MODELS = ("local/a", "local/b", "local/c")
ANSWERS = {"a": Answer("It is 42."), "b": Answer("It is 41."), "c": Answer("Forty-two, said in more words.")}


@pytest.mark.parametrize("mode", ["fuse", "compare"])
async def test_only_the_merger_is_asked(home: Path, mode: str) -> None:
    """The three answers are used again at no cost, and the request of the merger alone leaves; then the merged one counts."""
    async with ScriptedServer(ANSWERS) as server, running(home, server) as engine:
        run = await ask(engine, *MODELS, strategy="parallel", options={"wait": "all"})
        asked = len(server.requests)
        again: Submitted = await engine.commands.send(
            AskAgain(
                conversation_id=run.row.conversation_id,
                prompt_id=run.row.prompt_id,
                strategy="fusion",
                options={"mode": mode, "merger": "local/b"},
                keep=tuple(step.call_id for step in run.steps.values()),
            )
        )
        merged: Run = await ended(engine, again.run_id)
        bodies = [received.json for received in server.requests[asked:]]
        views = engine.open_views()
        steps = views.runs.steps(again.run_id)
        views.close()
    assert merged.row.state == "succeeded"
    assert {body["model"] for body in bodies} == {"b"}
    reused = [step for step in steps if step.source == "reused"]
    assert sorted(step.model for step in reused) == sorted(MODELS)
    assert all(text in str(bodies[0]) for text in ("It is 42.", "It is 41.", "Forty-two"))
