"""The steps of a run in a table: who was asked, who answered, how it went, what it took, and the error if there is one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QBrush, QColor
from PySide6.QtWidgets import QMenu, QWidget

from events.projections.runs.rows import StepRow
from tabs.runs.states import Shown, Tone, color, shown_call
from tabs.shared.changing import changes
from tabs.shared.language import grouped, tr, tr_noop, tr_told
from tabs.shared.row_model import Index, RowModel
from tabs.shared.safe_text import one_line, visible
from tabs.shared.tables import PlainTable
from tabs.shared.theme import colors_of, scaled
from tabs.shared.wording import duration, money, percent, tokens, told_of

NOTHING = "\N{EN DASH}"
"""Stands where a figure is not there yet, or never will be."""
HEADINGS = (
    tr_noop("Model"),
    tr_noop("State"),
    tr_noop("Step"),
    tr_noop("Answer from"),
    tr_noop("Time"),
    tr_noop("First text"),
    tr_noop("Tokens"),
    tr_noop("Cost"),
    tr_noop("Reserved"),
    tr_noop("Booked"),
    tr_noop("Saved"),
    tr_noop("Tries"),
    tr_noop("What went wrong"),
)
MODEL, STATE, STEP, SOURCE, TIME, FIRST, TOKENS, COST, RESERVED, BOOKED, SAVED, TRIES, ERROR = range(len(HEADINGS))
TIPS = {
    SOURCE: tr_noop("Who answered: the model itself, the cache, an earlier run, or a bundle of recorded answers"),
    RESERVED: tr_noop("The most a step that has no end yet may cost"),
    BOOKED: tr_noop("What tries without an answer may have cost: failed, lost with their program, or stopped"),
    SAVED: tr_noop("What asking the model would have cost"),
}
LEAST = 240
"""Pixels of what went wrong that are seen, at the cost of other columns."""
NARROW = 88
"""The same, and of the model's name, where all that can give way has done so."""
FOLDED = (TRIES, FIRST, STEP, TOKENS, BOOKED, SAVED, RESERVED, SOURCE, TIME)
"""Columns that give way in a narrow table, the first one first."""
_SOURCES = {
    "model": tr_noop("the model"),
    "cache": tr_noop("the cache"),
    "reused": tr_noop("an earlier run"),
    "recorded": tr_noop("a bundle"),
}


class Steps(RowModel):
    """Steps of one run, in the order they were asked for."""

    headings = HEADINGS
    right = frozenset({TIME, FIRST, TOKENS, COST, RESERVED, BOOKED, SAVED, TRIES})

    def __init__(self, widget: QWidget, parent: QObject | None = None) -> None:
        super().__init__(widget, parent)
        self._run: Shown | None = None
        self.rows: list[StepRow] = []

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Headings, and what those mean that do not say it themselves."""
        if role == Qt.ItemDataRole.ToolTipRole and orientation == Qt.Orientation.Horizontal:
            return tr(TIPS[section]) if section in TIPS else None
        return super().headerData(section, orientation, role)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words of a cell, how it is aligned and coloured."""
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
        """Show these steps: changed ones are repainted, new ones added; another run's replace them all.

        :param run: the state of the run they belong to.
        """
        same = [row.call_id for row in rows[: len(self.rows)]] == [row.call_id for row in self.rows]
        if not same or not self.rows:
            self.beginResetModel()
            self.rows, self._run = rows, run
            self.endResetModel()
            return
        before, was, known = self.rows, self._run or run, len(self.rows)
        self.rows, self._run = rows[:known], run
        for number, (old, new) in enumerate(zip(before, rows, strict=False)):
            if old != new or shown_call(old.state, of=was) != shown_call(new.state, of=run):
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
    """The table of a run's steps. A column that would say the same of all steps, or nothing, is not there, nor is one
    for which there is no room.

    Signals: ``step_chosen`` when another row is chosen, ``fork_wanted`` with the key of a step.
    """

    step_chosen = Signal()
    fork_wanted = Signal(str)
    _empty: frozenset[int] = frozenset()
    """Columns in which no step has anything to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Steps of the run"), stretch=ERROR, least=LEAST, parent=parent)
        self.steps = Steps(self, self)
        self.setModel(self.steps)
        self.selectionModel().currentRowChanged.connect(lambda _now, _before: self.step_chosen.emit())
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self.open_menu)

    @property
    def chosen(self) -> StepRow | None:
        """The step whose row is chosen."""
        row = self.currentIndex().row()
        return self.steps.rows[row] if 0 <= row < len(self.steps.rows) else None

    def choose(self, call_id: str) -> None:
        """Choose the step of a call, when it is there."""
        for number, row in enumerate(self.steps.rows):
            if row.call_id == call_id:
                self.selectRow(number)

    def show_rows(self, rows: list[StepRow], run: Shown) -> None:
        """Show the steps of a run, which is in this state."""
        self._empty = frozenset(column for column, wanted in _WANTED.items() if not any(map(wanted, rows)))
        self.steps.show_rows(rows, run)
        self.fit()

    def fit(self) -> None:
        """Leave columns out, the least important first, until the others fit; the step below the table tells them all."""
        shown = [column for column in range(len(HEADINGS)) if column not in self._empty]
        if self.model() is not None:
            widths = {column: scaled(LEAST) if column == ERROR else self._width(column) for column in shown}
            for column in FOLDED:
                if sum(widths.values()) > self.viewport().width():
                    widths.pop(column, None)
            if sum(widths.values()) - widths.get(ERROR, 0) + scaled(NARROW) > self.viewport().width():
                widths.pop(ERROR, None)
            for column in range(len(HEADINGS)):
                self.setColumnHidden(column, column not in widths)
            super().fit()
            self._narrow(widths)

    def _narrow(self, widths: dict[int, int]) -> None:
        """Cut the error and the name, which end in an ellipsis, before anything has to be scrolled to."""
        over = sum(widths.values()) - self.viewport().width()
        for column in (ERROR, MODEL):
            if over > 0 and column in widths:
                width = max(scaled(NARROW), widths[column] - over)
                self.setColumnWidth(column, width)
                over -= widths[column] - width

    def open_menu(self, place: QPoint) -> QMenu | None:
        """What can be done with the step at this place of the table."""
        index = self.indexAt(place)
        if not index.isValid():
            return None
        step = self.steps.rows[index.row()].step
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        changes(menu.addAction(tr("Fork from this step"), lambda: self.fork_wanted.emit(step)))
        menu.popup(self.viewport().mapToGlobal(place))
        return menu


def source_words(row: StepRow) -> str:
    """Who answered a step; for a prompt that was only like the cached one how like it was."""
    if row.state != "succeeded":
        return NOTHING
    words = tr(_SOURCES[row.source])
    return (
        words
        if row.similarity is None
        else tr("{source}, {percent} similar", source=words, percent=percent(row.similarity))
    )


def failures(rows: list[StepRow]) -> list[str]:
    """Each failed step in a line: the model and its real error."""
    failed = [row for row in rows if row.state == "failed"]
    return [visible(told_of(row.model, _error(row))) for row in failed]


def open_ended(row: StepRow) -> bool:
    """Whether a step has no end yet, so that what is reserved for it is still reserved."""
    return row.state in {"running", "interrupted"}


def _error(row: StepRow) -> str:
    return f"{tr_told(row.error_what)} {tr_told(row.error_do)}".strip()


def _answered(row: StepRow, words: str) -> str:
    """Figures that only an answer has."""
    return words if row.state == "succeeded" else NOTHING


def _amount(row: StepRow, picodollars: int) -> str:
    return money(picodollars, simulated=row.simulated) if picodollars else NOTHING


_WORDS: dict[int, Callable[[StepRow], str]] = {
    MODEL: lambda row: one_line(row.model),
    STEP: lambda row: one_line(row.step, 60),
    SOURCE: source_words,
    TIME: lambda row: duration(row.seconds) if row.ended_at else NOTHING,
    FIRST: lambda row: NOTHING if row.first_seconds is None else duration(row.first_seconds),
    TOKENS: lambda row: _answered(row, tokens(row.input_tokens, row.output_tokens)),
    COST: lambda row: _answered(row, money(row.cost_picodollars, simulated=row.simulated)),
    RESERVED: lambda row: money(row.reserved_picodollars, simulated=row.simulated) if open_ended(row) else NOTHING,
    BOOKED: lambda row: _amount(row, row.booked_picodollars),
    SAVED: lambda row: _amount(row, row.saved_picodollars),
    TRIES: lambda row: grouped(row.attempts),
    ERROR: lambda row: one_line(_error(row)),
}
_WANTED: dict[int, Callable[[StepRow], bool]] = {
    STEP: lambda row: row.step not in {row.model, f"ask:{row.model}"},
    SOURCE: lambda row: row.source != "model",
    RESERVED: open_ended,
    BOOKED: lambda row: bool(row.booked_picodollars),
    SAVED: lambda row: bool(row.saved_picodollars),
    ERROR: lambda row: bool(row.error_what),
}
"""Columns that are there only when one of the steps has something to say in them."""
