"""Answers the read-only questions of tabs and the command line; implements :class:`core.queries.Queries`."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from app.replaying import Past
from core.commands.models import AddProvider, SubmitPrompt
from core.commands.settings import SettingsAct
from core.memory.search import MemorySearch
from core.ports.models import Ability, ModelInfo
from core.queries import (
    BreakerStatus,
    BudgetStatus,
    FoundModel,
    FoundServer,
    KeyOffer,
    KeyPlace,
    LaneStatus,
    MemoryFound,
    PlannedChange,
    ProviderTrial,
    ResumeForecast,
    SettingSpec,
    StrategySpec,
)
from core.queries.arena import Leaderboard
from core.queries.beforehand import PromptEstimate
from core.queries.counterfactuals import Counterfactual
from core.queries.receipts import Receipt
from core.queries.sent import SentRequest
from core.routing.discovery import find
from core.routing.knowledge import KnowledgeSource
from core.routing.selection import Preference
from core.routing.task import kind_named
from core.settings.schema import SettingsSchema
from core.settings.state import Settings
from core.strategies.catalogue import StrategyCatalogue


class ModelSource(Protocol):
    """Where models are listed and providers tried."""

    async def models(self, *, refresh: bool = False) -> Sequence[ModelInfo]:
        """Every model."""

    async def try_provider(self, name: str) -> ProviderTrial:
        """Ask a provider for its models."""

    async def try_candidate(self, candidate: AddProvider) -> ProviderTrial:
        """Ask a provider that is not set up for its models."""

    async def find_servers(self) -> Sequence[FoundServer]:
        """The model servers on this machine."""

    def key_offers(self) -> Sequence[KeyOffer]:
        """Keys in the environment whose provider is not set up."""

    async def key_place(self) -> KeyPlace:
        """Where a key would be kept that is given now."""


@dataclass(frozen=True, slots=True)
class CallQueries:
    """What is known of runs, their calls, and the models that answer them."""

    alive: Callable[[str], bool]
    resume_forecast: Callable[[str], ResumeForecast]
    estimate: Callable[[SubmitPrompt], PromptEstimate]
    past: Past
    knowledge: KnowledgeSource
    budgets: Callable[[], Sequence[BudgetStatus]]
    breakers: Callable[[], Sequence[BreakerStatus]]
    lanes: Callable[[], Sequence[LaneStatus]]


@dataclass(frozen=True, slots=True)
class SettingsQueries:
    """What is set, what can be, and what an act would change."""

    settings: Settings
    schema: SettingsSchema
    would_change: Callable[[SettingsAct], Sequence[PlannedChange]]


class EngineQueries:
    """Puts the parts that know the answers side by side."""

    def __init__(
        self,
        settings: SettingsQueries,
        strategies: StrategyCatalogue,
        models: ModelSource,
        calls: CallQueries,
        memory: MemorySearch,
    ) -> None:
        self._settings = settings
        self._strategies = strategies
        self._models = models
        self._calls = calls
        self._memory = memory

    def settings_schema(self) -> Sequence[SettingSpec]:
        """See :class:`core.queries.Queries`."""
        return self._settings.schema.specs

    def settings(self) -> Mapping[str, Any]:
        """See :class:`core.queries.Queries`."""
        return self._settings.settings.resolved(self._settings.schema)

    def would_change(self, act: SettingsAct) -> Sequence[PlannedChange]:
        """See :class:`core.queries.Queries`."""
        return self._settings.would_change(act)

    def strategies(self) -> Sequence[StrategySpec]:
        """See :class:`core.queries.Queries`."""
        return self._strategies.specs()

    async def models(self, *, refresh: bool = False) -> Sequence[ModelInfo]:
        """See :class:`core.queries.Queries`."""
        return await self._models.models(refresh=refresh)

    async def find_models(
        self,
        *,
        can: Sequence[Ability] = (),
        kind: str = "",
        prefer: Preference = "quality",
        refresh: bool = False,
    ) -> Sequence[FoundModel]:
        """See :class:`core.queries.Queries`."""
        wanted = kind_named(kind) if kind else None
        models = await self._models.models(refresh=refresh)
        return find(models, self._calls.knowledge, needs=can, kind=wanted, prefer=prefer)

    async def try_provider(self, name: str) -> ProviderTrial:
        """See :class:`core.queries.Queries`."""
        return await self._models.try_provider(name)

    async def try_candidate(self, candidate: AddProvider) -> ProviderTrial:
        """See :class:`core.queries.Queries`."""
        return await self._models.try_candidate(candidate)

    async def find_servers(self) -> Sequence[FoundServer]:
        """See :class:`core.queries.Queries`."""
        return await self._models.find_servers()

    async def search_memory(self, text: str, *, limit: int = 50) -> MemoryFound:
        """See :class:`core.queries.Queries`."""
        return await self._memory.find(text, limit=limit)

    def key_offers(self) -> Sequence[KeyOffer]:
        """See :class:`core.queries.Queries`."""
        return self._models.key_offers()

    async def key_place(self) -> KeyPlace:
        """See :class:`core.queries.Queries`."""
        return await self._models.key_place()

    def alive(self, owner: str) -> bool:
        """See :class:`core.queries.Queries`."""
        return self._calls.alive(owner)

    def resume_forecast(self, run_id: str) -> ResumeForecast:
        """See :class:`core.queries.Queries`."""
        return self._calls.resume_forecast(run_id)

    def estimate(self, prompt: SubmitPrompt) -> PromptEstimate:
        """See :class:`core.queries.Queries`."""
        return self._calls.estimate(prompt)

    def receipt(self, of: str) -> Receipt:
        """See :class:`core.queries.Queries`."""
        return self._calls.past.receipt(of)

    async def counterfactual(
        self, run_ids: Sequence[str], strategy: str, models: Sequence[str], options: Mapping[str, Any]
    ) -> Counterfactual:
        """See :class:`core.queries.Queries`."""
        return await self._calls.past.counterfactual(run_ids, strategy, models, options)

    async def sent_request(self, call_id: str) -> SentRequest:
        """See :class:`core.queries.Queries`."""
        return await self._calls.past.sent_request(call_id)

    def leaderboard(self, *, task: str = "", blind_only: bool = True) -> Leaderboard:
        """See :class:`core.queries.Queries`."""
        return self._calls.past.leaderboard(task=task, blind_only=blind_only)

    def budgets(self) -> Sequence[BudgetStatus]:
        """See :class:`core.queries.Queries`."""
        return self._calls.budgets()

    def breakers(self) -> Sequence[BreakerStatus]:
        """See :class:`core.queries.Queries`."""
        return self._calls.breakers()

    def lanes(self) -> Sequence[LaneStatus]:
        """See :class:`core.queries.Queries`."""
        return self._calls.lanes()
