# ruff: noqa: INP001 - beside the pages, no package
"""Pictures of the four tabs, in English and in another language."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from app.window import language
from app.window.content import Content
from docs.scenes import CHAT, PERFORMANCE, RUNS, SETTINGS, Scenes, prepare, settled
from tabs.window.frame import MainWindow

GERMAN = "de"
TABS = (("chat", CHAT), ("settings", SETTINGS), ("performance", PERFORMANCE), ("runs", RUNS))


async def _chat(content: Content, _home: Path) -> None:
    """One prompt, answers of several models side by side."""
    prepare(content)


async def _settings(content: Content, _home: Path) -> None:
    """Settings, each with what it does and where its value is from."""
    prepare(content)


async def _performance(content: Content, _home: Path) -> None:
    """Speed, cost and quality of every model."""
    prepare(content)


async def _runs(content: Content, _home: Path) -> None:
    """Every run, and the steps of one."""
    prepare(content)


async def _in_german(place: int, content: Content, _home: Path) -> MainWindow:
    """The same tab in a window that speaks German."""
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


FIRST: Scenes = {
    "chat": (CHAT, _chat),
    "settings": (SETTINGS, _settings),
    "performance": (PERFORMANCE, _performance),
    "runs": (RUNS, _runs),
}
GERMAN_TABS: Scenes = {f"german-{name}": (place, partial(_in_german, place)) for name, place in TABS}
