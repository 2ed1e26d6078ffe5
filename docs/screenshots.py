# ruff: noqa: INP001 - a script beside the pages, no package
"""Takes the pictures of the documentation: ``python -m docs.screenshots``, or with a folder to put them into.

A real engine is started in a temporary home, practice models answer a few prompts, and the real window is drawn without
a screen: every tab, light and dark, at two sizes. Then what is seldom seen is brought about, one after the other, and
drawn too: an answer from the cache, limits, a breaker, a run that waits, and one whose process is killed.
"""

from __future__ import annotations

import asyncio
import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import qasync
from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from app.bootstrap import Engine, start_engine
from app.engine_thread import EngineThread
from app.window.content import Content
from core.commands.models import ChangeSetting
from docs import answer_scenes, desktop_scenes, language_scenes, scenes, strategy_scenes
from docs.scenes import ask_all, prepare, settled
from tabs.window.frame import MainWindow

SCENES = scenes.SELDOM | strategy_scenes.SELDOM | answer_scenes.SELDOM | desktop_scenes.SELDOM | language_scenes.SELDOM
DARK_TOO = strategy_scenes.DARK_TOO | answer_scenes.DARK_TOO | desktop_scenes.DARK_TOO
FOLDER = Path(__file__).parent / "images"
SIZES = ((1280, 800), (1920, 1080))
THEMES = ("light", "dark")
TABS = ("chat", "settings", "performance", "runs")
EDGE = 12
"""Pixels between a menu and the edge of the window."""
LARGEST = 250_000
"""Bytes of a picture; a larger one is drawn with 256 colours."""


def main() -> int:
    """Take all pictures."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory() as home, asyncio.Runner(loop_factory=lambda: qasync.QEventLoop(app)) as runner:
        runner.run(_take(Path(home) / "tutti", folder))
    return 0


async def _take(home: Path, folder: Path) -> None:
    async def start() -> Engine:
        return await start_engine(home, environment={}, practice_latency=1.0)

    thread = EngineThread(start)
    thread.start()
    engine = await asyncio.wrap_future(thread.ready)
    content = Content(thread, engine)
    try:
        window = content.widget
        window.resize(*SIZES[0])
        window.show()
        await ask_all(content)
        await _take_tabs(content, folder)
        await content.hub.send(ChangeSetting(key="appearance.theme", value=THEMES[0]))
        window.resize(*SIZES[0])
        for name, (place, bring_about) in SCENES.items():
            window.show_tab(place)
            window.notice.clear()
            shown = await bring_about(content, home)
            await settled()
            if name in desktop_scenes.UNSEEN:
                continue
            _save(_seen(window, shown), folder / f"{name}-{THEMES[0]}-{SIZES[0][0]}.png")
            if name in DARK_TOO:
                await content.hub.send(ChangeSetting(key="appearance.theme", value=THEMES[1]))
                await settled(16)
                _save(_seen(window, shown), folder / f"{name}-{THEMES[1]}-{SIZES[0][0]}.png")
                await content.hub.send(ChangeSetting(key="appearance.theme", value=THEMES[0]))
            if isinstance(shown, MainWindow):
                language_scenes.put_back(content, shown)
            elif shown is not None:
                shown.close()
    finally:
        content.close()
        await asyncio.get_running_loop().run_in_executor(None, thread.stop)


async def _take_tabs(content: Content, folder: Path) -> None:
    """Every tab, in each theme and size."""
    window = content.widget
    for theme in THEMES:
        await content.hub.send(ChangeSetting(key="appearance.theme", value=theme))
        for size in SIZES:
            window.resize(*size)
            for place, name in enumerate(TABS):
                window.show_tab(place)
                prepare(content)
                await settled()
                _save(_picture(window), folder / f"{name}-{theme}-{size[0]}.png")


def _seen(window: QWidget, shown: QWidget | None) -> QImage:
    """The window, a menu over its button as a large screen has it, or a dialog by itself."""
    if not isinstance(shown, QMenu):
        return _picture(shown or window)
    picture, button = _picture(window), shown.parentWidget()
    painter = QPainter(picture)
    corner = button.mapTo(window, QPoint(0, -shown.height()))
    corner.setX(min(corner.x(), window.width() - shown.width() - EDGE))
    painter.drawImage(corner, _picture(shown))
    painter.end()
    return picture


def _picture(window: QWidget) -> QImage:
    return window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def _save(picture: QImage, file: Path) -> None:
    """Write a picture as small as PNG allows."""
    picture.save(str(file), "PNG", 0)  # type: ignore[call-overload]  # the stubs want bytes, Qt takes the name
    if file.stat().st_size > LARGEST:
        picture.convertToFormat(QImage.Format.Format_Indexed8).save(str(file), "PNG", 0)  # type: ignore[call-overload]  # see above
    sys.stdout.write(f"{file.name}: {file.stat().st_size // 1024} KB\n")


if __name__ == "__main__":
    sys.exit(main())
