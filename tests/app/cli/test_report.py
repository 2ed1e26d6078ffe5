from __future__ import annotations

import csv
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Tutti = Callable[..., Result]


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is written lies in a folder of the test."""
    monkeypatch.chdir(tmp_path)


@pytest.mark.usefixtures("qapp")  # paper is drawn by Qt, in the one application that a process has
def test_each_kind_of_report_is_written(tutti: Tutti) -> None:
    """A report comes as a page, a table or PDF, by the ending of the file, and says how much is in it."""
    assert tutti("ask", "What is 6 * 7?", "-m", "practice/small").exit_code == 0
    for ending, begins in (("html", b"<!DOCTYPE html>"), ("csv", b"\xef\xbb\xbfpart,"), ("pdf", b"%PDF-")):
        result = tutti("report", "--period", "day", "--by", "model", f"out.{ending}", "--json")
        assert result.exit_code == 0, result.output
        assert json.loads(result.stdout)["calls"] == 1
        assert Path(f"out.{ending}").read_bytes().startswith(begins)


def test_only_some_calls_and_days(tutti: Tutti) -> None:
    """Filters and days are those that were given."""
    assert tutti("ask", "What is 6 * 7?", "-m", "practice/small").exit_code == 0
    for more, lines in (
        (("--strategy", "voting"), 0),
        (("--model", "practice/small"), 1),
        (("--from", "2020-01-01"), 1),
    ):
        assert tutti("report", "--by", "kind", "out.csv", *more).exit_code == 0
        with Path("out.csv").open(encoding="utf-8-sig") as opened:
            groups = [row for row in csv.DictReader(opened) if row["part"] == "group"]
        assert len(groups) == lines


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (("--from", "2026-11-02", "--to", "2026-11-01"), "Give --from the earlier of the two."),
        (("--from", "2999-01-01"), "2999-01-01 is in the future."),
    ],
)
def test_days_the_wrong_way_round_are_refused(tutti: Tutti, days: tuple[str, ...], words: str) -> None:
    """A report of days that were mistyped is not written as one of other days."""
    result = tutti("report", "out.csv", *days)
    assert result.exit_code == 2
    assert words in result.stderr
    assert not Path("out.csv").exists()


@pytest.mark.parametrize(
    "wrong",
    [
        ("out.txt",),
        ("out.html", "--from", "yesterday"),
        ("out.html", "--to", "2026-11-01"),
        ("out.html", "--by", "mood"),
        ("no/such/folder.html",),
    ],
)
def test_what_cannot_be_written_is_refused(tutti: Tutti, wrong: tuple[str, ...]) -> None:
    """Wrong endings, days and places are told in words, with the exit code for them."""
    result = tutti("report", *wrong)
    assert result.exit_code == 2, result.output
