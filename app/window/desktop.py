"""What stands on the person's desktop while the program runs: its windows, the icon in the tray, and what is told there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog

from app.window import language
from app.window.content import Content
from app.window.geometry import Left
from app.window.shell import Shell
from app.window.tray import Tray
from app.window.watching import RunWatch
from app.window.windows import Windows
from events.projections.contract import Changes
from tabs.shared.icons import app_icon
from tabs.shared.places import ALERTS
from tabs.window.frame import MainWindow


class Desktop:
    """Made once the engine is there.

    :param end: called when the program is to end.
    :param file: where it is remembered how the windows are left.
    """

    def __init__(self, content: Content, end: Callable[[], None], file: Path) -> None:
        self._content = content
        self.windows = Windows(self._another, end, file, content.let_go)
        self.tray = Tray(content.hub, self.windows, app_icon(), running=lambda: self.watch.running, quit_all=end)
        self.watch = RunWatch(content.hub, self.tray, looked_at)
        content.bell.tell_by(self._tell_alert)
        self._stop_looking = content.hub.on_changes(self._changed)

    def open(self, shell: Shell, left: Sequence[Left]) -> None:
        """Fill the first window and open those that were open besides it.

        :param left: at least one, that of the first window.
        """
        self._told_by(self._content.widget)
        self.windows.take(shell, self._content.widget, left[0])
        for one in left[1:]:
            self.windows.another(one.place, left=one)
        shell.activateWindow()

    def close(self) -> None:
        """Remember how the windows are left, and take everything off the desktop."""
        self._content.bell.tell_by(None)
        self._stop_looking()
        self.watch.release()
        self.windows.release()
        self.tray.release()

    def _another(self) -> MainWindow:
        page = self._content.make_window()
        self._told_by(page)
        return page

    def _changed(self, changes: Sequence[Changes]) -> None:
        if any(change.projection == "settings" for change in changes):
            self._speak()

    def _speak(self) -> None:
        """Speak another language when that was set: whatever shows words is built again.

        Not while a dialog is open: what was written in it would be lost.
        """
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog):
            dialog.finished.connect(lambda _result: QTimer.singleShot(0, self.windows, self._speak))
        elif language.use(language.named(self._content.hub.setting(language.SETTING))):
            QTimer.singleShot(0, self.windows, self._build_again)

    def _build_again(self) -> None:
        self.windows.build_again()
        self.tray.write_words()

    def _tell_alert(self, title: str, words: str) -> bool:
        """Tell of an alert on the desktop; never sure that it was seen, so that it is told above the tabs too."""
        if not looked_at():
            self.tray.notify(title, words, ALERTS)
        return False

    def _told_by(self, page: MainWindow) -> None:
        page.told.connect(lambda title, text, place: None if looked_at() else self.tray.notify(title, text, place))


def looked_at() -> bool:
    """Whether a window of this program, or a dialog of one, is in front."""
    return QApplication.activeWindow() is not None
