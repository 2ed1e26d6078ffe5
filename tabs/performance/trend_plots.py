"""The plots of the trends: each shows a metric that a person chooses. Importing this loads numpy and pyqtgraph."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from events.projections.performance.rows import Slice
from tabs.performance.palette import GroupColors
from tabs.performance.plot import Plot
from tabs.performance.series import Line
from tabs.shared.language import tr
from tabs.shared.places import RunsBehind
from tabs.shared.theme import MEDIUM, Colors, scaled
from tabs.shared.trends.metrics import AT_ONCE, METRICS, Metric, group_words, in_step, metric
from tabs.shared.trends.periods import SECOND
from tabs.shared.trends.reading import Look, Trends

FIRST = ("p95", "cost", "success", "calls")
"""What the plots show until something else is chosen."""
SIDE_BY_SIDE = 760
"""From this width on, in pixels at the usual size of letters, two plots stand in a row."""
LINES = 8
"""Groups drawn in one plot: those with the most calls; more lines than colours say nothing."""
HEIGHT = 210
"""Least height of a plot, in pixels."""
_SUMMED = frozenset({"money", "count"})
"""Kinds of metrics of which a step without a call is nothing, and not unknown."""


class TrendPlot(Plot):
    """One metric over time, a line for each group."""

    def __init__(self, key: str, palette: GroupColors, parent: QWidget | None = None) -> None:
        super().__init__(tr(METRICS[key].title), self._written, parent, on_axis=self._written_on_axis)
        self._metric: Metric = METRICS[key]
        self._palette = palette
        self.choice = QComboBox(self)
        self.choice.setAccessibleName(tr("What this plot shows"))
        self.choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        for one in (*METRICS.values(), AT_ONCE):
            self.choice.addItem(tr(one.title), one.key)
            self.choice.setItemData(self.choice.count() - 1, tr(one.help), Qt.ItemDataRole.ToolTipRole)
        self.choice.setCurrentIndex(self.choice.findData(key))
        self.title.hide()
        self.head.insertWidget(0, self.choice)
        self.setMinimumHeight(HEIGHT)

    def show_trends(self, trends: Trends, colors: Colors) -> None:
        """Draw the steps of a period."""
        self._metric = metric(self.choice.currentData())
        self.widget.setAccessibleName(tr(self._metric.title))
        look = trends.look
        steps = look.period.steps
        self.begin((steps.since / SECOND, steps.until / SECOND))
        for key in list(trends.steps)[:LINES]:
            name = group_words(look.by, key)
            line, called = self._line(trends.steps[key], look)
            if np.isfinite(line.y).any():
                self.line(name, line, self._palette.of(look.by, key, colors), dots=called)
                points = Line(line.x, np.where(called, line.y, np.nan))  # a step without a call leads to no run
                self.pick(name, points, partial(_behind, look, key, line))
        self.end(legend=True)

    def _line(self, slices: Sequence[Slice], look: Look) -> tuple[Line, NDArray[np.bool_]]:
        """A value for each step, none where nothing is known, so that the line has a gap there; and which had calls."""
        steps, now = look.period.steps, look.period.until
        number = min(-(-(now - steps.since) // steps.width), (steps.until - steps.since) // steps.width)
        y = np.full(number, 0.0 if self._metric.kind in _SUMMED else np.nan)
        called = np.zeros(number, dtype=np.bool_)
        for one in slices:
            place = (one.start - steps.since) // steps.width
            value = in_step(self._metric, one, steps.width)
            if place < number and value is not None:
                y[place] = value
                called[place] = True
        x = (steps.since + (np.arange(number) + 0.5) * steps.width) / SECOND
        return Line(x, y), called

    def _written(self, value: float) -> str:
        return self._metric.words(value)

    def _written_on_axis(self, value: float) -> str:
        return self._metric.axis_words(value)


class TrendPlots(QWidget):
    """Four plots of the same period.

    Signals: ``opened`` with the :class:`RunsBehind` of a point.
    """

    opened = Signal(object)

    def __init__(self, palette: GroupColors, colors: Colors, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colors = colors
        self._trends: Trends | None = None
        self.plots = [TrendPlot(key, palette, self) for key in FIRST]
        self._grid = grid = QGridLayout(self)
        self._columns = 0
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(MEDIUM)
        for plot in self.plots:
            plot.opened.connect(self.opened)
            plot.choice.currentIndexChanged.connect(lambda _place: self._draw())
        self.fit(scaled(SIDE_BY_SIDE))
        self.recolor(colors)

    def fit(self, width: int) -> None:
        """Stand two in a row, or one below the other where that is too narrow."""
        columns = 2 if width >= scaled(SIDE_BY_SIDE) else 1
        if columns == self._columns:
            return
        self._columns = columns
        for place, plot in enumerate(self.plots):
            self._grid.addWidget(plot, *divmod(place, columns))
        for place in range(len(self.plots)):
            self._grid.setColumnStretch(place, int(place < columns))
            self._grid.setRowStretch(place, int(place < len(self.plots) // columns))

    def show_trends(self, trends: Trends) -> None:
        """Draw a period."""
        self._trends = trends
        self._draw()

    def recolor(self, colors: Colors) -> None:
        """Use a theme."""
        self._colors = colors
        for plot in self.plots:
            plot.recolor(colors)
        self._draw()

    def _draw(self) -> None:
        if self._trends is not None:
            for plot in self.plots:
                plot.show_trends(self._trends, self._colors)


def _behind(look: Look, key: str, line: Line, place: int) -> RunsBehind:
    """The runs with calls of a group in the step of a point."""
    half = look.period.steps.width // 2
    middle = round(float(line.x[place]) * SECOND)
    only = {"model": look.only.model, "strategy": look.only.strategy, "kind": look.only.kind, look.by: key}
    return RunsBehind(middle - half, middle + half, **only)
