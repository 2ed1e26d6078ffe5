from __future__ import annotations

import io
import time
from pathlib import Path

import pytest
from PIL import Image

from core.attachments import pdf_reader
from core.attachments.pdf import pdf_text
from core.attachments.reading import read_data, read_files
from core.errors import InputError
from core.queries.attachments import Given, Ready
from tests.core.attachments.files import image, pdf

_GREEK = "Κάθε γλώσσα είναι ένα σύστημα επικοινωνίας, και κάθε λαός έχει τη δική του. " * 4


def _read(name: str, data: bytes) -> Ready:
    return read_data(Given(name, data))


def _opened(ready: Ready) -> Image.Image:
    return Image.open(io.BytesIO(ready.file.data))


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("a.txt", image(), "image/png"),
        ("a", image(form="JPEG"), "image/jpeg"),
        ("a.png", image(form="WEBP"), "image/webp"),
        ("a.md", b"# hello", "text/markdown"),
        ("a", "grüße".encode(), "text/plain"),
        ("a.png", b"no picture", "text/plain"),
        ("a.svg", b"<svg/>", "text/plain"),
        ("a.txt", pdf("Hello"), "application/pdf"),
    ],
)
def test_a_file_is_what_its_bytes_say(name: str, data: bytes, kind: str) -> None:
    """Content goes before the name: a picture called .txt is a picture, and a text called .png is none."""
    assert _read(name, data).file.media_type == kind


@pytest.mark.parametrize(
    ("encoding", "text", "told"),
    [
        ("utf-8", "Grüße, Zoë", ()),
        ("utf-8-sig", "Grüße, Zoë", ()),
        ("utf-16", "Grüße, Zoë", ("Read as UTF-16.",)),
        ("utf-16-le", "Gruesse an alle, die das lesen", ("Read as UTF-16.",)),
        ("cp1252", "Grüße", ("Read as windows-1252.",)),
        ("iso8859_7", _GREEK, None),
        ("shift_jis", "日本語の文章です。これは試験のための文です。" * 6, None),
    ],
)
def test_text_of_any_encoding(encoding: str, text: str, told: tuple[str, ...] | None) -> None:
    """It is sent as UTF-8 without a mark, and what it was read as is said where that had to be told from its bytes."""
    ready = _read("a.txt", text.encode(encoding))
    assert ready.file.data.decode() == text
    assert ready.notes == told if told is not None else ready.notes[0].startswith("Read as ")


def test_text_that_is_not_whole_says_so() -> None:
    """A character cut in half in UTF-16 stands as a mark, and is counted."""
    ready = _read("a.txt", "A long line of text, with its end cut".encode("utf-16") + b"\x00")
    assert ready.notes == ("Read as UTF-16.", "1 character could not be read and stand as \ufffd.")


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("program", b"\x7fELF\0\0\1\2" * 40, "neither text nor an image"),
        ("noise.txt", bytes(range(1, 32)) * 40, "neither text nor an image"),
        ("a.zip", b"PK\x03\x04rest", "neither text nor an image"),
        ("letter.docx", b"PK\x03\x04rest", "Word document"),
        ("sums.xlsx", b"PK\x03\x04rest", "Excel workbook"),
        ("old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest", "Word document"),
        ("photo.heic", b"\0\0\0\x18ftypheic\0\0", "HEIC"),
        ("broken.png", image()[:40], "damaged"),
        ("nothing.txt", b"", "empty"),
        ("broken.pdf", b"%PDF-1.4 and nothing else", "damaged"),
        ("locked.pdf", pdf("Secret", password="x"), "locked with a password"),
        ("scan.pdf", pdf("", ""), "There is no text in scan.pdf: its 2 pages"),
    ],
)
def test_what_cannot_be_sent_says_why(name: str, data: bytes, words: str) -> None:
    """Each kind of file that no model can read is named, with what to do instead."""
    with pytest.raises(InputError, match=words) as refused:
        _read(name, data)
    assert refused.value.do


def test_the_text_of_a_pdf_keeps_its_pages() -> None:
    """Each page has a mark; one without text is counted; the file itself is kept beside its text."""
    data = pdf("First", "", "Third")
    ready = _read("paper.pdf", data)
    assert ready.file.text == "[Page 1 of 3]\nFirst\n\n[Page 3 of 3]\nThird"
    assert ready.file.data == data
    assert ready.notes == ("The text of 3 pages.", "1 page has no text, as of a picture.")


def test_only_so_many_pages_of_a_pdf_are_read() -> None:
    """What is left unread is said."""
    text, notes = pdf_text("long.pdf", pdf("One", "Two", "Three"), pages=2)
    assert "Three" not in text
    assert notes[0] == "Only the first 2 of 3 pages were read."


def test_a_pdf_that_takes_for_ever_is_given_up(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """After its time the reader is stopped, and what it had read until then counts."""
    slow = tmp_path / "slow.py"
    slow.write_text(
        'import time\nprint(\'{"pages": 9}\')\nprint(\'{"page": 1, "text": "One"}\', flush=True)\ntime.sleep(60)\n'
    )
    monkeypatch.setattr(pdf_reader, "__file__", str(slow))
    began = time.monotonic()
    text, notes = pdf_text("slow.pdf", b"", seconds=2)
    assert time.monotonic() - began < 30
    assert text == "[Page 1 of 9]\nOne"
    assert notes[0] == "Only the first 1 of 9 pages were read, in 2 s."


def test_an_image_as_it_should_be_is_sent_as_it_is() -> None:
    """Nothing is written anew that models take."""
    for form in ("PNG", "JPEG", "WEBP"):
        ready = _read("a", image(form=form))
        assert (ready.file.data, ready.notes) == (image(form=form), ())
        assert ready.thumbnail.startswith(b"\x89PNG")


def test_where_a_photo_was_taken_is_not_sent() -> None:
    """Place, camera and words in a photo are left out, and it is turned upright."""
    exif = Image.Exif()
    exif[0x0112] = 6  # turned by 90 degrees
    exif[0x010F] = "Camera"
    exif.get_ifd(0x8825)[1] = "N"
    ready = _read("photo.jpg", image((40, 20), "JPEG", exif=exif.tobytes()))
    assert ready.notes == ("The place where it was taken is not sent.", "It was turned upright.")
    sent = _opened(ready)
    assert sent.size == (20, 40)
    assert not sent.getexif()
    assert b"Camera" not in ready.file.data


def test_what_is_larger_than_models_look_at_is_scaled_down() -> None:
    """The longer edge is at most 2048 pixels, and a person is told."""
    ready = _read("large.png", image((4096, 1024)))
    assert _opened(ready).size == (2048, 512)
    assert ready.notes == ("Scaled down from 4,096 by 1,024 to 2,048 by 512 pixels.",)


def test_a_picture_that_moves_and_one_of_another_format_become_png() -> None:
    """Models see the first picture, in a format they take."""
    moving = io.BytesIO()
    frames = [Image.new("RGB", (4, 4), color) for color in ("red", "blue")]
    frames[0].save(moving, "GIF", save_all=True, append_images=frames[1:])
    assert _read("a.gif", moving.getvalue()).notes == ("It moves; only its first picture is sent.",)
    for form in ("BMP", "TIFF", "AVIF"):
        ready = _read("a", image(form=form))
        assert ready.file.media_type == "image/png"
        assert "Sent as PNG." in ready.notes


def test_a_picture_made_to_fill_memory_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its size is looked at before it is unpacked."""
    monkeypatch.setattr("core.attachments.pictures.MOST_PIXELS", 100)
    with pytest.raises(InputError, match="too much to be unpacked"):
        _read("bomb.png", image((20, 20)))


def test_a_picture_of_too_many_bytes_becomes_smaller(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is written with less detail, and smaller, until it fits."""
    monkeypatch.setattr("core.attachments.pictures.MOST_BYTES", 3_000)
    noise = Image.effect_noise((300, 300), 80)
    written = io.BytesIO()
    noise.save(written, "PNG")
    ready = _read("noise.png", written.getvalue())
    assert ready.file.media_type == "image/jpeg"
    assert len(ready.file.data) <= 3_000


def test_a_folder_gives_its_files(tmp_path: Path) -> None:
    """With their paths inside it; hidden files and what programs put there are left out, and so is what is no text."""
    folder = tmp_path / "project"
    for name in ("a.txt", "sub/b.md", ".git/config", "node_modules/x.js"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(name)
    (folder / "program").write_bytes(b"\x7fELF\0\0" * 40)
    read = read_files([folder])
    assert [one.file.name for one in read.ready] == ["project/a.txt", "project/sub/b.md"]
    assert read.notes == ("1 file of project left out: neither text nor an image nor a PDF, or empty.",)


def test_there_is_a_clear_limit(tmp_path: Path) -> None:
    """A folder with more than there is room for is refused whole; of single files those that fit are taken."""
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(4):
        (folder / f"{number}.txt").write_text("x")
    read = read_files([folder], most=3)
    assert not read.ready
    assert "more files in many than there is room for" in read.refused[0].what
    single = read_files(sorted(folder.iterdir()), most=3)
    assert (len(single.ready), len(single.refused)) == (3, 1)
    assert read_files([tmp_path / "missing.txt"]).refused[0].what.startswith("missing.txt cannot be read")
