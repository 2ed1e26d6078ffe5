"""The window's side of the engine: commands go over as futures, news comes back once a frame."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable, Coroutine, Mapping, Sequence
from typing import Any, TypeVar, cast

from app.backups import backups_of
from app.bootstrap import Engine, registry
from app.drafts import DraftFolder
from app.engine_thread import EngineThread
from app.lazy import load
from app.window.coalescing import merge_changes, merge_deltas
from app.window.mailbox import Mailbox
from app.window.past import StoredPast
from app.window.storing import watch_store
from core.attachments.reading import read_files
from core.commands.models import AddProvider, Command, SubmitPrompt
from core.commands.settings import SettingsAct
from core.ports.live import Held, LiveDelta
from core.ports.models import ModelInfo
from core.queries import (
    BreakerStatus,
    BudgetStatus,
    FoundServer,
    KeyOffer,
    KeyPlace,
    LaneStatus,
    PlannedChange,
    ProviderTrial,
    ResumeForecast,
    SettingSpec,
    StrategySpec,
)
from core.queries.arena import Leaderboard
from core.queries.attachments import FilesRead, Source
from core.queries.backups import BackupKept
from core.queries.beforehand import PromptEstimate
from core.queries.counterfactuals import Counterfactual
from core.queries.diagnosis import Diagnosis
from core.queries.drafts import DraftKept, KeptDraft
from core.queries.receipts import Receipt
from core.queries.sent import SentRequest
from core.runs.bundle import bundle_lines
from events.errors import TuttiError
from events.projections.contract import Changes
from events.projections.performance.rows import Slice
from events.projections.performance.view import SlicesOf
from events.projections.search.rows import Found, Search
from events.views import Views
from tabs.shared.hub import Disconnect, PastHub

T = TypeVar("T")

CHANGES = "changes"
LIVE = "live"
STORE = "store"


class EngineHub:
    """Implements :class:`tabs.shared.hub.Hub`. Made, used and closed on the window's thread.

    What seldom changes (the schema, strategies, offered keys) is asked for once here and kept, so that a tab's question
    never waits for the engine.
    """

    def __init__(self, thread: EngineThread, engine: Engine) -> None:
        self._thread = thread
        self._engine = engine
        self._mailbox = Mailbox((CHANGES, LIVE, STORE))
        self._views = engine.open_views()
        self._schema = tuple(engine.queries.settings_schema())
        self._defaults = {spec.key: spec.default for spec in self._schema}
        self._strategies = tuple(engine.queries.strategies())
        self._offers: Sequence[KeyOffer] = tuple(engine.queries.key_offers())
        self._drafts = DraftFolder(engine.home)
        self._stops: tuple[Disconnect, ...] = ()
        self._fault: TuttiError | None = None
        thread.submit(self._listen)

    @property
    def views(self) -> Views:
        """See :class:`tabs.shared.hub.Hub`, as for every method here."""
        return self._views

    async def send(self, command: Command) -> Any:
        """Have a command carried out on the engine's loop."""

        async def carried_out(engine: Engine) -> Any:
            return await engine.commands.send(command)

        return await self._ask(carried_out)

    def settings_schema(self) -> Sequence[SettingSpec]:
        """Every setting."""
        return self._schema

    def strategies(self) -> Sequence[StrategySpec]:
        """Every strategy."""
        return self._strategies

    @property
    def is_past(self) -> bool:
        """It is the present."""
        return False

    def open_past(self) -> PastHub:
        """The way into the past."""
        return cast("PastHub", StoredPast(self, self._engine.store, registry()))

    def setting(self, key: str) -> Any:
        """A setting's value, read from the rows."""
        changed = self._views.settings.values().get(key)
        return self._defaults.get(key) if changed is None else changed

    async def models(self, *, refresh: bool = False) -> Sequence[ModelInfo]:
        """Every model."""

        async def listed(engine: Engine) -> Sequence[ModelInfo]:
            return await engine.queries.models(refresh=refresh)

        return await self._ask(listed)

    async def try_provider(self, name: str) -> ProviderTrial:
        """Try a provider."""

        async def tried(engine: Engine) -> ProviderTrial:
            return await engine.queries.try_provider(name)

        return await self._ask(tried)

    async def try_candidate(self, candidate: AddProvider) -> ProviderTrial:
        """Try a provider that is not set up."""

        async def tried(engine: Engine) -> ProviderTrial:
            return await engine.queries.try_candidate(candidate)

        return await self._ask(tried)

    async def find_servers(self) -> Sequence[FoundServer]:
        """The model servers on this machine."""

        async def found(engine: Engine) -> Sequence[FoundServer]:
            return await engine.queries.find_servers()

        return await self._ask(found)

    async def would_change(self, act: SettingsAct) -> Sequence[PlannedChange]:
        """What an act would change."""

        async def planned(engine: Engine) -> Sequence[PlannedChange]:
            return engine.queries.would_change(act)

        return await self._ask(planned)

    def key_offers(self) -> Sequence[KeyOffer]:
        """Keys found in the environment, as of the last change of a provider."""
        return self._offers

    async def key_place(self) -> KeyPlace:
        """Where a key would be kept."""

        async def told(engine: Engine) -> KeyPlace:
            return await engine.queries.key_place()

        return await self._ask(told)

    def alive(self, owner: str) -> bool:
        """Whether a process lives."""
        return self._engine.queries.alive(owner)

    async def resume_forecast(self, run_id: str) -> ResumeForecast:
        """What a resume would do."""

        async def foreseen(engine: Engine) -> ResumeForecast:
            return engine.queries.resume_forecast(run_id)

        return await self._ask(foreseen)

    async def receipt(self, of: str) -> Receipt:
        """Everything that led to an answer."""

        async def told(engine: Engine) -> Receipt:
            return engine.queries.receipt(of)

        return await self._ask(told)

    async def search(self, search: Search) -> Found:
        """What was said, read on a thread of its own: a long history is looked through while the window is drawn."""

        async def told(engine: Engine) -> Found:
            return await asyncio.to_thread(_find, engine, search)

        return await self._ask(told)

    async def counterfactual(
        self, run_ids: Sequence[str], strategy: str, models: Sequence[str], options: Mapping[str, Any]
    ) -> Counterfactual:
        """What another strategy would have come to."""

        async def told(engine: Engine) -> Counterfactual:
            return await engine.queries.counterfactual(run_ids, strategy, models, options)

        return await self._ask(told)

    async def sent_request(self, call_id: str) -> SentRequest:
        """What a call was sent."""

        async def told(engine: Engine) -> SentRequest:
            return await engine.queries.sent_request(call_id)

        return await self._ask(told)

    async def leaderboard(self, *, task: str = "", blind_only: bool = True) -> Leaderboard:
        """Who was found better how often."""

        async def told(engine: Engine) -> Leaderboard:
            return engine.queries.leaderboard(task=task, blind_only=blind_only)

        return await self._ask(told)

    async def budgets(self) -> Sequence[BudgetStatus]:
        """Limits and what is used of them."""

        async def told(engine: Engine) -> Sequence[BudgetStatus]:
            return engine.queries.budgets()

        return await self._ask(told)

    async def breakers(self) -> Sequence[BreakerStatus]:
        """Breakers that have ever opened."""

        async def told(engine: Engine) -> Sequence[BreakerStatus]:
            return engine.queries.breakers()

        return await self._ask(told)

    async def lanes(self) -> Sequence[LaneStatus]:
        """Providers and how many calls each is given at a time."""

        async def told(engine: Engine) -> Sequence[LaneStatus]:
            return engine.queries.lanes()

        return await self._ask(told)

    async def diagnosis(self) -> Diagnosis:
        """What is wrong here."""

        async def told(engine: Engine) -> Diagnosis:
            diagnosis: Diagnosis = await load("diagnosis")(engine.store.path.parent, os.environ)
            return diagnosis

        return await self._ask(told)

    async def backups(self) -> Sequence[BackupKept]:
        """The copies of the store."""

        async def told(engine: Engine) -> Sequence[BackupKept]:
            return await asyncio.to_thread(backups_of, engine.home)

        return await self._ask(told)

    async def slices(self, questions: Sequence[SlicesOf]) -> Sequence[Sequence[Slice]]:
        """What calls came to over time, read beside the engine's loop."""

        async def told(engine: Engine) -> Sequence[Sequence[Slice]]:
            return await asyncio.to_thread(_slices, engine, questions)

        return await self._ask(told)

    async def bundle(self, run_id: str) -> bytes:
        """A run as a bundle, read beside the engine's loop: a long run takes a while, and others stream meanwhile."""

        async def bundled(engine: Engine) -> bytes:
            return await asyncio.to_thread(_bundle, engine, run_id)

        return await self._ask(bundled)

    async def estimate(self, prompt: SubmitPrompt) -> PromptEstimate:
        """What a prompt would read and cost."""

        async def estimated(engine: Engine) -> PromptEstimate:
            return engine.queries.estimate(prompt)

        return await self._ask(estimated)

    async def read_files(self, sources: Sequence[Source], *, room: int) -> FilesRead:
        """Files as they go with a prompt, read on a thread of their own."""

        async def read(_engine: Engine) -> FilesRead:
            return await asyncio.to_thread(read_files, sources, most=room)

        return await self._ask(read)

    async def draft(self, conversation_id: str) -> KeptDraft | None:
        """What is being written in a conversation."""

        async def read(_engine: Engine) -> KeptDraft | None:
            return await asyncio.to_thread(self._drafts.read, conversation_id)

        return await self._ask(read)

    async def written_drafts(self) -> frozenset[str]:
        """Where something is being written."""

        async def listed(_engine: Engine) -> frozenset[str]:
            return await asyncio.to_thread(self._drafts.written)

        return await self._ask(listed)

    def keep_draft(self, draft: KeptDraft) -> asyncio.Future[DraftKept]:
        """Keep what is being written. A file is written within a moment, and an engine that is closing still does it."""

        async def kept(_engine: Engine) -> DraftKept:
            return self._drafts.keep(draft)

        return self._ask(kept)

    def live_text(self, call_id: str) -> str:
        """The text so far; another process's as last checkpointed."""
        return self._engine.live.text(call_id) or self._views.draft(call_id)

    def live_held(self, call_id: str) -> Held | None:
        """Why a call is not at its provider."""
        return self._engine.live.held(call_id)

    def on_changes(self, receiver: Callable[[Sequence[Changes]], None]) -> Disconnect:
        """Hear of changed rows."""
        return self._connect(CHANGES, lambda items: receiver(merge_changes(items)))

    def on_live(self, receiver: Callable[[Sequence[LiveDelta]], None]) -> Disconnect:
        """Hear pieces of answers."""
        return self._connect(LIVE, lambda items: receiver(merge_deltas(items)))

    def on_store_fault(self, receiver: Callable[[TuttiError | None], None]) -> Disconnect:
        """Hear of what nothing can be recorded by."""
        receiver(self._fault)
        return self._connect(STORE, lambda items: receiver(items[-1]))

    def close(self) -> None:
        """Let go of the engine's news and of the readers; the engine goes on."""
        self._thread.submit(self._stop_listening)
        self._mailbox.close()
        self._views.close()

    async def _listen(self, engine: Engine) -> None:
        """Runs on the engine's loop, where the news are."""
        self._stops = (
            watch_store(engine.store, self._on_fault),
            engine.live.subscribe(lambda delta: self._mailbox.put(LIVE, delta)),
            engine.on_changes(self._on_changes),
        )

    async def _stop_listening(self, engine: Engine) -> None:
        del engine
        for stop in self._stops:
            stop()

    def _on_changes(self, changes: Changes) -> None:
        if changes.projection == "settings":
            self._offers = tuple(self._engine.queries.key_offers())
        self._mailbox.put(CHANGES, changes)

    def _on_fault(self, fault: TuttiError | None) -> None:
        self._fault = fault
        self._mailbox.put(STORE, fault)

    def _connect(self, topic: str, receiver: Callable[[list[Any]], None]) -> Disconnect:
        signal = self._mailbox.signal(topic)
        signal.connect(receiver, weak=False)
        return lambda: signal.disconnect(receiver)

    def _ask(self, work: Callable[[Engine], Coroutine[Any, Any, T]]) -> asyncio.Future[T]:
        return self._thread.ask(work)


def _slices(engine: Engine, questions: Sequence[SlicesOf]) -> Sequence[Sequence[Slice]]:
    views = engine.open_views()
    try:
        return views.performance.slices_of(questions)
    finally:
        views.close()


def _find(engine: Engine, search: Search) -> Found:
    views = engine.open_views()
    try:
        return views.search.find(search)
    finally:
        views.close()


def _bundle(engine: Engine, run_id: str) -> bytes:
    reader = engine.store.open_reader()
    try:
        return b"".join(bundle_lines(reader, registry(), run_id))
    finally:
        reader.close()
