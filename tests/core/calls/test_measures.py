from __future__ import annotations

from dataclasses import replace

from core.calls.measures import request_hash, usage_of
from core.ports.models import Image, Message, ModelRequest, ModelResponse, ToolSpec
from events.values import Usage

REQUEST = ModelRequest("m", (Message("user", "What is 6 * 7?"),), {"temperature": 0.5})


def test_equal_requests_have_one_fingerprint() -> None:
    """The order in which parameters were set does not matter."""
    one = replace(REQUEST, parameters={"a": 1, "b": 2})
    other = replace(REQUEST, parameters={"b": 2, "a": 1})
    assert request_hash("p/m", one) == request_hash("p/m", other)


def test_whatever_can_change_the_answer_changes_the_fingerprint() -> None:
    """Model, messages, images, parameters, tools, schema and sample number each count."""
    variants = [
        request_hash("p/m", REQUEST),
        request_hash("p/other", REQUEST),
        request_hash("p/m", replace(REQUEST, messages=(Message("user", "What is 6 * 8?"),))),
        request_hash("p/m", replace(REQUEST, messages=(Message("system", "What is 6 * 7?"),))),
        request_hash(
            "p/m", replace(REQUEST, messages=(Message("user", "What is 6 * 7?", (Image("image/png", b"1"),)),))
        ),
        request_hash("p/m", replace(REQUEST, parameters={"temperature": 0.6})),
        request_hash("p/m", replace(REQUEST, tools=(ToolSpec("t", "d", {}),))),
        request_hash("p/m", replace(REQUEST, schema={"type": "object"})),
        request_hash("p/m", replace(REQUEST, sample=1)),
    ]
    assert len(set(variants)) == len(variants)


def test_reported_usage_is_kept_and_missing_usage_is_an_estimate_that_says_so() -> None:
    """What the provider reports counts; without a report tokens are estimated and marked."""
    reported = Usage(input_tokens=9, output_tokens=2)
    assert usage_of(REQUEST, ModelResponse("42", "stop", reported, "m")) is reported
    guess = usage_of(REQUEST, ModelResponse("42", "stop", Usage(), "m"))
    assert guess.estimated
    assert (guess.input_tokens, guess.output_tokens) == (4, 1)
