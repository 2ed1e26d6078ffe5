"""``tutti receipt``: everything that led to an answer."""

from __future__ import annotations

from collections.abc import Sequence

import click

from app.cli.invocation import Invocation, example, shared_options
from app.cli.printing import Printer
from app.cli.receipt_documents import as_document, receipt_document
from app.plugins import settings_schema
from app.reading import reading, registry
from app.receipts import find_receipt
from core.errors import UnknownThing
from core.queries.receipt_settings import SetOtherwise, set_otherwise
from core.queries.receipts import Receipt
from tabs.shared.receipt_words import sections, summary
from tabs.shared.settings_since import with_since


@click.command(epilog=example("tutti receipt 0198c0de-…", "tutti receipt 0198c0de-… --json"))
@click.argument("of", metavar="ID")
@shared_options
def receipt(invocation: Invocation, *, of: str) -> None:
    """Show everything that led to an answer, and the answers that were not taken.

    ID is that of a run, of a message or of a call, or its beginning. All of it is read from the recorded events, and
    nothing is recorded by it. The settings that the run kept stand beside those that are others now.
    """
    with reading(invocation.home) as found:
        if found is None:
            raise UnknownThing(f"There is no answer, message or run {of}.", "Run `tutti runs list` to see all runs.")
        told = find_receipt(found.reader, registry(), found.views, of)
        since = set_otherwise(told, settings_schema().specs, found.views.settings.values())
    if invocation.json:
        invocation.printer.document({**receipt_document(told), "set_otherwise_now": as_document(since)})
    else:
        _show(invocation.printer, told, since)


def _show(printer: Printer, told: Receipt, since: Sequence[SetOtherwise]) -> None:
    printer.fields(summary(told))
    for section in with_since(sections(told), since):
        printer.line()
        printer.heading(section.title)
        for line in section.lines:
            printer.line(line)
