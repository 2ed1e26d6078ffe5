"""Asks the engine the same question again and again without ever asking twice at once."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, QTimer
from shiboken6 import isValid

from events.errors import TuttiError
from tabs.shared.tasks import Tasks

T = TypeVar("T")

REST_MS = 250
"""From an answer to the next question at least: a reader cannot follow more."""


class Asking(QObject, Generic[T]):
    """One question. However often it is called for, it waits for its answer and then rests before it asks again.

    :param question: starts the question, such as a method of the hub.
    :param heard: given each answer, on the window's thread.
    """

    def __init__(
        self,
        tasks: Tasks,
        question: Callable[[], Coroutine[Any, Any, T]],
        heard: Callable[[T], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._tasks, self._question, self._heard = tasks, question, heard
        self._under_way = self._again = False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._rested)

    def ask(self) -> None:
        """Ask now, or as soon as the answer under way is there."""
        if self._under_way or self._rest.isActive():
            self._again = True
            return
        self._under_way, self._again = True, False
        task = self._tasks.start(self._question(), self._heard, failed=self._missed)
        task.add_done_callback(lambda _done: self._ended())

    def stop(self) -> None:
        """Ask no more by itself."""
        self._again = False
        self._rest.stop()

    def _ended(self) -> None:
        self._under_way = False
        if isValid(self._rest):  # whoever asked may be gone meanwhile
            self._rest.start()

    def _rested(self) -> None:
        if self._again:
            self.ask()

    def _missed(self, _error: TuttiError) -> None:
        """What was asked unbidden goes unanswered in silence, as when the engine is stopping; it is asked again."""
