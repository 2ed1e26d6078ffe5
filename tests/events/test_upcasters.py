from __future__ import annotations

import json
from typing import Any

import pytest

from events.catalog import PAYLOADS
from events.catalog.calls import ModelCallCanceled, ModelCallCompleted
from events.envelope import StoredEvent
from events.upcasters import UPCASTERS
from events.values import Payload
from tests.events.samples import REGISTRY

_ERROR = {"kind": "busy", "what": "It is busy.", "do": "Wait.", "retryable": True, "status": 429}
_OF = {"run_id": "r", "conversation_id": "c", "model": "a/a", "simulated": False}
_USAGE = {
    "input_tokens": 10,
    "output_tokens": 20,
    "cached_tokens": None,
    "cache_write_tokens": None,
    "reasoning_tokens": None,
    "estimated": False,
}

FIRST: dict[str, dict[str, Any]] = {
    "AnswerAdded": {
        "message_id": "a",
        "prompt_id": "p",
        "run_id": "r",
        "call_id": None,
        "model": "a/a",
        "text": "42",
        "text_blob": None,
        "degraded": False,
    },
    "PromptAskedAgain": {"prompt_id": "m", "run_id": "r2", "origin_run_id": "r"},
    "RunRequested": {
        "conversation_id": "c",
        "prompt_id": "p",
        "prompt": "What?",
        "strategy": "single",
        "models": ["a/a"],
        "options": {},
        "settings": {},
        "owner": "me",
    },
    "RunStarted": {"owner": "me"},
    "ApprovalGiven": {"step": "a/a"},
    "DecisionMade": {"kind": "answer", "choice": "a/a", "reason": "It is.", "alternatives": [], "confidence": None},
    "PromptAdded": {
        "message_id": "p",
        "run_id": "r",
        "text": "What?",
        "text_blob": None,
        "attachments": [{"name": "a", "blob": {"sha256": "0" * 64, "size": 1, "media_type": "image/png"}}],
    },
    "ProviderAdded": {"name": "a", "kind": "openai", "base_url": "https://a.example/v1", "key_source": "none"},
    "ModelCallRequested": {**_OF, "step": "a/a", "request_hash": "0" * 64, "parameters": {"temperature": 0.5}},
    "ModelCallAttemptFailed": {"run_id": "r", "attempt": 1, "error": _ERROR, "wait_seconds": 0.5},
    "ModelCallCompleted": {
        **_OF,
        "answered_by": "a-1",
        "text": "42",
        "text_blob": None,
        "reasoning": "",
        "tool_calls": [],
        "finish": "stop",
        "usage": _USAGE,
        "cost": {"picodollars": 7, "priced_on": None, "simulated": False},
        "seconds": 2.0,
        "first_seconds": None,
        "attempts": 1,
    },
    "ModelCallFailed": {**_OF, "error": _ERROR, "partial_text": "4", "seconds": 1.0, "attempts": 3},
    "ModelCallCanceled": {**_OF, "reason": "no longer needed", "partial_text": "The", "seconds": 0.5},
}
"""A payload of the first version of each type that has a second, as it was written."""
ADDED: dict[str, dict[str, Any]] = {
    "AnswerAdded": {"imported": None},
    "PromptAskedAgain": {"anew": False, "continues": ""},
    "RunRequested": {"origin": None},
    "RunStarted": {"token": 1},
    "ApprovalGiven": {"answer": ""},
    "DecisionMade": {"facts": {}},
    "ProviderAdded": {"file": ""},
    "PromptAdded": {
        "imported": None,
        "follows": None,
        "edits": "",
        "attachments": [
            {"name": "a", "blob": {"sha256": "0" * 64, "size": 1, "media_type": "image/png"}, "text": None}
        ],
    },
    "ModelCallRequested": {"sample": 0, "reserved": None, "effect": "paid", "token": 1, "context": None},
    "ModelCallAttemptFailed": {"booked": None, "reserved": None},
    "ModelCallCompleted": {
        "source": "model",
        "request_hash": "",
        "origin_call": "",
        "similarity": None,
        "saved": None,
        "spared": None,
    },
    "ModelCallFailed": {"booked": None},
    "ModelCallCanceled": {"by": "strategy", "booked": None},
}
"""What the second version says in addition when nothing was recorded."""


def _decode(kind: str, data: dict[str, Any]) -> Payload:
    stored = StoredEvent(1, "s", 1, b"", kind, 1, 0, "", "", "", json.dumps(data).encode(), b"", b"")
    payload = REGISTRY.decode(stored).payload
    assert payload is not None
    return payload


@pytest.mark.parametrize("payload", PAYLOADS)
def test_every_step_is_there_and_none_too_many(payload: type[Payload]) -> None:
    """Each type has one step for each version it has left behind."""
    steps = {version for kind, version in UPCASTERS if kind == payload.type_name}
    assert steps == set(range(1, payload.schema_version))


def test_every_step_is_tried() -> None:
    """There is a first version here of each type that has a step."""
    assert {kind for kind, _ in UPCASTERS} == set(FIRST)


@pytest.mark.parametrize("kind", FIRST)
def test_the_first_version_is_read(kind: str) -> None:
    """Everything the first version said is still said, and the rest is what nothing recorded means."""
    lifted = _decode(kind, FIRST[kind]).model_dump(mode="json")
    assert lifted == {**FIRST[kind], **ADDED[kind]}


@pytest.mark.parametrize("kind", FIRST)
def test_steps_change_nothing_given(kind: str) -> None:
    """A step is pure: what it is given stays as it was."""
    given = json.loads(json.dumps(FIRST[kind]))
    UPCASTERS[kind, 1](given)
    assert given == FIRST[kind]


@pytest.mark.parametrize(
    ("reason", "by"), [("stopped by you", "person"), ("no longer needed", "strategy"), ("", "strategy")]
)
def test_who_stopped_a_call(reason: str, by: str) -> None:
    """The first version told by its reason alone that a person stopped the call."""
    payload = _decode("ModelCallCanceled", {**FIRST["ModelCallCanceled"], "reason": reason})
    assert isinstance(payload, ModelCallCanceled)
    assert (payload.by, payload.reason) == (by, reason)


def test_fields_left_out_take_their_defaults() -> None:
    """A first version written by hand, without what may be left out, is read as well."""
    sparse = {key: FIRST["ModelCallCompleted"][key] for key in ("run_id", "conversation_id", "model", "text", "usage")}
    rest = {"answered_by": "a", "finish": "stop", "cost": None, "seconds": 1}
    payload = _decode("ModelCallCompleted", {**sparse, **rest})
    assert isinstance(payload, ModelCallCompleted)
    assert (payload.source, payload.attempts, payload.simulated) == ("model", 1, False)
