"""The steps of a run as a table, and the chosen one in full below it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QPushButton, QSplitter, QVBoxLayout, QWidget

from events.projections.runs.rows import StepRow
from tabs.runs.states import Shown
from tabs.runs.steps import StepsTable, open_ended, source_words
from tabs.shared.labels import past_button, text_label
from tabs.shared.safe_text import one_line, visible
from tabs.shared.shrinking import Shrinking
from tabs.shared.theme import LARGE, MEDIUM, SMALL, TINY
from tabs.shared.wording import count, duration, money, tokens

PARTIAL = 90
"""Least height in pixels of what had arrived of an answer."""
HALF = 1000
"""The table and the step below it share the height evenly at first, whatever it is."""
LEAST = 64
"""Pixels of the chosen step that are seen in a low window; the rest by scrolling."""


class StepsPane(QWidget):
    """The table and, once a step is chosen, all that is known of it.

    Signals: ``step_chosen``, ``fork_wanted`` with the key of a step, ``sent_wanted`` and ``past_wanted`` with a call.
    """

    step_chosen = Signal()
    fork_wanted = Signal(str)
    sent_wanted = Signal(str)
    past_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = StepsTable(self)
        self.card = StepCard(self)
        self.below = Shrinking(self.card, least=LEAST, parent=self)
        self.below.hide()
        self.table.step_chosen.connect(self._chosen)
        self.table.fork_wanted.connect(self.fork_wanted)
        self.card.past.clicked.connect(lambda _checked: self._look_back())
        self.card.fork.clicked.connect(lambda _checked: self._fork())
        self.card.sent.clicked.connect(lambda _checked: self._ask_sent())
        split = QSplitter(Qt.Orientation.Vertical, self)
        split.setChildrenCollapsible(False)
        split.setProperty("role", "plain")
        split.setHandleWidth(SMALL)
        split.addWidget(self.table)
        split.addWidget(self.below)
        split.setSizes([HALF, HALF])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SMALL, 0, 0)
        column.addWidget(split)

    @property
    def chosen(self) -> StepRow | None:
        """The chosen step."""
        return self.table.chosen

    def show_rows(self, rows: list[StepRow], run: Shown) -> None:
        """Show the steps of a run, which is in this state."""
        self.table.show_rows(rows, run)
        self._show_card()

    def _chosen(self) -> None:
        self._show_card()
        self.step_chosen.emit()

    def _show_card(self) -> None:
        row = self.table.chosen
        self.below.setVisible(row is not None)
        if row is not None:
            self.card.show_row(row)

    def _look_back(self) -> None:
        if self.table.chosen is not None:
            self.past_wanted.emit(self.table.chosen.call_id)

    def _fork(self) -> None:
        if self.table.chosen is not None:
            self.fork_wanted.emit(self.table.chosen.step)

    def _ask_sent(self) -> None:
        if self.table.chosen is not None:
            self.sent_wanted.emit(self.table.chosen.call_id)


class StepCard(QFrame):
    """One step in full: its figures in words, its error, and what had arrived when it was interrupted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.title = text_label("", "strong", wrap=True, selectable=True)
        self.facts = text_label("", "small", wrap=True, selectable=True)
        self.error = text_label("", "danger", wrap=True, selectable=True)
        self.fork = QPushButton("Fork from this step", self)
        self.fork.setToolTip("A new run: what came before this step is used again, this step and the rest is done anew")
        self.sent = QPushButton("What was sent …", self)
        self.sent.setToolTip("The request of this step, made again from the record, and what came back")
        self.past = past_button(self)
        self.partial_title = text_label("", "small", wrap=True)
        self.partial = QPlainTextEdit(self)
        self.partial.setReadOnly(True)
        self.partial.setTabChangesFocus(True)
        self.partial.setMinimumHeight(PARTIAL)
        self.partial.setMaximumHeight(2 * PARTIAL)
        self.partial.setAccessibleName("What had arrived of the answer")
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.sent, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.past, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.fork, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(LARGE, MEDIUM, MEDIUM, MEDIUM)
        column.setSpacing(TINY)
        column.addLayout(head)
        for widget in (self.facts, self.error, self.partial_title, self.partial):
            column.addWidget(widget)
        column.addStretch(1)

    def show_row(self, row: StepRow) -> None:
        """Show a step."""
        self.title.setText(one_line(row.step))
        self.facts.setText("\n".join(_facts(row)))
        self.error.setText(visible(f"{row.error_what} {row.error_do}".strip()))
        self.error.setVisible(bool(self.error.text()))
        cut_off = bool(row.interrupted)
        self.partial_title.setText(_interrupted(row))
        self.partial_title.setVisible(cut_off)
        text = visible(row.partial)
        if self.partial.toPlainText() != text:
            self.partial.setPlainText(text)
        self.partial.setVisible(bool(cut_off and text))


def _interrupted(row: StepRow) -> str:
    times = "once" if row.interrupted == 1 else f"{row.interrupted} times"
    arrived = "This had arrived when it happened last; it is no answer:" if row.partial else "Nothing had arrived."
    return f"Its program ended {times} while the model was answering. {arrived}"


def _facts(row: StepRow) -> list[str]:
    """What the step took, line by line; only what there is to say."""
    asked = [row.model]
    if row.state == "succeeded":
        asked.append(f"answered by {source_words(row)}")
        asked.append(tokens(row.input_tokens, row.output_tokens))
    asked.append(count(row.attempts, "try", "tries"))
    if row.ended_at:
        asked.append(f"took {duration(row.seconds)}")
    if row.first_seconds is not None:
        asked.append(f"first text after {duration(row.first_seconds)}")
    if row.cached_tokens:
        asked.append(f"{row.cached_tokens:,} tokens read from the provider's cache")
    return [
        "  ·  ".join(map(one_line, asked)),
        *filter(None, ("  ·  ".join(_amounts(row)), _left_out(row), _origin(row))),
    ]


def _amounts(row: StepRow) -> list[str]:
    def told(picodollars: int | None) -> str:
        return money(picodollars, simulated=row.simulated)

    parts = []
    if row.state == "succeeded":
        parts.append(f"cost {told(row.cost_picodollars)}")
    if open_ended(row):
        parts.append(f"reserved {told(row.reserved_picodollars)}")
    if row.booked_picodollars:
        parts.append(f"booked {told(row.booked_picodollars)} for tries without an answer")
    if row.saved_picodollars:
        parts.append(f"saved {told(row.saved_picodollars)}")
    if row.spared_picodollars:
        parts.append(f"spared {told(row.spared_picodollars)} by the provider's cache and what was left out")
    return parts


def _left_out(row: StepRow) -> str:
    if not row.dropped_messages:
        return ""
    left_out = count(row.dropped_messages, "older message")
    return f"{left_out} ({count(row.dropped_tokens, 'token')}) of the conversation did not fit and was left out"


def _origin(row: StepRow) -> str:
    return f"The answer is that of call {one_line(row.origin_call)}" if row.origin_call else ""
