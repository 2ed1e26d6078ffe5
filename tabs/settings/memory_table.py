"""What is remembered, as a table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QBrush, QColor, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from events.projections.memory.rows import MemoryRow
from tabs.shared.language import grouped, tr, tr_noop, tr_told
from tabs.shared.row_model import Index, RowModel
from tabs.shared.safe_text import one_line
from tabs.shared.tables import MARGIN, PADDING, PlainTable
from tabs.shared.theme import colors_of, scaled
from tabs.shared.wording import clock, full_time

HEADINGS = (
    tr_noop("Remembered"),
    tr_noop("What"),
    tr_noop("Topic"),
    tr_noop("Added"),
    tr_noop("State"),
    tr_noop("Sent"),
)
TEXT, WHAT, TOPIC, ADDED, STATE, SENT = range(6)
KINDS = frozenset((
    *(tr_noop("fact"), tr_noop("insight"), tr_noop("consensus"), tr_noop("contradiction")),
    *(tr_noop("partial coverage"), tr_noop("unique insight"), tr_noop("blind spot")),
))  # fmt: skip
STATES = frozenset((tr_noop("active"), tr_noop("expired"), tr_noop("forgotten"), tr_noop("retracted")))
"""What is remembered, in the words of the record, for translators."""
MOST_LINES = 3
"""Lines of one entry; the rest of it is seen when it is opened."""
NOTHING = "\N{EN DASH}"


class Memories(RowModel):
    """Facts and insights, newest first."""

    headings = HEADINGS
    right = frozenset({SENT})

    def __init__(self, widget: QWidget, parent: QObject | None = None) -> None:
        super().__init__(widget, parent)
        self.rows: list[MemoryRow] = []

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words; those of entries that are not used any more are quiet."""
        row, column = self.rows[index.row()], index.column()
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return _words(row)[column]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.alignment(column)
        if role == Qt.ItemDataRole.ToolTipRole and column == ADDED:
            return full_time(row.added_at)
        if role == Qt.ItemDataRole.ForegroundRole and (column != TEXT or row.state != "active"):
            return QBrush(QColor(colors_of(self._widget).muted))
        return None

    def show_rows(self, rows: Sequence[MemoryRow]) -> None:
        """Show these."""
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()


class MemoryTable(PlainTable):
    """The table; the chosen entry stays chosen when others come and go.

    Signals: ``open_wanted`` and ``forget_wanted`` with the id of the entry, ``chosen_changed``.
    """

    open_wanted = Signal(str)
    forget_wanted = Signal(str)
    chosen_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("What is remembered, newest first"), stretch=TEXT, least=160, parent=parent)
        self.memories = Memories(self, self)
        self.setWordWrap(True)
        self.setModel(self.memories)
        self.selectionModel().selectionChanged.connect(lambda _now, _before: self.chosen_changed.emit())

    @property
    def chosen(self) -> MemoryRow | None:
        """The entry that is chosen."""
        rows = self.selectionModel().selectedRows()
        return self.memories.rows[rows[0].row()] if rows else None

    def show_rows(self, rows: Sequence[MemoryRow]) -> None:
        """Show what is there now."""
        chosen = self.chosen
        if list(rows) != self.memories.rows:
            self.memories.show_rows(rows)
        ids = [row.memory_id for row in rows]
        if chosen is not None and self.chosen is None and chosen.memory_id in ids:
            self.selectRow(ids.index(chosen.memory_id))
        self.chosen_changed.emit()

    def fit(self) -> None:
        """Give each row as many lines as its words need at the width they have."""
        super().fit()
        around = 2 * (scaled(PADDING) + MARGIN)
        line, height = self.fontMetrics().lineSpacing(), self.verticalHeader().defaultSectionSize()
        rooms = {column: self.columnWidth(column) - around for column in (TEXT, TOPIC)}
        for row in range(self.memories.rowCount()):
            lines = max(self._lines(row, column, room) for column, room in rooms.items())
            wanted = height if lines == 1 else max(height, lines * line + scaled(PADDING))
            if self.rowHeight(row) != wanted:
                self.setRowHeight(row, wanted)

    def changeEvent(self, event: QEvent) -> None:
        """Follow larger letters, once rows are as high as one line of these wants them."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            QTimer.singleShot(0, self, self.fit)

    def _lines(self, row: int, column: int, room: int) -> int:
        words, metrics = str(self.memories.index(row, column).data()), self.fontMetrics()
        if room <= 0 or metrics.horizontalAdvance(words) <= room:
            return 1
        high = metrics.boundingRect(QRect(0, 0, room, 1 << 16), int(Qt.TextFlag.TextWordWrap), words).height()
        return min(MOST_LINES, -(-high // metrics.lineSpacing()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the chosen entry, Delete has it forgotten."""
        chosen = self.chosen
        if chosen is not None and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.open_wanted.emit(chosen.memory_id)
        elif chosen is not None and event.key() == Qt.Key.Key_Delete:
            self.forget_wanted.emit(chosen.memory_id)
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the entry."""
        super().mouseDoubleClickEvent(event)
        if self.chosen is not None:
            self.open_wanted.emit(self.chosen.memory_id)


def what_words(row: MemoryRow) -> str:
    """What kind of thing it is."""
    return tr_told((row.form or row.kind).replace("_", " "))


def _words(row: MemoryRow) -> tuple[str, ...]:
    return (
        one_line(row.text, 200),
        what_words(row),
        one_line(row.topic, 60) or NOTHING,
        clock(row.added_at),
        tr_told(row.state),
        grouped(row.uses) if row.uses else NOTHING,
    )
