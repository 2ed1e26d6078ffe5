"""Every fault becomes its own error, with words, no secret and nothing raw; what can be read is read whole."""

from __future__ import annotations

import asyncio

import pytest
from pydantic import SecretStr

from core.errors import BrokenStream, KeyMissing, ProviderError, RequestRefused, Unreachable
from core.ports.models import Provider
from core.ports.redaction import Redactor
from core.providers.anthropic.provider import AnthropicProvider
from core.providers.openai.provider import OpenAIProvider
from core.providers.wire.endpoint import Endpoint
from core.providers.wire.http import Wire, open_session
from tests.core.providers.contract import ask
from tests.core.providers.sinks import Heard
from tests.servers.faults import FAULTS, FORMATS, TEXT, Fault, Format, refusing, serving
from tests.servers.raw import RawServer, Received, Talk, document, head, unused_port

SECRET = "sk-faults-0123456789abcdef"


async def key() -> SecretStr:
    return SecretStr(SECRET)


def provider(form: Format, url: str, wire: Wire) -> Provider:
    if form.name == "openai":
        return OpenAIProvider(Endpoint("mine", f"{url}/v1", key), wire)
    return AnthropicProvider(Endpoint("mine", url, key), wire)


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
async def test_fault(form: Format, fault: Fault) -> None:
    """A fault on a stream becomes the error it should, or the answer arrives whole."""
    async with serving(form, fault) as server, open_session() as session:
        heard = Heard()
        call = provider(form, server.url, Wire(session, Redactor())).call(ask("x"), heard)
        if fault.error is None:
            response = await call
            assert heard.whole == response.text
            assert response.text == (TEXT if "surrogate" not in fault.name else "half \N{REPLACEMENT CHARACTER} pair")
            return
        with pytest.raises(ProviderError) as caught:
            await call
    error = caught.value
    assert type(error) is fault.error
    assert fault.words in error.what
    assert "mine/x" in error.what
    assert error.do.endswith(".")
    assert len(str(error)) < 700
    assert fault.status is None or error.status == fault.status
    assert error.retry_after == fault.wait
    assert heard.events == 0 or "keep-alives" not in fault.name


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
async def test_a_redirect_is_not_followed(form: Format, status: int) -> None:
    """Neither the key nor the prompt ever reaches the host a redirect points to."""

    async def accept(_: Received, talk: Talk) -> None:
        await talk.send(document(b"{}"))

    async with RawServer(accept) as second:

        async def redirect(_: Received, talk: Talk) -> None:
            await talk.send(head(status, Location=f"{second.url}/v1/chat/completions", Content_Length="0"))

        async with RawServer(redirect) as first, open_session() as session:
            with pytest.raises(RequestRefused, match="redirect"):
                await provider(form, first.url, Wire(session, Redactor())).call(ask("x"), Heard())
            assert len(first.requests) == 1
        assert second.connections == 0


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
async def test_nobody_there(form: Format) -> None:
    """A server that is not running is said to be so."""
    async with open_session() as session:
        url = f"http://127.0.0.1:{await unused_port()}"
        with pytest.raises(Unreachable, match="nothing listens"):
            await provider(form, url, Wire(session, Redactor())).call(ask("x"), Heard())


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
async def test_no_secret_and_no_control_character_comes_back(form: Format) -> None:
    """What a server says is shown without keys, escape sequences and invisible characters."""
    said = f"Incorrect key {SECRET} \x1b[31m\u202eplainsecret1\u200b" + "x" * 5000

    async def respond(_: Received, talk: Talk) -> None:
        await talk.send(refusing(401, said))

    redact = Redactor()
    redact.learn("plainsecret1")
    async with RawServer(respond) as server, open_session() as session:
        with pytest.raises(ProviderError) as caught:
            await provider(form, server.url, Wire(session, redact)).call(ask("x"), Heard())
    shown = str(caught.value)
    assert "Incorrect key" in shown
    assert SECRET not in shown
    assert "plainsecret1" not in shown
    assert not {"\x1b", "\u202e", "\u200b"} & set(shown)
    assert len(shown) < 700
    assert SECRET not in repr(caught.value.__context__)


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
async def test_the_same_faults_unstreamed(form: Format) -> None:
    """Statuses are read the same way when no stream was asked for."""
    for fault in (fault for fault in FAULTS if fault.status):
        async with serving(form, fault) as server, open_session() as session:
            with pytest.raises(ProviderError) as caught:
                await provider(form, server.url, Wire(session, Redactor())).call(ask("x", stream=False), Heard())
            assert type(caught.value) is fault.error


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
async def test_silence_can_be_cancelled(form: Format) -> None:
    """A server that says nothing is left as soon as the call is cancelled."""
    asked = asyncio.Event()

    async def silent(_: Received, talk: Talk) -> None:
        asked.set()
        await talk.gone()
        raise ConnectionResetError

    async with RawServer(silent) as server, open_session() as session:
        call = asyncio.create_task(provider(form, server.url, Wire(session, Redactor())).call(ask("x"), Heard()))
        await asked.wait()
        call.cancel()
        with pytest.raises(asyncio.CancelledError):
            await call
        await asyncio.wait_for(server.left.wait(), 10)


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
async def test_a_connection_is_used_again(form: Format) -> None:
    """After a whole stream the next call goes over the same connection."""

    async def respond(_: Received, talk: Talk) -> None:
        await talk.send(document(form.whole, 200, "text/event-stream"))

    async with RawServer(respond) as server, open_session() as session:
        asked = provider(form, server.url, Wire(session, Redactor()))
        for _ in range(3):
            assert (await asked.call(ask("x"), Heard())).text == TEXT
        assert server.connections == 1


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
async def test_half_a_surrogate_pair_can_be_sent(form: Format) -> None:
    """A prompt that is not valid Unicode is mended on its way out."""

    async def respond(_: Received, talk: Talk) -> None:
        await talk.send(document(form.whole, 200, "text/event-stream"))

    async with RawServer(respond) as server, open_session() as session:
        asked = provider(form, server.url, Wire(session, Redactor()))
        assert (await asked.call(ask("x", "half \ud834 pair"), Heard())).text == TEXT
        assert "half \N{REPLACEMENT CHARACTER} pair" in str(server.requests[0].json)


async def test_without_a_key_it_is_the_key_that_is_missing() -> None:
    """A server that wants a key where none was sent is told apart from one that refuses a key."""

    async def respond(_: Received, talk: Talk) -> None:
        await talk.send(refusing(401, "You did not provide an API key."))

    async with RawServer(respond) as server, open_session() as session:
        wire = Wire(session, Redactor())
        for keyless in (
            OpenAIProvider(Endpoint("mine", server.url), wire),
            AnthropicProvider(Endpoint("mine", server.url), wire),
        ):
            with pytest.raises(KeyMissing, match="needs a key"):
                await keyless.call(ask("x"), Heard())


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
async def test_a_server_that_breaks_its_promise_gets_new_connections(form: Format) -> None:
    """A server that closes a connection it had offered to keep is asked over a new one each time from then on."""
    number = 0

    async def respond(_: Received, talk: Talk) -> None:
        nonlocal number
        number += 1
        if number == 2:
            talk.closing = True
        else:
            await talk.send(document(form.whole, 200, "text/event-stream"))

    async with RawServer(respond) as server, open_session() as session:
        asked = provider(form, server.url, Wire(session, Redactor()))
        await asked.call(ask("x"), Heard())
        with pytest.raises(BrokenStream):
            await asked.call(ask("x"), Heard())
        await asked.call(ask("x"), Heard())
        assert server.requests[-1].headers["connection"] == "close"
        assert len(server.requests) == 3
