from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from app.bootstrap import Engine
from core.commands.library import RemovePrompt, SavePrompt, SavePrompts
from core.errors import InputError
from core.ports.prompts import SavedPrompt, from_file, library, shipped, to_file
from events.catalog.library import LibraryPromptRemoved, LibraryPromptSaved
from tests.engines import running


def _known(engine: Engine) -> dict[str, SavedPrompt]:
    views = engine.open_views()
    try:
        return {prompt.name: prompt for prompt in library(views.library.prompts())}
    finally:
        views.close()


def _recorded(engine: Engine) -> int:
    reader = engine.store.open_reader()
    try:
        return len(reader.read(types=[LibraryPromptSaved.type_name, LibraryPromptRemoved.type_name]))
    finally:
        reader.close()


async def test_prompts_are_saved_changed_renamed_and_removed(home: Path) -> None:
    """The library shows each change as soon as its command returns, and saving the same again records nothing."""
    async with running(home) as engine:
        send = engine.commands.send
        first = SavePrompt(
            name="Name the key", text="In which key is {{piece}}?", folder=" Music ", tags=("key", "key ")
        )
        await send(first)
        saved = _known(engine)["Name the key"]
        assert (saved.text, saved.folder, saved.tags, saved.shipped) == (first.text, "Music", ("key",), False)
        await send(first)
        assert _recorded(engine) == 1
        await send(first.model_copy(update={"name": "Key", "was": "Name the key", "models": ("practice/large",)}))
        known = _known(engine)
        assert "Name the key" not in known
        assert known["Key"].models == ("practice/large",)
        await send(RemovePrompt(name="Key"))
        assert "Key" not in _known(engine)


async def test_what_came_with_the_program_can_be_changed_and_removed(home: Path) -> None:
    """It stays removed, and a changed one is the person's own."""
    async with running(home) as engine:
        names = [prompt.name for prompt in shipped()]
        assert set(names) <= set(_known(engine))
        await engine.commands.send(RemovePrompt(name=names[0]))
        await engine.commands.send(SavePrompt(name=names[1], text="Other words"))
        known = _known(engine)
        assert names[0] not in known
        assert (known[names[1]].text, known[names[1]].shipped) == ("Other words", False)
    async with running(home) as engine:
        assert names[0] not in _known(engine)
        await engine.commands.send(SavePrompt(name=names[0], text="Back again"))
        assert _known(engine)[names[0]].text == "Back again"


async def test_a_name_is_given_once(home: Path) -> None:
    """Renaming to a name that is taken, and removing what is not there, are refused with words."""
    async with running(home) as engine:
        for name in ("One", "Two"):
            await engine.commands.send(SavePrompt(name=name, text=name))
        with pytest.raises(InputError, match="Two already"):
            await engine.commands.send(SavePrompt(name="Two", text="x", was="One"))
        with pytest.raises(InputError, match="no saved prompt named Three"):
            await engine.commands.send(RemovePrompt(name="Three"))
        assert _known(engine)["Two"].text == "Two"


async def test_a_library_goes_through_a_file(home: Path) -> None:
    """What is exported and imported elsewhere is the same; what is there already is not recorded again."""
    async with running(home / "a") as engine:
        await engine.commands.send(SavePrompt(name="Größe", text="Wie groß ist {{was}}?", preset="duo", tags=("Maß",)))
        exported = to_file(_known(engine).values())
    async with running(home / "b") as engine:
        prompts = tuple(SavePrompt(**fields) for fields in from_file(exported))
        changed = await engine.commands.send(SavePrompts(prompts=prompts))
        assert changed == len(prompts)
        assert _known(engine)["Größe"].preset == "duo"
        assert await engine.commands.send(SavePrompts(prompts=prompts)) == 0


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff",
        b"{",
        b"[]",
        b'{"prompts": []}',
        b'{"format": "tutti-prompts", "version": 2, "prompts": []}',
        b"[" * 9999,
    ],
)
def test_what_is_no_library_is_refused(data: bytes) -> None:
    """Any other file is said to be none, with what to do."""
    with pytest.raises(InputError) as refused:
        from_file(data)
    assert refused.value.do


def test_what_came_with_the_program_can_be_used() -> None:
    """Every shipped prompt has a name that can be saved, a folder, and a text."""
    fields: list[dict[str, Any]] = from_file(to_file(shipped()))
    for one in fields:
        assert SavePrompt(**one).folder
