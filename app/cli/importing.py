"""``tutti conversations import``: conversations that were had elsewhere."""

from __future__ import annotations

from pathlib import Path

import click

from app.bootstrap import Engine
from app.cli.engine import with_engine
from app.cli.invocation import Invocation, example, shared_options
from app.cli.requests import make
from core.commands.importing import ImportConversations, ImportReport
from tabs.shared.import_words import import_lines


@click.command(
    "import",
    epilog=example(
        "tutti conversations import conversations.json --dry-run",
        "tutti conversations import conversations.json --json",
    ),
)
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--dry-run", is_flag=True, help="Store nothing; say what would be.")
@shared_options
def import_conversations(invocation: Invocation, *, file: Path, dry_run: bool) -> None:
    """Take conversations over from FILE: an export: of ChatGPT or Claude (.zip, .json), Open WebUI or Tutti (.json).

    Those that are here already are left alone. What is taken over costs nothing, counts in no figures, and can be gone on
    with.
    """
    command = make(ImportConversations, path=str(file.absolute()), dry_run=dry_run)

    async def work(engine: Engine) -> ImportReport:
        await engine.caught_up()
        report: ImportReport = await engine.commands.send(command)
        return report

    report = with_engine(invocation, work)
    if invocation.json:
        document = report.model_dump(mode="json")
        invocation.printer.document({**document, "skipped": dict(report.skipped), "dry_run": dry_run})
        return
    for line in import_lines(report, done=not dry_run):
        invocation.printer.line(line)
