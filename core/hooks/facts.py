"""What hooks are told. Frozen; nothing that a hook does to it reaches the call or the run."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from core.ports.models import Message, ModelResponse
from events.values import ErrorInfo


@dataclass(frozen=True, slots=True)
class CallIds:
    """Which call it is."""

    run_id: str
    conversation_id: str
    call_id: str
    step: str
    """Key of the step inside the run."""
    model: str
    """The model asked for, as provider/model."""


@dataclass(frozen=True, slots=True)
class BeforeCall:
    """A model is about to be asked, or the cache in its place."""

    call: CallIds
    messages: tuple[Message, ...]
    parameters: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class AfterCall:
    """A call was answered whole."""

    call: CallIds
    response: ModelResponse
    """With the tokens used: none when the model was not asked."""
    seconds: float
    source: str
    """``model``, ``cache``, ``reused`` or ``recorded``."""


@dataclass(frozen=True, slots=True)
class OnFailure:
    """A call has no answer."""

    call: CallIds
    error: ErrorInfo
    seconds: float


@dataclass(frozen=True, slots=True)
class BeforeDecision:
    """Something was decided and is about to be recorded and acted upon."""

    run_id: str
    kind: str
    """What was decided about: models, accept, fallback, stop, answer, budget."""
    choice: str
    reason: str


@dataclass(frozen=True, slots=True)
class AfterRun:
    """A run has ended."""

    run_id: str
    state: str
    """succeeded, failed, canceled or quarantined."""
    reason: str
