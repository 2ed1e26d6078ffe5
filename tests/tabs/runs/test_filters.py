from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from events.values import now_us
from tabs.runs.days_dialog import DaysDialog
from tabs.runs.model import ITEM
from tabs.runs.tab import RunsTab
from tabs.runs.wanted import Wanted, read
from tabs.shared.clock import SHOWN
from tabs.shared.days import day_of, days_back, end_of
from tests.tabs.hub import StoreHub
from tests.tabs.recorded import Run
from tests.tabs.runs.stories import interrupted, quarantined, waiting

pytestmark = pytest.mark.usefixtures("light")
DAY = 86_400_000_000


@pytest.fixture
def tab(hub: StoreHub, qtbot: QtBot) -> Iterator[RunsTab]:
    made = RunsTab(hub)
    qtbot.addWidget(made)
    made.resize(1280, 760)
    made.show()
    yield made
    made.release()
    SHOWN.stand_at(None)


def listed(tab: RunsTab) -> list[str]:
    return [tab.model.index(row).data(ITEM).run.prompt for row in range(tab.model.rowCount())]


def entries(tab: RunsTab, *path: str) -> dict[str, QAction]:
    """What the filter's menu offers, under an entry of it when one is named."""
    menu = tab.side.filter.menu_of
    menu.aboutToShow.emit()
    for title in path:
        found = {action.text(): action for action in menu.actions()}[title].menu()
        assert isinstance(found, QMenu)
        menu = found
    return {action.text(): action for action in menu.actions()}


def three_runs(hub: StoreHub) -> None:
    Run(hub, "whales", models=("a/one", "a/two"), strategy="voting").whole("a/one")
    Run(hub, "birds", models=("a/one",), strategy="single").whole("a/one")
    Run(hub, "bears", models=("a/two",), strategy="single").start().fail()


def test_the_menu_offers_what_there_is_and_several_hold_at_once(tab: RunsTab, hub: StoreHub, qtbot: QtBot) -> None:
    """Strategies and models of the runs are offered; several of one kind widen, different kinds narrow."""
    three_runs(hub)
    qtbot.waitUntil(lambda: tab.model.rowCount() == 3)
    assert list(entries(tab, "Strategy")) == ["single", "voting"]
    assert list(entries(tab, "Model")) == ["a/one", "a/two"]
    entries(tab, "Strategy")["single"].trigger()
    assert listed(tab) == ["bears", "birds"]
    entries(tab, "Model")["a/one"].trigger()
    assert listed(tab) == ["birds"]
    assert entries(tab, "Model")["a/one"].isChecked()
    entries(tab, "Model")["a/two"].trigger()
    assert listed(tab) == ["bears", "birds"]
    tab.states.choose("failed")
    assert listed(tab) == ["bears"]
    assert tab.side.count.text() == "1 of 3"


def test_each_chip_takes_one_thing_back_and_one_button_all(tab: RunsTab, hub: StoreHub, qtbot: QtBot) -> None:
    """What is chosen stands in chips that can be reached and removed by the keyboard; clearing lists every run."""
    three_runs(hub)
    qtbot.waitUntil(lambda: tab.model.rowCount() == 3)
    assert not tab.side.chips.isVisible()
    tab.side.show_wanted(Wanted(("voting",), ("a/two",), 7))
    assert [chip.text() for chip in tab.side.chips.chips] == ["voting", "a/two", "Last 7 days"]
    assert tab.side.chips.chips[0].accessibleName() == "No longer filter by strategy: voting"
    QTest.keyClick(tab.side.chips.chips[0], Qt.Key.Key_Space)
    assert listed(tab) == ["bears", "whales"]
    assert [chip.text() for chip in tab.side.chips.chips] == ["a/two", "Last 7 days"]
    tab.search.setText("nobody")
    tab.states.choose("failed")
    assert listed(tab) == []
    told = tab.side.none_fit.text.text()
    assert "Failed · a/two · Last 7 days · “nobody”" in told
    assert tab.side.none_fit.isVisible()
    tab.side.none_fit.button.click()
    assert listed(tab) == ["bears", "birds", "whales"]
    assert not tab.side.chips.isVisible()
    assert (tab.states.current, tab.search.text(), tab.side.wanted) == ("", "", Wanted())
    assert tab.side.count.text() == "3"


def test_words_alone_can_be_cleared_too(tab: RunsTab, hub: StoreHub, qtbot: QtBot) -> None:
    """All words have to be there, in any order; the button that lists every run again is there for them as well."""
    three_runs(hub)
    tab.search.setText("one VOT")
    qtbot.waitUntil(lambda: listed(tab) == ["whales"])
    assert tab.side.chips.clear_all.isVisible()
    tab.side.chips.clear_all.click()
    assert len(listed(tab)) == 3


def test_runs_that_come_to_fit_appear_and_others_go(tab: RunsTab, hub: StoreHub, qtbot: QtBot) -> None:
    """A run that is asked for while others are filtered out appears when it fits, a model asked later counts."""
    three_runs(hub)
    tab.side.show_wanted(Wanted(models=("a/judge",)))
    assert listed(tab) == []
    run = Run(hub, "seals", models=("a/one",), strategy="voting").start()
    Run(hub, "other", models=("a/one",))
    qtbot.wait(50)
    assert listed(tab) == []
    run.ask("a/judge")
    qtbot.waitUntil(lambda: listed(tab) == ["seals"])


def test_counts_are_those_of_the_runs_that_fit(tab: RunsTab, hub: StoreHub, qtbot: QtBot) -> None:
    """A chip of a state counts what a click on it would list."""
    waiting(hub), interrupted(hub), quarantined(hub)
    Run(hub, "lost", strategy="race", owner="gone").start()
    qtbot.waitUntil(lambda: tab.model.rowCount() == 4)
    assert tab.states.buttons["interrupted"].text() == "Interrupted 2"
    tab.side.show_wanted(Wanted(strategies=("race",)))
    texts = {name: tab.states.buttons[name].text() for name in ("waiting", "interrupted", "quarantined")}
    assert texts == {"waiting": "Waiting", "interrupted": "Interrupted 1", "quarantined": "Quarantined"}
    tab.states.choose("interrupted")
    assert listed(tab) == ["lost"]


def test_days_are_those_of_the_clock_and_a_new_day_begins(tab: RunsTab, hub: StoreHub, qtbot: QtBot) -> None:
    """Today's runs are listed until the day is over; days of one's own include both."""
    Run(hub, "today")
    qtbot.waitUntil(lambda: tab.model.rowCount() == 1)
    entries(tab, "Time")["Today"].trigger()
    assert listed(tab) == ["today"]
    SHOWN.stand_at(now_us() + DAY)
    qtbot.waitUntil(lambda: listed(tab) == [])
    SHOWN.stand_at(None)
    entries(tab, "Time")["Between two days …"].trigger()
    dialog = tab.side.dialog
    assert isinstance(dialog, DaysDialog)
    today = day_of(now_us())
    assert dialog.last.date() == QDate(today.year, today.month, today.day)
    dialog.ok.click()
    assert (tab.side.wanted.days, tab.side.wanted.first, tab.side.wanted.last) == (0, today, today)
    assert listed(tab) == ["today"]
    yesterday = today - timedelta(days=1)
    tab.side.show_wanted(Wanted(first=yesterday, last=yesterday))
    assert listed(tab) == []


def test_a_day_ends_where_the_next_begins() -> None:
    """Spans have no gap and no overlap: the end of a day is the beginning of the following one."""
    now = now_us()
    assert days_back(1, now) <= now < end_of(day_of(now))
    assert end_of(day_of(now) - timedelta(days=1)) == days_back(1, now)
    assert Wanted(days=7).bounds(now) == (days_back(7, now), 0)


def test_the_filter_is_there_again_in_the_next_start(tab: RunsTab, hub: StoreHub, qtbot: QtBot) -> None:
    """What narrowed the list, its state and words come back with the window, and the run that was open with them."""
    three_runs(hub)
    qtbot.waitUntil(lambda: tab.model.rowCount() == 3)
    tab.show_run(tab.model.index(2).data(ITEM).run.run_id)
    tab.side.show_wanted(Wanted(("single",), days=30))
    tab.states.choose("failed")
    tab.search.setText("bear")
    kept = tab.place()
    again = RunsTab(hub)
    qtbot.addWidget(again)
    again.show()
    again.put_back(kept)
    qtbot.waitUntil(lambda: listed(again) == ["bears"])
    assert again.detail.run_id == tab.detail.run_id
    assert again.side.wanted == Wanted(("single",), days=30)
    assert (again.search.text(), again.states.current) == ("bear", "failed")
    again.release()


@pytest.mark.parametrize(
    "found",
    [
        {},
        {"strategies": "voting", "models": [3, None, ""], "days": True, "first": 5, "last": "soon"},
        {"days": 8, "first": "2026-02-03", "last": "2026-01-03"},
    ],
)
def test_what_was_never_a_filter_is_left_out(found: dict[str, object]) -> None:
    """A file of another time, or one that was damaged, lists every run."""
    assert read(found) == Wanted()


def test_a_run_from_elsewhere_opens_though_it_is_left_out(tab: RunsTab, hub: StoreHub, qtbot: QtBot) -> None:
    """A filter that a run fits stays when the run is opened from elsewhere; one that leaves it out is cleared."""
    three_runs(hub)
    qtbot.waitUntil(lambda: tab.model.rowCount() == 3)
    ids = {tab.model.index(row).data(): tab.model.index(row).data(ITEM).run.run_id for row in range(3)}
    tab.side.show_wanted(Wanted(("single",)))
    tab.show_run(ids["birds"])
    assert (listed(tab), tab.detail.run_id) == (["bears", "birds"], ids["birds"])
    tab.show_run(ids["whales"])
    assert (len(listed(tab)), tab.detail.run_id) == (3, ids["whales"])


def test_hostile_names_are_text_and_widen_nothing(tab: RunsTab, hub: StoreHub, qtbot: QtBot) -> None:
    """Names of models are shown as they are, deceptive characters spelled out, and the list keeps its width."""
    name = "evil/&amp;<b>x\u202e</b>" + "y" * 300
    Run(hub, models=(name,)).whole(name)
    qtbot.waitUntil(lambda: tab.model.rowCount() == 1)
    width = tab.side.width()
    (entry,) = entries(tab, "Model").values()
    assert "&&amp;<b>x⟨U+202E⟩" in entry.text()
    entry.trigger()
    assert tab.model.rowCount() == 1
    qtbot.wait(50)
    assert tab.side.width() == width
    assert tab.side.chips.chips[0].width() <= width
