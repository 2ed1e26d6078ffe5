"""A report on a period: what is in it, and its form as CSV for a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal, get_args

from core.errors import InputError
from events.projections.alerts.rows import AlertRow
from events.projections.performance.rows import Slice
from tabs.shared.alert_words import raised_words, title_of
from tabs.shared.language import tr, tr_noop
from tabs.shared.safe_text import one_line, visible
from tabs.shared.trends.metrics import METRICS, TITLES, group_name, group_words
from tabs.shared.trends.periods import span_words
from tabs.shared.trends.reading import Trends

ReportKind = Literal["html", "pdf", "csv"]
KINDS: tuple[ReportKind, ...] = get_args(ReportKind)
"""By the ending of the file."""
_FORMULA = (
    *("=", "+", "-", "@", "\t", "\r", "\n", "\N{FULLWIDTH EQUALS SIGN}", "\N{FULLWIDTH PLUS SIGN}"),
    *("\N{FULLWIDTH HYPHEN-MINUS}", "\N{FULLWIDTH COMMERCIAL AT}"),
)
"""What a spreadsheet may take for the beginning of a formula (OWASP, CSV Injection)."""
_TITLES = {
    "model": tr_noop("Performance by model, {time}"),
    "strategy": tr_noop("Performance by strategy, {time}"),
    "kind": tr_noop("Performance by kind of task, {time}"),
}


@dataclass(frozen=True, slots=True)
class Report:
    """What a report tells."""

    trends: Trends
    alerts: Sequence[AlertRow]
    """Those raised in the period, the newest first."""
    made_at: int
    """Microseconds since 1970-01-01 UTC."""

    @property
    def title(self) -> str:
        """What it is called: ``Performance by model, 1 Nov to 30 Nov``."""
        look = self.trends.look
        return tr(_TITLES[look.by], time=span_words(look.period.since, look.period.until))

    @property
    def narrowed(self) -> str:
        """Which calls it is about, where not about all."""
        only = self.trends.look.only
        pairs = (("model", only.model), ("strategy", only.strategy), ("kind", only.kind))
        return ", ".join(f"{tr(TITLES[by])}: {group_words(by, value)}" for by, value in pairs if value is not None)

    @property
    def alert_lines(self) -> list[tuple[int, str, str]]:
        """When each alert was raised, its title and what was found."""
        return [
            (row.raised_at, title_of(row.rule), raised_words(row.rule, row.value, row.calls, row.causes))
            for row in self.alerts
        ]


def report_on(trends: Trends, alerts: Sequence[AlertRow], made_at: int) -> Report:
    """A report with those of the alerts that were raised in its period."""
    period = trends.look.period
    return Report(trends, [row for row in alerts if period.since <= row.raised_at < period.until], made_at)


def kind_of(name: str) -> ReportKind:
    """The kind of file that a name says by its ending.

    :raises InputError: it says none.
    """
    ending = name.rpartition(".")[2].lower() if "." in name else ""
    found = next((kind for kind in KINDS if kind == ending), None)
    if found is None:
        endings = ", ".join(f".{kind}" for kind in KINDS)
        raise InputError(
            tr("{name} does not say which kind of file it is to be.", name=one_line(name)),
            tr("End it in {endings}.", endings=endings),
        )
    return found


def as_csv(report: Report) -> bytes:
    """A line for the whole, for each group, and for each group in each step, in UTF-8 with a mark that says so.

    Times are ISO 8601 in UTC, durations seconds, shares from 0 to 1, money USD. No cell can be taken for a formula.
    """
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(
        ("part", "from", "to", report.trends.look.by, *METRICS, "input_tokens", "output_tokens", "canceled")
    )
    writer.writerows(_lines(report.trends))
    return text.getvalue().encode("utf-8-sig", "replace")


def safe_cell(text: str) -> str:
    """A word for a cell: one that a spreadsheet could take for a formula gets an apostrophe in front."""
    shown = visible(text)
    return f"'{shown}" if text.startswith(_FORMULA) or shown.startswith(_FORMULA) else shown


def _lines(trends: Trends) -> Iterator[list[str | float | int]]:
    look = trends.look
    period = look.period
    if trends.total is not None:
        yield _line("total", (period.since, period.until), "", trends.total)
    for key in trends.groups:
        if key in trends.now:
            yield _line("group", (period.since, period.until), group_name(look.by, key), trends.now[key])
    for key, slices in trends.steps.items():
        for one in slices:
            span = (one.start, one.start + period.steps.width)
            yield _line("step", span, group_name(look.by, key), one)


def _line(part: str, span: tuple[int, int], group: str, one: Slice) -> list[str | float | int]:
    values = [metric.value(one) for metric in METRICS.values()]
    begins, ends = (datetime.fromtimestamp(at / 1_000_000, UTC).isoformat(timespec="seconds") for at in span)
    figures = ["" if value is None else f"{value:.12f}".rstrip("0").rstrip(".") for value in values]
    return [part, begins, ends, safe_cell(group), *figures, one.input_tokens, one.output_tokens, one.canceled]
