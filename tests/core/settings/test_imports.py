"""A file of settings brings providers, presets and profiles along, and never a key or the way to one."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr

from app.bootstrap import Engine
from core.commands.models import AddProvider, ChangeSetting, SavePreset
from core.commands.settings import ImportSettings, SaveProfile, UndoSetting
from core.errors import InputError, UnknownThing
from core.queries import PlannedChange
from core.queries.settings_files import MAX_FILE_BYTES, Exported, read_exported
from events.projections.settings.rows import ProviderRow
from tests.engines import running

MINE, ELSEWHERE = "https://models.example/v1", "https://elsewhere.example/v1"


@pytest.fixture
async def engine(home: Path) -> AsyncIterator[Engine]:
    async with running(home) as made:
        yield made


async def export(engine: Engine) -> bytes:
    """The file of what is set."""
    await engine.caught_up()
    views = engine.open_views()
    try:
        told = views.settings
        return Exported.of(told.values(), told.providers(), told.presets(), told.profiles()).file()
    finally:
        views.close()


async def providers(engine: Engine) -> dict[str, ProviderRow]:
    """What is set up, by name."""
    await engine.caught_up()
    views = engine.open_views()
    try:
        return {row.name: row for row in views.settings.providers()}
    finally:
        views.close()


def importing(raw: bytes) -> ImportSettings:
    """The command that takes a file over."""
    return ImportSettings(name="mine.json", **read_exported("mine.json", raw)._asdict())


def file_of(**parts: Any) -> bytes:
    """A file that says this."""
    return json.dumps({"format": "tutti-settings", "version": 2, "settings": {}, **parts}).encode()


def by_key(changes: Sequence[PlannedChange]) -> dict[str, PlannedChange]:
    return {change.key: change for change in changes}


async def test_everything_comes_back_elsewhere_but_the_keys(engine: Engine, tmp_path: Path) -> None:
    """Providers, the presets and settings that name their models, and profiles are there by one act; again nothing differs."""
    send = engine.commands.send
    await send(AddProvider(name="mine", wire="openai", base_url=MINE, key=SecretStr("sk-very-secret-0123456789")))
    await send(AddProvider(name="other", wire="openai", base_url=ELSEWHERE, key_env="OTHER_KEY"))
    await send(SavePreset(name="Pair", strategy="parallel", models=("mine/a", "other/b")))
    await send(ChangeSetting(key="models.default", value=["mine/a"]))
    await send(SaveProfile(name="Work"))
    raw = await export(engine)
    assert b"very-secret" not in raw
    assert b"OTHER_KEY" not in raw
    async with running(tmp_path / "other") as there:
        done = by_key(await there.commands.send(importing(raw)))
        assert {"provider.mine", "provider.other", "preset.Pair", "models.default"} < done.keys()
        assert "enter it" in done["provider.mine"].note
        found = await providers(there)
        assert {name: (row.base_url, row.key_source) for name, row in found.items()} == {
            "mine": (MINE, "none"),
            "other": (ELSEWHERE, "none"),
        }
        assert await there.commands.send(importing(raw)) == ()
        assert json.loads(await export(there))["profiles"] == json.loads(raw)["profiles"]
        await there.commands.send(UndoSetting())
        assert await providers(there) == {}


async def test_no_file_sends_a_key_to_another_address(engine: Engine) -> None:
    """A provider that a file reaches elsewhere has no key there; at the same address it keeps the one it has."""
    await engine.commands.send(AddProvider(name="mine", wire="openai", base_url=MINE, key_env="MY_KEY"))

    def naming(address: str) -> ImportSettings:
        return importing(file_of(providers=[{"name": "mine", "wire": "openai", "base_url": address}]))

    assert await engine.commands.send(naming(MINE)) == ()
    await engine.commands.send(naming(f"{MINE}/beta"))
    assert (await providers(engine))["mine"].key_source == "env:MY_KEY"
    (change,) = await engine.commands.send(naming(ELSEWHERE))
    assert "without a key" in change.note
    assert (await providers(engine))["mine"].key_source == "none"


@pytest.mark.parametrize("more", [{"key_source": "env:HOME"}, {"key_env": "HOME"}, {"key": "sk-secret-0123456789"}])
def test_a_file_that_names_a_key_is_refused(more: dict[str, str]) -> None:
    """No entry says where a key is; what it holds is not repeated in the words."""
    raw = file_of(providers=[{"name": "mine", "wire": "openai", "base_url": MINE, **more}])
    with pytest.raises(InputError, match=r"Entry 1 of providers in mine\.json does not fit") as refused:
        read_exported("mine.json", raw)
    assert "sk-secret" not in str(refused.value)


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        ({"name": "My Provider", "wire": "openai"}, "its name cannot be used; give it up to 40 small letters"),
        ({"name": "mine", "wire": "open ai"}, "its kind (wire) is none; it is openai, anthropic"),
        ({"name": "mine"}, "it has no wire"),
        ({"name": "mine", "wire": "openai", "base_url": 7}, "its address (base_url) is no text"),
        ({"name": "mine", "wire": "openai", "colour": "red"}, "it has colour, which no such entry has"),
        ("mine", "it is no entry with names and values"),
    ],
)
def test_what_does_not_fit_is_told_in_words(entry: object, words: str) -> None:
    """A person reads what is wrong with an entry and what would be right, and no pattern."""
    with pytest.raises(InputError, match=r"Entry 1 of providers in mine\.json does not fit") as refused:
        read_exported("mine.json", file_of(providers=[entry]))
    assert words in refused.value.what
    assert "pattern" not in refused.value.what


def test_a_file_that_is_too_large_is_called_so() -> None:
    """It may well be an export; that it is none is said of other files."""
    with pytest.raises(InputError, match=r"mine\.json is too large: an export of settings has 4 MB at most"):
        read_exported("mine.json", b" " * (MAX_FILE_BYTES + 1))


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        ({"name": "practice", "wire": "openai", "base_url": MINE}, "built in"),
        ({"name": "mine", "wire": "telegraph", "base_url": MINE}, "no kind of provider named telegraph"),
        ({"name": "mine", "wire": "openai", "base_url": "http://models.example"}, "Use https"),
        ({"name": "mine", "wire": "recorded"}, "no kind of provider named recorded"),
    ],
)
async def test_a_provider_that_cannot_be_is_named(engine: Engine, entry: dict[str, str], words: str) -> None:
    """It is told why, and nothing is changed until it is left out."""
    act = importing(file_of(providers=[entry], settings={"calls.attempts": 2}))
    plan = by_key(engine.queries.would_change(act))
    assert words in plan[f"provider.{entry['name']}"].problem
    with pytest.raises(InputError, match=words):
        await engine.commands.send(act)
    await engine.commands.send(act.model_copy(update={"keys": ("calls.attempts",)}))
    assert engine.queries.settings()["calls.attempts"] == 2


@pytest.mark.parametrize("value", [None, {"name": "mine", "base_url": ELSEWHERE, "key_source": "env:MY_KEY"}])
async def test_no_entry_of_a_list_comes_in_among_the_settings(engine: Engine, value: object) -> None:
    """What is called like a provider there neither takes one away nor leads its key elsewhere."""
    await engine.commands.send(AddProvider(name="mine", wire="openai", base_url=MINE, key_env="MY_KEY"))
    act = importing(file_of(settings={"provider.mine": value, "calls.attempts": 2}))
    with pytest.raises(InputError, match=r"provider\.mine is no setting"):
        engine.queries.would_change(act)
    with pytest.raises(InputError, match=r"provider\.mine is no setting"):
        await engine.commands.send(act)
    assert (await providers(engine))["mine"].base_url == MINE


async def test_what_names_a_provider_that_is_left_out_cannot_be_set(engine: Engine) -> None:
    """Models of a provider of the file are there with it alone."""
    listed = [{"name": "mine", "wire": "openai", "base_url": MINE}]
    act = importing(file_of(providers=listed, settings={"models.default": ["mine/a"]}))
    with pytest.raises(InputError, match="mine"):
        await engine.commands.send(act.model_copy(update={"keys": ("models.default",)}))
    await engine.commands.send(act)
    assert engine.queries.settings()["models.default"] == ["mine/a"]


async def test_presets_and_profiles_that_do_not_fit_are_named(engine: Engine) -> None:
    """A strategy or a setting that there is not, and what looks like a key, are told before anything is changed."""
    secret = "sk-ant-api03-" + "x1Y2" * 12
    act = importing(
        file_of(
            presets=[{"name": "Odd", "strategy": "no-such"}],
            profiles=[
                {"name": "Wrong", "values": {"no.such": 1}},
                {"name": "Leaky", "values": {"answers.system_prompt": secret}},
            ],
        )
    )
    problems = [change.problem for change in engine.queries.would_change(act)]
    assert all(
        words in problem for words, problem in zip(("no-such", "no.such", "looks like a key"), problems, strict=True)
    )
    assert secret not in "".join(problems)


async def test_a_profile_takes_the_place_of_the_one_of_its_name(engine: Engine) -> None:
    """It keeps its id where a profile of that name is there, and a renamed one is not overwritten."""
    await engine.commands.send(ChangeSetting(key="calls.attempts", value=2))
    await engine.commands.send(SaveProfile(name="Work"))
    raw = file_of(profiles=[{"name": "Work", "values": {"calls.attempts": 1}}])
    (change,) = await engine.commands.send(importing(raw))
    assert change.now["values"] == {"calls.attempts": 2}
    assert change.then["values"] == {"calls.attempts": 1}
    assert len(json.loads(await export(engine))["profiles"]) == 1


def test_a_file_of_before_is_read() -> None:
    """Files that hold settings alone are read as they were."""
    raw = json.dumps({"format": "tutti-settings", "version": 1, "settings": {"calls.attempts": 1}}).encode()
    assert read_exported("old.json", raw) == ({"calls.attempts": 1}, (), (), ())


def test_a_file_of_a_newer_version_is_refused() -> None:
    """What a newer Tutti wrote is not taken over in part, as if that were all."""
    with pytest.raises(InputError, match="written by a newer version"):
        read_exported("new.json", file_of(version=3))


async def test_a_model_of_nobody_is_no_preset(engine: Engine) -> None:
    """A preset of a file that names a model of a provider that is nowhere is told like one that is typed."""
    act = importing(file_of(presets=[{"name": "Lost", "strategy": "single", "models": ["nobody/a"]}]))
    (change,) = engine.queries.would_change(act)
    with pytest.raises(UnknownThing) as typed:
        await engine.commands.send(SavePreset(name="Lost", strategy="single", models=("nobody/a",)))
    assert typed.value.what in change.problem
