"""``tutti alerts``: be told when something is over or under a threshold."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from typing import Any, get_args

import click
from pydantic import ValidationError

from app.bootstrap import Engine
from app.cli.documents import time_text
from app.cli.engine import rows_now, with_engine
from app.cli.invocation import Invocation, commands, example, shared_options
from app.cli.printing import Column
from app.cli.requests import make
from core.commands.alerts import AlertMetric, AlertRule, CheckAlerts, RemoveAlertRule, SaveAlertRule
from core.errors import InputError, UnknownThing
from core.routing.task import kind_named
from events.projections.alerts.rows import AlertRow, RuleRow
from tabs.shared.alert_words import raised_words, rule_words, title_of, value_words
from tabs.shared.wording import full_time

_SPAN = re.compile(r"(\d{1,6})\s*(m|h|d)")
_UNITS = {"m": 1, "h": 60, "d": 24 * 60}
"""Minutes of a unit."""
LONGEST = 366 * _UNITS["d"]
"""Minutes; no rule looks further back, or keeps still for longer."""
_TIME = r"((?:[01]\d|2[0-3]):[0-5]\d)"
_QUIET = re.compile(f"{_TIME}-{_TIME}")
_SHORT = 8
"""Characters of an id that are shown."""


@commands(epilog=example("tutti alerts list"))
def alerts() -> None:
    """Be told when a model is slow, dear or failing: rules, and the alerts they raised."""


@alerts.command("list", epilog=example("tutti alerts list", "tutti alerts list --json"))
@shared_options
def list_rules(invocation: Invocation) -> None:
    """List the rules, and which of them ring now."""
    rules, standing = with_engine(invocation, _read)
    ringing = {alert.rule_id: alert for alert in standing}
    if invocation.json:
        documents = [_rule_document(row, ringing.get(row.rule_id)) for row in rules]
        invocation.printer.document({"rules": documents})
        return
    columns = (Column("ID"), Column("RULE"), Column("NAME", cut=True), Column("QUIET"), Column("NOW"))
    cells = [_rule_cells(row, ringing.get(row.rule_id)) for row in rules]
    invocation.printer.table(columns, cells, empty="No rules yet. Add one: tutti alerts add --help")


@alerts.command(
    epilog=example(
        "tutti alerts add p95_seconds --over 20 --model practice/large --within 15m",
        "tutti alerts add cost --over 5 --within today --quiet 22:00-07:00",
        "tutti alerts add success_percent --under 90 --within 1h --name Failing",
        "tutti alerts add breakers --over 0",
    )
)
@click.argument("metric", type=click.Choice(get_args(AlertMetric)), metavar="METRIC")
@click.option("--over", type=float, help="Ring over this value.")
@click.option("--under", type=float, help="Ring under this value.")
@click.option("--within", default="15m", metavar="SPAN", help="15m, 2h, 7d or today (default: 15m).")
@click.option("--model", default="", help="Only calls of this model.")
@click.option("--strategy", default="", help="Only runs with this strategy.")
@click.option("--kind", default="", help="Only this kind of task, such as code.")
@click.option("--name", default="", help="What to call it.")
@click.option("--at-least", type=click.IntRange(min=1), help="Calls there have to be before it rings (default: 5).")
@click.option("--cooldown", metavar="SPAN", help="Ring once within this time (default: 30m).")
@click.option("--quiet", metavar="FROM-UNTIL", help="Only note alerts then, such as 22:00-07:00.")
@shared_options
def add(invocation: Invocation, *, metric: str, within: str, quiet: str | None, **given: Any) -> None:
    """Add a rule that looks at METRIC.

    METRIC is p50_seconds, p95_seconds, first_seconds, tokens_per_second, success_percent, cache_percent, cost,
    simulated_cost, calls, failures or breakers (models held back).
    """
    rule = make_rule(metric, within, quiet, given)

    async def work(engine: Engine) -> tuple[str, bool]:
        _strategy_named(engine, rule.strategy)
        known = not rule.model or rule.model in {model.id for model in await engine.queries.models()}
        saved: str = await engine.commands.send(make(SaveAlertRule, rule=rule))
        return saved, known

    rule_id, known = with_engine(invocation, work)
    if not known:
        words = f"No model is called {rule.model} here: the rule rings once one is. tutti models lists those that are."
        invocation.printer.note(words, style="yellow")
    if invocation.json:
        invocation.printer.document({"rule_id": rule_id, "words": rule_words(rule)})
    else:
        invocation.printer.line(f"You are told of: {rule_words(rule)}. Its id is {rule_id[-_SHORT:]}.")


@alerts.command(epilog=example("tutti alerts remove 0198c0de-…"))
@click.argument("rule_id", metavar="ID")
@shared_options
def remove(invocation: Invocation, *, rule_id: str) -> None:
    """Remove a rule, by its id, its beginning or its end. What it raised stays in the log."""

    async def work(engine: Engine) -> RuleRow:
        async with rows_now(engine) as views:
            row = find(views.alerts.rules(), rule_id)
        await engine.commands.send(make(RemoveAlertRule, rule_id=row.rule_id))
        return row

    row = with_engine(invocation, work)
    if invocation.json:
        invocation.printer.document({"rule_id": row.rule_id, "removed": True})
    else:
        invocation.printer.line(f"Removed: {rule_words(row.rule)}.")


@alerts.command(epilog=example("tutti alerts log", "tutti alerts log --limit 5 --json"))
@click.option("--limit", type=click.IntRange(1, 10_000), default=50, help="Alerts at most (default: 50).")
@shared_options
def log(invocation: Invocation, *, limit: int) -> None:
    """List the alerts that were raised, the newest first, with what was found and when it was over."""

    async def work(engine: Engine) -> list[AlertRow]:
        async with rows_now(engine) as views:
            return views.alerts.log(limit=limit)

    rows = with_engine(invocation, work)
    if invocation.json:
        invocation.printer.document({"alerts": [_alert_document(row) for row in rows]})
        return
    columns = (Column("RAISED"), Column("OVER"), Column("WHAT"))
    cells = [(full_time(row.raised_at), over_words(row), _found(row)) for row in rows]
    invocation.printer.table(columns, cells, empty="No alert was raised yet.")


@alerts.command(epilog=example("tutti alerts check", "tutti alerts check --json"))
@shared_options
def check(invocation: Invocation) -> None:
    """Look at every rule now, and say which ring. For a job that runs by the clock; the window looks by itself."""

    async def work(engine: Engine) -> tuple[list[RuleRow], list[AlertRow]]:
        await engine.caught_up()
        await engine.commands.send(make(CheckAlerts))
        return await _read(engine)

    rules, standing = with_engine(invocation, work)
    if invocation.json:
        invocation.printer.document({"rules": len(rules), "alerts": [_alert_document(row) for row in standing]})
        return
    for row in standing:
        invocation.printer.line(_found(row), style="yellow")
    if not standing:
        invocation.printer.note("Nothing rings." if rules else "There is no rule. Add one: tutti alerts add --help")


def _strategy_named(engine: Engine, name: str) -> None:
    """See to it that there is such a strategy; an empty name is any."""
    names = [strategy.name for strategy in engine.queries.strategies()]
    if name and name not in names:
        raise InputError(f"There is no strategy named {name}.", f"Choose one of {', '.join(names)}.")


def make_rule(metric: str, within: str, quiet: str | None, given: Mapping[str, Any]) -> AlertRule:
    """A rule from what was typed.

    :raises InputError: it is none; the words say what would be.
    """
    over, under = given["over"], given["under"]
    if (over is None) == (under is None):
        raise InputError("A rule rings over a value or under one.", "Give --over or --under, and not both.")
    threshold = over if under is None else under
    if not 0 <= threshold < math.inf:  # nor what is no number
        raise InputError(f"{threshold:g} is no threshold.", "Give a number from 0 upwards.")
    if given["kind"]:
        kind_named(given["kind"])
    fields: dict[str, Any] = {name: given[name] for name in ("model", "strategy", "kind", "name")}
    fields |= {"comparison": "over" if under is None else "under", "threshold": threshold}
    fields["window_minutes"] = 0 if within == "today" else minutes(within)
    if given["at_least"] is not None:
        fields["at_least"] = given["at_least"]
    if given["cooldown"] is not None:
        fields["cooldown_minutes"] = minutes(given["cooldown"])
    if quiet is not None:
        times = _QUIET.fullmatch(quiet)
        if times is None:
            raise InputError(f"{quiet!r} is no quiet time.", "Give two times of day, as 22:00-07:00.")
        fields |= {"quiet_from": times[1], "quiet_until": times[2]}
    try:
        return AlertRule(metric=metric, **fields)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        name = str(first["loc"][0]).replace("_", " ")
        raise InputError(f"The {name} does not fit: {first['msg']}.", "Add --help to see what is expected.") from None


def minutes(text: str) -> int:
    """A span of time in minutes.

    :raises InputError: it is none.
    """
    found = _SPAN.fullmatch(text.strip().lower())
    if found is None or not int(found[1]):
        raise InputError(f"{text!r} is no span of time.", "Give minutes, hours or days, such as 15m, 2h or 7d.")
    span = int(found[1]) * _UNITS[found[2]]
    if span > LONGEST:
        raise InputError(f"{text!r} is too long.", "Give a year at most: 366d.")
    return span


def find(rules: Sequence[RuleRow], given: str) -> RuleRow:
    """The rule of this id, or of one that begins or ends so.

    :raises UnknownThing: there is none.
    :raises InputError: there are several.
    """
    fitting = [row for row in rules if given and (row.rule_id.startswith(given) or row.rule_id.endswith(given))]
    if not fitting:
        raise UnknownThing(f"There is no rule {given}.", "Run `tutti alerts list` to see them.")
    if len(fitting) > 1:
        raise InputError(f"Several rules fit {given}.", "Give more of the id.")
    return fitting[0]


def over_words(row: AlertRow) -> str:
    """When an alert was over."""
    if row.stands:
        return "not yet"
    return full_time(row.cleared_at) + (", rule removed" if row.cleared_reason == "removed" else "")


async def _read(engine: Engine) -> tuple[list[RuleRow], list[AlertRow]]:
    async with rows_now(engine) as views:
        return views.alerts.rules(), views.alerts.standing()


def _found(row: AlertRow) -> str:
    return raised_words(row.rule, row.value, row.calls, row.causes)


def _rule_cells(row: RuleRow, ringing: AlertRow | None) -> tuple[str, ...]:
    rule = row.rule
    quiet = f"{rule.quiet_from}-{rule.quiet_until}" if rule.quiet_from else ""
    now = f"rings: {value_words(rule.metric, ringing.value)}" if ringing else ""
    return row.rule_id[-_SHORT:], rule_words(rule), rule.name, quiet, now


def _rule_document(row: RuleRow, ringing: AlertRow | None) -> dict[str, Any]:
    return {
        "rule_id": row.rule_id,
        "title": title_of(row.rule),
        "words": rule_words(row.rule),
        **row.rule.model_dump(mode="json"),
        "saved_at": time_text(row.saved_at),
        "ringing": ringing is not None,
    }


def _alert_document(row: AlertRow) -> dict[str, Any]:
    return {
        "position": row.position,
        "rule_id": row.rule_id,
        "title": title_of(row.rule),
        "words": _found(row),
        "metric": row.rule.metric,
        "value": row.value,
        "calls": row.calls,
        "since": time_text(row.since),
        "until": time_text(row.until),
        "causes": list(row.causes),
        "quiet": row.quiet,
        "raised_at": time_text(row.raised_at),
        "cleared_at": time_text(row.cleared_at),
        "cleared_reason": row.cleared_reason or None,
    }
