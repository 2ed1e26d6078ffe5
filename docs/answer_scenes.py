# ruff: noqa: INP001 - beside the pages, no package
"""Pictures of what is done with answers side by side: moved, compared without names, merged, looked into."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QWidget

from app.window.content import Content
from core.commands.models import SubmitPrompt, Submitted
from docs.scenes import ALL, CHAT, LARGE, SMALL, Prompt, Scenes, ended, run_of, settled, tab_of, until
from tabs.chat.exchange import Exchange
from tabs.chat.tab import ChatTab

SEASONS = Prompt("Put these words into alphabetical order: autumn, winter, spring, summer")
BLIND = (
    (Prompt("What is 12 * 13?"), SMALL),
    (Prompt("What is 31 - 4 * 5?"), LARGE),
    (Prompt("Sort from small to large: 3/4, 0.7, 0.72"), LARGE),
    (Prompt("Which is larger, 0.8 or 0.75?"), LARGE),
)
"""Compared without names, with the model whose answer is chosen."""
LAST = Prompt("Put these words into alphabetical order: oboe, tuba, horn, lute, fife")


async def _asked(content: Content, prompt: Prompt, *, blind: bool = False) -> Exchange:
    """A prompt of its own conversation, shown when all have answered."""
    command = SubmitPrompt(text=prompt.text, strategy="parallel", models=ALL, options={"wait": "all"}, blind=blind)
    submitted: Submitted = await content.hub.send(command)
    await until(partial(ended, content.hub.views.runs, submitted.run_id))
    chat = tab_of(content, ChatTab)
    chat.open(submitted.conversation_id)
    await settled()
    return chat.transcript.exchanges[submitted.run_id]


async def _columns(content: Content, _home: Path) -> None:
    """The columns in another order, one of them wider."""
    exchange = await _asked(content, SEASONS)
    columns = exchange.columns
    columns.move_card(columns.cards[0], 1)
    await settled()
    widths = {card.row.model: 1.6 if card.row.model == LARGE else 1.0 for card in columns.cards}
    columns.arranged.emit(columns.arrangement.sized(widths))


async def _alone(content: Content, _home: Path) -> None:
    """One answer over the whole width."""
    exchange = tab_of(content, ChatTab).transcript.exchanges[run_of(content, SEASONS).run_id]
    exchange.columns.show_alone(exchange.columns.cards[1])


async def _sent(content: Content, _home: Path) -> QWidget:
    """What exactly a model was sent."""
    chat = tab_of(content, ChatTab)
    exchange = chat.transcript.exchanges[run_of(content, SEASONS).run_id]
    exchange.columns.show_all()
    next(iter(exchange.cards.values())).more_button.request.trigger()
    await settled()
    return there(chat.sent)


async def _merging(content: Content, _home: Path) -> QWidget:
    """How answers are to be merged."""
    exchange = tab_of(content, ChatTab).transcript.exchanges[run_of(content, SEASONS).run_id]
    exchange.buttons.merge.click()
    await settled()
    return there(exchange.menu.merging)


async def _blind(content: Content, _home: Path) -> None:
    """Answers without names."""
    for prompt, best in BLIND:
        exchange = await _asked(content, prompt, blind=True)
        exchange.blind.said.emit(tuple(call for call, card in exchange.cards.items() if card.row.model == best), True)  # noqa: FBT003 - the signal's signature
        await settled()
    await _asked(content, LAST, blind=True)


async def _leaderboard(content: Content, _home: Path) -> QWidget:
    """Who was found better how often."""
    chat = tab_of(content, ChatTab)
    chat.show_leaderboard()
    await settled()
    return there(chat.leaderboard)


T = TypeVar("T", bound=QWidget)


def there(opened: T | None) -> T:
    """What was opened, which is there."""
    if opened is None:
        sys.exit("What is to be seen did not open.")
    return opened


SELDOM: Scenes = {
    "columns": (CHAT, _columns),
    "alone": (CHAT, _alone),
    "sent": (CHAT, _sent),
    "merging": (CHAT, _merging),
    "blind": (CHAT, _blind),
    "leaderboard": (CHAT, _leaderboard),
}
