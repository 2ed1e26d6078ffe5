"""``tutti conversations pin``, ``archive``, ``delete``, ``restore``, ``erase``: where conversations are, and whether they are."""

from __future__ import annotations

import sys
from typing import Any

import click

from app.cli.engine import send
from app.cli.invocation import Invocation, example, shared_options
from app.cli.requests import make
from core.commands.models import (
    ArchiveConversation,
    DeleteConversation,
    EraseConversation,
    PinConversation,
    RestoreConversation,
)
from core.errors import InputError
from tabs.shared.wording import count

_ID = click.argument("conversation_id", metavar="ID")


@click.command(epilog=example("tutti conversations pin 0198c0de-…", "tutti conversations pin 0198c0de-… --off"))
@_ID
@click.option("--off", is_flag=True, help="Let it stand among the others again.")
@shared_options
def pin(invocation: Invocation, *, conversation_id: str, off: bool) -> None:
    """Put a conversation at the top of the list."""
    send(invocation, make(PinConversation, conversation_id=conversation_id, pinned=not off))
    _say(invocation, conversation_id, {"pinned": not off}, "Unpinned." if off else "Pinned.")


@click.command(epilog=example("tutti conversations archive 0198c0de-…"))
@_ID
@shared_options
def archive(invocation: Invocation, *, conversation_id: str) -> None:
    """Put a conversation away: it leaves the list, and is still found by search."""
    send(invocation, make(ArchiveConversation, conversation_id=conversation_id))
    _say(invocation, conversation_id, {"archived": True}, "Archived. `tutti conversations restore` brings it back.")


@click.command(epilog=example("tutti conversations delete 0198c0de-…"))
@_ID
@click.option("--stop", is_flag=True, help="Stop a run that is going on in it.")
@shared_options
def delete(invocation: Invocation, *, conversation_id: str, stop: bool) -> None:
    """Delete a conversation: it is hidden, and can be restored; only `erase` makes its words go."""
    send(invocation, make(DeleteConversation, conversation_id=conversation_id, stop=stop))
    _say(invocation, conversation_id, {"deleted": True}, "Deleted. `tutti conversations restore` brings it back.")


@click.command(epilog=example("tutti conversations restore 0198c0de-…"))
@_ID
@shared_options
def restore(invocation: Invocation, *, conversation_id: str) -> None:
    """Bring a conversation back that was deleted or archived."""
    send(invocation, make(RestoreConversation, conversation_id=conversation_id))
    _say(invocation, conversation_id, {"restored": True}, "Restored.")


@click.command(epilog=example("tutti conversations erase 0198c0de-… --yes"))
@_ID
@click.option("--yes", is_flag=True, help="Do not ask first.")
@shared_options
def erase(invocation: Invocation, *, conversation_id: str, yes: bool) -> None:
    """Erase for good what a deleted conversation says: its prompts, answers, runs, and what was remembered of them.

    That something was erased stays recorded. What the calls cost is forgotten with them, in figures and for limits.
    """
    if not yes:
        _confirm(invocation)
    erased = send(invocation, make(EraseConversation, conversation_id=conversation_id))
    words = f"Erased what {count(erased, 'event')} said."
    _say(invocation, conversation_id, {"erased": erased}, words)


def _say(invocation: Invocation, conversation_id: str, facts: dict[str, Any], words: str) -> None:
    if invocation.json:
        invocation.printer.document({"conversation_id": conversation_id, **facts})
    else:
        invocation.printer.line(words)


def _confirm(invocation: Invocation) -> None:
    """Ask first, where there is somebody to ask.

    :raises InputError: there is not.
    """
    if not invocation.terminal or sys.stdin is None or not sys.stdin.isatty():
        raise InputError("This erases the conversation for good.", "Add --yes if that is what you want.")
    click.confirm("Erase it for good? This cannot be undone.", default=False, abort=True, err=True)
