"""Choosing models: searched, grouped by provider, each with its price and what stands in its way."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from core.ports.models import ModelInfo
from core.ports.own_prices import OWN
from tabs.shared.icons import icon
from tabs.shared.language import tr, tr_noop, tr_told
from tabs.shared.price_words import price_words
from tabs.shared.safe_text import one_line
from tabs.shared.theme import SMALL, colors_of, scaled

Index = QModelIndex | QPersistentModelIndex

MODEL = int(Qt.ItemDataRole.UserRole)
_HEADER_HEIGHT, _ROW_HEIGHT = 30, 46
_STATES = {"no_key": tr_noop("no key"), "unreachable": tr_noop("not reachable")}
_PROVIDERS = {"practice": tr_noop("Practice models: offline, simulated cost")}


class ModelList(QWidget):
    """A searchable list in which any number of models is ticked."""

    changed = Signal(tuple)
    """The ids now chosen, in the order they were ticked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chosen: list[str] = []
        self._models: Sequence[ModelInfo] = ()
        self.search = QLineEdit(self)
        self.search.setProperty("role", "search")
        self.search.setPlaceholderText(tr("Search by name, or by what they can do: images, tools"))
        self.search.setAccessibleName(tr("Search models"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._filter)
        self.search.installEventFilter(self)
        self.list = QListWidget(self)
        self.list.setProperty("role", "bare")
        self.list.setAccessibleName(tr("Models"))
        self.list.setItemDelegate(_Delegate(self.list))
        self.list.setMouseTracking(True)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemClicked.connect(self._toggle)
        self.list.itemActivated.connect(self._toggle)
        self.list.installEventFilter(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(self.search)
        column.addWidget(self.list, 1)

    def show_models(self, models: Sequence[ModelInfo], chosen: Sequence[str]) -> None:
        """Show these models with some ticked; one that is chosen but not there is shown as unknown."""
        known = {model.id for model in models}
        lost = [ModelInfo(name, name.partition("/")[0], name, state="unknown") for name in chosen if name not in known]
        self._models = (*models, *lost)
        self._chosen = list(chosen)
        self._filter()

    @property
    def chosen(self) -> tuple[str, ...]:
        """The ids that are ticked, in the order they were."""
        return tuple(self._chosen)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Down in the search box goes to the list; Space in the list ticks."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if watched is self.search and event.key() == Qt.Key.Key_Down and self.list.count() > 1:
                self.list.setFocus()
                self.list.setCurrentRow(1)
                return True
            if watched is self.list and event.key() == Qt.Key.Key_Space and self.list.currentItem() is not None:
                self._toggle(self.list.currentItem())
                return True
        return super().eventFilter(watched, event)  # type: ignore[arg-type]  # handed on as it came

    def _toggle(self, item: QListWidgetItem) -> None:
        model = item.data(MODEL)
        if model is None:
            return
        if model.id in self._chosen:
            self._chosen.remove(model.id)
        else:
            self._chosen.append(model.id)
        item.setCheckState(_check(model.id in self._chosen))
        self.changed.emit(self.chosen)

    def _filter(self) -> None:
        words = self.search.text().lower().split()
        self.list.clear()
        group = ""
        for model in sorted(self._models, key=lambda model: (not model.practice, model.provider)):
            told = (model.note, *sorted(model.abilities))
            said = " ".join((model.id, *told, *map(tr_told, told))).lower()
            if not all(word in said for word in words):
                continue
            if model.provider != group:
                group = model.provider
                header = QListWidgetItem(tr(_PROVIDERS[group]) if group in _PROVIDERS else one_line(group), self.list)
                header.setFlags(Qt.ItemFlag.NoItemFlags)
            item = QListWidgetItem(self.list)
            item.setData(MODEL, model)
            item.setToolTip(one_line(f"{model.id}. {tr_told(model.note)} {_price_date(model)}", 400))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, one_line(f"{model.id}, {_second_line(model)}", 300))
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            item.setCheckState(_check(model.id in self._chosen))


def _check(ticked: bool) -> Qt.CheckState:
    return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked


def _price_date(model: ModelInfo) -> str:
    if model.price is None:
        return ""
    date = f"{model.price.as_of:%Y-%m-%d}"
    if model.price.source == OWN:
        return tr("Your price, of {date}.", date=date)
    return tr("Price of {date}, from {source}.", date=date, source=tr_told(model.price.source))


def _second_line(model: ModelInfo) -> str:
    parts = [
        tr(_STATES[model.state]) if model.state in _STATES else "",
        tr("not listed any more") if model.state == "unknown" else "",
        price_words(model),
    ]
    if model.context_tokens:
        parts.append(tr("{thousands}k context", thousands=model.context_tokens // 1000))
    if more := sorted(model.abilities - {"text"}):
        parts.append(", ".join(map(tr_told, more)))
    return " · ".join(part for part in parts if part)


class _Delegate(QStyledItemDelegate):
    """A tick, the model's id, and its price below."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's signature
        return QSize(300, scaled(_HEADER_HEIGHT if index.data(MODEL) is None else _ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        colors = colors_of(option.widget)
        place: QRect = option.rect
        state = option.state
        model: ModelInfo | None = index.data(MODEL)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        small = QFont(painter.font())
        small.setPointSizeF(small.pointSizeF() * 0.88)
        middle = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        if model is None:
            small.setWeight(QFont.Weight.DemiBold)
            painter.setFont(small)
            painter.setPen(QColor(colors.muted))
            painter.drawText(place.adjusted(SMALL, 4, -SMALL, 0), middle, str(index.data()))
            painter.restore()
            return
        if state & (QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_HasFocus):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colors.hover))
            painter.drawRoundedRect(place.adjusted(2, 1, -2, -1), 6, 6)
        ticked = index.data(Qt.ItemDataRole.CheckStateRole) in {Qt.CheckState.Checked, Qt.CheckState.Checked.value}
        side, above = scaled(16), scaled(5)
        box = QRect(place.left() + SMALL, place.top() + above + 1, side, side)
        painter.setPen(QColor(colors.accent if ticked else colors.border_strong))
        painter.setBrush(QColor(colors.accent if ticked else colors.surface))
        painter.drawRoundedRect(box, 4, 4)
        if ticked:
            icon("done", colors.accent_text).paint(painter, box.adjusted(2, 2, -2, -2))
        words = place.adjusted(SMALL + scaled(26), above - 1, -SMALL, -above)
        painter.setPen(QColor(colors.text))
        elide = Qt.TextElideMode.ElideMiddle
        name = painter.fontMetrics().elidedText(one_line(model.id), elide, words.width())
        painter.drawText(words, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop), name)
        painter.setFont(small)
        painter.setPen(QColor(colors.warning if model.state in _STATES else colors.muted))
        price = painter.fontMetrics().elidedText(_second_line(model), Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom), price)
        painter.restore()
