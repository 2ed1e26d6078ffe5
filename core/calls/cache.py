"""Answers a request that was answered before from what is on record, and equal requests at the same time by one call.

It stands outside of what records and pays for requests: a hit spends no budget and asks nobody.
"""

from __future__ import annotations

import asyncio
from dataclasses import replace

from core.calls.call import Call, Gateway, Recalled
from core.calls.flights import Flights, Landed, Turn
from core.calls.measures import request_hash, usage_of
from core.calls.similarity import KEPT_PROMPTS, Prompts
from core.ports.answers import AnswerShelf, Entry
from core.ports.costs import cost
from core.ports.models import ModelRequest, ModelResponse
from events.catalog.cache import WHOLE
from events.values import Usage, now_us

NOTHING_USED = Usage(input_tokens=0, output_tokens=0)


class Cache:
    """Uses answers again, as the call's policy allows."""

    def __init__(self, inner: Gateway, shelf: AnswerShelf) -> None:
        self._inner = inner
        self._shelf = shelf
        self._flights = Flights()
        self._prompts: Prompts | None = None

    async def __call__(self, call: Call) -> ModelResponse:
        """See :class:`core.calls.call.Gateway`."""
        policy = call.policy
        if not (policy.use_cache and call.key and policy.cache_seconds > 0):
            return await self._inner(call)
        found = self._recall(call, call.key, None) or self._recall_similar(call)
        if found is not None:
            return found
        outcome = await self._flights.join(call.key)
        if isinstance(outcome, Landed):
            call.recalled = Recalled("cache", outcome.call_id, outcome.cost)
            return replace(outcome.response, usage=NOTHING_USED)
        return await self._ask(call, outcome)

    def _recall(self, call: Call, key: str, similarity: float | None) -> ModelResponse | None:
        not_before = now_us() - int(call.policy.cache_seconds * 1_000_000)
        entry = self._shelf.find(key, not_before=not_before)
        response = self._shelf.open(entry.call_id) if entry else None
        if entry is None or response is None:
            return None
        call.recalled = Recalled("cache", entry.call_id, entry.cost, similarity)
        return replace(response, usage=NOTHING_USED)

    def _recall_similar(self, call: Call) -> ModelResponse | None:
        """An answer to a prompt that says the same, where everything else of the request is equal.

        That it is equal shows in its key: the one this request would have with the other prompt.
        """
        text = _last_prompt(call.request)
        if call.policy.similar is None or text is None:
            return None
        for other, similarity in self._known_prompts().like(text, call.policy.similar):
            key = request_hash(call.target.info.id, _with_prompt(call.request, other))
            if response := self._recall(call, key, similarity):
                return response
        return None

    def _known_prompts(self) -> Prompts:
        """The prompts to compare with; those on record are read when they are wanted first."""
        if self._prompts is None:
            self._prompts = Prompts()
            for text in self._shelf.prompts(KEPT_PROMPTS):
                self._prompts.add(text)
        return self._prompts

    async def _ask(self, call: Call, turn: Turn) -> ModelResponse:
        """Ask for all who wait. However it ends, one of them is told."""
        landed, failed = None, True
        model = call.target.info.id
        age = self._shelf.age(model)
        try:
            response = await self._inner(call)
            if self._shelf.age(model) != age:  # it came from where the model's provider led before
                call.key = ""
            elif response.finish in WHOLE and call.recalled is None:
                landed = self._keep(call, response)
        except asyncio.CancelledError:
            failed = False
            raise
        finally:
            if landed:
                turn.landed(landed)
            else:
                turn.gave_up(failed=failed)
        return response

    def _keep(self, call: Call, response: ModelResponse) -> Landed:
        price, usage = call.target.info.price, usage_of(call.request, response)
        landed = Landed(call.names.call_id, response, cost(price, usage))
        entry = Entry(call.key, landed.call_id, call.target.info.id, now_us(), landed.cost)
        self._shelf.hold(entry, response)
        text = _last_prompt(call.request)
        if self._prompts is not None and text is not None:
            self._prompts.add(text)
        return landed


def _last_prompt(request: ModelRequest) -> str | None:
    """What the person said last, when it is the end of the request."""
    last = request.messages[-1] if request.messages else None
    return last.text if last and last.role == "user" else None


def _with_prompt(request: ModelRequest, text: str) -> ModelRequest:
    *before, last = request.messages
    return replace(request, messages=(*before, replace(last, text=text)))
