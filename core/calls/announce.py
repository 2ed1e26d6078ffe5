"""Puts the request on record before it leaves: the last thing that happens once for all attempts of a call."""

from __future__ import annotations

from core.calls.call import Call, Gateway
from core.ports.models import ModelResponse


class Announce:
    """Records the request with its reservation; what is answered further out, as by the cache, is never asked for."""

    def __init__(self, inner: Gateway) -> None:
        self._inner = inner

    async def __call__(self, call: Call) -> ModelResponse:
        """See :class:`core.calls.call.Gateway`.

        :raises OverBudget: a limit forbids it.
        """
        await call.record.requested()
        return await self._inner(call)
