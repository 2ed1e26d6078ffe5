"""Gives the rows of all projections as they were at any position.

History is folded once into a file of images, one every few hundred events, which hold only the pages that changed. Any
position is then one image in memory and a short fold away, however long history is.
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from events.catalog.store import PayloadErased
from events.envelope import StoredEvent
from events.past.folding import Rows, changed_pages, shape, working_rows
from events.past.images import Image, ImageFile, destroy, key_of
from events.projections.contract import Projection
from events.registry import Registry
from events.store.contract import EventStore, Reader
from events.store.sqlite.connection import connect_image

FILE = "past.images"
"""In the folder for what can be made again; only the store ends in ``.db``."""
WORK = "past.work"
ERASED = "erased"
"""In the key of the file: the newest erasure it knows of."""
SPACING = 250
"""Events between two images: they are folded in about as much time as an image takes to be read."""
MOST_BYTES = 1 << 30
"""Size of the file at which every second image is dropped, and further ones stand twice as far apart."""
PAGE_EVENTS, PAGE_BYTES = 256, 8 << 20

Told = Callable[[int], bool]
"""Called with the position that is reached; says whether to go on."""


class TimeMachine:
    """The past of one store. May be called on any thread; calls wait for one another.

    :param store: read from by readers of the calling thread.
    :param folder: where the images are kept.
    """

    def __init__(
        self,
        store: EventStore,
        folder: Path,
        registry: Registry,
        projections: Sequence[type[Projection]],
        *,
        spacing: int = SPACING,
        most_bytes: int = MOST_BYTES,
    ) -> None:
        self._store = store
        self._folder = folder
        self._registry = registry
        self._projections = projections
        self._least_spacing = spacing
        self._most_bytes = most_bytes
        self._lock = threading.Lock()
        self._images: ImageFile | None = None
        self._erased = -1

    def prepare(self, upto: int, told: Told = lambda _position: True) -> int:
        """Have images up to a position, folding what is new; returns the position that any moment may have now."""
        with self._lock, self._reading() as reader:
            images = self._fitting(reader)
            position = images.images[-1].position if images.images else 0
            if upto - position >= self._spacing(images):
                position = self._fold(reader, images, upto, told)
            return min(upto, position + self._spacing(images))

    def at(self, position: int) -> sqlite3.Connection:
        """The rows as they were when the event at ``position`` had just happened, and ``events`` up to it, to be read only.

        Bound to no thread. Takes as long as folding is behind when it was not prepared.
        """
        with self._lock, self._reading() as reader:
            images = self._fitting(reader)
            nearest = images.before(position)
            if position - (nearest.position if nearest else 0) > 2 * self._spacing(images):
                self._fold(reader, images, position, lambda _position: True)
                nearest = images.before(position)
            rows = connect_image(images.read(nearest) if nearest else b"", self._store.path, position)
            try:
                self._fold_rest(reader, rows, position)
                rows.execute("PRAGMA query_only=ON").close()
            except BaseException:
                rows.close()
                raise
            return rows

    @property
    def size(self) -> int:
        """Bytes of the images on disk."""
        with self._lock:
            return self._images.length if self._images is not None else 0

    def forget(self) -> None:
        """Overwrite and delete all images: something of what they hold was erased."""
        with self._lock:
            self._drop()
            destroy(self._folder / FILE)

    def close(self) -> None:
        """Let go of the file; it is used again the next time."""
        with self._lock:
            if self._images is not None:
                self._images.close()
                self._images = None

    def _fold_rest(self, reader: Reader, rows: sqlite3.Connection, position: int) -> None:
        folded = Rows(rows, self._registry, self._projections)
        while folded.position < position:
            page = _page(reader, folded.position, position)
            if not page:
                break
            folded.fold(page)

    def _fold(self, reader: Reader, images: ImageFile, upto: int, told: Told) -> int:
        """Fold on from the last image, adding one after each part; returns the position of the last."""
        last = images.images[-1] if images.images else None
        position = last.position if last else 0
        work = self._folder / WORK
        destroy(work)
        if last is not None:
            work.touch(mode=0o600)
            work.write_bytes(images.read(last))
        with working_rows(work) as rows:
            folded = Rows(rows, self._registry, self._projections)
            while upto - position >= self._spacing(images) and told(position):
                page = self._part(reader, folded, position + self._spacing(images))
                position = page.position
                images.add(position, page.hash, *changed_pages(rows, work))
                if images.length > self._most_bytes and len(images.images) > 2:
                    images.thin()
        return position

    def _part(self, reader: Reader, folded: Rows, upto: int) -> StoredEvent:
        """Fold as far as the next image is to be; returns the last event."""
        while True:
            page = _page(reader, folded.position, upto)
            folded.fold(page)
            if page[-1].position >= upto:
                return page[-1]

    def _spacing(self, images: ImageFile) -> int:
        """Events between two images: as far apart as the last two are."""
        known: Sequence[Image] = images.images
        return max(self._least_spacing, known[-1].position - known[-2].position if len(known) > 1 else 0)

    def _fitting(self, reader: Reader) -> ImageFile:
        """The images, as long as they are of this history and nothing of it was erased since."""
        erased = _last_erasure(reader)
        if self._images is None or erased != self._erased:
            if self._images is not None:
                self._drop()
            self._erased = erased
            self._images = self._opened()
        if not _same_history(reader, self._images.images):
            self._images.destroy()
            self._images = self._opened()
        return self._images

    def _opened(self) -> ImageFile:
        return ImageFile(self._folder / FILE, {**shape(self._projections), ERASED: self._erased})

    def _drop(self) -> None:
        if self._images is not None:
            self._images.destroy()
            self._images = None

    @contextmanager
    def _reading(self) -> Iterator[Reader]:
        reader = self._store.open_reader()
        try:
            yield reader
        finally:
            reader.close()


def sweep(reader: Reader, folder: Path) -> None:
    """Overwrite and delete the images when something was erased since they were made, whoever erased it."""
    path = folder / FILE
    if path.exists() and key_of(path).get(ERASED) != _last_erasure(reader):
        destroy(path)
        destroy(folder / WORK)


def _last_erasure(reader: Reader) -> int:
    """The position of the newest record of an erasure, 0 for none."""
    erasures = reader.read(types=(PayloadErased.type_name,), backward=True, limit=1)
    return erasures[-1].position if erasures else 0


def _page(reader: Reader, after: int, upto: int) -> list[StoredEvent]:
    return reader.page(after=after, limit=min(PAGE_EVENTS, upto - after), max_bytes=PAGE_BYTES)


def _same_history(reader: Reader, images: Sequence[Image]) -> bool:
    """Whether the store's chain is the one the newest image was made of; a restored or imported one may be another."""
    if not images:
        return True
    at = reader.page(after=images[-1].position - 1, limit=1, max_bytes=1)
    return bool(at) and at[0].position == images[-1].position and at[0].hash == images[-1].hash
