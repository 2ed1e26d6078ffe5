"""What is being written: kept for each conversation, true to the settings, with what it will cost and prompts of before."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from core.queries.drafts import DraftKept, KeptDraft
from events.errors import TuttiError
from events.values import new_id
from tabs.chat.beforehand import Beforehand
from tabs.chat.choice import Choice
from tabs.chat.choosing import Choosing
from tabs.chat.composer import Composer
from tabs.shared.hub import Hub
from tabs.shared.language import tr
from tabs.shared.notice import Told
from tabs.shared.tasks import Tasks

KEEP_MS = 600
"""From a change until it is kept: at most so much is lost when the program is killed."""
MOST_RECALLED = 50
"""Prompts of a conversation that the arrow keys go back to."""
_LOOKED_AT = 200
"""Messages they are looked for among."""


class Drafting(QObject):
    """Stands beside the prompt box of one chat, and changes what is in it when another conversation is opened.

    Signals: ``written`` with the conversations in which something is written and not sent; ``shown`` when another draft
    stands in the box.
    """

    shown = Signal()

    written = Signal(frozenset)

    def __init__(self, hub: Hub, composer: Composer, choosing: Choosing, parent: QWidget) -> None:
        super().__init__(parent)
        self._hub = hub
        self._composer = composer
        self._choosing = choosing
        self._open = ""
        """The conversation whose draft stands in the box."""
        self._kept: dict[str, KeptDraft] = {}
        """What was last kept, or read, of each conversation that was opened here."""
        self._window = new_id()
        self._showing = False
        self._written: frozenset[str] = frozenset()
        self._tasks = Tasks(composer.notice.show_error)
        self._unkept: Told | None = None
        """What is said of a draft that could not be kept."""
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(KEEP_MS)
        self._rest.timeout.connect(self._keep)
        self.beforehand = Beforehand(
            hub, composer, lambda: choosing.command(composer.draft), parent, told=lambda: choosing.surprise.words
        )
        choosing.shown.connect(self._chosen)
        composer.edit.earlier.connect(self._recall)
        composer.changed.connect(self._changed)
        composer.installEventFilter(self)

    def begin(self) -> None:
        """Show what was being written when the program ended."""
        self._tasks.start(self._hub.written_drafts(), self._tell)
        for conversation in {"", self._open}:
            self._read(conversation)

    def is_written(self, conversation: str) -> bool:
        """Whether something is written in a conversation and not sent."""
        return conversation in self._written

    def open(self, conversation: str) -> None:
        """Put what is being written away, and show that of another conversation."""
        if conversation == self._open:
            return
        self._keep()
        self._open = conversation
        self._show(self._last(conversation))
        if conversation not in self._kept:
            self._read(conversation)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice that the window comes to the front."""
        if event.type() == QEvent.Type.WindowActivate:
            self._look_again()
        return super().eventFilter(watched, event)

    def _look_again(self) -> None:
        """Another window may have gone on with what stands here, or sent it: then it would be sent twice.

        What was written here since it was last kept stays, and so does what could not be kept.
        """
        opened, before = self._open, self._now()
        if not before.revision or before != self._last(opened):
            return

        def look(found: KeptDraft | None) -> None:
            if self._open != opened or self._now() != before:
                return
            if found is None:
                found = replace(before, text="", files=(), fresh=False, system=None, mentions=(), revision="")
            elif found.window == self._window or found.revision == before.revision:
                return
            self._kept[opened] = found = replace(found, window=self._window)
            self._choosing.remember(opened, Choice(found.strategy, found.models, found.preset, found.options))
            self._show(found)
            self._tell((self._written - {opened}) | ({opened} if found.written else set()))

        self._tasks.start(self._hub.draft(opened), look)

    def sent(self, asked_in: str) -> None:
        """What was written in a conversation is on record now, and no draft any more."""
        if asked_in == self._open:
            self._composer.clear()
            self._keep()
        else:
            before = self._last(asked_in)
            self._give(replace(before, text="", files=(), fresh=False, system=None, mentions=()))
        self._keep_next()

    def stop(self) -> None:
        """Keep what there is, and let go of all that is under way."""
        self._rest.stop()
        self._tasks.cancel()
        now = self._now()
        if now != self._last(self._open):
            # no task of this window, for they end with it; the engine writes it down before it closes
            asyncio.ensure_future(self._hub.keep_draft(now)).add_done_callback(_look)
        self.beforehand.stop()
        self._composer.release()

    def _changed(self) -> None:
        if not self._showing and not self._rest.isActive():
            self._rest.start()

    def _chosen(self) -> None:
        """Another way to ask, another conversation or another setting."""
        self._composer.take_settings()
        self.beforehand.ask()
        self._changed()
        self._keep_next()

    def _keep_next(self) -> None:
        """Have it kept how the next conversation begins, for another start of the program."""
        before, choice = self._kept.get(""), self._choosing.choice_of("")
        if before is None or not self._open:
            return  # what is not read yet must not be written over, and what stands in the box is kept with it
        how = {"strategy": choice.strategy, "models": choice.models, "preset": choice.preset, "options": choice.options}
        if replace(before, **how) != before:  # type: ignore[arg-type]  # each field as it is there
            self._give(replace(before, **how))  # type: ignore[arg-type]  # the same

    def _read(self, conversation: str) -> None:
        self._tasks.start(self._hub.draft(conversation), lambda found: self._found(conversation, found))

    def _found(self, conversation: str, found: KeptDraft | None) -> None:
        """What was kept is there. Who has begun to write meanwhile keeps that, and has the rest below."""
        if found is None:
            self._kept.setdefault(conversation, self._last(conversation))
            return
        found = replace(found, window=self._window)
        self._kept[conversation] = found
        self._choosing.remember(conversation, Choice(found.strategy, found.models, found.preset, found.options))
        if conversation != self._open:
            return
        if self._composer.is_empty:
            self._show(found)
        else:
            self._put_below(found)

    def _show(self, draft: KeptDraft) -> None:
        self._showing = True
        self._composer.put(draft)
        self._showing = False
        self.shown.emit()

    def _now(self) -> KeptDraft:
        """What stands in the box, with how the conversation is asked."""
        choice = self._choosing.choice_of(self._open)
        return KeptDraft(
            conversation_id=self._open,
            text=self._composer.edit.toPlainText(),
            files=self._composer.attachments.ready,
            fresh=self._composer.anew.isChecked(),
            strategy=choice.strategy,
            models=choice.models,
            preset=choice.preset,
            options=choice.options,
            system=None if self._open else self._composer.system,
            mentions=self._composer.mentions.models,
            revision=self._last(self._open).revision,
            window=self._window,
        )

    def _last(self, conversation: str) -> KeptDraft:
        """What was last kept of a conversation."""
        return self._kept.get(conversation, KeptDraft(conversation, window=self._window))

    def _keep(self) -> None:
        """Have what stands in the box kept, if it is another than before."""
        self._rest.stop()
        now = self._now()
        if now != self._last(self._open):
            self._give(now)

    def _give(self, draft: KeptDraft) -> None:
        conversation = draft.conversation_id
        self._kept[conversation] = draft
        self._tell((self._written - {conversation}) | ({conversation} if draft.written else set()))
        work = _awaited(self._hub.keep_draft(draft))
        self._tasks.start(work, lambda kept: self._given(conversation, kept), failed=self._refused)

    def _given(self, conversation: str, kept: DraftKept) -> None:
        self._kept[conversation] = replace(self._kept[conversation], revision=kept.revision)
        if self._unkept is not None and self._composer.notice.told() == self._unkept:
            self._composer.notice.clear()  # it is kept again
        self._unkept = None
        theirs = kept.theirs
        if theirs is None:
            return
        if conversation == self._open:
            self._put_below(theirs)
        else:
            self._give(_both(self._kept[conversation], theirs))

    def _put_below(self, theirs: KeptDraft) -> None:
        """Another window has kept other words for this conversation: nothing of either is lost."""
        both = _both(self._now(), theirs)
        if both.text != self._composer.edit.toPlainText():
            self._composer.edit.write(both.text)
            if both.text != theirs.text:
                what = tr(
                    "Something else was written here before, or in another window. It stands below your words now."
                )
                self._composer.notice.show_message(what, tr("Undo takes it out."), tone="info")
        self._composer.attachments.add(theirs.files)
        self._composer.mentions.show_models(both.mentions)
        self._keep()

    def _refused(self, error: TuttiError) -> None:
        """Say so, unless there stands what else went wrong: that the prompt could not be sent tells more."""
        told = self._composer.notice.told()
        if told is None or told.tone != "error":
            self._composer.notice.show_error(error)
            self._unkept = self._composer.notice.told()

    def _tell(self, written: frozenset[str] | set[str]) -> None:
        told = frozenset(written)
        if told != self._written:
            self._written = told
            self.written.emit(told)

    def _recall(self, step: int) -> None:
        messages = self._hub.views.conversations.messages(self._choosing.conversation, last=_LOOKED_AT)
        prompts = [row.text for row in reversed(messages) if row.role == "user" and row.text and not row.text_blob]
        self._composer.edit.recall(list(dict.fromkeys(prompts))[:MOST_RECALLED], step)


def _both(mine: KeptDraft, theirs: KeptDraft) -> KeptDraft:
    """Two drafts in one: the one that holds the other's words, or theirs below mine."""
    if theirs.text.strip() in mine.text:
        text = mine.text
    elif mine.text.strip() in theirs.text:
        text = theirs.text
    else:
        text = f"{mine.text.rstrip()}\n\n{theirs.text}"
    names = {one.file.name for one in mine.files}
    files = (*mine.files, *(one for one in theirs.files if one.file.name not in names))
    mentions = tuple(dict.fromkeys((*mine.mentions, *theirs.mentions)))
    return replace(mine, text=text, files=files, mentions=mentions)


def _look(done: asyncio.Future[DraftKept]) -> None:
    """Nobody is there any more to be told of a failure."""
    if not done.cancelled():
        done.exception()


async def _awaited(work: Awaitable[DraftKept]) -> DraftKept:
    return await work
