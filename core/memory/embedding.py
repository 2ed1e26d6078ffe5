"""Asks the model that is set for the vectors of texts: through the call gateway, on record, and within the limits."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from core.budget.budget import Budget
from core.calls.call import LOCAL_PATIENCE, Call, CallNames, CallPolicy, Gateway, Limits
from core.errors import InputError, MalformedAnswer, ProviderError, RefusedError
from core.memory.call_record import STEP, EmbeddingRecord
from core.ports.embeddings import Embedder, fault_in
from core.ports.models import Directory, Message, ModelInfo, ModelRequest, ModelResponse, Sink, Target
from events.store.contract import EventStore
from events.values import Money, new_id

MODEL = "memory.embeddings"
"""The setting that names the model; empty for none."""


@dataclass(frozen=True, slots=True)
class EmbeddingServices:
    """What asking takes."""

    store: EventStore
    gateway: Gateway
    budget: Budget
    directory: Directory
    settings: Callable[[], Mapping[str, Any]]
    """Every setting's value now."""


class Embedded(NamedTuple):
    """What came of asking."""

    vectors: tuple[Sequence[float], ...]
    cost: Money | None
    """``None`` when the price is not known."""


class Embedding:
    """Asks the model that is set."""

    def __init__(self, services: EmbeddingServices) -> None:
        self._services = services

    @property
    def model(self) -> str:
        """The model that is set, as provider/model; empty for none."""
        return str(self._services.settings()[MODEL]).strip()

    async def embed(self, texts: Sequence[str], *, seconds: float, attempts: int = 1) -> Embedded:
        """Ask for the vectors of texts.

        :param texts: one at least, none empty.
        :param seconds: for each attempt; what it waits in the queue of its provider comes on top.
        :raises InputError: the setting names no model that can embed.
        :raises RefusedError: a limit or a hook forbids it; nothing was sent.
        :raises ProviderError: there are no vectors.
        """
        services, settings = self._services, self._services.settings()
        target, provider = self._target()
        request = ModelRequest(target.name, tuple(Message("user", text) for text in texts), stream=False)
        call_id = new_id()
        record = EmbeddingRecord(services.store, services.budget, call_id, target, request)
        record.refuse_above(settings["approvals.above_usd"])
        first = seconds / LOCAL_PATIENCE if target.info.local else seconds  # it is multiplied by that again
        limits = Limits(attempts=attempts, first_seconds=first, gap_seconds=seconds, total_seconds=seconds)
        names = CallNames(call_id=call_id, step=STEP)
        policy = CallPolicy(
            use_cache=False, simulate=settings["simulate.failure"], simulate_share=settings["simulate.share"]
        )
        call = Call(target, request, _NobodyHears(), limits, record, names, policy)
        try:
            response = await services.gateway(call)
        except (ProviderError, RefusedError) as error:
            if record.announced:
                await record.failed(error, call.attempts + call.simulated)
            raise
        except asyncio.CancelledError as stopped:
            if record.announced:
                record.canceled(str(*stopped.args[:1]) or "no longer needed", call.attempts + call.simulated)
            raise
        return Embedded(provider.vectors, await record.completed(response, call.attempts))

    def _target(self) -> tuple[Target, _Embeds]:
        """Where the model is, with a provider that the gateway can ask for vectors.

        :raises InputError: there is no such model, or it cannot embed.
        """
        model = self.model
        target = self._services.directory.resolve(model)
        if not isinstance(target.provider, Embedder):
            what = f"{target.info.provider} cannot embed texts, so {model} cannot search by meaning."
            do = (
                "Set memory.embeddings to a model of a server that can, such as ollama/nomic-embed-text, or to nothing."
            )
            raise InputError(what, do)
        info = target.info
        provider = _Embeds(target.provider, info)
        return target._replace(
            provider=provider, info=replace(info, price=info.price or info.embedding_price)
        ), provider


class _Embeds:
    """An embedder as the gateway knows a provider: it answers with no words, and keeps the vectors."""

    def __init__(self, embedder: Embedder, info: ModelInfo) -> None:
        self.name = info.provider
        self.vectors: tuple[Sequence[float], ...] = ()
        self._embedder = embedder
        self._model = info.id

    async def list_models(self) -> tuple[ModelInfo, ...]:
        """See :class:`core.ports.models.Provider`; nobody asks."""
        return ()

    async def call(self, request: ModelRequest, sink: Sink) -> ModelResponse:
        """See :class:`core.ports.models.Provider`."""
        texts = [message.text for message in request.messages]
        found = await self._embedder.embed(request.model, texts)
        sink.data()
        if fault := fault_in(found.vectors, len(texts)):
            raise MalformedAnswer(f"{self._model} {fault}.", "Try another model.")
        self.vectors = found.vectors
        return ModelResponse("", "stop", found.usage, found.answered_by)

    async def close(self) -> None:
        """See :class:`core.ports.models.Provider`. The embedder belongs to the directory."""


class _NobodyHears:
    """Where the pieces of an answer go that has none."""

    heard = False

    def data(self) -> None:
        """See :class:`core.ports.models.Sink`."""

    def text(self, piece: str) -> None:
        """See :class:`core.ports.models.Sink`."""

    def reasoning(self, piece: str) -> None:
        """See :class:`core.ports.models.Sink`."""
