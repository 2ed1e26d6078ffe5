"""The contract of providers, held to by each of ours."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from pydantic import SecretStr

from core.ports.redaction import Redactor
from core.providers.anthropic.provider import AnthropicProvider
from core.providers.openai.provider import OpenAIProvider
from core.providers.practice.provider import PracticeProvider
from core.providers.wire.endpoint import Endpoint
from core.providers.wire.http import Wire, open_session
from tests.core.providers.contract import ProviderContract, Subject
from tests.servers.formats import Answer, Tool
from tests.servers.scripted import ScriptedServer

ANSWERS = {
    "good": Answer("Grüße aus \N{MUSICAL SYMBOL G CLEF} Ulm, all is well.", reasoning="First I think."),
    "slow": Answer("One two three four five."),
    "tools": Answer("", tools=(Tool("weather", '{"town":"Ulm"}'),)),
}


async def key() -> SecretStr:
    return SecretStr("sk-test-0123456789abcdef")


def scripted(hold_after: int) -> ScriptedServer:
    return ScriptedServer(ANSWERS, hold_after=hold_after, held_models=frozenset({"slow"}))


class TestPractice(ProviderContract):
    @asynccontextmanager
    async def start(self) -> AsyncIterator[Subject]:
        yield Subject(PracticeProvider(latency_scale=0.05), "small", "large")


class TestOpenAI(ProviderContract):
    @asynccontextmanager
    async def start(self) -> AsyncIterator[Subject]:
        async with scripted(hold_after=4) as server, open_session() as session:
            endpoint = Endpoint("scripted", server.openai_url, key)
            provider = OpenAIProvider(endpoint, Wire(session, Redactor()))
            yield Subject(provider, "good", "slow", "tools", server.left)


class TestAnthropic(ProviderContract):
    @asynccontextmanager
    async def start(self) -> AsyncIterator[Subject]:
        async with scripted(hold_after=6) as server, open_session() as session:
            endpoint = Endpoint("scripted", server.anthropic_url, key)
            provider = AnthropicProvider(endpoint, Wire(session, Redactor()))
            yield Subject(provider, "good", "slow", "tools", server.left)
