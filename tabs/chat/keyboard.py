"""Keeps the keyboard at what was used in a conversation, while what it belongs to is shown anew."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import chain

from PySide6.QtWidgets import QWidget

from tabs.chat.answer import AnswerCard
from tabs.chat.exchange import Exchange
from tabs.shared.focus import focused

_SWITCHES = ("back", "on")
_BUTTONS = ("stop", "resume", "release", "retry", "ask_again", "merge")
_OF_CARD = (
    "more_button",
    "copy_button",
    "context_button",
    "good_button",
    "bad_button",
    "receipt_button",
    "stop_button",
)


@dataclass(frozen=True, slots=True)
class Place:
    """One control of an exchange, whichever widget it is at the time."""

    prompt: str
    follows: str
    group: str
    """``wordings``, ``takes``, ``buttons``, ``menu``, or ``card``."""
    name: str = ""
    """Of the control in its group."""
    model: tuple[str, int] = ("", 0)
    """The model of the card, and which of its answers it is."""
    number: int = 0
    """Which card it is from the first."""


class Keyboard:
    """Asked around whatever may take a control away or put another in its place.

    :param shown: the exchanges that are shown.
    """

    def __init__(self, over: QWidget, shown: Callable[[], Mapping[str, Exchange]]) -> None:
        self._over = over
        self._shown = shown
        self._place: Place | None = None
        self._lent: QWidget | None = None
        """What has the keyboard until the control is there again."""

    def note(self) -> None:
        """Remember where it is; what was given it for a while stands for the control it is waiting for."""
        at = focused(self._over)
        if at is None or at is not self._lent:
            found = (_place_of(one, at) for one in self._shown().values() if at is not None and one.isAncestorOf(at))
            self._place, self._lent = next(found, None), None

    def put_back(self) -> None:
        """Lead it to the same control, or for as long as that is not there to what stands nearest to it."""
        if (place := self._place) is None:
            return
        exchange = self._exchange(place)
        wanted = _first(exchange, _controls(exchange, place)) if exchange is not None else None
        self._lent = None
        if exchange is not None and wanted is None:
            wanted = self._lent = _first(exchange, [*_of(exchange.buttons, _BUTTONS), exchange.menu])
        if wanted is not None and wanted is not focused(self._over):
            wanted.setFocus()

    def _exchange(self, place: Place) -> Exchange | None:
        """That of the prompt, or of another wording in its place."""
        every = list(self._shown().values())
        same = (one for one in every if one.prompt.message_id == place.prompt)
        others = (one for one in every if one.prompt.follows == place.follows)
        return next(chain(same, others), None)


def _place_of(exchange: Exchange, at: QWidget) -> Place | None:
    """Where in an exchange a control stands; ``None`` for what is no control of these, such as a text that is read."""
    where = (exchange.prompt.message_id, exchange.prompt.follows)
    if at is exchange.menu:
        return Place(*where, "menu")
    groups = {"wordings": (exchange.bubble.wordings, _SWITCHES), "takes": (exchange.takes, _SWITCHES)}
    for group, (owner, names) in {**groups, "buttons": (exchange.buttons, _BUTTONS)}.items():
        for name in names:
            if getattr(owner, name) is at:
                return Place(*where, group, name)
    for number, card in enumerate(exchange.cards.values()):
        for name in _OF_CARD:
            if getattr(card, name) is at:
                return Place(*where, "card", name, _whose(exchange)[number], number)
    return None


def _controls(exchange: Exchange, place: Place) -> list[QWidget]:
    """The control of a place, and what does as well."""
    if place.group == "menu":
        return [exchange.menu]
    if place.group == "buttons":
        return _of(exchange.buttons, (place.name,))
    if place.group == "card":
        card = _card(exchange, place)
        return _of(card, (place.name, "more_button")) if card is not None else []
    switcher = exchange.takes if place.group == "takes" else exchange.bubble.wordings
    return _of(switcher, (place.name, *_SWITCHES))


def _card(exchange: Exchange, place: Place) -> AnswerCard | None:
    """The answer of the same model; once all is there, the one in the same place."""
    cards = list(exchange.cards.values())
    same = next((card for card, whose in zip(cards, _whose(exchange), strict=True) if whose == place.model), None)
    return same or (cards[place.number] if exchange.settled and place.number < len(cards) else None)


def _whose(exchange: Exchange) -> list[tuple[str, int]]:
    """The model of each card, and which of its answers it is."""
    models = [card.row.model for card in exchange.cards.values()]
    return [(model, models[:place].count(model)) for place, model in enumerate(models)]


def _of(owner: object, names: Iterable[str]) -> list[QWidget]:
    return [getattr(owner, name) for name in names]


def _first(exchange: Exchange, controls: Iterable[QWidget]) -> QWidget | None:
    """The first that can be pressed now, or as soon as an exchange that was just made is in sight."""
    return next((one for one in controls if one.isVisibleTo(exchange) and one.isEnabled()), None)
