"""Takes the window into the past and back: other tabs over a moment of the past stand before those of the present."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QStackedWidget, QWidget

from tabs.shared.actions import Action, Actions
from tabs.shared.hub import Hub, PastHub
from tabs.shared.language import tr
from tabs.shared.tab import Tab
from tabs.shared.tasks import Tasks
from tabs.window.contract import TabSpec
from tabs.window.past_bar import PastBar
from tabs.window.tab_set import TabSet


class Travel(QStackedWidget):
    """The tabs on the screen. Those of the present stay as they are behind those of the past, and hear all that happens.

    Signals: ``turned`` when other tabs are on the screen.

    :param connect: called with each tab when it is built, and its title.
    """

    turned = Signal()

    def __init__(
        self,
        hub: Hub,
        specs: Sequence[TabSpec],
        connect: Callable[[Tab, str], object],
        tasks: Tasks,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._hub = hub
        self._specs = specs
        self._connect = connect
        self._past: PastHub | None = None
        self.place = 0
        """The place of the tab that is open."""
        self.present = self.shown = TabSet(hub, specs, self._built, self)
        """The tabs of the present, and those on the screen."""
        self.addWidget(self.present)
        self.bar = PastBar(tasks, self, nameless=hub.views.arena.hidden_runs)
        self.bar.left.connect(self.back_to_now)
        self.bar.arrived.connect(self._arrived)
        self.button = QPushButton(tr("Look back"), self)
        self.button.setProperty("role", "quiet")
        self.button.setToolTip(tr("Show the whole window as it was at any moment"))
        self.button.clicked.connect(lambda _checked: self.look_back())

    @property
    def in_the_past(self) -> bool:
        """Whether the tabs on the screen show the past."""
        return self.shown is not self.present

    def make_known(self, acts: Actions) -> None:
        """Make known what can be done here."""
        acts.add(
            Action(
                "window.look_back",
                tr("Look back"),
                self.look_back,
                "Ctrl+H",
                words=tr("past history time travel slider"),
            ),
            button=self.button,
        )
        for action, button in self.bar.known_actions():
            acts.add(action, button=button, where=self.bar)

    def show_tab(self, place: int) -> Tab:
        """Show a tab, built now when it was never asked for."""
        self.place = place
        tab = self.shown.build(place)
        self.shown.setCurrentWidget(tab)
        return tab

    def look_back(self, position: int = 0) -> None:
        """Show all tabs as they were at a position; 0 for the newest one."""
        if self._past is None:
            self._past = self._hub.open_past()
            self.button.hide()
            self.bar.open(self._past, position)
        elif position:
            self.bar.go(position)

    def back_to_now(self) -> None:
        """Show what is true now."""
        if self._past is None:
            return
        past, self._past = self._past, None
        self.bar.close_past()
        self.button.show()
        if self.in_the_past:
            gone, self.shown = self.shown, self.present
            gone.release()
            past.close()  # time runs again before the present is painted
            self.show_tab(self.place)
            self.setCurrentWidget(self.present)
            self.removeWidget(gone)
            gone.deleteLater()
            self.turned.emit()
        else:
            past.close()

    def release(self) -> None:
        """Let go of all tabs' connections. May be called again."""
        self.back_to_now()
        self.present.release()

    def _arrived(self) -> None:
        """Have tabs of the past once its first rows are there."""
        if self._past is None or self.in_the_past:
            return
        places = {title: tab.opened() for title, tab in self.present.tabs.items()}
        self.shown = TabSet(self._past, self._specs, partial(self._built_in_past, places), self)
        self.addWidget(self.shown)
        self.show_tab(self.place)
        self.setCurrentWidget(self.shown)
        self.turned.emit()

    def _built(self, tab: Tab, title: str) -> None:
        self._connect(tab, title)
        tab.past_wanted.connect(self.look_back)

    def _built_in_past(self, places: Mapping[str, str], tab: Tab, title: str) -> None:
        """Open in it what is open in the tab of the present."""
        self._built(tab, title)
        if places.get(title):
            tab.go_to(places[title])
