"""No vector outlives what it was made of, and none of it comes into history."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from app.vectors import VectorFile
from core.commands.models import (
    ChangeSetting,
    EraseEvent,
    ForgetMemory,
    IndexMemory,
)
from core.errors import UnknownThing
from events.catalog.memory import MemoryForgotten
from events.envelope import NewEvent, StreamAppend
from tests.core.memory.cats import (
    CAT,
    MODEL,
    PRINTER,
    PROMPT,
    calls,
    marks,
    remember,
    server,
    set_up,
    settled,
)
from tests.engines import ask, running


@pytest.mark.parametrize("way", ["command", "another process", "erased"])
@pytest.mark.parametrize("model", ["", MODEL])
async def test_what_is_forgotten_has_no_vector(home: Path, way: str, model: str) -> None:
    """Whoever forgets or erases it, and whatever model is set then, the vectors of its words go, and no others."""
    async with server() as there, running(home, there) as engine:
        await set_up(engine)
        memory_id, _ = await remember(engine, CAT, PRINTER)
        await engine.commands.send(ChangeSetting(key="memory.embeddings", value=model))
        if way == "command":
            await engine.commands.send(ForgetMemory(memory_id=memory_id))
        elif way == "erased":
            reader = engine.store.open_reader()
            await engine.commands.send(EraseEvent(position=reader.read_stream("memory")[0].position, reason="private"))
            reader.close()
        else:
            forgotten = MemoryForgotten(memory_id=memory_id)
            await engine.store.append([StreamAppend("memory", [NewEvent(forgotten, "person")])])
        assert await settled(home, 1)


async def test_a_vector_that_a_crash_left_goes_at_the_next_start(home: Path) -> None:
    """A process that died between forgetting and deleting leaves nothing for long."""
    async with server() as there:
        async with running(home, there) as engine:
            await set_up(engine)
            (memory_id,) = await remember(engine, CAT)
            await engine.commands.send(ForgetMemory(memory_id=memory_id))
        await VectorFile(home / "cache").keep(MODEL, {"left": [1.0, 2.0]})
        async with running(home):
            assert await settled(home, 0)


async def test_what_is_forgotten_while_it_is_embedded_has_no_vector(home: Path) -> None:
    """A vector that arrives behind the forgetting is not kept."""
    async with server(delay={"embedder": 0.4}) as there, running(home, there) as engine:
        (memory_id,) = await remember(engine, CAT)
        await set_up(engine)
        indexing = asyncio.create_task(engine.commands.send(IndexMemory()))
        await there.embedding.wait()
        await engine.commands.send(ForgetMemory(memory_id=memory_id))
        assert (await indexing).embedded == 1
    assert await marks(home) == 0


async def test_neither_words_nor_vectors_nor_their_hashes_are_in_history(home: Path) -> None:
    """The record of an embedding call says what it cost, and nothing that what is forgotten could be told by."""
    async with server() as there, running(home, there) as engine:
        await set_up(engine)
        (memory_id,) = await remember(engine, CAT)
        await ask(engine, "local/a", text=PROMPT)
        await engine.commands.send(ForgetMemory(memory_id=memory_id))
        reader = engine.store.open_reader()
        own = [one.data or b"" for one in reader.read() if one.stream.startswith("call-") and not one.correlation_id]
        call_ids = [one.stream.partition("-")[2] for one in reader.read() if one.stream.startswith("call-")]
        reader.close()
        assert calls(engine) == ["Requested", "Completed"] * 2
        assert engine.store.verify().ok
        with pytest.raises(UnknownThing):
            engine.queries.receipt(call_ids[0])
    assert not any(word in data for data in own for word in (b"Biscuit", b"feline", b"0.1"))
    assert all(b'"request_hash":""' in data for data in own)
