from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from core.commands.models import AddProvider
from core.errors import KeyMissing, UnknownThing, Unreachable
from core.ports.models import ModelInfo
from core.ports.own_prices import own_price
from core.ports.redaction import Redactor
from core.providers.anthropic.provider import AnthropicProvider
from core.providers.directory import ProviderDirectory, Sources
from core.providers.discovery import discover
from core.providers.keys import KeyStore
from core.providers.listings import Listings
from core.providers.local import PORTS
from core.providers.openai.provider import OpenAIProvider
from core.providers.practice.catalogue import practice_models
from core.providers.practice.provider import PracticeProvider
from core.providers.prices import PriceTable
from core.providers.recorded.file import FileProvider
from core.providers.wire.http import Wire, open_session
from events.catalog.settings import ProviderAdded
from tests.core.providers.contract import ask
from tests.core.providers.sinks import Heard
from tests.servers.formats import Answer
from tests.servers.raw import RawServer, Received, Talk, document, unused_port
from tests.servers.scripted import ScriptedServer

PRICES = PriceTable()


@dataclass
class Rig:
    directory: ProviderDirectory
    environ: dict[str, str]
    folder: Path

    def add(self, *entries: tuple[str, str, str]) -> None:
        self.directory.set_entries(
            ProviderAdded(name=name, kind="openai", base_url=url, key_source=source) for name, url, source in entries
        )


@asynccontextmanager
async def rig(folder: Path, ports: Mapping[str, int] | None = None) -> AsyncIterator[Rig]:
    environ = {"MINE": "sk-mine-0123456789abcdef"}
    silent = ports or dict.fromkeys(PORTS, await unused_port())
    async with open_session() as session:
        redact = Redactor()
        wire = Wire(session, redact)
        sources = Sources(
            built_in=PracticeProvider(latency_scale=0),
            built_in_models=tuple(model.info for model in practice_models().values()),
            factories={
                "openai": lambda endpoint: OpenAIProvider(endpoint, wire),
                "anthropic": lambda endpoint: AnthropicProvider(endpoint, wire),
            },
            recording=FileProvider,
            keys=KeyStore(redact, environ, lambda: None),
            prices=PRICES,
            listings=Listings(folder / "cache"),
            discover=lambda: discover(wire, silent, patience=30),
            local_ports=silent,
        )
        directory = ProviderDirectory(sources)
        yield Rig(directory, environ, folder)
        await directory.close()


async def test_practice_is_always_there(tmp_path: Path) -> None:
    """With nothing set up there are the practice models, and they resolve."""
    async with rig(tmp_path) as it:
        target = it.directory.resolve("practice/small")
        assert target.info.practice
        assert (await target.provider.call(ask(target.name, "What is 6 * 7?"), Heard())).text
        assert {model.provider for model in await it.directory.models()} == {"practice"}


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("practice/smal", "practice/small"),
        ("small", "provider/model"),
        ("small", "practice/small"),
        ("openai/gpt-4o", "no provider named openai"),
        ("practice/", "practice/large"),
        ("", "tutti models"),
        ("x" * 5000, "tutti models"),
    ],
)
async def test_what_does_not_exist_is_said(tmp_path: Path, name: str, words: str) -> None:
    """The error says what is wrong, what is near and what there is, and is short."""
    async with rig(tmp_path) as it:
        with pytest.raises(UnknownThing) as caught:
            it.directory.resolve(name)
        assert words in str(caught.value)
        assert len(str(caught.value)) < 500


async def test_a_provider_can_be_asked_before_it_listed_anything(tmp_path: Path) -> None:
    """A model that is in no listing is asked all the same: listings may be missing."""
    async with rig(tmp_path) as it, ScriptedServer() as server:
        it.add(("mine", server.openai_url, "none"))
        target = it.directory.resolve("mine/folder/some-model")
        assert target.info.state == "unknown"
        assert (await target.provider.call(ask(target.name), Heard())).answered_by == "folder/some-model"


async def test_the_network_is_asked_only_when_told(tmp_path: Path) -> None:
    """Models are listed from what is remembered; with refresh the provider is asked, and a new start remembers it."""
    async with ScriptedServer({"one": Answer(), "two": Answer()}) as server:
        async with rig(tmp_path) as it:
            it.add(("mine", server.openai_url, "none"))
            assert not server.requests
            assert "mine" not in {model.provider for model in await it.directory.models()}
            assert not server.requests
            listed = await it.directory.models(refresh=True)
            assert [model.name for model in listed if model.provider == "mine"] == ["one", "two"]
            assert len(server.requests) == 1
        async with rig(tmp_path) as again:
            again.add(("mine", server.openai_url, "none"))
            assert again.directory.resolve("mine/one").info.state == "ready"
            assert len(server.requests) == 1
            again.add(("mine", server.url + "/other", "none"))
            assert again.directory.resolve("mine/one").info.state == "unknown"


@pytest.mark.parametrize("rubbish", [b"", b"{", b"[]", b'{"base_url": 1}', b"\xff\xfe", b'{"models": {"a": []}}'])
async def test_a_broken_listing_is_ignored(tmp_path: Path, rubbish: bytes) -> None:
    """What stands in the cache never keeps anything from working."""
    (tmp_path / "cache").mkdir()
    (tmp_path / "cache" / "models-mine.json").write_bytes(rubbish)
    async with rig(tmp_path) as it:
        it.add(("mine", "http://127.0.0.1:9/v1", "none"))
        assert it.directory.resolve("mine/one").info.state == "unknown"


async def test_providers_come_and_go(tmp_path: Path) -> None:
    """Adding, changing and removing takes effect at once; what did not change keeps its provider."""
    async with rig(tmp_path) as it:
        it.add(("a", "http://127.0.0.1:9/v1", "none"), ("b", "http://127.0.0.1:9/v1", "none"))
        first, second = it.directory.resolve("a/x").provider, it.directory.resolve("b/x").provider
        it.add(("a", "http://127.0.0.1:9/v1", "none"), ("b", "http://127.0.0.1:8/v1", "none"))
        assert it.directory.resolve("a/x").provider is first
        assert it.directory.resolve("b/x").provider is not second
        it.add()
        with pytest.raises(UnknownThing):
            it.directory.resolve("a/x")


async def test_a_missing_key_is_a_state(tmp_path: Path) -> None:
    """A provider whose variable is not set is listed as without a key, and asking it says which one."""
    async with rig(tmp_path) as it, ScriptedServer() as server:
        it.add(("mine", server.openai_url, "env:OTHER"))
        target = it.directory.resolve("mine/x")
        assert target.info.state == "no_key"
        with pytest.raises(KeyMissing, match="OTHER"):
            await target.provider.call(ask("x"), Heard())
        assert not server.requests


async def test_known_vendors_are_known(tmp_path: Path) -> None:
    """Price and window of a known vendor's model are there without asking; for the same name elsewhere they are not."""
    async with rig(tmp_path) as it:
        it.add(("openai", "https://api.openai.com/v1", "env:MINE"), ("other", "https://other.example/v1", "env:MINE"))
        info = it.directory.resolve("openai/gpt-4o").info
        assert info.price is not None
        assert info.context_tokens == 128_000
        assert it.directory.resolve("other/gpt-4o").info.price is None
        reads = it.directory.resolve("openai/text-embedding-3-small").info
        assert reads.price is None
        assert reads.embedding_price is not None
        assert "openai/gpt-4o" in {model.id for model in await it.directory.models()}


async def test_trying_says_how_it_went(tmp_path: Path) -> None:
    """A trial has words for success, for a server that is not there, and for one that lists nothing."""

    async def nothing(_: Received, talk: Talk) -> None:
        await talk.send(document(b'{"error": {"message": "no such path"}}', 404))

    async with rig(tmp_path) as it, ScriptedServer({"one": Answer()}) as server, RawServer(nothing) as bare:
        gone = await unused_port()
        it.add(
            ("mine", server.openai_url, "env:MINE"),
            ("gone", f"http://127.0.0.1:{gone}/v1", "none"),
            ("bare", bare.url, "none"),
            ("keyless", server.openai_url, "env:OTHER"),
        )
        good = await it.directory.try_provider("mine")
        assert (good.ok, [model.id for model in good.models]) == (True, ["mine/one"])
        assert server.requests[-1].headers["authorization"] == "Bearer sk-mine-0123456789abcdef"
        assert "nothing listens" in (await it.directory.try_provider("gone")).message
        assert it.directory.resolve("gone/x").info.state == "unreachable"
        assert (await it.directory.try_provider("bare")).ok
        assert "OTHER" in (await it.directory.try_provider("keyless")).message
        assert (await it.directory.try_provider("practice")).ok
        with pytest.raises(UnknownThing):
            await it.directory.try_provider("nobody")


async def test_keys_in_the_environment_are_offered(tmp_path: Path) -> None:
    """A key whose provider is not set up is offered, and is sent nowhere."""
    async with rig(tmp_path) as it:
        it.environ["OPENAI_API_KEY"] = "sk-offer-0123456789abcdef"
        assert [offer.provider for offer in it.directory.key_offers()] == ["openai"]
        it.add(("openai", "https://api.openai.com/v1", "env:OPENAI_API_KEY"))
        assert not it.directory.key_offers()


async def test_servers_on_this_machine_are_found(tmp_path: Path) -> None:
    """A local server is found when models are listed, costs nothing, needs no key, and can be asked unseen."""
    async with ScriptedServer({"one": Answer()}) as server:
        ports = {**dict.fromkeys(PORTS, await unused_port()), "lmstudio": server.port}
        async with rig(tmp_path, ports) as it:
            early = it.directory.resolve("lmstudio/one")
            assert (await early.provider.call(ask("one"), Heard())).text == "All is well."
            found = [model for model in await it.directory.models() if model.local]
            assert [model.id for model in found] == ["lmstudio/one"]
            assert found[0].price is not None
            assert (found[0].price.input, found[0].price.source) == (0, "local")
            with pytest.raises(Unreachable):
                await it.directory.resolve("ollama/x").provider.call(ask("x"), Heard())
            it.add(("lmstudio", server.openai_url, "env:MINE"))
            assert it.directory.resolve("lmstudio/one").credential == "env:MINE"


def test_a_listing_is_written_whole(tmp_path: Path) -> None:
    """Listings survive a new start, leave no parts behind, and a folder that cannot be made is no error."""
    model = ModelInfo("mine/a/b", "mine", "a/b", context_tokens=5, abilities=frozenset({"text", "tools"}))
    listings = Listings(tmp_path / "cache")
    listings.keep("mine", "http://x", [model])
    assert Listings(tmp_path / "cache").read("mine", "http://x") == (model,)
    assert [path.name for path in (tmp_path / "cache").iterdir()] == ["models-mine.json"]
    listings.forget("mine")
    assert listings.read("mine", "http://x") is None
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    Listings(blocked / "cache").keep("mine", "http://x", [model])


async def test_servers_of_this_machine_are_found_with_their_models(tmp_path: Path) -> None:
    """What answers in its own way is told by the name it gives itself, its models free; silent ports are nothing."""
    async with ScriptedServer({"llama": Answer("Yes.")}) as server:
        port = urlsplit(server.url).port
        assert port is not None
        silent = dict.fromkeys(PORTS, await unused_port())
        async with rig(tmp_path, {**silent, "lmstudio": port}) as it:
            (found,) = await it.directory.find_servers()
            assert (found.name, found.title, found.base_url) == ("lmstudio", "LM Studio", f"http://127.0.0.1:{port}/v1")
            assert [(model.id, model.local) for model in found.models] == [("lmstudio/llama", True)]
            assert all(model.price is not None and model.price.source == "local" for model in found.models)


async def test_a_server_of_this_machine_is_one_however_it_was_added(tmp_path: Path) -> None:
    """At an address of this machine models are free, and asked one at a time; how a provider fares is told all the same."""
    async with ScriptedServer({"one": Answer()}) as server, rig(tmp_path) as it:
        it.add(("mine", server.openai_url, "none"), ("far", "https://api.example.com/v1", "none"))
        assert (await it.directory.try_provider("mine")).ok
        info = it.directory.resolve("mine/one").info
        assert (info.local, info.state) == (True, "ready")
        assert info.price is not None
        assert (info.price.input, info.price.output, info.price.source) == (0, 0, "local")
        assert not it.directory.resolve("far/one").info.local
        it.add(("mine", f"http://127.0.0.1:{await unused_port()}/v1", "none"))
        await it.directory.try_provider("mine")
        assert it.directory.resolve("mine/one").info.state == "unreachable"


async def test_what_a_test_listed_is_known_once_the_provider_is_added(tmp_path: Path) -> None:
    """Models listed while a provider was only tried are there when it is added at that address, at later starts too."""
    async with ScriptedServer({"one": Answer()}) as server, rig(tmp_path) as it:
        tried = await it.directory.try_candidate(AddProvider(name="mine", wire="openai", base_url=server.openai_url))
        assert tried.ok
        assert not [model for model in await it.directory.models() if model.provider == "mine"]
        it.add(("mine", server.openai_url, "none"))
        found = [model for model in await it.directory.models() if model.provider == "mine"]
        assert [(model.id, model.state) for model in found] == [("mine/one", "ready")]
    async with rig(tmp_path) as later:
        later.add(("mine", server.openai_url, "none"))
        assert later.directory.resolve("mine/one").info.state == "ready"


async def test_a_key_that_was_held_for_a_session_is_missed(tmp_path: Path) -> None:
    """After a new start the models of a provider whose key was held till the end say so, before one of them is asked."""
    async with rig(tmp_path) as it:
        it.add(("mine", "https://api.example.com/v1", "session"))
        info = it.directory.resolve("mine/one").info
        assert info.state == "no_key"
        assert "until Tutti closed" in info.note


async def test_a_price_of_ones_own_goes_before_every_other(tmp_path: Path) -> None:
    """For a known model, an unknown one and a local server, from the moment it is entered until it is taken away."""
    async with rig(tmp_path) as it:
        it.add(("openai", "https://api.openai.com/v1", "none"), ("mine", "http://127.0.0.1:1/v1", "none"))
        own = own_price(10**12, 2 * 10**12)
        before = it.directory.resolve("openai/gpt-4o").info.price
        it.directory.set_prices({"openai/gpt-4o": own, "openai/new": own, "mine/big": own})
        for model in ("openai/gpt-4o", "openai/new", "mine/big"):
            assert it.directory.resolve(model).info.price == own
        it.directory.set_prices({})
        assert it.directory.resolve("openai/gpt-4o").info.price == before
        assert it.directory.resolve("openai/new").info.price is None
