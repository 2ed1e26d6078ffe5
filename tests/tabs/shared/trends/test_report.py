from __future__ import annotations

import csv
import io
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from core.errors import InputError
from events.catalog.alerts import AlertRule
from events.projections.alerts.rows import AlertRow
from events.projections.performance.rows import Only, Slice
from tabs.shared.trends.metrics import METRICS
from tabs.shared.trends.periods import period
from tabs.shared.trends.reading import Look, seen
from tabs.shared.trends.report import Report, as_csv, kind_of, report_on, safe_cell
from tabs.shared.trends.report_page import as_html
from tests.tabs.shared.trends.test_changes import answers

NOW = 1_795_000_000_000_000
EVIL = '=HYPERLINK("http://x","y")<script>alert(1)</script><img src=http://x/y>'


def report(model: str = "a/a", *, alerts: tuple[AlertRow, ...] = ()) -> Report:
    look = Look(period("day", NOW), "model", Only(strategy=EVIL))
    step = replace(answers(30, 3.0, cost_picodollars=5 * 10**12), key=model, start=look.period.steps.since)
    before = replace(answers(30, 1.0), key=model)
    return report_on(seen(look, ([step], [step], [before])), alerts, NOW)


def alert(at: int) -> AlertRow:
    rule = AlertRule(metric="p95_seconds", threshold=20, name=EVIL[:60], model=EVIL)
    return AlertRow(
        1,
        "q",
        rule,
        at,
        24.0,
        12,
        at - 1,
        at,
        (EVIL,),
        quiet=False,
        cleared_at=0,
        cleared_value=None,
        cleared_reason="",
    )


class Tags(HTMLParser):
    """Every tag and attribute of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}


def test_a_page_runs_and_loads_nothing() -> None:
    """Whatever models, strategies and alerts are called, the page has no script, no link, no image and no handler."""
    page = as_html(report(EVIL, alerts=(alert(NOW - 5),))).decode()
    tags = Tags()
    tags.feed(page)
    assert not tags.tags & {"script", "img", "a", "link", "iframe", "object", "form", "base"}
    assert not {name for name in tags.attributes if name.startswith("on") or name in {"src", "href"}}
    assert "default-src 'none'" in page
    assert "&lt;script&gt;" in page


def test_a_page_tells_figures_and_what_became_of_them() -> None:
    """The page has every figure, the one before, the change in words and colour, and the alerts of the period."""
    page = as_html(report(alerts=(alert(NOW - 5), alert(5)))).decode()
    assert '<td class="bad">3.1 times as long</td>' in page
    assert all(metric.title in page for metric in METRICS.values())
    assert page.count("<svg") == 4
    assert page.count("24 s within") == 1  # the other one was raised before the period


def test_an_empty_period_says_so() -> None:
    """With no call the report is whole and says that there was none."""
    look = Look(period("day", NOW), "kind")
    empty = report_on(seen(look, ([], [], [])), (), NOW)
    assert "No call ended in this time." in as_html(empty).decode()
    (heading,) = csv.reader(io.StringIO(as_csv(empty).decode("utf-8-sig")))
    assert heading[:4] == ["part", "from", "to", "kind"]


def test_a_table_has_a_line_for_all_each_group_and_each_step() -> None:
    """The CSV adds up: the whole, its groups and their steps have the same cost here, in numbers a sheet can use."""
    rows = list(csv.DictReader(io.StringIO(as_csv(report()).decode("utf-8-sig"))))
    assert [row["part"] for row in rows] == ["total", "group", "step"]
    assert {row["cost"] for row in rows} == {"5"}
    assert {row["calls"] for row in rows} == {"30"}
    assert rows[2]["from"].endswith("+00:00")


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", "\r=", "\N{FULLWIDTH EQUALS SIGN}"])
def test_no_cell_is_a_formula(start: str) -> None:
    """A name that a spreadsheet would calculate gets an apostrophe in front, in the table too."""
    name = f"{start}1+1"
    assert safe_cell(name).startswith("'")
    rows = list(csv.DictReader(io.StringIO(as_csv(report(name)).decode("utf-8-sig"))))
    assert rows[1]["model"].startswith("'")
    assert safe_cell("openai/gpt-5") == "openai/gpt-5"


@pytest.mark.parametrize("name", ["report", "report.txt", ".", "html"])
def test_a_file_of_no_kind_is_refused(name: str) -> None:
    """The ending of the file says what it is to be, and one that says nothing is told so."""
    with pytest.raises(InputError, match="kind of file"):
        kind_of(name)
    assert kind_of("a.b.HTML") == "html"


def test_paper_is_pdf(qapp: object) -> None:
    """The PDF is one, with its title, and holds the charts as pictures."""
    del qapp
    from tabs.shared.trends.report_paper import as_pdf  # noqa: PLC0415 - loads QtSvg

    data = as_pdf(report(EVIL))
    assert data.startswith(b"%PDF-")
    assert data.count(b"/Subtype /Image") == 4


def test_slices_are_what_a_report_is_made_of() -> None:
    """A report on nothing but its slices needs no store."""
    assert isinstance(report().trends.total, Slice)
