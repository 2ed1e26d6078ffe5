"""``tutti settings history``, ``undo``, ``redo`` and ``back``: what was changed, and taking it back."""

from __future__ import annotations

import click

from app.bootstrap import Engine
from app.cli.acting import Manner, carry_out, dry_run_option
from app.cli.documents import change_document
from app.cli.engine import rows_now, with_engine
from app.cli.invocation import LARGEST, Invocation, example, shared_options
from app.cli.printing import Column
from app.cli.requests import make
from app.cli.values import shown_of
from core.commands.settings import RedoSetting, RestoreSettings, UndoSetting
from events.projections.settings.rows import SettingChangeRow
from tabs.shared.wording import full_time

_CAUSES = {"undo": "an undo", "redo": "a redo", "back": "going back"}


@click.command(epilog=example("tutti settings history --json"))
@click.option("--limit", type=click.IntRange(1, 100_000), default=50, show_default=True, help="How many, newest first.")
@shared_options
def history(invocation: Invocation, *, limit: int) -> None:
    """List the changes, newest first: settings, providers, presets, profiles and limits on spending."""

    async def work(engine: Engine) -> list[SettingChangeRow]:
        async with rows_now(engine) as views:
            return views.settings.history(limit=limit)

    changes = with_engine(invocation, work)
    if invocation.json:
        invocation.printer.document({"changes": [change_document(change) for change in changes]})
        return
    columns = (
        Column("POSITION", right=True),
        Column("WHEN"),
        Column("BY"),
        Column("SETTING"),
        Column("FROM", cut=True),
        Column("TO", cut=True),
        Column(""),
    )
    cells = [
        (
            str(change.position),
            full_time(change.at),
            change.actor,
            change.key,
            shown_of(change.key, change.previous),
            shown_of(change.key, change.value),
            _note(change),
        )
        for change in changes
    ]
    invocation.printer.table(columns, cells, empty="Nothing was changed yet.")


@click.command(epilog=example("tutti settings undo", "tutti settings undo 42 --dry-run", "tutti settings undo 42"))
@click.argument("position", type=click.IntRange(1, LARGEST), required=False)
@dry_run_option
@shared_options
def undo(invocation: Invocation, *, position: int | None, dry_run: bool) -> int:
    """Take back the newest change, or the one at POSITION.

    What was changed by one act, such as an import, is taken back by one: the newest as a whole, or the act at POSITION.
    A provider that comes back has no key; enter it again.
    """
    return carry_out(invocation, make(UndoSetting, position=position), Manner(dry_run, first=True))


@click.command(epilog=example("tutti settings redo 42"))
@click.argument("position", type=click.IntRange(1, LARGEST))
@dry_run_option
@shared_options
def redo(invocation: Invocation, *, position: int, dry_run: bool) -> int:
    """Have the change at POSITION hold again that was taken back."""
    return carry_out(invocation, make(RedoSetting, position=position), Manner(dry_run))


@click.command(epilog=example("tutti settings back 42 --dry-run", "tutti settings back 42"))
@click.argument("position", type=click.IntRange(0, LARGEST))
@dry_run_option
@click.option("--skip-invalid", is_flag=True, help="Leave out what does not fit any more.")
@shared_options
def back(invocation: Invocation, *, position: int, dry_run: bool, skip_invalid: bool) -> int:
    """Go back to how everything was set behind the change at POSITION, by one act; 0 is before the first change.

    Providers that were added since then stay, so that no key is deleted.
    """
    return carry_out(invocation, make(RestoreSettings, position=position), Manner(dry_run, skip_invalid))


def _note(change: SettingChangeRow) -> str:
    because = ""
    if change.cause in {"profile", "import"}:
        because = f"{change.cause} {change.cause_name}".strip()
    elif change.undoes:
        because = f"takes back {change.undoes}"
    elif change.cause:
        because = f"by {_CAUSES.get(change.cause, change.cause)}"
    return ", ".join(word for word in (because, "taken back" if change.undone else "") if word)
