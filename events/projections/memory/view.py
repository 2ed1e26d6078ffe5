"""Reads what is remembered. Bound to the thread of its connection."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from typing import Any

from events.projections.memory.rows import EffectRow, MemoryRow, MemoryUseRow
from events.projections.one_state import one_state

_ROWS = (
    "SELECT memories.memory_id, kind, memories.text, memories.topic, form, run_id, call_ids, models, source, added_at, changed_at, expires_at, "
    "CASE WHEN state = 'active' AND expires_at <= :now THEN 'expired' ELSE state END, reason, "
    "(SELECT count(*) FROM memory_uses WHERE memory_uses.memory_id = memories.memory_id) FROM memories"
)
_SHOWN = " WHERE state != 'forgotten' AND (:kind = '' OR kind = :kind) ORDER BY number DESC LIMIT :limit"
_USABLE = "state = 'active' AND (expires_at IS NULL OR expires_at > :now) AND (:kind = '' OR kind = :kind)"
_INDEX = (
    "SELECT json_extract(tables, '$.memories') || '_words' FROM checkpoints WHERE projection = 'memory' AND live = 1"
)
_EFFECT = """
    SELECT model, sum(good AND used), sum(NOT good AND used), sum(good AND NOT used), sum(NOT good AND NOT used)
    FROM (
        SELECT model, good, EXISTS (
            SELECT 1 FROM memory_uses WHERE memory_id = ? AND memory_uses.run_id = memory_ratings.run_id
        ) AS used FROM memory_ratings
    ) GROUP BY model HAVING max(used) ORDER BY model
"""


class MemoryView:
    """Reads what the projection wrote. The time now is given in microseconds since 1970-01-01 UTC."""

    def __init__(self, rows: sqlite3.Connection) -> None:
        self._rows = rows

    def entries(self, *, now: int, kind: str = "", limit: int = 200) -> list[MemoryRow]:
        """What is remembered, newest first: without what is forgotten, with what has expired or was retracted.

        :param kind: ``fact`` or ``insight``; both when empty.
        """
        return self._found(_SHOWN, now=now, kind=kind, limit=limit)

    def get(self, memory_id: str, *, now: int) -> MemoryRow | None:
        """One of them, whatever its state."""
        return next(iter(self._found(" WHERE memory_id = :id", now=now, id=memory_id)), None)

    def ending(self, end: str, *, now: int, limit: int = 2) -> list[MemoryRow]:
        """Those that are not forgotten whose ids end so; ids made in one moment begin alike."""
        like = " WHERE state != 'forgotten' AND substr(memory_id, -length(:end)) = :end ORDER BY number LIMIT :limit"
        return self._found(like, now=now, end=end, limit=limit)

    def usable(self, *, now: int, kind: str = "") -> list[tuple[str, str, str]]:
        """Id, text and topic of all that may be used now, in the order in which it came to be remembered."""
        condition = f"SELECT memory_id, text, topic FROM memories WHERE {_USABLE} ORDER BY number"  # noqa: S608  # conditions of this module
        return self._rows.execute(condition, {"now": now, "kind": kind}).fetchall()

    def search(self, words: Sequence[str], *, now: int, kind: str = "", limit: int = 20) -> list[MemoryRow]:
        """What may be used now and has any of the words, the best first by BM25 (Robertson and Zaragoza 2009).

        :param words: taken as they are, never as a query; forms of an English word count as one (Porter's stemmer).
        """
        match = " OR ".join(_quoted(word) for word in words if word.strip())
        if not match:
            return []
        with one_state(self._rows):  # the index is named by its generation, which a rebuild drops
            (index,) = self._rows.execute(_INDEX).fetchone()
            condition = (
                f' JOIN "{index}" ON "{index}".rowid = number WHERE "{index}" MATCH :match AND {_USABLE} '
                f'ORDER BY bm25("{index}"), number LIMIT :limit'
            )
            return self._found(condition, now=now, kind=kind, match=match, limit=limit)

    def uses(self, memory_id: str) -> list[MemoryUseRow]:
        """The runs it was put into, newest first."""
        sql = "SELECT run_id, memory_id, at FROM memory_uses WHERE memory_id = ? ORDER BY at DESC, run_id DESC"
        return [MemoryUseRow(*row) for row in self._rows.execute(sql, (memory_id,))]

    def effect(self, memory_id: str) -> list[EffectRow]:
        """How answers were rated with and without it, for each model that has a rated answer with it."""
        return [EffectRow(*row) for row in self._rows.execute(_EFFECT, (memory_id,))]

    def _found(self, condition: str, **values: str | int) -> list[MemoryRow]:
        return [_row(row) for row in self._rows.execute(_ROWS + condition, values)]


def _quoted(word: str) -> str:
    """A word as a string of FTS5's, in which a quote is doubled and which ends at a zero."""
    return '"' + word.replace('"', '""').replace("\0", " ") + '"'


def _row(row: tuple[Any, ...]) -> MemoryRow:
    values = list(row)
    values[6], values[7] = tuple(json.loads(row[6])), tuple(json.loads(row[7]))
    return MemoryRow(*values)
