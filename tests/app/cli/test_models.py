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
