"""Lists to tick: shown and read by everybody in the same way."""

from __future__ import annotations

import pytest

from core.ports.ticking import TICKING, listed, parted, points_of, said
from core.results.forms import ticked

POINTS = ("Light scatters.", "1. is the first number", "Blue more than red.")


def test_the_points_of_a_list_are_found_again() -> None:
    """What a step lists is what a window shows with boxes, also at a second step of the kind."""
    assert points_of(TICKING, listed(POINTS)) == POINTS
    assert points_of(f"{TICKING}#2", listed(POINTS)) == POINTS


@pytest.mark.parametrize("details", ["", "1. a\n3. b", "1. a\nand something else", "rm -rf /"])
def test_what_is_no_whole_list_has_no_points(details: str) -> None:
    """Where anything stands beside the points all of it is shown as it is, so that nothing is hidden behind boxes."""
    assert points_of(TICKING, details) == ()
    assert points_of("ask", listed(POINTS)) == ()


def test_what_is_said_is_read_as_what_was_ticked() -> None:
    """The words of some ticks come to the same ticks; all of them are a plain yes."""
    assert ticked(said([3, 1], 3), 3) == (1, 3)
    assert said([1, 2, 3], 3) == ""


@pytest.mark.parametrize("note", ["Mention the 2 rivers", "2", "1, 2\nand 3"])
def test_a_number_in_a_note_ticks_nothing(note: str) -> None:
    """A note stands behind the ticks, in one line of its own, and with it every tick is named."""
    numbers, heard = parted(said([1, 3], 3, f"  {note} "))
    assert (ticked(numbers, 3), heard) == ((1, 3), " ".join(note.split()))
    assert parted(said([1, 2, 3], 3, note))[0] == "1, 2, 3"
    assert parted(said([1, 2, 3], 3)) == ("", "")
