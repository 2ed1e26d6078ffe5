"""Answers that were stopped: what is sent of them later, and how a model goes on with one."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest

from app.bootstrap import Engine
from core.commands.branches import AskAgain, ChooseAnswers, CopyBranch, EditAnswer
from core.commands.models import CancelCall, CancelRun, ResumeRun, Submitted
from core.conversations.about import GO_ON
from core.errors import UnknownThing
from core.runs.bundle import bundle_lines, read_bundle
from events.projections.conversations.rows import AnswerRow, MessageRow
from tests.core.runs.bundles import REGISTRY
from tests.crashes import left_behind
from tests.engines import ended, running, submit
from tests.servers.formats import Answer
from tests.servers.scripted import ScriptedServer

LONG = Answer("Once upon a time there was a choir of four models.")
SAID = {"a": LONG, "b": LONG, "c": Answer("All of it.")}


async def stopped(engine: Engine, server: ScriptedServer, models: tuple[str, ...] = ("local/a",)) -> Submitted:
    """Ask, and stop the run when something of an answer has arrived."""
    strategy: dict[str, Any] = {"strategy": "parallel", "options": {"wait": "all"}} if len(models) > 1 else {}
    asked = await submit(engine, text="One", models=models, **strategy)
    await server.held.wait()
    await begun(engine, asked.run_id)
    await engine.commands.send(CancelRun(run_id=asked.run_id))
    await ended(engine, asked.run_id)
    return asked


async def under_way(engine: Engine, run_id: str) -> list[str]:
    """The calls of a run that have not ended."""
    return [row.call_id for row in await answers(engine, run_id) if not row.ended_at]


async def begun(engine: Engine, run_id: str) -> None:
    """Wait until something has arrived of every answer that is under way."""
    async with asyncio.timeout(20):
        while not all(map(engine.live.text, await under_way(engine, run_id))):  # noqa: ASYNC110 - the sender of a text tells nobody
            await asyncio.sleep(0.01)


async def answers(engine: Engine, run_id: str) -> list[AnswerRow]:
    """The answers of a run as they are shown."""
    await engine.caught_up()
    views = engine.open_views()
    try:
        return views.conversations.answers(run_id=run_id)
    finally:
        views.close()


async def prompt(engine: Engine, conversation_id: str) -> MessageRow:
    """The first prompt of a conversation as it is shown."""
    await engine.caught_up()
    views = engine.open_views()
    try:
        return views.conversations.messages(conversation_id)[0]
    finally:
        views.close()


async def continued(engine: Engine, prompt_id: str) -> dict[str, str]:
    """The runs that went on with an answer to a prompt."""
    views = engine.open_views()
    try:
        return views.conversations.continued(prompt_id)
    finally:
        views.close()


async def then(engine: Engine, server: ScriptedServer, conversation_id: str) -> list[str]:
    """What is sent when the conversation is gone on with, to a model that answers whole."""
    asked = await submit(engine, text="go on", conversation_id=conversation_id, models=("local/c",))
    await ended(engine, asked.run_id)
    return sent(server)


def sent(server: ScriptedServer) -> list[str]:
    """The texts of the messages of the last request."""
    return [message["content"] for message in server.requests[-1].json["messages"]]


def holding(models: str = "ab") -> ScriptedServer:
    """A server whose answers stop in their middle."""
    return ScriptedServer(SAID, hold_after=4, held_models=frozenset(models))


async def test_what_was_written_is_sent_until_a_person_takes_it_out(home: Path) -> None:
    """A stopped answer is context as far as it came; it is left out, taken in again and edited like any other."""
    async with holding() as server, running(home, server) as engine:
        asked = await stopped(engine, server)
        (partial,) = await answers(engine, asked.run_id)
        assert partial.state == "canceled"
        assert LONG.text.startswith(partial.text)
        assert 0 < len(partial.text) < len(LONG.text)
        assert (await prompt(engine, asked.conversation_id)).given == (partial.call_id,)
        assert await then(engine, server, asked.conversation_id) == ["One", partial.text, "go on"]
        where = {"conversation_id": asked.conversation_id, "prompt_id": asked.message_id}
        await engine.commands.send(ChooseAnswers(**where, answers=()))
        assert await then(engine, server, asked.conversation_id) == ["go on", "All of it.", "go on"]
        await engine.commands.send(ChooseAnswers(**where, answers=(partial.call_id,)))
        await engine.commands.send(EditAnswer(**where, answer=partial.call_id, text="My words."))
        assert (await then(engine, server, asked.conversation_id))[:2] == ["One", "My words."]


async def test_a_partial_answer_never_takes_the_place_of_a_whole_one(home: Path) -> None:
    """What a run had that was stopped counts only where nothing else does: not for a run of its own, and behind whole answers."""
    async with holding() as server, running(home, server) as engine:
        both = await stopped(engine, server, ("local/c", "local/a"))
        whole = next(row for row in await answers(engine, both.run_id) if row.state == "succeeded")
        assert (await prompt(engine, both.conversation_id)).given == (whole.call_id,)
        first = await submit(engine, text="Two", models=("local/c",))
        await ended(engine, first.run_id)
        before = (await prompt(engine, first.conversation_id)).given
        server.held.clear()
        again = AskAgain(
            conversation_id=first.conversation_id, prompt_id=first.message_id, models=("local/a",), strategy="single"
        )
        asked = await engine.commands.send(again)
        await server.held.wait()
        await engine.commands.send(CancelRun(run_id=asked.run_id))
        await ended(engine, asked.run_id)
        assert (await prompt(engine, first.conversation_id)).given == before


async def test_one_call_of_several_that_was_stopped_can_be_taken_in(home: Path) -> None:
    """The run has its whole answer; the stopped one is context when a person says so."""
    async with holding() as server, running(home, server) as engine:
        asked = await submit(
            engine, text="One", models=("local/c", "local/a"), strategy="parallel", options={"wait": "all"}
        )
        await server.held.wait()
        call = next(row for row in await answers(engine, asked.run_id) if row.model == "local/a")
        await begun(engine, asked.run_id)
        await engine.commands.send(CancelCall(run_id=asked.run_id, call_id=call.call_id))
        await ended(engine, asked.run_id)
        assert await then(engine, server, asked.conversation_id) == ["One", "All of it.", "go on"]
        where = {"conversation_id": asked.conversation_id, "prompt_id": asked.message_id}
        await engine.commands.send(ChooseAnswers(**where, answers=(call.call_id,)))
        partial = next(row for row in await answers(engine, asked.run_id) if row.model == "local/a").text
        assert partial
        assert (await then(engine, server, asked.conversation_id))[:2] == ["One", partial]


async def test_a_model_goes_on_with_its_stopped_answer(home: Path) -> None:
    """It is sent the history, what it had written and a plain request to go on; the new answer begins with what there was."""
    async with holding() as server, running(home, server) as engine:
        asked = await stopped(engine, server)
        (partial,) = await answers(engine, asked.run_id)
        where = {"conversation_id": asked.conversation_id, "prompt_id": asked.message_id}
        with pytest.raises(UnknownThing, match="no answer nope to go on with"):
            await engine.commands.send(AskAgain(**where, continues="nope"))
        server.answer_whole()
        going = await engine.commands.send(AskAgain(**where, continues=partial.call_id))
        run = await ended(engine, going.run_id)
        assert sent(server) == ["One", partial.text, GO_ON]
        assert (run.row.strategy, run.row.answer) == ("single", partial.text + LONG.text)
        assert await continued(engine, asked.message_id) == {going.run_id: partial.call_id}
        assert await then(engine, server, asked.conversation_id) == ["One", partial.text + LONG.text, "go on"]
        request = await engine.queries.sent_request(run.steps["local/a"].call_id)
        assert request.exact


async def test_a_continued_answer_is_replayed_and_copied(home: Path) -> None:
    """A bundle holds the answer that was gone on with; a copy of the branch begins with what was written."""
    async with holding() as server, running(home, server) as engine:
        asked = await stopped(engine, server)
        (partial,) = await answers(engine, asked.run_id)
        where = {"conversation_id": asked.conversation_id, "prompt_id": asked.message_id}
        copy = await engine.commands.send(CopyBranch(**where))
        assert await then(engine, server, copy) == ["One", partial.text, "go on"]
        server.answer_whole()
        going = await engine.commands.send(AskAgain(**where, continues=partial.call_id))
        await ended(engine, going.run_id)
        with_reader = engine.store.open_reader()
        for run_id, messages in ((going.run_id, ["One", partial.text, GO_ON]), (asked.run_id, ["One"])):
            bundle = read_bundle(b"".join(bundle_lines(with_reader, REGISTRY, run_id)), REGISTRY)
            assert [message.text for message in bundle.messages] == messages


async def test_a_crash_while_it_goes_on_keeps_what_there_was(home: Path) -> None:
    """What a resume asks is the same as before, and the answer begins once with what there was."""
    target = home.parent / "crashed"
    async with holding() as server:
        async with running(home, server) as engine:
            asked = await stopped(engine, server)
            (partial,) = await answers(engine, asked.run_id)
            where = {"conversation_id": asked.conversation_id, "prompt_id": asked.message_id}
            server.held.clear()
            going = await engine.commands.send(AskAgain(**where, continues=partial.call_id))
            await server.held.wait()
            await asyncio.sleep(0.3)  # a checkpoint of what has arrived is taken every quarter of a second
            await left_behind(home, target)
        server.answer_whole()
        async with running(target, server) as engine:
            await engine.commands.send(ResumeRun(run_id=going.run_id))
            run = await ended(engine, going.run_id)
        assert sent(server) == ["One", partial.text, GO_ON]
    assert run.row.answer == partial.text + LONG.text
