"""Several texts that grow at once take turns: in one frame one of them is drawn, or a few that are quick.

Four long answers side by side would otherwise be drawn together now and then, and hold that frame up for as long as all
of them take. What each frame costs should be alike: frames of 5 and of 20 milliseconds stutter, those of 12 do not.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from functools import cache
from time import perf_counter
from weakref import WeakMethod

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from tabs.shared.theme import FRAME_MS

FRAME_SECONDS = 0.001
"""A frame takes no further turn after this; what is left of it is for laying out and painting what was drawn."""


class Turns(QObject):
    """Calls those who want a turn, in the order in which they came, as many in each frame as there is time for and always one."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: deque[WeakMethod[Callable[[], None]]] = deque()
        self._frame = QTimer(self)
        self._frame.setInterval(FRAME_MS)
        self._frame.timeout.connect(self._next)

    def take(self, turn: Callable[[], None]) -> None:
        """Call a widget's method now when nobody had a turn in this frame, otherwise in one of the next.

        It is held weakly, and not called once the widget is gone.
        """
        self._waiting.append(WeakMethod(turn))
        if not self._frame.isActive():
            self._frame.start()
            self._next()

    def _next(self) -> None:
        if not self._waiting:
            self._frame.stop()
        until = perf_counter() + FRAME_SECONDS
        while self._waiting:
            turn = self._waiting.popleft()()
            if turn is not None and isValid(turn.__self__):  # type: ignore[attr-defined]  # a method has it
                turn()
            if perf_counter() >= until:
                return


@cache
def turns() -> Turns:
    """The one that all of them share: there is one thread that draws."""
    return Turns(QApplication.instance())
