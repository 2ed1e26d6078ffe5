"""Little made of much."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.window.coalescing import merge_changes, merge_deltas
from core.ports.live import LiveDelta
from events.projections.contract import Changes

_DELTAS = st.lists(
    st.builds(
        LiveDelta,
        run_id=st.just("r"),
        call_id=st.sampled_from("abc"),
        kind=st.sampled_from(["text", "reasoning", "end"]),
        text=st.text(max_size=3),
    ),
    max_size=30,
)


@given(_DELTAS)
def test_each_call_reads_the_same(deltas: list[LiveDelta]) -> None:
    """Merged or not, a call's pieces come in the same order and add up to the same text of each kind."""
    merged = merge_deltas(deltas)
    for call in "abc":
        assert _told(merged, call) == _told(deltas, call)


def _told(deltas: object, call: str) -> list[tuple[str, str]]:
    """Kinds in their order, each with the text that came in one go."""
    told: list[tuple[str, str]] = []
    assert isinstance(deltas, list)
    for delta in deltas:
        if delta.call_id != call:
            continue
        if told and told[-1][0] == delta.kind:
            told[-1] = (delta.kind, told[-1][1] + delta.text)
        else:
            told.append((delta.kind, delta.text))
    return told


def test_a_flood_becomes_one_piece_for_each_call() -> None:
    """A thousand pieces of two calls are two."""
    flood = [LiveDelta("r", f"c{number % 2}", "text", "x") for number in range(1000)]
    assert [len(delta.text) for delta in merge_deltas(flood)] == [500, 500]


def test_changes_of_one_projection_become_one() -> None:
    """All keys, the highest position, in the order the projections first came."""
    merged = merge_changes(
        [Changes("runs", frozenset("a"), 1), Changes("settings", frozenset("s"), 1), Changes("runs", frozenset("b"), 3)]
    )
    assert list(merged) == [Changes("runs", frozenset("ab"), 3), Changes("settings", frozenset("s"), 1)]
