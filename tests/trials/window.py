"""A window in a process of its own that asks a given model, and closes when its standard input says so.

``python -m tests.trials.window HOME [PROMPT MODEL]`` tells ``shown``, ``filled`` and ``streaming`` as it comes so far.
"""

from __future__ import annotations

import asyncio
import sys

from PySide6.QtCore import QSocketNotifier
from PySide6.QtWidgets import QApplication

from app.window.shell import Shell
from app.window.start import run_window
from core.commands.models import SubmitPrompt
from tabs.window.frame import MainWindow
from tests.app.window.driver import Driver


class TrialDriver(Driver):
    """Asks, and closes the window as a person does."""

    def __init__(self, prompt: str, model: str) -> None:
        super().__init__(prompt)
        self._model = model
        self._ear = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
        self._ear.activated.connect(self._close)

    def _close(self) -> None:
        self._ear.setEnabled(False)
        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, Shell):
                widget.close()

    async def _ask(self, page: MainWindow) -> None:
        hub = page._hub
        stop = hub.on_live(lambda _: self._tell("streaming"))
        await hub.send(SubmitPrompt(text=self._prompt, models=(self._model,)))
        await asyncio.sleep(3600)
        stop()


def main() -> None:
    """Run the window until it is closed."""
    app = QApplication(sys.argv[:1])
    driver = TrialDriver(*(sys.argv[2:4] or ("", "")))
    code = run_window(sys.argv[1])
    driver.timer.stop()
    del app
    sys.exit(code)


if __name__ == "__main__":
    main()
