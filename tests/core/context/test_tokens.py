from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.context import tokens
from core.context.tokens import CALL_TOKENS, IMAGE_TOKENS, MESSAGE_TOKENS, TOOL_TOKENS, TokenCounter, estimate
from core.ports.models import Image, Message, ToolSpec
from tests.core.context.conversations import HISTORIES, call

ANY = st.text(st.characters(exclude_categories=()), max_size=200)
PROSE = "The quick brown fox jumps over the lazy dog, and nobody minds. " * 20


def taught(*ratios: float, model: str = "p/m") -> TokenCounter:
    counter = TokenCounter()
    counter.warm((model, 1000, int(1000 * ratio)) for ratio in ratios)
    return counter


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        ("", 0, 0),
        (" \t ", 0, 0),
        ("The quick brown fox jumps over the lazy dog.", 9, 11),
        ("你好世界今天天气很好", 9, 12),
        ("今日は天気がいいですね", 9, 13),
        ("Привет как дела", 5, 10),
        ("für naïve Cafés", 3, 7),
        ("1234567890", 4, 10),
        ("a\n\n\nb\n", 3, 6),
        ("def f(x):\n    return x[0]\n", 9, 14),
        ("🎉", 1, 3),
    ],
)
def test_texts_of_many_kinds(text: str, least: int, most: int) -> None:
    """Prose, code, numbers and scripts of one, two, three and four bytes come near what public tokenizers make of them."""
    assert least <= estimate(text) <= most


def test_code_is_denser_than_prose() -> None:
    """A token holds fewer characters of code and digits than of prose."""
    code = "if (a[0] != b[1]) { x += 37; }\n"
    assert estimate(code) / len(code) > estimate(PROSE) / len(PROSE)
    assert 3.5 <= len(PROSE) / estimate(PROSE) <= 5.5


@given(ANY, ANY)
def test_a_longer_text_is_never_fewer_tokens(one: str, other: str) -> None:
    """What is appended on a line of its own never makes a text smaller, and any text can be counted, surrogates included."""
    assert max(estimate(one), estimate(other)) <= estimate(f"{one}\n{other}")
    assert 0 <= estimate(one) <= 2 * len(one)


@given(st.lists(st.sampled_from(["a" * 600, "b " * 500, "你" * 700, "short"]), max_size=10))
def test_remembered_counts_are_the_same(texts: list[str]) -> None:
    """Counting a text again gives what counting it first gave."""
    counter = TokenCounter()
    assert [counter.text(text) for text in texts * 2] == [estimate(text) for text in texts * 2]


def test_memory_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """However many texts are counted and models heard of, only the last ones are remembered, and counts stay right."""
    monkeypatch.setattr(tokens, "_MEMORISED", 5)
    counter = TokenCounter()
    texts = [f"{number} " * 300 for number in range(20)]
    assert [counter.text(text) for text in texts] == [estimate(text) for text in texts]
    assert len(counter._texts) == 5
    counter.warm((f"p/{number}", 100, 150) for number in range(tokens.MODELS + 20) for _ in range(3))
    assert len(counter._samples) == len(counter._corrections) == tokens.MODELS


def test_a_request_is_the_sum_of_its_parts() -> None:
    """Messages, images, tool calls and descriptions of tools each count what the module says."""
    counter = TokenCounter()
    assert counter.message(Message("user", "")) == MESSAGE_TOKENS
    assert (
        counter.message(Message("user", "", (Image("image/png", b"x" * 999),) * 2)) == MESSAGE_TOKENS + 2 * IMAGE_TOKENS
    )
    asks = call("a")
    assert counter.message(asks) == MESSAGE_TOKENS + CALL_TOKENS + estimate("f") + estimate("{}")
    tool = ToolSpec("f", "does f", {"type": "object"})
    described = TOOL_TOKENS + estimate("f") + estimate("does f") + estimate('{"type":"object"}')
    assert counter.request([asks], [tool]) == counter.message(asks) + described
    assert counter.count("p/m", [asks], [tool]) == counter.request([asks], [tool])


@given(HISTORIES, HISTORIES)
def test_counts_add_up(one: tuple[Message, ...], other: tuple[Message, ...]) -> None:
    """Two histories together have as many tokens as apart."""
    counter = TokenCounter()
    assert counter.request(one + other) == counter.request(one) + counter.request(other)


def test_a_model_is_corrected_by_what_it_reports() -> None:
    """After three reports a count is what the model would report; other models are not touched."""
    counter = taught(1.3, 1.3)
    assert counter.corrected("p/m", 1000) == 1000
    counter.learn("p/m", 1000, 1300)
    assert counter.corrected("p/m", 1000) == 1300
    assert counter.corrected("p/other", 1000) == 1000
    assert counter.count("p/m", [Message("user", PROSE)]) > counter.request([Message("user", PROSE)])


def test_odd_reports_change_nothing() -> None:
    """Outliers are outvoted, and tiny requests and empty reports are not heard at all."""
    counter = taught(*[1.2] * 9, 40, 0.001, 9, 0.1)
    assert counter.corrected("p/m", 1000) == 1200
    counter.warm([("p/m", 5, 500)] * 50 + [("p/m", 1000, 0)] * 50)
    assert counter.corrected("p/m", 1000) == 1200


def test_small_changes_do_not_move_a_count() -> None:
    """A correction that is nearly right stays, so that a history is cut in the same place; a new tokenizer is followed."""
    counter = taught(*[1.2] * 5)
    counter.warm([("p/m", 1000, 1215)] * 40)
    assert counter.corrected("p/m", 1000) == 1200
    counter.warm([("p/m", 1000, 900)] * 40)
    assert counter.corrected("p/m", 1000) == 900


@given(st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 10**6)), max_size=40), st.integers(0, 10**7))
def test_corrections_stay_in_bounds(reports: list[tuple[int, int]], size: int) -> None:
    """Whatever is reported, a count is between half and double, and what fits uncorrected fits corrected."""
    counter = TokenCounter()
    counter.warm(("p/m", estimated, reported) for estimated, reported in reports)
    assert size // 2 <= counter.corrected("p/m", size) <= size * 2
    most = counter.uncorrected("p/m", size)
    assert counter.corrected("p/m", most) <= size < counter.corrected("p/m", most + 1)
