"""Everything about one run: heading, answer with its reason, steps, decisions, checks, approvals, failed hooks, timeline."""

from __future__ import annotations

from collections.abc import Callable, Collection

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QTabWidget, QVBoxLayout, QWidget

from events.projections.arena.view import FEWEST
from events.projections.runs.rows import ACTIVE, RunRow, StepRow
from events.projections.runs.view import RunsView
from tabs.runs.answer import AnswerPane
from tabs.runs.approvals import ApprovalsPane
from tabs.runs.checks import ChecksTable
from tabs.runs.decisions import DecisionsPane
from tabs.runs.heading import RunHeading
from tabs.runs.hooks import HooksTable
from tabs.runs.model import Item
from tabs.runs.resume_panel import ResumePanel
from tabs.runs.states import Alive, shown_run
from tabs.runs.step_pane import StepsPane
from tabs.runs.timeline import TimelinePane
from tabs.runs.tree import Node, grow
from tabs.shared.empty import EmptyState
from tabs.shared.language import tr, tr_noop
from tabs.shared.reviewed import Reviewed
from tabs.shared.shrinking import Shrinking
from tabs.shared.theme import HUGE, LARGE, MEDIUM, scaled

ANSWER, STEPS, DECISIONS, CHECKS, APPROVALS, HOOKS, TIMELINE = range(7)
NAMES = (
    tr_noop("Answer"),
    tr_noop("Steps"),
    tr_noop("Decisions"),
    tr_noop("Checks"),
    tr_noop("Approvals"),
    tr_noop("Hooks"),
    tr_noop("Timeline"),
)
HIDDEN_WIDTH = 300
"""Pixels of the words that stand where names are hidden."""
LEAST = 120
"""Pixels of the heading, at the usual size of letters, that are seen in a low window; the rest by scrolling."""


class RunDetail(QWidget):
    """One run in full. What is not looked at is not read: only the open page is brought up to date.

    Signals: ``wanted`` with an action of :mod:`tabs.runs.actions`, ``fork_wanted`` with the key of a step, ``sent_wanted`` with a call,
    ``past_wanted`` with a position, ``resume_agreed`` and ``origin_wanted`` with a run's id, ``approve`` and ``deny`` as those of an approval's card,
    ``conversation_wanted`` with the id of the conversation it belongs to.

    :param nameless: the ids of the runs whose models are not to be told now. Of them only the heading is shown, for every page
        tells who said what.
    :param reviewed: the answer that a run reviews.
    """

    wanted = Signal(str)
    fork_wanted = Signal(str)
    sent_wanted = Signal(str)
    resume_agreed = Signal(str)
    origin_wanted = Signal(str)
    past_wanted = Signal(int)
    approve = Signal(str, str, str)
    deny = Signal(str, str, str)
    conversation_wanted = Signal(str)

    def __init__(
        self,
        view: RunsView,
        alive: Alive,
        parent: QWidget | None = None,
        *,
        nameless: Callable[[], Collection[str]] = tuple,
        reviewed: Callable[[RunRow], Reviewed | None] = lambda _: None,
    ) -> None:
        super().__init__(parent)
        self._view = view
        self._alive = alive
        self._nameless = nameless
        self._reviewed = reviewed
        self.run_id = ""
        self._timeline_of = ""
        self.heading = RunHeading(self)
        self.resume = ResumePanel(self)
        self.answer = AnswerPane(self)
        self.steps = StepsPane(self)
        self.decisions = DecisionsPane(self)
        self.checks = ChecksTable(self)
        self.approvals = ApprovalsPane(self)
        self.hooks = HooksTable(self)
        self.timeline = TimelinePane(self)
        self.pages = QTabWidget(self)
        self.hidden = EmptyState(
            tr("Names are hidden"),
            tr(
                "The answers of this run are compared without names. Once you have said which is better, all of it is here."
            ),
            action=(tr("Compare them in the chat"), self._want_conversation),
        )
        self.hidden.text.setFixedWidth(HIDDEN_WIDTH)
        self._places = QStackedWidget(self)
        self._places.addWidget(self.pages)
        self._places.addWidget(self.hidden)
        for named in (self.pages, self.pages.tabBar()):
            named.setAccessibleName(tr("Parts of the run"))
        self.pages.tabBar().setDrawBase(False)
        every = (
            self.answer,
            self.steps,
            self.decisions,
            self.checks,
            self.approvals,
            self.hooks,
            self.timeline,
        )
        for page, name in zip(every, NAMES, strict=True):
            self.pages.addTab(page, tr(name))
        above = QWidget()
        top = QVBoxLayout(above)
        top.setContentsMargins(0, 0, 0, 0)
        top.setSpacing(MEDIUM)
        top.addWidget(self.heading)
        top.addWidget(self.resume)
        column = QVBoxLayout(self)
        column.setContentsMargins(HUGE, LARGE, HUGE, LARGE)
        column.setSpacing(MEDIUM)
        self._above = Shrinking(above, least=LEAST, parent=self)
        column.addWidget(self._above)
        column.addWidget(self._places, 1)
        self._connect()

    def _connect(self) -> None:
        self.pages.currentChanged.connect(lambda _page: self.refresh())
        self.heading.wanted.connect(self.wanted)
        self.heading.origin_wanted.connect(self.origin_wanted)
        self.heading.answer_wanted.connect(lambda: self.pages.setCurrentIndex(APPROVALS))
        self.resume.agreed.connect(self.resume_agreed)
        self.steps.fork_wanted.connect(self.fork_wanted)
        self.steps.sent_wanted.connect(self.sent_wanted)
        self.steps.past_wanted.connect(self._look_back)
        self.decisions.past_wanted.connect(self.past_wanted)
        self.timeline.past_wanted.connect(self.past_wanted)
        self.steps.step_chosen.connect(self._show_current)
        self.approvals.approve.connect(self.approve)
        self.approvals.deny.connect(self.deny)

    @property
    def chosen_step(self) -> str:
        """Key of the step that is chosen in the table of this run; empty when none is."""
        row = self.steps.chosen
        return row.step if row is not None and row.run_id == self.run_id else ""

    @property
    def in_tab_order(self) -> tuple[QWidget, ...]:
        """What the keyboard reaches above the open page, from top to bottom."""
        return (*self.heading.in_tab_order, self.resume.leave, self.resume.go, self.pages.tabBar())

    def show_run(self, run_id: str) -> None:
        """Show another run; one that waits for a person at what it asks."""
        self.run_id = run_id
        if self.resume.run_id != run_id:
            self.resume.clear()
        run = self._view.get(run_id)
        if run is not None and run.waiting and run.state in ACTIVE:
            self._show_tabs(run_id)
            self.pages.setCurrentIndex(APPROVALS)
        self.refresh()

    @property
    def is_there(self) -> bool:
        """Whether there is such a run; in the past it may not have begun."""
        return bool(self.run_id) and self._view.get(self.run_id) is not None

    def refresh(self, *, anew: bool = False) -> None:
        """Bring the heading and the open page up to date.

        :param anew: any row may be another one; else events only ever come after the others.
        """
        if anew:
            self._timeline_of = ""
        run = self._view.get(self.run_id) if self.run_id else None
        if run is None:
            return
        steps = self._view.steps(self.run_id)
        item = self._item(run, steps)
        self._places.setCurrentWidget(self.hidden if item.nameless else self.pages)
        if not item.nameless:
            self._show_page(item, steps)
        self._show_heading(item, steps)
        self._above.keep(scaled(LEAST))  # letters may have another size now

    def _show_page(self, item: Item, steps: list[StepRow]) -> None:
        """Bring the open page up to date."""
        run = item.run
        self._show_tabs(self.run_id, len(steps))
        page = self.pages.currentIndex()
        if page == ANSWER:
            self.answer.show_run(item, steps)
        elif page == STEPS:
            self.steps.show_run(item, steps, self._tree(run, steps))
        elif page == DECISIONS:
            self.decisions.show_rows(self._view.decisions(self.run_id))
        elif page == CHECKS:
            self.checks.show_rows(self._view.checks(self.run_id), steps)
        elif page == APPROVALS:
            self.approvals.show_rows(self._view.approvals(self.run_id), possible=run.state in ACTIVE)
        elif page == HOOKS:
            self.hooks.show_rows(self._view.hook_failures(self.run_id))
        else:
            self._show_timeline()

    def _item(self, run: RunRow, steps: list[StepRow]) -> Item:
        """The run as it is shown. One that nobody carries out any more hides names only where there is anything to compare."""
        shown = shown_run(run, self._alive)
        comparable = shown.name != "interrupted" or len([step for step in steps if step.state == "succeeded"]) >= FEWEST
        return Item(run, shown, comparable and run.run_id in self._nameless())

    def _want_conversation(self) -> None:
        run = self._view.get(self.run_id)
        if run is not None:
            self.conversation_wanted.emit(run.conversation_id)

    def _tree(self, run: RunRow, steps: list[StepRow]) -> tuple[Node, ...]:
        checks, decisions = self._view.checks(run.run_id), self._view.decisions(run.run_id)
        return grow(run, steps, checks, decisions)

    def tick(self) -> None:
        """Bring up to date what changes by the clock alone: how long the run has taken, and will still take."""
        run = self._view.get(self.run_id) if self.run_id else None
        if run is not None and run.state in ACTIVE:
            self._show_now(run)

    def _show_now(self, run: RunRow) -> None:
        steps = self._view.steps(run.run_id)
        self._show_heading(self._item(run, steps), steps)

    def _show_current(self) -> None:
        """Another step was chosen, so another one can be forked from."""
        run = self._view.get(self.run_id) if self.run_id else None
        if run is not None:
            self._show_now(run)

    def _show_heading(self, item: Item, steps: list[StepRow]) -> None:
        self.heading.show_run(item, steps, chosen=self.chosen_step, reviewed=self._reviewed(item.run))
        if item.shown.name != "interrupted":
            self.resume.clear()

    def _show_tabs(self, run_id: str, steps: int = 0) -> None:
        """How much is on each page; those that most runs do not need are there only when they are."""
        counts = {
            CHECKS: len(self._view.checks(run_id)),
            APPROVALS: len(self._view.approvals(run_id)),
            HOOKS: len(self._view.hook_failures(run_id)),
        }
        for page, number in counts.items():
            self.pages.setTabVisible(page, bool(number))
        for page, number in {**counts, STEPS: steps}.items():
            name = tr(NAMES[page])
            self.pages.setTabText(page, f"{name} {number}" if number else name)

    def _look_back(self, call_id: str) -> None:
        """Wish to see the moment of the last event of a call."""
        positions = [row.position for row in self._view.timeline(self.run_id) if row.stream == f"call-{call_id}"]
        if positions:
            self.past_wanted.emit(positions[-1])

    def _show_timeline(self) -> None:
        if self._timeline_of != self.run_id:
            self._timeline_of = self.run_id
            self.timeline.replace(self._view.timeline(self.run_id))
            return
        known = self.timeline.model.rows
        self.timeline.add(self._view.timeline(self.run_id, after=known[-1].position if known else 0))
