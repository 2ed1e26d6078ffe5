"""What was changed, when, by whom and why, and ways back: one change, an act, or everything behind a point."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QFont
from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget

from events.projections.settings.rows import SettingChangeRow
from tabs.settings.history_words import act_words, key_words, note_words, spoken, who_words
from tabs.settings.page import found_in
from tabs.shared.changing import changes
from tabs.shared.empty import EmptyState
from tabs.shared.flow import FlowLayout
from tabs.shared.labels import text_label
from tabs.shared.language import tr, tr_noop
from tabs.shared.plain_tip import plain_tip
from tabs.shared.row_model import Index, RowModel
from tabs.shared.safe_text import one_line
from tabs.shared.tables import PlainTable
from tabs.shared.theme import HUGE, LARGE, MEDIUM, colors_of
from tabs.shared.wording import clock, full_time

HEADINGS = (tr_noop("When"), tr_noop("Who"), tr_noop("What"), "From", "To", "")
WHEN, WHO, WHAT, FROM, TO, NOTE = range(6)
ABOUT = tr_noop(
    "Everything that was set, newest first. A change that was taken back can be made again, and going back to a line "
    "takes back all that stands above it."
)
TITLE = tr_noop("History")
KEYWORDS = tr_noop("history undo redo go back changes")
_INDENT = "      "


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the history: a change, or the heading of an act that made several."""

    rows: tuple[SettingChangeRow, ...]
    """The change alone, or all of the act."""
    heading: bool = False
    inside: bool = False
    """Whether it stands below the heading of its act."""

    @property
    def position(self) -> int:
        """What an undo of this line names."""
        return self.rows[0].act if self.heading else self.rows[0].position

    @property
    def undone(self) -> bool:
        """Whether nothing of it holds any more."""
        return all(row.undone for row in self.rows)

    @property
    def last(self) -> int:
        """The position up to which all stays when going back to this line."""
        return max(row.position for row in self.rows)


def lines_of(rows: Sequence[SettingChangeRow]) -> list[Line]:
    """The history line by line, the changes of an act together under its heading."""
    lines: list[Line] = []
    for _, group in groupby(rows, key=lambda row: row.act or row.position):
        found = tuple(group)
        several = len(found) > 1
        if several:
            lines.append(Line(found, heading=True))
        lines += [Line((row,), inside=several) for row in found]
    return lines


def can_undo(row: SettingChangeRow) -> bool:
    """Whether a change is one that the last undo may mean: it holds, and is no undoing itself."""
    return not row.undone and row.undoes is None and row.cause not in {"undo", "redo"}


class Changes(RowModel):
    """The lines of the history, newest first.

    :param titles: of the settings, by key.
    """

    headings = HEADINGS

    def __init__(self, titles: Mapping[str, str], widget: QWidget, parent: QObject | None = None) -> None:
        super().__init__(widget, parent)
        self._titles = titles
        self.rows: list[Line] = []

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words; what was taken back is struck out."""
        line, column = self.rows[index.row()], index.column()
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self._words(line, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            row = line.rows[0]
            return (
                full_time(row.at)
                if column == WHEN
                else plain_tip(row.key)
                if column == WHAT and not line.heading
                else None
            )
        if role == Qt.ItemDataRole.ForegroundRole and (line.undone or column in {WHEN, WHO, NOTE}):
            return QBrush(QColor(colors_of(self._widget).muted))
        if role == Qt.ItemDataRole.FontRole:
            return self._font(line, column)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Headings; two of them mean values here, and times elsewhere."""
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal and section in {FROM, TO}:
            return tr("From", meaning="before") if section == FROM else tr("To", meaning="after")
        return super().headerData(section, orientation, role)

    def show_rows(self, rows: Sequence[SettingChangeRow]) -> None:
        """Show these; the lines that are there already are only painted anew."""
        lines = lines_of(rows)
        if [line.position for line in lines] == [line.position for line in self.rows]:
            self.rows = lines
            if lines:
                self.dataChanged.emit(self.index(0, 0), self.index(len(lines) - 1, NOTE))
            return
        self.beginResetModel()
        self.rows = lines
        self.endResetModel()

    def _font(self, line: Line, column: int) -> QFont | None:
        font = QFont(self._widget.font())
        if line.undone and column in {WHAT, FROM, TO}:
            font.setStrikeOut(True)
            return font
        if line.heading and column == WHAT:
            font.setWeight(QFont.Weight.DemiBold)
            return font
        return None

    def _words(self, line: Line, column: int) -> str:
        row = line.rows[0]
        if line.heading:
            told = {WHEN: clock(row.at), WHO: who_words(row), WHAT: act_words(line.rows)}
            return told.get(column, tr("taken back") if column == NOTE and line.undone else "")
        title = one_line(key_words(row.key, self._titles, row.value or row.previous), 60)
        words = {
            WHEN: "" if line.inside else clock(row.at),
            WHO: "" if line.inside else who_words(row),
            WHAT: f"{_INDENT}{title}" if line.inside else title,
            FROM: spoken(row.key, row.previous, 32),
            TO: spoken(row.key, row.value),
            NOTE: (tr("taken back") if row.undone else "") if line.inside else note_words(row),
        }
        return words[column]


class HistoryPage(QWidget):
    """The history as a table, with undo or redo for the chosen line, and a way back to it.

    Signals: ``undo_wanted`` and ``redo_wanted`` with the position of a change or an act, ``back_wanted`` with the one
    whose settings are to hold again, and what that line says.
    """

    undo_wanted = Signal(int)
    redo_wanted = Signal(int)
    back_wanted = Signal(int, str)

    def __init__(self, titles: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = TITLE
        self.table = PlainTable(tr("Changes of settings, newest first"), stretch=TO, least=120, parent=self)
        self.model = Changes(titles, self.table, self)
        self.table.setModel(self.model)
        self.table.selectionModel().selectionChanged.connect(lambda _now, _before: self._offer())
        self.model.dataChanged.connect(lambda _from, _to: self._offer())
        self.model.modelReset.connect(self._offer)
        self.model.modelReset.connect(self._span)
        self.undo, self.back = QPushButton(tr("Undo this change"), self), QPushButton(tr("Go back to here …"), self)
        self.start = QPushButton(tr("Back to the beginning …"), self)
        changes(self.undo, self.back, self.start)
        self.start.setToolTip(tr("Shows what everything would be as Tutti comes, before the first change"))
        self.undo.clicked.connect(lambda _checked: self._undo())
        self.back.clicked.connect(lambda _checked: self._back())
        self.start.clicked.connect(lambda _checked: self.back_wanted.emit(0, tr("before the first change")))
        self._places = QStackedWidget(self)
        self._places.addWidget(self.table)
        self._places.addWidget(
            EmptyState(
                tr("Nothing was changed yet"), tr("Every change of a setting is listed here and can be taken back.")
            )
        )
        buttons = QWidget(self)
        line = FlowLayout(buttons)
        for button in (self.undo, self.back, self.start):
            button.setEnabled(False)
            line.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(HUGE, LARGE, HUGE, LARGE)
        column.setSpacing(MEDIUM)
        column.addWidget(text_label(tr(self.title), "title"))
        column.addWidget(text_label(tr(ABOUT), "muted", wrap=True))
        column.addWidget(buttons)
        column.addWidget(self._places, 1)
        self._offer()

    def show_rows(self, rows: Sequence[SettingChangeRow]) -> None:
        """Show the changes; the chosen line stays chosen."""
        chosen = self._chosen()
        self.model.show_rows(rows)
        self._places.setCurrentIndex(0 if rows else 1)
        if chosen is not None and self._chosen() is None:
            kept = (place for place, line in enumerate(self.model.rows) if line.position == chosen.position)
            self.table.selectRow(next(kept, 0))

    def search(self, words: list[str]) -> int:
        """Whether the page is called so."""
        return int(found_in(words, KEYWORDS))

    def _span(self) -> None:
        """What an act was takes the place of its values, which stand below it."""
        self.table.clearSpans()
        for place, line in enumerate(self.model.rows):
            if line.heading:
                self.table.setSpan(place, WHAT, 1, TO - WHAT + 1)

    def _chosen(self) -> Line | None:
        rows = self.table.selectionModel().selectedRows()
        return self.model.rows[rows[0].row()] if rows and rows[0].row() < len(self.model.rows) else None

    def _offer(self) -> None:
        line = self._chosen()
        again = line is not None and line.undone
        if line is not None and line.heading:
            self.undo.setText(tr("Redo all of it") if again else tr("Undo all of it"))
        else:
            self.undo.setText(tr("Redo this change") if again else tr("Undo this change"))
        self.undo.setEnabled(line is not None)
        newest = self.model.rows[0].last if self.model.rows else 0
        self.back.setEnabled(line is not None and line.last < newest)
        self.start.setEnabled(bool(self.model.rows))

    def _undo(self) -> None:
        line = self._chosen()
        if line is not None:
            (self.redo_wanted if line.undone else self.undo_wanted).emit(line.position)

    def _back(self) -> None:
        line = self._chosen()
        if line is not None:
            self.back_wanted.emit(line.last, tr("at {time}", time=full_time(max(row.at for row in line.rows))))
