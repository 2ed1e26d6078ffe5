from __future__ import annotations

from pathlib import Path

from events.catalog.budgets import BudgetSet, BudgetWarned
from events.projections.budgets.rows import LimitRow, WarningRow
from tests.events.projections.told import story


async def test_limits_are_the_newest_of_each_scope(tmp_path: Path) -> None:
    """A limit set anew replaces its row, and one taken away has none."""
    async with story(tmp_path) as told:
        await told.tell("budget-limits", BudgetSet(scope="run", picodollars=1, zone="UTC"))
        await told.tell("budget-limits", BudgetSet(scope="day", picodollars=5, zone="UTC"))
        (stored,) = await told.tell("budget-limits", BudgetSet(scope="day", picodollars=7, zone="Asia/Tokyo"))
        await told.tell("budget-limits", BudgetSet(scope="run", picodollars=None, zone="UTC"))
        row = LimitRow("day", 7, "Asia/Tokyo", stored.recorded_at, stored.position)
        assert told.views.budgets.limits() == [row]
        await told.rebuild("budgets")
        assert told.views.budgets.limits() == [row]


async def test_warnings_are_listed_newest_first(tmp_path: Path) -> None:
    """Every warning is kept, and as many as are asked for are listed."""
    async with story(tmp_path) as told:
        warned = BudgetWarned(scope="day", period="2026-11-19", picodollars=8, limit=10, simulated=True)
        await told.tell("budget-warned-19", warned)
        (stored,) = await told.tell("budget-warned-20", warned.model_copy(update={"period": "2026-11-20"}))
        newest = WarningRow(stored.position, stored.recorded_at, "day", "2026-11-20", 8, 10, simulated=True)
        assert told.views.budgets.warnings(limit=1) == [newest]
        assert len(told.views.budgets.warnings()) == 2
