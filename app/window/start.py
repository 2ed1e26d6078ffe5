"""Starts the window: shows it first, fills it when the engine is there, and closes both orderly."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import logging
import os
import sys
import threading
from collections.abc import Awaitable
from functools import partial
from importlib.resources import as_file, files
from pathlib import Path
from typing import TYPE_CHECKING

import qasync
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from app.engine_thread import EngineThread
from app.home import data_folder, prepare
from app.lazy import load
from app.window import language
from app.window.garbage import WindowCollector
from app.window.geometry import Left, read_language, read_windows, restore_geometry
from app.window.safe_mode import FILE, LIVED_SECONDS, Starts
from app.window.shell import Shell
from app.window.signals import EndingSignals
from app.window.single import SingleInstance
from app.window.trouble import TroublePage
from events.errors import StoreBusy, TuttiError
from tabs.shared.language import tr
from tabs.shared.safe_text import one_line

if TYPE_CHECKING:
    from app.bootstrap import Engine  # loaded by the engine's thread, after the first paint
    from app.window.windows import Windows  # loaded with the tabs


PAINT_SECONDS = 1.0
SWITCH_SECONDS = 0.005
"""How long a thread keeps Python to itself while another waits; Python's own choice."""
LOADING_SWITCH_SECONDS = 0.0005
"""The same while one thread loads and the other paints, which asks for Python often and each time for a moment only."""
GEOMETRY = "window.json"
"""File in the data folder with the places of the windows and what they showed."""


def run_window(home: str | None) -> int:
    """Open the window of a data folder and stay until it is closed; returns the exit code.

    When it is open already, bring it to the front instead.

    :raises StoreBusy: the window of this folder hangs, and a terminal can say so.
    """
    load_plainly()
    sys.setswitchinterval(LOADING_SWITCH_SECONDS)
    # the engine's modules are read in while Qt looks for fonts and paints; nothing is started by that
    threading.Thread(target=load, args=("engine",), name="tutti-loading").start()
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)  # noqa: S101 - no other kind is ever made in this program
    app.setApplicationName("tutti")
    app.setApplicationDisplayName("Tutti")
    app.setDesktopFileName("tutti")
    app.setWindowIcon(_icon())
    app.setQuitOnLastWindowClosed(False)  # the main coroutine ends the program, after the engine
    gc.disable()  # until the tabs are there: loading makes many objects and no garbage
    with asyncio.Runner(loop_factory=lambda: qasync.QEventLoop(app)) as runner:
        folder = data_folder(home, os.environ)
        language.use(language.remembered(read_language(folder / GEOMETRY)))
        return runner.run(_run(folder))


def _icon() -> QIcon:
    """For desktops that ask the window and not the entry that started it."""
    with as_file(files("resources").joinpath("desktop", "tutti-128.png")) as path:
        return QIcon(str(path))


def load_plainly() -> None:
    """Spare what is done for every module that is loaded, and to no use here: an eighth of the time until the tabs are
    there.

    PySide reads the source of each, to see whether it may select a ``__feature__``, which nothing here does. Pydantic
    looks through every installed package for plugins of its own, of which none is wanted.
    """
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    feature = sys.modules.get("shibokensupport.feature")
    if feature is not None and hasattr(feature, "_mod_uses_pyside"):
        vars(feature)["_mod_uses_pyside"] = lambda _module: True  # as it answers for all modules that use PySide


async def _run(folder: Path) -> int:
    shell = Shell()
    signals = EndingSignals(shell.end)
    try:
        single = SingleInstance(prepare(folder))
        front = Front(shell)
        if single.claim(front.come_to_front) == "raised":
            return 0
    except TuttiError as error:
        if isinstance(error, StoreBusy) and sys.stderr is not None and sys.stderr.isatty():
            raise  # another window hangs, and the terminal is the place to say so
        return await _complain(shell, error)
    else:
        try:
            return await _live(front, folder)
        finally:
            single.release()
    finally:
        signals.restore()


class Front:
    """What a second start of the program brings to the front: the first window, and all of them once they are looked after."""

    def __init__(self, shell: Shell) -> None:
        self.shell = shell
        self.windows: Windows | None = None

    def come_to_front(self) -> None:
        """Show it above the others."""
        (self.windows or self.shell).come_to_front()


async def _live(front: Front, folder: Path) -> int:
    """From the first paint to the end of the engine."""
    shell = front.shell
    left = read_windows(folder / GEOMETRY) or [Left()]
    restore_geometry(shell, left[0])
    shell.show()
    with contextlib.suppress(TimeoutError):  # a window that starts minimised is not painted
        async with asyncio.timeout(PAINT_SECONDS):
            await shell.painted.wait()

    async def start() -> Engine:
        engine: Engine = await load("engine")(folder, environment=os.environ)
        return engine

    starts = Starts(folder / FILE)
    careful = starts.note()
    thread = EngineThread(start)
    thread.start()
    try:
        engine = await _unless_closed(shell, asyncio.wrap_future(thread.ready))
        if engine is None:
            return 0
        content = load("content")(thread, engine, careful=careful, on_normal=partial(_try, starts))
        closed = shell.closed  # of the program, whichever window is the last
        desktop = load("windows")(content, closed.set, folder / GEOMETRY)
        front.windows = desktop.windows
        desktop.open(shell, left)
        _when_lived(starts)
        gc.freeze()
        collector = WindowCollector()
        sys.setswitchinterval(SWITCH_SECONDS)
        try:
            await closed.wait()
        finally:
            collector.stop()
            desktop.close()  # gone for the person while the engine records what it stops
            content.close()
    except TuttiError as error:
        return await _complain(shell, error)
    except Exception as error:  # noqa: BLE001 - the window's top level: whatever it is, a person reads it
        return await _complain(shell, _unforeseen(error))
    finally:
        starts.clear()  # whoever comes here was not killed
        shell.hide()
        await asyncio.get_running_loop().run_in_executor(None, thread.stop)
    return 0


def _try(starts: Starts) -> None:
    """What a careful start left out is done now, so this counts as another start."""
    starts.note()
    _when_lived(starts)


def _when_lived(starts: Starts) -> None:
    asyncio.get_running_loop().call_later(LIVED_SECONDS, starts.clear)


async def _unless_closed(shell: Shell, engine: Awaitable[Engine]) -> Engine | None:
    """The engine, or nothing when the window is closed first."""
    starting, closed = asyncio.ensure_future(engine), asyncio.ensure_future(shell.closed.wait())
    await asyncio.wait({starting, closed}, return_when=asyncio.FIRST_COMPLETED)
    closed.cancel()
    if starting.done():
        return starting.result()
    starting.cancel()
    return None


async def _complain(shell: Shell, error: TuttiError) -> int:
    """Show what is wrong until the window is closed."""
    if sys.stderr is not None:  # a program without a console on Windows has none
        sys.stderr.write(f"{error.what} {error.do}\n")
    shell.fill(TroublePage(error, shell.end))
    shell.show()
    await shell.closed.wait()
    shell.hide()
    return error.exit_code


def _unforeseen(error: Exception) -> TuttiError:
    logging.getLogger(__name__).error("The window could not be filled", exc_info=error)
    return TuttiError(
        tr(
            "Something went wrong inside Tutti: {name}: {error}.", name=type(error).__name__, error=one_line(str(error))
        ),
        tr(
            "Nothing recorded is lost. Start it again; if it happens again, report it with the output of `tutti doctor`."
        ),
    )
