"""Prints for a person at a terminal: colour and tables that fit its width. The only printer that loads rich."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TextIO

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from app.cli.printing import Column, Printer
from app.cli.safe_text import clean, one_line

_STATE_STYLES = {
    "succeeded": "green",
    "ready": "green",
    "ok": "green",
    "practice": "cyan",
    "running": "blue",
    "pending": "blue",
    "failed": "red",
    "quarantined": "red",
    "unreachable": "red",
    "interrupted": "yellow",
    "canceled": "yellow",
    "no_key": "yellow",
}
"""Colours of words that say how something is; the word itself always stands there too."""


class RichPrinter(Printer):
    """Colour, and tables that fit. Text is never read as markup."""

    def __init__(self, out: TextIO, err: TextIO) -> None:
        super().__init__(out, err)
        self.console = Console(file=out, highlight=False, markup=False, emoji=False)
        self._aside = Console(file=err, highlight=False, markup=False, emoji=False)

    def line(self, text: str = "", *, style: str = "") -> None:
        """One line or one block of text, wrapped by the terminal itself so that it can be copied whole."""
        self.console.print(Text(clean(text), style=style), soft_wrap=True)

    def heading(self, text: str) -> None:
        """What the following is about."""
        self.console.print(Text(one_line(text), style="bold cyan"), soft_wrap=True)

    def note(self, text: str, *, style: str = "dim") -> None:
        """Something beside the result."""
        self._aside.print(Text(clean(text), style=style), soft_wrap=True)

    def fields(self, pairs: Sequence[tuple[str, str]]) -> None:
        """Names and values below one another; long values wrap beside their name."""
        grid = Table.grid(padding=(0, 2))
        grid.add_column(style="bold", no_wrap=True)
        grid.add_column(overflow="fold")
        for name, value in pairs:
            grid.add_row(Text(one_line(name)), _value(one_line(value), ""))
        self.console.print(grid)

    def table(self, columns: Sequence[Column], rows: Sequence[Sequence[str]], *, empty: str) -> None:
        """Rows below a heading, each on one line; what does not fit is cut, ids never."""
        if not rows:
            self.note(empty)
            return
        table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False, header_style="bold")
        for column in columns:
            table.add_column(
                Text(column.title),
                justify="right" if column.right else "left",
                no_wrap=True,
                overflow="fold" if column.whole else "ellipsis",
                min_width=max(len(row[len(table.columns)]) for row in rows) if column.whole else None,
            )
        for row in rows:
            table.add_row(*(_value(one_line(cell), column.style) for cell, column in zip(row, columns, strict=True)))
        self.console.print(table)


def _value(cell: str, style: str) -> Text:
    return Text(cell, style=style or _STATE_STYLES.get(cell, ""))
