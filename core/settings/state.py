"""The settings stream folded: values, providers and presets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from heapq import merge
from operator import attrgetter
from types import MappingProxyType
from typing import Any, TypeVar

from core.settings.history import History
from core.settings.schema import SettingsSchema
from events.catalog.alerts import AlertRule, AlertRuleRemoved, AlertRuleSaved
from events.catalog.budgets import LIMITS_STREAM
from events.catalog.settings import PresetRemoved, PresetSaved, ProviderAdded, ProviderRemoved, SettingChanged
from events.envelope import Event
from events.registry import Registry
from events.store.contract import Reader

STREAM = "settings"
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class SettingsState:
    """What the stream says up to a version."""

    version: int = 0
    values: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))
    """Settings that differ from their defaults."""
    providers: Mapping[str, ProviderAdded] = field(default_factory=lambda: MappingProxyType({}))
    presets: Mapping[str, PresetSaved] = field(default_factory=lambda: MappingProxyType({}))
    alert_rules: Mapping[str, AlertRule] = field(default_factory=lambda: MappingProxyType({}))
    """By id."""


def evolve(state: SettingsState, event: Event) -> SettingsState:
    """The state after one more event."""
    match event.payload:
        case SettingChanged() as changed:
            values = {key: value for key, value in state.values.items() if key != changed.key}
            if changed.value is not None:
                values[changed.key] = changed.value
            state = replace(state, values=MappingProxyType(values))
        case ProviderAdded() as added:
            state = replace(state, providers=_with(state.providers, added.name, added))
        case ProviderRemoved() as removed:
            state = replace(state, providers=_without(state.providers, removed.name))
        case PresetSaved() as saved:
            state = replace(state, presets=_with(state.presets, saved.name, saved))
        case PresetRemoved() as gone:
            state = replace(state, presets=_without(state.presets, gone.name))
        case AlertRuleSaved() as kept:
            state = replace(state, alert_rules=_with(state.alert_rules, kept.rule_id, kept.rule))
        case AlertRuleRemoved() as dropped:
            state = replace(state, alert_rules=_without(state.alert_rules, dropped.rule_id))
        case _:
            pass
    return replace(state, version=event.stored.version)


def _with(known: Mapping[str, T], name: str, entry: T) -> Mapping[str, T]:
    return MappingProxyType({**known, name: entry})


def _without(known: Mapping[str, T], name: str) -> Mapping[str, T]:
    return MappingProxyType({other: entry for other, entry in known.items() if other != name})


class Settings:
    """The settings now. Reads what is new in the stream each time it is asked, so it is never behind."""

    def __init__(self, reader: Reader, registry: Registry) -> None:
        self._reader = reader
        self._registry = registry
        self._state = SettingsState()
        self._resolved: dict[str, Any] | None = None

    def state(self) -> SettingsState:
        """The stream folded to its end, changes of other processes included."""
        for stored in self._reader.read_stream(STREAM, after=self._state.version):
            self._state = evolve(self._state, self._registry.decode(stored))
        return self._state

    def history(self) -> History:
        """The stream and that of the limits with all of their past, read anew."""
        streams = (self._reader.read_stream(STREAM), self._reader.read_stream(LIMITS_STREAM))
        return History(map(self._registry.decode, merge(*streams, key=attrgetter("position"))))

    def changed(self) -> None:
        """Hear that the stream has grown."""
        self._resolved = None

    def resolved(self, schema: SettingsSchema) -> Mapping[str, Any]:
        """Every setting's value, defaults filled in, as of the last change that was heard of."""
        if self._resolved is None:
            self._resolved = schema.resolve(self.state().values)
        return self._resolved
