"""Does with several conversations at once what can be done with one: each act is one notice, and one step to take back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from time import monotonic

from core.commands.folders import MoveToFolder
from core.commands.models import Command, EraseConversation
from core.commands.several import ArchiveConversations, DeleteConversations, PinConversations, RestoreConversations
from events.projections.conversations.rows import ListedRow, Place
from tabs.chat.folders import Filing
from tabs.chat.moves import Moves
from tabs.shared.hub import Hub
from tabs.shared.language import grouped, tr, tr_count
from tabs.shared.notice import Notice
from tabs.shared.safe_text import one_line

_TOLD_EVERY = 2.0
"""Seconds between two words about how far an erasure is."""


class SeveralMoves:
    """Sends what is wanted of several conversations.

    :param moves: sends, tells and takes back, as it does for one.
    :param filing: asks for a folder.
    """

    def __init__(self, hub: Hub, moves: Moves, filing: Filing, notice: Notice) -> None:
        self._hub = hub
        self._filing = filing
        self._moves = moves
        self._notice = notice

    def pin(self, rows: Sequence[ListedRow], *, pinned: bool) -> None:
        """Put them at the top, or among the others again."""
        ids = tuple(row.conversation_id for row in rows if row.pinned != pinned)

        def said(n: int) -> str:
            if pinned:
                return tr_count(n, "{n} conversation is pinned.", "{n} conversations are pinned.")
            return tr_count(n, "{n} conversation is pinned no longer.", "{n} conversations are pinned no longer.")

        def back(changed: tuple[str, ...]) -> Command:
            return PinConversations(conversation_ids=changed, pinned=not pinned)

        slowly = (
            tr("Pinning {number} conversations …", number=grouped(len(rows)))
            if pinned
            else tr("Unpinning {number} conversations …", number=grouped(len(rows)))
        )
        if ids:
            self._send(PinConversations(conversation_ids=ids, pinned=pinned), back, said, slowly)

    def file(self, rows: Sequence[ListedRow], folder: str) -> None:
        """Put them into a folder, or take them out of those they are in; what is in it already stays."""
        moving = [row for row in rows if row.folder != folder]
        if not moving:
            return
        before: dict[str, list[str]] = {}
        for row in moving:
            before.setdefault(row.folder, []).append(row.conversation_id)
        back = tuple(MoveToFolder(conversation_ids=tuple(ids), folder=was) for was, ids in before.items())
        n = len(moving)

        def done(name: object) -> None:
            if name:
                said = tr_count(
                    n,
                    "{n} conversation is in the folder {folder} now.",
                    "{n} conversations are in the folder {folder} now.",
                    folder=one_line(str(name), 60),
                )
            else:
                said = tr_count(n, "{n} conversation is in no folder now.", "{n} conversations are in no folder now.")
            self._moves.done(back, said)

        command = MoveToFolder(conversation_ids=tuple(row.conversation_id for row in moving), folder=folder)
        self._moves.carry_out((command,), done, slowly=tr("Moving {number} conversations …", number=grouped(len(rows))))

    def ask_for_folder(self, rows: Sequence[ListedRow]) -> None:
        """Ask for the folder they are to be moved to."""
        words = tr_count(len(rows), "Folder for {n} conversation:", "Folder for {n} conversations:")
        folders = {row.folder for row in rows}
        self._filing.ask_for(words, folders.pop() if len(folders) == 1 else "", partial(self.file, rows))

    def archive(self, rows: Sequence[ListedRow]) -> None:
        """Put them away."""

        def said(n: int) -> str:
            return tr_count(n, "{n} conversation is archived.", "{n} conversations are archived.")

        slowly = tr("Archiving {number} conversations …", number=grouped(len(rows)))
        self._leave(ArchiveConversations(conversation_ids=_ids(rows)), _restore, said, slowly)

    def restore(self, rows: Sequence[ListedRow], place: Place) -> None:
        """Bring them back.

        :param place: where they are.
        """

        def said(n: int) -> str:
            return tr_count(n, "{n} conversation is back.", "{n} conversations are back.")

        def back(changed: tuple[str, ...]) -> Command:
            if place == "deleted":
                return DeleteConversations(conversation_ids=changed)  # what was asked in one since is not stopped by it
            return ArchiveConversations(conversation_ids=changed)

        slowly = tr("Bringing {number} conversations back …", number=grouped(len(rows)))
        self._leave(RestoreConversations(conversation_ids=_ids(rows)), back, said, slowly)

    def delete(self, rows: Sequence[ListedRow], place: Place) -> None:
        """Throw them away; runs that are going on in them are asked about. Those that are deleted already may be erased.

        :param place: where they are.
        """
        if place == "deleted":
            self.ask_to_erase(rows)
            return
        runs = self._hub.views.runs.active()
        active = {run.conversation_id for run in runs if self._hub.alive(run.owner)}
        running = len(active.intersection(_ids(rows)))
        if not running:
            self._delete(rows)
            return
        what = tr_count(
            running,
            "A run is going on in {n} of these conversations.",
            "Runs are going on in {n} of these conversations.",
        )
        words = tr("They are stopped when the conversations are deleted; what they have cost until then stays counted.")
        agree = tr_count(len(rows), "Stop and delete {n} conversation", "Stop and delete {n} conversations")
        self._moves.ask(what, words, agree, partial(self._delete, rows))

    def ask_to_erase(self, rows: Sequence[ListedRow]) -> None:
        """Ask whether they are to be erased for good."""
        what = tr_count(len(rows), "Erase {n} conversation for good?", "Erase {n} conversations for good?")
        words = tr(
            "Their prompts and answers, their runs, and what was remembered of them are overwritten, and nobody can bring "
            "them back. What their calls cost is forgotten with them, in figures and for limits. Backups and exports made "
            "before keep what they have."
        )
        self._moves.ask(what, words, tr("Erase for good"), partial(self._erase, rows))

    def _delete(self, rows: Sequence[ListedRow]) -> None:
        def said(n: int) -> str:
            return tr_count(n, "{n} conversation is deleted.", "{n} conversations are deleted.")

        command = DeleteConversations(conversation_ids=_ids(rows), stop=True)
        self._leave(command, _restore, said, tr("Deleting {number} conversations …", number=grouped(len(rows))))

    def _erase(self, rows: Sequence[ListedRow]) -> None:
        """One after the other: each is overwritten by itself, and cannot be had back whatever becomes of the next."""

        async def erased() -> None:
            told, gone, number = monotonic(), [], grouped(len(rows))
            try:
                for row in rows:
                    await self._hub.send(EraseConversation(conversation_id=row.conversation_id))
                    gone.append(row.conversation_id)
                    if monotonic() - told > _TOLD_EVERY:
                        told = monotonic()
                        said = tr("Erasing conversations: {done} of {number} …", done=grouped(len(gone)), number=number)
                        self._notice.show_message(said, "", "info")
            finally:
                self._moves.forget(gone)
                self._moves.left.emit(tuple(gone))

        def done(_nothing: None) -> None:
            said = tr_count(len(rows), "{n} conversation is erased.", "{n} conversations are erased.")
            self._notice.show_message(said, "", "info")

        self._moves.tasks.start(erased(), done)

    def _leave(
        self, command: Command, back: Callable[[tuple[str, ...]], Command], said: Callable[[int], str], slowly: str
    ) -> None:
        """Do what takes them out of sight."""
        self._send(command, back, said, slowly, leaves=True)

    def _send(
        self,
        command: Command,
        back: Callable[[tuple[str, ...]], Command],
        said: Callable[[int], str],
        slowly: str,
        *,
        leaves: bool = False,
    ) -> None:
        """Do it, say with how many it was done, and offer the way back for these."""

        def done(changed: object) -> None:
            if isinstance(changed, tuple) and changed:
                self._moves.done((back(changed),), said(len(changed)))
                if leaves:
                    self._moves.left.emit(changed)

        self._moves.carry_out((command,), done, slowly=slowly)


def _ids(rows: Sequence[ListedRow]) -> tuple[str, ...]:
    return tuple(row.conversation_id for row in rows)


def _restore(changed: tuple[str, ...]) -> Command:
    return RestoreConversations(conversation_ids=changed)
