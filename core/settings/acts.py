"""Carries out what changes several settings by one act: undo, redo, going back, imports, and using a profile."""

from __future__ import annotations

from collections import Counter
from collections.abc import Awaitable, Callable, Collection, Sequence
from dataclasses import replace

from core.commands.settings import ImportSettings, RedoSetting, RestoreSettings, SettingsAct, UndoSetting, UseProfile
from core.errors import InputError
from core.queries import PlannedChange
from core.settings.handlers import forget_key
from core.settings.history import PROVIDER, History, Wanted
from core.settings.imports import Imports
from core.settings.planning import Step, chosen, covered, steps_to
from core.settings.profiles import profile_named
from core.settings.state import STREAM, Settings
from events.catalog.budgets import LIMITS_STREAM, BudgetSet
from events.catalog.settings import ProviderAdded, SettingChanged, SettingsActed
from events.envelope import NewEvent, StreamAppend
from events.errors import VersionConflict
from events.store.contract import EventStore
from events.values import Payload, new_id


class ActHandlers:
    """Plans acts, and carries them out: one append with all of their changes. What a plan says is what is done."""

    def __init__(
        self,
        store: EventStore,
        settings: Settings,
        imports: Imports,
        heard: Callable[[int], Awaitable[None]],
    ) -> None:
        self._store = store
        self._settings = settings
        self._imports = imports
        self._checks = imports.checks
        self._keys = imports.providers.keys
        self._heard = heard

    def would_change(self, act: SettingsAct) -> Sequence[PlannedChange]:
        """See :meth:`core.queries.Queries.would_change`."""
        history = self._settings.history()
        _, wanted = _meant(act, history, self._imports)
        return tuple(step.told for step in steps_to(wanted, history, self._checks))

    async def act(self, command: SettingsAct) -> tuple[PlannedChange, ...]:
        """Carry an act out.

        :raises InputError: there is nothing to undo, redo or go back to, or something that was chosen cannot be.
        :raises UnknownThing: there is no such profile.
        """
        while True:
            history = self._settings.history()
            acted, wanted = _meant(command, history, self._imports)
            possible = steps_to(wanted, history, self._checks)
            steps = chosen(self._without(wanted, history, command.keys), command.keys)
            left = {step.told.key for step in possible} - {step.told.key for step in steps}
            undoes, redoes = history.without(wanted.undoes, left), history.without(wanted.redoes, left)
            if command.keys == () or not (steps or undoes or redoes or acted.kind == "profile"):
                return ()
            acted = acted.model_copy(update={"undoes": undoes, "redoes": redoes})
            alone = _alone(acted.undoes, history)
            events = [acted, *(_naming(step, alone) for step in steps)]
            new = [NewEvent(event, command.actor, causation_id=acted.act_id) for event in events]
            try:
                stored = await self._store.append(_by_stream(new, history))
            except VersionConflict:
                continue
            await self._heard(stored[-1].position)
            await self._forget(steps, history)
            return tuple(step.told for step in steps)

    def _without(self, wanted: Wanted, history: History, keys: Collection[str] | None) -> list[Step]:
        """The changes when only those of some keys are made: a setting may name models of a provider that is left out."""
        values = {key: value for key, value in wanted.values.items() if keys is None or key in keys}
        return steps_to(replace(wanted, values=values), history, self._checks)

    async def _forget(self, steps: Sequence[Step], history: History) -> None:
        """Delete the keys of providers that are gone or reached elsewhere."""
        for step in steps:
            before = history.now.get(step.told.key)
            if step.told.key.startswith(PROVIDER) and before is not None:
                after = step.payload if isinstance(step.payload, ProviderAdded) else None
                await forget_key(self._keys, before, after)


def _by_stream(new: Sequence[NewEvent], history: History) -> list[StreamAppend]:
    """Limits have a stream of their own; the act stands before what it changes in either."""
    limits = [event for event in new if isinstance(event.payload, BudgetSet)]
    others = [event for event in new if not isinstance(event.payload, BudgetSet)]
    behind = [StreamAppend(LIMITS_STREAM, limits, history.limits_version)] if limits else []
    return [StreamAppend(STREAM, others, history.version), *behind]


def _meant(command: SettingsAct, history: History, imports: Imports) -> tuple[SettingsActed, Wanted]:
    """The act as it is recorded, and what it is to come to."""
    made = SettingsActed(act_id=new_id(), kind="")
    match command:
        case UndoSetting(position=position):
            return made.model_copy(update={"kind": "undo"}), history.undo(position)
        case RedoSetting(position=position):
            return made.model_copy(update={"kind": "redo"}), history.redo(position)
        case RestoreSettings(position=position):
            return made.model_copy(update={"kind": "back", "back_to": position}), history.back(position)
        case ImportSettings(name=name):
            return made.model_copy(update={"kind": "import", "name": name}), imports.wanted(command, history)
        case UseProfile(name=name):
            profile = profile_named(history.now.values(), name)
            told = {"kind": "profile", "name": profile.name, "profile_id": profile.profile_id}
            others = dict.fromkeys(covered(history.settings, imports.checks))
            known = {spec.key for spec in imports.checks.schema.specs}
            held = {key: value for key, value in profile.values.items() if key in known}
            return made.model_copy(update=told), Wanted({**others, **held})
        case _:
            raise InputError(f"{type(command).__name__} is no act on settings.", "Report this as a fault of Tutti.")


def _alone(undoes: Sequence[int], history: History) -> dict[str, int]:
    """The change that is taken back of each key, where it is a single one."""
    keys = Counter(map(history.key_of, undoes))
    return {key: position for position in undoes if (key := history.key_of(position)) and keys[key] == 1}


def _naming(step: Step, alone: dict[str, int]) -> Payload:
    """A change that says which one it takes back."""
    payload = step.payload
    if isinstance(payload, SettingChanged) and payload.key in alone:
        return payload.model_copy(update={"undoes": alone[payload.key]})
    return payload
