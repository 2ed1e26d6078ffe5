from __future__ import annotations

import orjson
import pytest

from core.ports.redaction import Redactor
from core.providers.discovery import discover
from core.providers.local import PORTS
from core.providers.wire.http import Wire, open_session
from tests.servers.raw import RawServer, Received, Talk, document, unused_port


def signed(owner: str) -> dict[str, object]:
    return {"object": "list", "data": [{"id": "m", "object": "model", "owned_by": owner}]}


PATHS: dict[str, dict[str, object]] = {
    "ollama": {"/api/tags": {"models": [{"name": "m", "model": "m", "digest": "0"}]}},
    "lmstudio": {"/v1/models": signed("organization_owner")},
    "llamacpp": {
        "/health": {"status": "ok"},
        "/props": {"default_generation_settings": {}},
        "/v1/models": signed("llamacpp"),
    },
    "vllm": {"/v1/models": {"object": "list", "data": [{"id": "m", "owned_by": "vllm", "max_model_len": 4096}]}},
}


def serving(paths: dict[str, object]) -> RawServer:
    async def respond(request: Received, talk: Talk) -> None:
        if request.path in paths:
            await talk.send(document(orjson.dumps(paths[request.path])))
        else:
            await talk.send(document(b"<html>not here</html>", 404, "text/html"))

    return RawServer(respond)


@pytest.mark.parametrize("name", list(PORTS))
async def test_each_kind_is_known_by_its_answers(name: str) -> None:
    """Each kind of server is found at its port, and its models are listed under its name."""
    async with serving(PATHS[name]) as server, open_session() as session:
        ports = {**dict.fromkeys(PORTS, await unused_port()), name: server.port}
        found = await discover(Wire(session, Redactor()), ports, patience=30)
    assert [(one.name, one.base_url) for one in found] == [(name, f"{server.url}/v1")]
    assert [(model.id, model.local) for model in found[0].models] == [(f"{name}/m", True)]


@pytest.mark.parametrize("name", list(PORTS))
@pytest.mark.parametrize(
    "paths",
    [
        {},
        {"/v1/models": {"hello": "world"}, "/api/tags": [], "/health": {"status": "ok"}},
        {"/v1/models": [1, 2], "/api/tags": {"models": ["x"]}, "/health": "ok", "/props": 7},
    ],
)
async def test_another_program_at_the_port_is_not_taken_for_one(name: str, paths: dict[str, object]) -> None:
    """Ports are contested: what answers otherwise is left alone."""
    async with serving(paths) as server, open_session() as session:
        assert await discover(Wire(session, Redactor()), {name: server.port}) == ()


async def test_a_silent_program_does_not_hold_things_up() -> None:
    """A port that takes the connection and says nothing is given up."""

    async def silent(_: Received, talk: Talk) -> None:
        await talk.gone()

    async with RawServer(silent) as server, open_session() as session:
        assert await discover(Wire(session, Redactor()), dict.fromkeys(PORTS, server.port)) == ()
