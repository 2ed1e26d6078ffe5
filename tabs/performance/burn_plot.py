"""The plot of one limit: spending over its period, the limit, and where it is heading. Loads numpy and pyqtgraph."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.queries import BudgetStatus
from events.values import PICO
from tabs.performance.burn import SECOND, Point, heading
from tabs.performance.date_axis import DateAxis
from tabs.performance.picking import Layer, Picker
from tabs.performance.plot import dollar_words
from tabs.performance.series import Line
from tabs.shared.budgets import Use, begins_at, practice, real
from tabs.shared.language import tr
from tabs.shared.places import RunsBehind
from tabs.shared.plain_tip import plain_tip
from tabs.shared.theme import Colors

HEIGHT = 150
"""In pixels."""


class BurnPlot(QWidget):
    """Lines from the beginning of a period to its end, from zero up.

    Signals: ``opened`` with the :class:`RunsBehind` of a point.
    """

    opened = Signal(object)

    def __init__(self, name: str, colors: Colors, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colors = colors
        self.widget = pg.PlotWidget(axisItems={"bottom": DateAxis(orientation="bottom")})
        self.widget.setAccessibleName(tr("Spending, {scope}", scope=name))
        self.picker = Picker(self.widget, self)
        self.picker.opened.connect(self.opened)
        self.picker.said.connect(lambda words: self.widget.setToolTip(plain_tip(words)))
        self.widget.setFixedHeight(HEIGHT)
        item = self.widget.getPlotItem()
        item.hideButtons()
        item.setMenuEnabled(False)
        item.setMouseEnabled(x=False, y=False)
        item.showGrid(x=False, y=True, alpha=0.15)
        left = item.getAxis("left")
        left.setWidth(64)
        left.enableAutoSIPrefix(enable=False)
        left.tickStrings = lambda values, _scale, _spacing: [dollar_words(value) for value in values]
        self.practice, self.real = self.widget.plot([], []), self.widget.plot([], [])
        self.practice_ahead, self.ahead = self.widget.plot([], []), self.widget.plot([], [])
        self.limit = pg.InfiniteLine(angle=0)
        self.widget.addItem(self.limit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.widget)
        self.recolor(colors)

    def recolor(self, colors: Colors) -> None:
        """Use a theme."""
        self._colors = colors
        self.picker.recolor(colors.text)
        self.widget.setBackground(colors.surface)
        for name in ("left", "bottom"):
            axis = self.widget.getPlotItem().getAxis(name)
            axis.setPen(pg.mkPen(colors.border, width=1))
            axis.setTextPen(pg.mkPen(colors.muted))
        dashed = Qt.PenStyle.DashLine
        self.limit.setPen(pg.mkPen(colors.danger, width=1, style=dashed))
        for line, ahead, color in (
            (self.real, self.ahead, colors.accent),
            (self.practice, self.practice_ahead, colors.muted),
        ):
            shade = pg.mkColor(color)
            shade.setAlpha(36)
            line.setPen(pg.mkPen(color, width=1))
            line.setFillLevel(0)
            line.setFillBrush(shade)
            ahead.setPen(pg.mkPen(color, width=1, style=Qt.PenStyle.DotLine))

    def show_burn(self, status: BudgetStatus, lines: tuple[Sequence[Point], Sequence[Point]], now: int) -> None:
        """Show a period.

        :param lines: how real and practice money were spent.
        :param now: microseconds since 1970-01-01 UTC.
        """
        begins, ends = begins_at(status), status.resets_at
        self.picker.begin()
        for name, points in ((tr("real money"), lines[0]), (tr("practice money"), lines[1])):
            if points:
                self.picker.add(_layer(name, points, begins))
        self.picker.end()
        self.widget.setXRange(begins / SECOND, ends / SECOND, padding=0)
        tops = [self._draw(self.real, self.ahead, status, real(status), lines[0], now)]
        tops.append(self._draw(self.practice, self.practice_ahead, status, practice(status), lines[1], now))
        self.limit.setVisible(status.limit is not None)
        if status.limit is not None:
            self.limit.setValue(status.limit / PICO)
            tops.append(status.limit / PICO)
        self.widget.setYRange(0, max(tops) * 1.1 or 1.0, padding=0)

    @staticmethod
    def _draw(
        line: pg.PlotDataItem,
        ahead: pg.PlotDataItem,
        status: BudgetStatus,
        use: Use,
        points: Sequence[Point],
        now: int,
    ) -> float:
        """Draw one kind of money; returns how high it goes, in dollars."""
        begins, ends = begins_at(status), status.resets_at
        if not use.spent:
            line.setData([], [])
            ahead.setData([], [])
            return 0.0
        steps = [(begins, 0), *points, (now, use.spent)]
        x, y = np.array([at for at, _ in steps]) / SECOND, np.array([amount for _, amount in steps]) / PICO
        line.setData(np.repeat(x, 2)[1:], np.repeat(y, 2)[:-1])
        found = heading(status, use, now)
        if found is None:
            ahead.setData([], [])
            return use.spent / PICO
        ahead.setData(np.array([now, ends]) / SECOND, np.array([use.spent, found.ends_with]) / PICO)
        beyond = found.ends_with if status.limit is None else min(found.ends_with, round(status.limit * 1.25))
        return max(use.spent, beyond) / PICO


def _layer(name: str, points: Sequence[Point], begins: int) -> Layer:
    """The points of one kind of money; the runs behind one are those with calls since the point before it."""
    ends = [at for at, _ in points]

    def behind(place: int) -> RunsBehind:
        return RunsBehind(ends[place - 1] + 1 if place else begins, ends[place] + 1)

    line = Line(np.array(ends) / SECOND, np.array([amount for _, amount in points]) / PICO)
    return Layer(name, line, dollar_words, behind)
