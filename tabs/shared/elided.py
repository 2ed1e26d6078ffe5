"""Labels of one line or a few that are shortened where they do not fit."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent, QTextLayout
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from tabs.shared.plain_tip import plain_tip
from tabs.shared.scaling import leave_alone


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


class ElidedLines(ElidedLabel):
    """Plain text of a few lines, as many as its width asks for; of what is longer the last line is shortened.

    It sets its height by itself: were it asked for one by each width, whatever scrolls around it would be as high as it likes
    best, and not as it needs at least.
    """

    most = 3
    """Lines at most."""

    def __init__(self, text: str = "", role: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, role, parent)
        leave_alone(self)

    def setText(self, text: str) -> None:
        """Show another text."""
        super().setText(text)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take as many lines as this width asks for."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Letters of another size take other lines."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fit()

    def sizeHint(self) -> QSize:
        """As high as its lines are now."""
        return QSize(super().sizeHint().width(), max(1, len(self._lines())) * self.fontMetrics().lineSpacing())

    def minimumSizeHint(self) -> QSize:
        """Any width will do."""
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint what fits."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        shown, metrics, room = self._lines(), self.fontMetrics(), self.contentsRect()
        self.setToolTip(plain_tip(self.text()) if "".join(shown) != self.text() else "")
        for place, line in enumerate(shown):
            top = room.top() + place * metrics.lineSpacing()
            painter.drawText(
                QRect(room.left(), top, room.width(), metrics.lineSpacing()), Qt.AlignmentFlag.AlignLeft, line
            )

    def _fit(self) -> None:
        self.setFixedHeight(self.sizeHint().height())

    def _lines(self) -> list[str]:
        """What each line says."""
        text, width = self.text(), self.contentsRect().width()
        layout = QTextLayout(text, self.font())
        layout.beginLayout()
        starts: list[int] = []
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            starts.append(line.textStart())
        layout.endLayout()
        ends = [*starts[1:], len(text)]
        shown = [text[start:end] for start, end in zip(starts, ends, strict=True)][: self.most]
        if len(starts) > self.most:
            rest = text[starts[self.most - 1] :]
            shown[-1] = self.fontMetrics().elidedText(rest, self.mode, width)
        elif any(self.fontMetrics().horizontalAdvance(line.rstrip()) > width for line in shown):
            shown = [self.fontMetrics().elidedText(line, self.mode, width) for line in shown]
        return shown
