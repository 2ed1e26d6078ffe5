from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from core.commands.alerts import AlertRule, CheckAlerts, RemoveAlertRule, SaveAlertRule
from core.ports.alerts import METRICS
from events.catalog.alerts import AlertCleared, AlertRaised, AlertRuleSaved
from tabs.performance.alert_dialog import AlertDialog
from tabs.performance.tab import ALERTS, PerformanceTab
from tabs.shared.places import RunsBehind
from tests.tabs.hub import StoreHub

pytestmark = pytest.mark.usefixtures("light")
SLOW = AlertRule(
    metric="p95_seconds", threshold=20, model="openai/large", name="Slow", quiet_from="22:00", quiet_until="07:00"
)
NO_NAMES = {"model": ["openai/large"], "strategy": ["voting", ""], "kind": ["code"]}


@pytest.fixture
def tab(hub: StoreHub, qtbot: QtBot) -> Iterator[PerformanceTab]:
    made = PerformanceTab(hub)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    made.show_page("Alerts")
    yield made
    made.release()


def ring(hub: StoreHub, rule_id: str = "q", rule: AlertRule = SLOW, *, quiet: bool = False) -> None:
    hub.append("settings", AlertRuleSaved(rule_id=rule_id, rule=rule))
    raised = AlertRaised(rule_id=rule_id, rule=rule, value=24.3, calls=12, since=1000, until=2000, quiet=quiet)
    hub.append(f"alert-{rule_id}", raised)


def test_a_newcomer_reads_what_alerts_are_for(tab: PerformanceTab, qtbot: QtBot) -> None:
    """With no rule, the page says what a rule does and has a button to make one."""
    qtbot.waitUntil(tab.alerts.first.isVisible)
    assert tab.pages.tabText(ALERTS) == "Alerts"


def test_a_rule_rings_and_is_over(tab: PerformanceTab, hub: StoreHub, qtbot: QtBot) -> None:
    """The tab's title counts what rings; the lists say what was found and when it was over."""
    ring(hub)
    qtbot.waitUntil(lambda: tab.pages.tabText(ALERTS) == "Alerts (1)")
    qtbot.waitUntil(lambda: tab.alerts.raised.words.rowCount() == 1)
    rule = [tab.alerts.rules.words.index(0, column).data() for column in range(4)]
    assert rule == [
        "Slow",
        "p95 latency of openai/large over 20 s within 15 minutes",
        "22:00 to 07:00",
        "rings: 24.3 s",
    ]
    found = [tab.alerts.raised.words.index(0, column).data() for column in (1, 2, 3)]
    assert found == ["Slow", "P95 latency of openai/large was 24.3 s within 15 minutes (12 calls).", "not yet"]
    hub.append("alert-q", AlertCleared(rule_id="q", value=3.0))
    qtbot.waitUntil(lambda: tab.pages.tabText(ALERTS) == "Alerts")
    qtbot.waitUntil(lambda: tab.alerts.rules.words.index(0, 3).data() == "still")


def test_an_alert_leads_to_its_runs(tab: PerformanceTab, hub: StoreHub, qtbot: QtBot) -> None:
    """From an alert one comes to the runs whose calls it was found in."""
    ring(hub)
    qtbot.waitUntil(lambda: tab.alerts.raised.words.rowCount() == 1)
    wanted: list[RunsBehind] = []
    tab.runs_wanted.connect(wanted.append)
    assert not tab.alerts.runs.isEnabled()
    tab.alerts.raised.selectRow(0)
    tab.alerts.runs.click()
    assert wanted == [RunsBehind(1000, 2000, model="openai/large")]


def test_a_rule_is_added_changed_and_removed(tab: PerformanceTab, hub: StoreHub, qtbot: QtBot) -> None:
    """The buttons send the rule that was entered, look at it at once, and remove the one that is chosen."""
    qtbot.waitUntil(tab.alerts.first.isVisible)
    tab.alerts.first.click()
    assert tab.rules.dialog is not None
    tab.rules.dialog.accept()
    qtbot.waitUntil(lambda: bool(hub.sent(CheckAlerts)))
    (saved,) = hub.sent(SaveAlertRule)
    assert (saved.rule_id, saved.rule.metric, saved.rule.threshold) == (None, "p95_seconds", 20)
    hub.append("settings", AlertRuleSaved(rule_id="q", rule=SLOW))
    qtbot.waitUntil(lambda: tab.alerts.rules.words.rowCount() == 1)
    assert not tab.alerts.remove.isEnabled()
    tab.alerts.rules.selectRow(0)
    tab.alerts.change.click()
    tab.rules.dialog.threshold.setValue(30)
    tab.rules.dialog.accept()
    qtbot.waitUntil(lambda: len(hub.sent(SaveAlertRule)) == 2)
    changed = hub.sent(SaveAlertRule)[1]
    assert (changed.rule_id, changed.rule) == ("q", SLOW.model_copy(update={"threshold": 30}))
    tab.alerts.remove.click()
    qtbot.waitUntil(lambda: [one.rule_id for one in hub.sent(RemoveAlertRule)] == ["q"])


@pytest.mark.parametrize("metric", METRICS)
def test_a_rule_comes_out_as_it_went_in(qtbot: QtBot, metric: str) -> None:
    """The dialog shows every rule there can be, and changes nothing that was not touched."""
    odd = AlertRule(
        **{
            **SLOW.model_dump(),
            "metric": metric,
            "comparison": "under",
            "threshold": 7.25,
            "window_minutes": 77,
            "cooldown_minutes": 13,
            "strategy": "gone",
            "kind": "code",
            "at_least": 9,
            "zone": "Europe/Berlin",
            "margin_percent": 25,
        }
    )
    dialog = AlertDialog(NO_NAMES, rule_id="q", rule=odd)
    qtbot.addWidget(dialog)
    assert dialog.rule() == odd
    assert METRICS[odd.metric].title in dialog.words.text()


def test_every_metric_begins_with_something_sensible(qtbot: QtBot) -> None:
    """Choosing what is looked at fills in a side, a threshold and a window that fit it."""
    dialog = AlertDialog(NO_NAMES)
    qtbot.addWidget(dialog)
    seen = set()
    for place in range(dialog.about.count()):
        dialog.about.setCurrentIndex(place)
        rule = dialog.rule()
        seen.add((rule.metric, rule.comparison, rule.threshold, rule.window_minutes))
    assert ("success_percent", "under", 90, 60) in seen
    assert ("cost", "over", 5, 0) in seen
    assert len(seen) == len(METRICS)
