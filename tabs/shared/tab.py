"""What every tab is: a widget that owns its connections to the hub and repaints at most once a frame."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from events.projections.contract import Changes
from tabs.shared.actions import Actions
from tabs.shared.changing import PAST
from tabs.shared.hub import Disconnect, Hub
from tabs.shared.keeping import Kept, kept, put_back
from tabs.shared.shown import Line, shown
from tabs.shared.theme import FRAME_MS


class Tab(QWidget):
    """Base of the tabs. A subclass builds its widgets, overrides :meth:`refresh`, and calls :meth:`touch` when
    something it shows may be different.

    Constructor convention: ``ChatTab(hub, parent=None)``. While hidden a tab only notes that it is out of date.

    What can be done in it is made known through ``acts``.

    Signals: ``page_wanted`` with the titles of another tab and of a page of it, to be opened by the window; ``runs_wanted`` with
    the :class:`tabs.shared.places.RunsBehind` to be listed; ``window_wanted`` with what another window is to show; ``told`` with
    title, text and a :class:`tabs.shared.places.Place` or ``None``, to be told on the desktop when nobody looks at the window;
    ``past_wanted`` with a position at which all tabs are to be shown, 0 for the newest.
    """

    page_wanted = Signal(str, str)
    runs_wanted = Signal(object)
    window_wanted = Signal(dict)
    told = Signal(str, str, object)
    past_wanted = Signal(int)

    def __init__(self, hub: Hub, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hub = hub
        self.acts = Actions(self)
        self.setProperty(PAST, hub.is_past)
        self.setProperty("role", "page")
        self._connections: list[Disconnect] = []
        self._dirty = True
        self._frame = QTimer(self)
        self._frame.setSingleShot(True)
        self._frame.setInterval(FRAME_MS)
        self._frame.timeout.connect(self._flush)
        self.own(hub.on_changes(self.changed))

    def own(self, disconnect: Disconnect) -> None:
        """Keep a connection until :meth:`release`."""
        self._connections.append(disconnect)

    def release(self) -> None:
        """Let go of every connection; nothing is heard or repainted afterwards. May be called again."""
        self._frame.stop()
        while self._connections:
            self._connections.pop()()

    def changed(self, changes: Sequence[Changes]) -> None:  # noqa: ARG002 - subclasses look at what changed
        """Hear what changed in the projections. Override to look first; this one repaints for anything."""
        self.touch()

    def touch(self) -> None:
        """Note that what is shown is out of date: it is refreshed with the next frame, or when it is next visible."""
        self._dirty = True
        if self.isVisible() and self._connections and not self._frame.isActive():
            self._frame.start()

    def time_passed(self) -> None:
        """Bring up to date what changes by the clock alone."""
        self.touch()

    def state(self) -> list[Line]:
        """What its widgets show, read from the widgets; see :func:`tabs.shared.shown.shown`."""
        return shown(self)

    def opened(self) -> str:
        """What of it is open, for another tab of its kind to open in :meth:`go_to`; empty for nothing."""
        return ""

    def go_to(self, opened: str) -> None:
        """Open what is open in another tab of its kind."""

    def refresh(self) -> None:
        """Show what is true now. Called when the tab is visible only."""

    def place(self) -> Kept:
        """What is shown in it and how it is arranged, as JSON. Override to add to it what :meth:`put_back` reads."""
        return kept(self)

    def put_back(self, found: Mapping[str, Any]) -> None:
        """Show what :meth:`place` gave, in this start of the program or another; what does not fit is left out."""
        put_back(self, found)

    def recolor(self) -> None:
        """Paint anew what the style sheet does not: the theme is another one."""

    def resized_letters(self) -> None:
        """Measure anew what does not follow the letters by itself: they are larger or smaller now."""

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while hidden, before the first frame."""
        super().showEvent(event)
        self._flush()

    def changeEvent(self, event: QEvent) -> None:
        """Hear of another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.recolor()
        elif event.type() == QEvent.Type.FontChange:
            self.resized_letters()

    def _flush(self) -> None:
        if self._dirty and self._connections and self.isVisible():
            self._dirty = False
            self.refresh()
