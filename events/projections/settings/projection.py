"""How events change the tables of settings and providers."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping
from typing import Any, ClassVar

from events.catalog.settings import PresetRemoved, PresetSaved, ProviderAdded, ProviderRemoved, SettingChanged
from events.envelope import Event


class SettingsProjection:
    """Folds values, providers, presets and the history of all.

    Keys of its changes are setting names, ``provider.<name>`` or ``preset.<name>``.
    """

    name: ClassVar[str] = "settings"
    version: ClassVar[int] = 3
    tables: ClassVar[tuple[str, ...]] = ("setting_values", "providers", "setting_changes", "presets")
    schema: ClassVar[str] = """
        CREATE TABLE {setting_values} (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
        CREATE TABLE {providers} (
            name TEXT PRIMARY KEY, kind TEXT NOT NULL, base_url TEXT NOT NULL, key_source TEXT NOT NULL,
            added_at INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE {setting_changes} (
            position INTEGER PRIMARY KEY, at INTEGER NOT NULL, actor TEXT NOT NULL, key TEXT NOT NULL,
            value TEXT NOT NULL, previous TEXT NOT NULL, undoes INTEGER, undone INTEGER NOT NULL DEFAULT 0
        ) STRICT;
        CREATE TABLE {presets} (
            name TEXT PRIMARY KEY, strategy TEXT NOT NULL, models TEXT NOT NULL, options TEXT NOT NULL,
            saved_at INTEGER NOT NULL
        ) STRICT
    """

    def __init__(self, names: Mapping[str, str]) -> None:
        self._sql = {name: text.format_map(names) for name, text in _STATEMENTS.items()}

    def apply(self, rows: sqlite3.Connection, event: Event) -> Iterable[str]:
        """See :class:`events.projections.contract.Projection`."""
        match event.payload:
            case SettingChanged() as payload:
                return self._setting(rows, event, payload)
            case ProviderAdded() as payload:
                return self._added(rows, event, payload)
            case ProviderRemoved() as payload:
                before = self._entry(rows, payload.name)
                rows.execute(self._sql["remove"], (payload.name,))
                return self._changed(rows, event, f"provider.{payload.name}", (None, before, None))
            case PresetSaved() as payload:
                return self._saved(rows, event, payload)
            case PresetRemoved() as payload:
                gone = self._preset(rows, payload.name)
                rows.execute(self._sql["unsave"], (payload.name,))
                return self._changed(rows, event, f"preset.{payload.name}", (None, gone, None))
            case _:
                return ()

    def _setting(self, rows: sqlite3.Connection, event: Event, payload: SettingChanged) -> Iterable[str]:
        if payload.value is None:
            rows.execute(self._sql["unset"], (payload.key,))
        else:
            rows.execute(self._sql["set"], (payload.key, json.dumps(payload.value)))
        if payload.undoes is not None:
            rows.execute(self._sql["undo"], (payload.undoes,))
        return self._changed(rows, event, payload.key, (payload.value, payload.previous, payload.undoes))

    def _added(self, rows: sqlite3.Connection, event: Event, payload: ProviderAdded) -> Iterable[str]:
        before = self._entry(rows, payload.name)
        entry = (payload.name, payload.kind, payload.base_url or payload.file, payload.key_source)
        rows.execute(self._sql["add"], (*entry, event.stored.recorded_at))
        now = payload.model_dump(mode="json", exclude={"name"})
        return self._changed(rows, event, f"provider.{payload.name}", (now, before, None))

    def _entry(self, rows: sqlite3.Connection, name: str) -> dict[str, str] | None:
        row = rows.execute(self._sql["entry"], (name,)).fetchone()
        return {"kind": row[0], "base_url": row[1], "key_source": row[2]} if row else None

    def _saved(self, rows: sqlite3.Connection, event: Event, payload: PresetSaved) -> Iterable[str]:
        before = self._preset(rows, payload.name)
        kept = (json.dumps(payload.models), json.dumps(payload.options), event.stored.recorded_at)
        rows.execute(self._sql["save"], (payload.name, payload.strategy, *kept))
        now = payload.model_dump(mode="json", exclude={"name"})
        return self._changed(rows, event, f"preset.{payload.name}", (now, before, None))

    def _preset(self, rows: sqlite3.Connection, name: str) -> dict[str, Any] | None:
        row = rows.execute(self._sql["preset"], (name,)).fetchone()
        return {"strategy": row[0], "models": json.loads(row[1]), "options": json.loads(row[2])} if row else None

    def _changed(
        self, rows: sqlite3.Connection, event: Event, key: str, change: tuple[Any, Any, int | None]
    ) -> Iterable[str]:
        value, previous, undoes = change
        stored = event.stored
        row = (stored.position, stored.recorded_at, stored.actor, key, json.dumps(value), json.dumps(previous), undoes)
        rows.execute(self._sql["change"], row)
        return (key,)


_STATEMENTS = {
    "set": "INSERT INTO {setting_values} VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
    "unset": "DELETE FROM {setting_values} WHERE key = ?",
    "undo": "UPDATE {setting_changes} SET undone = 1 WHERE position = ?",
    "add": (
        "INSERT INTO {providers} VALUES (?, ?, ?, ?, ?) ON CONFLICT (name) DO UPDATE SET kind = excluded.kind, "
        "base_url = excluded.base_url, key_source = excluded.key_source"
    ),
    "remove": "DELETE FROM {providers} WHERE name = ?",
    "save": "INSERT OR REPLACE INTO {presets} VALUES (?, ?, ?, ?, ?)",
    "preset": "SELECT strategy, models, options FROM {presets} WHERE name = ?",
    "unsave": "DELETE FROM {presets} WHERE name = ?",
    "entry": "SELECT kind, base_url, key_source FROM {providers} WHERE name = ?",
    "change": (
        "INSERT INTO {setting_changes} (position, at, actor, key, value, previous, undoes) VALUES (?, ?, ?, ?, ?, ?, ?)"
    ),
}
