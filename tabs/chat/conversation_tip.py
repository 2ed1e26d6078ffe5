"""What the tip of a conversation in the list tells: its whole title, and what it came to."""

from __future__ import annotations

from events.projections.conversations.rows import ConversationRow
from tabs.chat.heading import spent_and_saved
from tabs.shared.hub import Hub
from tabs.shared.import_words import SOURCES
from tabs.shared.language import tr
from tabs.shared.wording import count, full_time


def tip(hub: Hub, row: ConversationRow) -> str:
    """The lines of it."""
    cost = hub.views.runs.cost_of(row.conversation_id)
    messages, begun = count(row.messages, "message"), full_time(row.created_at)
    lines = [row.title, tr("{messages}, begun {time}", messages=messages, time=begun)]
    if cost.runs:
        lines.append(f"{count(cost.runs, 'run')}, {spent_and_saved(cost)}")
    if row.folder:
        lines.append(tr("In the folder {folder}", folder=row.folder))
    if row.source:
        lines.append(tr("Imported from {program}", program=SOURCES.get(row.source, row.source)))
    return "\n".join(lines)
