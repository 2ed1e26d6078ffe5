"""What waits for the person at one prompt: a card for each step."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.commands.models import ApproveStep, DenyStep
from events.projections.runs.rows import ApprovalRow
from tabs.shared.approval import ApprovalCard
from tabs.shared.theme import SMALL


class Waiting(QVBoxLayout):
    """The cards, below one another.

    :param owner: the widget they stand in.
    """

    wanted = Signal(object)
    """The command with which the person answers."""

    def __init__(self, owner: QWidget) -> None:
        super().__init__()
        self._owner = owner
        self.cards: dict[str, ApprovalCard] = {}
        """By step."""
        self.setSpacing(SMALL)

    def show_rows(self, rows: Sequence[ApprovalRow]) -> None:
        """Show what waits now."""
        for step in set(self.cards) - {row.step for row in rows}:
            card = self.cards.pop(step)
            self.removeWidget(card)
            card.hide()
            card.deleteLater()
        for row in rows:
            if row.step not in self.cards:
                card = self.cards[row.step] = ApprovalCard(row, self._owner)
                card.approve.connect(
                    lambda run, step, said: self.wanted.emit(ApproveStep(run_id=run, step=step, answer=said))
                )
                card.deny.connect(lambda run, step, why: self.wanted.emit(DenyStep(run_id=run, step=step, reason=why)))
                self.addWidget(card)
