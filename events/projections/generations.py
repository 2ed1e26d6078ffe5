"""The tables of projections: created, folded into, and swapped, always inside a transaction of the writer.

Readers use stable names, which are SQL views. Behind them stands one generation of tables (``runs_g1``); a rebuild
fills the next one beside it and then turns the views round in the transaction that drops the old one.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import NamedTuple

from events.envelope import Event
from events.projections.contract import ANY_KEY, Projection
from events.values import now_us

KEPT_POSITIONS = 20_000
"""How far back the keys that batches changed are kept, for other processes that show the same rows."""


class Generation:
    """One set of tables of a projection."""

    def __init__(self, kind: type[Projection], number: int) -> None:
        self.kind = kind
        self.number = number
        self.names = {table: f"{table}_g{number}" for table in kind.tables}
        self.projection = kind(self.names)


class Track(NamedTuple):
    """One set of tables and the position its rows have reached."""

    generation: Generation
    position: int


class Checkpoint(NamedTuple):
    """How far a generation is."""

    version: int
    generation: int
    position: int


def live_checkpoint(rows: sqlite3.Connection, name: str) -> Checkpoint | None:
    """The checkpoint of the rows that are shown; ``None`` when there are none yet."""
    sql = "SELECT version, generation, position FROM checkpoints WHERE projection = ? AND live = 1"
    found = rows.execute(sql, (name,)).fetchone()
    return Checkpoint(*found) if found else None


def live_checkpoints(rows: sqlite3.Connection) -> dict[str, Checkpoint]:
    """The checkpoints of all rows that are shown, by projection."""
    found = rows.execute("SELECT projection, version, generation, position FROM checkpoints WHERE live = 1").fetchall()
    return {name: Checkpoint(*checkpoint) for name, *checkpoint in found}


def build_position(rows: sqlite3.Connection, build: Generation) -> int | None:
    """How far a rebuild is; ``None`` when another process took it away."""
    sql = "SELECT position FROM checkpoints WHERE projection = ? AND generation = ?"
    found = rows.execute(sql, (build.kind.name, build.number)).fetchone()
    return found[0] if found else None


def create(rows: sqlite3.Connection, kind: type[Projection]) -> Generation:
    """Make the next generation, empty and not shown. What an unfinished rebuild left is dropped."""
    sql = "SELECT generation, live FROM checkpoints WHERE projection = ? ORDER BY generation"
    known = rows.execute(sql, (kind.name,)).fetchall()
    for number, live in known:
        if not live:
            drop(rows, kind.name, number)
    made = Generation(kind, 1 + max((number for number, _ in known), default=0))
    for statement in kind.schema.format_map(made.names).split(";"):
        if statement.strip():
            rows.execute(statement)
    row = (kind.name, kind.version, made.number, json.dumps(made.names))
    rows.execute("INSERT INTO checkpoints VALUES (?, ?, ?, 0, 0, ?)", row)
    return made


def show(rows: sqlite3.Connection, build: Generation) -> None:
    """Turn the views to a generation and drop the one they showed."""
    name = build.kind.name
    before = live_checkpoint(rows, name)
    if before is not None:
        for table in _tables(rows, name, before.generation):
            rows.execute(f'DROP VIEW IF EXISTS "{table}"')
        drop(rows, name, before.generation)
    for table, physical in build.names.items():
        rows.execute(f'CREATE VIEW "{table}" AS SELECT * FROM "{physical}"')  # noqa: S608  # names from our own classes
    rows.execute("UPDATE checkpoints SET live = 1 WHERE projection = ? AND generation = ?", (name, build.number))


def drop(rows: sqlite3.Connection, name: str, number: int) -> None:
    """Drop the tables of a generation and forget it."""
    for physical in _tables(rows, name, number).values():
        for index in (*_word_indexes(rows, physical), physical):
            rows.execute(f'DROP TABLE IF EXISTS "{index}"')
    rows.execute("DELETE FROM checkpoints WHERE projection = ? AND generation = ?", (name, number))


def _word_indexes(rows: sqlite3.Connection, physical: str) -> list[str]:
    """The full-text indexes of a table: virtual tables that are named after it, and not dropped with it."""
    sql = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL TABLE%'"
    return [name for (name,) in rows.execute(sql).fetchall() if name.startswith(f"{physical}_")]


def _tables(rows: sqlite3.Connection, name: str, number: int) -> dict[str, str]:
    """Stable and physical names of a generation, as its own version had them."""
    sql = "SELECT tables FROM checkpoints WHERE projection = ? AND generation = ?"
    found = rows.execute(sql, (name, number)).fetchone()
    names: dict[str, str] = json.loads(found[0]) if found else {}
    return names


class Folded(NamedTuple):
    """What folding a page did to the rows of one projection."""

    name: str
    after: int
    """The position they had reached before."""
    position: int
    keys: frozenset[str]


def fold(rows: sqlite3.Connection, tracks: Sequence[Track], events: Sequence[Event]) -> list[Folded]:
    """Fold the events behind each track and move its checkpoint, in the transaction that changes the rows.

    What is common to all is done in one statement for all, for every statement costs a turn of the interpreter's lock.
    """
    behind = [track for track in tracks if events and events[-1].position > track.position]
    if not behind:
        return []
    reached = events[-1].position
    moved = json.dumps([(track.generation.kind.name, track.generation.number) for track in behind])
    keys = _apply_page(rows, behind, events)
    rows.execute(
        "UPDATE checkpoints SET position = ? WHERE (projection, generation) IN "
        "(SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]') FROM json_each(?))",
        (reached, moved),
    )
    return [
        Folded(generation.kind.name, position, reached, changed)
        for (generation, position), changed in zip(behind, keys, strict=True)
    ]


def note_changes(rows: sqlite3.Connection, folded: Sequence[Folded]) -> None:
    """Keep which keys changed, for processes that come later to the same events."""
    changed = [one for one in folded if one.keys]
    if not changed:
        return
    rows.execute(
        "INSERT OR REPLACE INTO changes SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]'), "
        "json_extract(value, '$[2]'), json_extract(value, '$[3]') FROM json_each(?)",
        (json.dumps([(one.name, one.after + 1, one.position, sorted(one.keys)) for one in changed]),),
    )
    rows.execute(
        "DELETE FROM changes WHERE projection IN (SELECT value FROM json_each(?)) AND last < ?",
        (json.dumps([one.name for one in changed]), changed[-1].position - KEPT_POSITIONS),
    )


def noted_changes(rows: sqlite3.Connection, name: str, *, after: int, upto: int) -> frozenset[str]:
    """The keys that other processes changed by folding the events after a position."""
    if upto - after >= KEPT_POSITIONS:
        return frozenset({ANY_KEY})
    found = rows.execute("SELECT keys FROM changes WHERE projection = ? AND last > ?", (name, after))
    return frozenset(key for (keys,) in found for key in json.loads(keys))


def _apply_page(rows: sqlite3.Connection, tracks: Sequence[Track], events: Sequence[Event]) -> list[frozenset[str]]:
    """Apply a page in one go; when an event is refused, once more one by one, so that only that one is left out."""
    rows.execute("SAVEPOINT page")
    try:
        keys = [_keys(track, events, partial(track.generation.projection.apply, rows)) for track in tracks]
    except Exception:  # noqa: BLE001  # a projection that raises must not stop the others; each event is tried alone
        rows.execute("ROLLBACK TO page")
        keys = [_keys(track, events, partial(_apply_alone, rows, track.generation)) for track in tracks]
    rows.execute("RELEASE page")
    return keys


def _keys(track: Track, events: Sequence[Event], apply: Callable[[Event], Iterable[str]]) -> frozenset[str]:
    """The keys that the events behind a track change."""
    after = track.position
    return frozenset(key for event in events if event.stored.position > after for key in apply(event))


def _apply_alone(rows: sqlite3.Connection, generation: Generation, event: Event) -> Iterable[str]:
    rows.execute("SAVEPOINT event")
    try:
        keys = list(generation.projection.apply(rows, event))
    except Exception as error:  # noqa: BLE001  # the same; the event is kept as a dead letter that people see
        rows.execute("ROLLBACK TO event")
        line = f"{type(error).__name__}: {error}"
        sql = "INSERT INTO dead_letters (receiver, position, error, at) VALUES (?, ?, ?, ?)"
        rows.execute(sql, (f"projection {generation.kind.name}", event.position, line, now_us()))
        keys = []
    rows.execute("RELEASE event")
    return keys
