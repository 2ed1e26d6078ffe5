"""Where the keyboard is in a window, and that it stays near when what has it goes."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget


def focused(within: QWidget) -> QWidget | None:
    """What has the keyboard in the window of a widget, or has it when that window is in front again; none when nothing has."""
    return within.window().focusWidget()


def stay_near(within: QWidget | None) -> bool:
    """Give the keyboard to what is nearest to the widget that has it and is hidden now; whether there was one.

    Qt asks for the next widget in the order of the Tab key when what has the keyboard is hidden, as a button is that has
    done its work. What was made last stands last in that order, so the next one was at the other end of the window.

    :param within: what the person works in; what is lost outside of it gives the keyboard back to what had it there.
    """
    lost = QApplication.focusWidget()
    if within is None or lost is None or lost.isVisible() or lost.window() is not within.window():
        return False
    near = _beside(lost, within) if within.isAncestorOf(lost) else within.focusWidget()
    if near is None or not near.isVisible():
        return False
    near.setFocus(Qt.FocusReason.OtherFocusReason)
    return True


def _beside(lost: QWidget, within: QWidget) -> QWidget | None:
    """The first button that takes the keyboard in the smallest part that holds one beside what was lost.

    Of every other kind of widget Qt has made some itself, and what PySide makes for those when they are asked for stays when
    they are gone.
    """
    around = lost.parentWidget()
    while around is not None:
        found = (one for one in around.findChildren(QAbstractButton) if one.isVisible() and one.isEnabled())
        near = next((one for one in found if one.focusPolicy() & Qt.FocusPolicy.TabFocus), None)
        if near is not None or around is within:
            return near
        around = around.parentWidget()
    return None
