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
from typing import NamedTuple

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import qasync
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from app.bootstrap import Engine, start_engine
from app.engine_thread import EngineThread
from app.window.content import Content
from core.commands.models import AddProvider, CancelRun, ChangeSetting, SubmitPrompt
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

LARGE, MEDIUM, SMALL = "practice/large", "practice/medium", "practice/small"
ALL = (LARGE, MEDIUM, SMALL)
AWAY = "workshop/llama-3.3-70b"
"""A model of a server that is not there: nobody listens at this port of this machine."""
AWAY_SERVER = "http://127.0.0.1:9/v1"


class Prompt(NamedTuple):
    """What is asked, how, and of whom."""

    text: str
    strategy: str = "parallel"
    models: tuple[str, ...] = ALL


INSTRUMENTS = "Put these words into alphabetical order: viola, cello, flute, harp, drum"
"""The conversation that the pictures show; it goes on with the two that follow it."""
CONVERSATIONS: tuple[tuple[Prompt, ...], ...] = (
    (Prompt("What is the capital of Norway? A) Bergen B) Oslo C) Stavanger"),),
    (Prompt("What is 17 * 23?", "single", (LARGE,)), Prompt("What is 391 / 17?", "single", (LARGE,))),
    (Prompt("Sort these prices from low to high: 31.50, 4.99, 15.25, 9.80, 26.00"),),
    (Prompt("What is 15 % of 240?", "sequential"),),
    (Prompt("What is 2 ** 10 - 24?"),),
    (Prompt("Which number is prime? A) 51 B) 57 C) 59 D) 63"),),
    (Prompt("What is (48 + 36) / 7 - 5?", "single", (MEDIUM,)),),
    (Prompt("Which planet is the largest planet? A) Saturn B) Neptune C) Jupiter", "sequential", (MEDIUM, LARGE)),),
    (Prompt("Arrange from large to small: 0.5, 0.25, 0.75, 0.125", "single", (SMALL,)),),
    (Prompt("A train runs 84 km in an hour. How far does it run in 3.5 hours? 84 * 3.5 = ?"),),
    (Prompt("What is 1024 - 768 + 12?", models=(LARGE, SMALL, AWAY)),),
    (Prompt("Who are you, and what can you do?"),),
    (
        Prompt(INSTRUMENTS),
        Prompt("Which is larger, 9.11 or 9.9?"),
        Prompt("What is 144 / 12 + 7?"),
    ),
)
CANCELED = Prompt("What is 999 * 999 + 1?")
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
                    _save(_picture(window), folder / f"{name}-{theme}-{size[0]}.png")
    finally:
        content.close()
        await asyncio.get_running_loop().run_in_executor(None, thread.stop)


async def _ask_all(content: Content) -> None:
    """Ask the prompts one after the other, and stop one run."""
    await content.hub.send(AddProvider(name="workshop", wire="openai", base_url=AWAY_SERVER))
    for prompts in CONVERSATIONS:
        conversation = None
        for prompt in prompts:
            conversation = await _ask(content, prompt, conversation)
        if prompts[0].models[-1] == AWAY:
            await _ask(content, CANCELED, None, stop=True)
    await content.hub.send(ChangeSetting(key="strategy.default", value="parallel"))
    await content.hub.send(ChangeSetting(key="answers.temperature", value=0.7))


async def _ask(content: Content, prompt: Prompt, conversation: str | None, *, stop: bool = False) -> str:
    """Ask one prompt and wait for its end; returns its conversation."""
    command = SubmitPrompt(
        text=prompt.text, strategy=prompt.strategy, models=prompt.models, conversation_id=conversation
    )
    submitted = await content.hub.send(command)
    if stop:
        await content.hub.send(CancelRun(run_id=submitted.run_id))
    await _until(partial(_ended, content.hub.views.runs, submitted.run_id))
    conversation_id: str = submitted.conversation_id
    return conversation_id


def _prepare(content: Content) -> None:
    """Bring each tab to what is worth seeing."""
    runs = content.hub.views.runs.all()
    chosen = next(run for run in runs if run.prompt == INSTRUMENTS)
    degraded = next(run for run in runs if AWAY in run.models)
    for tab in content.widget.tabs.values():
        if isinstance(tab, ChatTab):
            tab.open(chosen.conversation_id)
        elif isinstance(tab, SettingsTab):
            tab.show_page("Answers")
        elif isinstance(tab, PerformanceTab):
            tab.spans.buttons()[-1].click()
        elif isinstance(tab, RunsTab):
            tab.show_run(degraded.run_id)


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
