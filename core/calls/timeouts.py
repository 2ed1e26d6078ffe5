"""Three clocks around one attempt: to the first data event, between data events, and in total.

A socket's read timeout does not do: a stream that only sends keep-alives never runs into it.
"""

from __future__ import annotations

import asyncio
from dataclasses import replace

from core.calls.call import LOCAL_PATIENCE, Call, CallSink, Gateway, Limits
from core.errors import TimedOut
from core.ports.models import ModelResponse


class Timeouts:
    """Cancels an attempt whose clock runs out and says which one it was."""

    def __init__(self, inner: Gateway) -> None:
        self._inner = inner

    async def __call__(self, call: Call) -> ModelResponse:
        """See :class:`core.calls.call.Gateway`.

        :raises TimedOut: a clock ran out; the connection is closed.
        """
        limits = call.limits
        if call.target.info.local:
            limits = replace(limits, first_seconds=limits.first_seconds * LOCAL_PATIENCE)
        clock = _Clock(call.sink, limits)
        try:
            async with clock.scope:
                clock.start()
                return await self._attempt(call, clock)
        except TimeoutError:
            if not clock.scope.expired():
                raise
            raise TimedOut(
                f"{call.target.info.id} {clock.verdict}.",
                "Try again, or give it longer under Settings, Calls.",
            ) from None
        finally:
            clock.stop()

    async def _attempt(self, call: Call, clock: _Clock) -> ModelResponse:
        sink, call.sink = call.sink, clock
        try:
            return await self._inner(call)
        finally:
            call.sink = sink


class _Clock:
    """Stands between provider and sink and notes when data came.

    One timer is armed for the earliest moment a clock could run out and, when it rings, armed again if data came
    in between: a piece of text costs one reading of the clock, not a timer.
    """

    def __init__(self, sink: CallSink, limits: Limits) -> None:
        self.scope = asyncio.timeout(None)
        self.verdict = ""
        self._sink = sink
        self._limits = limits
        self._loop = asyncio.get_running_loop()
        self._began = self._loop.time()
        self._last: float | None = None
        self._timer: asyncio.TimerHandle | None = None

    @property
    def heard(self) -> bool:
        """See :class:`core.calls.call.CallSink`."""
        return self._sink.heard

    def data(self) -> None:
        """See :class:`core.ports.models.Sink`."""
        first, self._last = self._last is None, self._loop.time()
        if first:
            self._arm()  # the gap may be shorter than what was left for the first piece
        self._sink.data()

    def text(self, piece: str) -> None:
        """See :class:`core.ports.models.Sink`."""
        self._sink.text(piece)

    def reasoning(self, piece: str) -> None:
        """See :class:`core.ports.models.Sink`."""
        self._sink.reasoning(piece)

    def start(self) -> None:
        """Arm the timer."""
        self._arm()

    def stop(self) -> None:
        """Disarm it."""
        if self._timer is not None:
            self._timer.cancel()

    def _arm(self) -> None:
        """Set the timer to the earliest moment a clock could run out, unless it rings before that anyway."""
        due = self._due()
        if self._timer is not None:
            if self._timer.when() <= due:
                return
            self._timer.cancel()
        self._timer = self._loop.call_at(due, self._ring)

    def _due(self) -> float:
        limits = self._limits
        silent = self._began + limits.first_seconds if self._last is None else self._last + limits.gap_seconds
        return min(self._began + limits.total_seconds, silent)

    def _ring(self) -> None:
        self._timer = None
        now = self._loop.time()
        if now < self._due():
            self._arm()
            return
        self.verdict = self._judge(now)
        self.scope.reschedule(now)

    def _judge(self, now: float) -> str:
        limits = self._limits
        if now >= self._began + limits.total_seconds:
            return f"did not finish within {limits.total_seconds:g} s"
        if self._last is None:
            return f"sent nothing for {limits.first_seconds:g} s"
        return f"stopped in mid-answer for {limits.gap_seconds:g} s"
