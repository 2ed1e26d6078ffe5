"""The runs tab: all runs on the left, one of them in full on the right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import (
    QDialog,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from core.commands.models import (
    ApproveStep,
    CancelRun,
    Command,
    DenyStep,
    FailRun,
    ForkRun,
    ReleaseRun,
    ReplayBundle,
    ResumeRun,
    RetryRun,
    Submitted,
)
from core.queries import ResumeForecast
from core.queries.receipts import Receipt
from core.queries.sent import SentRequest
from events.errors import TuttiError
from events.projections.contract import ANY_KEY, Changes
from tabs.runs.detail import RunDetail
from tabs.runs.files import ask_where, ask_which, read_file
from tabs.runs.insights_dialog import Insights
from tabs.runs.known import make_known
from tabs.runs.side import RunsSide
from tabs.runs.what_if import WhatIfDialog
from tabs.shared.empty import EmptyState
from tabs.shared.hub import Hub
from tabs.shared.keeping import Kept, mapping, text
from tabs.shared.language import tr
from tabs.shared.notice import Notice
from tabs.shared.places import RunsBehind
from tabs.shared.receipt_dialog import ReceiptDialog
from tabs.shared.reviewed import reviewed
from tabs.shared.safe_text import one_line
from tabs.shared.saving import write_file
from tabs.shared.sent_dialog import SentDialog
from tabs.shared.side_fold import Listed, SideFold
from tabs.shared.tab import Tab
from tabs.shared.tasks import Tasks

TICK_MS = 1000
"""How often durations go on and living processes are asked after, while the tab is visible."""
NARROW = 220
"""Width in pixels of words in the middle of the detail, which must not widen it."""
LIST: Final = 400
"""Pixels of the list as it comes."""
ROOMY: Final = 880
"""Pixels of the tab from which on the steps of a run have room beside the list."""
_COMMANDS: Final = {"release": ReleaseRun, "cancel": CancelRun, "fail": FailRun}


class RunsTab(Tab):
    """Every run, live. Changes are collected and shown at most once a frame."""

    def __init__(self, hub: Hub, parent: QWidget | None = None) -> None:
        super().__init__(hub, parent)
        self._changed: set[str] = set()
        self._read = False
        self.dialog: QDialog | None = None
        """The one that was opened last."""
        self.notice = Notice(self)
        self.notice.page_wanted.connect(self.page_wanted)
        self.tasks = Tasks(self.notice.show_error)
        self.insights = Insights(hub, self.tasks, self.notice, self)
        self.side = RunsSide(hub, self)
        self.model, self.list = self.side.model, self.side.list
        self.search, self.states, self.behind = self.side.search, self.side.states, self.side.behind
        about = partial(reviewed, hub.views)
        self.detail = RunDetail(hub.views.runs, hub.alive, self, nameless=hub.views.arena.hidden_runs, reviewed=about)
        self.none = EmptyState(
            tr("No runs yet"),
            tr("Every prompt you send becomes a run. Ask something in the chat and watch it here, live."),
        )
        self.choose = EmptyState(
            tr("No run chosen"), tr("Choose a run to see its answer,\nits steps and everything it did.")
        )
        self.choose.text.setFixedWidth(NARROW)
        self._lay_out()
        self._clock = QTimer(self)
        self._clock.setInterval(TICK_MS)
        self._clock.timeout.connect(self._tick)
        self._connect()

    def opened(self) -> str:
        """The run that is open."""
        return self.detail.run_id

    def go_to(self, opened: str) -> None:
        """Open a run."""
        self.show_run(opened)

    def changed(self, changes: Sequence[Changes]) -> None:
        """Remember which runs changed."""
        self._changed |= {key for change in changes if change.projection in {"runs", "arena"} for key in change.keys}
        if self._changed:
            self.touch()

    def refresh(self) -> None:
        """Bring the changed rows and the open run up to date."""
        changed, self._changed = self._changed, set()
        chosen = self.detail.run_id
        self.side.refresh(changed if self._read else None)
        self._read = True
        self._keep_choice(chosen)
        if not changed or changed & {self.detail.run_id, ANY_KEY}:
            self.detail.refresh(anew=ANY_KEY in changed)
        self._show_places()
        if not self._clock.isActive():
            self._clock.start()

    def recolor(self) -> None:
        """Paint lists and tables in the other theme."""
        for view in (
            self.list,
            self.detail.steps.table,
            self.detail.steps.tree,
            self.detail.timeline.table,
            self.detail.hooks,
        ):
            view.viewport().update()

    def release(self) -> None:
        """Stop the clock and whatever is under way."""
        super().release()
        self._clock.stop()
        self.side.release()
        self.tasks.cancel()

    def show_run(self, run_id: str) -> None:
        """Open a run; one that is left out of the list has every run listed again."""
        if self.model.row_of(run_id) < 0 or self.behind.shown is not None:
            self.side.list_only("")
        self.side.select(run_id)
        self.detail.show_run(run_id)
        self._show_places()
        self.fold.chosen()

    def show_state(self, name: str, behind: RunsBehind | None = None) -> None:
        """List the runs of one state (see :mod:`tabs.runs.chips`) and open the first."""
        self.fold.bring_back()
        self.side.list_only(name, behind)
        self.side.select_first()

    def show_behind(self, behind: RunsBehind) -> None:
        """List the runs behind a point of a plot, and open the newest of them."""
        self.show_state("", behind)
        self.list.setFocus()

    def place(self) -> Kept:
        """The run that is open, and what narrows the list, too."""
        more = {"run": self.detail.run_id, "filter": self.side.place(), "table": self.detail.steps.as_table}
        return {**super().place(), **more, "list": self.fold.place()}

    def put_back(self, found: Mapping[str, Any]) -> None:
        """Narrow the list as it was, and open the run that was open, which need not be in it."""
        self.detail.steps.show_as_table(found.get("table") is True)
        self.side.put_back(mapping(found.get("filter")))
        if self.hub.views.runs.get(text(found, "run")) is not None:
            self.side.select(text(found, "run"))
            self.detail.show_run(text(found, "run"))
            self._show_places()
        super().put_back(found)
        self.fold.put_back(mapping(found.get("list")))

    def act(self, action: str) -> None:
        """Do with the open run what a button asks for."""
        run_id = self.detail.run_id
        if action == "resume":
            self.tasks.start(self.hub.resume_forecast(run_id), self._foreseen)
        elif action == "export":
            ask_where(self, f"run-{run_id[:8]}", lambda path: self.export(run_id, path))
        elif action == "receipt":
            self.tasks.start(self.hub.receipt(run_id), self._show)
        elif action == "what_if":
            self._ask_what_if(run_id)
        elif action == "insights":
            self.dialog = self.insights.ask(run_id)
        elif action == "fork":
            self.fork(self.detail.chosen_step)
        elif action == "retry":
            self.tasks.start(self.hub.send(RetryRun(run_id=run_id)), self._submitted)
        else:
            self.tasks.start(self.hub.send(_COMMANDS[action](run_id=run_id)))

    def fork(self, step: str) -> None:
        """Start a new run from a step of the open one."""
        self.tasks.start(self.hub.send(ForkRun(run_id=self.detail.run_id, step=step)), self._submitted)

    def export(self, run_id: str, path: Path) -> None:
        """Write a run to a file."""

        async def exported() -> Path:
            return await write_file(path, await self.hub.bundle(run_id))

        self.tasks.start(exported(), self._exported)

    def replay_file(self, path: Path) -> None:
        """Carry the run of a bundle out again, with its recorded answers alone."""

        async def replayed() -> Submitted:
            submitted: Submitted = await self.hub.send(ReplayBundle(data=await read_file(path)))
            return submitted

        self.tasks.start(replayed(), self._submitted)

    def _show(self, told: SentRequest | Receipt) -> None:
        """Open a dialog with what was asked for."""
        self.dialog = ReceiptDialog(told, self, hub=self.hub) if isinstance(told, Receipt) else SentDialog(told, self)
        self.dialog.open()

    def _ask_what_if(self, run_id: str) -> None:
        run = self.hub.views.runs.get(run_id)
        dialog = WhatIfDialog(run_id, self.hub.strategies(), run.strategy if run is not None else "", self)
        dialog.asked.connect(self._what_if)
        self.dialog = dialog
        dialog.open()

    def _what_if(self, run_id: str, strategy: str, options: Mapping[str, Any]) -> None:
        """Have the open dialog show what a strategy would have come to, unless it was closed meanwhile."""
        dialog = self.dialog
        if not isinstance(dialog, WhatIfDialog):
            return
        asked = self.tasks.start(
            self.hub.counterfactual([run_id], strategy, (), options), dialog.show_told, failed=dialog.show_error
        )
        dialog.finished.connect(lambda _code: asked.cancel())

    def _foreseen(self, forecast: ResumeForecast) -> None:
        if forecast.run_id == self.detail.run_id:
            self.detail.resume.show_forecast(forecast)

    def _submitted(self, submitted: Submitted) -> None:
        self.notice.clear()
        self.show_run(submitted.run_id)

    def _exported(self, path: Path) -> None:
        where = one_line(str(path))
        self.notice.show_message(
            tr("The run was written to a file."), tr("{file} replays with: tutti runs replay", file=where), "info"
        )

    def _resume(self, run_id: str) -> None:
        self.tasks.start(self.hub.send(ResumeRun(run_id=run_id)))

    def _approve(self, run_id: str, step: str, said: str) -> None:
        self._answer(ApproveStep(run_id=run_id, step=step, answer=said))

    def _deny(self, run_id: str, step: str, reason: str) -> None:
        self._answer(DenyStep(run_id=run_id, step=step, reason=reason))

    def _answer(self, command: Command) -> None:
        self.tasks.start(self.hub.send(command), failed=self._not_answered)

    def _not_answered(self, error: TuttiError) -> None:
        self.notice.show_error(error)
        self.detail.approvals.ask_again()

    def _lay_out(self) -> None:
        self._details = QStackedWidget(self)
        self._details.addWidget(self.detail)
        self._details.addWidget(self.choose)
        listed = Listed(tr("All runs"), self._details)
        self.all_button = listed.back
        self.fold = SideFold(self.side, listed, LIST, self, roomy=ROOMY)
        self.fold.setChildrenCollapsible(False)
        self.fold.setProperty("role", "plain")  # the list at its left draws the line
        self._whole = QStackedWidget(self)
        self._whole.addWidget(self.fold)
        self._whole.addWidget(self.none)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.notice)
        column.addWidget(self._whole, 1)
        order = (*self.side.in_tab_order, *self.detail.in_tab_order)
        for before, after in pairwise(order):
            self.setTabOrder(before, after)

    def _connect(self) -> None:
        self.fold.turned.connect(self.all_button.setVisible)
        self.all_button.clicked.connect(lambda _checked: self.fold.bring_back())
        for picked in (self.list.clicked, self.list.activated):
            picked.connect(lambda _index: self.fold.chosen())
        self.side.narrowed.connect(self._narrowed)
        self.side.chosen.connect(self._chosen)
        self.side.replay.clicked.connect(lambda _checked: ask_which(self, self.replay_file))
        self.detail.wanted.connect(self.act)
        self.detail.fork_wanted.connect(self.fork)
        self.detail.past_wanted.connect(self.past_wanted)
        self.detail.sent_wanted.connect(lambda call_id: self.tasks.start(self.hub.sent_request(call_id), self._show))
        self.detail.resume_agreed.connect(self._resume)
        self.detail.origin_wanted.connect(self.show_run)
        self.detail.conversation_wanted.connect(lambda opened: self.page_wanted.emit("Chat", opened))
        self.detail.approve.connect(self._approve)
        self.detail.deny.connect(self._deny)
        make_known(self.acts, self.side, self.detail.heading.actions_bar, self.act, self.fold)

    def _narrowed(self) -> None:
        self._keep_choice(self.detail.run_id)
        self._show_places()

    def _keep_choice(self, run_id: str) -> None:
        """Keep the chosen run chosen after rows moved; with none chosen, choose the newest."""
        if run_id and self.model.row_of(run_id) >= 0:
            self.side.select(run_id)
        elif not run_id:
            self.side.select_first()

    def _chosen(self, run_id: str) -> None:
        if run_id != self.detail.run_id:
            self.detail.show_run(run_id)
            self._show_places()

    def _show_places(self) -> None:
        """Put empty states where there is nothing."""
        self._whole.setCurrentIndex(0 if self.model.rowCount() or self.model.filtered else 1)
        self._details.setCurrentIndex(0 if self.detail.is_there else 1)

    def _tick(self) -> None:
        """What changes without an event: time goes by, and a process may have died."""
        if not self.isVisible():
            self._clock.stop()
            self._dirty = True
            return
        if self.side.recheck():
            self._show_places()
            self.detail.refresh()
        self.detail.tick()
        self.list.viewport().update()
