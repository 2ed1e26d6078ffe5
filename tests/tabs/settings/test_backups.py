"""Backups, on the page of this installation."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from core.commands.backups import BackUp
from core.queries.backups import BackupKept
from tabs.settings.tab import SettingsTab
from tests.tabs.hub import StoreHub

pytestmark = pytest.mark.usefixtures("light")

MADE = BackupKept("/data/tutti/backups/20261129T091500.000000-daily.sqlite", 1_795_944_900_000_000, "daily", 12_300_000)


def test_the_newest_backup_and_the_way_back_are_told(settings_tab: SettingsTab, hub: StoreHub, qtbot: QtBot) -> None:
    """None yet says so; one says when, how large, where, and the command that puts it back, in full."""
    settings_tab.show_page("This installation")
    card = settings_tab.installation.backups
    assert card.newest.text() == "There is no backup yet."
    assert not card.restore.isEnabled()
    hub.copies = (MADE,)
    card.look()
    qtbot.waitUntil(card.restore.isEnabled)
    assert "12.3 MB" in card.newest.text()
    assert "1 backup" in card.newest.text()
    assert not card.how.isVisible()
    card.restore.click()
    assert card.how.isVisible()
    assert f'tutti events restore "{MADE.path}"' in card.how.text().replace("\u200b", "")


def test_one_is_made_from_the_palette(settings_tab: SettingsTab, hub: StoreHub, qtbot: QtBot) -> None:
    """The page opens, so that what came of it is seen."""
    (act,) = [act for act in settings_tab.acts.offered() if act.name == "settings.back_up"]
    hub.results[BackUp] = MADE
    hub.copies = (MADE,)
    act.do()
    qtbot.waitUntil(lambda: "12.3 MB" in settings_tab.installation.backups.newest.text())
    assert len(hub.sent(BackUp)) == 1
    assert settings_tab.side.title == "This installation"
