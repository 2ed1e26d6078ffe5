"""A run of twelve steps is killed at a random moment, taken up again, and ends as if nothing had happened."""

from __future__ import annotations

import random
import time
from pathlib import Path

from tests.conftest import NIGHTLY
from tests.engines import running
from tests.servers.ledger import LedgerServer
from tests.trials.jobs import models
from tests.trials.nursery import Nursery
from tests.trials.promises import check_asked, check_ends, check_intent, check_state, recorded, row_of, take_up

STEPS = 12
NAMES = [model.partition("/")[2] for model in models(STEPS)]
KILLS = 1000 if NIGHTLY else 60


async def test_a_killed_run_ends_as_an_undisturbed_one(tmp_path: Path, nursery: Nursery, ledger: LedgerServer) -> None:
    """Wherever it was killed: a true state at once, the same answer, no recorded step asked for again, a whole chain."""
    chance = random.Random(23)
    async with nursery.child("ask", str(tmp_path / "undisturbed"), ledger.openai_url("undisturbed"), STEPS) as child:
        await child.line()
        began = time.perf_counter()
        answer = await child.line()
        span = time.perf_counter() - began
    assert answer == max((ledger.answer(name) for name in NAMES), key=len)
    cut = 0
    for number in range(KILLS):
        home, tag = tmp_path / str(number), f"killed-{number}"
        url = ledger.anthropic_url(tag) if number % 2 else ledger.openai_url(tag)
        async with nursery.child("ask", str(home), url, STEPS) as child:
            run_id = await child.line()
            time.sleep(chance.uniform(0, span))  # noqa: ASYNC251 - the moment is the trial, and nothing else may run
            child.kill()
            child.end()
        async with running(home) as engine:
            before = recorded(engine, run_id)
            check_intent(ledger, tag, before)
            if await check_state(engine, run_id):
                await take_up(engine, run_id)
                cut += 1
            row = row_of(engine, run_id)
            assert row is not None
            assert (row.state, row.answer, row.degraded) == ("succeeded", answer, False)
            check_ends(recorded(engine, run_id))
            check_asked(ledger.received(tag), [before], NAMES)
            assert engine.store.verify().ok
    assert cut > KILLS // 2
