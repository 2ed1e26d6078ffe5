"""Choosing models: searched, grouped by provider, each with its price and what stands in its way."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from core.ports.models import ModelInfo
from core.ports.own_prices import OWN
from core.ports.repeats import MOST
from tabs.shared.clear_button import ClearButton
from tabs.shared.labels import text_label
from tabs.shared.language import tr, tr_count, tr_noop, tr_told
from tabs.shared.model_row import MODEL, TIMES, ModelDelegate, count_places, second_line
from tabs.shared.plain_tip import plain_tip
from tabs.shared.safe_text import one_line
from tabs.shared.theme import SMALL

CHOSEN = "\N{BULLET}chosen"
"""The group of those that are ticked; no provider is called so."""
_PROVIDERS = {CHOSEN: tr_noop("Ticked"), "practice": tr_noop("Practice models: offline, simulated cost")}
_HOW_OFTEN = tr_noop("A model can answer several times: plus and minus, or the keys 1 to 9.")
_CLICKS = {QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease, QEvent.Type.MouseButtonDblClick}


class ModelList(QWidget):
    """A searchable list in which any number of models is ticked, each for one answer or for several.

    :param several: whether a model can be asked several times.
    """

    changed = Signal(tuple)
    """The ids now chosen, in the order they were ticked; one stands there as often as it is to answer."""

    def __init__(self, parent: QWidget | None = None, *, several: bool = True) -> None:
        super().__init__(parent)
        self._chosen: dict[str, int] = {}
        """How often each is to answer."""
        self._several = several
        self._models: Sequence[ModelInfo] = ()
        self._first: Sequence[str] = ()
        """Those that were ticked when the list was filled: they stand first, and rows do not move under the pointer."""
        self.search = QLineEdit(self)
        self.search.setProperty("role", "search")
        self.search.setPlaceholderText(tr("Search by name, or by what they can do: images, tools"))
        self.search.setAccessibleName(tr("Search models"))
        ClearButton(self.search)
        self.search.textChanged.connect(self._filter)
        self.search.installEventFilter(self)
        self.list = QListWidget(self)
        self.list.setProperty("role", "bare")
        self.list.setAccessibleName(tr("Models"))
        self.list.setAccessibleDescription(tr(_HOW_OFTEN) if several else "")
        self.list.setItemDelegate(ModelDelegate(self.list))
        self.list.setMouseTracking(True)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemClicked.connect(self._toggle)
        self.list.itemActivated.connect(self._toggle)
        self.list.installEventFilter(self)
        self.list.viewport().installEventFilter(self)
        self.looking = text_label(tr("Looking for models …"), "muted", wrap=True)
        """Stands there until the first are known."""
        self.how_often = text_label(tr(_HOW_OFTEN), "small", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(self.search)
        column.addWidget(self.looking)
        column.addWidget(self.list, 1)
        column.addWidget(self.how_often)
        self.how_often.setVisible(several)  # within the list; before, it would be a window of its own

    def show_models(self, models: Sequence[ModelInfo], chosen: Sequence[str]) -> None:
        """Show these models with some ticked; one that is chosen but not there is shown as unknown."""
        self.looking.hide()
        known = {model.id for model in models}
        self._chosen = dict(Counter(chosen))
        self._first = list(self._chosen)
        lost = [name for name in self._chosen if name not in known]
        self._models = (*models, *(ModelInfo(name, name.partition("/")[0], name, state="unknown") for name in lost))
        self._filter()

    @property
    def chosen(self) -> tuple[str, ...]:
        """The ids that are ticked, in the order they were, each as often as it is to answer."""
        return tuple(model for model, times in self._chosen.items() for _ in range(times))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down in the search box goes to the list; in the list Space ticks, and signs and digits say how often."""
        done = False
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            item = self.list.currentItem()
            if watched is self.search and event.key() == Qt.Key.Key_Down and self.list.count() > 1:
                self.list.setFocus()
                self.list.setCurrentRow(1)
                done = True
            elif watched is self.list and item is not None:
                done = self._press(item, event)
        elif isinstance(event, QMouseEvent) and watched is self.list.viewport() and event.type() in _CLICKS:
            done = self._click(event)
        return done or super().eventFilter(watched, event)

    def _click(self, event: QMouseEvent) -> bool:
        """Do what a sign beside a model says; whether one was hit, so that the click means nothing else."""
        at = event.position().toPoint()
        item = self.list.itemAt(at)
        by = self._more_at(item, at) if item is not None else 0
        if item is not None and by and event.type() != QEvent.Type.MouseButtonRelease:
            self._choose(item, self._times(item) + by)
        return by != 0

    def _press(self, item: QListWidgetItem, event: QKeyEvent) -> bool:
        """Do what a key says about a model; whether it says anything."""
        typed = event.text()
        if event.key() == Qt.Key.Key_Space:
            self._toggle(item)
        elif not self._several:
            return False
        elif typed in {"+", "-"} and self._times(item):
            self._choose(item, self._times(item) + (1 if typed == "+" else -1))
        elif len(typed) == 1 and typed in "123456789":
            self._choose(item, int(typed))
        else:
            return False
        return True

    def _more_at(self, item: QListWidgetItem, at: QPoint) -> int:
        """1 or -1 on the signs beside a model that is ticked, where more or fewer answers of it can be wanted."""
        if not self._several or not self._times(item):
            return 0
        less, _, more = count_places(self.list.visualItemRect(item))
        return 1 if more.contains(at) else -1 if less.contains(at) else 0

    def _times(self, item: QListWidgetItem) -> int:
        model = item.data(MODEL)
        return 0 if model is None else self._chosen.get(model.id, 0)

    def _toggle(self, item: QListWidgetItem) -> None:
        model = item.data(MODEL)
        if model is not None:
            self._set(item, model, 0 if model.id in self._chosen else 1)

    def _choose(self, item: QListWidgetItem, times: int) -> None:
        """Have a model answer so often, once at least; it is ticked for that."""
        model = item.data(MODEL)
        if model is not None:
            self._set(item, model, max(1, min(MOST, times)))

    def _set(self, item: QListWidgetItem, model: ModelInfo, times: int) -> None:
        if times == self._times(item):
            return
        if times:
            self._chosen[model.id] = times
        else:
            del self._chosen[model.id]
        self._mark(item, model)
        self.changed.emit(self.chosen)

    def _mark(self, item: QListWidgetItem, model: ModelInfo) -> None:
        """Show whether a model is ticked, and how often it is to answer."""
        times = self._chosen.get(model.id, 0)
        item.setCheckState(_check(times > 0))
        item.setData(TIMES, times if self._several else 0)
        often = tr_count(times, "{n} answer", "{n} answers") if times > 1 else ""
        told = ", ".join(filter(None, (model.id, often, second_line(model))))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, one_line(told, 300))

    def _filter(self) -> None:
        words = self.search.text().lower().split()
        self.list.clear()
        group = ""
        real = any(not model.practice for model in self._models)
        for model in sorted(self._models, key=lambda model: self._place(model, real=real)):
            told = (model.note, *sorted(model.abilities))
            said = " ".join((model.id, *told, *map(tr_told, told))).lower()
            if not all(word in said for word in words):
                continue
            own = CHOSEN if model.id in self._first else model.provider
            if own != group:
                group = own
                header = QListWidgetItem(tr(_PROVIDERS[group]) if group in _PROVIDERS else one_line(group), self.list)
                header.setFlags(Qt.ItemFlag.NoItemFlags)
            item = QListWidgetItem(self.list)
            item.setData(MODEL, model)
            item.setToolTip(plain_tip(one_line(f"{model.id}. {tr_told(model.note)} {_price_date(model)}", 400)))
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            self._mark(item, model)

    def _place(self, model: ModelInfo, *, real: bool) -> tuple[int, bool, str]:
        """Those that are ticked first, in their order; practice models last once there is anything else."""
        first = self._first.index(model.id) if model.id in self._first else len(self._first)
        return first, model.practice is real, model.provider


def _check(ticked: bool) -> Qt.CheckState:
    return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked


def _price_date(model: ModelInfo) -> str:
    if model.price is None:
        return ""
    date = f"{model.price.as_of:%Y-%m-%d}"
    if model.price.source == OWN:
        return tr("Your price, of {date}.", date=date)
    return tr("Price of {date}, from {source}.", date=date, source=tr_told(model.price.source))
