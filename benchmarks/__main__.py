"""``python3 -m benchmarks [--quick] [--out FILE] [NAME...]``: run every benchmark, or those named, and show a table.

A benchmark is a module of this package with a function ``rows(*, quick: bool) -> list[Row]``. Each runs in a process
of its own, one after the other, so that none pays for what another has loaded. The exit code is 1 when one failed
or a promise was not kept.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from app import environment
from benchmarks.runner import names, report, run


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


if __name__ == "__main__":
    main()
