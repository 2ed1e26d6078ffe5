"""``tutti desktop``: an entry among the programs of the desktop, and its end."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from app.cli.invocation import Invocation, commands, example, shared_options
from app.home import data_folder
from app.launcher import Step, data_home, install, program, remove
from core.errors import InputError

_ELSEWHERE = {
    "darwin": "Keep it in the Dock while it runs: hold its icon, then choose Options, Keep in Dock.",
    "win32": "Right-click tutti-window.exe, then choose Pin to Start, or Show more options and Create shortcut.",
}


@commands(epilog=example("tutti desktop install"))
def desktop() -> None:
    """Put Tutti among the programs of your desktop, and take it away again."""


@desktop.command("install", epilog=example("tutti desktop install", "tutti desktop install --home ~/work-tutti"))
@shared_options
def put(invocation: Invocation) -> None:
    """Write an entry and icons into your own data folder; doing it again changes nothing.

    Nothing outside of your own folders is touched. The entry opens the window of this data folder.
    """
    _require_linux()
    command = [str(program())]
    if invocation.home != data_folder(None, {}):
        command += ["--home", str(invocation.home)]
    _tell(invocation, install(data_home(os.environ), command), "Tutti is among your programs now.")


@desktop.command("remove", epilog=example("tutti desktop remove"))
@shared_options
def take_away(invocation: Invocation) -> None:
    """Remove what `tutti desktop install` wrote; your data stays."""
    _require_linux()
    _tell(invocation, remove(data_home(os.environ)), "Tutti is not among your programs any more.")


def _require_linux() -> None:
    if not sys.platform.startswith("linux"):
        advice = _ELSEWHERE.get(sys.platform, "Add it by hand.")
        raise InputError("This is for Linux; here the desktop keeps its programs in another way.", advice)


def _tell(invocation: Invocation, steps: Sequence[Step], result: str) -> None:
    printer = invocation.printer
    if invocation.json:
        printer.document({"files": [{"file": str(step.file), "done": step.done} for step in steps]})
        return
    for step in steps:
        printer.line(f"{step.done:<9}  {step.file}")
    printer.note(result)
