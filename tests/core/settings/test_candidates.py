"""Providers that are tried before they are set up."""

from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import SecretStr

from core.commands.models import AddProvider
from core.errors import InputError, UnknownThing
from tests.engines import running
from tests.servers.scripted import ScriptedServer

SECRET = "sk-test-0123456789abcdef0123456789"


def holding(home: Path, secret: str) -> list[Path]:
    """The files of a data folder that hold a secret; only for a store that is closed."""
    return [path for path in home.rglob("*") if path.is_file() and secret.encode() in path.read_bytes()]


async def test_a_candidate_is_asked_with_its_key_and_nothing_is_kept(home: Path) -> None:
    """The trial lists models by the name it would have; afterwards there is no provider, no event and no trace of the key."""
    async with ScriptedServer() as server, running(home) as engine:
        before = engine.store.open_reader()
        candidate = AddProvider(name="mine", wire="openai", base_url=server.openai_url, key=SecretStr(SECRET))
        trial = await engine.queries.try_candidate(candidate)
        assert trial.ok, trial.message
        assert all(model.id.startswith("mine/") for model in trial.models)
        assert server.requests[-1].headers["authorization"] == f"Bearer {SECRET}"
        assert before.version("settings") == 0
        before.close()
        with pytest.raises(UnknownThing):
            await engine.queries.try_provider("mine")
    assert not holding(home, SECRET)


async def test_a_candidate_that_is_not_there_says_what_to_do(home: Path) -> None:
    """No connection is no crash: the words say that nobody listens; a variable that is not set is named."""
    async with running(home) as engine:
        away = AddProvider(name="mine", wire="openai", base_url="http://127.0.0.1:9/v1")
        trial = await engine.queries.try_candidate(away)
        assert not trial.ok
        assert "Check" in trial.message
        assert trial.what in trial.message
        with pytest.raises(InputError, match="practice is built in"):
            await engine.queries.try_candidate(away.model_copy(update={"name": "practice"}))
        unset = away.model_copy(update={"key_env": "NO_SUCH_KEY"})
        trial = await engine.queries.try_candidate(unset)
        assert not trial.ok
        assert "NO_SUCH_KEY" in trial.message
        assert trial.wrong == "key"
        with pytest.raises(InputError, match="http"):
            await engine.queries.try_candidate(away.model_copy(update={"base_url": "http://example.com/v1"}))
