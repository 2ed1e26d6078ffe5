from __future__ import annotations

from pathlib import Path

import pytest

from core.commands.models import ChangeSetting, File, SubmitPrompt
from core.errors import UnknownThing
from tests.core.attachments.files import image
from tests.engines import ask, running

_LARGE, _SMALL = "practice/large", "practice/small"


async def test_a_prompt_is_measured_before_it_is_sent(home: Path) -> None:
    """What is read and what it costs at most is told for each model, with what came before in the conversation."""
    async with running(home) as engine:
        alone = SubmitPrompt(text="What is 6 * 7?", strategy="parallel", models=(_LARGE, _SMALL))
        first = engine.queries.estimate(alone)
        assert [one.model for one in first.models] == [_LARGE, _SMALL]
        assert first.once
        assert all(one.simulated and one.tokens < 30 and (one.picodollars or 0) > 0 for one in first.models)
        run = await ask(engine, _LARGE, text="What is 17 * 23? " * 50)
        later = alone.model_copy(update={"conversation_id": run.row.conversation_id})
        second = engine.queries.estimate(later)
        assert second.models[0].tokens > first.models[0].tokens + 200
        assert (second.models[0].picodollars or 0) > (first.models[0].picodollars or 0)


async def test_nothing_costs_more_than_was_told(home: Path) -> None:
    """What an answer cost is within what was told before it was asked for."""
    async with running(home) as engine:
        told = engine.queries.estimate(SubmitPrompt(text="What is 6 * 7?", models=(_LARGE,)))
        run = await ask(engine, _LARGE)
        most = told.models[0].picodollars
        assert most is not None
        assert 0 < (run.steps[_LARGE].cost_picodollars or 0) <= most


async def test_the_run_counts_the_same(home: Path) -> None:
    """What is told before is what is recorded with the request, and what a practice model reports: one figure."""
    async with running(home) as engine:
        await engine.commands.send(ChangeSetting(key="answers.system_prompt", value="Be brief."))
        first = await ask(engine, _LARGE, text="What is 17 * 23, and why?")
        prompt = SubmitPrompt(text="And 18 * 23?", models=(_LARGE,), conversation_id=first.row.conversation_id)
        (told,) = engine.queries.estimate(prompt).models
        run = await ask(engine, _LARGE, text=prompt.text, conversation_id=prompt.conversation_id)
        (asked,) = [event for event in run.timeline if event.type == "ModelCallRequested"]
    assert told.tokens == asked.data["context"]["estimated_tokens"] == run.steps[_LARGE].input_tokens


@pytest.mark.parametrize(("when_full", "fits"), [("trim", True), ("refuse", False)])
async def test_what_does_not_fit_is_not_counted(home: Path, when_full: str, fits: bool) -> None:
    """Of a long conversation as much is told as will be sent; where nothing may be left out, all of it, and that it is too much."""
    async with running(home) as engine:
        first = await ask(engine, _LARGE, text="What is 17 * 23? " * 50)
        await engine.commands.send(ChangeSetting(key="context.budget_tokens", value=300))
        await engine.commands.send(ChangeSetting(key="context.when_full", value=when_full))
        prompt = SubmitPrompt(text="And now?", models=(_LARGE,), conversation_id=first.row.conversation_id)
        (told,) = engine.queries.estimate(prompt).models
        (alone,) = engine.queries.estimate(SubmitPrompt(text="word " * 400, models=(_LARGE,))).models
    assert told.room == 300
    assert (told.tokens <= 300) is (told.dropped == 2) is fits
    assert alone.tokens > 300, "what has to be sent however little room there is"


async def test_instructions_and_files_count(home: Path) -> None:
    """The instructions are read with every prompt, and so are its files."""
    async with running(home) as engine:
        prompt = SubmitPrompt(text="Look.", models=(_LARGE,))
        before = engine.queries.estimate(prompt).models[0].tokens
        await engine.commands.send(ChangeSetting(key="answers.system_prompt", value="Answer in one word. " * 20))
        with_instructions = engine.queries.estimate(prompt).models[0].tokens
        files = (File(name="a.txt", media_type="text/plain", data=b"word " * 400),)
        with_file = engine.queries.estimate(prompt.model_copy(update={"files": files})).models[0].tokens
        assert before + 80 < with_instructions < with_file - 300


async def test_other_words_count_with_the_files_that_they_keep(home: Path) -> None:
    """A prompt that is written anew keeps its files; before it is sent as much is told as is recorded with its request."""
    async with running(home) as engine:
        files = (File(name="a.txt", media_type="text/plain", data=b"word " * 400),)
        first = await ask(engine, _LARGE, text="Look.", files=files)
        at = {"conversation_id": first.row.conversation_id, "edits": first.row.prompt_id}
        (told,) = engine.queries.estimate(SubmitPrompt(text="Look again.", models=(_LARGE,), **at)).models
        again = await ask(engine, _LARGE, text="Look again.", **at)
        (asked,) = [event for event in again.timeline if event.type == "ModelCallRequested"]
    assert told.tokens == asked.data["context"]["estimated_tokens"] > 400


async def test_who_cannot_see_images_is_known(home: Path) -> None:
    """Of practice models it is known that they see none."""
    async with running(home) as engine:
        files = (File(name="a.png", media_type="image/png", data=image()),)
        told = engine.queries.estimate(SubmitPrompt(text="Look.", models=(_LARGE,), files=files))
        assert (told.images, told.models[0].sees_images) == (1, False)


async def test_strategies_that_ask_again_say_so(home: Path) -> None:
    """What is told of a council is for asking each of its models once."""
    async with running(home) as engine:
        told = engine.queries.estimate(SubmitPrompt(text="Why?", strategy="consensus", models=(_LARGE, _SMALL)))
        assert not told.once


async def test_a_model_that_is_not_there_is_an_error(home: Path) -> None:
    """It is named, as it would be when the prompt is sent."""
    async with running(home) as engine:
        with pytest.raises(UnknownThing, match="nobody"):
            engine.queries.estimate(SubmitPrompt(text="Hello", models=("nobody/none",)))
