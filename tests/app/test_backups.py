"""Copies of the store that are made by themselves and on request."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest

from app.backups import ASKED, Backups, backups_of, put_back
from core.commands.backups import BackUp
from core.commands.models import ChangeSetting
from events.errors import StoreBusy
from events.store.sqlite.keeping import DAILY, FORM, head_in, kept_backups
from tests.engines import running
from tests.events.samples import until


def older(folder: Path, days: int) -> None:
    """Have the newest backup be one of earlier."""
    newest = kept_backups(folder)[0]
    newest.path.rename(folder / f"{newest.at - timedelta(days=days):{FORM}}-{newest.reason}.sqlite")


def holding(home: Path, words: bytes) -> list[str]:
    """The backups that hold something."""
    return [one.path for one in backups_of(home) if words in Path(one.path).read_bytes()]


async def test_one_a_day_is_made_when_something_was_recorded(home: Path) -> None:
    """Nothing for an empty store, one for the first day, no second one that day, and none for a day without news."""
    async with running(home) as engine:
        backups = Backups(engine.store, engine._projections.reached)
        await backups.look()
        assert backups_of(home) == ()
        await engine.commands.send(ChangeSetting(key="appearance.scale", value=110))
        await backups.look()
        await engine.commands.send(ChangeSetting(key="appearance.scale", value=120))
        await backups.look()
        (first,) = backups_of(home)
        assert (first.reason, head_in(Path(first.path))) == (DAILY, 1)
        older(home / "backups", days=2)
        await backups.look()
        assert [head_in(Path(one.path)) for one in backups_of(home)] == [2, 1]
        older(home / "backups", days=1)
        await backups.look()
        assert len(backups_of(home)) == 2


async def test_what_was_erased_is_in_no_copy_that_was_made_by_itself(home: Path) -> None:
    """An engine that runs copies by itself; after an erasure the older copies go, and a new one is there."""
    async with running(home) as engine:
        backups = Backups(engine.store, engine._projections.reached, first_seconds=0)
        await engine.commands.send(ChangeSetting(key="answers.system_prompt", value="a secret word"))
        await backups.look()
        assert holding(home, b"a secret word")
        await engine.store.erase(1, reason="a test", actor="person")
        task = asyncio.create_task(backups.run())
        await until(lambda: len(backups_of(home)) == 1 and head_in(Path(backups_of(home)[0].path)) == 2)
        task.cancel()
        assert not holding(home, b"a secret word")


async def test_one_is_made_on_request_and_put_back(home: Path) -> None:
    """The command says where it is; it is put back once no process has the store open, and what was there is kept."""
    async with running(home) as engine:
        await engine.commands.send(ChangeSetting(key="appearance.scale", value=110))
        made = await engine.commands.send(BackUp())
        assert (made.reason, made.size > 0) == (ASKED, True)
        await engine.commands.send(ChangeSetting(key="appearance.scale", value=120))
        with pytest.raises(StoreBusy):
            put_back(home, Path(made.path))
    aside = put_back(home, Path(made.path))
    assert (aside / "tutti.db").exists()
    async with running(home) as engine:
        assert engine.queries.settings()["appearance.scale"] == 110
