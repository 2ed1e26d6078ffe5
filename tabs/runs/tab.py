"""The runs tab: all runs on the left, one of them in full on the right."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from core.commands.models import CancelRun
from events.projections.contract import ANY_KEY, Changes
from tabs.runs.delegate import RunDelegate
from tabs.runs.detail import RunDetail
from tabs.runs.model import ITEM, RunList
from tabs.shared.empty import EmptyState
from tabs.shared.hub import Hub
from tabs.shared.labels import framed, text_label
from tabs.shared.notice import Notice
from tabs.shared.tab import Tab
from tabs.shared.tasks import Tasks
from tabs.shared.theme import LARGE, MEDIUM, SMALL

TICK_MS = 1000
"""How often durations go on and living processes are asked after, while the tab is visible."""
TYPING_MS = 150
"""How long to wait for the next letter before searching."""
STATES = (
    ("All runs", ""),
    ("Active", "active"),
    ("Interrupted", "interrupted"),
    ("Succeeded", "succeeded"),
    ("Failed", "failed"),
    ("Canceled", "canceled"),
    ("Quarantined", "quarantined"),
)


class RunsTab(Tab):
    """Every run, live. Changes are collected and shown at most once a frame."""

    def __init__(self, hub: Hub, parent: QWidget | None = None) -> None:
        super().__init__(hub, parent)
        self._changed: set[str] = set()
        self._read = False
        self.notice = Notice(self)
        self.tasks = Tasks(self.notice.show_error)
        self.model = RunList(hub.views.runs, hub.alive, self)
        self.list = QListView(self)
        self.search = QLineEdit(self)
        self.states = QComboBox(self)
        self.detail = RunDetail(hub.views.runs, hub.alive, self)
        self.detail.cancel_wanted.connect(self.cancel)
        self.none = EmptyState(
            "No runs yet", "Every prompt you send becomes a run. Ask something in the chat and watch it here, live."
        )
        self.none_fit = EmptyState("No run fits", "Choose another state or search for something else.")
        self.choose = EmptyState("No run chosen", "Choose a run to see its answer, its calls and everything it did.")
        self._lay_out()
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(TYPING_MS)
        self._typing.timeout.connect(self._filter)
        self._clock = QTimer(self)
        self._clock.setInterval(TICK_MS)
        self._clock.timeout.connect(self._tick)
        self._connect()

    def changed(self, changes: Sequence[Changes]) -> None:
        """Remember which runs changed."""
        for change in changes:
            if change.projection == "runs":
                self._changed |= change.keys
        if self._changed:
            self.touch()

    def refresh(self) -> None:
        """Bring the changed rows and the open run up to date."""
        changed, self._changed = self._changed, set()
        chosen = self.detail.run_id
        if not self._read:
            self._read = True
            self.model.reload()
        else:
            self.model.update_runs(changed)
        self._keep_choice(chosen)
        if not changed or changed & {self.detail.run_id, ANY_KEY}:
            self.detail.refresh()
        self._show_places()
        if not self._clock.isActive():
            self._clock.start()

    def recolor(self) -> None:
        """Paint lists and tables in the other theme."""
        for view in (self.list, self.detail.steps, self.detail.timeline.table):
            view.viewport().update()

    def release(self) -> None:
        """Stop the clock and whatever is under way."""
        super().release()
        self._clock.stop()
        self._typing.stop()
        self.tasks.cancel()

    def show_run(self, run_id: str) -> None:
        """Open a run, whatever is filtered."""
        self.search.clear()
        self.states.setCurrentIndex(0)
        self._filter()
        self._select(run_id)
        self.detail.show_run(run_id)
        self._show_places()

    def cancel(self, run_id: str) -> None:
        """Ask for a run to be stopped."""
        self.tasks.start(self.hub.send(CancelRun(run_id=run_id)))

    def _lay_out(self) -> None:
        self.list.setModel(self.model)
        self.list.setItemDelegate(RunDelegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setProperty("role", "bare")
        self.list.setAccessibleName("Runs, newest first")
        self.search.setProperty("role", "search")
        self.search.setPlaceholderText("Search prompts, models, ids")
        self.search.setClearButtonEnabled(True)
        self.search.setAccessibleName("Search runs")
        self.states.setAccessibleName("State of the runs to show")
        for word, name in STATES:
            self.states.addItem(word, name)
        self._lists = QStackedWidget(self)
        self._lists.addWidget(self.list)
        self._lists.addWidget(self.none_fit)
        self._details = QStackedWidget(self)
        self._details.addWidget(self.detail)
        self._details.addWidget(self.choose)
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.setChildrenCollapsible(False)
        split.setProperty("role", "plain")  # the list at its left draws the line
        split.addWidget(self._side())
        split.addWidget(self._details)
        split.setStretchFactor(1, 1)
        split.setSizes([400, 880])
        self._whole = QStackedWidget(self)
        self._whole.addWidget(split)
        self._whole.addWidget(self.none)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.notice)
        column.addWidget(self._whole, 1)
        for before, after in pairwise((self.states, self.search, self.list, self.detail)):
            self.setTabOrder(before, after)

    def _side(self) -> QFrame:
        side = framed("side", self)
        side.setMinimumWidth(280)
        head = QHBoxLayout()
        head.setContentsMargins(LARGE, 0, MEDIUM, 0)
        head.addWidget(text_label("Runs", "title"), 1)
        head.addWidget(self.states)
        find = QHBoxLayout()
        find.setContentsMargins(LARGE, 0, MEDIUM, 0)
        find.addWidget(self.search)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, LARGE, 0, 0)
        column.setSpacing(SMALL)
        column.addLayout(head)
        column.addLayout(find)
        column.addWidget(self._lists, 1)
        return side

    def _connect(self) -> None:
        self.search.textChanged.connect(lambda _text: self._typing.start())
        self.search.returnPressed.connect(self._filter)
        self.states.currentIndexChanged.connect(lambda _row: self._filter())
        self.list.selectionModel().currentChanged.connect(self._chosen)
        find = QShortcut(QKeySequence.StandardKey.Find, self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(self.search.setFocus)

    def _filter(self) -> None:
        self._typing.stop()
        chosen = self.detail.run_id
        if self.model.show_only(state=self.states.currentData(), text=self.search.text().strip()):
            self._keep_choice(chosen)
            self._show_places()

    def _keep_choice(self, run_id: str) -> None:
        """Keep the chosen run chosen after rows moved; with none chosen, choose the newest."""
        if run_id and self.model.row_of(run_id) >= 0:
            self._select(run_id)
        elif not run_id and self.model.rowCount():
            self.list.setCurrentIndex(self.model.index(0))

    def _select(self, run_id: str) -> None:
        row = self.model.row_of(run_id)
        if row >= 0 and row != self.list.currentIndex().row():
            self.list.setCurrentIndex(self.model.index(row))

    def _chosen(self, now: QModelIndex, _before: QModelIndex) -> None:
        if now.isValid() and now.data(ITEM).run.run_id != self.detail.run_id:
            self.detail.show_run(now.data(ITEM).run.run_id)
            self._show_places()

    def _show_places(self) -> None:
        """Put empty states where there is nothing."""
        empty = not self.model.rowCount()
        self._whole.setCurrentIndex(1 if empty and not self.model.filtered else 0)
        self._lists.setCurrentIndex(1 if empty else 0)
        self._details.setCurrentIndex(0 if self.detail.run_id else 1)

    def _tick(self) -> None:
        """What changes without an event: time goes by, and a process may have died."""
        if not self.isVisible():
            self._clock.stop()
            self._dirty = True
            return
        if self.model.recheck():
            self._show_places()
            self.detail.refresh()
        self.detail.tick()
        self.list.viewport().update()
