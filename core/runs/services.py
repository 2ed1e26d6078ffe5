"""What taking the steps of a run needs: the same services for every run, and what is on record of this one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from core.budget.budget import Budget
from core.calls.call import Gateway
from core.context.tokens import TokenCounter
from core.critics.named import Critics
from core.hooks.hooks import Hooks
from core.ports.models import Directory
from core.runs.approvals import Approvals
from core.runs.live import LiveHub
from core.runs.record import RecordedStep, Replay
from events.store.contract import Reader


@dataclass(frozen=True, slots=True)
class StepServices:
    """What taking steps needs, the same for every run."""

    reader: Reader
    directory: Directory
    gateway: Gateway
    live: LiveHub
    budget: Budget
    counter: TokenCounter
    hooks: Hooks
    critics: Critics = field(default_factory=Critics)


@dataclass(frozen=True, slots=True)
class Past:
    """What was recorded before this run was taken up here."""

    replay: Replay
    """Of this run."""
    reusable: Mapping[str, RecordedStep] = field(default_factory=dict)
    """Finished steps of the run it was made from, by key; taken over where the request is the same."""
    kept: Mapping[str, RecordedStep] = field(default_factory=dict)
    """Steps of an earlier run whose answers are this one's, by key here, whatever would be asked now."""
    approvals: Approvals | None = None
