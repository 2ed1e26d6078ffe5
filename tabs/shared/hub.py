"""The only thing a tab knows of the rest: send commands, ask questions, read rows, hear what changed.

Everything here is called on the window's thread. Receivers are called on it too, in batches, at most once a frame.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any, Protocol

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
    Moment,
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
from events.errors import TuttiError
from events.projections.contract import Changes
from events.projections.performance.rows import Slice
from events.projections.performance.view import SlicesOf
from events.projections.search.rows import Found, Search
from events.views import Views

Disconnect = Callable[[], None]


class Hub(Protocol):
    """The window's side of the engine."""

    @property
    def views(self) -> Views:
        """Readers of the projections, for this thread."""

    @property
    def is_past(self) -> bool:
        """Whether this is a moment of the past, in which nothing can be changed."""

    def open_past(self) -> PastHub:
        """The way into the past; it has no rows before the first :meth:`PastHub.move`."""

    async def send(self, command: Command) -> Any:
        """Have a command carried out by the engine; returns its result.

        :raises TuttiError: a refusal, in words for the person.
        """

    def settings_schema(self) -> Sequence[SettingSpec]:
        """Every setting, grouped, in the order to show them."""

    def strategies(self) -> Sequence[StrategySpec]:
        """Every strategy, in the order to show them."""

    def setting(self, key: str) -> Any:
        """A setting's value now, its default when it was not changed."""

    async def models(self, *, refresh: bool = False) -> Sequence[ModelInfo]:
        """Every model; asks local servers, and the others only with ``refresh``."""

    async def try_provider(self, name: str) -> ProviderTrial:
        """Ask a provider for its models and say in words how it went."""

    async def try_candidate(self, candidate: AddProvider) -> ProviderTrial:
        """Ask a provider for its models that is not set up; nothing is recorded by it.

        :raises InputError: it cannot be asked as it is described.
        """

    async def find_servers(self) -> Sequence[FoundServer]:
        """The model servers that answer on this machine; its usual ports are asked."""

    async def would_change(self, act: SettingsAct) -> Sequence[PlannedChange]:
        """What an act on settings would change, and what of it cannot be done; nothing is changed by asking.

        :raises InputError: there is nothing to undo, redo or go back to.
        :raises UnknownThing: there is no such profile.
        """

    def key_offers(self) -> Sequence[KeyOffer]:
        """Keys in the environment whose provider is not set up yet."""

    async def key_place(self) -> KeyPlace:
        """Where a key would be kept that is given now."""

    def alive(self, owner: str) -> bool:
        """Whether the process that carries a run out still lives."""

    async def resume_forecast(self, run_id: str) -> ResumeForecast:
        """What resuming an interrupted run would do and cost at most.

        :raises UnknownThing: there is no such run.
        """

    async def receipt(self, of: str) -> Receipt:
        """Everything that led to an answer.

        :param of: id of a run, or of a message or a call of it.
        :raises UnknownThing: nothing has such an id.
        """

    async def search(self, search: Search) -> Found:
        """Look for words in everything that was said, beside the window's thread."""

    async def counterfactual(
        self, run_ids: Sequence[str], strategy: str, models: Sequence[str], options: Mapping[str, Any]
    ) -> Counterfactual:
        """What a strategy would have come to in runs of the past, told from recorded answers alone, at no cost.

        :param models: those to ask; each run's own when empty.
        :param options: those that differ from its defaults, or from those of a run that had the same strategy.
        :raises UnknownThing: there is no such run or strategy.
        :raises InputError: the options do not fit, or the strategy cannot be carried out in any of the runs.
        """

    async def sent_request(self, call_id: str) -> SentRequest:
        """What exactly a call was sent, and what came back. Asks nobody.

        :raises UnknownThing: there is no such call, or its prompt was erased.
        :raises InputError: it belongs to no run.
        """

    async def leaderboard(self, *, task: str = "", blind_only: bool = True) -> Leaderboard:
        """Who was found better how often, from the comparisons on record.

        :param task: kind of task; all kinds when empty.
        """

    async def budgets(self) -> Sequence[BudgetStatus]:
        """Day, month and every other scope that has a limit, with what is used of it."""

    async def breakers(self) -> Sequence[BreakerStatus]:
        """Every breaker that has ever opened, those that refuse calls first."""

    async def lanes(self) -> Sequence[LaneStatus]:
        """Every provider that was asked, with how many calls it is given at a time."""

    async def diagnosis(self) -> Diagnosis:
        """What is installed, where data lies, and what is wrong. Proves the whole history, so it takes its time."""

    async def backups(self) -> Sequence[BackupKept]:
        """The copies of the store that are kept beside it, the newest first."""

    async def slices(self, questions: Sequence[SlicesOf]) -> Sequence[Sequence[Slice]]:
        """What calls came to over time, read beside the window: see :meth:`PerformanceView.slices`."""

    async def bundle(self, run_id: str) -> bytes:
        """A run as one file that replays elsewhere without keys.

        :raises UnknownThing: there is no such run.
        :raises InputError: its prompt was erased, or it is too large for a bundle.
        """

    async def estimate(self, prompt: SubmitPrompt) -> PromptEstimate:
        """What a prompt would read and cost if it were sent now.

        :raises UnknownThing: there is no such strategy, model or preset.
        :raises InputError: models, strategy and options do not go together.
        """

    async def read_files(self, sources: Sequence[Source], *, room: int) -> FilesRead:
        """Files, folders and pasted bytes as they go with a prompt, and what cannot; read beside the window's thread.

        :param room: how many more files the prompt may have.
        """

    async def draft(self, conversation_id: str) -> KeptDraft | None:
        """What is kept of the prompt being written in a conversation; see :meth:`keep_draft`.

        :param conversation_id: empty for a conversation that is to be begun.
        """

    async def written_drafts(self) -> frozenset[str]:
        """The conversations in which something is written and not sent."""

    def keep_draft(self, draft: KeptDraft) -> Awaitable[DraftKept]:
        """Keep what is being written, so that it is there after a crash too. Begins at once, whether it is awaited or not.

        :raises TuttiError: (when awaited) it cannot be written down.
        """

    def live_text(self, call_id: str) -> str:
        """The text so far of a call in progress; of another process's call, as last checkpointed."""

    def live_held(self, call_id: str) -> Held | None:
        """Why a call in progress that this process makes is not at its provider; ``None`` when it is."""

    def on_changes(self, receiver: Callable[[Sequence[Changes]], None]) -> Disconnect:
        """Have ``receiver`` called with what changed in the projections; returns how to stop it."""

    def on_live(self, receiver: Callable[[Sequence[LiveDelta]], None]) -> Disconnect:
        """Have ``receiver`` called with pieces of answers in progress; returns how to stop it."""

    def on_store_fault(self, receiver: Callable[[TuttiError | None], None]) -> Disconnect:
        """Have ``receiver`` called with why nothing can be recorded, and with ``None`` once that is over; at once too.

        Returns how to stop it.
        """


class PastHub(Hub, Protocol):
    """A moment of the past. It refuses commands, knows no text in progress, and tells of each move that all rows changed."""

    @property
    def position(self) -> int:
        """The position of the last event that has happened."""

    def head(self) -> int:
        """The position of the newest event there is."""

    def moment(self, position: int) -> Moment:
        """What happened at a position, and when; 0 is before anything happened."""

    def position_at(self, time: int) -> int:
        """The position of the last event until a time in microseconds since 1970-01-01 UTC; 1 when all came later."""

    async def prepare(self, told: Callable[[int], None]) -> None:
        """Have every position at hand, once; that takes a while the first time.

        :param told: called with the position that is reached, on the window's thread.
        """

    async def move(self, position: int) -> None:
        """Show the rows as they were when the event at ``position`` had just happened."""

    def close(self) -> None:
        """Let go of the past."""
