"""Every tab with large letters in a window of usual size: nothing is cut that has a word to say."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tabs.performance.tab import TRENDS, PerformanceTab
from tabs.runs.tab import RunsTab
from tabs.settings.page import Page
from tabs.settings.tab import SettingsTab
from tabs.shared import scaling
from tests.tabs.hub import StoreHub
from tests.tabs.recorded import Run


@pytest.fixture(autouse=True)
def twice(qapp: QApplication) -> Iterator[None]:
    scaling.show(qapp, "light", 200)
    yield
    scaling.show(qapp, "light", 100)


def test_no_page_of_the_settings_scrolls_sideways(qtbot: QtBot, hub: StoreHub) -> None:
    """At 200 percent fields stand below their words where they have no room beside them."""
    tab = SettingsTab(hub)
    qtbot.addWidget(tab)
    tab.resize(1180, 740)
    tab.show()
    for title in tab.side.titles():
        tab.show_page(title)
        page = next((page for page in tab.findChildren(Page) if page.isVisible()), None)
        if page is not None:
            across = page.horizontalScrollBar()
            qtbot.waitUntil(lambda: across.maximum() == 0, timeout=5000)  # noqa: B023 - it is called at once
    tab.release()


def test_headings_of_the_settings_follow_the_letters_back(qtbot: QtBot, qapp: QApplication, hub: StoreHub) -> None:
    """After 200 percent a heading above pages is smaller than their titles again."""
    tab = SettingsTab(hub)
    qtbot.addWidget(tab)
    tab.show()
    scaling.show(qapp, "light", 100)
    nav = tab.side.nav
    heading = next(nav.item(row) for row in range(nav.count()) if not nav.item(row).flags() & Qt.ItemFlag.ItemIsEnabled)
    assert heading.font().pointSizeF() < nav.font().pointSizeF()
    tab.release()


def test_states_of_runs_are_not_shortened(qtbot: QtBot, hub: StoreHub) -> None:
    """A long word has a wider chip than a short one beside it."""
    Run(hub, "whales", models=("a/one",)).whole("a/one")
    tab = RunsTab(hub)
    qtbot.addWidget(tab)
    tab.resize(1180, 740)
    tab.show()
    tab.fold.bring_back()
    chips = tab.states.buttons.values()
    qtbot.waitUntil(lambda: all(chip.width() >= chip.sizeHint().width() for chip in chips))
    tab.release()


def test_trends_can_be_chosen(qtbot: QtBot, hub: StoreHub) -> None:
    """The boxes that narrow trends down have room for their words, and so do the cards for their figures."""
    Run(hub, "whales", models=("a/one",)).whole("a/one")
    tab = PerformanceTab(hub)
    qtbot.addWidget(tab)
    tab.resize(1180, 740)
    tab.pages.setCurrentIndex(TRENDS)
    tab.show()
    trends = tab.trends
    boxes = (trends.by, *trends.filters.values())
    qtbot.waitUntil(lambda: all(box.width() >= box.sizeHint().width() for box in boxes))
    assert len({card.x() for card in trends.cards.cards.values()}) == 2
    tab.release()


def test_headings_of_tables_are_not_cut(qtbot: QtBot, hub: StoreHub) -> None:
    """A column is as wide as its heading with the space around it, which grows with the letters."""
    run = Run(hub, "whales", models=("a/one", "a/two")).whole("a/one")
    tab = RunsTab(hub)
    qtbot.addWidget(tab)
    tab.resize(2400, 740)
    tab.show()
    tab.show_run(run.id)
    tab.detail.pages.setCurrentWidget(tab.detail.steps)
    table = tab.detail.steps.table
    header = table.horizontalHeader()
    qtbot.waitUntil(table.isVisible)
    shown = [column for column in range(header.count()) if not table.isColumnHidden(column)]
    assert len(shown) > 2
    for column in shown:
        words = str(table.model().headerData(column, Qt.Orientation.Horizontal))
        assert table.columnWidth(column) >= header.fontMetrics().horizontalAdvance(words) + 2 * 16
    tab.release()
