"""Reads the files that are to go with a prompt, each into what a model is sent of it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from core.attachments.folders import files_in
from core.attachments.kinds import kind_of, media_type
from core.attachments.pdf import pdf_text
from core.attachments.pictures import picture
from core.attachments.plain import plain_text
from core.commands.models import File
from core.context.tokens import IMAGE_TOKENS, estimate
from core.errors import InputError
from core.queries.attachments import LARGEST_FILE, MOST_FILES, FilesRead, Given, Ready, Refused, Source


def read_files(sources: Sequence[Source], *, most: int = MOST_FILES) -> FilesRead:
    """Every file, and every file of a folder, as it goes with a prompt. Takes a while; not for a loop's thread.

    A folder with more files than there is room for is refused whole: nobody knows which of them matter. What in a folder
    is neither text nor an image nor a PDF is left out, and counted.

    :param most: files there is room for.
    """
    ready: list[Ready] = []
    refused: list[Refused] = []
    notes: list[str] = []
    for source in sources:
        try:
            if isinstance(source, Path) and source.is_dir():
                inside, left_out = _folder(source, most - len(ready))
                ready += inside
                notes += left_out
                continue
            if len(ready) >= most:
                what = f"At most {MOST_FILES} files go with a prompt."
                refused.append(Refused(source.name, what, "Take one out first."))
                continue
            ready.append(read_data(source) if isinstance(source, Given) else read_file(source))
        except InputError as error:
            refused.append(Refused(source.name, error.what, error.do))
    return FilesRead(tuple(ready), tuple(refused), tuple(notes))


def read_file(path: Path, name: str = "") -> Ready:
    """One file.

    :param name: what it is called; its own name when empty.
    :raises InputError: it cannot be read, is too large, or nothing of it can be sent.
    """
    name = name or path.name
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise _too_large(name)
        with path.open("rb") as opened:
            data = opened.read(LARGEST_FILE + 1)
    except OSError as error:
        what = f"{name} cannot be read: {error.strerror}."
        raise InputError(what, "Check its name and permissions.") from error
    return read_data(Given(name, data))


def read_data(given: Given) -> Ready:
    """Bytes that are known already.

    :raises InputError: they are too many, or nothing of them can be sent.
    """
    name, data = given.name, given.data
    if len(data) > LARGEST_FILE:
        raise _too_large(name)
    if not data:
        raise InputError(f"{name} is empty.", "Attach a file with something in it.")
    found = media_type(name, data)
    kind = kind_of(found)
    if kind == "image":
        sent_as, sent, notes, small = picture(name, found, data)
        return Ready(File(name=name, media_type=sent_as, data=sent), IMAGE_TOKENS, notes, small)
    if kind == "pdf":
        text, notes = pdf_text(name, data)
        return Ready(File(name=name, media_type=found, data=data, text=text), estimate(text), notes)
    text, notes = plain_text(name, data)
    return Ready(File(name=name, media_type=found, data=text.encode()), estimate(text), notes)


def _folder(folder: Path, room: int) -> tuple[list[Ready], list[str]]:
    """What is in a folder, and a sentence on what was left out.

    :raises InputError: there is more in it than there is room for, or nothing.
    """
    files, more = files_in(folder, room)
    if more:
        what = f"There are more files in {folder.name} than there is room for: at most {MOST_FILES} go with a prompt."
        raise InputError(what, "Attach the ones that matter.")
    ready, left_out = [], 0
    for name, path in files:
        try:
            ready.append(read_file(path, name))
        except InputError:
            left_out += 1
    if not ready:
        raise InputError(f"There is nothing in {folder.name} that can be sent.", "Attach text, images or PDFs.")
    if not left_out:
        return ready, []
    files_are = "1 file" if left_out == 1 else f"{left_out} files"
    return ready, [f"{files_are} of {folder.name} left out: neither text nor an image nor a PDF, or empty."]


def _too_large(name: str) -> InputError:
    return InputError(f"{name} is larger than {LARGEST_FILE // 1024**2} MB.", "Attach a smaller file.")
