"""Everything a run caused, in order: how long after its beginning, what happened, and the recorded JSON on demand."""

from __future__ import annotations

import json
from typing import Any

from PySide6.QtCore import QItemSelection, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QBrush, QColor
from PySide6.QtWidgets import (
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from events.projections.runs.rows import TimelineRow
from events.values import moment
from tabs.shared.flow import FlowLayout
from tabs.shared.labels import past_button, text_label
from tabs.shared.language import tr, tr_noop, written
from tabs.shared.row_model import Index, RowModel
from tabs.shared.safe_text import visible
from tabs.shared.story import TONES, summary, title
from tabs.shared.tables import PlainTable
from tabs.shared.theme import SMALL, colors_of
from tabs.shared.wording import count, full_time

OFFSET, EVENT, SUMMARY = range(3)
HEADINGS = (tr_noop("After"), tr_noop("What"), tr_noop("Summary"))


class Timeline(RowModel):
    """Events of one run; events only ever come after the others, so rows are only added."""

    headings = HEADINGS
    right = frozenset({OFFSET})

    def __init__(self, widget: QWidget, parent: QObject | None = None) -> None:
        super().__init__(widget, parent)
        self.rows: list[TimelineRow] = []

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words of a cell, its colour and its tool tip."""
        row = self.rows[index.row()]
        column = index.column()
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self._words(row, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.alignment(column)
        if role == Qt.ItemDataRole.ForegroundRole and column != SUMMARY:
            colors = colors_of(self._widget)
            return QBrush(QColor(getattr(colors, TONES.get(row.type, "muted" if column == OFFSET else "text"))))
        if role == Qt.ItemDataRole.ToolTipRole and column == OFFSET:
            return full_time(row.at)
        return None

    def replace(self, rows: list[TimelineRow]) -> None:
        """Show another run."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def add(self, rows: list[TimelineRow]) -> None:
        """Add what happened since."""
        if rows:
            self.beginInsertRows(QModelIndex(), len(self.rows), len(self.rows) + len(rows) - 1)
            self.rows += rows
            self.endInsertRows()

    def _words(self, row: TimelineRow, column: int) -> str:
        if column == OFFSET:
            return offset(row.at - self.rows[0].at)
        return title(row.type) if column == EVENT else summary(row.type, row.data)


def offset(microseconds: int) -> str:
    """Time since the first event, to the millisecond; a clock that was set back makes it negative, and that is shown."""
    sign = "\N{MINUS SIGN}" if microseconds < 0 else "+"
    seconds = abs(microseconds) / 1e6
    if seconds < 60:
        return tr("{number} s", number=f"{sign}{written(f'{seconds:.3f}')}")
    minutes, rest = divmod(round(seconds), 60)
    return tr("{minutes} min {seconds} s", minutes=f"{sign}{minutes}", seconds=f"{rest:02d}")


def raw(row: TimelineRow) -> str:
    """An event as JSON, with deceptive characters spelled out."""
    envelope = {
        "position": row.position,
        "recorded_at": moment(row.at).isoformat(timespec="microseconds"),
        "stream": row.stream,
        "type": row.type,
        "actor": row.actor,
        "data": row.data,
    }
    return visible(json.dumps(envelope, indent=2, ensure_ascii=False))


class TimelinePane(QWidget):
    """The events of a run in a table, and the selected one as JSON below when asked for.

    Signals: ``past_wanted`` with the position of an event at which the whole window is to be shown.
    """

    past_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = PlainTable(tr("Timeline of the run"), stretch=SUMMARY, parent=self)
        self.model = Timeline(self.table, self)
        self.table.setModel(self.model)
        self.table.selectionModel().selectionChanged.connect(self._selected)
        self.count = text_label("", "small")
        self.show_raw = QPushButton(tr("Show recorded JSON"), self)
        self.show_raw.setProperty("role", "quiet")
        self.show_raw.setCheckable(True)
        self.show_raw.toggled.connect(self._toggle_raw)
        self.past = past_button(self)
        self.past.clicked.connect(lambda _checked: self._look_back())
        self.table.doubleClicked.connect(lambda _index: self.show_raw.setChecked(True))
        self.raw = QPlainTextEdit(self)
        self.raw.setReadOnly(True)
        self.raw.setProperty("mono", True)  # noqa: FBT003 - Qt's signature
        self.raw.setAccessibleName(tr("The selected event as recorded"))
        self.raw.hide()
        split = QSplitter(Qt.Orientation.Vertical, self)
        split.setChildrenCollapsible(False)
        split.addWidget(self.table)
        split.addWidget(self.raw)
        split.setSizes([300, 200])
        foot = QWidget(self)
        line = FlowLayout(foot)
        for widget in (self.past, self.show_raw, self.count):
            line.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SMALL, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(split, 1)
        column.addWidget(foot)

    def replace(self, rows: list[TimelineRow]) -> None:
        """Show the events of another run."""
        self.model.replace(rows)
        self.raw.clear()
        self._tell_count()
        if rows:
            self.table.selectRow(0)

    def add(self, rows: list[TimelineRow]) -> None:
        """Add events; the table stays at its end when it was there."""
        bar = self.table.verticalScrollBar()
        at_end = bar.value() == bar.maximum()
        self.model.add(rows)
        self._tell_count()
        if rows and at_end:
            self.table.scrollToBottom()

    def _look_back(self) -> None:
        chosen = self.table.selectionModel().selectedRows()
        if chosen:
            self.past_wanted.emit(self.model.rows[chosen[0].row()].position)

    def _tell_count(self) -> None:
        self.count.setText(count(len(self.model.rows), "event"))

    def _toggle_raw(self, wanted: bool) -> None:
        self.show_raw.setText(tr("Hide recorded JSON") if wanted else tr("Show recorded JSON"))
        self.raw.setVisible(wanted)
        self._show_selected()

    def _selected(self, _now: QItemSelection, _before: QItemSelection) -> None:
        self._show_selected()

    def _show_selected(self) -> None:
        chosen = self.table.selectionModel().selectedRows()
        if self.show_raw.isChecked() and chosen:
            self.raw.setPlainText(raw(self.model.rows[chosen[0].row()]))
