"""How answers are to be written, as the settings of a run have it, and what of that a model takes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from core.ports.models import ModelInfo

_SENT = {
    "answers.temperature": "temperature",
    "answers.top_p": "top_p",
    "answers.seed": "seed",
    "answers.reasoning_effort": "reasoning_effort",
}
"""Settings and the parameters they become; what is not set is not sent."""
EFFORT = "reasoning_effort"
_REASONING = re.compile(
    r"(?:^|/)(?:o[1-9](?:-|$)|gpt-5|gpt-oss|claude-3-7|claude-(?:opus|sonnet|haiku)-[4-9]|gemini-(?:2\.5|[3-9])|grok-[3-9]-mini"
    r"|magistral)",
    re.IGNORECASE,
)
"""Names of models that take an effort, where a listing says nothing of what they can do."""


def parameters_of(settings: Mapping[str, Any]) -> dict[str, Any]:
    """The parameters of every request of a run, whatever the model."""
    found = {name: settings[key] for key, name in _SENT.items() if settings.get(key) not in {None, "none"}}
    if settings.get("answers.max_output_tokens"):
        found["max_output_tokens"] = settings["answers.max_output_tokens"]
    return found


def taken_by(info: ModelInfo, parameters: Mapping[str, Any]) -> dict[str, Any]:
    """Those that a model takes: an effort is refused by models that do not reason."""
    takes = "reasoning" in info.abilities or _REASONING.search(info.name)
    return {name: value for name, value in parameters.items() if name != EFFORT or takes}
