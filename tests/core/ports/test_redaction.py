from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.ports.redaction import Redactor


@pytest.mark.parametrize(
    "text",
    [
        "key sk-proj-AbCd1234_efgh5678-ijkl refused",
        "Authorization: Bearer abcdef123456",
        '{"x-api-key": "abcdef123456"}',
        "?api_key=abcdef123456&x=1",
        "https://user:abcdef123456@example.com/v1",
        "AIzaSyabcdef123456abcdef123456abcdef",
        "gsk_abcdef123456abcdef",
        "token eyJhbGciOi1.eyJabcdef123456.sig",
        "password=abcdef123456",
    ],
)
def test_what_looks_like_a_key_is_hidden(text: str) -> None:
    """Keys are recognised by their form or by what stands before them."""
    clean = Redactor()(text)
    assert "[hidden]" in clean
    assert "abcdef123456" not in clean
    assert "AbCd1234" not in clean


@pytest.mark.parametrize("text", ["The sky is blue.", "max_tokens: 5 is too small", "model gpt-4o-mini not found", ""])
def test_ordinary_words_stay(text: str) -> None:
    """Nothing else is touched."""
    assert Redactor()(text) == text


@given(st.text(alphabet=st.characters(codec="ascii", categories=["L", "N", "P"]), min_size=8, max_size=40), st.text())
def test_a_known_key_never_passes(secret: str, around: str) -> None:
    """Once it is known, no text holds it any more, whatever stands around it."""
    redact = Redactor()
    redact.learn(secret)
    if secret in "[hidden]":
        return
    assert secret not in redact(f"{around}{secret} {around}")
    assert secret not in repr(redact)


def test_what_is_hidden_already_is_left_alone() -> None:
    """A label before a key that was known does not have it hidden twice."""
    redact = Redactor()
    redact.learn("abcdef123456")
    assert redact("Authorization: Bearer abcdef123456.") == "Authorization: Bearer [hidden]."
    assert redact(redact("bearer qwertz987654")) == "bearer [hidden]"
