"""The middle of the tab: the exchanges of one conversation, newest at the bottom."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from core.ports.live import LiveDelta
from events.projections.conversations.rows import MessageRow
from tabs.chat.answer import AnswerCard
from tabs.chat.arrangement import Arrangement
from tabs.chat.exchange import Exchange
from tabs.chat.situation import read_situation
from tabs.shared.hub import Hub
from tabs.shared.theme import FRAME_MS, HUGE, LARGE

AT_ONCE = 3
"""Exchanges built at once when a conversation opens: about what fits into the window."""
MOST_EARLY = 500
"""Calls whose reasoning is kept until their rows come."""
SETTLING_MS = 500
BAR = 10
"""Width of the scroll bar; the margin gives way to it, so that the cards always end where the prompt box does."""
CHECKS_MS = (60, 240, 960)
"""After something that may change heights it is seen to it, so soon after one another, that every answer has the height it
needs: another theme reaches a long conversation piece by piece.
"""
PAGE = 30
"""Exchanges shown at first, and added by each "show earlier"."""


class Transcript(QScrollArea):
    """Shows a conversation and keeps it true. Follows the end only when it is there already."""

    wanted = Signal(object)
    """A command the person asks for."""
    again = Signal(object)
    forecast_wanted = Signal(object)
    """An exchange whose run was interrupted."""
    receipt_wanted = Signal(str)
    """A call or a run."""
    request_wanted = Signal(str)
    """A call."""
    page_wanted = Signal(str, str)
    """A tab and a page of it."""
    leaderboard_wanted = Signal()
    grown = Signal()
    """There is another answer."""

    def __init__(self, hub: Hub, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hub = hub
        self._titles: Mapping[str, str] = {spec.name: spec.title for spec in hub.strategies()}
        self._conversation = ""
        self._count = -1
        self._shown = PAGE
        self._at_end = True
        self._below = -1
        """How much is to stay below the view while earlier exchanges are laid out; -1 otherwise."""
        self._waiting: list[MessageRow] = []
        """Prompts whose exchanges are still to be built, newest first."""
        self._order: dict[str, int] = {}
        self._blobs: dict[str, str] = {}
        """By run: the blob with the whole text of an answer that is too long for a row."""
        self._arrangements: dict[str, Arrangement] = {}
        """How the columns stand, by conversation."""
        self._build = QTimer(self)
        self._build.setInterval(FRAME_MS)
        self._build.timeout.connect(self._build_next)
        self._checking = QTimer(self)
        self._checking.setSingleShot(True)
        self._checking.timeout.connect(self._look)
        self._looks = iter(CHECKS_MS)
        self.exchanges: dict[str, Exchange] = {}
        """By run."""
        self._cards: dict[str, AnswerCard] = {}
        self._early: dict[str, list[str]] = {}
        """Reasoning that came before the row of its call; text needs no keeping, it can be asked for."""
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("Conversation")
        page = QWidget()
        page.setProperty("role", "page")
        self.column = QVBoxLayout(page)
        self.column.setContentsMargins(HUGE, LARGE, HUGE, LARGE)
        self.column.setSpacing(HUGE)
        self.earlier = QPushButton("Show earlier", page)
        self.earlier.setProperty("role", "quiet")
        self.earlier.clicked.connect(self._show_earlier)
        self.earlier.hide()
        self.column.addWidget(self.earlier, 0, Qt.AlignmentFlag.AlignHCenter)
        self.column.addStretch(1)
        self.setWidget(page)
        bar = self.verticalScrollBar()
        bar.rangeChanged.connect(self._make_room)
        bar.rangeChanged.connect(self._range_changed)
        bar.valueChanged.connect(self._moved)

    @property
    def conversation(self) -> str:
        """The conversation that is shown, empty for none."""
        return self._conversation

    def last_stop(self) -> QWidget:
        """Where the Tab key comes through last: the newest answer, or the transcript itself while there is none."""
        for exchange in reversed(self.exchanges.values()):
            for card in reversed(exchange.cards.values()):
                return card.more_button
        return self

    def open(self, conversation_id: str) -> None:
        """Show another conversation from its end."""
        if conversation_id != self._conversation:
            self._clear()
            self._conversation, self._shown, self._at_end = conversation_id, PAGE, True
            self.refresh(frozenset())

    def refresh(self, runs: frozenset[str]) -> None:
        """Read again what may have changed.

        :param runs: runs that changed; those that have not settled are always read.
        """
        row = self._hub.views.conversations.get(self._conversation) if self._conversation else None
        if row is not None and row.messages != self._count:
            self._count = row.messages
            self._read_messages()
        elif any(self._answers_here(run_id) for run_id in runs - self.exchanges.keys()):
            self._read_messages()
        for run_id, exchange in self.exchanges.items():
            if run_id in runs or not exchange.settled:
                self._show(exchange)

    def live(self, deltas: Sequence[LiveDelta]) -> None:
        """Show pieces of answers in progress. Those out of sight wait for :meth:`pulse`."""
        texts: set[str] = set()
        for delta in deltas:
            card = self._cards.get(delta.call_id)
            if card is None:
                if delta.kind == "reasoning" and len(self._early) < MOST_EARLY:
                    self._early.setdefault(delta.call_id, []).append(delta.text)
                continue
            if delta.kind == "reasoning":
                card.add_reasoning(delta.text)
            elif delta.kind == "text":
                texts.add(delta.call_id)
        for call_id in texts:
            card = self._cards[call_id]
            if not card.visibleRegion().isEmpty():
                card.show_live(self._hub.live_text(call_id))

    def pulse(self) -> bool:
        """Look at what no news tells: times that pass, answers of other processes, processes that died.

        Returns whether anything is still going on.
        """
        going = [exchange for exchange in self.exchanges.values() if not exchange.settled]
        for exchange in going:
            run = exchange.run
            if run is not None and exchange.interrupted == self._hub.alive(run.owner):
                self._show(exchange)
            exchange.tick()
            for card in exchange.cards.values():
                if card.running and not card.visibleRegion().isEmpty():
                    card.show_live(self._hub.live_text(card.row.call_id))
                    card.tick()
        return any(not exchange.interrupted for exchange in going)

    def send_failed(self, run_id: str) -> None:
        """What a person asked for was refused; it can be asked for again."""
        exchange = self.exchanges.get(run_id)
        if exchange is not None:
            exchange.send_failed()

    def to_end(self) -> None:
        """Go to the newest and stay there."""
        self._at_end = True
        self.verticalScrollBar().setValue(self.verticalScrollBar().maximum())

    def _clear(self) -> None:
        self._build.stop()
        self._waiting = []
        self._early.clear()
        for exchange in self.exchanges.values():
            exchange.hide()
            exchange.deleteLater()
        self.exchanges.clear()
        self._cards.clear()
        self._count = -1
        self.earlier.hide()

    def _read_messages(self) -> None:
        """Have an exchange for each of the newest prompts."""
        messages = self._hub.views.conversations.messages(self._conversation, last=2 * self._shown)
        prompts = [message for message in messages if message.role == "user"][-self._shown :]
        self._blobs = {m.run_id: m.text_blob for m in messages if m.role == "assistant" and m.text_blob}
        if not prompts:
            return
        self.earlier.setVisible(self._count > len(messages) or messages[0].message_id != prompts[0].message_id)
        self._order = {prompt.run_id: place for place, prompt in enumerate(prompts)}
        self._move_asked_again(prompts)
        missing = [prompt for prompt in reversed(prompts) if prompt.run_id not in self.exchanges]
        for prompt in missing[:AT_ONCE]:
            self._add(prompt)
        self._waiting = missing[AT_ONCE:]
        if self._waiting:
            self._keep_place()
            self._build.start()

    def _answers_here(self, run_id: str) -> bool:
        """Whether a run that is not shown is to answer a prompt of this conversation again."""
        run = self._hub.views.runs.get(run_id) if self._conversation else None
        return run is not None and run.conversation_id == self._conversation and bool(run.origin_kind)

    def _move_asked_again(self, prompts: Sequence[MessageRow]) -> None:
        """Have each exchange show the run that answers its prompt now."""
        runs = {prompt.message_id: prompt for prompt in prompts}
        moved: dict[str, Exchange] = {}
        for run_id, exchange in self.exchanges.items():
            prompt = runs.get(exchange.prompt.message_id)
            if prompt is not None and prompt.run_id != run_id:
                exchange.show_prompt(prompt)
                self._show(exchange)
            moved[exchange.prompt.run_id] = exchange
        self.exchanges = moved
        self._cards = {call_id: card for exchange in moved.values() for call_id, card in exchange.cards.items()}

    def _build_next(self) -> None:
        """Add the newest exchange that is not there yet: one a frame, so that opening never holds the window up."""
        if self._waiting:
            self._add(self._waiting.pop(0))
        if not self._waiting:
            self._build.stop()
            QTimer.singleShot(SETTLING_MS, self, self._settled)

    def _arranged(self, arrangement: Arrangement) -> None:
        """What was arranged at one prompt holds for the whole conversation."""
        self._arrangements[self._conversation] = arrangement
        for exchange in self.exchanges.values():
            exchange.arrange(arrangement)

    def _keep_place(self) -> None:
        """What is being read stays where it is while exchanges are added above it."""
        bar = self.verticalScrollBar()
        if not self._at_end and self._below < 0:
            self._below = bar.maximum() - bar.value()

    def _add(self, prompt: MessageRow) -> None:
        exchange = Exchange(prompt, self.widget())
        exchange.wanted.connect(self.wanted)
        exchange.again.connect(self.again)
        exchange.forecast_wanted.connect(self.forecast_wanted)
        exchange.receipt_wanted.connect(self.receipt_wanted)
        exchange.request_wanted.connect(self.request_wanted)
        exchange.leaderboard_wanted.connect(self.leaderboard_wanted)
        exchange.page_wanted.connect(self.page_wanted)
        exchange.arranged.connect(self._arranged)
        exchange.arrange(self._arrangements.get(self._conversation, Arrangement()))
        rank = self._order.get(prompt.run_id, 0)
        place = sum(self._order.get(run_id, -1) < rank for run_id in self.exchanges)
        items = list(self.exchanges.items())
        items.insert(place, (prompt.run_id, exchange))
        self.exchanges = dict(items)
        self.column.insertWidget(1 + place, exchange)
        self._show(exchange)

    def _show(self, exchange: Exchange) -> None:
        situation = read_situation(self._hub, exchange.prompt)
        for card in exchange.show_situation(situation, self._titles):
            self._cards[card.row.call_id] = card
            card.view.document().documentLayout().documentSizeChanged.connect(lambda _size: self._check())
            for piece in self._early.pop(card.row.call_id, ()):
                card.add_reasoning(piece)
            self.grown.emit()
        self._show_whole(exchange)
        for card in exchange.cards.values():
            if card.row.state == "running":
                card.show_live(self._hub.live_text(card.row.call_id))

    def _show_whole(self, exchange: Exchange) -> None:
        """Read the rest of an answer whose row holds its beginning only."""
        sha256, card = self._blobs.get(exchange.prompt.run_id), exchange.cards.get(exchange.counted)
        whole = self._hub.views.blob(sha256) if sha256 and card is not None else None
        if whole is not None and card is not None:
            card.show_whole(whole.decode("utf-8", "replace"))

    def _show_earlier(self) -> None:
        """Add a page above."""
        self._at_end = False
        self._keep_place()
        self._shown += PAGE
        self._read_messages()
        if not self._waiting:
            QTimer.singleShot(SETTLING_MS, self, self._settled)

    def _settled(self) -> None:
        if not self._waiting:
            self._below = -1

    def lay_out_squeezed(self) -> None:
        """Lay out anew, from the inside out, when an answer has less height than it needs.

        Qt tells of a height from widget to widget, by events that it drops where something on the way is hidden just
        then, as when the theme becomes another behind another tab.
        """
        page = self.widget()
        squeezed = [
            exchange for exchange in self.exchanges.values() if any(c.squeezed for c in exchange.cards.values())
        ]
        if not squeezed or not self.isVisible():
            return
        for exchange in squeezed:
            for card in exchange.cards.values():
                _lay_out(card)
            _lay_out(exchange)
        _lay_out(page)
        QApplication.postEvent(self, QEvent(QEvent.Type.LayoutRequest))  # have the page take the height it needs now

    def showEvent(self, event: QShowEvent) -> None:
        """See that all is in its place after what happened while it was hidden."""
        super().showEvent(event)
        self._check()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See that all is in its place with the other width."""
        super().resizeEvent(event)
        self._check()

    def changeEvent(self, event: QEvent) -> None:
        """See that all is in its place in another theme."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.StyleChange, QEvent.Type.FontChange}:
            self._check()

    def _check(self) -> None:
        if hasattr(self, "_checking"):
            self._looks = iter(CHECKS_MS)
            if not self._checking.isActive():
                self._checking.start(next(self._looks))

    def _look(self) -> None:
        self.lay_out_squeezed()
        if (following := next(self._looks, 0)) and not self._checking.isActive():
            self._checking.start(following)

    def _make_room(self, _lowest: int, highest: int) -> None:
        """Keep the cards as wide with a scroll bar as without."""
        right = HUGE - BAR if highest > 0 else HUGE
        if self.column.contentsMargins().right() != right:
            self.column.setContentsMargins(HUGE, LARGE, right, LARGE)

    def _range_changed(self, _low: int, high: int) -> None:
        if self._at_end:
            self.verticalScrollBar().setValue(high)
        elif self._below >= 0:
            self.verticalScrollBar().setValue(high - self._below)

    def _moved(self, value: int) -> None:
        self._at_end = value >= self.verticalScrollBar().maximum() - LARGE


def _lay_out(widget: QWidget | None) -> None:
    """Have a widget's own layout forget what it knew of heights, and tell the one around it."""
    layout = widget.layout() if widget is not None else None
    if widget is not None and layout is not None:
        layout.invalidate()
        layout.activate()
        widget.updateGeometry()
