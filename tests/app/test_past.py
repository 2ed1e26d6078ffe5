"""What is known of a moment of the past besides its rows."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest

from app.past import CACHE, PastState, moment_at, position_at
from core.commands.models import EraseEvent
from events.catalog.breakers import BreakerChanged
from events.catalog.runs import RunRequested, RunResumed, RunStarted, RunSucceeded
from events.envelope import NewEvent, StreamAppend
from events.past.machine import FILE, TimeMachine
from events.store.sqlite.reader import SqliteReader
from events.store.sqlite.store import SqliteEventStore
from events.values import Payload
from events.views import PROJECTIONS, open_views
from tests.engines import ask, running
from tests.events.samples import REGISTRY, open_in, until

T = TypeVar("T")


def at(store: SqliteEventStore, folder: Path, position: int, asked: Callable[[PastState], T]) -> T:
    """What a moment answers."""
    machine = TimeMachine(store, folder, REGISTRY, PROJECTIONS)
    rows, present = machine.at(position), store.open_reader()
    machine.close()
    try:
        reader = SqliteReader(rows, store.path.parent, release=rows.close)
        views = open_views(rows, blob=reader.blob, draft=reader.draft, close=reader.close)
        return asked(PastState(reader, views, REGISTRY, position=position, now=moment_at(present, position).at))
    finally:
        rows.close()
        present.close()


async def put(store: SqliteEventStore, payload: Payload, run: str = "r", actor: str = "engine") -> int:
    """Append to a run; returns the position."""
    stored = await store.append([StreamAppend(f"run-{run}", [NewEvent(payload, actor, run)])])
    return stored[-1].position


def requested(owner: str) -> RunRequested:
    return RunRequested(
        conversation_id="c",
        prompt_id="p",
        prompt="?",
        strategy="single",
        models=(),
        options={},
        settings={},
        owner=owner,
    )


async def test_who_did_something_later_was_alive(home: Path, tmp_path: Path) -> None:
    """A process was alive as long as it still did something in its run; not once another had to take that up, and
    what a person did to the run proves nothing.
    """
    store = open_in(home)
    first = await put(store, requested("one"), actor="person")
    last = await put(store, RunStarted(owner="one"))
    await put(store, RunRequested(**requested("other").model_dump()), run="elsewhere", actor="person")
    taken_up = await put(store, RunResumed(owner="two", token=2, recovery=1))
    end = await put(store, RunSucceeded(message_id="m", call_ids=(), reason="Done."))
    alive = {moment: at(store, tmp_path, moment, lambda then: then.alive("one")) for moment in (first, last, last + 1)}
    assert alive == {first: True, last: False, last + 1: False}
    assert at(store, tmp_path, taken_up, lambda then: then.alive("two"))
    assert not at(store, tmp_path, end, lambda then: then.alive("two"))  # it has no run any more
    assert not at(store, tmp_path, end, lambda then: then.alive("other"))
    await store.close()


async def test_limits_at_the_head_are_those_of_the_engine(home: Path, tmp_path: Path) -> None:
    """What was spent and reserved at the newest position is what the engine says now, and before the run it is nothing."""
    async with running(home) as engine:
        await ask(engine, "practice/small")
        await engine.caught_up()
        reader = engine.store.open_reader()
        now = engine.queries.budgets()
        then = at(engine.store, tmp_path, reader.head(), PastState.budgets)
        assert then == now
        assert any(status.simulated_spent for status in then)
        assert at(engine.store, tmp_path, reader.head(), lambda past: (past.budgets(), past.budgets())) == (now, now)
        assert not any(status.simulated_spent for status in at(engine.store, tmp_path, 1, PastState.budgets))
        reader.close()


@pytest.mark.parametrize("after", ["while it runs", "at its end", "at the next start"])
async def test_images_go_with_what_was_erased(home: Path, after: str) -> None:
    """Nothing of an erased prompt stays in the file of images: it goes when an engine hears of the erasure, at its end
    at the latest, and at the next start where a process died before.
    """
    file = home / CACHE / FILE
    async with running(home) as engine:
        await ask(engine, "practice/small", text="The word is xylophone.")
        reader = engine.store.open_reader()
        prompt = reader.read(types=("PromptAdded",))[0].position
        head = reader.head()
        reader.close()
        machine = TimeMachine(engine.store, home / CACHE, REGISTRY, PROJECTIONS, spacing=5)
        machine.prepare(head)
        machine.close()
        assert b"xylophone" in file.read_bytes()
        if after == "while it runs":
            await engine.commands.send(EraseEvent(position=prompt, reason="It was private."))
            await until(lambda: not file.exists())
        elif after == "at its end":
            await engine.store.erase(prompt, reason="It was private.", actor="person")
    if after == "at the next start":
        store = open_in(home)
        await store.erase(prompt, reason="It was private.", actor="person")
        await store.close()
        assert file.exists()
        async with running(home):
            await until(lambda: not file.exists())
    assert not file.exists()


async def test_breakers_stand_as_they_stood(home: Path, tmp_path: Path) -> None:
    """A breaker is as its last change until then left it, with the time that was left of its pause."""
    store = open_in(home)
    change = BreakerChanged(
        provider="p", host="h", credential="none", model="p/m", state="open", previous="closed", reason="It failed.",
        open_seconds=15.0,
    )  # fmt: skip
    stored = await store.append([StreamAppend("breaker-x", [NewEvent(change, "engine")])])
    closed = change.model_copy(update={"state": "closed", "previous": "open"})
    after = await store.append([StreamAppend("breaker-x", [NewEvent(closed, "engine")])])
    (then,) = at(store, tmp_path, stored[0].position, PastState.breakers)
    assert (then.state, then.remaining_seconds) == ("open", 15.0)
    (later,) = at(store, tmp_path, after[0].position, PastState.breakers)
    assert (later.state, later.remaining_seconds) == ("closed", 0.0)
    await store.close()


async def test_moments_are_found_by_position_and_time(home: Path) -> None:
    """An event by its position, an erased one without a word, nothing beyond the ends; the last one until a time."""
    store = open_in(home)
    first = await put(store, requested("one"))
    second = await put(store, RunStarted(owner="one"))
    reader = store.open_reader()
    assert moment_at(reader, first).data["owner"] == "one"
    assert (moment_at(reader, 0).type, moment_at(reader, second + 1).type) == ("", "")
    assert position_at(reader, 0) == first
    assert position_at(reader, moment_at(reader, first).at) >= first
    assert position_at(reader, 2**60) == second
    await store.erase(second, reason="It was private.", actor="person")
    assert moment_at(reader, second).data == {}
    reader.close()
    await store.close()
