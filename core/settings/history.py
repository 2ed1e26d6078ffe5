"""The settings and the limits on spending with all of their past: every change, the act it belongs to, and whether it holds."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from core.errors import InputError
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

PROVIDER, PRESET, PROFILE, LIMIT = "provider.", "preset.", "profile.", "limit."
ENTRIES = (PROVIDER, PRESET, PROFILE, LIMIT)
"""What keys begin with that stand for an entry of a list and not for a setting."""
AGAIN = frozenset({"undo", "redo"})
"""Kinds of acts that the newest change is never looked for among: undo after undo walks back."""
_NOTHING = "Run `tutti settings history` to see what was changed."


@dataclass(frozen=True, slots=True)
class Change:
    """One change. Values are JSON for settings, and payloads for entries of lists; ``None`` is the default, or gone."""

    position: int
    key: str
    value: Any
    previous: Any
    act_id: str = ""
    """Of the act it belongs to; empty for a change by itself."""


@dataclass(slots=True)
class Act:
    """Changes made together, or a change by itself."""

    position: int
    kind: str
    changes: list[Change] = field(default_factory=list)
    undoes: tuple[int, ...] = ()
    redoes: tuple[int, ...] = ()

    @property
    def positions(self) -> set[int]:
        """Of the act itself and its changes."""
        return {self.position, *(change.position for change in self.changes)}

    @property
    def keys(self) -> set[str]:
        """Of its changes."""
        return {change.key for change in self.changes}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What an act is to come to: the value of each key, and the changes that hold no more or again by it."""

    values: Mapping[str, Any]
    undoes: frozenset[int] = frozenset()
    redoes: frozenset[int] = frozenset()
    notes: Mapping[str, str] = field(default_factory=dict)
    """What comes with an entry of a list that cannot be seen from it, by key."""
    problems: Mapping[str, str] = field(default_factory=dict)
    """Why an entry of a list cannot be so, by key."""


class History:
    """Every change of the settings and of the limits, folded from their streams whenever it is needed, which is seldom.

    :param events: both streams from their beginning, in the order of their positions.
    """

    def __init__(self, events: Iterable[Event]) -> None:
        self.version, self.limits_version = 0, 0
        """Of the stream of the settings, and of that of the limits."""
        self.now: dict[str, Any] = {}
        """Settings that differ from their defaults, and every entry of the lists, by key."""
        self.undone: set[int] = set()
        """Positions of changes and acts that do not hold any more."""
        self._events = tuple(events)
        self._acts: dict[int, Act] = {}
        self._by_id: dict[str, Act] = {}
        self._changes: dict[int, Change] = {}
        for event in self._events:
            self._take(event)

    @property
    def settings(self) -> dict[str, Any]:
        """The settings that differ from their defaults."""
        return {key: value for key, value in self.now.items() if not key.startswith(ENTRIES)}

    def without(self, positions: Iterable[int], keys: Collection[str]) -> tuple[int, ...]:
        """Those of the positions that are about none of the keys, in order; of acts only where no key is left out."""
        return tuple(sorted(one for one in positions if not keys or self.key_of(one) not in {"", *keys}))

    def undo(self, position: int | None) -> Wanted:
        """How to take a change or an act back.

        :param position: the newest that holds and is no undoing itself when ``None``.
        :raises InputError: there is none, or it does not hold any more.
        """
        act, changes = self._meant(self._newest() if position is None else position, undone=False)
        values: dict[str, Any] = {}
        for change in changes:
            values.setdefault(change.key, change.previous)
        left = [change for change in act.changes if change not in changes and change.position not in self.undone]
        gone = {change.position for change in changes} if left else act.positions - self.undone
        others = set() if left else {self.key_of(one) for one in (*act.undoes, *act.redoes)} - act.keys
        keys = values.keys() | others
        undoes = gone | {one for one in act.redoes if self.key_of(one) in keys}
        return Wanted(values, frozenset(undoes), frozenset(one for one in act.undoes if self.key_of(one) in keys))

    def redo(self, position: int) -> Wanted:
        """How to have a change or an act hold again.

        :raises InputError: it was not taken back.
        """
        act, changes = self._meant(position, undone=True)
        back = {change.position for change in changes}
        values = {change.key: change.value for change in changes}
        undoes: set[int] = set()
        for other in self._acts.values():
            if back & set(other.undoes):
                own = {change.position for change in other.changes if change.key in values}
                undoes |= other.positions if len(own) == len(other.changes) else own
        redoes = act.positions & self.undone if len(changes) == len(act.changes) else back
        return Wanted(values, frozenset(undoes - self.undone), frozenset(redoes))

    def back(self, position: int) -> Wanted:
        """How to go back to how all was at a position. What was added to the list of providers since then stays.

        :param position: one in the middle of an act stands for the act's end.
        :raises InputError: nothing was changed since then.
        """
        here = self._changes.get(position)
        act = self._by_id.get(here.act_id) if here else self._acts.get(position)
        at = max(position, *act.positions) if act else position
        then = History(event for event in self._events if event.position <= at)
        differing = {key for key in {**self.now, **then.now} if then.now.get(key) != self.now.get(key)}
        stays = {key for key in differing if key.startswith(PROVIDER) and key not in then.now}
        values = {key: then.now.get(key) for key in sorted(differing - stays)}
        since = {one for one in (*self._changes, *self._acts) if one > at and self.key_of(one) not in stays}
        undoes = (since | then.undone) - self.undone
        if not values and not undoes:
            raise InputError(f"Nothing that can be taken back was changed behind position {position}.", _NOTHING)
        before = {one for one in self.undone if one <= at}
        return Wanted(values, frozenset(undoes), frozenset(before - then.undone))

    def _meant(self, position: int, *, undone: bool) -> tuple[Act, list[Change]]:
        """The act that is meant, with those of its changes that are.

        :raises InputError: there is none at the position, or none that holds, or was taken back.
        """
        change = self._changes.get(position)
        act = self._by_id[change.act_id] if change and change.act_id else self._acts.get(position)
        meant = [change] if change else act.changes if act else []
        found = [one for one in meant if (one.position in self.undone) is undone]
        if act is None or not found:
            what = "that was taken back" if undone else "to undo"
            raise InputError(f"Position {position} is no change {what}.", _NOTHING)
        return act, found

    def _newest(self) -> int:
        for act in reversed(self._acts.values()):
            holds = any(change.position not in self.undone for change in act.changes)
            if holds and act.kind not in AGAIN:
                return act.position
        raise InputError("There is no change to undo.", _NOTHING)

    def key_of(self, position: int) -> str:
        """What was changed at a position; empty for an act and for anything else."""
        found = self._changes.get(position)
        return found.key if found else ""

    def _take(self, event: Event) -> None:
        payload, act_id = event.payload, event.stored.causation_id
        if isinstance(payload, BudgetSet):
            self.limits_version = event.stored.version
        else:
            self.version = event.stored.version
        if isinstance(payload, SettingsActed):
            act = Act(event.position, payload.kind, [], payload.undoes, payload.redoes)
            self._acts[event.position] = self._by_id[payload.act_id] = act
            self._mark(payload.undoes, payload.redoes)
            return
        found = _entry(payload)
        if found is None:
            return
        key, value = found
        act_id = act_id if act_id in self._by_id else ""
        change = self._changes[event.position] = Change(event.position, key, value, self.now.get(key), act_id)
        if act_id:
            self._by_id[act_id].changes.append(change)
        else:  # a change by itself; one that takes another back says so itself
            undoes = (payload.undoes,) if isinstance(payload, SettingChanged) and payload.undoes is not None else ()
            self._acts[event.position] = Act(event.position, "undo" if undoes else "", [change], undoes)
            self._mark(undoes, ())
        self.now.pop(key, None)
        if value is not None:
            self.now[key] = value

    def _mark(self, undoes: Iterable[int], redoes: Iterable[int]) -> None:
        self.undone.update(undoes)
        self.undone.difference_update(redoes)


def _entry(payload: Any) -> tuple[str, Any] | None:
    """The key that an event is about, and what is there after it."""
    found: tuple[str, Any]
    match payload:
        case SettingChanged(key=key, value=value):
            found = key, value
        case ProviderAdded(name=name) | ProviderRemoved(name=name):
            found = f"{PROVIDER}{name}", payload if isinstance(payload, ProviderAdded) else None
        case PresetSaved(name=name) | PresetRemoved(name=name):
            found = f"{PRESET}{name}", payload if isinstance(payload, PresetSaved) else None
        case ProfileSaved(profile_id=profile_id) | ProfileRemoved(profile_id=profile_id):
            found = f"{PROFILE}{profile_id}", payload if isinstance(payload, ProfileSaved) else None
        case BudgetSet(scope=scope, picodollars=amount):
            found = f"{LIMIT}{scope}", payload if amount is not None else None
        case _:
            return None
    return found
