"""All windows over one engine: another is opened, one is closed and leaves the others, the last one ends the program."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from app.window.geometry import Left, restore_geometry, write_windows
from app.window.shell import Shell
from tabs.shared.language import spoken
from tabs.shared.notice import Notice
from tabs.shared.places import Place
from tabs.window.frame import MainWindow

SAVE_MS = 2_000
"""How often it is looked whether something has been arranged otherwise: a program that is killed loses no more than that."""
ASIDE = 32
"""Pixels by which a new window stands aside of the one it was opened from."""


class Open(NamedTuple):
    """A window: its frame on the screen, and what fills it."""

    shell: Shell
    page: MainWindow


class Windows(QObject):
    """Made and used on the window's thread. All windows hear of the same changes, so they stay in step by themselves.

    :param make: fills another window.
    :param let_go: told of a page that is gone from its window.
    :param end: called when the program is to end: the last window was closed, or the person asked for it.
    :param file: where it is remembered how they are left.
    """

    def __init__(
        self,
        make: Callable[[], MainWindow],
        end: Callable[[], None],
        file: Path,
        let_go: Callable[[MainWindow], None] = MainWindow.release,
    ) -> None:
        super().__init__()
        self._make = make
        self._let_go = let_go
        self._end = end
        self._file = file
        self._written: tuple[str, Sequence[Left]] = ("", ())
        self.open_windows: list[Open] = []
        self._timer = QTimer(self)
        self._timer.setInterval(SAVE_MS)
        self._timer.timeout.connect(self.save)
        self._timer.start()

    def take(self, shell: Shell, page: MainWindow, left: Left | None = None) -> None:
        """Look after a window; its page is put where it was left."""
        shell.on_close = lambda: self.close(shell)
        self.open_windows.append(self._filled(shell, page))
        if left is not None:
            page.put_back(left.place)

    def build_again(self) -> None:
        """Build what fills each window anew, as after a change of the language; each shows what it showed."""
        for place, (shell, page) in enumerate(self.open_windows):
            kept, opened = page.place(), {title: tab.opened() for title, tab in page.tabs.items()}
            told = {title: notice.told() for title, notice in _notices(page).items()}
            anew = self._make()
            self._let_go(page)
            self.open_windows[place] = self._filled(shell, anew)  # Qt destroys the one that was there
            anew.put_back(kept)
            for title in opened.keys() & anew.tabs.keys():
                if opened[title]:
                    anew.tabs[title].go_to(opened[title])  # though runs go on: it is no start of the program
            for title, notice in _notices(anew).items():
                if (said := told.get(title)) is not None:
                    notice.tell_again(said)

    def _filled(self, shell: Shell, page: MainWindow) -> Open:
        shell.fill(page)
        page.window_wanted.connect(lambda place: self.another(place, beside=shell))
        page.close_wanted.connect(lambda: self.close(shell))
        page.quit_wanted.connect(self._end)
        return Open(shell, page)

    def another(self, place: Mapping[str, Any], *, beside: Shell | None = None, left: Left | None = None) -> Open:
        """Open another window.

        :param place: what it is to show; see :meth:`tabs.window.frame.MainWindow.put_back`.
        :param beside: the window it was asked for in.
        :param left: where it was, for one that is opened again.
        """
        shell = Shell()
        if (left is None or not restore_geometry(shell, left)) and beside is not None:
            shell.resize(beside.size())
            shell.move(beside.x() + ASIDE, beside.y() + ASIDE)
        self.take(shell, self._make(), Left(place=place))
        shell.show()
        return self.open_windows[-1]

    def close(self, shell: Shell) -> None:
        """Close one window; with the last one the program ends, and how that was is remembered."""
        if len(self.open_windows) == 1:
            self._end()
            return
        for one in [one for one in self.open_windows if one.shell is shell]:
            self.open_windows.remove(one)
            self._let_go(one.page)
            shell.hide()
            shell.deleteLater()

    def front(self) -> Open:
        """The window that is used, or was last."""
        active = QApplication.activeWindow()
        return next((one for one in self.open_windows if one.shell is active), self.open_windows[-1])

    def come_to_front(self) -> None:
        """Show all of them above the others, that which was used last on top."""
        for one in self.open_windows:
            one.shell.come_to_front()
        self.front().shell.come_to_front()

    def show_place(self, place: Place | None) -> None:
        """Open a page or a run in the window that was used last."""
        front = self.front()
        front.shell.come_to_front()
        if place is not None:
            front.page.show_place(place)

    def new_prompt(self) -> None:
        """Be ready for a new conversation in the window that was used last."""
        front = self.front()
        front.shell.come_to_front()
        front.page.new_prompt()

    def save(self) -> None:
        """Remember how the windows are, and the language they speak, when that has changed."""
        now = [Left(bytes(one.shell.saveGeometry().data()), one.page.place()) for one in self.open_windows]
        if (spoken(), now) != self._written:
            self._written = spoken(), now
            write_windows(self._file, now)

    def release(self) -> None:
        """Remember, hide and let go of all windows."""
        self._timer.stop()
        self.save()
        for one in self.open_windows:
            one.shell.hide()
            one.page.release()


def _notices(page: MainWindow) -> dict[str, Notice]:
    """That of a window, and those of its tabs by their titles."""
    tabs = {title: getattr(tab, "notice", None) for title, tab in page.tabs.items()}
    return {"": page.notice, **{title: one for title, one in tabs.items() if isinstance(one, Notice)}}
