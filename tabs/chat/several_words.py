"""What can be done with several conversations, in the words of menus and of the palette, which say how many."""

from __future__ import annotations

from tabs.shared.language import tr_count


def pinning(n: int) -> str:
    """Putting them at the top."""
    return tr_count(n, "Pin {n} conversation", "Pin {n} conversations")


def unpinning(n: int) -> str:
    """Letting them stand among the others again."""
    return tr_count(n, "Unpin {n} conversation", "Unpin {n} conversations")


def archiving(n: int) -> str:
    """Putting them away."""
    return tr_count(n, "Archive {n} conversation", "Archive {n} conversations")


def bringing_back(n: int) -> str:
    """Bringing them back from the archive."""
    return tr_count(n, "Bring {n} conversation back to the list", "Bring {n} conversations back to the list")


def restoring(n: int) -> str:
    """Bringing them back from the deleted ones."""
    return tr_count(n, "Restore {n} conversation", "Restore {n} conversations")


def moving(n: int) -> str:
    """Putting them into a folder."""
    return tr_count(n, "Move {n} conversation to folder", "Move {n} conversations to folder")


def deleting(n: int) -> str:
    """Throwing them away."""
    return tr_count(n, "Delete {n} conversation", "Delete {n} conversations")


def erasing(n: int) -> str:
    """Erasing what is deleted, after a question."""
    return tr_count(n, "Erase {n} conversation for good …", "Erase {n} conversations for good …")
