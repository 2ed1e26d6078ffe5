"""Answers the read-only questions of tabs and the command line; implements :class:`core.queries.Queries`."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Protocol

from core.ports.models import ModelInfo
from core.queries import KeyOffer, ProviderTrial, SettingSpec, StrategySpec
from core.settings.schema import SettingsSchema
from core.settings.state import Settings
from core.strategies.catalogue import StrategyCatalogue


class ModelSource(Protocol):
    """Where models are listed and providers tried."""

    async def models(self, *, refresh: bool = False) -> Sequence[ModelInfo]:
        """Every model."""

    async def try_provider(self, name: str) -> ProviderTrial:
        """Ask a provider for its models."""

    def key_offers(self) -> Sequence[KeyOffer]:
        """Keys in the environment whose provider is not set up."""


class EngineQueries:
    """Puts the parts that know the answers side by side."""

    def __init__(
        self,
        settings: Settings,
        schema: SettingsSchema,
        strategies: StrategyCatalogue,
        models: ModelSource,
        alive: Callable[[str], bool],
    ) -> None:
        self._settings = settings
        self._schema = schema
        self._strategies = strategies
        self._models = models
        self._alive = alive

    def settings_schema(self) -> Sequence[SettingSpec]:
        """See :class:`core.queries.Queries`."""
        return self._schema.specs

    def settings(self) -> Mapping[str, Any]:
        """See :class:`core.queries.Queries`."""
        return self._settings.resolved(self._schema)

    def strategies(self) -> Sequence[StrategySpec]:
        """See :class:`core.queries.Queries`."""
        return self._strategies.specs()

    async def models(self, *, refresh: bool = False) -> Sequence[ModelInfo]:
        """See :class:`core.queries.Queries`."""
        return await self._models.models(refresh=refresh)

    async def try_provider(self, name: str) -> ProviderTrial:
        """See :class:`core.queries.Queries`."""
        return await self._models.try_provider(name)

    def key_offers(self) -> Sequence[KeyOffer]:
        """See :class:`core.queries.Queries`."""
        return self._models.key_offers()

    def alive(self, owner: str) -> bool:
        """See :class:`core.queries.Queries`."""
        return self._alive(owner)
