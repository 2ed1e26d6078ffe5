"""The calls of a run in a table: who was asked, how it went, what it took, and the error when there is one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, Qt
from PySide6.QtGui import QBrush, QColor
from PySide6.QtWidgets import QWidget

from events.projections.runs.rows import StepRow
from tabs.runs.states import Shown, Tone, color, shown_call
from tabs.shared.row_model import Index, RowModel
from tabs.shared.safe_text import one_line, visible
from tabs.shared.tables import PlainTable
from tabs.shared.theme import colors_of
from tabs.shared.wording import duration, money, tokens, told_of

NOTHING = "\N{EN DASH}"
"""Stands where a figure is not there yet, or never will be."""
HEADINGS = ("Model", "State", "Time", "First text", "Tokens", "Cost", "Tries", "What went wrong")
MODEL, STATE, TIME, FIRST, TOKENS, COST, TRIES, ERROR = range(8)


class Steps(RowModel):
    """Calls of one run, in the order they were asked for."""

    headings = HEADINGS
    right = frozenset({TIME, FIRST, TOKENS, COST, TRIES})

    def __init__(self, widget: QWidget, parent: QObject | None = None) -> None:
        super().__init__(widget, parent)
        self._run: Shown | None = None
        self.rows: list[StepRow] = []

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words of a cell, how it is aligned and coloured, and the whole error as a tool tip."""
        row, column = self.rows[index.row()], index.column()
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self._words(row, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.alignment(column)
        if role == Qt.ItemDataRole.ForegroundRole:
            tone: Tone | None = self._shown(row).tone if column == STATE else "muted" if column > STATE else None
            return QBrush(QColor(color(colors_of(self._widget), tone))) if tone else None
        return None

    def show_rows(self, rows: list[StepRow], run: Shown) -> None:
        """Show these calls: changed ones are repainted, new ones added; another run's replace them all.

        :param run: the state of the run they belong to.
        """
        same = [row.call_id for row in rows[: len(self.rows)]] == [row.call_id for row in self.rows]
        if not same or not self.rows:
            self.beginResetModel()
            self.rows, self._run = rows, run
            self.endResetModel()
            return
        before, self._run, known = self.rows, run, len(self.rows)
        self.rows = [*rows[:known]]
        for number, (old, new) in enumerate(zip(before, rows, strict=False)):
            if old != new or new.state == "running":
                self.dataChanged.emit(self.index(number, 0), self.index(number, ERROR))
        if len(rows) > known:
            self.beginInsertRows(QModelIndex(), known, len(rows) - 1)
            self.rows = rows
            self.endInsertRows()

    def _shown(self, row: StepRow) -> Shown:
        assert self._run is not None  # noqa: S101 - rows and the run's state are set together
        return shown_call(row.state, of=self._run)

    def _words(self, row: StepRow, column: int) -> str:
        return self._shown(row).word if column == STATE else _WORDS[column](row)


class StepsTable(PlainTable):
    """The table of a run's calls. Errors have a column only when there are some."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Calls of the run", stretch=ERROR, least=240, parent=parent)
        self.steps = Steps(self, self)
        self.setModel(self.steps)

    def show_rows(self, rows: list[StepRow], run: Shown) -> None:
        """Show the calls of a run, which is in this state."""
        self.setColumnHidden(ERROR, not any(row.error_what for row in rows))
        self.steps.show_rows(rows, run)
        self.fit()


def _answered(row: StepRow, words: str) -> str:
    """Figures that only an answer has."""
    return words if row.state == "succeeded" else NOTHING


_WORDS: dict[int, Callable[[StepRow], str]] = {
    MODEL: lambda row: one_line(row.model),
    TIME: lambda row: duration(row.seconds) if row.ended_at else NOTHING,
    FIRST: lambda row: NOTHING if row.first_seconds is None else duration(row.first_seconds),
    TOKENS: lambda row: _answered(row, tokens(row.input_tokens, row.output_tokens)),
    COST: lambda row: _answered(row, money(row.cost_picodollars, simulated=row.simulated)),
    TRIES: lambda row: str(row.attempts),
    ERROR: lambda row: one_line(f"{row.error_what} {row.error_do}".strip()),
}


def failures(rows: list[StepRow]) -> list[str]:
    """Each failed call in a line: the model and its real error."""
    failed = [row for row in rows if row.state == "failed"]
    return [visible(told_of(row.model, f"{row.error_what} {row.error_do}".strip())) for row in failed]
