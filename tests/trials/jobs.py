"""What the processes of the trials do. Each job gets a way to tell its trial a line, and runs until it ends or is killed."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

from tests.events.samples import open_in, put, raw

Tell = Callable[[str], None]


async def append(tell: Tell, home: str, number: int) -> None:
    """Append from four tasks at once over a few streams and sizes, and tell of each event once it is acknowledged."""
    store = open_in(Path(home))

    async def each(task: int) -> None:
        for count in range(10**9):
            data = b"%d %d " % (number, count) + b"x" * (count % 7 * 800)
            for event in await put(store, f"{task}-{count % 5}", *(raw(data) for _ in range(1 + count % 3))):
                tell(f"{event.position} {event.hash.hex()}")

    await asyncio.gather(*(each(task) for task in range(4)))


JOBS: dict[str, Callable[..., Coroutine[Any, Any, None]]] = {"append": append}
