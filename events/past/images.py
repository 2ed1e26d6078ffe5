"""A file of database images, one after the other, in which each page is kept once for as long as it stays the same."""

from __future__ import annotations

import json
import mmap
import os
import struct
import zlib
from array import array
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import BinaryIO, NamedTuple

PAGE = 4096
"""Bytes of a page of SQLite's."""
_FORMAT = 1
_JOURNALS = slice(18, 20)
"""Where a database's heading says how it is written and read (https://www.sqlite.org/fileformat2.html#file_format_version_numbers)."""
_HEADING = struct.Struct("<4sI")
_RECORD = struct.Struct("<4sIIIQ32s")
_MARK, _IMAGE = b"TUTP", b"imag"
_ZEROS = bytes(1 << 20)
_LONGEST_KEY = 1 << 20


class Image(NamedTuple):
    """One image: which pages differ from the one before, and where in the file they stand."""

    position: int
    """The position whose rows it has."""
    hash: bytes
    """The chain's hash of the event there, by which it is seen that history is still the same."""
    size: int
    """Pages of the whole image."""
    pages: Sequence[int]
    """Numbers of the pages that are new, from 0."""
    offset: int
    """Where the first of them begins in the file; the others follow in order."""


class ImageFile:
    """Images in the order of their positions. One process and one thread at a time uses it.

    It can be made again at any time: what is damaged, was cut off or belongs to something else is dropped when it is opened.

    :param key: of what the images are; a file with another key is begun anew.
    """

    def __init__(self, path: Path, key: Mapping[str, object]) -> None:
        self._path = path
        self._key = json.dumps(key, sort_keys=True).encode()
        self._file, self.images = self._open()
        self._held = bytearray()
        """The image that was read last: most of its pages are those of the next, and memory is dear to come by."""
        self._places_held: Sequence[int] = ()

    @property
    def length(self) -> int:
        """Bytes of the file."""
        return self._file.seek(0, os.SEEK_END)

    def before(self, position: int) -> Image | None:
        """The last image at or before a position."""
        return next((image for image in reversed(self.images) if image.position <= position), None)

    def add(self, position: int, chain: bytes, size: int, pages: Mapping[int, bytes]) -> None:
        """Append an image: the pages that differ from the last one, by number."""
        self.images.append(_write(self._file, Image(position, chain, size, sorted(pages), 0), pages))

    def read(self, wanted: Image) -> bytearray:
        """All bytes of an image, as a database that keeps no write-ahead log: one in memory could not be opened otherwise.

        They are overwritten by the next call, which copies only what differs.
        """
        places, before, image = self._places(wanted), self._places_held, self._held
        del image[wanted.size * PAGE :]
        image.extend(bytes(wanted.size * PAGE - len(image)))
        with mmap.mmap(self._file.fileno(), 0, access=mmap.ACCESS_READ) as file, memoryview(file) as view:
            for number, place in enumerate(places):
                if number >= len(before) or before[number] != place:
                    image[number * PAGE : (number + 1) * PAGE] = view[place : place + PAGE]
        image[_JOURNALS] = b"\x01\x01"
        self._places_held = places
        return image

    def thin(self) -> None:
        """Drop every second image, the newest never, so that the file becomes smaller."""
        kept = self.images[(len(self.images) + 1) % 2 :: 2]
        beside = self._path.with_name(f"{self._path.name}-thin")
        with _create(beside) as file:
            _write_heading(file, self._key)
            before: Sequence[int] = ()
            thinned = []
            with mmap.mmap(self._file.fileno(), 0, access=mmap.ACCESS_READ) as held:
                for image in kept:
                    places = self._places(image)
                    differing = [n for n, place in enumerate(places) if n >= len(before) or before[n] != place]
                    pages = {n: held[places[n] : places[n] + PAGE] for n in differing}
                    thinned.append(_write(file, image._replace(pages=differing), pages))
                    before = places
        self._file.close()
        beside.replace(self._path)
        self._file, self.images = self._path.open("r+b"), thinned
        self._places_held = ()

    def close(self) -> None:
        """Let go of the file; it stays."""
        self._file.close()

    def destroy(self) -> None:
        """Overwrite and delete the file."""
        self._file.close()
        destroy(self._path)

    def _places(self, wanted: Image) -> array[int]:
        """Where in the file each page of an image stands."""
        places = array("Q", bytes(8 * max(image.size for image in self.images)))
        for image in self.images:
            for place, number in enumerate(image.pages):
                places[number] = image.offset + place * PAGE
            if image is wanted:
                break
        return places[: wanted.size]

    def _open(self) -> tuple[BinaryIO, list[Image]]:
        try:
            file = self._path.open("r+b")
        except FileNotFoundError:
            return self._begin(), []
        if not _has_heading(file, self._key):
            file.close()
            destroy(self._path)
            return self._begin(), []
        images = list(_read_images(file))
        file.truncate(_end(images, self._key))
        return file, images

    def _begin(self) -> BinaryIO:
        self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        file = _create(self._path)
        _write_heading(file, self._key)
        return file


def key_of(path: Path) -> Mapping[str, object]:
    """The key of a file; empty when there is no such file, or it is none of these."""
    try:
        with path.open("rb") as file:
            mark, version = _HEADING.unpack(file.read(_HEADING.size))
            size = int.from_bytes(file.read(4), "little")
            key = json.loads(file.read(size)) if (mark, version) == (_MARK, _FORMAT) and size < _LONGEST_KEY else {}
    except (OSError, ValueError, struct.error):
        return {}
    return key if isinstance(key, dict) else {}


def destroy(path: Path) -> None:
    """Overwrite what a file holds, and delete it; nothing happens when there is none."""
    try:
        with path.open("r+b") as file:
            size = file.seek(0, os.SEEK_END)
            file.seek(0)
            for _ in range(0, size, len(_ZEROS)):
                file.write(_ZEROS)
            file.flush()
            os.fsync(file.fileno())
    except FileNotFoundError:
        return
    path.unlink(missing_ok=True)


def _create(path: Path) -> BinaryIO:
    """A new file that nobody else can read."""
    return os.fdopen(os.open(path, os.O_CREAT | os.O_TRUNC | os.O_RDWR, 0o600), "r+b")


def _write_heading(file: BinaryIO, key: bytes) -> None:
    file.write(_HEADING.pack(_MARK, _FORMAT) + len(key).to_bytes(4, "little") + key)
    file.flush()


def _has_heading(file: BinaryIO, key: bytes) -> bool:
    heading = _HEADING.pack(_MARK, _FORMAT) + len(key).to_bytes(4, "little") + key
    return file.read(len(heading)) == heading


def _write(file: BinaryIO, image: Image, pages: Mapping[int, bytes]) -> Image:
    numbers = array("I", image.pages).tobytes()
    body = b"".join([numbers, *(pages[number] for number in image.pages)])
    start = file.seek(0, os.SEEK_END)
    file.write(_RECORD.pack(_IMAGE, zlib.crc32(body), image.size, len(image.pages), image.position, image.hash))
    file.write(body)
    file.flush()
    return image._replace(offset=start + _RECORD.size + len(numbers))


def _read_images(file: BinaryIO) -> Iterator[Image]:
    """The images behind the heading, until one is not whole."""
    while len(heading := file.read(_RECORD.size)) == _RECORD.size:
        mark, proof, size, count, position, chain = _RECORD.unpack(heading)
        if mark != _IMAGE:
            return
        numbers = array("I")
        start = file.tell()
        body = file.read(count * (numbers.itemsize + PAGE))
        if len(body) < count * (numbers.itemsize + PAGE) or zlib.crc32(body) != proof:
            return
        numbers.frombytes(body[: count * numbers.itemsize])
        yield Image(position, chain, size, list(numbers), start + count * numbers.itemsize)


def _end(images: Sequence[Image], key: bytes) -> int:
    """Where the last whole image ends."""
    if not images:
        return _HEADING.size + 4 + len(key)
    return images[-1].offset + len(images[-1].pages) * PAGE
