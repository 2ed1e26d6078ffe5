"""Marks what was found where it is drawn, and goes to one of the places."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

from tabs.chat.answer import AnswerCard
from tabs.chat.exchange import Exchange
from tabs.chat.finding import Finding, Spot
from tabs.chat.prompt import PromptBubble
from tabs.shared.found import mark_places, places_in
from tabs.shared.theme import HUGE, LARGE, colors_of

if TYPE_CHECKING:
    from tabs.chat.transcript import Transcript

_LOOK_MS = 50
_LOOKS = 60
"""How long a text is waited for that is drawn piece by piece."""
_SETTLED = 4
"""Looks after which it is in its place for good, whatever is laid out around it."""


class FoundPlaces(QObject):
    """Works on what is drawn of a conversation, a little while after it was drawn.

    :param finding: tells what is looked for.
    """

    def __init__(self, transcript: Transcript, finding: Finding, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._transcript = transcript
        self._finding = finding
        self._marked: dict[QWidget, tuple[object, ...]] = {}
        """How each text was marked."""
        self._wanted: tuple[Spot, int] | None = None
        self._looks = self._seen = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self._look)
        finding.shown.connect(self.go_to)

    def begin(self) -> None:
        """Mark what comes into view from now on."""
        self._timer.start()

    def end(self) -> None:
        """Take all marks away."""
        self._timer.stop()
        self._wanted = None
        for exchange in self._transcript.exchanges.values():
            texts: list[PromptBubble | AnswerCard] = [exchange.bubble, *exchange.cards.values()]
            for text in texts:
                if text in self._marked:
                    _mark(text, None, -1)
        self._marked.clear()

    def go_to(self, spot: Spot, place: int) -> None:
        """Have a place in view, however far back it is."""
        self._wanted, self._looks, self._seen = (spot, place), _LOOKS, 0
        if self._exchange(spot) is None:
            self._transcript.hold(spot.prompt_id, LARGE)
            self._transcript.reach(spot.prompt_id)
            self._transcript.hold(spot.prompt_id, LARGE)
        self._look()

    def _exchange(self, spot: Spot) -> Exchange | None:
        every = self._transcript.exchanges.values()
        return next((one for one in every if one.prompt.message_id == spot.prompt_id), None)

    def _look(self) -> None:
        if self._wanted is not None:
            self._looks -= 1
            exchange = self._exchange(self._wanted[0])
            if exchange is not None and self._arrived(exchange, *self._wanted):
                self._seen += 1
            if self._seen >= _SETTLED or self._looks <= 0:
                self._wanted = None
        self._mark_visible()

    def _arrived(self, exchange: Exchange, spot: Spot, place: int) -> bool:
        """Whether the place is drawn; it is in view then."""
        pattern, card = self._finding.pattern, exchange.cards.get(spot.ref)
        if pattern is None or exchange.width() < LARGE:
            return False
        if not spot.ref:
            exchange.bubble.unfold()
            found = [match.start() for match in pattern.finditer(exchange.bubble.shown)]
            below = exchange.bubble.y() + (
                exchange.bubble.height_before(found[min(place, len(found) - 1)]) if found else 0
            )
        elif card is None:
            return False
        else:
            exchange.answers.reveal(card)
            places = places_in(card.view.document(), pattern)
            if place >= len(places) and not card.view.complete:
                return False
            if place >= len(places):
                card.view.show_all()
                if not card.view.complete:
                    return False
            below = card.mapTo(exchange, QPoint(0, 0)).y()
            if places and not card.view.isHidden():
                cursor = QTextCursor(card.view.document())
                cursor.setPosition(places[min(place, len(places) - 1)][0])
                below = card.view.mapTo(exchange, QPoint(0, card.view.cursorRect(cursor).top())).y()
        self._show(exchange, below)
        return True

    def _show(self, exchange: Exchange, below: int) -> None:
        """Scroll only where the place is not in view."""
        height = self._transcript.viewport().height()
        at = exchange.y() + below - self._transcript.verticalScrollBar().value()
        if not LARGE <= at <= height - 3 * HUGE:
            self._transcript.hold(exchange.prompt.message_id, height // 3 - below)

    def _mark_visible(self) -> None:
        pattern, current = self._finding.pattern, self._finding.current
        for exchange in self._transcript.exchanges.values():
            if exchange.visibleRegion().isEmpty():
                continue
            texts: dict[str, PromptBubble | AnswerCard] = {"": exchange.bubble, **exchange.cards}
            for ref, text in texts.items():
                here = current is not None and (current[0].prompt_id, current[0].ref) == (
                    exchange.prompt.message_id,
                    ref,
                )
                place = current[1] if current is not None and here else -1
                state = (pattern, place, colors_of(text).name, _drawn(text))
                if self._marked.get(text) != state:
                    self._marked[text] = state
                    _mark(text, pattern, place)


def _drawn(text: PromptBubble | AnswerCard) -> int:
    """How much of a text there is to be marked."""
    return len(text.shown) if isinstance(text, PromptBubble) else text.view.document().characterCount()


def _mark(text: PromptBubble | AnswerCard, pattern: re.Pattern[str] | None, place: int) -> None:
    if isinstance(text, PromptBubble):
        found = [] if pattern is None else [match.span() for match in pattern.finditer(text.shown)]
        text.show_found(found, min(place, len(found) - 1))
    else:
        places = () if pattern is None else places_in(text.view.document(), pattern)
        mark_places(text.view, places, min(place, len(places) - 1))
