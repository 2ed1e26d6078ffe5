"""Tables that look and behave the same in every tab: whole rows, no grid, columns as wide as what they hold."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QEvent, Qt
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

ROW = 32
"""Height of a row in pixels."""
PADDING = 8
"""Space on each side of a cell, as in the headings."""
SAMPLE = 200
"""Rows that are measured; a longer table is measured at its beginning."""
MARGIN = 3
"""What Qt itself keeps free on each side of a cell, in pixels."""
TICK = 24
"""Room for a box to tick, in pixels."""
ARROW = 16
"""Room for the arrow of the sorted column."""

WIDEST = 240
"""Most pixels of a cell's words; what is longer ends in an ellipsis, so that the other columns stay in sight."""


class PlainTable(QTableView):
    """A read-only table with one row chosen at a time; Tab leaves it, arrows move in it.

    One column takes what the others leave; when they leave less than it needs at least, the table scrolls sideways.

    :param name: what the table is, for screen readers.
    :param stretch: the column that gives way.
    :param least: its least width, in pixels.
    """

    def __init__(self, name: str, *, stretch: int, least: int = 160, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stretch = stretch
        self._least = least
        self.setAccessibleName(name)
        self.setStyleSheet(f"QTableView::item {{ padding: 0 {PADDING - MARGIN}px; }}")
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
            for changed in (model.modelReset, model.rowsInserted, model.dataChanged, model.layoutChanged):
                changed.connect(self.fit)
        self.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the new width to the column that gives way."""
        super().resizeEvent(event)
        self.fit()

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew with another font or style."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.fit()

    def fit(self) -> None:
        """Make each column as wide as its heading and its cells."""
        model = self.model()
        if model is None:
            return
        rest = self.viewport().width()
        for column in range(model.columnCount()):
            if column != self._stretch and not self.isColumnHidden(column):
                width = self._width(column)
                self.setColumnWidth(column, width)
                rest -= width
        self.setColumnWidth(self._stretch, max(self._least, rest))

    def _width(self, column: int) -> int:
        model = self.model()
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        heading = str(model.headerData(column, Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole) or "")
        sorted_by = self.isSortingEnabled() and self.horizontalHeader().sortIndicatorSection() == column
        widest = QFontMetrics(bold).horizontalAdvance(heading) + (ARROW if sorted_by else 2)
        metrics = self.fontMetrics()
        for row in range(min(SAMPLE, model.rowCount())):
            words = str(model.index(row, column).data(Qt.ItemDataRole.DisplayRole) or "")
            widest = max(widest, metrics.horizontalAdvance(words) + MARGIN)
        ticks = model.rowCount() and any(
            model.index(row, column).data(Qt.ItemDataRole.CheckStateRole) is not None
            for row in range(min(SAMPLE, model.rowCount()))
        )
        return max(
            self.horizontalHeader().minimumSectionSize(), min(widest, WIDEST) + 2 * PADDING + (TICK if ticks else 0)
        )
