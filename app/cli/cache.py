"""``tutti cache``: recorded answers that are used again, and having them not used again."""

from __future__ import annotations

import sys
from typing import Any

import click

from app.bootstrap import Engine
from app.cli.documents import cache_document, saved
from app.cli.engine import rows_now, with_engine
from app.cli.invocation import Invocation, commands, example, shared_options
from app.cli.printing import Column
from app.cli.requests import make
from app.reading import Reading, reading, registry
from core.commands.models import ClearCache, DeleteCacheEntry
from core.conversations.texts import whole_text
from core.errors import InputError, UnknownThing
from core.settings.schema import GENERAL, SettingsSchema
from events.catalog.calls import ModelCallCompleted
from events.projections.cache.rows import CacheRow, CacheStats
from events.projections.cache.view import CacheView
from events.views import Views
from tabs.shared.wording import clock, count, full_time, money, total_cost

SHOWN_KEY = 12
"""Characters of a key in a list; enough to name an entry with."""
_HOUR = 3_600_000_000
_LIST = "Run `tutti cache list` to see them."


@commands(epilog=example("tutti cache list"))
def cache() -> None:
    """List, show and delete the recorded answers that are used again."""


@cache.command("list", epilog=example("tutti cache list --limit 10", "tutti cache list --json"))
@click.option("--limit", type=click.IntRange(1, 100_000), default=50, show_default=True, help="How many, newest first.")
@shared_options
def list_entries(invocation: Invocation, *, limit: int) -> None:
    """List the answers that may be used again, newest first."""
    with reading(invocation.home) as found:
        entries = found.views.cache.entries(limit=limit) if found else []
        kept_us = _kept_us(found.views) if found else 0
        documents = [_document(found.views, entry, kept_us) for entry in entries] if found else []
    if invocation.json:
        invocation.printer.document({"entries": documents})
        return
    columns = (
        Column("KEY", style="dim"),
        Column("MODEL"),
        Column("ANSWERED", right=True),
        Column("PROMPT", cut=True),
        Column("USED", right=True),
        Column("SAVED"),
    )
    cells = [_cells(entry, document["prompt"]) for entry, document in zip(entries, documents, strict=True)]
    invocation.printer.table(columns, cells, empty="No answer is kept for using again. Ask something: tutti ask PROMPT")


@cache.command(epilog=example("tutti cache show 3f9a1c"))
@click.argument("key")
@shared_options
def show(invocation: Invocation, *, key: str) -> None:
    """Show one recorded answer whole. KEY may be the beginning of it, where that is clear."""
    with reading(invocation.home) as found:
        if found is None:
            raise _none(key)
        entry = find(found.views.cache, key)
        kept_us = _kept_us(found.views)
        document, answer = _document(found.views, entry, kept_us), _answer(found, entry)
    if invocation.json:
        invocation.printer.document(document | {"answer": answer})
        return
    invocation.printer.fields(_summary(entry, document["prompt"], kept_us))
    invocation.printer.line()
    if answer is None:
        invocation.printer.note("The text of this answer was erased; it is not used again.")
    else:
        invocation.printer.line(answer)


@cache.command(epilog=example("tutti cache delete 3f9a1c"))
@click.argument("key")
@shared_options
def delete(invocation: Invocation, *, key: str) -> None:
    """Have one recorded answer not used again. It stays in its conversation."""

    async def work(engine: Engine) -> CacheRow:
        async with rows_now(engine) as views:
            entry = find(views.cache, key)
        await engine.commands.send(make(DeleteCacheEntry, key=entry.key))
        return entry

    entry = with_engine(invocation, work)
    if invocation.json:
        invocation.printer.document({"key": entry.key, "deleted": True})
    else:
        invocation.printer.line(f"The answer {entry.key[:SHOWN_KEY]} of {entry.model} is not used again.")


@cache.command(epilog=example("tutti cache clear --yes"))
@click.option("--yes", is_flag=True, help="Do not ask first.")
@shared_options
def clear(invocation: Invocation, *, yes: bool) -> None:
    """Have none of the recorded answers used again. They stay in their conversations."""
    if not yes:
        _confirm(invocation)

    async def work(engine: Engine) -> CacheStats:
        async with rows_now(engine) as views:
            stats = views.cache.stats()
        await engine.commands.send(make(ClearCache))
        return stats

    before = with_engine(invocation, work)
    if invocation.json:
        invocation.printer.document({"cleared": before.entries})
    else:
        invocation.printer.line(f"{count(before.entries, 'answer')} will not be used again.")


@cache.command(epilog=example("tutti cache stats --json"))
@shared_options
def stats(invocation: Invocation) -> None:
    """Say what the cache holds, how often it answered and what that saved."""
    with reading(invocation.home) as found:
        now = found.views.cache.stats() if found else CacheStats(0, 0, 0, 0, 0, 0)
    if invocation.json:
        document = {
            "entries": now.entries,
            "bytes": now.bytes,
            "hits": now.hits,
            "misses": now.misses,
            "hit_rate": now.hit_rate,
            **saved(now.saved_picodollars, now.saved_simulated),
        }
        invocation.printer.document(document)
        return
    rate = f" ({now.hit_rate:.0%} of all)" if now.hit_rate is not None else ""
    pairs = [
        ("Answers kept", f"{now.entries:,} ({now.bytes:,} bytes)"),
        ("Used again", f"{count(now.hits, 'time')}{rate}"),
        ("Asked a model", count(now.misses, "time")),
        ("Saved", total_cost(now.saved_picodollars, now.saved_simulated, 0)),
    ]
    invocation.printer.fields(pairs)


def find(view: CacheView, key: str) -> CacheRow:
    """The entry whose key is this or begins so.

    :raises UnknownThing: there is none.
    :raises InputError: there are several.
    """
    if not key.strip():
        raise InputError("The key is empty.", _LIST)
    found = [entry for entry in view.matching(key, limit=3) if entry.key.startswith(key.lower())]
    if not found:
        raise _none(key)
    if len(found) > 1:
        raise InputError(f"Several keys begin with {key}, such as {found[0].key[: len(key) + 8]}.", "Give more of it.")
    return found[0]


def _none(key: str) -> UnknownThing:
    return UnknownThing(f"No recorded answer has a key that begins with {key}.", _LIST)


def _kept_us(views: Views) -> int:
    """Microseconds for which an answer is used."""
    hours: float = SettingsSchema(GENERAL).resolve(views.settings.values())["cache.ttl_hours"]
    return round(hours * _HOUR)


def _document(views: Views, entry: CacheRow, kept_us: int) -> dict[str, Any]:
    run = views.runs.get(entry.run_id)
    return cache_document(entry, prompt=run.prompt if run else "", usable_until=entry.at + kept_us)


def _answer(found: Reading, entry: CacheRow) -> str | None:
    """The whole text; ``None`` when it was erased."""
    stored = found.reader.read(after=entry.position - 1, limit=1)
    payload = registry().decode(stored[0]).payload if stored else None
    if not isinstance(payload, ModelCallCompleted):
        return None
    return whole_text(found.reader, payload.text, payload.text_blob)


def _cells(entry: CacheRow, prompt: str) -> tuple[str, ...]:
    spared = entry.saved_picodollars or entry.saved_simulated
    return (
        entry.key[:SHOWN_KEY],
        entry.model,
        clock(entry.at),
        prompt,
        str(entry.hits),
        total_cost(entry.saved_picodollars, entry.saved_simulated, 0) if spared else "",
    )


def _summary(entry: CacheRow, prompt: str, kept_us: int) -> list[tuple[str, str]]:
    used = f"{count(entry.hits, 'time')}, last {full_time(entry.last_used_at)}" if entry.hits else "not yet"
    return [
        ("Key", entry.key),
        ("Model", entry.model),
        ("Prompt", prompt),
        ("Answered", full_time(entry.at)),
        ("Usable until", full_time(entry.at + kept_us)),
        ("Cost", money(entry.cost_picodollars, simulated=entry.simulated)),
        ("Used again", used),
        ("Run", entry.run_id),
    ]


def _confirm(invocation: Invocation) -> None:
    """Ask first, where there is somebody to ask.

    :raises InputError: there is not.
    """
    if not invocation.terminal or sys.stdin is None or not sys.stdin.isatty():
        raise InputError("This has every recorded answer not used again.", "Add --yes if that is what you want.")
    click.confirm("Have every recorded answer not used again?", default=False, abort=True, err=True)
