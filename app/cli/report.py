"""``tutti report``: how things went in a period, as a file."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

import click

from app.bootstrap import Engine
from app.cli.engine import rows_now, with_engine
from app.cli.files import write_lines
from app.cli.invocation import Invocation, example, shared_options
from app.lazy import load
from core.errors import InputError
from events.projections.alerts.rows import AlertRow
from events.projections.performance.rows import Dimension, Only
from events.values import now_us
from tabs.shared.trends.metrics import TITLES
from tabs.shared.trends.periods import NAMES, Period, PeriodName, between, period
from tabs.shared.trends.reading import Look, Trends, seen
from tabs.shared.trends.report import Report, as_csv, kind_of, report_on
from tabs.shared.trends.report_page import as_html

MOST_ALERTS = 10_000
"""Alerts that are looked at, the newest."""


@click.command(
    epilog=example(
        "tutti report --period month --by model month.html",
        "tutti report --period week --by strategy week.csv",
        "tutti report --from 2026-11-01 --to 2026-11-30 --by kind november.csv",
    )
)
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--period", "name", type=click.Choice(NAMES), default="month", help="How far back (default: month).")
@click.option("--from", "first", metavar="DAY", help="From this day on, such as 2026-11-01, in place of a period.")
@click.option("--to", "last", metavar="DAY", help="Up to this day (default: today).")
@click.option("--by", type=click.Choice(list(TITLES)), default="model", help="What calls are told apart by.")
@click.option("--model", help="Only calls of this model.")
@click.option("--strategy", help="Only runs with this strategy.")
@click.option("--kind", help="Only this kind of task, such as code.")
@shared_options
def report(  # noqa: PLR0913 - one parameter for each option
    invocation: Invocation,
    *,
    file: Path,
    name: PeriodName,
    first: str | None,
    last: str | None,
    by: Dimension,
    model: str | None,
    strategy: str | None,
    kind: str | None,
) -> None:
    """Write a report to FILE: a web page (.html), PDF (.pdf) or a table (.csv), by its ending.

    It has latency, time to first text, tokens per second, success, cost (real and simulated apart) and what was saved,
    for all and for each group, beside the time before.
    """
    form = kind_of(file.name)
    look = Look(_period(name, first, last), by, Only(model, strategy, kind))

    async def work(engine: Engine) -> tuple[Trends, Sequence[AlertRow]]:
        async with rows_now(engine) as views:
            return seen(look, views.performance.slices_of(look.questions)), views.alerts.log(limit=MOST_ALERTS)

    trends, alerts = with_engine(invocation, work)
    made = report_on(trends, alerts, now_us())
    write_lines(file, iter([_content(made, form)]))
    calls = 0 if trends.total is None else trends.total.calls
    if invocation.json:
        invocation.printer.document({"file": str(file), "title": made.title, "calls": calls, "groups": len(trends.now)})
    else:
        invocation.printer.line(f"{made.title}: {calls:,} calls. Written to {file}.")


def _content(made: Report, form: str) -> bytes:
    if form == "pdf":
        pdf: bytes = load("report_paper")(made)
        return pdf
    return as_csv(made) if form == "csv" else as_html(made)


def _period(name: PeriodName, first: str | None, last: str | None) -> Period:
    now = now_us()
    if first is None:
        if last is not None:
            raise InputError("A last day was given without a first one.", "Give --from too.")
        return period(name, now)
    today = datetime.now().astimezone().date()
    since, until = _day(first), today if last is None else _day(last)
    if since > until:
        if last is None:
            raise InputError(f"{first} is in the future.", "Give --from a day that has begun.")
        raise InputError(f"The first day, {first}, is after the last, {last}.", "Give --from the earlier of the two.")
    return between(since, until, now)


def _day(text: str) -> date:
    try:
        return datetime.strptime(text, "%Y-%m-%d").astimezone().date()
    except (ValueError, OverflowError):
        raise InputError(f"{text!r} is no day.", "Give it as 2026-11-01.") from None
