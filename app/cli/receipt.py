"""``tutti receipt``: everything that led to an answer."""

from __future__ import annotations

import click

from app.cli.invocation import Invocation, example, shared_options
from app.cli.printing import Printer
from app.cli.receipt_documents import receipt_document
from app.reading import reading, registry
from app.receipts import find_receipt
from core.errors import UnknownThing
from core.queries.receipts import Receipt
from tabs.shared.receipt_words import sections, summary


@click.command(epilog=example("tutti receipt 0198c0de-…", "tutti receipt 0198c0de-… --json"))
@click.argument("of", metavar="ID")
@shared_options
def receipt(invocation: Invocation, *, of: str) -> None:
    """Show everything that led to an answer, and the answers that were not taken.

    ID is that of a run, of a message or of a call, or its beginning. All of it is read from the recorded events, and
    nothing is recorded by it.
    """
    with reading(invocation.home) as found:
        if found is None:
            raise UnknownThing(f"There is no answer, message or run {of}.", "Run `tutti runs list` to see all runs.")
        told = find_receipt(found.reader, registry(), found.views, of)
    if invocation.json:
        invocation.printer.document(receipt_document(told))
    else:
        _show(invocation.printer, told)


def _show(printer: Printer, told: Receipt) -> None:
    printer.fields(summary(told))
    for section in sections(told):
        printer.line()
        printer.heading(section.title)
        for line in section.lines:
            printer.line(line)
