"""The hooks that failed during a run; the run went on without them."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from events.projections.runs.rows import HookFailureRow
from tabs.shared.language import tr, tr_noop, tr_told
from tabs.shared.plain_tip import plain_tip
from tabs.shared.row_model import Index, RowModel
from tabs.shared.safe_text import one_line, visible
from tabs.shared.tables import PlainTable
from tabs.shared.wording import clock, full_time

_POINTS = {
    "before_call": tr_noop("before a call"),
    "after_call": tr_noop("after a call"),
    "on_failure": tr_noop("after a failure"),
    "before_decision": tr_noop("before a decision"),
    "after_run": tr_noop("after the run"),
}
WHEN, HOOK, POINT, ERROR = range(4)


class HookFailures(RowModel):
    """Failures in order."""

    headings = (tr_noop("When"), tr_noop("Hook"), tr_noop("Where"), tr_noop("What went wrong"))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words of a cell; the whole error as its tool tip."""
        row: HookFailureRow = self.rows[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            point = tr(_POINTS[row.point]) if row.point in _POINTS else row.point
            return (clock(row.at), one_line(row.hook, 80), one_line(point), one_line(tr_told(row.error)))[
                index.column()
            ]
        if role == Qt.ItemDataRole.ToolTipRole:
            return full_time(row.at) if index.column() == WHEN else plain_tip(visible(tr_told(row.error)))
        return None


class HooksTable(PlainTable):
    """A table of them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Hooks that failed"), stretch=ERROR, least=240, parent=parent)
        self.failures = HookFailures(self, self)
        self.setModel(self.failures)

    def show_rows(self, rows: list[HookFailureRow]) -> None:
        """Show the failures of a run."""
        if list(self.failures.rows) != rows:
            self.failures.beginResetModel()
            self.failures.rows = rows
            self.failures.endResetModel()
