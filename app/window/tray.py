"""The icon in the tray, where there is one, and what is told from there on the desktop."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QMenu, QSystemTrayIcon

from tabs.shared.hub import Hub
from tabs.shared.language import tr, tr_count
from tabs.shared.places import Place
from tabs.shared.safe_text import one_line

SHOW = "notifications.show"
"""The setting that switches all of it off."""
AGAIN_SECONDS = 30.0
"""The same words are not told again within this time: every window may have heard of the same thing."""
TITLE, TEXT = 80, 240
"""Characters that are told at most."""


class Opens(Protocol):
    """What the tray does with the windows."""

    def show_place(self, place: Place | None) -> None:
        """Open a page or a run."""

    def new_prompt(self) -> None:
        """Be ready for a new conversation."""


class Tray(QObject):
    """Implements :class:`tabs.shared.notify.Notifier`. On a desktop without a tray the window asks for attention instead.

    :param running: how many runs are in progress.
    :param quit_all: ends the program.
    :param available: whether there is a tray; the desktop is asked when it is not given.
    """

    def __init__(  # noqa: PLR0913 - what it shows and does, each by name
        self,
        hub: Hub,
        windows: Opens,
        icon: QIcon,
        *,
        running: Callable[[], int],
        quit_all: Callable[[], None],
        available: bool | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__()
        self._hub = hub
        self._windows = windows
        self._running = running
        self._clock = clock
        self._told: dict[tuple[str, str], float] = {}
        self._place: Place | None = None
        self.icon: QSystemTrayIcon | None = None
        there = QSystemTrayIcon.isSystemTrayAvailable() if available is None else available
        self.menu = QMenu()
        self._show = self.menu.addAction("", lambda: windows.show_place(None))
        self._prompt = self.menu.addAction("", windows.new_prompt)
        self.runs = self.menu.addAction("", lambda: windows.show_place(Place("Runs", "")))
        self.menu.addSeparator()
        self._quit = self.menu.addAction("", quit_all)
        self.write_words()
        self.menu.aboutToShow.connect(self.count_runs)
        if there:
            self.icon = QSystemTrayIcon(icon, self)
            self.icon.setToolTip("Tutti")
            self.icon.setContextMenu(self.menu)
            self.icon.activated.connect(self._activated)
            self.icon.messageClicked.connect(self.open_told)
            self.icon.show()

    def notify(self, title: str, text: str, place: Place | None = None) -> None:
        """Tell something; see the protocol."""
        now = self._clock()
        last = self._told.get((title, text))
        if not self._hub.setting(SHOW) or (last is not None and now - last < AGAIN_SECONDS):
            return
        self._told = {said: at for said, at in self._told.items() if now - at < AGAIN_SECONDS}
        self._told[title, text] = now
        self._place = place
        if self.icon is not None:
            self.icon.showMessage(one_line(title, TITLE), one_line(text, TEXT), self.icon.icon())
        for window in QApplication.topLevelWidgets():
            if window.isVisible() and window.isWindow() and not window.parentWidget():
                QApplication.alert(window)

    def open_told(self) -> None:
        """Open what was told last."""
        self._windows.show_place(self._place)

    def release(self) -> None:
        """Take the icon away."""
        if self.icon is not None:
            self.icon.hide()
        self.menu.deleteLater()

    def write_words(self) -> None:
        """Write the menu in the language of the window."""
        self._show.setText(tr("Show Tutti"))
        self._prompt.setText(tr("New prompt"))
        self.runs.setText(tr("Runs in progress"))  # counted when the menu is shown
        self._quit.setText(tr("Quit"))

    def count_runs(self) -> None:
        """Say how many runs are in progress."""
        number = self._running()
        self.runs.setText(
            tr_count(number, "{n} run in progress", "{n} runs in progress") if number else tr("No run in progress")
        )

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason == QSystemTrayIcon.ActivationReason.Trigger:
            self._windows.show_place(None)
