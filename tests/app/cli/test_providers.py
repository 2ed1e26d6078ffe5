"""Where models are reached, and which there are."""

from __future__ import annotations

import json
import socket
from collections.abc import Callable
from typing import Any

import pytest
from click.testing import Result


def _closed_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def test_a_provider_is_added_listed_tried_and_removed(
    tutti: Callable[..., Result], document: Callable[..., Any]
) -> None:
    """Add connects to nothing; test says what is wrong and what to do, exit code 1; remove takes it out."""
    address = f"http://127.0.0.1:{_closed_port()}/v1"
    document("providers", "add", "mine", "--kind", "openai", "--base-url", address)
    (provider,) = document("providers", "list")["providers"]
    assert (provider["name"], provider["base_url"], provider["key_source"]) == ("mine", address, "none")
    assert "No key" in tutti("providers", "list").output
    result = tutti("providers", "test", "mine", "--json")
    assert result.exit_code == 1
    trial = json.loads(result.stdout)
    assert trial["ok"] is False
    assert trial["message"]
    document("providers", "remove", "mine")
    assert document("providers", "list")["providers"] == []


def test_a_provider_of_nobody_is_told_as_one(tutti: Callable[..., Result]) -> None:
    """A name that was mistyped is not called that of a model, and it says where names are listed."""
    result = tutti("providers", "test", "nobody")
    assert result.exit_code == 2
    assert "There is no provider named nobody." in result.stderr
    assert "tutti providers list" in result.stderr


def test_keys_are_named_and_never_shown(
    tutti: Callable[..., Result], document: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A key in the environment is offered by its variable's name; its value is in no output and no event."""
    secret = "sk-very-secret-0123456789"
    monkeypatch.setenv("OPENAI_API_KEY", secret)
    written = [tutti("providers", "list").output, tutti("doctor").output]
    assert all("OPENAI_API_KEY" in text for text in written)
    document("providers", "add", "openai", "--kind", "openai", "--key-env", "OPENAI_API_KEY")
    (provider,) = document("providers", "list")["providers"]
    assert provider["key_source"] == "env:OPENAI_API_KEY"
    written += [tutti(*command).output for command in (("providers", "list"), ("doctor",), ("events", "list"))]
    assert all(secret not in text for text in written)


@pytest.mark.parametrize(
    "arguments",
    [
        ("add", "Bad Name!", "--kind", "openai"),
        ("add", "practice", "--kind", "openai"),
        ("add", "mine", "--kind", "openai", "--base-url", "not an address"),
        ("add", "mine", "--kind", "nonsense"),
        ("remove", "none"),
    ],
)
def test_what_does_not_fit_is_exit_2(tutti: Callable[..., Result], arguments: tuple[str, ...]) -> None:
    """Bad names, addresses and kinds are bad input, in words."""
    result = tutti("providers", *arguments)
    assert result.exit_code == 2, result.output
    assert "Traceback" not in result.stderr


def test_models_have_their_promised_shape(tutti: Callable[..., Result], document: Callable[..., Any]) -> None:
    """id, provider, state and price with its date; practice models say that they are."""
    found = {model["id"]: model for model in document("models")["models"]}
    small = found["practice/small"]
    assert (small["provider"], small["state"], small["practice"]) == ("practice", "practice", True)
    assert small["price"]["as_of"]
    assert small["price"]["input_usd_per_million"] > 0
    text = tutti("models").stdout
    assert "practice/small" in text
    assert "Practice model" in text


def test_doctor_tells_of_everything(tutti: Callable[..., Result], document: Callable[..., Any], home: Any) -> None:
    """Versions, paths, the store's health, the keyring and the servers; before anything is recorded it makes nothing."""
    told = document("doctor")
    assert told["store"]["ok"] is None
    assert not home.exists()
    document("ask", "What is 2 + 2?", "-m", "practice/small")
    told = document("doctor")
    assert told["store"]["ok"] is True
    assert {"Python", "PySide6-Essentials", "aiohttp"} <= set(told["versions"])
    assert told["sqlite"]["version"]
    assert {entry["name"]: entry["mode"] for entry in told["paths"]}["store"] == "0600"
    assert isinstance(told["servers"], list)
    assert told["keys"]["backend"]
    assert str(home) in tutti("doctor").stdout
