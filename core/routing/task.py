"""What a prompt asks for: its kind, how hard it is, how long an answer it wants, and what a model has to be able to do.

By rules over the prompt's own words: no call, well under a millisecond, and the same for the same prompt.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, Literal, NamedTuple, cast, get_args

from core.errors import InputError
from core.ports.models import Ability, Message

TaskKind = Literal[
    "arithmetic", "choice", "ordering", "code", "structured", "translation", "summary", "writing", "question"
]
KINDS: tuple[TaskKind, ...] = get_args(TaskKind)
Length = Literal["short", "medium", "long"]
READ_CHARACTERS = 1600
"""A prompt is judged by its beginning and its end, half of this each."""

_NUMBER = r"\d[\d,]*(?:\.\d+)?"
_CHOICE = re.compile(r"(?:^|\s)\(?A[).:]\s.*?(?:^|\s)\(?B[).:]\s", re.DOTALL)
_RULES: tuple[tuple[TaskKind, re.Pattern[str]], ...] = (
    ("code", re.compile(
        r"```|\b(?:function|method|script|regex|sql|python|javascript|typescript|rust|java|c\+\+|bash|unit test|"
        r"stack ?trace|refactor|compile[rs]?|debug|algorithm|code)\b|\bdef \w+\(|[;{}]\s*$", re.MULTILINE)),
    ("structured", re.compile(r"\b(?:json|yaml|xml|csv)\b|\bas a table\b")),
    ("translation", re.compile(r"\btranslat\w+|\bhow (?:do|would) (?:you|i|one) say\b|\b(?:into|to) (?:english|german|french|spanish|italian|japanese|chinese|"
                               r"portuguese|russian|korean|arabic|dutch|polish)\b")),
    ("summary", re.compile(r"\bsummar\w+|\btl;?dr\b|\bkey points\b|\bin (?:a|one|two|three|few) sentences?\b")),
    ("ordering", re.compile(r"\b(?:sort|order|rank)\b.{0,60}[,:]|\bwhich (?:\w+ ){0,3}(?:is|are|was) (?:the )?"
                            r"(?:larger|largest|smaller|smallest|bigger|biggest|longer|longest|shorter|shortest|older|oldest|"
                            r"higher|highest|lower|lowest|more|most|less|least|greater|greatest)\b")),
    ("arithmetic", re.compile(
        rf"{_NUMBER}\s*(?:[-+*/^\u00d7\u00f7x]|plus|minus|times|divided by|percent of|% of)\s*{_NUMBER}|\bhow (?:many|much|old|far|long|tall)\b"
        r"|\b(?:calculate|compute|solve|sum of|product of|total|average|mean|median|percent(?:age)?)\b")),
    ("writing", re.compile(r"\b(?:write|draft|compose|rewrite|story|essay|poem|e-?mail|letter|blog|speech|slogan)\b")),
)  # fmt: skip
"""Over words in small letters, in the order they are tried: the more particular first."""
_STEPS = re.compile(
    r"\b(?:then|after(?:wards)?|each|every|remaining|left|twice|half|if|unless|except|because|why|prove|compare|"
    r"explain|step|design|trade-?offs?)\b"
)
_LONG = re.compile(r"\b(?:essay|report|article|story|in detail|thorough\w*|comprehensive|chapter|guide)\b")
_SHORT = re.compile(
    r"\b(?:one word|yes or no|only (?:the|a|with)|just (?:the|a)|briefly|in short|in one (?:line|sentence))\b"
)
_DOUBTFUL = frozenset({"arithmetic", "ordering", "choice"})


class Task(NamedTuple):
    """What a prompt asks for."""

    kind: TaskKind = "question"
    difficulty: float = 0.5
    """0 for what any model answers, 1 for what few do; a guess by length, numbers and words for steps."""
    length: Length = "medium"
    """Of the answer that is wanted."""
    needs: frozenset[Ability] = frozenset({"text"})
    reason: str = ""
    """Why, in a sentence."""
    tokens: int = 0
    """Of everything that is to be read, estimated at four characters each; 0 when nobody counted."""


def analyse(messages: Sequence[Message]) -> Task:
    """The task of the last prompt of a conversation."""
    asked = next((message for message in reversed(messages) if message.role == "user"), None)
    if asked is None:
        return Task(reason="Nothing was asked.")
    text = asked.text if len(asked.text) <= READ_CHARACTERS else _ends(asked.text)
    words = text.lower()  # patterns that overlook case by themselves take twice as long
    found: Iterator[TaskKind] = (name for name, pattern in _RULES if pattern.search(words))
    usual: TaskKind = "arithmetic" if len(re.findall(_NUMBER, text)) > 1 and "?" in text else "question"
    kind: TaskKind = "choice" if _CHOICE.search(text) else next(found, usual)
    needs: set[Ability] = {"text"}
    if any(message.images for message in messages):
        needs.add("images")
    difficulty = _difficulty(kind, words)
    length = _length(kind, words)
    characters = sum(len(message.text) for message in messages)
    task = Task(kind, difficulty, length, frozenset(needs), "", characters // 4)
    return task._replace(reason=f"By its words this is {in_words(task)}.")


def in_words(task: Task) -> str:
    """A task in a few words: ``arithmetic, easy, a short answer``."""
    return f"{task.kind}, {_level(task.difficulty)}, a {task.length} answer"


def kind_named(name: str) -> TaskKind:
    """The kind of task of that name.

    :raises InputError: there is none.
    """
    found = next((kind for kind in KINDS if kind == name), None)
    if found is None:
        raise InputError(f"There is no kind of task named {name[:60]}.", f"Choose one of {', '.join(KINDS)}.")
    return found


def to_settings(task: Task) -> dict[str, Any]:
    """A task as it is kept with a run."""
    return {**task._asdict(), "needs": sorted(task.needs)}


def from_settings(kept: Any) -> Task | None:
    """The task a run was requested with; none for a run that kept none."""
    if not isinstance(kept, dict) or kept.get("kind") not in KINDS:
        return None
    length = kept.get("length") if kept.get("length") in get_args(Length) else "medium"
    needs = frozenset(str(need) for need in kept.get("needs") or ("text",))
    return Task(
        kept["kind"],
        float(kept.get("difficulty", 0.5)),
        cast("Length", length),
        cast("frozenset[Ability]", needs),
        str(kept.get("reason", "")),
        int(kept.get("tokens", 0)),
    )


def _ends(text: str) -> str:
    half = READ_CHARACTERS // 2
    return f"{text[:half]}\n{text[-half:]}"


def _difficulty(kind: TaskKind, text: str) -> float:
    """Longer prompts, more numbers and more words for steps are harder; each counts up to a bound."""
    words = min(len(text.split()) / 150, 1.0)
    steps = min(len(_STEPS.findall(text)) / 5, 1.0)
    numbers = min(len(re.findall(_NUMBER, text)) / 8, 1.0) if kind in _DOUBTFUL else 0.0
    parts = (words, steps, numbers) if kind in _DOUBTFUL else (words, steps)
    base = 0.1 if kind in _DOUBTFUL else 0.25
    return round(min(1.0, base + 0.9 * sum(parts) / len(parts)), 3)


def _level(difficulty: float) -> str:
    return "easy" if difficulty < 0.35 else "of middling difficulty" if difficulty < 0.65 else "hard"


def _length(kind: TaskKind, text: str) -> Length:
    if _SHORT.search(text) or kind in _DOUBTFUL:
        return "short"
    if _LONG.search(text) or kind == "writing":
        return "long"
    return "medium"
