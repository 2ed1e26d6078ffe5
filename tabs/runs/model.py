"""The list of runs as a Qt model: newest first, fetched as it is scrolled, changed row by row."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from events.projections.contract import ANY_KEY
from events.projections.runs.rows import ACTIVE, RunFilter, RunRow, RunState
from events.projections.runs.view import RunsView
from tabs.runs.progress import progress_words
from tabs.runs.states import Alive, Shown, shown_run
from tabs.runs.wanted import Wanted
from tabs.shared.clock import shown_now
from tabs.shared.places import RunsBehind
from tabs.shared.recorded_words import strategy_words
from tabs.shared.safe_text import one_line
from tabs.shared.wording import count, full_time, total_cost

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()

ITEM = Qt.ItemDataRole.UserRole
"""Role under which a row is an :class:`Item`."""
PAGE = 200
"""Runs fetched at a time."""
OF_ACTIVE = frozenset({"running", "waiting", "interrupted"})
"""Filters on runs that have not ended: which fit depends on the processes that live, too."""
DONE = "done"
"""The filter on runs that ended without a fault: with an answer, or because a person stopped them."""
_DONE: tuple[RunState, ...] = ("succeeded", "canceled")
MOST_ACTIVE = 100_000
"""Runs that have not ended are read all at once, up to so many."""
ANY = Wanted()
"""Of any strategy, model and time."""
MANY = 200
"""With more changes than these at once the list is read anew, which is cheaper."""


class Item(NamedTuple):
    """One line of the list."""

    run: RunRow
    shown: Shown
    nameless: bool = False
    """Whether its models are not to be told, as long as their answers are to be compared without names."""


class RunList(QAbstractListModel):
    """Runs that fit the filter.

    :param behind: the ids of the runs behind a point of a plot.
    :param nameless: the ids of the runs whose models are not to be told now: such a run is not found by them.

    Rows are found by the run's ordinal, so an update costs the same at the top of 10,000 runs and at the bottom.
    """

    def __init__(
        self,
        view: RunsView,
        alive: Alive,
        parent: QObject | None = None,
        *,
        behind: Callable[[RunsBehind], Collection[str]] = lambda _: (),
        nameless: Callable[[], Collection[str]] = tuple,
    ) -> None:
        super().__init__(parent)
        self._ids_behind = behind
        self._ask_nameless = nameless
        self._behind: RunsBehind | None = None
        self._ids: frozenset[str] | None = None
        self._view = view
        self._ask_alive = alive
        self._alive: dict[str, bool] = {}
        self._state = ""
        self._words = ""
        self._wanted = ANY
        self._bounds = (0, 0)
        self._items: list[Item] = []
        self._order: list[int] = []
        self._ordinals: dict[str, int] = {}
        self._more = False

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """How many runs were fetched."""
        return 0 if parent.isValid() else len(self._items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The prompt in one line, the whole :class:`Item`, or words for screen readers and the tool tip."""
        if not index.isValid():
            return None
        item = self._items[index.row()]
        if role == ITEM:
            return item
        if role == Qt.ItemDataRole.DisplayRole:
            return one_line(item.run.prompt)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _words(item)
        return None

    def canFetchMore(self, parent: Index) -> bool:
        """Whether there are older runs."""
        return not parent.isValid() and self._more

    def fetchMore(self, parent: Index) -> None:
        """Read the next page of older runs."""
        if not self.canFetchMore(parent):
            return
        items = self._read(before=self._items[-1].run.ordinal if self._items else 0, limit=PAGE)
        if items:
            self.beginInsertRows(QModelIndex(), len(self._items), len(self._items) + len(items) - 1)
            self._keep(items)
            self.endInsertRows()

    def worth_keeping(self, used: int) -> int:
        """How many rows are worth their memory: all, unless there are many that nobody looks at, as after a long day.

        :param used: how many rows, from the newest on, are looked at or stand above those that are.
        """
        kept = max(used, PAGE) + PAGE
        return kept if len(self._items) > kept + PAGE and self._state not in OF_ACTIVE else len(self._items)

    def let_go(self, kept: int) -> None:
        """Let go of all rows but the first; they can be fetched again."""
        if kept >= len(self._items):
            return
        self.beginRemoveRows(QModelIndex(), kept, len(self._items) - 1)
        for item in self._items[kept:]:
            del self._ordinals[item.run.run_id]
        del self._items[kept:], self._order[kept:]
        self._more = True
        self.endRemoveRows()

    def show_only(
        self, *, state: str = "", words: str = "", wanted: Wanted = ANY, behind: RunsBehind | None = None
    ) -> bool:
        """Filter by the name of a chip (see :mod:`tabs.runs.chips`; empty for all), words, what is wanted, and calls.

        Returns whether the filter is another one; the list is read anew then.
        """
        if (state, words, wanted, behind) == (self._state, self._words, self._wanted, self._behind):
            return False
        self._state, self._words, self._wanted, self._behind = state, words, wanted, behind
        self.reload()
        return True

    @property
    def filtered(self) -> bool:
        """Whether runs may be left out."""
        return bool(self._state or self._words or self._behind or self._wanted != ANY)

    @property
    def of_any_state(self) -> RunFilter:
        """The runs that would be listed were no state chosen."""
        return replace(self._only(), states=(), waiting=False)

    def total(self) -> int:
        """How many runs fit, fetched or not."""
        return len(self._items) if not self._more else self._view.count(self._only())

    @property
    def total_is_cheap(self) -> bool:
        """Whether :meth:`total` need not look at every run that fits."""
        return not (self._more and self.filtered)

    def reload(self) -> None:
        """Read as many runs anew as there were, a page at least."""
        self._alive.clear()
        self._ids = None if self._behind is None else frozenset(self._ids_behind(self._behind))
        self._bounds = self._wanted.bounds(shown_now())
        items = self._read(before=0, limit=max(PAGE, len(self._items)))
        self.beginResetModel()
        self._items, self._order, self._ordinals = [], [], {}
        self._keep(items)
        self.endResetModel()

    def update_runs(self, run_ids: Collection[str]) -> None:
        """Bring the rows of these runs up to date; new ones appear at their place."""
        if len(run_ids) > MANY or ANY_KEY in run_ids:
            self.reload()
            return
        self._alive.clear()
        asked = run_ids if self._ids is None else self._ids.intersection(run_ids)
        only = replace(self._only(), run_ids=tuple(asked))
        fit = {run.run_id: run for run in self._view.all(only, limit=len(run_ids))} if asked else {}
        for run_id in run_ids:
            self._update(run_id, fit.get(run_id))

    def recheck(self) -> bool:
        """Ask again what no event tells: which runs have a living process, and which day it is. Returns whether anything
        is different.
        """
        self._alive.clear()
        if self._bounds != self._wanted.bounds(shown_now()):
            self.reload()
            return True
        if self._state in OF_ACTIVE:
            fitting = [item.run.run_id for item in self._read(before=0, limit=PAGE)]
            same = fitting == [item.run.run_id for item in self._items]
            if not same:
                self.reload()
            return not same
        changed = [
            item.run.run_id
            for item in self._items
            if item.run.state in ACTIVE and item.shown != shown_run(item.run, self._is_alive)
        ]
        self.update_runs(changed)
        return bool(changed)

    def row_of(self, run_id: str) -> int:
        """The row of a run, -1 when it is not in the list."""
        ordinal = self._ordinals.get(run_id)
        return -1 if ordinal is None else bisect_left(self._order, -ordinal)

    def _update(self, run_id: str, run: RunRow | None) -> None:
        row = self.row_of(run_id)
        item = None if run is None else self._items_of([run])[0]
        if item is None or not self._lives_as_wanted(item):
            if row >= 0:
                self._drop(row)
        elif row >= 0:
            self._items[row] = item
            here = self.index(row)
            self.dataChanged.emit(here, here)
        elif not self._more or not self._items or item.run.ordinal > self._items[-1].run.ordinal:
            self._insert(item)

    def _insert(self, item: Item) -> None:
        row = bisect_left(self._order, -item.run.ordinal)
        self.beginInsertRows(QModelIndex(), row, row)
        self._items.insert(row, item)
        self._order.insert(row, -item.run.ordinal)
        self._ordinals[item.run.run_id] = item.run.ordinal
        self.endInsertRows()

    def _drop(self, row: int) -> None:
        self.beginRemoveRows(QModelIndex(), row, row)
        del self._ordinals[self._items[row].run.run_id]
        del self._items[row], self._order[row]
        self.endRemoveRows()

    def _keep(self, items: list[Item]) -> None:
        self._items += items
        self._order += [-item.run.ordinal for item in items]
        self._ordinals.update((item.run.run_id, item.run.ordinal) for item in items)

    def _read(self, *, before: int, limit: int) -> list[Item]:
        """A page of items, and whether there are more. States that depend on living processes are few: all at once."""
        active = self._state in OF_ACTIVE
        page = self._view.all(self._only(), before=before, limit=MOST_ACTIVE if active else limit)
        items = self._items_of(page)
        self._more = not active and len(items) == limit
        return [item for item in items if self._lives_as_wanted(item)]

    def _items_of(self, runs: Sequence[RunRow]) -> list[Item]:
        nameless = self._ask_nameless()
        return [Item(run, shown_run(run, self._is_alive), run.run_id in nameless) for run in runs]

    def _only(self) -> RunFilter:
        """What rows are asked for. Whether a process lives is not in them, see :meth:`_lives_as_wanted`."""
        since, until = self._bounds
        states = tuple(sorted(ACTIVE)) if self._state in OF_ACTIVE else _DONE if self._state == DONE else (self._state,)
        return RunFilter(
            states=states if self._state else (),
            strategies=self._wanted.strategies,
            models=self._wanted.models,
            since=since,
            until=until,
            words=self._words,
            waiting=self._state == "waiting",
            run_ids=None if self._ids is None else tuple(sorted(self._ids)),
            nameless=tuple(sorted(self._ask_nameless())),
        )

    def _lives_as_wanted(self, item: Item) -> bool:
        """Whether a run that fits has the process that its state wants, or has none."""
        if self._state == "running":
            return item.shown.name in ACTIVE
        return self._state != "interrupted" or item.shown.name == "interrupted"

    def _is_alive(self, owner: str) -> bool:
        """Asked once per owner and update: each answer is a try at a lock."""
        if owner not in self._alive:
            self._alive[owner] = self._ask_alive(owner)
        return self._alive[owner]


def _words(item: Item) -> str:
    run = item.run
    cost = total_cost(run.cost_picodollars, run.simulated_picodollars, run.unpriced_calls)
    about = f"{strategy_words(run.strategy)}, {count(len(run.models), 'model')}, {full_time(run.requested_at)}, {cost}"
    far = progress_words(run, item.shown, shown_now())
    return ". ".join(filter(None, (f"{item.shown.word}: {one_line(run.prompt)}", far, about)))
