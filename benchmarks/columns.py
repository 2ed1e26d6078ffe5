"""Four long answers side by side in the window: whether it stays smooth to their end, and how soon a stop stops.

They are Markdown of every kind, at a pace that no person reads. Beside the frames stand those of the same window before
anything was asked, which is what the machine allows at that moment.
"""

from __future__ import annotations

import asyncio
import tempfile
from pathlib import Path

from benchmarks.streaming_server import streaming_server
from benchmarks.table import Row
from benchmarks.window import add_providers, make, probe

MODELS = 4
PACE = 200
"""Tokens a second of each."""
TOKENS, FEW = 20_000, 1_000
TICK_SECONDS = 0.005
FRAME_MS, STOP_MS = 20, 200


def rows(*, quick: bool) -> list[Row]:
    """The frames and the stop."""
    return measured(FEW if quick else TOKENS)


def measured(tokens: int) -> list[Row]:
    """The same for answers of so many tokens."""
    with tempfile.TemporaryDirectory() as scratch:
        home = Path(scratch) / "home"
        make(home, events=100)
        with streaming_server(pace=PACE, seconds=tokens / PACE, form="markdown", tick=TICK_SECONDS) as address:
            asyncio.run(add_providers(home, address, 1))
            told = probe("columns_probe", str(home), address, str(MODELS), seconds=120 + 2 * tokens / PACE)
    frames, idle, letters = told["frames"], told["idle"], told["letters"]
    name = f"{MODELS} answers of {tokens:,} tokens at {PACE}/s, {letters:,} letters: frame gap"
    most, stop = f"under {FRAME_MS} ms", f"under {STOP_MS} ms"
    smooth = frames["p95"] < FRAME_MS
    return [
        Row(f"{name} p95", frames["p95"], "ms", idle["p95"], frames["p95"] / idle["p95"], most, smooth),
        Row("the same: p99", frames["p99"], "ms", idle["p99"], frames["p99"] / idle["p99"]),
        Row("the same: longest", frames["longest"], "ms", idle["longest"], frames["longest"] / idle["longest"]),
        Row(
            "stop of all, until the window shows it", told["stopped"], "ms", None, None, stop, told["stopped"] < STOP_MS
        ),
        Row(
            "stop of all, until each socket is closed", told["closed"], "ms", None, None, stop, told["closed"] < STOP_MS
        ),
    ]
