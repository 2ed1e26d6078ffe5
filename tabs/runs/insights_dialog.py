"""Asks before the answers of a run are compared by a model, for that is a run of its own and may cost money."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QDialog, QFormLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from tabs.shared.labels import text_label
from tabs.shared.safe_text import visible
from tabs.shared.theme import HUGE, LARGE, MEDIUM
from tabs.shared.wording import count


class InsightsDialog(QDialog):
    """Which model compares. Open it with ``open()``.

    Signals: ``asked`` with the run and the model, which is empty for the one of the settings.

    :param models: those that answered in the run.
    """

    asked = Signal(str, str)

    def __init__(self, run_id: str, models: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Take insights")
        self.setMinimumWidth(480)
        self.model = QComboBox(self)
        self.model.setAccessibleName("Model that compares the answers")
        self.model.addItem("The one of the settings, else the first of these", "")
        for model in models:
            self.model.addItem(visible(model), model)
        self.take = QPushButton("Take insights", self)
        self.take.setProperty("role", "primary")
        cancel = QPushButton("Cancel", self)
        cancel.clicked.connect(self.reject)
        self.take.clicked.connect(lambda _checked: self._ask(run_id))
        words = (
            f"A model compares the answers of {count(len(models), 'model')} in a run of its own, which may cost money. What it "
            "finds is remembered: what they agree on, where they contradict one another, what only some say, what one alone "
            "says, and what all leave out. It is sent to other models only when you turn that on under Settings, Memory."
        )
        form = QFormLayout()
        form.setHorizontalSpacing(MEDIUM)
        form.addRow("&Compared by", self.model)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self.take)
        column = QVBoxLayout(self)
        column.setContentsMargins(HUGE, HUGE, HUGE, LARGE)
        column.setSpacing(MEDIUM)
        column.addWidget(text_label(words, wrap=True))
        column.addLayout(form)
        column.addLayout(foot)

    def _ask(self, run_id: str) -> None:
        self.asked.emit(run_id, self.model.currentData())
        self.accept()
