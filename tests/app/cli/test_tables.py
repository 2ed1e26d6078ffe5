"""Printing for a person at a terminal."""

from __future__ import annotations

import io

import pytest

from app.cli.printing import Column
from app.cli.progress import Progress
from app.cli.tables import RichPrinter, fit
from tests.app.cli.rows import run_row, step_row


@pytest.fixture(autouse=True)
def _terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """A colour terminal of sixty columns."""
    monkeypatch.setenv("COLUMNS", "60")
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)


class _Screen(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def _printer() -> tuple[RichPrinter, _Screen, _Screen]:
    out, err = _Screen(), _Screen()
    return RichPrinter(out, err), out, err


def test_only_what_may_be_cut_is_cut() -> None:
    """The widest of those gives way first, and none becomes narrower than it can be read."""
    assert fit([10, 40, 20], [False, True, True], 100) == [10, 40, 20]
    assert fit([10, 40, 20], [False, True, True], 50) == [10, 18, 18]
    assert fit([36, 40], [False, True], 20) == [36, 14]


def test_a_table_fits_and_ids_stay_whole() -> None:
    """Each row is one line no wider than the terminal; the id is whole, the long words end in an ellipsis."""
    printer, out, _ = _printer()
    printer.table([Column("ID"), Column("WORDS", cut=True)], [("0" * 36, "long words " * 20)], empty="")
    lines = out.getvalue().splitlines()
    assert len(lines) == 2
    assert "0" * 36 in lines[1]
    assert lines[1].endswith("…")
    assert len(lines[1]) <= 60


def test_foreign_text_is_neither_obeyed_nor_read_as_markup() -> None:
    """Escape sequences of a model are gone, square brackets stay, and long lines are left to the terminal."""
    printer, out, err = _printer()
    bad = "[bold]x[/bold] \x1b[2J\u202e :smile: " + "y" * 100
    printer.line(bad)
    printer.note(bad)
    printer.heading(bad)
    printer.fields([("name", bad)])
    text = out.getvalue() + err.getvalue()
    assert "\x1b[2J" not in text
    assert "\u202e" not in text
    assert "[bold]x[/bold]" in text
    assert ":smile:" in text
    assert "y" * 100 in out.getvalue()


def test_states_have_their_colour() -> None:
    """A failed run is red, and says failed too."""
    printer, out, _ = _printer()
    printer.table([Column("STATE")], [("failed",), ("succeeded",)], empty="")
    assert "\x1b[31mfailed" in out.getvalue()
    assert "\x1b[32msucceeded" in out.getvalue()


def test_progress_shows_each_model_and_leaves_no_trace() -> None:
    """One line for each call with the end of its text; afterwards the lines are erased."""
    printer, out, _ = _printer()
    progress = Progress(printer)
    steps = [step_row("a"), step_row("b", state="failed", error_what="The server went away.")]
    run = run_row(calls=2, calls_ended=1, active_us=2_000_000, last_at=1)
    progress.frame(run, steps, {"a": "so far \x1b[2J written", "b": ""}.__getitem__)
    shown = out.getvalue()
    assert "practice/a" in shown
    assert "written" in shown
    assert "The server went away." in shown
    assert "1 of 2 steps · 50 % · 0.5 steps/s" in shown
    assert "\x1b[2J" not in shown
    progress.end()
    assert "\x1b[2K" in out.getvalue()[len(shown) :]
