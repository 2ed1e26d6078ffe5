"""A run is stopped at each of its await points, one after the other, until one ends before the stop comes."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any, Literal

import pytest

from app.bootstrap import Engine
from core.commands.models import AddProvider, ApproveStep, ChangeSetting
from events.catalog.runs import ApprovalRequested
from events.envelope import Event
from tests.conftest import NIGHTLY
from tests.engines import running, submit
from tests.events.samples import until
from tests.servers.formats import Answer, chat_stream, messages_stream
from tests.servers.raw import EVENT_STREAM, RawServer, Received, Talk, chunk, document
from tests.trials.promises import check_ends, recorded
from tests.trials.turns import Turns

MOST_POINTS = 400
"""Of one run; a trial that goes on behind this has lost its way."""


class HeldServer(RawServer):
    """Streams answers, but those under way when something is stopped go no further: who asked closes the connection."""

    def __init__(self, *, refusals: int, pause: float) -> None:
        super().__init__(self._answer)
        self._pause = pause
        self._stops = 0
        self.open = 0
        """Answers that are neither whole nor broken off by the client."""
        self._refusals = refusals

    def hold(self) -> None:
        """Go no further with any answer under way."""
        self._stops += 1

    async def _answer(self, request: Received, talk: Talk) -> None:
        if request.method == "GET":
            await talk.send(document(b'{"object": "list", "data": []}'))
            return
        self.open += 1
        try:
            await self._say(request, talk, self._stops)
        finally:
            self.open -= 1

    async def _say(self, request: Received, talk: Talk, stops: int) -> None:
        if self._refusals:
            self._refusals -= 1
            await talk.send(document(b'{"error": {"message": "busy"}}', 503, Retry_After="0"))
            return
        answer = Answer(f"I am {request.json['model']}.")
        chat = request.path.endswith("/chat/completions")
        await talk.send(EVENT_STREAM)
        for event in [*map(chunk, chat_stream(answer) if chat else messages_stream(answer)), chunk(b"")]:
            await asyncio.sleep(self._pause)
            if self._stops != stops:
                await talk.gone()
                raise ConnectionResetError
            await talk.send(event)


@dataclass(frozen=True, slots=True)
class Case:
    """One way to run."""

    name: str
    more: dict[str, Any]
    """What is asked for beside the two models."""
    stops: Literal["run", "calls"] = "run"
    """What is stopped: the run, or each of its calls under way."""
    refusals: int = 0
    """How many requests are refused first, so that they are tried again."""
    consent: bool = False
    """Whether each call waits for a person, who agrees at once."""
    pause: float = 0.001
    """Seconds between two events of an answer, which makes each of them a read of its own; 0 for all in one moment."""


_PATIENT = {"strategy": "sequential", "options": {"minimum_characters": 1000}}
CASES = (
    Case("sequential", _PATIENT),
    Case("parallel", {"strategy": "parallel"}),
    Case("first good", {"strategy": "parallel", "options": {"wait": "first_good"}}),
    Case("first good in one moment", {"strategy": "parallel", "options": {"wait": "first_good"}}, pause=0),
    Case("tried again", {"strategy": "sequential"}, refusals=1),
    Case("agreed to", {"strategy": "sequential"}, consent=True),
    Case("calls one by one", _PATIENT, stops="calls"),
    Case("calls side by side", {"strategy": "parallel"}, stops="calls"),
)
WIRES = ("openai", "anthropic")
TRIED = [(case, wire) for place, case in enumerate(CASES) for wire in (WIRES if NIGHTLY else (WIRES[place % 2],))]
"""Each case in one of the formats, in turn, so that each strategy and each kind of stop meets both; nightly in both."""


@pytest.mark.parametrize(("case", "wire"), TRIED, ids=lambda one: one if isinstance(one, str) else one.name)
async def test_stopped_at_each_await(tmp_path: Path, case: Case, wire: str) -> None:
    """Wherever it is stopped: one end for each call and the run, the connection closed, nothing reserved, no task left."""
    for at in count(1):
        turns = Turns(at, case.stops)
        async with (
            HeldServer(refusals=case.refusals, pause=case.pause) as server,
            running(tmp_path / str(at)) as engine,
        ):
            url = server.url if wire == "anthropic" else f"{server.url}/v1"
            await engine.commands.send(AddProvider(name="outside", wire=wire, base_url=url))
            if case.consent:
                await engine.commands.send(ChangeSetting(key="approvals.above_usd", value=0))
            agreeing = _agree_to_all(engine)
            tasks = asyncio.all_tasks()
            with turns.counting(server.hold):
                run_id = (await submit(engine, "outside/a", "outside/b", **case.more)).run_id
                async with asyncio.timeout(10):
                    row = await engine.run_ended(run_id)
            allowed = {"canceled", "succeeded"} if turns.reached else {"succeeded"}
            assert row.state in allowed, (at, row.error_what)
            await asyncio.gather(*agreeing, return_exceptions=True)  # one may have come too late
            await _check_let_go(engine, run_id, server, tasks)
        if not turns.reached:
            break
    assert 10 < at < MOST_POINTS


def _agree_to_all(engine: Engine) -> list[asyncio.Task[Any]]:
    """Have every step that waits for a person agreed to; returns what is being agreed to."""
    agreeing: list[asyncio.Task[Any]] = []

    def agree(event: Event) -> None:
        assert isinstance(event.payload, ApprovalRequested)
        command = ApproveStep(run_id=event.stored.stream.partition("-")[2], step=event.payload.step)
        agreeing.append(asyncio.ensure_future(engine.commands.send(command)))

    engine.bus.subscribe(agree, ApprovalRequested)
    return agreeing


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
