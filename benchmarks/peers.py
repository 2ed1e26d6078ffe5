"""The leanest library for durable execution that was found, DBOS, measured in the same run where it is installed.

It is no dependency of Tutti: ``.venv/bin/pip install dbos`` adds the comparison. Its step does nothing and is recorded
once, by its own rules, on SQLite with full synchronisation.
"""

from __future__ import annotations

import asyncio
import importlib
import importlib.util
import multiprocessing
import tempfile
import time
from collections.abc import Callable, Coroutine
from concurrent.futures import ProcessPoolExecutor
from typing import Any

ANSWER = "Six times seven is forty-two. " * 4


def has_dbos() -> bool:
    """Whether DBOS is installed."""
    return importlib.util.find_spec("dbos") is not None


def dbos_steps(steps: int) -> float:
    """Steps a second of a DBOS workflow of that many asynchronous steps, one after the other."""
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as process:
        return process.submit(_measure, steps).result()


def _measure(steps: int) -> float:
    """In a process of its own, for it keeps threads and logs of its own."""
    dbos: Any = importlib.import_module("dbos")
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/peer.sqlite"
        dbos.DBOS(config={"name": "peer", "system_database_url": url, "run_admin_server": False, "log_level": "ERROR"})
        workflow: Callable[[int], Coroutine[Any, Any, float]] = _workflow(dbos)
        dbos.DBOS.launch()
        try:
            return asyncio.run(workflow(steps))
        finally:
            dbos.DBOS.destroy()


def _workflow(dbos: Any) -> Any:
    async def step(_: int) -> str:
        return ANSWER

    recorded = dbos.DBOS.step(name="step")(step)

    async def workflow(steps: int) -> float:
        began = time.perf_counter()
        for number in range(steps):
            await recorded(number)
        return steps / (time.perf_counter() - began)

    return dbos.DBOS.workflow(name="workflow")(workflow)
