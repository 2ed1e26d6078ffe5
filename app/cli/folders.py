"""``tutti conversations folders``, ``move``, ``rename-folder``: conversations in folders."""

from __future__ import annotations

import click

from app.cli.engine import send
from app.cli.invocation import Invocation, example, shared_options
from app.cli.printing import Column
from app.cli.requests import make
from app.reading import reading
from core.commands.folders import MoveToFolder, RenameFolder
from core.errors import InputError, UnknownThing
from events.projections.conversations.view import ConversationsView
from tabs.shared.wording import count


@click.command(epilog=example("tutti conversations folders"))
@shared_options
def folders(invocation: Invocation) -> None:
    """List the folders, and how many conversations are in each; those that are archived are not counted."""
    with reading(invocation.home) as found:
        rows = found.views.conversations.folders() if found else []
    if invocation.json:
        told = [{"folder": row.name, "conversations": row.conversations} for row in rows]
        invocation.printer.document({"folders": told})
        return
    columns = (Column("FOLDER", cut=True), Column("CONVERSATIONS", right=True))
    empty = "No conversation is in a folder. Put one in: tutti conversations move ID FOLDER"
    invocation.printer.table(columns, [(row.name, str(row.conversations)) for row in rows], empty=empty)


@click.command(
    epilog=example('tutti conversations move 0198c0de-… "Garden plans"', "tutti conversations move 0198c0de-… --out")
)
@click.argument("conversation_id", metavar="ID")
@click.argument("folder", default="")
@click.option("--out", is_flag=True, help="Take it out of the folder it is in.")
@shared_options
def move(invocation: Invocation, *, conversation_id: str, folder: str, out: bool) -> None:
    """Put a conversation into a folder, which is there as soon as something is in it."""
    if out == bool(folder.strip()):
        raise InputError("It is not said where the conversation is to go.", "Name a folder, or give --out.")
    name = send(invocation, make(MoveToFolder, conversation_ids=(conversation_id,), folder=folder))
    if invocation.json:
        invocation.printer.document({"conversation_id": conversation_id, "folder": name or None})
    else:
        invocation.printer.line(f"It is in the folder {name} now." if name else "It is in no folder now.")


@click.command(
    "rename-folder",
    epilog=example(
        'tutti conversations rename-folder "Garden plans" Garden',
        'tutti conversations rename-folder "Garden plans" --dissolve',
    ),
)
@click.argument("folder")
@click.argument("name", default="")
@click.option("--dissolve", is_flag=True, help="Take all conversations out of it.")
@shared_options
def rename_folder(invocation: Invocation, *, folder: str, name: str, dissolve: bool) -> None:
    """Give a folder another name; a folder that has it already takes the conversations in."""
    if dissolve == bool(name.strip()):
        raise InputError("It is not said what the folder is to be called.", "Give a new name, or --dissolve.")
    moved = send(invocation, make(RenameFolder, folder=folder, name=name))
    if invocation.json:
        invocation.printer.document({"folder": name or None, "conversations": len(moved)})
    else:
        words = count(len(moved), "conversation")
        invocation.printer.line(f"{words} moved." if name else f"{words} taken out; the folder is gone.")


def known_folder(views: ConversationsView, folder: str) -> str:
    """How a folder is spelled.

    :raises UnknownThing: there is none of that name.
    """
    name = next((row.name for row in views.folders() if row.name.casefold() == folder.casefold()), None)
    if name is None:
        raise UnknownThing(f"There is no folder {folder}.", "Run `tutti conversations folders` to see them.")
    return name
