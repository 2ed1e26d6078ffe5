"""Every tab with large letters in a window of usual size: nothing is cut that has a word to say."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from app.window import language
from core.queries.backups import BackupKept
from core.queries.diagnosis import Diagnosis, Section
from events.catalog.settings import PresetSaved, ProfileSaved, ProviderAdded, SettingChanged
from tabs.performance.tab import PAGES, TRENDS, PerformanceTab
from tabs.runs.tab import RunsTab
from tabs.settings.page import Page
from tabs.settings.tab import SettingsTab
from tabs.shared import scaling
from tabs.shared.elided import ElidedLines
from tests.tabs.hub import StoreHub
from tests.tabs.recorded import Run


@pytest.fixture(autouse=True)
def twice(qapp: QApplication) -> Iterator[None]:
    scaling.show(qapp, "light", 200)
    yield
    scaling.show(qapp, "light", 100)


@pytest.fixture(params=["en", "de"])
def spoken(request: pytest.FixtureRequest) -> Iterator[None]:
    """Each language of the window."""
    language.use(request.param)
    yield
    language.use(language.ENGLISH)


@pytest.mark.usefixtures("spoken")
@pytest.mark.parametrize("width", [696, 846, 1180])
def test_no_page_of_the_settings_scrolls_sideways(qtbot: QtBot, hub: StoreHub, width: int) -> None:
    """At 200 percent and in a window of 800 pixels, 950 and more, fields stand below their words where they have no room beside
    them, and names of any length are broken or shortened.
    """
    long = "a-provider-with-a-name-of-forty-letters-"
    hub.append(
        "settings",
        ProviderAdded(name=long, kind="openai", base_url="https://models.example/v1/and/so/on", key_source="env:KEY"),
        PresetSaved(name="x" * 30 + " " + "y" * 29, strategy="parallel", models=(f"{long}/large",)),
        ProfileSaved(profile_id="p", name="A profile with quite a long name", values={"answers.temperature": 0.5}),
        SettingChanged(key="models.default", value=[f"{long}/large", "practice/small"], previous=None),
    )
    hub.copies = (BackupKept("/srv/a/long/way/to/tutti/backups/one.sqlite", 1_795_944_900_000_000, "own", 1),)
    hub.found = Diagnosis((), (Section("Program", (("Home", "/srv/a/long/way/to/tutti"),)),))
    tab = SettingsTab(hub)
    qtbot.addWidget(tab)
    tab.resize(width, 740)
    tab.show()
    for title in [*tab.side.titles()]:
        tab.show_page(title)
        page = next((page for page in tab.findChildren(Page) if page.isVisible()), None)
        if page is not None:
            across = page.horizontalScrollBar()
            qtbot.wait(20)
            qtbot.waitUntil(lambda: across.maximum() == 0, timeout=5000)  # noqa: B023 - it is called at once
    tab.release()


def test_pages_of_the_settings_and_their_list_take_turns(qtbot: QtBot, hub: StoreHub) -> None:
    """In a narrow place a page stands alone; a button and the search lead to the list, and what is chosen there to its page."""
    tab = SettingsTab(hub)
    qtbot.addWidget(tab)
    tab.resize(696, 740)
    tab.show()
    qtbot.waitUntil(tab.all_button.isVisible)
    assert not tab.side.isVisible()
    tab.all_button.click()
    assert tab.side.isVisible()
    assert not tab.pages.isVisible()
    item = next(item for row in range(tab.nav.count()) if (item := tab.nav.item(row)).text() == "Calls")
    tab.nav.setCurrentItem(item)
    assert tab.side.isVisible(), "who goes through the list by the keyboard has not chosen yet"
    tab.nav.itemClicked.emit(item)
    assert not tab.side.isVisible()
    assert tab.opened() == "Calls"
    assert tab.focusWidget() is tab.all_button
    next(action for action in tab.acts if action.name == "settings.search").do()
    assert tab.search.isVisible()
    tab.search.setText("temperature")
    QTest.keyClick(tab.search, Qt.Key.Key_Return)
    assert tab.row("answers.temperature").isVisible()
    tab.resize(1180, 740)
    qtbot.waitUntil(tab.side.isVisible)
    assert tab.pages.isVisible()
    assert not tab.all_button.isVisible()
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


def test_what_went_wrong_with_a_run_is_read_without_scrolling(qtbot: QtBot, hub: StoreHub) -> None:
    """In a window of 1280 by 800 the notice of a degraded answer is whole, with the error of the call that failed."""
    run = Run(hub, "whales", models=("a/one", "a/two"), strategy="parallel").start()
    first, second = run.ask("a/one"), run.ask("a/two")
    run.fail_call(first, "a/one")
    run.answer(second, "a/two", "yes")
    run.succeed("a/two", "yes", degraded=True)
    tab = RunsTab(hub)
    qtbot.addWidget(tab)
    tab.resize(1176, 730)
    tab.show()
    tab.show_run(run.id)
    notice = tab.detail.heading.trouble
    qtbot.waitUntil(notice.isVisible)
    qtbot.waitUntil(lambda: notice.visibleRegion().boundingRect().height() >= notice.height() > 0, timeout=3000)
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


def shortened(inside: QWidget) -> list[str]:
    """What is said in less room than it wants."""
    buttons: list[QWidget] = [*inside.findChildren(QPushButton), *inside.findChildren(QComboBox)]
    found = [button for button in buttons if button.width() < button.sizeHint().width()]
    labels = [
        label for label in inside.findChildren(QLabel) if not label.wordWrap() and not isinstance(label, ElidedLines)
    ]
    found += [
        label for label in labels if label.contentsRect().width() < label.fontMetrics().horizontalAdvance(label.text())
    ]
    found += [label for label in inside.findChildren(ElidedLines) if label.toolTip()]
    return [widget.accessibleName() or getattr(widget, "text", str)() for widget in found if widget.isVisibleTo(inside)]


@pytest.mark.usefixtures("spoken")
@pytest.mark.parametrize("width", [696, 796, 1176])
@pytest.mark.parametrize("page", range(len(PAGES)))
def test_no_page_of_the_performance_is_cut(qtbot: QtBot, hub: StoreHub, width: int, page: int) -> None:
    """In a window of 800, 900 and 1280 pixels spans, filters, cards and plots stand below one another as they have room: each is
    whole, and no page scrolls sideways.
    """
    Run(hub, "whales", models=("a/one",)).whole("a/one")
    tab = PerformanceTab(hub)
    qtbot.addWidget(tab)
    tab.resize(width, 690)
    tab.pages.setCurrentIndex(page)
    tab.show()
    tab.trends.choose("range")
    qtbot.wait(60)
    qtbot.waitUntil(lambda: not shortened(tab), timeout=3000)
    for area in tab.findChildren(QScrollArea):
        assert not area.isVisible() or area.horizontalScrollBar().maximum() == 0
    above = (*tab.trends.periods.values(), tab.trends.first, tab.trends.last, *tab.trends.filters.values())
    assert all(field.height() >= field.sizeHint().height() for field in above if field.isVisible())
    shown = [(field, holder) for field in above if field.isVisible() and (holder := field.parentWidget())]
    qtbot.waitUntil(lambda: all(field.geometry().bottom() < holder.height() for field, holder in shown), timeout=3000)
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
