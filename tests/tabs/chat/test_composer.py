from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit, QScrollArea
from pytestqt.qtbot import QtBot

from core.queries.attachments import MOST_FILES
from tabs.chat.composer import Composer, Draft
from tests.core.attachments.files import image, pdf
from tests.tabs.hub import StoreHub


@pytest.fixture
def composer(qtbot: QtBot, hub: StoreHub) -> Composer:
    made = Composer(hub)
    qtbot.addWidget(made)
    made.show()
    return made


def picture() -> QImage:
    image = QImage(3, 3, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    return image


def read(qtbot: QtBot, composer: Composer) -> None:
    """Wait until all that was given is read."""
    qtbot.waitUntil(composer.reading.isHidden, timeout=20_000)


def test_files_go_with_the_prompt(qtbot: QtBot, composer: Composer, tmp_path: Path) -> None:
    """What is attached, pasted or dropped is sent with the text and can be taken out before."""
    drafts: list[Draft] = []
    composer.sent.connect(drafts.append)
    (tmp_path / "notes.md").write_text("# Notes")
    picture().save(str(tmp_path / "red.jpg"))
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(tmp_path / name)) for name in ("notes.md", "red.jpg")])
    composer.edit.insertFromMimeData(dropped)
    read(qtbot, composer)
    pasted = QMimeData()
    pasted.setImageData(picture())
    composer.edit.insertFromMimeData(pasted)
    composer.edit.setPlainText("Look.")
    composer.send()
    assert not drafts, "a prompt went without the file that was still being read"
    read(qtbot, composer)
    composer.send()
    assert [(file.name, file.media_type) for file in drafts[0].files] == [
        ("notes.md", "text/markdown"),
        ("red.jpg", "image/jpeg"),
        ("pasted-1.png", "image/png"),
    ]


def test_a_file_is_sent_without_words(qtbot: QtBot, composer: Composer, tmp_path: Path) -> None:
    """One attached picture is enough to send; with neither words nor files there is nothing to send."""
    drafts: list[Draft] = []
    composer.sent.connect(drafts.append)
    composer.edit.setPlainText("  ")
    composer.send()
    assert not composer.send_button.isEnabled()
    assert not drafts
    (tmp_path / "b.png").write_bytes(image((40, 10)))
    composer.attach([tmp_path / "b.png"])
    read(qtbot, composer)
    assert composer.send_button.isEnabled()
    QTest.keyClick(composer.edit, Qt.Key.Key_Return)
    (draft,) = drafts
    assert (draft.text, [file.name for file in draft.files]) == ("", ["b.png"])


def test_what_no_model_understands_is_refused_in_words(qtbot: QtBot, composer: Composer, tmp_path: Path) -> None:
    """A program, a missing file, or one file too many is named with what to do instead."""
    (tmp_path / "program").write_bytes(b"\x7fELF\0\0")
    composer.attach([tmp_path / "program", tmp_path / "missing.txt"])
    read(qtbot, composer)
    assert "neither text nor an image" in composer.notice.what.text()
    assert "missing.txt" in composer.notice.what.text()
    files = [tmp_path / f"{number}.txt" for number in range(MOST_FILES + 1)]
    for number, path in enumerate(files):
        path.write_text(str(number))
    composer.attach(files)
    read(qtbot, composer)
    assert len(composer.attachments.files) == MOST_FILES
    assert "At most" in composer.notice.what.text()


def test_what_was_said_of_a_file_goes_with_the_next_that_is_taken(
    qtbot: QtBot, composer: Composer, tmp_path: Path
) -> None:
    """An error of a file does not stand beside one that is attached; what was said of anything else stays."""
    (tmp_path / "program").write_bytes(b"\x7fELF\0\0")
    (tmp_path / "a.txt").write_text("a")
    (tmp_path / "b.txt").write_text("b")
    composer.attach([tmp_path / "program"])
    read(qtbot, composer)
    assert composer.notice.do.text() == (
        "Attach a text file, an image (PNG, JPEG, GIF, WebP, AVIF, TIFF or BMP), or a PDF."
    )
    composer.attach([tmp_path / "a.txt"])
    read(qtbot, composer)
    assert not composer.notice.isVisibleTo(composer)
    composer.notice.show_message("The prompt was refused.")
    composer.attach([tmp_path / "b.txt"])
    read(qtbot, composer)
    assert composer.notice.what.text() == "The prompt was refused."
    assert composer.notice.isVisibleTo(composer)


def test_a_file_is_attached_once(qtbot: QtBot, composer: Composer, tmp_path: Path) -> None:
    """The same file again is recognised, and another of that name is not taken for it."""
    (tmp_path / "a.txt").write_text("a")
    for _ in range(2):
        composer.attach([tmp_path / "a.txt"])
        read(qtbot, composer)
    assert len(composer.attachments.files) == 1
    assert composer.notice.what.text() == "a.txt is attached already."
    (tmp_path / "a.txt").write_text("b")
    composer.attach([tmp_path / "a.txt"])
    read(qtbot, composer)
    assert len(composer.attachments.files) == 2


def test_chips_work_from_the_keyboard(qtbot: QtBot, composer: Composer, tmp_path: Path) -> None:
    """Enter shows what is in a file, as plain text or as a picture; Delete takes it out and goes to the next one."""
    (tmp_path / "a.html").write_text("<b>bold</b>")
    (tmp_path / "b.png").write_bytes(image((400, 100)))
    (tmp_path / "c.pdf").write_bytes(pdf("Hello"))
    composer.attach([tmp_path / name for name in ("a.html", "b.png", "c.pdf")])
    read(qtbot, composer)
    first, second, third = composer.attachments.chips
    assert "about 1,200 tokens" in second.details.text()
    shown = []
    for chip in (first, second, third):
        QTest.keyClick(chip, Qt.Key.Key_Return)
        assert composer.preview is not None
        shown.append(composer.preview.body)
        composer.preview.close()
    assert isinstance(shown[0], QPlainTextEdit)
    assert isinstance(shown[1], QScrollArea)
    assert shown[1].accessibleName() == "The picture, 400 by 100 pixels"
    assert isinstance(shown[2], QPlainTextEdit)
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Delete)
    assert [file.name for file in composer.attachments.files] == ["b.png", "c.pdf"]
    qtbot.waitUntil(second.hasFocus)


def test_the_text_of_a_preview_is_plain(qtbot: QtBot, composer: Composer, tmp_path: Path) -> None:
    """A file's markup is shown as it stands."""
    (tmp_path / "a.html").write_text("<b>bold</b>")
    composer.attach([tmp_path / "a.html"])
    read(qtbot, composer)
    QTest.mouseClick(composer.attachments.chips[0], Qt.MouseButton.LeftButton)
    assert composer.preview is not None
    body = composer.preview.body
    assert isinstance(body, QPlainTextEdit)
    assert body.toPlainText() == "<b>bold</b>"


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
    composer.resize(800, 600)
    low = composer.edit.height()
    composer.edit.setPlainText("\n".join("abcdef"))
    qtbot.waitUntil(lambda: composer.edit.height() > low)
    composer.edit.setPlainText("\n" * 100)
    assert composer.edit.height() < 10 * low
