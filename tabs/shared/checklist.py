"""Points to tick, each in full: a box beside a text that wraps, so that nothing of it is out of sight."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from core.ports.ticking import said
from tabs.shared.labels import text_label
from tabs.shared.language import tr, tr_count
from tabs.shared.safe_text import breakable
from tabs.shared.shrinking import Shrinking
from tabs.shared.theme import SMALL, TINY

LEAST = 72
"""Pixels of the points that are seen at once in a low window."""


class Checklist(QWidget):
    """Points with boxes, all ticked at first: just agreeing is agreeing to all.

    Signals: ``changed`` when one is ticked or not any more.

    :param points: as they are to be read, without characters that leave nothing on the screen.
    :param lines: of the points that are seen at once; the others by scrolling.
    """

    changed = Signal()

    def __init__(self, points: Sequence[str], parent: QWidget | None = None, *, lines: int) -> None:
        super().__init__(parent)
        self.boxes = [QCheckBox(self) for _ in points]
        self.all_button = QPushButton(tr("Tick all"), self)
        self.none_button = QPushButton(tr("Tick none"), self)
        self._told = text_label("", "small", parent=self)
        inside = QWidget(self)
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, TINY, 0, TINY)
        grid.setHorizontalSpacing(SMALL)
        grid.setVerticalSpacing(SMALL)
        grid.setColumnStretch(1, 1)
        for number, (box, point) in enumerate(zip(self.boxes, points, strict=True)):
            box.setChecked(True)
            box.setAccessibleName(point)
            box.toggled.connect(lambda _on: self._tell())
            grid.addWidget(box, number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(_Point(point, box, self), number, 1)
        foot = QHBoxLayout()
        foot.setSpacing(SMALL)
        for button, on in ((self.all_button, True), (self.none_button, False)):
            button.setAutoDefault(False)
            button.setProperty("role", "quiet")
            button.clicked.connect(lambda _checked, on=on: self.tick_all(on=on))
            foot.addWidget(button)
        foot.addWidget(self._told)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        shown = Shrinking(inside, least=LEAST, parent=self)
        shown.setMaximumHeight(lines * self.fontMetrics().lineSpacing() * 2)  # with the room between them
        column.addWidget(shown)
        column.addLayout(foot)
        self._tell()

    @property
    def ticked(self) -> list[int]:
        """The numbers of the ticked points, from 1."""
        return [number for number, box in enumerate(self.boxes, 1) if box.isChecked()]

    def said(self, note: str) -> str:
        """What is answered with these ticks and a note of the person's own."""
        return said(self.ticked, len(self.boxes), note)

    def tick_all(self, *, on: bool) -> None:
        """Tick every point, or none."""
        for box in self.boxes:
            box.setChecked(on)

    def _tell(self) -> None:
        ticked = len(self.ticked)
        words = tr_count(
            len(self.boxes), "{ticked} of {n} point ticked", "{ticked} of {n} points ticked", ticked=ticked
        )
        self._told.setText(words)
        self.changed.emit()


class _Point(QLabel):
    """The text of a box, which it stands for when it is clicked."""

    def __init__(self, text: str, box: QCheckBox, parent: QWidget) -> None:
        super().__init__(parent)
        self._box = box
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(breakable(text))
        self.setWordWrap(True)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Toggle the box."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self._box.toggle()
        super().mouseReleaseEvent(event)
