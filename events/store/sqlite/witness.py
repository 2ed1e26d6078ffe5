"""A small file that says what the head of the chain was when it was last acknowledged.

It is written after the commit and before the acknowledgement. So a store ahead of its witness had a crash in between
and is whole, while one behind it, or with another hash at the witnessed place, has lost or changed what was
acknowledged. SQLite's own check cannot know that: half a log looks like a whole, shorter history.
"""

from __future__ import annotations

import os
import zlib
from pathlib import Path
from typing import NamedTuple

from events.errors import StoreNotWritable
from events.store.sqlite.files import not_writable

_SIZE = 95  # 20 digits, 64 of the hash, 8 of the checksum, two spaces and a newline


class Head(NamedTuple):
    """The last event of the chain."""

    position: int
    hash: bytes


EMPTY = Head(0, bytes(32))
"""The head of a store with no event."""


class Witness:
    """The witness file, kept open by the process that writes. One line: position, hash, and the line's own checksum.

    The line is shorter than a disk sector, so a power cut leaves the old one or the new one.

    :raises StoreNotWritable: the file cannot be made.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
        try:
            self._descriptor = os.open(path, flags, 0o600)
        except OSError as error:
            raise not_writable(path.parent, error) from error

    def write(self, head: Head) -> None:
        """Witness ``head``.

        :raises StoreNotWritable: the disk refuses; the events are stored, but nothing would notice their loss.
        """
        line = _line(head)
        try:
            if hasattr(os, "pwrite"):
                os.pwrite(self._descriptor, line, 0)
            else:  # Windows; only the writer thread uses this descriptor
                os.lseek(self._descriptor, 0, os.SEEK_SET)
                os.write(self._descriptor, line)
        except OSError as error:
            raise StoreNotWritable(
                f"The file {self._path} that guards the store against loss cannot be written: {error.strerror}.",
                "Check the disk, then try again; what was sent may already be stored.",
            ) from error

    def close(self) -> None:
        """Let go of the file."""
        os.close(self._descriptor)


def read_witness(path: Path) -> Head | None:
    """The witnessed head; ``None`` when there is none or it is not what was written."""
    try:
        line = path.read_bytes()[:_SIZE]
        position, digest, _ = line.split(b" ", 2)
        head = Head(int(position), bytes.fromhex(digest.decode()))
    except (OSError, ValueError):
        return None
    return head if line == _line(head) else None


def _line(head: Head) -> bytes:
    text = b"%020d %s " % (head.position, head.hash.hex().encode())
    return b"%s%08x\n" % (text, zlib.crc32(text))
