"""The main window: a slim rail with the tabs, the one that is shown, and a line on what is going on."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from core.commands.models import ChangeSetting
from events.errors import TuttiError
from events.projections.contract import Changes
from tabs.shared import scaling, theme
from tabs.shared.actions import Action, Actions
from tabs.shared.attention import Attention
from tabs.shared.failures import FAILURE, SHARE, FailureBar
from tabs.shared.focus import stay_near
from tabs.shared.hub import Disconnect, Hub
from tabs.shared.keeping import Kept, mapping, text
from tabs.shared.language import tr, tr_noop
from tabs.shared.notice import Notice, Tone
from tabs.shared.places import Place, RunsBehind
from tabs.shared.tab import Tab
from tabs.shared.tasks import Tasks
from tabs.window.contract import Factory, ShowsConversations, TabSpec
from tabs.window.doing import RECENT, Doing
from tabs.window.help import About, HelpDialog
from tabs.window.rail import ICONS, Rail
from tabs.window.showing import ShowsPages, ShowsRuns
from tabs.window.status import StatusLine
from tabs.window.tab_set import TabSet, can_do
from tabs.window.travel import Travel

STATUS_MS = 300
"""The line at the bottom is written at most this often."""
LIVING_MS = 1000
"""While runs are in progress it is seen this often whether their processes still live: one that was killed tells nobody."""
LEAST = 240
"""Pixels of height that a tab keeps in a low window when there is much above it; the window need not grow for it."""
CHAT, RUNS = tr_noop("Chat"), tr_noop("Runs")


class MainWindow(QWidget):
    """Tabs are built when they are first shown, so that the first one is there at once.

    :param tabs: title and factory of each, in order; Ctrl+1 shows the first.
    :param about: tells of the program, when that is asked for.
    :param on_close: called when the window is closed by the person; it closes only after :meth:`allow_close`.

    Signals: ``window_wanted`` with what another window is to show (see :meth:`put_back`), ``close_wanted`` and ``quit_wanted``
    for this window and for all, ``told`` with title, text and :class:`tabs.shared.places.Place` of what a tab wants to be told
    on the desktop.
    """

    window_wanted = Signal(dict)
    close_wanted = Signal()
    quit_wanted = Signal()
    told = Signal(str, str, object)

    def __init__(
        self,
        hub: Hub,
        tabs: Sequence[TabSpec | tuple[str, Factory]],
        *,
        on_close: Callable[[], None] | None = None,
        about: Callable[[], About] = About,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._hub = hub
        self._specs = [TabSpec(*spec) for spec in tabs]
        self._on_close = on_close
        self._about = about
        self.help: HelpDialog | None = None
        """The one that was opened last."""
        self._connections: list[Disconnect] = [hub.on_changes(self._changed)]
        self.acts = Actions(self, tr("Window"))
        self.setWindowTitle("Tutti")
        self.setProperty("role", "page")
        self.notice = Notice(self)
        self._tasks = Tasks(self.notice.show_error)
        self._above = QWidget(self)
        self.failures = FailureBar(self)
        self.failures.off_wanted.connect(self._end_failures)
        self.attention = Attention(hub, self.notice.show_error, self)
        self.attention.run_wanted.connect(self.show_run)
        self.attention.state_wanted.connect(self.show_runs)
        self.travel = Travel(hub, self._specs, self._take_up, self._tasks, self)
        self.travel.setMinimumHeight(LEAST)
        self.travel.turned.connect(self._turned)
        self._places: dict[str, Mapping[str, Any]] = {}
        """How the tabs that are not built yet were left, by title."""
        self.status = StatusLine(hub, self)
        self.running, self.cost = self.status.running, self.status.cost
        self.rail = Rail([spec.title for spec in self._specs], self)
        self.rail.wanted.connect(self.show_tab)
        self.buttons = self.rail.buttons
        acts, every = self.every_acts, self.every_action
        self.doing = Doing(
            hub, self, self.acts, tasks=self._tasks, every_acts=acts, every_action=every, front=self.rail.front
        )
        self._status = QTimer(self)
        self._status.setSingleShot(True)
        self._status.setInterval(STATUS_MS)
        self._status.timeout.connect(self._write_status)
        self._living = QTimer(self)
        self._living.setSingleShot(True)
        self._living.setInterval(LIVING_MS)
        self._living.timeout.connect(self._write_status)
        self._make_known()
        self._lay_out()
        self._system = theme.SystemTheme(self)
        self._system.changed.connect(self.apply_theme)
        self.apply_theme()
        self._show_failures()
        self._connections.append(hub.on_store_fault(self._stored))
        if self._specs:
            self.show_tab(0)

    def show_tab(self, place: int) -> None:
        """Show a tab, built now when it was never shown."""
        self.travel.show_tab(place)
        self.rail.choose(place)

    def _take_up(self, tab: Tab, title: str) -> None:
        """A tab was built, of the present or of the past."""
        tab.page_wanted.connect(self.show_page)
        tab.runs_wanted.connect(self.show_behind)
        tab.window_wanted.connect(self.window_wanted)
        tab.told.connect(self.told)
        self.doing.rebind()
        left = None if self.travel.in_the_past else self._places.pop(title, None)
        if left is not None:
            tab.put_back(left)

    def show_page(self, title: str, page: str) -> None:
        """Open a page of a tab, both by title; nothing happens when there is no such tab."""
        tab = self._tab(title)
        if isinstance(tab, ShowsPages):
            tab.show_page(page)

    def show_run(self, run_id: str) -> None:
        """Open a run in its tab."""
        tab = self._tab(RUNS)
        if isinstance(tab, ShowsRuns):
            tab.show_run(run_id)

    def show_place(self, place: Place) -> None:
        """Open what a place names: a page of a tab, or a run; without a page the tab as it is."""
        if not place.page:
            self._tab(place.tab)
        elif place.tab == RUNS:
            self.show_run(place.page)
        else:
            self.show_page(*place)

    def new_prompt(self) -> None:
        """Be ready for a new conversation."""
        tab = self._tab(CHAT)
        if isinstance(tab, ShowsConversations):
            tab.open("")

    def open_help(self) -> None:
        """Tell of the program, and lead to the shortcuts and the welcome."""
        self.help = HelpDialog(self._about(), self)
        self.help.shortcuts_wanted.connect(self.doing.open_sheet)
        self.help.welcome_wanted.connect(self.new_prompt)
        self.help.open()

    def place(self) -> Kept:
        """What is shown, and how it is arranged, to be put away as JSON."""
        tabs = dict(self._places) | {title: tab.place() for title, tab in self.travel.present.tabs.items()}
        return {"tab": self._specs[self.travel.place].title, "recent": list(self.doing.recent), "tabs": tabs}

    def put_back(self, found: Mapping[str, Any]) -> None:
        """Show what was put away; what is damaged or no longer there is left out."""
        recent = found.get("recent")
        if isinstance(recent, list):
            self.doing.recent[:] = [name for name in recent if isinstance(name, str)][:RECENT]
        for title, left in mapping(found.get("tabs")).items():
            tab = self.tabs.get(title)
            if tab is not None:
                tab.put_back(mapping(left))
            else:
                self._places[title] = mapping(left)
        self._tab(text(found, "tab"))

    def show_runs(self, state: str) -> None:
        """List the runs of one state in their tab."""
        tab = self._tab(RUNS)
        if isinstance(tab, ShowsRuns):
            tab.show_state(state)

    def show_behind(self, behind: RunsBehind) -> None:
        """List the runs behind a point of a plot, in their tab."""
        tab = self._tab(RUNS)
        if isinstance(tab, ShowsRuns):
            tab.show_behind(behind)

    def _tab(self, title: str) -> Tab | None:
        """The tab of a title, shown."""
        for place, spec in enumerate(self._specs):
            if spec.title == title:
                self.show_tab(place)
                return self.tabs[title]
        return None

    @property
    def stack(self) -> TabSet:
        """The tabs on the screen."""
        return self.travel.shown

    @property
    def tabs(self) -> dict[str, Tab]:
        """Those of the tabs on the screen that were built so far, by title."""
        return self.stack.tabs

    def every_action(self) -> list[Action]:
        """All that can be done in the window and in its tabs, which are built for that; those of tabs show their tab."""
        found = list(self.acts)
        for place, spec in enumerate(self._specs):
            tab = self.stack.build(place)
            for action in (*tab.acts, *tab.acts.offered()):
                shown = partial(self._do_in, place, action)
                found.append(
                    replace(action, do=shown, group=action.group or tr(spec.title), can=partial(can_do, tab, action))
                )
        return found

    def keys_of(self, name: str) -> str:
        """The shortcuts of an action as they are now, empty for none."""
        return next((acts.keys(name) for acts in self.every_acts() if name in acts), "")

    def every_acts(self) -> Iterator[Actions]:
        """What the window and each tab that was built make known."""
        yield self.acts
        yield from (tab.acts for tab in self.tabs.values())

    def _do_in(self, place: int, action: Action) -> None:
        self.show_tab(place)
        if action.can():
            action.do()

    def say(self, what: str, do: str = "", tone: Tone = "warning") -> None:
        """Show a notice above the tabs, about the store or the engine."""
        self.notice.show_message(what, do, tone)

    def come_to_front(self) -> None:
        """Show the window above all others; a second start of the program asks for this."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def apply_theme(self) -> None:
        """Show light or dark as the setting, or the system, says now, at the size that is wanted."""
        app = QApplication.instance()
        if isinstance(app, QApplication):
            setting = self._hub.setting
            scaling.show(app, str(setting(theme.SETTING)), int(setting(theme.SCALE_SETTING)))

    def release(self) -> None:
        """Let go of every connection, the tabs' too. May be called again."""
        self._status.stop()
        self._living.stop()
        self._tasks.cancel()
        self._system.release()
        self.doing.release()
        self.attention.release()
        while self._connections:
            self._connections.pop()()
        self.travel.release()

    def allow_close(self) -> None:
        """Close for good."""
        self._on_close = None
        self.release()
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Leave the closing to whoever started the window."""
        if self._on_close is None:
            super().closeEvent(event)
            return
        event.ignore()
        self._on_close()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the words out of the rail where there is little room beside it."""
        super().resizeEvent(event)
        self.rail.fit(self.width())

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Keep the keyboard near where it is used when what has it is hidden."""
        return stay_near(self.stack.currentWidget()) or super().focusNextPrevChild(forward)

    def changeEvent(self, event: QEvent) -> None:
        """Fit the rail to other letters."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "rail"):
            self.rail.fit(self.width())

    def _changed(self, changes: Sequence[Changes]) -> None:
        for change in changes:
            if change.projection == "settings":
                self.apply_theme()
                self.doing.rebind()
                self._show_failures()
            elif change.projection == "runs" and not self._status.isActive():
                self._status.start()

    def _stored(self, fault: TuttiError | None) -> None:
        self.attention.hear_fault(fault)
        self._write_status()

    def _turned(self) -> None:
        """What is said of the present stands beside the present only."""
        for words in (self.running, self.cost, self.attention):
            words.setVisible(not self.travel.in_the_past)
        self._show_failures()
        self._write_status()

    def _show_failures(self) -> None:
        """Whatever tab is open: an answer that fails on purpose must never look like a bad day."""
        setting = self.stack.hub.setting
        self.failures.show_failures(str(setting(FAILURE)), float(setting(SHARE)))
        self._above.setVisible(not self.failures.isHidden())  # without the bar there is no margin either

    def _end_failures(self) -> None:
        self._tasks.start(self.stack.hub.send(ChangeSetting(key=FAILURE, value=None)))

    def _write_status(self) -> None:
        """As it is recorded now."""
        if self.travel.in_the_past:
            return
        standing = self.attention.refresh()
        if standing.living:
            self._living.start()
        self.status.write(standing)

    def _make_known(self) -> None:
        self.travel.make_known(self.acts)
        for place, (button, spec) in enumerate(zip(self.buttons, self._specs, strict=True)):
            show = partial(self.show_tab, place)
            name, title, keys = (
                f"window.tab_{place + 1}",
                tr("Go to {title}", title=tr(spec.title)),
                f"Ctrl+{place + 1}",
            )
            known = Action(name, title, show, keys, words=tr("tab"), icon=ICONS.get(spec.title, ""))
            self.acts.add(known, button=button)
        another = Action(
            "window.another", tr("New window"), partial(self.window_wanted.emit, {}), "Ctrl+Shift+N", icon="window"
        )
        self.acts.add(replace(another, words=tr("open", meaning="to open")))
        self.acts.add(Action("window.close", tr("Close this window"), self.close_wanted.emit, "Ctrl+W", icon="close"))
        self.acts.add(
            Action("window.quit", tr("Quit"), self.quit_wanted.emit, "Ctrl+Q", words=tr("exit end"), icon="stop")
        )
        self.rail.find_button.clicked.connect(lambda _checked: self.doing.open_palette())
        self.acts.show_at("window.palette", self.rail.find_button)
        told = Action(
            "window.help", tr("Help"), self.open_help, "Shift+F1", words=tr("about version licences data"), icon="help"
        )
        self.rail.help_button.clicked.connect(lambda _checked: self.open_help())
        self.acts.add(told, button=self.rail.help_button)
        self.acts.add(
            Action("window.welcome", tr("Show the welcome"), self.new_prompt, words=tr("help begin try"), icon="chat")
        )

    def _lay_out(self) -> None:
        page = QVBoxLayout()
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self.travel.bar)
        page.addWidget(self.notice)
        top = QVBoxLayout(self._above)
        top.setContentsMargins(theme.SMALL, theme.SMALL, theme.SMALL, 0)
        top.addWidget(self.failures)
        page.addWidget(self._above)
        page.addWidget(self.attention)
        page.addWidget(self.travel, 1)
        body = QHBoxLayout()
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        body.addWidget(self.rail)
        body.addLayout(page, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(body, 1)
        self.status.add(self.travel.button)
        outer.addWidget(self.status)
