"""Carries out the commands about alerts."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from core.alerts.watcher import AlertWatcher, stream_of
from core.budget.zones import system_zone
from core.commands.alerts import CheckAlerts, RemoveAlertRule, SaveAlertRule
from core.errors import InputError, UnknownThing
from core.settings.state import STREAM, Settings
from events.catalog.alerts import AlertCleared, AlertRaised, AlertRuleRemoved, AlertRuleSaved
from events.envelope import NewEvent, StreamAppend
from events.errors import VersionConflict
from events.registry import Registry
from events.store.contract import EventStore, Reader
from events.values import new_id

MOST = 100
"""Rules there may be."""


class AlertHandlers:
    """One handler for each command. A command returns when its change has been heard here."""

    def __init__(
        self,
        store: EventStore,
        reader: Reader,
        registry: Registry,
        *,
        settings: Settings,
        watcher: AlertWatcher,
        heard: Callable[[int], Awaitable[None]],
    ) -> None:
        self._store = store
        self._reader = reader
        self._registry = registry
        self._settings = settings
        self._watcher = watcher
        self._heard = heard

    async def save(self, command: SaveAlertRule) -> str:
        """Save a rule; saving it as it is changes nothing.

        :raises UnknownThing: there is no such rule to replace.
        :raises InputError: there are too many, or only one end of its quiet time is given.
        """
        rule = command.rule.model_copy(update={"zone": system_zone()})
        if bool(rule.quiet_from) != bool(rule.quiet_until):
            raise InputError("A quiet time has a beginning and an end.", "Give both, such as 22:00 and 07:00, or none.")
        rules = self._settings.state().alert_rules
        if command.rule_id is not None:
            self._known(command.rule_id)
        elif len(rules) >= MOST:
            raise InputError(f"There are {MOST} rules already.", "Remove one that you do not need.")
        rule_id = command.rule_id or new_id()
        if rules.get(rule_id) != rule:
            await self._append(list, AlertRuleSaved(rule_id=rule_id, rule=rule), command.actor)
        return rule_id

    async def remove(self, command: RemoveAlertRule) -> None:
        """Remove a rule; an alert of it that stands is over with that.

        :raises UnknownThing: there is none of that id.
        """
        rule_id = command.rule_id
        self._known(rule_id)
        removed = AlertRuleRemoved(rule_id=rule_id)
        await self._append(lambda: self._over(rule_id, command.actor), removed, command.actor)

    async def check(self, _command: CheckAlerts) -> int:
        """Look at every rule now, and from now on."""
        self._watcher.begin()
        return await self._watcher.check()

    def _known(self, rule_id: str) -> None:
        if rule_id not in self._settings.state().alert_rules:
            raise UnknownThing(f"There is no rule {rule_id}.", "Run `tutti alerts list` to see them.")

    def _over(self, rule_id: str, actor: str) -> list[StreamAppend]:
        """The end of the alert that stands, if one does."""
        events = list(self._reader.read_stream(stream_of(rule_id)))
        if not events or events[-1].type != AlertRaised.type_name:
            return []
        cleared = AlertCleared(rule_id=rule_id, reason="removed")
        return [StreamAppend(stream_of(rule_id), [NewEvent(cleared, actor)], events[-1].version)]

    async def _append(
        self, others: Callable[[], list[StreamAppend]], payload: AlertRuleSaved | AlertRuleRemoved, actor: str
    ) -> None:
        while True:
            own = StreamAppend(STREAM, [NewEvent(payload, actor)], self._settings.state().version)
            try:
                stored = await self._store.append([own, *others()])
            except VersionConflict:
                continue
            await self._heard(stored[-1].position)
            return
