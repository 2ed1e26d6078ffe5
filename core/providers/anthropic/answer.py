"""An answer in the form of Anthropic Messages, put together from events or read whole."""

from __future__ import annotations

from typing import Any

import orjson

from core.ports.models import Finish, ModelResponse, Sink
from core.providers.anthropic.request import ANSWER_TOOL
from core.providers.wire import limits
from core.providers.wire.complaint import Complaint, complaint_in
from core.providers.wire.http import Reply
from core.providers.wire.json_text import NotJson, as_count, as_dict, as_text, read_json
from core.providers.wire.sse import SseEvent
from core.providers.wire.stream import incomplete
from events.values import ToolCall, Usage, new_id

_FINISH: dict[str, Finish] = {
    "end_turn": "stop",
    "stop_sequence": "stop",
    "max_tokens": "length",
    "model_context_window_exceeded": "length",
    "tool_use": "tool_calls",
    "refusal": "refusal",
}


class _Block:
    """One content block in progress."""

    def __init__(self, start: dict[str, Any]) -> None:
        self.kind = as_text(start.get("type"))
        self.id = as_text(start.get("id"))
        self.name = as_text(start.get("name"))
        self.input = start.get("input")
        self.pieces: list[str] = []
        self.size = 0

    @property
    def arguments(self) -> str:
        """The arguments as the model wrote them, or as they came whole."""
        return "".join(self.pieces) or orjson.dumps(self.input or {}).decode()


class MessagesAnswer:
    """Takes a streamed answer event by event, or a whole one, and tells the sink.

    :param shaped: whether the answer is to be the arguments of the one tool the model was made to call.
    """

    def __init__(self, reply: Reply, sink: Sink, model: str, *, shaped: bool) -> None:
        self._reply = reply
        self._sink = sink
        self._model = model
        self._shaped = shaped
        self._text: list[str] = []
        self._reasoning: list[str] = []
        self._blocks: dict[int, _Block] = {}
        self._usage: dict[str, Any] = {}
        self._stop = ""
        self._events = 0
        self._ended = False

    def event(self, event: SseEvent) -> bool:
        """Take one event of a stream; whether it was the last.

        :raises ProviderError: it is broken, or says that something went wrong.
        """
        self._events += 1
        try:
            value = read_json(event.data)
        except NotJson:
            raise self._reply.malformed("sent an event that is not JSON", event.data) from None
        kind = as_text(as_dict(value).get("type")) or event.name.decode("ascii", "replace")
        if kind == "ping":
            self._events -= 1
            return False
        self._sink.data()
        if kind == "error" or event.name == b"error" or as_dict(value).get("error"):
            raise self._reply.fault(complaint_in(value) or Complaint(as_text(value)))
        return self._take(kind, as_dict(value))

    def document(self, body: bytes) -> None:
        """Take a whole answer.

        :raises ProviderError: it is no answer.
        """
        self._sink.data()
        try:
            value = read_json(body)
        except NotJson:
            raise self._reply.malformed("did not answer with JSON", body) from None
        if (complaint := complaint_in(value)) is not None:
            raise self._reply.fault(complaint)
        whole = as_dict(value)
        if not isinstance(whole.get("content"), list):
            raise self._reply.malformed("answered without content", body)
        self._begin(whole)
        for index, block in enumerate(map(as_dict, whole["content"])):
            self._start(index, block)
        self._stop = as_text(whole.get("stop_reason")) or "end_turn"
        self._ended = True

    def result(self) -> ModelResponse:
        """The whole answer.

        :raises IncompleteAnswer: the stream ended without a reason, or before its last event.
        """
        if not self._stop or not self._ended:
            raise incomplete(self._reply.ask.asked, self._events)
        used = [block for block in self._blocks.values() if block.kind == "tool_use"]
        finish = _FINISH.get(self._stop, "other")
        text = "".join(self._text)
        if self._shaped:
            answers = [block for block in used if block.name == ANSWER_TOOL]
            used = [block for block in used if block.name != ANSWER_TOOL]
            if answers:
                text = answers[0].arguments
                finish = "stop" if finish == "tool_calls" and not used else finish
            elif text:
                self._sink.text(text)  # a server that does not force tools answered in words after all
        calls = tuple(
            ToolCall(id=block.id or f"toolu_{new_id()}", name=block.name, arguments=block.arguments) for block in used
        )
        return ModelResponse(text, finish, read_usage(self._usage), self._model, "".join(self._reasoning), calls)

    def _take(self, kind: str, value: dict[str, Any]) -> bool:
        index = value.get("index") if isinstance(value.get("index"), int) else 0
        match kind:
            case "message_start":
                self._begin(as_dict(value.get("message")))
            case "content_block_start":
                self._start(index or 0, as_dict(value.get("content_block")))
            case "content_block_delta":
                self._delta(index or 0, as_dict(value.get("delta")))
            case "message_delta":
                self._stop = as_text(as_dict(value.get("delta")).get("stop_reason")) or self._stop
                self._usage |= _said(value.get("usage"))
            case "message_stop":
                self._ended = True
                return True
        return False

    def _begin(self, message: dict[str, Any]) -> None:
        self._model = as_text(message.get("model")) or self._model
        self._usage |= _said(message.get("usage"))

    def _start(self, index: int, start: dict[str, Any]) -> None:
        block = self._blocks[index] = _Block(start)
        self._check(len(orjson.dumps(block.input)) if block.input else 0)
        if block.kind == "text":
            self._say(as_text(start.get("text")))
        elif block.kind == "thinking":
            self._think(as_text(start.get("thinking")))
        elif block.kind == "tool_use" and self._shaped and block.name == ANSWER_TOOL and block.input:
            self._sink.text(block.arguments)

    def _delta(self, index: int, delta: dict[str, Any]) -> None:
        block = self._blocks.get(index)
        if block is None:
            block = self._blocks[index] = _Block({"type": "text"})
        self._say(as_text(delta.get("text")))
        self._think(as_text(delta.get("thinking")))
        piece = as_text(delta.get("partial_json"))
        if piece:
            block.pieces.append(piece)
            block.size += len(piece)
            self._check(block.size)
            if self._shaped and block.name == ANSWER_TOOL:
                self._sink.text(piece)

    def _check(self, size: int) -> None:
        if size > limits.TOOL_ARGUMENTS:
            raise self._reply.too_large("The arguments of a tool call", "256 KB")

    def _say(self, text: str) -> None:
        if text:
            self._text.append(text)
            if not self._shaped:  # with a shape asked for, the answer is the tool's arguments
                self._sink.text(text)

    def _think(self, text: str) -> None:
        if text:
            self._reasoning.append(text)
            self._sink.reasoning(text)


def _said(usage: Any) -> dict[str, Any]:
    """The fields of a usage that say something: later events repeat the earlier ones with null."""
    return {name: value for name, value in as_dict(usage).items() if value is not None}


def read_usage(usage: dict[str, Any]) -> Usage:
    """Tokens as reported. The format counts cached input apart; here it is a part of the input, as everywhere else."""
    fresh, cached, written = (
        as_count(usage.get(name)) for name in ("input_tokens", "cache_read_input_tokens", "cache_creation_input_tokens")
    )
    return Usage(
        input_tokens=None if fresh is None else fresh + (cached or 0) + (written or 0),
        output_tokens=as_count(usage.get("output_tokens")),
        cached_tokens=cached,
        cache_write_tokens=written,
        reasoning_tokens=as_count(as_dict(usage.get("output_tokens_details")).get("thinking_tokens")),
    )
