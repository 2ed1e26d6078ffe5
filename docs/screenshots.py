# ruff: noqa: INP001 - a script beside the pages, no package
"""Takes the pictures of the documentation: ``python -m docs.screenshots``, or with a folder to put them into.

A real engine is started in a temporary home, practice models answer a few prompts, and the real window is drawn without
a screen: every tab, light and dark, at two sizes.
"""

from __future__ import annotations

import asyncio
import os
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import qasync
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from app.bootstrap import Engine, start_engine
from app.engine_thread import EngineThread
from app.window.content import Content
from core.commands.models import CancelRun, ChangeSetting, SubmitPrompt
from events.projections.runs.view import RunsView
from tabs.chat.tab import ChatTab
from tabs.performance.tab import PerformanceTab
from tabs.runs.tab import RunsTab
from tabs.settings.tab import SettingsTab

FOLDER = Path(__file__).parent / "images"
SIZES = ((1280, 800), (1920, 1080))
THEMES = ("light", "dark")
TABS = ("chat", "settings", "performance", "runs")
LARGEST = 250_000
"""Bytes of a picture; a larger one is drawn with 256 colours."""
SETTLE_SECONDS = 1.2
"""Until what changed is heard, laid out and painted."""

ALL = ("practice/large", "practice/medium", "practice/small")
PROMPTS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("What is 17 * 23?", "single", ALL[:1]),
    ("Sort these numbers from small to large: 31, 4, 15, 9, 26, 5", "parallel", ALL),
    ("What is 144 / 12 + 7?", "sequential", ALL),
    ("Which is larger, 3/4 or 5/7? A) 3/4 B) 5/7 C) they are equal", "parallel", ALL),
    ("What is 12 * 12 - 44?", "single", ALL[1:2]),
    ("Put these words into alphabetical order: viola, cello, flute, harp, drum", "parallel", ALL),
)
"""What is asked, how, and of whom."""
ROUNDS = 4
"""How often all of them are asked, so that there is something to plot."""
CANCELED = ("What is 999 * 999 + 1?", "parallel", ALL)
"""A prompt whose run is stopped, so that this can be seen too."""


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
        await _ask_all(content)
        for theme in THEMES:
            await content.hub.send(ChangeSetting(key="appearance.theme", value=theme))
            for size in SIZES:
                window.resize(*size)
                for place, name in enumerate(TABS):
                    window.show_tab(place)
                    _prepare(content)
                    await asyncio.sleep(SETTLE_SECONDS)
                    picture = _picture(window)
                    _save(picture, folder / f"{name}-{theme}-{size[0]}.png")
                    if size == SIZES[0]:
                        _save(picture, folder / f"{name}-{theme}.png")
    finally:
        content.close()
        await asyncio.get_running_loop().run_in_executor(None, thread.stop)


async def _ask_all(content: Content) -> None:
    """Ask the prompts one after the other, and stop one run."""
    runs = content.hub.views.runs
    conversation = None
    for text, strategy, models in PROMPTS * ROUNDS:
        command = SubmitPrompt(text=text, strategy=strategy, models=models, conversation_id=conversation)
        submitted = await content.hub.send(command)
        conversation = submitted.conversation_id if strategy == "parallel" else None
        await _until(partial(_ended, runs, submitted.run_id))
    text, strategy, models = CANCELED
    submitted = await content.hub.send(SubmitPrompt(text=text, strategy=strategy, models=models))
    await content.hub.send(CancelRun(run_id=submitted.run_id))
    await _until(partial(_ended, runs, submitted.run_id))
    await content.hub.send(ChangeSetting(key="strategy.default", value="parallel"))
    await content.hub.send(ChangeSetting(key="answers.temperature", value=0.7))


def _prepare(content: Content) -> None:
    """Bring each tab to what is worth seeing."""
    runs = content.hub.views.runs.all()
    chosen = next(run for run in runs if run.strategy == "parallel" and run.answer)
    for tab in content.widget.tabs.values():
        if isinstance(tab, ChatTab):
            tab.open(chosen.conversation_id)
        elif isinstance(tab, SettingsTab):
            tab.show_page("Answers")
        elif isinstance(tab, PerformanceTab):
            tab.spans.buttons()[-1].click()
        elif isinstance(tab, RunsTab):
            tab.show_run(chosen.run_id)


def _ended(runs: RunsView, run_id: str) -> bool:
    run = runs.get(run_id)
    return run is not None and run.ended_at > 0


async def _until(holds: Callable[[], bool], seconds: float = 60) -> None:
    """Wait until something holds.

    :raises TimeoutError: it does not.
    """
    async with asyncio.timeout(seconds):
        while not holds():  # noqa: ASYNC110 - a row is waited for, and rows tell nobody
            await asyncio.sleep(0.05)


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
