"""Asks whether an insight is to be used no more, with every answer it touched before that is agreed to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from events.projections.memory.rows import MemoryRow
from events.projections.runs.rows import RunRow
from events.views import Views
from tabs.shared.labels import text_label
from tabs.shared.language import tr, tr_noop
from tabs.shared.plain_tip import plain_tip
from tabs.shared.row_model import Index, RowModel
from tabs.shared.safe_text import breakable, one_line, visible
from tabs.shared.tables import ROW, PlainTable
from tabs.shared.theme import HUGE, LARGE, MEDIUM
from tabs.shared.wording import clock, count, full_time

HEADINGS = (tr_noop("Asked"), tr_noop("Prompt"), tr_noop("Answer"), tr_noop("Answered by"))
ASKED, PROMPT, ANSWER, MODEL = range(4)

LEAST_HEIGHT = 280
"""Pixels of the dialog without a row."""
MOST_ROWS = 8
"""Answers that are seen at once; the others by scrolling."""


class Touched(RowModel):
    """The runs an insight was sent with, newest first."""

    headings = HEADINGS

    def __init__(self, widget: QWidget, rows: Sequence[RunRow], parent: QObject | None = None) -> None:
        super().__init__(widget, parent)
        self.rows = rows

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words in one line; the tool tip has the beginning of a longer text."""
        run, column = self.rows[index.row()], index.column()
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return _words(run)[column]
        if role == Qt.ItemDataRole.ToolTipRole:
            return _tip(run, column)
        return self.alignment(column) if role == Qt.ItemDataRole.TextAlignmentRole else None


class RetractDialog(QDialog):
    """Shows what an insight touched, and asks. Open it with ``open()``.

    Signals: ``agreed`` with why, as the person says it.

    :param touched: the runs it was sent with.
    """

    agreed = Signal(str)

    def __init__(self, row: MemoryRow, touched: Sequence[RunRow], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Retract an insight"))
        self.resize(760, LEAST_HEIGHT + ROW * min(len(touched), MOST_ROWS))
        self.sent = text_label(_sent(len(touched)), wrap=True)
        self.table = PlainTable(tr("Answers that this insight was sent for, newest first"), stretch=PROMPT, parent=self)
        self.touched = Touched(self.table, touched, self)
        self.table.setModel(self.touched)
        self.table.setVisible(bool(touched))
        self.reason = QLineEdit(self)
        self.reason.setMaxLength(500)
        self.reason.setPlaceholderText(tr("Why it is wrong (may stay empty)"))
        self.reason.setAccessibleName(tr("Why it is wrong"))
        self.cancel = QPushButton(tr("Cancel"), self)
        self.cancel.setDefault(True)
        self.cancel.clicked.connect(self.reject)
        self.retract = QPushButton(tr("Retract"), self)
        self.retract.setProperty("role", "danger")
        self.retract.clicked.connect(lambda _checked: self._agree())
        self._lay_out(row)
        self.cancel.setFocus()

    def _agree(self) -> None:
        self.agreed.emit(self.reason.text().strip())
        self.accept()

    def _lay_out(self, row: MemoryRow) -> None:
        foot = QHBoxLayout()
        foot.addWidget(self.reason, 1)
        foot.addSpacing(LARGE)
        foot.addWidget(self.cancel)
        foot.addWidget(self.retract)
        column = QVBoxLayout(self)
        column.setContentsMargins(HUGE, HUGE, HUGE, LARGE)
        column.setSpacing(MEDIUM)
        column.addWidget(text_label(tr("Retract this insight?"), "heading"))
        column.addWidget(text_label(breakable(visible(row.text)), wrap=True, selectable=True))
        column.addWidget(self.sent)
        column.addWidget(self.table, 1)
        if not self.touched.rows:
            column.addStretch(1)
        column.addLayout(foot)


def touched_runs(views: Views, memory_id: str) -> list[RunRow]:
    """Every run that something remembered was sent with, newest first; without the names of models that are hidden."""
    runs, hidden = [views.runs.get(use.run_id) for use in views.memory.uses(memory_id)], views.arena.hidden_runs()
    return [
        replace(run, answer_model=tr("name hidden")) if run.run_id in hidden and run.answer_model else run
        for run in runs
        if run is not None
    ]


def _sent(touched: int) -> str:
    if not touched:
        return tr("It is used no more and stays readable. It was sent with no prompt, so no answer was made with it.")
    return tr(
        "It is used no more and stays readable. It was sent with {prompts}, whose answers stay as they are:",
        prompts=count(touched, "prompt"),
    )


def _tip(run: RunRow, column: int) -> str | None:
    if column == ASKED:
        return full_time(run.requested_at)
    text = {PROMPT: run.prompt, ANSWER: run.answer}.get(column, "")
    return plain_tip(one_line(text, 600)) or None


def _words(run: RunRow) -> tuple[str, ...]:
    answer = one_line(run.answer, 120) or tr("No answer")
    return (clock(run.requested_at), one_line(run.prompt, 200), answer, one_line(run.answer_model, 60))
