"""Which of the backups that are made by themselves are kept: 12 daily, 10 weekly and 9 monthly ones."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Hashable, Iterable
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from events.store.sqlite.connection import connect_reader

DAILY = "daily"
"""The reason in the name of a backup that was made by itself; others stay until a person deletes them."""
FORM = "%Y%m%dT%H%M%S.%f"
KEPT: tuple[tuple[int, Callable[[datetime], Hashable]], ...] = (
    (12, lambda at: at.date()),
    (10, lambda at: at.isocalendar()[:2]),
    (9, lambda at: (at.year, at.month)),
)
"""How many of each: of the newest days, weeks and months that have one, the newest of each."""


@dataclass(frozen=True, slots=True)
class Kept:
    """One backup in the store's folder."""

    path: Path
    at: datetime
    """When it was made, UTC."""
    reason: str
    """``daily``, ``asked``, or ``before-schema-2`` and the like."""
    size: int
    """Bytes."""


def kept_backups(folder: Path) -> list[Kept]:
    """The backups in a folder, the newest first. Files with other names are not ours, and are passed over."""
    found = []
    try:
        for path in folder.glob("*.sqlite"):
            stamp, _, reason = path.stem.partition("-")
            try:
                at = datetime.strptime(stamp, FORM).replace(tzinfo=UTC)
                found.append(Kept(path, at, reason, path.stat().st_size))
            except (ValueError, OSError):
                continue
    except OSError:
        return []
    return sorted(found, key=lambda one: one.at, reverse=True)


def superfluous(backups: Iterable[Kept]) -> list[Kept]:
    """Those made by themselves that the rule does not keep."""
    daily = sorted((one for one in backups if one.reason == DAILY), key=lambda one: one.at, reverse=True)
    wanted: set[Path] = set()
    for most, period in KEPT:
        newest: dict[Hashable, Kept] = {}
        for one in daily:
            newest.setdefault(period(one.at), one)
        wanted.update(one.path for one in list(newest.values())[:most])
    return [one for one in daily if one.path not in wanted]


def head_in(backup: Path) -> int:
    """The position of the last event in a backup; 0 for one that cannot be read."""
    try:
        with closing(connect_reader(backup)) as connection:
            row = connection.execute("SELECT max(position) FROM events").fetchone()
    except sqlite3.Error:
        return 0
    return int(row[0] or 0)
