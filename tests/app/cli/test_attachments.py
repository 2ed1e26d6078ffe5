"""Files given with a prompt."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from app.cli import attachments
from app.cli.attachments import read_files
from core.errors import InputError
from tests.core.attachments.files import pdf


def test_files_carry_their_name_and_bytes(tmp_path: Path) -> None:
    """The name goes without its path."""
    (tmp_path / "note.txt").write_text("hello")
    (file,) = read_files([tmp_path / "note.txt"])
    assert (file.name, file.media_type, file.data) == ("note.txt", "text/plain", b"hello")


def test_files_that_cannot_go_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A missing file, an empty folder, too many files and too much of them are bad input, said in words."""
    monkeypatch.setattr(attachments, "MOST_BYTES", 4)
    large = tmp_path / "large"
    large.write_bytes(b"12345")
    (tmp_path / "empty").mkdir()
    for paths in ([tmp_path / "none"], [tmp_path / "empty"], [large], [large] * 21):
        with pytest.raises(InputError):
            read_files(paths)


def test_a_file_is_asked_without_words(tutti: Callable[..., Result], tmp_path: Path) -> None:
    """A file alone is a prompt; with neither words nor files there is none."""
    (tmp_path / "sum.txt").write_text("What is 6 * 7?")
    asked = tutti("ask", "--attach", str(tmp_path / "sum.txt"))
    assert asked.exit_code == 0, asked.output
    assert "42" in asked.stdout
    assert tutti("ask").exit_code == 2


def test_a_pdf_is_sent_as_its_text(tutti: Callable[..., Result], tmp_path: Path) -> None:
    """What was done to a file is told beside the answer, and the text is on record with the file itself."""
    (tmp_path / "paper.pdf").write_bytes(pdf("The answer is 42."))
    asked = tutti("ask", "What does it say?", "--attach", str(tmp_path / "paper.pdf"), "--json")
    assert asked.exit_code == 0, asked.output
    assert "paper.pdf: The text of 1 page." in asked.stderr
    shown = tutti("events", "list", "--type", "PromptAdded", "--json")
    assert '"application/pdf"' in shown.stdout
    assert tutti("events", "verify").exit_code == 0
