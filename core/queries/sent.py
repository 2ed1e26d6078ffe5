"""What exactly a model was sent, and what came back, made again from what is on record."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from core.ports.models import Role
from events.values import ErrorInfo, Money, Usage


@dataclass(frozen=True, slots=True)
class SentMessage:
    """One message of the request."""

    role: Role
    text: str
    images: tuple[str, ...] = ()
    """Kind and size of each, such as ``image/png, 12 KB``."""


@dataclass(frozen=True, slots=True)
class SentAnswer:
    """What came back."""

    state: Literal["running", "succeeded", "failed", "canceled"]
    text: str = ""
    """Partial where it did not succeed."""
    reasoning: str = ""
    finish: str = ""
    answered_by: str = ""
    """The model as the provider named it."""
    source: str = ""
    """model, cache, reused or recorded."""
    usage: Usage | None = None
    cost: Money | None = None
    seconds: float = 0.0
    first_seconds: float | None = None
    attempts: int = 1
    error: ErrorInfo | None = None


@dataclass(frozen=True, slots=True)
class SentRequest:
    """One call of a model as it went over the line."""

    call_id: str
    run_id: str
    step: str
    model: str
    sample: int
    exact: bool
    """Whether what is told here has the fingerprint that was recorded before the request left."""
    note: str
    """A sentence on why it is not exact, or on what is told otherwise than it was sent; may be empty."""
    fingerprint: str
    """sha256 of the whole request as recorded; empty where it would tell of forgotten words."""
    url: str
    """Where it went; empty for models that need no network, or whose provider is not set up any more."""
    headers: Mapping[str, str]
    """Those that say something; a key is told by a placeholder."""
    body: Mapping[str, Any]
    """The JSON in the provider's form, pictures cut to their kind and size; neutral where the form is not known."""
    messages: tuple[SentMessage, ...] = ()
    answer: SentAnswer = field(default_factory=lambda: SentAnswer("running"))
