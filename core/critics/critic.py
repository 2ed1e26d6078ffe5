"""What a critic is: a named check over an answer, a function or a model, that says what it found."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from typing import Literal, NamedTuple

from core.ports.models import Finish
from events.catalog.runs import CheckMade, CheckStatus
from events.values import ConfidenceSource


class Subject(NamedTuple):
    """What is looked at."""

    text: str
    """The answer."""
    prompt: str = ""
    """What was asked."""
    finish: Finish = "stop"
    """How the answer ended, in the model's own word."""
    call_id: str = ""
    """The call that gave it, where there is one."""


class Verdict(NamedTuple):
    """What a critic found."""

    status: Literal["passed", "failed", "unclear"]
    reason: str = ""
    """Why, in a sentence a person understands."""
    score: float | None = None
    """0 is bad, 1 is good."""


Judge = Callable[[Subject], Verdict | Awaitable[Verdict]]


@dataclass(frozen=True, slots=True)
class Critic:
    """One check as it stands in a panel."""

    name: str
    judge: Judge
    """A coroutine function must not block the loop; a plain function may take its time, for it has a thread."""
    depends_on: tuple[str, ...] = ()
    """Names of checks that have to pass before; where one does not, this one is skipped."""
    timeout: float = 10.0
    """Seconds."""
    source: ConfidenceSource = "checker"
    """Who says so."""
    stand_in: Verdict | None = None
    """What is given, and marked, when the check breaks. Nothing that depends on it runs, for it proves nothing."""
    quick: bool = False
    """Whether a plain function is bounded and may run on the loop itself, without a thread."""


class Checked(NamedTuple):
    """What came of one critic."""

    check: str
    status: CheckStatus
    reason: str = ""
    score: float | None = None
    seconds: float = 0.0
    source: ConfidenceSource = "checker"
    stand_in: bool = False

    @classmethod
    def of(cls, made: CheckMade) -> Checked:
        """What is on record of a check."""
        return cls(made.check, made.status, made.reason, made.score, made.seconds, made.source, made.stand_in)

    @property
    def passed(self) -> bool:
        """Whether it ran and passed."""
        return self.status == "passed" and not self.stand_in

    def event(self, call_id: str) -> CheckMade:
        """This as it is recorded with a run.

        :param call_id: the call whose answer was looked at.
        """
        return CheckMade(
            check=self.check,
            call_id=call_id,
            status=self.status,
            score=self.score,
            source=self.source,
            reason=self.reason,
            seconds=self.seconds,
            stand_in=self.stand_in,
        )


def statuses(found: Iterable[Checked]) -> dict[str, CheckStatus]:
    """What each check found, by its name; a stand-in proves nothing and is left out."""
    return {checked.check: checked.status for checked in found if not checked.stand_in}
