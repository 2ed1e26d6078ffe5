"""Files that a person names: read within limits, written whole or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from core.errors import InputError
from events.errors import StoreError


def read_file(file: Path, most: int) -> bytes:
    """The content of a file.

    :param most: bytes; what is longer is not read further, and whoever uses it says that it is too large.
    :raises InputError: it cannot be read.
    """
    try:
        with file.open("rb") as opened:
            return opened.read(most + 1)
    except OSError as error:
        raise InputError(f"{file} cannot be read: {error.strerror}.", "Check its name and permissions.") from None


def write_lines(file: Path, lines: Iterator[bytes]) -> int:
    """Write to a file beside the wanted one first, so that a broken export never looks whole.

    :raises InputError: the file cannot be written.
    :raises StoreError: the store cannot be read to its end; what could be is in the file.
    """
    part = file.with_name(file.name + ".part")
    count, trouble = 0, None
    try:
        with part.open("wb") as opened:
            try:
                for line in lines:
                    opened.write(line)
                    count += 1
            except StoreError as error:
                trouble = error
        if count:
            part.replace(file)
    except OSError as error:
        raise InputError(f"{file} cannot be written: {error.strerror}.", "Choose another file.") from None
    finally:
        part.unlink(missing_ok=True)
    if trouble is not None:
        raise trouble
    return count
