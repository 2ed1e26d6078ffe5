"""The line below the list of conversations: what all answers cost since the beginning of this month."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtWidgets import QLabel

from tabs.shared.hub import Hub
from tabs.shared.labels import text_label
from tabs.shared.language import tr
from tabs.shared.wording import total_cost


def month_line() -> QLabel:
    """The line, empty until :func:`show_month`."""
    line = text_label("", "small", wrap=True)
    line.setToolTip(tr("What all answers cost since the beginning of this month; real and practice money apart."))
    return line


def show_month(line: QLabel, hub: Hub) -> None:
    """Say what it came to until now."""
    spent = hub.views.performance.spent(since=month_start())
    cost = total_cost(spent.picodollars, spent.simulated_picodollars, spent.unpriced_calls)
    line.setText(tr("This month: {cost}", cost=cost))


def month_start(now: datetime | None = None) -> int:
    """When this month began on the person's clock, in microseconds since 1970-01-01 UTC."""
    today = (now or datetime.now().astimezone()).astimezone()
    return round(today.replace(day=1, hour=0, minute=0, second=0, microsecond=0).timestamp() * 1_000_000)
