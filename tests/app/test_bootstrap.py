from __future__ import annotations

import asyncio
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from app.bootstrap import start_engine
from app.calls import call_parts, gateway
from core.calls.announce import Announce
from core.calls.ask import AskProvider
from core.calls.cache import Cache
from core.calls.circuit import Breaker
from core.calls.concurrency import Concurrency
from core.calls.discretion import Discretion
from core.calls.hooked import Hooked
from core.calls.retry import Retry
from core.calls.simulation import Simulation
from core.calls.timeouts import Timeouts
from core.commands.models import ChangeSetting, Command
from core.errors import UnknownThing
from core.hooks.hooks import Hooks
from core.ports.redaction import Redactor
from events.catalog import PAYLOADS
from events.errors import StoreNewer
from events.projections.contract import Changes
from events.registry import Registry
from events.store.sqlite.store import open_store
from events.upcasters import UPCASTERS
from tests.engines import ask, running, submit


def every_kind(kind: type[Command]) -> set[type[Command]]:
    """A command class with all that are derived from it."""
    return {kind}.union(*(every_kind(derived) for derived in kind.__subclasses__()))


async def test_every_command_has_a_handler(home: Path) -> None:
    """Whatever can be asked for is carried out by somebody."""
    async with running(home) as engine:
        whole = {kind for kind in every_kind(Command) if not kind.__subclasses__()}  # others are what several share
        assert whole == set(engine.commands.handled)


async def test_the_gateway_is_in_its_order(home: Path) -> None:
    """What happens once stands outside the retries, what happens for each attempt inside."""
    registry = Registry(PAYLOADS, UPCASTERS)
    store = open_store(home, registry)
    wrapper: Any = gateway(call_parts(store, registry, Hooks(), dict), Redactor())
    order = []
    while wrapper is not None:
        order.append(type(wrapper))
        wrapper = getattr(wrapper, "_inner", None)
    await store.close()
    assert order == [
        Hooked,
        Cache,
        Announce,
        Retry,
        Breaker,
        Concurrency,
        Timeouts,
        Simulation,
        Discretion,
        AskProvider,
    ]


async def test_a_failed_start_lets_go_of_everything(home: Path) -> None:
    """A store of a newer version is refused in words, is left as it was, and holds nobody up afterwards."""
    async with running(home) as engine:
        await ask(engine, "practice/small")
    with sqlite3.connect(home / "tutti.db") as connection:
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        connection.execute(f"PRAGMA user_version = {version + 1}")
    connection.close()
    with pytest.raises(StoreNewer):
        await start_engine(home, environment={})
    with sqlite3.connect(home / "tutti.db") as connection:
        connection.execute(f"PRAGMA user_version = {version}")
    connection.close()
    async with running(home) as engine:
        assert (await asyncio.to_thread(engine.store.verify)).ok


async def test_changes_are_told_with_their_keys(home: Path) -> None:
    """Who listens hears which rows of which projection changed."""
    heard: list[Changes] = []
    async with running(home) as engine:
        stop = engine.on_changes(heard.append)
        run = await ask(engine, "practice/small")
        await engine.commands.send(ChangeSetting(key="appearance.theme", value="dark"))
        await engine.caught_up()
        stop()
        told = len(heard)
        await ask(engine, "practice/small")
    assert any(change.projection == "runs" and run.row.run_id in change.keys for change in heard)
    assert any(change.projection == "settings" and "appearance.theme" in change.keys for change in heard)
    assert len(heard) == told


async def test_waiting_for_a_run_that_has_ended_or_never_was(home: Path) -> None:
    """Waiting returns at once for an ended run, also after a restart, and is refused for an unknown one."""
    async with running(home) as engine:
        submitted = await submit(engine, "practice/small")
        first = await engine.run_ended(submitted.run_id)
    async with running(home) as engine:
        assert await engine.run_ended(submitted.run_id) == first
        with pytest.raises(UnknownThing):
            await engine.run_ended("nope")


async def test_views_read_on_another_thread(home: Path) -> None:
    """Readers belong to the thread that opened them, whichever it is."""
    async with running(home) as engine:
        run = await ask(engine, "practice/small")

        def read() -> str:
            views = engine.open_views()
            try:
                row = views.runs.get(run.row.run_id)
                return row.answer if row else ""
            finally:
                views.close()

        assert await asyncio.to_thread(read) == run.row.answer
