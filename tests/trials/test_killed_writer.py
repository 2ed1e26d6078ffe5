"""A writer is killed at a random moment; what it acknowledged is there."""

from __future__ import annotations

import random
from pathlib import Path

from tests.conftest import NIGHTLY
from tests.events.samples import open_in
from tests.trials.nursery import Nursery

KILLS = 3000 if NIGHTLY else 150


async def test_what_was_acknowledged_is_stored(home: Path, nursery: Nursery) -> None:
    """Over all kills every acknowledged event is stored, no position is missing, and the chain is whole."""
    chance, acknowledged = random.Random(17), dict[int, str]()
    for number in range(KILLS):
        async with nursery.child("append", str(home), number) as child:
            # killed after a chance number of acknowledgements, in the middle of the next appends
            lines = [await child.line() for _ in range(chance.randrange(1, 40))]
            child.kill()
            lines += await child.rest()
        assert child.status == -9
        for line in lines:
            position, digest = line.split()
            acknowledged[int(position)] = digest
    store = open_in(home)
    verification, stored = store.verify(), {event.position: event.hash.hex() for event in store.open_reader().read()}
    await store.close()
    assert verification.ok
    assert list(stored) == list(range(1, len(stored) + 1))
    assert acknowledged.items() <= stored.items()
    assert len(acknowledged) > KILLS
