"""The closed set of event types. ``docs/events.md`` is generated from it."""

from __future__ import annotations

from events.catalog.calls import (
    ModelCallAttemptFailed,
    ModelCallCanceled,
    ModelCallCancelRequested,
    ModelCallCompleted,
    ModelCallFailed,
    ModelCallRequested,
)
from events.catalog.conversations import AnswerAdded, ConversationRenamed, ConversationStarted, PromptAdded
from events.catalog.runs import (
    DecisionMade,
    RunCanceled,
    RunCancelRequested,
    RunFailed,
    RunQuarantined,
    RunRequested,
    RunStarted,
    RunSucceeded,
)
from events.catalog.settings import ProviderAdded, ProviderRemoved, SettingChanged
from events.catalog.store import PayloadErased
from events.values import Payload

PAYLOADS: tuple[type[Payload], ...] = (
    ConversationStarted,
    ConversationRenamed,
    PromptAdded,
    AnswerAdded,
    RunRequested,
    RunStarted,
    DecisionMade,
    RunCancelRequested,
    RunSucceeded,
    RunFailed,
    RunCanceled,
    RunQuarantined,
    ModelCallRequested,
    ModelCallAttemptFailed,
    ModelCallCancelRequested,
    ModelCallCompleted,
    ModelCallFailed,
    ModelCallCanceled,
    SettingChanged,
    ProviderAdded,
    ProviderRemoved,
    PayloadErased,
)
"""Every payload class, in the order of the documentation."""
