"""Which models are not asked now and why, and how many calls each provider is given at a time."""

from __future__ import annotations

import time
from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.queries import BreakerStatus, LaneStatus
from events.projections.breakers.rows import BreakerChangeRow
from tabs.performance.breakers import BreakerCard
from tabs.performance.provider_tables import HOST, WHY, ChangesOfBreakers, Lanes, LowTable, show_rows
from tabs.performance.section import Sections
from tabs.shared.labels import text_label
from tabs.shared.language import tr, tr_count, tr_noop
from tabs.shared.theme import SMALL

COUNT_MS = 1000
"""Remaining times count down this often while they are in sight."""
CHANGES, LANES = 8, 8
"""Rows in sight at once."""
FINE = tr_noop(
    "No model is held back. When calls to one fail again and again, a circuit breaker opens: it is not asked for a "
    "while, so that prompts do not wait for what will not come, and the next model stands in."
)
NO_LANES = tr_noop(
    "No provider was asked since Tutti was started. How many calls each is given at a time, and how many wait, shows "
    "here; fewer are sent while a provider says that it is busy."
)


class ProvidersPage(Sections):
    """Circuit breakers, what they did, and lanes.

    Signals: ``close_wanted`` with the key of a breaker; ``time_passed`` when a breaker's time has run out.
    """

    close_wanted = Signal(str)
    time_passed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Providers"), parent)
        self.cards: dict[str, BreakerCard] = {}
        self._heard_at = 0.0
        self.fine = text_label(tr(FINE), "muted", wrap=True)
        self.others = text_label("", "muted", wrap=True)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(SMALL)
        self.changes_heading = text_label(tr("What happened"), "heading")
        self.changes_table = LowTable(tr("Changes of circuit breakers, newest first"), stretch=WHY, most=CHANGES)
        self.changes = ChangesOfBreakers(self.changes_table, self)
        self.changes_table.setModel(self.changes)
        self.lanes_table = LowTable(tr("Calls at once, by provider"), stretch=HOST, most=LANES)
        self.lanes = Lanes(self.lanes_table, self)
        self.lanes_table.setModel(self.lanes)
        self.no_lanes = text_label(tr(NO_LANES), "muted", wrap=True)
        self.column.addWidget(text_label(tr("Circuit breakers"), "heading"))
        self.column.addWidget(self.fine)
        self.column.addLayout(self._cards)
        self.column.addWidget(self.others)
        self.column.addWidget(self.changes_heading)
        self.column.addWidget(self.changes_table)
        self.column.addSpacing(SMALL)
        self.column.addWidget(text_label(tr("Calls at once"), "heading"))
        self.column.addWidget(self.no_lanes)
        self.column.addWidget(self.lanes_table)
        self.column.addStretch(1)
        self._clock = QTimer(self)
        self._clock.setInterval(COUNT_MS)
        self._clock.timeout.connect(self._count_down)
        self.show_breakers((), ())
        self.show_lanes(())

    def show_breakers(self, statuses: Sequence[BreakerStatus], changes: Sequence[BreakerChangeRow]) -> None:
        """Show breakers as they were just heard, and what happened to them."""
        self._heard_at = time.monotonic()
        held = {status.key: status for status in statuses if status.state != "closed"}
        for key in [key for key in self.cards if key not in held]:
            card = self.cards.pop(key)
            card.hide()
            card.deleteLater()
        for key, status in held.items():
            if key in self.cards:
                self.cards[key].show_status(status)
            else:
                card = self.cards[key] = BreakerCard(status)
                card.close_wanted.connect(self.close_wanted)
                self._cards.addWidget(card)
        again = len(statuses) - len(held)
        self.fine.setVisible(not held)
        self.others.setText(
            tr_count(
                again,
                "{n} model that had been held back is asked again.",
                "{n} models that had been held back are asked again.",
            )
        )
        self.others.setVisible(again > 0)
        show_rows(self.changes, changes)
        self.changes_heading.setVisible(bool(changes))
        self.changes_table.fit_height()
        if any(status.state == "open" for status in held.values()):
            self._clock.start()
        else:
            self._clock.stop()

    def show_lanes(self, statuses: Sequence[LaneStatus]) -> None:
        """Show lanes as they are."""
        show_rows(self.lanes, statuses)
        self.no_lanes.setVisible(not statuses)
        self.lanes_table.fit_height()

    def recolor(self) -> None:
        """Paint tables in the other theme."""
        for table in (self.changes_table, self.lanes_table):
            table.viewport().update()

    def stop(self) -> None:
        """Count down no more."""
        self._clock.stop()

    def _count_down(self) -> None:
        if not self.isVisible():
            return
        passed = time.monotonic() - self._heard_at
        for card in self.cards.values():
            card.count_down(passed)
            if card.status.state == "open" and 0 <= passed - card.status.remaining_seconds < COUNT_MS / 1000:
                self.time_passed.emit()
