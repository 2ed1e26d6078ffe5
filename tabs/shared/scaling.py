"""The window at another size: what is given in pixels grows with the letters.

Widgets name margins, spacings, widths and icon sizes in pixels, for letters of the usual size. At another size these are
multiplied, once for each widget as it is about to be shown, and anew when the size changes. Dialogs grow with them, as far as the screen goes. What a widget works out from its
letters, such as the height of a text, is left alone: it follows the letters by itself.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QDialog,
    QLayout,
    QPlainTextEdit,
    QTableView,
    QTextEdit,
    QWidget,
)

from tabs.shared.layouts import nested
from tabs.shared.theme import UNBOUNDED, apply, factor

_MEASURED = "measured"
"""Property of a widget that sets its own sizes."""
_FOLLOW = (QTextEdit, QPlainTextEdit, QAbstractItemView)
"""Whose bounds are worked out from letters or rows."""
WIDE, WIDEST = 200, 620
"""Pixels of width beyond which things grow half as much, and to which: the screen does not grow with the letters. What is wider
than that from the start grows half as much, too.
"""
_KEPT = "as_it_came"
"""Property with the numbers of a widget or layout."""


def show(app: QApplication, choice: str, scale: int) -> None:
    """Show the application in a theme and at a size; see :func:`tabs.shared.theme.apply`."""
    before = factor()
    sizes = {window: window.size() for window in app.topLevelWidgets() if window.isVisible()}
    apply(app, choice, scale)
    if factor() != before:
        (app.findChild(Scaling) or Scaling(app)).follow()
        for window, size in sizes.items():
            # on the way from one size to the other windows grow for what is not fitted yet
            QTimer.singleShot(0, window, partial(_resize, window, _fitted(window, size)))


def _resize(window: QWidget, size: QSize) -> None:
    """Give a window its size again; a dialog that has named none takes what its letters need now."""
    if not isinstance(window, QDialog) or window.testAttribute(Qt.WidgetAttribute.WA_Resized):
        window.resize(size)
        return
    window.adjustSize()
    window.setAttribute(Qt.WidgetAttribute.WA_Resized, on=False)  # nobody has named one by that


def leave_alone(widget: QWidget) -> None:
    """Have a widget set its own sizes, as its letters want them."""
    widget.setProperty(_MEASURED, 1)


class Scaling(QObject):
    """Keeps every widget of the application at the size that the theme says."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._watching = False

    def follow(self) -> None:
        """Bring everything there is to the size that is wanted now, and what comes later as it comes.

        At the usual size nothing is looked at that comes later: it is as it should be.
        """
        app = QApplication.instance()
        assert isinstance(app, QApplication)  # noqa: S101 - a widget exists only beside one
        every = app.allWidgets()
        for widget in every:
            fit(widget)
        for widget in every:
            widget.updateGeometry()  # a place that is hidden remembers how much room the other letters took
        wanted = factor() != 1
        if wanted != self._watching:
            self._watching = wanted
            (app.installEventFilter if wanted else app.removeEventFilter)(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fit each widget before it is first shown, when all that is in it has been put there."""
        if event.type() == QEvent.Type.Polish and isinstance(watched, QWidget):
            fit(watched)
        return False


def fit(widget: QWidget) -> None:
    """Bring one widget and its layout to the size that is wanted now."""
    if widget.property(_MEASURED) is None and not isinstance(widget, _FOLLOW):
        _fit_bounds(widget)
    if not widget.isVisible() and (size := _fitted(widget, widget.size())) != widget.size():
        widget.resize(size)
    if isinstance(widget, QAbstractButton) and widget.property(_MEASURED) is None:
        size = widget.iconSize()
        now = (size.width(), size.height())
        if (made := _wanted(widget, f"{_KEPT}_icon", now)) is not None:
            widget.setIconSize(QSize(*made))
    if isinstance(widget, QTableView):
        rows = widget.verticalHeader()
        if (made := _wanted(rows, _KEPT, (rows.defaultSectionSize(),))) is not None:
            rows.setDefaultSectionSize(made[0])
    layout = widget.layout()
    if layout is not None:
        _fit_layout(layout)


def _fit_bounds(widget: QWidget) -> None:
    now = (widget.minimumWidth(), widget.minimumHeight(), widget.maximumWidth(), widget.maximumHeight())
    made = _wanted(widget, _KEPT, now, wide=(0, 2))
    if made is not None:
        widget.setMinimumSize(made[0], made[1])
        widget.setMaximumSize(made[2], made[3])


def _fitted(window: QWidget, now: QSize) -> QSize:
    """The size for a window: a dialog that has named one grows as high as its lines, as far as the screen goes."""
    if not isinstance(window, QDialog) or not window.testAttribute(Qt.WidgetAttribute.WA_Resized):
        return now
    screen = window.screen().availableSize()
    made = _wanted(window, f"{_KEPT}_size", (now.width(), now.height()), wide=(0,), most=screen.toTuple())
    return now if made is None else QSize(*made)


def _fit_layout(layout: QLayout) -> None:
    margins = layout.contentsMargins()
    now = (margins.left(), margins.top(), margins.right(), margins.bottom(), layout.spacing())
    made = _wanted(layout, _KEPT, now)
    if made is not None:
        layout.setContentsMargins(*made[:4])
        if made[4] >= 0:
            layout.setSpacing(made[4])
    for inner in nested(layout):
        _fit_layout(inner)


def _wanted(
    thing: QObject, key: str, now: tuple[int, ...], wide: tuple[int, ...] = (), most: tuple[int, ...] = ()
) -> tuple[int, ...] | None:
    """The numbers that a thing should have now; ``None`` when it has them, or has since set others itself.

    :param wide: places of those that are widths of what is in the window.
    :param most: up to which they grow; one that came larger stays.
    """
    kept = thing.property(key)  # as they came, then as they were made
    if kept is None and factor() == 1:
        return None
    came, before = (now, now) if kept is None else (tuple(kept[: len(now)]), tuple(kept[len(now) :]))
    if before != now:
        return None
    made = tuple(_made(number, wide=place in wide) for place, number in enumerate(came))
    if most:
        made = tuple(min(number, max(limits)) for number, *limits in zip(made, came, most, strict=True))
    thing.setProperty(key, [*came, *made])
    return None if made == now else made


def _made(number: int, *, wide: bool) -> int:
    if number < 0 or number >= UNBOUNDED:
        return number
    if wide and number > WIDE:
        grown = round(number * (1 + factor()) / 2)
        return min(grown, WIDEST) if number <= WIDEST else grown
    return round(number * factor())
