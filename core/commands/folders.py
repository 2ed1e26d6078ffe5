"""Commands about folders of conversations."""

from __future__ import annotations

from pydantic import Field

from core.commands.models import Command, FolderName


class MoveToFolder(Command):
    """Put a conversation into a folder, or take it out of the one it is in. Result: the folder's name as it is spelled.

    A folder is there as soon as something is in it. A name that is there in other cases of its letters is the same folder.
    """

    conversation_id: str = Field(description="The conversation.")
    folder: FolderName = Field(description="The folder; empty for none.")


class RenameFolder(Command):
    """Give a folder another name, or none: then it is dissolved. Result: how many conversations were in it.

    One that has the new name already takes them in.
    """

    folder: FolderName = Field(description="The folder.")
    name: FolderName = Field(description="Its new name; empty to take all out of it.")
