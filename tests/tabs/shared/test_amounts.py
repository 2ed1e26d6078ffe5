from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from events.values import MAX_INTEGER, PICO
from tabs.shared.amounts import exact_usd, parse_usd
from tabs.shared.language import Language, speak


@pytest.mark.parametrize(
    ("text", "picodollars"),
    [
        ("5", 5 * PICO),
        (" $2.50 ", 2 * PICO + PICO // 2),
        ("0,05", PICO // 20),
        ("1,234.50", 1234 * PICO + PICO // 2),
        ("1,234,567", 1_234_567 * PICO),
        ("1.234,50", 1234 * PICO + PICO // 2),
        ("1.234.567", 1_234_567 * PICO),
        ("2,50 $", 2 * PICO + PICO // 2),
        (".1", PICO // 10),
        ("3.", 3 * PICO),
        ("0", 0),
        ("0.000000000001", 1),
        ("0.1000000000000", PICO // 10),
        ("12 USD", 12 * PICO),
    ],
)
def test_amounts_are_read_exactly(text: str, picodollars: int) -> None:
    """What a person types is kept to the last picodollar."""
    assert parse_usd(text) == picodollars


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "no amount"),
        ("a lot", "no amount"),
        (".", "no amount"),
        ("1e3", "no amount"),
        ("nan", "no amount"),
        ("1.2.3", "no amount"),
        ("12,34,5", "no amount"),
        ("\N{ARABIC-INDIC DIGIT FIVE}", "no amount"),
        ("-1", "less than nothing"),
        ("1,500", "two ways"),
        ("0.0000000000001", "12 digits"),
        ("9223373", "No more than $9,223,372"),
        ("9" * 5000, "No more than"),
    ],
)
def test_nonsense_is_refused_with_words(text: str, words: str) -> None:
    """What is no amount, or could mean two, is never guessed at."""
    with pytest.raises(ValueError, match=words.replace("$", r"\$")):
        parse_usd(text)


@given(st.integers(0, MAX_INTEGER))
def test_every_amount_survives_being_shown(picodollars: int) -> None:
    """What is shown in the field is read as the same amount again."""
    assert parse_usd(exact_usd(picodollars, grouped=False)) == picodollars
    assert exact_usd(picodollars).replace(",", "") == exact_usd(picodollars, grouped=False)


def test_an_amount_to_be_changed_stands_as_the_language_writes_it() -> None:
    """A field holds ``2,50`` where fractions have a comma, but nothing that could be read as thousands."""
    speak(Language("de", lambda *_: "", ".", ","))
    try:
        assert [exact_usd(amount * PICO // 1000, grouped=False) for amount in (2500, 1125, 125)] == [
            "2,50",
            "1.125",
            "0,125",
        ]
        assert [parse_usd(text) for text in ("2,50", "1.125", "0,125")] == [
            2500 * PICO // 1000,
            1125 * PICO // 1000,
            PICO // 8,
        ]
    finally:
        speak(None)
