"""What needs somebody, above every tab: brought up to date from the rows, with the commands its buttons send."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.commands.models import ApproveStep, Command, DenyStep, ResumeRun
from core.queries import ResumeForecast
from events.errors import TuttiError
from tabs.shared.attention_bars import CarefulBar, InterruptedBar, StoreBar, WaitingBar
from tabs.shared.hub import Hub
from tabs.shared.shrinking import Shrinking
from tabs.shared.tasks import Tasks
from tabs.shared.theme import SMALL, TINY

FORESEEN = 200
"""Runs whose resume is looked at before it is asked for; more are resumed in turns."""
LEAST, LEAST_CARD = 196, 344
"""Pixels of the bars that are seen even in a low window, without and with a card; the others by scrolling."""


class Standing(NamedTuple):
    """How many runs there are of each kind."""

    living: int
    """Carried out by a living process."""
    running: int
    """Of these, those that do not wait for a person."""
    waiting: int
    """Whether or not their process lives."""
    interrupted: int
    fault: TuttiError | None
    """Why nothing can be recorded now."""


class Attention(Shrinking):
    """Four bars: that nothing can be recorded, that the window started carefully, which runs were interrupted, what waits for a person.

    :param complain: shows an error.

    Signals: ``run_wanted`` with the id of a run to open, ``state_wanted`` with a state of runs to list.
    """

    run_wanted = Signal(str)
    state_wanted = Signal(str)

    def __init__(self, hub: Hub, complain: Callable[[TuttiError], None], parent: QWidget | None = None) -> None:
        bars = QWidget()
        super().__init__(bars, least=LEAST, parent=parent)
        self._hub = hub
        self._complain = complain
        self._held = False
        self._fault: TuttiError | None = None
        self.tasks = Tasks(complain)
        self.store = StoreBar(self)
        self.careful = CarefulBar(self)
        self.interrupted = InterruptedBar(self)
        self.waiting = WaitingBar(self)
        column = QVBoxLayout(bars)
        column.setContentsMargins(SMALL, SMALL, SMALL, SMALL)
        column.setSpacing(TINY)
        for bar in (self.store, self.waiting, self.careful, self.interrupted):
            column.addWidget(bar)
        self.interrupted.forecast_wanted.connect(self._foresee)
        self.interrupted.resume_agreed.connect(self._resume)
        self.interrupted.closed.connect(self._show_or_hide)
        self.careful.normal_wanted.connect(self._show_or_hide)
        self.interrupted.look_wanted.connect(self.state_wanted)
        self.waiting.unfold.toggled.connect(lambda unfolded: self.keep(LEAST_CARD if unfolded else LEAST))
        self.waiting.run_wanted.connect(self.run_wanted)
        self.waiting.approve.connect(
            lambda run, step, said: self._answer(ApproveStep(run_id=run, step=step, answer=said))
        )
        self.waiting.deny.connect(lambda run, step, why: self._answer(DenyStep(run_id=run, step=step, reason=why)))

    def hold_interrupted(self, *, held: bool) -> None:
        """Say nothing of interrupted runs for a while: they are being looked at."""
        self._held = held
        self.refresh()

    def hear_fault(self, fault: TuttiError | None) -> None:
        """Take up why nothing can be recorded; it is shown with the next :meth:`refresh`."""
        self._fault = fault

    def refresh(self) -> Standing:
        """Show what is true now, and tell it."""
        runs = self._hub.views.runs
        waiting = runs.waiting()
        interrupted = runs.interrupted(self._hub.alive)
        self.store.show_fault(self._fault)
        self.waiting.show_rows(waiting)
        if self._held:
            self.interrupted.hide()
        else:
            self.interrupted.show_runs(interrupted, runs.quarantined())
        self._show_or_hide()
        dead = {run.run_id for run in interrupted}
        living = [run for run in runs.active() if run.run_id not in dead]
        return Standing(
            living=len(living),
            running=sum(not run.waiting for run in living),
            waiting=len({row.run_id for row in waiting}),
            interrupted=len(interrupted),
            fault=self._fault,
        )

    def start_carefully(self) -> None:
        """Say that the window started in safe mode."""
        self.careful.show()
        self._show_or_hide()

    def _show_or_hide(self) -> None:
        """Take no room when there is nothing to say."""
        bars = (self.store, self.careful, self.waiting, self.interrupted)
        self.setVisible(any(not bar.isHidden() for bar in bars))

    def release(self) -> None:
        """Stop what is under way."""
        self.tasks.cancel()

    def _foresee(self, run_ids: Sequence[str]) -> None:
        async def foreseen() -> list[ResumeForecast]:
            return list(await asyncio.gather(*map(self._hub.resume_forecast, run_ids[:FORESEEN])))

        self.tasks.start(foreseen(), self.interrupted.show_forecasts)

    def _resume(self, run_ids: Sequence[str]) -> None:
        """One by one; a refusal of one is shown and does not keep the others."""
        for run_id in run_ids:
            self.tasks.start(self._hub.send(ResumeRun(run_id=run_id)))

    def _answer(self, command: Command) -> None:
        self.tasks.start(self._hub.send(command), failed=self._not_answered)

    def _not_answered(self, error: TuttiError) -> None:
        self._complain(error)
        self.waiting.ask_again()
