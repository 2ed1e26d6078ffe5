"""The answers to one prompt side by side: columns that can be moved, widened, and shown alone."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QEvent, QMetaObject, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QGridLayout, QVBoxLayout, QWidget

from tabs.chat.answer import AnswerCard
from tabs.chat.arrangement import Arrangement, column_names
from tabs.chat.column_divider import Divider
from tabs.chat.column_strip import ColumnStrip
from tabs.shared.labels import framed
from tabs.shared.tab_order import order_as_laid_out
from tabs.shared.theme import MEDIUM, SMALL, scaled

COLUMN_WIDTH: Final = 280
"""Narrowest column in pixels as they come; more answers than fit beside one another go on below."""
NARROWEST: Final = 240
"""Narrowest that a person can make one."""


class AnswerColumns(QWidget):
    """Puts cards side by side as an arrangement says, and tells when a person changes it."""

    arranged = Signal(object)
    """The :class:`tabs.chat.arrangement.Arrangement` that a person wants; to be given to :meth:`show_cards`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards: list[AnswerCard] = []
        """As they stand from left to right."""
        self._names: dict[AnswerCard, str] = {}
        self._arrangement = Arrangement()
        self._columns = 0
        self._alone: AnswerCard | None = None
        self._dividers: list[Divider] = []
        self._dragged: AnswerCard | None = None
        self._heard: dict[AnswerCard, Sequence[QMetaObject.Connection]] = {}
        """What is listened to, by the card that tells it."""
        self._pressed = QPoint()
        self.strip = ColumnStrip(self)
        self.strip.chosen.connect(self.show_alone)
        self.strip.all_wanted.connect(self.show_all)
        self.mark = framed("drop", self)
        self.mark.hide()
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(0)
        self.grid.setVerticalSpacing(MEDIUM)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(self.strip)
        column.addLayout(self.grid)

    @property
    def cards(self) -> Sequence[AnswerCard]:
        """The cards as they stand from left to right."""
        return self._cards

    @property
    def arrangement(self) -> Arrangement:
        """How they stand."""
        return self._arrangement

    @property
    def alone(self) -> AnswerCard | None:
        """The card that is shown alone; none while all are."""
        return self._alone

    def show_cards(self, cards: Sequence[AnswerCard], arrangement: Arrangement) -> None:
        """Have these cards, in the order in which they were asked, stand as arranged."""
        names = dict(zip(cards, column_names([card.row.model for card in cards]), strict=True))
        by_name = {name: card for card, name in names.items()}
        ordered = [by_name[name] for name in arrangement.ordered(list(by_name))]
        same = ordered == self._cards and arrangement == self._arrangement
        for card in set(cards) - set(self._cards):
            self._take_in(card)
        self._names, self._arrangement, self._cards = names, arrangement, ordered
        if self._alone is not None and self._alone not in names:
            self._alone = None
        if not same:
            self._columns = 0
        self._arrange()

    def tell_names(self) -> None:
        """Say at what stands between columns how they are called now: letters and parts may come later than they do."""
        for divider, (left, right) in zip(self._dividers, pairwise(self._cards), strict=False):
            if divider.isEnabled():
                divider.name_for(left.model.text(), right.model.text())

    def drop(self, card: AnswerCard) -> None:
        """Let go of a card, which may stand elsewhere from now on."""
        if card not in self._heard:
            return
        for connection in self._heard.pop(card):
            QObject.disconnect(connection)
        card.model.removeEventFilter(self)
        card.model.unsetCursor()
        self.grid.removeWidget(card)
        self._cards = [other for other in self._cards if other is not card]
        self._names.pop(card, None)
        self._columns = 0
        if self._alone is card:
            self._alone = None

    def show_alone(self, card: AnswerCard) -> None:
        """Show one answer over the whole width, with the others a click away."""
        if len(self._cards) > 1:
            self._alone = card
            self._columns = 0
            self._arrange()

    def show_all(self) -> None:
        """Show the answers side by side again."""
        if self._alone is not None:
            was, self._alone, self._columns = self._alone, None, 0
            self._arrange()
            was.more_button.setFocus()

    def toggle_alone(self, card: AnswerCard) -> None:
        """Show an answer alone, or all again when it is."""
        if self._alone is card:
            self.show_all()
        else:
            self.show_alone(card)

    def move_card(self, card: AnswerCard, by: int) -> None:
        """Have a card stand so many places further to the right."""
        place = self._cards.index(card)
        self._move_to(card, place + by)

    def make_equal(self) -> None:
        """Have all columns equally wide again."""
        self._arrange_as(self._arrangement.equal(self._names.values()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape shows all answers again."""
        if event.key() == Qt.Key.Key_Escape and self._alone is not None:
            self.show_all()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put as many columns side by side as fit."""
        super().resizeEvent(event)
        self._arrange()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let a card be dragged by its name."""
        if isinstance(event, QMouseEvent) and len(self._cards) > 1 and self._alone is None:
            card = next((card for card in self._cards if card.model is watched), None)
            if card is not None:
                return self._drag(card, event)
        return super().eventFilter(watched, event)

    def _take_in(self, card: AnswerCard) -> None:
        card.model.installEventFilter(self)
        menu = card.more_button
        self._heard[card] = (
            menu.move_wanted.connect(lambda by: self.move_card(card, by)),
            menu.alone_wanted.connect(lambda: self.toggle_alone(card)),
            menu.equal_wanted.connect(self.make_equal),
        )

    def _drag(self, card: AnswerCard, event: QMouseEvent) -> bool:
        at = self.mapFromGlobal(event.globalPosition().toPoint())
        if event.type() == QEvent.Type.MouseButtonPress and event.button() == Qt.MouseButton.LeftButton:
            self._pressed = at
            return False
        if event.type() == QEvent.Type.MouseMove and event.buttons() & Qt.MouseButton.LeftButton:
            if self._dragged is None and (at - self._pressed).manhattanLength() >= QApplication.startDragDistance():
                self._dragged = card
                card.model.setCursor(Qt.CursorShape.ClosedHandCursor)
            if self._dragged is card:
                self._show_mark(self._place_at(at))
            return self._dragged is card
        if event.type() == QEvent.Type.MouseButtonRelease and self._dragged is card:
            self._dragged = None
            card.model.setCursor(Qt.CursorShape.OpenHandCursor)
            self.mark.hide()
            place = self._place_at(at)
            self._move_to(card, place - (place > self._cards.index(card)))
            return True
        return False

    def _place_at(self, at: QPoint) -> int:
        """Before which card something dropped there would stand."""
        for place, card in enumerate(self._cards):
            box = card.geometry()
            if at.y() <= box.bottom() + MEDIUM // 2 and at.x() < box.center().x():
                return place
            last = place + 1 == len(self._cards) or self._cards[place + 1].geometry().top() > box.bottom()
            if last and at.y() <= box.bottom() + MEDIUM // 2:
                return place + 1
        return len(self._cards)

    def _show_mark(self, place: int) -> None:
        """Show where the card that is dragged would stand."""
        first = place < len(self._cards)
        box = self._cards[place if first else -1].geometry()
        left = box.left() - MEDIUM // 2 - 1 if first else box.right() + MEDIUM // 2 - 1
        self.mark.setGeometry(max(0, min(left, self.width() - 3)), box.top(), 3, box.height())
        self.mark.show()
        self.mark.raise_()

    def _move_to(self, card: AnswerCard, place: int) -> None:
        place = max(0, min(place, len(self._cards) - 1))
        if self._cards.index(card) != place:
            self._arrange_as(self._arrangement.moved(list(self._names.values()), self._names[card], place))

    def _arrange_as(self, arrangement: Arrangement) -> None:
        """Ask for it: who owns the cards shows them so, for what it knows is what counts at every further layout."""
        self.arranged.emit(arrangement)

    def _fitting(self) -> int:
        """How many columns fit beside one another, and as many in the last row as in the others where that can be.

        What a person sized may be narrower than what comes by itself.
        """
        number = len(self._cards)
        sized = any(self._arrangement.width(name) != 1.0 for name in self._names.values())
        narrowest = scaled(NARROWEST if sized else COLUMN_WIDTH)
        fitting = max(1, min(number, self.width() // narrowest))
        rows = -(-number // fitting)
        return max(1, -(-number // max(1, rows)))

    def _arrange(self) -> None:
        shown = [self._alone] if self._alone is not None else self._cards
        columns = 1 if self._alone is not None else self._fitting()
        if columns == self._columns:
            return
        self._columns = columns
        for card in self._cards:
            self.grid.removeWidget(card)
            card.setVisible(card in shown)
            card.more_button.show_company(len(self._cards), alone=card is self._alone)
            many = len(shown) > 1
            card.model.setCursor(Qt.CursorShape.OpenHandCursor if many else Qt.CursorShape.ArrowCursor)
        self._set_dividers(columns, len(shown))
        one_row = len(shown) <= columns
        for column in range(max(2 * columns, self.grid.columnCount())):
            self.grid.setColumnStretch(column, 0)
        for place, card in enumerate(shown):
            row, column = divmod(place, columns)
            self.grid.addWidget(card, row, 2 * column)
            share = self._arrangement.width(self._names[card]) if one_row and columns > 1 else 1.0
            self.grid.setColumnStretch(2 * column, round(100 * share))
        self.strip.show_cards(self._cards, self._alone)
        order_as_laid_out(self)

    def _set_dividers(self, columns: int, shown: int) -> None:
        """What stands between columns: to be dragged where all of them stand in one row."""
        for divider in self._dividers:
            self.grid.removeWidget(divider)
            divider.hide()
            divider.deleteLater()
        self._dividers = []
        rows = -(-shown // columns)
        for gap in range(columns - 1):
            divider = Divider(self)
            divider.setEnabled(rows == 1)
            if rows == 1:
                left, right = self._cards[gap], self._cards[gap + 1]
                divider.moved.connect(lambda by, left=left, right=right: self._widen(left, right, by))
                divider.left.connect(self._keep_widths)
                divider.equal_wanted.connect(self.make_equal)
            self.grid.addWidget(divider, 0, 2 * gap + 1, rows, 1)
            divider.show()
            self._dividers.append(divider)
        self.tell_names()

    def _widen(self, left: AnswerCard, right: AnswerCard, by: int) -> None:
        """Give pixels of one column to its neighbour."""
        widths = {card: card.width() for card in self._cards}
        least = scaled(NARROWEST)
        by = max(least - widths[left], min(by, widths[right] - least))
        if by == 0:
            return
        widths[left] += by
        widths[right] -= by
        for column, card in enumerate(self._cards):
            self.grid.setColumnStretch(2 * column, widths[card])
        self.grid.activate()

    def _keep_widths(self) -> None:
        """Keep what was dragged."""
        self._arrange_as(self._arrangement.sized({self._names[card]: card.width() for card in self._cards}))
