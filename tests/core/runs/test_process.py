from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from app.bootstrap import Engine
from core.commands.models import CancelRun
from core.errors import TransitionRefused
from core.ports.live import LiveDelta
from events.errors import StoreFull
from tests.core.strategies.contract import check_calls
from tests.engines import Run, ask, ended, running, submit
from tests.servers.formats import Answer
from tests.servers.scripted import ScriptedServer

DIE = """
import asyncio, os, pathlib, sys
from app.bootstrap import start_engine
from core.commands.models import AddProvider, SubmitPrompt

async def main():
    engine = await start_engine(pathlib.Path(sys.argv[1]), environment={}, practice_latency=0)
    await engine.commands.send(AddProvider(name="local", wire="openai", base_url=sys.argv[2]))
    done = await engine.commands.send(SubmitPrompt(text="What is 6 * 7?", models=("practice/small",)))
    await engine.run_ended(done.run_id)
    submitted = await engine.commands.send(SubmitPrompt(text="And then?", models=("local/a",)))
    while "One two" not in "".join(d for d in engine.store.open_reader().drafts().values()):
        await asyncio.sleep(0.02)
    print(done.run_id, submitted.run_id, flush=True)
    await asyncio.sleep(60)

asyncio.run(main())
"""


async def test_text_in_progress_adds_up_to_the_answer(home: Path) -> None:
    """The pieces heard live are exactly the recorded answer, in order, and their end is told."""
    heard: list[LiveDelta] = []
    async with running(home) as engine:
        engine.live.subscribe(heard.append)
        run = await ask(engine, "practice/small", "practice/large", strategy="parallel")
    for step in run.steps.values():
        mine = [delta for delta in heard if delta.call_id == step.call_id]
        (completed,) = [
            row.data for row in run.timeline if row.type == "ModelCallCompleted" and step.call_id in row.stream
        ]
        assert "".join(delta.text for delta in mine if delta.kind == "text") == completed["text"]
        assert mine[-1].kind == "end"
        assert engine.live.text(step.call_id) == ""


async def test_many_runs_at_once_keep_to_themselves(home: Path) -> None:
    """Thirty runs under way together each end with their own answer and a whole history."""
    async with ScriptedServer(lambda _, prompt: Answer(f"echo {prompt}")) as server, running(home, server) as engine:
        runs = await asyncio.gather(
            *(ask(engine, "local/a", "local/b", strategy="parallel", text=f"prompt {n}") for n in range(30))
        )
        verification = await asyncio.to_thread(engine.store.verify)
    assert [run.row.answer for run in runs] == [f"echo prompt {n}" for n in range(30)]
    assert verification.ok
    for run in runs:
        check_calls(run)


async def test_an_orderly_end_stops_what_runs_and_records_it(home: Path) -> None:
    """Closing the engine in the middle of an answer closes the connection and leaves a canceled run, not a running one."""
    async with ScriptedServer(Answer("One two three"), hold_after=2) as server:
        async with running(home, server) as engine:
            run_id = (await submit(engine, "local/a")).run_id
            await server.held.wait()
        await server.left.wait()
        async with running(home) as engine:
            run = await ended(engine, run_id)
    assert (run.row.state, run.row.reason) == ("canceled", "Tutti was closed")
    check_calls(run)


async def test_a_killed_process_loses_nothing_that_was_acknowledged(home: Path) -> None:
    """After kill -9 in mid-answer the finished run is whole, the other shows as nobody's with what had arrived."""
    async with ScriptedServer(Answer("One two three"), hold_after=3) as server:
        command = [sys.executable, "-c", DIE, str(home), server.openai_url]
        process = await asyncio.create_subprocess_exec(*command, stdout=subprocess.PIPE)
        assert process.stdout is not None
        done, interrupted = (await process.stdout.readline()).decode().split()
        os.kill(process.pid, signal.SIGKILL if sys.platform != "win32" else signal.SIGTERM)
        await process.wait()
        async with running(home) as engine:
            assert (await asyncio.to_thread(engine.store.verify)).ok
            finished = await ended(engine, done)
            views = engine.open_views()
            row = views.runs.get(interrupted)
            (step,) = views.runs.steps(interrupted)
            assert row is not None
            assert (row.state, engine.queries.alive(row.owner)) == ("running", False)
            assert views.draft(step.call_id) == "One two"
            views.close()
            await engine.commands.send(CancelRun(run_id=interrupted))
            run = await ended(engine, interrupted)
            views = engine.open_views()
            asked = views.conversations.messages(run.row.conversation_id)[0]
            views.close()
    assert asked.given == (run.steps["local/a"].call_id,)  # what had arrived is context, as of any that is stopped
    assert finished.row.state == "succeeded"
    assert "42" in finished.row.answer
    assert run.row.state == "canceled"
    assert run.steps["local/a"].state == "canceled"
    partial = [row.data["partial_text"] for row in run.timeline if row.type == "ModelCallCanceled"]
    assert partial == ["One two"]
    check_calls(run)


async def test_another_process_can_stop_a_run(home: Path) -> None:
    """A run is stopped by a command from a second engine on the same store."""
    async with ScriptedServer(Answer("One two three"), hold_after=2) as server, running(home, server) as engine:
        run_id = (await submit(engine, "local/a")).run_id
        await server.held.wait()
        async with running(home) as other:
            await other.commands.send(CancelRun(run_id=run_id, reason="from over there", actor="cli"))
            run = await ended(other, run_id)
        await server.left.wait()
    assert (run.row.state, run.row.reason) == ("canceled", "from over there")
    check_calls(run)


async def test_what_one_process_does_another_sees(home: Path) -> None:
    """A second engine on the same store hears of a run it does not carry out, and does not carry it out too."""
    async with running(home) as engine, running(home) as other:
        submitted = await submit(engine, "practice/small")
        run = await ended(other, submitted.run_id)
    assert run.row.state == "succeeded"
    assert [row.type for row in run.timeline].count("RunStarted") == 1
    check_calls(run)


async def test_what_cannot_be_recorded_is_not_begun(home: Path) -> None:
    """With a full disk a prompt is refused in words and no model is asked; after space is freed the next one works."""
    async with ScriptedServer(Answer("Yes.")) as server, running(home, server) as engine:
        store: Any = engine.store
        await ask(engine, "local/a")
        await store.transact(lambda rows: rows.execute("PRAGMA max_page_count = 1").fetchone())
        with pytest.raises(StoreFull):
            await submit(engine, "local/a", text="x" * 200_000)
        await asyncio.sleep(0)
        assert len(server.requests) == 1
        await store.transact(lambda rows: rows.execute("PRAGMA max_page_count = 1000000").fetchone())
        run = await ask(engine, "local/a")
        assert (await asyncio.to_thread(store.verify)).ok
    assert run.row.answer == "Yes."
    check_calls(run)


async def test_a_run_whose_time_is_up_before_it_began_ends(home: Path) -> None:
    """A limit that has passed before the start is stored leaves a failed run with its reason."""
    async with running(home) as engine:
        run = await ask(engine, "practice/small", timeout_seconds=1e-9)
    assert (run.row.state, run.row.error_kind) == ("failed", "timed_out")
    check_calls(run)


async def test_a_run_is_stopped_before_it_began(home: Path) -> None:
    """A run that is stopped at once, or by the end of Tutti, is recorded as canceled."""
    async with running(home) as engine:
        first = asyncio.create_task(submit(engine, "practice/small"))
        await asyncio.sleep(0)
        late = asyncio.create_task(submit(engine, "practice/small"))
        await asyncio.sleep(0)
        await engine.close()
        ids = [(await first).run_id, (await late).run_id]
    async with running(home) as engine:
        assert [(await ended(engine, run_id)).row.state for run_id in ids] == ["canceled", "canceled"]


async def test_stopping_a_run_while_it_ends_leaves_one_end(home: Path) -> None:
    """Whenever a person stops a run that is about to succeed, it has exactly one end, and never none."""
    async with running(home) as engine:
        for turns in range(12):
            run_id = (await submit(engine, "practice/small")).run_id
            for _ in range(turns):
                await asyncio.sleep(0)
            with contextlib.suppress(TransitionRefused):
                await engine.commands.send(CancelRun(run_id=run_id))
            async with asyncio.timeout(20):
                run = await ended(engine, run_id)
            ends = [row.type for row in run.timeline if row.type in {"RunSucceeded", "RunCanceled", "RunFailed"}]
            assert len(ends) == 1
            check_calls(run)


async def ended_at_last(engine: Engine, run_id: str) -> Run:
    """A run that waited for room, once it has ended; a try that was under way may still be told."""
    async with asyncio.timeout(20):
        while True:
            with contextlib.suppress(StoreFull):
                return await ended(engine, run_id)


async def test_an_answer_waits_for_room_on_the_disk(home: Path) -> None:
    """When the disk is full at the end of an answer, who waits is told; once there is room it is recorded, asked once."""
    async with ScriptedServer(Answer("word " * 100_000), delay=0.2) as server, running(home, server) as engine:
        store: Any = engine.store
        run_id = (await submit(engine, "local/a")).run_id
        waiting = asyncio.create_task(engine.run_ended(run_id))
        await store.transact(lambda rows: rows.execute("PRAGMA max_page_count = 1").fetchone())
        async with asyncio.timeout(20):
            with pytest.raises(StoreFull):
                await waiting
        await store.transact(lambda rows: rows.execute("PRAGMA max_page_count = 1000000").fetchone())
        assert (await ask(engine, "practice/small")).row.state == "succeeded"
        run = await ended_at_last(engine, run_id)
        assert len(server.requests) == 1
    assert (run.row.state, run.row.error_kind) == ("succeeded", "")
    assert run.row.answer.startswith("word " * 800)
    check_calls(run)


@pytest.mark.parametrize("strategy", ["parallel", "sequential", "consensus"])
async def test_a_run_of_many_steps_goes_on_after_space_is_freed(home: Path, strategy: str) -> None:
    """A run that found the disk full between its steps ends as if nothing had been, and each step is asked once."""
    async with ScriptedServer(Answer("word " * 20_000), delay=0.2) as server, running(home, server) as engine:
        store: Any = engine.store
        run_id = (await submit(engine, "local/a", "local/b", strategy=strategy)).run_id
        await store.transact(lambda rows: rows.execute("PRAGMA max_page_count = 1").fetchone())
        async with asyncio.timeout(20):
            with pytest.raises(StoreFull):
                await engine.run_ended(run_id)
        await store.transact(lambda rows: rows.execute("PRAGMA max_page_count = 1000000").fetchone())
        run = await ended_at_last(engine, run_id)
        requests = [row.type for row in run.timeline].count("ModelCallRequested")
        assert len(server.requests) == requests
        assert (await asyncio.to_thread(store.verify)).ok
    assert run.row.state == "succeeded"
    check_calls(run)


async def test_a_run_that_cannot_be_recorded_keeps_nothing_from_closing(home: Path) -> None:
    """With a disk that stays full the program ends all the same; the run is interrupted then, and can be taken up."""
    async with ScriptedServer(Answer("word " * 100_000), delay=0.2) as server:
        async with running(home, server) as engine:
            store: Any = engine.store
            run_id = (await submit(engine, "local/a")).run_id
            waiting = asyncio.create_task(engine.run_ended(run_id))
            await store.transact(lambda rows: rows.execute("PRAGMA max_page_count = 1").fetchone())
            async with asyncio.timeout(20):
                with pytest.raises(StoreFull):
                    await waiting
            began = asyncio.get_running_loop().time()
        assert asyncio.get_running_loop().time() - began < 10
        async with running(home, server) as engine:
            await engine.caught_up()
            views = engine.open_views()
            assert [row.run_id for row in views.runs.interrupted(engine.queries.alive)] == [run_id]
            views.close()
