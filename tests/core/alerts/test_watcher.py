from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app.bootstrap import Engine
from core.alerts.handlers import MOST
from core.budget.zones import known_zone
from core.commands.alerts import CheckAlerts, RemoveAlertRule, SaveAlertRule
from core.commands.models import ChangeSetting
from core.errors import InputError, UnknownThing
from events.catalog.alerts import AlertCleared, AlertRaised, AlertRule, AlertRuleSaved
from events.catalog.breakers import BreakerChanged
from events.envelope import NewEvent, StreamAppend
from events.values import moment
from tests.engines import ask, running

CALLED = AlertRule(metric="calls", threshold=0, cooldown_minutes=0)
PAYLOADS = {kind.type_name for kind in (AlertRaised, AlertCleared)}


async def save(engine: Engine, rule: AlertRule, rule_id: str | None = None) -> str:
    saved: str = await engine.commands.send(SaveAlertRule(rule=rule, rule_id=rule_id))
    return saved


async def check(engine: Engine) -> int:
    await engine.caught_up()
    raised: int = await engine.commands.send(CheckAlerts())
    return raised


def told(engine: Engine, *types: str) -> list[str]:
    """The types of what was recorded about alerts, in order."""
    wanted = set(types) or PAYLOADS
    reader = engine.store.open_reader()
    try:
        return [event.type for event in reader.read() if event.type in wanted]
    finally:
        reader.close()


async def until(true: Callable[[], bool]) -> None:
    """Wait for what happens by itself."""
    for _ in range(600):
        if true():
            return
        await asyncio.sleep(0.05)
    pytest.fail("it did not happen")


async def test_a_run_rings_by_itself(home: Path) -> None:
    """A rule is looked at by the process that carries a run out, with no window and nobody who asks for it."""
    async with running(home) as engine:
        await save(engine, CALLED)
        await ask(engine, "practice/small")
        await until(lambda: bool(told(engine)))
        views = engine.open_views()
        await engine.caught_up()
        (alert,) = views.alerts.standing()
        views.close()
        assert (alert.value, alert.calls, alert.rule.metric, alert.quiet) == (1, 1, "calls", False)


async def test_a_short_command_looks_before_it_ends(home: Path) -> None:
    """A command that ends with its answer leaves its alert behind too."""
    async with running(home) as engine:
        await save(engine, CALLED)
    async with running(home) as engine:
        await ask(engine, "practice/small")
    async with running(home) as engine:
        assert told(engine) == ["AlertRaised"]


async def test_who_only_reads_records_nothing(home: Path) -> None:
    """Opening a store in which a rule would ring records no alert, nor does saving the rule."""
    async with running(home) as engine:
        await ask(engine, "practice/small")
    for _ in range(2):
        async with running(home) as engine:
            if not told(engine, AlertRuleSaved.type_name):
                await save(engine, CALLED)
            await engine.caught_up()
    async with running(home) as engine:
        assert told(engine) == []
        assert await check(engine) == 1


async def test_two_processes_raise_an_alert_once(home: Path) -> None:
    """Two engines on one store that look at the same time record one alert, and its end once."""
    async with running(home) as one, running(home) as other:
        await ask(one, "practice/small")
        rule_id = await save(one, AlertRule(metric="calls", threshold=0, cooldown_minutes=600))
        await other.caught_up()
        raised = await asyncio.gather(*(check(engine) for engine in (one, other, one, other)))
        assert sum(raised) <= 1  # the engine that carried the run out may have been first by itself
        assert told(one) == ["AlertRaised"]
        await save(one, AlertRule(metric="calls", threshold=9, cooldown_minutes=600), rule_id)
        await other.caught_up()
        await asyncio.gather(check(one), check(other))
        assert told(one) == ["AlertRaised", "AlertCleared"]


@pytest.mark.parametrize("turns", range(5))
async def test_it_ends_when_told_to_though_something_changes_just_then(
    home: Path, monkeypatch: pytest.MonkeyPatch, turns: int
) -> None:
    """A change that is heard some turns of the loop before the end does not keep the program from closing."""
    monkeypatch.setattr("core.alerts.watcher.PACE_SECONDS", 0)
    async with running(home) as engine:
        rule_id = await save(engine, AlertRule(metric="calls", threshold=9))
        await check(engine)
        (looking,) = (task for task in asyncio.all_tasks() if task.get_name() == "alerts")
        await asyncio.sleep(0.1)  # until it waits
        again = AlertRule(metric="calls", threshold=8)
        stop = engine.bus.subscribe(lambda _: heard.set(), AlertRuleSaved)
        heard = asyncio.Event()
        await engine.store.append(
            [StreamAppend("settings", [NewEvent(AlertRuleSaved(rule_id=rule_id, rule=again), "user")])]
        )
        await heard.wait()
        for _ in range(turns):
            await asyncio.sleep(0)
        looking.cancel()
        done, _ = await asyncio.wait({looking}, timeout=2)
        looking.cancel()
        stop()
    assert done
    assert looking.cancelled()


async def test_a_removed_rule_ends_its_alert(home: Path) -> None:
    """Removing a rule ends its alert in the same append, and it rings no more."""
    async with running(home) as engine:
        rule_id = await save(engine, CALLED)
        await ask(engine, "practice/small")
        await check(engine)
        await engine.commands.send(RemoveAlertRule(rule_id=rule_id))
        assert await check(engine) == 0
        views = engine.open_views()
        (alert,) = views.alerts.log()
        assert (alert.stands, alert.cleared_reason, views.alerts.rules()) == (False, "removed", [])
        views.close()
        with pytest.raises(UnknownThing):
            await engine.commands.send(RemoveAlertRule(rule_id=rule_id))


async def test_a_model_held_back_is_named(home: Path) -> None:
    """A breaker that opens rings with the model's name, and closing it ends the alert."""
    async with running(home) as engine:
        await save(engine, AlertRule(metric="breakers", threshold=0, cooldown_minutes=0))

        def changed(state: Any, previous: Any) -> StreamAppend:
            payload = BreakerChanged(
                provider="p",
                host="h:1",
                credential="none",
                model="p/m",
                state=state,
                previous=previous,
                reason="?",
                open_seconds=900,
            )
            return StreamAppend("breaker-b", [NewEvent(payload, "engine")])

        await engine.store.append([changed("open", "closed")])
        await engine.caught_up()
        for _ in range(500):
            if await check(engine) or told(engine):
                break
        views = engine.open_views()
        await engine.caught_up()
        (alert,) = views.alerts.standing()
        assert alert.causes == ("p/m",)
        await engine.store.append([changed("closed", "open")])
        for _ in range(500):
            await check(engine)
            if "AlertCleared" in told(engine):
                break
        assert told(engine) == ["AlertRaised", "AlertCleared"]
        views.close()


@pytest.mark.parametrize("where", ["rule", "settings"])
async def test_an_alert_in_a_quiet_time_is_only_noted(home: Path, where: str) -> None:
    """In a quiet time of the rule, or of the settings, an alert is raised without a sound."""
    async with running(home) as engine:
        await ask(engine, "practice/small")
        if where == "rule":
            await save(engine, CALLED.model_copy(update={"quiet_from": "00:00", "quiet_until": "12:00"}))
        else:
            for key, value in (("alerts.quiet_from", "00:00"), ("alerts.quiet_until", "12:00")):
                await engine.commands.send(ChangeSetting(key=key, value=value))
            await save(engine, CALLED)
        await check(engine)
        await engine.caught_up()
        views = engine.open_views()
        (alert,) = views.alerts.log()
        views.close()
        assert alert.quiet == (moment(alert.until).astimezone(known_zone(alert.rule.zone)).hour < 12)


async def test_rules_that_do_not_fit_are_refused(home: Path) -> None:
    """A rule to replace has to be there, a quiet time has two ends, and there is a most of rules."""
    async with running(home) as engine:
        with pytest.raises(UnknownThing):
            await save(engine, CALLED, "nobody")
        with pytest.raises(InputError, match="beginning and an end"):
            await save(engine, CALLED.model_copy(update={"quiet_from": "22:00"}))
        rule_id = await save(engine, CALLED)
        await save(engine, CALLED, rule_id)
        assert told(engine, AlertRuleSaved.type_name) == ["AlertRuleSaved"]  # nothing was different
        for _ in range(MOST - 1):
            await save(engine, CALLED)
        with pytest.raises(InputError, match="already"):
            await save(engine, CALLED)
