"""One model in a list of them: a tick, its name, its price, and how often it is to answer."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from core.ports.models import ModelInfo
from core.ports.repeats import MOST
from tabs.shared.icons import icon
from tabs.shared.language import tr, tr_noop, tr_told
from tabs.shared.price_words import price_words
from tabs.shared.safe_text import one_line
from tabs.shared.theme import SMALL, colors_of, scaled

Index = QModelIndex | QPersistentModelIndex

MODEL = int(Qt.ItemDataRole.UserRole)
TIMES = MODEL + 1
_HEADER_HEIGHT, _ROW_HEIGHT = 30, 46
_SIGN, _NUMBER = 22, 40
"""Widths of the signs beside a model, and of the number between them."""
_STATES = {"no_key": tr_noop("no key"), "unreachable": tr_noop("not reachable")}


def count_places(row: QRect) -> tuple[QRect, QRect, QRect]:
    """Where a row of the list has the sign for fewer answers, their number, and the sign for more."""
    sign, number = scaled(_SIGN), scaled(_NUMBER)
    top = row.top() + (row.height() - sign) // 2
    more = QRect(row.right() - SMALL - sign, top, sign, sign)
    between = QRect(more.left() - number, top, number, sign)
    return QRect(between.left() - sign, top, sign, sign), between, more


def second_line(model: ModelInfo) -> str:
    """What stands below its name: what is in its way, its price, what it can do."""
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


class ModelDelegate(QStyledItemDelegate):
    """A tick, the model's id, and its price below."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's signature
        """Rows are as high as they are at any width."""
        return QSize(300, scaled(_HEADER_HEIGHT if index.data(MODEL) is None else _ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a model, or the heading of its provider."""
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
        if times := index.data(TIMES):
            less, number, more = count_places(place)
            words.setRight(less.left() - SMALL)
            painter.setPen(QColor(colors.text))
            painter.drawText(number, int(Qt.AlignmentFlag.AlignCenter), f"\N{MULTIPLICATION SIGN} {times}")
            for box, sign, can in ((less, "\N{MINUS SIGN}", times > 1), (more, "+", times < MOST)):
                painter.setPen(QColor(colors.border_strong))
                painter.setBrush(QColor(colors.surface))
                painter.drawRoundedRect(box, 4, 4)
                painter.setPen(QColor(colors.text if can else colors.border_strong))
                painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), sign)
        painter.setPen(QColor(colors.text))
        elide = Qt.TextElideMode.ElideMiddle
        name = painter.fontMetrics().elidedText(one_line(model.id), elide, words.width())
        painter.drawText(words, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop), name)
        painter.setFont(small)
        painter.setPen(QColor(colors.warning if model.state in _STATES else colors.muted))
        price = painter.fontMetrics().elidedText(second_line(model), Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom), price)
        painter.restore()
