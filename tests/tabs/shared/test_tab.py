from __future__ import annotations

from pytestqt.qtbot import QtBot

from events.catalog.conversations import ConversationStarted
from tabs.shared.tab import Tab
from tests.tabs.hub import StoreHub


class Counting(Tab):
    refreshed = 0

    def refresh(self) -> None:
        self.refreshed += 1


def test_many_changes_are_one_repaint(qtbot: QtBot, hub: StoreHub) -> None:
    """However often something changes within a frame, the tab is refreshed once."""
    tab = Counting(hub)
    qtbot.addWidget(tab)
    tab.show()
    assert tab.refreshed == 1
    for number in range(20):
        tab.touch()
        assert tab.refreshed == 1, number
    qtbot.waitUntil(lambda: tab.refreshed == 2)
    tab.release()


def test_a_hidden_tab_waits_until_it_is_shown(qtbot: QtBot, hub: StoreHub) -> None:
    """Changes while hidden cost nothing and are all there at the first sight."""
    tab = Counting(hub)
    qtbot.addWidget(tab)
    hub.append("conversation-a", ConversationStarted(title="A"))
    assert tab.refreshed == 0
    tab.show()
    assert tab.refreshed == 1
    tab.release()


def test_a_released_tab_hears_nothing(qtbot: QtBot, hub: StoreHub) -> None:
    """After its release no connection is left and no change repaints it."""
    tab = Counting(hub)
    qtbot.addWidget(tab)
    tab.show()
    tab.release()
    tab.release()
    hub.append("conversation-a", ConversationStarted(title="A"))
    tab.touch()
    assert hub.receivers == 0
    assert tab.refreshed == 1
