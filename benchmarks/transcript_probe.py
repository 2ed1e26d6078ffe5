"""The window that ``transcript`` measures, in a process of its own: ``python3 -m benchmarks.transcript_probe HOME``."""

from __future__ import annotations

import asyncio
import json
import os
import sys
import time
from pathlib import Path

import qasync
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.bootstrap import start_engine
from app.engine_thread import EngineThread
from app.window.hub import EngineHub
from benchmarks.transcript import FRAMES, STEP, TIMES, measured, milliseconds
from tabs.chat.tab import ChatTab
from tabs.shared import theme

SETTLING_MS = 2_500


def main() -> None:
    """Measure, and print what came of it as JSON."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication([])
    loop = qasync.QEventLoop(app)
    asyncio.set_event_loop(loop)
    theme.apply(app, "light")
    engine = EngineThread(lambda: start_engine(Path(sys.argv[1]), environment={}))
    engine.start()
    hub = EngineHub(engine, engine.ready.result(60))
    loop.call_soon(_measure, hub)  # what the tab starts needs the loop running
    loop.run_forever()


def _measure(hub: EngineHub) -> None:
    tab = ChatTab(hub)
    tab.resize(1280, 900)
    tab.show()
    conversations = sorted(hub.views.conversations.all(), key=lambda row: row.messages)
    short, long = conversations[0], conversations[-1]
    opened, frame = _of(tab, long.conversation_id, short.conversation_id)
    found = _finding(tab)
    short_opened, short_frame = _of(tab, short.conversation_id, long.conversation_id)
    told = {"opened": opened, "frame": frame, "short_opened": short_opened, "short_frame": short_frame}
    told |= {"found": found, "short_found": _finding(tab)}
    print(json.dumps({**told, "messages": long.messages}), flush=True)
    os._exit(0)


def _of(tab: ChatTab, conversation_id: str, other: str) -> tuple[float, float]:
    """Milliseconds until a conversation is painted, and those of a slow frame while it is scrolled."""
    opened: list[float] = []
    for _ in range(TIMES):
        tab.open(other)
        QTest.qWait(SETTLING_MS)
        since = time.perf_counter()
        tab.open(conversation_id)
        tab.repaint()
        opened.append(milliseconds(since))
        QTest.qWait(SETTLING_MS)
    bar, frames = tab.transcript.verticalScrollBar(), []
    for number in range(FRAMES):
        step = -STEP if number % 100 < 50 else STEP
        since = time.perf_counter()
        bar.setValue(bar.value() + step)
        tab.transcript.viewport().repaint()
        frames.append(milliseconds(since))
        QApplication.processEvents()
    return measured(opened, frames)


def _finding(tab: ChatTab) -> float:
    """Milliseconds of a slow frame while words are looked for that stand everywhere, and others that stand nowhere."""
    frames: list[float] = []
    tab.finder.open()
    for words in ("e", "the", "nowhere to be found"):
        tab.finder.bar.edit.setText(words)
        while tab.finder.finding.looking or len(frames) < FRAMES:
            time.sleep(0.002)
            since = time.perf_counter()
            QApplication.processEvents()
            frames.append(milliseconds(since))
    tab.finder.close()
    return measured(frames[:2], frames)[1]


if __name__ == "__main__":
    main()
