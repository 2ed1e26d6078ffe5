"""One prompt from its command to the end of its run, with something to watch on the way."""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import Callable
from typing import NamedTuple, Protocol

from app.bootstrap import Engine
from app.cli.documents import ask_document
from app.cli.invocation import Invocation
from app.cli.printing import Printer
from app.lazy import load
from core.commands.models import CancelRun, SubmitPrompt, Submitted
from core.errors import TransitionRefused
from core.ports.live import LiveDelta
from events.projections.conversations.rows import AnswerRow
from events.projections.runs.rows import RunRow, StepRow
from tabs.shared.wording import duration, money, tokens, total_cost

FRAME_SECONDS = 0.1
CANCEL_SECONDS = 2.0
"""How long a canceled run may take to record its end; closing the engine records it otherwise."""
ONE_AFTER_ANOTHER = frozenset({"single", "sequential"})
"""Strategies of which at most one answer arrives at a time, so that it can be written as it comes."""
REFUSED = "refused"
"""Kind of the errors a rule of the person's own makes; exit code 3."""


class Answered(NamedTuple):
    """How a run ended, read from the rows."""

    run: RunRow
    steps: list[StepRow]
    answers: list[AnswerRow]
    streamed: bool
    """Whether the answer stands on the terminal already."""

    @property
    def exit_code(self) -> int:
        """What the command line exits with: 0 done, 1 failed, 3 refused, 130 canceled."""
        if self.run.state == "failed":
            return 3 if self.run.error_kind == REFUSED else 1
        return {"succeeded": 0, "canceled": 130}.get(self.run.state, 1)


class Watch(Protocol):
    """What a person watches while a run goes on."""

    streamed: bool

    def delta(self, delta: LiveDelta) -> None:
        """A piece arrived."""

    def frame(self, steps: list[StepRow], text: Callable[[str], str]) -> None:
        """Ten times a second: the calls so far, and how to read the text of one."""

    def end(self) -> None:
        """Leave the terminal clean."""


class NoWatch:
    """For pipes and JSON: nothing is shown until the end."""

    streamed = False

    def delta(self, delta: LiveDelta) -> None:
        """Nothing."""

    def frame(self, steps: list[StepRow], text: Callable[[str], str]) -> None:
        """Nothing."""

    def end(self) -> None:
        """Nothing."""


class StreamWatch:
    """One answer, written as it arrives; on a change of the model a heading says so."""

    def __init__(self, invocation: Invocation) -> None:
        self._printer = invocation.printer
        self._call = ""
        self._fresh = True
        self.streamed = False

    def delta(self, delta: LiveDelta) -> None:
        """Write it."""
        if delta.kind != "text" or not delta.text:
            return
        if self._call and delta.call_id != self._call:
            self._printer.line()
            self._printer.note("The answer above broke off; another model answers:")
        self._call, self.streamed = delta.call_id, True
        self._printer.piece(delta.text)
        self._fresh = delta.text.endswith("\n")

    def frame(self, steps: list[StepRow], text: Callable[[str], str]) -> None:
        """Nothing more to show."""

    def end(self) -> None:
        """End the line."""
        if not self._fresh:
            self._printer.line()
            self._fresh = True


async def converse(engine: Engine, command: SubmitPrompt, invocation: Invocation) -> Answered:
    """Submit a prompt and wait for the end of its run. When this is cancelled, so is the run, and that is recorded."""
    watch = _watch(engine, command, invocation)
    own: set[str] = set()
    unsubscribe = engine.live.subscribe(lambda delta: watch.delta(delta) if delta.run_id in own or not own else None)
    views = engine.open_views()
    try:
        submitted: Submitted = await engine.commands.send(command)
        own.add(submitted.run_id)
        ended = asyncio.ensure_future(engine.run_ended(submitted.run_id))
        try:
            while not ended.done():
                await asyncio.wait({ended}, timeout=FRAME_SECONDS if invocation.terminal else None)
                if not ended.done():
                    watch.frame(views.runs.steps(submitted.run_id), engine.live.text)
        except asyncio.CancelledError:
            await _cancel(engine, submitted.run_id, ended)
        finally:
            watch.end()
            ended.cancel()
        if not ended.cancelled():
            ended.result()  # raises what kept the end from being recorded
        run = views.runs.get(submitted.run_id)
        assert run is not None  # noqa: S101 - its end was just seen in these rows
        steps, answers = views.runs.steps(run.run_id), views.conversations.answers(run_id=run.run_id)
        return Answered(run, steps, answers, watch.streamed)
    finally:
        unsubscribe()
        views.close()


def show(answered: Answered, invocation: Invocation) -> int:
    """Print how a run ended, and return the exit code."""
    if invocation.json:
        invocation.printer.document(ask_document(answered.run, answered.steps))
    else:
        show_text(answered, invocation)
    return answered.exit_code


def _watch(engine: Engine, command: SubmitPrompt, invocation: Invocation) -> Watch:
    if not invocation.terminal:
        return NoWatch()
    name = command.strategy or engine.queries.settings()["strategy.default"]
    if name in ONE_AFTER_ANOTHER:
        return StreamWatch(invocation)
    watch: Watch = load("progress")(invocation.printer)
    return watch


async def _cancel(engine: Engine, run_id: str, ended: asyncio.Future[RunRow]) -> None:
    """Have the run cancelled and wait for its end. A second Ctrl-C does not wait."""
    deadline = time.monotonic() + CANCEL_SECONDS
    with contextlib.suppress(TransitionRefused):  # it ended in this very moment
        await engine.commands.send(CancelRun(actor="cli", run_id=run_id, reason="stopped at the terminal"))
    await asyncio.wait({ended}, timeout=max(0, deadline - time.monotonic()))
    await engine.caught_up()


def show_text(answered: Answered, invocation: Invocation) -> None:
    """Print how a run ended for a person: answers, then what failed in the provider's own words, then the costs."""
    _show_answers(answered, invocation.printer)
    for answer in answered.answers:
        if answer.state == "failed":
            words = f"{answer.model} failed: {answer.error_what} {answer.error_do}"
            invocation.printer.note(words, style="red")
    _show_state(answered.run, invocation.printer)
    if invocation.terminal:
        _show_costs(answered, invocation.printer)


def _show_answers(answered: Answered, printer: Printer) -> None:
    good = [answer for answer in answered.answers if answer.state == "succeeded"]
    if len(good) < 2:
        if answered.run.answer and not answered.streamed:
            printer.line(answered.run.answer)
        return
    for number, answer in enumerate(good):
        if number:
            printer.line()
        printer.heading(answer.model)
        printer.line(answer.text)


def _show_state(run: RunRow, printer: Printer) -> None:
    if run.state == "succeeded" and run.degraded:
        printer.note(f"This answer is degraded. {run.reason}", style="yellow")
    elif run.state == "canceled":
        printer.note(f"Canceled: {run.reason}.", style="yellow")
    elif run.state == "failed":
        printer.error(run.error_what, run.error_do)


def _show_costs(answered: Answered, printer: Printer) -> None:
    """A line for each call, and the sum when there are several."""
    run, steps = answered.run, answered.steps
    for step in steps:
        parts = [step.model, tokens(step.input_tokens, step.output_tokens)]
        if step.state == "succeeded":
            parts.append(money(step.cost_picodollars, simulated=step.simulated))
        else:
            parts.append(step.state)
        printer.note(" · ".join([*parts, duration(step.seconds)]))
    if len(steps) > 1:
        cost = total_cost(run.cost_picodollars, run.simulated_picodollars, run.unpriced_calls)
        took = duration(max(0, run.ended_at - run.requested_at) / 1_000_000)
        printer.note(f"together {cost} · {took}")
