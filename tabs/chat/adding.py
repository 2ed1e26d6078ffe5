"""Asks which models are to answer a prompt besides those that have."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from core.ports.models import ModelInfo
from tabs.shared.labels import text_label
from tabs.shared.language import tr, tr_count
from tabs.shared.model_list import ModelList
from tabs.shared.tab_order import order_as_laid_out
from tabs.shared.theme import HUGE, LARGE, SMALL, scaled

_SIZE = (560, 560)


class AddModelsDialog(QDialog):
    """Open it with ``open()``. Signal: ``chosen`` with the models to ask.

    :param answers: how many whole answers are there, which stay.
    """

    chosen = Signal(tuple)

    def __init__(self, answers: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Add models"))
        self.resize(*map(scaled, _SIZE))
        self.list = ModelList(self)
        self.list.changed.connect(self._offer)
        self.add = QPushButton(self)
        self.add.setProperty("role", "primary")
        self.add.setDefault(True)
        self.add.clicked.connect(lambda _checked: self.accept())
        self.accepted.connect(lambda: self.chosen.emit(self.list.chosen))
        self._lay_out(answers)
        self._offer(())
        order_as_laid_out(self)

    def show_models(self, models: Sequence[ModelInfo]) -> None:
        """Offer these models; those ticked stay so. They may come when nobody waits for them any more."""
        if isValid(self):
            self.list.show_models(models, self.list.chosen)

    def _offer(self, models: Sequence[str]) -> None:
        self.add.setEnabled(bool(models))
        self.add.setText(tr_count(len(models), "Ask for {n} answer", "Ask for {n} answers") if models else tr("Ask"))

    def _lay_out(self, answers: int) -> None:
        cancel = QPushButton(tr("Cancel"), self)
        cancel.clicked.connect(lambda _checked: self.reject())
        column = QVBoxLayout(self)
        column.setContentsMargins(HUGE, HUGE, HUGE, LARGE)
        column.setSpacing(SMALL)
        column.addWidget(text_label(tr("Add models to the answers"), "heading"))
        told = tr_count(
            answers,
            "{n} answer is used again at no cost; only the models you add are asked.",
            "{n} answers are used again at no cost; only the models you add are asked.",
        )
        column.addWidget(text_label(told, "muted", wrap=True))
        column.addSpacing(SMALL)
        column.addWidget(self.list, 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self.add)
        column.addLayout(foot)
