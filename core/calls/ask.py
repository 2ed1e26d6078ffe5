"""The innermost link: one attempt at the provider. What a model goes on with is the beginning of its answer."""

from __future__ import annotations

from dataclasses import replace

from core.calls.call import Call
from core.errors import ProviderError
from core.ports.models import ModelResponse


class AskProvider:
    """Counts the attempt and asks."""

    async def __call__(self, call: Call) -> ModelResponse:
        """See :class:`core.calls.call.Gateway`."""
        call.attempts += 1
        try:
            response = await call.target.provider.call(call.request, call.sink)
        except ProviderError:
            raise
        except Exception as error:  # the gateway's edge: providers may be foreign code; the run must see a typed error
            model, fault = call.target.info.id, type(error).__name__
            raise ProviderError(
                f"The provider of {model} failed inside Tutti ({fault}).",
                "Try another model; if it happens again, report it with the output of `tutti doctor`.",
            ) from error
        return replace(response, text=call.before + response.text) if call.before else response
