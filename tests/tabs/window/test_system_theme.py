"""The window while the system switches between light and dark."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from events.catalog.settings import SettingChanged
from tabs.shared import theme
from tests.tabs.hub import StoreHub
from tests.tabs.whole import whole_window

LIGHT, DARK = Qt.ColorScheme.Light, Qt.ColorScheme.Dark


def switch(scheme: Qt.ColorScheme) -> None:
    """What Qt tells when the system switches."""
    QApplication.styleHints().colorSchemeChanged.emit(scheme)


@pytest.mark.parametrize(
    ("choice", "shown"),
    [("system", ["dark", "light"]), ("light", ["light", "light"]), ("dark", ["dark", "dark"])],
)
def test_the_window_follows_the_system_where_it_is_to(
    qtbot: QtBot, qapp: QApplication, hub: StoreHub, choice: str, shown: list[str]
) -> None:
    """What is shown already turns dark and light again with the system, letters, icons and ground; a theme one chose stays."""
    hub.append("settings", SettingChanged(key=theme.SETTING, value=choice, previous=None))
    window = whole_window(qtbot, hub)
    found = []
    for scheme in (DARK, LIGHT):
        switch(scheme)
        QApplication.processEvents()
        colors = theme.colors_of(window)
        found.append(colors.name)
        assert qapp.palette().color(QPalette.ColorRole.Window).name() == colors.window
        assert colors.surface in qapp.styleSheet()
        ground = window.rail.grab().toImage().pixelColor(2, window.rail.height() // 2)
        assert (ground.lightness() < 128) == (colors.name == "dark")
    assert found == shown
    window.release()


def test_a_window_that_is_let_go_of_hears_no_more(qtbot: QtBot, qapp: QApplication, home: Path) -> None:
    """Once its store may be closed, a switch of the system is not looked up there."""
    hub = StoreHub(home)
    window = whole_window(qtbot, hub)
    shown = qapp.property("tutti_theme")
    window.release()
    hub.close()
    switch(DARK)
    assert qapp.property("tutti_theme") == shown


def test_another_window_asks_the_system_anew(qtbot: QtBot, hub: StoreHub) -> None:
    """What a window heard that is gone is not taken for what is so now."""
    window = whole_window(qtbot, hub)
    switch(DARK)
    assert theme.resolve("system") == "dark"
    window.release()
    theme.SystemTheme(window)
    assert theme.resolve("system") == "light"  # screens of tests have no scheme
    switch(LIGHT)
