"""What a widget and all that stands in it show, as plain data read from the widgets themselves."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QComboBox,
    QDoubleSpinBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QScrollBar,
    QSpinBox,
    QSplitter,
    QTabBar,
    QTableView,
    QTabWidget,
    QTextEdit,
    QWidget,
)

from tabs.shared.layouts import widgets

Line = tuple[str, ...]
"""The kind of a widget, and what it shows."""
_WORDS = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.CheckStateRole)


def shown(widget: QWidget) -> list[Line]:
    """One line for each widget that is not hidden and shows something, in the order in which they are laid out."""
    return list(_lines(widget))


def _lines(widget: QWidget) -> Iterator[Line]:
    own = _own(widget)
    if own is not None:
        kind = type(widget).__name__
        yield (kind, *own) if widget.isEnabled() else (kind, *own, "disabled")
    if not isinstance(widget, QAbstractItemView | QPlainTextEdit | QTextEdit | QLineEdit | QComboBox):
        for child in _children(widget):
            yield from _lines(child)


def _own(widget: QWidget) -> Line | None:
    """What a widget shows of itself."""
    for kind, tell in _TOLD:
        if isinstance(widget, kind):
            return tell(widget)
    return (widget.accessibleName(),) if widget.accessibleName() else None


def _button(button: QAbstractButton) -> Line:
    words = button.text() or button.accessibleName()
    return (words, "checked") if button.isChecked() else (words,)


def _tabs(bar: QTabBar) -> Line:
    return tuple(bar.tabText(tab) for tab in range(bar.count()) if bar.isTabVisible(tab))


_TOLD: tuple[tuple[Any, Callable[[Any], Line | None]], ...] = (
    (QLabel | QLineEdit, lambda widget: (widget.text(),)),
    (QAbstractButton, _button),
    (QPlainTextEdit | QTextEdit, lambda widget: (widget.toPlainText(),)),
    (QScrollBar, lambda _widget: None),
    (
        QProgressBar | QSpinBox | QDoubleSpinBox | QAbstractSlider,
        lambda widget: (f"{widget.value()} of {widget.maximum()}",),
    ),
    (QComboBox, lambda widget: (widget.currentText(),)),
    (QTabBar, _tabs),
    (QAbstractItemView, lambda widget: tuple(_cells(widget))),
)


def _cells(view: QAbstractItemView) -> Iterator[str]:
    """The words of every cell, row by row; a star before those of the current row."""
    model, root, current = view.model(), view.rootIndex(), view.currentIndex()
    if model is None:
        return
    columns = view.horizontalHeader().count() if isinstance(view, QTableView) else 1
    for row in range(model.rowCount(root)):
        cells = [_words(model.index(row, column, root)) for column in range(columns)]
        yield ("* " if current.isValid() and current.row() == row else "") + " | ".join(cells)


def _words(index: QModelIndex) -> str:
    said: list[Any] = [index.data(int(role)) for role in _WORDS]
    return " ".join(dict.fromkeys(str(words) for words in said if words is not None))


def _children(widget: QWidget) -> list[QWidget]:
    """Those that are not hidden: first as they are laid out, then the rest from top to bottom."""
    every = widget.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    layout = widget.layout()
    ordered = [] if layout is None else list(widgets(layout))
    if isinstance(widget, QSplitter):
        ordered = [part for place in range(widget.count()) if (part := widget.widget(place)) is not None]
    if isinstance(widget, QTabWidget):
        ordered = [widget.tabBar(), widget.currentWidget()] if widget.count() else []
        every = list(ordered)  # the other pages are hidden
    rest = sorted((child for child in every if child not in ordered), key=lambda child: (child.y(), child.x()))
    return [child for child in (*ordered, *rest) if not child.isHidden() and not child.isWindow()]
