from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

from core.calls.breaker import Outcome
from core.calls.breakers import Breakers, Place, breaker_key
from core.commands.models import CloseBreaker
from core.errors import BreakerOpen, UnknownThing
from core.ports.models import Target
from events.catalog import PAYLOADS
from events.catalog.breakers import BreakerChanged
from events.catalog.settings import ProviderAdded, ProviderRemoved, SettingChanged
from events.envelope import Event, NewEvent, StreamAppend
from events.registry import Registry
from events.store.sqlite.store import SqliteEventStore, open_store
from events.upcasters import UPCASTERS
from events.values import Payload
from tests.core.calls.gateways import make_call

REGISTRY = Registry(PAYLOADS, UPCASTERS)
ADDED = ProviderAdded(name="p", kind="openai", base_url="https://api.example.com", key_source="keyring")
TARGET = make_call().target._replace(host="api.example.com", credential="keyring")
KEY = breaker_key(Place("api.example.com", "keyring", "p/m"))


class Clock:
    """A monotonic clock that is set by hand."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


class Shared:
    """One store and the breakers of the processes that share it."""

    def __init__(self, store: SqliteEventStore) -> None:
        self.store = store
        self.clock = Clock()
        self._reader = store.open_reader()
        self._heard = 0
        self._processes: list[Breakers] = []

    def process(self) -> Breakers:
        """The breakers of one more process."""
        breakers = Breakers(self.store, self._reader, REGISTRY, clock=self.clock, chance=lambda: 0.5)
        self._processes.append(breakers)
        return breakers

    async def spread(self, payload: Payload | None = None) -> list[Event]:
        """Append an event and have every process hear it and all that came before."""
        said = payload or SettingChanged(key="appearance.theme", value="dark", previous=None)
        await self.store.append([StreamAppend("settings", [NewEvent(said, "person")])])
        events = [REGISTRY.decode(stored) for stored in self._reader.read(after=self._heard)]
        self._heard = events[-1].position
        for event in events:
            for breakers in self._processes:
                breakers.hear(event)
        return events

    def changes(self) -> list[BreakerChanged]:
        """What is on record of breakers."""
        payloads = (REGISTRY.decode(stored).payload for stored in self._reader.read())
        return [payload for payload in payloads if isinstance(payload, BreakerChanged)]


@pytest.fixture
async def shared(home: Path) -> AsyncIterator[Shared]:
    """An empty store."""
    store = open_store(home, REGISTRY)
    yield Shared(store)
    await store.close()


def fail(breakers: Breakers, outcome: Outcome = "unreached", *, times: int = 3, why: str = "No answer.") -> None:
    for _ in range(times):
        breakers.leave(TARGET, breakers.enter(TARGET), outcome, why=why)


def states(breakers: Breakers) -> list[str]:
    return [status.state for status in breakers.statuses()]


async def test_what_one_process_finds_out_holds_for_all(shared: Shared) -> None:
    """Opened by one, refused by the other; tried and closed by the other, open to the one again."""
    one, other = shared.process(), shared.process()
    fail(one)
    await shared.spread()
    with pytest.raises(BreakerOpen, match=r"for another 15 s: 3 connections in a row failed: No answer\."):
        other.enter(TARGET)
    shared.clock.now = 15
    for _ in range(2):
        other.leave(TARGET, other.enter(TARGET), "answered")
    await shared.spread()
    assert states(one) == states(other) == ["closed"]
    assert [(change.previous, change.state) for change in shared.changes()] == [
        ("closed", "open"),
        ("open", "half_open"),
        ("half_open", "closed"),
    ]


async def test_a_change_is_on_record_with_its_grounds(shared: Shared) -> None:
    """Stream, place, reason, window and time are in the event, caused by the engine."""
    fail(shared.process(), "failed", times=5)
    stored = (await shared.spread())[0].stored
    assert (stored.stream, stored.actor) == (f"breaker-{KEY}", "engine")
    (change,) = shared.changes()
    assert (change.provider, change.host, change.credential, change.model) == ("p", "api.example.com", "keyring", "p/m")
    assert (change.calls, change.failures, change.open_seconds) == (5, 5, 15)


async def test_only_one_process_tries(shared: Shared) -> None:
    """While one process tries, another waits for what it finds out, but not for ever: that one may have died."""
    one, other = shared.process(), shared.process()
    fail(one)
    await shared.spread()
    shared.clock.now = 15
    one.enter(TARGET)
    await shared.spread()
    with pytest.raises(BreakerOpen, match="another call tries"):
        other.enter(TARGET)
    shared.clock.now = 31
    other.enter(TARGET)


async def test_the_last_change_in_the_stores_order_wins(shared: Shared) -> None:
    """When two processes change one breaker at the same moment, both end up in the later one's state."""
    one, other = shared.process(), shared.process()
    fail(one)
    fail(other, "refused", times=1)
    await shared.spread()
    assert states(one) == states(other) == ["disabled"]


async def test_a_restart_while_open_waits_for_the_rest(shared: Shared) -> None:
    """A process that starts while a model is left alone leaves it alone too, for what remains of the time."""
    fail(shared.process())
    await shared.spread()
    late = shared.process()
    (status,) = late.statuses()
    assert status.state == "open"
    assert 0 < status.remaining_seconds <= 15
    shared.clock.now = 15
    assert late.enter(TARGET)


async def test_a_restart_long_after_begins_anew(shared: Shared) -> None:
    """An opening whose time has passed refuses nobody, not even the second of two calls."""
    fail(shared.process())
    await shared.spread()
    over = shared.changes()[0].model_copy(update={"open_seconds": 0})
    await shared.store.append([StreamAppend(f"breaker-{KEY}", [NewEvent(over, "engine")])])
    late = shared.process()
    assert states(late) == ["closed"]
    assert late.enter(TARGET) == late.enter(TARGET)


async def test_a_refused_key_outlasts_a_restart(shared: Shared) -> None:
    """A model whose key is refused stays disabled for processes that start later."""
    fail(shared.process(), "refused", times=1, why="The key of p was refused.")
    await shared.spread()
    with pytest.raises(BreakerOpen, match=r"until something is changed: The key of p was refused\. Put that right"):
        shared.process().enter(TARGET)


@pytest.mark.parametrize("change", [ADDED, ProviderRemoved(name="p")])
@pytest.mark.parametrize("restart", [False, True])
async def test_a_change_of_the_provider_enables_again(shared: Shared, change: Payload, *, restart: bool) -> None:
    """After its entry was changed a provider's models are asked again, also by a process that starts afterwards."""
    one = shared.process()
    fail(one, "refused", times=1)
    await shared.spread(change)
    again = shared.process() if restart else one
    assert states(again) == ["closed"]
    again.enter(TARGET)


async def test_a_change_of_another_provider_enables_nothing(shared: Shared) -> None:
    """Only the breakers of the provider that was changed close."""
    one = shared.process()
    fail(one, "refused", times=1)
    await shared.spread(ADDED.model_copy(update={"name": "q"}))
    assert states(one) == ["disabled"]


@pytest.mark.parametrize(("why", "state"), [("Simulated: p/m has no credit.", "closed"), ("No credit.", "disabled")])
async def test_simulated_failures_end_with_their_setting(shared: Shared, why: str, state: str) -> None:
    """What was disabled on purpose is enabled by changing that setting; what was disabled in earnest is not."""
    one = shared.process()
    fail(one, "refused", times=1, why=why)
    await shared.spread(SettingChanged(key="simulate.failure", value=None, previous="payment_required"))
    assert states(one) == [state]


async def test_a_person_closes_it(shared: Shared) -> None:
    """A breaker is closed by a beginning of its key, recorded with who did it, and asked at once everywhere."""
    one, other = shared.process(), shared.process()
    fail(one)
    await shared.spread()
    await other.close(CloseBreaker(key=KEY[:4], actor="cli"))
    events = await shared.spread()
    assert (events[0].stored.actor, states(one)) == ("cli", ["closed"])
    await other.close(CloseBreaker(key=KEY))
    assert len(shared.changes()) == 2


@pytest.mark.parametrize("key", ["", "nothing", KEY])
async def test_a_key_that_names_none_is_refused(shared: Shared, key: str) -> None:
    """Closing what never opened, or everything by an empty key, is refused with what to do."""
    one = shared.process()
    one.enter(TARGET)
    with pytest.raises(UnknownThing, match="tutti breakers list"):
        await one.close(CloseBreaker(key=key))


async def test_a_beginning_of_two_keys_is_refused(shared: Shared) -> None:
    """A beginning that could mean two breakers closes neither."""
    one = shared.process()
    targets = [_named(TARGET, f"p/{number}") for number in range(20)]
    for target in targets:
        one.leave(target, one.enter(target), "refused", why="No.")
    keys = [status.key for status in one.statuses()]
    shared_letter = next(key[0] for key in keys if sum(other[0] == key[0] for other in keys) > 1)
    with pytest.raises(UnknownThing, match="breakers begin with"):
        await one.close(CloseBreaker(key=shared_letter))
    await shared.spread()


def _named(target: Target, model: str) -> Target:
    provider, _, name = model.partition("/")
    info = type(target.info)(model, provider, name)
    return target._replace(info=info)


async def test_those_that_refuse_are_shown_first(shared: Shared) -> None:
    """Disabled, open, closed; one that never opened is not listed."""
    one = shared.process()
    for model, outcome in (("p/closed", "refused"), ("p/open", "unreached"), ("p/disabled", "refused")):
        target = _named(TARGET, model)
        for _ in range(3 if outcome == "unreached" else 1):
            one.leave(target, one.enter(target), outcome, why="No.")  # type: ignore[arg-type]  # the literals above
    one.enter(_named(TARGET, "p/well"))
    await one.close(CloseBreaker(key=next(s.key for s in one.statuses() if s.model == "p/closed")))
    assert [status.model for status in one.statuses()] == ["p/disabled", "p/open", "p/closed"]
    await shared.spread()


@pytest.mark.parametrize("update", [{"host": "other"}, {"credential": "env:OTHER"}])
async def test_another_host_or_key_is_another_breaker(shared: Shared, update: dict[str, str]) -> None:
    """The same model at another address, or with another key, is not refused."""
    one = shared.process()
    fail(one)
    one.enter(TARGET._replace(**update))  # type: ignore[arg-type]  # both are strings
    assert len(one.statuses()) == 1
    await shared.spread()


async def _closed(store: SqliteEventStore) -> None:
    await store.close()


async def _full(store: SqliteEventStore) -> None:
    await store.transact(lambda rows: rows.execute("PRAGMA max_page_count = 1").fetchone())


@pytest.mark.parametrize("trouble", [_closed, _full])
async def test_a_change_that_cannot_be_recorded_fails_no_call(
    home: Path, caplog: pytest.LogCaptureFixture, trouble: Callable[[SqliteEventStore], object]
) -> None:
    """With the store closed or the disk full the breaker still opens here; that it is not on record is logged."""
    store = open_store(home, REGISTRY)
    breakers = Breakers(store, store.open_reader(), REGISTRY)
    await trouble(store)  # type: ignore[misc]  # both are coroutines
    with caplog.at_level(logging.WARNING):
        for number in range(50):
            target = _named(TARGET, f"p/{number}")
            breakers.leave(target, breakers.enter(target), "refused", why="No. " * 50_000)
        await store.close()
        await asyncio.sleep(0)
    assert states(breakers) == ["disabled"] * 50
    assert len(breakers.statuses()[0].reason) < 400
    assert "not on record" in caplog.text
