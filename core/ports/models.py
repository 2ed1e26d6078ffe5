"""What is asked of a model and what comes back, the same for every provider."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal, NamedTuple, Protocol, runtime_checkable

from events.values import ToolCall, Usage

Role = Literal["system", "user", "assistant", "tool"]
Finish = Literal["stop", "length", "tool_calls", "content_filter", "refusal", "other"]
Ability = Literal["text", "images", "tools", "structured", "reasoning"]
ModelState = Literal["ready", "practice", "recorded", "no_key", "unreachable", "unknown"]


@dataclass(frozen=True, slots=True)
class Image:
    """An image in a message."""

    media_type: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Message:
    """One message of the history sent to a model."""

    role: Role
    text: str
    images: tuple[Image, ...] = ()
    tool_calls: tuple[ToolCall, ...] = ()
    tool_call_id: str = ""
    """For the role ``tool``: which call this is the result of."""


@dataclass(frozen=True, slots=True)
class ToolSpec:
    """A tool the model may ask for."""

    name: str
    description: str
    parameters: Mapping[str, Any]
    """JSON schema of its arguments."""


@dataclass(frozen=True, slots=True)
class ModelRequest:
    """One request to one model."""

    model: str
    """The provider's own name of the model, without our prefix."""
    messages: tuple[Message, ...]
    parameters: Mapping[str, Any] = field(default_factory=dict)
    """temperature, top_p, max_output_tokens, seed, stop, reasoning_effort: those set, nothing else."""
    tools: tuple[ToolSpec, ...] = ()
    tool_choice: Literal["auto", "none", "required"] = "auto"
    schema: Mapping[str, Any] | None = None
    """JSON schema the answer has to follow, when structured output is wanted."""
    stream: bool = True
    sample: int = 0
    """Number of the sample when one model is asked the same thing several times."""
    stable: int = 0
    """How many messages at the start the next request of the conversation begins with too; a provider that can is asked
    to keep them in its prompt cache. No part of what makes the answer."""


@dataclass(frozen=True, slots=True)
class ModelResponse:
    """A whole answer; anything less is raised as a ``ProviderError``."""

    text: str
    finish: Finish
    usage: Usage
    answered_by: str
    reasoning: str = ""
    tool_calls: tuple[ToolCall, ...] = ()


class Sink(Protocol):
    """Hears an answer while it arrives, on the engine's loop. Must not block."""

    def data(self) -> None:
        """A data event arrived, whatever it held; keep-alives do not count."""

    def text(self, piece: str) -> None:
        """A piece of the answer arrived."""

    def reasoning(self, piece: str) -> None:
        """A piece of the model's reasoning arrived."""


@dataclass(frozen=True, slots=True)
class Price:
    """What a model costs, in picodollars for one token."""

    input: int
    output: int
    cached_input: int | None
    as_of: date
    """The date of the table it was read from."""
    source: str
    """Which table: ``genai-prices``, ``practice``, ``local`` (zero: your own machine), ``recorded`` (zero: nobody is
    asked) or ``own`` (a person entered it)."""
    cache_write: int | None = None
    """Input tokens written to the provider's prompt cache, where they cost more than others."""
    note: str = ""
    """What the three numbers leave out, such as a higher price for long prompts."""


@dataclass(frozen=True, slots=True)
class ModelInfo:
    """One model that can be asked."""

    id: str
    """provider/model."""
    provider: str
    name: str
    """The provider's own name of it."""
    state: ModelState = "ready"
    context_tokens: int | None = None
    abilities: frozenset[Ability] = frozenset({"text"})
    price: Price | None = None
    """``None`` when it is not known."""
    embedding_price: Price | None = None
    """What embedding costs where the table prices input alone, as it does for models that write nothing."""
    note: str = ""
    """A sentence for the person: the practice model's skill, or why a model cannot be asked."""
    practice: bool = False
    local: bool = False


class Target(NamedTuple):
    """Where a model id leads to."""

    provider: Provider
    name: str
    """The provider's own name of the model."""
    info: ModelInfo
    host: str = ""
    """Host and port that are asked; empty inside this program."""
    credential: str = ""
    """Where the key comes from, such as ``keyring`` or ``env:NAME``. Never the key."""


class Directory(Protocol):
    """Every model that can be asked now."""

    def resolve(self, model: str) -> Target:
        """Where ``provider/model`` leads to.

        :raises UnknownThing: there is no such provider or model; the words say what there is.
        """


KEY_PLACE = "YOUR_KEY"
"""Stands where a key would."""


@dataclass(frozen=True, slots=True)
class WireForm:
    """A request as it goes over the line."""

    url: str
    """Empty where no network is needed."""
    headers: Mapping[str, str]
    """Those that say something; a key is told by a placeholder, never itself."""
    body: Mapping[str, Any]


@runtime_checkable
class Showing(Protocol):
    """A provider that can tell how it writes a request, without sending it."""

    def wire_form(self, request: ModelRequest) -> WireForm:
        """The request as :meth:`Provider.call` sends it. Asks nobody and needs no key."""


class Provider(Protocol):
    """One place models are reached at. Proved by ``tests/core/providers/contract.py``."""

    name: str

    async def list_models(self) -> tuple[ModelInfo, ...]:
        """The models there now.

        :raises ProviderError: when it cannot be asked.
        """

    async def call(self, request: ModelRequest, sink: Sink) -> ModelResponse:
        """Ask a model once. No retry, no redirect. Cancelling the task closes the connection.

        :raises ProviderError: when there is no whole answer.
        """

    async def close(self) -> None:
        """Let go of connections."""
