"""The closed set of event types. ``docs/events.md`` is generated from it."""

from __future__ import annotations

from events.catalog.breakers import BreakerChanged
from events.catalog.budgets import BudgetSet, BudgetWarned
from events.catalog.cache import CacheCleared, CacheEntryDeleted
from events.catalog.calls import (
    ModelCallAttemptFailed,
    ModelCallCanceled,
    ModelCallCancelRequested,
    ModelCallCompleted,
    ModelCallFailed,
    ModelCallInterrupted,
    ModelCallRequested,
)
from events.catalog.conversations import (
    AnswerAdded,
    ConversationRenamed,
    ConversationStarted,
    PromptAdded,
    PromptAskedAgain,
)
from events.catalog.memory import InsightRetracted, MemoryAdded, MemoryEdited, MemoryForgotten
from events.catalog.runs import (
    AnswerRated,
    ApprovalDenied,
    ApprovalGiven,
    ApprovalRequested,
    CheckMade,
    DecisionMade,
    HookFailed,
    MemoryUsed,
    RunCanceled,
    RunCancelRequested,
    RunFailed,
    RunQuarantined,
    RunReleased,
    RunRequested,
    RunResumed,
    RunStarted,
    RunSucceeded,
    StepsPlanned,
)
from events.catalog.settings import PresetRemoved, PresetSaved, ProviderAdded, ProviderRemoved, SettingChanged
from events.catalog.store import PayloadErased
from events.values import Payload

PAYLOADS: tuple[type[Payload], ...] = (
    ConversationStarted,
    ConversationRenamed,
    PromptAdded,
    PromptAskedAgain,
    AnswerAdded,
    RunRequested,
    RunStarted,
    RunResumed,
    StepsPlanned,
    DecisionMade,
    CheckMade,
    MemoryUsed,
    AnswerRated,
    ApprovalRequested,
    ApprovalGiven,
    ApprovalDenied,
    HookFailed,
    RunCancelRequested,
    RunSucceeded,
    RunFailed,
    RunCanceled,
    RunQuarantined,
    RunReleased,
    ModelCallRequested,
    ModelCallAttemptFailed,
    ModelCallInterrupted,
    ModelCallCancelRequested,
    ModelCallCompleted,
    ModelCallFailed,
    ModelCallCanceled,
    SettingChanged,
    ProviderAdded,
    ProviderRemoved,
    PresetSaved,
    PresetRemoved,
    MemoryAdded,
    MemoryEdited,
    MemoryForgotten,
    InsightRetracted,
    BudgetSet,
    BudgetWarned,
    CacheEntryDeleted,
    CacheCleared,
    BreakerChanged,
    PayloadErased,
)
"""Every payload class, in the order of the documentation."""
