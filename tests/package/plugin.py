"""A package of somebody else's as it lies in ``plugins`` beside the built program; it also takes the window's picture.

Nothing else could take it on a machine without a screen, and a plugin that works is one more thing to be tried.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from core.strategies.context import Options, Outcome, Strategy, StrategyContext

PICTURE = "TUTTI_PICTURE"
"""Variable that names the file to write; the window is closed behind it."""
AFTER_MS = 4000
_KEPT: list[object] = []
"""As long as the program lives."""
_METADATA = "Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n"
_POINTS = "[tutti.strategies]\nguest = {module}:GUEST\n"


async def _run(context: StrategyContext, _: Options) -> Outcome:
    context.expect(1)
    return Outcome(await context.ask(context.models[0]), "A guest decided.")


GUEST = Strategy("guest", "Guest", "Of another package.", Options, _run, takes=1)


def files(module: str) -> dict[str, str]:
    """The files of the installed package, by their places in ``plugins``."""
    name = module.replace("_", "-")
    where = f"{module}-1.0.dist-info"
    return {
        f"{module}.py": Path(__file__).read_text(encoding="utf-8") + "\n\n_watch()\n",
        f"{where}/METADATA": _METADATA.format(name=name),
        f"{where}/entry_points.txt": _POINTS.format(module=module),
    }


def _watch() -> None:
    """Take the picture a while after the program has loaded this, if it has a window."""
    widgets = sys.modules.get("PySide6.QtWidgets")
    app = widgets.QApplication.instance() if widgets is not None else None
    if app is None or PICTURE not in os.environ:
        return
    from PySide6.QtCore import QObject, Qt, QTimer, Signal  # noqa: PLC0415 - only beside a window

    class Photographer(QObject):
        """Told by a signal, for what loads plugins is another thread than the window's."""

        wanted = Signal()

        def wait(self) -> None:
            """Give the window time to show what it has."""
            QTimer.singleShot(AFTER_MS, _take)

    told = Photographer()
    told.moveToThread(app.thread())
    told.wanted.connect(told.wait, Qt.ConnectionType.QueuedConnection)
    _KEPT.append(told)
    told.wanted.emit()


def _take() -> None:
    from PySide6.QtWidgets import QApplication, QMainWindow  # noqa: PLC0415 - only beside a window

    for window in QApplication.topLevelWidgets():
        if isinstance(window, QMainWindow):
            window.grab().save(os.environ[PICTURE])
            window.close()
