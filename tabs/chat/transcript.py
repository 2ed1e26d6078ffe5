"""The middle of the tab: the exchanges of one conversation, newest at the bottom."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from core.commands.branches import ChooseBranch
from core.ports.live import LiveDelta
from events.projections.contract import ANY_KEY
from events.projections.conversations.rows import MessageRow
from tabs.chat.anchor import Anchor, Settling
from tabs.chat.arrangement import Arrangement
from tabs.chat.branch_end import BranchEnd
from tabs.chat.exchange import Exchange
from tabs.chat.exchange_menu import Ways
from tabs.chat.heights import Heights
from tabs.chat.jump import Jump
from tabs.chat.keyboard import Keyboard
from tabs.chat.live_cards import LiveCards
from tabs.chat.situation import read_situation
from tabs.chat.staleness import kept, stale
from tabs.chat.stretch import LaterRow, Stretch, earlier_button
from tabs.shared.hub import Hub
from tabs.shared.language import tr, tr_told
from tabs.shared.theme import FRAME_MS, HUGE, LARGE

AT_ONCE = 3
"""Exchanges built at once when a conversation opens: about what fits into the window."""
PASSED_ON = (
    "wanted",
    "again",
    "rewording_begun",
    "forecast_wanted",
    "receipt_wanted",
    "request_wanted",
    "leaderboard_wanted",
    "page_wanted",
)
"""Signals of an exchange that are the transcript's own."""
BAR = 10
"""Width of the scroll bar; the margin gives way to it, so that the cards always end where the prompt box does."""


class Transcript(QScrollArea):
    """Shows a conversation and keeps it true. Follows the end only when it is there already."""

    wanted = Signal(object)
    """A command the person asks for."""
    again = Signal(object, object)
    """An exchange to be answered again, and what is to differ."""
    rewording_begun = Signal(object)
    """An exchange whose prompt is to be written anew."""
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
        self._titles: Mapping[str, str] = {spec.name: tr_told(spec.title) for spec in hub.strategies()}
        self._conversation = ""
        self._edited: Mapping[str, tuple[str, str]] = {}
        """New words of answers, as they were shown last."""
        self._forks: Mapping[str, Sequence[str]] = {}
        """Prompts that stand in the same place, by the one they follow."""
        self._stretch, self.at_end = Stretch(hub), True  # whether the newest is in view, and stays so
        self._below = -1
        """How much is to stay below the view while earlier exchanges are laid out; -1 otherwise."""
        self._waiting: list[MessageRow] = []
        """Prompts whose exchanges are still to be built, newest first."""
        self._order: dict[str, int] = {}
        self.ways: Callable[[], Ways] = Ways
        """How prompts can be answered again."""
        self._anchor, self._settling = Anchor(self), Settling(self, self._settled)
        self.jump = Jump(self)
        self.arrangements: dict[str, Arrangement] = {}
        """How the columns stand, by conversation."""
        self._build = QTimer(self, interval=FRAME_MS)
        self._build.timeout.connect(self._build_next)
        self.heights = Heights(self, lambda: tuple(self.exchanges.values()))
        self.exchanges: dict[str, Exchange] = {}
        """By run."""
        self._cards, self._keyboard = LiveCards(hub), Keyboard(self, lambda: self.exchanges)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("Conversation"))
        self._make_page()
        bar = self.verticalScrollBar()
        bar.rangeChanged.connect(self._make_room)
        bar.rangeChanged.connect(self._range_changed)
        bar.valueChanged.connect(self._moved)

    def _make_page(self) -> None:
        page = QWidget()
        page.setProperty("role", "page")
        self.column = QVBoxLayout(page)
        self.column.setContentsMargins(HUGE, LARGE, HUGE, LARGE)
        self.column.setSpacing(HUGE)
        self.earlier = earlier_button(page)
        self.earlier.clicked.connect(self._show_earlier)
        self.column.addWidget(self.earlier, 0, Qt.AlignmentFlag.AlignHCenter)
        self.later = LaterRow(page)
        self.later.more.clicked.connect(self._show_later)
        self.later.newest.clicked.connect(self.to_end)
        self.column.addWidget(self.later)
        self.branch_end = BranchEnd(page)
        self.branch_end.back_wanted.connect(self._switch)
        self.column.addWidget(self.branch_end)
        self.column.addStretch(1)
        self.setWidget(page)

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
            self._conversation, self.at_end = conversation_id, True
            self._stretch.begin(conversation_id)
            self.refresh(frozenset())

    def refresh(self, runs: frozenset[str], *, changed: bool = True) -> None:
        """Read again what may have changed.

        :param runs: runs that changed; those that have not settled are always read.
        :param changed: whether something of the conversation may be another.
        """
        self._keyboard.note()
        if ANY_KEY in runs:
            self._remove(stale(self._hub, self._stretch.read(), self.exchanges))
        if (changed or ANY_KEY in runs) and self._conversation:
            self._read_messages()
        for run_id, exchange in self.exchanges.items():
            if run_id in runs or not exchange.settled:
                self._show(exchange)
        self._keyboard.put_back()

    def live(self, deltas: Sequence[LiveDelta]) -> None:
        """Show pieces of answers in progress. Those out of sight wait for :meth:`pulse`."""
        self._cards.show(deltas)

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
            self._cards.look(exchange)
        return any(not exchange.interrupted for exchange in going)

    def send_failed(self, run_id: str) -> None:
        """What a person asked for was refused; it can be asked for again."""
        exchange = self.exchanges.get(run_id)
        if exchange is not None:
            exchange.send_failed()

    def to_end(self) -> None:
        """Go to the newest and stay there."""
        self.at_end = True
        self._anchor.lift()
        if self._stretch.later:
            self._stretch.begin(self._conversation)
            self._read_messages()
        self.verticalScrollBar().setValue(self.verticalScrollBar().maximum())

    def _clear(self) -> None:
        self._build.stop()
        self._cards.forget_early()
        self._remove(list(self.exchanges))
        self._anchor.lift()
        self.earlier.hide()
        self.later.hide()

    def _remove(self, runs: Sequence[str]) -> None:
        for run_id in runs:
            exchange = self.exchanges.pop(run_id)
            self.column.removeWidget(exchange)
            exchange.hide()
            exchange.deleteLater()
        self._waiting = []
        self._cards.know(self.exchanges.values())

    def _read_messages(self) -> None:
        """Have an exchange for each of the last prompts of the branch in force, and for no other."""
        view = self._hub.views.conversations
        prompts = self._stretch.read()
        self.branch_end.show_after(prompts[-1] if prompts and not self._stretch.later else None)
        if not prompts:
            return
        row = view.get(self._conversation)
        self._forks = view.forks(self._conversation) if row is not None and row.branches > 1 else {}
        self._order = {prompt.run_id: place for place, prompt in enumerate(prompts)}
        self._drop(kept(self._hub, prompts, self.exchanges))
        self.earlier.setVisible(self._stretch.earlier)
        self.later.setVisible(self._stretch.later)
        self._move(prompts, edited := view.edited(self._conversation))
        self._edited = edited
        missing = self._anchor.first([one for one in reversed(prompts) if one.run_id not in self.exchanges])
        for prompt in missing[:AT_ONCE]:
            self._add(prompt)
        self._waiting = missing[AT_ONCE:]
        if self._waiting:
            self._keep_place()
            self._build.start()

    def hold(self, prompt_id: str, top: int) -> None:
        """Keep the exchange of a prompt so many pixels below the top of the view until the rest is laid out."""
        self.at_end, self._below = False, -1
        self._anchor.drop_at(prompt_id, top)
        self._range_changed(0, self.verticalScrollBar().maximum())
        self._settling.begin()

    def reach(self, prompt_id: str) -> Exchange | None:
        """The exchange of a held prompt, built before the others however far back it is; asks for its branch if need be."""
        if not self._stretch.take_in(prompt_id):
            self._switch(prompt_id)
            return None
        self._read_messages()
        return next((one for one in self.exchanges.values() if one.prompt.message_id == prompt_id), None)

    def reading(self) -> tuple[str, int] | None:
        """The prompt that is being read and how far below the top of the view it stands; ``None`` at the newest or for none.

        While what is around it is laid out, that is where it is going to stand.
        """
        if self.at_end:
            return None
        if (held := self._anchor.held) is not None:
            return held
        seen = self.in_view()
        top = next((one.y() for one in self.exchanges.values() if one.prompt.message_id == seen), 0)
        return (seen, top - self.verticalScrollBar().value()) if seen else None

    def in_view(self) -> str:
        """The prompt whose exchange stands at the upper edge of the view; empty for none."""
        top = self.verticalScrollBar().value()
        seen = (one for one in self.exchanges.values() if one.y() + one.height() > top)
        return next((one.prompt.message_id for one in seen), "")

    def _drop(self, prompts: Container[str]) -> None:
        """Let go of the exchanges of another branch."""
        self._remove([run for run, one in self.exchanges.items() if one.prompt.message_id not in prompts])

    def _move(self, prompts: Sequence[MessageRow], edited: Mapping[str, tuple[str, str]]) -> None:
        """Have each exchange show what is said of its prompt now, and the run that answers it."""
        known = {prompt.message_id: prompt for prompt in prompts}
        moved: dict[str, Exchange] = {}
        for exchange in self.exchanges.values():
            prompt = known[exchange.prompt.message_id]
            if prompt != exchange.prompt or edited != self._edited:
                exchange.show_prompt(prompt)
                self._show(exchange)
            exchange.show_branches(self._forks.get(prompt.follows, ()))
            moved[prompt.run_id] = exchange
        self.exchanges = moved
        self._cards.know(self.exchanges.values())

    def _switch(self, prompt_id: str) -> None:
        """Ask for the branch through another prompt; what stands above it stays where it is."""
        self.at_end = False
        self._anchor.drop_at(prompt_id, self._above(prompt_id))
        self.wanted.emit(ChooseBranch(conversation_id=self._conversation, prompt_id=prompt_id))

    def _above(self, prompt_id: str) -> int:
        """Where in the view the exchange stands in whose place another is to be shown."""
        for exchange in self.exchanges.values():
            if prompt_id in self._forks.get(exchange.prompt.follows, ()):
                return exchange.y() - self.verticalScrollBar().value()
        return self.branch_end.y() - self.verticalScrollBar().value()

    def _build_next(self) -> None:
        """Add the newest exchange that is not there yet: one a frame, so that opening never holds the window up."""
        if self._waiting:
            self._add(self._waiting.pop(0))
        if not self._waiting:
            self._build.stop()
            self._settling.begin()

    def arrange(self, arrangement: Arrangement) -> None:
        """What was arranged at one prompt holds for the whole conversation."""
        self.arrangements[self._conversation] = arrangement
        for exchange in self.exchanges.values():
            exchange.arrange(arrangement)

    def _keep_place(self) -> None:
        """What is being read stays where it is while exchanges are added above it."""
        bar = self.verticalScrollBar()
        if not self.at_end and self._below < 0:
            self._below = bar.maximum() - bar.value()

    def _add(self, prompt: MessageRow) -> None:
        exchange = Exchange(prompt, self.widget())
        for name in PASSED_ON:
            getattr(exchange, name).connect(getattr(self, name))
        exchange.switched.connect(self._switch)
        exchange.menu.ways = self.ways
        exchange.show_branches(self._forks.get(prompt.follows, ()))
        exchange.arranged.connect(self.arrange)
        exchange.arrange(self.arrangements.get(self._conversation, Arrangement()))
        rank = self._order.get(prompt.run_id, 0)
        place = sum(self._order.get(run_id, -1) < rank for run_id in self.exchanges)
        items = list(self.exchanges.items())
        items.insert(place, (prompt.run_id, exchange))
        self.exchanges = dict(items)
        self.column.insertWidget(1 + place, exchange)
        self._show(exchange)

    def _show(self, exchange: Exchange) -> None:
        situation, before = read_situation(self._hub, exchange.prompt), exchange.answers.result
        for card in exchange.show_situation(situation, self._titles):
            self._cards.take_in(card)
            card.view.document().documentLayout().documentSizeChanged.connect(lambda _size: self.heights.check())
            self.grown.emit()
        if before is None and exchange.answers.result is not None:
            QTimer.singleShot(0, exchange, lambda: self._lead_to(exchange))
        self._show_whole(exchange)
        for card in exchange.cards.values():
            if card.row.state == "running":
                card.show_live(self._hub.live_text(card.row.call_id))

    def _lead_to(self, exchange: Exchange) -> None:
        """Who follows the end sees the result that has come above the answers, from its beginning."""
        newest = next(reversed(self.exchanges.values()), None)
        if self.at_end and exchange is newest and exchange.height() > self.viewport().height():
            self.hold(exchange.prompt.message_id, LARGE)

    def _show_whole(self, exchange: Exchange) -> None:
        """Read the rest of a text whose row holds its beginning only."""
        for sha256, show in exchange.in_blobs():
            if (whole := self._hub.views.blob(sha256)) is not None:
                show(whole.decode("utf-8", "replace"))

    def _show_earlier(self) -> None:
        """Add a page above."""
        self.at_end = False
        self._keep_place()
        self._stretch.add_earlier()
        self._read_messages()
        self._settling.begin()

    def _show_later(self) -> None:
        """Add a page below; what is being read stays where it is."""
        last = next(reversed(self.exchanges.values()))
        self.hold(last.prompt.message_id, last.y() - self.verticalScrollBar().value())
        self._stretch.add_later()
        self._read_messages()

    def _settled(self) -> None:
        if not self._waiting:
            self._hold_place()
            self._below = -1
            self._anchor.lift()

    def _make_room(self, _lowest: int, highest: int) -> None:
        """Keep the cards as wide with a scroll bar as without."""
        right = HUGE - BAR if highest > 0 else HUGE
        if self.column.contentsMargins().right() != right:
            self.column.setContentsMargins(HUGE, LARGE, right, LARGE)

    def _range_changed(self, _low: int, high: int) -> None:
        self._settling.go_on()
        if self._hold_place():
            return
        if self.at_end:
            self.verticalScrollBar().setValue(high)
        elif self._below >= 0:
            self.verticalScrollBar().setValue(high - self._below)

    def _hold_place(self) -> bool:
        return self._anchor.hold({one.prompt.message_id: one for one in self.exchanges.values()})

    def _moved(self, value: int) -> None:
        self.at_end = value >= self.verticalScrollBar().maximum() - LARGE
