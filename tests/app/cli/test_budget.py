"""Limits on spending."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from click.testing import Result
from hypothesis import given
from hypothesis import strategies as st

from app.cli.budget import picodollars, warned
from core.errors import InputError
from core.ports.amounts import in_dollars
from core.queries import BudgetStatus
from events.values import MAX_INTEGER, PICO


@pytest.mark.parametrize(
    ("amount", "exact"),
    [
        ("0", 0),
        ("5", 5 * PICO),
        ("$2.50", 2_500_000_000_000),
        ("0.0000001", 100_000),
        ("1e-12", 1),
        ("0.1", 100_000_000_000),
        ("9223372.036854775807", MAX_INTEGER),
        ("0e-999999", 0),
        ("none", None),
        (" None ", None),
    ],
)
def test_amounts_are_exact(amount: str, exact: int | None) -> None:
    """Dollars become whole picodollars without any rounding."""
    assert picodollars(amount) == exact


@pytest.mark.parametrize(
    "amount",
    ["-1", "-0.01", "nan", "-nan", "inf", "1e-13", "0.1234567890123", "9223372.036854775808", "1e999999999", "1e-999999999",
     "", "five", "1,000", "1_000", "5 USD", "0x10", "sNaN"],
)  # fmt: skip
def test_what_is_no_amount_is_refused(amount: str) -> None:
    """Negative, not a number, too large, finer than a picodollar, or no number at all: the words say what would fit."""
    with pytest.raises(InputError) as refused:
        picodollars(amount)
    assert "twelve places" in refused.value.do


@given(st.integers(0, MAX_INTEGER))
def test_every_amount_that_can_be_counted_reads_back(amount: int) -> None:
    """An amount shown with all its digits is the very amount when typed."""
    assert picodollars(in_dollars(amount).replace(",", "")) == amount
    assert picodollars(str(Decimal(amount) / PICO)) == amount


def test_a_limit_is_set_shown_and_taken_away(tutti: Callable[..., Result], document: Callable[..., Any]) -> None:
    """Real and practice money stand apart; a period says when it begins anew and where."""
    assert document("budget", "set", "day", "0.25") == {"scope": "day", "limit_usd": 0.25}
    asked = document("ask", "What is 17 * 23?", "-m", "practice/small")
    day = _budget(document, "day")
    assert set(day) == {
        "scope",
        "period",
        "limit_usd",
        "spent_usd",
        "lost_usd",
        "reserved_usd",
        "left_usd",
        "simulated_spent_usd",
        "simulated_lost_usd",
        "simulated_reserved_usd",
        "resets_at",
        "zone",
    }
    assert (day["limit_usd"], day["spent_usd"], day["left_usd"]) == (0.25, 0, 0.25)
    assert day["simulated_spent_usd"] == pytest.approx(asked["cost_usd"])
    assert day["resets_at"] > day["period"]
    assert day["zone"]
    assert "$0.25" in tutti("budget", "show").stdout
    assert document("budget", "set", "day", "none") == {"scope": "day", "limit_usd": None}
    assert _budget(document, "day")["limit_usd"] is None
    assert "no limit" in tutti("budget", "show").stderr


def test_a_limit_that_is_nearly_used_up_is_told(tutti: Callable[..., Result], document: Callable[..., Any]) -> None:
    """By budget show and by doctor, from the share on that is set."""
    spent = document("ask", "What is 17 * 23?", "-m", "practice/small")["cost_usd"]
    document("budget", "set", "provider:practice", f"{spent * 1.1:.12f}")
    (warning,) = document("budget", "show")["warnings"]
    assert (warning["scope"], warning["percent"], warning["simulated"]) == ("provider:practice", 90, True)
    assert warning["text"] in tutti("budget", "show").stderr
    assert [one["scope"] for one in document("doctor")["budgets"]] == ["provider:practice"]
    document("settings", "set", "budget.warn_percent", "95")
    assert document("budget", "show")["warnings"] == []


@pytest.mark.parametrize(
    ("scope", "amount"),
    [("dya", "1"), ("provider:", "1"), ("provider:A B", "1"), ("", "1"), ("day", "-1"), ("day", "nan")],
)
def test_bad_limits_are_exit_2(tutti: Callable[..., Result], scope: str, amount: str) -> None:
    """What happened and what would fit, and nothing is recorded."""
    result = tutti("budget", "set", scope, amount)
    assert result.exit_code == 2, result.output
    assert "Give" in result.stderr
    assert result.stdout == ""


def test_a_limit_for_a_provider_that_is_not_there_says_so(tutti: Callable[..., Result]) -> None:
    """A slip of the pen is not taken for protection."""
    result = tutti("budget", "set", "provider:openia", "5")
    assert result.exit_code == 0
    assert "No provider of that name" in result.stderr


def test_a_limit_of_nothing_is_used_up_by_anything() -> None:
    """And by nothing else: no warning before the first call."""
    settings = {"budget.warn_percent": 80}
    assert warned([_status(limit=0)], settings) == []
    (warning,) = warned([_status(limit=0, spent=1)], settings)
    assert (warning.percent, warning.simulated) == (100, False)


def _status(*, limit: int, spent: int = 0) -> BudgetStatus:
    return BudgetStatus("day", "2026-11-20", limit, spent, 0, 0, 0, 0, "Etc/UTC")


def _budget(document: Callable[..., Any], scope: str) -> dict[str, Any]:
    (found,) = [budget for budget in document("budget", "show")["budgets"] if budget["scope"] == scope]
    return dict(found)


def test_a_limit_is_taken_back_like_a_setting(tutti: Callable[..., Result], document: Callable[..., Any]) -> None:
    """The history of the settings tells a limit as an amount, and an undo takes it away again."""
    assert tutti("budget", "set", "day", "5").exit_code == 0
    assert "limit.day" in (told := tutti("settings", "history").stdout)
    assert "$5.00" in told
    assert document("settings", "undo")["changes"] == [{"key": "limit.day", "previous": 5.0, "value": None}]
    assert [one["limit_usd"] for one in document("budget", "show")["budgets"] if one["scope"] == "day"] == [None]
