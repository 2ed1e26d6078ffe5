"""The critics that come with Tutti: plain functions over an answer, bounded and without any call.

Running the tests that an answer holds is not among them: that needs a sandbox for code.
"""

from __future__ import annotations

import json
import re

from core.critics.critic import Critic, Subject, Verdict
from core.critics.equations import equations

READ_CHARACTERS = 100_000
_REFUSAL = re.compile(
    r"^\W*(?:i(?:'|\u2019)?m sorry|i am sorry|sorry|i (?:cannot|can(?:'|\u2019)?t|am unable to|am not able to|won(?:'|\u2019)?t)|"
    r"as an ai\b)",
    re.IGNORECASE,
)
_SECRETS = (
    ("a private key", re.compile(r"-----BEGIN [A-Z ]*PRIVATE KEY-----")),
    (
        "an API key",
        re.compile(r"\b(?:sk-(?:ant-)?[A-Za-z0-9_-]{20,}|AIza[A-Za-z0-9_-]{30,}|gh[pousr]_[A-Za-z0-9]{30,})"),
    ),
    ("an AWS access key", re.compile(r"\b(?:AKIA|ASIA)[A-Z0-9]{16}\b")),
    ("a token", re.compile(r"\beyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}")),
)
_AS_JSON = re.compile(r"\b(?:as|in|valid|return|only) json\b|\bjson (?:object|array|format)\b", re.IGNORECASE)
_ONE_WORD = re.compile(
    r"\b(?:in|with|just|only|a|answer) (?:one|a single|single) word\b|\bone[- ]word answer\b", re.IGNORECASE
)
_YES_NO = re.compile(
    r"\b(?:answer|say|reply)(?: only)?(?: with)? yes or no\b|\byes or no(?: only)?[?.]?\s*$", re.IGNORECASE
)
_ONE_SENTENCE = re.compile(r"\bin (?:one|a single) sentence\b", re.IGNORECASE)
_AT_MOST = re.compile(
    r"\b(?:at most|no more than|up to|under|fewer than|less than|maximum of) (\d{1,5}) (words?|sentences?)\b",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.!?](?=\s|$)")
_FENCE = re.compile(r"^\s*```(?:json)?\s*(.*?)\s*```\s*$", re.DOTALL | re.IGNORECASE)


def arithmetic(subject: Subject) -> Verdict:
    """Whether every equation that the answer states holds; unclear when it states none."""
    stated = list(equations(subject.text))
    wrong = [one for one in stated if not one.holds]
    if not stated:
        return Verdict("unclear", "It states no equation.")
    score = 1 - len(wrong) / len(stated)
    if wrong:
        first = wrong[0]
        told = f"{first.left} is {float(first.value):g} and not {first.right}"
        return Verdict("failed", f"{len(wrong)} of {len(stated)} equations are wrong: {told}.", score)
    return Verdict("passed", f"All {len(stated)} equations hold." if len(stated) > 1 else "Its equation holds.", score)


def completeness(subject: Subject) -> Verdict:
    """Whether there is a whole answer: not empty, not cut off, not a refusal."""
    text = subject.text.strip()
    if not text:
        return Verdict("failed", "It is empty.", 0.0)
    if subject.finish == "length":
        return Verdict("failed", "It was cut off at its length limit.", 0.0)
    if subject.finish in {"content_filter", "refusal"} or _REFUSAL.match(text):
        return Verdict("failed", "It is a refusal.", 0.0)
    if text.count("```") % 2:
        return Verdict("failed", "A block of code is not closed.", 0.0)
    return Verdict("passed", "It is whole.", 1.0)


def safety(subject: Subject) -> Verdict:
    """Whether the answer shows something that looks like a key or a token. It judges no opinions and no topics."""
    for name, pattern in _SECRETS:
        if pattern.search(subject.text[:READ_CHARACTERS]):
            return Verdict("failed", f"It shows what looks like {name}.", 0.0)
    return Verdict("passed", "Nothing in it looks like a key or a token.", 1.0)


def style(subject: Subject) -> Verdict:
    """Whether the form the prompt asks for was kept: JSON, one word, yes or no, so many words or sentences."""
    asked = [fault for fault in (_json_fault(subject), *_length_faults(subject)) if fault is not None]
    faults = [fault for fault in asked if fault]
    if not asked:
        return Verdict("unclear", "The prompt asks for no form that can be checked.")
    if faults:
        return Verdict("failed", " ".join(faults), 1 - len(faults) / len(asked))
    return Verdict("passed", "It has the form that was asked for.", 1.0)


def json_of(text: str) -> object:
    """The JSON an answer consists of, with or without a fence around it.

    :raises ValueError: it is none.
    """
    fenced = _FENCE.match(text[:READ_CHARACTERS])
    try:
        found: object = json.loads(fenced[1] if fenced else text)
    except RecursionError:
        raise ValueError("nested too deeply") from None
    return found


def _json_fault(subject: Subject) -> str | None:
    """Empty when all is well, ``None`` when it was not asked for."""
    if not _AS_JSON.search(subject.prompt):
        return None
    try:
        json_of(subject.text)
    except ValueError:
        return "It is not JSON."
    return ""


def _length_faults(subject: Subject) -> list[str | None]:
    words, sentences = len(subject.text.split()), max(1, len(_SENTENCE_END.findall(subject.text.strip())))
    found: list[str | None] = []
    if _ONE_WORD.search(subject.prompt):
        found.append("" if words == 1 else f"It has {words} words and not one.")
    if _YES_NO.search(subject.prompt):
        first = re.match(r"\W*(yes|no)\b", subject.text, re.IGNORECASE)
        found.append("" if first else "It says neither yes nor no.")
    if _ONE_SENTENCE.search(subject.prompt):
        found.append("" if sentences == 1 else f"It has {sentences} sentences and not one.")
    for most, unit in _AT_MOST.findall(subject.prompt):
        count = words if unit.lower().startswith("word") else sentences
        found.append("" if count <= int(most) else f"It has {count} {unit} and not {most} at most.")
    return found


ARITHMETIC = Critic("arithmetic", arithmetic, quick=True)
COMPLETENESS = Critic("completeness", completeness, quick=True)
SAFETY = Critic("safety", safety, quick=True)
STYLE = Critic("style", style, quick=True)
BUILT_IN: tuple[Critic, ...] = (COMPLETENESS, ARITHMETIC, STYLE, SAFETY)
"""In the order to show them."""
