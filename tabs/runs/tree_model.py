"""The tree of steps as a Qt model: what is new is put in, what changed is repainted, all else stays."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, Qt
from PySide6.QtGui import QBrush, QColor
from PySide6.QtWidgets import QWidget

from tabs.runs.states import Shown, color
from tabs.runs.tree import Node
from tabs.runs.tree_words import COST, HEADINGS, STATE, STEP, TIME, Cells, cells
from tabs.shared.language import tr
from tabs.shared.plain_tip import plain_tip
from tabs.shared.row_model import NOWHERE, Index
from tabs.shared.theme import colors_of

_RIGHT = frozenset({TIME, COST})
SHORT = 20
"""Characters that are never cut off."""


class _Line:
    """A node with its place."""

    __slots__ = ("above", "cells", "children", "name", "node", "row")

    def __init__(self, name: int, node: Node, above: _Line | None, told: Cells | None) -> None:
        self.name = name
        self.node = node
        self.above = above
        self.cells = told
        self.children: list[_Line] = []
        self.row = 0


class StepTree(QAbstractItemModel):
    """The steps of one run.

    :param widget: whose colours the cells take.
    """

    def __init__(self, widget: QWidget, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._widget = widget
        self._names = count(1)
        self._root = _Line(0, Node("", ""), None, None)
        self._lines: dict[int, _Line] = {0: self._root}
        self._run: Shown | None = None

    def show_nodes(self, nodes: Sequence[Node], run: Shown) -> None:
        """Show the tree as it is now; where it only grew, nothing that was there moves.

        :param run: the state of the run.
        """
        all_anew, self._run = run != self._run, run
        self._bring_up_to_date(self._root, nodes, all_anew=all_anew)

    def clear(self) -> None:
        """Show nothing, before another run is shown."""
        self.beginResetModel()
        self._root.children.clear()
        self._lines = {0: self._root}
        self.endResetModel()

    def node(self, index: Index) -> Node:
        """The node of a line."""
        return self._line(index).node

    def words(self, index: Index) -> tuple[str, ...]:
        """The words of a line by column."""
        told = self._told(self._line(index))
        return ("",) * len(HEADINGS) if told is None else told.words

    def index(self, row: int, column: int, parent: Index = NOWHERE) -> QModelIndex:
        """See Qt."""
        children = self._line(parent).children
        if 0 <= row < len(children) and 0 <= column < len(HEADINGS):
            return self.createIndex(row, column, children[row].name)
        return QModelIndex()

    def parent(self, index: Index = NOWHERE) -> QModelIndex:  # type: ignore[override]  # of an index; of an object is the other overload
        """See Qt."""
        above = self._line(index).above
        return self._index(above) if above is not None else QModelIndex()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """How many lines stand under one."""
        return len(self._line(parent).children) if parent.column() <= 0 else 0

    def columnCount(self, parent: Index = NOWHERE) -> int:  # noqa: ARG002 - Qt's signature
        """The same for all."""
        return len(HEADINGS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Headings, aligned as what stands under them."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(section)
        return tr(HEADINGS[section]) if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words of a cell, how it is aligned and coloured; as the tool tip all of what may be cut off."""
        column, told = index.column(), self._told(self._line(index))
        if told is None:
            return None
        words = told.words[column]
        if role == Qt.ItemDataRole.ForegroundRole and column >= STATE:
            return QBrush(QColor(color(colors_of(self._widget), told.tone if column == STATE else "muted")))
        return {
            int(Qt.ItemDataRole.DisplayRole): words,
            int(Qt.ItemDataRole.AccessibleTextRole): ", ".join(filter(None, told.words)) if column == STEP else words,
            int(Qt.ItemDataRole.ToolTipRole): plain_tip(words) if len(words) > SHORT else None,
            int(Qt.ItemDataRole.TextAlignmentRole): _alignment(column),
        }.get(int(role))

    def _bring_up_to_date(self, above: _Line, nodes: Sequence[Node], *, all_anew: bool) -> None:
        wanted = {node.key for node in nodes}
        for line in reversed(above.children):
            if line.node.key not in wanted:
                self._remove(above, line.row)
        there = [line.node.key for line in above.children]
        known = frozenset(there)
        if there != [node.key for node in nodes if node.key in known]:
            while above.children:
                self._remove(above, len(above.children) - 1)
        row = 0
        while row < len(nodes):
            if row < len(above.children) and above.children[row].node.key == nodes[row].key:
                self._update(above.children[row], nodes[row], all_anew=all_anew)
                row += 1
                continue
            end = row
            known = frozenset(line.node.key for line in above.children[row:])
            while end < len(nodes) and nodes[end].key not in known:
                end += 1
            self._insert(above, row, nodes[row:end])
            row = end

    def _update(self, line: _Line, node: Node, *, all_anew: bool) -> None:
        changed = all_anew or line.node != node or not line.node.step
        line.node = node
        self._bring_up_to_date(line, node.children, all_anew=all_anew)
        if changed:
            before, line.cells = line.cells, None
            if before != self._told(line):
                here = self._index(line)
                self.dataChanged.emit(here, here.siblingAtColumn(len(HEADINGS) - 1))

    def _insert(self, above: _Line, row: int, nodes: Sequence[Node]) -> None:
        self.beginInsertRows(self._index(above), row, row + len(nodes) - 1)
        above.children[row:row] = [self._made(node, above) for node in nodes]
        self._number(above, row)
        self.endInsertRows()

    def _made(self, node: Node, above: _Line) -> _Line:
        line = _Line(next(self._names), node, above, None)
        self._lines[line.name] = line
        line.children = [self._made(child, line) for child in node.children]
        self._number(line, 0)
        return line

    def _remove(self, above: _Line, row: int) -> None:
        self.beginRemoveRows(self._index(above), row, row)
        self._forget(above.children.pop(row))
        self._number(above, row)
        self.endRemoveRows()

    def _forget(self, line: _Line) -> None:
        del self._lines[line.name]
        for child in line.children:
            self._forget(child)

    def _number(self, above: _Line, first: int) -> None:
        for row in range(first, len(above.children)):
            above.children[row].row = row

    def _told(self, line: _Line) -> Cells | None:
        """What a line says, worked out when it is looked at."""
        if line.cells is None and self._run is not None and line is not self._root:
            line.cells = cells(line.node, self._run)
        return line.cells

    def _line(self, index: Index) -> _Line:
        return self._lines.get(index.internalId(), self._root) if index.isValid() else self._root

    def _index(self, line: _Line) -> QModelIndex:
        return QModelIndex() if line is self._root else self.createIndex(line.row, 0, line.name)


def _alignment(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column in _RIGHT else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
