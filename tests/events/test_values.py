from __future__ import annotations

import json
import math
import uuid

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, Field, ValidationError

from events.catalog.calls import ModelCallRequested
from events.catalog.conversations import ConversationStarted
from events.values import MAX_INTEGER, BlobRef, Money, Text, clean_json, clean_text, moment, new_id, now_us

ANY_TEXT = st.text(st.characters(codec=None))


@given(ANY_TEXT)
def test_cleaned_text_is_valid(text: str) -> None:
    """Whatever text a model writes becomes valid Unicode, and text that was valid stays as it is."""
    cleaned = clean_text(text)
    cleaned.encode()
    assert clean_text(cleaned) == cleaned
    assert ConversationStarted(title=text).title == cleaned


def test_a_surrogate_pair_becomes_its_character() -> None:
    """Two halves beside one another are joined; a lone half becomes U+FFFD."""
    assert clean_text("\ud83d\ude00") == "\U0001f600"
    assert clean_text("a\ud83db") == "a\ufffdb"


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers(-99, 99) | ANY_TEXT,
        lambda part: st.lists(part) | st.dictionaries(ANY_TEXT, part),
    )
)
def test_cleaned_json_can_be_written(value: object) -> None:
    """Any JSON value, however deep its text lies, can be written as UTF-8 once it is cleaned."""
    cleaned = clean_json(value)
    assert json.loads(json.dumps(cleaned, ensure_ascii=False).encode()) == cleaned


@pytest.mark.parametrize("value", [math.nan, math.inf, 2**63, -(2**63) - 1, {"a": [math.nan]}, {"a": {"b": 2**70}}])
def test_numbers_that_are_refused(value: object) -> None:
    """What is no number, and an integer over 64 bits, is refused when the payload is made."""
    with pytest.raises(ValidationError):
        ModelCallRequested(
            run_id="r",
            conversation_id="c",
            step="s",
            model="m",
            request_hash="h",
            parameters={"x": value},
        )


def test_depth_is_bounded() -> None:
    """A value nested too deep is refused instead of exhausting the stack."""
    deep: object = 1
    for _ in range(100):
        deep = [deep]
    with pytest.raises(ValueError, match="nested"):
        clean_json(deep)


@pytest.mark.parametrize("amount", [-1, MAX_INTEGER + 1, 0.5, "much"])
def test_money_is_a_whole_number(amount: object) -> None:
    """Money is a whole, positive number of picodollars within 64 bits."""
    with pytest.raises(ValidationError):
        Money(picodollars=amount)


def test_blob_names() -> None:
    """A blob is named by a whole sha256 in lower case and nothing else."""
    for name in ("", "f" * 63, "F" * 64, "g" * 64, "../" + "f" * 61):
        with pytest.raises(ValidationError):
            BlobRef(sha256=name, size=1, media_type="text/plain")


def test_ids_sort_by_time() -> None:
    """Ids are UUIDs of version 7 and sort by the time they were made."""
    ids = [new_id() for _ in range(1000)]
    assert ids == sorted(ids)
    assert {uuid.UUID(text).version for text in ids} == {7}


def test_times_are_utc() -> None:
    """A stored time is microseconds in UTC and comes back as an aware time."""
    now = now_us()
    assert abs(moment(now).timestamp() * 1e6 - now) < 2
    assert moment(0).isoformat() == "1970-01-01T00:00:00+00:00"


def test_limits_of_a_field_hold_for_text_that_is_mended_too() -> None:
    """Where a field names a shortest or longest text, others are refused, also when a lone surrogate is mended in them."""

    class Named(BaseModel):
        title: Text = Field(min_length=1, max_length=4)

    assert Named(title="a\ud800b").title == "a\ufffdb"
    for wrong in ("", "abcde", "\ud800" * 5):
        with pytest.raises(ValidationError):
            Named(title=wrong)
        with pytest.raises(ValidationError):
            Named.model_validate_json(json.dumps({"title": wrong.replace("\ud800", "x")}))
