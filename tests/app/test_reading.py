"""Reading a store without an engine."""

from __future__ import annotations

import asyncio
from pathlib import Path

from app.reading import reading, reading_events, store_alone
from events.catalog.conversations import ConversationStarted
from events.envelope import NewEvent, StreamAppend


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
