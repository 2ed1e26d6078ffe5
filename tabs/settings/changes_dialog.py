"""Shows what an act would change before it is done: each setting, what it is now and what it would be, to be ticked off."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QBrush, QColor
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from core.queries import PlannedChange
from tabs.settings.history_words import key_words, spoken
from tabs.shared.labels import text_label
from tabs.shared.language import tr, tr_count, tr_noop, tr_told
from tabs.shared.row_model import Index, RowModel
from tabs.shared.safe_text import one_line, visible
from tabs.shared.tab_order import order_as_laid_out
from tabs.shared.tables import PlainTable
from tabs.shared.theme import HUGE, LARGE, MEDIUM, SMALL, colors_of, set_role

SETTING, NOW, THEN, NOTE = range(4)
_LONGEST = 2000


class PlannedChanges(RowModel):
    """The changes of an act, each with a tick; one that cannot be done has none.

    Signals: ``ticked`` when a tick is set or taken away.

    :param titles: of the settings, by key.
    """

    headings = (tr_noop("Setting"), tr_noop("Now"), tr_noop("Then"), "")
    ticked = Signal()

    def __init__(self, titles: Mapping[str, str], widget: QWidget, parent: QObject | None = None) -> None:
        super().__init__(widget, parent)
        self._titles = titles
        self.rows: Sequence[PlannedChange] = ()
        self.chosen: set[str] = set()

    def show_rows(self, rows: Sequence[PlannedChange]) -> None:
        """Show these, all ticked that can be done."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.chosen = {row.key for row in rows if not row.problem}
        self.endResetModel()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words, ticks, and what stands in the way in the colour of a danger."""
        row, column = self.rows[index.row()], index.column()
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self._words(row, column)
        if role == Qt.ItemDataRole.CheckStateRole and column == SETTING and not row.problem:
            return Qt.CheckState.Checked if row.key in self.chosen else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.ForegroundRole:
            palette = colors_of(self._widget)
            if column == NOTE:
                return QBrush(QColor(palette.danger if row.problem else palette.warning))
            if row.problem or row.key not in self.chosen or column == NOW:
                return QBrush(QColor(palette.muted))
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick, or take a tick away."""
        row = self.rows[index.row()]
        if role != Qt.ItemDataRole.CheckStateRole or row.problem:
            return False
        on = Qt.CheckState(value) is Qt.CheckState.Checked
        self.chosen = self.chosen | {row.key} if on else self.chosen - {row.key}
        self.dataChanged.emit(self.index(index.row(), 0), self.index(index.row(), NOTE))
        self.ticked.emit()
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Only what can be done can be ticked."""
        found = super().flags(index)
        fits = index.column() == SETTING and not self.rows[index.row()].problem
        return found | Qt.ItemFlag.ItemIsUserCheckable if fits else found

    def _words(self, row: PlannedChange, column: int) -> str:
        told = {
            SETTING: one_line(key_words(row.key, self._titles, row.then or row.now), 60),
            NOW: spoken(row.key, row.now, 32),
            THEN: spoken(row.key, row.then),
            NOTE: tr("cannot be set") if row.problem else tr("see below") if row.note else "",
        }
        return told[column]


class ChangesDialog(QDialog):
    """Asks whether the changes of an act are to be made, and which of them. Open it with ``open()``.

    Signals: ``agreed`` with the keys that were ticked.

    :param about: a sentence on what it is about.
    :param changes: what would be changed; when it is nothing, that is said.
    """

    agreed = Signal(tuple)

    def __init__(
        self,
        title: str,
        about: str,
        changes: Sequence[PlannedChange],
        titles: Mapping[str, str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.resize(760, 460)
        self.table = PlainTable(tr("What would be changed"), stretch=THEN, least=120, parent=self)
        self.model = PlannedChanges(titles, self.table, self)
        self.table.setModel(self.model)
        self.model.show_rows(changes)
        self.detail = text_label("", wrap=True, selectable=True)
        self.told = text_label("", "small")
        self.all_button, self.none_button = QPushButton(tr("Tick all"), self), QPushButton(tr("Tick none"), self)
        self.agree, self.cancel = QPushButton("", self), QPushButton(tr("Cancel"), self)
        self._title = title
        self._lay_out(about)
        self.model.ticked.connect(self._tell)
        self.table.selectionModel().currentChanged.connect(lambda now, _before: self._show_detail(now.row()))
        self.agree.clicked.connect(lambda _checked: self._agree())
        self.cancel.clicked.connect(lambda _checked: self.reject())
        self.all_button.clicked.connect(lambda _checked: self._tick(on=True))
        self.none_button.clicked.connect(lambda _checked: self._tick(on=False))
        first = next((place for place, row in enumerate(changes) if row.problem or row.note), 0)
        if changes:
            self.table.setCurrentIndex(self.model.index(first, SETTING))
            self.table.setFocus()
        self._tell()

    def _lay_out(self, about: str) -> None:
        set_role(self.agree, "primary")
        self.agree.setDefault(True)
        for button in (self.all_button, self.none_button):
            button.setProperty("role", "quiet")
        foot = QHBoxLayout()
        foot.setSpacing(SMALL)
        for widget in (self.all_button, self.none_button, self.told):
            foot.addWidget(widget)
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.agree)
        column = QVBoxLayout(self)
        column.setContentsMargins(HUGE, HUGE, HUGE, LARGE)
        column.setSpacing(MEDIUM)
        column.addWidget(text_label(self._title, "heading"))
        column.addWidget(text_label(visible(about), "muted", wrap=True))
        column.addWidget(self.table, 1)
        column.addWidget(self.detail)
        column.addLayout(foot)
        order_as_laid_out(self)

    def _show_detail(self, place: int) -> None:
        """What a row says, whole."""
        if not 0 <= place < len(self.model.rows):
            return
        row = self.model.rows[place]
        words = tr_told(row.problem or row.note)
        if not words and any(isinstance(value, str) and len(value) > 40 for value in (row.now, row.then)):
            words = tr("Then: {value}", value=visible(str(row.then))[:_LONGEST]) if row.then else tr("Then: empty")
        self.detail.setText(visible(words))
        set_role(self.detail, "danger" if row.problem else "warning" if row.note else "muted")
        self.detail.setVisible(bool(words))

    def _tick(self, *, on: bool) -> None:
        state = Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
        for place in range(len(self.model.rows)):
            self.model.setData(self.model.index(place, SETTING), state.value, Qt.ItemDataRole.CheckStateRole)

    def _tell(self) -> None:
        chosen, possible = len(self.model.chosen), sum(not row.problem for row in self.model.rows)
        wrong = len(self.model.rows) - possible
        told = (
            tr("{chosen} of {possible} ticked", chosen=chosen, possible=possible)
            if possible
            else tr("Nothing that could be changed")
        )
        self.told.setText(
            tr_count(wrong, "{told}, {n} row cannot be set", "{told}, {n} rows cannot be set", told=told)
            if wrong
            else told
        )
        self.agree.setText(tr_count(chosen, "Change {n} setting", "Change {n} settings"))
        self.agree.setEnabled(bool(chosen))
        for button in (self.all_button, self.none_button):
            button.setVisible(possible > 1)

    def _agree(self) -> None:
        self.agreed.emit(tuple(row.key for row in self.model.rows if row.key in self.model.chosen))
        self.accept()
