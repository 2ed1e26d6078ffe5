"""The floor under a durable run: aiohttp alone, and as many bare rows through the same kind of group commit.

No events, no validation, no hashes, no decisions, no projections: what is left when everything that makes a run worth
recording is taken away.
"""

from __future__ import annotations

import asyncio
import sqlite3
import threading
import time
from pathlib import Path
from queue import Empty, SimpleQueue

import aiohttp
import orjson

ROW = b'{"run_id":"0193","conversation_id":"0193","model":"local/m","text":"' + b"x" * 200 + b'"}'
"""Bytes of one row, about those of an event."""
MODELS = ("a", "b", "c")


class BareWriter:
    """One thread, one connection, one commit for all that waits: WAL and synchronous=FULL."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._queue: SimpleQueue[tuple[int, asyncio.Future[None], asyncio.AbstractEventLoop] | None] = SimpleQueue()
        self._thread = threading.Thread(target=self._run)
        self._thread.start()

    async def append(self, rows: int) -> None:
        """Return when as many bare rows are on disk."""
        loop = asyncio.get_running_loop()
        future: asyncio.Future[None] = loop.create_future()
        self._queue.put((rows, future, loop))
        await future

    def close(self) -> None:
        """Stop the thread."""
        self._queue.put(None)
        self._thread.join()

    def _run(self) -> None:
        connection = sqlite3.connect(self._path, isolation_level=None)
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=FULL")
        connection.execute("CREATE TABLE rows (position INTEGER PRIMARY KEY, data BLOB)")
        while (first := self._queue.get()) is not None:
            batch = [first]
            while True:
                try:
                    job = self._queue.get_nowait()
                except Empty:
                    break
                if job is None:
                    self._queue.put(None)
                    break
                batch.append(job)
            connection.execute("BEGIN IMMEDIATE")
            for rows, _, _ in batch:
                connection.executemany("INSERT INTO rows (data) VALUES (?)", [(ROW,)] * rows)
            connection.execute("COMMIT")
            batch[0][2].call_soon_threadsafe(_wake, [future for _, future, _ in batch])
        connection.close()


def _wake(futures: list[asyncio.Future[None]]) -> None:
    for future in futures:
        future.set_result(None)


class Floor:
    """A run at the floor: three requests at once, thirteen rows in the four commits that a run takes."""

    def __init__(self, session: aiohttp.ClientSession, writer: BareWriter, address: str) -> None:
        self._session = session
        self._writer = writer
        self._url = f"{address}/chat/completions"

    async def run(self) -> float:
        """Carry a run out; returns the seconds of its slowest call."""
        await self._writer.append(3)
        slowest = max(await asyncio.gather(*(self._call(model) for model in MODELS)))
        await self._writer.append(2)
        return slowest

    async def _call(self, model: str) -> float:
        await self._writer.append(3 if model == MODELS[0] else 1)
        began = time.perf_counter()
        body = {"model": model, "messages": [{"role": "user", "content": "What is 6 * 7?"}]}
        async with self._session.post(self._url, json=body) as response:
            orjson.loads(await response.read())
        seconds = time.perf_counter() - began
        await self._writer.append(1)
        return seconds
