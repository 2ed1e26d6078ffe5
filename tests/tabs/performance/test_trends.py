from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QDate, QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tabs.performance.places import CONTENT, NONE, QUIET
from tabs.performance.tab import BUDGETS, TRENDS, PerformanceTab
from tabs.shared.places import RunsBehind
from tests.tabs.hub import StoreHub
from tests.tabs.recorded import Run

pytestmark = pytest.mark.usefixtures("light")


@pytest.fixture
def tab(hub: StoreHub, qtbot: QtBot) -> Iterator[PerformanceTab]:
    made = PerformanceTab(hub)
    qtbot.addWidget(made)
    made.resize(1280, 900)
    made.show()
    made.pages.setCurrentIndex(TRENDS)
    yield made
    made.release()


def drawn(tab: PerformanceTab, qtbot: QtBot, groups: set[str]) -> None:
    """Wait until exactly these groups are shown."""
    qtbot.waitUntil(lambda: tab.trends.trends is not None and set(tab.trends.trends.groups) == groups, timeout=20_000)
    qtbot.waitUntil(lambda: tab.trends._places.currentIndex() == CONTENT, timeout=20_000)


def opened(tab: PerformanceTab) -> list[RunsBehind]:
    found: list[RunsBehind] = []
    tab.runs_wanted.connect(found.append)
    return found


def plots(tab: PerformanceTab) -> Any:
    assert tab.trends.plots is not None
    return tab.trends.plots.plots


def test_an_empty_store_says_what_will_be_here(tab: PerformanceTab, qtbot: QtBot) -> None:
    """Before the first call a newcomer reads what this page will show, and no plot is loaded."""
    qtbot.waitUntil(lambda: tab.trends._places.currentIndex() == NONE)
    assert tab.trends.plots is None


def test_one_call_is_shown_and_nothing_is_claimed(tab: PerformanceTab, hub: StoreHub, qtbot: QtBot) -> None:
    """After one call its figures stand there, a point in each plot, and every card says it has nothing to compare."""
    Run(hub).whole("practice/small", seconds=2.0)
    drawn(tab, qtbot, {"practice/small"})
    cards = tab.trends.cards.cards
    assert (cards["calls"].value.text(), cards["success"].value.text()) == ("1", "100%")
    assert {card.change.text() for card in cards.values()} == {"nothing before to compare with"}
    assert "1 answer" in cards["p95"].note.text()
    assert plots(tab)[0].picker.nearest(QPointF(-999, -999)) is None


@pytest.mark.parametrize(
    ("by", "groups"), [("model", {"a/a", "b/b"}), ("strategy", {"single", "voting"}), ("kind", {""})]
)
def test_calls_are_told_apart_by(tab: PerformanceTab, hub: StoreHub, qtbot: QtBot, by: str, groups: set[str]) -> None:
    """Models, strategies and kinds of task can each be what calls are told apart by, in the plots and the table."""
    Run(hub, strategy="single").whole("a/a")
    Run(hub, strategy="voting").whole("b/b")
    tab.trends.by.setCurrentIndex(tab.trends.by.findData(by))
    drawn(tab, qtbot, groups)
    assert tab.trends.table.figures.rowCount() == len(groups)


def test_only_some_calls_are_looked_at(tab: PerformanceTab, hub: StoreHub, qtbot: QtBot) -> None:
    """A filter leaves others out everywhere; one that nothing fits says so."""
    Run(hub, strategy="single").whole("a/a")
    Run(hub, strategy="voting").whole("b/b")
    drawn(tab, qtbot, {"a/a", "b/b"})
    model, strategy = tab.trends.filters["model"], tab.trends.filters["strategy"]
    qtbot.waitUntil(lambda: model.findData("b/b") > 0, timeout=20_000)
    model.setCurrentIndex(model.findData("b/b"))
    drawn(tab, qtbot, {"b/b"})
    strategy.setCurrentIndex(strategy.findData("single"))
    qtbot.waitUntil(lambda: tab.trends._places.currentIndex() == QUIET, timeout=20_000)


@pytest.mark.parametrize("name", ["hour", "day", "week", "month", "range"])
def test_every_period_shows_what_has_just_happened(tab: PerformanceTab, hub: StoreHub, qtbot: QtBot, name: str) -> None:
    """A call that has just ended is in the last hour, day, week and month, and in a range that ends today."""
    Run(hub).whole("a/a")
    tab.trends.choose(name)
    qtbot.waitUntil(
        lambda: tab.trends.trends is not None and tab.trends.trends.look.period.name == name, timeout=20_000
    )
    drawn(tab, qtbot, {"a/a"})
    assert tab.trends.periods[name].isChecked()


def test_a_range_of_other_days_is_quiet(tab: PerformanceTab, hub: StoreHub, qtbot: QtBot) -> None:
    """Days of last year show no call of today."""
    Run(hub).whole("a/a")
    drawn(tab, qtbot, {"a/a"})
    tab.trends.choose("range")
    tab.trends.last.setDate(QDate(2025, 1, 31))
    tab.trends.first.setDate(QDate(2025, 1, 1))
    qtbot.waitUntil(lambda: tab.trends._places.currentIndex() == QUIET, timeout=20_000)


def test_a_click_on_a_point_opens_its_runs(tab: PerformanceTab, hub: StoreHub, qtbot: QtBot) -> None:
    """The runs behind a point are those whose calls ended in its step, of its group, and they are found by that."""
    run = Run(hub)
    run.whole("a/a")
    Run(hub).whole("b/b")
    drawn(tab, qtbot, {"a/a", "b/b"})
    wanted = opened(tab)
    picker = plots(tab)[3].picker  # calls
    layer = next(layer for layer in picker._layers if layer.name == "a/a")
    box = picker._widget.getPlotItem().getViewBox()
    scene = box.mapViewToScene(QPointF(float(layer.line.x[-1]), float(layer.line.y[-1])))
    found = picker.nearest(scene)
    assert found is not None
    where = picker._widget.mapFromScene(scene)
    QTest.mouseClick(picker._widget.viewport(), Qt.MouseButton.LeftButton, pos=where)
    qtbot.waitUntil(lambda: bool(wanted))
    (behind,) = wanted
    assert behind.model in {"a/a", "b/b"}  # both points lie in one place
    ids = hub.views.performance.run_ids(since=behind.since, until=behind.until)
    assert run.id in ids


def test_points_are_reached_by_keys(tab: PerformanceTab, hub: StoreHub, qtbot: QtBot) -> None:
    """With a plot focused, arrows choose a point, its words are said, and Enter opens its runs; Escape lets go."""
    Run(hub).whole("a/a")
    Run(hub).whole("b/b")
    drawn(tab, qtbot, {"a/a", "b/b"})
    wanted = opened(tab)
    plot = plots(tab)[3]
    plot.picker.step(0)
    first = plot.picker.chosen
    QTest.keyClick(plot.widget, Qt.Key.Key_Down)
    other = plot.picker.chosen
    assert {first.model, other.model} == {"a/a", "b/b"}
    QTest.keyClick(plot.widget, Qt.Key.Key_Left)
    assert plot.picker.chosen == other  # steps without a call lead nowhere
    assert "Enter opens the runs" in plot.widget.accessibleDescription()
    assert plot.said.text()
    QTest.keyClick(plot.widget, Qt.Key.Key_Return)
    assert wanted == [plot.picker.chosen]
    QTest.keyClick(plot.widget, Qt.Key.Key_Escape)
    assert plot.picker.chosen is None


def test_a_line_of_the_table_opens_its_runs(tab: PerformanceTab, hub: StoreHub, qtbot: QtBot) -> None:
    """Enter on a line opens the runs of its group in the whole period."""
    Run(hub).whole("a/a")
    drawn(tab, qtbot, {"a/a"})
    wanted = opened(tab)
    tab.trends.table.selectRow(0)
    QTest.keyClick(tab.trends.table, Qt.Key.Key_Return)
    (behind,) = wanted
    period = tab.trends.trends.look.period if tab.trends.trends else None
    assert period is not None
    assert (behind.since, behind.until, behind.model) == (period.since, period.until, "a/a")


def test_a_plot_shows_what_is_chosen(tab: PerformanceTab, hub: StoreHub, qtbot: QtBot) -> None:
    """Each plot can show each metric, and says so to who cannot see it."""
    Run(hub).whole("a/a")
    drawn(tab, qtbot, {"a/a"})
    plot = plots(tab)[0]
    for place in range(plot.choice.count()):
        plot.choice.setCurrentIndex(place)
        assert plot.widget.accessibleName() == plot.choice.currentText()


def test_the_live_plots_lead_to_runs_too(tab: PerformanceTab, hub: StoreHub, qtbot: QtBot) -> None:
    """A point of the latency of a model leads to the one run whose call it is."""
    run = Run(hub)
    run.whole("a/a")
    Run(hub).whole("b/b")
    tab.pages.setCurrentIndex(0)
    qtbot.waitUntil(
        lambda: tab.models.plots is not None and len(tab.models.plots.latency.picker._layers) == 2, timeout=20_000
    )
    assert tab.models.plots is not None
    wanted = opened(tab)
    picker = tab.models.plots.latency.picker
    picker.step(0)
    picker.open()
    (behind,) = wanted
    assert (behind.model, hub.views.performance.run_ids(since=behind.since, until=behind.until)) == ("a/a", [run.id])


def test_pages_keep_their_places(tab: PerformanceTab) -> None:
    """Every page has a title, and they come in the order of their numbers."""
    titles = [tab.pages.tabText(place) for place in range(tab.pages.count())]
    assert (titles[TRENDS], titles[BUDGETS]) == ("Trends", "Budgets")
