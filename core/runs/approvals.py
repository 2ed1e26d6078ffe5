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
        self._waiting: dict[str, asyncio.Future[ApprovalGiven | ApprovalDenied]] = {}

    @property
    def waiting(self) -> bool:
        """Whether a step waits for a person now."""
        return bool(self._waiting)

    async def ask(self, step: str, question: str, details: str = "", cost: Money | None = None) -> str:
        """Return when a person has agreed to a step, at once when they did so before.

        :returns: what they said, empty for a plain yes.
        :raises ApprovalRefused: they said no.
        """
        state = self._journal.state
        known, reply = state.approvals.get(step), state.replies.get(step, "")
        if known == "waiting":  # it may have been answered since the run was taken up, before anybody waited here
            known, reply = self._journal.approval(step)
        if known in {None, "waiting"}:
            answer: asyncio.Future[ApprovalGiven | ApprovalDenied] = asyncio.get_running_loop().create_future()
            self._waiting[step] = answer
            try:
                if known is None:
                    asked = ApprovalRequested(step=step, question=question, details=details, cost=cost)
                    await self._journal.transition(asked)
                heard = await answer
            finally:
                self._waiting.pop(step, None)
            known, reply = ("given", heard.answer) if isinstance(heard, ApprovalGiven) else ("denied", "")
        if known != "given":
            raise ApprovalRefused(f"You refused this: {question}", "Ask again, with another model or a higher limit.")
        return reply

    def hear(self, answer: ApprovalGiven | ApprovalDenied) -> None:
        """A person answered."""
        waiting = self._waiting.get(answer.step)
        if waiting is not None and not waiting.done():
            waiting.set_result(answer)
