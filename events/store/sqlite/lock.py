"""One writer at a time across processes: a lock of the operating system on a file beside the database.

It dies with its process, so a killed one never leaves it behind. SQLite before 3.51.3 can corrupt its log when two
connections write or checkpoint at the same instant, hence a lock that also covers checkpoints and the last close.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path
from types import TracebackType

from events.errors import StoreBusy
from events.store.sqlite.files import not_writable

if sys.platform == "win32":
    import msvcrt

    def _try_lock(descriptor: int) -> None:
        os.lseek(descriptor, 0, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

    def _unlock(descriptor: int) -> None:
        os.lseek(descriptor, 0, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)
else:
    import fcntl

    def _try_lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _unlock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_UN)


class FileLock:
    """A lock between processes, used with ``with``. Not for two threads at once.

    :param patience: seconds to wait for another process.
    :raises StoreNotWritable: the file cannot be made.
    """

    def __init__(self, path: Path, *, patience: float = 10.0) -> None:
        self._path = path
        self._patience = patience
        try:
            self._descriptor = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o600)
        except OSError as error:
            raise not_writable(path.parent, error) from error

    def __enter__(self) -> None:
        """Take the lock.

        :raises StoreBusy: another process holds it for longer than ``patience``.
        """
        try:
            _try_lock(self._descriptor)
        except OSError:
            self._wait()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        _unlock(self._descriptor)

    def _wait(self) -> None:
        end = time.monotonic() + self._patience
        pause = 0.0002
        while time.monotonic() < end:
            time.sleep(pause)
            pause = min(pause * 1.5, 0.005)
            try:
                _try_lock(self._descriptor)
            except OSError:
                continue
            return
        raise StoreBusy(
            f"Another process has held the store {self._path.parent} for over {self._patience:g} seconds.",
            "Close the other Tutti (`tutti doctor` says which), then try again.",
        )

    def close(self) -> None:
        """Let go of the file."""
        os.close(self._descriptor)
