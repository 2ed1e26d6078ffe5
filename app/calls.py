"""Puts the call gateway together: its wrappers in their order, and what they share."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from app.shelf import StoreShelf
from core.calls.announce import Announce
from core.calls.ask import AskProvider
from core.calls.breakers import Breakers
from core.calls.cache import Cache
from core.calls.call import Gateway
from core.calls.circuit import Breaker
from core.calls.concurrency import Concurrency
from core.calls.discretion import Discretion
from core.calls.hooked import Hooked
from core.calls.lanes import LaneLimits, Lanes
from core.calls.retry import Retry
from core.calls.simulation import Simulation
from core.calls.timeouts import Timeouts
from core.hooks.hooks import Hooks
from core.ports.live import Hold, nobody
from core.ports.redaction import Redactor
from events.registry import Registry
from events.store.sqlite.store import SqliteEventStore


@dataclass(frozen=True, slots=True)
class CallParts:
    """What the wrappers of the gateway share between calls."""

    hooks: Hooks
    shelf: StoreShelf
    breakers: Breakers
    lanes: Lanes


def call_parts(
    store: SqliteEventStore, registry: Registry, hooks: Hooks, settings: Callable[[], Mapping[str, Any]]
) -> CallParts:
    """What the wrappers share, as the store remembers it.

    :param settings: every setting's value now.
    """
    reader = store.open_reader()

    def limits() -> LaneLimits:
        now = settings()
        return LaneLimits(int(now["calls.at_once"]), int(now["calls.local_at_once"]))

    def simulating() -> bool:
        return bool(settings()["simulate.failure"] != "none")

    breakers = Breakers(store, reader, registry, simulating=simulating)
    return CallParts(hooks, StoreShelf(reader, registry), breakers, Lanes(limits))


def gateway(parts: CallParts, redactor: Redactor, hold: Hold = nobody) -> Gateway:
    """The call gateway. The order of its wrappers is spelled here, outermost first.

    What stands before ``Announce`` happens once for a call and before it is on record; what stands behind ``Retry``
    happens once for each attempt. Stand-ins are asked around all of it, each as a call of its own.

    :param hold: told of each call that waits for its provider.
    """
    attempt = Timeouts(Simulation(Discretion(AskProvider(), redactor)))
    guarded = Breaker(Concurrency(attempt, parts.lanes, parts.breakers.still, hold), parts.breakers)
    return Hooked(Cache(Announce(Retry(guarded, hold)), parts.shelf), parts.hooks)
