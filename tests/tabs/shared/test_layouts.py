"""What lies in a layout is told in order, and nothing is left behind by the asking."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import (
    QApplication,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
    QWidgetItem,
)
from pytestqt.qtbot import QtBot
from shiboken6 import getAllValidWrappers

from tabs.shared import scaling
from tabs.shared.flow import FlowLayout
from tabs.shared.layouts import nested, parts, widgets
from tabs.shared.tab_order import order_as_laid_out


def test_what_lies_in_it_is_told_in_order(qtbot: QtBot) -> None:
    """Widgets and layouts come as they were put there, whatever order they were made in; others of the window do not."""
    window = QWidget()
    qtbot.addWidget(window)
    column, row = QVBoxLayout(window), QHBoxLayout()
    last, first, second = QLabel("last", window), QPushButton("first", window), QPushButton("second", window)
    beside = QLabel("in no layout", window)
    column.addLayout(row)
    column.addSpacing(3)
    column.addWidget(last)
    row.addWidget(first)
    row.addWidget(second)
    assert parts(column) == [row, last]
    assert nested(column) == [row]
    assert list(widgets(column)) == [first, second, last]
    assert beside not in list(widgets(column))


def test_a_grid_is_told_line_by_line(qtbot: QtBot) -> None:
    """What was put in first stands where it stands."""
    window = QWidget()
    qtbot.addWidget(window)
    grid = QGridLayout(window)
    places = ((1, 1), (0, 1), (1, 0), (0, 0))
    made = {place: QLabel(str(place)) for place in places}
    for (row, column), label in made.items():
        grid.addWidget(label, row, column)
    assert list(widgets(grid)) == [made[place] for place in sorted(places)]


def test_a_layout_of_our_own_is_told_as_well(qtbot: QtBot) -> None:
    """Widgets in lines that are broken come as they stand."""
    window = QWidget()
    qtbot.addWidget(window)
    line = FlowLayout(window)
    made = [QLabel(str(number)) for number in range(3)]
    for label in made:
        line.addWidget(label)
    assert list(widgets(line)) == made


def test_no_item_is_left_when_its_widget_is_gone(qtbot: QtBot) -> None:
    """Nothing stays that Qt's next widget at that place in memory would be taken for."""
    others = [left for left in getAllValidWrappers() if isinstance(left, QWidgetItem)]  # of tests before this one
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    label = QLabel("soon gone")
    column.addWidget(label)
    assert list(widgets(column)) == [label]
    order_as_laid_out(window)
    scaling.fit(window)
    label.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert parts(column) == []
    left = [left for left in getAllValidWrappers() if isinstance(left, QWidgetItem)]
    assert [one for one in left if not any(one is other for other in others)] == []
