"""Asks which models are to be asked about what stands in a conversation already."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from core.ports.models import ModelInfo
from tabs.shared.labels import text_label
from tabs.shared.language import tr
from tabs.shared.model_list import ModelList
from tabs.shared.tab_order import order_as_laid_out
from tabs.shared.theme import HUGE, LARGE, SMALL, scaled

_SIZE = (560, 560)


@dataclass(frozen=True)
class Asked:
    """What a dialog says, in the person's language."""

    title: str
    """Of its window."""
    heading: str
    """In its first line."""
    told: str
    """What comes of asking, below the heading."""
    button: Callable[[int], str]
    """The words of the button for a number of models that is not zero."""


class AskModelsDialog(QDialog):
    """Open it with ``open()``. Signal: ``chosen`` with the models to ask.

    :param first: models that are ticked from the beginning.
    :param several: whether a model can be asked more than once.
    """

    chosen = Signal(tuple)

    def __init__(
        self, asked: Asked, parent: QWidget | None = None, *, first: Sequence[str] = (), several: bool = True
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(asked.title)
        self.resize(*map(scaled, _SIZE))
        self._button = asked.button
        self._first = tuple(first)
        self.list = ModelList(self, several=several)
        self.list.changed.connect(self._offer)
        self.ask = QPushButton(self)
        self.ask.setProperty("role", "primary")
        self.ask.setDefault(True)
        self.ask.clicked.connect(lambda _checked: self.accept())
        self.accepted.connect(lambda: self.chosen.emit(self.list.chosen))
        self._lay_out(asked)
        self._offer(())
        order_as_laid_out(self)

    def show_models(self, models: Sequence[ModelInfo]) -> None:
        """Offer these models; those ticked stay so. They may come when nobody waits for them any more."""
        if isValid(self):
            self.list.show_models(models, self.list.chosen or self._first)
            self._first = ()
            self._offer(self.list.chosen)

    def _offer(self, models: Sequence[str]) -> None:
        self.ask.setEnabled(bool(models))
        self.ask.setText(self._button(len(models)) if models else tr("Ask"))

    def _lay_out(self, asked: Asked) -> None:
        cancel = QPushButton(tr("Cancel"), self)
        cancel.clicked.connect(lambda _checked: self.reject())
        column = QVBoxLayout(self)
        column.setContentsMargins(HUGE, HUGE, HUGE, LARGE)
        column.setSpacing(SMALL)
        column.addWidget(text_label(asked.heading, "heading", wrap=True))
        column.addWidget(text_label(asked.told, "muted", wrap=True))
        column.addSpacing(SMALL)
        column.addWidget(self.list, 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self.ask)
        column.addLayout(foot)
