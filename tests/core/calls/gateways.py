"""What the wrappers are tried around: a gateway that does as a script says, and a sink that remembers."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence

from core.calls.call import Call, Limits
from core.errors import ProviderError
from core.ports.models import ModelInfo, ModelRequest, ModelResponse, Target
from core.providers.practice.provider import PracticeProvider
from events.values import Usage

RESPONSE = ModelResponse("fine", "stop", Usage(), "m")


class RememberingSink:
    """Keeps what arrives."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.heard = False

    def data(self) -> None:
        """A data event arrived."""

    def text(self, piece: str) -> None:
        """A piece of text arrived."""
        self.pieces.append(piece)
        self.heard = True

    def reasoning(self, _: str) -> None:
        """A piece of reasoning arrived."""
        self.heard = True


class Script:
    """A gateway that plays its acts in order and repeats the last."""

    def __init__(
        self, acts: Sequence[ProviderError | ModelResponse | Callable[[Call], Awaitable[ModelResponse]]]
    ) -> None:
        self._acts = acts
        self.asked = 0

    async def __call__(self, call: Call) -> ModelResponse:
        """Play the next act."""
        act = self._acts[min(self.asked, len(self._acts) - 1)]
        self.asked += 1
        call.attempts += 1
        if isinstance(act, ProviderError):
            raise act
        return act if isinstance(act, ModelResponse) else await act(call)


class RememberingRecord:
    """Keeps what it is told."""

    def __init__(self, told: list[float] | None = None) -> None:
        self.asked = 0
        self.failed: list[ProviderError] = []
        self._told = told

    async def requested(self) -> None:
        """The request is about to leave."""
        self.asked += 1

    async def attempt_failed(self, _attempt: int, error: ProviderError, wait: float) -> None:
        """An attempt failed."""
        self.failed.append(error)
        if self._told is not None:
            self._told.append(wait)


def make_call(limits: Limits | None = None, *, local: bool = False, told: list[float] | None = None) -> Call:
    """A call of one model that nobody has answered yet."""
    info = ModelInfo("p/m", "p", "m", local=local)
    target = Target(PracticeProvider(latency_scale=0), "m", info)
    return Call(target, ModelRequest("m", ()), RememberingSink(), limits or Limits(), RememberingRecord(told))
