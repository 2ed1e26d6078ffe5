"""From what an act is to come to, the events that bring it about, and the same in words for a person to look at first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlsplit

from core.errors import InputError
from core.queries import PlannedChange
from core.settings.checks import SettingChecks
from core.settings.history import ENTRIES, LIMIT, PRESET, PROVIDER, History, Wanted
from events.catalog.budgets import BudgetSet
from events.catalog.settings import (
    PresetRemoved,
    ProfileRemoved,
    ProviderAdded,
    ProviderRemoved,
    SettingChanged,
)
from events.errors import TuttiError
from events.values import PICO, Payload

KEPT_KEYS = frozenset({"keyring", "session"})
"""Sources of keys that are deleted with their provider."""


@dataclass(frozen=True, slots=True)
class Step:
    """One change that an act makes, and how it is told."""

    payload: Payload
    told: PlannedChange


def steps_to(wanted: Wanted, history: History, checks: SettingChecks) -> list[Step]:
    """The changes that lead from what is set now to what is wanted. What is so already is left out."""
    coming = {
        key.removeprefix(PROVIDER)
        for key, value in wanted.values.items()
        if key.startswith(PROVIDER) and value and key not in wanted.problems
    }
    steps = []
    for key, value in wanted.values.items():
        now = history.now.get(key)
        if not key.startswith(ENTRIES):
            steps += _setting(key, now, value, checks, coming)
        elif value != now:
            step = _entry(key, now, value)
            told = replace(
                step.told,
                note=wanted.notes.get(key, step.told.note),
                problem=wanted.problems.get(key, ""),
            )
            steps.append(Step(step.payload, told))
    return steps


def chosen(steps: list[Step], keys: tuple[str, ...] | None) -> list[Step]:
    """Those that are to be made.

    :param keys: of those; all when ``None``.
    :raises InputError: one of them cannot be.
    """
    taken = steps if keys is None else [step for step in steps if step.told.key in keys]
    for step in taken:
        if step.told.problem:
            raise InputError(step.told.problem, "Leave it out; nothing was changed.")
    return taken


def entry_json(entry: Any) -> Any:
    """What is told of an entry of a list, of a limit its dollars; ``None`` where there is none."""
    if isinstance(entry, BudgetSet):
        return None if entry.picodollars is None else entry.picodollars / PICO
    return None if entry is None else entry.model_dump(mode="json")


def _setting(key: str, now: Any, value: Any, checks: SettingChecks, coming: set[str]) -> list[Step]:
    problem = ""
    try:
        value = checks.check(key, value, coming)
    except TuttiError as error:
        problem = f"{error.what} {error.do}"
    if not problem and (value == now or (now is None and _is_default(key, value, checks))):
        return []
    told = PlannedChange(key, now, value, problem=problem)
    return [Step(SettingChanged(key=key, value=value, previous=now), told)]


def _is_default(key: str, value: Any, checks: SettingChecks) -> bool:
    """Whether setting a value would change nothing that can be seen."""
    default = checks.schema.spec(key).default
    return bool(value == (list(default) if isinstance(default, tuple) else default))


def _entry(key: str, now: Any, value: Any) -> Step:
    told = PlannedChange(key, entry_json(now), entry_json(value))
    if key.startswith(PROVIDER):
        return _provider(told, now, value)
    if value is not None:
        return Step(value, told)
    name = key.partition(".")[2]
    if key.startswith(LIMIT):
        return Step(BudgetSet(scope=name, picodollars=None, zone=now.zone), told)
    return Step(PresetRemoved(name=name) if key.startswith(PRESET) else ProfileRemoved(profile_id=name), told)


def _provider(told: PlannedChange, now: ProviderAdded | None, then: ProviderAdded | None) -> Step:
    """A provider comes back without its key, unless that is there still: keys stand in no history."""
    if then is None:
        deleted = now is not None and now.key_source in KEPT_KEYS
        note = "Its key is deleted from the keyring." if deleted else ""
        return Step(ProviderRemoved(name=told.key.removeprefix(PROVIDER)), replace(told, note=note))
    if then.key_source not in KEPT_KEYS:
        return Step(then, told)
    if now is not None and now.key_source in KEPT_KEYS and _origin(now) == _origin(then):
        then = then.model_copy(update={"key_source": now.key_source})
        return Step(then, replace(told, then=entry_json(then)))
    then = then.model_copy(update={"key_source": "none"})
    note = "It comes back without its key, which was deleted with it: edit the provider and enter the key again."
    return Step(then, replace(told, then=entry_json(then), note=note))


def _origin(entry: ProviderAdded) -> tuple[str, str]:
    """What its key is bound to."""
    return urlsplit(entry.base_url)[:2]


def covered(values: Mapping[str, Any], checks: SettingChecks) -> dict[str, Any]:
    """Those of the settings that differ from their defaults which profiles hold."""
    held = {spec.key for spec in checks.schema.specs if spec.in_profiles}
    return {key: value for key, value in values.items() if key in held}
