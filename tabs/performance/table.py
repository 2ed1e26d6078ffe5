"""A line of figures for each model, to be sorted by any of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
)
from PySide6.QtWidgets import QWidget

from events.projections.performance.rows import ModelFigures
from tabs.performance.ordered import OrderedRows
from tabs.performance.palette import DOT, ModelColors, dot
from tabs.shared.language import grouped, tr, tr_noop, written
from tabs.shared.safe_text import one_line
from tabs.shared.tables import PlainTable
from tabs.shared.theme import colors_of
from tabs.shared.wording import dollars, duration, percent

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
NOTHING = "\N{EN DASH}"
"""Stands where nothing is known."""
SORT = Qt.ItemDataRole.UserRole


class Column(NamedTuple):
    """One figure: its heading, what it is, its value to sort by, and its words."""

    heading: str
    help: str
    value: Callable[[ModelFigures], Any]
    words: Callable[[Any], str]


def _time(value: float | None) -> str:
    return NOTHING if value is None else duration(value)


def _percent(value: float | None) -> str:
    if value is None:
        return NOTHING
    return percent(value) if value in {0, 1} else percent(min(value, 0.999), 1)


def _rate(value: float | None) -> str:
    return NOTHING if value is None else written(f"{value:,.0f}" if value >= 10 else f"{value:.1f}")


def _money(value: int) -> str:
    return dollars(value) if value else NOTHING


def _number(value: int) -> str:
    return grouped(value)


COLUMNS = (
    Column(tr_noop("Model"), tr_noop("Provider and model"), lambda f: f.model, lambda model: one_line(model, 80)),
    Column(tr_noop("Calls"), tr_noop("Finished calls, canceled ones included"), lambda f: f.calls, _number),
    Column(
        tr_noop("Reused"),
        tr_noop("Answered from the cache, an earlier run or a recording; in no other figure"),
        lambda f: f.cached,
        lambda n: grouped(n) if n else NOTHING,
    ),
    Column(tr_noop("Success"), tr_noop("Successes among successes and failures"), lambda f: f.success_rate, _percent),
    Column("p50", tr_noop("Half of the successful calls took no longer"), lambda f: f.p50_seconds, _time),
    Column("p95", tr_noop("95 of 100 successful calls took no longer"), lambda f: f.p95_seconds, _time),
    Column("p99", tr_noop("99 of 100 successful calls took no longer"), lambda f: f.p99_seconds, _time),
    Column(tr_noop("First text"), tr_noop("Half of them began to answer within"), lambda f: f.first_p50_seconds, _time),
    Column(
        tr_noop("Tokens/s"), tr_noop("Output tokens for each second of writing"), lambda f: f.tokens_per_second, _rate
    ),
    Column(tr_noop("Cost"), tr_noop("Real money, known prices only"), lambda f: f.cost_picodollars, _money),
    Column(
        tr_noop("Simulated"),
        tr_noop("What practice models would cost; not real money"),
        lambda f: f.simulated_picodollars,
        _money,
    ),
    Column(
        tr_noop("No price"),
        tr_noop("Answers whose price is not known"),
        lambda f: f.unpriced_calls,
        lambda n: str(n or NOTHING),
    ),
    Column(tr_noop("Tokens in"), tr_noop("Tokens read"), lambda f: f.input_tokens, _number),
    Column(tr_noop("Tokens out"), tr_noop("Tokens written"), lambda f: f.output_tokens, _number),
)


@dataclass(frozen=True, slots=True)
class _Line:
    figures: ModelFigures
    in_flight: int


class Figures(QAbstractTableModel):
    """Figures of the models. A model's line keeps its place; only lines that differ are painted anew."""

    def __init__(self, palette: ModelColors, widget: QWidget, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._palette = palette
        self._widget = widget
        self._lines: list[_Line] = []

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """How many models."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """How many figures."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Headings, and what they count as tool tips."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(section)
        column = COLUMNS[section]
        return {Qt.ItemDataRole.DisplayRole: tr(column.heading), Qt.ItemDataRole.ToolTipRole: tr(column.help)}.get(
            Qt.ItemDataRole(role)
        )

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words, the value to sort by, alignment, and the model's colour as a dot."""
        line, column = self._lines[index.row()], COLUMNS[index.column()]
        value = column.value(line.figures)
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return column.words(value)
        if role == SORT:
            return -1 if value is None else value
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(index.column())
        if role == Qt.ItemDataRole.DecorationRole and index.column() == 0:
            return dot(self._palette.of(line.figures.model, colors_of(self._widget)))
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == 0:
            return tr("{number} in flight", number=line.in_flight)
        return None

    def show_figures(self, figures: Sequence[ModelFigures], in_flight: Mapping[str, int]) -> None:
        """Show these, sorted by the model's name."""
        lines = [_Line(each, in_flight.get(each.model, 0)) for each in figures]
        if [line.figures.model for line in lines] != [line.figures.model for line in self._lines]:
            self.beginResetModel()
            self._lines = lines
            self.endResetModel()
            return
        before, self._lines = self._lines, lines
        for row, (old, new) in enumerate(zip(before, lines, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(row, 0), self.index(row, len(COLUMNS) - 1))


class FiguresTable(PlainTable):
    """The table of the models."""

    def __init__(self, palette: ModelColors, parent: QWidget | None = None) -> None:
        super().__init__(tr("Figures of each model"), stretch=0, parent=parent)
        self.setObjectName("models")
        self.figures = Figures(palette, self, self)
        proxy = OrderedRows(self)
        proxy.setSortRole(SORT)
        proxy.setSourceModel(self.figures)
        self.setModel(proxy)
        self.setSortingEnabled(True)
        self.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        self.setIconSize(QSize(DOT, DOT))


def _alignment(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
