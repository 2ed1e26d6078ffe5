"""Adds finished calls up by hour, day and week, so that a month or a year is read without looking at each call.

Calls are added to the sums once in an hour, or sooner when there are many: until then they are the tail, which is
read call by call. So a call costs nothing but a count when it is folded, and a busy hour is written once.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from typing import ClassVar

from events.projections.performance.sketch import pack, unpack
from events.projections.performance.sums import COUNTED, SAMPLE, Sums, add, nothing, sums_of

SECOND = 1_000_000
HOUR, DAY, WEEK = 3600 * SECOND, 86_400 * SECOND, 7 * 86_400 * SECOND
LEVELS = (HOUR, DAY, WEEK)
"""Lengths of the steps in microseconds; each starts at a multiple of its length, counted from 1970-01-01 UTC."""
TAIL = 500
"""Calls that are read one by one at most."""

Key = tuple[int, int, str, str, str]
"""Level, start, model, strategy, kind of task."""


class Rolling:
    """Keeps the sums. Its tables belong to the projection of performance."""

    TABLES: ClassVar[tuple[str, ...]] = ("call_sums", "call_sums_upto")
    SCHEMA: ClassVar[str] = f"""
        CREATE TABLE {{call_sums}} (
            level INTEGER NOT NULL, start INTEGER NOT NULL, model TEXT NOT NULL, strategy TEXT NOT NULL,
            kind TEXT NOT NULL, {", ".join(f"{name} INTEGER NOT NULL" for name in COUNTED)},
            took BLOB NOT NULL, began BLOB NOT NULL, PRIMARY KEY (level, start, model, strategy, kind)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE {{call_sums_upto}} (
            id INTEGER PRIMARY KEY CHECK (id = 1), position INTEGER NOT NULL, hour INTEGER NOT NULL, tail INTEGER NOT NULL
        ) STRICT;
        INSERT INTO {{call_sums_upto}} VALUES (1, 0, 0, 0)
    """  # noqa: S608 - names of columns

    def __init__(self, names: Mapping[str, str]) -> None:
        self._sql = {name: text.format_map(names) for name, text in _STATEMENTS.items()}

    def count(self, rows: sqlite3.Connection, *, position: int, ended_at: int) -> None:
        """Take note of a call that was just kept, and add the tail to the sums when it is time."""
        hour = ended_at // HOUR
        ((before, tail, kept),) = rows.execute(self._sql["count"]).fetchall()
        if tail > TAIL or (hour != kept and tail > 1):
            self._roll(rows, after=before, upto=position)
            rows.execute(self._sql["rolled"], (position, hour, 0))
        elif hour != kept:
            rows.execute(self._sql["rolled"], (before, hour, tail))

    def _roll(self, rows: sqlite3.Connection, *, after: int, upto: int) -> None:
        hourly: dict[Key, Sums] = {}
        for ended_at, model, strategy, kind, *sample in rows.execute(self._sql["tail"], (after, upto)).fetchall():
            key = (HOUR, ended_at // HOUR * HOUR, model, strategy, kind)
            add(hourly.setdefault(key, nothing()), sums_of(sample))
        for level in LEVELS:
            new: dict[Key, Sums] = {}
            for (_, start, *of), sums in hourly.items():
                key = (level, start // level * level, of[0], of[1], of[2])
                add(new.setdefault(key, nothing()), sums)
            self._merge(rows, new)

    def _merge(self, rows: sqlite3.Connection, new: Mapping[Key, Sums]) -> None:
        """Add sums to those that are kept."""
        for *key, took, began in rows.execute(self._sql["kept"], (json.dumps(list(new)),)).fetchall():
            level, start, model, strategy, kind, *counted = key
            add(new[level, start, model, strategy, kind], [*counted, unpack(took), unpack(began)])
        packed = [(*key, *sums[:-2], pack(sums[-2]), pack(sums[-1])) for key, sums in new.items()]
        rows.executemany(self._sql["keep"], packed)


_KEY = ("level", "start", "model", "strategy", "kind")
_ALL = (*_KEY, *COUNTED, "took", "began")
_STATEMENTS = {
    "count": "UPDATE {call_sums_upto} SET tail = tail + 1 RETURNING position, tail, hour",
    "rolled": "UPDATE {call_sums_upto} SET position = ?, hour = ?, tail = ?",
    "tail": (
        f"SELECT ended_at, model, strategy, kind, {SAMPLE} FROM {{call_samples}} WHERE position > ? AND position <= ?"  # noqa: S608 - column names are constants
    ),
    "kept": (
        f"SELECT {', '.join(f's.{name}' for name in _ALL)} FROM json_each(?) AS wanted CROSS JOIN {{call_sums}} AS s WHERE "  # noqa: S608 - column names are constants
        + " AND ".join(f"s.{name} = json_extract(wanted.value, '$[{place}]')" for place, name in enumerate(_KEY))
    ),
    "keep": f"INSERT OR REPLACE INTO {{call_sums}} VALUES ({', '.join('?' * len(_ALL))})",  # noqa: S608 - question marks
}
