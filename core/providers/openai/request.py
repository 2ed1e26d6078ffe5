"""A request in the form of chat completions.

Source: the API reference of OpenAI, "Create chat completion", and what compatible servers accept of it.
"""

from __future__ import annotations

import base64
from typing import Any

from core.context.repair import repaired
from core.ports.models import Message, ModelRequest

_OWN = frozenset({"model", "messages", "stream", "stream_options", "tools", "tool_choice", "response_format", "n"})
"""Fields that are never taken from parameters."""


def chat_body(request: ModelRequest, *, vendor: bool, ask_usage: bool = True) -> dict[str, Any]:
    """The JSON to post.

    :param vendor: whether it goes to OpenAI itself, whose newer models refuse ``max_tokens``.
    :param ask_usage: whether a stream is asked to report tokens; a few servers refuse the field.
    """
    body: dict[str, Any] = {
        "model": request.model,
        "messages": [_message(message) for message in repaired(request.messages)],
        "stream": request.stream,
    }
    if request.stream and ask_usage:
        body["stream_options"] = {"include_usage": True}
    for name, value in request.parameters.items():
        if name == "max_output_tokens":
            body["max_completion_tokens" if vendor else "max_tokens"] = value
        elif name not in _OWN:
            body[name] = value
    if request.tools:
        body["tools"] = [
            {
                "type": "function",
                "function": {"name": tool.name, "description": tool.description, "parameters": dict(tool.parameters)},
            }
            for tool in request.tools
        ]
        body["tool_choice"] = request.tool_choice
    if request.schema is not None:
        body["response_format"] = {"type": "json_schema", "json_schema": _schema(request)}
    return body


def _schema(request: ModelRequest) -> dict[str, Any]:
    schema = dict(request.schema or {})
    # strict mode demands that nothing else is allowed; a looser schema would be refused with it
    return {"name": "answer", "schema": schema, "strict": schema.get("additionalProperties") is False}


def _message(message: Message) -> dict[str, Any]:
    if message.role == "tool":
        return {"role": "tool", "tool_call_id": message.tool_call_id, "content": message.text}
    if message.tool_calls:
        calls = [
            {"id": call.id, "type": "function", "function": {"name": call.name, "arguments": call.arguments or "{}"}}
            for call in message.tool_calls
        ]
        return {"role": message.role, "content": message.text or None, "tool_calls": calls}
    if not message.images:
        return {"role": message.role, "content": message.text}
    parts: list[dict[str, Any]] = [{"type": "text", "text": message.text}] if message.text else []
    for image in message.images:
        url = f"data:{image.media_type};base64,{base64.b64encode(image.data).decode()}"
        parts.append({"type": "image_url", "image_url": {"url": url}})
    return {"role": message.role, "content": parts}
