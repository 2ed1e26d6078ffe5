"""The window is closed, or told to end by the system, in every state it can be in."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from core.commands.models import AddProvider, ChangeSetting
from events.projections.runs.rows import RunRow
from tests.engines import running
from tests.events.samples import open_in, until
from tests.servers.raw import RawServer, Received, Talk, document
from tests.trials.windows import told, window

OUT_SECONDS = 3.0
"""The window is gone so soon after it was told to, whatever it was doing."""

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signals to end a window with")

Tell = Callable[[asyncio.subprocess.Process], None]


def by_signal(process: asyncio.subprocess.Process) -> None:
    """As a system that shuts down does."""
    process.send_signal(signal.SIGTERM)


def by_hand(process: asyncio.subprocess.Process) -> None:
    """As a person does."""
    assert process.stdin is not None
    process.stdin.write(b"close\n")


async def check_out(process: asyncio.subprocess.Process, tell: Tell) -> None:
    """Told to end, it is out in time, without a word of trouble, and with every process it had started."""
    tell(process)
    async with asyncio.timeout(OUT_SECONDS):
        _, said = await process.communicate()
    words = [line for line in said.decode().splitlines() if not line.startswith("This plugin does not support")]
    assert (process.returncode, words) == (0, [])
    with pytest.raises(ProcessLookupError):
        os.killpg(process.pid, 0)


@asynccontextmanager
async def left(home: Path) -> AsyncIterator[tuple[RunRow, list[str]]]:
    """The one run of a data folder, which no process carries out any more, and what had arrived of its answers."""
    async with running(home) as engine:
        await engine.caught_up()
        views = engine.open_views()
        (run,) = views.runs.all()
        assert not engine.queries.alive(run.owner)
        yield run, [answer.text for answer in views.conversations.answers(run_id=run.run_id)]
        views.close()


async def recorded(home: Path, kind: str) -> None:
    """Wait until an event of a kind is in the store, whichever process writes it."""
    store = open_in(home)
    reader = store.open_reader()
    await until(lambda: bool(reader.read(types=[kind])))
    await store.close()


@pytest.mark.parametrize("tell", [by_signal, by_hand])
@pytest.mark.parametrize("state", ["shown", "filled"])
async def test_out_while_it_opens_and_when_it_is_idle(home: Path, state: str, tell: Tell) -> None:
    """A window that is still filled, or that does nothing, is out in time."""
    async with window(home) as process:
        await told(process, state)
        await check_out(process, tell)
    assert process.returncode == 0


@pytest.mark.parametrize("tell", [by_signal, by_hand])
async def test_out_while_an_answer_streams(home: Path, tell: Tell) -> None:
    """The run is recorded as canceled, with what had arrived."""
    async with window(home, "Tell me a long story about the sea", "practice/large") as process:
        await told(process, "streaming")
        await check_out(process, tell)
    async with left(home) as (run, texts):
        assert run.state == "canceled"
        assert all(texts)
        assert len(texts) == 1


@pytest.mark.parametrize("tell", [by_signal, by_hand])
async def test_out_while_it_waits_to_try_again(home: Path, tell: Tell) -> None:
    """A minute's wait that a server asked for is broken off, and the run is recorded as canceled."""
    refused = asyncio.Event()

    async def refuse(request: Received, talk: Talk) -> None:
        if request.method == "POST":
            refused.set()
        await talk.send(document(b'{"error": {"message": "later"}}', 503, Retry_After="60"))

    async with RawServer(refuse) as server:
        async with running(home) as engine:
            await engine.commands.send(AddProvider(name="outside", wire="openai", base_url=f"{server.url}/v1"))
        async with window(home, "Are you there?", "outside/slow") as process:
            await told(process, "filled")
            await refused.wait()
            await recorded(home, "ModelCallAttemptFailed")
            await check_out(process, tell)
    async with left(home) as (run, _):
        assert run.state == "canceled"


@pytest.mark.parametrize("tell", [by_signal, by_hand])
async def test_out_while_it_waits_for_a_person(home: Path, tell: Tell) -> None:
    """The run waits on: nobody has answered it, and it is no process's any more."""
    async with running(home) as engine:
        await engine.commands.send(ChangeSetting(key="approvals.above_usd", value=0))
    async with window(home, "What is 6 * 7?", "practice/large") as process:
        await told(process, "filled")
        await recorded(home, "ApprovalRequested")
        await check_out(process, tell)
    async with left(home) as (run, _):
        assert (run.state, run.waiting, run.calls) == ("running", 1, 0)
