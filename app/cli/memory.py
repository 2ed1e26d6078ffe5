"""``tutti memory``: what is remembered from one prompt to the next, and having it forgotten."""

from __future__ import annotations

from collections.abc import Sequence

import click

from app.bootstrap import Engine
from app.cli.documents import memory_document
from app.cli.engine import rows_now, with_engine
from app.cli.invocation import Invocation, example, shared_options
from app.cli.printing import Column
from app.cli.requests import make
from app.reading import reading
from core.commands.models import EditMemory, ForgetMemory, Remember
from core.errors import InputError, UnknownThing
from core.memory.recall import telling_words
from events.projections.memory.rows import MemoryRow
from events.projections.memory.view import MemoryView
from events.values import now_us
from tabs.shared.wording import clock, count

LEAST = 6
"""Characters of an id that have to be given."""
_LIMIT = click.option(
    "--limit", type=click.IntRange(1, 100_000), default=50, show_default=True, help="How many at most."
)
_TOPIC = click.option("--topic", metavar="WORDS", help="What it is about, in a few words.")
_OFF = "Nothing of it is sent yet: tutti settings set memory.enabled true"


@click.group(epilog=example("tutti memory list"))
def memory() -> None:
    """What Tutti remembers: add facts, search, edit and forget.

    Nothing of it is put into a prompt before you say so: tutti settings set memory.enabled true
    """


@memory.command("list", epilog=example("tutti memory list", "tutti memory list --json"))
@_LIMIT
@shared_options
def list_memory(invocation: Invocation, *, limit: int) -> None:
    """List facts and insights, newest first."""
    with reading(invocation.home) as found:
        rows = found.views.memory.entries(now=now_us(), limit=limit) if found else []
    print_rows(invocation, rows, name="memory", empty='Nothing is remembered. Add something: tutti memory add "…"')


@memory.command(epilog=example('tutti memory search "office cat"'))
@click.argument("text")
@_LIMIT
@shared_options
def search(invocation: Invocation, *, text: str, limit: int) -> None:
    """List what has any of the words in TEXT and may be used now, the best first."""
    words = telling_words(text) or text.split()
    with reading(invocation.home) as found:
        rows = found.views.memory.search(words, now=now_us(), limit=limit) if found else []
    print_rows(invocation, rows, name="memory", empty="Nothing that is remembered has these words.")


@memory.command(
    epilog=example(
        'tutti memory add "The office cat is called Biscuit." --topic office',
        'tutti memory add "Ana is away." --expires-days 14',
    )
)
@click.argument("text")
@_TOPIC
@click.option("--expires-days", type=float, help="After how many days it is no longer used.")
@shared_options
def add(invocation: Invocation, *, text: str, topic: str | None, expires_days: float | None) -> None:
    """Remember TEXT."""
    command = make(Remember, text=text, topic=topic or "", expires_days=expires_days)

    async def work(engine: Engine) -> tuple[str, bool]:
        memory_id: str = await engine.commands.send(command)
        return memory_id, bool(engine.queries.settings()["memory.enabled"])

    memory_id, enabled = with_engine(invocation, work)
    if invocation.json:
        invocation.printer.document({"memory_id": memory_id, "enabled": enabled})
        return
    invocation.printer.line(f"Remembered as {memory_id}.")
    if not enabled:
        invocation.printer.note(_OFF)


@memory.command(epilog=example('tutti memory edit 0198c0de-… --text "The office cat is called Crumb."'))
@click.argument("memory_id", metavar="ID")
@click.option("--text", help="What is remembered now.")
@_TOPIC
@click.option("--expires-days", type=float, help="After how many days from now it is no longer used; 0 for never.")
@shared_options
def edit(
    invocation: Invocation, *, memory_id: str, text: str | None, topic: str | None, expires_days: float | None
) -> None:
    """Change what is remembered. What is not given stays. ID may be the end of it, where that is clear."""
    if text is None and topic is None and expires_days is None:
        raise InputError("There is nothing to change.", "Give --text, --topic or --expires-days.")

    async def work(engine: Engine) -> MemoryRow:
        row = await named(engine, memory_id)
        changes = {"text": text, "topic": topic, "expires_days": expires_days}
        await engine.commands.send(make(EditMemory, memory_id=row.memory_id, **changes))
        return await named(engine, row.memory_id)

    row = with_engine(invocation, work)
    if invocation.json:
        invocation.printer.document(memory_document(row))
    else:
        invocation.printer.line(f"Remembered now: {row.text}")


@memory.command(epilog=example("tutti memory forget 0198c0de-…"))
@click.argument("memory_id", metavar="ID")
@click.option("--reason", default="", help="Why.")
@shared_options
def forget(invocation: Invocation, *, memory_id: str, reason: str) -> None:
    """Forget something and erase what it said. ID may be the end of it, where that is clear."""

    async def work(engine: Engine) -> MemoryRow:
        row = await named(engine, memory_id)
        await engine.commands.send(make(ForgetMemory, memory_id=row.memory_id, reason=reason))
        return row

    row = with_engine(invocation, work)
    if invocation.json:
        invocation.printer.document({"memory_id": row.memory_id, "forgotten": True, "uses": row.uses})
        return
    invocation.printer.line(f"Forgotten: {row.memory_id}")
    if row.uses:
        invocation.printer.note(
            f"It was sent with {count(row.uses, 'prompt')}; the records of these runs still say with which words. "
            "`tutti events erase` erases them."
        )


async def named(engine: Engine, given: str) -> MemoryRow:
    """The entry that is meant.

    :raises UnknownThing: none is.
    :raises InputError: several may be.
    """
    async with rows_now(engine) as views:
        return find(views.memory, given)


def find(view: MemoryView, given: str) -> MemoryRow:
    """The entry of this id, or of an id that ends so; see :func:`named`."""
    row = view.get(given, now=now_us())
    if row is not None:
        return row
    found = view.ending(given, now=now_us()) if len(given) >= LEAST else []
    if not found:
        what = f"Nothing with the id {given} is remembered."
        raise UnknownThing(what, "Run `tutti memory list` or `tutti insights list` to see ids.")
    if len(found) > 1:
        raise InputError(f"Several ids end with {given}.", "Give more of the id.")
    return found[0]


def print_rows(invocation: Invocation, rows: Sequence[MemoryRow], *, name: str, empty: str) -> None:
    """Entries as a table, or as a document under a name."""
    if invocation.json:
        invocation.printer.document({name: [memory_document(row) for row in rows]})
        return
    columns = (
        Column("ID", style="dim"),
        Column("ADDED", right=True),
        Column("WHAT"),
        Column("STATE"),
        Column("USED", right=True),
        Column("TOPIC"),
        Column("TEXT", cut=True),
    )
    invocation.printer.table(columns, [_cells(row) for row in rows], empty=empty)


def _cells(row: MemoryRow) -> tuple[str, ...]:
    what = (row.form or row.kind).replace("_", " ")
    return row.memory_id, clock(row.added_at), what, row.state, str(row.uses), row.topic, row.text
