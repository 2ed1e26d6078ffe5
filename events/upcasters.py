"""Steps that lift an old payload to the next version of its type: pure functions from dict to dict.

A step is keyed by the type name and the version it starts from. Steps are applied one after the other until the
current version is reached.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

Upcaster = Callable[[dict[str, Any]], dict[str, Any]]


def fields_added(payload: dict[str, Any]) -> dict[str, Any]:
    """Nothing to do: the new version only has more fields, and their defaults say what the old one meant."""
    return payload


def _canceled(payload: dict[str, Any]) -> dict[str, Any]:
    """Who stopped a call was told by the reason alone."""
    return {**payload, "by": "person" if payload.get("reason") == "stopped by you" else "strategy"}


UPCASTERS: Mapping[tuple[str, int], Upcaster] = {
    ("PromptAdded", 1): fields_added,
    ("AnswerAdded", 1): fields_added,
    ("PromptAskedAgain", 1): fields_added,
    ("ModelCallRequested", 1): fields_added,
    ("ModelCallAttemptFailed", 1): fields_added,
    ("ModelCallCompleted", 1): fields_added,
    ("ModelCallFailed", 1): fields_added,
    ("ModelCallCanceled", 1): _canceled,
    ("RunRequested", 1): fields_added,
    ("RunStarted", 1): fields_added,
    ("ApprovalGiven", 1): fields_added,
    ("DecisionMade", 1): fields_added,
    ("ProviderAdded", 1): fields_added,
}
