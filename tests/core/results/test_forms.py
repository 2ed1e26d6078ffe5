from __future__ import annotations

import pytest

from core.results.forms import SECTIONS, analysis, points, scores, ticked, verdict

TABLE = """Here it is.

| Answer | Right | **Clear** |
|:---|---:|---|
| A | 90 | 80/100 |
| **Answer B** | 40 | 1 |

A is better."""


def test_a_checklist_is_read() -> None:
    """Numbered points are read with or without boxes and marks; more than nine are cut."""
    assert points("1. One\n2) [ ] Two\n**3.** Three") == ("One", "Two", "Three")
    assert len(points("\n".join(f"{number}. Point {number}" for number in range(1, 15)))) == 9


@pytest.mark.parametrize(
    "text",
    ["", "42", "1. One\n2. Two", "- One\n- Two\n- Three", "1. A\n2. B\n3. C\n" + "Words.\n" * 9, "1.5\n2.5\n3.5"],
)
def test_what_is_no_checklist_gives_no_points(text: str) -> None:
    """Fewer than three points, no numbers, or mostly other lines are no checklist."""
    assert points(text) == ()


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("1, 3", (1, 3)),
        ("2-4", (2, 3, 4)),
        ("3 3 1", (1, 3)),
        ("", ()),
        ("all", ()),
        ("7", ()),
        ("0, 9999999999, 2", (2,)),
    ],
)
def test_ticks_are_read(text: str, numbers: tuple[int, ...]) -> None:
    """Numbers and ranges are read in any order; what there is not is passed over."""
    assert ticked(text, 5) == numbers


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Agree: B\nIt is right.", "B"),
        ("**Agree: Answer c**", "C"),
        ("I looked.\n\nAgree: (AA), for it is.", "AA"),
        ("Keep\nMine is right.", "keep"),
        ("Keep: mine.", "keep"),
        ("New\nIt is 5.", ""),
        ("I agree with a friend. Answer: 5", ""),
        ("Keeping score is hard.", ""),
        ("", ""),
    ],
)
def test_a_verdict_is_read(text: str, said: str) -> None:
    """A line that names a letter or keeps counts; anything else is an answer of its own."""
    assert verdict(text) == said


def test_an_analysis_is_read() -> None:
    """Each heading has its points, none where there is nothing; a text without headings is no analysis."""
    found = analysis("## Consensus\n- It is 42.\n\n**2. Contradictions**\n- none\n## Blind spots\n1. The unit.")
    assert found == {**{name: [] for name in SECTIONS}, "consensus": ["It is 42."], "blind spots": ["The unit."]}
    assert analysis("They all agree. Consensus is reached.") == {}


def test_a_table_of_scores_is_read() -> None:
    """Criteria and whole scores are read by the letter of the answer, whatever stands around the table."""
    read = scores(TABLE, ["A", "B"])
    assert read is not None
    assert read.criteria == ("Right", "Clear")
    assert read.of == {"A": (90, 80), "B": (40, 1)}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "42",
        TABLE.replace("90", "ninety"),
        TABLE.replace("90", "101"),
        TABLE.replace("90", "0"),
        TABLE.replace("| **Answer B** | 40 | 1 |\n", ""),
        "| Answer | One |\n|---|---|\n| A | 5 |\n| B | 6 |",
        "||\n||",
    ],
)
def test_what_is_no_table_of_scores_gives_none(text: str) -> None:
    """A missing row, a score that is none, one criterion alone or no table at all: nothing is read from it."""
    assert scores(text, ["A", "B"]) is None
