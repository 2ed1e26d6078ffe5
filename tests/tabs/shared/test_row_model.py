from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tabs.shared.row_model import Index, RowModel


class Sums(RowModel):
    headings = ("What", "How much")
    right = frozenset({1})

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        return self.rows[index.row()][index.column()] if role == Qt.ItemDataRole.DisplayRole else None


def test_rows_stand_under_headings_with_figures_on_the_right(qtbot: QtBot) -> None:
    """A table has a row for each of its rows and a heading for each column, aligned as what stands under it."""
    widget = QWidget()
    qtbot.addWidget(widget)
    model = Sums(widget)
    model.rows = [("bread", 3), ("salt", 1)]
    assert (model.rowCount(), model.columnCount()) == (2, 2)
    assert model.rowCount(model.index(0, 0)) == 0
    assert model.headerData(1, Qt.Orientation.Horizontal) == "How much"
    assert model.headerData(1, Qt.Orientation.Vertical) is None
    aligned = model.headerData(1, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)
    assert aligned & Qt.AlignmentFlag.AlignRight
    assert model.alignment(0) & Qt.AlignmentFlag.AlignLeft
