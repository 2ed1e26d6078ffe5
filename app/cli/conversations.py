"""``tutti conversations``: what was talked about."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import click

from app.cli import branches, finding, folders, importing, instructing, moving
from app.cli.beside import ENDED, beside_document, beside_messages
from app.cli.documents import conversation_document, message_document
from app.cli.files import write_lines
from app.cli.folders import known_folder
from app.cli.invocation import Invocation, commands, example, shared_options
from app.cli.printing import Column
from app.lazy import load
from app.reading import Reading, reading
from core.errors import InputError, UnknownThing
from events.projections.conversations.rows import ConversationRow, MessageRow, Place
from events.projections.runs.rows import ACTIVE
from events.views import Views
from tabs.shared.conversation_pages import KINDS, page
from tabs.shared.conversation_told import Told, read_told
from tabs.shared.wording import clock, full_time

_PAPER = "pdf"
"""Drawn by Qt, which no other kind of file needs."""
PIN = "*"
"""Before the title of a pinned one."""
_EMPTY: dict[Place, str] = {
    "list": "No conversations yet. Start one: tutti ask PROMPT",
    "archived": "No conversation is archived.",
    "deleted": "No conversation is deleted.",
}
_LIMIT = click.option(
    "--limit", type=click.IntRange(1, 100_000), default=50, show_default=True, help="How many, newest first."
)


@commands(epilog=example("tutti conversations list"))
def conversations() -> None:
    """List, show, search, put away, export and import conversations."""


for _command in (
    finding.search,
    moving.pin,
    folders.folders,
    folders.move,
    folders.rename_folder,
    moving.archive,
    moving.delete,
    moving.restore,
    moving.erase,
    importing.import_conversations,
    branches.branches,
    branches.branch,
    branches.context,
    branches.copy,
    instructing.system,
):
    conversations.add_command(_command)


@conversations.command(
    "list",
    epilog=example(
        "tutti conversations list --limit 10",
        'tutti conversations list --folder "Garden plans"',
        "tutti conversations list --deleted",
    ),
)
@_LIMIT
@click.option("--archived", "place", flag_value="archived", help="Those that were put away.")
@click.option("--deleted", "place", flag_value="deleted", help="Those that were deleted and can be restored.")
@click.option("--folder", metavar="NAME", help="Only those in this folder.")
@shared_options
def list_conversations(invocation: Invocation, *, limit: int, place: Any, folder: str | None) -> None:
    """List conversations: the pinned ones, then the others, the one changed last first."""
    _list(invocation, limit, place or "list", folder)


@conversations.command(
    epilog=example("tutti conversations show 0198c0de-…", "tutti conversations show 0198c0de-… --all")
)
@click.argument("conversation_id", metavar="ID")
@click.option("--all", "every", is_flag=True, help="The messages of every branch, with their ids.")
@shared_options
def show(invocation: Invocation, *, conversation_id: str, every: bool) -> None:
    """Show the messages of a conversation: those of the branch in force."""
    with reading(invocation.home) as found:
        conversation = found.views.conversations.get(conversation_id) if found else None
        if found is None or conversation is None:
            what = f"There is no conversation {conversation_id}."
            raise UnknownThing(what, "Run `tutti conversations list` to see them.")
        views = found.views
        messages = [(row, _whole(row, found)) for row in views.conversations.messages(conversation_id, every=every)]
        beside = {row.message_id: beside_messages(views, row) for row, _ in messages if row.role == "user"}
        ended = {row.message_id for row, _ in messages if row.role == "user" and _has_ended(views, row)}
    if invocation.json:
        shown = [
            message_document(message, text) | {"beside": [beside_document(row) for row in beside[message.message_id]]}
            if message.message_id in beside
            else message_document(message, text)
            for message, text in messages
        ]
        invocation.printer.document(conversation_document(conversation) | {"messages": shown})
        return
    invocation.printer.line(conversation.title, style="bold")
    if conversation.system_prompt:
        invocation.printer.line()
        invocation.printer.heading("Instructions")
        invocation.printer.line(conversation.system_prompt)
    if conversation.branches > 1:
        words = f"One of {conversation.branches} branches." if not every else f"All {conversation.branches} branches."
        invocation.printer.note(f"{words} `tutti conversations branches {conversation_id}` lists them.", style="dim")
    given = {answer for message, _ in messages for answer in message.given or ()}
    for message, text in messages:
        invocation.printer.line()
        out = ", not in context" if message.message_id in ended and not message.given else ""
        invocation.printer.heading(f"{_speaker(message, given)}{out}")
        if every:
            invocation.printer.line(f"[message {message.message_id}]", style="dim")
        invocation.printer.line(text)
        for file in message.attachments:
            invocation.printer.line(f"[{file.name}, {file.blob.media_type}, {file.blob.size:,} bytes]", style="dim")
        for answer in beside.get(message.message_id, ()):
            invocation.printer.line()
            state = "" if answer.state == "succeeded" else ENDED[answer.state]
            invocation.printer.heading(f"{answer.model}, {full_time(answer.started_at)}{state}, in context")
            invocation.printer.line(answer.text)


@conversations.command(
    epilog=example(
        "tutti conversations export 0198c0de-… choir.md",
        "tutti conversations export 0198c0de-… choir.html",
        "tutti conversations export 0198c0de-… choir.pdf",
        "tutti conversations export 0198c0de-… choir.json",
    )
)
@click.argument("conversation_id", metavar="ID")
@click.argument("file", type=click.Path(path_type=Path))
@shared_options
def export(invocation: Invocation, *, conversation_id: str, file: Path) -> None:
    """Write a conversation to FILE as Markdown, HTML, PDF or JSON, by its ending: .md, .html, .pdf or .json.

    The answers that were not taken stand in it too. A file that is there already is replaced.
    """
    drawn = _drawing(file)
    with reading(invocation.home) as found:
        told = read_told(found.views, conversation_id) if found else None
        if told is None:
            what = f"There is no conversation {conversation_id}."
            raise UnknownThing(what, "Run `tutti conversations list` to see them.")
        write_lines(file, iter([drawn(told)]))
    if invocation.json:
        invocation.printer.document(
            {"conversation_id": conversation_id, "file": str(file), "messages": len(told.messages)}
        )
    else:
        invocation.printer.line(f"Wrote {file}.")


def _drawing(file: Path) -> Callable[[Told], bytes]:
    """What writes the kind of file that its name says.

    :raises InputError: it says none.
    """
    ending = file.suffix.lower().removeprefix(".")
    if ending == _PAPER:
        drawn: Callable[[Told], bytes] = load("conversation_paper")
        return drawn
    kind = next((one for one in KINDS if one == ending), None)
    if kind is None:
        endings = ", ".join(f".{one}" for one in (*KINDS, _PAPER))
        raise InputError(f"{file.name} does not say which kind of file it is to be.", f"End its name in {endings}.")
    return partial(page, kind=kind)


def _list(invocation: Invocation, limit: int, place: Place, folder: str | None) -> None:
    with reading(invocation.home) as found:
        views = found.views.conversations if found else None
        name = known_folder(views, folder) if views and folder is not None else None
        rows = views.all(limit=limit, place=place, folder=name) if views else []
    if invocation.json:
        invocation.printer.document({"conversations": [conversation_document(row) for row in rows]})
        return
    columns = (
        Column("CONVERSATION", style="dim"),
        Column("CHANGED", right=True),
        Column("MESSAGES", right=True),
        Column("FOLDER", cut=True),
        Column("TITLE", cut=True),
        Column("NEWEST MESSAGE", style="dim", cut=True),
    )
    invocation.printer.table(columns, [_cells(row) for row in rows], empty=_EMPTY[place])


def _cells(row: ConversationRow) -> tuple[str, ...]:
    title = f"{PIN} {row.title}" if row.pinned else row.title
    return row.conversation_id, clock(row.updated_at), str(row.messages), row.folder, title, row.preview


def _has_ended(views: Views, prompt: MessageRow) -> bool:
    """Whether nothing is awaited of the run of a prompt."""
    run = views.runs.get(prompt.run_id)
    return run is None or run.state not in ACTIVE


def _whole(message: MessageRow, found: Reading) -> str:
    """The whole text; a very long one lies in a blob."""
    data = found.views.blob(message.text_blob) if message.text_blob else None
    return message.text if data is None else data.decode("utf-8", "replace")


def _speaker(message: MessageRow, given: set[str]) -> str:
    degraded = ", degraded" if message.degraded else ""
    older = ", another answer counts" if message.superseded else ""
    if message.role == "assistant" and not message.superseded and message.answer_id not in given:
        older = ", left out of the context"
    if message.role == "user" and not message.in_force:
        older = ", another branch"
    return f"{'You' if message.role == 'user' else message.model}, {full_time(message.created_at)}{degraded}{older}"
