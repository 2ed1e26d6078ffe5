"""Windows as the trials start and watch them."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@asynccontextmanager
async def window(home: Path, prompt: str = "", model: str = "") -> AsyncIterator[asyncio.subprocess.Process]:
    """A window in a process group of its own; nothing of it is left behind the block."""
    pipe = asyncio.subprocess.PIPE
    command = (sys.executable, "-m", "tests.trials.window", str(home), prompt, model)
    process = await asyncio.create_subprocess_exec(
        *command, stdin=pipe, stdout=pipe, stderr=pipe, cwd=ROOT, start_new_session=True
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
            await process.communicate()


async def told(process: asyncio.subprocess.Process, state: str) -> str:
    """Wait until the window says that it has come so far; returns its words."""
    assert process.stdout is not None
    while line := (await process.stdout.readline()).decode().rstrip():
        if line.startswith(state):
            return line
    assert process.stderr is not None
    pytest.fail(f"the window never was {state}: {(await process.stderr.read()).decode()}")
