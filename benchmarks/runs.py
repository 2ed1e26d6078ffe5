"""What a whole durable run costs over its bare model calls, against the floor measured in the same minute.

Every prompt is another one, so that none is answered from the cache; and as many calls go to the server at once as the
settings allow, for the floor has no queue either.
"""

from __future__ import annotations

import asyncio
import itertools
import statistics
import tempfile
import time
from collections.abc import Awaitable, Callable
from pathlib import Path

import aiohttp

from app.bootstrap import Engine, start_engine
from benchmarks.floor import MODELS, BareWriter, Floor
from benchmarks.server import model_server
from benchmarks.table import Row
from core.commands.models import AddProvider, ChangeSetting, SubmitPrompt

AT_ONCE = 50
_NUMBERS = itertools.count(1)


def rows(*, quick: bool) -> list[Row]:
    """Latency and throughput of a run that asks three models, every decision durable."""
    with model_server() as address, tempfile.TemporaryDirectory() as folder:
        return asyncio.run(_measure(address, Path(folder), 3 if quick else 7))


async def _measure(address: str, folder: Path, rounds: int) -> list[Row]:
    writer = BareWriter(folder / "floor.sqlite")
    engine = await start_engine(folder / "home", environment={})
    await engine.commands.send(AddProvider(name="local", wire="openai", base_url=address))
    await engine.commands.send(ChangeSetting(key="calls.local_at_once", value=64))
    session = aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0))
    floor = Floor(session, writer, address)
    slowest: list[float] = []

    async def alone() -> None:
        slowest.append(await floor.run())

    async def bare() -> None:
        await floor.run()

    async def ours() -> None:
        await _run(engine)

    try:
        single: dict[str, list[float]] = {"floor": [], "tutti": []}
        burst: dict[str, list[float]] = {"floor": [], "tutti": []}
        for _ in range(rounds):  # interleaved, so that a slow moment of the machine hits both
            single["floor"] += await _one_at_a_time(alone, 100)
            single["tutti"] += await _one_at_a_time(ours, 100)
            burst["floor"].append(await _at_once(bare, 10))
            burst["tutti"].append(await _at_once(ours, 10))
    finally:
        await session.close()
        await engine.close()
        writer.close()
    call = statistics.median(slowest)
    return _rows({name: statistics.median(times) - call for name, times in single.items()}, burst)


def _rows(over: dict[str, float], burst: dict[str, list[float]]) -> list[Row]:
    speed = {name: statistics.median(values) for name, values in burst.items()}
    latency, throughput = over["tutti"] / over["floor"], speed["tutti"] / speed["floor"]
    return [
        Row(
            name="run of three models, over the slowest call",
            value=over["tutti"] * 1000,
            unit="ms",
            baseline=over["floor"] * 1000,
            ratio=latency,
            promise="at most 2 x the floor",
            holds=latency <= 2,
        ),
        Row(
            name=f"{AT_ONCE} such runs at once",
            value=speed["tutti"],
            unit="runs/s",
            baseline=speed["floor"],
            ratio=throughput,
            promise="at least 0.25 x the floor",
            holds=throughput >= 0.25,
        ),
    ]


async def _run(engine: Engine) -> None:
    models = tuple(f"local/{model}" for model in MODELS)
    prompt = SubmitPrompt(text=f"What is 6 * {next(_NUMBERS)}?", strategy="parallel", models=models)
    submitted = await engine.commands.send(prompt)
    await engine.ended(submitted.run_id)


async def _one_at_a_time(run: Callable[[], Awaitable[None]], times: int) -> list[float]:
    seconds: list[float] = []
    for _ in range(times):
        began = time.perf_counter()
        await run()
        seconds.append(time.perf_counter() - began)
    return seconds


async def _at_once(run: Callable[[], Awaitable[None]], waves: int) -> float:
    """Runs per second with fifty under way at any time."""
    began = time.perf_counter()

    async def lane() -> None:
        for _ in range(waves):
            await run()

    await asyncio.gather(*(lane() for _ in range(AT_ONCE)))
    return AT_ONCE * waves / (time.perf_counter() - began)
