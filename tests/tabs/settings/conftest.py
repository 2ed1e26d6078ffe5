"""The settings tab over a store whose commands are written down."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from tabs.settings.tab import SettingsTab
from tests.tabs.hub import StoreHub


@pytest.fixture
def settings_tab(hub: StoreHub, qtbot: QtBot) -> Iterator[SettingsTab]:
    made = SettingsTab(hub)
    qtbot.addWidget(made)
    made.resize(1280, 760)
    made.show()
    yield made
    made.release()
