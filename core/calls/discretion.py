"""Keeps keys out of answers: a server that repeats the key it was sent must not bring it into the store."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from core.calls.call import Call, CallSink, Gateway
from core.ports.models import ModelResponse
from core.ports.redaction import Redactor


class Discretion:
    """Hides the keys that are known in whatever arrives; all other text passes as it is."""

    def __init__(self, inner: Gateway, redactor: Redactor) -> None:
        self._inner = inner
        self._redactor = redactor

    async def __call__(self, call: Call) -> ModelResponse:
        """See :class:`core.calls.call.Gateway`."""
        sink = call.sink
        call.sink = discreet = _DiscreetSink(sink, self._redactor)
        try:
            response = await self._inner(call)
        finally:
            discreet.flush()
            call.sink = sink
        if not self._redactor.known:  # asked now: a key comes to be known when it is first needed, in this very call
            return response
        hide = self._redactor.hide_known
        calls = tuple(asked.model_copy(update={"arguments": hide(asked.arguments)}) for asked in response.tool_calls)
        return replace(response, text=hide(response.text), reasoning=hide(response.reasoning), tool_calls=calls)


class _DiscreetSink:
    """Hands pieces on, except for an end that may be the beginning of a key: that waits for what follows."""

    def __init__(self, sink: CallSink, redactor: Redactor) -> None:
        self._sink = sink
        self._text = _Stream(sink.text, redactor)
        self._reasoning = _Stream(sink.reasoning, redactor)
        self.data = sink.data
        self.text = self._text.take
        self.reasoning = self._reasoning.take

    @property
    def heard(self) -> bool:
        """See :class:`core.calls.call.CallSink`."""
        return self._sink.heard

    def flush(self) -> None:
        """Nothing follows."""
        self._text.flush()
        self._reasoning.flush()


class _Stream:
    """Pieces of one text."""

    def __init__(self, give: Callable[[str], None], redactor: Redactor) -> None:
        self._give = give
        self._redactor = redactor
        self._kept = ""

    def take(self, piece: str) -> None:
        """A piece arrived."""
        if not self._redactor.known and not self._kept:
            self._give(piece)
            return
        text = self._redactor.hide_known(self._kept + piece)
        held = max((_beginning(text, key) for key in self._redactor.known), default=0)
        end = len(text) - held
        self._kept = text[end:]
        if end:
            self._give(text[:end])

    def flush(self) -> None:
        """Hand on what was kept."""
        kept, self._kept = self._kept, ""
        if kept:
            self._give(kept)


def _beginning(text: str, key: str) -> int:
    """How many characters at the end of a text may be the beginning of a key."""
    start = text.find(key[0], max(0, len(text) - len(key) + 1))
    while start >= 0:
        if key.startswith(text[start:]):
            return len(text) - start
        start = text.find(key[0], start + 1)
    return 0
