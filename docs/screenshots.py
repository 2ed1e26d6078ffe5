# ruff: noqa: INP001 - a script beside the pages, no package
"""Takes the pictures of the documentation: ``python -m docs.screenshots``, or with a folder to put them into.

A real engine is started in a temporary home, practice models answer a few prompts, and the real window is drawn without
a screen. What is seldom seen is brought about, one after the other: an answer from the cache, limits, a breaker, a run
that waits, and one whose process is killed. Every view is drawn in light and dark, in two sizes and at 200 %, and ``docs/views.md`` is
written, which shows them all. Names of views behind the folder have only those drawn.
"""

from __future__ import annotations

import asyncio
import os
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

# dialogs grow with the letters as far as the screen goes, and the one that Qt makes up is smaller than the window
os.environ.setdefault("QT_QPA_PLATFORM", f"offscreen:configfile={Path(__file__).with_name('screen.json')}")

import qasync
from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from app.bootstrap import Engine, start_engine
from app.engine_thread import EngineThread
from app.window.content import Content
from core.commands.models import ChangeSetting
from docs import answer_scenes, desktop_scenes, dialog_scenes, empty_scenes, scenes, strategy_scenes, tab_scenes, views
from docs.scenes import ask_all, settled
from tabs.chat.pickers import ModelsButton
from tabs.chat.tab import ChatTab
from tabs.shared import scaling, theme
from tabs.window.frame import MainWindow

SCENES = (
    empty_scenes.EMPTY
    | tab_scenes.FIRST
    | scenes.SELDOM
    | strategy_scenes.SELDOM
    | answer_scenes.SELDOM
    | desktop_scenes.SELDOM
    | dialog_scenes.SELDOM
    | tab_scenes.GERMAN_TABS
)
FIRST_ASKED = next(iter(tab_scenes.FIRST))
"""The scene before which prompts are asked."""
FOLDER = Path(__file__).parent / "images"
VIEWS = Path(__file__).parent / "views.md"
THEMES = LIGHT, DARK = "light", "dark"
SMALL, LARGE = (1280, 800), (1920, 1080)
EDGE = 12
"""Pixels between a menu and the edge of the window."""


class Variant(NamedTuple):
    """How a view is drawn."""

    theme: str
    size: tuple[int, int]
    """Of the window, in pixels. A dialog has a size of its own."""
    scale: int = 100

    @property
    def name(self) -> str:
        """What names of pictures end with."""
        return f"{self.theme}-{self.size[0] if self.scale == 100 else 'twice'}"


VARIANTS = (
    Variant(LIGHT, SMALL),
    Variant(LIGHT, LARGE),
    Variant(DARK, LARGE),
    Variant(DARK, SMALL),
    Variant(DARK, SMALL, 200),
    Variant(LIGHT, SMALL, 200),
)
"""In an order in which little changes from one to the next: another theme or scale costs most of the time."""


def main() -> int:
    """Take all pictures, and write the page that shows them."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory() as home, asyncio.Runner(loop_factory=lambda: qasync.QEventLoop(app)) as runner:
        runner.run(_take(Path(home) / "tutti", folder, frozenset(sys.argv[2:])))
    if folder == FOLDER:
        VIEWS.write_text(views.page(SCENES, {file.name for file in folder.iterdir()}), encoding="utf-8")
    return 0


async def _take(home: Path, folder: Path, only: frozenset[str]) -> None:
    async def start() -> Engine:
        return await start_engine(home, environment={}, practice_latency=1.0)

    thread = EngineThread(start)
    thread.start()
    engine = await asyncio.wrap_future(thread.ready)
    content = Content(thread, engine)
    try:
        window = content.widget
        window.resize(*SMALL)
        window.show()
        await content.hub.send(ChangeSetting(key=theme.SETTING, value=VARIANTS[0].theme))
        for number, (name, (place, bring_about)) in enumerate(SCENES.items()):
            if name == FIRST_ASKED:
                await ask_all(content)
            window.show_tab(place)
            window.notice.clear()
            shown = await bring_about(content, home)
            await settled()
            if name not in desktop_scenes.UNSEEN and (not only or name in only):
                await _draw(folder / name, window, shown, turn=number % 2)
            if isinstance(shown, MainWindow):
                tab_scenes.put_back(content, shown)
            elif shown is not None:
                shown.close()
    finally:
        content.close()
        await asyncio.get_running_loop().run_in_executor(None, thread.stop)


async def _draw(place: Path, window: MainWindow, shown: QWidget | None, *, turn: int) -> None:
    """A view in all variants that it has; in the end it is as it was.

    :param turn: the theme in which it is drawn at 200 %, by turns; the tabs have both.
    """
    drawn = shown if isinstance(shown, MainWindow) else window
    sizes = {SMALL, LARGE} if shown is None or isinstance(shown, MainWindow | QMenu) else {SMALL}
    themes = THEMES if place.name in tab_scenes.FIRST else (THEMES[turn],)
    for variant in VARIANTS:
        if variant.size in sizes and (variant.scale == 100 or variant.theme in themes):
            await _put_on(variant, drawn)
            chat = window.tabs.get("Chat")
            if place.name in desktop_scenes.LISTED and isinstance(chat, ChatTab):
                chat.fold.bring_back()
                await settled(2)
            if shown is not None and isinstance(button := shown.parent(), ModelsButton):
                button.open()  # as large as it is where it is opened at this size
                await settled(2)
            file = place.with_name(f"{place.name}-{variant.name}.webp")
            _seen(drawn, shown).save(str(file), "WEBP", 100)  # type: ignore[call-overload]  # the stubs want bytes, Qt takes the name
            sys.stdout.write(f"{file.name}: {file.stat().st_size // 1024} KB\n")
    await _put_on(VARIANTS[0], drawn)


async def _put_on(variant: Variant, window: MainWindow) -> None:
    """Show the application in a variant; past the settings, whose history is to be seen as a person makes it."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)  # noqa: S101 - it was made in main
    scaling.show(app, variant.theme, variant.scale)
    await settled(2)
    window.resize(*variant.size)
    await settled(4)


def _seen(window: QWidget, shown: QWidget | None) -> QImage:
    """The window, a menu over its button as a large screen has it, or a dialog by itself."""
    button = shown.parentWidget() if isinstance(shown, QMenu) else None
    if shown is None or button is None:
        return _picture(shown or window)
    picture = _picture(window)
    painter = QPainter(picture)
    corner = button.mapTo(window, QPoint(0, -shown.height()))
    corner.setX(min(corner.x(), window.width() - shown.width() - EDGE))
    corner.setY(max(corner.y(), EDGE))
    painter.drawImage(corner, _picture(shown))
    painter.end()
    return picture


def _picture(window: QWidget) -> QImage:
    return window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


if __name__ == "__main__":
    sys.exit(main())
