"""The list of runs as a Qt model: newest first, fetched as it is scrolled, changed row by row."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Collection, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from events.projections.contract import ANY_KEY
from events.projections.runs.rows import ACTIVE, RunRow, RunState
from events.projections.runs.view import RunsView
from tabs.runs.progress import progress_words
from tabs.runs.states import Alive, Shown, shown_run
from tabs.shared.clock import shown_now
from tabs.shared.places import RunsBehind
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
MANY = 200
"""With more changes than these at once the list is read anew, which is cheaper."""


class Item(NamedTuple):
    """One line of the list."""

    run: RunRow
    shown: Shown


class RunList(QAbstractListModel):
    """Runs that fit the filter.

    :param behind: the ids of the runs behind a point of a plot.

    Rows are found by the run's ordinal, so an update costs the same at the top of 10,000 runs and at the bottom.
    """

    def __init__(
        self,
        view: RunsView,
        alive: Alive,
        parent: QObject | None = None,
        *,
        behind: Callable[[RunsBehind], Collection[str]] = lambda _: (),
    ) -> None:
        super().__init__(parent)
        self._ids_behind = behind
        self._behind: RunsBehind | None = None
        self._ids: frozenset[str] | None = None
        self._view = view
        self._ask_alive = alive
        self._alive: dict[str, bool] = {}
        self._state = ""
        self._text = ""
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

    def show_only(self, *, state: str, text: str, behind: RunsBehind | None = None) -> bool:
        """Filter by the name of a chip (see :mod:`tabs.runs.chips`; empty for all), by text and by calls.

        Returns whether the filter is another one; the list is read anew then.
        """
        if (state, text, behind) == (self._state, self._text, self._behind):
            return False
        self._state, self._text, self._behind = state, text, behind
        self.reload()
        return True

    @property
    def filtered(self) -> bool:
        """Whether runs may be left out."""
        return bool(self._state or self._text or self._behind)

    def reload(self) -> None:
        """Read as many runs anew as there were, a page at least."""
        self._alive.clear()
        self._ids = None if self._behind is None else frozenset(self._ids_behind(self._behind))
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
        for run_id in run_ids:
            self._update(run_id, self._view.get(run_id))

    def recheck(self) -> bool:
        """Ask again which runs still have a living process. Returns whether one's state became another."""
        self._alive.clear()
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
        for run_id in changed:
            self._update(run_id, self._view.get(run_id))
        return bool(changed)

    def row_of(self, run_id: str) -> int:
        """The row of a run, -1 when it is not in the list."""
        ordinal = self._ordinals.get(run_id)
        return -1 if ordinal is None else bisect_left(self._order, -ordinal)

    def _update(self, run_id: str, run: RunRow | None) -> None:
        row = self.row_of(run_id)
        item = None if run is None else Item(run, shown_run(run, self._is_alive))
        if item is None or not self._fits(item):
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
        if self._state in OF_ACTIVE:
            self._more = False
            runs = reversed(self._view.active())
            active = (Item(run, shown_run(run, self._is_alive)) for run in runs)
            return [item for item in active if self._fits(item)]
        state = _DONE if self._state == DONE else self._state
        page = self._view.all(limit=limit, before=before, state=state, containing=self._text, run_ids=self._wanted())
        items = [Item(run, shown_run(run, self._is_alive)) for run in page]
        self._more = len(items) == limit
        return items

    def _fits(self, item: Item) -> bool:
        run, shown = item
        if self._state == "waiting":
            state_fits = run.state in ACTIVE and bool(run.waiting)
        elif self._state == "running":
            state_fits = shown.name in ACTIVE
        elif self._state == "interrupted":
            state_fits = shown.name == "interrupted"
        elif self._state == DONE:
            state_fits = run.state in _DONE
        else:
            state_fits = self._state in {"", run.state}
        held = f"{run.prompt} {run.strategy} {' '.join(run.models)} {run.run_id}"
        listed = self._ids is None or run.run_id in self._ids
        return listed and state_fits and self._text.lower() in held.lower()

    def _wanted(self) -> Sequence[str] | None:
        return None if self._ids is None else sorted(self._ids)

    def _is_alive(self, owner: str) -> bool:
        """Asked once per owner and update: each answer is a try at a lock."""
        if owner not in self._alive:
            self._alive[owner] = self._ask_alive(owner)
        return self._alive[owner]


def _words(item: Item) -> str:
    run = item.run
    cost = total_cost(run.cost_picodollars, run.simulated_picodollars, run.unpriced_calls)
    about = f"{run.strategy}, {count(len(run.models), 'model')}, {full_time(run.requested_at)}, {cost}"
    far = progress_words(run, item.shown, shown_now())
    return ". ".join(filter(None, (f"{item.shown.word}: {one_line(run.prompt)}", far, about)))
