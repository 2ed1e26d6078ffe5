"""What is known of a call without asking anybody: the fingerprint of its request and an estimate of its tokens."""

from __future__ import annotations

import hashlib

import orjson

from core.ports.models import ModelRequest, ModelResponse
from events.values import Usage

CHARACTERS_PER_TOKEN = 4
"""For an estimate where a provider reports nothing; marked as such."""


def request_hash(model: str, request: ModelRequest) -> str:
    """sha256 of everything that makes the answer: model, messages, images, parameters, tools, schema, sample."""
    images = [hashlib.sha256(image.data).hexdigest() for message in request.messages for image in message.images]
    messages = [
        [message.role, message.text, len(message.images), [call.model_dump() for call in message.tool_calls]]
        for message in request.messages
    ]
    tools = [[tool.name, tool.description, tool.parameters] for tool in request.tools]
    whole = [model, messages, images, request.parameters, tools, request.tool_choice, request.schema, request.sample]
    return hashlib.sha256(orjson.dumps(whole, option=orjson.OPT_SORT_KEYS)).hexdigest()


def usage_of(request: ModelRequest, response: ModelResponse) -> Usage:
    """Tokens as reported, or an estimate by characters, marked as one, where the provider said nothing."""
    if response.usage.input_tokens is not None and response.usage.output_tokens is not None:
        return response.usage
    read = sum(len(message.text) for message in request.messages)
    written = len(response.text) + len(response.reasoning)
    return Usage(
        input_tokens=-(-read // CHARACTERS_PER_TOKEN),
        output_tokens=-(-written // CHARACTERS_PER_TOKEN),
        estimated=True,
    )
