"""Runs benchmarks, each in a process of its own, and tells what came of them."""

from __future__ import annotations

import importlib
import multiprocessing
import os
import platform
import sqlite3
import time
import traceback
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import NamedTuple

from benchmarks.table import Row, markdown

FOLDER = Path(__file__).parent


class Outcome(NamedTuple):
    """What came of one benchmark."""

    name: str
    rows: list[Row]
    seconds: float
    failure: str = ""
    """The traceback's text when it failed."""

    @property
    def is_good(self) -> bool:
        """Whether it ran and kept every promise."""
        return not self.failure and all(row.holds is not False for row in self.rows)


def names() -> list[str]:
    """Every benchmark, by the name of its module."""
    return sorted(file.stem for file in FOLDER.glob("*.py") if "\ndef rows(" in file.read_text(encoding="utf-8"))


def run(name: str, *, quick: bool) -> Outcome:
    """Run one benchmark in a process of its own."""
    began = time.monotonic()
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as process:
        try:
            rows = process.submit(_measure, name, quick=quick).result()
        except Exception:  # noqa: BLE001 - one benchmark's failure is shown and the others still run
            return Outcome(name, [], time.monotonic() - began, traceback.format_exc())
    return Outcome(name, rows, time.monotonic() - began)


def report(outcomes: Sequence[Outcome], *, quick: bool) -> str:
    """Everything measured, as Markdown."""
    parts = [
        "# Benchmarks\n",
        f"{_machine()}{', quick sizes' if quick else ''}.\n",
        "Each figure stands beside a baseline measured in the same run: trust the ratios, not the absolute figures.\n",
    ]
    for outcome in outcomes:
        shown = f"```\n{outcome.failure}```\n" if outcome.failure else markdown(outcome.rows)
        parts += [f"## {outcome.name}\n", shown]
    return "\n".join(parts)


def _machine() -> str:
    python, sqlite = platform.python_version(), sqlite3.sqlite_version
    return f"{platform.platform()}, {os.cpu_count()} cores, Python {python}, SQLite {sqlite}"


def _measure(name: str, *, quick: bool) -> list[Row]:
    rows: list[Row] = importlib.import_module(f"benchmarks.{name}").rows(quick=quick)
    return rows
