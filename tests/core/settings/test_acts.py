"""Acts that change several settings: shown first, made as one, taken back and made again."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr

from app.bootstrap import Engine
from core.commands.models import (
    AddProvider,
    ChangeSetting,
    RemovePreset,
    RemoveProvider,
    SavePreset,
    SetBudget,
)
from core.commands.settings import (
    ImportSettings,
    RedoSetting,
    RemoveProfile,
    RenameProfile,
    RestoreSettings,
    SaveProfile,
    SettingsAct,
    UndoSetting,
    UseProfile,
)
from core.errors import InputError, UnknownThing
from core.queries import PlannedChange
from events.projections.settings.rows import PresetRow, ProfileRow, ProviderRow, SettingChangeRow
from events.values import PICO
from tests.engines import running

THEME, ATTEMPTS, TEMPERATURE = "appearance.theme", "calls.attempts", "answers.temperature"


class Told:
    """An engine, and what its views tell."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine

    async def set(self, key: str, value: Any) -> int:
        """Set a setting; returns the position of the change."""
        await self.engine.commands.send(ChangeSetting(key=key, value=value))
        return (await self.history())[0].position

    async def act(self, act: SettingsAct) -> tuple[PlannedChange, ...]:
        """Carry an act out, and see that it was what had been foretold."""
        foretold = tuple(self.engine.queries.would_change(act))
        done: tuple[PlannedChange, ...] = await self.engine.commands.send(act)
        assert done == (foretold if act.keys is None else tuple(one for one in foretold if one.key in act.keys))
        return done

    def now(self, *keys: str) -> tuple[Any, ...]:
        """The values of settings."""
        values = self.engine.queries.settings()
        return tuple(values[key] for key in keys)

    async def rows(self) -> tuple[list[SettingChangeRow], list[ProfileRow], list[PresetRow], list[ProviderRow], str]:
        """History, profiles, presets, providers, and the profile in force."""
        await self.engine.caught_up()
        views = self.engine.open_views()
        try:
            told = views.settings
            return told.history(), told.profiles(), told.presets(), told.providers(), told.profile_in_force()
        finally:
            views.close()

    async def history(self) -> list[SettingChangeRow]:
        """The changes, newest first."""
        return (await self.rows())[0]

    async def holds(self) -> dict[int, bool]:
        """Of each change whether it holds, by position."""
        return {row.position: not row.undone for row in await self.history()}


@pytest.fixture
async def told(home: Path) -> AsyncIterator[Told]:
    async with running(home) as engine:
        yield Told(engine)


async def test_a_change_that_was_undone_is_redone_and_undone_again(told: Told) -> None:
    """Undo, redo and undo go to and fro, and the history says each time what holds."""
    position = await told.set(ATTEMPTS, 2)
    for _ in range(2):
        await told.act(UndoSetting(position=position))
        assert told.now(ATTEMPTS) == (3,)
        assert not (await told.holds())[position]
        await told.act(RedoSetting(position=position))
        assert told.now(ATTEMPTS) == (2,)
        assert (await told.holds())[position]
    with pytest.raises(InputError, match="taken back"):
        await told.act(RedoSetting(position=position))
    await told.act(UndoSetting())
    assert told.now(ATTEMPTS) == (3,)


async def test_going_back_is_one_act_that_can_be_taken_back(told: Told) -> None:
    """Everything changed behind a position is as it was then, by one act; undoing that brings all of it again."""
    await told.set(THEME, "dark")
    here = await told.set(ATTEMPTS, 2)
    await told.set(ATTEMPTS, 1)
    await told.set(TEMPERATURE, 0.5)
    await told.set(THEME, "light")
    await told.set(THEME, "dark")
    changes = await told.act(RestoreSettings(position=here))
    assert {change.key: change.then for change in changes} == {ATTEMPTS: 2, TEMPERATURE: None}
    assert told.now(THEME, ATTEMPTS, TEMPERATURE) == ("dark", 2, None)
    rows = await told.history()
    (act,) = {row.act for row in rows[:2]}
    assert act
    assert {row.cause for row in rows[:2]} == {"back"}
    assert {row.position for row in rows if row.undone} == {row.position for row in rows if here < row.position < act}
    await told.act(UndoSetting())
    assert told.now(THEME, ATTEMPTS, TEMPERATURE) == ("dark", 1, 0.5)
    rows = await told.history()
    assert {row.position for row in rows if row.undone} == {row.position for row in rows if row.act == act}


async def test_going_back_to_the_very_beginning(told: Told) -> None:
    """Position 0 is before the first change; where nothing was changed since, that is said."""
    await told.set(THEME, "dark")
    last = await told.set(ATTEMPTS, 1)
    with pytest.raises(InputError, match="behind position"):
        await told.act(RestoreSettings(position=last))
    await told.act(RestoreSettings(position=0))
    assert told.now(THEME, ATTEMPTS) == ("system", 3)


async def test_only_what_was_chosen_is_done(told: Told) -> None:
    """Rows that were left out stay as they are, and still hold."""
    theme = await told.set(THEME, "dark")
    attempts = await told.set(ATTEMPTS, 1)
    await told.act(RestoreSettings(position=0, keys=(THEME,)))
    assert told.now(THEME, ATTEMPTS) == ("system", 1)
    holds = await told.holds()
    assert (holds[theme], holds[attempts]) == (False, True)
    assert await told.act(RestoreSettings(position=0, keys=())) == ()


async def test_a_preset_that_was_removed_comes_back(told: Told) -> None:
    """Removing a preset can be undone like any change, and that be redone."""
    send = told.engine.commands.send
    await send(SavePreset(name="duo", strategy="parallel", models=("practice/small", "practice/large")))
    saved = (await told.rows())[2]
    await send(RemovePreset(name="duo"))
    gone = (await told.history())[0].position
    (change,) = await told.act(UndoSetting(position=gone))
    assert (change.key, change.now, change.then["strategy"]) == ("preset.duo", None, "parallel")
    assert [row.models for row in (await told.rows())[2]] == [saved[0].models]
    await told.act(RedoSetting(position=gone))
    assert (await told.rows())[2] == []


async def test_a_provider_comes_back_without_its_key_and_says_so(told: Told) -> None:
    """Keys stand in no history: what comes back is the entry, and the plan tells that the key is to be entered again."""
    key = SecretStr("sk-test-0123456789abcdef")
    send = told.engine.commands.send
    await send(AddProvider(name="mine", wire="openai", base_url="http://127.0.0.1:9/v1", key=key))
    await send(RemoveProvider(name="mine"))
    (change,) = await told.act(UndoSetting())
    assert "without its key" in change.note
    (provider,) = (await told.rows())[3]
    assert (provider.name, provider.base_url, provider.key_source) == ("mine", "http://127.0.0.1:9/v1", "none")


async def test_a_provider_with_a_variable_comes_back_whole(told: Told) -> None:
    """The name of a variable is no secret, so such a provider can be asked again at once; so can its models be default."""
    send = told.engine.commands.send
    await send(AddProvider(name="mine", wire="openai", base_url="http://127.0.0.1:9/v1", key_env="MY_KEY"))
    here = await told.set("models.default", ["mine/big"])
    await told.set("models.default", ["practice/small"])
    await send(RemoveProvider(name="mine"))
    await told.act(RestoreSettings(position=here))
    (provider,) = (await told.rows())[3]
    assert provider.key_source == "env:MY_KEY"
    assert told.now("models.default") == (["mine/big"],)


async def test_going_back_leaves_providers_that_were_added_since(told: Told) -> None:
    """No key is deleted by going back; undoing that one change does, and says so first."""
    await told.set(THEME, "dark")
    key = SecretStr("sk-test-0123456789abcdef")
    await told.engine.commands.send(AddProvider(name="mine", wire="openai", base_url="http://127.0.0.1:9/v1", key=key))
    added = (await told.history())[0].position
    await told.act(RestoreSettings(position=0))
    assert [row.name for row in (await told.rows())[3]] == ["mine"]
    assert (await told.holds())[added]
    (change,) = await told.act(UndoSetting(position=added))
    assert "key is deleted" in change.note
    assert (await told.rows())[3] == []


async def test_what_does_not_fit_any_more_is_told_and_not_done(told: Told) -> None:
    """A model that leads nowhere now is a problem in the plan, and nothing of the act is done until it is left out."""
    send = told.engine.commands.send
    await send(AddProvider(name="mine", wire="openai", base_url="http://127.0.0.1:9/v1"))
    await told.set("models.default", ["mine/big"])
    await told.set(ATTEMPTS, 1)
    here = (await told.history())[0].position
    await send(RemoveProvider(name="mine"))
    gone = (await told.history())[0].position
    await told.set("models.default", ["practice/small"])
    await told.set(ATTEMPTS, 2)
    await send(AddProvider(name="mine", wire="openai", base_url="http://127.0.0.1:9/v1"))
    await send(RemoveProvider(name="mine"))
    act = RestoreSettings(position=gone)
    plan = {change.key: change for change in told.engine.queries.would_change(act)}
    assert here < gone
    assert "mine" in plan["models.default"].problem
    assert not plan[ATTEMPTS].problem
    with pytest.raises(InputError, match="mine"):
        await send(act)
    assert told.now(ATTEMPTS) == (2,)
    await told.act(act.model_copy(update={"keys": (ATTEMPTS,)}))
    assert told.now(ATTEMPTS, "models.default") == (1, ["practice/small"])


async def test_an_import_is_one_act_with_its_file(told: Told) -> None:
    """All changes of a file are made together, each says where it came from, and undo takes them back together."""
    await told.set(THEME, "dark")
    values = {ATTEMPTS: 1, TEMPERATURE: 0.5, THEME: "dark", "calls.at_once": 64}
    changes = await told.act(ImportSettings(name="mine.json", values=values))
    assert [change.key for change in changes] == [ATTEMPTS, TEMPERATURE]
    rows = (await told.history())[:2]
    assert {(row.cause, row.cause_name) for row in rows} == {("import", "mine.json")}
    await told.act(UndoSetting())
    assert told.now(ATTEMPTS, TEMPERATURE, THEME) == (3, None, "dark")


async def test_an_import_names_what_does_not_fit(told: Told) -> None:
    """Unknown settings and values out of range are named with what to do, and nothing is set until they are left out."""
    act = ImportSettings(values={"no.such": 1, ATTEMPTS: 99, TEMPERATURE: 0.5})
    problems = {change.key: change.problem for change in told.engine.queries.would_change(act)}
    assert "no setting named no.such" in problems["no.such"]
    assert "from 1 to 3" in problems[ATTEMPTS]
    with pytest.raises(InputError):
        await told.engine.commands.send(act)
    assert await told.history() == []


async def test_a_profile_is_used_by_one_act_and_taken_back_by_another(told: Told) -> None:
    """What the profile holds is set, the rest that it covers is default again, the theme stays, and each change says why."""
    send = told.engine.commands.send
    await told.set(ATTEMPTS, 1)
    await send(SaveProfile(name="Careful"))
    (profile,) = (await told.rows())[1]
    assert (profile.name, profile.values) == ("Careful", {ATTEMPTS: 1})
    await told.set(ATTEMPTS, 2)
    await told.set(TEMPERATURE, 1.5)
    await told.set(THEME, "dark")
    await told.act(UseProfile(name="Careful"))
    assert told.now(ATTEMPTS, TEMPERATURE, THEME) == (1, None, "dark")
    rows = (await told.history())[:2]
    assert {(row.cause, row.cause_name) for row in rows} == {("profile", "Careful")}
    await told.act(UndoSetting())
    assert told.now(ATTEMPTS, TEMPERATURE) == (2, 1.5)


async def test_the_profile_in_force_is_the_one_saved_or_used_last(told: Told) -> None:
    """Renaming changes nothing about that, taking its use back does, and one that was removed is in force no more."""
    send = told.engine.commands.send
    await send(SaveProfile(name="one"))
    await told.set(ATTEMPTS, 1)
    await send(SaveProfile(name="two"))
    ids = {row.name: row.profile_id for row in (await told.rows())[1]}
    assert (await told.rows())[4] == ids["two"]
    await told.act(UseProfile(name="one"))
    assert (await told.rows())[4] == ids["one"]
    await send(RenameProfile(name="two", to="second"))
    assert (await told.rows())[4] == ids["one"]
    await told.act(UndoSetting())  # the name
    await told.act(UndoSetting())  # the use
    assert (await told.rows())[4] == ids["two"]
    await send(RemoveProfile(name="two"))
    assert (await told.rows())[4] == ids["one"]
    await told.act(UndoSetting())
    assert [row.name for row in (await told.rows())[1]] == ["one", "two"]


async def test_a_profile_without_any_difference_is_put_into_force_all_the_same(told: Told) -> None:
    """Using a profile that changes nothing is still on record, for it is the one in force from then on."""
    send = told.engine.commands.send
    for name in ("one", "two"):
        await send(SaveProfile(name=name))
    ids = {row.name: row.profile_id for row in (await told.rows())[1]}
    assert await told.act(UseProfile(name="one")) == ()
    assert (await told.rows())[4] == ids["one"]


async def test_no_profile_holds_a_secret(told: Told) -> None:
    """A setting that holds what looks like a key is refused with its name, and no profile is made."""
    await told.set("answers.system_prompt", "Use the key sk-abcdefghijklmnop0123 for this.")
    with pytest.raises(InputError, match=r"answers\.system_prompt"):
        await told.engine.commands.send(SaveProfile(name="leaky"))
    assert (await told.rows())[1] == []


async def test_names_of_profiles_are_looked_after(told: Told) -> None:
    """One that is not there, and one that is there already, are refused in words; saving again replaces."""
    send = told.engine.commands.send
    with pytest.raises(UnknownThing, match="no profile named"):
        await send(UseProfile(name="none"))
    await send(SaveProfile(name="one"))
    await send(SaveProfile(name="two"))
    with pytest.raises(InputError, match="already"):
        await send(RenameProfile(name="one", to="two"))
    await told.set(ATTEMPTS, 1)
    await send(SaveProfile(name="one"))
    kept: Sequence[ProfileRow] = (await told.rows())[1]
    assert [(row.name, dict(row.values)) for row in kept] == [("one", {ATTEMPTS: 1}), ("two", {})]


async def test_limits_on_spending_are_taken_back_like_settings(told: Told) -> None:
    """A limit stands in the history with what it was, is undone and made again, and goes back with settings by one act."""
    spending = told.engine.commands

    def limit() -> int | None:
        return next(one.limit for one in told.engine.queries.budgets() if one.scope == "day")

    await spending.send(SetBudget(scope="day", picodollars=5 * PICO))
    first = (await told.history())[0]
    assert (first.key, first.previous, first.value, first.actor) == ("limit.day", None, 5.0, "person")
    await told.set(TEMPERATURE, 0.5)
    await spending.send(SetBudget(scope="day", picodollars=None))
    (done,) = await told.act(UndoSetting())
    assert (done.key, done.now, done.then, limit()) == ("limit.day", None, 5.0, 5 * PICO)
    gone = (await told.history())[1]
    assert (gone.key, gone.value, gone.undone) == ("limit.day", None, True)
    await told.act(RedoSetting(position=gone.position))
    assert limit() is None
    went = await told.act(RestoreSettings(position=first.position))
    assert {one.key: one.then for one in went} == {TEMPERATURE: None, "limit.day": 5.0}
    assert (limit(), told.now(TEMPERATURE)) == (5 * PICO, (None,))
    await told.act(UndoSetting())
    assert (limit(), told.now(TEMPERATURE)) == (None, (0.5,))
