"""Reads saved prompts. Bound to the thread of its connection."""

from __future__ import annotations

import json
import sqlite3

from events.projections.library.rows import PromptRow


class LibraryView:
    """Reads what the projection wrote."""

    def __init__(self, rows: sqlite3.Connection) -> None:
        self._rows = rows

    def prompts(self) -> list[PromptRow]:
        """Every prompt that was ever saved or removed, by name; :func:`core.ports.prompts.library` says which there are."""
        found = self._rows.execute(
            "SELECT name, text, folder, tags, strategy, preset, models, saved_at, removed FROM library_prompts ORDER BY name"
        )
        return [
            PromptRow(
                name, text, folder, tuple(json.loads(tags)), strategy, preset, tuple(json.loads(models)), at, bool(gone)
            )
            for name, text, folder, tags, strategy, preset, models, at, gone in found
        ]
