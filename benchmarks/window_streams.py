"""Many answers side by side in a real window: ``window_streams HOME STREAMS SECONDS EXTRA``."""

from __future__ import annotations

import asyncio
import itertools
import math
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer

from app.window.hub import EngineHub
from app.window.shell import Shell
from benchmarks.streaming_server import SIDE_BY_SIDE
from benchmarks.window_probe import tell, watch
from core.commands.models import SubmitPrompt
from core.ports.live import LiveDelta
from tabs.window.frame import MainWindow

TICK_SECONDS = 0.005
"""How often the streams are fed."""


class Gaps(QObject):
    """Times between the ticks of a timer that wants one for each frame."""

    def __init__(self) -> None:
        super().__init__()
        self._last = 0.0
        self.gaps: list[float] = []
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(16)
        self._timer.timeout.connect(self._tick)

    def start(self) -> None:
        """Begin."""
        self._last = time.perf_counter()
        self._timer.start()

    def stop(self) -> None:
        """End."""
        self._timer.stop()

    def _tick(self) -> None:
        now = time.perf_counter()
        self.gaps.append(1000 * (now - self._last))
        self._last = now

    def figures(self) -> dict[str, float]:
        """The 95th and the 99th percentile and the longest, in milliseconds."""
        ordered = sorted(self.gaps)
        p95, p99 = (ordered[math.ceil(part * len(ordered)) - 1] for part in (0.95, 0.99))
        return {"p95": p95, "p99": p99, "longest": ordered[-1]}


class Streams:
    """Asks for many answers at once through the window's own hub, and times the frames meanwhile.

    :param streams: how many answers arrive side by side; eight of them in the conversation that is shown.
    :param extra: pieces a second put into the shown answers besides, as a very fast provider would.
    """

    def __init__(self, shell: Shell, *, streams: int, seconds: float, extra: float) -> None:
        page = shell.centralWidget()
        assert isinstance(page, MainWindow)
        self._shell, self._page, self._hub = shell, page, page._hub  # noqa: SLF001 - a probe looks inside
        self._seconds, self._extra = seconds, extra
        self._streams, self._all_stream = streams, asyncio.Event()
        self._counted = 0
        self._calls: dict[str, str] = {}
        self._gaps = Gaps()
        self._hub.on_live(self._hear)
        self._task = asyncio.ensure_future(self._go(streams))

    def _hear(self, deltas: Sequence[LiveDelta]) -> None:
        for delta in deltas:
            self._counted += len(delta.text.split())
            self._calls[delta.call_id] = delta.run_id
        if len(self._calls) >= self._streams:
            self._all_stream.set()

    async def _go(self, streams: int) -> None:
        for place in (2, 3, 0):  # build the tabs that are looked at most, and show the first again
            self._page.show_tab(place)
            await asyncio.sleep(0.3)
        for first in range(0, streams, SIDE_BY_SIDE):
            provider = f"bench{first // SIDE_BY_SIDE}"
            models = tuple(f"{provider}/m{number}" for number in range(min(SIDE_BY_SIDE, streams - first)))
            sent = await self._hub.send(SubmitPrompt(text="Tell me about the sea", strategy="parallel", models=models))
            if not first:
                self._page.tabs["Chat"].open(sent.conversation_id)  # type: ignore[attr-defined]  # the chat tab
        await self._all_stream.wait()
        await self._measure()

    async def _measure(self) -> None:
        stop = self._pour() if self._extra else None
        self._gaps.start()
        began, counted = time.perf_counter(), self._counted
        await asyncio.sleep(self._seconds)
        rate = (self._counted - counted) / (time.perf_counter() - began)
        tell({"rate": rate, **self._gaps.figures()})
        if stop:
            stop()
        self._shell.end()

    def _pour(self) -> Callable[[], None]:
        """Publish extra pieces on the engine's loop, where providers' pieces come from."""
        hub = self._hub
        assert isinstance(hub, EngineHub)
        calls, rate = dict(self._calls), self._extra
        pouring = hub._thread.submit(lambda engine: _publish(engine.live, calls, rate))  # noqa: SLF001 - the same

        def stop() -> None:
            pouring.cancel()

        return stop


async def _publish(live: Any, calls: Mapping[str, str], rate: float) -> None:
    turn = itertools.cycle(calls.items())
    words = itertools.cycle(
        ["The", "sea", "is", "wide", "and", "deep,", "and", "several", "models", "speak", "of", "it", "at", "once.\n\n"]
    )
    loop = asyncio.get_running_loop()
    began, sent = loop.time(), 0
    while True:
        due = int((loop.time() - began) * rate)
        for (call, run), word in zip(itertools.islice(turn, due - sent), words, strict=False):
            live.publish(LiveDelta(run, call, "text", word + " "))
        sent = due
        await asyncio.sleep(TICK_SECONDS)


def main() -> None:
    """Open the window, ask, measure, tell."""
    home, streams, seconds, extra = sys.argv[1:]
    kept: list[Streams] = []

    def begin(shell: Shell) -> None:
        kept.append(Streams(shell, streams=int(streams), seconds=float(seconds), extra=float(extra)))

    watch(home, begin)


if __name__ == "__main__":
    main()
