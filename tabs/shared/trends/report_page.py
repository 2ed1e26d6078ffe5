"""A report as a web page that stands by itself: no script, and nothing that is loaded from anywhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from html import escape

from events.projections.performance.rows import Slice
from tabs.shared.language import spoken, tr, tr_noop
from tabs.shared.safe_text import one_line
from tabs.shared.trends.changes import Change, change
from tabs.shared.trends.charts import chart
from tabs.shared.trends.metrics import METRICS, NOTHING, TITLES, Metric, group_words
from tabs.shared.trends.report import Report
from tabs.shared.wording import full_time

DRAWN = ("p95", "cost", "success", "calls")
"""Metrics with a chart."""
_BY = {"model": tr_noop("By model"), "strategy": tr_noop("By strategy"), "kind": tr_noop("By kind of task")}
_LOOK = (
    "body{font:15px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem}h2{font-size:1.05rem}"
    "small{opacity:.7}table{border-collapse:collapse;width:100%;margin:.5rem 0 1.5rem}td,th{border-bottom:1px solid #8884;"
    "padding:.25rem .5rem;text-align:right;white-space:nowrap}td:first-child,th:first-child{text-align:left;white-space:"
    "normal;overflow-wrap:anywhere}.good{color:#0f7a4f}.bad{color:#c2280c}.charts{display:flex;flex-wrap:wrap;gap:1rem}"
    "figure{margin:0}figcaption{font-weight:600}svg{max-width:100%;height:auto}.wide{overflow-x:auto}"
    "@media(prefers-color-scheme:dark){.good{color:#6bd69c}.bad{color:#ff8a75}}"
)
_PAPER = (
    "body{font-family:sans-serif;font-size:8pt}h1{font-size:15pt}h2{font-size:10pt}small{color:gray}td,th{padding:2px 5px}"
    ".good{color:#0f7a4f}.bad{color:#c2280c}"
)
Charts = Sequence[tuple[Metric, str]]
"""Metrics, each with its chart as SVG."""
Pictures = Callable[[Charts], str]
"""Gives the markup of charts."""


def as_html(report: Report) -> bytes:
    """The page, in UTF-8."""
    policy = "default-src 'none'; style-src 'unsafe-inline'"
    head = [
        f'<!DOCTYPE html>\n<html lang="{spoken()}"><head><meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
        '<meta name="viewport" content="width=device-width"><meta name="referrer" content="no-referrer">',
        f"<title>{escape(one_line(report.title))}</title>",
        f"<style>:root{{color-scheme:light dark}}{_LOOK}</style></head><body>",
    ]
    page = "\n".join([*head, *_body(report, _inline), "</body></html>\n"])
    return page.encode("utf-8", "replace")


def as_paper(report: Report, pictures: Pictures) -> str:
    """The same as HTML that a printer's page is made of.

    :param pictures: see :data:`Pictures`; a printer's page knows no SVG.
    """
    return "\n".join([f"<html><head><style>{_PAPER}</style></head><body>", *_body(report, pictures), "</body></html>"])


def _inline(charts: Charts) -> str:
    figures = [f"<figure><figcaption>{escape(tr(metric.title))}</figcaption>{svg}</figure>" for metric, svg in charts]
    return f'<div class="charts">{"".join(figures)}</div>'


def _body(report: Report, pictures: Pictures) -> Iterator[str]:
    trends = report.trends
    look = trends.look
    yield f"<h1>{escape(one_line(report.title))}</h1>"
    said = [
        *([tr("Only {groups}.", groups=one_line(report.narrowed, 200))] if report.narrowed else []),
        tr("Compared with {period}. Percentiles are right within 5 %.", period=look.period.before_words),
        tr("Made {time} by Tutti.", time=full_time(report.made_at)),
    ]
    yield f"<p><small>{escape(' '.join(said))}</small></p>"
    if trends.total is None:
        yield f"<p>{escape(tr('No call ended in this time.'))}</p>"
    else:
        yield f"<h2>{escape(tr('All together'))}</h2>"
        yield _totals(trends.total, trends.total_before)
        charts = [(METRICS[key], chart(METRICS[key], trends)) for key in DRAWN]
        yield pictures([(metric, svg) for metric, svg in charts if svg])
        yield f"<h2>{escape(tr(_BY[look.by]))}</h2>"
        yield from _groups(report)
    yield f"<h2>{escape(tr('Alerts'))}</h2>"
    yield from _alerts(report)


def _totals(now: Slice, before: Slice | None) -> str:
    rows = []
    for metric in METRICS.values():
        old = NOTHING if before is None or not metric.judged(before) else metric.words(metric.value(before))
        value = metric.words(metric.value(now) if metric.judged(now) else None)
        changed = _changed(change(metric, now, before))
        rows.append(f"<tr><td>{escape(tr(metric.title))}</td><td>{value}</td><td>{old}</td>{changed}</tr>")
    heads = _heads((tr("Figure"), tr("Now"), tr("Before"), tr("Change")))
    return f"<table>{heads}{''.join(rows)}</table>"


def _heads(heads: Sequence[str]) -> str:
    return f"<tr>{''.join(f'<th>{escape(head)}</th>' for head in heads)}</tr>"


def _groups(report: Report) -> Iterator[str]:
    trends = report.trends
    by = trends.look.by
    compared = (METRICS["p95"], METRICS["cost"])
    heads = [
        tr(TITLES[by]),
        *(tr(metric.title) for metric in METRICS.values()),
        *(tr("{figure}, change", figure=tr(one.title)) for one in compared),
    ]
    yield f'<div class="wide"><table>{_heads(heads)}'
    for key in trends.groups:
        now, before = trends.now.get(key), trends.before.get(key)
        cells = [NOTHING if now is None else metric.words(metric.value(now)) for metric in METRICS.values()]
        changes = [_changed(change(metric, now, before)) for metric in compared]
        name = escape(one_line(group_words(by, key), 120))
        yield f"<tr><td>{name}</td>{''.join(f'<td>{cell}</td>' for cell in cells)}{''.join(changes)}</tr>"
    yield "</table></div>"


def _alerts(report: Report) -> Iterator[str]:
    if not report.alerts:
        yield f"<p>{escape(tr('None was raised.'))}</p>"
        return
    yield f"<table>{_heads((tr('Alert'), tr('What was found'), tr('Raised')))}"
    for at, title, found in report.alert_lines:
        cells = f"<td>{escape(one_line(title, 160))}</td><td>{escape(one_line(found, 300))}</td>"
        yield f"<tr>{cells}<td>{full_time(at)}</td></tr>"
    yield "</table>"


def _changed(changed: Change) -> str:
    marked = f' class="{changed.tone}"' if changed.tone else ""
    return f"<td{marked}>{escape(changed.words)}</td>"
