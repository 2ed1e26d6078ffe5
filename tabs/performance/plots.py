"""The plots. Importing this loads numpy and pyqtgraph, so it is imported when the tab first has something to draw."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from events.projections.performance.rows import CallSample
from tabs.performance.history import History
from tabs.performance.palette import ModelColors, dot
from tabs.performance.series import Line, latency, rates, spent, window
from tabs.shared.labels import framed, text_label
from tabs.shared.safe_text import one_line
from tabs.shared.theme import LARGE, MEDIUM, SMALL, TINY, Colors
from tabs.shared.wording import dollars

FEW = 400
"""Up to this many points each gets a mark and the line follows their median; more are a band from low to high."""
SMOOTH = 7
"""Calls a running median is taken of."""
LEGEND = 3
"""Models named beside the plot; the others by the dots in the table."""


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
            self._row.addWidget(text_label(f"and {len(names) - LEGEND} more", "small"))


class Plot(QWidget):
    """One plot in a card: a title, names of the lines, and the lines over time, from zero up.

    :param words: how a value is written on the axis.
    """

    def __init__(self, title: str, words: Callable[[float], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: dict[str, Any] = {}
        self._top = 0.0
        self._names: dict[str, str] = {}
        self._drawn: set[str] = set()
        self._legend = Legend(self)
        self.widget = pg.PlotWidget(axisItems={"bottom": pg.DateAxisItem(orientation="bottom")})
        self.widget.setAccessibleName(title)
        self.widget.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.widget.setMinimumHeight(64)
        item = self.widget.getPlotItem()
        item.hideButtons()
        item.setMenuEnabled(False)
        item.setMouseEnabled(x=False, y=False)
        item.setDownsampling(auto=True, mode="peak")
        item.setClipToView(True)
        item.showGrid(x=False, y=True, alpha=0.15)
        left = item.getAxis("left")
        left.setWidth(64)
        left.enableAutoSIPrefix(enable=False)
        left.tickStrings = lambda values, _scale, _spacing: [words(value) for value in values]
        head = QHBoxLayout()
        head.addWidget(text_label(title, "strong"))
        head.addWidget(self._legend, 1)
        card = framed("card", self)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(LARGE, MEDIUM, MEDIUM, SMALL)
        inside.setSpacing(TINY)
        inside.addLayout(head)
        inside.addWidget(self.widget, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)

    def recolor(self, colors: Colors) -> None:
        """Use a theme."""
        self.widget.setBackground(colors.surface)
        for name in ("left", "bottom"):
            axis = self.widget.getPlotItem().getAxis(name)
            axis.setPen(pg.mkPen(colors.border, width=1))
            axis.setTextPen(pg.mkPen(colors.muted))

    def begin(self, shown: tuple[float, float]) -> None:
        """Begin to draw: every line is set anew with :meth:`line` before :meth:`end`."""
        self._top = 0.0
        self._names, self._drawn = {}, set()
        self.widget.setXRange(*shown, padding=0)

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
            np.asarray(line.x),
            np.asarray(line.y),
            pen=None,
            symbol="o",
            symbolSize=5,
            symbolPen=None,
            symbolBrush=shade,
        )
        self._top = max(self._top, max(line.y, default=0.0))
        self.line(name, _median(line), color)

    def line(self, name: str, line: Line, color: str, *, filled: bool = False, dashed: bool = False) -> None:
        """Draw a line; pens are one pixel wide, as wider ones cost 30 times as much."""
        if name not in self._lines:
            self._lines[name] = self.widget.plot([], [])
        self._names[name] = color
        self._drawn.add(name)
        style = Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine
        shade = pg.mkColor(color)
        shade.setAlpha(36)
        self._lines[name].setData(
            np.asarray(line.x),
            np.asarray(line.y),
            pen=pg.mkPen(color, width=1, style=style),
            fillLevel=0 if filled else None,
            fillBrush=shade if filled else None,
            antialias=len(line.x) <= FEW,
        )
        self._top = max(self._top, max(line.y, default=0.0))

    def end(self, *, legend: bool) -> None:
        """Take out lines that were not drawn, and fit the height."""
        for name in [name for name in self._lines if name not in self._drawn]:
            self.widget.removeItem(self._lines.pop(name))
        self.widget.setYRange(0, self._top * 1.08 or 1.0, padding=0)
        self._legend.show_names(self._names if legend else {})


class Plots(QWidget):
    """Latency, spending, calls and tokens over time.

    :param palette: the models' colours.
    """

    def __init__(self, palette: ModelColors, colors: Colors, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette = palette
        self._colors = colors
        self._made: dict[str, tuple[object, Line]] = {}
        self.latency = Plot("Latency", _seconds, self)
        self.cost = Plot("Spent", _dollars, self)
        self.calls = Plot("Calls per minute", _number, self)
        self.tokens = Plot("Tokens written per minute", _number, self)
        self._all: Sequence[Plot] = (self.latency, self.cost, self.calls, self.tokens)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(MEDIUM)
        for place, plot in enumerate(self._all):
            grid.addWidget(plot, *divmod(place, 2))
        for half in (0, 1):
            grid.setColumnStretch(half, 1)
            grid.setRowStretch(half, 1)
        self.recolor(colors)

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
        by_model = history.by_model
        shown = window(by_model, span=history.span, now=now)
        for plot in self._all:
            plot.begin(shown)
        stamps = {model: _stamp(samples) for model, samples in by_model.items()}
        for model in sorted(by_model):
            line = self._kept(f"latency {model}", stamps[model], partial(latency, by_model[model]))
            if line.x:
                self.latency.points(model, line, self._palette.of(model, self._colors))
        calls, tokens = rates(by_model, shown)
        self.calls.line("calls", calls, self._colors.accent, filled=True)
        self.tokens.line("tokens", tokens, self._colors.accent, filled=True)
        everything = tuple(sorted(stamps.items()))
        for name, simulated in (("real", False), ("simulated", True)):
            line = self._kept(name, everything, partial(spent, by_model, 0.0, simulated=simulated))
            color = self._colors.muted if simulated else self._colors.accent
            self.cost.line(name, _until(line, now), color, dashed=simulated)
        for plot in self._all:
            plot.end(legend=plot in {self.latency, self.cost})


def _stamp(samples: Sequence[CallSample]) -> tuple[int, int, int]:
    """What differs as soon as other calls are meant: they are only ever added at the end and dropped at the beginning."""
    return len(samples), samples[0].position, samples[-1].position


def _until(line: Line, end: float) -> Line:
    """A line that goes on level to a time."""
    return Line([*line.x, end], [*line.y, line.y[-1]]) if line.x else line


def _median(line: Line) -> Line:
    """A running median: what a model usually takes, undisturbed by single slow calls."""
    if len(line.y) < SMOOTH:
        return line
    ends = SMOOTH // 2
    padded = np.pad(np.asarray(line.y), ends, mode="edge")
    return Line(line.x, np.median(np.lib.stride_tricks.sliding_window_view(padded, SMOOTH), axis=1).tolist())


def _seconds(value: float) -> str:
    return f"{value:g} s" if value < 120 else f"{value / 60:g} min"


def _dollars(value: float) -> str:
    return dollars(round(value * 1e12)) if value > 0 else "$0"


def _number(value: float) -> str:
    return f"{value / 1000:,.3g}k" if value >= 10_000 else f"{value:,.6g}"
