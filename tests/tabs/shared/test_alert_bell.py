from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from events.catalog.alerts import AlertCleared, AlertRaised, AlertRule
from events.catalog.settings import SettingChanged
from tabs.shared.alert_bell import DESKTOP, AlertBell
from tests.tabs.hub import StoreHub

pytestmark = pytest.mark.usefixtures("qapp")
RULE = AlertRule(metric="cost", threshold=5, window_minutes=0)


def raise_one(hub: StoreHub, rule_id: str, *, quiet: bool = False) -> None:
    hub.append(f"alert-{rule_id}", AlertRaised(rule_id=rule_id, rule=RULE, value=6, since=0, until=1, quiet=quiet))


class Told:
    """A way of telling, and what was told by it."""

    def __init__(self, *, works: bool = True) -> None:
        self.heard: list[tuple[str, str]] = []
        self.works = works

    def __call__(self, title: str, words: str) -> bool:
        self.heard.append((title, words))
        return self.works


def test_each_alert_is_told_once(hub: StoreHub, qtbot: QtBot) -> None:
    """What was raised before the window was there is not told, and what comes then is told once."""
    del qtbot
    raise_one(hub, "old")
    above = Told()
    bell = AlertBell(hub, above)
    hub.on_changes(bell.changed)
    assert above.heard == []
    raise_one(hub, "new")
    hub.append("alert-new", AlertCleared(rule_id="new", value=1.0))
    assert above.heard == [("Cost over $5.00 today", "Cost was $6.00 today.")]


def test_a_quiet_alert_is_not_told(hub: StoreHub) -> None:
    """In a quiet time nothing is shown; the next alert after it is."""
    above = Told()
    bell = AlertBell(hub, above)
    hub.on_changes(bell.changed)
    raise_one(hub, "a", quiet=True)
    assert above.heard == []
    raise_one(hub, "b")
    assert len(above.heard) == 1


def test_the_desktop_comes_first_where_there_is_one(hub: StoreHub) -> None:
    """Notifications of the system are used when they work and the setting allows them; else the bar above the tabs."""
    above, desktop, broken = Told(), Told(), Told(works=False)
    bell = AlertBell(hub, above)
    hub.on_changes(bell.changed)
    bell.tell_by(desktop)
    raise_one(hub, "a")
    assert (len(desktop.heard), len(above.heard)) == (1, 0)
    bell.tell_by(broken)
    raise_one(hub, "b")
    assert (len(broken.heard), len(above.heard)) == (1, 1)
    bell.tell_by(desktop)
    hub.append("settings", SettingChanged(key=DESKTOP, value=False, previous=None))
    raise_one(hub, "c")
    assert (len(desktop.heard), len(above.heard)) == (1, 2)
