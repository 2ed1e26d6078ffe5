"""The chat's tab as most tests of it want it, and a maker of tabs for those that want another."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

import pytest
from pytestqt.qtbot import QtBot

from core.commands.models import SubmitPrompt, Submitted
from events.catalog.conversations import ConversationPinned, ConversationStarted
from tabs.chat.tab import ChatTab
from tabs.shared.hub import Hub
from tests.tabs.chat.many import chosen
from tests.tabs.hub import StoreHub


class MakeTab(Protocol):
    """Makes a tab over a hub, in sight, and lets go of it after the test."""

    def __call__(self, hub: Hub, width: int = 1100, height: int = 700) -> ChatTab: ...


@pytest.fixture
def make_tab(qtbot: QtBot) -> Iterator[MakeTab]:
    """A maker of tabs."""
    every: list[ChatTab] = []

    def make(hub: Hub, width: int = 1100, height: int = 700) -> ChatTab:
        made = ChatTab(hub)
        qtbot.addWidget(made)
        made.resize(width, height)
        made.show()
        every.append(made)
        return made

    yield make
    for made in every:
        made.release()


@pytest.fixture
def tab(make_tab: MakeTab, hub: StoreHub) -> ChatTab:
    """A tab over an empty store, in which a prompt that is sent begins the conversation ``c`` by the run ``r``."""
    hub.results[SubmitPrompt] = Submitted(conversation_id="c", message_id="prompt-r", run_id="r")
    return make_tab(hub)


@pytest.fixture
def five(qtbot: QtBot, hub: StoreHub, tab: ChatTab) -> ChatTab:
    """Conversations ``e`` to ``a``, the newest first, of which ``e`` is pinned and open."""
    for name in "abcde":
        hub.append(f"conversation-{name}", ConversationStarted(title=f"About {name}"))
    hub.append("conversation-e", ConversationPinned())
    qtbot.waitUntil(lambda: tab.conversations.model.rowCount() == 7)
    tab.open("e")
    assert chosen(tab) == ["e"]
    return tab
