"""The plots. Importing this loads numpy and pyqtgraph, so it is imported when the tab first has something to draw."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from tabs.performance.history import SECOND, History, ModelCalls, untold
from tabs.performance.palette import ModelColors
from tabs.performance.plot import Plot, dollar_words
from tabs.performance.series import POINTS, Line, band, numbers, rates, spent, until, window
from tabs.shared.language import tr, written
from tabs.shared.places import RunsBehind
from tabs.shared.theme import MEDIUM, Colors, scaled

SIDE_BY_SIDE = 560
"""From this width on, in pixels at the usual size of letters, two plots stand in a row."""
CALL = 0.001
"""Seconds around a point that stands for one call."""


class Plots(QWidget):
    """Latency, spending, calls and tokens over time.

    :param palette: the models' colours.

    Signals: ``opened`` with the :class:`RunsBehind` of a point.
    """

    opened = Signal(object)

    def __init__(self, palette: ModelColors, colors: Colors, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette = palette
        self._colors = colors
        self._made: dict[str, tuple[object, Line]] = {}
        self.latency = Plot(tr("Latency"), _seconds, self)
        self.cost = Plot(tr("Spent"), dollar_words, self)
        self.calls = Plot(tr("Calls per minute"), _number, self)
        self.tokens = Plot(tr("Tokens written per minute"), _number, self)
        self._all: Sequence[Plot] = (self.latency, self.cost, self.calls, self.tokens)
        for plot in self._all:
            plot.opened.connect(self.opened)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(MEDIUM)
        self._columns = 0
        self.fit(scaled(SIDE_BY_SIDE))
        self.recolor(colors)

    def fit(self, width: int) -> None:
        """Stand two in a row, or one below the other where that is too narrow."""
        columns = 2 if width >= scaled(SIDE_BY_SIDE) else 1
        if columns == self._columns:
            return
        self._columns = columns
        for place, plot in enumerate(self._all):
            self._grid.addWidget(plot, *divmod(place, columns))
            self._grid.setRowStretch(place, 1 if place < len(self._all) // columns else 0)
        self._grid.setColumnStretch(1, 1 if columns > 1 else 0)
        self._grid.setColumnStretch(0, 1)

    def recolor(self, colors: Colors) -> None:
        """Use a theme; lines follow when they are next drawn."""
        self._colors = colors
        for plot in self._all:
            plot.recolor(colors)

    def _kept(self, name: str, stamp: object, make: Callable[[], Line]) -> Line:
        """A line as it was made last, made anew only when its calls are others."""
        held = self._made.get(name)
        if held is None or held[0] != stamp:
            held = self._made[name] = (stamp, make())
        return held[1]

    def show_history(self, history: History, now: float) -> None:
        """Draw a span of time.

        :param now: seconds since 1970-01-01 UTC.
        """
        by_model, columns = history.by_model, history.columns
        shown = window(history, now)
        for plot in self._all:
            plot.begin(shown)
        for model in sorted(by_model):
            own = by_model[model]
            line = self._kept(f"latency {model}", own.stamp, partial(_latency, own))
            if len(line.x):
                self.latency.points(model, line, self._palette.of(model, self._colors))
                close = CALL if len(line.x) == len(own.ends) else (line.x[-1] - line.x[0]) / POINTS
                told = None if model == untold() else model
                self.latency.pick(model, line, partial(_around, line, close, told))
        calls, tokens = rates(columns, shown)
        self.calls.line("calls", calls, self._colors.accent, filled=True)
        self.tokens.line("tokens", tokens, self._colors.accent, filled=True)
        for plot, line in ((self.calls, calls), (self.tokens, tokens)):
            plot.pick(tr("all models"), line, partial(_around, line, (line.x[1] - line.x[0]) / 2, None))
        for name, costs, practice in (
            (tr("real", meaning="money"), columns.real, False),
            (tr("simulated", meaning="money"), columns.practice, True),
        ):
            paid = spent(columns.ends, costs)
            if paid is not None:
                color = self._colors.muted if practice else self._colors.accent
                self.cost.line(name, until(paid, now), color, dashed=practice)
                close = CALL if len(paid.x) <= POINTS else (paid.x[-1] - paid.x[0]) / POINTS
                self.cost.pick(name, paid, partial(_around, paid, close, None))
        for plot in self._all:
            plot.end(legend=plot in {self.latency, self.cost})


def _around(line: Line, close: float, model: str | None, place: int) -> RunsBehind:
    """The runs with a call that ended so many seconds around a point."""
    at = float(line.x[place])
    return RunsBehind(round((at - close) * SECOND), round((at + close) * SECOND), model)


def _latency(calls: ModelCalls) -> Line:
    return band(Line(numbers(calls.ends), numbers(calls.seconds)))


def _seconds(value: float) -> str:
    if value < 120:
        return tr("{number} s", number=written(f"{value:g}"))
    return tr("{number} min", number=written(f"{value / 60:g}"))


def _number(value: float) -> str:
    if value >= 10_000:
        return tr("{thousands}k", thousands=written(f"{value / 1000:,.3g}"))
    return written(f"{value:,.6g}")
