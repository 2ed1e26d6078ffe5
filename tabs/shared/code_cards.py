"""The cards behind code: their edges, the language above the code, and what copies it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QFontMetrics, QGuiApplication, QHelpEvent, QMouseEvent, QPainter, QTextBlock
from PySide6.QtWidgets import QTextBrowser, QToolTip

from tabs.shared.icons import icon
from tabs.shared.language import tr
from tabs.shared.markdown_look import CODE_PADDING, GROUP, LABEL, Look
from tabs.shared.theme import scaled

COPIED_MS = 1500
_ROUND = 8
_ICON = 14
_EDGE = 10
"""Between the edge of a card and what stands in its head, in pixels."""


class CodeCards(QObject):
    """Paints the cards of one view, and copies the code of the one whose button is pressed."""

    def __init__(self, view: QTextBrowser) -> None:
        super().__init__(view)
        self._view = view
        self._copied = 0
        """The card that was copied a moment ago."""
        self._pressed = False
        """Whether the mouse went down on a button, so that its release is no matter of the text."""
        view.viewport().installEventFilter(self)

    def codes(self) -> list[str]:
        """The code of each card, in order."""
        found = []
        for group, lines in groupby(self._all(), key=_group_of):
            if group:
                found.append(_text(lines))
        return found

    def paint(self, painter: QPainter, look: Look, lines: list[QTextBlock]) -> None:
        """The card behind the visible lines of a code block, rounded where the code begins and ends."""
        begins = _group_of(lines[0].previous()) != _group_of(lines[0])
        ends = _group_of(lines[-1].next()) != _group_of(lines[0])
        card = self._card(lines[0], lines[-1])
        card.adjust(0, -look.code_head if begins else -2 * _ROUND, 0, CODE_PADDING if ends else 2 * _ROUND)
        painter.setBrush(QColor(look.colors.sunken))
        painter.drawRoundedRect(card, _ROUND, _ROUND)
        if begins:
            self._paint_head(painter, look, lines[0])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The button of a card is pressed by the mouse, and says what it does."""
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseMove and not event.buttons():
            over = self._under(event.position()) is not None
            shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.IBeamCursor
            if over or self._view.viewport().cursor().shape() == Qt.CursorShape.PointingHandCursor:
                self._view.viewport().setCursor(shape)
            return over
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonPress:
            block = self._under(event.position()) if event.button() == Qt.MouseButton.LeftButton else None
            self._pressed = block is not None
            if block is not None:
                self._copy(block)
                return True
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease and self._pressed:
            self._pressed = False
            return True
        if isinstance(event, QHelpEvent) and self._under(QPointF(event.pos())) is not None:
            QToolTip.showText(event.globalPos(), tr("Copy this code"), self._view)
            return True
        return super().eventFilter(watched, event)

    def _copy(self, block: QTextBlock) -> None:
        group = _group_of(block)
        lines = []
        while block.isValid() and _group_of(block) == group:
            lines.append(block)
            block = block.next()
        QGuiApplication.clipboard().setText(_text(lines))
        self._copied = group
        QTimer.singleShot(COPIED_MS, self, self._forget)
        self._view.viewport().update()

    def _forget(self) -> None:
        self._copied = 0
        self._view.viewport().update()

    def _paint_head(self, painter: QPainter, look: Look, first: QTextBlock) -> None:
        head = self._head(look, first)
        painter.save()
        small = painter.font()
        small.setPointSizeF(small.pointSizeF() * 0.85)
        painter.setFont(small)
        painter.setPen(QColor(look.colors.muted))
        label = QFontMetrics(small).elidedText(
            str(first.blockFormat().property(LABEL) or ""),
            Qt.TextElideMode.ElideRight,
            round(head.width()) - 3 * scaled(_ICON),
        )
        painter.drawText(head, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, label)
        name, color = ("done", look.colors.success) if self._copied == _group_of(first) else ("copy", look.colors.muted)
        icon(name, color).paint(painter, self._button(head).toRect())
        painter.restore()

    def _under(self, place: QPointF) -> QTextBlock | None:
        """The first line of the code whose button is at a place."""
        look: Look | None = getattr(self._view, "look", None)
        if look is None:
            return None
        hit = (
            self._view.document()
            .documentLayout()
            .hitTest(QPointF(place.x(), place.y() + look.code_head), Qt.HitTestAccuracy.FuzzyHit)
        )
        block = self._view.document().findBlock(max(0, hit))
        while block.isValid() and _group_of(block) and _group_of(block.previous()) == _group_of(block):
            block = block.previous()
        if not _group_of(block):
            return None
        return block if self._button(self._head(look, block)).adjusted(-4, -4, 4, 4).contains(place) else None

    def _card(self, first: QTextBlock, last: QTextBlock) -> QRectF:
        """Around lines, without what stands above and below them."""
        layout = self._view.document().documentLayout()
        top, bottom = layout.blockBoundingRect(first).top(), layout.blockBoundingRect(last).bottom()
        left = first.blockFormat().leftMargin() - CODE_PADDING
        return QRectF(left, top, self._view.viewport().width() - left, bottom - top)

    def _head(self, look: Look, first: QTextBlock) -> QRectF:
        card = self._card(first, first)
        return QRectF(
            card.left() + CODE_PADDING, card.top() - look.code_head, card.width() - CODE_PADDING, look.code_head
        )

    @staticmethod
    def _button(head: QRectF) -> QRectF:
        edge = scaled(_ICON)
        return QRectF(head.right() - _EDGE - edge, head.center().y() - edge / 2, edge, edge)

    def _all(self) -> Iterator[QTextBlock]:
        block = self._view.document().begin()
        while block.isValid():
            yield block
            block = block.next()


def _group_of(block: QTextBlock) -> int:
    return int(block.blockFormat().property(GROUP) or 0) if block.isValid() else 0


def _text(lines: Iterator[QTextBlock] | list[QTextBlock]) -> str:
    return "\n".join(line.text().replace("\u2028", "\n") for line in lines)
