"""What keys and palette do with what is chosen in the list of conversations: with one, or with several at once."""

from __future__ import annotations

from typing import Protocol

from events.projections.conversations.rows import ConversationRow, ListedRow, Place
from tabs.chat.folders import Filing
from tabs.chat.moves import Moves
from tabs.chat.several import SeveralMoves
from tabs.chat.several_words import archiving, bringing_back, deleting, erasing, moving, pinning, unpinning
from tabs.shared.language import tr


class Choice(Protocol):
    """What the acts ask of the list."""

    place: Place
    """Where those are that are listed."""

    def current(self) -> ConversationRow | None:
        """The one that is chosen alone, or open."""

    @property
    def several(self) -> int:
        """How many are chosen, where more than one is; else 0."""

    def many(self) -> list[ListedRow]:
        """Those that are chosen where several are, else none."""


class ChosenActs:
    """Each act on one conversation, on several where several are chosen, and what it is called then.

    :param over: where one or several are chosen.
    :param moves: what is done with one.
    :param several: what is done with several.
    """

    def __init__(self, over: Choice, moves: Moves, several: SeveralMoves, filing: Filing) -> None:
        self._over = over
        self._moves = moves
        self._several = several
        self._filing = filing

    def can(self, *, deleted: bool = False, several: bool = True) -> bool:
        """Whether there is something that it can be done with.

        :param deleted: whether it can be done with what is deleted, too.
        :param several: whether it can be done with several.
        """
        if self._over.several:
            return several and (deleted or self._over.place != "deleted")
        row = self._over.current()
        return row is not None and (deleted or row.place != "deleted")

    def pin(self) -> None:
        """Put it at the top, or among the others again; several to the top unless all of them are there."""
        if rows := self._over.many():
            self._several.pin(rows, pinned=not all(row.pinned for row in rows))
        elif row := self._over.current():
            self._moves.pin(row)

    def archive(self) -> None:
        """Put it away, or bring it back from there."""
        if rows := self._over.many():
            if self._over.place == "archived":
                self._several.restore(rows, "archived")
            else:
                self._several.archive(rows)
        elif row := self._over.current():
            self._moves.archive(row)

    def move(self) -> None:
        """Ask for the folder it is to be moved to."""
        if rows := self._over.many():
            self._several.ask_for_folder(rows)
        elif row := self._over.current():
            self._filing.ask(row)

    def delete(self) -> None:
        """Throw it away; what is deleted already may be erased."""
        if rows := self._over.many():
            self._several.delete(rows, self._over.place)
        elif row := self._over.current():
            self._moves.delete(row)

    def pin_words(self) -> str:
        """What :meth:`pin` does now, as the palette says it."""
        rows = self._over.many()
        pinned = sum(row.pinned for row in rows)
        if not rows:
            return tr("Pin this conversation, or unpin it")
        if pinned == len(rows):
            return unpinning(pinned)
        return pinning(len(rows) - pinned)

    def archive_words(self) -> str:
        """The same of :meth:`archive`."""
        n = self._over.several
        if not n:
            return tr("Archive this conversation")
        if self._over.place == "archived":
            return bringing_back(n)
        return archiving(n)

    def move_words(self) -> str:
        """The same of :meth:`move`."""
        n = self._over.several
        if not n:
            return tr("Move this conversation to a folder")
        return moving(n)

    def delete_words(self) -> str:
        """The same of :meth:`delete`."""
        n = self._over.several
        if not n:
            return tr("Delete this conversation")
        if self._over.place == "deleted":
            return erasing(n)
        return deleting(n)
