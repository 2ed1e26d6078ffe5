"""What a run has asked a person, with the answers: what waits comes first."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from events.projections.runs.rows import ApprovalRow
from tabs.shared.approval import ApprovalCard
from tabs.shared.language import tr
from tabs.shared.theme import MEDIUM, SMALL


class ApprovalsPane(QScrollArea):
    """One card for each question. Signals: ``approve`` and ``deny`` as those of a card."""

    approve = Signal(str, str, str)
    deny = Signal(str, str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(tr("What this run asked you"))
        self.cards: dict[int, ApprovalCard] = {}
        """By the position of the event that asked."""
        inside = QWidget()
        inside.setProperty("role", "page")
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, MEDIUM, SMALL, 0)
        self._column.setSpacing(SMALL)
        self._column.addStretch(1)
        self.setWidget(inside)

    def show_rows(self, rows: list[ApprovalRow], *, possible: bool) -> None:
        """Show the questions of a run. A card that has not changed stays, with what was typed into it.

        :param possible: whether an answer still changes anything: the run has not ended.
        """
        wanted = sorted(rows, key=lambda row: (row.state != "waiting", row.position))
        for position in [*self.cards]:
            if self.cards[position].row not in wanted:
                card = self.cards.pop(position)
                self._column.removeWidget(card)
                card.hide()
                card.deleteLater()
        for place, row in enumerate(wanted):
            if row.position not in self.cards:
                self.cards[row.position] = card = ApprovalCard(row)
                card.approve.connect(self.approve)
                card.deny.connect(self.deny)
                self._column.insertWidget(place, card)
            if row.state == "waiting":
                self.cards[row.position].set_possible(possible=possible)

    def ask_again(self) -> None:
        """Let every question be answered again: an answer did not arrive."""
        for card in self.cards.values():
            card.ask_again()
