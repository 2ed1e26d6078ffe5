"""What most tests of the runs tab look at."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from tabs.runs.tab import RunsTab
from tests.tabs.hub import StoreHub


@pytest.fixture
def tab(hub: StoreHub, qtbot: QtBot) -> Iterator[RunsTab]:
    """The tab at a usual size over an empty store."""
    made = RunsTab(hub)
    qtbot.addWidget(made)
    made.resize(1280, 760)
    made.show()
    yield made
    made.release()
