"""Every model there is: what it costs and since when, how much it reads, what it can, and whether it can be asked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import (
    QObject,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QBrush, QColor
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from core.ports.models import ModelInfo, ModelState
from events.values import PICO
from tabs.settings.page import found_in
from tabs.settings.price_dialog import PriceDialog
from tabs.settings.words import USABLE
from tabs.shared.beside import Beside
from tabs.shared.changing import changes
from tabs.shared.elided import ElidedLabel
from tabs.shared.flow import FlowLayout
from tabs.shared.hub import Hub
from tabs.shared.labels import text_label
from tabs.shared.language import grouped, tr, tr_noop, tr_told, written
from tabs.shared.price_words import own_words
from tabs.shared.row_model import Index, RowModel
from tabs.shared.safe_text import one_line, visible
from tabs.shared.tables import PlainTable
from tabs.shared.theme import HUGE, LARGE, MEDIUM, SMALL, colors_of
from tabs.shared.wording import PRICE_UNKNOWN, count

HEADINGS = (
    tr_noop("Model"),
    tr_noop("State"),
    tr_noop("Price for 1M tokens in / out"),
    tr_noop("Priced on"),
    tr_noop("Context"),
    tr_noop("Abilities"),
)
TITLE = tr_noop("Models")
KEYWORDS = tr_noop("models prices context abilities")
MODEL, STATE, PRICE, DATE, CONTEXT, ABILITIES = range(6)

STATES: dict[ModelState, tuple[str, str]] = {
    "ready": (tr_noop("Ready"), "success"),
    "practice": (tr_noop("Practice"), "accent"),
    "recorded": (tr_noop("Recorded"), "accent"),
    "no_key": (tr_noop("Needs a key"), "warning"),
    "unreachable": (tr_noop("Out of reach"), "danger"),
    "unknown": (tr_noop("Not tried"), "muted"),
}
"""States of a model in words, with their tones."""
_MILLION = 1_000_000


class Models(RowModel):
    """Models as they were last heard."""

    headings = HEADINGS
    right = frozenset({PRICE, CONTEXT})

    def __init__(self, widget: QWidget, parent: QObject | None = None) -> None:
        super().__init__(widget, parent)
        self.rows: Sequence[ModelInfo] = ()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words, colours, and the model's note as a tool tip."""
        model, column = self.rows[index.row()], index.column()
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return _WORDS[column](model)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.alignment(column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"<qt/>{_plain(visible(tr_told(model.note)))}" if model.note else None
        if role == Qt.ItemDataRole.ForegroundRole and column != MODEL:
            tone = STATES[model.state][1] if column == STATE else "text" if column == PRICE and model.price else "muted"
            return QBrush(QColor(getattr(colors_of(self._widget), tone)))
        return None

    def show_models(self, models: Sequence[ModelInfo]) -> None:
        """Show these models."""
        if tuple(models) != tuple(self.rows):
            self.beginResetModel()
            self.rows = tuple(models)
            self.endResetModel()


class ModelsPage(QWidget):
    """The table of models, with a button that asks every provider again.

    Signals: ``refresh_wanted``.
    """

    refresh_wanted = Signal()

    def __init__(self, hub: Hub, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = TITLE
        self._hub = hub
        self.dialog: PriceDialog | None = None
        self.price = QPushButton(tr("Price …"), self)
        self.price.setToolTip(tr("Enter what the chosen model costs"))
        self.price.clicked.connect(lambda _checked: self.ask_price())
        self.count = ElidedLabel("", "muted")
        self.refresh = QPushButton(tr("Ask providers again"), self)
        changes(self.refresh)
        self.refresh.clicked.connect(lambda _checked: self.refresh_wanted.emit())
        self.table = PlainTable(tr("Models"), stretch=MODEL, least=200, parent=self)
        self.table.setObjectName("models")
        self.models = Models(self.table, self)
        self._proxy = QSortFilterProxyModel(self)
        self._proxy.setSourceModel(self.models)
        self.table.setModel(self._proxy)
        self.table.setSortingEnabled(True)
        self.table.sortByColumn(MODEL, Qt.SortOrder.AscendingOrder)
        head, buttons = QHBoxLayout(), FlowLayout(one_line=True)
        head.addWidget(text_label(tr(self.title), "title"))
        head.addSpacing(SMALL)
        head.addWidget(self.count, 1, Qt.AlignmentFlag.AlignBottom)
        for button in (self.price, self.refresh):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(HUGE, LARGE, HUGE, LARGE)
        column.setSpacing(MEDIUM)
        column.addWidget(Beside(head, buttons))
        column.addWidget(self.table, 1)
        practice = tr(
            "Practice models run on this computer, and recorded ones answer from a file: they cost nothing and need no key, "
            "and their prices are simulated."
        )
        column.addWidget(text_label(practice, "small", wrap=True))
        self.table.activated.connect(lambda _index: self.ask_price())
        self.table.selectionModel().currentChanged.connect(lambda _now, _before: self._offer())
        self._proxy.modelReset.connect(self._offer)
        self._offer()

    def ask_price(self) -> None:
        """Ask what the chosen model costs."""
        model = self._chosen()
        if model is not None and _can_be_priced(model):
            self.dialog = PriceDialog(self._hub, model, self)
            self.dialog.open()

    def _chosen(self) -> ModelInfo | None:
        index = self._proxy.mapToSource(self.table.currentIndex())
        return self.models.rows[index.row()] if index.isValid() else None

    def _offer(self) -> None:
        model = self._chosen()
        self.price.setEnabled(model is not None and _can_be_priced(model))

    def show_models(self, models: Sequence[ModelInfo]) -> None:
        """Show these models."""
        self.models.show_models(models)
        ready = sum(model.state in USABLE for model in models)
        self.count.setText(tr("{models}, {ready} ready", models=count(len(models), "model"), ready=grouped(ready)))

    def search(self, words: list[str]) -> int:
        """Whether the page is called so, or a model is."""
        return int(found_in(words, KEYWORDS, *(model.id for model in self.models.rows)))


def _can_be_priced(model: ModelInfo) -> bool:
    """Whether a person may say what it costs: what costs nothing real has a price that comes with it."""
    return model.state not in {"practice", "recorded"}


def price_words(model: ModelInfo) -> str:
    """A price for a million tokens read and written; ``price unknown`` when it is not known, never a zero."""
    if model.price is None:
        return tr(PRICE_UNKNOWN)
    if model.price.source == "local":
        return tr("free, your own machine")
    words = f"{_dollars(model.price.input)} / {_dollars(model.price.output)}"
    return tr("simulated {prices}", prices=words) if model.practice else own_words(model.price, words)


def _dollars(picodollars: int) -> str:
    """A million times as much, in dollars and cents."""
    return tr("${amount}", amount=written(f"{picodollars * _MILLION / PICO:,.2f}"))


def _date(model: ModelInfo) -> str:
    dated = model.price is not None and model.price.source not in {"local", "practice"}
    return model.price.as_of.isoformat() if dated and model.price else ""


_WORDS: dict[int, Callable[[ModelInfo], str]] = {
    MODEL: lambda model: one_line(model.id, 100),
    STATE: lambda model: tr(STATES[model.state][0]),
    PRICE: price_words,
    DATE: _date,
    CONTEXT: lambda model: "" if model.context_tokens is None else grouped(model.context_tokens),
    ABILITIES: lambda model: ", ".join(map(tr_told, sorted(model.abilities - {"text"}) or ["text"])),
}


def _plain(text: str) -> str:
    """Text for a tool tip, which Qt would read as markup; marked as markup, with nothing left that could be any."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
