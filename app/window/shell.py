"""The frame on the screen: there before anything is loaded, and gone before everything is closed."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QWidget

from tabs.shared.language import tr
from tabs.shared.theme import apply

SIZE = (1280, 800)


class Shell(QMainWindow):
    """Shows one page: first a word of patience, then the tabs or what went wrong."""

    def __init__(self) -> None:
        super().__init__()
        self.closed = asyncio.Event()
        """The person, or the system, wants the program to end."""
        self.on_close: Callable[[], None] = self.closed.set
        """Called when this window is to be closed."""
        self.painted = asyncio.Event()
        """The frame stands on the screen."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)  # noqa: S101 - a widget exists only beside one
        apply(app, "system")
        self.setWindowTitle("Tutti")
        self.resize(*_fitting(self))
        waiting = QLabel(tr("Opening …"))
        waiting.setProperty("role", "muted")
        waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setCentralWidget(waiting)

    def fill(self, page: QWidget) -> None:
        """Show another page."""
        page.setWindowFlags(Qt.WindowType.Widget)
        self.setCentralWidget(page)
        page.show()
        # what took the keyboard when it was shown, such as the prompt box
        (page.focusWidget() or page).setFocus()  # type: ignore[truthy-bool]  # the stubs do not know that it may be None

    def end(self) -> None:
        """Ask for the end, as closing the window does."""
        self.closed.set()

    def come_to_front(self) -> None:
        """Show the window above the others, also when it was minimised."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - the name Qt calls
        """Leave the closing to whoever looks after the window."""
        event.ignore()
        self.on_close()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - the name Qt calls
        """Tell that the frame is there."""
        super().paintEvent(event)
        self.painted.set()


def _fitting(window: QWidget) -> tuple[int, int]:
    """The usual size, or what the screen has room for."""
    screen = window.screen().availableSize()
    return min(SIZE[0], screen.width()), min(SIZE[1], screen.height())
