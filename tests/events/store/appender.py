"""A process that appends: ``python -m tests.events.store.appender HOME COUNT [NAME]``.

It prints the position of each event once its append has returned. With a count of 0 it never ends by itself.
"""

from __future__ import annotations

import asyncio
import itertools
import sys
from pathlib import Path

from tests.events.samples import open_in, put, raw


async def main(home: Path, count: int, name: str) -> None:
    """Append one event after the other, over a few streams and sizes."""
    store = open_in(home)
    for number in range(count) if count else itertools.count():
        stored = await put(store, f"{name}-{number % 5}", raw(b"%d " % number + b"x" * (number % 7 * 800)))
        sys.stdout.write(f"{stored[0].position} {stored[0].hash.hex()}\n")
        sys.stdout.flush()
    await store.close()


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3] if len(sys.argv) > 3 else "process"))
