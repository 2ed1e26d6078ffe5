"""Where in a conversation somebody was reading, and how its columns stood: put away with the window, and put back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from events.projections.conversations.view import ConversationsView
from tabs.chat.arrangement import LEAST, MOST, Arrangement
from tabs.chat.stretch import place_of
from tabs.chat.transcript import Transcript
from tabs.shared.keeping import Kept, mapping, text

FARTHEST = 100_000
"""Pixels that a prompt may stand away from the top of the view."""


def keep(transcript: Transcript) -> Kept:
    """As JSON; of somebody who reads the newest, nothing but the columns."""
    arranged = transcript.arrangements.get(transcript.conversation, Arrangement())
    kept: Kept = {"order": list(arranged.order), "widths": dict(arranged.widths)}
    if (reading := transcript.reading()) is not None:
        prompt, top = reading
        kept |= {"prompt": prompt, "top": top}
    return kept


def put_back(transcript: Transcript, conversations: ConversationsView, found: Mapping[str, Any]) -> None:
    """Arrange the conversation that is open as it was; what does not fit it any more is left out."""
    transcript.arrange(_arrangement(found))
    prompt, top = text(found, "prompt"), found.get("top")
    if type(top) is int and abs(top) < FARTHEST and place_of(conversations, transcript.conversation, prompt) >= 0:
        transcript.hold(prompt, top)
        transcript.reach(prompt)
        transcript.hold(prompt, top)


def _arrangement(found: Mapping[str, Any]) -> Arrangement:
    order, widths = found.get("order"), mapping(found.get("widths"))
    names = [name for name in order if isinstance(name, str)] if isinstance(order, list) else []
    wide = {name: float(width) for name, width in widths.items() if isinstance(width, int | float)}
    return Arrangement(tuple(names), {name: width for name, width in wide.items() if LEAST <= width <= MOST})
