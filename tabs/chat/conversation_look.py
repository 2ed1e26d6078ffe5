"""How a conversation is painted in the list: title and time above, the newest words below; and what stands between."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from events.projections.conversations.rows import ConversationRow
from tabs.chat.conversation_model import DRAFT, FOLDER, PINNED, ROW, WRITTEN, Index
from tabs.shared.icons import icon
from tabs.shared.language import tr
from tabs.shared.safe_text import one_line
from tabs.shared.theme import MEDIUM, SMALL, TINY, Colors, colors_of, scaled
from tabs.shared.wording import clock

WIDTH = 280
"""Of the list, in pixels."""
_ROW_HEIGHT = 56
_HEADING_HEIGHT = 30
_PIN = 12
"""Edge of the pin, in pixels."""


class ConversationLook(QStyledItemDelegate):
    """Paints conversations and the headings of their groups."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's signature
        """One height for conversations, another for headings."""
        return QSize(WIDTH, scaled(_ROW_HEIGHT if index.data(ROW) is not None else _HEADING_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """A conversation or a heading."""
        row: ConversationRow | None = index.data(ROW)
        colors = colors_of(option.widget)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row is None:
            _heading(painter, option, str(index.data()), colors)
        else:
            back(painter, option, colors)
            _mark(painter, option, colors)
            above = scaled(SMALL + 1)
            inside: QRect = option.rect.adjusted(SMALL + MEDIUM - 2, above, -SMALL - MEDIUM + 2, -above)
            title_line(painter, inside, row.title, clock(row.updated_at), colors)
            _below(painter, inside, row, colors, _Marks(bool(index.data(WRITTEN)), str(index.data(FOLDER) or "")))
        painter.restore()

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:  # noqa: ARG002 - Qt's signature
        """A title is written over its row."""
        place: QRect = option.rect
        editor.setGeometry(place.adjusted(SMALL, SMALL + 2, -SMALL, -SMALL - 2))


def back(painter: QPainter, option: QStyleOptionViewItem, colors: Colors) -> None:
    """The ground of an entry that is chosen, or under the pointer."""
    selected = bool(option.state & QStyle.StateFlag.State_Selected)
    if selected or option.state & QStyle.StateFlag.State_MouseOver:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colors.accent_soft if selected else colors.hover))
        painter.drawRoundedRect(option.rect.adjusted(SMALL, 2, -SMALL, -2), SMALL, SMALL)


def _mark(painter: QPainter, option: QStyleOptionViewItem, colors: Colors) -> None:
    """A bar at each of several that are chosen, so that more than the ground tells them apart; and where the keyboard is."""
    several = bool(getattr(option.widget, "several", False))
    selected = bool(option.state & QStyle.StateFlag.State_Selected)
    ground: QRect = option.rect.adjusted(SMALL, 2, -SMALL, -2)
    if several and selected:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colors.accent))
        painter.drawRoundedRect(QRect(ground.left() + 2, ground.top() + SMALL, 3, ground.height() - 2 * SMALL), 1, 1)
    if option.state & QStyle.StateFlag.State_HasFocus and (several or not selected):
        painter.setPen(QColor(colors.accent))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(ground.adjusted(0, 0, -1, -1), SMALL, SMALL)


def small_font(painter: QPainter) -> QFont:
    """The font of what is told beside a title."""
    small = QFont(painter.font())
    small.setPointSizeF(small.pointSizeF() * 0.88)
    return small


def title_line(painter: QPainter, inside: QRect, title: str, when: str, colors: Colors) -> None:
    """A title, elided where it does not fit, and the time at its right."""
    top = Qt.AlignmentFlag.AlignTop
    bold = QFont(painter.font())
    bold.setWeight(QFont.Weight.DemiBold)
    painter.save()
    painter.setFont(small_font(painter))
    painter.setPen(QColor(colors.muted))
    width = painter.fontMetrics().horizontalAdvance(when) + SMALL
    painter.drawText(inside, int(Qt.AlignmentFlag.AlignRight | top), when)
    painter.setFont(bold)
    painter.setPen(QColor(colors.text))
    shown = painter.fontMetrics().elidedText(one_line(title), Qt.TextElideMode.ElideRight, inside.width() - width)
    painter.drawText(inside, int(Qt.AlignmentFlag.AlignLeft | top), shown)
    painter.restore()


def _heading(painter: QPainter, option: QStyleOptionViewItem, words: str, colors: Colors) -> None:
    inside: QRect = option.rect.adjusted(SMALL + MEDIUM - 2, 0, -SMALL - MEDIUM + 2, -SMALL + 2)
    font = small_font(painter)
    font.setWeight(QFont.Weight.DemiBold)
    painter.setFont(font)
    painter.setPen(QColor(colors.muted))
    if words == tr(PINNED):
        side = painter.fontMetrics().height() - 2
        top = inside.bottom() - painter.fontMetrics().height() + 2
        painter.drawPixmap(QRect(inside.left(), top, side, side), icon("pin", colors.muted).pixmap(_PIN, _PIN))
        inside = inside.adjusted(side + SMALL - 3, 0, 0, 0)
    painter.drawText(inside, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom), words)


class _Marks(NamedTuple):
    """What stands before the newest words."""

    written: bool
    """Whether something is written and not sent."""
    folder: str
    """The folder it is in, where that is told."""


def _below(painter: QPainter, inside: QRect, row: ConversationRow, colors: Colors, marks: _Marks) -> None:
    painter.setFont(small_font(painter))
    below = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
    metrics = painter.fontMetrics()
    if marks.written:
        painter.setPen(QColor(colors.accent))
        painter.drawText(inside, below, tr(DRAFT))
        inside = inside.adjusted(metrics.horizontalAdvance(tr(DRAFT)) + SMALL, 0, 0, 0)
    if marks.folder:
        inside = _folder(painter, inside, one_line(marks.folder), colors)
    painter.setPen(QColor(colors.muted))
    words = one_line(row.preview)
    painter.drawText(inside, below, metrics.elidedText(words, Qt.TextElideMode.ElideRight, inside.width()))


def _folder(painter: QPainter, inside: QRect, name: str, colors: Colors) -> QRect:
    """The folder on a ground of its own; returns what is left of the line."""
    metrics = painter.fontMetrics()
    shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, inside.width() * 2 // 5)
    side = metrics.height() - 2
    width = side + metrics.horizontalAdvance(shown) + 3 * TINY
    chip = QRect(inside.left(), inside.bottom() - metrics.height(), width, metrics.height() + 1)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colors.hover))
    painter.drawRoundedRect(chip, TINY, TINY)
    sign = QRect(chip.left() + TINY, chip.top() + 2, side - 2, side - 2)
    painter.drawPixmap(sign, icon("folder", colors.muted).pixmap(sign.size()))
    painter.setPen(QColor(colors.text))
    painter.drawText(
        chip.adjusted(side + TINY, 0, 0, -1), int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom), shown
    )
    return inside.adjusted(width + SMALL, 0, 0, 0)
