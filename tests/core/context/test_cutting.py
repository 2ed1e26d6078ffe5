from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from core.context.cutting import Limit, Size, cut, exchanges, front
from core.ports.models import Message
from tests.core.context.conversations import HISTORIES, SYSTEM, answer, prompt


@st.composite
def _sizes(draw: st.DrawFn) -> list[Size]:
    pairs = draw(st.lists(st.tuples(st.integers(1, 120), st.integers(0, 120)), min_size=1, max_size=80))
    return [Size(asked + answered, asked) for asked, answered in pairs]


LIMITS = st.builds(Limit, room=st.integers(1, 600), fixed=st.integers(0, 100), reserve=st.integers(0, 50))


@given(HISTORIES)
def test_exchanges_cover_the_history(messages: tuple[Message, ...]) -> None:
    """Behind the instructions every message is in one exchange, in order, and a prompt only ever begins one."""
    parts = exchanges(messages)
    assert [index for part in parts for index in range(part.first, part.end)] == [
        *range(front(messages), len(messages))
    ]
    assert all(messages[index].role != "user" for part in parts for index in range(part.first + 1, part.end))


def test_what_stands_before_the_first_prompt_is_an_exchange() -> None:
    """A greeting of the model belongs to no prompt and can go by itself."""
    messages = [SYSTEM, answer(0), prompt(1), answer(1), prompt(2)]
    assert [tuple(part) for part in exchanges(messages)] == [(1, 2), (2, 4), (4, 5)]


@given(_sizes(), LIMITS)
def test_what_is_left_fits_or_is_the_last_prompt(sizes: list[Size], limit: Limit) -> None:
    """The last exchange always stays, the rest fits beside it, and nothing goes from what fits as it is."""
    first = cut(sizes, limit)
    sent = limit.fixed + sum(size.whole for size in sizes[first:-1]) + sizes[-1].asking
    assert first < len(sizes)
    assert sent <= limit.room - (limit.reserve if first else 0) or first == len(sizes) - 1
    if limit.fixed + sum(size.whole for size in sizes) <= limit.room:
        assert first == 0


@given(_sizes(), LIMITS)
def test_a_cut_stays_until_half_of_the_room_was_filled(sizes: list[Size], limit: Limit) -> None:
    """Turn by turn the cut never goes back, and moves only as often as half of the room is filled anew."""
    places = [cut(sizes[:count], limit) for count in range(1, len(sizes) + 1)]
    assert places == sorted(places)
    moves = [turn for turn in range(1, len(sizes)) if places[turn] != places[turn - 1]]
    free = (limit.room - limit.reserve - limit.fixed) / 2
    for earlier, later in pairwise(moves):
        # an exchange is the least that can go, so one that is larger than half of the room is counted with its prompt
        assert sum(size.whole for size in sizes[earlier:later]) + sizes[later].asking > free


def test_even_turns_are_cut_seldom() -> None:
    """In a long conversation of even turns the cut moves once in several turns, not with each."""
    sizes = [Size(100, 30)] * 500
    places = [cut(sizes[:count], Limit(2000, 100)) for count in range(1, 501)]
    moves = sum(one != other for one, other in pairwise(places))
    assert 40 <= moves <= 55  # 950 tokens are free after a cut, which is nine turns and a half
