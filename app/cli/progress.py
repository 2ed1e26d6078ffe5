"""Several answers in progress, one line each, redrawn in place. Loaded for terminals only."""

from __future__ import annotations

import time
from collections.abc import Callable

from rich.console import Group
from rich.live import Live
from rich.table import Table
from rich.text import Text

from app.cli.safe_text import clean
from app.cli.tables import RichPrinter
from app.cli.watching import progress_words
from core.ports.live import LiveDelta
from events.projections.runs.rows import RunRow, StepRow

_MARKS = {
    "running": ("…", "blue"),
    "succeeded": ("✓", "green"),
    "failed": ("✗", "red"),
    "canceled": ("-", "yellow"),
    "interrupted": ("!", "yellow"),
}
_TAIL = 400
"""Characters of an answer's end that are looked at for its line."""


class Progress:
    """Which models answer, for how long, the end of what each has written so far, and how far the whole is."""

    streamed = ""

    def __init__(self, printer: RichPrinter) -> None:
        self._live = Live(console=printer.console, auto_refresh=False, transient=True)
        self._started = time.monotonic()
        self._shown = False

    def delta(self, delta: LiveDelta) -> None:
        """Seen at the next frame."""

    def frame(self, run: RunRow, steps: list[StepRow], text: Callable[[str], str]) -> None:
        """Draw all lines anew."""
        if not self._shown:
            self._live.start()
            self._shown = True
        width = self._live.console.width
        table = Table.grid(padding=(0, 1))
        for step in steps:
            so_far = clean(text(step.call_id)[-_TAIL:])
            table.add_row(*self._cells(step, so_far, max(10, width - len(step.model) - 14)))
        words = progress_words(run)
        whole = Group(table, Text(words, style="dim", no_wrap=True, overflow="crop")) if words else table
        self._live.update(whole, refresh=True)

    def end(self) -> None:
        """Take the lines away; a question or the answers follow."""
        if self._shown:
            self._live.stop()
            self._shown = False

    def _cells(self, step: StepRow, so_far: str, room: int) -> tuple[Text, Text, Text, Text]:
        mark, style = _MARKS[step.state]
        seconds = step.seconds if step.state != "running" else time.monotonic() - self._started
        tail = step.error_what if step.state == "failed" else " ".join(so_far.split())[-room:]
        line = Text(clean(tail), style="dim", no_wrap=True, overflow="crop")
        return Text(mark, style=style), Text(step.model), Text(f"{seconds:5.1f} s", style="dim"), line
