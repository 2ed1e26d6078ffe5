"""Alerts with large letters: every field of a rule is seen whole, and tables show more than a single row."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tabs.performance.alert_dialog import AlertDialog
from tabs.performance.tab import PROVIDERS, PerformanceTab
from tabs.shared import scaling
from tests.tabs.hub import StoreHub
from tests.tabs.performance.test_alerts import NO_NAMES, SLOW, ring
from tests.tabs.performance.test_pages import change

PATIENCE = 5_000


@pytest.fixture(params=[100, 200])
def letters(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[int]:
    """How large letters are, in percent."""
    scaling.show(qapp, "light", request.param)
    yield request.param
    scaling.show(qapp, "light", 100)


def test_every_field_of_a_rule_has_its_room(qtbot: QtBot, letters: int) -> None:
    """In a narrow dialog the fields of the quiet time stand below one another, each as wide as it wants; it fits the screen."""
    dialog = AlertDialog(NO_NAMES, rule=SLOW)
    qtbot.addWidget(dialog)
    dialog.show()
    room = dialog.screen().availableSize()
    assert dialog.width() <= room.width()
    assert dialog.height() <= room.height()
    dialog.resize(300 * letters // 100, dialog.height())
    fields: tuple[QWidget, ...] = (
        *(dialog.about, dialog.comparison, dialog.threshold, dialog.within, dialog.at_least, dialog.cooldown),
        *(dialog.quiet, dialog.quiet_from, dialog.quiet_until, dialog.name),
    )
    inside = dialog.name.parentWidget()
    assert inside is not None

    def whole() -> bool:
        places = [QRect(field.mapTo(inside, QPoint(0, 0)), field.size()) for field in fields]
        wide = all(field.width() >= field.minimumSizeHint().width() for field in fields)
        apart = not any(one.intersects(other) for one in places for other in places if one is not other)
        return wide and apart and all(inside.rect().contains(place) for place in places)

    qtbot.waitUntil(whole, timeout=PATIENCE)
    assert dialog.width() == 300 * letters // 100


def test_tables_of_alerts_show_more_than_a_row(qtbot: QtBot, hub: StoreHub, letters: int) -> None:
    """In a low window the page scrolls, and each table shows at least three of its rows."""
    for number in range(5):
        ring(hub, f"q{number}", SLOW.model_copy(update={"name": f"Rule {number}"}))
    tab = PerformanceTab(hub)
    qtbot.addWidget(tab)
    tab.resize(1000, 280 * letters // 100)
    tab.show()
    tab.show_page("Alerts")
    alerts = tab.alerts
    qtbot.waitUntil(lambda: alerts.raised.words.rowCount() == 5, timeout=PATIENCE)
    for table in (alerts.rules, alerts.raised):
        rows = [table.rowViewportPosition(row) + table.rowHeight(row) for row in range(5)]
        qtbot.waitUntil(lambda: rows[2] <= table.viewport().height(), timeout=PATIENCE)  # noqa: B023 - it is called at once
    tab.release()


@pytest.mark.usefixtures("letters")
@pytest.mark.parametrize("width", [500, 1184])
def test_what_breakers_did_is_seen_also_above_a_bar(hub: StoreHub, qtbot: QtBot, width: int) -> None:
    """A table of one row shows it whole where it has to be scrolled sideways too."""
    tab = PerformanceTab(hub)
    qtbot.addWidget(tab)
    tab.resize(width, 760)
    tab.show()
    tab.pages.setCurrentIndex(PROVIDERS)
    change(hub, "open")
    table = tab.providers.changes_table
    qtbot.waitUntil(lambda: table.model().rowCount() == 1)
    qtbot.waitUntil(lambda: table.viewport().height() >= table.rowHeight(0) > 0, timeout=PATIENCE)
    tab.release()
