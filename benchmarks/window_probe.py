"""A real window in a process of its own that is looked at from inside: ``window_probe HOME first|idle``.

It imports nothing that the window does not, so that the first paint is the window's own.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QLabel

from app.window.shell import Shell
from app.window.start import run_window

IDLE_SECONDS = 3.0


class Filled(QObject):
    """Says when the window is first painted, and calls ``then`` when the page with the tabs is."""

    def __init__(self, app: QApplication, then: Callable[[Shell], None]) -> None:
        super().__init__()
        self._app, self._then, self._shown = app, then, False
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - the name Qt calls
        """Look at every paint."""
        if event.type() == QEvent.Type.Paint and isinstance(shell := _shell(), Shell):
            page = shell.centralWidget()
            if not self._shown:
                self._shown = True
                tell("shown")
            if watched is page and not isinstance(page, QLabel):
                self._app.removeEventFilter(self)
                QTimer.singleShot(0, lambda: self._then(shell))  # after this frame
        return False


def _shell() -> Shell | None:
    return next((widget for widget in QApplication.topLevelWidgets() if isinstance(widget, Shell)), None)


def tell(document: Any) -> None:
    """Say something to whoever started this."""
    print(json.dumps(document) if isinstance(document, dict) else document, flush=True)


def first(shell: Shell) -> None:
    """Say that the first tab is there."""
    tell("filled")
    shell.end()


def idle(shell: Shell) -> None:
    """Rest, then say how much memory and processor time that took."""
    began, used = time.perf_counter(), time.process_time()

    def tell_it() -> None:
        share = (time.process_time() - used) / (time.perf_counter() - began)
        tell({"resident_bytes": _resident(), "cpu_share": share})
        shell.end()

    QTimer.singleShot(int(IDLE_SECONDS * 1000), tell_it)


def _resident() -> int:
    try:
        fields = Path("/proc/self/statm").read_text(encoding="ascii").split()
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    return int(fields[1]) * resource.getpagesize()


def watch(home: str, then: Callable[[Shell], None]) -> NoReturn:
    """Run the window and do ``then`` once it is filled."""
    filled = Filled(QApplication(sys.argv[:1]), then)
    code = run_window(home)
    del filled
    sys.exit(code)


def main() -> None:
    """Open the window and do what was asked once it is filled."""
    actions: dict[str, Callable[[Shell], None]] = {"first": first, "idle": idle}
    watch(sys.argv[1], actions[sys.argv[2]])


if __name__ == "__main__":
    main()
