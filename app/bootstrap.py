"""The one composition root: every concrete class is named here and nowhere else."""

from __future__ import annotations

import asyncio
import gc
import os
from collections.abc import Callable, Mapping, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from app.outside import Outside
from app.queries import EngineQueries
from core.calls.announce import Announce
from core.calls.ask import AskProvider
from core.calls.call import Gateway
from core.calls.discretion import Discretion
from core.calls.retry import Retry
from core.calls.timeouts import Timeouts
from core.commands.bus import CommandBus
from core.commands.models import (
    AddProvider,
    CancelCall,
    CancelRun,
    ChangeSetting,
    EraseEvent,
    RemoveProvider,
    RenameConversation,
    SubmitPrompt,
    UndoSetting,
)
from core.conversations.erasure import ErasureHandlers
from core.conversations.handlers import ConversationHandlers
from core.errors import UnknownThing
from core.ports.live import LiveText
from core.ports.models import Message
from core.ports.redaction import Redactor
from core.providers.directory import ProviderDirectory, Sources
from core.providers.keys import KeyStore
from core.providers.listings import Listings
from core.providers.local import PORTS
from core.providers.practice.catalogue import practice_models
from core.providers.practice.provider import PracticeProvider
from core.providers.prices import PriceTable
from core.queries import Queries
from core.runs.endings import ENDS, Endings
from core.runs.journal import Opening
from core.runs.live import Checkpoints, LiveHub
from core.runs.owners import ProcessLocks
from core.runs.process import ProcessManager, RunServices
from core.runs.submit import RunHandlers, SubmitServices
from core.settings.handlers import Providers, SettingsHandlers
from core.settings.schema import GENERAL, SettingsSchema
from core.settings.state import Settings
from core.strategies.catalogue import BUILT_IN, StrategyCatalogue
from events.bus import Bus
from events.catalog import PAYLOADS
from events.catalog.settings import ProviderAdded, ProviderRemoved, SettingChanged
from events.projections.contract import Changes
from events.projections.runner import ProjectionRunner
from events.projections.runs.rows import RunRow
from events.registry import Registry
from events.store.contract import EventStore
from events.store.sqlite.store import SqliteEventStore, open_store
from events.subscriptions.subscription import Subscription
from events.upcasters import UPCASTERS
from events.views import PROJECTIONS, Views, open_views

COLLECT_AFTER = (20_000, 20, 50)
"""Thresholds of the garbage collector. Events and their rows are let go by counting references; looking for cycles among
them after every 700 objects, as Python does by itself, took an eighth of a busy engine's time."""
CLOSING = "Tutti was closed"
"""The reason recorded with what an orderly end stops."""


def gateway(redactor: Redactor) -> Gateway:
    """The call gateway. The order of its wrappers is spelled here, outermost first."""
    return Announce(Retry(Timeouts(Discretion(AskProvider(), redactor))))


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
    store: EventStore
    bus: Bus
    """Every event after its commit, of this process or another, on the engine's loop."""
    _projections: ProjectionRunner
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
    locks = ProcessLocks(home / "owners")
    stack.callback(locks.release)
    owner = locks.claim()
    strategies = StrategyCatalogue(BUILT_IN)
    schema = SettingsSchema([*strategies.settings(), *GENERAL])
    settings = Settings(reader, events)
    keys = KeyStore(redactor := Redactor(), environment)
    outside = Outside(redactor)
    stack.push_async_callback(outside.close)
    directory = _directory(home, keys, outside, practice_latency)
    stack.push_async_callback(directory.close)
    directory.set_entries(settings.state().providers.values())

    projections = ProjectionRunner(store, events, PROJECTIONS)
    await projections.start()
    stack.push_async_callback(projections.stop)
    live, bus, endings = LiveHub(), Bus(), Endings(reader, events)
    manager = ProcessManager(
        RunServices(store, reader, events, strategies, directory, gateway(redactor), live, endings.lost), owner
    )
    subscription = Subscription(store, events, name="bus", receive=bus.publish, after=reader.head())
    _connect_runs(bus, manager, endings)
    _connect_settings(bus, settings, directory)
    subscription.start()
    stack.push_async_callback(subscription.stop)
    checkpoints = asyncio.create_task(Checkpoints(live, store).run(), name="checkpoints")
    stack.push_async_callback(_cancel, checkpoints)
    stack.push_async_callback(manager.close, CLOSING)

    def begin(run_id: str, opening: Opening, messages: tuple[Message, ...]) -> None:
        endings.expect(run_id)
        manager.begin(run_id, opening, messages)

    commands = CommandBus()
    submit = SubmitServices(store, reader, events, settings, schema, strategies, directory, locks, begin)
    _register_runs(commands, RunHandlers(submit, owner))
    _register_settings(
        commands, SettingsHandlers(store, settings, schema, Providers(directory, keys), subscription.reached)
    )
    commands.register(RenameConversation, ConversationHandlers(store, reader).rename)
    commands.register(EraseEvent, ErasureHandlers(store).erase)
    queries = EngineQueries(settings, schema, strategies, directory, locks.alive)
    views = partial(_open_views, store)
    return Engine(home, owner, commands, queries, live, store, bus, projections, endings, views, stack)


def _directory(home: Path, keys: KeyStore, outside: Outside, practice_latency: float) -> ProviderDirectory:
    sources = Sources(
        built_in=PracticeProvider(latency_scale=practice_latency),
        built_in_models=tuple(model.info for model in practice_models().values()),
        factories={"openai": outside.openai, "anthropic": outside.anthropic},
        keys=keys,
        prices=PriceTable(),
        listings=Listings(home / "cache"),
        discover=outside.discover,
        local_ports=PORTS,
    )
    return ProviderDirectory(sources)


def _connect_runs(bus: Bus, manager: ProcessManager, endings: Endings) -> None:
    """Have the runs' parts hear the events they want."""
    for heard in ProcessManager.HEARS:
        bus.subscribe(manager.hear, heard)
    for end in ENDS:
        bus.subscribe(endings.hear, end)


def _connect_settings(bus: Bus, settings: Settings, directory: ProviderDirectory) -> None:
    """Have what was read of the settings read anew when they change."""
    bus.subscribe(lambda _: settings.changed(), SettingChanged)
    for changed in (ProviderAdded, ProviderRemoved):
        bus.subscribe(lambda _: directory.set_entries(settings.state().providers.values()), changed)


def _open_views(store: SqliteEventStore) -> Views:
    own = store.open_reader()
    return open_views(own.connection, blob=own.blob, draft=own.draft, close=own.close)


def _register_runs(commands: CommandBus, handlers: RunHandlers) -> None:
    commands.register(SubmitPrompt, handlers.submit)
    commands.register(CancelRun, handlers.cancel_run)
    commands.register(CancelCall, handlers.cancel_call)


def _register_settings(commands: CommandBus, handlers: SettingsHandlers) -> None:
    commands.register(ChangeSetting, handlers.change)
    commands.register(UndoSetting, handlers.undo)
    commands.register(AddProvider, handlers.add_provider)
    commands.register(RemoveProvider, handlers.remove_provider)


async def _cancel(task: asyncio.Task[None]) -> None:
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
