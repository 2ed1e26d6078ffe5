"""The cards of a conversation and the pieces of answers that arrive for them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from core.ports.live import LiveDelta
from tabs.chat.answer import AnswerCard
from tabs.chat.exchange import Exchange
from tabs.chat.footer import waiting_words
from tabs.shared.hub import Hub

MOST_EARLY = 500
"""Calls whose reasoning is kept until their rows come."""


class LiveCards:
    """Brings pieces to the card of their call. Those of cards out of sight wait until somebody looks."""

    def __init__(self, hub: Hub) -> None:
        self._hub = hub
        self._cards: dict[str, AnswerCard] = {}
        self._early: dict[str, list[str]] = {}
        """Reasoning that came before the row of its call; text needs no keeping, it can be asked for."""

    def know(self, exchanges: Iterable[Exchange]) -> None:
        """These are all there are."""
        self._cards = {call_id: card for one in exchanges for call_id, card in one.cards.items()}

    def take_in(self, card: AnswerCard) -> None:
        """There is one more."""
        self._cards[card.row.call_id] = card
        for piece in self._early.pop(card.row.call_id, ()):
            card.add_reasoning(piece)

    def forget_early(self) -> None:
        """Another conversation is shown."""
        self._early.clear()

    def show(self, deltas: Sequence[LiveDelta]) -> None:
        """Show pieces of answers in progress."""
        texts: set[str] = set()
        for delta in deltas:
            card = self._cards.get(delta.call_id)
            if card is None:
                if delta.kind == "reasoning" and len(self._early) < MOST_EARLY:
                    self._early.setdefault(delta.call_id, []).append(delta.text)
                continue
            if delta.kind == "reasoning":
                card.add_reasoning(delta.text)
            elif delta.kind == "text":
                texts.add(delta.call_id)
        for call_id in texts:
            card = self._cards[call_id]
            if not card.visibleRegion().isEmpty():
                card.show_live(self._hub.live_text(call_id))

    def look(self, exchange: Exchange) -> None:
        """Show what no news tells: how long the answers of an exchange take, and how far those in sight are."""
        for card in exchange.cards.values():
            if card.running:
                card.tick()
                card.waiting.setText(waiting_words(card.row, self._hub.live_held(card.row.call_id)))
                if not card.visibleRegion().isEmpty():
                    card.show_live(self._hub.live_text(card.row.call_id))
