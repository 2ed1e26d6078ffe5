"""The line at the bottom: what needs somebody, runs in progress, and what today cost."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from tabs.shared import theme
from tabs.shared.announce import announce
from tabs.shared.attention import Standing
from tabs.shared.elided import ElidedLabel
from tabs.shared.hub import Hub
from tabs.shared.labels import text_label
from tabs.shared.language import grouped, tr, tr_count
from tabs.shared.wording import dollars


class StatusLine(QFrame):
    """One line of words; what does not fit is shortened and told by the tool tip."""

    def __init__(self, hub: Hub, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hub = hub
        self._last: Standing | None = None
        self.setProperty("role", "status")
        self.running = ElidedLabel("", "small")
        self.cost = text_label("", "small")
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(theme.LARGE, theme.TINY, theme.LARGE, theme.TINY)
        row.addWidget(self.running, 1)
        row.addWidget(self.cost)

    def add(self, widget: QWidget) -> None:
        """Add something at its right end."""
        self._row.addWidget(widget)

    def write(self, standing: Standing) -> None:
        """Runs as they stand, and today's cost as it is recorded, real money and simulated apart."""
        parts = [
            tr_count(standing.running, "{n} run in progress", "{n} runs in progress")
            if standing.running
            else tr("No run in progress")
        ]
        if standing.waiting:
            parts.append(tr_count(standing.waiting, "{n} waits for you", "{n} wait for you"))
        if standing.interrupted:
            parts.append(tr("{number} interrupted", number=grouped(standing.interrupted)))
        if standing.fault is not None:
            parts.append(tr("nothing can be recorded"))
        self.running.setText("  ·  ".join(parts))
        if self._last is not None and (standing.running < self._last.running or standing.waiting > self._last.waiting):
            announce(self, ", ".join(parts))
        self._last = standing
        midnight = datetime.now().astimezone().replace(hour=0, minute=0, second=0, microsecond=0)
        spent = self._hub.views.performance.spent(since=int(midnight.timestamp() * 1_000_000))
        parts = [tr("Today {amount}", amount=dollars(spent.picodollars))]
        if spent.unpriced_calls:
            unpriced = spent.unpriced_calls
            parts.append(tr_count(unpriced, "{n} answer of unknown price", "{n} answers of unknown price"))
        if spent.simulated_picodollars:
            parts.append(tr("simulated {amount}", amount=dollars(spent.simulated_picodollars)))
        self.cost.setText("  ·  ".join(parts))
