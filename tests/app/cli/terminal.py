"""A terminal with the program in it, for what happens only where a person types."""

from __future__ import annotations

import os
import subprocess
import threading
from collections.abc import Callable
from contextlib import suppress

PATIENCE_SECONDS = 30


class Terminal:
    """Runs the program in a pseudo-terminal; POSIX only.

    :param start: starts the program with the streams it is given.
    """

    def __init__(self, start: Callable[..., subprocess.Popen[str]], *arguments: str) -> None:
        self._screen, inside = os.openpty()
        self.process = start(*arguments, stdin=inside, stdout=inside, stderr=inside)
        os.close(inside)
        self.shown = ""
        self._watchdog = threading.Timer(PATIENCE_SECONDS, self.process.kill)
        self._watchdog.start()

    def until(self, text: str) -> str:
        """Wait until a text was shown; everything shown so far."""
        while text not in self.shown:
            more = self._more()
            assert more, f"{text!r} was never shown: {self.shown}"
            self.shown += more
        return self.shown

    def type(self, text: str) -> None:
        """Type something."""
        os.write(self._screen, text.encode())

    def end(self) -> int:
        """Wait for the end; the exit code."""
        while more := self._more():
            self.shown += more
        code = self.process.wait()
        self._watchdog.cancel()
        os.close(self._screen)
        return code

    def _more(self) -> str:
        with suppress(OSError):  # how Linux says that the other side is closed
            return os.read(self._screen, 65536).decode("utf-8", "replace")
        return ""
