"""``tutti memory``: what is remembered from one prompt to the next, and having it forgotten."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import click

from app.bootstrap import Engine
from app.cli.documents import memory_document
from app.cli.engine import rows_now, with_engine
from app.cli.invocation import Invocation, commands, example, shared_options
from app.cli.printing import Column
from app.cli.requests import make
from app.reading import reading, registry
from core.commands.models import EditMemory, ForgetMemory, IndexMemory, MemoryIndexed, MemoryKept, Remember
from core.errors import InputError, UnknownThing
from core.memory.embedding import MODEL
from core.memory.search import words_of
from core.queries import MemoryFound, MemoryHit
from core.settings.state import Settings
from events.projections.memory.rows import MemoryRow
from events.projections.memory.view import MemoryView
from events.values import now_us
from tabs.shared.wording import clock, count, money

LEAST = 6
"""Characters of an id that have to be given."""
_LIMIT = click.option(
    "--limit", type=click.IntRange(1, 100_000), default=50, show_default=True, help="How many at most."
)
_TOPIC = click.option("--topic", metavar="WORDS", help="What it is about, in a few words.")
_OFF = "Nothing of it is sent yet: tutti settings set memory.enabled true"


@commands(epilog=example("tutti memory list"))
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
    """List what has any of the words in TEXT, or is near to it in meaning, and may be used now, the best first.

    By meaning only when a model is set for that: tutti settings set memory.embeddings ollama/nomic-embed-text
    """
    with reading(invocation.home) as found:
        by_meaning = found is not None and bool(Settings(found.reader, registry()).state().values.get(MODEL))
        rows = found.views.memory.search(words_of(text), now=now_us(), limit=limit) if found and not by_meaning else []

    async def work(engine: Engine) -> tuple[MemoryFound, list[MemoryRow | None]]:
        hits = await engine.queries.search_memory(text, limit=limit)
        async with rows_now(engine) as views:
            return hits, [views.memory.get(hit.memory_id, now=now_us()) for hit in hits.hits]

    if by_meaning:
        hits, shown = with_engine(invocation, work)
        print_hits(invocation, [(row, hit) for row, hit in zip(shown, hits.hits, strict=True) if row], hits.note)
    else:
        print_hits(invocation, [(row, MemoryHit(row.memory_id, by_words=True, similarity=None)) for row in rows], "")


@memory.command(epilog=example("tutti memory index", "tutti memory index --json"))
@shared_options
def index(invocation: Invocation) -> None:
    """Have everything that is remembered found by meaning, with the model that memory.embeddings names."""

    async def work(engine: Engine) -> MemoryIndexed:
        indexed: MemoryIndexed = await engine.commands.send(IndexMemory(actor="cli"))
        return indexed

    indexed = with_engine(invocation, work)
    if invocation.json:
        cost = None if indexed.cost is None else indexed.cost.dollars
        document = {"embedded": indexed.embedded, "left": indexed.left, "cost_usd": cost, "trouble": indexed.trouble}
        invocation.printer.document(document)
        return
    paid = "nobody knows what it cost" if indexed.cost is None else f"it cost {money(indexed.cost.picodollars)}"
    done = f"Made {count(indexed.embedded, 'vector')}; {paid}." if indexed.embedded else "Everything has its vector."
    invocation.printer.line(done)
    if indexed.trouble:
        invocation.printer.note(f"{count(indexed.left, 'entry', 'entries')} left. {indexed.trouble}")


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

    async def work(engine: Engine) -> tuple[MemoryKept, bool]:
        kept: MemoryKept = await engine.commands.send(command)
        return kept, bool(engine.queries.settings()["memory.enabled"])

    kept, enabled = with_engine(invocation, work)
    if invocation.json:
        trouble = {"trouble": kept.trouble} if kept.trouble else {}
        invocation.printer.document({"memory_id": kept.memory_id, "enabled": enabled, **trouble})
        return
    invocation.printer.line(f"Remembered as {kept.memory_id}.")
    if kept.trouble:
        invocation.printer.note(kept.trouble)
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

    async def work(engine: Engine) -> tuple[MemoryRow, str]:
        row = await named(engine, memory_id)
        changes = {"text": text, "topic": topic, "expires_days": expires_days}
        kept: MemoryKept = await engine.commands.send(make(EditMemory, memory_id=row.memory_id, **changes))
        return await named(engine, row.memory_id), kept.trouble

    row, trouble = with_engine(invocation, work)
    if invocation.json:
        invocation.printer.document(memory_document(row) | ({"trouble": trouble} if trouble else {}))
        return
    invocation.printer.line(f"Remembered now: {row.text}")
    if trouble:
        invocation.printer.note(trouble)


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


def print_hits(invocation: Invocation, hits: Sequence[tuple[MemoryRow, MemoryHit]], note: str) -> None:
    """What a search found, with how each was found, and a note on what was in its way."""
    if invocation.json:
        found = [memory_document(row) | hit_document(hit) for row, hit in hits]
        invocation.printer.document({"memory": found} | ({"note": note} if note else {}))
        return
    columns = (
        Column("ID", style="dim"),
        Column("FOUND BY"),
        Column("WHAT"),
        Column("TOPIC"),
        Column("TEXT", cut=True),
    )
    cells = [(row.memory_id, _found_by(hit), _what(row), row.topic, row.text) for row, hit in hits]
    invocation.printer.table(columns, cells, empty="Nothing that is remembered was found.")
    if note:
        invocation.printer.note(note)


def hit_document(hit: MemoryHit) -> dict[str, Any]:
    """How something was found, beside what it is."""
    ways = (("words", hit.by_words), ("meaning", hit.similarity is not None))
    return {"found_by": [way for way, found in ways if found], "similarity": hit.similarity}


def _found_by(hit: MemoryHit) -> str:
    words = "words" if hit.by_words else ""
    return words if hit.similarity is None else f"{words and f'{words}, '}meaning {hit.similarity:.2f}"


def _what(row: MemoryRow) -> str:
    return (row.form or row.kind).replace("_", " ")


def _cells(row: MemoryRow) -> tuple[str, ...]:
    return row.memory_id, clock(row.added_at), _what(row), row.state, str(row.uses), row.topic, row.text
