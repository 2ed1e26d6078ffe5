"""Tells receivers on one thread of events that were committed. Built on blinker, which has neither isolation nor
thread-safety of its own: a bus belongs to one thread, and a receiver that raises never keeps the others from hearing.
"""

from __future__ import annotations

import logging
import threading
from collections import deque
from collections.abc import Callable
from typing import TypeVar

from blinker import Signal

from events.envelope import DeadLetter, Event
from events.values import Payload, now_us

Receiver = Callable[[Event], None]
Stop = Callable[[], None]
Wanted = TypeVar("Wanted", bound=Payload)

KEPT_LETTERS = 1000
"""The newest dead letters that are kept for showing."""

_log = logging.getLogger(__name__)


class Bus:
    """Delivers events to receivers, in the order they are published. Bound to the thread that made it."""

    def __init__(self) -> None:
        self._thread = threading.get_ident()
        self._all = Signal()
        self._by_type: dict[type[Payload], Signal] = {}
        self.dead_letters: deque[DeadLetter] = deque(maxlen=KEPT_LETTERS)
        """Events that receivers could not take, oldest first."""

    def subscribe(self, receiver: Receiver, payload_type: type[Payload] | None = None) -> Stop:
        """Have ``receiver`` called with each event, or with those of one payload type; returns how to stop it."""
        self._require_own_thread()
        signal = self._all if payload_type is None else self._by_type.setdefault(payload_type, Signal())

        def hear(event: Event) -> None:  # a function of its own: the same receiver may be subscribed twice
            receiver(event)

        hear.__qualname__ = getattr(receiver, "__qualname__", repr(receiver))
        signal.connect(hear, weak=False)
        return lambda: signal.disconnect(hear)

    def publish(self, event: Event) -> None:
        """Deliver an event to everyone who wants it. Never raises what a receiver raises.

        :raises RuntimeError: called on another thread than the bus's own.
        """
        self._require_own_thread()
        for signal in (self._by_type.get(type(event.payload)) if event.payload else None, self._all):
            if signal is None or not signal.receivers:
                continue
            for receiver in list(signal.receivers_for(None)):
                self._deliver(receiver, event)

    def _deliver(self, receiver: Receiver, event: Event) -> None:
        try:
            receiver(event)
        except Exception as error:  # noqa: BLE001  # the boundary that keeps receivers from one another
            letter = DeadLetter(receiver.__qualname__, event.position, error_line(error), now_us())
            self.dead_letters.append(letter)
            _log.exception("%s could not take event %d", letter.receiver, letter.position)

    def _require_own_thread(self) -> None:
        if threading.get_ident() != self._thread:
            raise RuntimeError("A bus is used on the thread that made it only; hand the event over to that thread.")


def error_line(error: BaseException) -> str:
    """An error in one line, for a dead letter."""
    return f"{type(error).__name__}: {' '.join(str(error).split())[:500]}".removesuffix(": ")
