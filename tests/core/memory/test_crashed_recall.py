"""A crash while a prompt is looked up by meaning, or behind it, loses no prompt and changes none."""

from __future__ import annotations

import asyncio
from pathlib import Path

from core.commands.models import (
    ForgetMemory,
    ResumeRun,
)
from tests.core.memory.cats import (
    CAT,
    PROMPT,
    decisions,
    embedded,
    instructions,
    meant,
    remember,
    server,
    set_up,
)
from tests.crashes import left_behind
from tests.engines import ask, ended, running, submit
from tests.servers.formats import Answer
from tests.servers.scripted import ScriptedServer


async def test_a_prompt_is_on_record_while_its_vector_is_waited_for(home: Path) -> None:
    """A process that dies in that time leaves the prompt in its conversation; nothing was sent to answer it."""
    target = home.parent / "crashed"
    async with server() as there, running(home, there) as engine:
        await set_up(engine)
        await remember(engine, CAT)
        there._delay = {"embedder": 60}
        there.embedding.clear()
        asking = asyncio.create_task(submit(engine, "local/a", text=PROMPT))
        await there.embedding.wait()
        await left_behind(home, target)
        await asking
    async with running(target) as engine:
        await engine.caught_up()
        views = engine.open_views()
        (conversation,) = views.conversations.all()
        (message,) = views.conversations.messages(conversation.conversation_id)
        views.close()
        assert engine.store.verify().ok
        assert await engine.recover() == ()
        later = await ask(engine, "practice/small", conversation_id=conversation.conversation_id)
    assert message.text == PROMPT
    assert later.row.state == "succeeded"


async def test_the_same_is_sent_after_a_crash_without_asking_for_vectors(home: Path) -> None:
    """A resume sends what was found then, in the same words, whatever has become of model and entry since."""
    target = home.parent / "crashed"
    async with ScriptedServer(Answer("One two three four"), meant=meant, hold_after=3) as there:
        async with running(home, there) as engine:
            await set_up(engine)
            (memory_id,) = await remember(engine, CAT)
            run_id = (await submit(engine, "local/a", text=PROMPT)).run_id
            await there.held.wait()
            await asyncio.sleep(0.3)
            first, sent = instructions(there), len(embedded(there))
            await left_behind(home, target)
        there.answer_whole()
        async with running(target, there) as engine:
            await engine.commands.send(ForgetMemory(memory_id=memory_id))
            await engine.commands.send(ResumeRun(run_id=run_id))
            run = await ended(engine, run_id)
        assert len(embedded(there)) == sent
    assert run.row.state == "succeeded"
    assert CAT in first
    assert instructions(there) == first
    assert len(decisions(run)) == 1
