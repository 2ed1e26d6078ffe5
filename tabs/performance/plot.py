"""One plot in a card. Importing this loads numpy and pyqtgraph, so it is imported when there is first something to draw."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from tabs.performance.date_axis import DateAxis
from tabs.performance.palette import dot
from tabs.performance.picking import Layer, Picker
from tabs.performance.series import FEW, Line, median
from tabs.shared.elided import ElidedLabel
from tabs.shared.labels import framed, text_label
from tabs.shared.language import tr
from tabs.shared.places import RunsBehind
from tabs.shared.safe_text import one_line
from tabs.shared.theme import LARGE, MEDIUM, SMALL, TINY, Colors
from tabs.shared.wording import dollars

LOWEST = 96
"""Least height of what is drawn in, in pixels."""
LEGEND = 3
"""Lines named beside the plot; the others by the dots in the table."""


class Legend(QWidget):
    """Names of lines beside dots of their colours."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(TINY)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._shown: dict[str, str] = {}

    def show_names(self, names: dict[str, str]) -> None:
        """Show these names with their colours."""
        if names == self._shown:
            return
        self._shown = dict(names)
        while (item := self._row.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        self._row.addStretch(1)
        for name, color in list(names.items())[:LEGEND]:
            mark = text_label()
            mark.setPixmap(dot(color))
            self._row.addWidget(mark)
            self._row.addWidget(text_label(one_line(name.rpartition("/")[2], 20), "small"))
            self._row.addSpacing(TINY)
        if len(names) > LEGEND:
            self._row.addWidget(text_label(tr("and {number} more", number=len(names) - LEGEND), "small"))


class Plot(QWidget):
    """One plot in a card: a title, names of the lines, and the lines over time, from zero up.

    It draws what it is given: lines come with no more points than can be told apart.

    :param words: how a value is written.
    :param on_axis: how round values are written on the axis; the same when ``None``.

    Signals: ``opened`` with the :class:`tabs.shared.places.RunsBehind` of a point that was clicked or chosen by keys.
    """

    opened = Signal(object)

    def __init__(
        self,
        title: str,
        words: Callable[[float], str],
        parent: QWidget | None = None,
        *,
        on_axis: Callable[[float], str] | None = None,
    ) -> None:
        super().__init__(parent)
        self._words = words
        self._on_axis = on_axis or words
        self._lines: dict[str, Any] = {}
        self._top = 0.0
        self._names: dict[str, str] = {}
        self._drawn: set[str] = set()
        self._legend = Legend(self)
        self.widget = pg.PlotWidget(axisItems={"bottom": DateAxis(orientation="bottom")})
        self.widget.setAccessibleName(title)
        self.picker = Picker(self.widget, self)
        self.picker.opened.connect(self.opened)
        self.picker.said.connect(self._say)
        self.widget.setMinimumHeight(LOWEST)
        item = self.widget.getPlotItem()
        item.hideButtons()
        item.setMenuEnabled(False)
        item.setMouseEnabled(x=False, y=False)
        item.showGrid(x=False, y=True, alpha=0.15)
        left = item.getAxis("left")
        left.setWidth(64)
        left.enableAutoSIPrefix(enable=False)
        left.tickStrings = lambda values, _scale, _spacing: [self._on_axis(value) for value in values]
        self.said = ElidedLabel("", "small")
        self._beside = QStackedWidget(self)
        self._beside.addWidget(self._legend)
        self._beside.addWidget(self.said)
        self.head = QHBoxLayout()
        self.title = text_label(title, "strong")
        self.head.addWidget(self.title)
        self.head.addWidget(self._beside, 1)
        card = framed("card", self)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(LARGE, MEDIUM, MEDIUM, SMALL)
        inside.setSpacing(TINY)
        inside.addLayout(self.head)
        inside.addWidget(self.widget, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)

    def recolor(self, colors: Colors) -> None:
        """Use a theme."""
        self.picker.recolor(colors.text)
        self.widget.setBackground(colors.surface)
        for name in ("left", "bottom"):
            axis = self.widget.getPlotItem().getAxis(name)
            axis.setPen(pg.mkPen(colors.border, width=1))
            axis.setTextPen(pg.mkPen(colors.muted))

    def begin(self, shown: tuple[float, float]) -> None:
        """Begin to draw: every line is set anew with :meth:`line` before :meth:`end`."""
        self._top = 0.0
        self._names, self._drawn = {}, set()
        self.picker.begin()
        self.widget.setXRange(*shown, padding=0)

    def pick(self, name: str, line: Line, behind: Callable[[int], RunsBehind]) -> None:
        """Have the points of a line lead to the runs behind them, each named by its place."""
        self.picker.add(Layer(name, line, self._words, behind))

    def points(self, name: str, line: Line, color: str) -> None:
        """Draw each point and the running median of all; of many points a line through them."""
        if len(line.x) > FEW:
            self.line(name, line, color)
            return
        shade = pg.mkColor(color)
        shade.setAlpha(110)
        marks = f"{name} marks"
        if marks not in self._lines:
            self._lines[marks] = self.widget.plot([], [])
        self._drawn.add(marks)
        self._lines[marks].setData(
            line.x,
            line.y,
            pen=None,
            symbol="o",
            symbolSize=5,
            symbolPen=None,
            symbolBrush=shade,
        )
        self._top = max(self._top, _highest(line))
        self.line(name, median(line), color)

    def line(
        self, name: str, line: Line, color: str, *, filled: bool = False, dashed: bool = False, dots: Any = None
    ) -> None:
        """Draw a line; pens are one pixel wide, as wider ones cost 30 times as much. Where a value is none, it has a gap.

        :param dots: which points are marked, an array of flags, so that one with a gap on both sides is seen.
        """
        if not np.isfinite(line.y).any():
            return
        if name not in self._lines:
            self._lines[name] = self.widget.plot([], [])
        self._names[name] = color
        self._drawn.add(name)
        style = Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine
        shade = pg.mkColor(color)
        shade.setAlpha(36)
        self._lines[name].setData(
            line.x,
            line.y,
            pen=pg.mkPen(color, width=1, style=style),
            fillLevel=0 if filled else None,
            fillBrush=shade if filled else None,
            antialias=len(line.x) <= FEW,
            connect="finite",
            symbol=None if dots is None else "o",
            symbolSize=5 if dots is None else 5 * dots,
            symbolPen=None,
            symbolBrush=color,
        )
        self._top = max(self._top, _highest(line))

    def end(self, *, legend: bool) -> None:
        """Take out lines that were not drawn, and fit the height."""
        for name in [name for name in self._lines if name not in self._drawn]:
            self.widget.removeItem(self._lines.pop(name))
        self.widget.setYRange(0, self._top * 1.08 or 1.0, padding=0)
        self._legend.show_names(self._names if legend else {})
        self.picker.end()

    def _say(self, words: str) -> None:
        """Say of the chosen point what it is, in place of the names of the lines."""
        self.said.setText(words)
        self._beside.setCurrentIndex(1 if words else 0)


def dollar_words(value: float) -> str:
    """An amount of USD on an axis."""
    return dollars(max(0, round(value * 1e12)))


def _highest(line: Line) -> float:
    return float(np.nanmax(line.y, initial=0.0)) if len(line.y) else 0.0
