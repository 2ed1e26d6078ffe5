"""The main window: a slim rail with the tabs, the one that is shown, and a line on what is going on."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QEvent, QSize, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from core.commands.models import ChangeSetting
from events.projections.contract import Changes
from tabs.shared import scaling, theme
from tabs.shared.actions import Action, Actions
from tabs.shared.attention import Attention
from tabs.shared.failures import FAILURE, SHARE, FailureBar
from tabs.shared.hub import Disconnect, Hub
from tabs.shared.icons import IconButton, icon
from tabs.shared.labels import framed, text_label
from tabs.shared.notice import Notice, Tone
from tabs.shared.places import RunsBehind
from tabs.shared.safe_text import one_line
from tabs.shared.tab import Tab
from tabs.shared.tasks import Tasks
from tabs.shared.wording import count, dollars
from tabs.window.doing import Doing
from tabs.window.showing import ShowsPages, ShowsRuns

Factory = Callable[[Hub, QWidget | None], Tab]

STATUS_MS = 300
"""The line at the bottom is written at most this often."""
LIVING_MS = 1000
"""While runs are in progress it is seen this often whether their processes still live: one that was killed tells nobody."""
LEAST = 240
"""Pixels of height that a tab keeps in a low window when there is much above it; the window need not grow for it."""
_RAIL, _NARROW_RAIL, _NARROW = 96, 52, 760
"""Width of the rail with and without words, and of the window below which it has none, in pixels."""
_RUNS = "Runs"
_ICONS = {"Chat": "chat", "Settings": "settings", "Performance": "performance", "Runs": "runs"}


class TabSpec(NamedTuple):
    """A tab before it is built."""

    title: str
    factory: Factory
    """Called when the tab is first shown."""


class MainWindow(QWidget):
    """Tabs are built when they are first shown, so that the first one is there at once.

    :param tabs: title and factory of each, in order; Ctrl+1 shows the first.
    :param on_close: called when the window is closed by the person; it closes only after :meth:`allow_close`.
    """

    def __init__(
        self,
        hub: Hub,
        tabs: Sequence[TabSpec | tuple[str, Factory]],
        *,
        on_close: Callable[[], None] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._hub = hub
        self._specs = [TabSpec(*spec) for spec in tabs]
        self._built: dict[int, Tab] = {}
        self._on_close = on_close
        self._connections: list[Disconnect] = [hub.on_changes(self._changed)]
        self.acts = Actions(self, "Window")
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
        self.stack = QStackedWidget(self)
        self.stack.setMinimumHeight(LEAST)
        self.buttons = [self._button(place, spec.title) for place, spec in enumerate(self._specs)]
        self.running = text_label("", "small")
        self.cost = text_label("", "small")
        self.store = text_label("", "warning")
        self.doing = Doing(
            hub,
            self,
            self.acts,
            tasks=self._tasks,
            every_acts=self.every_acts,
            every_action=self.every_action,
        )
        self._status = QTimer(self)
        self._status.setSingleShot(True)
        self._status.setInterval(STATUS_MS)
        self._status.timeout.connect(self._write_status)
        self._living = QTimer(self)
        self._living.setSingleShot(True)
        self._living.setInterval(LIVING_MS)
        self._living.timeout.connect(self._write_status)
        self._rail = framed("side", self)
        scaling.leave_alone(self._rail)
        self.find_button = IconButton("search", "Find what can be done", self)
        self.find_button.clicked.connect(lambda _checked: self.doing.open_palette())
        self.help_button = IconButton("keyboard", "Show all shortcuts", self)
        self.help_button.clicked.connect(lambda _checked: self.doing.open_sheet())
        self._lay_out()
        self._system = theme.SystemTheme(self)
        self._system.changed.connect(self.apply_theme)
        self.apply_theme()
        self._show_failures()
        self._write_status()
        if self._specs:
            self.show_tab(0)

    def show_tab(self, place: int) -> None:
        """Show a tab, built now when it was never shown."""
        self.stack.setCurrentWidget(self._build(place))
        self.buttons[place].setChecked(True)
        self._color_rail()

    def _build(self, place: int) -> Tab:
        """A tab, built now when it was never asked for."""
        tab = self._built.get(place)
        if tab is None:
            tab = self._specs[place].factory(self._hub, self.stack)
            tab.page_wanted.connect(self.show_page)
            tab.runs_wanted.connect(self.show_behind)
            self._built[place] = tab
            self.stack.addWidget(tab)
            self.doing.rebind()
        return tab

    def show_page(self, title: str, page: str) -> None:
        """Open a page of a tab, both by title; nothing happens when there is no such tab."""
        tab = self._tab(title)
        if isinstance(tab, ShowsPages):
            tab.show_page(page)

    def show_run(self, run_id: str) -> None:
        """Open a run in its tab."""
        tab = self._tab(_RUNS)
        if isinstance(tab, ShowsRuns):
            tab.show_run(run_id)

    def show_runs(self, state: str) -> None:
        """List the runs of one state in their tab."""
        tab = self._tab(_RUNS)
        if isinstance(tab, ShowsRuns):
            tab.show_state(state)

    def show_behind(self, behind: RunsBehind) -> None:
        """List the runs behind a point of a plot, in their tab."""
        tab = self._tab(_RUNS)
        if isinstance(tab, ShowsRuns):
            tab.show_behind(behind)

    def _tab(self, title: str) -> Tab | None:
        """The tab of a title, shown."""
        for place, spec in enumerate(self._specs):
            if spec.title == title:
                self.show_tab(place)
                return self._built[place]
        return None

    @property
    def tabs(self) -> dict[str, Tab]:
        """The tabs that were built so far, by title."""
        return {self._specs[place].title: tab for place, tab in self._built.items()}

    def every_action(self) -> list[Action]:
        """All that can be done in the window and in its tabs, which are built for that; those of tabs show their tab."""
        found = list(self.acts)
        for place, spec in enumerate(self._specs):
            tab = self._build(place)
            for action in (*tab.acts, *tab.acts.offered()):
                shown = partial(self._do_in, place, action)
                found.append(
                    replace(action, do=shown, group=action.group or spec.title, can=partial(_can, tab, action))
                )
        return found

    def keys_of(self, name: str) -> str:
        """The shortcuts of an action as they are now, empty for none."""
        return next((acts.keys(name) for acts in self.every_acts() if name in acts), "")

    def every_acts(self) -> Iterator[Actions]:
        """What the window and each tab that was built make known."""
        yield self.acts
        yield from (tab.acts for tab in self._built.values())

    def _do_in(self, place: int, action: Action) -> None:
        self.show_tab(place)
        if action.can():
            action.do()

    def say(self, what: str, do: str = "", tone: Tone = "warning") -> None:
        """Show a notice above the tabs, about the store or the engine."""
        self.notice.show_message(what, do, tone)

    def show_store_state(self, words: str) -> None:
        """Say in the line below how the store is when that matters, such as ``storage full``; empty when all is well."""
        self.store.setText(one_line(words))

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
        self.doing.release()
        self.attention.release()
        while self._connections:
            self._connections.pop()()
        for tab in self._built.values():
            tab.release()

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
        self._fit_rail()

    def changeEvent(self, event: QEvent) -> None:
        """Draw the rail in another theme's colours, and fit it to other letters."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "buttons"):
            self._fit_rail()
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "buttons"):
            self._color_rail()

    def _changed(self, changes: Sequence[Changes]) -> None:
        for change in changes:
            if change.projection == "settings":
                self.apply_theme()
                self.doing.rebind()
                self._show_failures()
            elif change.projection == "runs" and not self._status.isActive():
                self._status.start()

    def _show_failures(self) -> None:
        """Whatever tab is open: an answer that fails on purpose must never look like a bad day."""
        self.failures.show_failures(str(self._hub.setting(FAILURE)), float(self._hub.setting(SHARE)))
        self._above.setVisible(not self.failures.isHidden())  # without the bar there is no margin either

    def _end_failures(self) -> None:
        self._tasks.start(self._hub.send(ChangeSetting(key=FAILURE, value=None)))

    def _write_status(self) -> None:
        """What needs somebody, runs in progress, and what today cost, real money and simulated apart."""
        standing = self.attention.refresh()
        if standing.living:
            self._living.start()
        parts = [f"{count(standing.running, 'run')} in progress" if standing.running else "No run in progress"]
        if standing.waiting:
            parts.append(f"{standing.waiting} {'waits' if standing.waiting == 1 else 'wait'} for you")
        if standing.interrupted:
            parts.append(f"{standing.interrupted} interrupted")
        self.running.setText("  ·  ".join(parts))
        midnight = datetime.now().astimezone().replace(hour=0, minute=0, second=0, microsecond=0)
        spent = self._hub.views.performance.spent(since=int(midnight.timestamp() * 1_000_000))
        parts = [f"Today {dollars(spent.picodollars)}"]
        if spent.unpriced_calls:
            parts.append(f"{count(spent.unpriced_calls, 'answer')} of unknown price")
        if spent.simulated_picodollars:
            parts.append(f"simulated {dollars(spent.simulated_picodollars)}")
        self.cost.setText("  ·  ".join(parts))

    def _button(self, place: int, title: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(title)
        button.setCheckable(True)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setIconSize(QSize(22, 22))
        button.setProperty("role", "rail")
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.setAccessibleName(title)
        button.clicked.connect(lambda _checked: self.show_tab(place))
        show = Action(f"window.tab_{place + 1}", f"Go to {title}", lambda: self.show_tab(place), f"Ctrl+{place + 1}")
        self.acts.add(replace(show, words="tab", icon=_ICONS.get(title, "")), button=button)
        return button

    def _color_rail(self) -> None:
        colors = theme.colors_of(self)
        for spec, button in zip(self._specs, self.buttons, strict=True):
            color = colors.accent if button.isChecked() else colors.muted
            button.setIcon(icon(_ICONS.get(spec.title, "file"), color))

    def _fit_rail(self) -> None:
        narrow = self.width() < theme.scaled(_NARROW)
        style = Qt.ToolButtonStyle.ToolButtonIconOnly if narrow else Qt.ToolButtonStyle.ToolButtonTextUnderIcon
        for button in self.buttons:
            button.setToolButtonStyle(style)
        self._rail.setFixedWidth(theme.scaled(_NARROW_RAIL if narrow else _RAIL))

    def _lay_out(self) -> None:
        rail = self._rail
        group = QButtonGroup(self)
        column = QVBoxLayout(rail)
        column.setContentsMargins(theme.TINY + 2, theme.MEDIUM, theme.TINY + 2, theme.MEDIUM)
        column.setSpacing(theme.TINY)
        for button in self.buttons:
            group.addButton(button)
            column.addWidget(button)
        column.addStretch(1)
        for button, action in ((self.find_button, "window.palette"), (self.help_button, "window.shortcuts")):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
            self.acts.show_at(action, button)
        page = QVBoxLayout()
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self.notice)
        top = QVBoxLayout(self._above)
        top.setContentsMargins(theme.SMALL, theme.SMALL, theme.SMALL, 0)
        top.addWidget(self.failures)
        page.addWidget(self._above)
        page.addWidget(self.attention)
        page.addWidget(self.stack, 1)
        body = QHBoxLayout()
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        body.addWidget(rail)
        body.addLayout(page, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(body, 1)
        outer.addWidget(self._status_line())

    def _status_line(self) -> QFrame:
        line = framed("status", self)
        row = QHBoxLayout(line)
        row.setContentsMargins(theme.LARGE, theme.TINY, theme.LARGE, theme.TINY)
        row.addWidget(self.running)
        row.addStretch(1)
        row.addWidget(self.store)
        row.addWidget(self.cost)
        return line


def _can(tab: Tab, action: Action) -> bool:
    """Whether an action of a tab may be offered: what a tab that is not shown cannot do is known only when it is."""
    return not tab.isVisible() or action.can()
