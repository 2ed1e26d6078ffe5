"""Every dialog of the performance tab with the keyboard alone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from core.commands.alerts import AlertRule
from events.catalog.alerts import AlertRuleSaved
from tabs.performance.tab import PerformanceTab
from tests.tabs.hub import StoreHub
from tests.tabs.walking import PATIENCE, amiss

pytestmark = pytest.mark.usefixtures("light")
SLOW = AlertRule(metric="p95_seconds", threshold=20, name="Slow", quiet_from="22:00", quiet_until="07:00")


@pytest.fixture
def tab(hub: StoreHub, qtbot: QtBot) -> Iterator[PerformanceTab]:
    made = PerformanceTab(hub)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow, timeout=PATIENCE)
    yield made
    made.release()


@pytest.mark.parametrize("known", [False, True], ids=["new", "changed"])
def test_the_keyboard_leads_around_a_rule_and_out(
    hub: StoreHub, tab: PerformanceTab, qtbot: QtBot, *, known: bool
) -> None:
    """All of it is reached as one reads, Enter saves, Escape saves nothing and leads back."""
    hub.append("settings", AlertRuleSaved(rule_id="q", rule=SLOW))
    tab.show_page("Alerts")
    origin = tab.alerts.rules
    qtbot.waitUntil(origin.isVisible, timeout=PATIENCE)
    origin.setFocus()
    (row,) = hub.views.alerts.rules()
    tab.rules.ask(row if known else None)
    assert tab.rules.dialog is not None
    wrong = amiss(tab.rules.dialog, qtbot, enter="Save", hub=hub, origin=origin)
    assert not wrong, "\n".join(wrong)
