"""What a killed process leaves behind: its files as they are at one moment, with no owner."""

from __future__ import annotations

import asyncio
import shutil
import sys
from pathlib import Path

from app.bootstrap import Engine
from core.hooks.facts import BeforeDecision


async def left_behind(home: Path, target: Path) -> Path:
    """A copy of a data folder in use, as a crash at this moment would leave it.

    Copied by another process: opening the files here and closing them would drop this process's locks on them. The
    locks of owners are not copied, as they die with their process.
    """
    script = "import shutil, sys; shutil.copytree(sys.argv[1], sys.argv[2])"
    copying = await asyncio.create_subprocess_exec(sys.executable, "-c", script, str(home), str(target))
    assert await copying.wait() == 0
    shutil.rmtree(target / "owners", ignore_errors=True)
    return target


def leave_at(engine: Engine, kind: str, home: Path, target: Path) -> None:
    """Have a copy left behind when a decision of this kind is made, with all on record that led to it."""

    async def copy(facts: BeforeDecision) -> None:
        if facts.kind == kind:
            await left_behind(home, target)

    engine.hooks.register("crash", before_decision=copy)
