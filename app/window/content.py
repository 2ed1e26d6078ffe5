"""What fills the window once the engine is there: the tabs, and the hub they talk to."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

from app.bootstrap import Engine
from app.engine_thread import EngineThread
from app.lazy import Boundary, load
from app.window import language
from app.window.about import about
from app.window.hub import EngineHub
from core.commands.alerts import CheckAlerts
from events.errors import TuttiError
from tabs.chat.tab import ChatTab
from tabs.shared.alert_bell import AlertBell
from tabs.shared.hub import Hub
from tabs.shared.language import tr
from tabs.shared.places import ALERTS
from tabs.shared.tab import Tab
from tabs.shared.tasks import Tasks
from tabs.window.contract import Factory
from tabs.window.frame import MainWindow

_log = logging.getLogger(__name__)


class Content:
    """The tabs over one hub. Made and closed on the window's thread. Only the first tab is loaded at once.

    Interrupted runs are looked at once the tabs are painted, unless the start is a careful one.

    :param careful: whether nothing is taken up by itself.
    :param on_normal: called before a careful start is made up for, at the person's wish.
    """

    def __init__(
        self,
        thread: EngineThread,
        engine: Engine,
        *,
        careful: bool = False,
        on_normal: Callable[[], None] = lambda: None,
    ) -> None:
        self._thread = thread
        self._on_normal = on_normal
        self._closed = False
        self._home = engine.home
        self.hub = EngineHub(thread, engine)
        language.use(language.named(self.hub.setting(language.SETTING)))
        self._pages: list[MainWindow] = []
        self.make_window()
        self._tasks = Tasks(self._show_error)
        self.bell = AlertBell(self.hub, self._tell_above)
        self._stop_bell = self.hub.on_changes(self.bell.changed)
        self._tasks.start(self.hub.send(CheckAlerts()))  # from now on the rules are looked at here
        attention = self.widget.attention
        attention.careful.normal_wanted.connect(self._start_normally)
        if careful:
            attention.start_carefully()
        else:
            attention.hold_interrupted(held=True)  # they are being looked at
            QTimer.singleShot(0, self.widget, self._recover)

    @property
    def widget(self) -> MainWindow:
        """The content of the window that has been open for the longest time: what concerns all is told there."""
        return self._pages[0]

    def make_window(self) -> MainWindow:
        """Another window's content, over the same hub."""
        page = MainWindow(
            self.hub,
            [
                ("Chat", ChatTab),
                ("Settings", _when_shown("settings_tab")),
                ("Performance", _when_shown("performance_tab")),
                ("Runs", _when_shown("runs_tab")),
            ],
            about=partial(about, self._home),
        )
        page.notice.page_wanted.connect(page.show_page)
        self._pages.append(page)
        return page

    def let_go(self, page: MainWindow) -> None:
        """Let go of the content of a window that is closed or built again; another one is there."""
        self._pages.remove(page)
        page.release()

    def close(self) -> None:
        """Let go of every connection, tabs first."""
        self._closed = True
        self._tasks.cancel()
        self._stop_bell()
        for page in self._pages:
            page.release()
        self.hub.close()

    def _show_error(self, error: TuttiError) -> None:
        self.widget.notice.show_error(error)

    def _tell_above(self, title: str, words: str) -> bool:
        """Tell of an alert above the tabs."""
        self.widget.say(title, words)
        self.widget.notice.offer(ALERTS)
        QApplication.alert(self.widget)  # a window that is not in front asks to be looked at
        return True

    def _start_normally(self) -> None:
        self._on_normal()
        self._recover()

    def _recover(self) -> None:
        if not self._closed:
            self._tasks.start(self._recovered())

    async def _recovered(self) -> None:
        """Whatever comes of it, what is still interrupted is shown afterwards."""
        failed: TuttiError | None = None
        try:
            await self._thread.ask(_recover)
        except TuttiError as error:
            failed = error
        except Exception as error:  # noqa: BLE001 - the boundary of a start: the tabs are usable without it
            _log.error("Interrupted runs could not be looked at", exc_info=error)
            failed = TuttiError(
                tr("Interrupted runs could not be looked at: {name}.", name=type(error).__name__),
                tr("They are listed under Runs. Run `tutti doctor` to see what is wrong."),
            )
        self.widget.attention.hold_interrupted(held=False)
        if failed is not None:
            raise failed


async def _recover(engine: Engine) -> None:
    """What was taken up is in the rows when this returns, so that it is not shown as interrupted any more."""
    await engine.recover()
    await engine.caught_up()


def _when_shown(boundary: Boundary) -> Factory:
    """A factory that loads its tab when it is first shown."""

    def make(hub: Hub, parent: QWidget | None) -> Tab:
        tab: Tab = load(boundary)(hub, parent)
        return tab

    return make
