"""The same as a person does it: ask in a terminal, lose the process, look, resume."""

from __future__ import annotations

import asyncio
import json
import os
import random
import sys
from pathlib import Path
from typing import Any

from tests.conftest import NIGHTLY
from tests.events.samples import until
from tests.servers.ledger import LedgerServer
from tests.trials.jobs import LONG_ENOUGH, PROMPT, engine_with, models
from tests.trials.promises import check_asked, check_ends, recorded

STEPS = 12
NAMES = [model.partition("/")[2] for model in models(STEPS)]
KILLS = 20 if NIGHTLY else 2
ROOT = Path(__file__).parents[2]


async def started(home: Path, *words: str) -> asyncio.subprocess.Process:
    """Start ``tutti`` on a data folder."""
    environment = {**os.environ, "TUTTI_HOME": str(home)}
    program = (sys.executable, "-c", "from app.cli import main; main()", *words, "--json")
    pipe = asyncio.subprocess.PIPE
    return await asyncio.create_subprocess_exec(*program, stdout=pipe, stderr=pipe, cwd=ROOT, env=environment)


async def document(home: Path, *words: str) -> Any:
    """What a command says that is to succeed."""
    process = await started(home, *words)
    said, trouble = await process.communicate()
    assert process.returncode == 0, trouble.decode()
    return json.loads(said)


async def test_asked_killed_looked_at_and_resumed(tmp_path: Path, ledger: LedgerServer) -> None:
    """The list says interrupted with no owner, and resuming gives the undisturbed answer, nothing recorded paid twice."""
    chance = random.Random(41)
    for number in range(KILLS):
        home, tag = tmp_path / str(number), f"shell-{number}"
        async with engine_with(home, ledger.openai_url(tag)):
            pass
        order = [word for model in models(STEPS) for word in ("-m", model)]
        options = ("-s", "sequential", "-o", f"minimum_characters={LONG_ENOUGH}")
        process = await started(home, "ask", PROMPT, *order, *options)
        answered = chance.randrange(1, STEPS)
        await until(lambda tag=tag, answered=answered: len(ledger.received(tag)) > answered)  # type: ignore[misc]  # bound now
        process.kill()
        await process.communicate()
        (row,) = (await document(home, "runs", "list"))["runs"]
        assert (row["interrupted"], row["owner"]) == (True, None)
        assert row["state"] in {"pending", "running"}
        async with engine_with(home, ledger.openai_url(tag)) as engine:
            before = recorded(engine, row["run_id"])
        resumed = await document(home, "runs", "resume", row["run_id"])
        assert (resumed["state"], resumed["degraded"]) == ("succeeded", False)
        assert resumed["answer"] == max((ledger.answer(name) for name in NAMES), key=len)
        async with engine_with(home, ledger.openai_url(tag)) as engine:
            check_ends(recorded(engine, row["run_id"]))
        check_asked(ledger.received(tag), [before], NAMES)
        assert (await document(home, "events", "verify"))["ok"]
