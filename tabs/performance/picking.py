"""Points of a plot that lead to the runs behind them: by the mouse, and by the keyboard. Loads numpy and pyqtgraph."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent

from tabs.performance.series import Line
from tabs.shared.language import tr
from tabs.shared.places import RunsBehind
from tabs.shared.safe_text import one_line

NEAR = 24.0
"""Pixels from a point within which the mouse means it."""
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_LAYERS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_OPEN = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}


class Layer(NamedTuple):
    """The points of one line."""

    name: str
    line: Line
    words: Callable[[float], str]
    """How a value is said."""
    behind: Callable[[int], RunsBehind]
    """The runs behind a point, by its place."""


class Picker(QObject):
    """Chooses points of one plot.

    With the plot focused, left and right go from point to point, up and down from line to line, Enter opens the runs
    behind the chosen one, and Escape lets go of it.

    Signals: ``opened`` with the :class:`RunsBehind` of a point; ``said`` with words on the chosen one, empty for none.
    """

    opened = Signal(object)
    said = Signal(str)

    def __init__(self, widget: Any, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._widget = widget
        self._layers: list[Layer] = []
        self._chosen: tuple[str, float] | None = None
        self._ring = pg.ScatterPlotItem(size=11, brush=None)
        self._ring.setZValue(10)
        widget.addItem(self._ring, ignoreBounds=True)
        widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        widget.installEventFilter(self)
        widget.scene().sigMouseMoved.connect(self._moved)
        widget.scene().sigMouseClicked.connect(self._clicked)

    def recolor(self, color: str) -> None:
        """Draw the ring around the chosen point in a colour."""
        self._ring.setPen(pg.mkPen(color, width=2))

    def begin(self) -> None:
        """Begin anew: every line is given again with :meth:`add` before :meth:`end`."""
        self._layers = []

    def add(self, layer: Layer) -> None:
        """Have the points of a line chosen from."""
        known = np.isfinite(layer.line.y)
        if known.any():
            self._layers.append(layer)

    def end(self) -> None:
        """Show the chosen point where it is now; one that is gone is chosen no more."""
        found = self._find()
        if found is None and self._chosen is not None:
            self._chosen = None
            self.said.emit("")
        self._show(found)

    @property
    def chosen(self) -> RunsBehind | None:
        """The runs behind the chosen point."""
        found = self._find()
        return None if found is None else found[0].behind(found[1])

    def step(self, by: int) -> None:
        """Choose the next point of the line, or one before; the newest first."""
        found = self._find()
        if found is None:
            if self._layers:
                layer = self._layers[0]
                self._choose(layer, int(_known(layer)[-1]))
            return
        layer, place = found
        known = _known(layer)
        at = int(np.searchsorted(known, place)) + by
        self._choose(layer, int(known[min(max(at, 0), len(known) - 1)]))

    def change_line(self, by: int) -> None:
        """Choose the point of another line that is nearest in time."""
        found = self._find()
        if found is None:
            self.step(0)
            return
        layer, place = found
        other = self._layers[(self._layers.index(layer) + by) % len(self._layers)]
        known = _known(other)
        nearest = known[np.abs(other.line.x[known] - layer.line.x[place]).argmin()]
        self._choose(other, int(nearest))

    def open(self) -> None:
        """Open the runs behind the chosen point."""
        behind = self.chosen
        if behind is not None:
            self.opened.emit(behind)

    def let_go(self) -> None:
        """Choose none."""
        self._chosen = None
        self._show(None)
        self.said.emit("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys, while the plot has the focus."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._pressed(event):
            return True
        if event.type() == QEvent.Type.FocusIn and self._find() is None:
            self.step(0)
        elif event.type() in {QEvent.Type.FocusOut, QEvent.Type.Leave} and not self._widget.hasFocus():
            self.let_go()
        return super().eventFilter(watched, event)

    def nearest(self, scene: QPointF) -> tuple[Layer, int] | None:
        """The point the mouse means, within :data:`NEAR` pixels."""
        box = self._widget.getPlotItem().getViewBox()
        (left, right), (low, high) = box.viewRange()
        area = box.sceneBoundingRect()
        best: tuple[float, Layer, int] | None = None
        for layer in self._layers:
            known = _known(layer)
            x = area.left() + (layer.line.x[known] - left) / (right - left) * area.width()
            y = area.bottom() - (layer.line.y[known] - low) / (high - low) * area.height()
            away = np.hypot(x - scene.x(), y - scene.y())
            at = int(away.argmin())
            if away[at] <= NEAR and (best is None or away[at] < best[0]):
                best = (float(away[at]), layer, int(known[at]))
        return None if best is None else best[1:]

    def _pressed(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if key in _STEPS:
            self.step(_STEPS[key])
        elif key in _LAYERS:
            self.change_line(_LAYERS[key])
        elif key in _OPEN:
            self.open()
        elif key == Qt.Key.Key_Escape and self._chosen is not None:
            self.let_go()
        else:
            return False
        return True

    def _moved(self, scene: QPointF) -> None:
        found = self.nearest(scene)
        self._widget.setCursor(Qt.CursorShape.PointingHandCursor if found else Qt.CursorShape.ArrowCursor)
        if found is not None:
            self._choose(*found)
        elif self._chosen is not None and not self._widget.hasFocus():
            self.let_go()

    def _clicked(self, event: Any) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        found = self.nearest(event.scenePos())
        if found is not None:
            event.accept()
            self._choose(*found)
            self.open()

    def _choose(self, layer: Layer, place: int) -> None:
        self._chosen = (layer.name, float(layer.line.x[place]))
        self._show((layer, place))
        behind = layer.behind(place)
        value = layer.words(float(layer.line.y[place]))
        named = "" if layer.name in behind.words else f"{layer.name}, "
        words = one_line(f"{value}  ·  {named}{behind.words}", 160)
        self._widget.setAccessibleDescription(tr("{words}. Enter opens the runs.", words=words))
        self.said.emit(words)

    def _find(self) -> tuple[Layer, int] | None:
        """The chosen point among those there are now."""
        if self._chosen is None:
            return None
        name, x = self._chosen
        layer = next((layer for layer in self._layers if layer.name == name), None)
        if layer is None:
            return None
        places = np.flatnonzero((layer.line.x == x) & np.isfinite(layer.line.y))
        return (layer, int(places[-1])) if len(places) else None

    def _show(self, found: tuple[Layer, int] | None) -> None:
        if found is None:
            self._ring.setData([], [])
        else:
            layer, place = found
            self._ring.setData([layer.line.x[place]], [layer.line.y[place]])


def _known(layer: Layer) -> Any:
    """The places of a line that have a value."""
    return np.flatnonzero(np.isfinite(layer.line.y))
