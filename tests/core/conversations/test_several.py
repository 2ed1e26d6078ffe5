"""What is done with several conversations at once."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from app.bootstrap import Engine
from core.commands.folders import MoveToFolder
from core.commands.models import DeleteConversation, EraseConversation, PinConversation, SubmitPrompt
from core.commands.several import ArchiveConversations, DeleteConversations, PinConversations, RestoreConversations
from core.errors import TransitionRefused
from events.catalog.conversations import ConversationArchived, ConversationStarted
from events.envelope import NewEvent, StreamAppend
from events.projections.conversations.rows import ListedRow, Place
from tests.engines import ended, running
from tests.servers.scripted import ScriptedServer


async def _begun(engine: Engine, number: int) -> tuple[str, ...]:
    ids = tuple(f"{place:05d}" for place in range(number))
    begun = [NewEvent(ConversationStarted(title="Begun"), "person")]
    await engine.store.append([StreamAppend(f"conversation-{one}", begun) for one in ids])
    return ids


async def _listed(engine: Engine, place: Place = "list", folder: str | None = None) -> list[ListedRow]:
    await engine.caught_up()
    views = engine.open_views()
    try:
        return views.conversations.listed(place=place, folder=folder)
    finally:
        views.close()


async def test_each_act_says_which_it_changed(home: Path) -> None:
    """Those that were so before are told apart, so that the act can be taken back exactly; each id counts once."""
    async with running(home) as engine:
        send = engine.commands.send
        one, two, three = await _begun(engine, 3)
        await send(PinConversation(conversation_id=two))
        assert await send(PinConversations(conversation_ids=(one, two, three, one))) == (one, three)
        assert await send(PinConversations(conversation_ids=(one, three), pinned=False)) == (one, three)
        assert [row.conversation_id for row in await _listed(engine) if row.pinned] == [two]
        assert await send(ArchiveConversations(conversation_ids=(one, two))) == (one, two)
        assert await send(ArchiveConversations(conversation_ids=(one, two, three))) == (three,)
        assert await send(DeleteConversations(conversation_ids=(one, three))) == (one, three)
        assert await send(DeleteConversations(conversation_ids=(one, three))) == ()
        assert await send(RestoreConversations(conversation_ids=(one, three))) == (one, three)
        assert len(await _listed(engine, "archived")) == 3
        assert await send(RestoreConversations(conversation_ids=(one, two, three))) == (one, two, three)
        assert await send(RestoreConversations(conversation_ids=(one, two, three))) == ()


async def test_what_was_erased_meanwhile_is_passed_over(home: Path) -> None:
    """The others are changed all the same."""
    async with running(home) as engine:
        one, two = await _begun(engine, 2)
        await engine.commands.send(DeleteConversation(conversation_id=one))
        await engine.commands.send(EraseConversation(conversation_id=one))
        assert await engine.commands.send(ArchiveConversations(conversation_ids=(one, two, "nowhere"))) == (two,)


async def test_running_ones_are_deleted_with_the_others_only_when_told_to(home: Path) -> None:
    """None is deleted where a run goes on in one and nobody said to stop it; else it is stopped and all are."""
    async with ScriptedServer(delay={"slow": 30}) as server, running(home, server) as engine:
        (quiet,) = await _begun(engine, 1)
        submitted = await engine.commands.send(SubmitPrompt(text="Wait.", models=("local/slow",)))
        both = (quiet, submitted.conversation_id)
        with pytest.raises(TransitionRefused, match="going on"):
            await engine.commands.send(DeleteConversations(conversation_ids=both))
        assert len(await _listed(engine)) == 2
        assert await engine.commands.send(DeleteConversations(conversation_ids=both, stop=True)) == both
        assert (await ended(engine, submitted.run_id)).row.state == "canceled"
        assert len(await _listed(engine, "deleted")) == 2


async def test_thousands_are_one_transaction_and_hold_nobody_up(home: Path) -> None:
    """All are archived or moved at once, and the engine's loop turns while they are read."""
    async with running(home) as engine:
        ids = await _begun(engine, 3000)
        turns = 0

        async def turn() -> None:
            nonlocal turns
            while True:
                await asyncio.sleep(0)
                turns += 1

        turning = asyncio.create_task(turn())
        for command in (ArchiveConversations(conversation_ids=ids), MoveToFolder(conversation_ids=ids, folder="Old")):
            turns = 0
            await engine.commands.send(command)
            assert turns > 100
        turning.cancel()
        reader = engine.store.open_reader()
        archived = [stored.position for stored in reader.read(types=[ConversationArchived.type_name])]
        reader.close()
        assert archived == list(range(archived[0], archived[0] + 3000))
        assert len(await _listed(engine, "archived", "Old")) == 3000


async def test_those_of_a_place_are_listed_in_order(home: Path) -> None:
    """As the whole rows are: pinned ones first, of one folder or of none alone."""
    async with running(home) as engine:
        one, two, three = await _begun(engine, 3)
        await engine.commands.send(PinConversation(conversation_id=two))
        await engine.commands.send(MoveToFolder(conversation_ids=(three,), folder="Bread"))
        listed = await _listed(engine)
        assert listed[0] == (two, True, "")
        assert (three, False, "Bread") in listed
        assert await _listed(engine, folder="Bread") == [(three, False, "Bread")]
        assert {row.conversation_id for row in await _listed(engine, folder="")} == {one, two}
        views = engine.open_views()
        assert [row.conversation_id for row in views.conversations.all()] == [row.conversation_id for row in listed]
        views.close()
