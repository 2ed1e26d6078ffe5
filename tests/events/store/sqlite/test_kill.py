from __future__ import annotations

import asyncio
import os
import random
import subprocess
import sys
from pathlib import Path

from tests.conftest import NIGHTLY
from tests.events.samples import open_in

KILLS = int(os.environ.get("TUTTI_KILLS", "3000" if NIGHTLY else "12"))


async def test_nothing_acknowledged_is_lost(home: Path) -> None:
    """A writer killed at any moment loses nothing it acknowledged; the chain is whole and the next one goes on."""
    chance, acknowledged = random.Random(9), dict[int, str]()
    for _ in range(KILLS):
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "tests.events.store.appender", str(home), "0", stdout=subprocess.PIPE
        )
        assert process.stdout is not None
        for _ in range(
            chance.randrange(1, 40)
        ):  # killed after a chance number of acknowledgements, in the middle of the next
            await process.stdout.readline()
        process.kill()
        output, _ = await process.communicate()
        lines = [line.split() for line in output.decode().splitlines(keepends=True) if line.endswith("\n")]
        acknowledged |= {int(position): digest for position, digest in lines}
    store = open_in(home)
    verification = store.verify()
    stored = {event.position: event.hash.hex() for event in store.open_reader().read()}
    await store.close()
    assert verification.ok
    assert list(stored) == list(range(1, len(stored) + 1))
    assert acknowledged.items() <= stored.items()
