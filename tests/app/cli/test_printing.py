"""Printing for a pipe."""

from __future__ import annotations

import io
import json

from app.cli.printing import Column, Printer


def _printer() -> tuple[Printer, io.StringIO, io.StringIO]:
    out, err = io.StringIO(), io.StringIO()
    return Printer(out, err), out, err


def test_columns_stand_below_their_titles() -> None:
    """Numbers are on the right, wide characters count as two, and nothing is cut."""
    printer, out, _ = _printer()
    printer.table(
        [Column("NAME"), Column("N", right=True), Column("NOTE")], [("中文", "5", "x"), ("ab", "10", "")], empty=""
    )
    assert out.getvalue() == "NAME   N  NOTE\n中文   5  x\nab    10\n"


def test_an_empty_table_says_what_to_do() -> None:
    """The advice goes to stderr, so that a pipe stays empty."""
    printer, out, err = _printer()
    printer.table([Column("NAME")], [], empty="Nothing yet.")
    assert (out.getvalue(), err.getvalue()) == ("", "Nothing yet.\n")


def test_every_way_out_is_cleaned() -> None:
    """No method lets a control character through."""
    printer, out, err = _printer()
    bad = "a\x1b[2Jb\u202e"
    printer.line(bad)
    printer.piece(bad)
    printer.heading(bad)
    printer.note(bad)
    printer.error(bad, bad)
    printer.fields([(bad, bad)])
    printer.table([Column("T")], [(bad,)], empty="")
    printer.document({"t": bad})
    printer.document_line({"t": bad})
    written = out.getvalue() + err.getvalue()
    assert "\x1b" not in written
    assert "\u202e" not in written


def test_a_document_is_json() -> None:
    """What is printed reads back as it was."""
    printer, out, _ = _printer()
    printer.document({"text": "é\x1b\u202e", "none": None})
    assert json.loads(out.getvalue()) == {"text": "é\x1b\u202e", "none": None}
