"""What other models said of an answer, below it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from core.commands.models import CancelRun, ResumeRun
from core.queries.reviews import Review, Verdict, read_review
from events.projections.conversations.rows import AnswerRow
from tabs.chat.situation import ReviewRun
from tabs.chat.snippets import plain
from tabs.shared.changing import changes
from tabs.shared.icons import IconButton
from tabs.shared.labels import framed, text_label
from tabs.shared.language import tr, tr_count, tr_told
from tabs.shared.markdown_view import MarkdownView
from tabs.shared.reviewed import VERDICTS
from tabs.shared.safe_text import one_line, visible
from tabs.shared.theme import LARGE, MEDIUM, SMALL, TINY
from tabs.shared.wording import total_cost

_BADGES: dict[Verdict, str] = {"agree": "badge-success", "disagree": "badge-warning", "info": "badge"}


class Reviews(QWidget):
    """Every review of one answer, in the order they were asked for. Nothing is seen of it while there is none."""

    revision_wanted = Signal(str)
    """The words that are to be sent in the answer's place."""
    receipt_wanted = Signal(str)
    """The run of the reviews whose receipt to show."""
    wanted = Signal(object)
    """A command the person asks for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[object, ...] = ()
        self.use_buttons: list[QPushButton] = []
        """One for each revision that is not what is sent already."""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, SMALL, 0, 0)
        self._column.setSpacing(SMALL)
        self.hide()

    def show_reviews(self, reviews: Sequence[ReviewRun], words: str) -> None:
        """Show what was said.

        :param words: those of the answer as they are sent now.
        """
        shown = (tuple(reviews), words)
        if shown == self._shown:
            return
        self._shown = shown
        self.use_buttons = []
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for review in reviews:
            self._column.addWidget(self._box(review, words))
        self.setVisible(bool(reviews))

    def _box(self, review: ReviewRun, words: str) -> QFrame:
        box = framed("sunken", self)
        column = QVBoxLayout(box)
        column.setContentsMargins(LARGE, SMALL, SMALL, MEDIUM)
        column.setSpacing(MEDIUM)
        column.addLayout(self._head(review))
        for row in review.answers:
            column.addWidget(self._said(row, words))
        return box

    def _head(self, review: ReviewRun) -> QHBoxLayout:
        head = QHBoxLayout()
        head.addWidget(text_label(_heading(review), "small", wrap=True), 1)
        command = CancelRun(run_id=review.run_id) if review.going else ResumeRun(run_id=review.run_id)
        if review.going or review.interrupted:
            act = QPushButton(tr("Stop") if review.going else tr("Resume"))
            act.setProperty("role", "quiet")
            act.clicked.connect(lambda _checked: self.wanted.emit(command))
            changes(act)
            head.addWidget(act)
        if not review.going:
            receipt = IconButton("receipt", tr("What led to these reviews"), self)
            receipt.clicked.connect(lambda _checked: self.receipt_wanted.emit(review.run_id))
            head.addWidget(receipt)
        return head

    def _said(self, row: AnswerRow, words: str) -> QWidget:
        """One model's word, and its revision."""
        part = QWidget(self)
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TINY)
        read = read_review(row.text) if row.state == "succeeded" else None
        line = QHBoxLayout()
        line.setSpacing(SMALL)
        if read is not None:
            verdict = text_label(tr(VERDICTS[read.verdict]), _BADGES[read.verdict])
            line.addWidget(verdict, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(text_label(one_line(row.model, 80), "strong", wrap=True), 1)
        column.addLayout(line)
        column.addWidget(text_label(_sentence(row, read), wrap=True, selectable=True))
        if read is not None and read.revision:
            view = MarkdownView(part)
            view.setAccessibleName(tr("Revision of {model}", model=row.model))
            view.show_text(read.revision, final=True)
            column.addWidget(view)
            if read.revision != words:
                column.addWidget(self._use(row.model, read.revision), 0, Qt.AlignmentFlag.AlignLeft)
        return part

    def _use(self, model: str, revision: str) -> QPushButton:
        button = QPushButton(tr("Use this revision"))
        button.setAccessibleName(tr("Use the revision of {model}", model=model))
        button.setToolTip(tr("Its words are sent in the answer's place; “Take the new words back” undoes it."))
        button.clicked.connect(lambda _checked: self.revision_wanted.emit(revision))
        changes(button)
        self.use_buttons.append(button)
        return button


def _heading(review: ReviewRun) -> str:
    number = len(review.models)
    told = tr_count(number, "Reviewed by {n} model", "Reviewed by {n} models")
    if review.going:
        return tr_count(number, "{n} model reviews it …", "{n} models review it …")
    parts = [told, tr("interrupted") if review.interrupted else "", tr("stopped") if review.stopped else ""]
    cost = total_cost(review.cost_picodollars, review.simulated_picodollars, review.unpriced_calls)
    return " · ".join(part for part in (*parts, cost) if part)


def _sentence(row: AnswerRow, read: Review | None) -> str:
    if read is not None:
        return visible(plain(read.sentence)) or tr("It says nothing.")
    if row.state == "failed":
        return tr_told(row.error_what)
    return tr("Waiting for the first words …") if row.state == "running" else tr("Stopped")
