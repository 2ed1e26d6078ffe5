"""The tree of steps on the screen: opened and closed by the keyboard, and as a person left it while the run goes on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTreeView, QWidget

from events.projections.runs.rows import StepRow
from tabs.runs.states import Shown
from tabs.runs.tree import Node
from tabs.runs.tree_model import StepTree
from tabs.runs.tree_words import COST, HEADINGS, MODEL, NOTE, STATE, STEP, TIME
from tabs.shared.changing import changes
from tabs.shared.language import tr
from tabs.shared.theme import scaled

SAMPLE = 200
"""Lines that are measured under each other one."""
_MEASURED = (STEP, MODEL, STATE, TIME, COST)
WIDEST, ROOMY, NARROW = 240, 180, 96
"""Most pixels of a cell's words; of a step where the note has no room else; and fewest of what gives way, at usual letters."""
PADDING = 26
"""Pixels beside the words of a cell."""
Path = tuple[str, ...]


class StepTreeView(QTreeView):
    """Left and Right close and open a line, ``*`` opens all below it; what was closed stays so.

    Signals: ``step_chosen`` when another line is chosen, ``fork_wanted`` with the key of a step.
    """

    step_chosen = Signal()
    fork_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.steps = StepTree(self, self)
        self._run_id = ""
        self._closed: dict[str, set[Path]] = {}
        """What a person closed, by run; kept as long as the window is there."""
        self.setModel(self.steps)
        self.setAccessibleName(tr("Steps of the run as a tree"))
        self.setProperty("role", "roomy")
        self.setUniformRowHeights(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setExpandsOnDoubleClick(True)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionsMovable(False)
        header.setMinimumSectionSize(24)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self._measured = dict.fromkeys(_MEASURED, 0)
        """Pixels of the widest words of each column but the note, the indent with them."""
        self.collapsed.connect(lambda index: self._closed_here.add(self._path(index)))
        self.expanded.connect(lambda index: self._closed_here.discard(self._path(index)))
        self.steps.rowsInserted.connect(self._inserted)
        self.steps.dataChanged.connect(lambda first, last: self._measure(first.parent(), first.row(), last.row()))
        self.selectionModel().currentRowChanged.connect(lambda _now, _before: self.step_chosen.emit())
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self.open_menu)

    @property
    def chosen(self) -> StepRow | None:
        """The chosen step; that of the answer when a check of it is chosen, none when a round is."""
        index = self.currentIndex()
        while index.isValid():
            node = self.steps.node(index)
            if node.step is not None or node.check is None:
                return node.step
            index = index.parent()
        return None

    def show_nodes(self, run_id: str, nodes: Sequence[Node], run: Shown) -> None:
        """Show the steps of a run as they are now.

        :param run: the state of the run.
        """
        if run_id != self._run_id:
            self._run_id = run_id
            self.steps.clear()
            self._measured = dict.fromkeys(_MEASURED, 0)
        self.steps.show_nodes(nodes, run)
        self.fit()

    def choose(self, call_id: str) -> None:
        """Choose the step of a call, when it is there and no line that was closed hides it."""
        for index in self._every():
            step, path = self.steps.node(index).step, self._path(index)
            if step is not None and step.call_id == call_id:
                if not any(path[:depth] in self._closed_here for depth in range(1, len(path))):
                    self.setCurrentIndex(index)
                return

    def open_all(self) -> None:
        """Open every line."""
        self.expandAll()
        self._closed_here.clear()

    def close_all(self) -> None:
        """Close every line."""
        self.collapseAll()
        self._closed_here.update(self._path(index) for index in self._every() if self.steps.rowCount(index))

    def open_menu(self, place: QPoint) -> QMenu:
        """What can be done with the line at this place, and with the tree."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        index = self.indexAt(place)
        step = self.steps.node(index).step if index.isValid() else None
        if step is not None:
            changes(menu.addAction(tr("Fork from this step"), lambda: self.fork_wanted.emit(step.step)))
            menu.addSeparator()
        menu.addAction(tr("Open all"), self.open_all)
        menu.addAction(tr("Close all"), self.close_all)
        menu.popup(self.viewport().mapToGlobal(place))
        return menu

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the new width to the column that gives way."""
        super().resizeEvent(event)
        self.fit()

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew with another font."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange} and hasattr(self, "_measured"):
            self._measured = dict.fromkeys(_MEASURED, 0)
            self._measure_below(QModelIndex())
            self.fit()

    def fit(self) -> None:
        """Make columns as wide as what they hold; the note takes the rest, and names give way for it.

        Where nothing is left for it the note is not there: the step below the tree tells it.
        """
        head = QFontMetrics(self.header().font())
        widths = {
            column: max(head.horizontalAdvance(tr(HEADINGS[column])), cells) + scaled(PADDING)
            for column, cells in self._measured.items()
        }
        room = self.viewport().width() - sum(widths.values())
        narrow = scaled(NARROW)
        for column, least in ((STEP, scaled(ROOMY)), (MODEL, narrow), (STEP, narrow)):
            wanted = narrow if column in {STEP, MODEL} else 0  # for the note
            given = max(0, min(widths[column] - least, wanted - room))
            widths[column] -= given
            room += given
        for column in (TIME, COST):
            self.setColumnHidden(column, room < 0)
            room += widths[column] if room < 0 else 0
        self.setColumnHidden(NOTE, room < narrow)
        for column, width in (*widths.items(), (NOTE, max(room, narrow))):
            if not self.isColumnHidden(column) and self.columnWidth(column) != width:
                self.setColumnWidth(column, width)

    @property
    def _closed_here(self) -> set[Path]:
        return self._closed.setdefault(self._run_id, set())

    def _measure(self, parent: QModelIndex, first: int, last: int) -> None:
        """Measure some lines that stand under another: those that are new, or that say something else."""
        metrics, widest, most = self.fontMetrics(), self._measured, scaled(WIDEST)
        indent = self.indentation() * (self._depth(parent) + 1)
        for row in range(first, min(last + 1, SAMPLE)):
            words = self.steps.words(self.steps.index(row, 0, parent))
            for column in _MEASURED:
                width = min(metrics.horizontalAdvance(words[column]), most) + (indent if column == STEP else 0)
                widest[column] = max(widest[column], width)

    def _measure_below(self, parent: QModelIndex) -> None:
        """Measure all lines under one."""
        if lines := self.steps.rowCount(parent):
            self._measure(parent, 0, lines - 1)
            for row in range(lines):
                self._measure_below(self.steps.index(row, 0, parent))

    @staticmethod
    def _depth(index: QModelIndex) -> int:
        return 0 if not index.isValid() else 1 + StepTreeView._depth(index.parent())

    def _every(self, above: QModelIndex | None = None) -> Iterator[QModelIndex]:
        """Every line, from top to bottom."""
        parent = above or QModelIndex()
        for row in range(self.steps.rowCount(parent)):
            index = self.steps.index(row, 0, parent)
            yield index
            yield from self._every(index)

    def _path(self, index: QModelIndex) -> Path:
        """The keys of the lines that lead to one, its own last."""
        keys: list[str] = []
        while index.isValid():
            keys.append(self.steps.node(index).key)
            index = index.parent()
        return tuple(reversed(keys))

    def _inserted(self, parent: QModelIndex, first: int, last: int) -> None:
        """Open what is new, unless it was closed when it was there before."""
        if parent.isValid() and self._path(parent) not in self._closed_here:
            self.expand(parent)
        self._measure(parent, first, last)
        for row in range(first, last + 1):
            index = self.steps.index(row, 0, parent)
            if self.steps.rowCount(index):
                self._inserted(index, 0, self.steps.rowCount(index) - 1)
