"""Reading a store without an engine."""

from __future__ import annotations

import asyncio
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from app.reading import reading, reading_events, store_alone
from events.catalog.conversations import ConversationStarted
from events.envelope import NewEvent, StreamAppend
from events.errors import StoreDamaged, StoreNewer, StoreNotWritable


def _append(home: Path, count: int) -> None:
    """Append events and let no projection see them, as a process does that is killed right after."""
    started = NewEvent(ConversationStarted(title="hello"), "person")
    with store_alone(home) as store:
        asyncio.run(store.append([StreamAppend(f"conversation-{number}", [started]) for number in range(count)]))


def test_nothing_recorded_is_nothing_made(home: Path) -> None:
    """Where nothing was ever recorded there is nothing to read, and no folder is made."""
    with reading(home) as found, reading_events(home) as reader:
        assert found is None
        assert reader is None
    assert not home.exists()


def test_rows_that_lag_are_folded_and_nothing_is_appended(home: Path) -> None:
    """Rows show everything that was recorded, and the head stays where it was."""
    _append(home, 3)
    with reading(home) as found:
        assert found is not None
        assert len(found.views.conversations.all()) == 3
        assert found.reader.head() == 3
        assert not found.alive("nobody")
    with reading_events(home) as reader:
        assert reader is not None
        assert reader.head() == 3


def test_two_readers_at_once(home: Path) -> None:
    """Reading while another process has the store open gives the same rows."""
    _append(home, 2)
    with reading(home) as one, reading(home) as two:
        assert one is not None
        assert two is not None
        assert one.views.conversations.all() == two.views.conversations.all()


@pytest.mark.parametrize("cut", ["gone", "empty", "shorter"])
def test_a_short_history_is_never_shown_as_whole(home: Path, cut: str) -> None:
    """What was acknowledged and is not there any more is told, whatever is read."""
    with store_alone(home) as store:
        asyncio.run(
            store.append([StreamAppend("conversation-1", [NewEvent(ConversationStarted(title="a"), "person")])])
        )
        store.backup(home / "early.sqlite")
        asyncio.run(
            store.append([StreamAppend("conversation-2", [NewEvent(ConversationStarted(title="b"), "person")])])
        )
    database = home / "tutti.db"
    database.unlink()
    if cut == "empty":
        database.touch()
    elif cut == "shorter":
        home.joinpath("early.sqlite").rename(database)
    with pytest.raises(StoreDamaged), reading(home):
        pass
    with pytest.raises(StoreDamaged), reading_events(home):
        pass


def test_a_file_in_the_folders_place_is_told(tmp_path: Path) -> None:
    """It is never shown as a store in which nothing was recorded."""
    tmp_path.joinpath("file").touch()
    with pytest.raises(StoreNotWritable, match="is a file"), reading(tmp_path / "file"):
        pass


def test_events_of_a_newer_tutti_are_not_guessed(home: Path) -> None:
    """A store with a newer schema is refused when only its events are read, too."""
    _append(home, 1)
    with closing(sqlite3.connect(home / "tutti.db")) as connection:
        connection.execute("PRAGMA user_version = 99")
    with pytest.raises(StoreNewer), reading_events(home):
        pass
