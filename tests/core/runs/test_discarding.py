from __future__ import annotations

from pathlib import Path

import pytest

from app.bootstrap import Engine
from core.commands.models import (
    ArchiveConversation,
    DeleteConversation,
    EraseConversation,
    PinConversation,
    RenameConversation,
    RestoreConversation,
    SubmitPrompt,
)
from core.errors import TransitionRefused, UnknownThing
from events.catalog.memory import MemoryAdded
from events.envelope import NewEvent, StreamAppend
from events.projections.conversations.rows import ConversationRow
from events.projections.runs.rows import RunRow
from tests.engines import ask, ended, running, submit
from tests.servers.scripted import ScriptedServer

SECRET = "What is 6 * 7, Cassiopeia?"


async def _row(engine: Engine, conversation_id: str) -> ConversationRow:
    await engine.caught_up()
    views = engine.open_views()
    try:
        row = views.conversations.get(conversation_id)
    finally:
        views.close()
    assert row is not None
    return row


async def test_a_conversation_is_pinned_put_away_and_brought_back(home: Path) -> None:
    """Each is told once, however often it is asked for, and deleting it leaves it where it was before."""
    async with running(home) as engine:
        asked = (await submit(engine, "practice/small")).conversation_id
        for _ in range(2):
            await engine.commands.send(PinConversation(conversation_id=asked))
            await engine.commands.send(ArchiveConversation(conversation_id=asked))
        row = await _row(engine, asked)
        assert (row.pinned, row.place) == (True, "archived")
        for _ in range(2):
            await engine.commands.send(DeleteConversation(conversation_id=asked, stop=True))
        assert (await _row(engine, asked)).place == "deleted"
        await engine.commands.send(RestoreConversation(conversation_id=asked))
        assert (await _row(engine, asked)).place == "archived"
        for _ in range(2):
            await engine.commands.send(RestoreConversation(conversation_id=asked))
        await engine.commands.send(PinConversation(conversation_id=asked, pinned=False))
        row = await _row(engine, asked)
        assert (row.pinned, row.place) == (False, "list")
        stored = engine.store.open_reader().read_stream(f"conversation-{asked}")
        told = [event.type for event in stored if event.type.startswith("Conversation")]
        assert told[1:] == [
            "ConversationPinned",
            "ConversationArchived",
            "ConversationDeleted",
            "ConversationRestored",
            "ConversationRestored",
            "ConversationUnpinned",
        ]


async def test_a_new_prompt_brings_a_conversation_back(home: Path) -> None:
    """Whoever goes on with a conversation that was put away or deleted finds it in the list."""
    async with running(home) as engine:
        conversation = (await ask(engine, "practice/small")).row.conversation_id
        await engine.commands.send(ArchiveConversation(conversation_id=conversation))
        await engine.commands.send(DeleteConversation(conversation_id=conversation))
        await ask(engine, "practice/small", conversation_id=conversation)
        assert (await _row(engine, conversation)).place == "list"
        await engine.commands.send(DeleteConversation(conversation_id=conversation))
        assert (await _row(engine, conversation)).place == "deleted"


async def test_a_run_going_on_is_not_deleted_unasked(home: Path) -> None:
    """A conversation with a run under way is refused, or the run is stopped and it is deleted."""
    async with ScriptedServer(delay={"slow": 30}) as server, running(home, server) as engine:
        submitted = await engine.commands.send(SubmitPrompt(text="Wait.", models=("local/slow",)))
        with pytest.raises(TransitionRefused, match="going on"):
            await engine.commands.send(DeleteConversation(conversation_id=submitted.conversation_id))
        await engine.commands.send(DeleteConversation(conversation_id=submitted.conversation_id, stop=True))
        stopped: RunRow = (await ended(engine, submitted.run_id)).row
        assert (stopped.state, stopped.reason) == ("canceled", "its conversation was deleted")
        assert (await _row(engine, submitted.conversation_id)).place == "deleted"


async def test_nothing_of_an_erased_conversation_is_left(home: Path) -> None:
    """Neither events nor rows nor what was remembered of its runs hold a word of it; the chain is proved, others stay."""
    async with running(home) as engine:
        kept = await ask(engine, "practice/small")
        gone = await ask(engine, "practice/small", text=SECRET)
        insight = MemoryAdded(
            memory_id="m", kind="insight", text="Cassiopeia asks sums.", form="consensus", run_id=gone.row.run_id
        )
        await engine.store.append([StreamAppend("memory", [NewEvent(insight, "person")])])
        conversation = gone.row.conversation_id
        with pytest.raises(TransitionRefused, match="not among the deleted"):
            await engine.commands.send(EraseConversation(conversation_id=conversation))
        await engine.commands.send(DeleteConversation(conversation_id=conversation))
        assert await engine.commands.send(EraseConversation(conversation_id=conversation)) > 5
        await engine.caught_up()
        lines = b"".join(engine.store.export_lines())
        assert b"Cassiopeia" not in lines
        assert engine.store.verify().ok
        views = engine.open_views()
        assert views.conversations.get(kept.row.conversation_id) is not None
        views.close()
        with pytest.raises(UnknownThing):
            await engine.commands.send(RenameConversation(conversation_id=conversation, title="x"))
    async with running(home) as engine:
        views = engine.open_views()
        assert [row.conversation_id for row in views.conversations.all()] == [kept.row.conversation_id]
        assert views.conversations.counts() == {"list": 1, "archived": 0, "deleted": 0}
        views.close()
