"""How events change the table of saved prompts."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping
from typing import ClassVar

from events.catalog.library import LibraryPromptRemoved, LibraryPromptSaved
from events.envelope import Event


class LibraryProjection:
    """Keeps each prompt as it was saved last, and the names of removed ones. Keys of its changes are names."""

    name: ClassVar[str] = "library"
    version: ClassVar[int] = 1
    tables: ClassVar[tuple[str, ...]] = ("library_prompts",)
    schema: ClassVar[str] = """
        CREATE TABLE {library_prompts} (
            name TEXT PRIMARY KEY, text TEXT NOT NULL, folder TEXT NOT NULL, tags TEXT NOT NULL, strategy TEXT NOT NULL,
            preset TEXT NOT NULL, models TEXT NOT NULL, saved_at INTEGER NOT NULL, removed INTEGER NOT NULL
        ) STRICT
    """

    def __init__(self, names: Mapping[str, str]) -> None:
        self._put = _PUT.format_map(names)

    def apply(self, rows: sqlite3.Connection, event: Event) -> Iterable[str]:
        """See :class:`events.projections.contract.Projection`."""
        at = event.stored.recorded_at
        match event.payload:
            case LibraryPromptSaved() as p:
                tags, models = json.dumps(p.tags, ensure_ascii=False), json.dumps(p.models)
                rows.execute(self._put, (p.name, p.text, p.folder, tags, p.strategy, p.preset, models, at, 0))
                return (p.name,)
            case LibraryPromptRemoved() as p:
                rows.execute(self._put, (p.name, "", "", "[]", "", "", "[]", at, 1))
                return (p.name,)
            case _:
                return ()


_PUT = "INSERT OR REPLACE INTO {library_prompts} VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
