"""Gives a provider no more calls at a time than it can take. A call waits here before any clock of its own runs."""

from __future__ import annotations

from collections.abc import Callable

from core.calls.call import Call, Gateway
from core.calls.lanes import Lanes
from core.errors import Overloaded, RateLimited, TimedOut
from core.ports.live import Held, Hold, nobody
from core.ports.models import ModelResponse, Target


class Concurrency:
    """Waits for a place at the provider, and tells its lane how the provider does.

    :param still: asked behind a wait with the model and the breaker's ticket; raises when the call must not be sent after
        all, as when the calls before it found the provider down.
    :param hold: told of a call that waits here.
    """

    def __init__(self, inner: Gateway, lanes: Lanes, still: Callable[[Target, int], None], hold: Hold = nobody) -> None:
        self._inner = inner
        self._lanes = lanes
        self._still = still
        self._hold = hold

    async def __call__(self, call: Call) -> ModelResponse:
        """See :class:`core.calls.call.Gateway`."""
        lane = self._lanes.of(call.target)
        if lane is None:
            return await self._inner(call)
        if lane.full:
            self._hold(call.names.call_id, Held(call.target.info.provider, at_once=lane.limit))
        try:
            call.waited = await lane.enter()
        finally:
            self._hold(call.names.call_id, None)
        try:
            self._still(call.target, call.ticket)
            response = await self._inner(call)
            lane.answered()
        except (RateLimited, Overloaded, TimedOut):
            lane.busy()
            raise
        finally:
            lane.leave()
        return response
