from __future__ import annotations

import asyncio
import shutil
import tempfile
from collections.abc import Coroutine
from pathlib import Path
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from events.errors import VersionConflict
from events.store.sqlite.store import SqliteEventStore
from events.subscriptions.subscription import Subscription
from tests.conftest import NIGHTLY
from tests.events.samples import REGISTRY, open_in, put, raw

STREAMS = st.sampled_from(["a", "b", "c"])


class StoreMachine(RuleBasedStateMachine):
    """Appends, crashes, new starts and subscriptions in any order, against a list of what was acknowledged."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.runner = asyncio.Runner()
        self.acknowledged: list[tuple[str, int, bytes]] = []
        self.subscription: Subscription | None = None
        self.heard: list[int] = []
        self.homes = 0

    def run(self, coroutine: Coroutine[Any, Any, Any]) -> Any:
        return self.runner.run(coroutine)

    @initialize()
    def start(self) -> None:
        self.store: SqliteEventStore = open_in(self.folder / "0")

    @rule(stream=STREAMS, data=st.lists(st.binary(max_size=20), min_size=1, max_size=4))
    def append(self, stream: str, data: list[bytes]) -> None:
        stored = self.run(put(self.store, stream, *map(raw, data), expected=self._version(stream)))
        self.acknowledged += [(event.stream, event.version, event.data) for event in stored]

    @rule(stream=STREAMS, off=st.sampled_from([-1, 1, 5]))
    def append_too_late(self, stream: str, off: int) -> None:
        try:
            self.run(put(self.store, stream, raw(b""), expected=self._version(stream) + off))
        except VersionConflict:
            return
        raise AssertionError("a conflict was not noticed")

    @rule()
    def close_and_open(self) -> None:
        self.unsubscribe()
        self.run(self.store.close())
        self.store = open_in(self.folder / str(self.homes))

    @rule()
    def crash(self) -> None:
        """Go on with a copy of the files as they are at this moment, log and all."""
        self.unsubscribe()
        self.homes += 1
        shutil.copytree(self.folder / str(self.homes - 1), self.folder / str(self.homes))
        self.run(self.store.close())
        self.store = open_in(self.folder / str(self.homes))

    @precondition(lambda self: self.subscription is None)
    @rule()
    def subscribe(self) -> None:
        async def begin() -> Subscription:
            after = len(self.heard)
            subscription = Subscription(
                self.store, REGISTRY, name="t", receive=lambda event: self.heard.append(event.position), after=after
            )
            subscription.start()
            return subscription

        self.subscription = self.run(begin())

    @rule()
    def unsubscribe(self) -> None:
        if self.subscription is not None:
            self.run(self.subscription.stop())
            self.subscription = None

    @precondition(lambda self: self.subscription is not None)
    @rule()
    def catch_up(self) -> None:
        assert self.subscription is not None
        self.run(self.subscription.reached(len(self.acknowledged)))
        assert len(self.heard) == len(self.acknowledged)

    @invariant()
    def everything_acknowledged_is_there(self) -> None:
        if not hasattr(self, "store"):
            return
        reader = self.store.open_reader()
        assert [(event.stream, event.version, event.data) for event in reader.read()] == self.acknowledged
        reader.close()

    @invariant()
    def heard_once_and_in_order(self) -> None:
        assert self.heard == list(range(1, len(self.heard) + 1))

    def teardown(self) -> None:
        if hasattr(self, "store"):
            self.unsubscribe()
            assert self.store.verify().ok
            self.run(self.store.close())
        self.runner.close()
        shutil.rmtree(self.folder)

    def _version(self, stream: str) -> int:
        return sum(name == stream for name, _, _ in self.acknowledged)


TestStoreMachine = StoreMachine.TestCase
TestStoreMachine.settings = settings(max_examples=200 if NIGHTLY else 15, stateful_step_count=50 if NIGHTLY else 25)
