from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication

from tabs.performance.ordered import OrderedRows


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("order", [Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder])
def test_equal_rows_keep_the_order_of_the_model(qapp: QApplication, order: Qt.SortOrder) -> None:
    """A table that followed each change has the rows in the order of one that is made anew, up and down."""
    model = QStandardItemModel()
    for name, value in (("large", 7), ("medium", 7), ("small", 9)):
        item = QStandardItem(name)
        item.setData(value, int(Qt.ItemDataRole.UserRole))
        model.appendRow(item)

    def sorted_rows() -> OrderedRows:
        rows = OrderedRows()
        rows.setSortRole(int(Qt.ItemDataRole.UserRole))
        rows.setSourceModel(model)
        rows.sort(0, order)
        return rows

    def names(rows: OrderedRows) -> list[str]:
        return [str(rows.index(at, 0).data()) for at in range(rows.rowCount())]

    followed = sorted_rows()
    for row, value in ((1, 8), (0, 8), (0, 6), (1, 6), (0, 9), (1, 9)):
        model.item(row).setData(value, int(Qt.ItemDataRole.UserRole))
        qapp.processEvents()
        assert names(followed) == names(sorted_rows())
    assert names(followed) == ["large", "medium", "small"]
