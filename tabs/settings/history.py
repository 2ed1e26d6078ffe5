"""What was changed, when, by whom, and a way to take it back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QFont
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from events.projections.settings.rows import SettingChangeRow
from tabs.settings.words import actor_words
from tabs.shared.empty import EmptyState
from tabs.shared.labels import text_label
from tabs.shared.row_model import Index, RowModel
from tabs.shared.safe_text import one_line
from tabs.shared.setting_words import value_words
from tabs.shared.tables import PlainTable
from tabs.shared.theme import HUGE, LARGE, MEDIUM, SMALL, colors_of
from tabs.shared.wording import clock, full_time

LISTED = ("provider.", "preset.")
"""What keys begin with that stand for an entry of a list and not for a setting."""
HEADINGS = ("When", "Who", "Setting", "From", "To", "")
WHEN, WHO, SETTING, FROM, TO, NOTE = range(6)


class Changes(RowModel):
    """Changes, newest first. New ones come in at the top; older ones only ever become undone."""

    headings = HEADINGS

    def __init__(self, titles: Mapping[str, str], widget: QWidget, parent: QObject | None = None) -> None:
        super().__init__(widget, parent)
        self._titles = titles
        self.rows: list[SettingChangeRow] = []

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words; what was undone is struck out."""
        row, column = self.rows[index.row()], index.column()
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self._words(row, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return full_time(row.at) if column == WHEN else row.key if column == SETTING else None
        if role == Qt.ItemDataRole.ForegroundRole and (row.undone or column in {WHEN, WHO, NOTE}):
            return QBrush(QColor(colors_of(self._widget).muted))
        if role == Qt.ItemDataRole.FontRole and row.undone and column in {FROM, TO}:
            font = QFont(self._widget.font())
            font.setStrikeOut(True)
            return font
        return None

    def show_rows(self, rows: list[SettingChangeRow]) -> None:
        """Show these: new ones are inserted, changed ones painted anew."""
        known = {row.position for row in self.rows}
        new = 0
        while new < len(rows) and rows[new].position not in known:
            new += 1
        if self.rows and [row.position for row in rows[new:]] == [row.position for row in self.rows]:
            if new:
                self.beginInsertRows(QModelIndex(), 0, new - 1)
                self.rows = rows
                self.endInsertRows()
            self.rows = rows
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, NOTE))
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def _words(self, row: SettingChangeRow, column: int) -> str:
        note = "undone" if row.undone else "undo" if row.undoes is not None else ""
        words = {
            WHEN: clock(row.at),
            WHO: actor_words(row.actor),
            SETTING: one_line(self._titles.get(row.key, _name(row.key)), 60),
            FROM: self._value(row, row.previous),
            TO: self._value(row, row.value),
            NOTE: note,
        }
        return words[column]

    @staticmethod
    def _value(row: SettingChangeRow, value: Any) -> str:
        if value is None:
            return "none" if row.key.startswith(LISTED) else "default"
        return one_line(value_words(value), 60)


def _name(key: str) -> str:
    """An entry of a list in words; the name of a setting that is not known any more as it is."""
    kind, _, name = key.partition(".")
    return f"{kind.capitalize()} {name}" if key.startswith(LISTED) else key


def can_undo(row: SettingChangeRow) -> bool:
    """Whether a change can be taken back: settings that were not yet, but not providers, whose keys are gone, nor presets."""
    return not row.undone and row.undoes is None and not row.key.startswith(LISTED)


class HistoryPage(QWidget):
    """The history as a table, and undo for the chosen change.

    Signals: ``undo_wanted`` with the position of the change.
    """

    undo_wanted = Signal(int)

    def __init__(self, titles: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = "History"
        self.table = PlainTable("Changes of settings, newest first", stretch=TO, parent=self)
        self.model = Changes(titles, self.table, self)
        self.table.setModel(self.model)
        self.table.selectionModel().selectionChanged.connect(lambda _now, _before: self._offer())
        self.model.dataChanged.connect(lambda _from, _to: self._offer())
        self.undo = QPushButton("Undo this change", self)
        self.undo.setEnabled(False)
        self.undo.clicked.connect(lambda _checked: self._undo())
        self._places = QStackedWidget(self)
        self._places.addWidget(self.table)
        self._places.addWidget(
            EmptyState("Nothing was changed yet", "Every change of a setting is listed here and can be taken back.")
        )
        head = QHBoxLayout()
        head.addWidget(text_label(self.title, "title"), 1)
        head.addWidget(self.undo)
        column = QVBoxLayout(self)
        column.setContentsMargins(HUGE, LARGE, HUGE, LARGE)
        column.setSpacing(MEDIUM)
        column.addLayout(head)
        column.addSpacing(SMALL)
        column.addWidget(self._places, 1)

    def show_rows(self, rows: list[SettingChangeRow]) -> None:
        """Show the changes."""
        self.model.show_rows(rows)
        self._places.setCurrentIndex(0 if rows else 1)

    def search(self, words: list[str]) -> int:
        """Whether the page is called so."""
        return int(all(word in "history undo changes" for word in words))

    def _chosen(self) -> SettingChangeRow | None:
        rows = self.table.selectionModel().selectedRows()
        return self.model.rows[rows[0].row()] if rows else None

    def _offer(self) -> None:
        row = self._chosen()
        self.undo.setEnabled(row is not None and can_undo(row))

    def _undo(self) -> None:
        row = self._chosen()
        if row is not None and can_undo(row):
            self.undo_wanted.emit(row.position)
