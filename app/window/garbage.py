"""Collects garbage on the window's thread alone.

Python collects cycles on whichever thread happens to reach a threshold. Among them are widgets, plots and their items,
which Qt allows to be destroyed on its own thread only; destroyed on the engine's they take the program down.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer

LOOK_MS = 500
"""How often it is looked whether there is enough to collect."""


def collect_due() -> None:
    """Collect the oldest generation that is due by Python's thresholds, and with it those that are younger.

    What Qt is to delete later goes first: widgets that are let go of at both ends at once have taken the program down.
    """
    due = [
        number
        for number, (count, limit) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True))
        if count > limit > 0
    ]
    if due:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect(due[-1])


class WindowCollector(QObject):
    """Takes over from Python's automatic collection, at the thresholds that were set for it.

    :param parent: on the window's thread, which this belongs to as well.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Collect what is due."""
        collect_due()

    def stop(self) -> None:
        """Leave the collection to Python again."""
        self._timer.stop()
        gc.enable()
