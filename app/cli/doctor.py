"""``tutti doctor``: what is installed, where data lies, whether the store is sound, what is on this machine and at odds."""

from __future__ import annotations

import asyncio
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from app.bootstrap import Engine
from app.cli.engine import rows_now, with_engine
from app.cli.files import write_lines
from app.cli.invocation import Invocation, example, shared_options
from app.cli.safe_text import clean, to_json
from app.cli.troubles import NO_TROUBLES, find_troubles, show_troubles
from app.diagnosis.look import look, sections, to_give_away, told
from core.errors import InputError
from core.queries.diagnosis import Trouble
from events.errors import TuttiError


@click.command(epilog=example("tutti doctor", "tutti doctor --json", "tutti doctor --report tutti-report.txt"))
@click.option("--report", type=click.Path(path_type=Path), metavar="FILE", help="Write it to FILE, to give away.")
@shared_options
def doctor(invocation: Invocation, *, report: Path | None) -> int:
    """Say what is installed, where data lies and whether all is well; exit code 1 when something is broken.

    Nothing is recorded by this, no key is shown, and no address but this machine's is asked. FILE is for a report of a
    fault: your name and your folder are taken out of it, and nothing that you asked or were answered is in it.
    """
    document = asyncio.run(look(invocation.home, os.environ))
    document |= _machine(invocation, sound=document["store"]["ok"] is True)
    document["ok"] = document["ok"] and "engine" not in document
    if report is not None:
        _write(report, document)
    if invocation.json:
        invocation.printer.document(document)
    elif report is not None:
        invocation.printer.line(f"Wrote {report}. Look through it before you give it away.")
    else:
        _show(invocation, document)
    return 0 if document["ok"] else 1


def _machine(invocation: Invocation, *, sound: bool) -> dict[str, Any]:
    """Servers that answer on this machine, and the names of variables that hold keys."""
    if sound:
        return _asked(invocation)
    with tempfile.TemporaryDirectory(prefix="tutti-doctor-") as folder:  # nothing is made where there was nothing
        return _asked(Invocation(Path(folder), invocation.json, invocation.terminal, invocation.printer))


def _asked(invocation: Invocation) -> dict[str, Any]:
    async def work(engine: Engine) -> dict[str, Any]:
        models = await engine.queries.models()
        servers: dict[str, list[str]] = {}
        for model in models:
            if model.local:
                servers.setdefault(model.provider, []).append(model.name)
        async with rows_now(engine) as views:
            sources = [row.key_source.removeprefix("env:") for row in views.settings.providers()]
            troubles = find_troubles(engine, views)
        named = {offer.variable for offer in engine.queries.key_offers()} | set(sources)
        found = [{"provider": name, "models": names} for name, names in servers.items()]
        present = sorted(name for name in named if os.environ.get(name))
        return {"servers": found, "environment_keys": present, **troubles}

    try:
        return with_engine(invocation, work)
    except TuttiError as error:
        return {"servers": [], "environment_keys": [], **NO_TROUBLES, "engine": f"{error.what} {error.do}"}


def _write(file: Path, document: Mapping[str, Any]) -> None:
    """Write the report: first in words, for people, then whole, for programs.

    :raises InputError: there is such a file, or it cannot be written.
    """
    if file.exists():
        raise InputError(f"{file} is there already.", "Choose another name.")
    words = clean(f"{told(document, os.environ).text()}\n== All of it ==\n{to_json(document)}\n")
    write_lines(file, iter([to_give_away(words, os.environ).encode("utf-8", "replace")]))


def _show(invocation: Invocation, document: Mapping[str, Any]) -> None:
    printer = invocation.printer
    for section in sections(document):
        printer.heading(section.title)
        facts = list(section.facts)
        if section.title == "This machine":
            servers = [f"{server['provider']} with {len(server['models'])} models" for server in document["servers"]]
            facts.append(("Keys in the environment", ", ".join(document["environment_keys"]) or "none"))
            facts.append(("Model servers", ", ".join(servers) or "none found"))
        printer.fields(facts)
        printer.line()
    printer.heading("Runs and calls")
    show_troubles(printer, document)
    printer.line()
    printer.heading("What is wrong")
    found = [Trouble(**one) for one in document["troubles"]]
    for trouble in found:
        printer.line(f"{trouble.what} {trouble.do}", style="red" if trouble.broken else "yellow")
    if not found:
        printer.line("Nothing.", style="green")
    if "engine" in document:
        printer.error(document["engine"], "")
