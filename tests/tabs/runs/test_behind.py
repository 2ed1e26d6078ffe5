from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from events.values import now_us
from tabs.runs.model import ITEM
from tabs.runs.tab import RunsTab
from tabs.shared.places import RunsBehind
from tests.tabs.hub import StoreHub
from tests.tabs.recorded import Run

pytestmark = pytest.mark.usefixtures("light")


@pytest.fixture
def tab(hub: StoreHub, qtbot: QtBot) -> Iterator[RunsTab]:
    made = RunsTab(hub)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    yield made
    made.release()


def listed(tab: RunsTab) -> list[str]:
    return [tab.model.index(row).data(ITEM).run.run_id for row in range(tab.model.rowCount())]


def test_only_the_runs_behind_a_point_are_listed(tab: RunsTab, hub: StoreHub, qtbot: QtBot) -> None:
    """Runs without such a call are left out, the newest of the others is open, and a bar says which those are."""
    mine, other = Run(hub, models=("a/a",)), Run(hub, models=("b/b",))
    mine.whole("a/a")
    other.whole("b/b")
    qtbot.waitUntil(lambda: len(listed(tab)) == 2)
    tab.show_behind(RunsBehind(0, now_us(), model="a/a"))
    assert listed(tab) == [mine.id]
    assert tab.detail.run_id == mine.id
    assert tab.behind.isVisible()
    assert "a/a" in tab.behind.words.text()


def test_the_list_is_whole_again_when_the_bar_is_closed(tab: RunsTab, hub: StoreHub, qtbot: QtBot) -> None:
    """Closing the bar lists every run again, and so does opening a run from elsewhere."""
    runs = [Run(hub), Run(hub)]
    for run in runs:
        run.whole()
    qtbot.waitUntil(lambda: len(listed(tab)) == 2)
    for leave in (tab.behind.close_button.click, lambda: tab.show_run(runs[0].id)):
        tab.show_behind(RunsBehind(0, 1))
        assert listed(tab) == []
        leave()
        assert len(listed(tab)) == 2
        assert not tab.behind.isVisible()


def test_a_run_that_comes_later_is_not_among_them(tab: RunsTab, hub: StoreHub, qtbot: QtBot) -> None:
    """A run that begins while those behind a point are listed stays out of the list."""
    first = Run(hub)
    first.whole()
    tab.show_behind(RunsBehind(0, now_us()))
    later = Run(hub)
    later.whole()
    qtbot.wait(100)
    assert listed(tab) == [first.id]
    tab.search.setText("nothing like it")
    qtbot.waitUntil(lambda: listed(tab) == [])
    assert later.id not in listed(tab)
