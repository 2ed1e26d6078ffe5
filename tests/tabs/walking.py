"""Goes through dialogs and windows with the keyboard alone, as somebody without a mouse or with a screen reader does."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDateTimeEdit,
    QDialog,
    QLabel,
    QPushButton,
    QScrollArea,
    QScrollBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.tabs.hub import StoreHub

PATIENCE = 20_000
"""Milliseconds; machines that test are busy."""
MOST = 120
"""Presses of the Tab key that have to lead around any dialog."""
ASIDE = 4
"""Pixels by which what stands in one row may differ in height."""


def takes_focus(widget: QWidget) -> bool:
    """Whether the Tab key can come to it as it is now, and it is this program's own."""
    above = widget.parentWidget()
    in_box = above is not None and isinstance(above.parentWidget(), QComboBox)
    own = not in_box and not widget.objectName().startswith("qt_") and not isinstance(widget, QScrollArea | QScrollBar)
    policy = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return own and policy and widget.focusProxy() is None and widget.isVisible() and widget.isEnabled()


def told(widget: QWidget) -> str:
    """What a screen reader says of it."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name)


def nameless(widget: QWidget) -> bool:
    """Whether a screen reader has no words for it, or the name of its class; a label's words are what it shows."""
    words = told(widget)
    if isinstance(widget, QComboBox):  # what is chosen in it does not say what for
        beside = any(label.buddy() is widget for label in widget.window().findChildren(QLabel))
        return not (beside or widget.accessibleName())
    poor = not re.search(r"\w", words) or words == type(widget).__name__ or re.fullmatch(r"Q[A-Z]\w+", words)
    return bool(poor) and not isinstance(widget, QLabel)


def has_keyboard(over: QWidget) -> bool:
    """Whether a window, or something in it, has the keyboard."""
    now = QApplication.focusWidget()
    return now is not None and (now is over or over.isAncestorOf(now))


def reachable(over: QWidget) -> set[QWidget]:
    """What the Tab key has to come to: all that takes the keyboard by it, of buttons that exclude one another only one."""
    found = set()
    for widget in over.findChildren(QWidget):
        by_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if not by_tab or not widget.isVisible() or not widget.isEnabled() or widget.window() is not over:
            continue
        if widget.focusProxy() is not None:
            continue
        if isinstance(widget, QAbstractButton) and _excluded(widget):
            continue
        found.add(widget)
    return found


def _excluded(button: QAbstractButton) -> bool:
    alone = button.autoExclusive() or (button.group() is not None and button.group().exclusive())
    return alone and button.isCheckable() and not button.isChecked()


def around(*, back: bool = False) -> list[QWidget]:
    """What has the keyboard one after the other while Tab, or Shift+Tab, is pressed until it comes round."""
    key = Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab
    held = Qt.KeyboardModifier.ShiftModifier if back else Qt.KeyboardModifier.NoModifier
    seen: list[QWidget] = []
    for _ in range(MOST):
        now = QApplication.focusWidget()
        if now is None or now in seen[:-1]:
            break
        if now not in seen:  # in a date it goes from the day to the month first
            seen.append(now)
        QTest.keyClick(now, key, held)
        if len(seen) == 1 and QApplication.focusWidget() is seen[0] and not isinstance(now, QDateTimeEdit):
            break
    return seen


def backwards(order: Sequence[QWidget], over: QWidget) -> list[tuple[str, str]]:
    """Where the keyboard goes against the order in which one reads: up in a column, or to the left in a row."""
    found = []
    for one, other in pairwise(order):
        if one.isAncestorOf(other) or other.isAncestorOf(one):
            continue
        places = (
            (one, other) if _scrolled(one) is _scrolled(other) else (_scrolled(one) or one, _scrolled(other) or other)
        )
        before, after = (QRect(widget.mapTo(over, QPoint(0, 0)), widget.size()) for widget in places)
        if _against(before, after):
            found.append((told(one), told(other)))
    return found


def _scrolled(widget: QWidget) -> QWidget | None:
    """What a widget is scrolled in: what lies in it may be far below it."""
    above: QWidget | None = widget.parentWidget()
    while above is not None and not above.isWindow():
        if isinstance(above, QScrollArea):
            return above
        above = above.parentWidget()
    return None


def _against(before: QRect, after: QRect) -> bool:
    column = after.left() <= before.right() and after.right() >= before.left()
    row = abs(after.center().y() - before.center().y()) <= ASIDE
    return (column and after.bottom() < before.top() - ASIDE) or (row and after.right() < before.left())


def pressed_by_enter(dialog: QDialog) -> str:
    """The words of the button that the Enter key presses as the keyboard stands; empty for none."""
    defaults = [button for button in dialog.findChildren(QPushButton) if button.isDefault() and button.isVisible()]
    return " and ".join(_words(button) for button in defaults)


def amiss(dialog: QDialog, qtbot: QtBot, *, enter: str, hub: StoreHub, origin: QWidget) -> list[str]:
    """What is wrong with a dialog for somebody who has a keyboard alone; nothing is as it should be.

    The keyboard has to begin inside, to come to everything that takes it in the order one reads, and back the other way; all of
    it must have words for a screen reader. Enter has to press the button that is told here wherever it does not press another by
    itself. Escape must close the dialog, do nothing, and give the keyboard back to where it was.

    :param enter: the words of that button.
    :param origin: what had the keyboard when the dialog was opened.
    """
    qtbot.waitUntil(lambda: dialog.isVisible() and dialog.isActiveWindow() and has_keyboard(dialog), timeout=PATIENCE)
    sent = len(hub.commands)
    first = QApplication.focusWidget()
    assert first is not None
    found = [f"Enter would press {pressed_by_enter(dialog)!r} at the beginning"] * (pressed_by_enter(dialog) != enter)
    for back in (False, True):
        order = around(back=back)
        found += [f"not reached{' back' * back}: {_called(one)}" for one in reachable(dialog) - set(order)]
        found += [f"reached, and should not be: {_called(one)}" for one in order if not _fits(one, dialog)]
        found += [f"does not come round{' back' * back}"] * (QApplication.focusWidget() is not first)
        found += [f"has no words: {_called(one)}" for one in order if nameless(one)]
        if not back:
            found += [
                f"goes back from {one!r} to {other!r}" for one, other in backwards(_from_top(order, dialog), dialog)
            ]
    for widget in reachable(dialog):
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        wanted = _words(widget) if isinstance(widget, QPushButton) else enter
        if pressed_by_enter(dialog) != wanted:
            found.append(f"Enter would press {pressed_by_enter(dialog)!r} at {_called(widget)}")
    first.setFocus()
    closed: list[int] = []
    dialog.finished.connect(closed.append)
    QTest.keyClick(first, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: bool(closed), timeout=PATIENCE)
    origin.window().activateWindow()  # as screens do by themselves when a dialog is gone
    qtbot.waitUntil(origin.window().isActiveWindow, timeout=PATIENCE)
    now = QApplication.focusWidget()
    if now is not origin:
        found.append(f"the keyboard is left at {_called(now) if now else None}")
    found += ["Escape did something"] * (len(hub.commands) != sent)
    return found


def _fits(widget: QWidget, over: QWidget) -> bool:
    return over.isAncestorOf(widget) and widget.isVisible() and widget.isEnabled()


def _called(widget: QWidget) -> str:
    return f"{type(widget).__name__} {told(widget)!r}"


def _words(button: QWidget) -> str:
    return button.text().replace("&", "") if isinstance(button, QPushButton) else ""


def _from_top(order: Sequence[QWidget], over: QWidget) -> list[QWidget]:
    """The same round, begun at what stands highest: a dialog may begin anywhere."""
    corners = [(_scrolled(widget) or widget).mapTo(over, QPoint(0, 0)) for widget in order]
    heights = [(corner.y() // (2 * ASIDE), corner.x()) for corner in corners]
    highest = [place for place, height in enumerate(heights) if height == min(heights)]
    start = next((place for place in highest if (place - 1) % len(order) not in highest), 0)
    return [*order[start:], *order[:start]]
