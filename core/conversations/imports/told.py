"""Conversations as an export tells them, whoever wrote it: prompts, each with its answers and the prompt it follows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from events.catalog.conversations import ImportSource
from events.values import MAX_INTEGER, clean_text, now_us

UNKNOWN = "unknown"
"""Stands for a model that an export does not name."""
LONGEST_TITLE = 200


@dataclass(frozen=True, slots=True)
class TakenFile:
    """A file that came with a prompt, with its content."""

    name: str
    media_type: str
    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class TakenAnswer:
    """What a model answered elsewhere."""

    text: str
    model: str
    """As provider/model."""
    written_at: int
    """Microseconds since 1970-01-01 UTC, as all times here."""
    seconds: float | None = None
    picodollars: int | None = None
    simulated: bool = False


@dataclass(frozen=True, slots=True)
class TakenPrompt:
    """What a person asked elsewhere."""

    key: str
    """Names it among those of its conversation."""
    follows: str
    """The key of the prompt before it; empty for a first one."""
    text: str
    written_at: int
    answers: Sequence[TakenAnswer] = ()
    """The last is the one the conversation went on with."""
    files: Sequence[TakenFile] = ()
    active: bool = True
    """Whether it is on the branch that was shown last."""
    after: TakenAnswer | None = None
    """Of several answers to the prompt before it, the one it was asked after; the last of them when none is given."""


@dataclass(frozen=True, slots=True)
class TakenConversation:
    """One conversation."""

    source: ImportSource
    source_id: str
    title: str
    started_at: int
    prompts: Sequence[TakenPrompt]
    """Each behind the one it follows, those of the active branch behind their siblings."""
    skipped: Mapping[str, int] = field(default_factory=Counter)
    """What is left out, in words in the plural, and how much of it."""

    @property
    def messages(self) -> int:
        """Prompts and answers."""
        return sum(1 + len(prompt.answers) for prompt in self.prompts)


def text_of(value: Any) -> str:
    """A text of foreign JSON; empty for anything else."""
    return str(clean_text(value)) if isinstance(value, str) else ""


def dict_of(value: Any) -> Mapping[str, Any]:
    """An object of foreign JSON; empty for anything else."""
    return value if isinstance(value, dict) else {}


def list_of(value: Any) -> Sequence[Any]:
    """A list of foreign JSON; empty for anything else."""
    return value if isinstance(value, list) else ()


def time_of(value: Any, otherwise: int = 0) -> int:
    """A time of foreign JSON, as seconds or as ISO 8601; another one where it is none, or lies ahead."""
    try:
        if isinstance(value, str):
            value = datetime.fromisoformat(value).timestamp()
        if isinstance(value, bool) or not isinstance(value, int | float):
            return otherwise
        at = int(value * 1_000_000)
    except (ValueError, OverflowError, OSError):
        return otherwise
    return at if 0 < at <= min(now_us(), MAX_INTEGER) else otherwise


def title_of(value: Any, prompts: Sequence[TakenPrompt]) -> str:
    """The title of a conversation, or the beginning of its first prompt."""
    first = next((prompt.text for prompt in prompts if prompt.text.strip()), "Imported conversation")
    return " ".join((text_of(value).strip() or first)[: 2 * LONGEST_TITLE].split())[:LONGEST_TITLE]
