"""A window in a process of its own that tells on stdout how far it is, and can be made to ask something.

``python -m tests.app.window.driver HOME [PROMPT]`` prints ``shown``, ``filled``, ``careful`` in safe mode, and
``streaming`` once PROMPT is being answered; whatever its standard input says ends it as closing the window does.
"""

from __future__ import annotations

import asyncio
import sys

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel

from app.window.shell import Shell
from app.window.start import run_window
from app.window.trouble import TroublePage
from core.commands.models import SubmitPrompt
from tabs.window.frame import MainWindow


class Driver:
    """Looks at the window as a person does."""

    def __init__(self, prompt: str) -> None:
        self._prompt = prompt
        self._told: set[str] = set()
        self._task: asyncio.Task[None] | None = None
        self.timer = QTimer()
        self.timer.setInterval(5)
        self.timer.timeout.connect(self._look)
        self.timer.start()

    def _look(self) -> None:
        shells = [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, Shell)]
        if not shells or not shells[0].painted.is_set():
            return
        self._tell("shown")
        page = shells[0].centralWidget()
        if isinstance(page, TroublePage):
            self._tell("trouble " + " ".join(page.words.split()))
        elif not isinstance(page, QLabel):
            self._tell("filled")
            if isinstance(page, MainWindow) and page.attention.careful.isVisible():
                self._tell("careful")
            if isinstance(page, MainWindow) and self._prompt and self._task is None:
                self._task = asyncio.ensure_future(self._ask(page))

    async def _ask(self, page: MainWindow) -> None:
        hub = page._hub
        stop = hub.on_live(lambda _: self._tell("streaming"))
        await hub.send(SubmitPrompt(text=self._prompt, models=("practice/large",)))
        await asyncio.sleep(3600)
        stop()

    def _tell(self, state: str) -> None:
        if state not in self._told:
            self._told.add(state)
            print(state, flush=True)


def main() -> None:
    """Run the window until it is closed."""
    app = QApplication(sys.argv[:1])
    driver = Driver(sys.argv[2] if len(sys.argv) > 2 else "")
    code = run_window(sys.argv[1])
    driver.timer.stop()
    del app
    print("code", code, flush=True)
    sys.exit(code)


if __name__ == "__main__":
    main()
