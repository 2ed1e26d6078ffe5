"""Prints for a pipe: plain text, nothing cut. Every string passes the gate that takes control characters out."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from typing import Any, NamedTuple, TextIO

from app.cli.safe_text import clean, one_line, to_json


class Column(NamedTuple):
    """A column of a table."""

    title: str
    right: bool = False
    """Whether it holds numbers."""
    style: str = ""
    """How a terminal shows it."""
    cut: bool = False
    """Whether a terminal may cut it to fit its width: long words of people and models."""


class Printer:
    """What commands print with."""

    def __init__(self, out: TextIO, err: TextIO) -> None:
        self._out = out
        self._err = err

    def line(self, text: str = "", *, style: str = "") -> None:
        """One line or one block of text."""
        del style
        self._out.write(clean(text) + "\n")

    def piece(self, text: str) -> None:
        """A piece of a text that is still arriving, shown at once."""
        self._out.write(clean(text))
        self._out.flush()

    def heading(self, text: str) -> None:
        """What the following is about."""
        self.line(f"== {one_line(text)} ==")

    def note(self, text: str, *, style: str = "") -> None:
        """Something beside the result: progress, costs, advice."""
        del style
        self._err.write(clean(text) + "\n")
        self._err.flush()

    def error(self, what: str, do: str) -> None:
        """An error in the person's words: what happened, and what to do."""
        self.note(f"{what} {do}".strip(), style="red")

    def fields(self, pairs: Sequence[tuple[str, str]]) -> None:
        """Names and values below one another."""
        width = max((len(name) for name, _ in pairs), default=0)
        for name, value in pairs:
            self.line(f"{name:<{width}}  {one_line(value)}")

    def table(self, columns: Sequence[Column], rows: Sequence[Sequence[str]], *, empty: str) -> None:
        """Rows below a heading; ``empty`` says on stderr what to do when there are none."""
        if not rows:
            self.note(empty)
            return
        cells = [[column.title for column in columns], *([one_line(cell) for cell in row] for row in rows)]
        widths = [max(_width(row[number]) for row in cells) for number in range(len(columns))]
        for row in cells:
            padded = (_pad(cell, width, column) for cell, width, column in zip(row, widths, columns, strict=True))
            self.line("  ".join(padded).rstrip())

    def document(self, document: Any) -> None:
        """The one JSON document of a command."""
        self._out.write(to_json(document) + "\n")
        self._out.flush()

    def document_line(self, document: Any) -> None:
        """One of several JSON lines, shown at once."""
        self._out.write(to_json(document, indent=None) + "\n")
        self._out.flush()


def _pad(cell: str, width: int, column: Column) -> str:
    fill = " " * (width - _width(cell))
    return fill + cell if column.right else cell + fill


def _width(text: str) -> int:
    """Cells of a terminal: East Asian wide characters take two (Unicode UAX 11), combining ones none."""
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text
    )
