"""Fields of numbers and times: what is written in them stands away from their frame and from their arrows."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QDateTimeEdit, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from core.commands.alerts import AlertRule
from tabs.performance.alert_dialog import AlertDialog
from tabs.shared import scaling
from tests.tabs.performance.test_alerts import NO_NAMES

PLENTY = AlertRule(metric="p95_seconds", threshold=98_765.25, at_least=9_999, quiet_from="22:00", quiet_until="07:00")


@pytest.fixture(params=["light", "dark"])
def look(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    """Each theme, from the usual size on."""
    scaling.show(qapp, request.param, 100)
    yield request.param
    scaling.show(qapp, "light", 100)


def inked(field: QWidget, *, above: int) -> tuple[int, int]:
    """The first and the last column of what is written: where the middle lines of a field are not its ground."""
    image = field.grab().toImage()
    middle = range(image.height() // 3, image.height() * 2 // 3)
    ground = image.pixelColor(3, image.height() // 2)
    columns = [
        across
        for across in range(3, image.width() - above)
        if any(abs(image.pixelColor(across, down).lightness() - ground.lightness()) > 40 for down in middle)
    ]
    return columns[0], columns[-1]


def test_what_is_written_in_a_field_with_arrows_has_room(qtbot: QtBot, qapp: QApplication, look: str) -> None:
    """As much as in a plain field, at the usual size, at twice that which is come to while it is open, and when that is left."""
    dialog = AlertDialog(NO_NAMES, rule=PLENTY)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.name.setText("1")
    dialog.name.clearFocus()
    for scale in (100, 200, 100):
        scaling.show(qapp, look, scale)
        qtbot.wait(50)
        arrows = 18 * scale // 100
        plain = inked(dialog.name, above=4)[0]
        fields = [field for field in dialog.findChildren(QAbstractSpinBox) if not _of_a_calendar(field)]
        assert len(fields) == 4
        for field in fields:
            left, right = inked(field, above=arrows)
            assert abs(left - plain) <= 3 * scale // 100, (field.text(), scale, left, plain)
            assert right <= field.width() - arrows - 3 * scale // 100, (field.text(), scale, right, field.width())


def _of_a_calendar(field: QAbstractSpinBox) -> bool:
    return isinstance(field, QDateTimeEdit) and field.calendarPopup()


def test_no_field_with_arrows_goes_without(qtbot: QtBot) -> None:
    """Its editor keeps what is written away from both sides."""
    dialog = AlertDialog(NO_NAMES, rule=PLENTY)
    qtbot.addWidget(dialog)
    for field in dialog.findChildren(QAbstractSpinBox):
        line = field.findChild(QLineEdit)
        assert line is not None
        assert line.textMargins().left() > line.textMargins().right() > 0
