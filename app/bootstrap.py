"""The one composition root: every concrete class is named here and nowhere else."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import os
from collections.abc import Callable, Coroutine, Mapping, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from app import plugins
from app.alerting import AlertServices, start_alerts
from app.calls import CallParts, call_parts, gateway
from app.drafts import DraftFolder
from app.knowledge import RecentSpeeds, StoredKnowledge
from app.memory import StoredMemory, open_meaning
from app.outside import Outside
from app.past import CACHE, PastSweep
from app.queries import CallQueries, EngineQueries, SettingsQueries
from app.replaying import Past
from app.spending import StoredSpending
from app.wiring import (
    connect_backups,
    connect_calls,
    connect_memory,
    connect_past,
    connect_routing,
    connect_runs,
    connect_settings,
    register_calls,
    register_history,
    register_memory,
    register_resuming,
    register_runs,
    register_settings,
    take_over,
)
from core.budget.budget import Budget
from core.calls.recalling import CacheHandlers
from core.commands.bus import CommandBus
from core.context.tokens import TokenCounter
from core.errors import UnknownThing
from core.hooks.hooks import Hooks
from core.memory.embedding import EmbeddingServices
from core.memory.insights import InsightServices
from core.memory.recall import Recall
from core.memory.search import MemorySearch
from core.ports.live import LiveText
from core.ports.models import Directory, Message
from core.ports.redaction import Redactor
from core.providers.directory import ProviderDirectory, Sources
from core.providers.keys import KeyStore
from core.providers.listings import Listings
from core.providers.local import PORTS
from core.providers.practice.catalogue import practice_models
from core.providers.practice.provider import PracticeProvider
from core.providers.prices import PriceTable
from core.providers.recorded.directory import RecordedDirectory
from core.providers.recorded.file import FileProvider, read_recorded
from core.queries import Queries, ResumeForecast
from core.runs.beforehand import Beforehand
from core.runs.bundle import Bundle
from core.runs.choosing import Choosing
from core.runs.counting import recent_counts
from core.runs.decider import fold
from core.runs.endings import Endings
from core.runs.journal import Opening
from core.runs.live import Checkpoints, LiveHub
from core.runs.owners import ProcessLocks
from core.runs.presets import PresetHandlers
from core.runs.process import ProcessManager, RunServices
from core.runs.recovery import forecast
from core.runs.replaying import BundleHandlers
from core.runs.resume import ResumeHandlers, ResumeServices
from core.runs.reviewing import ReviewHandlers
from core.runs.services import StepServices
from core.runs.submit import RunHandlers, SubmitServices
from core.settings.acts import ActHandlers
from core.settings.checks import SettingChecks
from core.settings.handlers import Providers, SettingsHandlers
from core.settings.imports import Imports
from core.settings.profiles import ProfileHandlers
from core.settings.state import Settings
from events.bus import Bus
from events.catalog import PAYLOADS
from events.errors import StoreError
from events.projections.contract import Changes
from events.projections.conversations.view import ConversationsView
from events.projections.performance.view import PerformanceView
from events.projections.records.view import RecordsView
from events.projections.runner import ProjectionRunner
from events.projections.runs.rows import RunRow
from events.registry import Registry
from events.store.contract import Reader
from events.store.sqlite.store import SqliteEventStore, open_store
from events.subscriptions.subscription import Subscription
from events.upcasters import UPCASTERS
from events.views import PROJECTIONS, Views, open_views

COLLECT_AFTER = (20_000, 20, 50)
"""Thresholds of the garbage collector. Events and their rows are let go by counting references; looking for cycles among
them after every 700 objects, as Python does by itself, took an eighth of a busy engine's time."""
CLOSING = "Tutti was closed"
"""The reason recorded with what an orderly end stops."""


def registry() -> Registry:
    """The closed set of event types."""
    return Registry(PAYLOADS, UPCASTERS)


@dataclass(frozen=True, slots=True)
class Engine:
    """Everything below the window, running on one asyncio loop."""

    home: Path
    owner: str
    """Id of this process; a lock of that name is held while it lives."""
    commands: CommandBus
    queries: Queries
    live: LiveText
    store: SqliteEventStore
    bus: Bus
    """Every event after its commit, of this process or another, on the engine's loop."""
    hooks: Hooks
    """Where others can look into calls, decisions and runs."""
    _projections: ProjectionRunner
    _resume: ResumeHandlers
    _endings: Endings
    _views: Callable[[], Views]
    _stack: AsyncExitStack

    def open_views(self) -> Views:
        """Readers of the projections for the calling thread."""
        return self._views()

    def on_changes(self, receiver: Callable[[Changes], None]) -> Callable[[], None]:
        """Have ``receiver`` called on the engine's loop with what changed; returns how to stop it."""

        def each(changes: Sequence[Changes]) -> None:
            for change in changes:
                receiver(change)

        return self._projections.on_changes(each)

    async def caught_up(self) -> None:
        """Wait until the projections show everything that is in the store now."""
        reader = self.store.open_reader()
        try:
            head = reader.head()
        finally:
            reader.close()
        await self._projections.reached(head)

    async def ended(self, run_id: str) -> int:
        """Wait for the end of a run, whichever process carries it out; returns the end's position.

        :raises UnknownThing: there is no such run.
        """
        return await self._endings.wait(run_id)

    async def run_ended(self, run_id: str) -> RunRow:
        """Wait for the end of a run and return its row.

        :raises UnknownThing: there is no such run.
        """
        await self._projections.reached(await self.ended(run_id))
        views = self.open_views()
        try:
            row = views.runs.get(run_id)
        finally:
            views.close()
        if row is None:
            raise UnknownThing(f"Run {run_id} has no row.", "Run `tutti doctor` to see what is wrong with the store.")
        return row

    async def recover(self) -> tuple[str, ...]:
        """Look at the runs whose process died, as the window does when it starts.

        They are resumed when the settings say so, except for those that wait for a person; one that was resumed in vain
        too often is set apart whatever the settings say. Returns the runs taken up.
        """
        await self.caught_up()  # the rows lag behind what the dead process recorded last
        views = self.open_views()
        try:
            interrupted = views.runs.interrupted(self.queries.alive)
        finally:
            views.close()
        resuming = self.queries.settings()["runs.recovery"] == "resume"
        waiting = [row.run_id for row in interrupted if row.waiting]
        others = [row.run_id for row in interrupted if not row.waiting]
        await self._resume.recover(waiting, resuming=False)
        return await self._resume.recover(others, resuming=resuming)

    async def close(self) -> None:
        """Stop what runs, recorded, then let go of everything in the order it was not taken in."""
        await self._stack.aclose()


async def start_engine(
    home: Path, *, environment: Mapping[str, str] | None = None, practice_latency: float = 1.0
) -> Engine:
    """Start an engine on the running loop.

    :param environment: where keys are looked for; the process's own when ``None``.
    :param practice_latency: multiplies the pauses of the practice models; 0 answers at once.
    :raises StoreError: the store in ``home`` cannot be opened; the words say what to do.
    """
    gc.set_threshold(*COLLECT_AFTER)
    stack = AsyncExitStack()
    try:
        return await _compose(stack, home, os.environ if environment is None else environment, practice_latency)
    except BaseException:
        await stack.aclose()
        raise


async def _compose(
    stack: AsyncExitStack, home: Path, environment: Mapping[str, str], practice_latency: float
) -> Engine:
    events = registry()
    store = open_store(home, events)
    stack.push_async_callback(store.close)
    reader = store.open_reader()
    stack.callback((locks := ProcessLocks(home / "owners")).release)
    owner = locks.claim()
    strategies = plugins.strategy_catalogue()
    schema = plugins.settings_schema()
    settings = Settings(reader, events)
    keys = KeyStore(redactor := Redactor(), environment)
    directory = _directory(stack, home, keys, Outside(redactor), practice_latency)
    take_over(settings, directory)

    await (projections := ProjectionRunner(store, events, PROJECTIONS)).start()
    stack.push_async_callback(projections.stop)
    live, bus, endings, hooks = LiveHub(), Bus(), Endings(reader, events), Hooks(redact=redactor)
    now = partial(settings.resolved, schema)
    parts = call_parts(store, events, hooks, now)
    budget, counter = Budget(store, events, StoredSpending(store), now), TokenCounter()
    choosing = Choosing(strategies, directory, plugins.critics(redactor))
    steps = StepServices(
        reader, directory, calls := gateway(parts, redactor, live.hold), live, budget, counter, hooks, choosing.critics
    )
    manager = ProcessManager(RunServices(store, reader, events, strategies, steps, _recorded, endings.lost), owner)
    hooks.report_to(manager.hook_failed)
    subscription = Subscription(store, events, name="bus", receive=bus.publish, after=reader.head())
    connect_runs(bus, manager, endings)
    connect_routing(bus, speeds := RecentSpeeds(PerformanceView(reader.connection)))
    connect_calls(bus, parts, budget)
    connect_settings(bus, settings, directory)
    embedding = EmbeddingServices(store, calls, budget, directory, now)
    connect_memory(bus, meaning := open_meaning(home, embedding, reader, events))
    subscription.start()
    stack.push_async_callback(subscription.stop)
    _in_background(
        stack,
        Checkpoints(live, store).run(),
        _warm(counter, reader, events),
        meaning.run(),
        connect_past(bus, PastSweep(store, home / CACHE)).run(),
        connect_backups(commands := CommandBus(), bus, store, projections.reached).run(),
    )
    stack.push_async_callback(hooks.settled)
    stack.push_async_callback(manager.close, CLOSING)

    def begin(run_id: str, opening: Opening, messages: tuple[Message, ...]) -> None:
        endings.expect(run_id)
        manager.begin(run_id, opening, messages)

    recall = Recall(memory := StoredMemory(reader, events), counter, directory, meaning)
    knowledge = StoredKnowledge(directory, RecordsView(reader.connection), speeds, parts.breakers.statuses)
    submit = SubmitServices(
        store,
        reader,
        events,
        settings,
        schema,
        choosing,
        locks,
        begin,
        knowledge,
        recall,
    )
    resume = ResumeHandlers(ResumeServices(store, reader, events, locks, begin, manager.take_up, now, recall), owner)
    register_runs(commands, runs := RunHandlers(submit, owner), ReviewHandlers(submit, owner))
    register_memory(
        commands,
        insights := InsightServices(
            store, reader, events, runs.submit, endings.wait, now, projections.reached, meaning
        ),
    )
    register_resuming(commands, resume, BundleHandlers(store, events, owner, begin))
    register_calls(commands, parts, budget, CacheHandlers(store, parts.shelf, subscription.reached))
    register_settings(
        commands,
        SettingsHandlers(
            store,
            settings,
            checks := SettingChecks(schema, directory, choosing.named_by),
            places := Providers(keys, read_recorded, directory.wires),
            subscription.reached,
        ),
        presets := PresetHandlers(store, settings, schema, choosing, subscription.reached),
        ProfileHandlers(store, settings, checks, redactor, subscription.reached),
        acts := ActHandlers(store, settings, Imports(checks, places, presets.checked, redactor), subscription.reached),
    )
    register_history(commands, insights, runs.cancel_run, ConversationsView(reader.connection), DraftFolder(home).drop)
    start_alerts(
        stack,
        commands,
        bus,
        projections,
        AlertServices(store, reader, events, settings, now, parts.breakers.statuses, owner, subscription.reached),
    )
    queries = EngineQueries(
        SettingsQueries(settings, schema, acts.would_change),
        strategies,
        directory,
        _call_queries(
            locks,
            parts,
            budget,
            Past(reader, events, strategies, choosing.critics, directory, views := partial(_open_views, store)),
            knowledge,
            Beforehand(submit, counter),
        ),
        MemorySearch(memory, meaning),
    )
    return Engine(home, owner, commands, queries, live, store, bus, hooks, projections, resume, endings, views, stack)


def _call_queries(
    locks: ProcessLocks,
    parts: CallParts,
    budget: Budget,
    past: Past,
    knowledge: StoredKnowledge,
    beforehand: Beforehand,
) -> CallQueries:
    reader, events = past.reader, past.registry

    def foreseen(run_id: str) -> ResumeForecast:
        state = fold(run_id, map(events.decode, reader.read_stream(f"run-{run_id}")))
        return forecast(reader, events, run_id, alive=locks.alive(state.owner))

    statuses = budget.statuses, parts.breakers.statuses, parts.lanes.statuses
    return CallQueries(locks.alive, foreseen, beforehand.estimate, past, knowledge, *statuses)


def _recorded(bundle: Bundle) -> Directory:
    return RecordedDirectory(bundle.answers)


def _directory(
    stack: AsyncExitStack, home: Path, keys: KeyStore, outside: Outside, practice_latency: float
) -> ProviderDirectory:
    """Every provider there is; it is closed before the network is."""
    stack.push_async_callback(outside.close)
    sources = Sources(
        built_in=PracticeProvider(latency_scale=practice_latency),
        built_in_models=tuple(model.info for model in practice_models().values()),
        factories={"openai": outside.openai, "anthropic": outside.anthropic, **plugins.installed().providers},
        recording=FileProvider,
        keys=keys,
        prices=PriceTable(),
        listings=Listings(home / "cache"),
        discover=outside.discover,
        local_ports=PORTS,
    )
    directory = ProviderDirectory(sources)
    stack.push_async_callback(directory.close)
    return directory


def _open_views(store: SqliteEventStore) -> Views:
    own = store.open_reader()
    return open_views(own.connection, blob=own.blob, draft=own.draft, close=own.close)


async def _warm(counter: TokenCounter, reader: Reader, events: Registry) -> None:
    """Have tokens counted as well as before the last end, once everything else is there."""
    await asyncio.sleep(0)
    with contextlib.suppress(StoreError):  # what cannot be read is told where it matters
        counter.warm(recent_counts(reader, events))


def _in_background(stack: AsyncExitStack, *works: Coroutine[Any, Any, None]) -> None:
    """Have work go on beside everything until the engine closes."""
    for work in works:
        stack.push_async_callback(_cancel, asyncio.create_task(work))


async def _cancel(task: asyncio.Task[None]) -> None:
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
