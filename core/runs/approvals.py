"""Steps that wait for a person: asked on record, answered on record, and still waiting after a restart."""

from __future__ import annotations

import asyncio

from core.errors import ApprovalRefused
from core.runs.journal import Journal
from events.catalog.runs import ApprovalDenied, ApprovalGiven, ApprovalRequested
from events.values import Money


class Approvals:
    """The consents of one run."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self._waiting: dict[str, asyncio.Future[bool]] = {}

    @property
    def waiting(self) -> bool:
        """Whether a step waits for a person now."""
        return bool(self._waiting)

    async def ask(self, step: str, question: str, details: str = "", cost: Money | None = None) -> None:
        """Return when a person has agreed to a step, at once when they did so before.

        :raises ApprovalRefused: they said no.
        """
        known = self._journal.state.approvals.get(step)
        if known == "waiting":  # it may have been answered since the run was taken up, before anybody waited here
            known = self._journal.approval(step)
        if known in {None, "waiting"}:
            answer: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
            self._waiting[step] = answer
            try:
                if known is None:
                    asked = ApprovalRequested(step=step, question=question, details=details, cost=cost)
                    await self._journal.transition(asked)
                given = await answer
            finally:
                self._waiting.pop(step, None)
        else:
            given = known == "given"
        if not given:
            raise ApprovalRefused(f"You refused this: {question}", "Ask again, with another model or a higher limit.")

    def hear(self, answer: ApprovalGiven | ApprovalDenied) -> None:
        """A person answered."""
        waiting = self._waiting.get(answer.step)
        if waiting is not None and not waiting.done():
            waiting.set_result(isinstance(answer, ApprovalGiven))
