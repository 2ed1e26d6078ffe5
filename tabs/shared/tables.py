"""Tables that look and behave the same in every tab: whole rows, no grid, columns as wide as what they hold."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from tabs.shared.theme import scaled

Index = QModelIndex | QPersistentModelIndex
ROW = 32
"""Height of a row in pixels."""
PADDING = 8
"""Space on each side of a cell, as in the headings and in the style sheet, for letters of the usual size."""
SAMPLE = 200
"""Rows that are measured; a longer table is measured at its beginning."""
MARGIN = 3
"""What Qt itself keeps free on each side of a cell, in pixels; the style sheet adds the rest."""
TICK = 24
"""Room for a box to tick, in pixels."""
ARROW = 16
"""Room for the arrow of the sorted column."""

WIDEST = 240
"""Most pixels of a cell's words, for letters of the usual size; what is longer ends in an ellipsis, so that the other columns stay in sight."""


class PlainTable(QTableView):
    """A read-only table with one row chosen at a time; Tab leaves it, arrows move in it.

    One column takes what the others leave; when they leave less than it needs at least, the table scrolls sideways.

    :param name: what the table is, for screen readers.
    :param stretch: the column that gives way.
    :param least: its least width in pixels, for letters of the usual size.
    """

    def __init__(self, name: str, *, stretch: int, least: int = 160, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stretch = stretch
        self._least = least
        self._cells: dict[int, int] = {}
        """Pixels of the widest cell that was measured, by column; a column is measured when it is first shown."""
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(ROW)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(32)

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Show a model, and follow the widths of what it holds."""
        super().setModel(model)
        if model is not None:
            for anew in (model.modelReset, model.layoutChanged):
                anew.connect(self._fit_anew)
            model.rowsInserted.connect(self._inserted)
            model.dataChanged.connect(self._changed)
        self._fit_anew()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the new width to the column that gives way."""
        super().resizeEvent(event)
        self.fit()

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew with another font or style."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fit_anew()

    def fit(self) -> None:
        """Make each column as wide as its heading and its cells, which are not measured again for it."""
        model = self.model()
        if model is None:
            return
        rest = self.viewport().width()
        for column in range(model.columnCount()):
            if column != self._stretch and not self.isColumnHidden(column):
                width = self._width(column)
                self._set_width(column, width)
                rest -= width
        self._set_width(self._stretch, max(scaled(self._least), rest))

    def _set_width(self, column: int, width: int) -> None:
        if self.columnWidth(column) != width:
            self.setColumnWidth(column, width)

    def _fit_anew(self, *_told: object) -> None:
        """Any cell may be another one, or of another width."""
        self._cells.clear()
        self.fit()

    def _inserted(self, _parent: Index, first: int, last: int) -> None:
        self._measure(self._cells, first, last)
        self.fit()

    def _changed(self, first: Index, last: Index, _roles: object = None) -> None:
        """Measure what changed and nothing else: a long table of what is going on changes often."""
        if not first.isValid() or (first.row() == 0 and last.row() == self.model().rowCount() - 1):
            self._fit_anew()
            return
        changed = [column for column in self._cells if first.column() <= column <= last.column()]
        if self._measure(changed, first.row(), last.row()):
            self.fit()

    def _width(self, column: int) -> int:
        model = self.model()
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        heading = str(model.headerData(column, Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole) or "")
        sorted_by = self.isSortingEnabled() and self.horizontalHeader().sortIndicatorSection() == column
        widest = QFontMetrics(bold).horizontalAdvance(heading) + (ARROW if sorted_by else 2)
        if column not in self._cells:
            self._cells[column] = 0
            self._measure([column], 0, model.rowCount() - 1)
        cells = max(self._cells[column], min(widest, scaled(WIDEST)))
        return max(self.horizontalHeader().minimumSectionSize(), cells + 2 * scaled(PADDING))

    def _measure(self, columns: Iterable[int], first: int, last: int) -> bool:
        """Measure the cells of some rows. Returns whether one is wider than those that were measured before."""
        model, metrics, wider = self.model(), self.fontMetrics(), False
        for column in [*columns]:
            for row in range(first, min(last + 1, SAMPLE)):
                index = model.index(row, column)
                words = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
                width = min(metrics.horizontalAdvance(words) + MARGIN, scaled(WIDEST))
                if index.data(Qt.ItemDataRole.CheckStateRole) is not None:
                    width += TICK
                if width > self._cells[column]:
                    self._cells[column], wider = width, True
        return wider
