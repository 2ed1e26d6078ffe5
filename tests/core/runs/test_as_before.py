"""Another wording of a prompt, asked as the run was that answered the first one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from app.bootstrap import Engine
from core.commands.models import (
    ChangeSetting,
    RemovePreset,
    RemoveProvider,
    SavePreset,
    SetSystemPrompt,
    SubmitPrompt,
    Submitted,
)
from core.errors import InputError, UnknownThing
from events.catalog.runs import RunRequested
from tests.engines import ask, ended, running, submit
from tests.servers.formats import Answer
from tests.servers.scripted import ScriptedServer

SMALL, LARGE = "practice/small", "practice/large"


def anew(first: Submitted, **more: Any) -> SubmitPrompt:
    """Other words in the place of a prompt, asked as that one was."""
    where = {"conversation_id": first.conversation_id, "edits": first.message_id, "asked_as": first.run_id}
    return SubmitPrompt.model_validate({"text": "What is 6 * 8?", **where, **more})


async def requested(engine: Engine, first: Submitted, **more: Any) -> RunRequested:
    """What the run of other words is asked for."""
    again = await engine.commands.send(anew(first, **more))
    run = await ended(engine, again.run_id)
    (event,) = [event for event in run.timeline if event.type == "RunRequested"]
    return RunRequested.model_validate(event.data)


async def test_strategy_models_and_options_are_those_of_the_run(home: Path) -> None:
    """Each model is asked as often as then, whatever the settings have become since."""
    async with running(home) as engine:
        first = await submit(engine, SMALL, LARGE, SMALL, strategy="parallel", options={"wait": "all"}, blind=True)
        await ended(engine, first.run_id)
        await engine.commands.send(ChangeSetting(key="strategy.parallel.wait", value="first_good"))
        asked = await requested(engine, first)
    assert (asked.strategy, asked.models) == ("parallel", (SMALL, LARGE, SMALL))
    assert asked.options["wait"] == "all"
    assert asked.settings["run.blind"] is True
    assert asked.settings["run.options_given"] == ["wait"]


async def test_what_a_preset_said_then_counts(home: Path) -> None:
    """A preset that was removed since is still what the run was asked by: its name, its models and how answers are written."""
    preset = SavePreset(
        name="duo",
        strategy="parallel",
        models=(SMALL, LARGE),
        answers={"answers.system_prompt": "Be short.", "answers.temperature": 0.3},
    )
    async with running(home) as engine:
        await engine.commands.send(preset)
        first = await submit(engine, preset="duo")
        await ended(engine, first.run_id)
        await engine.commands.send(RemovePreset(name="duo"))
        told = engine.queries.estimate(anew(first))
        asked = await requested(engine, first)
        await engine.commands.send(SetSystemPrompt(conversation_id=first.conversation_id, text="Be long."))
        instructed = await requested(engine, first)
    assert told.preset == "duo"
    assert asked.settings["run.preset"] == "duo"
    assert asked.settings["run.models_chosen_by"] == "preset"
    assert (asked.settings["answers.system_prompt"], asked.settings["run.instructions"]) == ("Be short.", "preset")
    assert instructed.settings["answers.system_prompt"] == "Be long.", "what stands above the conversation is not true"
    assert asked.settings["answers.temperature"] == instructed.settings["answers.temperature"] == 0.3


async def test_models_that_are_gone_are_left_out_and_named(home: Path) -> None:
    """The others are asked; it is told before, and refused where nobody is left or too few are."""
    async with ScriptedServer({"a": Answer("Alpha.")}) as server, running(home, server) as engine:
        first = await submit(engine, SMALL, "local/a", LARGE, strategy="parallel")
        pair = await submit(engine, SMALL, "local/a", strategy="voting")
        alone = await submit(engine, "local/a", strategy="single")
        for one in (first, pair, alone):
            await ended(engine, one.run_id)
        await engine.commands.send(RemoveProvider(name="local"))
        told = engine.queries.estimate(anew(first))
        assert (told.gone, [one.model for one in told.models]) == (("local/a",), [SMALL, LARGE])
        assert (await requested(engine, first)).models == (SMALL, LARGE)
        with pytest.raises(InputError, match="at least"):
            engine.queries.estimate(anew(pair))
        with pytest.raises(UnknownThing, match="No model of that run is there any more: local/a"):
            engine.queries.estimate(anew(alone))
        with pytest.raises(UnknownThing, match="No model of that run is there any more: local/a"):
            await engine.commands.send(anew(alone))


async def test_it_is_asked_as_then_or_as_is_said(home: Path) -> None:
    """Saying both is refused, and so is a run nobody knows anything of; nothing is recorded."""
    async with running(home) as engine:
        run = await ask(engine, SMALL)
        first = Submitted(conversation_id=run.row.conversation_id, message_id=run.row.prompt_id, run_id=run.row.run_id)
        head = engine.store.open_reader().head()
        for more in ({"strategy": "single"}, {"models": (LARGE,)}, {"preset": "duo"}, {"options": {"wait": "all"}}):
            with pytest.raises(InputError, match="as an earlier run was"):
                await engine.commands.send(anew(first, **more))
        with pytest.raises(UnknownThing, match="not known any more how run none was asked"):
            await engine.commands.send(anew(first, asked_as="none"))
        assert engine.store.open_reader().head() == head
