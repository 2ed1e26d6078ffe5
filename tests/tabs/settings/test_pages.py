"""The pages on which settings stand: all of them are there, and none is built before it is shown."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tabs.settings.tab import SettingsTab
from tests.tabs.hub import StoreHub

pytestmark = pytest.mark.usefixtures("light")


def test_every_setting_of_the_schema_has_a_row(settings_tab: SettingsTab, hub: StoreHub) -> None:
    """Nothing that can be set is missing, and each is shown once with its title and help."""
    keys = {spec.key for spec in hub.settings_schema()} | {o.key for s in hub.strategies() for o in s.options}
    assert settings_tab.settings.specs.keys() == keys
    for title in tuple(settings_tab.side.titles()):
        settings_tab.show_page(title)
    assert settings_tab.settings.rows.keys() == keys
    for row in settings_tab.settings.rows.values():
        assert row.title.text() == row.spec.title
        assert _read(row.help.text()) == _read(row.spec.help)


def _read(words: str) -> list[str]:
    """The words of a help, however its choices are written."""
    return words.casefold().replace("_", " ").split()


def test_a_page_that_is_built_takes_nothing_from_the_window(settings_tab: SettingsTab, qtbot: QtBot) -> None:
    """Building pages while the window is open shows no other window, not for a moment: it would take the keyboard away."""
    qtbot.waitUntil(settings_tab.isActiveWindow)
    shown: list[str] = []

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
            if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
                shown.append(f"{settings_tab.side.title}: {watched}")
            return False

    watch, application = Watch(), QApplication.instance()
    assert application is not None
    application.installEventFilter(watch)
    for title in tuple(settings_tab.side.titles()):
        settings_tab.show_page(title)
    application.removeEventFilter(watch)
    assert shown == []
    assert settings_tab.isActiveWindow()


def test_each_strategy_has_a_page_with_its_options(settings_tab: SettingsTab, hub: StoreHub) -> None:
    """A strategy's options stand on its own page, under its summary."""
    titles = [settings_tab.nav.item(place).text() for place in range(settings_tab.nav.count())]
    assert {strategy.title for strategy in hub.strategies()} <= set(titles)
    assert not any(key.startswith("strategy.parallel.") for key in settings_tab.settings.rows)
    settings_tab.show_page("Parallel")
    row = next(row for key, row in settings_tab.settings.rows.items() if key.startswith("strategy.parallel."))
    page = settings_tab.pages.currentWidget()
    assert page is not None
    assert page.isAncestorOf(row)
