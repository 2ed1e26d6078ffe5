"""Events in words: what each kind is called, and a sentence of what it says."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from typing import Any

from tabs.shared.safe_text import one_line
from tabs.shared.wording import count, duration, money, tokens

Data = Mapping[str, Any]
LONGEST = 240
"""Characters of a summary."""

_TITLES = {
    "ConversationStarted": "Conversation started",
    "ConversationRenamed": "Conversation renamed",
    "ConversationPinned": "Conversation pinned",
    "ConversationUnpinned": "Conversation unpinned",
    "ConversationArchived": "Conversation archived",
    "ConversationDeleted": "Conversation deleted",
    "ConversationRestored": "Conversation restored",
    "PromptAdded": "Prompt added",
    "AnswerAdded": "Answer added",
    "RunRequested": "Run requested",
    "RunStarted": "Run started",
    "RunResumed": "Run taken up again",
    "RunReleased": "Run released",
    "StepsPlanned": "Steps planned",
    "ApprovalRequested": "You were asked",
    "ApprovalGiven": "You agreed",
    "ApprovalDenied": "You refused",
    "HookFailed": "A hook failed",
    "PromptAskedAgain": "Prompt asked again",
    "BranchChosen": "Branch chosen",
    "AnswersChosen": "Context chosen",
    "AnswerEdited": "Answer edited",
    "DecisionMade": "Decision",
    "CheckMade": "Answer checked",
    "AnswerRated": "You rated an answer",
    "RunCancelRequested": "Stop requested",
    "RunSucceeded": "Run succeeded",
    "RunFailed": "Run failed",
    "RunCanceled": "Run canceled",
    "RunQuarantined": "Run quarantined",
    "ModelCallRequested": "Model asked",
    "ModelCallAttemptFailed": "Attempt failed",
    "ModelCallCancelRequested": "Stop of a call requested",
    "ModelCallInterrupted": "Call lost with its program",
    "ModelCallCompleted": "Model answered",
    "ModelCallFailed": "Model failed",
    "ModelCallCanceled": "Call stopped",
    "PayloadErased": "Content erased",
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
    return _TITLES.get(kind) or re.sub(r"(?<=[a-z0-9])(?=[A-Z])", " ", one_line(kind, 60)).capitalize()


def summary(kind: str, data: Data) -> str:
    """What an event says, in one line of plain text. An erased payload says that it was erased."""
    if not data:
        return "The content was erased."
    tell = _SUMMARIES.get(kind, _anything)
    return one_line(tell(data), LONGEST)


def _text(data: Data, *names: str) -> str:
    return " · ".join(str(data[name]) for name in names if data.get(name))


def _error(data: Data) -> str:
    error = data.get("error") or {}
    return f"{error.get('what', '')} {error.get('do', '')}".strip()


def _requested(data: Data) -> str:
    return f"{data.get('strategy', '')} with {', '.join(data.get('models', ()))}"


def _decided(data: Data) -> str:
    return f"{data.get('kind', '')}: {data.get('choice', '')}. {data.get('reason', '')}"


def _attempt(data: Data) -> str:
    wait = duration(float(data.get("wait_seconds") or 0))
    return f"Attempt {data.get('attempt', '?')}: {_error(data)} Again in {wait}."


def _completed(data: Data) -> str:
    usage, cost = data.get("usage") or {}, data.get("cost") or {}
    price = money(cost.get("picodollars"), simulated=bool(data.get("simulated")))
    source = _SOURCES.get(str(data.get("source", "model")), "")
    figures = (
        *filter(None, (source,)),
        str(data.get("model", "")),
        duration(float(data.get("seconds") or 0)),
        tokens(usage.get("input_tokens"), usage.get("output_tokens")),
        price,
    )
    return f"{' · '.join(figures)}: {data.get('text', '')}"


def _interrupted(data: Data) -> str:
    again = "It is sent again." if data.get("resend") else "It is not sent again."
    return f"{data.get('model', '')}: {again} {data.get('partial_text', '')}"


def _resumed(data: Data) -> str:
    return f"by process {data.get('owner', '')}, time {data.get('recovery', '?')} in a row without a step done since"


def _hook(data: Data) -> str:
    return f"{data.get('hook', '')}, {str(data.get('point', '')).replace('_', ' ')}: {data.get('error', '')}"


_SOURCES = {"cache": "from the cache", "reused": "from an earlier run", "recorded": "from a bundle"}


def _failed(data: Data) -> str:
    return f"{data.get('model', '')}: {_error(data)}"


def _anything(data: Data) -> str:
    """The plain values of a kind that has no words of its own."""
    return ", ".join(f"{name} {value}" for name, value in data.items() if isinstance(value, str | int | float))


_SUMMARIES: Mapping[str, Callable[[Data], str]] = {
    "ConversationStarted": lambda data: _text(data, "title"),
    "ConversationRenamed": lambda data: _text(data, "title"),
    "PromptAdded": lambda data: _text(data, "text"),
    "AnswerAdded": lambda data: _text(data, "model", "text"),
    "RunRequested": _requested,
    "RunStarted": lambda data: f"by process {data.get('owner', '')}",
    "RunResumed": _resumed,
    "RunReleased": lambda data: _text(data, "reason") or "It can be resumed now.",
    "StepsPlanned": lambda data: count(int(data.get("steps") or 0), "step"),
    "ApprovalRequested": lambda data: _text(data, "step", "question"),
    "ApprovalGiven": lambda data: _text(data, "step"),
    "ApprovalDenied": lambda data: _text(data, "step", "reason"),
    "HookFailed": _hook,
    "PromptAskedAgain": lambda data: f"as run {data.get('run_id', '')}",
    "AnswerEdited": lambda data: _text(data, "text"),
    "ModelCallInterrupted": _interrupted,
    "CheckMade": lambda data: f"{data.get('check', '')}: {data.get('status', '')}. {data.get('reason', '')}",
    "AnswerRated": lambda data: _text(data, "rating", "model"),
    "SettingChanged": lambda data: f"{data.get('key', '')}: {json.dumps(data.get('value'))}",
    "DecisionMade": _decided,
    "RunCancelRequested": lambda data: _text(data, "reason"),
    "RunSucceeded": lambda data: _text(data, "reason"),
    "RunFailed": _error,
    "RunCanceled": lambda data: _text(data, "reason"),
    "RunQuarantined": lambda data: _text(data, "reason"),
    "ModelCallRequested": lambda data: _text(data, "model", "step"),
    "ModelCallAttemptFailed": _attempt,
    "ModelCallCancelRequested": lambda _data: "by a person",
    "ModelCallCompleted": _completed,
    "ModelCallFailed": _failed,
    "ModelCallCanceled": lambda data: _text(data, "model", "reason"),
}
