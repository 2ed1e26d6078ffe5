from __future__ import annotations

import asyncio

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from core.errors import RefusedError
from events.errors import TuttiError
from tabs.shared.asking import Asking
from tabs.shared.tasks import Tasks


def test_a_question_is_never_asked_twice_at_once(qtbot: QtBot) -> None:
    """However often it is called for, one answer is waited for, and asked again once at the most."""
    asked: list[asyncio.Future[int]] = []
    heard: list[int] = []

    async def question() -> int:
        asked.append(asyncio.get_running_loop().create_future())
        return await asked[-1]

    asking = Asking(Tasks(lambda _error: None), question, heard.append)
    for _ in range(5):
        asking.ask()
    qtbot.waitUntil(lambda: len(asked) == 1)
    asked[0].set_result(1)
    qtbot.waitUntil(lambda: heard == [1] and len(asked) == 2)
    asked[1].set_result(2)
    qtbot.waitUntil(lambda: heard == [1, 2])
    asking.stop()
    assert len(asked) == 2


def test_what_goes_unanswered_is_silent_and_asked_again(qtbot: QtBot) -> None:
    """An engine that refuses, as when it stops, disturbs nobody."""
    shown: list[TuttiError] = []
    answers: list[int | TuttiError] = [RefusedError("No.", "Wait."), 7]
    heard: list[int] = []

    async def question() -> int:
        answer = answers.pop(0)
        if isinstance(answer, TuttiError):
            raise answer
        return answer

    asking = Asking(Tasks(shown.append), question, heard.append)
    asking.ask()
    asking.ask()
    qtbot.waitUntil(lambda: heard == [7])
    asking.stop()
    assert shown == []


def test_an_answer_may_come_after_its_asker(qtbot: QtBot) -> None:
    """A widget that is deleted while its question is under way leaves nothing behind that fails."""
    asked: list[asyncio.Future[int]] = []
    failed: list[dict[str, object]] = []

    async def question() -> int:
        asked.append(asyncio.get_running_loop().create_future())
        return await asked[-1]

    loop = asyncio.get_event_loop()
    loop.set_exception_handler(lambda _loop, context: failed.append(context))
    tasks, owner = Tasks(lambda _error: None), QObject()
    asking = Asking(tasks, question, lambda _answer: None, owner)
    asking.ask()
    qtbot.waitUntil(lambda: len(asked) == 1)
    delete(owner)
    tasks.cancel()
    qtbot.waitUntil(asked[0].cancelled)
    qtbot.wait(50)
    assert not failed
