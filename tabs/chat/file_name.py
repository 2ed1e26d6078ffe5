"""The name of a file in one line, however long it is."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from tabs.shared.elided import ElidedLabel
from tabs.shared.icons import icon
from tabs.shared.safe_text import one_line

LONGEST = 1000
"""Characters of a name that are told; no system has longer ones."""
IN_WORDS = 40
"""Characters of a name within a sentence."""


class FileName(ElidedLabel):
    """As wide as the name needs, up to a width; beyond it is shortened in the middle, for its end says what kind of file it is.

    The whole name is the tool tip then, and what a screen reader says.

    :param widest: pixels of its width at most.
    :param ems: the same in letters, for a width that follows their size.
    :param clip: whether a paper clip stands before it.
    """

    mode = Qt.TextElideMode.ElideMiddle

    def __init__(
        self,
        name: str,
        role: str = "",
        *,
        widest: int = 120,
        ems: int = 0,
        clip: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        shown = told_name(name)
        super().__init__(shown, role, parent)
        self._widest, self._ems, self._clip = widest, ems, clip
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(shown)
        self._make_room()

    def fit(self, widest: int) -> None:
        """Take up to another width."""
        if widest != self._widest:
            self._widest = widest
            self.updateGeometry()

    def changeEvent(self, event: QEvent) -> None:
        """Follow larger letters."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange} and hasattr(self, "_clip"):
            self._make_room()  # Qt tells of fonts while the base class is still being made

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the name, and the clip before it."""
        super().paintEvent(event)
        if self._clip:
            edge = self.fontMetrics().ascent() + 1
            color = self.palette().color(QPalette.ColorRole.WindowText).name()
            top = self.contentsRect().top() + (self.contentsRect().height() - edge) // 2
            QPainter(self).drawPixmap(QRect(0, top, edge, edge), icon("attach", color).pixmap(4 * edge, 4 * edge))

    def _make_room(self) -> None:
        """Room for the clip, as large as the letters."""
        if self._clip:
            self.setContentsMargins(self.fontMetrics().height() + 1, 0, 0, 0)

    def sizeHint(self) -> QSize:
        """As wide as the name, up to a width."""
        hint = super().sizeHint()
        most = self._ems * self.fontMetrics().horizontalAdvance("n") if self._ems else self._widest
        return QSize(min(hint.width(), most), hint.height())


def told_name(name: str) -> str:
    """A name as it is told: whole, in one line."""
    return one_line(name, LONGEST)


def short_name(name: str) -> str:
    """A name within a sentence: with its beginning and its end, where the whole of it would be most of the sentence."""
    told = told_name(name)
    half = IN_WORDS // 2
    return told if len(told) <= IN_WORDS else f"{told[:half]}…{told[-half + 1 :]}"
