from __future__ import annotations

from pathlib import Path

import pytest

from core.errors import InvalidSetting, UnknownThing
from tests.core.runs.test_resume import asked, crashed, resume
from tests.core.strategies.contract import check_calls
from tests.core.strategies.several import SeveralContract, decided, keys, prompts
from tests.engines import ask, running, submit
from tests.servers.formats import Answer
from tests.servers.scripted import ScriptedServer

LAYER = "Answer it yourself, better than they did"
AGGREGATE = "Write the final answer."
THREE = ("local/a", "local/b", "local/c")


def layered(model: str, prompt: str) -> Answer:
    """Says in which layer it speaks."""
    if AGGREGATE in prompt:
        return Answer(f"Whole, by {model}.")
    return Answer(f"Again, by {model}." if LAYER in prompt else f"First, by {model}.")


class TestMixture(SeveralContract):
    name = "mixture"

    async def test_every_model_answers_again_with_the_layer_before(self, home: Path) -> None:
        """Each layer is sent the quoted answers of the last one and nothing older; the aggregator writes the end."""
        options = {"layers": 3, "aggregator": "local/d"}
        async with ScriptedServer(layered) as server, running(home, server) as engine:
            run = await ask(engine, *THREE, strategy="mixture", options=options)
            layers, (last,) = prompts(server, LAYER), prompts(server, AGGREGATE)
        steps = [f"layer-{number}/{model}" for number in (2, 3) for model in THREE]
        assert keys(run) == [*THREE, *steps, "aggregate"]
        assert all(f"> First, by {name}." in layers[0]["messages"][-1]["content"] for name in "abc")
        assert all(f"> Again, by {name}." in last["messages"][-1]["content"] for name in "abc")
        assert "First" not in last["messages"][-1]["content"]
        assert (run.row.answer, run.row.answer_model) == ("Whole, by d.", "local/d")
        assert (run.row.degraded, run.row.percent, run.row.planned) == (False, 100, 10)
        assert run.row.confidence is None

    async def test_one_layer_is_aggregated_at_once(self, home: Path) -> None:
        """With one layer the first answers go to the aggregator, which is the first model when none is named."""
        async with ScriptedServer(layered) as server, running(home, server) as engine:
            run = await ask(engine, *THREE, strategy="mixture", options={"layers": 1})
        assert keys(run) == [*THREE, "aggregate"]
        assert run.row.answer_model == "local/a"

    async def test_who_fails_is_dropped_and_named(self, home: Path) -> None:
        """A model that fails in a layer is not asked in the next one, and the outcome tells its real error."""

        def answer(model: str, prompt: str) -> Answer | None:
            return None if model == "c" and LAYER in prompt else layered(model, prompt)

        async with ScriptedServer(answer) as server, running(home, server) as engine:
            run = await ask(engine, *THREE, strategy="mixture", options={"layers": 3})
        assert [key for key in keys(run) if key.startswith("layer-3")] == ["layer-3/local/a", "layer-3/local/b"]
        assert run.row.degraded
        assert "local/c failed:" in run.row.reason

    async def test_a_layer_that_fails_leaves_the_one_before(self, home: Path) -> None:
        """When fewer than two answer in a layer, the answers that were paid for before are aggregated, with the reason."""

        def answer(model: str, prompt: str) -> Answer | None:
            return None if model != "a" and LAYER in prompt else layered(model, prompt)

        async with ScriptedServer(answer) as server, running(home, server) as engine:
            run = await ask(engine, *THREE, strategy="mixture", options={"layers": 4})
            (last,) = prompts(server, AGGREGATE)
        assert decided(run, "stop")[0]["choice"] == "layer 2"
        text = last["messages"][-1]["content"]
        assert all(words in text for words in ("> Again, by a.", "> First, by b.", "> First, by c."))
        assert run.row.degraded

    async def test_another_aggregates_when_the_aggregator_fails(self, home: Path) -> None:
        """The step down is a decision with the real error; when nobody can, one answer is given and said to be alone."""
        options = {"layers": 1, "aggregator": "local/z"}

        def without_z(model: str, prompt: str) -> Answer | None:
            return None if model == "z" else layered(model, prompt)

        def without_any(model: str, prompt: str) -> Answer | None:
            return None if AGGREGATE in prompt else layered(model, prompt)

        async with ScriptedServer(without_z) as server, running(home, server) as engine:
            run = await ask(engine, *THREE, strategy="mixture", options=options)
        assert (run.row.answer_model, run.row.degraded) == ("local/a", True)
        assert decided(run, "fallback")[0]["choice"] == "local/a"
        async with ScriptedServer(without_any) as server, running(home.parent / "other", server) as engine:
            run = await ask(engine, *THREE, strategy="mixture", options=options)
        assert (run.row.answer, run.row.degraded) == ("First, by a.", True)
        assert "this is the one of local/a alone" in run.row.reason

    async def test_a_wrong_configuration_is_refused(self, home: Path) -> None:
        """An aggregator that does not exist and more layers than there may be are refused by name."""
        async with running(home) as engine:
            models = ("practice/small", "practice/large")
            with pytest.raises(UnknownThing, match="nobody"):
                await submit(engine, *models, strategy="mixture", options={"aggregator": "nobody/at-all"})
            with pytest.raises(InvalidSetting, match="layers"):
                await submit(engine, *models, strategy="mixture", options={"layers": 5})

    async def test_a_crash_in_a_layer_costs_no_answer(self, home: Path) -> None:
        """Taken up again, only the call that was lost is made once more, and the end is the same."""
        async with ScriptedServer(layered, held_models=frozenset({"b"})) as server:
            server.hold(LAYER)
            async with crashed(home, server, *THREE, strategy="mixture") as (left, run_id), running(left) as engine:
                run = await resume(engine, run_id)
            assert asked(server) == {"a": 3, "b": 3, "c": 2}
        assert run.row.answer == "Whole, by a."
        check_calls(run)
