"""All circuit breakers of this process, one for each host, credential and model.

What one process finds out holds for all that share the store: each change is an event, and everyone follows the last one
in the store's order. Only while a change of one's own is on its way is another's passed over: the own one comes later.
"""

from __future__ import annotations

import asyncio
import hashlib
import logging
import random
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import partial
from typing import ClassVar, NamedTuple
from uuid import UUID

from core.calls.breaker import FIRST_OPEN, BreakerMachine, Change, Outcome
from core.calls.simulation import SIMULATED
from core.commands.models import CloseBreaker
from core.errors import BreakerOpen, UnknownThing
from core.ports.models import Target
from core.queries import BreakerStatus
from events.catalog.breakers import BreakerChanged
from events.catalog.settings import ProviderAdded, ProviderRemoved, SettingChanged
from events.envelope import Event, NewEvent, StoredEvent, StreamAppend
from events.errors import StoreError
from events.registry import Registry
from events.store.contract import EventStore, Reader
from events.values import Payload, new_id, now_us

REMEMBERED = 2000
"""The newest changes that are read at the start."""
LONGEST_REASON = 300
"""Characters of an error's words that are kept; servers may send pages."""
_SHOWN_FIRST = ("disabled", "open", "half_open", "closed")

_log = logging.getLogger(__name__)


class Place(NamedTuple):
    """What one breaker stands before."""

    host: str
    credential: str
    model: str


@dataclass(slots=True)
class _Kept:
    """One breaker and where it stands."""

    key: str
    provider: str
    place: Place
    machine: BreakerMachine = field(default_factory=BreakerMachine)
    opened: bool = False
    """Whether it ever was anything but closed."""


class Breakers:
    """Every breaker. Used on the engine's loop only.

    :param clock: monotonic, in seconds.
    :param chance: gives numbers from 0 to 1, for jitter.
    :param simulating: whether calls are to fail on purpose now. A run goes on failing so to its end; what comes back of
        it after that was switched off says nothing.
    """

    HEARS: ClassVar[tuple[type[Payload], ...]] = (BreakerChanged, SettingChanged, ProviderAdded, ProviderRemoved)
    """The events :meth:`hear` wants."""

    def __init__(
        self,
        store: EventStore,
        reader: Reader,
        registry: Registry,
        *,
        clock: Callable[[], float] = time.monotonic,
        chance: Callable[[], float] = random.random,
        simulating: Callable[[], bool] = lambda: True,
    ) -> None:
        self.clock = clock
        self._store = store
        self._chance = chance
        self._simulating = simulating
        self._kept: dict[Place, _Kept] = {}
        self._own: dict[bytes, str] = {}
        """Ids of changes that were appended and not heard of yet, with the breaker's key."""
        names = [payload.type_name for payload in (BreakerChanged, ProviderAdded, ProviderRemoved)]
        for stored in reversed(reader.read(types=names, backward=True, limit=REMEMBERED)):
            self._recall(registry.decode(stored))

    def enter(self, target: Target) -> int:
        """Let a call pass: the ticket it comes back with.

        :raises BreakerOpen: the words say why, how long, and what to do.
        """
        kept = self._keep(target)
        machine = kept.machine
        if machine.state == "closed":
            return machine.ticket
        now = self.clock()
        self._tell(kept, machine.wake(now))
        ticket = machine.enter(now)
        if ticket is None:
            raise _refusal(kept, now)
        return ticket

    def still(self, target: Target, ticket: int) -> None:
        """Whether a call that passed and then stood in a queue may still be sent.

        :raises BreakerOpen: what came back meanwhile says no.
        """
        kept = self._keep(target)
        if kept.machine.state != "closed" and kept.machine.ticket != ticket:
            raise _refusal(kept, self.clock())

    def leave(self, target: Target, ticket: int, outcome: Outcome, *, why: str = "") -> None:
        """A call came back.

        :param why: what went wrong, in a sentence.
        """
        kept = self._keep(target)
        if why.startswith(SIMULATED) and not self._simulating():
            outcome = "none"
        self._tell(
            kept, kept.machine.leave(ticket, outcome, self.clock(), why=why[:LONGEST_REASON], chance=self._chance())
        )

    def hear(self, event: Event) -> None:
        """Follow what another process found out, or what a person changed."""
        match event.payload:
            case BreakerChanged() as payload:
                if self._own.pop(event.stored.id, None) is None:
                    self._follow(event, payload)
            case ProviderAdded(name=name) | ProviderRemoved(name=name):
                self._close(
                    [kept for kept in self._kept.values() if kept.provider == name],
                    f"{name} was set up anew or removed.",
                )
            case SettingChanged(key=key) if key.startswith("simulate."):
                simulated = [kept for kept in self._kept.values() if SIMULATED in kept.machine.reason]
                self._close(simulated, "The failures were simulated, and that was changed.")
            case _:
                pass

    def statuses(self) -> tuple[BreakerStatus, ...]:
        """Every breaker that ever opened, those that refuse calls first."""
        now = self.clock()
        opened = [_status(kept, now) for kept in self._kept.values() if kept.opened]
        return tuple(sorted(opened, key=lambda one: (_SHOWN_FIRST.index(one.state), one.model, one.key)))

    async def close(self, command: CloseBreaker) -> None:
        """Let calls pass again. One that is closed stays as it is.

        :raises UnknownThing: no breaker that ever opened has that key, or several begin with it.
        """
        kept = self._find(command.key)
        change = kept.machine.close("Closed by you.")
        if change is not None:
            await self._append(kept, change, command.actor)

    def _find(self, key: str) -> _Kept:
        found = [kept for kept in self._kept.values() if kept.opened and key and kept.key.startswith(key)]
        if len(found) != 1:
            what = (
                f"{len(found)} breakers begin with {key}."
                if found
                else f"No breaker with the key {key[:60]} ever opened."
            )
            raise UnknownThing(what, "Run `tutti breakers list` to see their keys.")
        return found[0]

    def _keep(self, target: Target) -> _Kept:
        place = Place(target.host, target.credential, target.info.id)
        return self._kept.get(place) or self._new(target.info.provider, place)

    def _new(self, provider: str, place: Place) -> _Kept:
        kept = self._kept[place] = _Kept(breaker_key(place), provider, place)
        return kept

    def _recall(self, event: Event) -> None:
        """Take up what still matters: a disabled breaker, and an open one whose time has not come."""
        match event.payload:
            case BreakerChanged() as payload:
                self._adopt(payload, event.stored.recorded_at)
            case ProviderAdded(name=name) | ProviderRemoved(name=name):
                for kept in self._kept.values():
                    if kept.provider == name:
                        kept.machine.close(f"{name} was set up anew or removed.")
            case _:
                pass

    def _follow(self, event: Event, payload: BreakerChanged) -> None:
        place = Place(payload.host, payload.credential, payload.model)
        if breaker_key(place) not in self._own.values():
            self._adopt(payload, event.stored.recorded_at)

    def _adopt(self, payload: BreakerChanged, recorded_at: int) -> None:
        place = Place(payload.host, payload.credential, payload.model)
        kept = self._kept.get(place) or self._new(payload.provider, place)
        kept.opened = True
        whole = payload.open_seconds if payload.state == "open" else FIRST_OPEN
        remaining = min(whole, whole - (now_us() - recorded_at) / 1e6)
        if payload.state in {"open", "half_open"} and remaining <= 0:
            kept.machine.close("It was left alone long enough.")
            return
        change = Change(payload.state, payload.previous, payload.reason, payload.open_seconds)
        kept.machine.adopt(change, self.clock(), remaining)

    def _close(self, breakers: Iterable[_Kept], reason: str) -> None:
        for kept in breakers:
            self._tell(kept, kept.machine.close(reason))

    def _tell(self, kept: _Kept, change: Change | None) -> None:
        """Put a change on record. The call it came of is never kept waiting, nor does it fail, for that."""
        if change is None:
            return
        try:
            self._append(kept, change, "engine")
        except StoreError as error:
            _log.warning("The change of breaker %s to %s is not on record: %s", kept.key, change.state, error)

    def _append(self, kept: _Kept, change: Change, actor: str) -> asyncio.Future[tuple[StoredEvent, ...]]:
        kept.opened = True
        host, credential, model = kept.place
        payload = BreakerChanged(
            provider=kept.provider, host=host, credential=credential, model=model, **change._asdict()
        )
        event = NewEvent(payload, actor, id=UUID(new_id()).bytes)
        stored = self._store.append_soon([StreamAppend(f"breaker-{kept.key}", [event])])
        self._own[event.id or b""] = kept.key
        stored.add_done_callback(partial(self._appended, event.id or b"", kept.key))
        return stored

    def _appended(self, event_id: bytes, key: str, stored: asyncio.Future[tuple[StoredEvent, ...]]) -> None:
        """Retrieve what became of an append: one that failed will never be heard of."""
        error = None if stored.cancelled() else stored.exception()
        if error is None and not stored.cancelled():
            return
        self._own.pop(event_id, None)
        _log.warning("A change of breaker %s is not on record: %s", key, error or "its wait was cancelled")


def breaker_key(place: Place) -> str:
    """The short name of a breaker: the beginning of a hash of what it stands before."""
    return hashlib.sha256("\n".join(place).encode()).hexdigest()[:12]


def _status(kept: _Kept, now: float) -> BreakerStatus:
    machine = kept.machine
    remaining = max(0.0, machine.until - now) if machine.state == "open" else 0.0
    host, credential, model = kept.place
    return BreakerStatus(kept.key, kept.provider, host, credential, model, machine.state, machine.reason, remaining)


def _refusal(kept: _Kept, now: float) -> BreakerOpen:
    machine, model = kept.machine, kept.place.model
    at_once = f"run `tutti breakers close {kept.key}` to have it asked at once"
    if machine.state == "disabled":
        what = f"{model} is not asked until something is changed: {machine.reason}"
        return BreakerOpen(what, f"Put that right under Settings, Providers, or {at_once}.")
    if machine.state == "open":
        what = f"{model} is not asked for another {max(1, round(machine.until - now))} s: {machine.reason}"
    else:
        what = f"{model} is not asked while another call tries whether it answers again."
    return BreakerOpen(what, f"Wait, ask another model, or {at_once}.")
