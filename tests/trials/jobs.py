"""What the processes of the trials do. Each job gets a way to tell its trial a line, and runs until it ends or is killed."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, Literal

from app.bootstrap import Engine
from core.commands.models import AddProvider, SubmitPrompt, Submitted
from events.errors import TuttiError
from tests.engines import running
from tests.events.samples import open_in, put, raw
from tests.trials.deaths import Point, die_at_call, die_at_commit
from tests.trials.promises import take_up

Tell = Callable[[str], None]

PROMPT = "Take it step by step."
LONG_ENOUGH = 100_000
"""Characters no answer has, so that every model is asked in order and the longest answer is taken."""


def models(count: int) -> tuple[str, ...]:
    """The models of a run of so many steps, in order."""
    return tuple(f"outside/step-{number:02}" for number in range(1, count + 1))


@asynccontextmanager
async def engine_with(home: Path, url: str) -> AsyncIterator[Engine]:
    """An engine that knows the server outside as ``outside``, in the wire format of its address."""
    wire: Literal["openai", "anthropic"] = "openai" if url.endswith("/v1") else "anthropic"
    async with running(home) as engine:
        await engine.commands.send(AddProvider(name="outside", wire=wire, base_url=url))
        yield engine


async def submit_steps(engine: Engine, count: int) -> str:
    """Begin a run of so many steps, one after the other; returns its id."""
    options = {"minimum_characters": LONG_ENOUGH}
    prompt = SubmitPrompt(text=PROMPT, models=models(count), strategy="sequential", options=options)
    submitted: Submitted = await engine.commands.send(prompt)
    return submitted.run_id


async def ask(tell: Tell, home: str, url: str, count: int) -> None:
    """Carry out a run; tells its id when it has begun, and its answer."""
    async with engine_with(Path(home), url) as engine:
        run_id = await submit_steps(engine, count)
        tell(run_id)
        row = await engine.run_ended(run_id)
        tell(row.answer)


async def ask_until_death(tell: Tell, home: str, url: str, count: int, nth: int, point: Point) -> None:
    """The same, killed at a commit of the run; tells the answer when there are fewer commits."""
    async with engine_with(Path(home), url) as engine:
        die_at_commit(nth, point)
        run_id = await submit_steps(engine, count)
        row = await engine.run_ended(run_id)
        tell(row.answer)


async def resume_until_death(tell: Tell, home: str, url: str, run_id: str, nth: int, point: Point) -> None:
    """Take a run up again, killed at a commit of that; tells the answer when there are fewer commits."""
    async with engine_with(Path(home), url) as engine:
        die_at_commit(nth, point)
        tell((await take_up(engine, run_id)).answer)


async def resume_deadly(tell: Tell, home: str, run_id: str) -> None:
    """Take a run up whose next call kills the process; tells why it was not taken up, if it was not."""
    async with running(Path(home)) as engine:
        die_at_call()
        try:
            await take_up(engine, run_id)
        except TuttiError as error:
            tell(error.what)


async def start_deadly(tell: Tell, home: str) -> None:
    """Start as the window does, with a program that dies at the next call; tells how many runs were taken up."""
    async with running(Path(home)) as engine:
        die_at_call()
        taken = await engine.recover()
        for run_id in taken:
            await engine.run_ended(run_id)
        tell(str(len(taken)))


async def append(tell: Tell, home: str, number: int) -> None:
    """Append from four tasks at once over a few streams and sizes, and tell of each event once it is acknowledged."""
    store = open_in(Path(home))

    async def each(task: int) -> None:
        for count in range(10**9):
            data = b"%d %d " % (number, count) + b"x" * (count % 7 * 800)
            for event in await put(store, f"{task}-{count % 5}", *(raw(data) for _ in range(1 + count % 3))):
                tell(f"{event.position} {event.hash.hex()}")

    await asyncio.gather(*(each(task) for task in range(4)))


JOBS: dict[str, Callable[..., Coroutine[Any, Any, None]]] = {
    job.__name__: job for job in (append, ask, ask_until_death, resume_until_death, resume_deadly, start_deadly)
}
