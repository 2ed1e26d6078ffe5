"""``python3 -m benchmarks [--quick] [--out FILE] [NAME...]``: run every benchmark, or those named, and show a table.

A benchmark is a module of this package with a function ``rows(*, quick: bool) -> list[Row]``. Each runs in a process
of its own, one after the other, so that none pays for what another has loaded. The exit code is 1 when one failed
or a promise was not kept.
"""

from __future__ import annotations

import argparse
import importlib
import multiprocessing
import os
import platform
import sqlite3
import sys
import time
import traceback
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import NamedTuple

from app import environment
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
        f"{platform.platform()}, {os.cpu_count()} cores, Python {platform.python_version()}, "
        f"SQLite {sqlite3.sqlite_version}{', quick sizes' if quick else ''}. Each figure stands beside a baseline "
        "measured in the same run; trust the ratios, not the absolute figures.\n",
    ]
    for outcome in outcomes:
        shown = f"```\n{outcome.failure}```\n" if outcome.failure else markdown(outcome.rows)
        parts += [f"## {outcome.name}\n", shown]
    return "\n".join(parts)


def main() -> None:
    """Run what was asked for."""
    options = _options(sys.argv[1:])
    _set_up()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    outcomes = []
    for name in options.names or names():
        environment.say(f"── {name} …")
        outcomes.append(run(name, quick=options.quick))
        environment.say(f"── {name}: {outcomes[-1].seconds:.0f} s")
    text = report(outcomes, quick=options.quick)
    print(text)
    if options.out:
        options.out.write_text(text, encoding="utf-8")
    sys.exit(0 if all(outcome.is_good for outcome in outcomes) else 1)


class _Options(argparse.Namespace):
    names: list[str]
    quick: bool
    out: Path | None


def _options(arguments: list[str]) -> _Options:
    parser = argparse.ArgumentParser("python3 -m benchmarks", description="Measure what Tutti costs.")
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"one of {', '.join(names())}; all when none is named")
    parser.add_argument("--quick", action="store_true", help="small sizes, to see that everything runs")
    parser.add_argument("--out", type=Path, metavar="FILE", help="write the table there too, as Markdown")
    options = parser.parse_args(arguments, namespace=_Options())
    unknown = sorted(set(options.names) - set(names()))
    if unknown:
        parser.error(f"there is no benchmark called {', '.join(unknown)}; there are {', '.join(names())}")
    return options


def _set_up() -> None:
    """Go on in the checkout's environment, made first where there is none."""
    try:
        environment.check_python()
        if environment.is_checkout() and not environment.is_inside() and not environment.has_everything():
            environment.prepare("runtime")
            environment.restart("benchmarks", sys.argv[1:])
    except environment.SetupError as error:
        environment.say(str(error))
        sys.exit(1)


def _measure(name: str, *, quick: bool) -> list[Row]:
    rows: list[Row] = importlib.import_module(f"benchmarks.{name}").rows(quick=quick)
    return rows


if __name__ == "__main__":
    main()
