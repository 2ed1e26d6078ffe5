"""A real store with the real projections, told a story event by event."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from events.catalog import PAYLOADS
from events.catalog.calls import (
    ModelCallAttemptFailed,
    ModelCallCanceled,
    ModelCallCompleted,
    ModelCallFailed,
    ModelCallRequested,
)
from events.catalog.conversations import AnswerAdded, ConversationStarted, PromptAdded
from events.catalog.runs import RunRequested, RunStarted, RunSucceeded
from events.envelope import NewEvent, StoredEvent, StreamAppend
from events.projections.runner import ProjectionRunner
from events.registry import Registry
from events.store.sqlite.store import SqliteEventStore, open_store
from events.upcasters import UPCASTERS
from events.values import ErrorInfo, Money, Payload, Usage
from events.views import PROJECTIONS, Views, open_views

REFUSED = ErrorInfo(kind="rate_limited", what="Too many requests.", do="Wait a minute.", retryable=True, status=429)


class Story:
    """What happens, and the views of it."""

    def __init__(self, store: SqliteEventStore, runner: ProjectionRunner, views: Views) -> None:
        self.store = store
        self._runner = runner
        self.views = views

    async def tell(self, stream: str, *payloads: Payload, actor: str = "person") -> tuple[StoredEvent, ...]:
        """Append events to a stream and wait until the rows show them."""
        run_id = stream.partition("-")[2] if stream.startswith("run-") else getattr(payloads[0], "run_id", "")
        events = [NewEvent(payload, actor, run_id) for payload in payloads]
        stored = await self.store.append([StreamAppend(stream, events)])
        await self._runner.reached(stored[-1].position)
        return stored

    async def erase(self, position: int) -> None:
        """Erase the content of an event and wait until the rows know."""
        erased = await self.store.erase(position, reason="unwanted", actor="person")
        await self._runner.reached(erased.position)

    async def caught_up(self, position: int) -> None:
        """Wait until the rows show everything up to a position of a store that had events before."""
        await self._runner.reached(position)

    async def rebuild(self, name: str) -> None:
        """Fold the whole history again beside the rows shown."""
        await self._runner.rebuild(name)


@asynccontextmanager
async def story(home: Path) -> AsyncIterator[Story]:
    """The store in ``home``, a new one if there is none, with its projections running."""
    registry = Registry(PAYLOADS, UPCASTERS)
    store = open_store(home, registry)
    runner = ProjectionRunner(store, registry, PROJECTIONS)
    await runner.start()
    reader = store.open_reader()
    views = open_views(reader.connection, blob=reader.blob, draft=reader.draft, close=reader.close)
    try:
        yield Story(store, runner, views)
    finally:
        await runner.stop()
        await store.close()


def requested(conversation_id: str = "c", prompt_id: str = "p") -> RunRequested:
    """A run of two models."""
    return RunRequested(
        conversation_id=conversation_id,
        prompt_id=prompt_id,
        prompt="What is 6 * 7?",
        strategy="parallel",
        models=("practice/small", "openai/big"),
        options={"wait": "all"},
        settings={},
        owner="me",
    )


def asked(model: str, *, simulated: bool = False) -> ModelCallRequested:
    """A call of run r."""
    return ModelCallRequested(
        run_id="r", conversation_id="c", step=model, model=model, request_hash="0" * 64, simulated=simulated
    )


def answered(model: str, cost: int | None, *, simulated: bool = False, seconds: float = 2.0) -> ModelCallCompleted:
    """An answer to a call of run r."""
    return ModelCallCompleted(
        run_id="r",
        conversation_id="c",
        model=model,
        answered_by=model,
        text=f"42, says {model}",
        finish="stop",
        usage=Usage(input_tokens=10, output_tokens=20),
        cost=None if cost is None else Money(picodollars=cost, simulated=simulated),
        seconds=seconds,
        first_seconds=seconds / 2,
        simulated=simulated,
    )


def failed(model: str) -> ModelCallFailed:
    """A failure of a call of run r."""
    return ModelCallFailed(
        run_id="r", conversation_id="c", model=model, error=REFUSED, partial_text="4", seconds=1, attempts=3
    )


def canceled(model: str) -> ModelCallCanceled:
    """A call of run r that was stopped."""
    return ModelCallCanceled(
        run_id="r", conversation_id="c", model=model, reason="stopped by you", partial_text="The", seconds=0.5
    )


async def whole_run(told: Story) -> None:
    """A run of three calls: a practice answer, a priced answer after a retry, a failure."""
    await told.tell("conversation-c", ConversationStarted(title="Sums"))
    await told.tell("conversation-c", PromptAdded(message_id="p", run_id="r", text="What is 6 * 7?"))
    await told.tell("run-r", requested(), RunStarted(owner="me"))
    await told.tell("call-1", asked("practice/small", simulated=True), answered("practice/small", 5, simulated=True))
    priced = answered("openai/big", 7_000_000).model_copy(update={"attempts": 2})
    retried = ModelCallAttemptFailed(run_id="r", attempt=1, error=REFUSED, wait_seconds=0.5)
    await told.tell("call-2", asked("openai/big"), retried, priced)
    await told.tell("call-3", asked("openai/odd"), failed("openai/odd"))
    added = AnswerAdded(message_id="a", prompt_id="p", run_id="r", call_id="2", model="openai/big", text="42")
    await told.tell("conversation-c", added)
    succeeded = RunSucceeded(message_id="a", call_ids=("2", "1"), reason="It is the first.", degraded=True)
    await told.tell("run-r", succeeded)
