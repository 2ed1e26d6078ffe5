"""Reads the text of a PDF, page by page, in a process of its own: a PDF from anywhere may take for ever, or all memory.

It is started with the bytes on standard input, and writes a JSON line for the document and one for each page. Nothing of
Tutti is imported here, so that it starts quickly.
"""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable
from typing import Any

MEMORY = 2 << 30
"""Bytes that it may use, where the system can limit that."""


def read(data: bytes, pages: int, characters: int, write: Callable[[dict[str, Any]], None]) -> None:
    """Tell the pages of a document, or what is wrong with it.

    :param pages: how many are read at most.
    :param characters: how many of all of them together.
    """
    import logging  # noqa: PLC0415 - not needed by who only asks for the limits

    from pypdf import PdfReader  # noqa: PLC0415 - takes a while to load
    from pypdf.errors import PyPdfError  # noqa: PLC0415 - the same

    logging.disable()
    try:
        document = PdfReader(io.BytesIO(data))
        if document.is_encrypted and not document.decrypt(""):
            write({"fault": "locked"})
            return
        count = len(document.pages)
        write({"pages": count})
    except Exception as error:  # noqa: BLE001 - whatever a damaged file makes a library raise
        write({"fault": "locked" if "crypt" in f"{type(error).__name__}{error}".lower() else "damaged"})
        return
    left = characters
    for number in range(min(count, pages)):
        try:
            text = document.pages[number].extract_text()
        except (PyPdfError, RecursionError, ValueError, KeyError, TypeError, AttributeError, IndexError):
            write({"page": number + 1, "damaged": True})
            continue
        write({"page": number + 1, "text": text[:left]})
        left -= len(text)
        if left <= 0:
            return


def _limit(seconds: int) -> None:
    try:
        import resource  # noqa: PLC0415 - POSIX has it
    except ImportError:
        return
    for name, most in (("RLIMIT_AS", MEMORY), ("RLIMIT_CPU", seconds)):
        limit: Any = getattr(resource, name)
        resource.setrlimit(limit, (most, most))


def main() -> None:
    """Read what stands on standard input; the arguments are the most pages, characters and seconds."""
    pages, characters, seconds = map(int, sys.argv[1:4])
    _limit(seconds)

    def write(line: dict[str, Any]) -> None:
        sys.stdout.write(json.dumps(line) + "\n")
        sys.stdout.flush()

    read(sys.stdin.buffer.read(), pages, characters, write)


if __name__ == "__main__":
    main()
