"""The last page of adding a provider: it answers, these are its models, and which of them are asked by default."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from core.ports.models import ModelInfo
from tabs.shared.clear_button import ClearButton
from tabs.shared.labels import text_label
from tabs.shared.language import tr
from tabs.shared.price_words import price_words
from tabs.shared.safe_text import one_line, visible
from tabs.shared.theme import SMALL


class ResultPage(QWidget):
    """What came of the test, and models to tick.

    :param message: what came of it.
    :param models: those it listed; there may be none.
    :param defaults: the models that are asked by default now.
    """

    def __init__(self, message: str, models: Sequence[ModelInfo], defaults: Sequence[str]) -> None:
        super().__init__()
        self.models = tuple(models)
        self.filter = QLineEdit(self)
        self.filter.setPlaceholderText(tr("Find a model"))
        self.filter.setAccessibleName(tr("Find a model"))
        ClearButton(self.filter)
        self.list = QListWidget(self)
        self.list.setAccessibleName(tr("Models; tick those that are asked by default"))
        self.list.setStyleSheet("QListWidget::item { padding: 4px 6px; }")
        for model in self.models:
            item = QListWidgetItem(f"{one_line(model.name, 80)}   {price_words(model)}", self.list)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
        now = one_line(", ".join(defaults), 120) or tr("none")
        tick = tr(
            "Tick the models that a prompt goes to when it names none. With none ticked it stays as it is: {now}.",
            now=now,
        )
        self.filter.textChanged.connect(self._narrow)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        self.told = text_label(visible(message), "success", wrap=True, selectable=True)
        column.addWidget(self.told)
        if self.models:
            column.addWidget(text_label(tick, "muted", wrap=True))
            column.addWidget(self.filter)
            column.addWidget(self.list, 1)
            self.setFocusProxy(self.filter)
        else:
            self.filter.hide()
            self.list.hide()
            what = tr(
                "It lists no models. If that is not what you expect, go back and check the address, which usually ends in /v1."
            )
            column.addWidget(text_label(what, "warning", wrap=True))
            column.addStretch(1)

    @property
    def ticked(self) -> tuple[str, ...]:
        """The ids of the ticked models, in the order of the list."""
        return tuple(
            model.id
            for place, model in enumerate(self.models)
            if self.list.item(place).checkState() is Qt.CheckState.Checked
        )

    def tick(self, *ids: str) -> None:
        """Tick models."""
        for place, model in enumerate(self.models):
            if model.id in ids:
                self.list.item(place).setCheckState(Qt.CheckState.Checked)

    def _narrow(self, text: str) -> None:
        words = text.lower().split()
        for place, model in enumerate(self.models):
            self.list.item(place).setHidden(not all(word in model.id.lower() for word in words))
