"""``tutti settings profiles``: settings as they were, under a name."""

from __future__ import annotations

from typing import Any, NamedTuple

import click

from app.bootstrap import Engine
from app.cli.acting import Manner, carry_out, dry_run_option
from app.cli.documents import time_text
from app.cli.engine import rows_now, send, with_engine
from app.cli.invocation import Invocation, commands, example, shared_options
from app.cli.printing import Column
from app.cli.requests import make
from app.cli.values import shown
from core.commands.settings import RemoveProfile, RenameProfile, SaveProfile, UseProfile
from core.queries.profiles import differing
from events.projections.settings.rows import ProfileRow
from tabs.shared.wording import full_time


class _Now(NamedTuple):
    rows: list[ProfileRow]
    in_force: str
    changed: dict[str, list[str]]
    """What is set otherwise than each profile has it, by its id."""


@commands(epilog=example("tutti settings profiles list"))
def profiles() -> None:
    """Save settings under a name, and set them like that again."""


@profiles.command("list", epilog=example("tutti settings profiles list", "tutti settings profiles list --json"))
@shared_options
def list_profiles(invocation: Invocation) -> None:
    """List the profiles, and which of them is in force."""

    async def work(engine: Engine) -> _Now:
        async with rows_now(engine) as views:
            rows, values = views.settings.profiles(), views.settings.values()
            schema = engine.queries.settings_schema()
            changed = {row.profile_id: differing(schema, values, row.values) for row in rows}
            return _Now(rows, views.settings.profile_in_force(), changed)

    now = with_engine(invocation, work)
    if invocation.json:
        invocation.printer.document({"profiles": [_document(row, now) for row in now.rows]})
        return
    columns = (Column("NAME"), Column(""), Column("SAVED"), Column("SETS", cut=True))
    cells = [(row.name, _state(row, now), full_time(row.saved_at), _held(row)) for row in now.rows]
    invocation.printer.table(columns, cells, empty="No profiles yet. Save one: tutti settings profiles save NAME")


@profiles.command(epilog=example("tutti settings profiles save careful"))
@click.argument("name")
@shared_options
def save(invocation: Invocation, *, name: str) -> None:
    """Save every setting but the look of the window under a name; an earlier meaning of the name is replaced.

    Providers and keys are no settings, and no profile holds them.
    """
    send(invocation, make(SaveProfile, name=name))
    if invocation.json:
        invocation.printer.document({"name": name, "saved": True})
    else:
        invocation.printer.line(f'Saved {name}. Set all like this again: tutti settings profiles use "{name}"')


@profiles.command(
    epilog=example("tutti settings profiles use careful --dry-run", "tutti settings profiles use careful")
)
@click.argument("name")
@dry_run_option
@click.option("--skip-invalid", is_flag=True, help="Leave out what does not fit any more, and set the rest.")
@shared_options
def use(invocation: Invocation, *, name: str, dry_run: bool, skip_invalid: bool) -> int:
    """Set what a profile holds, and everything else that profiles cover back to its default, by one act."""
    manner = Manner(dry_run, skip_invalid, nothing="Everything is set like that already.")
    return carry_out(invocation, make(UseProfile, name=name), manner)


@profiles.command(epilog=example("tutti settings profiles rename careful thorough"))
@click.argument("name")
@click.argument("to")
@shared_options
def rename(invocation: Invocation, *, name: str, to: str) -> None:
    """Give a profile another name."""
    send(invocation, make(RenameProfile, name=name, to=to))
    if invocation.json:
        invocation.printer.document({"name": to, "previous": name})
    else:
        invocation.printer.line(f"{name} is now {to}.")


@profiles.command(epilog=example("tutti settings profiles remove careful"))
@click.argument("name")
@shared_options
def remove(invocation: Invocation, *, name: str) -> None:
    """Take a profile away. What was set by it stays, and `tutti settings undo` brings it back."""
    send(invocation, make(RemoveProfile, name=name))
    if invocation.json:
        invocation.printer.document({"name": name, "removed": True})
    else:
        invocation.printer.line(f"Removed {name}.")


def _state(row: ProfileRow, now: _Now) -> str:
    if row.profile_id != now.in_force:
        return ""
    return "in force, changed since" if now.changed[row.profile_id] else "in force"


def _held(row: ProfileRow) -> str:
    return ", ".join(f"{key}={shown(value)}" for key, value in row.values.items()) or "everything at its default"


def _document(row: ProfileRow, now: _Now) -> dict[str, Any]:
    return {
        "name": row.name,
        "profile_id": row.profile_id,
        "values": dict(row.values),
        "saved_at": time_text(row.saved_at),
        "in_force": row.profile_id == now.in_force,
        "changed_since": now.changed[row.profile_id],
    }
