from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from events.catalog.runs import AnswersCompared
from tabs.performance.tab import PerformanceTab
from tabs.shared import theme
from tests.tabs.hub import StoreHub
from tests.tabs.recorded import Run

pytestmark = pytest.mark.usefixtures("light")


@pytest.fixture
def tab(hub: StoreHub, qtbot: QtBot) -> Iterator[PerformanceTab]:
    made = PerformanceTab(hub)
    qtbot.addWidget(made)
    made.resize(1280, 760)
    made.show()
    yield made
    made.release()


def figure(tab: PerformanceTab, name: str) -> str:
    return tab.models.cards[name].value.text()


def test_an_empty_store_says_what_will_be_here(tab: PerformanceTab) -> None:
    """Before the first call a newcomer reads what is measured, and no plot is loaded."""
    assert tab.models.none.isVisible()
    assert tab.models.plots is None


def test_importing_the_tab_loads_no_plots() -> None:
    """The libraries of the plots are loaded only when there is something to draw."""
    code = "import sys, tabs.performance.tab; print('pyqtgraph' in sys.modules, 'numpy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "False"]


def test_figures_follow_calls_live(tab: PerformanceTab, hub: StoreHub, qtbot: QtBot) -> None:
    """Calls in flight, rate, success and costs move as calls begin and end; real and simulated money stay apart."""
    run = Run(hub, models=("practice/small", "openai/a")).start()
    practice, real, broken = (run.ask(model) for model in ("practice/small", "openai/a", "openai/b"))
    qtbot.waitUntil(lambda: figure(tab, "In flight") == "3")
    run.answer(practice, "practice/small", "yes", cost=3_000_000_000)
    run.answer(real, "openai/a", "yes", cost=20_000_000_000)
    run.fail_call(broken, "openai/b")
    qtbot.waitUntil(lambda: figure(tab, "In flight") == "0")
    assert figure(tab, "Calls per minute") == "3"
    assert figure(tab, "Success") == "66.7%"
    assert figure(tab, "Cost") == "$0.02"
    assert figure(tab, "Simulated cost") == "$0.003"


def test_calls_of_a_dead_process_are_not_in_flight(tab: PerformanceTab, hub: StoreHub, qtbot: QtBot) -> None:
    """What a killed process left behind is not counted as being answered."""
    Run(hub, owner="gone").start().ask("practice/small")
    Run(hub).start().ask("practice/small")
    qtbot.waitUntil(lambda: figure(tab, "In flight") == "1")


def test_calls_of_hidden_models_count_without_their_names(tab: PerformanceTab, hub: StoreHub, qtbot: QtBot) -> None:
    """While they are answered and when they have ended; once something was said, each counts for its model."""
    models = ("practice/large", "practice/small")
    run = Run(hub, models=models, strategy="parallel", blind=True).start()
    calls = [run.ask(model) for model in models]

    def told() -> list[str]:
        figures = tab.models.table.figures
        return [figures.index(row, 0).data() for row in range(figures.rowCount())]

    qtbot.waitUntil(lambda: figure(tab, "In flight") == "2")
    assert tab.models.cards["In flight"].note.text() == "name hidden 2"
    run.answer(calls[1], models[1], "42")
    Run(hub, models=models[:1]).whole(models[0])
    qtbot.waitUntil(lambda: told() == ["name hidden", "practice/large"])
    assert tab.models.cards["In flight"].note.text() == "name hidden 1"
    plots = tab.models.plots
    assert plots is not None
    assert {"name hidden", "practice/large"} <= set(plots.latency._lines)
    assert "practice/small" not in plots.latency._lines
    assert [layer.behind(0).model for layer in plots.latency.picker._layers] == [None, "practice/large"]
    run.answer(calls[0], models[0], "42")
    run.succeed(models[0], "42")
    qtbot.waitUntil(lambda: figure(tab, "In flight") == "0")
    assert told() == ["name hidden", "practice/large"]
    hub.append(f"run-{run.id}", AnswersCompared(calls=tuple(calls), models=models, best=()), run=run.id)
    qtbot.waitUntil(lambda: told() == list(models))
    assert [tab.models.table.figures.index(row, 1).data() for row in range(2)] == ["2", "1"]


def test_an_unknown_price_is_said_and_never_zero(tab: PerformanceTab, hub: StoreHub, qtbot: QtBot) -> None:
    """Answers without a known price are counted beside the cost."""
    run = Run(hub).start()
    run.answer(run.ask("openai/a"), "openai/a", "yes", cost=None)
    qtbot.waitUntil(lambda: "1 of unknown price" in tab.models.cards["Cost"].note.text())


def test_each_model_has_a_line_of_figures(tab: PerformanceTab, hub: StoreHub, qtbot: QtBot) -> None:
    """The table has calls, success and percentiles of each model, and can be sorted by each."""
    for seconds in (1.0, 2.0, 3.0):
        Run(hub).whole("practice/small", seconds=seconds)
    Run(hub).whole("practice/large", seconds=9.0)
    qtbot.waitUntil(lambda: tab.models.table.figures.rowCount() == 2)
    cells = [[tab.models.table.figures.index(row, column).data() for column in (0, 1, 3, 4)] for row in range(2)]
    assert cells == [["practice/large", "1", "100%", "9.0 s"], ["practice/small", "3", "100%", "2.0 s"]]
    tab.models.table.sortByColumn(1, tab.models.table.horizontalHeader().sortIndicatorOrder().DescendingOrder)
    assert tab.models.table.model().index(0, 0).data() == "practice/small"


def test_plots_are_drawn_once_there_are_calls(tab: PerformanceTab, hub: StoreHub, qtbot: QtBot) -> None:
    """The first call brings the plots, with a line for each model."""
    Run(hub).whole("practice/small")
    Run(hub).whole("practice/large")
    qtbot.waitUntil(
        lambda: (
            tab.models.plots is not None
            and {"practice/small", "practice/large"} <= set(tab.models.plots.latency._lines)
        )
    )
    assert tab.models.plots is not None


def test_another_span_is_read_anew(tab: PerformanceTab, hub: StoreHub, qtbot: QtBot) -> None:
    """Each span shows its own calls; the chosen button says which."""
    Run(hub).whole()
    for button in tab.spans.buttons():
        button.click()
        qtbot.waitUntil(lambda: tab.models.table.figures.rowCount() == 1)
        assert button.isChecked()
        assert sum(other.isChecked() for other in tab.spans.buttons()) == 1
    assert tab.history.span is None


def test_the_theme_changes_the_plots(tab: PerformanceTab, hub: StoreHub, qtbot: QtBot, qapp: QApplication) -> None:
    """Plots that are open follow another theme."""
    Run(hub).whole()
    qtbot.waitUntil(lambda: tab.models.plots is not None)
    assert tab.models.plots is not None
    brush = tab.models.plots.latency.widget.backgroundBrush
    assert brush().color().lightness() > 200
    theme.apply(qapp, "dark")
    qtbot.waitUntil(lambda: brush().color().lightness() < 60)
    theme.apply(qapp, "light")


def test_a_released_tab_hears_nothing_more(tab: PerformanceTab, hub: StoreHub) -> None:
    """Releasing lets go of every connection and stops the clocks."""
    tab.release()
    assert hub.receivers == 0
    assert not tab._clock.isActive()
