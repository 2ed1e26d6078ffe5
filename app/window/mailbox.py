"""From the engine's thread to the window's: put from any thread, delivered in batches, at most once a frame."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from typing import Any, Final

from blinker import Signal
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtCore import Signal as QtSignal

from app.window.isolation import send_isolated

FRAME_MILLISECONDS: Final = 16
"""One frame at 60 a second; the timer runs only while something is in the mailbox."""

Item = Any


class Mailbox(QObject):
    """Topics with their receivers, and what waits to be delivered to them.

    The first item of a quiet time wakes the window's loop, which starts the timer; a tick that finds nothing stops it,
    so an idle window does nothing at all.
    """

    _woken = QtSignal()

    def __init__(self, topics: Sequence[str]) -> None:
        super().__init__()
        self._signals = {topic: Signal(topic) for topic in topics}
        self._lock = threading.Lock()
        self._waiting: dict[str, list[Item]] = {topic: [] for topic in topics}
        self._awake = False
        self._closed = False
        self._timer = QTimer(self)
        self._timer.setInterval(FRAME_MILLISECONDS)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.deliver)
        self._woken.connect(self._timer.start, Qt.ConnectionType.QueuedConnection)

    def put(self, topic: str, item: Item) -> None:
        """Leave an item; called on any thread, never waits for the window."""
        with self._lock:
            self._waiting[topic].append(item)
            if self._awake or self._closed:
                return
            self._awake = True
        self._woken.emit()

    def signal(self, topic: str) -> Signal:
        """The window's own signal of a topic: receivers are called with a list of items on the window's thread."""
        return self._signals[topic]

    def deliver(self) -> None:
        """Hand out all that waits, topic by topic, in the order it was put."""
        with self._lock:
            batches = {topic: items for topic, items in self._waiting.items() if items}
            for topic in batches:
                self._waiting[topic] = []
            if not batches:
                self._awake = False
        if not batches:
            self._timer.stop()
        for topic, items in batches.items():
            send_isolated(self._signals[topic], items)

    def close(self) -> None:
        """Deliver nothing more."""
        with self._lock:
            self._closed = True
        self._timer.stop()
