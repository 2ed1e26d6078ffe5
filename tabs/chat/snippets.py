"""What the list of conversations shows of what was said last: plain words, and nothing that tells whose an answer is."""

from __future__ import annotations

import re
from dataclasses import replace

from events.projections.conversations.rows import ConversationRow, Place
from tabs.chat.conversation_model import Read
from tabs.shared.hub import Hub

_LENGTH, _READ = 120, 300
"""Characters of a preview, and of the text that it is made from."""
_RULES = (
    (re.compile(r"\|(?:\s*:?-+:?\s*\|?)+"), " "),  # the line below the head of a table
    (re.compile(r"(?:^|\s)\|\s|\s\|(?=\s|$)|\|"), " "),
    (re.compile(r"!?\[([^\]]*)\]\([^)]*\)"), r"\1"),
    (re.compile(r"\*\*|__|~~|`+"), ""),
    (re.compile(r"(?:^|(?<=\s))(?:#{1,6}|>)\s"), ""),
    (re.compile(r"(?:^|(?<=\s))(?<![\w)]\s)[-*+]\s(?:\[[ xX]\]\s)?(?=\S)"), ""),
    (re.compile(r"(?<![\w*])\*(\S(?:[^*]*\S)?)\*(?![\w*])"), r"\1"),
)
"""Signs of Markdown in a text whose lines were joined; what stands between two words may be a dash or a multiplication."""


def plain(preview: str) -> str:
    """A preview without the signs of Markdown."""
    for sign, word in _RULES:
        preview = sign.sub(word, preview)
    return " ".join(preview.split())


def reading(hub: Hub, place: Place, folder: str | None = None) -> Read:
    """Reads conversations with the previews that may be shown: none where it is an answer whose model is not to be known.

    :param folder: only those of this folder; empty for those that are in none.
    """
    hidden = {
        (answer.conversation_id, " ".join(answer.text[:_READ].split())[:_LENGTH])
        for run_id in hub.views.arena.hidden_runs()
        for answer in hub.views.conversations.answers(run_id=run_id)
    }

    def shown(row: ConversationRow) -> ConversationRow:
        secret = (row.conversation_id, row.preview) in hidden
        return replace(row, preview="" if secret else plain(row.preview))

    return lambda offset, limit: [
        shown(row) for row in hub.views.conversations.all(limit=limit, offset=offset, place=place, folder=folder)
    ]
