"""One embedding call on record: a model call like every other, but of no run, and without a word of what was embedded."""

from __future__ import annotations

import asyncio
import time
from typing import Any

from core.budget.budget import Budget
from core.budget.reservation import believable, charged, reservation
from core.budget.wording import dollars
from core.calls.measures import usage_of
from core.errors import ApprovalRefused, ProviderError, RefusedError, error_info
from core.ports.costs import cost
from core.ports.models import ModelRequest, ModelResponse, Target
from events.catalog.calls import (
    ModelCallAttemptFailed,
    ModelCallCanceled,
    ModelCallCompleted,
    ModelCallFailed,
    ModelCallRequested,
)
from events.envelope import NewEvent, StoredEvent, StreamAppend
from events.store.contract import EventStore, Guard
from events.values import PICO, Money, Payload

STEP = "memory"
"""Stands for the step in the record of a call that is made for what is remembered."""


class EmbeddingRecord:
    """Implements :class:`core.calls.call.CallRecord`, and records the end. What was refused unsent is not on record.

    Neither texts nor vectors nor a hash of them are recorded: by a hash, what is forgotten could be found by trying.
    A limit for each run holds for each such call as if it were a run.
    """

    def __init__(self, store: EventStore, budget: Budget, call_id: str, target: Target, request: ModelRequest) -> None:
        self._store = store
        self._budget = budget
        self._call_id = call_id
        self._target = target
        self._request = request
        self._reserved = reservation(target, request, output_tokens=0)
        self._version = 0
        """Of the call's stream, with what is on its way to the disk."""
        self._over = 0
        """Attempts that have failed."""
        self._owed: Money | None = None
        """What the last of them may have cost, as long as that is not on record."""
        self._began = time.perf_counter()

    def refuse_above(self, above: float | None) -> None:
        """Refuse what a person would have to be asked about: nobody is asked in the middle of a search.

        :param above: USD that a call may cost unasked; ``None`` for any.
        :raises ApprovalRefused: it may cost more.
        """
        amount = self._reserved
        if above is None or (amount is not None and amount.picodollars <= round(above * PICO)):
            return
        most = "an unknown amount" if amount is None else f"up to {dollars(amount.picodollars)}"
        what = f"{self._target.info.id} may cost {most} for this, which is more than it may cost without your consent."
        raise ApprovalRefused(what, "Raise approvals.above_usd, or search by words alone.")

    async def requested(self) -> None:
        """See :class:`core.calls.call.CallRecord`."""
        asked = ModelCallRequested(
            run_id="",
            conversation_id="",
            step=STEP,
            model=self._target.info.id,
            request_hash="",
            simulated=self._target.info.practice,
            reserved=self._reserved,
        )
        await self._claim(asked)
        self._began = time.perf_counter()

    async def attempt_failed(self, attempt: int, error: ProviderError, wait: float) -> None:
        """See :class:`core.calls.call.CallRecord`."""
        self._owed = booked = self._charged(error)
        self._over = attempt
        failed = ModelCallAttemptFailed(
            run_id="",
            attempt=attempt,
            error=error_info(error),
            wait_seconds=wait,
            booked=booked,
            reserved=self._reserved,
        )
        await self._claim(failed)
        self._owed = None

    async def completed(self, response: ModelResponse, attempts: int) -> Money | None:
        """Record the end; returns what it cost, ``None`` when the price is not known."""
        info = self._target.info
        usage = believable(usage_of(self._request, response), self._request, response)
        paid = cost(info.price, usage)
        completed = ModelCallCompleted(
            **self._common(),
            answered_by=response.answered_by,
            text="",
            finish=response.finish,
            usage=usage,
            cost=paid,
            attempts=attempts,
        )
        await asyncio.shield(self._append(completed))
        await self._budget.settled("", info.id.partition("/")[0])
        return paid

    async def failed(self, error: ProviderError | RefusedError, attempts: int) -> None:
        """Record that there are no vectors."""
        booked = self._charged(error) if isinstance(error, ProviderError) else self._owed
        failed = ModelCallFailed(**self._common(), error=error_info(error), attempts=attempts, booked=booked)
        await asyncio.shield(self._append(failed))

    def canceled(self, reason: str, attempts: int) -> None:
        """Have it recorded that it was stopped; whoever stopped it does not wait for that.

        :param attempts: how often the provider was asked.
        """
        booked = self._charged(None) if attempts > self._over else self._owed
        self._append(ModelCallCanceled(**self._common(), reason=reason, booked=booked))

    @property
    def announced(self) -> bool:
        """Whether the request is on record, or on its way there."""
        return self._version > 0

    async def _claim(self, payload: Payload) -> None:
        """Record what leads to a request, which has to fit under the limits.

        :raises OverBudget: it does not; nothing was recorded.
        """
        guard = self._budget.claim(self._call_id, self._target, self._reserved)
        try:
            await asyncio.shield(self._append(payload, guard))
        except RefusedError:
            self._version -= 1
            raise

    def _append(self, payload: Payload, guard: Guard | None = None) -> asyncio.Future[tuple[StoredEvent, ...]]:
        """Queue an event of the call. Behind one that is refused none is stored, for the version is not what it was."""
        append = StreamAppend(f"call-{self._call_id}", [NewEvent(payload, "engine")], self._version)
        stored = self._store.append_soon([append], guard=guard)
        self._version += 1
        stored.add_done_callback(_heard)
        return stored

    def _charged(self, error: ProviderError | None) -> Money | None:
        return charged(error, self._reserved, self._request, received="", target=self._target)

    def _common(self) -> dict[str, Any]:
        return {
            "run_id": "",
            "conversation_id": "",
            "model": self._target.info.id,
            "seconds": time.perf_counter() - self._began,
            "simulated": self._target.info.practice,
        }


def _heard(stored: asyncio.Future[tuple[StoredEvent, ...]]) -> None:
    """Whoever was to hear of a fault may be gone."""
    if not stored.cancelled():
        stored.exception()
