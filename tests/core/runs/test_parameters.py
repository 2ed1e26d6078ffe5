"""What is sent with a request besides its messages."""

from __future__ import annotations

import pytest

from core.ports.models import ModelInfo
from core.runs.parameters import parameters_of, taken_by


def test_what_is_not_set_is_not_sent() -> None:
    """Only what the person set becomes a parameter; none, no value and no limit are the model's own."""
    unset = {"answers.temperature": None, "answers.reasoning_effort": "none", "answers.max_output_tokens": 0}
    assert parameters_of(unset) == {}
    chosen = {"answers.temperature": 0, "answers.top_p": 0.5, "answers.seed": 7, "answers.reasoning_effort": "low"}
    assert parameters_of(chosen) == {"temperature": 0, "top_p": 0.5, "seed": 7, "reasoning_effort": "low"}


@pytest.mark.parametrize(
    ("name", "takes"),
    [
        ("o3-mini", True),
        ("gpt-5-nano", True),
        ("openai/gpt-oss-20b", True),
        ("claude-sonnet-4-5", True),
        ("claude-3-5-haiku-latest", False),
        ("gpt-4o", False),
        ("olmo1", False),
        ("llama3.3", False),
    ],
)
def test_an_effort_goes_to_models_that_reason(name: str, takes: bool) -> None:
    """Others would refuse the whole request; everything else is sent to all."""
    asked = {"reasoning_effort": "high", "seed": 1}
    sent = taken_by(ModelInfo(f"x/{name}", "x", name), asked)
    assert ("reasoning_effort" in sent) is takes
    assert sent["seed"] == 1
    listed = ModelInfo(f"x/{name}", "x", name, abilities=frozenset({"text", "reasoning"}))
    assert taken_by(listed, asked) == asked
