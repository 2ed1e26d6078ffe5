"""Tables of the providers page: what circuit breakers did, and how many calls each provider is given at a time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QBrush, QColor
from PySide6.QtWidgets import QWidget

from core.queries import LaneStatus
from events.projections.breakers.rows import BreakerChangeRow
from tabs.performance.breakers import STATES, state_words
from tabs.shared.language import grouped, tr, tr_noop, tr_told
from tabs.shared.plain_tip import plain_tip
from tabs.shared.row_model import Index, RowModel
from tabs.shared.safe_text import one_line, visible
from tabs.shared.scaling import leave_alone
from tabs.shared.tables import PlainTable
from tabs.shared.theme import colors_of
from tabs.shared.wording import clock, full_time

WHEN, MODEL, STATE, WHY, CALLS = range(5)
PROVIDER, HOST, LIMIT, FLYING, WAITING = range(5)


class ChangesOfBreakers(RowModel):
    """What happened to breakers, newest first."""

    headings = (tr_noop("When"), tr_noop("Model"), tr_noop("Became"), tr_noop("Why"), tr_noop("Failed / calls"))
    right = frozenset({CALLS})

    def __init__(self, widget: QWidget, parent: QObject | None = None) -> None:
        super().__init__(widget, parent)
        self.rows: Sequence[BreakerChangeRow] = ()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words; states in their colours."""
        row, column = self.rows[index.row()], index.column()
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self._words(row)[column]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.alignment(column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return {
                WHEN: full_time(row.at),
                MODEL: plain_tip(one_line(row.model)),
                WHY: plain_tip(visible(tr_told(row.reason))),
            }.get(column)
        if role == Qt.ItemDataRole.ForegroundRole and column in {WHEN, STATE, CALLS}:
            tone = STATES.get(row.state, ("", "muted"))[1] if column == STATE else "muted"
            return QBrush(QColor(getattr(colors_of(self._widget), tone)))
        return None

    @staticmethod
    def _words(row: BreakerChangeRow) -> tuple[str, ...]:
        counted = f"{row.failures} / {row.calls}" if row.calls else "\N{EN DASH}"
        return (
            clock(row.at),
            one_line(row.model, 80),
            state_words(row.state),
            one_line(tr_told(row.reason), 160),
            counted,
        )


class Lanes(RowModel):
    """How many calls each provider is given at a time."""

    headings = (tr_noop("Provider"), tr_noop("Address"), tr_noop("At once"), tr_noop("In flight"), tr_noop("Waiting"))
    right = frozenset({LIMIT, FLYING, WAITING})

    def __init__(self, widget: QWidget, parent: QObject | None = None) -> None:
        super().__init__(widget, parent)
        self.rows: Sequence[LaneStatus] = ()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words; calls that wait stand out."""
        row, column = self.rows[index.row()], index.column()
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self._words(row)[column]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.alignment(column)
        if role == Qt.ItemDataRole.ForegroundRole and (column == HOST or (column == WAITING and row.waiting)):
            colors = colors_of(self._widget)
            return QBrush(QColor(colors.muted if column == HOST else colors.warning))
        return None

    @staticmethod
    def _words(row: LaneStatus) -> tuple[str, ...]:
        host = one_line(row.host, 100) or tr("inside this program")
        return one_line(row.provider, 60), host, grouped(row.limit), grouped(row.in_flight), grouped(row.waiting)


class LowTable(PlainTable):
    """A table as high as its rows, up to a number of them.

    :param most: rows in sight at once.
    """

    def __init__(self, name: str, *, stretch: int, most: int, parent: QWidget | None = None) -> None:
        super().__init__(name, stretch=stretch, least=140, parent=parent)
        self._most = most
        leave_alone(self)

    def fit_height(self) -> None:
        """Take the height that the rows need, and the bar below them where there is one."""
        self.setVisible(self.model().rowCount() > 0)
        self._fit_height()

    def updateGeometries(self) -> None:
        """Whether there is a bar hangs on how wide the columns are, and the heading on the letters."""
        super().updateGeometries()
        if self.model() is not None:
            self._fit_height()

    def _fit_height(self) -> None:
        bar = self.horizontalScrollBar().sizeHint().height() if self._is_wide() else 0
        rows = self.verticalHeader().defaultSectionSize() * min(self._most, self.model().rowCount())
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + rows + bar + 2 * self.frameWidth())

    def _is_wide(self) -> bool:
        """Whether the columns take more room than there is."""
        return self.horizontalHeader().length() > self.viewport().width()


def show_rows(model: RowModel, rows: Sequence[Any]) -> None:
    """Show other rows; as many as before are painted anew in their places."""
    if tuple(rows) == tuple(model.rows):
        return
    if len(rows) == len(model.rows):
        model.rows = tuple(rows)
        model.dataChanged.emit(model.index(0, 0), model.index(len(rows) - 1, len(model.headings) - 1))
        return
    model.beginResetModel()
    model.rows = tuple(rows)
    model.endResetModel()
