"""Lets hooks look at calls: the outermost wrapper, so that a refused call touches nothing."""

from __future__ import annotations

import time
from types import MappingProxyType

from core.calls.call import Call, Gateway
from core.errors import CanceledError, error_info
from core.hooks.facts import AfterCall, BeforeCall, CallIds, OnFailure
from core.hooks.hooks import Hooks
from core.ports.models import ModelResponse
from events.errors import TuttiError


class Hooked:
    """Asks hooks before a call and tells them of its end; a call that is stopped is nobody's failure."""

    def __init__(self, inner: Gateway, hooks: Hooks) -> None:
        self._inner = inner
        self._hooks = hooks

    async def __call__(self, call: Call) -> ModelResponse:
        """See :class:`core.calls.call.Gateway`.

        :raises RefusedError: a hook forbids it.
        """
        hooks = self._hooks
        if hooks.wanted("before_call"):
            parameters = MappingProxyType(dict(call.request.parameters))
            await hooks.before_call(BeforeCall(_ids(call), call.request.messages, parameters))
        began = time.perf_counter()
        try:
            response = await self._inner(call)
        except CanceledError:
            raise
        except TuttiError as error:
            if hooks.wanted("on_failure"):
                hooks.on_failure(OnFailure(_ids(call), error_info(error), time.perf_counter() - began))
            raise
        if hooks.wanted("after_call"):
            source = call.recalled.source if call.recalled else "model"
            hooks.after_call(AfterCall(_ids(call), response, time.perf_counter() - began, source))
        return response


def _ids(call: Call) -> CallIds:
    names = call.names
    return CallIds(names.run_id, names.conversation_id, names.call_id, names.step, call.target.info.id)
