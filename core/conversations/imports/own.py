"""Reads a conversation as Tutti exports it: the JSON document of ``tutti conversations export``."""

from __future__ import annotations

import base64
import binascii
import math
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from core.conversations.imports.told import (
    UNKNOWN,
    TakenAnswer,
    TakenConversation,
    TakenFile,
    TakenPrompt,
    dict_of,
    list_of,
    text_of,
    time_of,
    title_of,
)
from core.conversations.imports.trees import ordered
from events.values import PICO

FORMAT = "tutti-conversation"
_MOST_DOLLARS = 1_000_000


def is_own(document: Mapping[str, Any]) -> bool:
    """Whether this is such a document."""
    return document.get("format") == FORMAT


def read_own(document: Mapping[str, Any]) -> TakenConversation:
    """A conversation with the answers that were not taken, and the files whose content stands in the document."""
    skipped: Counter[str] = Counter()
    started = time_of(document.get("created_at"))
    prompts: dict[str, TakenPrompt] = {}
    last = ""
    told = [(dict_of(value), True) for value in list_of(document.get("messages"))]
    told += [(dict_of(value), False) for value in list_of(document.get("other_branches"))]
    for place, (message, active) in enumerate(told):
        at = time_of(message.get("created_at"), started)
        if message.get("role") == "user":
            key = text_of(message.get("message_id")) or f"message {place}"
            follows = text_of(message["follows"]) if "follows" in message else last
            files = [file for file in map(_file, list_of(message.get("attachments"))) if file is not None]
            skipped["files without their content"] += len(list_of(message.get("attachments"))) - len(files)
            prompts[key] = TakenPrompt(key, follows, text_of(message.get("text")), at, (), files, active=active)
            last = key
            continue
        asked = text_of(message.get("follows")) or last
        if asked not in prompts:
            skipped["answers to no prompt"] += 1
            continue
        answers = [_answer(other, at) for other in map(dict_of, list_of(message.get("others")))]
        counted = _answer(message, at)
        known = prompts[asked]
        given = (counted, *known.answers) if message.get("superseded") is True else (*known.answers, counted)
        all_of_them = [*(answer for answer in answers if answer not in given), *given]
        prompts[asked] = replace(known, answers=list(dict.fromkeys(all_of_them)))
    every = ordered(prompts.values())
    source_id, title = text_of(document.get("conversation_id")), title_of(document.get("title"), every)
    return TakenConversation("tutti", source_id, title, started, every, +skipped)


def _answer(message: Mapping[str, Any], at: int) -> TakenAnswer:
    dollars, seconds = _number(message.get("cost_usd")), _number(message.get("seconds"))
    return TakenAnswer(
        text_of(message.get("text")),
        text_of(message.get("model")) or f"tutti/{UNKNOWN}",
        time_of(message.get("created_at"), at),
        seconds,
        round(dollars * PICO) if dollars is not None and dollars <= _MOST_DOLLARS else None,
        _flag(message.get("simulated")),
    )


def _flag(value: Any) -> bool:
    """Whether it says so; earlier exports wrote a 1."""
    return isinstance(value, bool | int) and bool(value)


def _number(value: Any) -> float | None:
    fits = isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value) and value >= 0
    return float(value) if fits else None


def _file(value: Any) -> TakenFile | None:
    given = dict_of(value)
    data = given.get("data")
    if not isinstance(data, str):
        return None
    try:
        content = base64.b64decode(data, validate=True)
    except (binascii.Error, ValueError):
        return None
    return TakenFile(text_of(given.get("name")) or "file", text_of(given.get("media_type")) or "text/plain", content)
