"""What practice models do with the answers of others: list their points, score them in a table, judge or
review one, name the task.

They know these tasks by the words that ask for them, solve the question for themselves, as right as their skill lets them,
and hold the answers against that.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable

from core.providers.practice.answers import phrases

Solve = Callable[[str], str]
"""The bare answer of the model to a question; empty for one it knows nothing of."""

GOOD, POOR, UNKNOWN = 0.9, 0.1, 0.5
MOST_POINTS = 9
LONGEST_POINT = 200
"""Characters."""
_KINDS = ("arithmetic", "choice", "ordering")
"""Kinds of problems with an opening of their own, which says nothing."""
_ASKED = re.compile(r"^The question that was asked:\s*$", re.MULTILINE)
_CHECKLIST = re.compile(r"\bwrite a checklist of\b", re.IGNORECASE)
_TABLE = re.compile(r"\bscored table\b", re.IGNORECASE)
_JUDGING = re.compile(r"<question>\n(.*?)\n</question>\n<answer>\n(.*?)\n</answer>\n.*\"score\"", re.DOTALL)
_NAMING = re.compile(r"<task>\n(.*?)\n</task>\n.*\"kind\": one of", re.DOTALL)
_REVIEWING = re.compile(r"\bReview its answer\b")
_QUOTED = re.compile(r"^> ?(.*)$", re.MULTILINE)
_ANSWERS = re.compile(r"^Answer ([A-Z]{1,2})\n\n((?:>.*\n?)+)", re.MULTILINE)
_MARKS = re.compile(r"\*\*|[`#>|]+")


def worked(prompt: str, solve: Solve) -> str | None:
    """The work such a prompt asks for; ``None`` when it asks for something else."""
    judging, naming = _JUDGING.search(prompt), _NAMING.search(prompt)
    if judging is not None:
        return _judged(judging[2], solve(judging[1]))
    if naming is not None:
        return _named(naming[1], solve(naming[1]))
    asked = _ASKED.search(prompt)
    if asked is None:
        return None
    given, question = prompt[: asked.start()], prompt[asked.end() :]
    if _CHECKLIST.search(given):
        return _points(given)
    if _TABLE.search(given):
        return _table(given, solve(question))
    return _reviewed(given, solve(question)) if _REVIEWING.search(given) else None


def _reviewed(given: str, answer: str) -> str:
    """Whether an answer comes to what the model itself comes to, and what it would say in its place."""
    if not answer:
        return "Info: I know nothing of this, so I can say nothing against it."
    if _worth("\n".join(_QUOTED.findall(given)), answer) == GOOD:
        return f"Agree: I come to {answer}, too."
    return f"Disagree: I come to {answer}.\n\nRevision:\n\nAnswer: **{answer}**"


def _points(given: str) -> str | None:
    """Each thing that is said in the answers once."""
    lines = (_MARKS.sub("", line).strip() for line in _QUOTED.findall(given))
    openings = {_MARKS.sub("", words).strip() for kind in _KINDS for words in phrases()[kind]}
    said = (line for line in dict.fromkeys(lines) if any(sign.isalnum() for sign in line) and line not in openings)
    found = [line[:LONGEST_POINT] for line in said]
    return "\n".join(f"{number}. {point}" for number, point in enumerate(found[:MOST_POINTS], 1)) or None


def _table(given: str, answer: str) -> str | None:
    """A score for being right and one for being short, for each answer; then the best of them as it stands."""
    answers = {letter: "\n".join(_QUOTED.findall(text)).strip() for letter, text in _ANSWERS.findall(given)}
    if not answers:
        return None
    right = {letter: round(100 * _worth(text, answer)) for letter, text in answers.items()}
    short = {letter: max(1, 100 - len(text.split())) for letter, text in answers.items()}
    best = max(answers, key=lambda letter: (right[letter], short[letter]))
    rows = [f"| {letter} | {right[letter]} | {short[letter]} |" for letter in answers]
    why = f"{best} is the best: it comes to {answer}." if answer else f"{best} is the shortest."
    return "\n".join(["| Answer | Right | Short |", "|---|---|---|", *rows, "", why, "", answers[best]])


def _judged(text: str, answer: str) -> str:
    worth = _worth(text, answer)
    reason = f"I come to {answer}." if answer else "I know nothing of this."
    return json.dumps({"score": worth, "reason": reason})


def _named(question: str, answer: str) -> str:
    """The kind by what it could solve; it knows three."""
    if re.search(r"\bA\)", question):
        kind = "choice"
    elif answer:
        kind = "arithmetic" if re.fullmatch(r"-?[\d.,/]+", answer) else "ordering"
    else:
        kind = "question"
    return json.dumps({"kind": kind, "difficulty": 0.3, "length": "short" if answer else "medium"})


def _worth(text: str, answer: str) -> float:
    """Whether an answer ends in what the model itself comes to."""
    if not answer:
        return UNKNOWN
    lines = [line for line in _MARKS.sub("", text).splitlines() if line.strip()]
    last = lines[-1] if lines else ""
    return GOOD if re.search(rf"(?<![\w.]){re.escape(answer)}(?![\w]|\.\d)", last) else POOR
