"""Carries out acts on settings: shown first when that is wished for, done as one, and told as a difference."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import click

from app.bootstrap import Engine
from app.cli.engine import with_engine
from app.cli.invocation import Invocation
from app.cli.printing import Column
from app.cli.values import shown, shown_of
from core.commands.settings import SettingsAct
from core.queries import PlannedChange

dry_run_option = click.option("--dry-run", is_flag=True, help="Print what would be changed, and change nothing.")


class Manner(NamedTuple):
    """How an act is carried out."""

    dry_run: bool = False
    skip_invalid: bool = False
    """Whether what cannot be done is left out instead of refusing all of it."""
    nothing: str = "Nothing has to be changed for that."
    """What is said when nothing differs."""
    first: bool = False
    """Whether the first change is also told by itself, as scripts have come to read it."""


class Outcome(NamedTuple):
    """What an act did, or would do."""

    changes: Sequence[PlannedChange]
    left_out: Sequence[PlannedChange]
    defaults: Mapping[str, Any]


def carry_out(invocation: Invocation, act: SettingsAct, manner: Manner) -> int:
    """Carry an act out and print what it changed. Returns the exit code: 2 when a dry run found what cannot be done."""

    async def work(engine: Engine) -> Outcome:
        plan = engine.queries.would_change(act) if manner.dry_run or manner.skip_invalid else ()
        defaults = {spec.key: spec.default for spec in engine.queries.settings_schema()}
        left_out = [change for change in plan if change.problem]
        if manner.dry_run:
            return Outcome(plan, left_out if manner.skip_invalid else (), defaults)
        fitting = tuple(change.key for change in plan if not change.problem) if left_out else None
        done = await engine.commands.send(act.model_copy(update={"keys": fitting}))
        return Outcome(done, left_out, defaults)

    outcome = with_engine(invocation, work)
    if invocation.json:
        invocation.printer.document(_document(outcome, manner))
    else:
        _show(invocation, outcome, manner)
    refused = manner.dry_run and not manner.skip_invalid and any(change.problem for change in outcome.changes)
    return 2 if refused else 0


def _show(invocation: Invocation, outcome: Outcome, manner: Manner) -> None:
    columns = (
        Column("SETTING"),
        Column("FROM", style="red", cut=True),
        Column("TO", style="green", cut=True),
        Column(""),
    )
    cells = [
        (
            change.key,
            _shown(change, change.now, change.then, outcome),
            _shown(change, change.then, change.now, outcome),
            change.problem or change.note,
        )
        for change in outcome.changes
    ]
    invocation.printer.table(columns, cells, empty=manner.nothing)
    if manner.dry_run:
        invocation.printer.note("Nothing was changed: this is what would be.")
    else:
        for change in outcome.left_out:
            invocation.printer.note(f"Left out: {change.problem}", style="yellow")


def _shown(change: PlannedChange, value: Any, beside: Any, outcome: Outcome) -> str:
    """A value in a line; of an entry of a list that is there before and after what differs, else what is said of it.

    :param beside: what it was before, or will be then.
    """
    if not isinstance(value or beside, Mapping):
        return shown_of(change.key, _value(change, value, outcome))
    if value is None:
        return "none"
    other = beside or {}
    said = {name: part for name, part in value.items() if part not in ("", [], {}, None) or name in other}
    return ", ".join(f"{name} {shown(part) or 'empty'}" for name, part in said.items() if other.get(name) != part)


def _document(outcome: Outcome, manner: Manner) -> dict[str, Any]:
    first = [_told(change, outcome) for change in outcome.changes[:1]] if manner.first else []
    return {
        **{name: told[name] for told in first for name in ("key", "value")},
        "changes": [_told(change, outcome) for change in outcome.changes],
        **({"left_out": [_told(change, outcome) for change in outcome.left_out]} if outcome.left_out else {}),
        **({"dry_run": True} if manner.dry_run else {}),
    }


def _told(change: PlannedChange, outcome: Outcome) -> dict[str, Any]:
    told = {
        "key": change.key,
        "previous": _value(change, change.now, outcome),
        "value": _value(change, change.then, outcome),
    }
    words = {"note": change.note, "problem": change.problem}
    return told | {name: value for name, value in words.items() if value}


def _value(change: PlannedChange, value: Any, outcome: Outcome) -> Any:
    return outcome.defaults.get(change.key) if value is None else value
