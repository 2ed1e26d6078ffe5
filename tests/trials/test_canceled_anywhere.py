"""A run is stopped at each of its await points, one after the other, until one ends before the stop comes."""

from __future__ import annotations

import asyncio
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from app.bootstrap import Engine
from core.commands.models import AddProvider
from tests.engines import running, submit
from tests.events.samples import until
from tests.servers.formats import Answer, chat_stream, messages_stream
from tests.servers.raw import EVENT_STREAM, RawServer, Received, Talk, chunk, document
from tests.trials.promises import check_ends, recorded
from tests.trials.turns import Turns

MOST_POINTS = 400
"""Of one run; a trial that goes on behind this has lost its way."""


class HeldServer(RawServer):
    """Streams answers, and from the moment a run is stopped says nothing more: who asked has to close the connection."""

    def __init__(self, *, refusals: int) -> None:
        super().__init__(self._answer)
        self.stopped = asyncio.Event()
        self.open = 0
        """Answers that are neither whole nor broken off by the client."""
        self._refusals = refusals

    async def _answer(self, request: Received, talk: Talk) -> None:
        if request.method == "GET":
            await talk.send(document(b'{"object": "list", "data": []}'))
            return
        self.open += 1
        try:
            await self._say(request, talk)
        finally:
            self.open -= 1

    async def _say(self, request: Received, talk: Talk) -> None:
        if self._refusals:
            self._refusals -= 1
            await talk.send(document(b'{"error": {"message": "busy"}}', 503, Retry_After="0"))
            return
        answer = Answer(f"I am {request.json['model']}.")
        chat = request.path.endswith("/chat/completions")
        await talk.send(EVENT_STREAM)
        for event in [*map(chunk, chat_stream(answer) if chat else messages_stream(answer)), chunk(b"")]:
            await asyncio.sleep(0)
            if self.stopped.is_set():
                await talk.gone()
                raise ConnectionResetError
            await talk.send(event)


@pytest.mark.parametrize("wire", ["openai", "anthropic"])
@pytest.mark.parametrize(
    ("more", "refusals"),
    [
        ({"strategy": "sequential", "options": {"minimum_characters": 1000}}, 0),
        ({"strategy": "parallel"}, 0),
        ({"strategy": "parallel", "options": {"wait": "first_good"}}, 0),
        ({"strategy": "sequential"}, 1),
    ],
    ids=["sequential", "parallel", "first-good", "retry"],
)
async def test_canceled_at_each_await(tmp_path: Path, wire: str, more: dict[str, Any], refusals: int) -> None:
    """Wherever it is stopped: one end for each call and the run, the connection closed, nothing reserved, no task left."""
    for at in count(1):
        turns = Turns(at)
        async with HeldServer(refusals=refusals) as server, running(tmp_path / str(at)) as engine:
            url = server.url if wire == "anthropic" else f"{server.url}/v1"
            await engine.commands.send(AddProvider(name="outside", wire=wire, base_url=url))
            tasks = asyncio.all_tasks()
            with turns.counting(server.stopped.set):
                run_id = (await submit(engine, "outside/a", "outside/b", **more)).run_id
                async with asyncio.timeout(10):
                    row = await engine.run_ended(run_id)
            assert row.state in ({"canceled", "succeeded"} if turns.reached else {"succeeded"})
            await _check_let_go(engine, run_id, server, tasks)
        if not turns.reached:
            break
    assert 10 < at < MOST_POINTS


def _left(tasks: set[asyncio.Task[Any]]) -> set[asyncio.Task[Any]]:
    """Tasks that came with the run and are still there; the server's own do not count."""
    return {task for task in asyncio.all_tasks() - tasks if not _of_server(task)}


def _of_server(task: asyncio.Task[Any]) -> bool:
    return "RawServer._serve" in repr(task.get_coro())


async def _check_let_go(engine: Engine, run_id: str, server: HeldServer, tasks: set[asyncio.Task[Any]]) -> None:
    await until(lambda: not server.open)
    await until(lambda: not _left(tasks))
    check_ends(recorded(engine, run_id))
    views = engine.open_views()
    assert views.performance.reservations() == []
    views.close()
    assert all(lane.in_flight == lane.waiting == 0 for lane in engine.queries.lanes())
    assert all(budget.reserved == budget.simulated_reserved == 0 for budget in engine.queries.budgets())
