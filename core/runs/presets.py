"""Named sets of models, strategy and options: saved, removed, and put in the place of what a prompt leaves open."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Collection, Mapping

from core.commands.models import RemovePreset, SavePreset, SubmitPrompt
from core.conversations.instructions import SETTING, WHOSE
from core.errors import UnknownThing
from core.runs.choosing import Choosing
from core.settings.schema import SettingsSchema
from core.settings.state import STREAM, Settings
from events.catalog.settings import PresetRemoved, PresetSaved
from events.envelope import NewEvent, StreamAppend
from events.errors import VersionConflict
from events.store.contract import EventStore
from events.values import Json

ANSWERS = "answers."
"""What settings begin with that a preset may have its own of."""


class PresetHandlers:
    """One handler for each command about presets. A command returns when its change has been heard here."""

    def __init__(
        self,
        store: EventStore,
        settings: Settings,
        schema: SettingsSchema,
        choosing: Choosing,
        heard: Callable[[int], Awaitable[None]],
    ) -> None:
        self._store = store
        self._settings = settings
        self._schema = schema
        self._choosing = choosing
        self._heard = heard

    async def save(self, command: SavePreset) -> None:
        """Save a preset when a prompt could be asked by it.

        :raises UnknownThing: there is no such strategy or model.
        :raises InvalidSetting: an option does not fit, or models and options do not go together.
        :raises InputError: the strategy needs more models.
        """
        saved = self.checked(command)
        if self._settings.state().presets.get(command.name) != saved:
            await self._append(saved, command.actor)

    def checked(self, command: SavePreset, coming: Collection[str] = ()) -> PresetSaved:
        """What is to be recorded of a preset by which a prompt could be asked.

        :param coming: providers that are there as soon as it is saved.
        :raises UnknownThing: there is no such strategy or model.
        :raises InvalidSetting: an option does not fit, or models and options do not go together.
        :raises InputError: the strategy needs more models.
        """
        resolved = self._settings.resolved(self._schema)
        self._choosing.choose(command.strategy, command.models, command.options, resolved, coming=coming)
        return PresetSaved(
            name=command.name,
            strategy=command.strategy,
            models=command.models,
            options=command.options,
            answers=self._answers(command, self._settings.state().presets.get(command.name)),
        )

    async def remove(self, command: RemovePreset) -> None:
        """Take a name away.

        :raises UnknownThing: there is none of that name.
        """
        preset_named(self._settings.state().presets, command.name)
        await self._append(PresetRemoved(name=command.name), command.actor)

    def _answers(self, command: SavePreset, before: PresetSaved | None) -> dict[str, Json]:
        """How answers are to be written by it; as before where nothing is said of that.

        :raises InvalidSetting: a value does not fit.
        :raises UnknownThing: there is no such setting of answers.
        """
        if command.answers is None:
            return {} if before is None else before.answers
        for key in command.answers:
            if not key.startswith(ANSWERS):
                raise UnknownThing(f"A preset holds no {key}.", f"It holds settings that begin with {ANSWERS} alone.")
        checked = {key: self._schema.check(key, value) for key, value in command.answers.items()}
        return {key: value for key, value in checked.items() if value is not None}

    async def _append(self, payload: PresetSaved | PresetRemoved, actor: str) -> None:
        while True:
            append = StreamAppend(STREAM, [NewEvent(payload, actor)], self._settings.state().version)
            try:
                stored = await self._store.append([append])
            except VersionConflict:
                continue
            await self._heard(stored[-1].position)
            return


def preset_named(presets: Mapping[str, PresetSaved], name: str) -> PresetSaved:
    """A preset by its name.

    :raises UnknownThing: there is none; the words say which there are.
    """
    found = presets.get(name)
    if found is None:
        there = f"These exist: {', '.join(presets)}." if presets else "Save one with `tutti presets save`."
        raise UnknownThing(f"There is no preset named {name}.", there)
    return found


def answers_kept(name: str | None, presets: Mapping[str, PresetSaved]) -> dict[str, Json]:
    """What a run keeps of how its preset has answers written; it goes before the settings."""
    preset = presets.get(name) if name is not None else None
    if preset is None:
        return {}
    return {**preset.answers, WHOSE: "preset"} if preset.answers.get(SETTING) else dict(preset.answers)


def filled_in(command: SubmitPrompt, presets: Mapping[str, PresetSaved]) -> SubmitPrompt:
    """The command with what its preset says wherever it says nothing itself.

    Options of the preset count only while its strategy does.

    :raises UnknownThing: there is no preset of that name.
    """
    if command.preset is None:
        return command
    preset = preset_named(presets, command.preset)
    same = command.strategy in {None, preset.strategy}
    return command.model_copy(
        update={
            "strategy": command.strategy or preset.strategy,
            "models": command.models or preset.models,
            "options": {**preset.options, **command.options} if same else command.options,
        }
    )
