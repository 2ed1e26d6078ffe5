"""A hub for the tests of tabs: a real store and the real projections; commands are written down, not carried out."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Coroutine, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar, cast

from app.drafts import DraftFolder
from app.leaderboard import standings
from app.receipts import find_receipt
from app.replaying import counterfactuals
from app.window.past import StoredPast
from core.attachments.reading import read_files
from core.commands.models import AddProvider, Command, SubmitPrompt
from core.commands.settings import SettingsAct
from core.critics.named import Critics
from core.errors import UnknownThing
from core.ports.live import Held, LiveDelta
from core.ports.models import ModelInfo, Target
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
from core.runs.sent import SentRequests
from core.settings.schema import GENERAL
from core.strategies.catalogue import BUILT_IN, StrategyCatalogue
from events.catalog import PAYLOADS
from events.envelope import NewEvent, StoredEvent, StreamAppend
from events.errors import TuttiError
from events.projections.contract import Changes
from events.projections.performance.rows import Slice
from events.projections.performance.view import SlicesOf
from events.projections.runner import ProjectionRunner
from events.projections.search.rows import Found, Search
from events.registry import Registry
from events.store.sqlite.store import open_store
from events.upcasters import UPCASTERS
from events.values import BlobRef, Payload
from events.views import PROJECTIONS, Views, open_views
from tabs.shared.hub import Disconnect, PastHub

T = TypeVar("T")


class StoreHub:
    """Implements :class:`tabs.shared.hub.Hub`. What a test appends is folded and told before ``append`` returns.

    :param home: an empty folder for the store.
    :param recorded: the lines of an export that it begins with.
    """

    def __init__(self, home: Path, recorded: Sequence[bytes] = ()) -> None:
        self.commands: list[Command] = []
        """What was sent, in order."""
        self.results: dict[type[Command], Any] = {}
        """What sending a kind of command gives back; a ``TuttiError`` is raised."""
        self.known_models: Sequence[ModelInfo] = ()
        self.offers: Sequence[KeyOffer] = ()
        self.keys_go_to: KeyPlace = "keyring"
        self.trials: dict[str, ProviderTrial] = {}
        self.candidates: list[AddProvider] = []
        """Providers that were tried before they were set up."""
        self.servers: Sequence[FoundServer] = ()
        self.planned: dict[type[Command], Sequence[PlannedChange] | TuttiError] = {}
        """What an act of a kind would change."""
        self.living: set[str] = {"me"}
        """Owners whose process lives."""
        self.texts: dict[str, str] = {}
        self.held: dict[str, Held] = {}
        """Texts of calls in progress, kept by :meth:`stream`."""
        self.forecasts: dict[str, ResumeForecast] = {}
        self.drafts = DraftFolder(home)
        self.estimated: list[SubmitPrompt] = []
        self.estimates = PromptEstimate((), 0, once=True)
        self.bundles: dict[str, bytes] = {}
        self.found = Diagnosis((), ())
        self.copies: Sequence[BackupKept] = ()
        self.limits: Sequence[BudgetStatus] = ()
        self.broken: Sequence[BreakerStatus] = ()
        self.ways: Sequence[LaneStatus] = ()
        """What the questions about runs and calls are answered with."""
        self._on_changes: list[Callable[[Sequence[Changes]], None]] = []
        self._on_live: list[Callable[[Sequence[LiveDelta]], None]] = []
        self._on_fault: list[Callable[[TuttiError | None], None]] = []
        self._heard: list[Changes] = []
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="test-engine")
        self._thread.start()
        self._strategies = StrategyCatalogue(BUILT_IN)
        self._schema = (*self._strategies.settings(), *GENERAL)
        home.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._registry = registry = Registry(PAYLOADS, UPCASTERS)
        self.store = open_store(home, registry)
        if recorded:
            self.store.import_lines(recorded)
        self._runner = ProjectionRunner(self.store, registry, PROJECTIONS)
        self._runner.on_changes(self._heard.extend)
        self._wait(self._runner.start())
        self._reader = reader = self.store.open_reader()
        self._views = open_views(reader.connection, blob=reader.blob, draft=reader.draft, close=reader.close)

    def append(
        self,
        stream: str,
        *payloads: Payload,
        actor: str = "person",
        run: str = "",
        blobs: Sequence[tuple[BlobRef, bytes]] = (),
    ) -> tuple[StoredEvent, ...]:
        """Record events, wait until the rows show them, and tell the receivers.

        :param run: the run they belong to.
        """
        events = [NewEvent(payload, actor, run) for payload in payloads]
        return self._append(StreamAppend(stream, events), blobs)

    def append_again(self, append: StreamAppend) -> StoredEvent:
        """Record an event that was recorded elsewhere, in the same way."""
        return self._append(append)[-1]

    def save_draft(self, call_id: str, text: str) -> None:
        """Checkpoint the text of a call in progress, as the process that carries it out does."""
        self._wait(self.store.save_drafts({call_id: text}))

    def stream(self, *deltas: LiveDelta) -> None:
        """Deliver pieces of answers in progress."""
        for delta in deltas:
            if delta.kind == "text":
                self.texts[delta.call_id] = self.texts.get(delta.call_id, "") + delta.text
            elif delta.kind == "end":
                self.texts.pop(delta.call_id, None)
        for receive in tuple(self._on_live):
            receive(deltas)

    def sent(self, kind: type[T]) -> list[T]:
        """The commands of one kind, in order."""
        return [command for command in self.commands if isinstance(command, kind)]

    def close(self) -> None:
        """Close the store and end the thread."""
        self._views.close()
        self._wait(self._runner.stop())
        self._wait(self.store.close())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    @property
    def receivers(self) -> int:
        """How many connections are held."""
        return len(self._on_changes) + len(self._on_live)

    @property
    def views(self) -> Views:
        return self._views

    @property
    def is_past(self) -> bool:
        return False

    def open_past(self) -> PastHub:
        return cast("PastHub", StoredPast(self, self.store, Registry(PAYLOADS, UPCASTERS)))

    async def send(self, command: Command) -> Any:
        self.commands.append(command)
        result = self.results.get(type(command))
        if isinstance(result, TuttiError):
            raise result
        return result

    async def estimate(self, prompt: SubmitPrompt) -> PromptEstimate:
        self.estimated.append(prompt)
        return self.estimates

    async def read_files(self, sources: Sequence[Source], *, room: int) -> FilesRead:
        return read_files(sources, most=room)

    async def draft(self, conversation_id: str) -> KeptDraft | None:
        return self.drafts.read(conversation_id)

    async def written_drafts(self) -> frozenset[str]:
        return self.drafts.written()

    def keep_draft(self, draft: KeptDraft) -> asyncio.Future[DraftKept]:
        done: asyncio.Future[DraftKept] = asyncio.get_event_loop().create_future()
        try:
            done.set_result(self.drafts.keep(draft))
        except TuttiError as error:
            done.set_exception(error)
        return done

    async def resume_forecast(self, run_id: str) -> ResumeForecast:
        return self.forecasts[run_id]

    async def receipt(self, of: str) -> Receipt:
        return find_receipt(self._reader, self._registry, self._views, of)

    async def sent_request(self, call_id: str) -> SentRequest:
        return await SentRequests(self._reader, self._registry, self._strategies, Critics(), _NoDirectory()).sent(
            call_id
        )

    async def leaderboard(self, *, task: str = "", blind_only: bool = True) -> Leaderboard:
        return standings(self._views.arena, task=task, blind_only=blind_only)

    async def search(self, search: Search) -> Found:
        return self._views.search.find(search)

    async def counterfactual(
        self, run_ids: Sequence[str], strategy: str, models: Sequence[str], options: Mapping[str, Any]
    ) -> Counterfactual:
        replaying = counterfactuals(self._reader, self._registry, self._strategies, Critics(), self._views, run_ids)
        return await replaying.what_if(run_ids, strategy, models, options)

    async def diagnosis(self) -> Diagnosis:
        """What a test says is so."""
        return self.found

    async def slices(self, questions: Sequence[SlicesOf]) -> Sequence[Sequence[Slice]]:
        return self._views.performance.slices_of(questions)

    async def bundle(self, run_id: str) -> bytes:
        return self.bundles[run_id]

    async def backups(self) -> Sequence[BackupKept]:
        return self.copies

    async def budgets(self) -> Sequence[BudgetStatus]:
        return self.limits

    async def breakers(self) -> Sequence[BreakerStatus]:
        return self.broken

    async def lanes(self) -> Sequence[LaneStatus]:
        return self.ways

    def settings_schema(self) -> Sequence[SettingSpec]:
        return self._schema

    def strategies(self) -> Sequence[StrategySpec]:
        return self._strategies.specs()

    def setting(self, key: str) -> Any:
        default = next(spec.default for spec in self._schema if spec.key == key)
        changed = self._views.settings.values().get(key)
        return default if changed is None else changed

    async def models(self, *, refresh: bool = False) -> Sequence[ModelInfo]:  # noqa: ARG002 - the hub's signature
        return self.known_models

    async def try_provider(self, name: str) -> ProviderTrial:
        return self.trials[name]

    async def try_candidate(self, candidate: AddProvider) -> ProviderTrial:
        self.candidates.append(candidate)
        return self.trials[candidate.name]

    async def find_servers(self) -> Sequence[FoundServer]:
        return self.servers

    async def would_change(self, act: SettingsAct) -> Sequence[PlannedChange]:
        planned = self.planned.get(type(act), ())
        if isinstance(planned, TuttiError):
            raise planned
        return planned

    def key_offers(self) -> Sequence[KeyOffer]:
        return self.offers

    async def key_place(self) -> KeyPlace:
        return self.keys_go_to

    def alive(self, owner: str) -> bool:
        return owner in self.living

    def live_text(self, call_id: str) -> str:
        return self.texts.get(call_id) or self._views.draft(call_id)

    def live_held(self, call_id: str) -> Held | None:
        return self.held.get(call_id)

    def on_changes(self, receiver: Callable[[Sequence[Changes]], None]) -> Disconnect:
        self._on_changes.append(receiver)
        return lambda: self._on_changes.remove(receiver)

    def on_live(self, receiver: Callable[[Sequence[LiveDelta]], None]) -> Disconnect:
        self._on_live.append(receiver)
        return lambda: self._on_live.remove(receiver)

    def on_store_fault(self, receiver: Callable[[TuttiError | None], None]) -> Disconnect:
        receiver(None)
        self._on_fault.append(receiver)
        return lambda: self._on_fault.remove(receiver)

    def tell_fault(self, fault: TuttiError | None) -> None:
        """Tell the window that nothing can be recorded, or that it can again."""
        for receive in tuple(self._on_fault):
            receive(fault)

    def _append(self, append: StreamAppend, blobs: Sequence[tuple[BlobRef, bytes]] = ()) -> tuple[StoredEvent, ...]:
        stored = self._wait(self.store.append([append], blobs=blobs))
        self._wait(self._runner.reached(stored[-1].position))
        heard, self._heard[:] = list(self._heard), []
        for receive in tuple(self._on_changes):
            receive(heard)
        return stored

    def _wait(self, work: Coroutine[Any, Any, T]) -> T:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(30)


class _NoDirectory:
    """No provider is set up."""

    def resolve(self, model: str) -> Target:
        raise UnknownThing(f"There is no {model}.", "Add its provider.")
