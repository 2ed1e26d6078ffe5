from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.context.fitting import (
    ANSWER_TOKENS,
    Fitted,
    Limits,
    WhenFull,
    fit,
    measured,
    refit,
    stable_prefix,
    summarised,
    with_summary,
)
from core.context.repair import LOST, repaired
from core.context.summary import SUMMARY_TOKENS, summary_messages
from core.context.tokens import TokenCounter
from core.errors import ContextTooLong
from core.ports.models import Message, ToolSpec
from tests.core.context.conversations import HISTORIES, SYSTEM, answer, call, prompt, turns

MODEL = "p/m"
ROOMS = st.builds(
    Limits,
    window=st.none() | st.integers(1, 3000),
    budget=st.just(0) | st.integers(1, 3000),
    output_tokens=st.integers(0, 500),
    when_full=st.sampled_from(["trim", "summarise", "refuse"]),
)


def fitted(messages: tuple[Message, ...], limits: Limits, counter: TokenCounter | None = None) -> Fitted:
    counter = counter or TokenCounter()
    return fit(measured(messages, counter), model=MODEL, counter=counter, limits=limits)


def budget(tokens: int, when_full: WhenFull = "trim") -> Limits:
    return Limits(None, tokens, when_full=when_full)


@given(HISTORIES)
def test_without_limits_everything_is_sent(messages: tuple[Message, ...]) -> None:
    """An unknown window and no budget leave a history as it is, but for tool calls without a result."""
    whole = fitted(messages, Limits(None))
    assert whole.messages == tuple(repaired(messages))
    assert (whole.dropped, whole.use.dropped, whole.use.dropped_tokens, whole.needs_summary) == ((), 0, 0, False)
    assert whole.use.estimated_tokens == TokenCounter().count(MODEL, whole.messages)


@given(HISTORIES, ROOMS, st.sampled_from([700, 1000, 1600]))
def test_what_is_sent_fits_and_is_whole(messages: tuple[Message, ...], limits: Limits, reported: int) -> None:
    """Whatever the history: what is sent fits, keeps instructions and last prompt, and parts no call from its result."""
    counter = TokenCounter()
    counter.warm([(MODEL, 1000, reported)] * 5)
    try:
        result = fitted(messages, limits, counter)
    except ContextTooLong:
        return
    whole = tuple(repaired(messages))
    start = next((index for index, message in enumerate(whole) if message.role != "system"), len(whole))
    assert (*whole[:start], *result.dropped, *result.messages[start:]) == whole
    assert result.messages[:start] == whole[:start]
    assert tuple(repaired(result.messages)) == result.messages
    prompts = [index for index, message in enumerate(whole) if message.role == "user"]
    assert not prompts or result.messages[prompts[-1] - len(whole) :] == whole[prompts[-1] :]
    assert not result.dropped or result.messages[start].role == "user"
    assert result.room is None or result.use.estimated_tokens <= result.room
    assert result.use.estimated_tokens == counter.count(MODEL, result.messages)
    assert result.use.dropped == len(result.dropped)
    assert (result.use.dropped_tokens > 0) is bool(result.dropped)
    assert limits.when_full != "refuse" or not result.dropped


@given(HISTORIES, ROOMS, st.none() | st.text(max_size=300))
def test_a_refit_is_what_was_sent(messages: tuple[Message, ...], limits: Limits, text: str | None) -> None:
    """From what was recorded the same messages come again, with a summary and without."""
    counter = TokenCounter()
    try:
        result = fitted(messages, limits, counter)
    except ContextTooLong:
        return
    if text is not None:
        result = summarised(result, text, step="summary", model=MODEL, counter=counter)
    recorded = type(result.use).model_validate_json(result.use.model_dump_json())
    assert refit(messages, recorded, text if recorded.summary_step else None) == result.messages
    assert result.use.uncorrected_tokens == counter.request(result.messages)


@given(
    st.lists(st.tuples(st.integers(1, 60), st.integers(0, 60)), min_size=2, max_size=50),
    st.integers(150, 900),
    st.sampled_from(["trim", "summarise"]),
)
def test_the_beginning_changes_seldom(lengths: list[tuple[int, int]], room: int, when_full: WhenFull) -> None:
    """Turn by turn each request begins as the one before it said, but when half of the room was filled anew."""
    counter, sent = TokenCounter(), list[Fitted]()
    messages: tuple[Message, ...] = (SYSTEM,)
    for number, (asked, answered) in enumerate(lengths):
        messages = (*messages, prompt(number, asked))
        sent.append(fitted(messages, budget(room, when_full), counter))
        messages = (*messages, answer(number, answered))
    changes = sum(after.messages[: len(stable)] != stable for stable, after in _followed(sent))
    fixed, reserve = counter.message(SYSTEM), sent[0].summary_tokens
    # an exchange can lie across a change, and is then counted on both sides
    assert changes <= 1 + 2 * (counter.request(messages) - fixed) / ((room - reserve - fixed) / 2)
    assert all(after.use.dropped >= before.use.dropped for before, after in pairwise(sent))


def _followed(sent: list[Fitted]) -> list[tuple[tuple[Message, ...], Fitted]]:
    """What stays of each request as it was said, with the next one."""
    return [(before.messages[: before.use.stable_messages], after) for before, after in pairwise(sent)]


def test_even_turns_keep_their_beginning_for_many_turns() -> None:
    """In 200 even turns with room for some 20 the beginning changes each tenth turn or so, and not with each."""
    whole, counter = turns(200), TokenCounter()
    sent = [fitted(whole[: 2 * number + 2], budget(1250), counter) for number in range(200)]
    changes = [
        number for number, (stable, after) in enumerate(_followed(sent)) if after.messages[: len(stable)] != stable
    ]
    assert 10 <= len(changes) <= 20
    assert min(later - one for one, later in pairwise(changes)) >= 9


def test_a_window_keeps_room_for_the_answer() -> None:
    """Answer and request share a window: the longest answer is kept free, or what is usual where none is set."""
    assert Limits(8000, output_tokens=1000).room == 7000
    assert Limits(8000).room == 6000
    assert Limits(100_000).room == 100_000 - ANSWER_TOKENS
    assert Limits(8000, output_tokens=8000).room == 6000
    assert Limits(8000, 500, 1000).room == 500
    assert Limits(None, 500, 1000).room == 500
    assert Limits(None, 0, 1000).room is None
    result = fitted(turns(100), Limits(1000, output_tokens=300))
    assert 200 < result.use.estimated_tokens <= 700
    assert result.use.dropped


def test_a_model_that_counts_more_is_sent_less() -> None:
    """What a model reported decides how much is left out."""
    counter = TokenCounter()
    before = fitted(turns(30), budget(1000), counter)
    counter.warm([(MODEL, 1000, 1900)] * 3)
    after = fitted(turns(30), budget(1000), counter)
    assert after.use.dropped > before.use.dropped
    assert after.use.uncorrected_tokens < before.use.uncorrected_tokens
    assert after.use.estimated_tokens <= 1000


def test_tools_take_room() -> None:
    """Descriptions of tools are sent with every request and count."""
    tool = ToolSpec("f", "does " * 300, {})
    limits = budget(900)
    counter = TokenCounter()
    result = fit(measured(turns(10), counter, [tool]), model=MODEL, counter=counter, limits=limits)
    assert result.use.dropped > fitted(turns(10), limits).use.dropped
    assert result.use.estimated_tokens == TokenCounter().count(MODEL, result.messages, [tool])


def test_a_tool_call_goes_with_its_prompt_and_its_result() -> None:
    """What a prompt set off leaves with it, and a call that lost its result has one when it is sent."""
    old = (prompt(0, 200), call("a"), Message("tool", "7", tool_call_id="a"), answer(0))
    result = fitted((SYSTEM, *old, prompt(1), call("b"), prompt(2)), budget(200))
    lost = Message("tool", LOST, tool_call_id="b")
    assert result.dropped == old
    assert result.messages == (SYSTEM, prompt(1), call("b"), lost, prompt(2))


def test_refuse_names_the_sizes_and_what_to_do() -> None:
    """Where nothing may be left out, the error says how large the conversation is, how much fits and what can be done."""
    with pytest.raises(ContextTooLong) as raised:
        fitted(turns(100), Limits(2000, output_tokens=500, when_full="refuse"))
    size = TokenCounter().count(MODEL, turns(100))
    assert f"The conversation has about {size:,} tokens" in raised.value.what
    assert "room for 1,500, with 500 of its 2,000 kept for the answer" in raised.value.what
    assert "context.when_full" in raised.value.do
    assert "larger window" in raised.value.do
    kept = fitted(turns(2), Limits(2000, output_tokens=500, when_full="refuse"))
    assert kept.messages == turns(2)


@pytest.mark.parametrize("when_full", ["trim", "summarise", "refuse"])
def test_a_prompt_that_is_too_long_is_refused(when_full: WhenFull) -> None:
    """Instructions and last prompt are never cut; where they alone do not fit, the error says so."""
    messages = (SYSTEM, prompt(0, 500))
    with pytest.raises(ContextTooLong, match=r"budget_tokens") as raised:
        fitted(messages, budget(100, when_full))
    assert "context.budget_tokens" in raised.value.do
    if when_full != "refuse":
        assert raised.value.what.startswith("The prompt, with its files and the instructions, has about")
        assert raised.value.do.startswith("Shorten the prompt")


def test_a_summary_is_wanted_only_when_something_is_left_out() -> None:
    """It is asked for when a conversation is full, with room for it, and not while everything fits or it is trimmed."""
    assert not fitted(turns(3), budget(1000, "summarise")).needs_summary
    assert not fitted(turns(50), budget(1000)).needs_summary
    full = fitted(turns(50), budget(1000, "summarise"))
    assert full.needs_summary
    assert full.use.estimated_tokens + full.summary_tokens <= 1000
    assert 100 < full.summary_tokens <= SUMMARY_TOKENS
    tight = fitted((*turns(3), answer(3), prompt(4, 900)), budget(930, "summarise"))
    assert tight.dropped
    assert not tight.needs_summary


def test_a_summary_stands_behind_the_instructions() -> None:
    """Instructions first, then the summary marked as one, then the rest; and what is recorded says so."""
    counter = TokenCounter()
    full = fitted(turns(50), budget(1000, "summarise"), counter)
    done = summarised(full, "They asked why.", step="summary", model=MODEL, counter=counter)
    assert done.messages == with_summary(full, "They asked why.")
    assert done.messages == (SYSTEM, *summary_messages("They asked why."), *full.messages[1:])
    assert [message.role for message in done.messages[:4]] == ["system", "user", "assistant", "user"]
    assert done.use.summary_step == "summary"
    assert done.use.stable_messages == len(done.messages) - 1
    assert done.use.estimated_tokens == counter.count(MODEL, done.messages) > full.use.estimated_tokens
    assert not done.needs_summary


@pytest.mark.parametrize("text", ["", "  \n", "word " * 5000])
def test_a_summary_that_is_of_no_use_is_left_out(text: str) -> None:
    """An empty summary, or one too long for the room, leaves the trimmed conversation as it is and records no step."""
    full = fitted(turns(50), budget(700, "summarise"))
    done = summarised(full, text, step="summary", model=MODEL, counter=TokenCounter())
    assert done == replace(full, needs_summary=False)
    assert done.use.summary_step == ""


def test_what_stays() -> None:
    """Everything before the last prompt stays; everything, while a model works with tools; instructions by themselves."""
    assert stable_prefix(()) == 0
    assert stable_prefix((prompt(0),)) == 0
    assert stable_prefix((SYSTEM,)) == 1
    assert stable_prefix((SYSTEM, prompt(0))) == 1
    assert stable_prefix(turns(2)) == 5
    assert stable_prefix((*turns(2), call("a"), Message("tool", "7", tool_call_id="a"))) == 8
    assert stable_prefix((SYSTEM, answer(0))) == 1


@given(HISTORIES, ROOMS)
def test_the_same_question_has_the_same_answer(messages: tuple[Message, ...], limits: Limits) -> None:
    """A counter that has counted before and a new one fit alike: nothing hangs on what was asked earlier."""
    used = TokenCounter()
    used.request(messages)
    outcomes = []
    for counter in (used, used, TokenCounter()):
        try:
            outcomes.append(fitted(messages, limits, counter))
        except ContextTooLong as error:
            outcomes.append(error.what)  # type: ignore[arg-type] # an error is compared by its words
    assert outcomes[0] == outcomes[1] == outcomes[2]
