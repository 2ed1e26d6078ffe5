"""Reads settings and providers. Bound to the thread of its connection."""

from __future__ import annotations

import json
import sqlite3
from typing import Any

from events.projections.settings.rows import PresetRow, ProfileRow, ProviderRow, SettingChangeRow


class SettingsView:
    """Reads what the projection wrote."""

    def __init__(self, rows: sqlite3.Connection) -> None:
        self._rows = rows

    def values(self) -> dict[str, Any]:
        """The settings that differ from their defaults."""
        return {key: json.loads(value) for key, value in self._rows.execute("SELECT key, value FROM setting_values")}

    def providers(self) -> list[ProviderRow]:
        """The providers that were set up, by name."""
        found = self._rows.execute("SELECT name, kind, base_url, key_source, added_at FROM providers ORDER BY name")
        return [ProviderRow(*row) for row in found]

    def presets(self) -> list[PresetRow]:
        """The presets, by name."""
        found = self._rows.execute(
            "SELECT name, strategy, models, options, saved_at, answers FROM presets ORDER BY name"
        )
        return [
            PresetRow(name, strategy, tuple(json.loads(models)), json.loads(options), saved_at, json.loads(answers))
            for name, strategy, models, options, saved_at, answers in found
        ]

    def profiles(self) -> list[ProfileRow]:
        """The profiles, by name."""
        found = self._rows.execute("SELECT profile_id, name, held, saved_at FROM profiles ORDER BY name")
        return [ProfileRow(profile_id, name, json.loads(held), at) for profile_id, name, held, at in found]

    def profile_in_force(self) -> str:
        """The id of the profile that was saved or used last and is still there; empty when there is none.

        Settings may have been changed since then.
        """
        row = self._rows.execute(
            "SELECT profile_id FROM (SELECT profile_id, saved_position AS position FROM profiles UNION ALL "
            "SELECT profile_id, position FROM setting_acts JOIN profiles USING (profile_id) "
            "WHERE kind = 'profile' AND NOT undone) ORDER BY position DESC LIMIT 1"
        ).fetchone()
        return str(row[0]) if row else ""

    def history(self, *, limit: int = 200) -> list[SettingChangeRow]:
        """Changes, newest first."""
        found = self._rows.execute(
            "SELECT setting_changes.position, at, actor, key, value, previous, undoes, setting_changes.undone, act, "
            "coalesce(kind, ''), coalesce(name, '') FROM setting_changes LEFT JOIN setting_acts "
            "ON setting_acts.position = act ORDER BY setting_changes.position DESC LIMIT ?",
            (limit,),
        )
        return [_change_row(row) for row in found]


def _change_row(row: tuple[Any, ...]) -> SettingChangeRow:
    values = list(row)
    values[4], values[5], values[7] = json.loads(row[4]), json.loads(row[5]), bool(row[7])
    return SettingChangeRow(*values)
