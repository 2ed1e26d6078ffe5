from __future__ import annotations

from datetime import UTC, datetime

import pytest

from tabs.shared.wording import clock, count, dollars, duration, money, tokens, told_of, total_cost


@pytest.mark.parametrize(
    ("picodollars", "words"),
    [
        (0, "$0"),
        (1, "$0.000000000001"),
        (12_000_000, "$0.000012"),
        (2_100_000_000, "$0.0021"),
        (10**10, "$0.01"),
        (99 * 10**10, "$0.99"),
        (10**12, "$1.00"),
        (123_456 * 10**10, "$1,234.56"),
    ],
)
def test_money_is_never_shown_as_nothing(picodollars: int, words: str) -> None:
    """Small amounts keep two digits that say something; only nothing is zero."""
    assert dollars(picodollars) == words


def test_what_is_not_known_and_what_is_not_real_is_said() -> None:
    """An unknown price is no zero, and a practice cost is marked."""
    assert money(None) == "price unknown"
    assert money(12_000_000, simulated=True) == "simulated $0.000012"
    assert total_cost(0, 12_000_000, 1) == "simulated $0.000012 + 1 of unknown price"
    assert total_cost(0, 0, 0) == "$0"


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0.34, "340 ms"),
        (1.24, "1.2 s"),
        (9.99, "10 s"),
        (59.7, "1 min 0 s"),
        (125, "2 min 5 s"),
        (12_000, "3 h 20 min"),
    ],
)
def test_durations_read_well(seconds: float, words: str) -> None:
    """Each length of time has a unit a person thinks in."""
    assert duration(seconds) == words


def test_counts_and_tokens() -> None:
    """One is singular, and what nobody counted is a question mark."""
    assert count(1, "model") == "1 model"
    assert count(1204, "token") == "1,204 tokens"
    assert tokens(None, 340) == "? in, 340 out"


def test_times_are_as_short_as_they_can_be() -> None:
    """Today needs no date, this year no year."""
    now = datetime(2026, 11, 20, 12, tzinfo=UTC)

    def at(*moment: int) -> int:
        return int(datetime(*moment, tzinfo=UTC).timestamp() * 1_000_000)  # type: ignore[arg-type,misc]  # its first five numbers

    assert clock(at(2026, 11, 20, 10, 5), now)[2] == ":"
    assert clock(at(2026, 11, 18, 10, 5), now).startswith("Wed ")
    assert clock(at(2026, 3, 3, 12), now) == "3 Mar"
    assert clock(at(2025, 3, 3, 12), now) == "3 Mar 2025"


def test_a_model_is_named_once_in_what_is_told_of_it() -> None:
    """An error that begins with the model's name does not get it a second time."""
    assert told_of("a/b", "The server went away.") == "a/b: The server went away."
    assert told_of("a/b", "a/b cannot be reached.") == "a/b cannot be reached."
