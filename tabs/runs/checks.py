"""What named checks found of the answers of a run."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from events.projections.runs.rows import CheckRow, StepRow
from tabs.shared.row_model import Index, RowModel
from tabs.shared.safe_text import one_line, visible
from tabs.shared.tables import PlainTable

_STATUSES = {
    "passed": "passed",
    "failed": "failed",
    "unclear": "cannot tell",
    "error": "broke",
    "timed_out": "took too long",
    "skipped": "not made",
}
CHECK, OF, FOUND, REASON = range(4)


class Checks(RowModel):
    """Checks in order, each with the model whose answer was looked at."""

    headings = ("Check", "Answer of", "Found", "Why")
    models: dict[str, str]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words of a cell; the whole reason as its tool tip."""
        row: CheckRow = self.rows[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self._words(row)[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return visible(row.reason)
        return None

    def _words(self, row: CheckRow) -> tuple[str, ...]:
        model = self.models.get(row.call_id, row.call_id)
        return one_line(row.name, 60), one_line(model, 80), found_words(row), one_line(row.reason)


class ChecksTable(PlainTable):
    """A table of them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Checks of the answers", stretch=REASON, least=240, parent=parent)
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
    found = _STATUSES.get(row.status, row.status)
    if row.score is not None:
        found = f"{found} ({row.score:.2f})"
    return f"{found}, by its stand-in" if row.stand_in else found
