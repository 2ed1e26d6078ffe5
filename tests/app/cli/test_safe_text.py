"""Foreign text on its way to a terminal."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from app.cli.safe_text import clean, one_line, to_json

_ESCAPES = "red \x1b[31mtext\x1b[0m, title \x1b]0;x\x07, csi \x9b2J, back\x08space, null\x00, bell\a"
_BIDI = "a\u202eb\u2066c\u2069d\u200fe"


def test_control_characters_are_taken_out() -> None:
    """Nothing that a terminal obeys is left; line ends and tabs stay."""
    assert clean(_ESCAPES) == "red [31mtext[0m, title ]0;x, csi 2J, backspace, null, bell"
    assert clean("one\ttwo\nthree\r\nfour\rfive") == "one\ttwo\nthree\nfourfive"
    assert clean(_BIDI) == "abcde"
    assert clean("tag\U000e0041ged") == "tagged"


def test_ordinary_writing_is_left_alone() -> None:
    """Accents, Chinese, Hebrew and joined emoji are as they were."""
    text = "é 中文 שלום 👩‍👩‍👧 ½ €"
    assert clean(text) == text


@given(st.text(st.characters()))
def test_whatever_a_model_writes_is_safe(text: str) -> None:
    """For any text at all, the result holds no control character, no half surrogate, and can be encoded."""
    safe = clean(text)
    assert not any(ord(char) < 0x20 and char not in "\t\n" for char in safe)
    assert not any(0x7F <= ord(char) <= 0x9F or 0x202A <= ord(char) <= 0x202E for char in safe)
    safe.encode()


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_json_is_exact_and_safe(text: str) -> None:
    """A document reads back as the very text, and no byte of it moves a cursor."""
    written = to_json({"text": text})
    assert json.loads(written) == {"text": text}
    assert clean(written) == written


def test_one_line_is_cut_with_an_ellipsis() -> None:
    """Line ends become spaces, and what is too long says so."""
    assert one_line("a\n  b\tc") == "a b c"
    assert one_line("abcdefgh", 5) == "abcd…"
