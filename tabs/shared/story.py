"""Events in words: what each kind is called, and a sentence of what it says."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from typing import Any

from core.ports.repeats import counted
from tabs.shared.language import tr, tr_noop, tr_told
from tabs.shared.safe_text import one_line
from tabs.shared.wording import count, duration, money, tokens

Data = Mapping[str, Any]
LONGEST = 240
"""Characters of a summary."""

TITLES = {
    "ConversationStarted": tr_noop("Conversation started"),
    "ConversationRenamed": tr_noop("Conversation renamed"),
    "ConversationMovedToFolder": tr_noop("Conversation moved to a folder"),
    "ConversationPinned": tr_noop("Conversation pinned"),
    "ConversationUnpinned": tr_noop("Conversation unpinned"),
    "ConversationArchived": tr_noop("Conversation archived"),
    "ConversationDeleted": tr_noop("Conversation deleted"),
    "ConversationRestored": tr_noop("Conversation restored"),
    "PromptAdded": tr_noop("Prompt added"),
    "AnswerAdded": tr_noop("Answer added"),
    "RunRequested": tr_noop("Run requested"),
    "RunStarted": tr_noop("Run started"),
    "RunResumed": tr_noop("Run taken up again"),
    "RunReleased": tr_noop("Run released"),
    "StepsPlanned": tr_noop("Steps planned"),
    "ApprovalRequested": tr_noop("You were asked"),
    "ApprovalGiven": tr_noop("You agreed"),
    "ApprovalDenied": tr_noop("You refused"),
    "HookFailed": tr_noop("A hook failed"),
    "PromptAskedAgain": tr_noop("Prompt asked again"),
    "ReviewRequested": tr_noop("Review asked for"),
    "BranchChosen": tr_noop("Branch chosen"),
    "AnswersChosen": tr_noop("Context chosen"),
    "AnswerEdited": tr_noop("Answer edited"),
    "DecisionMade": tr_noop("Decision"),
    "CheckMade": tr_noop("Answer checked"),
    "AnswerRated": tr_noop("You rated an answer"),
    "RunCancelRequested": tr_noop("Stop requested"),
    "RunSucceeded": tr_noop("Run succeeded"),
    "RunFailed": tr_noop("Run failed"),
    "RunCanceled": tr_noop("Run canceled"),
    "RunQuarantined": tr_noop("Run quarantined"),
    "ModelCallRequested": tr_noop("Model asked"),
    "ModelCallAttemptFailed": tr_noop("Attempt failed"),
    "ModelCallCancelRequested": tr_noop("Stop of a call requested"),
    "ModelCallInterrupted": tr_noop("Call lost with its program"),
    "ModelCallCompleted": tr_noop("Model answered"),
    "ModelCallFailed": tr_noop("Model failed"),
    "ModelCallCanceled": tr_noop("Call stopped"),
    "PayloadErased": tr_noop("Content erased"),
    "AlertRuleSaved": tr_noop("Alert rule saved"),
    "AlertRuleRemoved": tr_noop("Alert rule removed"),
    "AlertRaised": tr_noop("Alert raised"),
    "AlertCleared": tr_noop("Alert cleared"),
    "BreakerChanged": tr_noop("Breaker changed"),
    "BudgetSet": tr_noop("Budget set"),
    "BudgetWarned": tr_noop("Budget warned"),
    "CacheEntryDeleted": tr_noop("Cache entry deleted"),
    "CacheCleared": tr_noop("Cache cleared"),
    "ConversationImported": tr_noop("Conversation imported"),
    "SystemPromptSet": tr_noop("System prompt set"),
    "AnswerImported": tr_noop("Answer imported"),
    "LibraryPromptSaved": tr_noop("Library prompt saved"),
    "LibraryPromptRemoved": tr_noop("Library prompt removed"),
    "MemoryAdded": tr_noop("Memory added"),
    "MemoryEdited": tr_noop("Memory edited"),
    "MemoryForgotten": tr_noop("Memory forgotten"),
    "InsightRetracted": tr_noop("Insight retracted"),
    "MemoryUsed": tr_noop("Memory used"),
    "AnswersCompared": tr_noop("Answers compared"),
    "SettingChanged": tr_noop("Setting changed"),
    "ProviderAdded": tr_noop("Provider added"),
    "ProviderRemoved": tr_noop("Provider removed"),
    "PresetSaved": tr_noop("Preset saved"),
    "PresetRemoved": tr_noop("Preset removed"),
    "ProfileSaved": tr_noop("Profile saved"),
    "ProfileRemoved": tr_noop("Profile removed"),
    "SettingsActed": tr_noop("Settings acted"),
}

TONES = {
    "RunSucceeded": "success",
    "ModelCallCompleted": "success",
    "RunFailed": "danger",
    "ModelCallFailed": "danger",
    "ModelCallAttemptFailed": "warning",
    "RunQuarantined": "danger",
    "RunResumed": "warning",
    "ModelCallInterrupted": "warning",
    "HookFailed": "warning",
    "ApprovalRequested": "warning",
    "ApprovalDenied": "warning",
    "ApprovalGiven": "accent",
    "DecisionMade": "accent",
}
"""Tones of the kinds that matter at a glance; the others are quiet."""


def title(kind: str) -> str:
    """A kind of event in words; one this version does not know by the words in its name."""
    known = TITLES.get(kind)
    return tr(known) if known else re.sub(r"(?<=[a-z0-9])(?=[A-Z])", " ", one_line(kind, 60)).capitalize()


def summary(kind: str, data: Data) -> str:
    """What an event says, in one line of plain text. An erased payload says that it was erased."""
    if not data:
        return tr("The content was erased.")
    tell = _SUMMARIES.get(kind, _anything)
    return one_line(tell(data), LONGEST)


def _text(data: Data, *names: str) -> str:
    return " · ".join(str(data[name]) for name in names if data.get(name))


def _told(data: Data, *names: str) -> str:
    """The same of what the program itself wrote."""
    words = {name: str(data[name]) for name in names if data.get(name)}
    return " · ".join(said if name in {"model", "step"} else tr_told(said) for name, said in words.items())


def _error(data: Data) -> str:
    error = data.get("error") or {}
    return f"{tr_told(error.get('what', ''))} {tr_told(error.get('do', ''))}".strip()


def _requested(data: Data) -> str:
    return tr(
        "{strategy} with {models}",
        strategy=tr_told(data.get("strategy", "")),
        models=", ".join(counted(data.get("models", ()))),
    )


def _decided(data: Data) -> str:
    choice = data.get("choice", "") if data.get("kind") == "vote" else tr_told(data.get("choice", ""))
    return f"{tr_told(data.get('kind', ''))}: {choice}. {tr_told(data.get('reason', ''))}"


def _attempt(data: Data) -> str:
    wait = duration(float(data.get("wait_seconds") or 0))
    return tr(
        "Attempt {number}: {error} Again in {time}.", number=data.get("attempt", "?"), error=_error(data), time=wait
    )


def _completed(data: Data) -> str:
    usage, cost = data.get("usage") or {}, data.get("cost") or {}
    price = money(cost.get("picodollars"), simulated=bool(data.get("simulated")))
    source = _SOURCES.get(str(data.get("source", "model")))
    figures = (
        *([tr(source)] if source else []),
        str(data.get("model", "")),
        duration(float(data.get("seconds") or 0)),
        tokens(usage.get("input_tokens"), usage.get("output_tokens")),
        price,
    )
    return f"{' · '.join(figures)}: {data.get('text', '')}"


def _interrupted(data: Data) -> str:
    again = tr("It is sent again.") if data.get("resend") else tr("It is not sent again.")
    return f"{data.get('model', '')}: {again} {data.get('partial_text', '')}"


def _resumed(data: Data) -> str:
    return tr(
        "by process {owner}, time {number} in a row without a step done since",
        owner=data.get("owner", ""),
        number=data.get("recovery", "?"),
    )


def _hook(data: Data) -> str:
    return f"{data.get('hook', '')}, {str(data.get('point', '')).replace('_', ' ')}: {data.get('error', '')}"


_SOURCES = {
    "cache": tr_noop("from the cache"),
    "reused": tr_noop("from an earlier run"),
    "recorded": tr_noop("from a bundle"),
}


def _failed(data: Data) -> str:
    return f"{data.get('model', '')}: {_error(data)}"


def _anything(data: Data) -> str:
    """The plain values of a kind that has no words of its own."""
    return ", ".join(f"{name} {value}" for name, value in data.items() if isinstance(value, str | int | float))


_SUMMARIES: Mapping[str, Callable[[Data], str]] = {
    "ConversationStarted": lambda data: _text(data, "title"),
    "ConversationRenamed": lambda data: _text(data, "title"),
    "ConversationMovedToFolder": lambda data: _text(data, "folder") or tr("no folder"),
    "PromptAdded": lambda data: _text(data, "text"),
    "AnswerAdded": lambda data: _text(data, "model", "text"),
    "RunRequested": _requested,
    "RunStarted": lambda data: tr("by process {owner}", owner=data.get("owner", "")),
    "RunResumed": _resumed,
    "RunReleased": lambda data: _told(data, "reason") or tr("It can be resumed now."),
    "StepsPlanned": lambda data: count(int(data.get("steps") or 0), "step"),
    "ApprovalRequested": lambda data: _told(data, "step", "question"),
    "ApprovalGiven": lambda data: _text(data, "step"),
    "ApprovalDenied": lambda data: _told(data, "step", "reason"),
    "HookFailed": _hook,
    "ReviewRequested": lambda data: tr("as run {run_id}", run_id=data.get("run_id", "")),
    "PromptAskedAgain": lambda data: tr("as run {run_id}", run_id=data.get("run_id", "")),
    "AnswerEdited": lambda data: _text(data, "text"),
    "ModelCallInterrupted": _interrupted,
    "CheckMade": lambda data: (
        f"{tr_told(data.get('check', ''))}: {tr_told(data.get('status', ''))}. {tr_told(data.get('reason', ''))}"
    ),
    "AnswerRated": lambda data: _told(data, "rating", "model"),
    "SettingChanged": lambda data: f"{data.get('key', '')}: {json.dumps(data.get('value'))}",
    "DecisionMade": _decided,
    "RunCancelRequested": lambda data: _told(data, "reason"),
    "RunSucceeded": lambda data: _told(data, "reason"),
    "RunFailed": _error,
    "RunCanceled": lambda data: _told(data, "reason"),
    "RunQuarantined": lambda data: _told(data, "reason"),
    "ModelCallRequested": lambda data: _text(data, "model", "step"),
    "ModelCallAttemptFailed": _attempt,
    "ModelCallCancelRequested": lambda _data: tr("by a person"),
    "ModelCallCompleted": _completed,
    "ModelCallFailed": _failed,
    "ModelCallCanceled": lambda data: _told(data, "model", "reason"),
}
