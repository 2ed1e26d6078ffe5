"""One model's answer: while it arrives, when it is whole, and when it failed or was stopped."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from events.projections.conversations.rows import AnswerRow
from events.values import now_us
from tabs.shared.elided import ElidedLabel
from tabs.shared.icons import IconButton
from tabs.shared.labels import framed, text_label
from tabs.shared.markdown_view import MarkdownView
from tabs.shared.notice import Notice
from tabs.shared.safe_text import one_line, visible
from tabs.shared.theme import LARGE, MEDIUM, SMALL, TINY
from tabs.shared.wording import duration, money, tokens

COPIED_MS = 1500
_HEAD_HEIGHT = 32
_LONGEST_REASONING = 20_000
_FINISHES = {
    "length": "cut at the longest length",
    "content_filter": "stopped by the provider's filter",
    "refusal": "the model declined",
}


class AnswerCard(QFrame):
    """A column: whose answer, the answer, and what it took.

    :param practice: whether it comes from a practice model, which is said wherever one appears.
    """

    stop_wanted = Signal(str)
    """The call to stop."""

    def __init__(self, row: AnswerRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.row = row
        self._reasoning_pieces: list[str] = []
        self._interrupted = False
        self.view = MarkdownView(self)
        self.view.setAccessibleName(f"Answer of {row.model}")
        self.model = ElidedLabel(visible(row.model), "strong")
        self.practice = text_label("practice", "badge")
        self.practice.setToolTip("A practice model: offline, seeded, its cost is simulated.")
        self.context = text_label("in context", "badge-accent")
        self.context.setToolTip("This answer is the conversation's: later prompts build on it.")
        self.partial = text_label("", "badge-warning")
        self.copy_button = IconButton("copy", f"Copy the answer of {row.model}", self)
        self.copy_button.clicked.connect(self._copy)
        self.stop_button = IconButton("stop", f"Stop {row.model}", self)
        self.stop_button.clicked.connect(lambda _checked: self.stop_wanted.emit(self.row.call_id))
        self.waiting = text_label("Waiting for the first words …", "muted")
        self.reasoning_button = QToolButton(self)
        self.reasoning_button.setText("Reasoning")
        self.reasoning_button.setCheckable(True)
        self.reasoning_button.setAccessibleName(f"Show the reasoning of {row.model}")
        self.reasoning_button.toggled.connect(self._toggle_reasoning)
        self.reasoning = text_label("", "muted", wrap=True, selectable=True)
        self.error = Notice(self)
        self.error.close_button.hide()
        self.footer = text_label("", "small", wrap=True)
        self.rule = framed("rule", self)
        self.badges = QWidget(self)
        self._lay_out()
        self._show(row)

    def show_row(self, row: AnswerRow, *, counted: bool, interrupted: bool, practice: bool) -> None:
        """Show what is recorded.

        :param counted: whether it is the conversation's answer, one of several.
        :param interrupted: whether the process that asked is gone.
        """
        self.context.setVisible(counted)
        self.practice.setVisible(practice)
        if row != self.row or interrupted != self._interrupted:
            self._interrupted = interrupted
            self._show(row)
        self._show_badges()

    def show_whole(self, text: str) -> None:
        """Show the whole of a text whose row holds its beginning only."""
        self.view.show_text(text, final=True)

    def show_live(self, text: str) -> None:
        """Show an answer in progress; it only ever grows."""
        if self.row.state != "running" or not text:
            return
        self.waiting.hide()
        self.view.show()
        self.view.show_text(text, final=self._interrupted)

    def add_reasoning(self, piece: str) -> None:
        """Show another piece of reasoning in progress."""
        self._reasoning_pieces.append(piece)
        self.reasoning_button.show()
        self.waiting.setText("Thinking …")
        if self.reasoning_button.isChecked():
            self._write_reasoning()

    def tick(self) -> None:
        """Show how long it has been running."""
        if self.row.state == "running" and not self._interrupted:
            self.footer.setText(duration(max(0, now_us() - self.row.started_at) / 1_000_000))

    @property
    def running(self) -> bool:
        """Whether more may come."""
        return self.row.state == "running" and not self._interrupted

    def minimumSizeHint(self) -> QSize:
        """Narrow columns wrap; they never push their neighbours out."""
        return QSize(200, super().minimumSizeHint().height())

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(TINY + 2)
        head.addWidget(self.model, 1)
        head.addWidget(self.copy_button)
        head.addWidget(self.stop_button)
        head.addStrut(_HEAD_HEIGHT)
        badges = QHBoxLayout(self.badges)
        badges.setContentsMargins(0, 0, 0, SMALL)
        badges.setSpacing(TINY + 2)
        for label in (self.practice, self.context, self.partial):
            badges.addWidget(label)
        badges.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(LARGE, SMALL, SMALL, MEDIUM)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.badges)
        body = QVBoxLayout()
        body.setContentsMargins(0, 0, SMALL, 0)
        body.setSpacing(SMALL)
        body.addWidget(self.reasoning_button, 0, Qt.AlignmentFlag.AlignLeft)
        body.addWidget(self.reasoning)
        body.addWidget(self.waiting)
        body.addWidget(self.view)
        body.addWidget(self.error)
        body.addStretch(1)
        body.addWidget(self.rule)
        body.addWidget(self.footer)
        column.addLayout(body, 1)

    def _show(self, row: AnswerRow) -> None:
        self.row = row
        running = self.running
        self.stop_button.setVisible(running)
        self.copy_button.setVisible(bool(row.text))
        self.waiting.setVisible(running and not self.view.text)
        if row.state != "running":
            self.view.show_text(row.text, final=True)
            self.view.setVisible(bool(row.text))
        else:
            self.view.setVisible(bool(self.view.text))
        if row.reasoning:
            self._reasoning_pieces = [row.reasoning]
        self.reasoning_button.setVisible(bool(self._reasoning_pieces))
        self._toggle_reasoning(self.reasoning_button.isChecked())
        self._show_end(row)
        self.footer.setText(_footer(row) if row.state != "running" else "")
        self.tick()
        self.footer.setVisible(bool(self.footer.text()))
        self.rule.setVisible(bool(self.footer.text()))
        self._show_badges()

    def _show_badges(self) -> None:
        badges = (self.practice, self.context, self.partial)
        self.badges.setVisible(not all(badge.isHidden() for badge in badges))

    def _show_end(self, row: AnswerRow) -> None:
        """Say how it ended when it did not end well."""
        stopped = row.state == "canceled"
        word = "stopped" if stopped else "interrupted" if self._interrupted and row.state == "running" else ""
        if row.state == "failed" and row.text:
            word = "partial"
        self.partial.setText("partial" if word and row.text else word)
        self.partial.setVisible(bool(word))
        if row.state == "failed":
            self.error.show_message(row.error_what, row.error_do)
        elif stopped:
            kept = "What had arrived is shown; it is no answer." if row.text else ""
            self.error.show_message(f"{_capital(row.reason) or 'Stopped'}.", kept, tone="warning")
        else:
            self.error.hide()

    def _toggle_reasoning(self, shown: bool) -> None:
        self.reasoning_button.setText("Hide reasoning" if shown else "Reasoning")
        self.reasoning.setVisible(shown and bool(self._reasoning_pieces))
        if shown:
            self._write_reasoning()

    def _write_reasoning(self) -> None:
        text = "".join(self._reasoning_pieces)
        self._reasoning_pieces = [text]
        shown = text if len(text) <= _LONGEST_REASONING else f"… {text[-_LONGEST_REASONING:]}"
        self.reasoning.setText(visible(shown))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.view.text)
        self.copy_button.set_icon("done")
        QTimer.singleShot(COPIED_MS, self.copy_button, lambda: self.copy_button.set_icon("copy"))


def _footer(row: AnswerRow) -> str:
    """Cost, tokens and time. A call that ended without an answer has no cost recorded, which is no cost of zero."""
    parts = []
    if row.state == "succeeded":
        parts.append(money(row.cost_picodollars, simulated=row.simulated))
        parts.append(f"{tokens(row.input_tokens, row.output_tokens)} tokens")
    parts.append(duration(row.seconds))
    if row.first_seconds is not None:
        parts.append(f"first words after {duration(row.first_seconds)}")
    if row.attempts > 1:
        parts.append(f"{row.attempts} attempts")
    if row.finish in _FINISHES:
        parts.append(_FINISHES[row.finish])
    # a line ends between two parts, never inside one
    return "\N{NO-BREAK SPACE}· ".join(part.replace(" ", "\N{NO-BREAK SPACE}") for part in parts)


def _capital(sentence: str) -> str:
    text = one_line(sentence, 300).rstrip(".")
    return text[:1].upper() + text[1:]
