"""How spending grows in a period, and where it is heading. Plain numbers; drawing is elsewhere."""

from __future__ import annotations

from dataclasses import dataclass

from core.queries import BudgetStatus
from events.projections.performance.view import BURN_POINTS, PerformanceView
from tabs.shared.budgets import PROVIDER, RUN, Use, begins_at, practice, real
from tabs.shared.language import tr, tr_count
from tabs.shared.wording import dollars

MOST = 2 * BURN_POINTS
"""Points after which a line is read anew, with fewer."""
EARLY = 0.02
"""Before this share of a period is over nothing is said of where spending is heading."""
SECOND = 1_000_000
DAY_SECONDS = 86_400

Point = tuple[int, int]
"""A time in microseconds since 1970-01-01 UTC, and the picodollars booked from the beginning of the period up to it."""


@dataclass(frozen=True, slots=True)
class Heading:
    """Where spending is heading at the pace of the period so far."""

    ends_with: int
    """Picodollars at the end of the period."""
    reached_at: int | None
    """When the limit is reached, in microseconds since 1970-01-01 UTC; ``None`` when it is not in this period."""


class Burn:
    """One line that grows. What was read is kept: only calls that ended since are read again.

    :param simulated: whether it is practice money.
    """

    def __init__(self, view: PerformanceView, *, simulated: bool) -> None:
        self._view = view
        self._simulated = simulated
        self._period: tuple[str, int, int] | None = None
        self.points: list[Point] = []

    def update(self, status: BudgetStatus, total: int) -> list[Point]:
        """Bring the line up to date; it ends with all that is spent.

        :param total: what the engine counts as spent. A line that does not come to it is read anew, as when another
            process booked something out of turn.
        """
        period = (status.scope, begins_at(status), status.resets_at)
        if period != self._period or len(self.points) > MOST:
            self._period, self.points = period, []
        self._read(period)
        if self.points and self.points[-1][1] > total:
            self.points = []
            self._read(period)
        return self.points

    def _read(self, period: tuple[str, int, int]) -> None:
        scope, begins, ends = period
        provider = scope.removeprefix(PROVIDER) if scope.startswith(PROVIDER) else ""
        last, booked = self.points[-1] if self.points else (begins - 1, 0)
        new = self._view.burn(since=last + 1, until=ends, simulated=self._simulated, provider=provider)
        self.points += [(at, booked + amount) for at, amount in new]


def heading(status: BudgetStatus, use: Use, now: int) -> Heading | None:
    """Where it is heading; ``None`` when nothing is spent, in the first moments of a period, and for runs.

    :param now: microseconds since 1970-01-01 UTC.
    """
    begins, ends = begins_at(status), status.resets_at
    gone, whole = now - begins, ends - begins
    if not ends or not use.spent or gone < whole * EARLY or gone >= whole:
        return None
    reached = None
    if status.limit is not None and use.spent < status.limit:
        at = begins + round(gone * status.limit / use.spent)
        reached = at if at < ends else None
    return Heading(round(use.spent * whole / gone), reached)


def heading_words(status: BudgetStatus, use: Use, now: int) -> str:
    """The same in a sentence; empty when nothing can be said."""
    found = heading(status, use, now)
    if status.limit is not None and use.used >= status.limit and use.used:
        return (
            tr("Nothing is left: it may spend no more.")
            if status.scope == RUN
            else tr("Nothing is left: calls are refused.")
        )
    if found is None:
        return ""
    if found.reached_at is not None:
        left = (found.reached_at - now) / SECOND
        if left >= 2 * DAY_SECONDS:
            days = round(left / DAY_SECONDS)
            return tr_count(days, "At this pace nothing is left in a day.", "At this pace nothing is left in {n} days.")
        minutes, hours = max(1, round(left / 60)), round(left / 3600)
        time = tr("{number} min", number=minutes) if left < 5400 else tr("{number} h", number=hours)
        return tr("At this pace nothing is left in {time}.", time=time)
    return tr("At this pace it comes to {amount}.", amount=dollars(found.ends_with))


def main_use(status: BudgetStatus) -> tuple[Use, bool]:
    """The money the forecast is about, and whether it is practice money: real money as soon as any is spent."""
    own, mock = real(status), practice(status)
    return (mock, True) if mock.used and not own.used else (own, False)
