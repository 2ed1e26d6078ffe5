"""Asks between which days runs were asked for."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QDateEdit, QDialog, QDialogButtonBox, QFormLayout, QVBoxLayout, QWidget

from tabs.shared.labels import text_label
from tabs.shared.language import tr


class DaysDialog(QDialog):
    """The first and the last day, both of them included. Signals: ``asked`` with the two as :class:`datetime.date`."""

    asked = Signal(date, date)

    def __init__(self, first: date, last: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Runs between two days"))
        self.first, self.last = _edit(tr("The first day"), first), _edit(tr("The last day"), last)
        self.last.setMinimumDate(self.first.date())
        self.first.dateChanged.connect(self.last.setMinimumDate)
        form = QFormLayout()
        form.addRow(tr("From"), self.first)
        form.addRow(tr("To"), self.last)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, parent=self
        )
        self.ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.ok.setText(tr("List them"))
        self.ok.setProperty("role", "primary")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(text_label(tr("Both days are included, by your clock."), "small"))
        column.addLayout(form)
        column.addWidget(buttons)

    def accept(self) -> None:
        """Tell which days were chosen."""
        super().accept()
        self.asked.emit(_date(self.first), _date(self.last))


def _edit(name: str, day: date) -> QDateEdit:
    edit = QDateEdit(QDate(day.year, day.month, day.day))
    edit.setDisplayFormat(tr("d MMM yyyy"))
    edit.setCalendarPopup(True)
    edit.setAccessibleName(name)
    return edit


def _date(edit: QDateEdit) -> date:
    day = edit.date()
    return date(day.year(), day.month(), day.day())
