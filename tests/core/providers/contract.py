"""What every provider promises. A provider's own tests inherit the class and say how to start it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass, field

import pytest

from core.errors import ModelNotFound
from core.ports.models import Image, Message, ModelRequest, Provider, ToolSpec
from tests.core.providers.sinks import Heard

PIXEL = Image("image/png", b"\x89PNG\r\n\x1a\n")
WEATHER = ToolSpec("weather", "The weather of a town", {"type": "object", "properties": {"town": {"type": "string"}}})


@dataclass(slots=True)
class Subject:
    """A provider under test."""

    provider: Provider
    model: str
    """A model that answers in words, in more than one piece."""
    slow: str
    """A model that stops in the middle of its answer, or takes its time."""
    tools: str | None = None
    """A model that calls ``weather`` for ``Ulm``, when there is one."""
    left: asyncio.Event | None = field(default=None)
    """Set when the server saw the connection close; ``None`` when there is no server."""


def ask(model: str, text: str = "Hello there", *, stream: bool = True, **more: object) -> ModelRequest:
    """A request with one prompt."""
    return ModelRequest(model, (Message("user", text),), stream=stream, **more)  # type: ignore[arg-type]  # the caller names fields of the request


class ProviderContract:
    """Inherit, and override ``start``."""

    @asynccontextmanager
    async def start(self) -> AsyncIterator[Subject]:
        """Start a provider and what it needs."""
        raise NotImplementedError
        yield

    def started(self) -> AbstractAsyncContextManager[Subject]:
        """The provider under test, running inside the block."""
        return self.start()

    async def test_pieces_add_up(self) -> None:
        """Streamed pieces, in order, are exactly the text of the answer."""
        async with self.started() as subject:
            heard = Heard()
            response = await subject.provider.call(ask(subject.model), heard)
            assert len(heard.pieces) > 1
            assert heard.whole == response.text
            assert heard.reasoning_text == response.reasoning
            assert heard.events >= len(heard.pieces)

    async def test_whole_is_as_streamed(self) -> None:
        """The same question, not streamed, has the same answer, usage and finish."""
        async with self.started() as subject:
            streamed = await subject.provider.call(ask(subject.model), Heard())
            heard = Heard()
            whole = await subject.provider.call(ask(subject.model, stream=False), heard)
            assert whole == streamed
            assert heard.whole == whole.text
            assert heard.events == 1

    async def test_an_answer_is_whole(self) -> None:
        """An answer says why it ended, who answered and how many tokens it took."""
        async with self.started() as subject:
            response = await subject.provider.call(ask(subject.model), Heard())
            assert response.finish == "stop"
            assert response.answered_by
            assert response.usage.input_tokens
            assert response.usage.output_tokens

    async def test_models_are_listed(self) -> None:
        """Every model has the provider's prefix, and the ones that answer are among them."""
        async with self.started() as subject:
            models = await subject.provider.list_models()
            assert all(model.id == f"{subject.provider.name}/{model.name}" for model in models)
            assert subject.model in {model.name for model in models}

    async def test_an_unknown_model_is_named(self) -> None:
        """Asking for a model that does not exist is an error of its own that names it."""
        async with self.started() as subject:
            with pytest.raises(ModelNotFound, match="no-such-model"):
                await subject.provider.call(ask("no-such-model"), Heard())

    async def test_images_are_taken(self) -> None:
        """A message with an image gets an answer."""
        async with self.started() as subject:
            request = ModelRequest(subject.model, (Message("user", "What is this?", (PIXEL,)),))
            assert (await subject.provider.call(request, Heard())).text

    async def test_cancelling_stops(self) -> None:
        """A cancelled call ends at once, and the server sees its connection close."""
        async with self.started() as subject:
            heard = Heard()
            call = asyncio.create_task(subject.provider.call(ask(subject.slow), heard))
            await heard.first.wait()
            call.cancel()
            with pytest.raises(asyncio.CancelledError):
                await call
            if subject.left is not None:
                await asyncio.wait_for(subject.left.wait(), 10)

    async def test_tools_are_called(self) -> None:
        """A model's wish for a tool has name, id and arguments, streamed or not."""
        async with self.started() as subject:
            if subject.tools is None:
                return
            for stream in (True, False):
                response = await subject.provider.call(ask(subject.tools, stream=stream, tools=(WEATHER,)), Heard())
                assert response.finish == "tool_calls"
                assert [(call.name, call.arguments) for call in response.tool_calls] == [("weather", '{"town":"Ulm"}')]
                assert response.tool_calls[0].id

    async def test_calls_do_not_disturb_one_another(self) -> None:
        """Twenty calls at once each get their own whole answer."""
        async with self.started() as subject:
            sinks = [Heard() for _ in range(20)]
            calls = [subject.provider.call(ask(subject.model), sink) for sink in sinks]
            for response, sink in zip(await asyncio.gather(*calls), sinks, strict=True):
                assert sink.whole == response.text

    async def test_closing_twice_is_harmless(self) -> None:
        """A provider can be closed again, and keeps its name for whoever still shows it."""
        async with self.started() as subject:
            name = subject.provider.name
            await subject.provider.close()
            await subject.provider.close()
            assert subject.provider.name == name
