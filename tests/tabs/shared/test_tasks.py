from __future__ import annotations

import asyncio

from pytestqt.qtbot import QtBot

from core.errors import RefusedError
from events.errors import TuttiError
from tabs.shared.tasks import Tasks


async def _soon(value: int) -> int:
    await asyncio.sleep(0)
    return value


async def _refuse() -> None:
    await asyncio.sleep(0)
    raise RefusedError("The budget is used up.", "Raise it in the settings.")


def test_a_result_reaches_the_one_who_asked(qtbot: QtBot) -> None:
    """The value of a coroutine started from a slot is handed to ``then``."""
    results: list[int] = []
    Tasks(lambda _error: None).start(_soon(7), results.append)
    qtbot.waitUntil(lambda: results == [7])


def test_an_error_is_shown_in_its_words(qtbot: QtBot) -> None:
    """A refusal goes to where errors are shown, and ``then`` is not called."""
    shown: list[TuttiError] = []
    results: list[None] = []
    Tasks(shown.append).start(_refuse(), results.append)
    qtbot.waitUntil(lambda: len(shown) == 1)
    assert shown[0].what == "The budget is used up."
    assert not results


def test_cancelled_work_says_nothing(qtbot: QtBot) -> None:
    """What is cancelled with its tab shows neither a result nor an error."""
    shown: list[TuttiError] = []
    tasks = Tasks(shown.append)
    task = tasks.start(asyncio.sleep(60))
    tasks.cancel()
    qtbot.waitUntil(task.done)
    assert not shown
