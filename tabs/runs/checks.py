"""What named checks found of the answers of a run."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from events.projections.runs.rows import CheckRow, StepRow
from tabs.shared.language import tr, tr_noop, tr_told, written
from tabs.shared.plain_tip import plain_tip
from tabs.shared.row_model import Index, RowModel
from tabs.shared.safe_text import one_line, visible
from tabs.shared.tables import PlainTable

_STATUSES = {
    "passed": tr_noop("passed"),
    "failed": tr_noop("failed"),
    "unclear": tr_noop("cannot tell"),
    "error": tr_noop("broke"),
    "timed_out": tr_noop("took too long"),
    "skipped": tr_noop("not made"),
}
CHECK, OF, FOUND, REASON = range(4)


class Checks(RowModel):
    """Checks in order, each with the model whose answer was looked at."""

    headings = (tr_noop("Check"), tr_noop("Answer of"), tr_noop("Found"), tr_noop("Why"))
    models: dict[str, str]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words of a cell; the whole reason as its tool tip."""
        row: CheckRow = self.rows[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self._words(row)[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(visible(tr_told(row.reason)))
        return None

    def _words(self, row: CheckRow) -> tuple[str, ...]:
        model = self.models.get(row.call_id, row.call_id)
        return one_line(tr_told(row.name), 60), one_line(model, 80), found_words(row), one_line(tr_told(row.reason))


class ChecksTable(PlainTable):
    """A table of them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Checks of the answers"), stretch=REASON, least=240, parent=parent)
        self.checks = Checks(self, self)
        self.checks.models = {}
        self.setModel(self.checks)

    def show_rows(self, rows: list[CheckRow], steps: Sequence[StepRow]) -> None:
        """Show the checks of a run."""
        models = {step.call_id: step.model for step in steps}
        if list(self.checks.rows) != rows or self.checks.models != models:
            self.checks.beginResetModel()
            self.checks.rows, self.checks.models = rows, models
            self.checks.endResetModel()


def found_words(row: CheckRow) -> str:
    """What a check found, in a word, with its score."""
    found = tr(_STATUSES[row.status]) if row.status in _STATUSES else row.status
    if row.score is not None:
        found = f"{found} ({written(f'{row.score:.2f}')})"
    return tr("{found}, by its stand-in", found=found) if row.stand_in else found
