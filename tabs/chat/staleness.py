"""Which exchanges are not as they are recorded any more, when any row may be another one: of an earlier time even."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from events.projections.conversations.rows import MessageRow
from tabs.chat.exchange import Exchange
from tabs.chat.situation import read_situation
from tabs.shared.hub import Hub


def stale(hub: Hub, prompts: Sequence[MessageRow], exchanges: Mapping[str, Exchange]) -> list[str]:
    """The runs whose exchange is told otherwise now, or not at all."""
    found = {prompt.run_id: prompt for prompt in prompts}
    return [
        run_id
        for run_id, shown in exchanges.items()
        if found.get(run_id) != shown.prompt or read_situation(hub, shown.prompt) != shown.situation
    ]


def kept(hub: Hub, prompts: Sequence[MessageRow], exchanges: Mapping[str, Exchange]) -> set[str]:
    """The prompts whose exchange can stay; one that was asked again, by a run that is not there yet, is built anew."""
    runs = hub.views.runs
    return {p.message_id for p in prompts if p.run_id in exchanges or runs.get(p.run_id) is not None}
