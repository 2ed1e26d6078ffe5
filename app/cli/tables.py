"""Prints for a person at a terminal: colour and tables that fit its width. The only printer that loads rich."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TextIO

from rich.cells import cell_len
from rich.console import Console
from rich.table import Table
from rich.text import Text

from app.cli.printing import Column, Printer
from app.cli.safe_text import clean, one_line

_GAP = "  "
_NARROWEST = 14
"""Cells that a column which may be cut keeps at least."""

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
    "interrupted, waits for you": "yellow",
    "waits for you": "yellow",
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
        """Something beside the result, wrapped between words."""
        self._aside.print(Text(clean(text), style=style))

    def fields(self, pairs: Sequence[tuple[str, str]]) -> None:
        """Names and values below one another; long values wrap beside their name."""
        grid = Table.grid(padding=(0, 2))
        grid.add_column(style="bold", no_wrap=True)
        grid.add_column(overflow="fold")
        for name, value in pairs:
            grid.add_row(Text(one_line(name)), _value(one_line(value), ""))
        self.console.print(grid)

    def table(self, columns: Sequence[Column], rows: Sequence[Sequence[str]], *, empty: str) -> None:
        """Rows below a heading, each on one line: only columns that may be cut are, and only as far as needed."""
        if not rows:
            self.note(empty)
            return
        cells = [[one_line(cell) for cell in row] for row in rows]
        natural = [max(cell_len(cell) for cell in texts) for texts in zip(_titles(columns), *cells, strict=True)]
        widths = fit(natural, [column.cut for column in columns], self.console.width)
        self._row([Text(title, style="bold") for title in _titles(columns)], widths, columns)
        for row in cells:
            values = [_value(cell, column.style) for cell, column in zip(row, columns, strict=True)]
            self._row(values, widths, columns)

    def _row(self, cells: Sequence[Text], widths: Sequence[int], columns: Sequence[Column]) -> None:
        line = Text(no_wrap=True)
        for cell, width, column in zip(cells, widths, columns, strict=True):
            cell.truncate(width, overflow="ellipsis")
            room = " " * (width - cell.cell_len)
            line.append_text(Text(room) + cell if column.right else cell + Text(room))
            line.append(_GAP)
        line.rstrip()
        self.console.print(line, soft_wrap=True)


def fit(natural: Sequence[int], may_cut: Sequence[bool], width: int) -> list[int]:
    """Widths of columns: the widest that may be cut gives way until all fit, or has its least."""
    widths = list(natural)
    over = sum(widths) + len(_GAP) * (len(widths) - 1) - width
    while over > 0:
        wide = [number for number, cut in enumerate(may_cut) if cut and widths[number] > _NARROWEST]
        if not wide:
            break
        widest = max(wide, key=lambda number: widths[number])
        widths[widest] -= 1
        over -= 1
    return widths


def _titles(columns: Sequence[Column]) -> list[str]:
    return [column.title for column in columns]


def _value(cell: str, style: str) -> Text:
    return Text(cell, style=style or _STATE_STYLES.get(cell, ""))
