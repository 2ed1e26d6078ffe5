"""Alerts at work: puts their watcher into the engine, and measures what they look at, from the rows."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from contextlib import AsyncExitStack, suppress
from typing import Any, NamedTuple

from core.alerts.handlers import AlertHandlers
from core.alerts.watcher import AlertWatcher
from core.commands.alerts import CheckAlerts, RemoveAlertRule, SaveAlertRule
from core.commands.bus import CommandBus
from core.ports.alerts import Measured, Window
from core.queries import BreakerStatus
from core.settings.state import Settings
from events.bus import Bus
from events.catalog.alerts import AlertMetric
from events.catalog.runs import RunResumed, RunStarted
from events.envelope import Event
from events.errors import StoreError
from events.projections.performance.rows import Only, Slice
from events.projections.performance.view import PerformanceView, whole
from events.projections.runner import ProjectionRunner
from events.registry import Registry
from events.store.contract import Reader
from events.store.sqlite.store import SqliteEventStore
from events.values import PICO


class AlertServices(NamedTuple):
    """What alerts are made of."""

    store: SqliteEventStore
    reader: Reader
    registry: Registry
    settings: Settings
    now: Callable[[], Mapping[str, Any]]
    """Every setting's value."""
    breakers: Callable[[], Iterable[BreakerStatus]]
    owner: str
    """Id of this process."""
    heard: Callable[[int], Awaitable[None]]
    """Waits until everybody in this process has heard of a position."""


def start_alerts(
    stack: AsyncExitStack, commands: CommandBus, bus: Bus, projections: ProjectionRunner, services: AlertServices
) -> None:
    """Have the rules looked at once this process carries out a run, and their commands carried out."""
    store, reader, registry, settings, now, breakers, owner, heard = services
    source = StoredMeasures(store, breakers)
    watcher = AlertWatcher(store, reader, registry, rules=settings, source=source, settings=now)
    handlers = AlertHandlers(store, reader, registry, settings=settings, watcher=watcher, heard=heard)
    commands.register(SaveAlertRule, handlers.save)
    commands.register(RemoveAlertRule, handlers.remove)
    commands.register(CheckAlerts, handlers.check)
    for kind in AlertWatcher.HEARS:
        bus.subscribe(watcher.hear, kind)

    def begin(event: Event) -> None:
        if isinstance(event.payload, RunStarted | RunResumed) and event.payload.owner == owner:
            watcher.begin()

    bus.subscribe(begin, RunStarted)
    bus.subscribe(begin, RunResumed)
    stop_seeing = projections.on_changes(lambda changes: watcher.see([change.projection for change in changes]))
    looking = asyncio.get_running_loop().create_task(watcher.run(), name="alerts")

    async def close() -> None:
        looking.cancel()
        await asyncio.gather(looking, return_exceptions=True)
        with suppress(StoreError):  # what cannot be read or written is told where it matters
            if watcher.looks:
                await projections.reached(reader.head())
                await watcher.close()
        stop_seeing()

    stack.push_async_callback(close)


class StoredMeasures:
    """Implements :class:`core.ports.alerts.AlertSource`, beside the engine's loop.

    Every question opens a connection of its own, on another thread.

    :param breakers: every breaker that has ever opened, as it is now.
    """

    def __init__(self, store: SqliteEventStore, breakers: Callable[[], Iterable[BreakerStatus]]) -> None:
        self._store = store
        self._breakers = breakers

    async def measure(self, windows: Sequence[Window]) -> Sequence[Measured]:
        """See the port."""
        held = sorted(one.model for one in self._breakers() if one.state in {"open", "disabled"})
        return await asyncio.to_thread(self._read, windows, held)

    def _read(self, windows: Sequence[Window], held: Sequence[str]) -> Sequence[Measured]:
        reader = self._store.open_reader()
        try:
            view = PerformanceView(reader.connection)
            return [_held(one, held) if one.rule.metric == "breakers" else _measured(view, one) for one in windows]
        finally:
            reader.close()


def _held(window: Window, held: Sequence[str]) -> Measured:
    models = tuple(model for model in held if window.rule.model in {"", model})
    return Measured(float(len(models)), 0, window.since, window.until, models)


def _measured(view: PerformanceView, window: Window) -> Measured:
    rule = window.rule
    only = Only(rule.model or None, rule.strategy or None, rule.kind or None)
    found = view.slices(whole(window.since, window.until), only=only)
    if not found:
        return Measured(_NONE.get(rule.metric), 0, window.since, window.until)
    (one,) = found
    value, calls = _values(one)[rule.metric]
    return Measured(value, calls, window.since, window.until)


_NONE: dict[AlertMetric, float | None] = dict.fromkeys(("cost", "simulated_cost", "calls", "failures"), 0.0)
"""What no call at all comes to; of what is judged, nothing."""


def _values(one: Slice) -> dict[AlertMetric, tuple[float | None, int]]:
    """Each metric, and the calls it is judged by."""
    success, hits = one.success_rate, one.hit_rate
    return {
        "p50_seconds": (one.seconds(0.5), one.succeeded),
        "p95_seconds": (one.seconds(0.95), one.succeeded),
        "first_seconds": (one.first_seconds(0.5), one.succeeded),
        "tokens_per_second": (one.tokens_per_second, one.succeeded),
        "success_percent": (None if success is None else 100 * success, one.succeeded + one.failed),
        "cache_percent": (None if hits is None else 100 * hits, one.hits + one.calls),
        "cost": (one.cost_picodollars / PICO, one.calls),
        "simulated_cost": (one.simulated_picodollars / PICO, one.calls),
        "calls": (float(one.calls), one.calls),
        "failures": (float(one.failed), one.calls),
    }
