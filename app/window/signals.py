"""The system's wish to end the process, heard while Qt waits for something to happen."""

from __future__ import annotations

import signal
import socket
from collections.abc import Callable
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier

_ENDING = ("SIGINT", "SIGTERM", "SIGHUP")


class EndingSignals(QObject):
    """Calls ``on_end`` on the window's thread when the process is asked to end.

    Python runs signal handlers between its own instructions, of which there are none while Qt waits; the wake-up
    descriptor is written to at once, and Qt listens to it.
    """

    def __init__(self, on_end: Callable[[], None]) -> None:
        super().__init__()
        self._on_end = on_end
        self._ear, self._mouth = socket.socketpair()
        self._ear.setblocking(False)  # noqa: FBT003 - the socket module's own signature
        self._mouth.setblocking(False)  # noqa: FBT003 - the same
        self._notifier = QSocketNotifier(self._ear.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._heard)
        self._descriptor_before = signal.set_wakeup_fd(self._mouth.fileno(), warn_on_full_buffer=False)
        self._before = [(number, signal.signal(number, _leave_it_to_qt)) for number in _numbers()]

    def restore(self) -> None:
        """Put everything back as it was."""
        self._notifier.setEnabled(False)
        for number, handler in self._before:
            signal.signal(number, handler)
        signal.set_wakeup_fd(self._descriptor_before)
        self._ear.close()
        self._mouth.close()

    def _heard(self) -> None:
        try:
            numbers = self._ear.recv(64)
        except BlockingIOError:
            return
        if any(number in numbers for number in _numbers()):
            self._on_end()


def _numbers() -> list[int]:
    return [int(getattr(signal, name)) for name in _ENDING if hasattr(signal, name)]


def _leave_it_to_qt(number: int, frame: FrameType | None) -> None:
    """The descriptor has told already."""
    del number, frame
