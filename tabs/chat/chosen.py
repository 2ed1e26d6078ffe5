"""Which conversations of the list are chosen: the one that is open, or those that a person chose to do something with them.

The view knows those that were read only. Of thousands that are chosen most were not, so their ids are kept here, and the view
is made to show as many of them as it has. A list that is read anew, or further, changes nothing in what is chosen, except that
those leave it that are no longer listed.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QObject, Signal

from events.projections.conversations.rows import ConversationRow, ListedRow
from tabs.chat.conversation_model import ROW, ConversationModel
from tabs.chat.conversation_view import ConversationView, How

_KEEP = QItemSelectionModel.SelectionFlag.NoUpdate
_ONLY = QItemSelectionModel.SelectionFlag.ClearAndSelect
Listed = Callable[[], Sequence[ListedRow]]


class Chosen(QObject):
    """Made of a view and its model; opening is asked for, not done.

    :param listed: reads all that are listed, in their order.
    """

    changed = Signal()
    """Others are chosen, or more or fewer."""
    opened = Signal(str)
    """One alone was chosen by a person, which is to be opened."""

    def __init__(self, view: ConversationView, model: ConversationModel, listed: Listed) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._listed = listed
        self._ids: frozenset[str] = frozenset()
        self.open = ""
        """The one that is open; empty for none."""
        self._last = ""
        """The one from which on Shift chooses."""
        self._at = ""
        """The one the keyboard is at."""
        self._showing = False
        view.picked.connect(self._picked)
        view.clicked.connect(lambda _index: self._consider())
        view.activated.connect(self._taken)
        model.rowsInserted.connect(lambda *_where: self._show_quietly())
        selection = view.selectionModel()
        selection.selectionChanged.connect(lambda *_which: self._follow())
        selection.currentChanged.connect(lambda *_which: self._consider())

    @property
    def several(self) -> int:
        """How many are chosen; 0 where not more than one is."""
        return len(self._ids) if len(self._ids) > 1 else 0

    @property
    def only(self) -> str:
        """The one that is chosen alone; empty where none is, or several are."""
        return next(iter(self._ids)) if len(self._ids) == 1 else ""

    def rows(self) -> list[ListedRow]:
        """Those that are chosen, in the order of the list."""
        return [row for row in self._listed() if row.conversation_id in self._ids]

    def alone(self, conversation_id: str) -> None:
        """Choose one that is open, and no other; an empty id for none."""
        self.open = self._last = self._at = conversation_id
        self._choose({conversation_id} if conversation_id else ())
        self._show_quietly()

    def leave(self) -> None:
        """Choose the one that is open again, and no other."""
        self.alone(self.open)

    def all(self) -> None:
        """Choose all that are listed, whether they were read or not."""
        self._choose({row.conversation_id for row in self._listed()} or self._ids)
        self._show()

    def drop(self, conversation_ids: Collection[str]) -> None:
        """Choose some no longer: they have gone elsewhere."""
        if not self._ids.isdisjoint(conversation_ids):
            self._choose(self._ids.difference(conversation_ids) or {self.open})
            self._show_quietly()

    def refresh(self) -> None:
        """The list was read anew: what is not in it any more is not chosen; where nothing else is, the open one is."""
        if not self._ids <= {self.open}:
            self._choose(self._there(self._ids) or {self.open})
        self._show_quietly()

    def _picked(self, index: QModelIndex, how: How) -> None:
        """One was pointed at with Ctrl or Shift held."""
        here = _id(index)
        self._view.selectionModel().setCurrentIndex(index, _KEEP)
        before = self._there(self._ids)
        if how == "toggle":
            self._last = here
            self._choose(before ^ {here} or {self.open})
        else:
            reach = self._reach(here)
            self._choose(before | reach if how == "add" else reach)
        self._show()

    def _reach(self, here: str) -> frozenset[str]:
        """All from the one that was chosen last up to one, whichever of them stands above."""
        ids = [row.conversation_id for row in self._model.rows]
        if self._last not in ids:
            ids = [row.conversation_id for row in self._listed()]
        if self._last not in ids or here not in ids:
            self._last = here
            return frozenset({here})
        first, last = sorted((ids.index(self._last), ids.index(here)))
        return frozenset(ids[first : last + 1])

    def _there(self, ids: frozenset[str]) -> frozenset[str]:
        """Those of some that are listed; all of them are asked for only where not all of these were read."""
        left = ids - {row.conversation_id for row in self._model.rows}
        return ids - left | (left & {row.conversation_id for row in self._listed()} if left else frozenset())

    def _follow(self) -> None:
        """Qt chose by itself: by a click, an arrow key, a mouse that was drawn over some, or for a screen reader."""
        if self._showing:
            return
        ids = {_id(index) for index in self._view.selectedIndexes()}
        if not ids:
            self.leave()
            return
        self._choose(ids)
        if len(ids) == 1:
            self._last = self.only
        self._consider()

    def _consider(self) -> None:
        """Have the one that was chosen opened, where the keyboard is at it and nobody chooses others besides."""
        here = _id(self._view.currentIndex())
        self._at = here or self._at
        if here and not (self._showing or self._view.adding) and self._ids == {here} and here != self.open:
            self.open = self._last = here
            self.opened.emit(here)

    def _taken(self, index: QModelIndex) -> None:
        """Enter was pressed at one: of several that one is to be opened."""
        if _id(index) and not self._view.editing:
            self._view.setCurrentIndex(index)
            self._consider()

    def _choose(self, ids: Collection[str]) -> None:
        ids = frozenset(ids) - {""}
        if ids != self._ids:
            self._ids = ids
            self._view.several = bool(self.several)
            self.changed.emit()

    def _show(self) -> None:
        """Have the view show it, and say so to screen readers."""
        shown = QItemSelection()
        for first, last in self._model.spans(self._ids):
            shown.select(self._model.index(first), self._model.index(last))
        self._showing = True
        self._view.selectionModel().select(shown, _ONLY)
        self._showing = False
        self._view.viewport().update()

    def _show_quietly(self) -> None:
        """Have the view show it without another word, the keyboard at the same one, or at the one that is open."""
        selection = self._view.selectionModel()
        selection.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        index = self._model.place(self._at)
        index = index if index.isValid() else self._model.place(self.open)
        if selection.currentIndex() != index:
            selection.setCurrentIndex(index, _KEEP)
        self._show()
        selection.blockSignals(False)  # noqa: FBT003 - the same


def _id(index: QModelIndex) -> str:
    row: ConversationRow | None = index.data(ROW) if index.isValid() else None
    return row.conversation_id if row is not None else ""
