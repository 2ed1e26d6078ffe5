"""What a call may cost at most before it is sent, and what it may have cost when there is no bill to read."""

from __future__ import annotations

from typing import Any

import orjson

from core.errors import (
    BreakerOpen,
    ContextTooLong,
    KeyMissing,
    KeyRefused,
    ModelNotFound,
    Overloaded,
    PaymentRequired,
    ProviderError,
    RateLimited,
    RequestRefused,
    ServerFault,
    Unreachable,
)
from core.ports.models import Message, ModelRequest, ModelResponse, Price, Target
from events.values import Money, Usage

OUTPUT_TOKENS = 4096
"""What an answer is taken to be at most where the request sets no end to it."""
REQUEST_TOKENS = 64
"""What a provider may add around the messages: marks of begin and end, a line on today's date."""
MESSAGE_TOKENS = 16
"""What marks one message: its role, its begin and its end. Chat templates in use take 3 to 8."""
IMAGE_TOKENS = 2_000
"""For each image. The providers scale one down to 1,600 (Anthropic) and 1,500 (OpenAI, high detail) tokens or so."""
TOOLS_TOKENS = 1_000
"""The instructions a provider adds once any tool is offered; Anthropic names up to 530."""
TIERED_FROM = 32_000
"""Input tokens from which a price in tiers may be a higher one; the lowest threshold in use."""
TIER_FACTOR = 2
"""How much dearer the higher tiers are at most, in the tables in use."""
UNSEEN_TOKENS = 256
"""Written by the model, and not arrived yet, when a call is stopped."""
BYTES_PER_TOKEN = 3
"""For an estimate on the safe side: English has four bytes or more to a token, Chinese and code about three."""
LEAST_SHARE = 16
"""Bytes to a token beyond which a report is not believed: no tokenizer packs text of any length so tightly."""
JUDGED_FROM = 256
"""Bytes from which a report is judged at all; a short text may be one long run of spaces."""
MOST_TOKENS = 100_000_000
"""No request has so many; a number above is none."""

_NOTHING_BILLED = (
    BreakerOpen,
    KeyMissing,
    Unreachable,
    RateLimited,
    Overloaded,
    ServerFault,
    KeyRefused,
    PaymentRequired,
    ModelNotFound,
    RequestRefused,
    ContextTooLong,
)
"""Nothing was sent (the first three), or it was refused by a status before any token was made, which no provider bills."""


def reservation(target: Target, request: ModelRequest, *, output_tokens: int = OUTPUT_TOKENS) -> Money | None:
    """What a call may cost at most; ``None`` when the price is not known.

    Input: a token is a byte at least, so there are no more tokens than UTF-8 bytes in what is sent, and a few for
    what marks it. Output: what the request allows, reasoning included. Both at the dearest rate there is: a provider
    may write the input to its cache, or price a long prompt by a higher tier that the table only hints at.

    :param output_tokens: taken for the longest answer where the request sets no ``max_output_tokens``.
    """
    price = target.info.price
    if price is None:
        return None
    read = input_bound(request)
    written = request.parameters.get("max_output_tokens")
    most = written if isinstance(written, int) and written > 0 else output_tokens
    return _money(price, read, most, tiered=read)


def charged(
    error: ProviderError | None, reserved: Money | None, request: ModelRequest, *, received: str, target: Target
) -> Money | None:
    """What an attempt without a whole answer may have cost; ``None`` when surely nothing, or when nobody knows the price.

    An error that comes before any token is made costs nothing: no provider bills for a refusal. When text had arrived
    all the same, and for every other error (a time-out, a broken stream, an answer that made no sense or was
    filtered), the model may have written to its end unseen: all that was reserved. A call that was stopped ends at the
    provider too: its input, what had arrived, and what was on its way; but all of it when the answer was not streamed
    or the model thinks unseen.

    :param error: what the attempt failed with; ``None`` when it was stopped.
    :param received: the text and reasoning that had arrived.
    """
    if reserved is None or target.info.price is None:
        return None
    if error is not None:
        return None if isinstance(error, _NOTHING_BILLED) and not received else reserved
    if not request.stream or "reasoning" in target.info.abilities:
        return reserved
    read = input_bound(request)
    stopped = _money(target.info.price, read, _size(received) + UNSEEN_TOKENS, tiered=read)
    return stopped if stopped.picodollars < reserved.picodollars else reserved


def believable(usage: Usage, request: ModelRequest, response: ModelResponse) -> Usage:
    """The usage a call is booked with: as reported, or an estimate, marked as one, where the report cannot be true.

    Tokens that were not reported, fewer than a sixteenth of the bytes that went or came, or more than any request
    can have, are replaced by a token for every three bytes: more than the text takes in nearly all languages, for what
    is booked must not be less than what was spent. What was merely estimated before is estimated anew by this rule.
    """
    sent, came = _sent_bytes(request), _came_bytes(response)
    read, written = usage.input_tokens, usage.output_tokens
    if usage.estimated or not _credible(read, sent):
        read = -(-sent // BYTES_PER_TOKEN)
    if usage.estimated or not _credible(written, came):
        written = -(-came // BYTES_PER_TOKEN)
    if not usage.estimated and (read, written) == (usage.input_tokens, usage.output_tokens):
        return usage
    return usage.model_copy(update={"input_tokens": read, "output_tokens": written, "estimated": True})


def input_bound(request: ModelRequest) -> int:
    """Tokens that a request has at most."""
    marks = REQUEST_TOKENS + MESSAGE_TOKENS * len(request.messages) + (TOOLS_TOKENS if request.tools else 0)
    images = IMAGE_TOKENS * sum(len(message.images) for message in request.messages)
    return marks + images + _sent_bytes(request)


def _credible(tokens: int | None, size: int) -> bool:
    if tokens is None or tokens > MOST_TOKENS:
        return False
    return size < JUDGED_FROM or tokens * LEAST_SHARE >= size


def _money(price: Price, read: int, written: int, *, tiered: int) -> Money:
    rate = max(price.input, price.cache_write or 0)
    factor = TIER_FACTOR if price.note and tiered >= TIERED_FROM else 1
    amount = factor * (read * rate + written * price.output)
    return Money(picodollars=amount, priced_on=price.as_of, simulated=price.source == "practice")


def _sent_bytes(request: ModelRequest) -> int:
    """Bytes of all the text in a request, the schemas of tools and of the answer included."""
    schemas: list[Any] = [[tool.name, tool.description, dict(tool.parameters)] for tool in request.tools]
    if request.schema is not None:
        schemas.append(dict(request.schema))
    return sum(map(_message_bytes, request.messages)) + (len(orjson.dumps(schemas)) if schemas else 0)


def _message_bytes(message: Message) -> int:
    calls = sum(_size(call.id) + _size(call.name) + _size(call.arguments) for call in message.tool_calls)
    return _size(message.text) + _size(message.tool_call_id) + calls


def _came_bytes(response: ModelResponse) -> int:
    calls = sum(_size(call.name) + _size(call.arguments) for call in response.tool_calls)
    return _size(response.text) + _size(response.reasoning) + calls


def _size(text: str) -> int:
    """UTF-8 bytes; half a surrogate pair, which is sent as a replacement, counts as the three bytes of that."""
    return len(text) if text.isascii() else len(text.encode("utf-8", "surrogatepass"))
