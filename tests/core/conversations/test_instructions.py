from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from core.commands.models import ChangeSetting, ForkRun, ReplayBundle, RetryRun, SetSystemPrompt, SubmitPrompt
from core.errors import UnknownThing
from core.runs.bundle import bundle_lines
from events.catalog.conversations import SystemPromptSet
from tests.engines import ask, ended, running
from tests.events.samples import REGISTRY
from tests.servers.formats import Answer
from tests.servers.scripted import ScriptedServer


def _system(server: ScriptedServer, place: int = -1) -> str:
    """The instructions of a request the server got; empty for none."""
    messages: list[dict[str, Any]] = server.requests[place].json["messages"]
    return "".join(message["content"] for message in messages if message["role"] == "system")


async def test_a_conversation_has_instructions_of_its_own(home: Path) -> None:
    """They are sent with each later prompt in it, instead of those of the settings, and with no other conversation."""
    async with ScriptedServer(Answer("Yes.")) as server, running(home, server) as engine:
        send = engine.commands.send
        await send(ChangeSetting(key="answers.system_prompt", value="From the settings."))
        first = (await ask(engine, "local/a", system="Be brief.")).row.conversation_id
        assert _system(server) == "Be brief."
        await ask(engine, "local/a", text="And now?", conversation_id=first)
        assert _system(server) == "Be brief."
        await ask(engine, "local/a", text="Elsewhere?")
        assert _system(server) == "From the settings."
        await send(SetSystemPrompt(conversation_id=first, text=""))
        await ask(engine, "local/a", text="None?", conversation_id=first)
        assert _system(server) == ""
        await send(SetSystemPrompt(conversation_id=first, text=None))
        await ask(engine, "local/a", text="The default?", conversation_id=first)
        assert _system(server) == "From the settings."


async def test_what_is_set_again_is_recorded_once(home: Path) -> None:
    """The same instructions change nothing, given beside a prompt or by themselves."""
    async with running(home) as engine:
        conversation = (await ask(engine, "practice/small", system="Be brief.")).row.conversation_id
        await ask(engine, "practice/small", text="Again?", conversation_id=conversation, system="Be brief.")
        await engine.commands.send(SetSystemPrompt(conversation_id=conversation, text="Be brief."))
        await engine.caught_up()
        views = engine.open_views()
        row = views.conversations.get(conversation)
        assert row is not None
        assert row.system_prompt == "Be brief."
        views.close()
        reader = engine.store.open_reader()
        assert len(reader.read(types=[SystemPromptSet.type_name])) == 1
        reader.close()
        with pytest.raises(UnknownThing):
            await engine.commands.send(SetSystemPrompt(conversation_id="nowhere", text="x"))


async def test_what_is_made_from_a_run_is_sent_what_that_was_sent(home: Path) -> None:
    """A fork, a retry and a bundle keep the instructions of then, whatever the conversation has got since."""
    async with ScriptedServer(Answer("Yes.")) as server, running(home, server) as engine:
        send = engine.commands.send
        run = (await ask(engine, "local/a", system="Then.")).row
        await send(SetSystemPrompt(conversation_id=run.conversation_id, text="Now."))
        await ended(engine, (await send(ForkRun(run_id=run.run_id, step="local/a"))).run_id)
        assert _system(server) == "Then."
        reader = engine.store.open_reader()
        bundle = b"".join(bundle_lines(reader, REGISTRY, run.run_id))
        reader.close()
        replayed = await ended(engine, (await send(ReplayBundle(data=bundle))).run_id)
        assert replayed.row.state == "succeeded", "the recorded step was not the one that was asked for"
        assert engine.queries.receipt(replayed.row.run_id).instructions == "Then."
    async with ScriptedServer({"other": Answer("Yes.")}) as server, running(home, server) as engine:
        failed = await ask(engine, "local/gone", system="Then.", text="Who?")
        assert failed.row.state == "failed"
        await engine.commands.send(SetSystemPrompt(conversation_id=failed.row.conversation_id, text="Now."))
        await ended(engine, (await engine.commands.send(RetryRun(run_id=failed.row.run_id))).run_id)
        assert _system(server) == "Then."


async def test_a_receipt_tells_whose_they_were(home: Path) -> None:
    """The instructions a run was sent stand on its receipt, with where they came from."""
    async with running(home) as engine:
        await engine.commands.send(ChangeSetting(key="answers.system_prompt", value="From the settings."))
        told = engine.queries.receipt((await ask(engine, "practice/small")).row.run_id)
        assert (told.instructions, told.instructions_from) == ("From the settings.", "settings")
        told = engine.queries.receipt((await ask(engine, "practice/small", text="And?", system="Own.")).row.run_id)
        assert (told.instructions, told.instructions_from) == ("Own.", "conversation")


async def test_they_count_in_what_a_prompt_is_said_to_cost(home: Path) -> None:
    """An estimate knows the instructions of the conversation."""
    async with running(home) as engine:
        conversation = (await ask(engine, "practice/small", system="Be brief. " * 50)).row.conversation_id
        prompt = SubmitPrompt(text="And?", models=("practice/small",), conversation_id=conversation)
        long = engine.queries.estimate(prompt).models[0].tokens
        await engine.commands.send(SetSystemPrompt(conversation_id=conversation, text=""))
        assert engine.queries.estimate(prompt).models[0].tokens < long - 80
