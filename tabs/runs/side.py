"""The list of runs with all that narrows it: words, states, strategies, models, days, and a point of a plot."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QModelIndex, QTimer, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from tabs.runs.behind import BehindBar, ids_behind
from tabs.runs.chips import CHIPS, StateChips, needing
from tabs.runs.days_dialog import DaysDialog
from tabs.runs.delegate import RunDelegate
from tabs.runs.filter_bar import FilterButton, FilterChips
from tabs.runs.model import ANY, ITEM, RunList
from tabs.runs.wanted import Wanted, read
from tabs.shared.changing import changes
from tabs.shared.clear_button import ClearButton
from tabs.shared.clock import shown_now
from tabs.shared.days import day_of
from tabs.shared.elided import ElidedLabel
from tabs.shared.empty import EmptyState
from tabs.shared.hub import Hub
from tabs.shared.keeping import Kept, text
from tabs.shared.labels import text_label
from tabs.shared.language import grouped, tr
from tabs.shared.places import RunsBehind
from tabs.shared.safe_text import breakable, one_line
from tabs.shared.theme import LARGE, MEDIUM, SMALL

TYPING_MS = 150
"""How long to wait for the next letter before searching."""
NARROW = 220
"""Width in pixels of words in the middle of the list, which must not widen it."""
LEAST = 280
"""Narrowest, in pixels."""
TOLD = 60
"""Characters of what was searched for, where a list is empty for it."""


class RunsSide(QFrame):
    """Signals: ``chosen`` with the id of the run that a person wants to see, ``narrowed`` when other runs are listed."""

    chosen = Signal(str)
    narrowed = Signal()

    def __init__(self, hub: Hub, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hub = hub
        self._counted = True
        """Whether the number of runs that is shown is that of now; counting them anew can wait for the clock."""
        self._left_out = ""
        """The chosen run, once its row was let go of."""
        self.dialog: QDialog | None = None
        """The one that was opened last."""
        self.wanted = ANY
        nameless = hub.views.arena.hidden_runs
        behind = partial(ids_behind, hub.views.performance, nameless=nameless)
        self.model = RunList(hub.views.runs, hub.alive, self, behind=behind, nameless=nameless)
        self.behind = BehindBar(self)
        self.list = QListView(self)
        self.count = ElidedLabel("", "small")
        self.replay = QPushButton(tr("Replay …"), self)
        changes(self.replay)
        self.search = QLineEdit(self)
        self.filter = FilterButton(hub.views.runs, self, nameless=nameless)
        self.states = StateChips(self)
        self.chips = FilterChips(self)
        self.none_fit = EmptyState(tr("No run fits"), "", action=(tr("Clear all filters"), self.clear_all))
        self.none_fit.text.setFixedWidth(NARROW)
        self._places = QStackedWidget(self)
        self._typing = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._typing.timeout.connect(self.narrow)
        self._lay_out()
        self._connect()

    @property
    def in_tab_order(self) -> tuple[QWidget, ...]:
        """What the keyboard reaches, from top to bottom."""
        chips = (*self.states.buttons.values(), self.chips.clear_all)
        return (self.replay, self.behind.close_button, self.search, self.filter, *chips, self.list)

    def refresh(self, changed: Collection[str] | None) -> None:
        """Bring the rows of these runs up to date; ``None`` reads all of them."""
        if changed is None:
            self.model.reload()
        else:
            self.model.update_runs(changed)
            self._let_go()
        if changed is None or self.model.total_is_cheap:
            self.recount()
        else:
            self._counted = self._counted and not changed
        self.show_needing()
        self._show_place()

    def recheck(self) -> bool:
        """Bring up to date what changes without an event; see :meth:`tabs.runs.model.RunList.recheck`."""
        if not self._counted:
            self.recount()
        changed = self.model.recheck()
        if changed:
            self.recount()
            self.show_needing()
            self._show_place()
        return changed

    def list_only(self, state: str, behind: RunsBehind | None = None) -> None:
        """List the runs of one state, or behind a point of a plot, whatever was filtered."""
        self.search.clear()
        self.wanted = ANY
        self.behind.show_behind(behind)
        self.states.choose(state)

    def can_clear(self) -> bool:
        """Whether any run may be left out."""
        return self.isVisible() and self.model.filtered

    def clear_all(self) -> None:
        """List every run again."""
        self.list_only("")
        self.list.setFocus()

    def narrow(self) -> None:
        """List the runs that fit what is chosen now."""
        self._typing.stop()
        words, wanted = self.search.text().strip(), self.wanted
        other = self.model.show_only(state=self.states.current, words=words, wanted=wanted, behind=self.behind.shown)
        if other:
            self.filter.show_wanted(wanted, can_clear=self.model.filtered)
            self.chips.show_wanted(wanted, can_clear=self.model.filtered)
            self._counted = not words or self.model.total_is_cheap
            if self._counted:
                self.recount()
            else:
                self.count.clear()
            self.show_needing()
            self._show_place()
            self.narrowed.emit()

    def recount(self) -> None:
        """Say how many runs are listed, of how many."""
        self._counted = True
        number = self.model.total()
        every = self._hub.views.runs.count() if self.model.filtered else number
        if self.model.filtered:
            words = tr("{number} of {every}", number=grouped(number), every=grouped(every))
        else:
            words = grouped(number) if number else ""
        self.count.setText(words)

    def show_needing(self) -> None:
        """Say in the chips how many runs need somebody, of those that would be listed."""
        self.states.show_counts(needing(self._hub.views.runs, self._hub.alive, self.model.of_any_state))

    def select(self, run_id: str) -> None:
        """Have a run chosen that is listed."""
        row = self.model.row_of(run_id)
        if row >= 0 and row != self.list.currentIndex().row():
            self.list.setCurrentIndex(self.model.index(row))

    def select_first(self) -> None:
        """Have the newest run chosen."""
        if self.model.rowCount():
            self.list.setCurrentIndex(self.model.index(0))

    def ask_days(self) -> None:
        """Ask between which days runs were asked for."""
        today = day_of(shown_now())
        dialog = DaysDialog(self.wanted.first or today, self.wanted.last or today, self)
        dialog.asked.connect(
            lambda first, last: self.show_wanted(Wanted(self.wanted.strategies, self.wanted.models, 0, first, last))
        )
        self.dialog = dialog
        dialog.open()

    def show_wanted(self, wanted: Wanted) -> None:
        """List runs of other strategies, models or days."""
        self.wanted = wanted
        self.narrow()

    def place(self) -> Kept:
        """What narrows the list, as JSON; a point of a plot is not kept."""
        return {**self.wanted.kept(), "state": self.states.current, "words": self.search.text()}

    def put_back(self, found: Mapping[str, Any]) -> None:
        """Narrow the list as it was."""
        self.wanted = read(found)
        self.search.setText(text(found, "words"))
        state = text(found, "state")
        self.states.choose(state if state in self.states.buttons else "")

    def release(self) -> None:
        """Stop what is under way."""
        self._typing.stop()

    def _let_go(self) -> None:
        """Let go of rows far below those in sight; a chosen run among them stays open, and is chosen when it is fetched."""
        kept = self.model.worth_keeping(1 + self.list.indexAt(self.list.viewport().rect().bottomLeft()).row())
        chosen = self.list.currentIndex()
        if chosen.row() >= kept:
            self._left_out = chosen.data(ITEM).run.run_id
            self.list.setCurrentIndex(QModelIndex())  # or Qt chooses the row that takes its place
        self.model.let_go(kept)

    def _choose_again(self) -> None:
        if self.model.row_of(self._left_out) >= 0:
            self.select(self._left_out)

    def _show_place(self) -> None:
        empty = not self.model.rowCount()
        if empty:
            self.none_fit.text.setText(breakable(tr("Filtered by: {filters}", filters=" · ".join(self._told()))))
        self._places.setCurrentIndex(1 if empty else 0)

    def _told(self) -> list[str]:
        """Each thing that narrows the list, in words."""
        words = one_line(self.search.text().strip(), TOLD)
        state = next(tr(word) for word, name in CHIPS if name == self.states.current)
        behind = tr("the runs behind {point}", point=self.behind.shown.words) if self.behind.shown else ""
        parts = [state if self.states.current else "", *(part.words for part in self.wanted.parts), behind]
        return [part for part in (*parts, tr("“{words}”", words=words) if words else "") if part]

    def _lay_out(self) -> None:
        self.setProperty("role", "side")
        self.setMinimumWidth(LEAST)
        self.list.setModel(self.model)
        self.list.setItemDelegate(RunDelegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setProperty("role", "bare")
        self.list.setAccessibleName(tr("Runs, newest first"))
        self.search.setProperty("role", "search")
        self.search.setPlaceholderText(tr("Search prompts, models, ids"))
        ClearButton(self.search)
        self.search.setAccessibleName(tr("Search runs"))
        self.states.setAccessibleName(tr("State of the runs to show"))
        self.count.setAccessibleName(tr("Number of runs listed"))
        self.replay.setProperty("role", "quiet")
        self.replay.setToolTip(
            tr("Carries a run out again from a file, with its recorded answers alone: no key, no cost")
        )
        self._places.addWidget(self.list)
        self._places.addWidget(self.none_fit)
        head, find = QHBoxLayout(), QHBoxLayout()
        head.setSpacing(SMALL)
        head.addWidget(text_label(tr("Runs"), "title"))
        head.addWidget(self.count, 1)
        head.addWidget(self.replay)
        find.addWidget(self.search, 1)
        find.addWidget(self.filter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, LARGE, 0, 0)
        column.setSpacing(SMALL)
        column.addLayout(_inside(head))
        column.addWidget(self.behind)
        for line in (find, _line(self.states), _line(self.chips)):
            column.addLayout(_inside(line))
        column.addWidget(self._places, 1)

    def _connect(self) -> None:
        self.search.textChanged.connect(lambda _text: self._typing.start())
        self.search.returnPressed.connect(self.narrow)
        self.states.chosen.connect(lambda _name: self.narrow())
        self.behind.changed.connect(self.narrow)
        self.filter.chosen.connect(self.show_wanted)
        self.filter.days_wanted.connect(self.ask_days)
        self.filter.cleared.connect(self.clear_all)
        self.chips.chosen.connect(self.show_wanted)
        self.chips.cleared.connect(self.clear_all)
        self.list.selectionModel().currentChanged.connect(self._chosen)
        self.model.rowsInserted.connect(self._choose_again)

    def _chosen(self, now: QModelIndex, _before: QModelIndex) -> None:
        if now.isValid():
            self._left_out = ""
            self.chosen.emit(now.data(ITEM).run.run_id)


def _line(widget: QWidget) -> QHBoxLayout:
    line = QHBoxLayout()
    line.addWidget(widget)
    return line


def _inside(line: QHBoxLayout) -> QHBoxLayout:
    line.setContentsMargins(LARGE, 0, MEDIUM, 0)
    return line
