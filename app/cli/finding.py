"""``tutti conversations search``: where something was said."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import click

from app.cli.documents import conversation_document, time_text
from app.cli.folders import known_folder
from app.cli.invocation import Invocation, example, shared_options
from app.cli.printing import Column
from app.reading import reading
from core.errors import InputError
from events.projections.search.rows import Found, HitRow, Search
from tabs.shared.wording import clock, count

_WHO = {"user": "You", "title": "Title"}


@click.command(
    epilog=example(
        'tutti conversations search "larger number"',
        "tutti conversations search '\"larger number\" -prime' --role assistant --json",
    )
)
@click.argument("text")
@click.option("--limit", type=click.IntRange(1, 1000), default=20, show_default=True, help="How many, the best first.")
@click.option("--role", type=click.Choice(("user", "assistant", "title")), help="Who said it, or a title.")
@click.option("--model", default="", help="Only answers of models whose name holds this.")
@click.option("--since", type=click.DateTime(("%Y-%m-%d",)), help="Only what was said on this day (UTC) or later.")
@click.option("--until", type=click.DateTime(("%Y-%m-%d",)), help="Only what was said before this day (UTC).")
@click.option("--conversation", default="", metavar="ID", help="Only in this conversation.")
@click.option("--folder", default="", metavar="NAME", help="Only in the conversations of this folder.")
@click.option("--deleted", is_flag=True, help="In the deleted conversations, and not in the others.")
@shared_options
def search(invocation: Invocation, *, text: str, limit: int, **where: Any) -> None:
    """Find TEXT in everything that was ever asked and answered, and in titles.

    All words have to be there, whatever their case and accents; the last may be the beginning of one. "In quotes" they
    stand behind one another, and -word must not be there.
    """
    asked = Search(
        text,
        role=where["role"],
        model=where["model"],
        since=_start(where["since"]),
        until=_start(where["until"]),
        conversation_id=where["conversation"],
        deleted=where["deleted"],
        limit=limit,
    )
    with reading(invocation.home) as opened:
        if opened and where["folder"]:
            asked = replace(asked, folder=known_folder(opened.views.conversations, where["folder"]))
        found = opened.views.search.find(asked) if opened else Found((), 0, more=False)
        ids = dict.fromkeys(hit.conversation_id for hit in found.hits)
        rows = [opened.views.conversations.get(one) for one in ids] if opened else []
    if invocation.json:
        invocation.printer.document(
            {
                "hits": [_document(hit) for hit in found.hits],
                "total": found.total,
                "more": found.more,
                "conversations": [conversation_document(row) for row in rows if row],
            }
        )
        return
    _refuse_without_words(text)
    columns = (
        Column("CONVERSATION", style="dim"),
        Column("SAID", right=True),
        Column("WHO"),
        Column("TITLE", cut=True),
        Column("WHERE", cut=True),
    )
    invocation.printer.table(columns, [_cells(hit) for hit in found.hits], empty="Nothing that was said holds that.")
    if found.total > len(found.hits) or found.more:
        all_of_them = f"more than {count(found.total, 'place')}" if found.more else count(found.total, "place")
        invocation.printer.note(f"{len(found.hits)} of {all_of_them}; --limit shows more of them.")


def _refuse_without_words(text: str) -> None:
    if not any(sign.isalnum() for sign in text):
        raise InputError("There is no word to look for.", "Write one, such as: tutti conversations search metronome")


def _start(day: datetime | None) -> int:
    return round(day.replace(tzinfo=UTC).timestamp() * 1_000_000) if day else 0


def _document(hit: HitRow) -> dict[str, Any]:
    return {
        "conversation_id": hit.conversation_id,
        "title": hit.title,
        "role": hit.role,
        "model": hit.model or None,
        "at": time_text(hit.at),
        "id": hit.ref,
        "prompt_id": hit.prompt_id or None,
        "text": "".join(piece for piece, _ in hit.snippet),
        "found": [piece for piece, is_found in hit.snippet if is_found],
        "archived": hit.archived,
        "edited": hit.edited,
        "name_hidden": hit.nameless,
    }


def _cells(hit: HitRow) -> tuple[str, ...]:
    where = "".join(f"[{piece}]" if is_found else piece for piece, is_found in hit.snippet)
    return hit.conversation_id, clock(hit.at), _WHO.get(hit.role) or _model(hit), hit.title, where


def _model(hit: HitRow) -> str:
    return "name hidden" if hit.nameless else hit.model
