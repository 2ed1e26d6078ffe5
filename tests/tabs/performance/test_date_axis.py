"""The axis of time below the plots."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from pyqtgraph.graphicsItems.DateAxisItem import DAY_HOUR_ZOOM_LEVEL, DAY_SPACING, MONTH_DAY_ZOOM_LEVEL, MONTH_SPACING
from pytestqt.qtbot import QtBot

from tabs.performance.date_axis import DateAxis
from tabs.shared.language import Language, speak

WORDS = {
    "Mon Tue Wed Thu Fri Sat Sun": "Mo Di Mi Do Fr Sa So",
    "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec": "Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.",
}


@pytest.fixture
def german() -> Iterator[None]:
    """A language that knows days and months."""
    speak(Language("de", lambda text, _meaning, _number: WORDS.get(text, "")))
    yield
    speak(None)


def ticks() -> tuple[str, str]:
    """What stands below a Tuesday in March, with a tick for each day and for each month."""
    axis = DateAxis(orientation="bottom")
    noon = [datetime(2026, 3, 3, 12, tzinfo=UTC).timestamp()]
    axis.zoomLevel = DAY_HOUR_ZOOM_LEVEL
    day = axis.tickStrings(noon, 1, DAY_SPACING)
    axis.zoomLevel = MONTH_DAY_ZOOM_LEVEL
    return day[0], axis.tickStrings(noon, 1, MONTH_SPACING)[0]


@pytest.mark.usefixtures("german")
def test_days_and_months_are_named_in_the_language(qtbot: QtBot) -> None:
    """Names of days and months below plots are the window's and not those of the system."""
    del qtbot
    assert ticks() == ("Di 03", "März")


def test_in_english_they_are_english(qtbot: QtBot) -> None:
    """Without a language the names are the usual short ones."""
    del qtbot
    assert ticks() == ("Tue 03", "Mar")
