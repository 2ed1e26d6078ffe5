"""What can be asked, and what is not asked now."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from click.testing import Result


def test_practice_models_are_always_there(document: Callable[..., Any]) -> None:
    """With their price, its date and their state; no breaker refuses their calls."""
    models = {model["id"]: model for model in document("models")["models"]}
    small = models["practice/small"]
    assert (small["state"], small["practice"], small["breaker"]) == ("practice", True, None)
    assert small["price"]["as_of"]


@pytest.fixture
def refused(tutti: Callable[..., Result]) -> str:
    """A model whose breaker simulated failures have opened."""
    assert tutti("settings", "set", "simulate.failure", "unreachable").exit_code == 0
    assert tutti("settings", "set", "simulate.share", "1").exit_code == 0
    assert tutti("ask", "hello", "-m", "practice/small").exit_code == 1
    return "practice/small"


def test_a_model_that_is_not_asked_says_so(
    tutti: Callable[..., Result], document: Callable[..., Any], refused: str
) -> None:
    """In its state, with how long and why, and what to do about it; the others are as they were."""
    models = {model["id"]: model for model in document("models")["models"]}
    breaker = models[refused]["breaker"]
    assert (breaker["model"], breaker["state"]) == (refused, "open")
    assert models["practice/large"]["breaker"] is None
    text = tutti("models").stdout
    assert "not asked: breaker open" in text
    assert breaker["reason"] in text
    assert "tutti breakers close" in text


def test_models_are_found_by_ability_and_kind(tutti: Callable[..., Result], document: Callable[..., Any]) -> None:
    """Those that can do something come with their score and reason; a kind that does not exist is told with those that do."""
    found = document("models", "--can", "structured", "--for", "arithmetic", "--prefer", "cheap")["models"]
    assert found[0]["id"] == "practice/small"
    assert [model["score"] for model in found] == sorted((model["score"] for model in found), reverse=True)
    assert all("structured" in model["abilities"] and model["reason"] for model in found)
    assert document("models", "--can", "images")["models"] == []
    assert "WHY" in tutti("models", "--for", "code").stdout
    refused = tutti("models", "--for", "cooking")
    assert refused.exit_code == 2
    assert "arithmetic" in refused.stderr


def test_what_is_refused_just_now_is_found_last(document: Callable[..., Any], refused: str) -> None:
    """A model whose breaker is open has no score and says why."""
    last = document("models", "--for", "arithmetic")["models"][-1]
    assert (last["id"], last["score"]) == (refused, 0)
    assert "circuit breaker is open" in last["reason"]


def test_a_price_of_ones_own_is_entered_shown_and_taken_back(
    tutti: Callable[..., Result], document: Callable[..., Any]
) -> None:
    """It counts for a model no table knows, lets it be asked under a limit, and is undone like any other setting."""
    document("providers", "add", "mine", "--kind", "openai", "--base-url", "https://models.example/v1")
    assert document("models", "price", "mine/big")["price"] is None
    document("models", "price", "mine/big", "--input", "2.5", "--output", "10")
    shown = tutti("models", "price", "mine/big").stdout
    assert "$2.50 in, $10.00 out per million tokens, your price" in shown
    document("models", "price", "mine/big", "--free")
    assert "= free since" in document("settings", "get", "models.prices")["value"]
    document("settings", "undo")
    assert "2.50 / 10 since" in document("settings", "get", "models.prices")["value"]
    document("models", "price", "mine/big", "--remove")
    assert document("settings", "get", "models.prices")["value"] == ""


@pytest.mark.parametrize(
    "wrong",
    [("--input", "1"), ("--input", "1", "--output", "x"), ("--free", "--remove"), ("--input", "1", "--free")],
)
def test_half_a_price_is_none(tutti: Callable[..., Result], wrong: tuple[str, ...]) -> None:
    """Half a price, two prices and what is no amount are refused, and nothing is changed."""
    assert tutti("models", "price", "mine/big", *wrong).exit_code == 2
