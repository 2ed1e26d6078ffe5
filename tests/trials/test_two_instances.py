"""Two processes on one data folder, one of which hangs."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from contextlib import AsyncExitStack
from pathlib import Path

import pytest

from core.commands.models import ResumeRun
from core.errors import TransitionRefused
from events.errors import StoreBusy
from events.store.sqlite.files import Layout
from events.store.sqlite.lock import FileLock
from tests.engines import ask
from tests.events.samples import until
from tests.servers.ledger import LedgerServer
from tests.trials.jobs import engine_with, models
from tests.trials.nursery import Child, Nursery
from tests.trials.promises import check_ends, recorded, row_of
from tests.trials.windows import told, window

STEPS = 3
STARTS = 4
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot halt a process and let it go on")


@pytest.mark.parametrize("step", range(1, STEPS + 1))
async def test_a_hanging_process_keeps_its_run(home: Path, nursery: Nursery, ledger: LedgerServer, step: int) -> None:
    """Nobody takes a run from a process that hangs but lives; others work beside it, and it ends the run when it can."""
    tag = f"hanging-{step}@0.7"  # so that it is halted before it has ended, however busy the machine
    async with nursery.child("ask", str(home), ledger.openai_url(tag), STEPS) as child:
        run_id = await child.line()
        await until(lambda: len(ledger.received(tag)) >= step)
        await _halt(child, home)
        async with engine_with(home, ledger.openai_url(tag)) as engine:
            await engine.caught_up()
            row = row_of(engine, run_id)
            assert row is not None
            assert engine.queries.alive(row.owner)
            with pytest.raises(TransitionRefused, match="being carried out"):
                await engine.commands.send(ResumeRun(run_id=run_id))
            assert await engine.recover() == ()
            assert (await ask(engine, "practice/arithmetic")).row.state == "succeeded"
            os.kill(child.pid, signal.SIGCONT)
            answer = await child.line()
            assert (await engine.run_ended(run_id)).answer == answer
            check_ends(recorded(engine, run_id))
    assert ledger.received(tag) == dict.fromkeys((model.partition("/")[2] for model in models(STEPS)), 1)


async def test_a_hanging_window_is_named_and_raised_when_it_goes_on(home: Path) -> None:
    """While the first window hangs the second says which process it is; when it goes on, the third brings it to the front."""
    async with window(home) as first:
        await told(first, "filled")
        first.send_signal(signal.SIGSTOP)
        async with window(home) as second:
            assert f"process {first.pid}" in await told(second, "trouble")
            second.send_signal(signal.SIGTERM)
            await second.communicate()
            assert second.returncode not in {0, -signal.SIGTERM}
        first.send_signal(signal.SIGCONT)
        async with window(home) as third:
            await third.communicate()
            assert third.returncode == 0
        assert first.returncode is None
        first.send_signal(signal.SIGTERM)
        await first.communicate()
        assert first.returncode == 0


async def test_of_several_starts_at_once_one_becomes_the_window(home: Path) -> None:
    """Started in the same moment, one stays and the others end without a word."""
    async with AsyncExitStack() as stack:
        windows = [await stack.enter_async_context(window(home)) for _ in range(STARTS)]
        ends = [asyncio.create_task(process.wait()) for process in windows]
        async with asyncio.timeout(30):
            while sum(end.done() for end in ends) < STARTS - 1:
                await asyncio.wait([end for end in ends if not end.done()], return_when=asyncio.FIRST_COMPLETED)
        (left,) = [process for process in windows if process.returncode is None]
        assert [process.returncode for process in windows if process is not left] == [0] * (STARTS - 1)
        await told(left, "filled")
        left.send_signal(signal.SIGTERM)
        assert await left.wait() == 0
        for end in ends:
            await end


async def _halt(child: Child, home: Path) -> None:
    """Halt a process at a moment when it does not hold the lock of the store, which others would wait for."""
    free = False
    while not free:
        os.kill(child.pid, signal.SIGSTOP)
        await asyncio.sleep(0.01)  # it runs on for a moment on the other processor
        lock = FileLock(Layout(home).lock, patience=0)
        try:
            with lock:
                free = True
        except StoreBusy:
            os.kill(child.pid, signal.SIGCONT)
        finally:
            lock.close()
