from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from core.errors import InputError
from core.strategies.catalogue import BUILT_IN, StrategyCatalogue
from tabs.chat.attachments import MOST_FILES, media_type, read_file
from tabs.chat.composer import Composer, Draft


@pytest.fixture
def composer(qtbot: QtBot) -> Composer:
    made = Composer(StrategyCatalogue(BUILT_IN).specs())
    qtbot.addWidget(made)
    made.show()
    return made


def picture() -> QImage:
    image = QImage(3, 3, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    return image


def test_files_go_with_the_prompt(composer: Composer, tmp_path: Path) -> None:
    """What is attached, pasted or dropped is sent with the text and can be taken out before."""
    drafts: list[Draft] = []
    composer.sent.connect(drafts.append)
    (tmp_path / "notes.md").write_text("# Notes")
    picture().save(str(tmp_path / "red.jpg"))
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(tmp_path / name)) for name in ("notes.md", "red.jpg")])
    composer.edit.insertFromMimeData(dropped)
    pasted = QMimeData()
    pasted.setImageData(picture())
    composer.edit.insertFromMimeData(pasted)
    composer.edit.setPlainText("Look.")
    composer.send()
    assert [(file.name, file.media_type) for file in drafts[0].files] == [
        ("notes.md", "text/markdown"),
        ("red.jpg", "image/jpeg"),
        ("pasted-1.png", "image/png"),
    ]


def test_what_no_model_understands_is_refused_in_words(composer: Composer, tmp_path: Path) -> None:
    """A program, a missing file, or one file too many is named with what to do instead."""
    (tmp_path / "program").write_bytes(b"\x7fELF\0\0")
    composer.attach([tmp_path / "program"])
    assert "neither an image nor text" in composer.notice.what.text()
    with pytest.raises(InputError, match="cannot be read"):
        read_file(tmp_path / "missing.txt")
    (tmp_path / "a.txt").write_text("a")
    composer.attach([tmp_path / "a.txt"] * (MOST_FILES + 1))
    assert len(composer.attachments.files) == MOST_FILES
    assert "At most" in composer.notice.what.text()


def test_a_kind_is_told_by_the_content() -> None:
    """A picture with the wrong ending is still a picture."""
    assert media_type("x.txt", b"\x89PNG\r\n\x1a\n....") == "image/png"
    assert media_type("x.png", b"RIFF....WEBPVP8 ") == "image/webp"
    assert media_type("x.unknown", "plain é".encode()) == "text/plain"


def test_nothing_is_sent_twice_or_empty(composer: Composer) -> None:
    """White space alone is no prompt, and while one is on its way another waits."""
    drafts: list[Draft] = []
    composer.sent.connect(drafts.append)
    composer.edit.setPlainText("  \n")
    composer.send()
    composer.edit.setPlainText("One")
    composer.set_busy(True)
    composer.send()
    assert not drafts
    assert not composer.send_button.isEnabled()


def test_the_box_grows_with_its_text(qtbot: QtBot, composer: Composer) -> None:
    """More lines make it higher, up to a limit."""
    low = composer.edit.height()
    composer.edit.setPlainText("\n".join("abcdef"))
    qtbot.waitUntil(lambda: composer.edit.height() > low)
    composer.edit.setPlainText("\n" * 100)
    assert composer.edit.height() < 10 * low
