from __future__ import annotations

from pathlib import Path

import pytest

from core.commands.models import ChangeSetting, RemovePreset, SavePreset
from core.errors import InputError, InvalidSetting, UnknownThing
from tests.engines import ask, running

_DUO = {"name": "duo", "strategy": "parallel", "models": ("practice/small", "practice/large")}


async def test_a_prompt_is_asked_by_a_preset(home: Path) -> None:
    """Strategy, models and options are the preset's, after a restart too; the run keeps its name."""
    async with running(home) as engine:
        await engine.commands.send(SavePreset.model_validate({**_DUO, "options": {"wait": "first_good"}}))
    async with running(home) as engine:
        run = await ask(engine, preset="duo")
        await engine.caught_up()
        views = engine.open_views()
        (row,) = views.settings.presets()
        views.close()
    assert run.row.strategy == "parallel"
    assert set(run.row.models) == set(row.models) == {"practice/small", "practice/large"}
    (requested,) = [event for event in run.timeline if event.type == "RunRequested"]
    kept = requested.data["settings"]
    assert kept["run.preset"] == "duo"
    assert (kept["run.models_chosen_by"], kept["run.strategy_chosen_by"]) == ("preset", "preset")
    assert kept["run.options_given"] == []
    assert run.decisions[0].reason == "They are those of the preset duo."
    assert requested.data["options"]["wait"] == "first_good"


async def test_what_is_given_wins_over_the_preset(home: Path) -> None:
    """Models and options beside a preset count; with another strategy the preset's options do not."""
    async with running(home) as engine:
        await engine.commands.send(SavePreset.model_validate({**_DUO, "options": {"wait": "first_good"}}))
        models = await ask(engine, "practice/medium", preset="duo", options={"wait": "all"})
        strategy = await ask(engine, preset="duo", strategy="sequential", text="What is 6 * 8?")
    assert models.row.models == ("practice/medium",)
    assert models.row.strategy == "parallel"
    assert strategy.row.strategy == "sequential"
    assert "wait" not in strategy.row.options


async def test_a_preset_that_could_not_be_asked_by_is_refused(home: Path) -> None:
    """An unknown strategy or model, an option that does not fit and too few models are refused; nothing is recorded."""
    wrong = (
        ({"strategy": "dictate"}, UnknownThing),
        ({"models": ("practice/huge",)}, UnknownThing),
        ({"options": {"wait": "never"}}, InvalidSetting),
        ({"strategy": "voting", "models": ("practice/small",)}, InvalidSetting),
    )
    async with running(home) as engine:
        for fields, error in wrong:
            with pytest.raises(error):
                await engine.commands.send(SavePreset.model_validate({**_DUO, **fields}))
        with pytest.raises(UnknownThing, match="no preset named trio"):
            await ask(engine, preset="trio")
        assert engine.store.open_reader().head() == 0


async def test_a_preset_can_be_replaced_and_removed(home: Path) -> None:
    """Its name means what was saved last, and nothing once it is removed."""
    async with running(home) as engine:
        await engine.commands.send(SavePreset.model_validate(_DUO))
        await engine.commands.send(SavePreset.model_validate({**_DUO, "models": ("practice/medium",)}))
        run = await ask(engine, preset="duo")
        await engine.commands.send(RemovePreset(name="duo"))
        with pytest.raises(UnknownThing, match="tutti presets save"):
            await ask(engine, preset="duo")
    assert run.row.models == ("practice/medium",)


async def test_who_chose_is_told_of_each_part(home: Path) -> None:
    """Models given beside a preset are the person's choice, and those of a preset without any are the default ones."""
    async with running(home) as engine:
        await engine.commands.send(SavePreset(name="all", strategy="parallel"))
        default = await ask(engine, preset="all")
        given = await ask(engine, "practice/small", preset="all", text="What is 6 * 8?", options={"wait": "all"})
    assert default.decisions[0].reason == "They are the models set as default."
    assert given.decisions[0].reason == "You chose them."
    (requested,) = [event.data for event in given.timeline if event.type == "RunRequested"]
    assert requested["settings"]["run.strategy_chosen_by"] == "preset"
    assert requested["settings"]["run.options_given"] == ["wait"]


async def test_a_preset_keeps_a_model_as_often_as_it_is_named(home: Path) -> None:
    """It is asked so often; a strategy that asks a model once says so, and asks it once where the preset's is another."""
    twice = ("practice/small", "practice/small")
    async with running(home) as engine:
        with pytest.raises(InputError, match="Single asks a model once, and practice/small is named 2 times"):
            await engine.commands.send(SavePreset(name="one", strategy="single", models=twice))
        await engine.commands.send(SavePreset(name="two", strategy="voting", models=twice))
        run = await ask(engine, preset="two")
        other = await ask(engine, preset="two", strategy="single")
    assert (run.row.models, run.row.calls) == (twice, 2)
    assert other.row.models == ("practice/small",)
    once = "They are those of the preset two. Each is asked once, for single asks no model several times."
    assert other.decisions[0].reason == once


async def test_a_preset_says_how_answers_are_written(home: Path) -> None:
    """Its instructions and temperature go before the settings, are on the receipt, and stay when its models change."""
    answers = {"answers.system_prompt": "Answer in one word.", "answers.temperature": 0.25}
    async with running(home) as engine:
        await engine.commands.send(ChangeSetting(key="answers.system_prompt", value="Be brief."))
        await engine.commands.send(SavePreset.model_validate({**_DUO, "answers": answers}))
        await engine.commands.send(SavePreset.model_validate({**_DUO, "models": ("practice/small",)}))
        run = await ask(engine, preset="duo")
        receipt = engine.queries.receipt(run.row.run_id)
        own = await ask(engine, preset="duo", system="In rhymes.")
        plain = engine.queries.receipt((await ask(engine, "practice/small")).row.run_id)
        assert (receipt.instructions, receipt.instructions_from) == ("Answer in one word.", "preset")
        assert receipt.settings["answers.temperature"] == 0.25
        beside = engine.queries.receipt(own.row.run_id)
        assert (beside.instructions, beside.instructions_from) == ("In rhymes.", "conversation")
        assert beside.settings["answers.temperature"] == 0.25
        assert (plain.instructions, plain.instructions_from) == ("Be brief.", "settings")
        for wrong, error in (({"answers.temperature": 9}, InvalidSetting), ({"calls.attempts": 1}, UnknownThing)):
            with pytest.raises(error):
                await engine.commands.send(SavePreset.model_validate({**_DUO, "answers": wrong}))
