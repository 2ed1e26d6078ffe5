"""What fills the window once the engine is there: the tabs, and the hub they talk to."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.bootstrap import Engine
from app.engine_thread import EngineThread
from app.lazy import Boundary, load
from app.window.hub import EngineHub
from tabs.chat.tab import ChatTab
from tabs.shared.hub import Hub
from tabs.shared.tab import Tab
from tabs.window import Factory, MainWindow


class Content:
    """The tabs over one hub. Made and closed on the window's thread. Only the first tab is loaded at once."""

    def __init__(self, thread: EngineThread, engine: Engine) -> None:
        self.hub = EngineHub(thread, engine)
        self.widget = MainWindow(
            self.hub,
            [
                ("Chat", ChatTab),
                ("Settings", _when_shown("settings_tab")),
                ("Performance", _when_shown("performance_tab")),
                ("Runs", _when_shown("runs_tab")),
            ],
        )

    def close(self) -> None:
        """Let go of every connection, tabs first."""
        self.widget.release()
        self.hub.close()


def _when_shown(boundary: Boundary) -> Factory:
    """A factory that loads its tab when it is first shown."""

    def make(hub: Hub, parent: QWidget | None) -> Tab:
        tab: Tab = load(boundary)(hub, parent)
        return tab

    return make
