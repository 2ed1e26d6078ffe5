"""An answer in the form of chat completions, put together from chunks or read whole."""

from __future__ import annotations

from typing import Any

from core.ports.models import Finish, ModelResponse, Sink
from core.providers.wire.complaint import Complaint, complaint_in
from core.providers.wire.http import Reply
from core.providers.wire.json_text import NotJson, as_count, as_dict, as_list, as_text, read_json
from core.providers.wire.sse import SseEvent
from core.providers.wire.stream import incomplete
from core.providers.wire.thinking import ThinkSplitter
from core.providers.wire.tool_calls import ArgumentsTooLong, ToolCalls
from events.values import Usage

_FINISH: dict[str, Finish] = {
    "stop": "stop",
    "eos": "stop",
    "end_turn": "stop",
    "stop_sequence": "stop",
    "length": "length",
    "max_tokens": "length",
    "model_length": "length",
    "tool_calls": "tool_calls",
    "tool_use": "tool_calls",
    "function_call": "tool_calls",
    "content_filter": "content_filter",
    "refusal": "refusal",
}
_REASONING = ("reasoning_content", "reasoning", "thinking")
"""Where servers put reasoning; DeepSeek, OpenRouter and Ollama each have their own name for it."""


class ChatAnswer:
    """Takes a streamed answer chunk by chunk, or a whole one, and tells the sink."""

    def __init__(self, reply: Reply, sink: Sink, model: str) -> None:
        self._reply = reply
        self._sink = sink
        self._model = model
        self._text: list[str] = []
        self._reasoning: list[str] = []
        self._refused: list[str] = []
        self._calls = ToolCalls()
        self._thinking = ThinkSplitter()
        self._finish = ""
        self._usage = Usage()
        self._events = 0
        self._choices = 0
        self._done = False

    def event(self, event: SseEvent) -> bool:
        """Take one event of a stream; whether it was the last.

        :raises ProviderError: it is broken, or says that something went wrong.
        """
        self._events += 1
        self._sink.data()
        if event.data.strip() == b"[DONE]":
            self._done = True
            return True
        try:
            value = read_json(event.data)
        except NotJson:
            raise self._reply.malformed("sent an event that is not JSON", event.data) from None
        if event.name == b"error":
            raise self._reply.fault(complaint_in(value) or Complaint(as_text(value)))
        self._take(value)
        return False

    def document(self, body: bytes) -> None:
        """Take a whole answer.

        :raises ProviderError: it is no answer.
        """
        self._sink.data()
        try:
            value = read_json(body)
        except NotJson:
            raise self._reply.malformed("did not answer with JSON", body) from None
        self._take(value)
        if not self._choices:
            raise self._reply.malformed("answered without any choice", body)
        self._done = True
        self._finish = self._finish or "stop"  # a whole document has no end that could be missing

    def result(self) -> ModelResponse:
        """The whole answer.

        :raises IncompleteAnswer: the stream ended without a reason.
        :raises MalformedAnswer: there was never a choice in it.
        :raises ContentRefused: the filter left nothing of it.
        """
        self._say(*self._thinking.end())
        if self._done and self._events and not self._choices:
            raise self._reply.malformed("answered without any choice")
        if not self._finish:
            raise incomplete(self._reply.ask.asked, self._events)
        text, refused = "".join(self._text), "".join(self._refused)
        calls = self._calls.whole()
        finish = _FINISH.get(self._finish, "other")
        if finish == "content_filter" and not text and not calls:
            raise self._reply.fault(Complaint("", "content_filter", 400))
        if finish == "stop" and calls:
            finish = "tool_calls"
        if refused and not text:
            text, finish = refused, "refusal"
        return ModelResponse(text, finish, self._usage, self._model, "".join(self._reasoning), calls)

    def _take(self, value: Any) -> None:
        whole = as_dict(value)
        if ("choices" not in whole or "error" in whole) and (complaint := complaint_in(value)) is not None:
            raise self._reply.fault(complaint)
        self._model = as_text(whole.get("model")) or self._model
        usage = whole.get("usage") or as_dict(whole.get("x_groq")).get("usage")
        if isinstance(usage, dict):
            self._usage = read_usage(usage)
        for choice in as_list(whole.get("choices")):
            if isinstance(choice, dict) and not choice.get("index"):
                self._choice(choice)

    def _choice(self, choice: dict[str, Any]) -> None:
        self._choices += 1
        delta = as_dict(choice.get("delta") or choice.get("message"))
        content = delta.get("content")
        if len(delta) == 1 and isinstance(content, str):  # nearly every chunk is no more than this
            self._words(content)
        else:
            self._rich(delta, content)
        if isinstance(choice.get("finish_reason"), str):
            self._finish = choice["finish_reason"]
            if self._finish == "error":
                raise self._reply.fault(complaint_in(choice) or Complaint("the model stopped with an error"))

    def _rich(self, delta: dict[str, Any], content: Any) -> None:
        """A piece that may hold more than words: reasoning, a refusal, tool calls."""
        self._say(
            next((delta[name] for name in _REASONING if isinstance(delta.get(name), str) and delta[name]), ""), ""
        )
        if isinstance(content, str):
            self._words(content)
        else:
            self._parts(as_list(content))
        self._refuse(as_text(delta.get("refusal")))
        self._tools(delta)

    def _words(self, content: str) -> None:
        if self._thinking.is_over:
            self._say("", content)
        else:
            self._say(*self._thinking.feed(content))

    def _parts(self, parts: list[Any]) -> None:
        """Content as a list of parts, as Mistral's reasoning models send it."""
        for part in map(as_dict, parts):
            if part.get("type") == "thinking":
                inner = part.get("thinking")
                said = [as_text(as_dict(item).get("text")) for item in as_list(inner)]
                self._say(as_text(inner) or "".join(said), "")
            else:
                self._say("", as_text(part.get("text")))

    def _say(self, thought: str, text: str) -> None:
        if thought:
            self._reasoning.append(thought)
            self._sink.reasoning(thought)
        if text:
            self._text.append(text)
            self._sink.text(text)

    def _refuse(self, piece: str) -> None:
        if piece:
            self._refused.append(piece)
            self._sink.text(piece)

    def _tools(self, delta: dict[str, Any]) -> None:
        pieces = as_list(delta.get("tool_calls"))
        if isinstance(delta.get("function_call"), dict):  # the older form, still sent by a few servers
            pieces = [*pieces, {"index": 0, "function": delta["function_call"]}]
        try:
            for piece in pieces:
                self._calls.add(piece)
        except ArgumentsTooLong:
            raise self._reply.too_large("The arguments of a tool call", "256 KB") from None


def read_usage(usage: dict[str, Any]) -> Usage:
    """Tokens as reported. DeepSeek names its cache hits in a field of its own."""
    read, written = as_dict(usage.get("prompt_tokens_details")), as_dict(usage.get("completion_tokens_details"))
    cached = as_count(read.get("cached_tokens"))
    return Usage(
        input_tokens=as_count(usage.get("prompt_tokens")),
        output_tokens=as_count(usage.get("completion_tokens")),
        cached_tokens=as_count(usage.get("prompt_cache_hit_tokens")) if cached is None else cached,
        cache_write_tokens=as_count(read.get("cache_write_tokens")),
        reasoning_tokens=as_count(written.get("reasoning_tokens")),
    )
