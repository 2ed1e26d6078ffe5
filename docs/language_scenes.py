# ruff: noqa: INP001 - beside the pages, no package
"""Pictures of every tab in another language."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from app.window import language
from app.window.content import Content
from docs.scenes import CHAT, PERFORMANCE, RUNS, SETTINGS, Scenes, settled
from tabs.window.frame import MainWindow

GERMAN = "de"
TABS = (("chat", CHAT), ("settings", SETTINGS), ("performance", PERFORMANCE), ("runs", RUNS))


async def _in_german(place: int, content: Content, _home: Path) -> MainWindow:
    """A tab as another window shows it that speaks German."""
    there = content.widget
    language.use(GERMAN)
    page = content.make_window()
    page.resize(there.size())
    page.show()
    page.put_back(there.place())
    page.show_tab(place)
    await settled(4)
    return page  # its lists speak while they are drawn; see put_back


def put_back(content: Content, page: MainWindow) -> None:
    """Speak English again once it was drawn."""
    content.let_go(page)
    page.deleteLater()
    language.use(language.ENGLISH)


SELDOM: Scenes = {f"{name}-german": (place, partial(_in_german, place)) for name, place in TABS}
