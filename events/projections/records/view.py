"""Reads the records of models. Bound to the thread of its connection."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from events.projections.records.rows import Rating, RecordRow

_COUNTS = (
    "SELECT model, kind, outcome, count(*), coalesce(sum(rating = 'good'), 0), coalesce(sum(rating = 'bad'), 0) "
    "FROM records_answers"
)
_GROUPED = " GROUP BY model, kind, outcome ORDER BY model, kind, outcome"


class RecordsView:
    """Reads what the projection wrote."""

    def __init__(self, rows: sqlite3.Connection) -> None:
        self._rows = rows

    def all(self) -> list[RecordRow]:
        """The record of every model in every kind of task, by model and kind."""
        return _rows(self._rows.execute(_COUNTS + _GROUPED).fetchall())

    def of(self, models: Sequence[str], kind: str) -> Mapping[str, RecordRow]:
        """The records of some models in one kind of task; none of a model that never answered one."""
        where = " WHERE model IN (SELECT value FROM json_each(?)) AND kind = ?"
        found = self._rows.execute(_COUNTS + where + _GROUPED, (json.dumps(list(models)), kind)).fetchall()
        return MappingProxyType({row.model: row for row in _rows(found)})

    def judged(self, models: Sequence[str]) -> list[RecordRow]:
        """The answers of some models that somebody judged, and no others, however many there are: by model and kind."""
        found = self._rows.execute(
            "SELECT model, kind, outcome, count(*), sum(rating = 'good'), sum(rating = 'bad') FROM records_answers "
            "WHERE rating != '' AND model IN (SELECT value FROM json_each(?)) GROUP BY model, kind, outcome",
            (json.dumps(list(models)),),
        )
        return _rows(found.fetchall())

    def confidences(self, source: str, *, low: float = 0.0, high: float = 1.0) -> list[tuple[float, Rating]]:
        """How sure rated answers of runs were said to be, with what was then said of them.

        :param source: who said how sure.
        :param low: the least value that counts; ``high`` the greatest.
        """
        found = self._rows.execute(
            "SELECT run.sure, answer.rating FROM records_runs AS run "
            "LEFT JOIN records_again AS again ON again.call_id = run.call_id "
            "JOIN records_answers AS answer ON answer.call_id = coalesce(again.origin, run.call_id) "
            "WHERE run.source = ? AND run.source != '' AND run.sure BETWEEN ? AND ? AND answer.rating != ''",
            (source, low, high),
        )
        return found.fetchall()

    def ratings(self, call_ids: Sequence[str]) -> Mapping[str, Rating]:
        """What was said of the answers of some calls; nothing of those that nobody rated."""
        found = self._rows.execute(
            "SELECT asked.value, answer.rating FROM json_each(?) AS asked "
            "LEFT JOIN records_again AS again ON again.call_id = asked.value "
            "JOIN records_answers AS answer ON answer.call_id = coalesce(again.origin, asked.value) "
            "WHERE answer.rating != ''",
            (json.dumps(list(call_ids)),),
        )
        return MappingProxyType(dict(found.fetchall()))


def _rows(counts: Sequence[tuple[str, str, str, int, int, int]]) -> list[RecordRow]:
    """One row for each model and kind, whose outcomes stand side by side."""
    found: dict[tuple[str, str], RecordRow] = {}
    for model, kind, outcome, answers, good, bad in counts:
        known = found.get((model, kind)) or RecordRow(model, kind, 0, 0, 0)
        checked = dict(known.checked)
        if outcome and good + bad:
            checked[outcome] = (good, bad)
        found[model, kind] = RecordRow(
            model, kind, known.answers + answers, known.good + good, known.bad + bad, MappingProxyType(checked)
        )
    return list(found.values())
