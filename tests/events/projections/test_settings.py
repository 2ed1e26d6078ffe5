from __future__ import annotations

from pathlib import Path

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
from events.envelope import NewEvent, StreamAppend
from tests.events.projections.told import story


async def test_values_are_those_that_differ_from_the_default(tmp_path: Path) -> None:
    """A changed setting is listed until it is set back."""
    async with story(tmp_path) as told:
        await told.tell("settings", SettingChanged(key="strategy.default", value="parallel", previous=None))
        assert told.views.settings.values() == {"strategy.default": "parallel"}
        await told.tell("settings", SettingChanged(key="strategy.default", value=None, previous="parallel"))
        assert told.views.settings.values() == {}


async def test_history_says_who_changed_what_and_what_was_undone(tmp_path: Path) -> None:
    """Every change is kept with its actor and both values, and an undone one says so."""
    async with story(tmp_path) as told:
        change = SettingChanged(key="appearance.theme", value="dark", previous=None)
        (stored,) = await told.tell("settings", change, actor="cli")
        undo = SettingChanged(key="appearance.theme", value=None, previous="dark", undoes=stored.position)
        await told.tell("settings", undo)
        newest, oldest = told.views.settings.history()
        assert (oldest.actor, oldest.value, oldest.previous, oldest.undone) == ("cli", "dark", None, True)
        assert (newest.undoes, newest.undone) == (stored.position, False)


async def test_providers_come_change_and_go(tmp_path: Path) -> None:
    """A provider's row is its newest entry, and the history keeps what it was."""
    local = ProviderAdded(name="mine", kind="openai", base_url="http://127.0.0.1:8080/v1", key_source="none")
    async with story(tmp_path) as told:
        await told.tell("settings", local)
        await told.tell("settings", local.model_copy(update={"key_source": "env:MY_KEY"}))
        (row,) = told.views.settings.providers()
        assert (row.name, row.kind, row.key_source) == ("mine", "openai", "env:MY_KEY")
        await told.tell("settings", ProviderRemoved(name="mine"))
        assert told.views.settings.providers() == []
        gone, changed, _ = told.views.settings.history()
        assert (gone.key, gone.value, gone.previous["key_source"]) == ("provider.mine", None, "env:MY_KEY")
        assert changed.previous["key_source"] == "none"


async def test_presets_come_change_and_go(tmp_path: Path) -> None:
    """A preset's row is what was saved last, and the history keeps what it was."""
    first = PresetSaved(name="Careful", strategy="parallel", models=("a/b", "c/d"), options={"wait": "all"})
    async with story(tmp_path) as told:
        await told.tell("settings", first)
        await told.tell("settings", first.model_copy(update={"models": (), "answers": {"answers.temperature": 0.2}}))
        (row,) = told.views.settings.presets()
        assert row.answers == {"answers.temperature": 0.2}
        assert (row.name, row.strategy, row.models, row.options) == ("Careful", "parallel", (), {"wait": "all"})
        await told.tell("settings", PresetRemoved(name="Careful"))
        assert told.views.settings.presets() == []
        gone, changed, _ = told.views.settings.history()
        assert (gone.key, gone.value, gone.previous["strategy"]) == ("preset.Careful", None, "parallel")
        assert gone.previous["answers"] == {"answers.temperature": 0.2}
        assert changed.previous["models"] == ["a/b", "c/d"]


async def test_changes_of_one_act_tell_their_cause_and_what_they_took_back(tmp_path: Path) -> None:
    """Changes with the id of an act belong to it; what it took back holds no more until another act brings it again."""
    async with story(tmp_path) as told:
        (first,) = await told.tell("settings", SettingChanged(key="calls.attempts", value=2, previous=None))
        back = SettingsActed(act_id="a1", kind="back", back_to=0, undoes=(first.position,))
        change = SettingChanged(key="calls.attempts", value=None, previous=2)
        events = [NewEvent(back, "person", causation_id="a1"), NewEvent(change, "person", causation_id="a1")]
        stored = await told.store.append([StreamAppend("settings", events)])
        await told.caught_up(stored[-1].position)
        newest, oldest = told.views.settings.history()
        assert (newest.act, newest.cause, oldest.undone) == (stored[0].position, "back", True)
        again = SettingsActed(act_id="a2", kind="undo", undoes=(newest.position,), redoes=(first.position,))
        await told.tell("settings", again)
        newest, oldest = told.views.settings.history()
        assert (newest.undone, oldest.undone) == (True, False)


async def test_profiles_come_change_and_go(tmp_path: Path) -> None:
    """A profile's row is what was saved last under its id, and the history keeps what it was."""
    first = ProfileSaved(profile_id="p1", name="Careful", values={"calls.attempts": 1})
    async with story(tmp_path) as told:
        await told.tell("settings", first)
        await told.tell("settings", first.model_copy(update={"name": "Slow"}))
        (row,) = told.views.settings.profiles()
        assert (row.name, row.values, told.views.settings.profile_in_force()) == ("Slow", {"calls.attempts": 1}, "p1")
        await told.tell("settings", ProfileRemoved(profile_id="p1"))
        assert told.views.settings.profiles() == []
        assert told.views.settings.profile_in_force() == ""
        gone, changed, _ = told.views.settings.history()
        assert (gone.key, gone.value, gone.previous["name"]) == ("profile.p1", None, "Slow")
        assert changed.previous["name"] == "Careful"
