"""A window that says where its parts stand, so that it can be used from outside as a person uses it.

``python -m tests.trials.driven HOME`` reads one JSON document in each line of its standard input and answers each with one.
Where there is no screen it also presses keys and buttons as it is told, by Qt's own means (:mod:`PySide6.QtTest`).
"""

from __future__ import annotations

import json
import sys
import threading
from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtCore import QMimeData, QObject, QPoint, QPointF, Qt, QUrl, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QSplitterHandle,
    QTextEdit,
    QWidget,
)

from app.window.start import run_window


class Ear(QObject):
    """Brings what is read on another thread to the window's."""

    heard = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.heard.connect(self._answer, Qt.ConnectionType.QueuedConnection)
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        for line in sys.stdin:
            self.heard.emit(line)

    def _answer(self, line: str) -> None:
        wanted = json.loads(line)
        print(json.dumps(DOES[wanted.pop("do")](**wanted)), flush=True)


def shown() -> Iterator[QWidget]:
    """Every widget a person sees, those of menus and dialogs first."""
    tops = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
    for top in sorted(tops, key=lambda widget: not isinstance(widget, QMenu) and not widget.isModal()):
        yield top
        yield from (widget for widget in top.findChildren(QWidget) if not widget.visibleRegion().isEmpty())


def words_of(widget: QWidget) -> str:
    """What it is called."""
    named = "Divider" if isinstance(widget, QSplitterHandle) else widget.accessibleName()
    return named or (widget.text() if isinstance(widget, QAbstractButton | QLabel) else "")


def find(name: str, *, whole: bool = True) -> QWidget | None:
    """The first that is called so."""
    fits: Callable[[str], bool] = (lambda words: words == name) if whole else (lambda words: name in words)
    return next((widget for widget in shown() if fits(words_of(widget))), None)


def where(name: str, *, whole: bool = True) -> list[int] | None:
    """Place and size on the screen: x, y, width, height."""
    widget = find(name, whole=whole)
    if widget is None:
        return None
    corner = widget.mapToGlobal(QPoint(0, 0))
    return [corner.x(), corner.y(), widget.width(), widget.height()]


def read() -> list[str]:
    """Everything that is written there."""
    found = []
    for widget in shown():
        if isinstance(widget, QTextEdit):
            found.append(widget.toPlainText())
        elif isinstance(widget, QLineEdit):
            found.append(widget.text())
        elif isinstance(widget, QComboBox):
            found.append(widget.currentText())
        else:
            found.append(words_of(widget))
    return [words.replace("\u200b", "") for words in found if words]


def focus() -> str:
    """What has the keyboard."""
    widget = QApplication.focusWidget()
    return words_of(widget) if widget is not None else ""


def click(name: str, *, whole: bool = True) -> bool:
    """Press what is called so."""
    widget = find(name, whole=whole)
    if widget is None:
        return False
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
    return True


def keys(sequence: str) -> bool:
    """Press keys together, such as ``Ctrl+2``."""
    window = QApplication.activePopupWidget() or QApplication.focusWidget() or _main()
    QTest.keySequence(window, QKeySequence(sequence))
    return True


def write(text: str) -> bool:
    """Type into what has the keyboard."""
    QTest.keyClicks(QApplication.focusWidget() or _main(), text)
    return True


def drag(name: str, right: int) -> bool:
    """Drag what is called so to the right, by so many pixels."""
    widget = find(name)
    if widget is None:
        return False
    middle = widget.rect().center()
    QTest.mousePress(widget, Qt.MouseButton.LeftButton, pos=middle)
    for step in range(1, 11):
        QTest.mouseMove(widget, middle + QPoint(right * step // 10, 0))
    QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, pos=middle + QPoint(right, 0))
    return True


def drop(name: str, file: str) -> bool:
    """Drop a file there, as a file manager does; no tool of a test can be one."""
    widget = find(name)
    if widget is None:
        return False
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(file)])
    place = QPointF(widget.rect().center())
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    target = widget.viewport() if isinstance(widget, QTextEdit) else widget
    none = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(target, QDragEnterEvent(place.toPoint(), action, data, button, none))
    event = QDropEvent(place, action, data, button, none)
    QApplication.sendEvent(target, event)
    return event.isAccepted()


def picture(file: str) -> bool:
    """Save what the window looks like."""
    return bool(_main().grab().save(file))


def _main() -> QWidget:
    return max(QApplication.topLevelWidgets(), key=lambda widget: widget.width() * widget.isVisible())


DOES: dict[str, Callable[..., Any]] = {
    "where": where, "read": read, "focus": focus, "click": click, "keys": keys, "write": write, "drag": drag,
    "drop": drop, "picture": picture,
}  # fmt: skip


def main() -> None:
    """Run the window until it is closed."""
    app = QApplication(sys.argv[:1])
    ear = Ear()
    code = run_window(sys.argv[1])
    del ear, app
    sys.exit(code)


if __name__ == "__main__":
    main()
