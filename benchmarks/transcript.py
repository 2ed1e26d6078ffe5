"""A very long conversation in the window: how soon it is there, and whether it scrolls and is searched smoothly.

Beside each figure stands the same of a conversation of 20 prompts in the same window.
"""

from __future__ import annotations

import asyncio
import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from app.bootstrap import start_engine
from benchmarks import history
from benchmarks.table import Row

ROOT = Path(__file__).parents[1]
MESSAGES, QUICK = 10_000, 400
TIMES = 5
FRAMES, STEP = 300, 60
"""How often the transcript is scrolled, and by how many pixels."""
OPENED_MS, SCROLLED_MS, FOUND_MS = 500, 25, 50


def rows(*, quick: bool) -> list[Row]:
    """All figures."""
    with tempfile.TemporaryDirectory() as scratch:
        home = Path(scratch) / "home"
        asyncio.run(_make(home, prompts=(QUICK if quick else MESSAGES) // 2))
        probe = [sys.executable, "-m", "benchmarks.transcript_probe", str(home)]
        told = json.loads(subprocess.run(probe, cwd=ROOT, check=True, capture_output=True, text=True).stdout)
    count = f"{told['messages']:,} messages"
    return [
        _row(f"opening a conversation of {count}", told["opened"], told["short_opened"], OPENED_MS),
        _row(f"scrolling one of {count}, 99th percentile of frames", told["frame"], told["short_frame"], SCROLLED_MS),
        _row(f"finding in one of {count}, 99th percentile of frames", told["found"], told["short_found"], FOUND_MS),
    ]


def measured(opened: Sequence[float], frames: Sequence[float]) -> tuple[float, float]:
    """Milliseconds it takes to open, in the middle, and those of a slow frame."""
    return statistics.median(opened), statistics.quantiles(frames, n=100)[98]


def milliseconds(since: float) -> float:
    """How long ago a moment of the performance counter is."""
    return (time.perf_counter() - since) * 1000


def _row(name: str, value: float, baseline: float, most: int) -> Row:
    promise = f"at most {most} ms"
    return Row(name, value, "ms", baseline, value / baseline if baseline else None, promise, value <= most)


async def _make(home: Path, *, prompts: int) -> None:
    """A store with a short conversation and a long one."""
    engine: Any = await start_engine(home, environment={})
    usual = history.RUNS_OF_A_CONVERSATION
    try:
        history.RUNS_OF_A_CONVERSATION = prompts
        await history.fill(engine.store, prompts * history.EVENTS_OF_A_RUN)
        history.RUNS_OF_A_CONVERSATION = usual
        await history.fill(engine.store, usual * history.EVENTS_OF_A_RUN, first=prompts * usual)
        await engine.caught_up()
    finally:
        history.RUNS_OF_A_CONVERSATION = usual
        await engine.close()
