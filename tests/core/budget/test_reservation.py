from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.budget.reservation import (
    IMAGE_TOKENS,
    MESSAGE_TOKENS,
    OUTPUT_TOKENS,
    REQUEST_TOKENS,
    TIER_FACTOR,
    UNSEEN_TOKENS,
    believable,
    charged,
    input_bound,
    reservation,
)
from core.errors import (
    BreakerOpen,
    BrokenStream,
    ContentRefused,
    ContextTooLong,
    IncompleteAnswer,
    KeyMissing,
    KeyRefused,
    MalformedAnswer,
    ModelNotFound,
    Overloaded,
    PaymentRequired,
    ProviderError,
    RateLimited,
    RequestRefused,
    ServerFault,
    TimedOut,
    TooLarge,
    Unreachable,
)
from core.ports.costs import cost
from core.ports.models import Image, Message, ModelRequest, ModelResponse, ToolSpec
from events.values import Money, ToolCall, Usage
from tests.core.budget.spending import practice, price, request, target

FREE = [
    Unreachable,
    RateLimited,
    Overloaded,
    ServerFault,
    KeyMissing,
    KeyRefused,
    PaymentRequired,
    ModelNotFound,
    RequestRefused,
    ContextTooLong,
    BreakerOpen,
]
IN_DOUBT = [TimedOut, BrokenStream, IncompleteAnswer, MalformedAnswer, TooLarge, ContentRefused, ProviderError]


def _amount(money: Money | None) -> int:
    assert money is not None
    return money.picodollars


def _answer(text: str = "42", **more: Any) -> ModelResponse:
    return ModelResponse(text, "stop", more.pop("usage", Usage()), "large", **more)


def test_a_reservation_counts_bytes_marks_and_the_longest_answer() -> None:
    """Input is every byte and a few tokens around it, output what the request allows."""
    asked = request("Grüße", parameters={"max_output_tokens": 100})
    marks = REQUEST_TOKENS + MESSAGE_TOKENS
    assert _amount(reservation(target(cost=price(3, output=7)), asked)) == (7 + marks) * 3 + 100 * 7


def test_an_answer_without_an_end_is_taken_for_the_assumed_one() -> None:
    """Where the request sets no longest answer, the given one counts."""
    free_input = target(cost=price(0, output=1))
    assert _amount(reservation(free_input, request())) == OUTPUT_TOKENS
    assert _amount(reservation(free_input, request(), output_tokens=10)) == 10


def test_what_writing_to_the_providers_cache_costs_is_reserved() -> None:
    """The dearer of the two rates for input counts."""
    cheap = reservation(target(cost=price(4, output=0)), request())
    dear = reservation(target(cost=price(4, output=0, cache_write=5)), request())
    assert _amount(dear) * 4 == _amount(cheap) * 5


def test_an_unknown_price_reserves_nothing_known() -> None:
    """No price, no amount: not zero."""
    assert reservation(target(), request()) is None


def test_practice_money_is_marked() -> None:
    """What a practice model may cost is practice money."""
    held = reservation(practice(), request())
    assert held is not None
    assert held.simulated


def test_images_tools_and_schemas_count() -> None:
    """Everything that is sent is counted, not the text alone."""
    plain = input_bound(request("see"))
    pictured = ModelRequest("large", (Message("user", "see", images=(Image("image/png", b"x" * 9_000_000),)),))
    assert input_bound(pictured) == plain + IMAGE_TOKENS
    tool = ToolSpec("search", "Looks things up.", {"type": "object", "properties": {"query": {"type": "string"}}})
    assert input_bound(request("see", tools=(tool,))) > plain + 100
    assert input_bound(request("see", schema={"type": "object"})) > plain
    called = Message("assistant", "", tool_calls=(ToolCall(id="1", name="search", arguments="{}" * 50),))
    assert input_bound(ModelRequest("large", (called,))) > input_bound(request("")) + 100


def test_a_long_prompt_of_a_price_in_tiers_is_reserved_at_the_dearest() -> None:
    """Where the table says that long prompts cost more, twice the lowest tier is reserved for one."""
    noted = target(cost=price(2, note="Prompts over 200,000 tokens cost more than this."))
    assert _amount(reservation(noted, request("short"))) == _amount(
        reservation(target(cost=price(2)), request("short"))
    )
    long = request("a" * 40_000)
    assert _amount(reservation(noted, long)) == TIER_FACTOR * _amount(reservation(target(cost=price(2)), long))


@given(texts=st.lists(st.text(), min_size=1, max_size=4), most=st.integers(1, 10_000))
def test_no_honest_bill_is_over_the_reservation(texts: list[str], most: int) -> None:
    """However many tokens a provider counts, up to one for each byte, the bill is within what was reserved."""
    asked = ModelRequest("large", tuple(Message("user", text) for text in texts), {"max_output_tokens": most})
    rate = price(3, output=15, cache_write=4)
    tokens = sum(len(text.encode("utf-8", "replace")) for text in texts)
    bill = cost(rate, Usage(input_tokens=tokens, output_tokens=most, cache_write_tokens=tokens))
    assert _amount(bill) <= _amount(reservation(target(cost=rate), asked))


@pytest.mark.parametrize("kind", FREE)
def test_a_refusal_before_any_token_costs_nothing(kind: type[ProviderError]) -> None:
    """What a provider surely does not bill is not booked; with text received it is in doubt."""
    held = Money(picodollars=900)
    error = kind("It failed.", "Try again.")
    assert charged(error, held, request(), received="", target=target(cost=price())) is None
    assert charged(error, held, request(), received="some", target=target(cost=price())) == held


@pytest.mark.parametrize("kind", IN_DOUBT)
def test_an_error_in_doubt_costs_all_that_was_reserved(kind: type[ProviderError]) -> None:
    """The model may have written to its end unseen."""
    held = Money(picodollars=900)
    assert charged(kind("It failed.", "Try again."), held, request(), received="", target=target(cost=price())) == held


def test_a_stopped_call_costs_its_input_and_what_had_arrived() -> None:
    """Stopping closes the connection, and the provider stops: what it had written until then is booked."""
    asked, where = request(), target(cost=price(2, output=3))
    held = reservation(where, asked)
    booked = charged(None, held, asked, received="x" * 50, target=where)
    assert _amount(booked) == input_bound(asked) * 2 + (50 + UNSEEN_TOKENS) * 3
    assert charged(None, held, asked, received="x" * 10**6, target=where) == held


@pytest.mark.parametrize(
    ("asked", "abilities"), [(request(stream=False), {"text"}), (request(), {"text", "reasoning"})]
)
def test_a_stopped_call_that_wrote_unseen_costs_all(asked: ModelRequest, abilities: set[str]) -> None:
    """What is thought, or not streamed, may have been written whole by then."""
    where = target(cost=price(), abilities=frozenset(abilities))
    held = reservation(where, asked)
    assert charged(None, held, asked, received="", target=where) == held


def test_nothing_is_charged_where_nothing_was_reserved() -> None:
    """A call of unknown price has no amount to book."""
    assert charged(None, None, request(), received="much", target=target()) is None


def test_an_honest_report_is_believed_as_it_is() -> None:
    """Usage that can be true is booked untouched, with all that else was reported."""
    reported = Usage(input_tokens=120, output_tokens=90, cached_tokens=100)
    asked, answer = request("word " * 100), _answer("word " * 80)
    assert believable(reported, asked, answer) is reported


@pytest.mark.parametrize(
    "reported",
    [
        Usage(),
        Usage(input_tokens=0, output_tokens=0),
        Usage(input_tokens=1, output_tokens=1),
        Usage(input_tokens=2**62, output_tokens=2**62),
        Usage(input_tokens=75, output_tokens=100, estimated=True),
    ],
)
def test_a_report_that_cannot_be_true_is_replaced_and_marked(reported: Usage) -> None:
    """Omitted, far too low or beyond all reason: a token for three bytes is booked, and said to be an estimate."""
    booked = believable(reported, request("a" * 300), _answer("b" * 400, reasoning="c" * 200))
    assert (booked.input_tokens, booked.output_tokens, booked.estimated) == (100, 200, True)


def test_only_the_figure_that_lies_is_replaced() -> None:
    """A true number beside a false one is kept."""
    booked = believable(Usage(input_tokens=80, output_tokens=0), request("a" * 300), _answer("b" * 300))
    assert (booked.input_tokens, booked.output_tokens, booked.estimated) == (80, 100, True)


def test_a_short_text_is_not_judged() -> None:
    """A report on a few words is believed: a long run of spaces may be one token."""
    reported = Usage(input_tokens=1, output_tokens=1)
    assert believable(reported, request(" " * 200), _answer("x" * 200)) is reported


def test_tools_that_were_called_count_as_written() -> None:
    """A provider that answers with nothing but calls of tools, and reports nothing, is booked for them."""
    call = ToolCall(id="1", name="search", arguments="x" * 294)
    booked = believable(Usage(input_tokens=10), request(), _answer("", tool_calls=(call,)))
    assert booked.output_tokens == 100
