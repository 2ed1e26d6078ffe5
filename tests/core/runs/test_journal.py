from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from app.bootstrap import registry
from core.errors import OwnershipLost
from core.runs.journal import Journal
from events.catalog.calls import ModelCallCanceled
from events.catalog.runs import DecisionMade, RunFailed, RunRequested, RunResumed, RunStarted, RunSucceeded
from events.envelope import NewEvent, StreamAppend
from events.errors import StoreFull
from events.store.sqlite.store import SqliteEventStore, open_store
from events.values import ErrorInfo

REQUEST = RunRequested(
    conversation_id="c",
    prompt_id="p",
    prompt="?",
    strategy="single",
    models=("a/b",),
    options={},
    settings={},
    owner="o",
)
FAILED = RunFailed(error=ErrorInfo(kind="timed_out", what="Late.", do="Wait.", retryable=True))
LARGE = "x" * 200_000
END = ModelCallCanceled(
    run_id="r", conversation_id="c", model="a/b", reason="-", partial_text=LARGE, seconds=0, simulated=True
)


@pytest.fixture
async def store(home: Path) -> AsyncIterator[SqliteEventStore]:
    """A store in which the run r was requested."""
    store = open_store(home, registry())
    await store.append([StreamAppend("run-r", [NewEvent(REQUEST, "person", "r")], 0)])
    yield store
    await store.close()


def journal(store: SqliteEventStore) -> Journal:
    """The journal of that run."""
    return Journal(store, store.open_reader(), registry(), "r")


async def limit(store: SqliteEventStore, pages: int) -> None:
    """Have the disk be full after so many pages."""
    await store.transact(lambda rows: rows.execute(f"PRAGMA max_page_count = {pages}").fetchone())


async def test_a_step_that_was_not_stored_keeps_back_what_follows_from_it(store: SqliteEventStore) -> None:
    """When a queued step fails for want of space, the run's success, which would fit, is not recorded either."""
    mine = journal(store)
    await mine.transition(RunStarted(owner="o"))
    await limit(store, 1)
    mine.append_soon(StreamAppend("call-1", [NewEvent(END, "engine", "r")]), version=1)
    with pytest.raises(StoreFull):
        await mine.transition(RunSucceeded(message_id="m", call_ids=("1",), reason="-"))
    stored = store.open_reader().read_stream("run-r")
    assert [event.type for event in stored] == ["RunRequested", "RunStarted"]
    await limit(store, 100_000)
    await mine.forget_failed()
    await mine.transition(FAILED)
    assert store.open_reader().read_stream("run-r")[-1].type == "RunFailed"


async def test_a_queued_step_stands_before_the_end_of_its_run(store: SqliteEventStore) -> None:
    """What was queued is stored before what was awaited later."""
    mine = journal(store)
    await mine.transition(RunStarted(owner="o"))
    mine.append_soon(StreamAppend("call-1", [NewEvent(END, "engine", "r")]), version=1)
    await mine.transition(RunSucceeded(message_id="m", call_ids=("1",), reason="-"))
    assert [event.type for event in store.open_reader().read(after=2)] == ["ModelCallCanceled", "RunSucceeded"]


async def test_a_wrong_guess_of_a_version_costs_a_wait_and_nothing_else(store: SqliteEventStore) -> None:
    """A step whose stream went on otherwise than thought does not keep the run from its end."""
    mine = journal(store)
    await mine.transition(RunStarted(owner="o"))
    mine.append_soon(StreamAppend("call-1", [NewEvent(END, "engine", "r")]), version=7)
    await mine.transition(RunSucceeded(message_id="m", call_ids=("1",), reason="-"))
    assert not mine.state.active


async def test_an_append_whose_caller_was_cancelled_is_known_to_what_follows(store: SqliteEventStore) -> None:
    """A run that is interrupted while its start is being stored can fail behind it."""
    mine = journal(store)
    mine.note(RunStarted(owner="o"))
    task = asyncio.create_task(mine.append())
    await asyncio.sleep(0)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    mine.note(DecisionMade(kind="late", choice="-", reason="-"))
    await mine.transition(FAILED)
    stored = store.open_reader().read_stream("run-r")
    assert [event.type for event in stored] == ["RunRequested", "RunStarted", "DecisionMade", "RunFailed"]


async def test_an_end_that_was_queued_is_not_stored_for_a_run_that_was_taken_away(store: SqliteEventStore) -> None:
    """A process that lost its run records no end of a call either, even where it does not wait for one."""
    mine = journal(store)
    taken = RunResumed(owner="another", token=2, recovery=1)
    await store.append([StreamAppend("run-r", [NewEvent(taken, "engine", "r")])])
    mine.append_soon(StreamAppend("call-1", [NewEvent(END, "engine", "r")]), version=1)
    with pytest.raises(OwnershipLost, match="taken away"):
        await mine.settled()
    assert not store.open_reader().version("call-1")
