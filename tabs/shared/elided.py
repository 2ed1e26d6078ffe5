"""A label of one line that is shortened where it does not fit."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from tabs.shared.plain_tip import plain_tip


class ElidedLabel(QLabel):
    """Plain text that gives way instead of widening its place; the whole of it is the tool tip.

    :param role: see :func:`tabs.shared.labels.text_label`.
    """

    mode = Qt.TextElideMode.ElideRight
    """Where the ellipsis stands."""

    def __init__(self, text: str = "", role: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        if role:
            self.setProperty("role", role)
        self._tip = ""
        self.setText(text)

    def set_tip(self, tip: str) -> None:
        """Have the tool tip say this too."""
        self._tip = tip
        self.update()

    def minimumSizeHint(self) -> QSize:
        """Any width will do."""
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint what fits."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        shown = self.fontMetrics().elidedText(self.text(), self.mode, self.contentsRect().width())
        told = [part for part in (self.text() if shown != self.text() else "", self._tip) if part]
        self.setToolTip(plain_tip("\n".join(told)) if told else "")
        painter.drawText(self.contentsRect(), self.alignment(), shown)
