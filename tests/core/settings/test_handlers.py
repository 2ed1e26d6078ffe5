from __future__ import annotations

import asyncio
import itertools
from pathlib import Path

import pytest
from pydantic import SecretStr

from app.bootstrap import Engine
from core.commands.models import AddProvider, ChangeSetting, RemoveProvider
from core.commands.settings import UndoSetting
from core.errors import InputError, InvalidSetting, UnknownThing
from events.catalog.settings import ProviderAdded
from events.envelope import NewEvent, StreamAppend
from events.projections.settings.rows import SettingChangeRow
from tests.engines import running
from tests.servers.scripted import ScriptedServer


async def history(engine: Engine) -> list[SettingChangeRow]:
    """The changes as the view tells them, newest first."""
    await engine.caught_up()
    views = engine.open_views()
    try:
        return views.settings.history()
    finally:
        views.close()


def contents(home: Path) -> list[tuple[Path, bytes]]:
    """Every file of a data folder with its bytes; only for a store that is closed."""
    return [(path, path.read_bytes()) for path in home.rglob("*") if path.is_file()]


async def test_a_change_is_an_event_and_holds_at_once(home: Path) -> None:
    """A changed setting is recorded with who changed it, and is in force when the command returns."""
    async with running(home) as engine:
        await engine.commands.send(ChangeSetting(key="strategy.default", value="parallel", actor="cli"))
        assert engine.queries.settings()["strategy.default"] == "parallel"
        (change,) = await history(engine)
        assert (change.key, change.value, change.previous, change.actor) == (
            "strategy.default",
            "parallel",
            None,
            "cli",
        )


async def test_a_change_to_the_same_value_is_no_event(home: Path) -> None:
    """Setting what is set already adds nothing to the history."""
    async with running(home) as engine:
        for _ in range(2):
            await engine.commands.send(ChangeSetting(key="appearance.theme", value="dark"))
        assert len(await history(engine)) == 1


async def test_a_refused_value_changes_nothing(home: Path) -> None:
    """A value that does not fit is refused and leaves setting and history as they were."""
    async with running(home) as engine:
        with pytest.raises(InvalidSetting):
            await engine.commands.send(ChangeSetting(key="calls.attempts", value=99))
        assert await history(engine) == []


async def test_models_that_lead_nowhere_are_not_made_default(home: Path) -> None:
    """A default model must be one that can be asked, so that the next prompt does not fail for it."""
    async with running(home) as engine:
        with pytest.raises(UnknownThing, match="nobody"):
            await engine.commands.send(ChangeSetting(key="models.default", value=["practice/small", "nobody/x"]))
        await engine.commands.send(ChangeSetting(key="models.default", value=["practice/small"]))
        assert engine.queries.settings()["models.default"] == ["practice/small"]


async def test_what_a_strategy_is_to_use_has_to_be_there(home: Path) -> None:
    """A judge or a check that does not exist is refused when it is made the default, not when a prompt needs it."""
    async with running(home) as engine:
        for key, value, error in (
            ("strategy.cascade.judge", "nobody/x", UnknownThing),
            ("strategy.single.checks", "grammar", InvalidSetting),
            ("strategy.single.checks", "judge=practice/huge", UnknownThing),
        ):
            with pytest.raises(error):
                await engine.commands.send(ChangeSetting(key=key, value=value))
        assert await history(engine) == []
        await engine.commands.send(ChangeSetting(key="strategy.single.checks", value="style, judge=practice/large"))
        await engine.commands.send(ChangeSetting(key="strategy.single.checks", value=None))


async def test_undo_takes_back_the_newest_then_the_one_before(home: Path) -> None:
    """Undo after undo walks back through the changes, and says when there is none left."""
    async with running(home) as engine:
        send = engine.commands.send
        for theme in ("dark", "light"):
            await send(ChangeSetting(key="appearance.theme", value=theme))
        (change,) = await send(UndoSetting())
        assert (change.key, change.now, change.then) == ("appearance.theme", "light", "dark")
        assert engine.queries.settings()["appearance.theme"] == "dark"
        await send(UndoSetting())
        assert engine.queries.settings()["appearance.theme"] == "system"
        with pytest.raises(InputError, match="no change to undo"):
            await send(UndoSetting())


async def test_undo_of_one_position(home: Path) -> None:
    """A named change is taken back and others stay; a position that is no change is refused."""
    async with running(home) as engine:
        send = engine.commands.send
        await send(ChangeSetting(key="appearance.theme", value="dark"))
        await send(ChangeSetting(key="calls.attempts", value=1))
        _, first = await history(engine)
        await send(UndoSetting(position=first.position))
        settings = engine.queries.settings()
        assert (settings["appearance.theme"], settings["calls.attempts"]) == ("system", 1)
        with pytest.raises(InputError, match="no change to undo"):
            await send(UndoSetting(position=first.position))


async def test_changes_at_once_are_all_kept(home: Path) -> None:
    """Twenty changes sent together are recorded one after the other, none lost."""
    async with running(home) as engine:
        changes = [ChangeSetting(key="answers.max_output_tokens", value=n) for n in range(1, 21)]
        await asyncio.gather(*map(engine.commands.send, changes))
        recorded = await history(engine)
        assert sorted(change.value for change in recorded) == list(range(1, 21))
        for newer, older in itertools.pairwise(recorded):
            assert newer.previous == older.value


async def test_a_key_never_reaches_the_history(home: Path) -> None:
    """A provider added with a key records where the key is, and the key is in no file of the data folder."""
    secret = "sk-test-0123456789abcdef0123456789"
    async with running(home) as engine:
        added = AddProvider(name="mine", wire="openai", base_url="https://example.com/v1", key=SecretStr(secret))
        await engine.commands.send(added)
        (change,) = await history(engine)
        assert change.value["key_source"] in {"keyring", "session"}
        assert secret not in repr(added)
    assert not [path for path, content in contents(home) if secret.encode() in content]


async def test_providers_come_and_go_while_it_runs(home: Path) -> None:
    """A provider's models can be asked as soon as it is added, and no longer once it is removed."""
    async with running(home) as engine:
        await engine.commands.send(AddProvider(name="mine", wire="openai", base_url="http://127.0.0.1:9/v1"))
        trial = await engine.queries.try_provider("mine")
        assert not trial.ok
        await engine.commands.send(RemoveProvider(name="mine"))
        with pytest.raises(UnknownThing):
            await engine.queries.try_provider("mine")
        with pytest.raises(UnknownThing):
            await engine.commands.send(RemoveProvider(name="mine"))


@pytest.mark.parametrize(
    "wrong",
    [
        AddProvider(name="practice", wire="openai", base_url="http://127.0.0.1:9/v1"),
        AddProvider(name="mine", wire="openai", base_url="http://example.com/v1"),
        AddProvider(name="mine", wire="openai", base_url="not an address"),
        AddProvider(name="mine", wire="openai", key=SecretStr("k" * 20), key_env="K"),
    ],
)
async def test_what_is_not_safe_or_not_clear_is_refused(home: Path, wrong: AddProvider) -> None:
    """A reserved name, a key over plain http, a broken address and two keys at once are each refused."""
    async with running(home) as engine:
        with pytest.raises(InputError):
            await engine.commands.send(wrong)
        assert await history(engine) == []


async def test_a_key_goes_with_the_provider_it_was_for(home: Path) -> None:
    """A provider put in the place of another one takes the old key away, unless its own is bound to the same origin."""
    async with ScriptedServer() as server, running(home) as engine:
        mine = {"name": "mine", "wire": "openai"}
        first, second = SecretStr("sk-first-0123456789"), SecretStr("sk-second-0123456789")
        await engine.commands.send(AddProvider(**mine, base_url=server.openai_url, key=first))
        await engine.commands.send(AddProvider(**mine, base_url=f"{server.openai_url}/more", key=second))
        await engine.queries.try_provider("mine")
        assert server.requests[-1].headers["authorization"] == "Bearer sk-second-0123456789"
        await engine.commands.send(AddProvider(**mine, base_url=server.openai_url))
        put_back = ProviderAdded(name="mine", kind="openai", base_url=server.openai_url, key_source="session")
        heard = asyncio.Event()
        engine.bus.subscribe(lambda _: heard.set(), ProviderAdded)
        await engine.store.append([StreamAppend("settings", [NewEvent(put_back, "cli")])])
        await heard.wait()
        trial = await engine.queries.try_provider("mine")
        assert not trial.ok
        assert "key" in trial.message
