"""Commands about folders of conversations."""

from __future__ import annotations

from pydantic import Field

from core.commands.models import Command, FolderName


class MoveToFolder(Command):
    """Put conversations into a folder, or take them out of those they are in. Result: the folder's name as it is spelled.

    A folder is there as soon as something is in it. A name that is there in other cases of its letters is the same folder.
    """

    conversation_ids: tuple[str, ...] = Field(min_length=1, description="The conversations; they are moved at once.")
    folder: FolderName = Field(description="The folder; empty for none.")


class RenameFolder(Command):
    """Give a folder another name, or none: then it is dissolved. Result: the ids of the conversations that were in it.

    One that has the new name already takes them in.
    """

    folder: FolderName = Field(description="The folder.")
    name: FolderName = Field(description="Its new name; empty to take all out of it.")
