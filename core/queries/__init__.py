"""Questions that change nothing: what can be set, which models there are, whether a provider answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, Protocol

from core.ports.models import ModelInfo


@dataclass(frozen=True, slots=True)
class SettingSpec:
    """One setting as the schema describes it; the settings tab and the command line are made from these."""

    key: str
    title: str
    help: str
    group: str
    """Heading it stands under, such as Strategies or Appearance."""
    kind: Literal["choice", "flag", "integer", "number", "text", "models"]
    default: Any
    choices: tuple[str, ...] = ()
    minimum: float | None = None
    maximum: float | None = None
    unit: str = ""


@dataclass(frozen=True, slots=True)
class StrategySpec:
    """One strategy as a person chooses it."""

    name: str
    title: str
    summary: str
    options: tuple[SettingSpec, ...]
    """Keys are ``strategy.<name>.<option>``."""
    minimum_models: int = 1


@dataclass(frozen=True, slots=True)
class ProviderTrial:
    """What came of trying a provider."""

    ok: bool
    message: str
    """One or two sentences: what happened and, if it failed, what to do."""
    models: tuple[ModelInfo, ...] = ()


@dataclass(frozen=True, slots=True)
class KeyOffer:
    """A key found in the environment, offered and never used unasked."""

    variable: str
    provider: str
    wire: Literal["openai", "anthropic"]
    base_url: str


class Queries(Protocol):
    """Read-only questions, answered on the engine's loop."""

    def settings_schema(self) -> Sequence[SettingSpec]:
        """Every setting, grouped, in the order to show them."""

    def settings(self) -> Mapping[str, Any]:
        """Every setting's value now, defaults filled in."""

    def strategies(self) -> Sequence[StrategySpec]:
        """Every strategy, in the order to show them."""

    async def models(self, *, refresh: bool = False) -> Sequence[ModelInfo]:
        """Every model of every provider; asks local servers, and the others only with ``refresh``."""

    async def try_provider(self, name: str) -> ProviderTrial:
        """Ask a provider for its models, and say in words how it went."""

    def key_offers(self) -> Sequence[KeyOffer]:
        """Keys in the environment whose provider is not set up yet."""

    def alive(self, owner: str) -> bool:
        """Whether the process that carries a run out still lives; told by an OS lock, never by a clock."""
