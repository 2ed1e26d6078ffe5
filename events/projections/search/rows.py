"""What is looked for, and what is found. Times are microseconds since 1970-01-01 UTC."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from events.projections.search.snippets import Snippet

Role = Literal["user", "assistant", "title"]


@dataclass(frozen=True, slots=True)
class Search:
    """A question to the index: what is to be found, and where."""

    text: str
    """As a person types it: words, ``"a phrase"``, ``-without``; the last word may be the beginning of one."""
    role: Role | None = None
    """Only what a person asked, what models answered, or titles."""
    model: str = ""
    """Only answers of models whose name holds this, and is not hidden."""
    since: int = 0
    until: int = 0
    """Only what was said before; 0 for no end."""
    conversation_id: str = ""
    """Only in this conversation."""
    folder: str = ""
    """Only in the conversations of this folder."""
    deleted: bool = False
    """In the deleted conversations, and not in the others."""
    limit: int = 50


@dataclass(frozen=True, slots=True)
class HitRow:
    """A title, a prompt or an answer in which everything stands that was looked for."""

    conversation_id: str
    title: str
    """Of the conversation."""
    role: Role
    model: str
    """Empty unless a model said it, and while its name is hidden."""
    at: int
    ref: str
    """The message or the call; the conversation for a title."""
    prompt_id: str
    """The prompt it is or answers; empty for a title."""
    snippet: Snippet
    """The piece in which the most of it stands."""
    archived: bool
    edited: bool = False
    """For an answer: whether these are a person's words for it."""
    nameless: bool = False
    """For an answer: whether its model is not to be told, as long as it is to be compared with others without names."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a search came to."""

    hits: tuple[HitRow, ...]
    """The best first."""
    total: int
    """How many there are, as far as was looked."""
    more: bool
    """Whether there are more than that: then the newest come first."""
