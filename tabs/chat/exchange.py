"""A prompt and everything its run brought: the answers side by side, and what there is to say about the run."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from events.projections.conversations.rows import AnswerRow, MessageRow
from events.projections.runs.rows import ACTIVE, RunRow
from tabs.chat.answer import AnswerCard
from tabs.chat.prompt import PromptBubble
from tabs.shared.labels import text_label
from tabs.shared.notice import Notice
from tabs.shared.safe_text import one_line
from tabs.shared.theme import MEDIUM, SMALL
from tabs.shared.wording import clock, count, duration, full_time, told_of, total_cost

COLUMN_WIDTH = 280
"""Narrowest column in pixels; more answers than fit beside one another go on below."""
READING_WIDTH = 960
"""Widest single answer in pixels: about 100 letters in a line."""
WIDEST = 1560


class Exchange(QWidget):
    """One prompt with its answers."""

    stop_call = Signal(str, str)
    """Run and call to stop."""
    stop_run = Signal(str)
    again = Signal(object)
    """This exchange, to be asked again."""

    def __init__(self, prompt: MessageRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.prompt = prompt
        self.run: RunRow | None = None
        self.interrupted = False
        self.counted = ""
        """The call whose answer is the conversation's."""
        self.cards: dict[str, AnswerCard] = {}
        self._columns = 0
        self.bubble = PromptBubble(prompt, self)
        self.heading = text_label("", "small")
        self.reason = text_label("", "small", wrap=True)
        self.reason.hide()
        self.stop_button = QPushButton("Stop all", self)
        self.stop_button.setProperty("role", "quiet")
        self.stop_button.clicked.connect(lambda _checked: self.stop_run.emit(self.prompt.run_id))
        self.again_button = QPushButton("Ask again", self)
        self.again_button.setAccessibleName("Ask the same prompt again")
        self.again_button.clicked.connect(lambda _checked: self.again.emit(self))
        self.notice = Notice(self)
        self.notice.close_button.hide()
        self.grid = QGridLayout()
        self.grid.setSpacing(MEDIUM)
        head = QHBoxLayout()
        head.addWidget(self.heading, 1)
        head.addWidget(self.stop_button)
        head.addWidget(self.again_button)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(self.bubble)
        column.addLayout(head)
        column.addWidget(self.reason)
        column.addWidget(self.notice)
        column.addLayout(self.grid)

    @property
    def settled(self) -> bool:
        """Whether nothing of it can change any more."""
        ended = self.run is not None and self.run.state not in ACTIVE
        return ended and not any(card.row.state == "running" for card in self.cards.values())

    def show_rows(
        self,
        run: RunRow | None,
        answers: Sequence[AnswerRow],
        *,
        alive: bool,
        titles: Mapping[str, str],
    ) -> Iterator[AnswerCard]:
        """Show what is recorded; yields the cards that are new.

        :param alive: whether the process that carries the run out lives.
        :param titles: titles of the strategies by name.
        """
        self.run = run
        self.interrupted = run is not None and run.state in ACTIVE and not alive
        self.counted = _counted(run, answers)
        for row in answers:
            card = self.cards.get(row.call_id)
            if card is None:
                card = AnswerCard(row, self)
                card.stop_wanted.connect(self._stop_one)
                self.cards[row.call_id] = card
                yield card
            card.show_row(
                row,
                counted=row.call_id == self.counted and len(answers) > 1,
                interrupted=self.interrupted or (run is not None and run.state not in ACTIVE),
                practice=row.simulated,
            )
        self._show_run(titles)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put as many columns side by side as fit."""
        super().resizeEvent(event)
        self._arrange()

    def _stop_one(self, call_id: str) -> None:
        self.stop_call.emit(self.prompt.run_id, call_id)

    def _arrange(self) -> None:
        number = len(self.cards)
        width = min(self.width(), READING_WIDTH if number <= 1 else WIDEST)
        side = (self.width() - width) // 2
        self._column.setContentsMargins(side, 0, side, 0)
        self.bubble.fit(width)
        columns = max(1, min(number, width // COLUMN_WIDTH))
        if columns == self._columns and self.grid.count() == number:
            return
        for column in range(max(columns, self._columns)):
            self.grid.setColumnStretch(column, 1 if column < columns else 0)
        self._columns = columns
        for place, card in enumerate(self.cards.values()):
            self.grid.addWidget(card, place // columns, place % columns)

    def _show_run(self, titles: Mapping[str, str]) -> None:
        run = self.run
        active = run is not None and run.state in ACTIVE and not self.interrupted
        self.stop_button.setVisible(active and run is not None and not run.cancel_requested)
        self.again_button.setVisible(self.interrupted or (run is not None and run.state in {"failed", "quarantined"}))
        if run is None:
            return
        self.heading.setText(_heading(run, titles, interrupted=self.interrupted))
        self.heading.setToolTip(f"Asked {full_time(run.requested_at)}")
        self.reason.setText(one_line(run.reason, 400))
        self.reason.setVisible(run.state == "succeeded" and bool(run.reason) and run.strategy != "single")
        self._show_trouble(run)

    def _show_trouble(self, run: RunRow) -> None:
        failed = [card.row for card in self.cards.values() if card.row.state == "failed"]
        if self.interrupted:
            what = "Interrupted: the program that was asking ended before the answer was whole."
            self.notice.show_message(
                what, "What had arrived is kept below. Ask again to get a whole answer.", "warning"
            )
        elif run.state == "failed" and (len(failed) != 1 or len(self.cards) != 1):
            self.notice.show_message(run.error_what, run.error_do)
        elif run.state == "quarantined":
            self.notice.show_message(f"Set apart: {run.reason}", "It is kept as it is and never started by itself.")
        elif run.state == "succeeded" and run.degraded:
            self.notice.show_message(*_degraded(failed, len(self.cards)), "warning")
        elif run.state == "canceled" and not self.cards:
            self.notice.show_message(f"Stopped: {run.reason}", "", "warning")
        else:
            self.notice.hide()


def _counted(run: RunRow | None, answers: Sequence[AnswerRow]) -> str:
    """The call whose answer is the conversation's."""
    if run is None or not run.answer:
        return ""
    exact = (row.call_id for row in answers if row.model == run.answer_model and row.text == run.answer)
    return next(exact, "")


def _degraded(failed: Sequence[AnswerRow], asked: int) -> tuple[str, str]:
    """The heading that names the models that failed, and their real errors."""
    if not failed:
        return "Degraded: something failed on the way to this answer.", ""
    names = ", ".join(row.model for row in failed)
    errors = "\n".join(told_of(row.model, f"{row.error_what} {row.error_do}") for row in failed)
    return f"Degraded: {len(failed)} of {count(asked, 'model')} failed ({names}).", errors


def _heading(run: RunRow, titles: Mapping[str, str], *, interrupted: bool) -> str:
    title = titles.get(run.strategy, run.strategy)
    asked = clock(run.requested_at)
    if interrupted:
        return f"{title} · asked {asked} · interrupted"
    if run.state in ACTIVE:
        doing = "stopping" if run.cancel_requested else "answering" if run.calls else "starting"
        done = f" · {run.calls_ended} of {run.calls} done" if run.calls > 1 else ""
        return f"{title} · {doing}{done}"
    spent = total_cost(run.cost_picodollars, run.simulated_picodollars, run.unpriced_calls)
    seconds = max(0, run.ended_at - (run.started_at or run.requested_at)) / 1_000_000
    parts = [title, asked, count(run.calls, "model"), duration(seconds)]
    if run.calls:
        parts.append(spent)
    if run.state == "canceled":
        parts.append("stopped")
    return " · ".join(parts)
