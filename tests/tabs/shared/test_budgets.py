from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from core.queries import BudgetStatus
from events.values import PICO
from tabs.shared.budgets import Use, begins_at, practice, real, reset_words, scope_title, share, use_words

BERLIN = ZoneInfo("Europe/Berlin")


def at(*when: int) -> int:
    """A time in Berlin, in microseconds."""
    return round(datetime(*when, tzinfo=BERLIN).timestamp()) * 1_000_000  # type: ignore[arg-type, misc]  # six numbers at most, no zone among them


def status(scope: str = "day", period: str = "2026-11-20", *, resets_at: int = 0) -> BudgetStatus:
    return BudgetStatus(scope, period, PICO, 1, 2, 3, 4, resets_at or at(2026, 11, 21), "Europe/Berlin")


def test_real_and_practice_money_stay_apart() -> None:
    """Each kind has its own spent and reserved."""
    assert real(status()) == Use(1, 2)
    assert practice(status()) == Use(3, 4)


def test_use_is_told_with_what_is_left() -> None:
    """Nothing reserved or lost is left out, and what is over is said to be."""
    assert use_words(Use(PICO, 0), None) == "$1.00 spent"
    assert use_words(Use(PICO, PICO // 2), 2 * PICO) == "$1.00 spent, $0.50 reserved, $0.50 left"
    told = "$1.00 spent, lost attempts $0.25 of it at most, $1.00 left"
    assert use_words(Use(PICO, 0, PICO // 4), 2 * PICO) == told
    assert use_words(Use(3 * PICO, 0), 2 * PICO) == "$3.00 spent, $1.00 over the limit"


def test_the_share_of_a_limit_of_nothing_is_all_or_nothing() -> None:
    """No division by zero: anything spent of nothing is all of it."""
    assert share(Use(0, 0), 0) == 0
    assert share(Use(1, 0), 0) == 1
    assert share(Use(1, 1), 4) == 0.5
    assert share(Use(1, 0), None) is None


@pytest.mark.parametrize(
    ("now", "words"),
    [
        ((2026, 11, 20, 23, 50), "Begins anew in 10 min (Europe/Berlin)."),
        ((2026, 11, 20, 16), "Begins anew in 8 h, at 00:00 (Europe/Berlin)."),
        ((2026, 11, 10), "Begins anew on 21 November (Europe/Berlin)."),
        ((2026, 11, 22), "Begins anew now (Europe/Berlin)."),
    ],
)
def test_the_end_of_a_period_is_told_in_its_zone(now: tuple[int, ...], words: str) -> None:
    """A person reads when the limit begins anew, on the clock it is counted by."""
    assert reset_words(status(), at(*now)) == words


def test_periods_begin_at_midnight_of_their_zone() -> None:
    """A day begins at its midnight, a month at that of its first day, also across a change of the clock."""
    assert begins_at(status()) == at(2026, 11, 20)
    assert begins_at(status("month", "2026-10", resets_at=at(2026, 11, 1))) == at(2026, 10, 1)
    run = BudgetStatus("run", "abc", PICO, 0, 0, 0, 0, 0, "Europe/Berlin")
    assert begins_at(run) == 0
    assert reset_words(run, at(2026, 11, 20)) == ""


def test_scopes_have_titles() -> None:
    """Providers are called by their names."""
    assert [scope_title(scope) for scope in ("run", "day", "month", "provider:openai")] == [
        "Each run", "Each day", "Each month", "openai",
    ]  # fmt: skip
