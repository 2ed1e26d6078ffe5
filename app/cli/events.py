"""``tutti events``: the recorded facts themselves."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import click

from app.backups import backups_of, put_back
from app.bootstrap import Engine
from app.cli.documents import event_document, payload
from app.cli.engine import with_engine
from app.cli.files import write_lines
from app.cli.invocation import LARGEST, Invocation, commands, example, shared_options
from app.cli.printing import Column
from app.cli.requests import make
from app.cli.safe_text import to_json
from app.reading import reading_events, store_alone
from core.commands.models import EraseEvent
from core.errors import InputError
from events.envelope import StoredEvent
from events.store.contract import Reader
from events.store.sqlite.inspection import Inspection
from events.store.sqlite.transfer import read_lines
from tabs.shared.wording import full_time

POLL_SECONDS = 0.05
"""How often ``tail`` looks whether another process committed; a look costs some microseconds."""
PAGE = 500
_LINE_WIDTH = 160


@commands(epilog=example("tutti events list"))
def events() -> None:
    """Follow, list, prove, export and import the recorded events."""


@events.command("list", epilog=example("tutti events list --after 100 --type RunSucceeded", "tutti events list --json"))
@click.option(
    "--after", type=click.IntRange(0, LARGEST), default=0, metavar="POSITION", help="Only events behind this position."
)
@click.option("--type", "types", multiple=True, metavar="TYPE", help="Only this type; may be given several times.")
@click.option(
    "--limit", type=click.IntRange(1, LARGEST), default=100, show_default=True, metavar="N", help="At most so many."
)
@shared_options
def list_events(invocation: Invocation, *, after: int, types: tuple[str, ...], limit: int) -> None:
    """List events in the order they were recorded."""
    with reading_events(invocation.home) as reader:
        found = reader.read(after=after, limit=limit, types=types) if reader else []
    if invocation.json:
        invocation.printer.document({"events": [event_document(event) for event in found]})
        return
    columns = (
        Column("POSITION", right=True),
        Column("WHEN"),
        Column("STREAM", cut=True),
        Column("TYPE"),
        Column("BY"),
        Column("WHAT", style="dim", cut=True),
    )
    invocation.printer.table(columns, [_cells(event) for event in found], empty="No events.")


@events.command(epilog=example("tutti events tail", "tutti events tail --after 0 --json"))
@click.option(
    "--after", type=click.IntRange(0, LARGEST), metavar="POSITION", help="Begin behind this (default: the last ten)."
)
@shared_options
def tail(invocation: Invocation, *, after: int | None) -> None:
    """Follow events as they are recorded, also those of other processes, until Ctrl-C."""
    with store_alone(invocation.home):
        pass  # makes the store when this is the first thing ever done
    with reading_events(invocation.home) as reader:
        if reader is None:
            return
        start = max(0, reader.head() - 10) if after is None else after
        for event in _follow(reader, start):
            if invocation.json:
                invocation.printer.document_line(event_document(event))
            else:
                invocation.printer.line("  ".join(_cells(event)))
                sys.stdout.flush()


@events.command(epilog=example("tutti events verify", "tutti events verify --json"))
@shared_options
def verify(invocation: Invocation) -> int:
    """Prove that nothing recorded was changed, cut or lost; exit code 1 when something was."""
    proof = Inspection(invocation.home).verify()
    if invocation.json:
        problems = [{"position": problem.position, "what": problem.what} for problem in proof.problems]
        document = {"ok": proof.ok, "events": proof.events, "head": proof.head, "problems": problems}
        invocation.printer.document(document)
    elif proof.ok:
        invocation.printer.line(f"All {proof.events:,} events are as they were recorded. Head: {proof.head}")
    else:
        for problem in proof.problems:
            invocation.printer.error(f"{problem.what[:1].upper()}{problem.what[1:]}.", "")
        count = len(proof.problems)
        invocation.printer.error(
            f"The store has {count} problem{'s' if count > 1 else ''}.",
            f"Keep the folder {invocation.home} as it is and go on with a backup in another one.",
        )
    return 0 if proof.ok else 1


@events.command("export", epilog=example("tutti events export everything.jsonl"))
@click.argument("file", type=click.Path(path_type=Path))
@shared_options
def export_events(invocation: Invocation, *, file: Path) -> None:
    """Write every event and blob to FILE as JSON lines. Keys are never among them; prompts and answers are.

    Of a damaged store everything up to the damage is written, and the exit code is 1.
    """
    count = write_lines(file, Inspection(invocation.home).export_lines())
    if invocation.json:
        invocation.printer.document({"file": str(file), "lines": count})
    else:
        invocation.printer.line(f"Wrote {count:,} lines to {file}.")


@events.command("import", epilog=example("tutti --home new events import everything.jsonl"))
@click.argument("file", type=click.Path(path_type=Path))
@shared_options
def import_events(invocation: Invocation, *, file: Path) -> None:
    """Fill an empty store from an export, hash by hash; all or nothing."""
    with _opened(file) as lines, store_alone(invocation.home) as store:
        count = store.import_lines(read_lines(lines))
    if invocation.json:
        invocation.printer.document({"events": count})
    else:
        invocation.printer.line(f"Imported {count:,} events into {invocation.home}.")


@events.command(epilog=example("tutti events backup tutti-backup.sqlite"))
@click.argument("file", type=click.Path(path_type=Path))
@shared_options
def backup(invocation: Invocation, *, file: Path) -> None:
    """Write a consistent copy of the whole store to FILE, while it is in use."""
    if file.suffix == ".db":
        raise InputError("A backup's name must not end in .db.", "Let it end in .sqlite, for example.")
    if not file.absolute().parent.is_dir():
        raise InputError(f"There is no folder {file.absolute().parent}.", "Make it first, or choose another place.")
    with store_alone(invocation.home) as store:
        store.backup(file.absolute())
    if invocation.json:
        invocation.printer.document({"file": str(file)})
    else:
        invocation.printer.line(f"Wrote a backup to {file}.")


@events.command(
    epilog=example(
        "tutti events restore", "tutti events restore ~/.local/share/tutti/backups/20261129T091500.000000-daily.sqlite"
    )
)
@click.argument("file", type=click.Path(path_type=Path), required=False)
@shared_options
def restore(invocation: Invocation, *, file: Path | None) -> None:
    """Put a backup in the place of the store: FILE, or the newest one. What was there is kept beside it.

    Nothing else may have the store open. One backup a day is made by itself while Tutti runs; they lie in the folder backups.
    """
    kept = backups_of(invocation.home)
    if file is None and not kept:
        raise InputError("There is no backup yet.", "Make one with `tutti events backup FILE`.")
    chosen = file or Path(kept[0].path)
    if not chosen.is_file():
        raise InputError(f"There is no file {chosen}.", f"Backups lie in {invocation.home / 'backups'}.")
    aside = put_back(invocation.home, chosen)
    if invocation.json:
        invocation.printer.document({"file": str(chosen), "moved_to": str(aside)})
    else:
        invocation.printer.line(f"Restored {chosen}. What was there before is in {aside}.")


@events.command(epilog=example('tutti events erase 42 --reason "a password in a prompt"'))
@click.argument("position", type=click.IntRange(1, LARGEST))
@click.option("--reason", required=True, help="Why; it is recorded.")
@shared_options
def erase(invocation: Invocation, *, position: int, reason: str) -> None:
    """Erase the content of the event at POSITION for good. That it was erased is recorded."""

    async def work(engine: Engine) -> None:
        await engine.commands.send(make(EraseEvent, position=position, reason=reason))

    with_engine(invocation, work)
    if invocation.json:
        invocation.printer.document({"position": position, "erased": True})
    else:
        invocation.printer.line(f"The content of event {position} is erased.")


def _follow(reader: Reader, after: int) -> Iterator[StoredEvent]:
    while True:
        page = reader.read(after=after, limit=PAGE)
        yield from page
        if page:
            after = page[-1].position
        if len(page) < PAGE:
            while not reader.changed():
                time.sleep(POLL_SECONDS)


def _cells(event: StoredEvent) -> tuple[str, ...]:
    said = "erased" if event.data is None else to_json(payload(event), indent=None)
    return (
        str(event.position),
        full_time(event.recorded_at),
        event.stream,
        event.type,
        event.actor,
        said if len(said) <= _LINE_WIDTH else said[: _LINE_WIDTH - 1] + "…",
    )


def _opened(file: Path) -> BinaryIO:
    try:
        return file.open("rb")
    except OSError as error:
        raise InputError(f"{file} cannot be read: {error.strerror}.", "Check its name and permissions.") from None
