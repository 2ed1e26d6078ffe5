"""The recorded answers that may be used again, as a table that reads on as it is scrolled."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from events.projections.cache.rows import CacheRow
from tabs.shared.language import grouped, tr, tr_noop
from tabs.shared.row_model import NOWHERE, Index, RowModel
from tabs.shared.safe_text import one_line
from tabs.shared.sizes import size_words
from tabs.shared.tables import PlainTable
from tabs.shared.theme import colors_of
from tabs.shared.wording import clock, duration, full_time, total_cost

HEADINGS = (
    tr_noop("Prompt"),
    tr_noop("Model"),
    tr_noop("Answered"),
    tr_noop("Usable for"),
    tr_noop("Used"),
    tr_noop("Saved"),
    tr_noop("Size"),
)
PROMPT, MODEL, ANSWERED, LEFT, HITS, SAVED, SIZE = range(7)
PAGE = 200
"""Entries read at once."""
SECOND = 1_000_000
NOTHING = "\N{EN DASH}"
Reader = Callable[[int, int], Sequence[CacheRow]]
"""Reads entries, the newest first: how many, and behind which position (0 for the beginning)."""


class Entries(RowModel):
    """Entries, newest first.

    :param read: reads entries.
    :param prompt_of: the prompt of a run, as far as its row has it.
    """

    headings = HEADINGS
    right = frozenset({HITS, SIZE})

    def __init__(
        self, read: Reader, prompt_of: Callable[[str], str], widget: QWidget, parent: QObject | None = None
    ) -> None:
        super().__init__(widget, parent)
        self._read = read
        self._prompt_of = prompt_of
        self._prompts: dict[str, str] = {}
        self._more = False
        self._ttl = 0
        self._now = 0
        self.rows: list[CacheRow] = []

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words; those of entries that are too old to be used are quiet."""
        row, column = self.rows[index.row()], index.column()
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self._words(row, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.alignment(column)
        if role == Qt.ItemDataRole.ToolTipRole and column == ANSWERED:
            return full_time(row.at)
        if role == Qt.ItemDataRole.ForegroundRole and (column not in {PROMPT, MODEL} or self.expired(row)):
            return QBrush(QColor(colors_of(self._widget).muted))
        return None

    def show_entries(self, *, ttl: int, now: int) -> None:
        """Read what is there now, as far as it was read before.

        :param ttl: microseconds for which an answer is used.
        :param now: microseconds since 1970-01-01 UTC.
        """
        self._ttl, self._now = ttl, now
        rows = list(self._read(max(PAGE, len(self.rows)), 0))
        self._more = len(rows) >= PAGE
        if [row.key for row in rows] == [row.key for row in self.rows]:
            self.rows = rows
            if rows:
                self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, SIZE))
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def canFetchMore(self, parent: Index = NOWHERE) -> bool:
        """Whether there may be older ones."""
        return not parent.isValid() and self._more

    def fetchMore(self, _parent: Index = NOWHERE) -> None:
        """Read the next page."""
        rows = self._read(PAGE, self.rows[-1].position)
        self._more = len(rows) >= PAGE
        if rows:
            self.beginInsertRows(QModelIndex(), len(self.rows), len(self.rows) + len(rows) - 1)
            self.rows += rows
            self.endInsertRows()

    def prompt(self, row: CacheRow) -> str:
        """The beginning of the prompt an entry answers; empty when its run is unknown."""
        if row.run_id not in self._prompts:
            self._prompts[row.run_id] = self._prompt_of(row.run_id)
        return self._prompts[row.run_id]

    def expired(self, row: CacheRow) -> bool:
        """Whether it is too old to be used."""
        return row.at + self._ttl <= self._now

    def _words(self, row: CacheRow, column: int) -> str:
        saved = row.saved_picodollars or row.saved_simulated
        words = (
            one_line(self.prompt(row), 160) or tr("an unknown prompt"),
            one_line(row.model, 80),
            clock(row.at),
            tr("too old") if self.expired(row) else duration((row.at + self._ttl - self._now) // SECOND),
            grouped(row.hits) if row.hits else NOTHING,
            total_cost(row.saved_picodollars, row.saved_simulated, 0) if saved else NOTHING,
            size_words(row.bytes),
        )
        return words[column]


class CacheTable(PlainTable):
    """The table of entries; the chosen one stays chosen when others come and go.

    Signals: ``open_wanted`` and ``delete_wanted`` with the key of the entry, ``chosen_changed``.
    """

    open_wanted = Signal(str)
    delete_wanted = Signal(str)
    chosen_changed = Signal()

    def __init__(self, read: Reader, prompt_of: Callable[[str], str], parent: QWidget | None = None) -> None:
        super().__init__(tr("Recorded answers, newest first"), stretch=PROMPT, least=140, parent=parent)
        self.entries = Entries(read, prompt_of, self, self)
        self.setModel(self.entries)
        self.selectionModel().selectionChanged.connect(lambda _now, _before: self.chosen_changed.emit())

    @property
    def chosen(self) -> CacheRow | None:
        """The entry that is chosen."""
        rows = self.selectionModel().selectedRows()
        return self.entries.rows[rows[0].row()] if rows else None

    def show_entries(self, *, ttl: int, now: int) -> None:
        """Show what is there now; see :meth:`Entries.show_entries`."""
        chosen = self.chosen
        self.entries.show_entries(ttl=ttl, now=now)
        keys = [row.key for row in self.entries.rows]
        if chosen is not None and self.chosen is None and chosen.key in keys:
            self.selectRow(keys.index(chosen.key))
        self.chosen_changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the chosen entry, Delete deletes it."""
        chosen = self.chosen
        if chosen is not None and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.open_wanted.emit(chosen.key)
        elif chosen is not None and event.key() == Qt.Key.Key_Delete:
            self.delete_wanted.emit(chosen.key)
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click opens the entry."""
        super().mouseDoubleClickEvent(event)
        if (chosen := self.chosen) is not None:
            self.open_wanted.emit(chosen.key)
