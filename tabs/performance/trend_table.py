"""A line of figures for each group of calls in a period, with what became of them since the period before."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QWidget

from events.projections.performance.rows import Slice
from tabs.performance.ordered import OrderedRows
from tabs.performance.palette import DOT, GroupColors, dot
from tabs.performance.table import NOWHERE, SORT, Index
from tabs.shared.language import tr, tr_noop
from tabs.shared.safe_text import one_line
from tabs.shared.tables import PlainTable
from tabs.shared.theme import colors_of
from tabs.shared.trends.changes import STILL_NONE, TOO_LITTLE, Change, change
from tabs.shared.trends.metrics import METRICS, NOTHING, TITLES, group_words
from tabs.shared.trends.reading import Trends

SHOWN = ("calls", "success", "p50", "p95", "first", "rate", "cost", "simulated", "hits", "saved")
"""Metrics with a column of their own."""
COMPARED = ("p95", "success", "cost")
"""Metrics whose change has one."""
_SHORT = {
    "first": tr_noop("First text"),
    "rate": tr_noop("Tokens/s"),
    "simulated": tr_noop("Simulated"),
    "hits": tr_noop("Cache"),
    "p50": "p50",
    "p95": "p95",
}


class _Line(NamedTuple):
    key: str
    name: str
    now: Slice | None
    before: Slice | None


class _Column(NamedTuple):
    heading: str
    """In English, as the rest; of a change that of its metric."""
    help: str
    value: Callable[[_Line], Any]
    words: Callable[[_Line], str]
    change: Callable[[_Line], Change] | None = None


def _metric_column(key: str) -> _Column:
    metric = METRICS[key]

    def value(line: _Line) -> float | None:
        return None if line.now is None else metric.value(line.now)

    def words(line: _Line) -> str:
        found = value(line)
        return NOTHING if metric.kind == "money" and not found else metric.words(found)

    return _Column(_SHORT.get(key, metric.title), metric.help, value, words)


def _change_column(key: str) -> _Column:
    metric = METRICS[key]

    def changed(line: _Line) -> Change:
        return change(metric, line.now, line.before)

    def value(line: _Line) -> float | None:
        if line.now is None or line.before is None or changed(line).why == TOO_LITTLE:
            return None
        new, old = metric.value(line.now), metric.value(line.before)
        return None if new is None or old is None else new - old

    def words(line: _Line) -> str:
        said = changed(line)
        return NOTHING if said.why in {TOO_LITTLE, STILL_NONE} else said.words

    return _Column(_SHORT.get(key, metric.title), metric.title, value, words, changed)


_COLUMNS = (
    _Column(
        tr_noop("Group"),
        tr_noop("What calls are told apart by"),
        lambda line: line.name,
        lambda line: one_line(line.name, 80),
    ),
    *map(_metric_column, SHOWN),
    *map(_change_column, COMPARED),
)


def _heading(column: _Column) -> str:
    heading = tr(column.heading)
    return heading if column.change is None else tr("{figure}, change", figure=heading)


def _help(column: _Column) -> str:
    told = tr(column.help)
    return told if column.change is None else tr("{figure}, since the period before", figure=told)


class TrendFigures(QAbstractTableModel):
    """Groups of calls."""

    def __init__(self, palette: GroupColors, widget: QWidget, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._palette = palette
        self._widget = widget
        self._by = "model"
        self._lines: list[_Line] = []

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """How many groups."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """How many figures."""
        return 0 if parent.isValid() else len(_COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Headings, and what they count as tool tips."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return tr(TITLES[self._by]) if section == 0 else _heading(_COLUMNS[section])
        if role == Qt.ItemDataRole.ToolTipRole:
            return _help(_COLUMNS[section])
        return _alignment(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words, the value to sort by, colours, and the group's dot."""
        line, column = self._lines[index.row()], _COLUMNS[index.column()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return column.words(line)
        if role == SORT:
            value = column.value(line)
            return -1 if value is None else value
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(index.column())
        if role == Qt.ItemDataRole.DecorationRole and index.column() == 0:
            return dot(self._palette.of(self._by, line.key, colors_of(self._widget)))
        return None if column.change is None else self._change(column.change(line), role)

    def _change(self, changed: Change, role: int) -> Any:
        """A change's colour, and its words where the cell is too narrow for them."""
        named = {"good": "success", "bad": "danger", "": "muted"}
        if role == Qt.ItemDataRole.ForegroundRole:
            return QColor(getattr(colors_of(self._widget), named[changed.tone]))
        return changed.words if role == Qt.ItemDataRole.ToolTipRole else None

    def key_of(self, row: int) -> str:
        """The group of a row."""
        return self._lines[row].key

    def show_trends(self, trends: Trends) -> None:
        """Show the groups of a period."""
        by = trends.look.by
        lines = [_Line(key, group_words(by, key), trends.now.get(key), trends.before.get(key)) for key in trends.groups]
        if by == self._by and lines == self._lines:
            return
        same = by == self._by and [line.key for line in lines] == [line.key for line in self._lines]
        if same:
            self._lines = lines
            self.dataChanged.emit(self.index(0, 0), self.index(len(lines) - 1, len(_COLUMNS) - 1))
            return
        self.beginResetModel()
        self._by, self._lines = by, lines
        self.endResetModel()


class TrendTable(PlainTable):
    """The table of the groups. Signals: ``opened`` with the group of a line that was clicked twice, or entered."""

    opened = Signal(str)

    def __init__(self, palette: GroupColors, parent: QWidget | None = None) -> None:
        super().__init__(tr("Figures of each group, and their change"), stretch=0, parent=parent)
        self.setObjectName("trends")
        self.figures = TrendFigures(palette, self, self)
        self._proxy = OrderedRows(self)
        self._proxy.setSortRole(SORT)
        self._proxy.setSourceModel(self.figures)
        self.setModel(self._proxy)
        self.setSortingEnabled(True)
        self.sortByColumn(1, Qt.SortOrder.DescendingOrder)
        self.setIconSize(QSize(DOT, DOT))
        self.doubleClicked.connect(self._open)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the runs of the chosen group."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self._open(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(self.figures.key_of(self._proxy.mapToSource(index).row()))


def _alignment(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
