"""Answers in progress: pieces of text on their way to whoever looks, and a checkpoint of them now and then."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable

from core.ports.live import Held, LiveDelta
from events.errors import StoreError
from events.store.contract import EventStore
from events.values import clean_text

CHECKPOINT_SECONDS = 0.25


class LiveHub:
    """Implements :class:`core.ports.live.LiveText`. Published to on the engine's loop only."""

    def __init__(self) -> None:
        self._pieces: dict[str, list[str]] = {}
        self._held: dict[str, Held] = {}
        self._receivers: list[Callable[[LiveDelta], None]] = []

    def begin(self, call_id: str) -> None:
        """A call starts; it has no text yet."""
        self._pieces[call_id] = []

    def publish(self, delta: LiveDelta) -> None:
        """A piece arrived, or the call ended."""
        if delta.kind == "end":
            self._pieces.pop(delta.call_id, None)
            self._held.pop(delta.call_id, None)
        elif delta.kind == "text":
            self._pieces[delta.call_id].append(delta.text)
        for receive in self._receivers:
            receive(delta)

    def text(self, call_id: str) -> str:
        """See :class:`core.ports.live.LiveText`; may be called from any thread."""
        pieces = self._pieces.get(call_id)
        if not pieces:
            return ""
        return "".join(pieces)

    def hold(self, call_id: str, held: Held | None) -> None:
        """A call that somebody looks at waits, or does so no more; see :data:`core.ports.live.Hold`."""
        if held is None:
            self._held.pop(call_id, None)
        elif call_id in self._pieces:
            self._held[call_id] = held

    def held(self, call_id: str) -> Held | None:
        """See :class:`core.ports.live.LiveText`; may be called from any thread."""
        return self._held.get(call_id)

    def sizes(self) -> dict[str, int]:
        """How many pieces each call in progress has."""
        return {call_id: len(pieces) for call_id, pieces in self._pieces.items() if pieces}

    def subscribe(self, receiver: Callable[[LiveDelta], None]) -> Callable[[], None]:
        """See :class:`core.ports.live.LiveText`."""
        self._receivers.append(receiver)
        return lambda: self._receivers.remove(receiver)


class LiveSink:
    """Where the pieces of one answer go; implements :class:`core.calls.call.CallSink`."""

    def __init__(self, live: LiveHub, run_id: str, call_id: str, *, before: str = "") -> None:
        """:param before: what the answer begins with and no model is waited for."""
        self._live = live
        self._before = len(before)
        self._ids = (run_id, call_id)
        self.began = time.perf_counter()
        self.first_seconds: float | None = None
        self.heard = False
        live.begin(call_id)
        if before:
            live.publish(LiveDelta(*self._ids, "text", before))

    def data(self) -> None:
        """See :class:`core.ports.models.Sink`."""

    def text(self, piece: str) -> None:
        """See :class:`core.ports.models.Sink`."""
        if self.first_seconds is None:
            self.first_seconds = time.perf_counter() - self.began
        self.heard = True
        self._live.publish(LiveDelta(*self._ids, "text", clean_text(piece)))

    def reasoning(self, piece: str) -> None:
        """See :class:`core.ports.models.Sink`."""
        self.heard = True
        self._live.publish(LiveDelta(*self._ids, "reasoning", clean_text(piece)))

    def end(self) -> None:
        """The call has ended; its text so far is let go."""
        self._live.publish(LiveDelta(*self._ids, "end", ""))

    @property
    def seconds(self) -> float:
        """Seconds since the request left."""
        return time.perf_counter() - self.began

    @property
    def so_far(self) -> str:
        """The text there is."""
        return self._live.text(self._ids[1])

    @property
    def arrived(self) -> str:
        """The text that has arrived from the model."""
        return self.so_far[self._before :]


class Checkpoints:
    """Saves answers in progress every quarter of a second, so that a crash leaves what had arrived.

    A long answer is saved again only when it has grown by an eighth, which bounds what is written to a small multiple
    of the answer.
    """

    def __init__(self, live: LiveHub, store: EventStore) -> None:
        self._live = live
        self._store = store
        self._saved: dict[str, int] = {}

    async def run(self) -> None:
        """Save until cancelled."""
        while True:
            await asyncio.sleep(CHECKPOINT_SECONDS)
            sizes = self._live.sizes()
            self._saved = {call_id: size for call_id, size in self._saved.items() if call_id in sizes}
            grown = [call_id for call_id, size in sizes.items() if self._due(call_id, size)]
            if grown:
                await self._save(grown, sizes)

    def _due(self, call_id: str, size: int) -> bool:
        saved = self._saved.get(call_id, 0)
        return size > saved + saved // 8

    async def _save(self, grown: list[str], sizes: dict[str, int]) -> None:
        try:
            await self._store.save_drafts({call_id: self._live.text(call_id) for call_id in grown})
        except StoreError:
            return  # a checkpoint is a convenience; the append that matters reports the trouble
        self._saved.update({call_id: sizes[call_id] for call_id in grown})
