"""Counted tokens beside reported ones, as the record has them."""

from __future__ import annotations

from pathlib import Path

from core.runs.counting import recent_counts
from events.catalog import PAYLOADS
from events.registry import Registry
from events.upcasters import UPCASTERS
from tests.engines import ask, running
from tests.servers.formats import Answer
from tests.servers.scripted import ScriptedServer


async def test_only_what_a_model_reported_is_told(home: Path) -> None:
    """Each answer of a model is told once with its count and its report; an answer from the cache is not."""
    async with ScriptedServer(Answer("fine")) as server, running(home, server) as engine:
        await ask(engine, "local/a", text="First?")
        await ask(engine, "local/a", text="First?")
        await ask(engine, "local/b", text="A second and longer question?")
        reader = engine.store.open_reader()
        told = list(recent_counts(reader, Registry(PAYLOADS, UPCASTERS)))
        reader.close()
    assert [model for model, _, _ in told] == ["local/a", "local/b"]
    assert all(counted > 0 and reported > 0 for _, counted, reported in told)
