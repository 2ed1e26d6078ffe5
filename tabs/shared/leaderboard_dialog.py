"""The board of models: who was found better how often, in comparisons without names."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from core.queries.arena import Leaderboard, Standing
from tabs.shared.empty import EmptyState
from tabs.shared.hub import Hub
from tabs.shared.labels import text_label
from tabs.shared.language import grouped, tr, tr_noop
from tabs.shared.notice import Notice
from tabs.shared.recorded_words import kind_title
from tabs.shared.safe_text import visible
from tabs.shared.tasks import Tasks
from tabs.shared.theme import HUGE, LARGE, MEDIUM
from tabs.shared.wording import count

COLUMNS = ("", tr_noop("Model"), tr_noop("Rating"), tr_noop("95 % interval"), tr_noop("Won"), tr_noop("Comparisons"))
WORDS = tr_noop(
    "Ratings are made from what you chose while the names were hidden: 1000 is an average model of this board, and one "
    "with 100 more is found better in 64 of 100 pairs. Where intervals overlap, more comparisons are needed."
)


class LeaderboardDialog(QDialog):
    """Shows the board, of all tasks or of one kind. Open it with ``open()``."""

    def __init__(self, hub: Hub, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Leaderboard"))
        self.resize(720, 520)
        self._hub = hub
        self.notice = Notice(self)
        self._tasks = Tasks(self.notice.show_error)
        self.kind = QComboBox(self)
        self.kind.setAccessibleName(tr("Kind of task"))
        self.kind.addItem(tr("All tasks"), "")
        self.kind.currentIndexChanged.connect(lambda _place: self.read())
        self.table = QTableWidget(0, len(COLUMNS), self)
        self.table.setHorizontalHeaderLabels([tr(name) if name else "" for name in COLUMNS])
        for column in range(len(COLUMNS)):
            if (heading := self.table.horizontalHeaderItem(column)) is not None:
                heading.setTextAlignment(_side(column))
        self.table.setAccessibleName(tr("Leaderboard"))
        self.table.verticalHeader().hide()
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setShowGrid(False)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.empty = EmptyState(
            tr("Nothing was compared yet"),
            tr(
                "Choose two models or more, turn on “Compare without names” beside Send, and say which answer is better."
            ),
            parent=self,
        )
        self.total = text_label("", "small")
        self._lay_out()
        self.finished.connect(lambda _result: self._tasks.cancel())
        self.read()

    def read(self) -> None:
        """Read what is recorded now."""
        task = str(self.kind.currentData() or "")
        self._tasks.start(self._hub.leaderboard(task=task), self._show)

    def _show(self, board: Leaderboard) -> None:
        known = {self.kind.itemData(place) for place in range(self.kind.count())}
        for task in board.tasks:
            if task not in known:
                self.kind.addItem(kind_title(task), task)
        self.table.setRowCount(len(board.standings))
        for row, standing in enumerate(board.standings):
            for column, text in enumerate(_cells(row, standing)):
                item = QTableWidgetItem(text)
                item.setTextAlignment(_side(column))
                self.table.setItem(row, column, item)
        self.table.setVisible(bool(board.standings))
        self.empty.setVisible(not board.standings)
        self.total.setText(count(board.comparisons, "comparison"))

    def _lay_out(self) -> None:
        close = QPushButton(tr("Close"))
        close.setDefault(True)
        close.clicked.connect(self.reject)
        head = QHBoxLayout()
        head.addWidget(text_label(tr("Leaderboard"), "heading"), 1)
        head.addWidget(self.kind)
        foot = QHBoxLayout()
        foot.addWidget(self.total, 1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(HUGE, HUGE, HUGE, LARGE)
        column.setSpacing(MEDIUM)
        column.addLayout(head)
        column.addWidget(text_label(tr(WORDS), "muted", wrap=True))
        column.addWidget(self.notice)
        column.addWidget(self.table, 1)
        column.addWidget(self.empty, 1)
        column.addLayout(foot)


def _cells(place: int, one: Standing) -> tuple[str, ...]:
    return (
        str(place + 1),
        visible(one.model),
        f"{one.rating:.0f}",
        tr("{low} to {high}", low=f"{one.low:.0f}", high=f"{one.high:.0f}"),
        f"{100 * one.wins / one.pairs:.0f} %",
        grouped(one.comparisons),
    )


def _side(column: int) -> Qt.AlignmentFlag:
    """Names stand at the left, numbers at the right, and headings as what is below them."""
    side = Qt.AlignmentFlag.AlignLeft if column == 1 else Qt.AlignmentFlag.AlignRight
    return side | Qt.AlignmentFlag.AlignVCenter
