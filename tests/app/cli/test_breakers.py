"""Models that are not asked after failures."""

from __future__ import annotations

import socket
from collections.abc import Callable
from typing import Any

import pytest
from click.testing import Result

from app.cli.breakers import find, refusing, state_words
from core.errors import InputError, UnknownThing
from core.queries import BreakerStatus


@pytest.fixture
def opened(tutti: Callable[..., Result]) -> str:
    """A breaker that a server which is not there has opened; its model."""
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))
        port = nobody.getsockname()[1]
    assert (
        tutti("providers", "add", "gone", "--kind", "openai", "--base-url", f"http://127.0.0.1:{port}").exit_code == 0
    )
    assert tutti("ask", "hello", "-m", "gone/model").exit_code == 1  # three attempts, none of which arrived
    return "gone/model"


def test_nothing_yet_is_said(tutti: Callable[..., Result], document: Callable[..., Any]) -> None:
    """No breaker has opened, and none can be closed."""
    assert document("breakers", "list") == {"breakers": []}
    assert "No breaker" in tutti("breakers", "list").stderr
    assert tutti("breakers", "close", "x").exit_code == 2


def test_a_model_that_fails_is_not_asked_until_it_is_let(
    tutti: Callable[..., Result], document: Callable[..., Any], opened: str
) -> None:
    """The breaker is listed with its reason, doctor tells it, and closing it has the model asked again."""
    (breaker,) = document("breakers", "list")["breakers"]
    assert (breaker["model"], breaker["state"]) == (opened, "open")
    assert breaker["reason"]
    assert breaker["remaining_seconds"] > 0
    assert opened in tutti("breakers", "list").stdout
    assert [one["model"] for one in document("doctor")["breakers"]] == [opened]
    assert "tutti breakers list" in tutti("doctor").stdout
    result = tutti("ask", "hello", "-m", opened)
    assert result.exit_code == 1
    assert document("breakers", "close", opened) == {"key": breaker["key"], "model": opened, "state": "closed"}
    assert document("breakers", "list")["breakers"][0]["state"] == "closed"
    assert document("doctor")["breakers"] == []


def test_a_breaker_is_named_by_key_beginning_or_model() -> None:
    """Where that is clear; otherwise the words say which there are."""
    one, other = _status("ab1", "x/m"), _status("ab2", "x/m")
    assert find([one, other], "ab1") is one
    assert find([one, _status("cd", "y/m")], "y/m").key == "cd"
    for unclear in ("ab", "x/m"):
        with pytest.raises(InputError, match="ab1, ab2"):
            find([one, other], unclear)
    for unknown in ("zz", ""):
        with pytest.raises(UnknownThing):
            find([one], unknown)


def test_only_open_and_disabled_ones_refuse() -> None:
    """A half-open one lets a call pass to see."""
    states = ("open", "closed", "half_open", "disabled")
    assert [one.state for one in refusing([_status(state, "m", state) for state in states])] == ["open", "disabled"]
    assert state_words(_status("a", "m", "open", 12)) == "open, one call in 12 s"
    assert state_words(_status("a", "m", "half_open")) == "half open"


def _status(key: str, model: str, state: Any = "open", remaining: float = 0) -> BreakerStatus:
    return BreakerStatus(key, "x", "127.0.0.1:1", "none", model, state, "It is gone.", remaining)
