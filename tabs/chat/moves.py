"""Pins, puts away, deletes, restores and erases conversations, asks first where that matters, and takes it back."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from core.commands.folders import MoveToFolder, RenameFolder
from core.commands.models import (
    ArchiveConversation,
    Command,
    DeleteConversation,
    EraseConversation,
    PinConversation,
    RenameConversation,
    RestoreConversation,
)
from core.commands.several import RestoreConversations
from events.errors import TuttiError
from events.projections.conversations.rows import ConversationRow
from tabs.shared.hub import Hub
from tabs.shared.icons import icon
from tabs.shared.language import tr, tr_noop
from tabs.shared.notice import Notice
from tabs.shared.safe_text import one_line
from tabs.shared.tasks import Tasks
from tabs.shared.theme import colors_of, scaled

WARNING = 32
"""Edge of the sign beside a question, in pixels."""
SHOWN_MS = 12_000
"""How long it is offered to take something back, unless something else is said meanwhile; Ctrl+Z does it later too."""
MOMENT_MS = 400
"""How long something may take before it is said that it goes on."""
_ARCHIVED = tr_noop("“{title}” is archived.")
_DELETED = tr_noop("“{title}” is deleted.")
_MOVED = tr_noop("“{title}” is in the folder {folder} now.")
_MOVED_OUT = tr_noop("“{title}” is in no folder now.")
_RENAMED = tr_noop("The folder {folder} is called {name} now.")
_DISSOLVED = tr_noop("The folder {folder} is dissolved.")


class Moves(QObject):
    """Sends what is wanted of a conversation.

    :param notice: where it says what became of it, with a way back.
    """

    left = Signal(tuple)
    """Ids of conversations that are no longer where they were shown."""
    came_back = Signal(tuple)
    """Ids of conversations that are where they were, for what took them from there was taken back."""
    export_wanted = Signal(str)

    def __init__(self, hub: Hub, notice: Notice, parent: QWidget) -> None:
        super().__init__(parent)
        self._hub = hub
        self._notice = notice
        self._over = parent
        self.tasks = Tasks(notice.show_error)
        self.question: QMessageBox | None = None
        """The one that was asked last."""
        self._back: list[tuple[Command, ...]] = []
        """What takes back each act, the newest last."""
        self._hiding = QTimer(self)
        self._hiding.setSingleShot(True)
        self._hiding.setInterval(SHOWN_MS)
        self._hiding.timeout.connect(self._hide)
        self._said = ""

    def rename(self, conversation_id: str, title: str) -> None:
        """Give it another title."""
        self._send(RenameConversation(conversation_id=conversation_id, title=title))

    def pin(self, row: ConversationRow) -> None:
        """Put it at the top, or among the others again."""
        self._send(PinConversation(conversation_id=row.conversation_id, pinned=not row.pinned))

    def file(self, row: ConversationRow, folder: str) -> None:
        """Put it into a folder, or take it out of the one it is in; what is in it already stays."""
        if folder == row.folder:
            return
        moved = (row.conversation_id,)
        command = MoveToFolder(conversation_ids=moved, folder=folder)
        back = MoveToFolder(conversation_ids=moved, folder=row.folder)

        def done(name: object) -> None:
            title, into = one_line(row.title, 60), one_line(str(name), 60)
            self.done((back,), tr(_MOVED if name else _MOVED_OUT, title=title, folder=into))

        self._send(command, done)

    def rename_folder(self, folder: str, name: str, then: Callable[[], object]) -> None:
        """Give a folder another name, one that another has already, or none.

        :param then: done after it.
        """

        def done(moved: object) -> None:
            old, new = one_line(folder, 60), one_line(name, 60)
            said = tr(_RENAMED, folder=old, name=new) if name else tr(_DISSOLVED, folder=old)
            if isinstance(moved, tuple) and moved:
                self.done((MoveToFolder(conversation_ids=moved, folder=folder),), said)
            then()

        self._send(RenameFolder(folder=folder, name=name), done)

    def archive(self, row: ConversationRow) -> None:
        """Put it away, or bring it back when it was."""
        if row.place == "archived":
            self.restore(row)
        elif row.place == "list":
            self._leave(row, ArchiveConversation(conversation_id=row.conversation_id), _ARCHIVED)

    def delete(self, row: ConversationRow) -> None:
        """Throw it away; a run that is going on in it is asked about. One that is deleted already may be erased."""
        if row.place == "deleted":
            self.ask_to_erase(row)
            return
        delete = DeleteConversation(conversation_id=row.conversation_id, stop=True)
        active = [run for run in self._hub.views.runs.active() if run.conversation_id == row.conversation_id]
        if any(self._hub.alive(run.owner) for run in active):
            words = tr("It is stopped when the conversation is deleted; what it has cost until then stays counted.")
            self.ask(
                tr("A run is going on in this conversation."), words, tr("Stop and delete"), partial(self._delete, row)
            )
        else:
            self._leave(row, delete, _DELETED)

    def restore(self, row: ConversationRow) -> None:
        """Bring it back."""
        command = RestoreConversation(conversation_id=row.conversation_id)
        self._send(command, lambda _nothing: self.left.emit((row.conversation_id,)))

    def ask_to_erase(self, row: ConversationRow) -> None:
        """Ask whether it is to be erased for good."""
        title = tr("Erase “{title}” for good?", title=one_line(row.title, 60))
        words = tr(
            "Its prompts and answers, its runs, and what was remembered of them are overwritten, and nobody can bring them "
            "back. What its calls cost is forgotten with them, in figures and for limits. Backups and exports made "
            "before keep what they have."
        )
        erase = EraseConversation(conversation_id=row.conversation_id)

        def erased(_number: object) -> None:
            self.forget((row.conversation_id,))
            self._notice.show_message(tr("The conversation is erased."), "", "info")
            self.left.emit((row.conversation_id,))

        self.ask(title, words, tr("Erase for good"), lambda: self._send(erase, erased))

    def undo(self) -> None:
        """Take back what was done last; nothing happens when there is nothing."""
        if self._back:
            self._hide()
            back = self._back.pop()
            self.carry_out(back, lambda _last: self.came_back.emit(_brought_back(back)), slowly=tr("Taking it back …"))

    @property
    def can_undo(self) -> bool:
        """Whether something can be taken back."""
        return bool(self._back)

    def _delete(self, row: ConversationRow) -> None:
        self._leave(row, DeleteConversation(conversation_id=row.conversation_id, stop=True), _DELETED)

    def _leave(self, row: ConversationRow, command: Command, said: str) -> None:
        """Do what takes a conversation out of sight, say so, and offer the way back."""

        def done(_nothing: object) -> None:
            back = RestoreConversation(conversation_id=row.conversation_id)
            self.done((back,), tr(said, title=one_line(row.title, 60)))
            self.left.emit((row.conversation_id,))

        self._send(command, done)

    def carry_out(
        self, commands: Sequence[Command], done: Callable[[object], None] | None = None, *, slowly: str
    ) -> None:
        """Send commands, one after the other; none after one that is refused.

        :param done: given the result of the last one.
        :param slowly: said while it goes on, where that takes longer than a moment.
        """
        waiting = QTimer(self)
        waiting.setSingleShot(True)
        waiting.timeout.connect(lambda: self._notice.show_message(slowly, "", "info"))
        waiting.start(MOMENT_MS)

        def over() -> None:
            waiting.stop()
            waiting.deleteLater()
            if self._notice.what.text() == slowly:
                self._notice.clear()

        async def sent() -> object:
            result: object = None
            for command in commands:
                result = await self._hub.send(command)
            return result

        def ended(result: object) -> None:
            over()
            if done is not None:
                done(result)

        def failed(error: TuttiError) -> None:
            over()
            self._notice.show_error(error)

        self.tasks.start(sent(), ended, failed=failed)

    def done(self, back: tuple[Command, ...], said: str) -> None:
        """Say what was done, and offer what takes it back."""
        self._back.append(back)
        self._said = said
        self._notice.show_message(said, "", "info")
        self._notice.offer_action(tr("Undo"), self.undo)
        self._hiding.start()

    def forget(self, conversation_ids: Collection[str]) -> None:
        """Leave conversations that are gone out of what can be taken back."""
        gone = frozenset(conversation_ids)
        acts = [tuple(filter(None, (_without(one, gone) for one in back))) for back in self._back]
        self._back = [back for back in acts if back]

    def _hide(self) -> None:
        self._hiding.stop()
        if self._notice.what.text() == self._said:
            self._notice.clear()

    def _send(self, command: Command, done: Callable[[object], None] | None = None) -> None:
        self.tasks.start(self._hub.send(command), done)

    def ask(self, what: str, words: str, agree: str, do: Callable[[], object]) -> None:
        """Ask before something is done."""
        question = self.question = QMessageBox(self._over)
        question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        question.setIconPixmap(icon("warning", colors_of(question).warning).pixmap(scaled(WARNING), scaled(WARNING)))
        question.setWindowTitle(agree)
        question.setTextFormat(Qt.TextFormat.PlainText)
        question.setText(what)
        question.setInformativeText(words)
        button = question.addButton(agree, QMessageBox.ButtonRole.DestructiveRole)
        question.setDefaultButton(question.addButton(QMessageBox.StandardButton.Cancel))
        button.clicked.connect(lambda _checked: do())
        question.open()


def _brought_back(commands: Sequence[Command]) -> tuple[str, ...]:
    """The conversations that commands bring back."""
    one = tuple(each.conversation_id for each in commands if isinstance(each, RestoreConversation))
    return sum((each.conversation_ids for each in commands if isinstance(each, RestoreConversations)), one)


def _without(command: Command, gone: frozenset[str]) -> Command | None:
    """A command for the conversations that are left; ``None`` where none is."""
    ids = getattr(command, "conversation_ids", None)
    if ids is None:
        return command if getattr(command, "conversation_id", "") not in gone else None
    left = tuple(one for one in ids if one not in gone)
    return command.model_copy(update={"conversation_ids": left}) if left else None
