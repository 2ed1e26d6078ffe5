"""What an embedding call costs is reserved before it, booked behind it, and counted like that of any other call."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.bootstrap import registry
from app.calls import call_parts, gateway
from app.spending import StoredSpending
from core.budget.budget import Budget
from core.commands.models import SetBudget
from core.errors import OverBudget, RateLimited, RefusedError, ServerFault
from core.hooks.facts import BeforeCall
from core.hooks.hooks import Hooks, Refusal
from core.memory.embedding import Embedding, EmbeddingServices
from core.ports.models import ModelInfo, Price, Target
from core.ports.redaction import Redactor
from core.providers.openai.provider import OpenAIProvider
from core.providers.wire.endpoint import Endpoint
from core.providers.wire.http import Wire, open_session
from core.settings.schema import GENERAL, SettingsSchema
from events.projections.runner import ProjectionRunner
from events.store.sqlite.store import SqliteEventStore, open_store
from events.values import Payload
from events.views import PROJECTIONS, Views, open_views
from tests.servers.raw import Received, Talk, document
from tests.servers.scripted import ScriptedServer

PRICE = Price(20_000, 0, None, date(2026, 11, 9), "genai-prices")
"""Picodollars: two cents for a million tokens."""


class Shop:
    """A store, a budget, and one model that embeds at a price."""

    def __init__(self, store: SqliteEventStore, provider: OpenAIProvider, **settings: Any) -> None:
        events = registry()
        self.store = store
        self.target = Target(provider, "e", ModelInfo("vendor/e", "vendor", "e", embedding_price=PRICE))
        changed = {"memory.embeddings": "vendor/e"} | {key.replace("__", "."): value for key, value in settings.items()}
        self._settings = SettingsSchema(GENERAL).resolve(changed)
        self.hooks = Hooks(redact=Redactor())
        parts = call_parts(store, events, self.hooks, self.settings)
        self.budget = Budget(store, events, StoredSpending(store), self.settings)
        services = EmbeddingServices(store, gateway(parts, Redactor()), self.budget, self, self.settings)
        self.embedding = Embedding(services)

    def settings(self) -> dict[str, Any]:
        """Every setting's value."""
        return self._settings

    def resolve(self, _: str) -> Target:
        """See :class:`core.ports.models.Directory`."""
        return self.target

    def payloads(self) -> list[Payload]:
        """What is recorded of calls, in order."""
        reader, events = self.store.open_reader(), registry()
        try:
            found = [events.decode(one).payload for one in reader.read() if one.stream.startswith("call-")]
            return [payload for payload in found if payload is not None]
        finally:
            reader.close()

    def used(self) -> int:
        """Picodollars spent and reserved today."""
        (day,) = [status for status in self.budget.statuses() if status.scope == "day"]
        return day.spent + day.reserved


@asynccontextmanager
async def shop(home: Path, there: ScriptedServer, **settings: Any) -> AsyncIterator[Shop]:
    """Everything that an embedding call passes, over a store in ``home``."""
    store = open_store(home, registry())
    async with open_session() as session:
        try:
            yield Shop(
                store, OpenAIProvider(Endpoint("vendor", there.openai_url), Wire(session, Redactor())), **settings
            )
        finally:
            await store.close()


def server(**more: Any) -> ScriptedServer:
    """A server whose vectors do not matter."""
    return ScriptedServer(meant=lambda text: [1.0, len(text)], **more)


def kinds(payloads: list[Payload]) -> list[str]:
    """What happened to the call."""
    return [type(payload).__name__.removeprefix("ModelCall") for payload in payloads]


async def test_the_cost_is_on_record_and_counted(home: Path) -> None:
    """What the server says it read is booked at the price of reading; limits and performance count it."""
    async with server() as there, shop(home, there) as at:
        embedded = await at.embedding.embed(["one", "two"], seconds=5)
        assert embedded.cost is not None
        assert embedded.cost.picodollars == 5 * PRICE.input
        asked, completed = at.payloads()
        assert (asked.step, asked.run_id, asked.parameters) == ("memory", "", {})  # type: ignore[attr-defined]  # as its kind has
        assert asked.reserved.picodollars > embedded.cost.picodollars  # type: ignore[attr-defined]  # the same
        assert kinds([asked, completed]) == ["Requested", "Completed"]
        assert completed.usage.output_tokens == 0  # type: ignore[attr-defined]  # the same
        assert at.used() == embedded.cost.picodollars
        views = await folded(at.store)
        (figures,) = views.performance.figures()
        assert (figures.model, views.performance.spent().picodollars) == ("vendor/e", embedded.cost.picodollars)
        assert views.performance.reservations() == []
        views.close()


async def folded(store: SqliteEventStore) -> Views:
    """The rows as they are once everything is folded."""
    runner = ProjectionRunner(store, registry(), PROJECTIONS)
    await runner.start()
    reader = store.open_reader()
    await runner.reached(reader.head())
    await runner.stop()
    return open_views(reader.connection, blob=reader.blob, draft=reader.draft, close=reader.close)


@pytest.mark.parametrize("scope", ["day", "month", "run", "provider:vendor"])
async def test_a_limit_that_has_too_little_left_refuses(home: Path, scope: str) -> None:
    """Nothing is sent and nothing recorded; one that has enough lets it pass, each request as if it were a run."""
    async with server() as there, shop(home, there) as at:
        await at.budget.set(SetBudget(scope=scope, picodollars=100))
        with pytest.raises(OverBudget):
            await at.embedding.embed(["one"], seconds=5)
        assert there.requests == []
        assert at.payloads() == []
        await at.budget.set(SetBudget(scope=scope, picodollars=100 * PRICE.input))
        await at.embedding.embed(["one"], seconds=5)


async def test_tokens_that_nobody_reports_are_estimated(home: Path) -> None:
    """A server that says nothing of what it read costs a token for every three bytes, marked as an estimate."""
    async with server() as there, shop(home, there) as at:
        there.embeddings = b'{"data": [{"embedding": [1]}]}'
        embedded = await at.embedding.embed(["x" * 300], seconds=5)
        assert embedded.cost is not None
        assert embedded.cost.picodollars == 100 * PRICE.input
        assert at.payloads()[-1].usage.estimated  # type: ignore[attr-defined]  # an answer has it


async def test_what_was_stopped_may_have_been_charged(home: Path) -> None:
    """Who stops waiting does not wait for the record of it, which books all that was reserved."""
    async with server(delay=60) as there, shop(home, there) as at:
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.5):
                await at.embedding.embed(["one"], seconds=30)
        await at.budget.set(SetBudget(scope="day", picodollars=10**12))  # is stored behind it
        found = at.payloads()
        assert kinds(found) == ["Requested", "Canceled"]
        assert found[1].booked == found[0].reserved  # type: ignore[attr-defined]  # as their kinds have
        assert at.used() == found[0].reserved.picodollars  # type: ignore[attr-defined]  # the same


def refusing(status: int) -> Callable[[Received, Talk], Any]:
    """A server that refuses everything."""

    async def respond(_: Received, talk: Talk) -> None:
        await talk.send(document(b'{"error": {"message": "not now"}}', status))

    return respond


async def test_a_refusal_costs_nothing_and_is_tried_again(home: Path) -> None:
    """Attempts that a provider does not bill for are on record and free again."""
    async with server() as there, shop(home, there) as at:
        there._respond = refusing(500)
        with pytest.raises(ServerFault):
            await at.embedding.embed(["one"], seconds=5, attempts=2)
        assert kinds(at.payloads()) == ["Requested", "AttemptFailed", "Failed"]
        assert at.used() == 0
        there._respond = refusing(429)
        with pytest.raises(RateLimited):
            await at.embedding.embed(["one"], seconds=5)


async def test_a_hook_may_forbid_it(home: Path) -> None:
    """Hooks see an embedding call like any other, and one that refuses keeps it from being sent or recorded."""

    async def forbid(facts: BeforeCall) -> None:
        assert (facts.call.step, facts.call.model) == ("memory", "vendor/e")
        raise Refusal("Not this one.", "Ask another.")

    async with server() as there, shop(home, there) as at:
        at.hooks.register("guard", before_call=forbid)
        with pytest.raises(RefusedError, match="Not this one"):
            await at.embedding.embed(["one"], seconds=5)
        assert there.requests == []
        assert at.payloads() == []
