"""A whole engine for tests: the real store, the real projections, practice models that answer at once, and a server."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from app.bootstrap import Engine, start_engine
from core.commands.models import AddProvider, ChangeSetting, SubmitPrompt, Submitted
from events.catalog.breakers import BreakerChanged
from events.envelope import NewEvent, StreamAppend
from events.projections.runs.rows import DecisionRow, RunRow, StepRow, TimelineRow
from tests.servers.scripted import ScriptedServer

PRICED = ChangeSetting(key="models.prices", value="\n".join(f"local/{name} = 1 / 1" for name in "abcd"))
"""Has models of the server cost something, so that a person is asked about them."""


@dataclass(frozen=True, slots=True)
class Run:
    """A run that has ended, as the views tell it."""

    row: RunRow
    steps: Mapping[str, StepRow]
    """By model."""
    decisions: list[DecisionRow]
    timeline: list[TimelineRow]


@asynccontextmanager
async def running(home: Path, server: ScriptedServer | None = None) -> AsyncIterator[Engine]:
    """An engine on ``home``; models of the server are ``local/…``, free, and asked as many at once as those of others."""
    engine = await start_engine(home, environment={}, practice_latency=0)
    try:
        if server is not None:
            await engine.commands.send(AddProvider(name="local", wire="openai", base_url=server.openai_url))
            await engine.commands.send(ChangeSetting(key="calls.local_at_once", value=64))
        yield engine
    finally:
        await engine.close()


async def submit(engine: Engine, *models: str, **more: Any) -> Submitted:
    """Submit a prompt."""
    prompt: dict[str, Any] = {"text": "What is 6 * 7?", "models": models, **more}
    submitted: Submitted = await engine.commands.send(SubmitPrompt(**prompt))
    return submitted


async def ask(engine: Engine, *models: str, **more: Any) -> Run:
    """Submit a prompt and wait until its run has ended."""
    return await ended(engine, (await submit(engine, *models, **more)).run_id)


async def ended(engine: Engine, run_id: str) -> Run:
    """What the views tell of a run once it has ended."""
    row = await engine.run_ended(run_id)
    views = engine.open_views()
    try:
        steps = {step.model: step for step in views.runs.steps(run_id)}
        return Run(row, steps, views.runs.decisions(run_id), views.runs.timeline(run_id))
    finally:
        views.close()


async def break_model(engine: Engine, server: ScriptedServer, model: str) -> None:
    """Have the circuit breaker of a model refuse calls, as another process found it."""
    opened = BreakerChanged(
        provider="local",
        host=urlsplit(server.url).netloc,
        credential="none",
        model=model,
        state="disabled",
        previous="closed",
        reason="Its key was refused.",
    )
    heard = asyncio.Event()
    engine.bus.subscribe(lambda _: heard.set(), BreakerChanged)
    await engine.store.append([StreamAppend("breaker-test", [NewEvent(opened, "engine", "")])])
    await heard.wait()
