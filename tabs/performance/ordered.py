"""Rows of a table in an order that depends on nothing but what they hold."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSortFilterProxyModel, Qt

Index = QModelIndex | QPersistentModelIndex


class OrderedRows(QSortFilterProxyModel):
    """Sorts; what is equal keeps the order of the model, however one came to the other.

    Qt leaves equal rows where they were, so that a table that followed changes had them in another order than a new one.
    """

    def lessThan(self, left: Index, right: Index) -> bool:
        """Whether a row stands before another in an ascending order."""
        if left.data(self.sortRole()) != right.data(self.sortRole()):
            return super().lessThan(left, right)
        ascending = self.sortOrder() == Qt.SortOrder.AscendingOrder
        return (left.row() < right.row()) == ascending and left.row() != right.row()
