"""Commands about several conversations at once. Each is carried out for all of them in one transaction, or for none."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from core.commands.models import Command

ConversationIds = Annotated[tuple[str, ...], Field(min_length=1, description="The conversations.")]


class PinConversations(Command):
    """Put conversations at the top of the list, or among the others again. Result: the ids of those that were not there."""

    conversation_ids: ConversationIds
    pinned: bool = Field(default=True, description="Whether they are to stand at the top.")


class ArchiveConversations(Command):
    """Put conversations away: out of the list, still found. Result: the ids of those that were not archived."""

    conversation_ids: ConversationIds


class DeleteConversations(Command):
    """Throw conversations away: they are hidden, and can be had back. Result: the ids of those that were not deleted."""

    conversation_ids: ConversationIds
    stop: bool = Field(default=False, description="Whether runs that are going on in them are stopped.")


class RestoreConversations(Command):
    """Bring conversations back, from the deleted ones or from the archive. Result: the ids of those that were not listed."""

    conversation_ids: ConversationIds
