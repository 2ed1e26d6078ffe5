"""What every command has in common: where the data is, how to print, and the options that say so."""

from __future__ import annotations

import functools
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from app.cli.printing import Printer
from app.home import data_folder
from app.lazy import load
from events.errors import TuttiError
from events.values import clean_text

LARGEST = (1 << 63) - 1
"""The largest position there can be; SQLite knows no larger number."""


@dataclass(frozen=True, slots=True)
class Invocation:
    """One use of one command."""

    home: Path
    json: bool
    """Whether stdout gets exactly one JSON document."""
    terminal: bool
    """Whether a person watches stdout: colour, progress and tables are wanted."""
    printer: Printer


def example(*lines: str) -> str:
    """The epilog of a command's help, which shows how it is used."""
    return "\b\nExample:\n" + "\n".join(f"  {line}" for line in lines)


def _kept(context: click.Context, option: click.Parameter, value: Any) -> None:
    """Keep what was given for the command that is reached at last; the one given behind wins."""
    if value:
        context.meta[f"{__name__}.{option.name}"] = value


HOME = click.option(
    "--home",
    metavar="DIR",
    expose_value=False,
    callback=_kept,
    help="Folder with all data (default: TUTTI_HOME or the platform's).",
)
JSON = click.option(
    "--json",
    is_flag=True,
    expose_value=False,
    callback=_kept,
    help="Print one JSON document, and everything else on stderr.",
)
"""Both are understood everywhere: before a command, and behind any word of it."""


def home_given(context: click.Context) -> str | None:
    """The folder that ``--home`` named; ``None`` for the usual one."""
    home: str | None = context.meta.get(f"{__name__}.home")
    return home


def commands(**more: Any) -> Callable[[Callable[..., Any]], click.Group]:
    """A group of commands, which takes ``--home`` and ``--json`` for each of them."""

    def decorated(function: Callable[..., Any]) -> click.Group:
        made: click.Group = click.group(**more)(HOME(JSON(function)))
        return made

    return decorated


def shared_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command ``--home`` and ``--json``, and hand it an :class:`Invocation` as its first argument.

    With ``--json`` an error is a document too, so that a script always has one to read.
    """

    @HOME
    @JSON
    @click.pass_context
    @functools.wraps(function)
    def wrapped(context: click.Context, /, **arguments: Any) -> Any:
        as_json = bool(context.meta.get(f"{__name__}.json"))
        invocation = make_invocation(home_given(context), as_json=as_json)
        typed = {name: as_text(value) for name, value in arguments.items()}
        try:
            return function(invocation, **typed)
        except TuttiError as error:
            if as_json:
                invocation.printer.document({"error": {"kind": error.kind, "what": error.what, "do": error.do}})
            raise

    return wrapped


def as_text(value: Any) -> Any:
    """An argument without the lone surrogates that stand for bytes no locale could read; paths stay as they are.

    They are read as UTF-8, which they are wherever only the locale is wrong.
    """
    if isinstance(value, tuple):
        return tuple(as_text(item) for item in value)
    if not isinstance(value, str) or clean_text(value) == value:
        return value
    try:
        return os.fsencode(value).decode("utf-8", "replace")
    except UnicodeEncodeError:
        return clean_text(value)


def make_invocation(home: str | None, *, as_json: bool = False) -> Invocation:
    """What a command is given: by its options, the environment, and where stdout goes."""
    terminal = not as_json and sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
    printer = load("tables")(sys.stdout, sys.stderr) if terminal else Printer(sys.stdout, sys.stderr)
    return Invocation(data_folder(home, os.environ), as_json, terminal, printer)
