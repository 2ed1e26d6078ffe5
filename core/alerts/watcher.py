"""Looks at the rules when something has changed and as time goes by, and records what rings and what is over."""

from __future__ import annotations

import asyncio
import logging
import sqlite3
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from typing import Any, ClassVar, Literal

from core.alerts.rules import Standing, decide, evolve, is_quiet, window
from core.ports.alerts import AlertSource, Measured
from core.settings.state import Settings
from events.catalog.alerts import AlertCleared, AlertRaised, AlertRule, AlertRuleRemoved, AlertRuleSaved
from events.envelope import Event, NewEvent, StreamAppend
from events.errors import StoreError, VersionConflict
from events.registry import Registry
from events.store.contract import EventStore, Reader
from events.values import Payload, now_us

PACE_SECONDS = 1.0
"""From one look to the next at least, however much changes."""
TICK_SECONDS = 10.0
"""A look is taken this often without a change too: windows move on, and a day begins."""
_WATCHED = frozenset({"performance", "breakers"})

_log = logging.getLogger("tutti.alerts")


class AlertWatcher:
    """Used on the engine's loop. Without a rule it reads nothing and wakes nobody.

    It looks once :meth:`begin` was called: by the window, and with the first run that this process carries out. So a
    command that only reads leaves no event behind. Several processes may look at one store: each alert has a stream of
    its rule, and who comes second finds it raised.

    :param settings: every setting's value now.
    :param clock: the time now in microseconds since 1970-01-01 UTC.
    """

    HEARS: ClassVar[tuple[type[Payload], ...]] = (AlertRuleSaved, AlertRuleRemoved)

    def __init__(  # noqa: PLR0913 - what it is made of, by name
        self,
        store: EventStore,
        reader: Reader,
        registry: Registry,
        *,
        rules: Settings,
        source: AlertSource,
        settings: Callable[[], Mapping[str, Any]],
        clock: Callable[[], int] = now_us,
    ) -> None:
        self._store = store
        self._reader = reader
        self._registry = registry
        self._rules = rules
        self._source = source
        self._settings = settings
        self._clock = clock
        self._standing: dict[str, Standing] = {}
        self._begun = asyncio.Event()
        self._changed = asyncio.Event()
        self._looking = asyncio.Lock()

    def begin(self) -> None:
        """Look from now on."""
        if not self._begun.is_set():
            self._begun.set()
            self._changed.set()

    @property
    def looks(self) -> bool:
        """Whether it looks at any rule."""
        return self._begun.is_set() and bool(self._rules.state().alert_rules)

    def hear(self, _event: Event) -> None:
        """Take in that a rule was saved or removed, here or by another process."""
        self._changed.set()

    def see(self, projections: Iterable[str]) -> None:
        """Take in which rows have changed."""
        if self._begun.is_set() and not _WATCHED.isdisjoint(projections):
            self._changed.set()

    async def run(self) -> None:
        """Look for as long as the engine lives."""
        await self._begun.wait()
        while True:
            with suppress(TimeoutError):
                async with asyncio.timeout(TICK_SECONDS if self.looks else None):
                    await self._changed.wait()
            await self._look()
            await asyncio.sleep(PACE_SECONDS)

    async def close(self) -> None:
        """Look once more when something has changed since the last look: a short command ends before the next one."""
        if self._begun.is_set() and self._changed.is_set():
            await self._look()

    async def check(self) -> int:
        """Look at every rule now; returns how many alerts were raised by that."""
        async with self._looking:
            self._changed.clear()
            rules = self._rules.state().alert_rules
            if not rules:
                return 0
            now = self._clock()
            found = await self._source.measure([window(rule, now) for rule in rules.values()])
            raised = 0
            for (rule_id, rule), measured in zip(rules.items(), found, strict=True):
                raised += await self._settle(rule_id, rule, measured, now) == "raise"
            return raised

    async def _look(self) -> None:
        try:
            await self.check()
        except (StoreError, sqlite3.Error):  # a full disk, or rows of another version: calls are not held up by that
            _log.warning("The rules of alerts could not be looked at", exc_info=True)

    async def _settle(self, rule_id: str, rule: AlertRule, found: Measured, now: int) -> Literal["raise", "clear", ""]:
        """Record what came of one rule, unless another process has recorded it meanwhile."""
        while True:
            standing = self._now(rule_id)
            what = decide(rule, standing, found, now)
            if not what:
                return ""
            payload = self._raised(rule_id, rule, found, now) if what == "raise" else _cleared(rule_id, found)
            append = StreamAppend(stream_of(rule_id), [NewEvent(payload, "engine")], standing.version)
            try:
                await self._store.append([append])
            except VersionConflict:
                continue
            return what

    def _now(self, rule_id: str) -> Standing:
        before = self._standing.get(rule_id, Standing())
        new = self._reader.read_stream(stream_of(rule_id), after=before.version)
        standing = self._standing[rule_id] = evolve(before, map(self._registry.decode, new))
        return standing

    def _raised(self, rule_id: str, rule: AlertRule, found: Measured, now: int) -> AlertRaised:
        chosen = self._settings()
        begins, ends = (
            "" if chosen[f"alerts.quiet_{end}"] == "none" else chosen[f"alerts.quiet_{end}"]
            for end in ("from", "until")
        )
        quiet = is_quiet(now, rule.quiet_from, rule.quiet_until, rule.zone) or is_quiet(now, begins, ends, rule.zone)
        return AlertRaised(
            rule_id=rule_id,
            rule=rule,
            value=found.value or 0,
            calls=found.calls,
            since=found.since,
            until=found.until,
            causes=found.causes,
            quiet=quiet,
        )


def stream_of(rule_id: str) -> str:
    """The stream of what came of a rule."""
    return f"alert-{rule_id}"


def _cleared(rule_id: str, found: Measured) -> AlertCleared:
    if found.value is None:
        return AlertCleared(rule_id=rule_id, reason="no_calls")
    return AlertCleared(rule_id=rule_id, value=found.value)
