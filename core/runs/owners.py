"""Which process carries out which run: a lock of the operating system that dies with its process, never a clock."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from threading import Lock

from events.errors import StoreBusy
from events.store.sqlite.lock import FileLock
from events.values import new_id


class ProcessLocks:
    """One lock file for each living process, in ``<home>/owners``.

    A guard lock is held while files come and go, so that a file that is about to be locked is never taken for one that
    was left behind.

    :param folder: created when missing, open to its owner alone.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._mine: dict[str, FileLock] = {}
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._guard = FileLock(folder / "guard")
        self._one_thread = Lock()
        """The guard keeps processes apart, not threads."""

    def claim(self) -> str:
        """Become an owner: a new id whose lock this process holds until it ends. Clears what dead ones left."""
        owner = new_id()
        with self._one_thread, self._guard:
            for path in self._folder.iterdir():
                if path.name != "guard" and not self._held(path):
                    path.unlink(missing_ok=True)
            lock = FileLock(self._folder / owner, patience=0)
            lock.__enter__()
        self._mine[owner] = lock
        return owner

    def alive(self, owner: str) -> bool:
        """Whether the process of that id still lives."""
        if owner in self._mine:
            return True
        path = self._folder / owner
        if not owner or path.parent != self._folder or not path.exists():
            return False
        with self._one_thread, self._guard:
            return path.exists() and self._held(path)

    def release(self) -> None:
        """Stop being an owner."""
        with self._one_thread, self._guard:
            for owner, lock in self._mine.items():
                lock.close()
                with suppress(OSError):  # in a folder that cannot be written any more it stays, and counts as dead
                    (self._folder / owner).unlink(missing_ok=True)
            self._mine.clear()
        self._guard.close()

    @staticmethod
    def _held(path: Path) -> bool:
        lock = FileLock(path, patience=0)
        try:
            with lock:
                return False
        except StoreBusy:
            return True
        finally:
            lock.close()
