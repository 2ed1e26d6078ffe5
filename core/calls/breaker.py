"""One circuit breaker as a machine: pure rules, with the time and the chance given by whoever turns it.

It opens at half of the calls failed, at four of five slow, or at three connections in a row that failed. Open, it refuses
for 15 s, then lets one call at a time try; two answers in a row close it, a failure opens it for twice as long. A refused
key or an empty account disables it until something is changed. Rules: docs/architecture.md, section on calls.
"""

from __future__ import annotations

from collections import deque
from typing import Literal, NamedTuple

from events.catalog.breakers import BreakerState

Outcome = Literal["answered", "slow", "failed", "unreached", "refused", "none"]
"""What came of a call: an answer, one that was slow to begin, a failure, no connection, a refused key or account, or
nothing that says how the provider is, such as a call that was stopped."""

WINDOW_SECONDS = 120.0
WINDOW_CALLS = 1000
"""The newest calls that are looked at, however many more the window saw: memory stays bounded."""
FEWEST_CALLS = 5
"""Fewer say nothing about a share."""
FAILED_SHARE = 0.5
SLOW_SHARE = 0.8
UNREACHED_IN_A_ROW = 3
FIRST_OPEN = 15.0
"""Seconds; doubled each time the call that is tried fails."""
LONGEST_OPEN = 300.0
JITTER = 0.2
"""Share by which an opening is longer or shorter, so that processes do not all try at one moment."""
ANSWERS_TO_CLOSE = 2


class Change(NamedTuple):
    """The machine moved to another state."""

    state: BreakerState
    previous: BreakerState
    reason: str
    open_seconds: float = 0.0
    calls: int = 0
    failures: int = 0


class BreakerMachine:
    """The state of one breaker. Times are seconds on one monotonic clock.

    A call that passes gets a ticket. One that was given before the last change counts for nothing: what was sent to a
    provider before it went down says nothing about whether it is up again.
    """

    def __init__(self) -> None:
        self.state: BreakerState = "closed"
        self.reason = ""
        self.until = 0.0
        """Open: when a call is tried. Half open: how long the call that another process tries is waited for."""
        self.ticket = 0
        """Of calls that pass now; another one after each change."""
        self._next_open = FIRST_OPEN
        self._probing = False
        self._answers = 0
        self._window: deque[tuple[float, Outcome]] = deque()
        self._failures = self._slow = self._unreached = 0

    def enter(self, now: float) -> int | None:
        """Let a call pass: its ticket, or ``None`` for a refusal."""
        if self.state == "closed":
            return self.ticket
        if self.state != "half_open" or self._probing or now < self.until:
            return None
        self._probing = True
        return self.ticket

    def wake(self, now: float) -> Change | None:
        """Turn from open to half open when it is time."""
        if self.state != "open" or now < self.until:
            return None
        return self._turn("half_open", "It was left alone long enough; one call is tried.")

    def leave(self, ticket: int, outcome: Outcome, now: float, *, why: str = "", chance: float = 0.5) -> Change | None:
        """A call came back. Only a failure or a slow answer opens the breaker, never a good one that completes a count.

        :param why: what went wrong, in a sentence.
        :param chance: from 0 to 1, for the jitter.
        """
        if ticket != self.ticket:
            return None
        probe, self._probing = self._probing, False
        if outcome == "none":
            return None
        if outcome == "refused":
            return self._turn("disabled", why)
        if probe:
            return self._tried(outcome, now, why, chance)
        self._count(outcome, now)
        reason = self._grounds(outcome, why)
        return self._open(now, reason, chance, (len(self._window), self._failures)) if reason else None

    def close(self, reason: str) -> Change | None:
        """Let calls pass again, whatever was."""
        return None if self.state == "closed" else self._turn("closed", reason)

    def adopt(self, change: Change, now: float, remaining: float) -> None:
        """Follow what another process said.

        :param remaining: for open, how long it still is; for half open, how long to wait for what that process finds out.
        """
        self._turn(change.state, change.reason)
        self.until = now + remaining
        if change.state == "open":
            length = FIRST_OPEN
            while length * (1 + JITTER) < change.open_seconds and length < LONGEST_OPEN:
                length *= 2
            self._next_open = min(2 * length, LONGEST_OPEN)

    def _tried(self, outcome: Outcome, now: float, why: str, chance: float) -> Change | None:
        """The one call that was let through came back."""
        if outcome == "answered":
            self._answers += 1
            if self._answers < ANSWERS_TO_CLOSE:
                return None
            return self._turn("closed", "Two calls in a row were answered.")
        tried = f"The call that was tried failed{_colon(why)}"
        if outcome == "slow":
            tried = f"The call that was tried was slow to begin{_colon(why)}"
        return self._open(now, tried, chance, (self._answers + 1, 1))

    def _count(self, outcome: Outcome, now: float) -> None:
        """Put a call into the window and take out what is too old."""
        window = self._window
        window.append((now, outcome))
        self._tally(outcome, 1)
        self._unreached = self._unreached + 1 if outcome == "unreached" else 0
        oldest = now - WINDOW_SECONDS
        while window[0][0] <= oldest or len(window) > WINDOW_CALLS:
            self._tally(window.popleft()[1], -1)
        self._unreached = min(self._unreached, len(window))

    def _tally(self, outcome: Outcome, step: int) -> None:
        if outcome in {"failed", "unreached"}:
            self._failures += step
        elif outcome == "slow":
            self._slow += step

    def _grounds(self, outcome: Outcome, why: str) -> str:
        """Why the breaker has to open now; empty when it need not."""
        calls = len(self._window)
        if self._unreached >= UNREACHED_IN_A_ROW:
            return f"{self._unreached} connections in a row failed{_colon(why)}"
        if outcome == "answered" or calls < FEWEST_CALLS:
            return ""
        if self._failures >= calls * FAILED_SHARE:
            return f"{self._failures} of {calls} calls failed{_colon(why)}"
        return f"{self._slow} of {calls} answers were slow to begin." if self._slow >= calls * SLOW_SHARE else ""

    def _open(self, now: float, reason: str, chance: float, counts: tuple[int, int]) -> Change:
        seconds = self._next_open * (1 - JITTER + 2 * JITTER * chance)
        following = min(2 * self._next_open, LONGEST_OPEN)
        change = self._turn("open", reason)
        self.until, self._next_open = now + seconds, following
        return change._replace(open_seconds=seconds, calls=counts[0], failures=counts[1])

    def _turn(self, state: BreakerState, reason: str) -> Change:
        """Move; what was counted and who is still out belong to the state before."""
        change = Change(state, self.state, reason)
        self.state, self.reason = state, reason
        self.ticket += 1
        self._probing, self._answers = False, 0
        self._window.clear()
        self._failures = self._slow = self._unreached = 0
        if state == "closed":
            self._next_open = FIRST_OPEN
        return change


def _colon(why: str) -> str:
    """The end of a sentence that may say more."""
    return f": {why}" if why else "."
