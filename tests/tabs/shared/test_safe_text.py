"""Long words in labels. What is spelled out is tested with the command line, which has the same gate."""

from __future__ import annotations

from tabs.shared.safe_text import breakable


def test_only_long_words_get_places_to_break() -> None:
    """Prose stays as it is; in a longer word a line can end, and taking the places out gives it back."""
    prose = "Words of ordinary length, in a row."
    assert breakable(prose) == prose
    broken = breakable(f"see {'x' * 100} there")
    assert max(map(len, broken.replace("\u200b", " ").split())) <= 12
    assert broken.replace("\u200b", "") == f"see {'x' * 100} there"
