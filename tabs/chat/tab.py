"""The chat tab: puts the list, the conversation and the prompt box together, and sends what a person asks for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.commands.branches import AskAgain, CopyBranch
from core.commands.models import ApproveStep, CancelRun, Command, DenyStep, SetSystemPrompt, SubmitPrompt, Submitted
from core.ports.live import LiveDelta
from core.queries.receipts import Receipt
from core.queries.sent import SentRequest
from events.errors import TuttiError
from events.projections.contract import ANY_KEY, Changes
from events.projections.search.rows import HitRow
from tabs.chat import kept_place
from tabs.chat.anew import Anew
from tabs.chat.choosing import Choosing
from tabs.chat.composer import Composer, Draft
from tabs.chat.connecting import Connecting
from tabs.chat.conversations import WIDTH, ConversationList
from tabs.chat.drafting import Drafting
from tabs.chat.exchange import Exchange
from tabs.chat.exporting import Exporter
from tabs.chat.finder import Finder
from tabs.chat.header import Header
from tabs.chat.importing import Importer
from tabs.chat.instructions import InstructionsLine
from tabs.chat.known import make_known, make_reading_known
from tabs.chat.mentioning import Mentioning
from tabs.chat.middle import Middle
from tabs.chat.notice_place import keep_in_sight
from tabs.chat.saved_prompts import SavedPrompts
from tabs.chat.transcript import Transcript
from tabs.chat.trouble import show_refusal
from tabs.chat.welcome import Welcome
from tabs.shared.hub import Hub
from tabs.shared.keeping import Kept, mapping, text
from tabs.shared.language import tr_noop
from tabs.shared.leaderboard_dialog import LeaderboardDialog
from tabs.shared.notice import Notice
from tabs.shared.receipt_dialog import ReceiptDialog
from tabs.shared.sent_dialog import SentDialog
from tabs.shared.side_fold import SideFold
from tabs.shared.tab import Tab
from tabs.shared.tasks import Tasks
from tabs.shared.theme import MEDIUM

LIST_MS = 250
"""The list is read at most this often: each call changes something in it while runs are going on."""
ASKED_AGAIN = tr_noop("asked again")
"""The reason recorded when an interrupted run is given up for a new one."""
PULSE_MS = 500
"""How often it looks at what no news tells, while a run is going on."""


class ChatTab(Tab):
    """See the package's docstring."""

    def __init__(self, hub: Hub, parent: QWidget | None = None) -> None:
        super().__init__(hub, parent)
        self._changed_runs: set[str] = set()
        self._changed_settings: set[str] = set()
        self._changed_conversations: set[str] = set()
        self._first = True
        self._list_dirty = True
        self._list_rest = QTimer(self, interval=LIST_MS, singleShot=True)
        self._list_rest.timeout.connect(self._list_rested)
        self.anew: Anew | None = None
        """The one that was opened last."""
        self.receipt: ReceiptDialog | None = None
        """The same."""
        self.sent: SentDialog | None = None
        """The same."""
        self.leaderboard: LeaderboardDialog | None = None
        """The same."""
        self.notice = Notice(self)
        self._tasks = Tasks(self.notice.show_error)
        self.conversations = ConversationList(hub, self.notice, self)
        self.transcript = Transcript(hub, self)
        self.finder = Finder(hub, self.transcript, self)
        self.header = Header(hub, self)
        self.exporter = Exporter(hub, self.notice, self)
        self.importer = Importer(hub, self.notice, self)
        self.welcome = Welcome(self)
        self.composer = Composer(hub, self)
        self.choosing = Choosing(hub, self.composer, lambda: self.transcript.conversation, self._carry_out, self)
        self.drafting = Drafting(hub, self.composer, self.choosing, self)
        self.instructions = InstructionsLine(hub, self)
        self.saved_prompts = SavedPrompts(hub, self.composer, self.choosing, self.instructions, self)
        self.mentioning = Mentioning(hub, self.composer, self.choosing, self)
        self.connecting = Connecting(hub, self.composer, self.choosing, self.welcome, self)
        self.middle = Middle(hub, self.transcript, self.welcome, self._tasks, self)
        self._pulse = QTimer(self, interval=PULSE_MS)
        self._pulse.timeout.connect(self._beat)
        self._lay_out()
        self._connect()
        if hub.is_past:
            self.composer.setEnabled(False)
        self.own(hub.on_live(self._live))
        for stop in (self._pulse.stop, self._list_rest.stop, self.drafting.stop, self.finder.leave):
            self.own(stop)
        self.own(self._tasks.cancel)
        self.own(self.choosing.tasks.cancel)
        self.own(partial(self.transcript.open, ""))
        self.own(self.conversations.moves.tasks.cancel)
        self.own(self.importer.tasks.cancel)

    def open(self, conversation_id: str) -> None:
        """Show a conversation; an empty id begins a new one."""
        if conversation_id != self.transcript.conversation:
            self.finder.leave()
        self.exporter.opened(conversation_id)
        self.transcript.open(conversation_id)
        self.header.show_conversation(conversation_id)
        self.conversations.select(conversation_id)
        if not self.conversations.gone_through:
            self.fold.chosen()
        if not self.hub.is_past:
            self.drafting.open(conversation_id)
        self.middle.show_for(conversation_id)
        self.choosing.show()
        self.instructions.close_editor()
        self._show_instructions()
        self._pulse.start()
        self.composer.edit.setFocus()

    def place(self) -> Kept:
        """The conversation that is open, too, and where in it somebody reads."""
        reading = kept_place.keep(self.transcript)
        opened = {"conversation": self.transcript.conversation, "reading": reading}
        return {**super().place(), **opened, "list": self.fold.place(), **self.conversations.kept_folder()}

    def put_back(self, found: Mapping[str, Any]) -> None:
        """Open the conversation that was open, unless a run that is still going on is to be seen first."""
        super().put_back(found)
        self.conversations.put_folder_back(found)
        self.fold.put_back(mapping(found.get("list")))
        conversation = text(found, "conversation")
        if conversation and self.hub.views.conversations.get(conversation) and not self.hub.views.runs.active():
            self.open(conversation)
            kept_place.put_back(self.transcript, self.hub.views.conversations, mapping(found.get("reading")))

    def opened(self) -> str:
        """The conversation that is open."""
        return self.transcript.conversation

    def go_to(self, opened: str) -> None:
        """Open a conversation."""
        self.open(opened)

    show_page = go_to  # what leads here from another tab names a conversation

    def changed(self, changes: Sequence[Changes]) -> None:
        """Note what to read again."""
        for change in changes:
            if change.projection in {"runs", "arena"}:
                self._changed_runs |= change.keys
                self._list_dirty = True  # the heading tells what its runs came to
            elif change.projection in {"conversations", "search"}:
                self._list_dirty = True
                self._changed_conversations |= change.keys
            elif change.projection == "settings":
                self._changed_settings |= change.keys
            else:
                continue
            self.touch()

    def refresh(self) -> None:
        """Show what is recorded now."""
        if self._list_dirty and not self._list_rest.isActive():
            self._list_dirty = False
            self.conversations.refresh()
            self.header.show_conversation(self.transcript.conversation)
            self._show_instructions()
            self._list_rest.start()
        if self._first:
            self._first = False
            self.welcome.greet(first=not self.hub.views.conversations.all(limit=1))
            self.choosing.show()
            if not self.hub.is_past:
                self.drafting.begin()
                self._open_unfinished()
        shown = {self.transcript.conversation, ANY_KEY}
        runs, changed = frozenset(self._changed_runs), not shown.isdisjoint(self._changed_conversations)
        self.transcript.refresh(runs, changed=changed)
        if self.hub.is_past:
            self.middle.show_for(self.transcript.conversation)
        self.finder.refresh(runs, changed=changed)
        self._changed_runs.clear()
        self._changed_conversations.clear()
        if self._changed_settings:
            self.choosing.settings_changed(self._changed_settings)
            self._changed_settings.clear()
            self._show_instructions()
        if not self._pulse.isActive():
            self._pulse.start()

    def showEvent(self, event: QShowEvent) -> None:
        """Be ready to be written into."""
        super().showEvent(event)
        self._pulse.start()
        self.composer.edit.setFocus()

    def _order_tabs(self) -> None:
        """Let the Tab key go through the answers, which are made as they come, before it gets to the prompt box."""
        box = self.composer
        self.setTabOrder(self.conversations.bar.leave_button, self.header.folder)
        self.setTabOrder(self.header.folder, self.header.export)
        self.setTabOrder(self.header.export, self.transcript)
        last = self.transcript.last_stop()
        choices = (box.preset, box.strategy, box.models)
        for stop in (box.edit, box.attach_button, box.library_button, *choices, box.send_button, box.options_button):
            self.setTabOrder(last, stop)
            last = stop

    def _list_rested(self) -> None:
        if self._list_dirty:
            self.touch()

    def _open_unfinished(self) -> None:
        """Begin where something is going on, or was when the program ended: that is what a person looks for first."""
        active = self.hub.views.runs.active()
        if active and not self.transcript.conversation:
            self.open(active[-1].conversation_id)

    def _lay_out(self) -> None:
        right = QWidget(self)
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.instructions)
        column.addWidget(self.finder.bar)
        column.addWidget(self.middle, 1)
        column.addWidget(self.composer)
        self.fold = SideFold(self.conversations, right, WIDTH, self)
        self.fold.setHandleWidth(1)
        keep_in_sight(self.notice, self.fold, self.conversations, column)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.fold)
        outer.setSpacing(MEDIUM)

    def _connect(self) -> None:
        self.conversations.opened.connect(self.open)
        self.conversations.new_wanted.connect(lambda: self.open(""))
        self.conversations.sight_wanted.connect(self.fold.bring_back)
        self.conversations.write_wanted.connect(self.fold.chosen)
        self.conversations.write_wanted.connect(self.composer.edit.setFocus)
        self.fold.turned.connect(self.header.show_folded)
        self.header.list_button.clicked.connect(lambda _checked: self.fold.toggle())
        self.conversations.apart_wanted.connect(self._open_apart)
        self.conversations.found.connect(self._show_hit)
        self.conversations.moves.export_wanted.connect(self.exporter.ask)
        self.conversations.import_wanted.connect(self.importer.ask)
        self.header.export_wanted.connect(self.exporter.ask)
        self.header.folder_wanted.connect(self.conversations.go_to_folder)
        self.welcome.chosen.connect(self._try_example)
        self.welcome.use_wanted.connect(self.composer.models.changed)
        self.composer.sent.connect(self._send)
        self.drafting.shown.connect(self._show_instructions)
        self.instructions.chosen.connect(self._instruct)
        self.drafting.written.connect(self.conversations.show_drafts)
        self.transcript.wanted.connect(self._carry_out)
        self.transcript.forecast_wanted.connect(self._foresee)
        self.transcript.again.connect(self._ask_again)
        self.transcript.rewording_begun.connect(self._begin_rewording)
        self.transcript.ways = self.choosing.ways
        self.transcript.receipt_wanted.connect(self._find_receipt)
        self.transcript.request_wanted.connect(self._find_sent)
        self.transcript.leaderboard_wanted.connect(self.show_leaderboard)
        self.transcript.grown.connect(self._order_tabs)
        for offers in (self.transcript, self.notice, self.composer.notice):
            offers.page_wanted.connect(self.page_wanted)
        make_known(self.acts, self.hub, self.conversations, self.header, self.composer)
        make_reading_known(self.acts, self.finder, self)

    def _try_example(self, prompt: str) -> None:
        self.composer.edit.write(prompt)
        self.composer.send()

    def _send(self, draft: Draft) -> None:
        self.choosing.send(draft, self._submit)

    def _submit(self, command: SubmitPrompt, *, from_box: bool = True) -> None:
        self.composer.set_busy(True)
        asked_in = self.transcript.conversation
        if not asked_in and self.conversations.folder:
            command = command.model_copy(update={"folder": self.conversations.folder})

        def submitted(result: Submitted) -> None:
            self.composer.set_busy(False)
            begins_next = from_box and not (asked_in and self.drafting.is_written(""))
            self.choosing.sent(asked_in, result.conversation_id, begins_next=begins_next)
            if from_box:
                self.drafting.sent(asked_in)
            if self.transcript.conversation == asked_in:
                self.open(result.conversation_id)
                self.transcript.to_end()
            self._list_dirty = True
            self.touch()

        def failed(error: TuttiError) -> None:
            self.composer.set_busy(False)
            show_refusal(error, self.composer.notice)

        self._tasks.start(self.hub.send(command), submitted, failed=failed)

    def _ask_again(self, exchange: Exchange, differ: Mapping[str, Any]) -> None:
        run, prompt = exchange.run, exchange.prompt
        where = {"conversation_id": prompt.conversation_id, "prompt_id": prompt.message_id, "run_id": prompt.run_id}
        self._carry_out(AskAgain.model_validate({**where, **differ}))
        if run is not None and exchange.interrupted:
            # nobody carries it out any more: left alone it would stay half-open for ever
            cancel = CancelRun(run_id=run.run_id, reason=ASKED_AGAIN)
            self._tasks.start(self.hub.send(cancel), failed=lambda _ended_meanwhile: None)

    def _begin_rewording(self, exchange: Exchange) -> None:
        if (box := exchange.rewording) is not None:
            send = partial(self._submit, from_box=False)
            self.anew = Anew(self.hub, self.choosing, exchange, box, send, self._tasks)
            top = exchange.y() - self.transcript.verticalScrollBar().value()
            self.transcript.hold(exchange.prompt.message_id, max(top, MEDIUM))  # the box is in sight, however it grows

    def _open_apart(self, conversation_id: str) -> None:
        self.window_wanted.emit({"tab": "Chat", "tabs": {"Chat": {"conversation": conversation_id}}})

    def _show_hit(self, hit: HitRow) -> None:
        """Open the conversation something was found in, at its place."""
        self.open(hit.conversation_id)
        words = tuple(dict.fromkeys(piece for piece, is_found in hit.snippet if is_found))
        if hit.prompt_id:
            self.transcript.jump.to(hit.prompt_id, hit.ref, words)

    def _show_instructions(self) -> None:
        conversation = self.transcript.conversation
        row = self.hub.views.conversations.get(conversation) if conversation else None
        self.instructions.show_instructions(row.system_prompt if row else self.composer.system)

    def _instruct(self, text: str | None) -> None:
        """Give the open conversation instructions; one that is to be begun gets them with its first prompt."""
        if self.transcript.conversation:
            self._carry_out(SetSystemPrompt(conversation_id=self.transcript.conversation, text=text))
        else:
            self.composer.instruct(text)

    def _carry_out(self, command: Command) -> None:
        """Send what a person asked for in an exchange; a refusal is said, and it can be asked for again."""

        def failed(error: TuttiError) -> None:
            show_refusal(error, self.notice)
            self.transcript.send_failed(getattr(command, "run_id", ""))

        def done(result: object) -> None:
            if isinstance(command, CopyBranch):
                self.open(str(result))
            elif isinstance(command, ApproveStep | DenyStep):  # what it was answered with goes, and had the keyboard
                self.composer.edit.setFocus()

        self._tasks.start(self.hub.send(command), done, failed=failed)

    def _foresee(self, exchange: Exchange) -> None:
        """Find out what resuming would do; while that is not known the exchange says the rest."""
        forecast = self.hub.resume_forecast(exchange.prompt.run_id)
        self._tasks.start(forecast, exchange.show_forecast, failed=lambda _gone: None)

    def _find_receipt(self, of: str) -> None:
        self._tasks.start(self.hub.receipt(of), self._show_receipt)

    def _show_receipt(self, receipt: Receipt) -> None:
        self.receipt = ReceiptDialog(receipt, self, hub=self.hub)
        self.receipt.open()

    def _find_sent(self, call_id: str) -> None:
        self._tasks.start(self.hub.sent_request(call_id), self._show_sent)

    def _show_sent(self, sent: SentRequest) -> None:
        self.sent = SentDialog(sent, self)
        self.sent.open()

    def show_leaderboard(self) -> None:
        """Open the board of models that were compared without names."""
        self.leaderboard = LeaderboardDialog(self.hub, self)
        self.leaderboard.open()

    def _live(self, deltas: Sequence[LiveDelta]) -> None:
        if self.isVisible():
            self.transcript.live(deltas)

    def _beat(self) -> None:
        if not self.isVisible() or not self.transcript.pulse():
            self._pulse.stop()
