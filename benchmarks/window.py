"""The window: how soon it is there, what it takes when idle, and whether it stays smooth under a flood.

Each figure comes from a window in a process of its own (``window_probe``, ``window_streams``), offscreen.
"""

from __future__ import annotations

import asyncio
import atexit
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

from app.bootstrap import start_engine
from app.reading import reading, store_alone
from benchmarks.history import fill
from benchmarks.streaming_server import SIDE_BY_SIDE, streaming_server
from benchmarks.table import Row
from core.commands.models import AddProvider, ChangeSetting

ROOT = Path(__file__).parents[1]
MEGABYTE = 1024 * 1024
PATIENCE = 120.0
"""Seconds after which a window that has not told what is waited for is ended."""

_BARE = """
import sys
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        print("painted", flush=True)
app = QApplication(sys.argv)
window = Window()
window.setCentralWidget(QLabel("hello"))
window.resize(1280, 800)
window.show()
app.exec()
"""

_LOADED = """
from PySide6.QtWidgets import QApplication
from app.lazy import load
from app.window.start import load_plainly
load_plainly()
for part in ("engine", "content", "windows"):
    load(part)
print("loaded", flush=True)
"""


def rows(*, quick: bool) -> list[Row]:
    """Every figure of the window and of the start of ``tutti ask``."""
    with tempfile.TemporaryDirectory() as scratch:
        small, large = Path(scratch) / "small", Path(scratch) / "large"
        make(small, events=100)
        make(large, events=20_000 if quick else 1_000_000)
        return [
            *_starts(small, large, quick=quick),
            _idle(small),
            *_floods(small, quick=quick),
            *_asks(small, quick=quick),
        ]


def make(home: Path, *, events: int) -> None:
    """A data folder with a past of about as many events."""
    with store_alone(home) as store:
        asyncio.run(fill(store, events))
    with reading(home):
        pass  # folds the rows


def _starts(small: Path, large: Path, *, quick: bool) -> list[Row]:
    """Bare, loading, small and large in turn, so that whatever else the machine does falls on all of them."""
    bare, loaded, shown, filled, full = (
        1000 * statistics.median(times) for times in _start_times(small, large, 2 if quick else 7)
    )
    with reading(large) as found:
        count = found.reader.head() if found else 0
    return [
        Row(
            "first window", shown, "ms", bare, shown / bare, "at most 4 times a bare PySide6 window", shown <= 4 * bare
        ),
        Row(
            f"the same until its first tab shows its rows ({filled / bare:.1f} times a bare window)",
            filled,
            "ms",
            loaded,
            filled / loaded,
            "at most 1.5 times a process that loads the same modules and does nothing",
            filled <= 1.5 * loaded,
        ),
        Row(
            f"first tab with {count:,} events in the store",
            full,
            "ms",
            filled,
            full / filled,
            "at most 1.2 times that with a small store",
            full <= 1.2 * filled,
        ),
    ]


def _start_times(small: Path, large: Path, attempts: int) -> list[tuple[float, ...]]:
    """Bare, loaded, shown, filled, and filled with the large store; after one round that warms the cache."""
    rounds = [
        (
            _until_it_says("painted", _BARE),
            _until_it_says("loaded", _LOADED),
            *_first_window(small),
            _first_window(large)[1],
        )
        for _ in range(attempts + 1)
    ]
    return list(zip(*rounds[1:], strict=True))


def _idle(home: Path) -> Row:
    told = probe("window_probe", str(home), "idle")
    megabytes = told["resident_bytes"] / MEGABYTE
    share = told["cpu_share"]
    name = f"memory of the idle window (CPU {share:.1%})"
    return Row(name, megabytes, "MB", promise="at most 170 MB before plots are shown", holds=megabytes <= 170)


def _floods(home: Path, *, quick: bool) -> list[Row]:
    seconds = 3.0 if quick else 15.0
    streams = _stream(home, streams=200, pace=20, seconds=seconds)
    flood = _stream(home, streams=8, pace=1, seconds=min(seconds, 6), extra=50_000)
    return [
        Row(
            f"200 streams, {streams['rate']:,.0f} pieces/s: frame gap p99",
            streams["p99"],
            "ms",
            promise="under 25 ms",
            holds=streams["p99"] < 25,
        ),
        Row("the same: longest gap", streams["longest"], "ms", promise="under 60 ms", holds=streams["longest"] < 60),
        Row(
            f"{flood['rate']:,.0f} pieces/s: longest gap",
            flood["longest"],
            "ms",
            promise="stays live: under 200 ms",
            holds=flood["longest"] < 200,
        ),
    ]


def _stream(home: Path, *, streams: int, pace: float, seconds: float, extra: float = 0) -> Any:
    """Frame gaps while so many answers arrive, each at ``pace`` pieces a second, and ``extra`` pieces besides."""
    with streaming_server(pace=pace, seconds=seconds + 10) as address:
        asyncio.run(add_providers(home, address, -(-streams // SIDE_BY_SIDE)))
        return probe("window_streams", str(home), str(streams), str(seconds), str(extra))


async def add_providers(home: Path, address: str, number: int) -> None:
    """Have providers ``bench0`` and so on, all of them one server.

    One would not do for many answers: it is given a few calls at a time, see :mod:`core.calls.lanes`.
    """
    engine = await start_engine(home, environment={})
    await engine.commands.send(ChangeSetting(key="calls.local_at_once", value=SIDE_BY_SIDE))  # no model runs in it
    for place in range(number):
        await engine.commands.send(AddProvider(name=f"bench{place}", wire="openai", base_url=address))
    await engine.close()


def _asks(home: Path, *, quick: bool) -> list[Row]:
    """What the command line adds to the run itself, from the start of the process to its end."""
    extra, bare = [], []
    for _ in range(3 if quick else 8):
        bare.append(_timed([sys.executable, "-c", "import asyncio"])[0])
        command = [sys.executable, "-c", "from app.cli import main; main()", "ask", "What is 2 + 2?", "--json"]
        whole, out = _timed([*command, "-m", "practice/small", "--home", str(home)])
        extra.append(whole - json.loads(out)["seconds"])
    ours, base = 1000 * statistics.median(extra), 1000 * statistics.median(bare)
    return [Row("tutti ask: start and end around the run", ours, "ms", base, ours / base)]


def _until_it_says(word: str, code: str) -> float:
    """Seconds from the start of a process until it says a word."""
    began = time.perf_counter()
    with _running([sys.executable, "-c", code]) as process:
        _until(process, word)
        return time.perf_counter() - began


def _first_window(home: Path) -> tuple[float, float]:
    """From the start of the process until the window is painted, and until its first tab is, with its rows."""
    began = time.perf_counter()
    with _running([sys.executable, "-m", "benchmarks.window_probe", str(home), "first"]) as process:
        _until(process, "shown")
        shown = time.perf_counter() - began
        _until(process, "filled")
        return shown, time.perf_counter() - began


def probe(module: str, *arguments: str, seconds: float = PATIENCE) -> Any:
    """What a window in a process of its own tells.

    :param seconds: after these the window is ended, and whoever asked hears of it.
    """
    with _running([sys.executable, "-m", f"benchmarks.{module}", *arguments], seconds) as process:
        return json.loads(_until(process, "{"))


@contextmanager
def _running(command: list[str], seconds: float = PATIENCE) -> Iterator[subprocess.Popen[str]]:
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT, env=_environment()) as process:
        ending = threading.Timer(seconds, process.kill)
        ending.start()
        try:
            yield process
        finally:
            ending.cancel()
            process.kill()


def _until(process: subprocess.Popen[str], beginning: str) -> str:
    assert process.stdout is not None
    for line in process.stdout:
        if line.startswith(beginning):
            return line
    raise RuntimeError(f"the window ended, or was ended for taking too long, before it said {beginning!r}")


def _timed(command: list[str]) -> tuple[float, str]:
    began = time.perf_counter()
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, cwd=ROOT, env=_environment(), check=True)
    return time.perf_counter() - began, done.stdout


def _environment() -> dict[str, str]:
    """Without a screen, and with compiled modules kept, as they are for everybody from the second start on."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "QT_QPA_PLATFORM": "offscreen", "PYTHONPYCACHEPREFIX": str(_compiled())}


@cache
def _compiled() -> Path:
    """A folder for compiled modules that goes with this process; a checkout may be one that cannot be written."""
    folder = tempfile.mkdtemp(prefix="tutti-compiled-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return Path(folder)
