"""Answers in the two wire formats, as streams of events and as documents."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import orjson


@dataclass(frozen=True, slots=True)
class Tool:
    """A tool call a scripted answer makes."""

    name: str
    arguments: str
    """JSON text."""
    id: str = "call_1"


@dataclass(frozen=True, slots=True)
class Answer:
    """What a scripted server says."""

    text: str = "All is well."
    reasoning: str = ""
    tools: tuple[Tool, ...] = ()
    input_tokens: int = 11
    output_tokens: int = 7
    finish: str = "stop"
    """``stop`` or ``length``; tool calls say so by themselves."""
    model: str = "scripted-1"
    pieces: tuple[str, ...] = field(default=())
    """How the text is cut when streamed; by words when empty."""

    @property
    def cut(self) -> list[str]:
        """The text in the pieces it is streamed in."""
        if self.pieces:
            return list(self.pieces)
        words = self.text.split(" ")
        return [word if number == 0 else f" {word}" for number, word in enumerate(words)] if self.text else []


def event(data: Any, name: str = "") -> bytes:
    """One server-sent event."""
    line = f"event: {name}\n".encode() if name else b""
    return line + b"data: " + orjson.dumps(data) + b"\n\n"


DONE = b"data: [DONE]\n\n"


def chat_chunk(delta: dict[str, Any] | None, finish: str | None = None, **more: Any) -> dict[str, Any]:
    """One chunk of a streamed chat completion; without a delta it has no choices."""
    choices = [] if delta is None else [{"index": 0, "delta": delta, "finish_reason": finish}]
    base = {"id": "chatcmpl-1", "object": "chat.completion.chunk", "created": 1, "model": "scripted-1"}
    return {**base, "choices": choices, **more}


def chat_usage(answer: Answer) -> dict[str, Any]:
    """Its tokens as chat completions report them."""
    total = answer.input_tokens + answer.output_tokens
    return {
        "prompt_tokens": answer.input_tokens,
        "completion_tokens": answer.output_tokens,
        "total_tokens": total,
        "prompt_tokens_details": {"cached_tokens": 3},
        "completion_tokens_details": {"reasoning_tokens": 2},
    }


def chat_stream(answer: Answer) -> list[bytes]:
    """The events of a streamed chat completion, with its end."""
    model = {"model": answer.model}
    events = [event(chat_chunk({"role": "assistant", "content": ""}, **model))]
    if answer.reasoning:
        events.append(event(chat_chunk({"reasoning_content": answer.reasoning}, **model)))
    events += [event(chat_chunk({"content": piece}, **model)) for piece in answer.cut]
    for index, tool in enumerate(answer.tools):
        begin = {"index": index, "id": tool.id, "type": "function", "function": {"name": tool.name, "arguments": ""}}
        events.append(event(chat_chunk({"tool_calls": [begin]}, **model)))
        half = len(tool.arguments) // 2
        for part in (tool.arguments[:half], tool.arguments[half:]):
            piece = {"index": index, "function": {"arguments": part}}
            events.append(event(chat_chunk({"tool_calls": [piece]}, **model)))
    events.append(event(chat_chunk({}, "tool_calls" if answer.tools else answer.finish, **model)))
    events.append(event(chat_chunk(None, usage=chat_usage(answer), **model)))
    return [*events, DONE]


def chat_document(answer: Answer) -> bytes:
    """A whole chat completion."""
    message: dict[str, Any] = {"role": "assistant", "content": answer.text or None}
    if answer.reasoning:
        message["reasoning_content"] = answer.reasoning
    if answer.tools:
        message["tool_calls"] = [
            {"id": tool.id, "type": "function", "function": {"name": tool.name, "arguments": tool.arguments}}
            for tool in answer.tools
        ]
    choice = {"index": 0, "message": message, "finish_reason": "tool_calls" if answer.tools else answer.finish}
    whole = {"id": "chatcmpl-1", "object": "chat.completion", "created": 1, "model": answer.model}
    return orjson.dumps({**whole, "choices": [choice], "usage": chat_usage(answer)})


def embeddings_document(model: str, vectors: Sequence[Sequence[float]], tokens: int = 5) -> bytes:
    """Vectors for as many texts, the last first: a client has to go by their numbers."""
    data = [{"object": "embedding", "index": place, "embedding": list(one)} for place, one in enumerate(vectors)]
    usage = {"prompt_tokens": tokens, "total_tokens": tokens}
    return orjson.dumps({"object": "list", "data": data[::-1], "model": model, "usage": usage})


def _stop_reason(answer: Answer) -> str:
    return "tool_use" if answer.tools else {"stop": "end_turn", "length": "max_tokens"}[answer.finish]


def messages_usage(answer: Answer) -> dict[str, int]:
    """Its input tokens as Messages report them: cached ones apart."""
    return {"input_tokens": answer.input_tokens - 3, "cache_read_input_tokens": 3, "cache_creation_input_tokens": 0}


def messages_stream(answer: Answer) -> list[bytes]:
    """The events of a streamed message, with its end."""
    message: dict[str, Any] = {
        "id": "msg_1", "type": "message", "role": "assistant", "model": answer.model, "content": [],
        "stop_reason": None, "stop_sequence": None, "usage": {**messages_usage(answer), "output_tokens": 1},
    }  # fmt: skip
    events = [_named({"type": "message_start", "message": message}), _named({"type": "ping"})]
    blocks: list[tuple[dict[str, Any], list[dict[str, Any]]]] = []
    if answer.reasoning:
        start = {"type": "thinking", "thinking": "", "signature": ""}
        blocks.append((start, [{"type": "thinking_delta", "thinking": answer.reasoning}]))
    if answer.text:
        blocks.append(({"type": "text", "text": ""}, [{"type": "text_delta", "text": part} for part in answer.cut]))
    for tool in answer.tools:
        half = len(tool.arguments) // 2
        parts = (tool.arguments[:half], tool.arguments[half:])
        deltas: list[dict[str, Any]] = [{"type": "input_json_delta", "partial_json": part} for part in parts]
        blocks.append(({"type": "tool_use", "id": tool.id, "name": tool.name, "input": {}}, deltas))
    for index, (start, deltas) in enumerate(blocks):
        events.append(_named({"type": "content_block_start", "index": index, "content_block": start}))
        events += [_named({"type": "content_block_delta", "index": index, "delta": delta}) for delta in deltas]
        events.append(_named({"type": "content_block_stop", "index": index}))
    ended = {"stop_reason": _stop_reason(answer), "stop_sequence": None}
    events.append(_named({"type": "message_delta", "delta": ended, "usage": {"output_tokens": answer.output_tokens}}))
    return [*events, _named({"type": "message_stop"})]


def _named(data: dict[str, Any]) -> bytes:
    return event(data, data["type"])


def messages_document(answer: Answer) -> bytes:
    """A whole message."""
    content: list[dict[str, Any]] = []
    if answer.reasoning:
        content.append({"type": "thinking", "thinking": answer.reasoning, "signature": "s"})
    if answer.text:
        content.append({"type": "text", "text": answer.text})
    content += [
        {"type": "tool_use", "id": tool.id, "name": tool.name, "input": orjson.loads(tool.arguments)}
        for tool in answer.tools
    ]
    whole = {"id": "msg_1", "type": "message", "role": "assistant", "model": answer.model, "content": content}
    usage = {**messages_usage(answer), "output_tokens": answer.output_tokens}
    return orjson.dumps({**whole, "stop_reason": _stop_reason(answer), "stop_sequence": None, "usage": usage})
