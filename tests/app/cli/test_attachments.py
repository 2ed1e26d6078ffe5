"""Files given with a prompt."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.cli import attachments
from app.cli.attachments import media_type, read_files
from core.errors import InputError


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("a.txt", b"\x89PNG\r\n\x1a\n....", "image/png"),
        ("a", b"\xff\xd8\xff\xe0", "image/jpeg"),
        ("a", b"RIFF\0\0\0\0WEBPVP8 ", "image/webp"),
        ("a.md", b"# hello", "text/markdown"),
        ("a.svg", b"<svg/>", "text/plain"),
        ("a", "grüße".encode(), "text/plain"),
        ("a", b"\0\1\2\xff", "application/octet-stream"),
        ("a.png", b"no picture", "text/plain"),
    ],
)
def test_a_file_is_what_its_bytes_say(name: str, data: bytes, kind: str) -> None:
    """Content goes before the name: a picture called .txt is a picture, and a text called .png is none."""
    assert media_type(name, data) == kind


def test_files_carry_their_name_and_bytes(tmp_path: Path) -> None:
    """The name goes without its path."""
    (tmp_path / "note.txt").write_text("hello")
    (file,) = read_files([tmp_path / "note.txt"])
    assert (file.name, file.media_type, file.data) == ("note.txt", "text/plain", b"hello")


def test_files_that_cannot_go_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A missing file, a folder, one that is too large and too many are bad input, said in words."""
    monkeypatch.setattr(attachments, "MAX_BYTES", 4)
    large = tmp_path / "large"
    large.write_bytes(b"12345")
    for paths in ([tmp_path / "none"], [tmp_path], [large], [large] * 21):
        with pytest.raises(InputError):
            read_files(paths)
