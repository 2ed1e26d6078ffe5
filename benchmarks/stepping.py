"""An engine without a window, a command line or the outside: one model that answers at once, and strategies of one's own.

It is put together as ``app.bootstrap`` does it, projections and all, so that what a step costs here is what it costs there.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from app.bootstrap import registry
from app.calls import CallParts, call_parts, gateway
from app.spending import StoredSpending
from app.wiring import connect_calls, connect_runs
from core.budget.budget import Budget
from core.calls.call import Gateway
from core.context.tokens import TokenCounter
from core.hooks.hooks import Hooks
from core.ports.models import Directory, Message, ModelInfo, ModelRequest, ModelResponse, Price, Sink, Target
from core.ports.redaction import Redactor
from core.runs.bundle import Bundle
from core.runs.endings import Endings
from core.runs.journal import Opening
from core.runs.live import LiveHub
from core.runs.plan import KEPT
from core.runs.process import ProcessManager, RunServices
from core.runs.services import StepServices
from core.settings.schema import GENERAL, SettingsSchema
from core.settings.state import Settings
from core.strategies.catalogue import StrategyCatalogue
from core.strategies.context import Options, Outcome, Strategy, StrategyContext
from events.bus import Bus
from events.catalog.runs import RunRequested
from events.envelope import NewEvent, StreamAppend
from events.projections.runner import ProjectionRunner
from events.registry import Registry
from events.store.contract import Reader
from events.store.sqlite.store import SqliteEventStore, open_store
from events.subscriptions.subscription import Subscription
from events.values import Usage, new_id
from events.views import PROJECTIONS

MODEL = "bench/instant"
ANSWER = "Six times seven is forty-two. " * 4
OWNER = "benchmark"
Work = Callable[[StrategyContext], Awaitable[Outcome]]


class InstantProvider:
    """Answers at once: what is left of a call is what keeping it costs."""

    name = "bench"

    async def list_models(self) -> tuple[ModelInfo, ...]:
        """See :class:`core.ports.models.Provider`."""
        return (TARGET.info,)

    async def call(self, _: ModelRequest, sink: Sink) -> ModelResponse:
        """See :class:`core.ports.models.Provider`."""
        sink.data()
        sink.text(ANSWER)
        return ModelResponse(ANSWER, "stop", Usage(input_tokens=9, output_tokens=30), MODEL)

    async def close(self) -> None:
        """See :class:`core.ports.models.Provider`."""


_PRICE = Price(input=150_000, output=600_000, cached_input=None, as_of=date(2026, 11, 1), source="genai-prices")
TARGET = Target(
    InstantProvider(), "instant", ModelInfo(MODEL, "bench", "instant", price=_PRICE), "bench.example:443", "env:BENCH"
)


class OneModel:
    """Implements :class:`core.ports.models.Directory`."""

    def resolve(self, _: str) -> Target:
        """The one model there is."""
        return TARGET


def _no_bundle(_: Bundle) -> Directory:
    return OneModel()


@dataclass(frozen=True, slots=True)
class Stepping:
    """The parts of the engine."""

    store: SqliteEventStore
    reader: Reader
    registry: Registry
    parts: CallParts
    budget: Budget
    gateway: Gateway
    settings: dict[str, Any]
    """As runs keep them."""
    _manager: ProcessManager
    _endings: Endings
    _works: dict[str, Work]

    async def run(self, work: Work, messages: Sequence[Message]) -> str:
        """Carry a run out from its request to its recorded end; returns its id."""
        run_id, conversation_id = new_id(), new_id()
        self._works["now"] = work
        requested = RunRequested(
            conversation_id=conversation_id,
            prompt_id=new_id(),
            prompt=messages[-1].text[:200],
            strategy="benchmark",
            models=(MODEL,),
            options={},
            settings=self.settings,
            owner=OWNER,
        )
        stored = self.store.append_soon([StreamAppend(f"run-{run_id}", [NewEvent(requested, "engine", run_id)], 0)])
        self._endings.expect(run_id)
        self._manager.begin(run_id, Opening(requested, stored), tuple(messages))
        await self._endings.wait(run_id)
        return run_id


@asynccontextmanager
async def stepping(home: Path) -> AsyncIterator[Stepping]:
    """The engine, running."""
    async with AsyncExitStack() as stack:
        yield await _compose(stack, home)


async def _compose(stack: AsyncExitStack, home: Path) -> Stepping:
    events, works = registry(), dict[str, Work]()
    store = open_store(home, events)
    stack.push_async_callback(store.close)
    reader = store.open_reader()
    strategies = StrategyCatalogue([_strategy(works)])
    schema = SettingsSchema([*strategies.settings(), *GENERAL])
    settings = Settings(reader, events)
    await (projections := ProjectionRunner(store, events, PROJECTIONS)).start()
    stack.push_async_callback(projections.stop)
    bus, endings, hooks = Bus(), Endings(reader, events), Hooks()
    now = partial(settings.resolved, schema)
    parts = call_parts(store, events, hooks, now)
    budget = Budget(store, events, StoredSpending(store), now)
    calls = gateway(parts, Redactor())
    steps = StepServices(reader, OneModel(), calls, LiveHub(), budget, TokenCounter(), hooks)
    manager = ProcessManager(RunServices(store, reader, events, strategies, steps, _no_bundle, endings.lost), OWNER)
    subscription = Subscription(store, events, name="bus", receive=bus.publish, after=reader.head())
    connect_runs(bus, manager, endings)
    connect_calls(bus, parts, budget)
    subscription.start()
    stack.push_async_callback(subscription.stop)
    kept = {key: value for key, value in now().items() if key.startswith(KEPT)}
    return Stepping(store, reader, events, parts, budget, calls, kept, manager, endings, works)


def _strategy(works: dict[str, Work]) -> Strategy:
    async def run(context: StrategyContext, _: Options) -> Outcome:
        return await works["now"](context)

    return Strategy("benchmark", "Benchmark", "Does what the benchmark says.", Options, run)
