from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.ports.amounts import as_typed, in_dollars, rounded_down, rounded_up
from events.values import MAX_INTEGER, PICO

_ANY = st.integers(0, MAX_INTEGER)


@pytest.mark.parametrize(
    ("picodollars", "shown"),
    [
        (0, "$0"),
        (PICO // 10, "$0.10"),
        (PICO // 20, "$0.05"),
        (49_500_000_000, "$0.0495"),
        (2 * PICO, "$2.00"),
        (1_234 * PICO + PICO // 2, "$1,234.50"),
        (1, "$0.000000000001"),
    ],
)
def test_an_amount_is_shown_with_all_its_digits(picodollars: int, shown: str) -> None:
    """Cents always, finer digits as far as there are any, and no zeros behind them."""
    assert in_dollars(picodollars) == shown


@pytest.mark.parametrize(
    ("picodollars", "up", "down"),
    [
        (0, "$0", "$0"),
        (49_500_000_000, "$0.05", "$0.049"),
        (49_400_000_000, "$0.05", "$0.049"),
        (50_000_000_000, "$0.05", "$0.05"),
        (99_900_000_000, "$0.10", "$0.099"),
        (999_000_000_000, "$1.00", "$0.99"),
        (1_999_950_000_000, "$2.00", "$1.99"),
        (4_210_000, "$0.0000043", "$0.0000042"),
    ],
)
def test_an_amount_is_rounded_to_the_safe_side(picodollars: int, up: str, down: str) -> None:
    """What may be spent at most goes up, what is left goes down."""
    assert (in_dollars(rounded_up(picodollars)), in_dollars(rounded_down(picodollars))) == (up, down)


@given(_ANY)
def test_rounding_holds_and_is_done_once(picodollars: int) -> None:
    """No amount goes to the wrong side, and one that is round stays as it is."""
    up, down = rounded_up(picodollars), rounded_down(picodollars)
    assert down <= picodollars <= up
    assert (rounded_up(up), rounded_down(down)) == (up, down)
    assert re.fullmatch(r"\$(0|0\.\d\d|0\.0\d+[1-9]|[1-9][\d,]*\.\d\d)", in_dollars(up))


@given(_ANY)
def test_a_typed_amount_is_the_very_amount(picodollars: int) -> None:
    """Nothing is lost between what is kept and what is typed."""
    whole, _, places = as_typed(picodollars).partition(".")
    assert int(whole) * PICO + int(places.ljust(12, "0")) == picodollars
