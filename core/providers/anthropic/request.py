"""A request in the form of Anthropic Messages. Source: Anthropic's API reference, "Create a Message"."""

from __future__ import annotations

import base64
from typing import Any

from core.context.repair import repaired
from core.ports.models import Message, ModelRequest
from core.providers.wire.json_text import NotJson, as_dict, read_json

VERSION = "2023-06-01"
"""Sent as ``anthropic-version``."""
DEFAULT_MAX_TOKENS = 4096
"""The format demands a limit; every model of the vendor can write this many."""
ANSWER_TOOL = "answer"
"""The tool a model is made to call when structured output is wanted."""
_OWN = frozenset({"model", "messages", "system", "stream", "tools", "tool_choice", "max_tokens"})
_RENAMED = {"stop": "stop_sequences"}
_UNKNOWN = frozenset({"seed", "reasoning_effort"})
"""Parameters other vendors know and this one refuses."""
_THINKING_TOKENS = {"low": 1024, "medium": 4096, "high": 16384}
"""Budget for a reasoning effort; the format counts in tokens."""
_LEAST_THINKING = 1024
"""The smallest budget that is taken."""
_CACHED = {"type": "ephemeral"}
"""Marks the end of what the vendor's prompt cache is to keep: all before it, tools and instructions first, for five
minutes since its last use. Four marks are allowed in a request and two are set. Source: "Prompt caching" there."""


def messages_body(request: ModelRequest) -> dict[str, Any]:
    """The JSON to post. System texts stand apart, results of tools are a person's turn, equal roles are joined."""
    system = "\n\n".join(message.text for message in request.messages if message.role == "system" and message.text)
    body: dict[str, Any] = {
        "model": request.model,
        "max_tokens": request.parameters.get("max_output_tokens", DEFAULT_MAX_TOKENS),
        "messages": _turns(request),
        "stream": request.stream,
    }
    if system:
        marked = [{"type": "text", "text": system, "cache_control": _CACHED}]
        body["system"] = marked if request.stable > 0 and system.strip() else system  # a mark on blanks is refused
    _add_parameters(body, request)
    _add_tools(body, request)
    return body


def _add_parameters(body: dict[str, Any], request: ModelRequest) -> None:
    for name, value in request.parameters.items():
        if name in _OWN or name in _UNKNOWN or name == "max_output_tokens":
            continue
        stops = name == "stop" and isinstance(value, str)
        body[_RENAMED.get(name, name)] = [value] if stops else value
    _add_thinking(body, request)
    if "temperature" in body:
        body.pop("top_p", None)  # newer models refuse both at once


def _add_thinking(body: dict[str, Any], request: ModelRequest) -> None:
    """Thinking counts against the limit on the answer: a limit that was set holds for both, as what is reserved does."""
    budget = _THINKING_TOKENS.get(str(request.parameters.get("reasoning_effort", "")))
    if not budget or request.schema is not None or "thinking" in body:
        return
    if "max_output_tokens" in request.parameters:
        budget = min(budget, body["max_tokens"] // 2)
    else:
        body["max_tokens"] += budget
    if budget >= _LEAST_THINKING:
        body["thinking"] = {"type": "enabled", "budget_tokens": budget}
        for refused in ("temperature", "top_p"):  # together with thinking
            body.pop(refused, None)


def _add_tools(body: dict[str, Any], request: ModelRequest) -> None:
    tools = [
        {"name": tool.name, "description": tool.description, "input_schema": dict(tool.parameters)}
        for tool in request.tools
    ]
    choice: dict[str, Any] = {"type": {"required": "any"}.get(request.tool_choice, request.tool_choice)}
    if request.schema is not None:
        described = "Give the answer in this form."
        tools.append({"name": ANSWER_TOOL, "description": described, "input_schema": dict(request.schema)})
        choice = {"type": "tool", "name": ANSWER_TOOL}
    if tools:
        body["tools"] = tools
        body["tool_choice"] = choice


def _turns(request: ModelRequest) -> list[dict[str, Any]]:
    turns: list[dict[str, Any]] = []
    messages = repaired(request.messages)
    stable = _stable(request, messages)
    last_stable: dict[str, Any] | None = None
    for index, message in enumerate(messages):
        if message.role == "system":
            continue
        role = "assistant" if message.role == "assistant" else "user"
        blocks = _blocks(message)
        if not blocks:
            continue  # empty texts are refused
        if turns and turns[-1]["role"] == role:
            turns[-1]["content"] += blocks
        else:
            turns.append({"role": role, "content": blocks})
        if index < stable:
            last_stable = blocks[-1]
    if last_stable is not None:
        last_stable["cache_control"] = _CACHED
    return turns


def _stable(request: ModelRequest, messages: list[Message]) -> int:
    """How many of the repaired messages stay: repairing may add some, and one whose call is still open may change."""
    alone = repaired(request.messages[: max(request.stable, 0)])
    pairs = enumerate(zip(alone, messages, strict=False))
    return next((index for index, (one, other) in pairs if one is not other and one != other), len(alone))


def _blocks(message: Message) -> list[dict[str, Any]]:
    if message.role == "tool":
        return [{"type": "tool_result", "tool_use_id": message.tool_call_id, "content": message.text}]
    blocks: list[dict[str, Any]] = [
        {
            "type": "image",
            "source": {
                "type": "base64",
                "media_type": image.media_type,
                "data": base64.b64encode(image.data).decode(),
            },
        }
        for image in message.images
    ]
    if message.text.strip():
        blocks.append({"type": "text", "text": message.text})
    blocks += [
        {"type": "tool_use", "id": call.id, "name": call.name, "input": _arguments(call.arguments)}
        for call in message.tool_calls
    ]
    return blocks


def _arguments(text: str) -> dict[str, Any]:
    try:
        return as_dict(read_json(text.encode()))
    except NotJson:
        return {}
