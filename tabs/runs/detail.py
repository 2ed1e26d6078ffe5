"""Everything about one run: heading, answer with its reason, calls, decisions, timeline."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QTabWidget, QVBoxLayout, QWidget

from events.projections.runs.rows import ACTIVE, RunRow, StepRow
from events.projections.runs.view import RunsView
from events.values import INLINE_TEXT_BYTES
from tabs.runs.decisions import DecisionsPane, confidence_words
from tabs.runs.heading import RunHeading
from tabs.runs.model import Item
from tabs.runs.states import Alive, shown_run
from tabs.runs.steps import StepsTable
from tabs.runs.timeline import TimelinePane
from tabs.shared.labels import text_label
from tabs.shared.markdown_view import MarkdownView
from tabs.shared.safe_text import visible
from tabs.shared.theme import HUGE, LARGE, MEDIUM, SMALL

ANSWER, CALLS, DECISIONS, TIMELINE = range(4)


class RunDetail(QWidget):
    """One run in full. What is not looked at is not read: only the open page is brought up to date.

    Signals: ``cancel_wanted`` with the run's id.
    """

    cancel_wanted = Signal(str)

    def __init__(self, view: RunsView, alive: Alive, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._alive = alive
        self.run_id = ""
        self._timeline_of = ""
        self.heading = RunHeading(self)
        self.heading.cancel_wanted.connect(self.cancel_wanted)
        self.answer = AnswerPane(self)
        self.steps = StepsTable(self)
        self.decisions = DecisionsPane(self)
        self.timeline = TimelinePane(self)
        self.pages = QTabWidget(self)
        self.pages.tabBar().setAccessibleName("Parts of the run")
        self.pages.tabBar().setDrawBase(False)
        for page, name in ((self.answer, "Answer"), (self.steps, "Calls"), (self.decisions, "Decisions"),
                           (self.timeline, "Timeline")):  # fmt: skip
            self.pages.addTab(page, name)
        self.pages.currentChanged.connect(lambda _page: self.refresh())
        column = QVBoxLayout(self)
        column.setContentsMargins(HUGE, LARGE, HUGE, LARGE)
        column.setSpacing(MEDIUM)
        column.addWidget(self.heading)
        column.addWidget(self.pages, 1)
        self.setTabOrder(self.heading.copy, self.pages.tabBar())

    def show_run(self, run_id: str) -> None:
        """Show another run."""
        self.run_id = run_id
        self.refresh()

    def refresh(self) -> None:
        """Bring the heading and the open page up to date."""
        run = self._view.get(self.run_id) if self.run_id else None
        if run is None:
            return
        item = Item(run, shown_run(run, self._alive))
        steps = self._view.steps(self.run_id)
        self.heading.show_run(item, steps)
        self.pages.setTabText(CALLS, f"Calls {len(steps)}" if steps else "Calls")
        page = self.pages.currentIndex()
        if page == ANSWER:
            self.answer.show_run(item, steps)
        elif page == CALLS:
            self.steps.show_rows(steps, item.shown)
        elif page == DECISIONS:
            self.decisions.show_rows(self._view.decisions(self.run_id))
        else:
            self._show_timeline()

    def tick(self) -> None:
        """Bring up to date what changes by the clock alone: how long the run has taken so far."""
        run = self._view.get(self.run_id) if self.run_id else None
        if run is not None and run.state in ACTIVE:
            self.heading.show_run(Item(run, shown_run(run, self._alive)), self._view.steps(self.run_id))

    def _show_timeline(self) -> None:
        if self._timeline_of != self.run_id:
            self._timeline_of = self.run_id
            self.timeline.replace(self._view.timeline(self.run_id))
            return
        known = self.timeline.model.rows
        self.timeline.add(self._view.timeline(self.run_id, after=known[-1].position if known else 0))


class AnswerPane(QWidget):
    """The answer, with whose it is and why it is the answer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.reason = text_label("", "muted", wrap=True, selectable=True)
        self.text = MarkdownView(self)
        self.text.setAccessibleName("Answer of the run")
        self.none = text_label("", "muted", wrap=True)
        self.note = text_label("", "small", wrap=True)
        inside = QWidget(self)
        inside.setProperty("role", "page")
        words = QVBoxLayout(inside)
        words.setContentsMargins(0, 0, SMALL, 0)
        words.setSpacing(SMALL)
        for widget in (self.reason, self.text, self.none, self.note):
            words.addWidget(widget)
        words.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setAccessibleName("Answer of the run and why")
        scroll.setWidget(inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, MEDIUM, 0, 0)
        column.addWidget(scroll)

    def show_run(self, item: Item, steps: list[StepRow]) -> None:
        """Show a run's answer, or why there is none."""
        run = item.run
        self.reason.setText(visible(_reason(item)))
        self.reason.setVisible(bool(self.reason.text()))
        self.text.show_text(run.answer, final=True)
        self.text.setVisible(bool(run.answer))
        self.none.setText(_no_answer(item, steps))
        self.none.setVisible(not run.answer)
        cut = len(run.answer.encode()) >= INLINE_TEXT_BYTES
        self.note.setText("Only the beginning is shown here; the whole answer is in its conversation." if cut else "")
        self.note.setVisible(cut)


def _reason(item: Item) -> str:
    run: RunRow = item.run
    if run.state == "failed":
        return ""
    parts = [f"Answered by {run.answer_model}." if run.answer_model else "", run.reason]
    if run.confidence is not None:
        parts.append(f"{confidence_words(run.confidence)}.")
    return " ".join(filter(None, parts))


def _no_answer(item: Item, steps: list[StepRow]) -> str:
    if item.shown.name in ACTIVE:
        waiting = sum(step.state == "running" for step in steps)
        return (
            f"No answer yet. {waiting} of {len(steps)} calls are still being answered." if steps else "No answer yet."
        )
    return "This run has no answer."
