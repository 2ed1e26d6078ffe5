"""How far a run is, as a thin line above its answers."""

from __future__ import annotations

from PySide6.QtWidgets import QProgressBar, QWidget

from tabs.chat.situation import Situation
from tabs.shared.language import tr

_HEIGHT = 4
"""In pixels."""


class ProgressLine(QProgressBar):
    """Hidden while there is nothing to wait for, and where one step is all there is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextVisible(False)
        self.setFixedHeight(_HEIGHT)
        self.setRange(0, 100)
        self.hide()

    def show_for(self, situation: Situation) -> None:
        """Show how far it is."""
        run = situation.run
        self.setVisible(run is not None and situation.active and run.steps_expected > 1)
        if run is not None:
            self.setValue(run.percent)
            self.setAccessibleName(tr("{percent} % done", percent=run.percent))
