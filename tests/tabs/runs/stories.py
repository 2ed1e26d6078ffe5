"""Runs that need somebody, as they are recorded."""

from __future__ import annotations

from datetime import date
from typing import Any

from events.catalog.calls import ModelCallCompleted, ModelCallInterrupted
from events.catalog.runs import (
    ApprovalDenied,
    ApprovalGiven,
    ApprovalRequested,
    HookFailed,
    RunQuarantined,
    RunResumed,
    StepsPlanned,
)
from events.values import Money, Payload, Usage
from tests.tabs.hub import StoreHub
from tests.tabs.recorded import Run

STEP = "ask:openai/a"
QUESTION = "May this call cost up to $1.20?"


def record(run: Run, *payloads: Payload) -> None:
    """Add to the stream of a run."""
    run.hub.append(f"run-{run.id}", *payloads, run=run.id)


def usd(dollars: float, *, simulated: bool = False) -> Money:
    """An amount."""
    return Money(picodollars=round(dollars * 10**12), priced_on=date(2026, 1, 1), simulated=simulated)


def interrupted(hub: StoreHub, prompt: str = "interrupted") -> Run:
    """One step done of four, another lost with its process after some words."""
    run = Run(hub, prompt, models=("openai/a", "practice/small"), strategy="parallel", owner="gone").start()
    record(run, StepsPlanned(steps=4))
    run.answer(run.ask("practice/small"), "practice/small", "first", cost=12_000_000)
    call = run.ask("openai/a")
    record(run, RunResumed(owner="gone", token=2, recovery=1))
    lost = ModelCallInterrupted(
        run_id=run.id,
        conversation_id=run.conversation,
        model="openai/a",
        partial_text="Half a\u202e sentence",
        token=2,
        resend=True,
        booked=usd(0.04),
        reserved=usd(0.09),
    )
    hub.append(f"call-{call}", lost, run=run.id)
    return run


def quarantined(hub: StoreHub, prompt: str = "quarantined") -> Run:
    """Taken up in vain too often."""
    run = Run(hub, prompt, owner="gone").start()
    record(run, RunQuarantined(reason="taken up 3 times without a step coming to its end"))
    return run


def waiting(hub: StoreHub, prompt: str = "waiting", owner: str = "me") -> Run:
    """A step waits for a person."""
    run = Run(hub, prompt, models=("openai/a",), owner=owner).start()
    asked = ApprovalRequested(step=STEP, question=QUESTION, details="prompt: <b>x</b>\u202e", cost=usd(1.2))
    record(run, asked)
    return run


def give(run: Run) -> None:
    """A person agrees."""
    record(run, ApprovalGiven(step=STEP))


def refuse(run: Run, reason: str) -> None:
    """A person refuses."""
    record(run, ApprovalDenied(step=STEP, reason=reason))


def fail_hook(run: Run) -> None:
    """Something hooked into the run fails."""
    record(run, HookFailed(hook="metrics.push", point="after_call", error="ConnectionError: <b>refused</b>"))


def answered_by(run: Run, source: str, *, similarity: float | None = None) -> None:
    """A step whose answer no model was asked for."""
    call = run.ask("openai/a")
    answer: dict[str, Any] = {"source": source, "similarity": similarity, "origin_call": "0198c0de", "saved": usd(0.02)}
    completed = ModelCallCompleted(
        run_id=run.id,
        conversation_id=run.conversation,
        model="openai/a",
        answered_by="openai/a",
        text="known",
        finish="stop",
        usage=Usage(input_tokens=10, output_tokens=2),
        cost=usd(0),
        seconds=0.01,
        attempts=1,
        **answer,
    )
    run.hub.append(f"call-{call}", completed, run=run.id)
