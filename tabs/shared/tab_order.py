"""Has the Tab key go through a dialog in the order in which it is read, whatever order its parts were made in."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QWidget

from tabs.shared.layouts import widgets


def order_as_laid_out(over: QWidget, *, after: QWidget | None = None) -> None:
    """Let Tab go through what lies in the layouts of a widget, first to last. Call it again when something was added.

    :param after: what it comes from; without it the first stays where it is among what is around, and the others follow.
    """
    stops = [*([] if after is None else [after]), *_stops(over)]
    proxies = [(stop, proxy) for stop in stops if (proxy := stop.focusProxy()) is not None]
    # where one widget stands for another, Qt moves all that is between the two along with them
    for stop, _proxy in proxies:
        stop.setFocusProxy(None)  # type: ignore[arg-type]  # which takes it away
    for one, other in pairwise(stops):
        QWidget.setTabOrder(one, other)
    for stop, proxy in proxies:
        stop.setFocusProxy(proxy)


def _stops(over: QWidget) -> Iterator[QWidget]:
    """What the Tab key comes to in a widget, itself first."""
    if over.focusPolicy() & Qt.FocusPolicy.TabFocus or over.focusProxy() is not None:
        yield over
    if isinstance(over, QStackedWidget):
        inside = [over.widget(place) for place in range(over.count())]
    elif isinstance(over, QScrollArea):
        inside = [over.widget()]
    else:
        layout = over.layout()
        inside = [] if layout is None else list(widgets(layout))
    for widget in inside:
        if widget is not None:
            yield from _stops(widget)
