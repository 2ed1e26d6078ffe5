"""What every strategy promises. Each strategy's tests inherit this."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, ClassVar

import pytest

from core.commands.models import CancelRun
from core.errors import InputError
from tests.engines import Run, ask, ended, running, submit
from tests.servers.formats import Answer
from tests.servers.scripted import ScriptedServer

ENDS = {"ModelCallCompleted", "ModelCallFailed", "ModelCallCanceled"}


def check_calls(run: Run) -> None:
    """Every call was recorded before it was made, and has exactly one end."""
    asked = [row.stream for row in run.timeline if row.type == "ModelCallRequested"]
    ends = [row.stream for row in run.timeline if row.type in ENDS]
    assert sorted(asked) == sorted(ends)
    for stream in asked:
        types = [row.type for row in run.timeline if row.stream == stream]
        assert types[0] == "ModelCallRequested"
        assert types[-1] in ENDS


class StrategyContract:
    """Inherit, and name the strategy."""

    name: ClassVar[str]
    options: ClassVar[Mapping[str, Any]] = MappingProxyType({})
    """Those without which it cannot ask as many models as it is given here."""
    models: ClassVar[tuple[str, ...]] = ("practice/small",)
    """As many as it needs at least."""
    local: ClassVar[tuple[str, ...]] = ("local/a",)
    """The same of the server."""

    async def test_it_answers_with_practice_models(self, home: Path) -> None:
        """With the models set as default it ends in an answer, a reason, and every call recorded."""
        async with running(home) as engine:
            run = await ask(engine, strategy=self.name, options=self.options)
        assert run.row.state == "succeeded"
        assert "42" in run.row.answer
        assert run.row.reason
        assert run.row.strategy == self.name
        check_calls(run)

    async def test_decisions_are_recorded_before_what_follows(self, home: Path) -> None:
        """The choice of models stands in the history before the first call, with its reason."""
        async with running(home) as engine:
            run = await ask(engine, *self.models, strategy=self.name, options=self.options)
        types = [row.type for row in run.timeline]
        assert types.index("DecisionMade") < types.index("ModelCallRequested")
        assert run.decisions[0].kind == "models"
        assert run.decisions[0].reason == "You chose them."

    async def test_all_models_failing_fails_the_run_with_the_real_errors(self, home: Path) -> None:
        """When nobody answers, the run fails and says what really happened to each model."""
        async with ScriptedServer(lambda _model, _prompt: None) as server, running(home, server) as engine:
            run = await ask(engine, "local/a", "local/b", strategy=self.name, options=self.options)
        assert run.row.state == "failed"
        for model in run.steps:
            assert model in run.row.error_what
        assert run.row.error_do
        check_calls(run)

    async def test_an_answer_that_fails_a_check_says_so(self, home: Path) -> None:
        """Critics that the person names look at the answer; one that fails it is on record and told in the heading."""
        options = {**self.options, "checks": "completeness, arithmetic"}
        async with ScriptedServer(Answer("6 * 7 = 41")) as server, running(home, server) as engine:
            run = await ask(engine, "local/a", "local/b", strategy=self.name, options=options)
        assert run.row.state == "succeeded"
        assert run.row.degraded
        assert "it failed arithmetic (1 of 1 equations are wrong: 6*7 is 42 and not 41)" in run.row.reason
        made = [row.data for row in run.timeline if row.type == "CheckMade" and row.data["check"] == "arithmetic"]
        assert {check["status"] for check in made} == {"failed"}
        assert len({check["call_id"] for check in made}) == len(made)
        (quality,) = [row.data for row in run.timeline if row.type == "DecisionMade" and row.data["kind"] == "quality"]
        assert quality["facts"]["checks"]["completeness"] == "passed"
        check_calls(run)

    async def test_less_than_the_quality_that_was_asked_for_is_told(self, home: Path) -> None:
        """An answer that is less likely to be good than the person asked for is given, marked, and says why."""
        options = {**self.options, "least_quality": 0.95}
        async with ScriptedServer(Answer("6 * 7 = 42")) as server, running(home, server) as engine:
            run = await ask(engine, "local/a", "local/b", strategy=self.name, options=options)
        assert run.row.degraded
        assert "it is good with a likelihood of 0.50, below 0.95" in run.row.reason

    async def test_a_check_that_does_not_exist_is_refused(self, home: Path) -> None:
        """A wrong name of a check, or a judge that does not exist, is refused with what to change; nothing is recorded."""
        async with running(home) as engine:
            for checks, advice in (("grammar", "Choose from completeness"), ("judge=practice/huge", "practice/")):
                with pytest.raises(InputError) as refused:
                    await submit(engine, *self.models, strategy=self.name, options={**self.options, "checks": checks})
                assert advice in refused.value.do
            await engine.caught_up()
            views = engine.open_views()
            assert views.runs.all() == []
            views.close()

    async def test_stopping_the_run_closes_every_connection(self, home: Path) -> None:
        """A stopped run is canceled, its calls too, with the person's reason, and the server sees them leave."""
        async with (
            ScriptedServer(Answer("One two three four"), hold_after=1) as server,
            running(home, server) as engine,
        ):
            run_id = (await submit(engine, "local/a", "local/b", strategy=self.name, options=self.options)).run_id
            await server.held.wait()
            await engine.commands.send(CancelRun(run_id=run_id, reason="changed my mind"))
            run = await ended(engine, run_id)
            await server.left.wait()
        assert run.row.state == "canceled"
        assert run.row.reason == "changed my mind"
        assert {row.data["reason"] for row in run.timeline if row.type == "ModelCallCanceled"} == {"changed my mind"}
        check_calls(run)

    async def test_its_answer_is_the_next_prompts_context(self, home: Path) -> None:
        """The answer of a run is sent to the model with the next prompt of the conversation."""
        async with ScriptedServer(Answer("forty-two")) as server, running(home, server) as engine:
            first = await submit(engine, *self.local, strategy=self.name, options=self.options)
            await engine.run_ended(first.run_id)
            more = {"conversation_id": first.conversation_id, "text": "Why?"}
            await ask(engine, *self.local, strategy=self.name, options=self.options, **more)
            sent = server.requests[-1].json["messages"]
        assert [message["role"] for message in sent] == ["user", "assistant", "user"]
        assert "forty-two" in str(sent[1]["content"])
