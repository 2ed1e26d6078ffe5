from __future__ import annotations

from functools import partial

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tabs.performance.plot import Plot
from tabs.performance.series import Line
from tabs.shared import theme
from tabs.shared.places import RunsBehind

pytestmark = pytest.mark.usefixtures("light")
GAP = float("nan")
LINES = {"a": [1.0, GAP, 3.0, 4.0], "b": [2.0, 2.0, GAP, 2.0]}


def draw(plot: Plot, lines: dict[str, list[float]]) -> None:
    plot.begin((0.0, 4.0))
    for name, values in lines.items():
        line = Line(np.array([place + 0.5 for place in range(len(values))]), np.array(values))
        plot.line(name, line, "#123456", dots=np.isfinite(line.y))
        plot.pick(name, line, partial(_behind, name))
    plot.end(legend=True)


def _behind(name: str, place: int) -> RunsBehind:
    return RunsBehind(place, place + 1, model=name)


@pytest.fixture
def plot(qtbot: QtBot) -> Plot:
    made = Plot("Anything", str)
    qtbot.addWidget(made)
    made.recolor(theme.colors("light"))
    made.resize(600, 300)
    made.show()
    qtbot.waitExposed(made)
    draw(made, LINES)
    return made


def press(plot: Plot, *keys: Qt.Key) -> RunsBehind | None:
    for key in keys:
        QTest.keyClick(plot.widget, key)
    return plot.picker.chosen


LEFT, RIGHT, UP, DOWN = Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down


def test_arrows_go_from_point_to_point(plot: Plot) -> None:
    """The newest point is first; arrows pass by gaps, stop at the ends, and go over to the nearest of another line."""
    plot.picker.step(0)
    assert plot.picker.chosen == RunsBehind(3, 4, "a")
    assert press(plot, LEFT) == RunsBehind(2, 3, "a")
    assert press(plot, LEFT) == RunsBehind(0, 1, "a")
    assert press(plot, LEFT) == RunsBehind(0, 1, "a")
    assert press(plot, RIGHT, RIGHT, RIGHT, RIGHT) == RunsBehind(3, 4, "a")
    assert press(plot, DOWN) == RunsBehind(3, 4, "b")
    assert press(plot, LEFT, LEFT, UP) == RunsBehind(0, 1, "a")


def test_a_choice_outlives_a_redraw_while_its_point_is_there(plot: Plot) -> None:
    """New figures keep the point that is chosen; when it is gone, none is, and nothing is said of it."""
    plot.picker.step(0)
    press(plot, LEFT)
    draw(plot, {**LINES, "a": [1.0, 5.0, 7.0, 8.0]})
    assert plot.picker.chosen == RunsBehind(2, 3, "a")
    draw(plot, {"b": LINES["b"]})
    assert plot.picker.chosen is None
    assert plot.said.text() == ""


def test_the_mouse_means_the_nearest_point_or_none(plot: Plot) -> None:
    """Near a point it is meant, over a line that has none there it is not."""
    box = plot.widget.getPlotItem().getViewBox()
    near = box.mapViewToScene(QPointF(2.5, 3.0)) + QPointF(5, -5)
    found = plot.picker.nearest(near)
    assert found is not None
    assert (found[0].name, found[1]) == ("a", 2)
    assert plot.picker.nearest(QPointF(-500.0, -500.0)) is None


def test_keys_that_mean_nothing_here_are_left_to_others(plot: Plot) -> None:
    """Nothing is opened while no point is chosen, and keys with Ctrl are not taken."""
    opened: list[object] = []
    plot.opened.connect(opened.append)
    plot.picker.let_go()
    plot.picker.open()
    assert opened == []
    plot.picker.step(0)
    QTest.keyClick(plot.widget, LEFT, Qt.KeyboardModifier.ControlModifier)
    assert plot.picker.chosen == RunsBehind(3, 4, "a")
    press(plot, Qt.Key.Key_Return)
    assert opened == [RunsBehind(3, 4, "a")]


def test_an_empty_plot_has_nothing_to_choose(plot: Plot) -> None:
    """Without a value there is no point, and keys do no harm."""
    draw(plot, {"a": [GAP, GAP]})
    assert press(plot, LEFT, DOWN, Qt.Key.Key_Return) is None
