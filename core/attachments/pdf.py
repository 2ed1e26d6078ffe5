"""The text of a PDF, with a mark before each page."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from core.attachments import pdf_reader
from core.errors import InputError

MOST_PAGES = 1000
MOST_CHARACTERS = 4_000_000
SECONDS = 60.0
"""After these what was read until then counts."""


def pdf_text(
    name: str, data: bytes, *, pages: int = MOST_PAGES, seconds: float = SECONDS
) -> tuple[str, tuple[str, ...]]:
    """The text of a PDF as a model is sent it, and what a person should know about it.

    :param pages: how many are read at most.
    :raises InputError: it is locked or damaged, or there is no text in it.
    """
    lines, in_time = _lines(data, pages, seconds)
    first = lines[0] if lines else {"fault": "damaged" if in_time else "slow"}
    if "fault" in first:
        raise _fault(name, first["fault"], seconds)
    count = int(first["pages"])
    read = lines[1:]
    texts = {line["page"]: line["text"].strip() for line in read if line.get("text")}
    shown = {page: text for page, text in texts.items() if text}
    if not shown:
        what = f"There is no text in {name}: its {_pages(count)} hold pictures only, as a scan does."
        raise InputError(what, "Attach pictures of the pages, or have the text recognised first.")
    marked = "\n\n".join(f"[Page {page} of {count}]\n{text}" for page, text in shown.items())
    return marked, _notes(count, len(read), len(shown), in_time=in_time, seconds=seconds)


def _notes(count: int, read: int, shown: int, *, in_time: bool, seconds: float) -> tuple[str, ...]:
    notes = [f"The text of {_pages(count)}."]
    if read < count:
        why = "" if in_time else f", in {seconds:g} s"
        notes = [f"Only the first {read:,} of {_pages(count)} were read{why}."]
    if shown < read:
        empty = read - shown
        one = "1 page has no text, as of a picture."
        notes.append(one if empty == 1 else f"{empty:,} pages have no text, as of a picture.")
    return tuple(notes)


def _pages(count: int) -> str:
    return "1 page" if count == 1 else f"{count:,} pages"


def _fault(name: str, fault: str, seconds: float) -> InputError:
    if fault == "locked":
        what = f"{name} is locked with a password."
        return InputError(what, "Save a copy of it without one and attach that.")
    if fault == "slow":
        what = f"{name} could not be read within {seconds:g} s."
        return InputError(what, "Attach a part of it, or its text.")
    return InputError(f"{name} is a PDF that cannot be read; it may be damaged.", "Save it anew and attach that.")


def _lines(data: bytes, pages: int, seconds: float) -> tuple[list[dict[str, Any]], bool]:
    """What the reader wrote, and whether it came to its end in time."""
    if getattr(sys, "frozen", False):  # there is no interpreter to start
        found: list[dict[str, Any]] = []
        pdf_reader.read(data, pages, MOST_CHARACTERS, found.append)
        return found, True
    kept = {name: value for name in ("SYSTEMROOT", "PATH") if (value := os.environ.get(name))}
    limits = (str(pages), str(MOST_CHARACTERS), str(max(1, round(seconds))))
    with tempfile.TemporaryDirectory(prefix="tutti-pdf-", ignore_cleanup_errors=True) as folder:
        told = Path(folder, "told")
        with told.open("wb") as output:
            process = subprocess.Popen(  # noqa: S603 - our own file, with numbers as its arguments
                [sys.executable, "-I", pdf_reader.__file__, *limits],
                stdin=subprocess.PIPE,
                stdout=output,
                stderr=subprocess.DEVNULL,
                cwd=folder,
                env=kept,
            )
            in_time = True
            try:
                process.communicate(data, timeout=seconds)
            except subprocess.TimeoutExpired:
                in_time = False
            finally:
                process.kill()
                process.wait()
        return _whole(told.read_bytes()), in_time and process.returncode >= 0


def _whole(written: bytes) -> list[dict[str, Any]]:
    """The lines that were written to their end."""
    whole, _, _ = written.rpartition(b"\n")
    return [json.loads(line) for line in whole.splitlines()]
