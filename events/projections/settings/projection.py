"""How events change the tables of settings and providers."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping
from typing import Any, ClassVar

from events.catalog.budgets import BudgetSet
from events.catalog.settings import (
    PresetRemoved,
    PresetSaved,
    ProfileRemoved,
    ProfileSaved,
    ProviderAdded,
    ProviderRemoved,
    SettingChanged,
    SettingsActed,
)
from events.envelope import Event
from events.values import PICO


class SettingsProjection:
    """Folds values, providers, presets, profiles and the history of all, that of the limits on spending included.

    Keys of its changes are setting names, ``provider.<name>``, ``preset.<name>``, ``profile.<id>`` or ``limit.<scope>``.
    """

    name: ClassVar[str] = "settings"
    version: ClassVar[int] = 6
    tables: ClassVar[tuple[str, ...]] = (
        "setting_values",
        "providers",
        "setting_changes",
        "setting_acts",
        "presets",
        "profiles",
    )
    schema: ClassVar[str] = """
        CREATE TABLE {setting_values} (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
        CREATE TABLE {providers} (
            name TEXT PRIMARY KEY, kind TEXT NOT NULL, base_url TEXT NOT NULL, key_source TEXT NOT NULL,
            added_at INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE {setting_changes} (
            position INTEGER PRIMARY KEY, at INTEGER NOT NULL, actor TEXT NOT NULL, key TEXT NOT NULL,
            value TEXT NOT NULL, previous TEXT NOT NULL, undoes INTEGER, undone INTEGER NOT NULL DEFAULT 0,
            act INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE {setting_acts} (
            position INTEGER PRIMARY KEY, act_id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, name TEXT NOT NULL,
            profile_id TEXT NOT NULL, undone INTEGER NOT NULL DEFAULT 0
        ) STRICT;
        CREATE TABLE {presets} (
            name TEXT PRIMARY KEY, strategy TEXT NOT NULL, models TEXT NOT NULL, options TEXT NOT NULL,
            saved_at INTEGER NOT NULL, answers TEXT NOT NULL
        ) STRICT;
        CREATE TABLE {profiles} (
            profile_id TEXT PRIMARY KEY, name TEXT NOT NULL, held TEXT NOT NULL, saved_at INTEGER NOT NULL,
            saved_position INTEGER NOT NULL
        ) STRICT
    """

    def __init__(self, names: Mapping[str, str]) -> None:
        self._sql = {name: text.format_map(names) for name, text in _STATEMENTS.items()}

    def apply(self, rows: sqlite3.Connection, event: Event) -> Iterable[str]:
        """See :class:`events.projections.contract.Projection`."""
        match event.payload:
            case SettingChanged() as payload:
                keys = self._setting(rows, event, payload)
            case ProviderAdded() as payload:
                keys = self._added(rows, event, payload)
            case PresetSaved() as payload:
                keys = self._saved(rows, event, payload)
            case ProviderRemoved() | PresetRemoved() as payload:
                keys = self._removed(rows, event, payload)
            case ProfileSaved() | ProfileRemoved() as payload:
                keys = self._profile(rows, event, payload)
            case BudgetSet() as payload:
                keys = self._limited(rows, event, payload)
            case SettingsActed() as payload:
                keys = self._acted(rows, event, payload)
            case _:
                keys = ()
        return keys

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

    def _removed(
        self, rows: sqlite3.Connection, event: Event, payload: ProviderRemoved | PresetRemoved
    ) -> Iterable[str]:
        provider = isinstance(payload, ProviderRemoved)
        before = self._entry(rows, payload.name) if provider else self._preset(rows, payload.name)
        rows.execute(self._sql["remove" if provider else "unsave"], (payload.name,))
        return self._changed(
            rows, event, f"{'provider' if provider else 'preset'}.{payload.name}", (None, before, None)
        )

    def _entry(self, rows: sqlite3.Connection, name: str) -> dict[str, str] | None:
        row = rows.execute(self._sql["entry"], (name,)).fetchone()
        return {"kind": row[0], "base_url": row[1], "key_source": row[2]} if row else None

    def _saved(self, rows: sqlite3.Connection, event: Event, payload: PresetSaved) -> Iterable[str]:
        before = self._preset(rows, payload.name)
        told = (json.dumps(payload.models), json.dumps(payload.options))
        kept = (*told, event.stored.recorded_at, json.dumps(payload.answers))
        rows.execute(self._sql["save"], (payload.name, payload.strategy, *kept))
        now = payload.model_dump(mode="json", exclude={"name"})
        return self._changed(rows, event, f"preset.{payload.name}", (now, before, None))

    def _preset(self, rows: sqlite3.Connection, name: str) -> dict[str, Any] | None:
        row = rows.execute(self._sql["preset"], (name,)).fetchone()
        if row is None:
            return None
        models, options, answers = map(json.loads, row[1:])
        return {"strategy": row[0], "models": models, "options": options, "answers": answers}

    def _profile(self, rows: sqlite3.Connection, event: Event, payload: ProfileSaved | ProfileRemoved) -> Iterable[str]:
        kept = rows.execute(self._sql["profile"], (payload.profile_id,)).fetchone()
        before = {"name": kept[0], "values": json.loads(kept[1])} if kept else None
        now = None
        if isinstance(payload, ProfileSaved):
            now = {"name": payload.name, "values": payload.values}
            # it is how all is set now when it was saved by itself, not when it was renamed or came back by an act
            of_now = not event.stored.causation_id and not (before and before["values"] == payload.values)
            place = event.position if of_now else kept[2] if kept else 0
            row = (payload.profile_id, payload.name, json.dumps(payload.values), event.stored.recorded_at, place)
            rows.execute(self._sql["keep"], row)
        else:
            rows.execute(self._sql["drop"], (payload.profile_id,))
        return self._changed(rows, event, f"profile.{payload.profile_id}", (now, before, None))

    def _limited(self, rows: sqlite3.Connection, event: Event, payload: BudgetSet) -> Iterable[str]:
        """A limit is told in dollars; what it was stands in the change before."""
        key = f"limit.{payload.scope}"
        newest = rows.execute(self._sql["newest"], (key,)).fetchone()
        now = None if payload.picodollars is None else payload.picodollars / PICO
        return self._changed(rows, event, key, (now, json.loads(newest[0]) if newest else None, None))

    def _acted(self, rows: sqlite3.Connection, event: Event, payload: SettingsActed) -> Iterable[str]:
        rows.execute(self._sql["act"], (event.position, payload.act_id, payload.kind, payload.name, payload.profile_id))
        for positions, statements in ((payload.undoes, ("undo", "void")), (payload.redoes, ("redo", "revive"))):
            for statement in statements:
                rows.executemany(self._sql[statement], [(position,) for position in positions])
        return ("profile.",)

    def _changed(
        self, rows: sqlite3.Connection, event: Event, key: str, change: tuple[Any, Any, int | None]
    ) -> Iterable[str]:
        value, previous, undoes = change
        stored = event.stored
        act = rows.execute(self._sql["of"], (stored.causation_id,)).fetchone() if stored.causation_id else None
        told = (key, json.dumps(value), json.dumps(previous), undoes, act[0] if act else 0)
        row = (stored.position, stored.recorded_at, stored.actor, *told)
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
    "save": "INSERT OR REPLACE INTO {presets} VALUES (?, ?, ?, ?, ?, ?)",
    "preset": "SELECT strategy, models, options, answers FROM {presets} WHERE name = ?",
    "unsave": "DELETE FROM {presets} WHERE name = ?",
    "entry": "SELECT kind, base_url, key_source FROM {providers} WHERE name = ?",
    "change": (
        "INSERT INTO {setting_changes} (position, at, actor, key, value, previous, undoes, act) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
    ),
    "newest": "SELECT value FROM {setting_changes} WHERE key = ? ORDER BY position DESC LIMIT 1",
    "act": "INSERT INTO {setting_acts} (position, act_id, kind, name, profile_id) VALUES (?, ?, ?, ?, ?)",
    "of": "SELECT position FROM {setting_acts} WHERE act_id = ?",
    "void": "UPDATE {setting_acts} SET undone = 1 WHERE position = ?",
    "redo": "UPDATE {setting_changes} SET undone = 0 WHERE position = ?",
    "revive": "UPDATE {setting_acts} SET undone = 0 WHERE position = ?",
    "profile": "SELECT name, held, saved_position FROM {profiles} WHERE profile_id = ?",
    "keep": "INSERT OR REPLACE INTO {profiles} VALUES (?, ?, ?, ?, ?)",
    "drop": "DELETE FROM {profiles} WHERE profile_id = ?",
}
