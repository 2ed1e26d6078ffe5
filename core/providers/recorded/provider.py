"""A provider that answers from recorded answers: no key, no network, no cost."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Sequence

from core.errors import ModelNotFound, NotRecorded, ProviderError, recorded_error
from core.ports.models import ModelInfo, ModelRequest, ModelResponse, Price, Sink
from core.ports.recorded import RecordedAnswers, RecordedCall

PIECE = 64
"""Characters of one piece of a streamed answer."""
_TURN = 32
"""Pieces sent before other tasks get their turn."""
LOSER_SECONDS = 2.0
"""How long a call that its strategy had stopped waits to be stopped again."""


class RecordedProvider:
    """Answers as it was answered when the same was asked before.

    A request that was made several times gets its recorded ends one after the other, the last one again from then on.

    :param name: the prefix of its models, as it was when they were asked.
    :param loser_seconds: how long a call waits to be stopped that was stopped by its strategy then.
    """

    def __init__(self, name: str, answers: RecordedAnswers, *, loser_seconds: float = LOSER_SECONDS) -> None:
        self.name = name
        self._answers = answers
        self._loser_seconds = loser_seconds
        self._asked: Counter[str] = Counter()

    async def list_models(self) -> tuple[ModelInfo, ...]:
        """See :class:`core.ports.models.Provider`."""
        return tuple(self.info(model) for model in self._answers.models if model.startswith(f"{self.name}/"))

    def info(self, model: str) -> ModelInfo:
        """What is known of a model that is in the file.

        :param model: as provider/model.
        """
        practice = self._answers.models[model]
        return ModelInfo(
            id=model,
            provider=self.name,
            name=model.removeprefix(f"{self.name}/"),
            state="practice" if practice else "ready",
            price=Price(0, 0, None, self._answers.made_on, "practice" if practice else "recorded"),
            note=f"Recorded answers from {self._answers.source}; the model itself is not asked.",
            practice=practice,
        )

    async def call(self, request: ModelRequest, sink: Sink) -> ModelResponse:
        """See :class:`core.ports.models.Provider`.

        :raises ModelNotFound: no answer of the model is in the file.
        :raises NotRecorded: there is no end to this very request, or it was stopped then.
        :raises ProviderError: the recorded error, which asks for no pause before it is tried again.
        """
        recorded = self._turn(request)
        if recorded.response is not None:
            await self._speak(recorded.response, sink, stream=request.stream)
            return recorded.response
        if recorded.partial_text:
            sink.data()
            sink.text(recorded.partial_text)
        if recorded.error is not None:
            raise _again(recorded)
        if recorded.stopped_by == "strategy":
            await asyncio.sleep(self._loser_seconds)
        raise self._stopped(recorded)

    async def close(self) -> None:
        """See :class:`core.ports.models.Provider`. There is nothing to let go of."""

    def _turn(self, request: ModelRequest) -> RecordedCall:
        """The recorded call whose turn it is."""
        model = f"{self.name}/{request.model}"
        if model not in self._answers.models:
            what = f"The recorded answers of {self._answers.source} hold none of {model[:120]}."
            raise ModelNotFound(what, f"They hold answers of: {', '.join(self._answers.models)}.")
        calls = self._answers.find(model, request)
        if not calls:
            raise self._missing(model)
        number = self._asked[calls[0].call_id]
        self._asked[calls[0].call_id] += 1
        for call in calls:
            number -= call.asks
            if number < 0:
                return call
        return calls[-1]

    async def _speak(self, response: ModelResponse, sink: Sink, *, stream: bool) -> None:
        """Send a whole answer at once, in pieces if it is to be streamed."""
        if not stream:
            sink.data()
            if response.reasoning:
                sink.reasoning(response.reasoning)
            sink.text(response.text)
            return
        for number, piece in enumerate(_pieces(response.reasoning)):
            sink.data()
            sink.reasoning(piece)
            await _rest(number)
        for number, piece in enumerate(_pieces(response.text)):
            sink.data()
            sink.text(piece)
            await _rest(number)

    def _missing(self, model: str) -> NotRecorded:
        steps = [call.step for call in self._answers.calls if call.model == model]
        known = f"; there are those of {_listed(steps)}" if steps else ""
        what = f"The recorded answers of {self._answers.source} hold none of {model} to this request{known}."
        return NotRecorded(what, "Ask for the same with the same settings, or ask a model that is there.")

    def _stopped(self, recorded: RecordedCall) -> NotRecorded:
        then = f"was stopped ({recorded.reason})" if recorded.stopped_by else "had no end"
        what = f"Step {recorded.step} with {recorded.model} {then} in {self._answers.source}, so no answer is recorded."
        return NotRecorded(what, "Ask a model that is there.")


def _again(recorded: RecordedCall) -> ProviderError:
    """The recorded error; there is nobody to be spared by waiting, so it asks for no pause."""
    if recorded.error is None:
        raise ValueError("no error is recorded")
    error = recorded_error(recorded.error)
    if not isinstance(error, ProviderError):
        return ProviderError(error.what, error.do)
    error.retry_after = 0.0
    return error


def _pieces(text: str) -> Sequence[str]:
    return [text[start : start + PIECE] for start in range(0, len(text), PIECE)]


async def _rest(number: int) -> None:
    if number % _TURN == _TURN - 1:
        await asyncio.sleep(0)


def _listed(steps: Sequence[str]) -> str:
    shown = ", ".join(steps[:5])
    return shown if len(steps) <= 5 else f"{shown} and {len(steps) - 5} more"
