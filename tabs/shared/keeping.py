"""How a person has arranged a widget: read to be put away, and put back. Everything is plain JSON."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeGuard

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QSplitter, QTableView, QTabWidget, QWidget

Kept = dict[str, Any]


def kept(widget: QWidget) -> Kept:
    """Splitters, open pages and the order of tables inside a widget."""
    return {
        "splits": [split.sizes() for split in widget.findChildren(QSplitter)],
        "pages": [pages.currentIndex() for pages in widget.findChildren(QTabWidget)],
        "sorted": {
            _name(table): _order(table.horizontalHeader())
            for table in widget.findChildren(QTableView)
            if table.isSortingEnabled() and _name(table)
        },
    }


def put_back(widget: QWidget, found: Mapping[str, Any]) -> None:
    """Arrange a widget as it was; what does not fit it any more, or was never of this form, is left out."""
    for split, sizes in zip(widget.findChildren(QSplitter), _list(found.get("splits")), strict=False):
        if _numbers(sizes) and len(sizes) == split.count() and sum(sizes) > 0:
            split.setSizes(sizes)
    for pages, number in zip(widget.findChildren(QTabWidget), _list(found.get("pages")), strict=False):
        if type(number) is int and 0 <= number < pages.count() and pages.isTabVisible(number):
            pages.setCurrentIndex(number)
    orders = found.get("sorted")
    for table in widget.findChildren(QTableView):
        order = _order_of(table, orders) if isinstance(orders, Mapping) else None
        model = table.model()
        if table.isSortingEnabled() and _numbers(order) and len(order) == 2 and model is not None:
            column, descending = order
            if 0 <= column < model.columnCount():
                ways = Qt.SortOrder.DescendingOrder, Qt.SortOrder.AscendingOrder
                table.sortByColumn(column, ways[0] if descending else ways[1])


def text(found: Mapping[str, Any], key: str) -> str:
    """A text of what was put away, empty when there is none."""
    value = found.get(key)
    return value if isinstance(value, str) else ""


def mapping(value: object) -> Mapping[str, Any]:
    """A mapping of what was put away, an empty one when it is none."""
    return value if isinstance(value, Mapping) else {}


def _name(table: QTableView) -> str:
    """The same in every language; what a screen reader calls it where it has no other."""
    return table.objectName() or table.accessibleName()


def _order_of(table: QTableView, orders: Mapping[str, Any]) -> Any:
    """Files of before name tables as screen readers do, in the language of then."""
    return orders.get(_name(table), orders.get(table.accessibleName()))


def _order(header: QHeaderView) -> list[int]:
    return [header.sortIndicatorSection(), int(header.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder)]


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _numbers(value: Any) -> TypeGuard[list[int]]:
    return isinstance(value, list) and all(type(one) is int and 0 <= one < 1_000_000 for one in value)
