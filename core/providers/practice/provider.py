"""The provider ``practice``: offline, deterministic for a model, a prompt and a sample, streamed at a stated pace."""

from __future__ import annotations

import asyncio
import hashlib
import random
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import orjson

from core.context.tokens import IMAGE_TOKENS, MESSAGE_TOKENS, estimate
from core.errors import ContextTooLong, ModelNotFound
from core.ports.models import Finish, Message, ModelInfo, ModelRequest, ModelResponse, Sink
from core.providers.practice.answers import asked_in, prose_text, settle, solved_text, understand
from core.providers.practice.catalogue import PREFIX, PracticeModel, practice_models
from core.providers.practice.structured import shaped
from core.providers.practice.tasks import worked
from events.values import Usage

CHARACTERS_PER_TOKEN = 4
"""Practice models write a token for every four characters begun, by definition."""
VERSION = "2"
"""Raised when the same prompt gets another answer, so that recorded answers say which models made them."""
_PIECE = re.compile(r"\s*\S+\s*|\s+")
_GOING_ON = re.compile(r"Go on with your last answer\b")
_TURN = 32
"""Pieces sent without a pause before other tasks get their turn."""


class PracticeProvider:
    """Practice models. They need no key and no network, and their cost is simulated.

    :param latency_scale: multiplies every pause; 0 answers at once.
    """

    name = PREFIX

    def __init__(self, *, latency_scale: float = 1.0) -> None:
        self._scale = latency_scale

    async def list_models(self) -> tuple[ModelInfo, ...]:
        """See :class:`core.ports.models.Provider`."""
        return tuple(model.info for model in practice_models().values())

    async def call(self, request: ModelRequest, sink: Sink) -> ModelResponse:
        """See :class:`core.ports.models.Provider`.

        :raises ModelNotFound: there is no practice model of that name.
        :raises ContextTooLong: the prompt is longer than the model's window.
        """
        model = practice_models().get(request.model)
        if model is None:
            names = ", ".join(practice_models())
            raise ModelNotFound(f"There is no practice model named {request.model[:80]}.", f"Choose one of: {names}.")
        read = sum(map(read_of, request.messages))
        if read > model.context_tokens:
            raise ContextTooLong(
                f"The prompt has about {read} tokens, and practice/{model.name} reads at most {model.context_tokens}.",
                "Shorten it, or choose a model with a larger window.",
            )
        chance = random.Random(seed_of(request))  # noqa: S311 - reproducible chance is the point; nothing secret hangs on it
        text, finish = _answer(model, request, chance)
        await self._speak(text, _pace(model, chance), sink, stream=request.stream)
        usage = Usage(input_tokens=read, output_tokens=tokens_of(text))
        return ModelResponse(text, finish, usage, answered_by=f"{model.name}-{VERSION}")

    async def close(self) -> None:
        """See :class:`core.ports.models.Provider`. There is nothing to let go of."""

    async def _speak(self, text: str, pace: _Pace, sink: Sink, *, stream: bool) -> None:
        """Send the text in pieces of one word, each when it is due."""
        loop = asyncio.get_running_loop()
        due = loop.time() + pace.first_seconds * self._scale
        pieces = _PIECE.findall(text) if stream else []
        if not stream:
            due += len(text) * pace.character_seconds * self._scale
        await asyncio.sleep(due - loop.time() if self._scale else 0)
        for number, piece in enumerate(pieces):
            sink.data()
            sink.text(piece)
            due += len(piece) * pace.character_seconds * self._scale
            if self._scale:
                await asyncio.sleep(max(0.0, due - loop.time()))
            elif number % _TURN == _TURN - 1:
                await asyncio.sleep(0)
        if not stream:
            sink.data()
            sink.text(text)


@dataclass(frozen=True, slots=True)
class _Pace:
    first_seconds: float
    character_seconds: float


def _pace(model: PracticeModel, chance: random.Random) -> _Pace:
    speed = chance.uniform(*model.tokens_per_second)
    return _Pace(chance.uniform(*model.first_seconds), 1 / (speed * CHARACTERS_PER_TOKEN))


def tokens_of(text: str) -> int:
    """How many tokens practice models count in a text they write."""
    return -(-len(text) // CHARACTERS_PER_TOKEN)


def read_of(message: Message) -> int:
    """How many tokens they count in a message they read: as many as were told before it was sent."""
    return MESSAGE_TOKENS + estimate(message.text) + len(message.images) * IMAGE_TOKENS


def seed_of(request: ModelRequest) -> int:
    """The seed of one answer: the model, everything it was told, and the number of the sample."""
    told = [[message.role, message.text] for message in request.messages]
    whole = orjson.dumps([VERSION, request.model, told, request.sample, request.parameters.get("seed")], default=str)
    return int.from_bytes(hashlib.sha256(whole).digest()[:8])


def _answer(model: PracticeModel, request: ModelRequest, chance: random.Random) -> tuple[str, Finish]:
    """The answer, or the rest of one that stopped: the models are deterministic, so they know how it went on."""
    *before, begun, last = request.messages if len(request.messages) > 2 else (Message("user", ""),) * 2
    if begun.role != "assistant" or not _GOING_ON.match(last.text):
        return _limited(answer_text(model, request, chance), request)
    asked = replace(request, messages=tuple(before))
    chance = random.Random(seed_of(asked))  # noqa: S311 - as above
    whole, finish = _limited(answer_text(model, asked, chance), asked)
    return (whole.removeprefix(begun.text), finish) if whole.startswith(begun.text) else (f"\n\n{whole}", finish)


def answer_text(model: PracticeModel, request: ModelRequest, chance: random.Random) -> str:
    """What a model answers, before limits on length."""
    last = _last_prompt(request.messages)

    def solve(question: str) -> str:
        found = understand(question)
        return settle(found, model, chance) if found is not None else ""

    if request.schema is None and (work := worked(last.text, solve)) is not None:
        return work
    prompt = asked_in(last.text)
    problem = understand(prompt)
    if problem is not None:
        answer = settle(problem, model, chance)
        text = solved_text(problem, answer, model, prompt, chance)
    else:
        answer = text = prose_text(model, prompt, images=bool(last.images))
    if request.schema is None:
        return text
    return orjson.dumps(shaped(request.schema, answer, text)).decode()


def _last_prompt(messages: Sequence[Message]) -> Message:
    asked = (message for message in reversed(messages) if message.role == "user")
    return next(asked, Message("user", ""))


def _limited(text: str, request: ModelRequest) -> tuple[str, Finish]:
    """The text cut at a stop sequence and at the most tokens asked for."""
    text = _stopped(text, request.parameters.get("stop"))
    most = request.parameters.get("max_output_tokens")
    if isinstance(most, int) and tokens_of(text) > most:
        return text[: most * CHARACTERS_PER_TOKEN], "length"
    return text, "stop"


def _stopped(text: str, stop: object) -> str:
    sequences: Iterable[object] = [stop] if isinstance(stop, str) else stop if isinstance(stop, list | tuple) else []
    for sequence in sequences:
        if isinstance(sequence, str) and sequence:
            text = text.partition(sequence)[0]
    return text
