from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import ValidationError

from app.bootstrap import Engine
from core.commands.branches import CopyBranch
from core.commands.folders import MoveToFolder, RenameFolder
from core.commands.models import ArchiveConversation, DeleteConversation, EraseConversation, SubmitPrompt
from core.errors import UnknownThing
from events.catalog.conversations import ConversationMovedToFolder, ConversationStarted, PromptAdded
from events.projections.conversations.rows import FolderRow
from tests.engines import ask, running


async def _asked(engine: Engine, text: str = "6 * 7 = ?") -> str:
    return (await ask(engine, "practice/small", text=text)).row.conversation_id


async def _folders(engine: Engine) -> list[FolderRow]:
    await engine.caught_up()
    views = engine.open_views()
    try:
        return views.conversations.folders()
    finally:
        views.close()


async def _in(engine: Engine, folder: str | None) -> set[str]:
    await engine.caught_up()
    views = engine.open_views()
    try:
        return {row.conversation_id for row in views.conversations.all(folder=folder)}
    finally:
        views.close()


def _moves(engine: Engine) -> int:
    reader = engine.store.open_reader()
    try:
        return len(reader.read(types=[ConversationMovedToFolder.type_name]))
    finally:
        reader.close()


async def test_a_folder_is_there_while_something_is_in_it(home: Path) -> None:
    """It comes with the first conversation that is put in, holds those alone, and goes with the last."""
    async with running(home) as engine:
        send = engine.commands.send
        one, two, three = [await _asked(engine) for _ in range(3)]
        assert await send(MoveToFolder(conversation_ids=(one,), folder="  Garden \n plans ")) == "Garden plans"
        await send(MoveToFolder(conversation_ids=(two,), folder="Bread"))
        assert await _folders(engine) == [("Bread", 1), ("Garden plans", 1)]
        assert await _in(engine, "Garden plans") == {one}
        assert await _in(engine, "") == {three}
        assert await _in(engine, None) == {one, two, three}
        await send(MoveToFolder(conversation_ids=(two,), folder=""))
        assert await _folders(engine) == [("Garden plans", 1)]
        assert await _in(engine, "") == {two, three}


async def test_one_folder_has_one_spelling(home: Path) -> None:
    """The same name in other cases of its letters is the same folder, and moving where it is already records nothing."""
    async with running(home) as engine:
        one, two = [await _asked(engine) for _ in range(2)]
        await engine.commands.send(MoveToFolder(conversation_ids=(one,), folder="Straße"))
        assert await engine.commands.send(MoveToFolder(conversation_ids=(two,), folder="STRASSE")) == "Straße"
        await engine.commands.send(MoveToFolder(conversation_ids=(two,), folder="straße"))
        assert await _folders(engine) == [("Straße", 2)]
        assert _moves(engine) == 2


async def test_a_folder_is_renamed_with_all_that_is_in_it(home: Path) -> None:
    """Archived and deleted conversations too, at once; into one that is there they are merged, and to no name it is dissolved."""
    async with running(home) as engine:
        send = engine.commands.send
        one, two, three = [await _asked(engine) for _ in range(3)]
        for conversation in (one, two, three):
            await send(MoveToFolder(conversation_ids=(conversation,), folder="Old"))
        await send(ArchiveConversation(conversation_id=two))
        await send(DeleteConversation(conversation_id=three))
        assert set(await send(RenameFolder(folder="old", name="OLD"))) == {one, two, three}
        assert await _folders(engine) == [("OLD", 1)]
        await send(MoveToFolder(conversation_ids=(one,), folder="New"))
        assert set(await send(RenameFolder(folder="OLD", name="new"))) == {two, three}
        assert await _folders(engine) == [("New", 1)]
        inside = await send(RenameFolder(folder="New", name=""))
        assert set(inside) == {one, two, three}
        assert await _folders(engine) == []
        with pytest.raises(UnknownThing, match="no folder New"):
            await send(RenameFolder(folder="New", name="Again"))
        with pytest.raises(UnknownThing):
            await send(MoveToFolder(conversation_ids=(*inside, "nowhere"), folder="New"))
        assert await _folders(engine) == []
        await send(MoveToFolder(conversation_ids=inside, folder="New"))
        assert await _folders(engine) == [("New", 1)]


async def test_what_is_erased_is_in_no_folder(home: Path) -> None:
    """Its folder's name is erased with it, and is no folder that could be renamed."""
    async with running(home) as engine:
        send = engine.commands.send
        one = await _asked(engine)
        await send(MoveToFolder(conversation_ids=(one,), folder="Secret garden"))
        await send(DeleteConversation(conversation_id=one))
        await send(EraseConversation(conversation_id=one))
        assert await _folders(engine) == []
        with pytest.raises(UnknownThing):
            await send(RenameFolder(folder="Secret garden", name="Garden"))
        assert b"Secret garden" not in b"".join(engine.store.export_lines())


async def test_a_conversation_begins_in_its_folder(home: Path) -> None:
    """The prompt it begins with puts it there in the same transaction, a later one leaves it where it is, a copy goes beside it."""
    async with running(home) as engine:
        begun = await engine.commands.send(
            SubmitPrompt(text="6 * 7 = ?", models=("practice/small",), folder=" Garden  plans")
        )
        await engine.ended(begun.run_id)
        stream = f"conversation-{begun.conversation_id}"
        reader = engine.store.open_reader()
        kinds = [event.type for event in reader.read_stream(stream)[:3]]
        reader.close()
        assert kinds == [kind.type_name for kind in (ConversationStarted, ConversationMovedToFolder, PromptAdded)]
        again = SubmitPrompt(
            text="And 7 * 7?", models=("practice/small",), conversation_id=begun.conversation_id, folder="Bread"
        )
        await engine.ended((await engine.commands.send(again)).run_id)
        copy = await engine.commands.send(CopyBranch(conversation_id=begun.conversation_id, prompt_id=begun.message_id))
        assert await _in(engine, "Garden plans") == {begun.conversation_id, copy}
        assert await _folders(engine) == [("Garden plans", 2)]


@pytest.mark.parametrize("name", ["x" * 61, None, 7])
def test_a_name_that_is_none_is_refused(name: object) -> None:
    """A folder's name is a line of at most 60 characters."""
    with pytest.raises(ValidationError):
        MoveToFolder.model_validate({"conversation_id": "one", "folder": name})


async def test_nothing_is_moved_that_is_not_there(home: Path) -> None:
    """An unknown conversation is refused, and so is a folder without a name, though others are in none."""
    async with running(home) as engine:
        await _asked(engine)
        with pytest.raises(UnknownThing):
            await engine.commands.send(MoveToFolder(conversation_ids=("nowhere",), folder="Garden"))
        with pytest.raises(UnknownThing):
            await engine.commands.send(RenameFolder(folder="  ", name="Garden"))
