"""Whatever a provider says, calls stop at the person's limit."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.calls import call_parts, gateway
from app.outside import Outside
from app.spending import StoredSpending
from core.budget.budget import Budget
from core.calls.call import CallPolicy, Limits
from core.commands.models import SetBudget
from core.context.tokens import TokenCounter
from core.errors import CanceledError, OverBudget, ProviderError
from core.hooks.hooks import Hooks
from core.ports.models import Message, ModelInfo, Price, Provider, Target
from core.ports.redaction import Redactor
from core.providers.wire.endpoint import Endpoint
from core.runs.journal import Journal, Opening
from core.runs.live import LiveHub
from core.runs.plan import RunPlan
from core.runs.record import Replay, RunRecord
from core.runs.services import Past, StepServices
from core.runs.steps import Steps
from core.settings.schema import GENERAL, SettingsSchema
from events.catalog import PAYLOADS
from events.catalog.calls import (
    ModelCallAttemptFailed,
    ModelCallCanceled,
    ModelCallCompleted,
    ModelCallFailed,
    ModelCallRequested,
)
from events.catalog.runs import RunRequested, RunStarted
from events.envelope import NewEvent, StreamAppend
from events.registry import Registry
from events.store.sqlite.store import open_store
from events.upcasters import UPCASTERS
from events.values import Money
from tests.servers.formats import Answer, Tool
from tests.servers.raw import EVENT_STREAM, RawServer, Received, Talk
from tests.servers.scripted import ScriptedServer

PRICE = Price(input=1_000, output=4_000, cached_input=100, as_of=date(2026, 11, 20), source="genai-prices")
OUTPUT_TOKENS = 100
PLAN = RunPlan(
    conversation_id="c",
    models=("local/a",),
    messages=(Message("user", "Tell me."),),
    parameters={"max_output_tokens": OUTPUT_TOKENS},
    limits=Limits(),
    policy=CallPolicy(use_cache=False),
)


class OneProvider:
    """A directory in which every model leads to one provider, at a known price."""

    def __init__(self, provider: Provider) -> None:
        self._provider = provider

    def resolve(self, model: str) -> Target:
        """See :class:`core.ports.models.Directory`."""
        prefix, _, name = model.partition("/")
        return Target(self._provider, name, ModelInfo(model, prefix, name, price=PRICE), "127.0.0.1")


class Spending:
    """Steps of one run over the real store, gateway and budget, and what they cost by the record."""

    def __init__(self, steps: Steps, budget: Budget, events: Callable[[], list[Any]]) -> None:
        self.steps = steps
        self.budget = budget
        self._events = events

    async def recorded(self) -> None:
        """Wait until the ends of all calls are on disk."""
        await self.steps._journal.append()

    async def stored(self) -> None:
        """Wait until everybody knows that what was appended so far is on disk."""
        await self.steps._journal.version("run-r")

    @property
    def recorded_events(self) -> list[Any]:
        """Everything on record of the run."""
        return self._events()

    @property
    def booked(self) -> int:
        """Picodollars of all calls that have ended."""
        return sum(_booked(payload) for payload in self._events())

    @property
    def answers(self) -> list[ModelCallCompleted]:
        """The answers, in the order they were recorded."""
        return [payload for payload in self._events() if isinstance(payload, ModelCallCompleted)]

    @property
    def asked(self) -> int:
        """Calls that were recorded as about to be sent."""
        return sum(
            isinstance(payload, ModelCallRequested) and payload.reserved is not None for payload in self._events()
        )

    async def until_refused(self, most: int) -> int:
        """Ask one after the other until the limit refuses; how many were answered."""
        for number in range(most):
            try:
                await self.steps.ask("local/a", messages=(Message("user", f"Tell me {number}."),))
            except OverBudget:
                return number
        return most


def _booked(payload: Any) -> int:
    amount: Money | None = None
    if isinstance(payload, ModelCallCompleted):
        amount = payload.cost
    elif isinstance(payload, ModelCallFailed | ModelCallCanceled):
        amount = payload.booked
    return amount.picodollars if amount else 0


@asynccontextmanager
async def spending(home: Path, server: RawServer, limit: int) -> AsyncIterator[Spending]:
    """A run whose day has a limit in picodollars."""
    registry, hooks = Registry(PAYLOADS, UPCASTERS), Hooks()
    store = open_store(home, registry)
    reader = store.open_reader()
    outside = Outside(redactor := Redactor())
    settings = SettingsSchema(GENERAL).resolve({})
    budget = Budget(store, registry, StoredSpending(store), lambda: settings)
    parts = call_parts(store, registry, hooks, lambda: settings)
    directory = OneProvider(outside.openai(Endpoint("local", f"{server.url}/v1")))
    services = StepServices(reader, directory, gateway(parts, redactor), LiveHub(), budget, TokenCounter(), hooks)
    request = RunRequested(
        conversation_id="c",
        prompt_id="p",
        prompt="Tell me.",
        strategy="single",
        models=PLAN.models,
        options={},
        settings={},
        owner="me",
    )
    stored = store.append_soon([StreamAppend("run-r", [NewEvent(request, "person", "r")], 0)])
    journal = Journal(store, reader, registry, "r", opening=Opening(request, stored), owner="me")
    await journal.transition(RunStarted(owner="me"))
    await budget.set(SetBudget(scope="day", picodollars=limit))
    try:
        steps = Steps(journal, PLAN, services, Past(Replay(RunRecord())))
        yield Spending(steps, budget, lambda: [registry.decode(one).payload for one in reader.read_correlated("r")])
        await journal.append()
    finally:
        await outside.close()
        await store.close()


LIARS = {
    "always calls tools": Answer("", tools=(Tool("look", '{"where": "everywhere"}'),)),
    "says it was free": Answer("word " * 90, input_tokens=0, output_tokens=0),
    "says next to nothing": Answer("word " * 90, input_tokens=1, output_tokens=1),
    "exaggerates": Answer("short", input_tokens=10**12, output_tokens=10**12),
}


@pytest.mark.parametrize("answer", LIARS.values(), ids=LIARS.keys())
async def test_it_stops_at_the_cap_whatever_the_provider_says(home: Path, answer: Answer) -> None:
    """A provider that omits its usage or lies about it is asked no further than the limit allows."""
    limit = 4_000_000
    async with ScriptedServer(answer) as server, spending(home, server, limit) as run:
        answered = await run.until_refused(500)
        await run.recorded()
        assert 0 < answered < 500
        assert len(server.requests) == answered
        (day, *_) = run.budget.statuses()
    assert day.scope == "day"
    assert day.reserved == 0
    assert 0 < day.spent <= limit


async def test_two_hundred_at_once_never_spend_more_than_there_is(home: Path) -> None:
    """Of 200 calls at the same moment only those are sent that the limit covers; the others are refused and cost nothing."""
    limit = 10_000_000
    async with ScriptedServer(Answer("word " * 90, output_tokens=95)) as server, spending(home, server, limit) as run:
        asks = [run.steps.ask("local/a", messages=(Message("user", f"Tell me {n}."),)) for n in range(200)]
        outcomes = await asyncio.gather(*asks, return_exceptions=True)
        refused = [outcome for outcome in outcomes if isinstance(outcome, OverBudget)]
        await run.recorded()
        (day, *_) = run.budget.statuses()
        sent = len(server.requests)
    assert refused
    assert sent == 200 - len(refused) > 0
    assert day.spent <= limit
    assert day.reserved == 0


async def test_failures_in_doubt_count_and_refusals_do_not(home: Path) -> None:
    """A stream that breaks off may have been charged whole; a model that is not there cannot have been."""
    async with ScriptedServer(lambda *_: None) as server, spending(home, server, 10**9) as run:
        with pytest.raises(ProviderError):
            await run.steps.ask("local/a")
        assert run.booked == 0
    async with (
        ScriptedServer(Answer("word " * 9), hold_after=4) as server,
        spending(home.parent / "other", server, 10**9) as run,
    ):
        asking = asyncio.create_task(run.steps.ask("local/a"))
        await server.held.wait()
        (during, *_) = run.budget.statuses()
        asking.cancel()
        with pytest.raises((asyncio.CancelledError, CanceledError)):
            await asking
        (after, *_) = run.budget.statuses()
    assert during.reserved > 0 == during.spent
    assert after.reserved == 0 < after.spent <= during.reserved


async def test_what_the_prompt_cache_spared_is_on_record(home: Path) -> None:
    """An answer says what the tokens its provider had cached would have cost more, by the date of the price."""
    async with ScriptedServer(Answer("fine")) as server, spending(home, server, 10**9) as run:
        await run.steps.ask("local/a")
        await run.recorded()
        (answer,) = run.answers
    cached = answer.usage.cached_tokens
    assert cached
    assert answer.spared == Money(picodollars=cached * (1_000 - 100), priced_on=PRICE.as_of)


async def test_a_retry_that_is_refused_does_not_hide_what_was_spent_before_it(home: Path) -> None:
    """What the first attempt may have cost is booked, though the limit forbids the second."""

    async def break_off(_: Received, talk: Talk) -> None:
        await talk.send(EVENT_STREAM)
        raise ConnectionResetError

    async with RawServer(break_off) as server, spending(home, server, 900_000) as run:
        with pytest.raises(OverBudget):
            await run.steps.ask("local/a")
        (day, *_) = run.budget.statuses()
        (asked,) = [event.reserved for event in run.recorded_events if isinstance(event, ModelCallRequested)]
        assert len(server.requests) == 1
    assert asked is not None
    assert (day.spent, day.reserved) == (asked.picodollars, 0)


async def test_a_call_that_is_stopped_between_two_attempts_costs_the_first_alone(home: Path) -> None:
    """While it waits to try again nothing is under way, so nothing is booked for a second attempt."""

    async def break_off(_: Received, talk: Talk) -> None:
        await talk.send(EVENT_STREAM)
        raise ConnectionResetError

    async with RawServer(break_off) as server, spending(home, server, 10**9) as run:
        asking = asyncio.create_task(run.steps.ask("local/a"))
        while not [event for event in run.recorded_events if isinstance(event, ModelCallAttemptFailed)]:
            await run.stored()
        await run.stored()
        asking.cancel()
        with pytest.raises(asyncio.CancelledError):
            await asking
        (day, *_) = run.budget.statuses()
        (asked,) = [event.reserved for event in run.recorded_events if isinstance(event, ModelCallRequested)]
    assert asked is not None
    assert (day.spent, day.reserved) == (asked.picodollars, 0)
