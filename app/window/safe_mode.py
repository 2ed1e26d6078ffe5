"""Notices that the window keeps dying as it starts, so that the next one starts carefully.

A start is written down before the engine is there, and crossed out when the window has lived a while or was closed
orderly. Three that were not crossed out, close to one another, mean that the next must not do on its own what may have
killed them: take up interrupted runs.
"""

from __future__ import annotations

import contextlib
import json
import math
import time
from collections.abc import Callable
from pathlib import Path

FILE = "starts.json"
"""In the data folder: the starts that never got ready, as seconds since 1970-01-01 UTC, oldest first."""
STARTS = 3
"""So many starts that never got ready make the next one careful."""
WITHIN_SECONDS = 60.0
"""How close to one another these have to be."""
LIVED_SECONDS = 10.0
"""A window that was filled and has lived this long got ready."""
_LONGEST = 4096
"""Bytes of the file that are looked at; what this program writes is far shorter."""


class Starts:
    """The starts of the window of one data folder.

    Only distances between starts count, never their distance from now: a clock that was set leaves two of them too far
    apart, at worst, and the next start is an ordinary one. A file that cannot be read or written means no starts.

    :param clock: seconds since 1970-01-01 UTC, comparable between processes.
    """

    def __init__(self, file: Path, clock: Callable[[], float] = time.time) -> None:
        self._file = file
        self._clock = clock

    def note(self) -> bool:
        """Write a start down; returns whether it must be a careful one because of those before it."""
        before = self._read()
        careful = len(before) == STARTS and max(before) - min(before) <= WITHIN_SECONDS
        self._write([*before, self._clock()][-STARTS:])
        return careful

    def clear(self) -> None:
        """The window got ready, or was closed orderly: no start is amiss any more."""
        with contextlib.suppress(OSError):
            self._file.unlink(missing_ok=True)

    def _read(self) -> list[float]:
        try:
            with self._file.open("rb") as file:
                found = json.loads(file.read(_LONGEST))["starts"]
            starts = [float(one) for one in found if type(one) in {int, float}]
        except (OSError, ValueError, KeyError, TypeError, OverflowError, RecursionError):
            return []
        return [one for one in starts if math.isfinite(one)][-STARTS:]

    def _write(self, starts: list[float]) -> None:
        """Put another file in its place, so that a process killed here leaves the old one or the new one."""
        new = self._file.with_name(f"{self._file.name}.new")
        with contextlib.suppress(OSError):  # a folder that cannot be written is told about by the store
            new.write_text(json.dumps({"starts": starts}), encoding="utf-8")
            new.replace(self._file)
