"""Sees to it that every answer of the transcript has the height it needs."""

from __future__ import annotations

from collections.abc import Callable, Collection

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from tabs.chat.exchange import Exchange

CHECKS_MS = (60, 240, 960)
"""After something that may change heights it is seen to it, so soon after one another, that every answer has the height it
needs: another theme reaches a long conversation piece by piece.
"""

_CHANGES = {
    QEvent.Type.Show,
    QEvent.Type.Resize,
    QEvent.Type.PaletteChange,
    QEvent.Type.StyleChange,
    QEvent.Type.FontChange,
}


class Heights(QObject):
    """Looks again a few times after :meth:`check`."""

    def __init__(self, area: QScrollArea, exchanges: Callable[[], Collection[Exchange]]) -> None:
        super().__init__(area)
        self._area = area
        self._exchanges = exchanges
        self._checking = QTimer(self)
        self._checking.setSingleShot(True)
        self._checking.timeout.connect(self._look)
        self._looks = iter(CHECKS_MS)
        area.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See to it after the area was shown, has another width or another look."""
        if event.type() in _CHANGES:
            self.check()
        return super().eventFilter(watched, event)

    def check(self) -> None:
        """Something may have changed heights."""
        self._looks = iter(CHECKS_MS)
        if not self._checking.isActive():
            self._checking.start(next(self._looks))

    def lay_out_squeezed(self) -> None:
        """Lay out anew, from the inside out, when an answer has less height than it needs.

        Qt tells of a height from widget to widget, by events that it drops where something on the way is hidden just
        then, as when the theme becomes another behind another tab.
        """
        page = self._area.widget()
        squeezed = [one for one in self._exchanges() if any(card.squeezed for card in one.cards.values())]
        if not squeezed or not self._area.isVisible():
            return
        for exchange in squeezed:
            for card in exchange.cards.values():
                _lay_out(card)
            _lay_out(exchange)
        _lay_out(page)
        QApplication.postEvent(self._area, QEvent(QEvent.Type.LayoutRequest))  # have the page take its height now

    def _look(self) -> None:
        self.lay_out_squeezed()
        if (following := next(self._looks, 0)) and not self._checking.isActive():
            self._checking.start(following)


def _lay_out(widget: QWidget | None) -> None:
    """Have a widget's own layout forget what it knew of heights, and tell the one around it."""
    layout = widget.layout() if widget is not None else None
    if widget is not None and layout is not None:
        layout.invalidate()
        layout.activate()
        widget.updateGeometry()
