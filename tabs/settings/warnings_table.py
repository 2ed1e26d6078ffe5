"""The warnings that were given, newest first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from events.projections.budgets.rows import WarningRow
from tabs.shared.budgets import RUN, scope_title
from tabs.shared.language import tr, tr_noop
from tabs.shared.row_model import Index, RowModel
from tabs.shared.safe_text import one_line
from tabs.shared.tables import ROW, PlainTable
from tabs.shared.wording import clock, dollars, full_time

HEADINGS = (tr_noop("When"), tr_noop("Limit"), tr_noop("Period"), tr_noop("Used"), tr_noop("Of"), tr_noop("Money"))
WHEN, LIMIT, PERIOD, USED, OF, MONEY = range(6)
SHOWN = 6
"""Rows in sight at once."""


class Warnings(RowModel):
    """Warnings as rows."""

    headings = HEADINGS
    right = frozenset({USED, OF})

    def __init__(self, widget: QWidget, parent: QObject | None = None) -> None:
        super().__init__(widget, parent)
        self.rows: Sequence[WarningRow] = ()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words; the whole time as a tool tip."""
        row, column = self.rows[index.row()], index.column()
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return _words(row)[column]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.alignment(column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return full_time(row.at) if column == WHEN else None
        return None

    def show_rows(self, rows: Sequence[WarningRow]) -> None:
        """Show these."""
        if tuple(rows) != tuple(self.rows):
            self.beginResetModel()
            self.rows = tuple(rows)
            self.endResetModel()


class WarningsTable(PlainTable):
    """The table of warnings, as high as they need it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Warnings that were given, newest first"), stretch=PERIOD, least=120, parent=parent)
        self.warnings = Warnings(self, self)
        self.setModel(self.warnings)

    def show_rows(self, rows: Sequence[WarningRow]) -> None:
        """Show these; the table is there only when there are any."""
        self.warnings.show_rows(rows)
        self.setVisible(bool(rows))
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + ROW * min(SHOWN, len(rows)) + 4)


def _words(row: WarningRow) -> tuple[str, ...]:
    period = tr("run {id}", id=row.period[:8]) if row.scope == RUN else row.period
    money = tr("practice") if row.simulated else tr("real", meaning="money")
    used, limit = dollars(row.picodollars), dollars(row.limit)
    return clock(row.at), scope_title(row.scope), one_line(period, 40), used, limit, money
