"""Asks the person what a run asks them, at the terminal the run is watched from.

What is asked is shown whole and as plain text, with every character spelled out that would hide or reorder it. Only
what is typed after the question counts, and anything but a yes is a no.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import shlex
import sys
import threading
from typing import NamedTuple

from app.bootstrap import Engine
from app.cli.invocation import Invocation
from app.cli.requests import make
from core.commands.models import ApproveStep, DenyStep
from core.errors import TransitionRefused
from core.ports.ticking import points_of
from events.catalog.runs import ApprovalDenied, ApprovalGiven, ApprovalRequested
from events.envelope import Event
from events.values import Money
from events.views import Views
from tabs.shared.most import most
from tabs.shared.safe_text import visible

if sys.platform == "win32":
    import msvcrt
else:
    import termios

_YES = frozenset({"y", "yes"})
_LINE_BYTES = 4096


class Question(NamedTuple):
    """What a step waits for."""

    step: str
    question: str
    details: str
    cost: Money | None


class Consents:
    """The questions of one run: heard of as they are asked, dropped when anybody has answered them."""

    def __init__(self, engine: Engine, invocation: Invocation) -> None:
        self._engine = engine
        self._printer = invocation.printer
        self._asks = invocation.terminal and sys.stdin is not None and sys.stdin.isatty()
        self._run_id = ""
        self._open: dict[tuple[str, str], Question] = {}
        self._answered: dict[tuple[str, str], asyncio.Event] = {}
        heard = (ApprovalRequested, self._requested), (ApprovalGiven, self._ended), (ApprovalDenied, self._ended)
        self._stops = [engine.bus.subscribe(receiver, kind) for kind, receiver in heard]

    def follow(self, run_id: str, views: Views) -> None:
        """Deal with the questions of this run from now on, and with those that were asked before."""
        self._run_id = run_id
        for row in views.runs.approvals(run_id, waiting_only=True):
            cost = None
            if row.cost_picodollars is not None:
                cost = Money(picodollars=row.cost_picodollars, simulated=row.simulated)
            self._add(run_id, Question(row.step, row.question, row.details, cost))
        for one, question in self._open.items():
            if one[0] == run_id:
                self._tell(question)

    def stop(self) -> None:
        """Hear of nothing more."""
        for stop in self._stops:
            stop()

    @property
    def next(self) -> Question | None:
        """What the person is to be asked here; never anything without a terminal."""
        if not self._asks:
            return None
        return next((question for (run_id, _), question in self._open.items() if run_id == self._run_id), None)

    async def ask(self, question: Question) -> None:
        """Ask, and record the answer; return when it was answered, here or elsewhere. Cancelling asks no more."""
        one = self._run_id, question.step
        self._show(question)
        forget_typed()
        self._printer.note("Agree? [y/N]", style="bold")
        typed = asyncio.ensure_future(typed_line())
        elsewhere = asyncio.ensure_future(self._answered[one].wait())
        try:
            await asyncio.wait({typed, elsewhere}, return_when=asyncio.FIRST_COMPLETED)
            if elsewhere.done():
                self._printer.note("It was answered elsewhere.")
            else:
                await self._answer(question, typed.result())
        finally:
            typed.cancel()
            elsewhere.cancel()
            await asyncio.gather(typed, elsewhere, return_exceptions=True)

    async def _answer(self, question: Question, typed: str) -> None:
        """Record a typed line; behind a yes may stand what the person says besides, such as what they tick."""
        yes, _, more = typed.strip().partition(" ")
        agreed = yes.lower() in _YES
        self._open.pop((self._run_id, question.step), None)
        self._printer.note("Agreed." if agreed else "Refused.")
        of = {"run_id": self._run_id, "step": question.step}
        command = make(ApproveStep, **of, answer=more.strip()) if agreed else make(DenyStep, **of)
        with contextlib.suppress(TransitionRefused):  # somebody else answered, or the run ended, in this very moment
            await self._engine.commands.send(command)

    def _requested(self, event: Event) -> None:
        if isinstance(asked := event.payload, ApprovalRequested):
            run_id = event.stored.stream.removeprefix("run-")
            question = Question(asked.step, asked.question, asked.details, asked.cost)
            if self._add(run_id, question) and run_id == self._run_id:
                self._tell(question)

    def _ended(self, event: Event) -> None:
        if isinstance(answer := event.payload, ApprovalGiven | ApprovalDenied):
            one = event.stored.stream.removeprefix("run-"), answer.step
            self._open.pop(one, None)
            self._answered.setdefault(one, asyncio.Event()).set()

    def _add(self, run_id: str, question: Question) -> bool:
        """Take a question on; not one that is known, nor one whose answer was heard of before."""
        one = run_id, question.step
        if one in self._answered:
            return False
        self._answered[one] = asyncio.Event()
        self._open[one] = question
        return True

    def _tell(self, question: Question) -> None:
        """Say what waits and how to answer it, where it cannot be asked."""
        if self._asks:
            return
        self._show(question)
        words = f"{self._run_id} {shlex.quote(question.step)}"
        self._printer.note(f"Agree in another terminal: tutti runs approve {words}")
        self._printer.note(f"Or refuse:                 tutti runs deny {words}")

    def _show(self, question: Question) -> None:
        self._printer.note(f"The run waits for you before step {visible(question.step)}:", style="yellow")
        self._printer.note(visible(question.question), style="bold")
        if question.details:
            self._printer.note(visible(question.details), style="")
        if points_of(question.step, question.details):
            return  # what is ticked costs nothing by itself
        cost = question.cost
        shown = most(cost.picodollars if cost else None, simulated=cost is not None and cost.simulated)
        self._printer.note(f"What that may cost at most: {shown}.", style="")


def forget_typed() -> None:
    """Throw away what was typed before the question was there to be read."""
    if sys.platform == "win32":
        while msvcrt.kbhit():
            msvcrt.getwch()
    else:
        termios.tcflush(sys.stdin.fileno(), termios.TCIFLUSH)


async def typed_line() -> str:
    """The next line that is typed; empty at the end of the input.

    Cancelling leaves nothing behind that would take a later line, but for a thread on Windows.
    """
    loop = asyncio.get_running_loop()
    line: asyncio.Future[bytes] = loop.create_future()
    keyboard = sys.stdin.fileno()
    try:
        loop.add_reader(keyboard, lambda: _typed(line, _read(keyboard)))
    except NotImplementedError:
        threading.Thread(target=_read_beside, args=(keyboard, line), daemon=True).start()
        return (await line).decode("utf-8", "replace")
    try:
        return (await line).decode("utf-8", "replace")
    finally:
        loop.remove_reader(keyboard)


def _read_beside(keyboard: int, line: asyncio.Future[bytes]) -> None:
    """Wait in a thread for what is typed, on a system whose loop cannot wait for it."""
    read = _read(keyboard)
    with contextlib.suppress(RuntimeError):  # the loop is closed, nobody waits any more
        line.get_loop().call_soon_threadsafe(_typed, line, read)


def _read(keyboard: int) -> bytes:
    """What was typed; nothing when the terminal is gone."""
    with contextlib.suppress(OSError):
        return os.read(keyboard, _LINE_BYTES)  # not through sys.stdin, whose lock would keep the process from ending
    return b""


def _typed(line: asyncio.Future[bytes], read: bytes) -> None:
    if not line.done():
        line.set_result(read)
