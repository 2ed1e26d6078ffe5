"""The window's side of the engine, over a real engine in its thread."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Sequence
from concurrent.futures import Future
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from app.bootstrap import Engine, registry, start_engine
from app.engine_thread import EngineThread
from app.window.hub import EngineHub
from core.commands.models import ChangeSetting, Command, SubmitPrompt
from core.errors import UnknownThing
from core.ports.live import LiveDelta
from core.runs.bundle import read_bundle
from events.errors import StoreFull, TuttiError
from events.projections.contract import Changes
from tabs.shared.tab import Tab
from tabs.window.frame import MainWindow


@pytest.fixture
def thread(home: Path) -> Iterator[EngineThread]:
    """A running engine whose practice models take a tenth of their time."""
    running = EngineThread(lambda: start_engine(home, environment={}, practice_latency=0.1))
    running.start()
    yield running
    assert running.stop()


@pytest.fixture
def hub(qtbot: QtBot, thread: EngineThread) -> Iterator[EngineHub]:
    """A hub on this thread, which is the window's."""
    del qtbot
    made = EngineHub(thread, thread.ready.result(20))
    yield made
    made.close()


def _send(thread: EngineThread, command: Command) -> Future[Any]:
    async def work(engine: Engine) -> Any:
        return await engine.commands.send(command)

    return thread.submit(work)


def test_changes_and_pieces_arrive_on_the_windows_thread(qtbot: QtBot, hub: EngineHub, thread: EngineThread) -> None:
    """A run's rows and the pieces of its answer come in batches; the pieces add up to the answer in the rows."""
    changes: list[Changes] = []
    deltas: list[LiveDelta] = []
    batches: list[Sequence[LiveDelta]] = []
    hub.on_changes(changes.extend)
    hub.on_live(deltas.extend)
    hub.on_live(batches.append)
    submitted = _send(thread, SubmitPrompt(text="Tell me about yourself", models=("practice/small",))).result(20)

    def succeeded() -> bool:
        run = hub.views.runs.get(submitted.run_id)
        return run is not None and run.state == "succeeded" and deltas[-1:] != [] and deltas[-1].kind == "end"

    qtbot.waitUntil(succeeded, timeout=20_000)
    (answer,) = hub.views.conversations.answers(run_id=submitted.run_id)
    assert "".join(delta.text for delta in deltas if delta.kind == "text") == answer.text
    assert {"runs", "conversations"} <= {change.projection for change in changes}
    assert hub.live_text(answer.call_id) == ""


def test_a_receiver_that_left_hears_nothing(qtbot: QtBot, hub: EngineHub, thread: EngineThread) -> None:
    """What is disconnected is not called any more, while others are."""
    gone: list[Changes] = []
    there: list[Changes] = []
    hub.on_changes(gone.extend)()
    hub.on_changes(there.extend)
    _send(thread, ChangeSetting(key="appearance.theme", value="dark")).result(20)
    qtbot.waitUntil(lambda: bool(there), timeout=20_000)
    assert gone == []


def test_settings_are_their_defaults_until_changed(qtbot: QtBot, hub: EngineHub, thread: EngineThread) -> None:
    """A setting reads as its default, and as its value once that is in the rows."""
    assert hub.setting("appearance.theme") == "system"
    assert hub.setting("strategy.default") == "single"
    _send(thread, ChangeSetting(key="appearance.theme", value="dark")).result(20)
    qtbot.waitUntil(lambda: hub.setting("appearance.theme") == "dark", timeout=20_000)
    assert {spec.name for spec in hub.strategies()} >= {"single", "parallel", "sequential"}
    assert "appearance.theme" in {spec.key for spec in hub.settings_schema()}
    assert hub.alive(thread.ready.result().owner)
    assert not hub.alive("nobody")
    assert list(hub.key_offers()) == []


def test_coroutines_are_awaited_on_another_loop(hub: EngineHub) -> None:
    """Commands and questions are awaited on the window's loop, not the engine's."""

    async def ask() -> set[str]:
        await hub.send(ChangeSetting(key="strategy.default", value="parallel"))
        return {model.id for model in await hub.models()}

    assert "practice/small" in asyncio.run(ask())


def test_a_run_comes_as_a_bundle(hub: EngineHub, thread: EngineThread) -> None:
    """The bytes are those of a bundle of that run; of a run that is not there it is said in words."""
    submitted = _send(thread, SubmitPrompt(text="Hello", models=("practice/small",))).result(20)

    async def ended(engine: Engine) -> None:
        await engine.ended(submitted.run_id)

    thread.submit(ended).result(20)
    data = asyncio.run(_awaited(hub, submitted.run_id))
    assert read_bundle(data, registry()).request.prompt == "Hello"
    with pytest.raises(UnknownThing):
        asyncio.run(_awaited(hub, "nothing"))


async def _awaited(hub: EngineHub, run_id: str) -> bytes:
    return await hub.bundle(run_id)


def _limit(thread: EngineThread, pages: int) -> None:
    """Have the disk be full after so many pages."""

    async def limited(engine: Engine) -> None:
        await engine.store.transact(lambda rows: rows.execute(f"PRAGMA max_page_count = {pages}").fetchone())

    thread.submit(limited).result(20)


def test_a_full_disk_is_told_as_long_as_it_lasts(qtbot: QtBot, hub: EngineHub, thread: EngineThread) -> None:
    """The window says that nothing is recorded, though nobody writes any more, and stops when there is room again."""
    faults: list[TuttiError | None] = []
    hub.on_store_fault(faults.append)
    window = MainWindow(hub, [("Chat", Tab)])
    qtbot.addWidget(window)
    window.show()
    assert not window.attention.isVisible()
    _limit(thread, 1)
    with pytest.raises(StoreFull):
        _send(thread, SubmitPrompt(text="x" * 500_000, models=("practice/small",))).result(20)
    bar = window.attention.store
    qtbot.waitUntil(bar.isVisible)
    assert "disk is full" in bar.what.text()
    assert "Free some space" in bar.do.text()
    assert "nothing can be recorded" in window.running.toolTip() + window.running.text()
    qtbot.wait(3000)
    assert bar.isVisible()
    late: list[TuttiError | None] = []
    hub.on_store_fault(late.append)
    assert [type(fault) for fault in late] == [StoreFull]
    _limit(thread, 1_000_000)
    qtbot.waitUntil(lambda: not window.attention.isVisible(), timeout=10_000)
    assert "recorded" not in window.running.text()
    assert [type(fault) for fault in faults] == [type(None), StoreFull, type(None)]
    window.release()
