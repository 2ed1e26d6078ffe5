# ruff: noqa: INP001 - beside the pages, no package
"""Pictures of finding and ordering things, and of what settings can do."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from app.window.content import Content
from core.commands.folders import MoveToFolder
from core.commands.models import ChangeSetting, PinConversation
from core.commands.settings import SaveProfile, UseProfile
from docs.scenes import CHAT, SETTINGS, Scenes, settled, tab_of, until
from events.catalog.calls import ModelCallCompleted
from tabs.chat.tab import ChatTab
from tabs.settings.tab import SettingsTab


async def _search(content: Content, _home: Path) -> None:
    """What was said about something, in all conversations."""
    chat = tab_of(content, ChatTab)
    for row in content.hub.views.conversations.all(limit=40):
        if row.title.startswith("What is the capital"):
            await content.hub.send(PinConversation(conversation_id=row.conversation_id))
    chat.conversations.search.setText("alphabetical order")
    await settled(4)


async def _ordered(content: Content, _home: Path) -> None:
    """The list of conversations, one pinned, several chosen to be moved or archived together."""
    listed = tab_of(content, ChatTab).conversations
    listed.search.clear()
    await settled(4)
    for row in listed.model.rows[2:6]:
        listed.view.picked.emit(listed.model.place(row.conversation_id), "toggle")
    await settled()


async def _folders(content: Content, _home: Path) -> None:
    """The conversations of one folder."""
    tab_of(content, ChatTab).conversations.chosen.leave()
    rows = content.hub.views.conversations.all(limit=9)
    for row, folder in zip(rows, ("Garden plans", "Bread", "Garden plans", "", "Bread", "Garden plans"), strict=False):
        await content.hub.send(MoveToFolder(conversation_ids=(row.conversation_id,), folder=folder))
    tab_of(content, ChatTab).conversations.show_folder("Garden plans")
    await settled(4)


async def _palette(content: Content, _home: Path) -> QWidget:
    """Everything that can be done, by a few letters."""
    window = content.widget
    tab_of(content, ChatTab).conversations.show_folder("")  # for what comes later, all are listed again
    window.doing.open_palette()
    await settled()
    window.doing.palette.edit.setText("run")
    await settled()
    return window.doing.palette


async def _shortcuts(content: Content, _home: Path) -> QWidget:
    """Every shortcut."""
    window = content.widget
    window.doing.open_sheet()
    await settled()
    assert window.doing.sheet is not None  # noqa: S101 - it was opened
    return window.doing.sheet


async def _profiles(content: Content, _home: Path) -> None:
    """Two profiles, one in force."""
    await content.hub.send(SaveProfile(name="Everyday"))
    await content.hub.send(ChangeSetting(key="strategy.default", value="voting"))
    await content.hub.send(ChangeSetting(key="answers.temperature", value=0.2))
    await content.hub.send(SaveProfile(name="Careful"))
    await content.hub.send(UseProfile(name="Everyday"))
    tab_of(content, SettingsTab).show_page("Profiles")
    await settled()


async def _history(content: Content, _home: Path) -> None:
    """What was changed in the settings, by whom and why."""
    tab_of(content, SettingsTab).show_page("History")
    await settled()


async def _wizard(content: Content, _home: Path) -> QWidget:
    """Adding a provider, step by step."""
    tab = tab_of(content, SettingsTab)
    tab.show_page("Providers")
    tab.providers.open_wizard()
    await settled()
    assert tab.providers.wizard is not None  # noqa: S101 - it was opened
    return tab.providers.wizard


async def _library(content: Content, _home: Path) -> QWidget:
    """Saved prompts."""
    chat = tab_of(content, ChatTab)
    chat.saved_prompts.open_library()
    await settled()
    assert chat.saved_prompts.library is not None  # noqa: S101 - it was opened
    return chat.saved_prompts.library


async def _past(content: Content, _home: Path) -> None:
    """The window as it was when the first answer of the first conversation had come and the others had not."""
    travel = content.widget.travel
    runs = content.hub.views.runs
    first = runs.all(limit=1000)[-1]
    answered = next(row.position for row in runs.timeline(first.run_id) if row.type == ModelCallCompleted.type_name)
    travel.look_back()
    await until(lambda: travel.in_the_past and not travel.bar.moving)
    travel.bar.go(answered)
    await until(lambda: not travel.bar.moving)
    tab_of(content, ChatTab).open(first.conversation_id)
    await settled(4)


async def _now(content: Content, _home: Path) -> None:
    """The present again."""
    content.widget.travel.back_to_now()
    await settled()


UNSEEN = frozenset({"now"})
"""It only puts things back."""
LISTED = frozenset({"search", "list", "folders"})
"""What is to be seen is in the list of conversations, also where that takes turns with the conversation."""
SELDOM: Scenes = {
    "search": (CHAT, _search),
    "list": (CHAT, _ordered),
    "folders": (CHAT, _folders),
    "palette": (CHAT, _palette),
    "shortcuts": (CHAT, _shortcuts),
    "profiles": (SETTINGS, _profiles),
    "history": (SETTINGS, _history),
    "wizard": (SETTINGS, _wizard),
    "library": (CHAT, _library),
    "past": (CHAT, _past),
    "now": (CHAT, _now),
}
