"""The top of a run's details: its state, its prompt, what it took, what went wrong, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from events.projections.runs.rows import ACTIVE, RunRow, StepRow
from tabs.runs.delegate import cost, took
from tabs.runs.model import Item
from tabs.runs.states import Shown, Tone
from tabs.runs.steps import failures
from tabs.shared.labels import text_label
from tabs.shared.safe_text import one_line, visible
from tabs.shared.theme import MEDIUM, SMALL, set_role
from tabs.shared.wording import count, full_time, tokens

_BADGES: dict[Tone, str] = {
    "accent": "badge-accent",
    "success": "badge-success",
    "danger": "badge-danger",
    "warning": "badge-warning",
    "muted": "badge",
}
SHOWN_FAILURES = 6
"""Errors listed under the heading; the others are in the table of calls."""


class RunHeading(QWidget):
    """Says at a glance what became of a run.

    Signals: ``cancel_wanted`` with the run's id.
    """

    cancel_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._run_id = ""
        self.state = text_label("", "badge")
        self.state.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.strategy = text_label("", "badge")
        self.cancel = QPushButton("Cancel run", self)
        self.cancel.setProperty("role", "danger")
        self.cancel.clicked.connect(lambda _checked: self.cancel_wanted.emit(self._run_id))
        self.copy = QPushButton("Copy id", self)
        self.copy.setAccessibleName("Copy the run's id")
        self.copy.clicked.connect(lambda _checked: QGuiApplication.clipboard().setText(self._run_id))
        self.prompt = text_label("", "heading", wrap=True, selectable=True)
        self.facts = text_label("", "small", wrap=True)
        self.models = text_label("", "small", wrap=True)
        self.progress = QProgressBar(self)
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(6)
        self.trouble = Trouble(self)
        top = QHBoxLayout()
        top.setSpacing(SMALL)
        for badge in (self.state, self.strategy):
            top.addWidget(badge, 0, Qt.AlignmentFlag.AlignVCenter)
        top.addStretch(1)
        top.addWidget(self.copy)
        top.addWidget(self.cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addLayout(top)
        for widget in (self.prompt, self.models, self.facts, self.progress, self.trouble):
            column.addWidget(widget)

    def show_run(self, item: Item, steps: list[StepRow]) -> None:
        """Show a run with its calls."""
        run, shown = item
        self._run_id = run.run_id
        self.state.setText(shown.word)
        set_role(self.state, _BADGES[shown.tone])
        self.strategy.setText(visible(run.strategy))
        self.prompt.setText(visible(run.prompt))
        self.models.setText(one_line(", ".join(run.models), 400) or "No model was named")
        self.facts.setText(facts(item))
        self.facts.setToolTip(f"Run {run.run_id}")
        self.cancel.setVisible(run.state in ACTIVE)
        self.cancel.setEnabled(shown.name == "interrupted" or not run.cancel_requested)
        self.progress.setVisible(shown.name in ACTIVE)
        self.progress.setRange(0, 1000 if run.calls else 0)
        self.progress.setValue(round(run.progress * 1000))
        self.progress.setAccessibleName(f"{count(run.calls_ended, 'call')} of {run.calls} ended")
        self.trouble.show_run(run, shown, steps)


class Trouble(QFrame):
    """What went wrong on the way, in a bar; hidden when nothing did."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "notice-warning")
        self.setFrameShape(QFrame.Shape.StyledPanel)  # without it the border is lost when the role becomes another
        self.title = text_label("", "strong", wrap=True, selectable=True)
        self.lines: QLabel = text_label("", wrap=True, selectable=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(MEDIUM, SMALL, MEDIUM, SMALL)
        column.setSpacing(2)
        column.addWidget(self.title)
        column.addWidget(self.lines)

    def show_run(self, run: RunRow, shown: Shown, steps: list[StepRow]) -> None:
        """Say what went wrong with this run."""
        failed = failures(steps)
        title = visible(_title(run, shown, failed))
        self.setVisible(bool(title))
        if not title:
            return
        lines = failed[:SHOWN_FAILURES]
        if len(failed) > len(lines):
            lines.append(f"and {len(failed) - len(lines)} more, in the table of calls")
        if run.state == "failed":
            lines = [visible(run.error_do), *(lines if len(steps) > 1 else ())]
        self.title.setText(title)
        self.lines.setText("\n".join(filter(None, lines)))
        self.lines.setVisible(bool(self.lines.text()))
        set_role(self, "notice-error" if run.state == "failed" else "notice-warning")
        self.setAccessibleName(f"{title} {self.lines.text()}")


def _title(run: RunRow, shown: Shown, failed: list[str]) -> str:
    if shown.name == "interrupted":
        return "Interrupted: the program that carried this run out has ended. What was recorded is all here."
    if run.state == "failed":
        return run.error_what or "The run failed."
    if run.state == "quarantined":
        return f"Set apart: {run.reason}"
    if run.state == "succeeded" and (run.degraded or failed):
        what = "Degraded answer: " if run.degraded else ""
        verb = "failed" if failed else "something failed on the way"
        return f"{what}{len(failed)} of {count(run.calls, 'call')} {verb}" if failed else f"{what}{verb}."
    return ""


def facts(item: Item) -> str:
    """When it was asked, how long it took, how many calls and tokens, and what it cost."""
    run = item.run
    time = took(item)
    done = f"{run.calls_ended} of {count(run.calls, 'call')}" if item.shown.name in ACTIVE else count(run.calls, "call")
    parts = (
        f"Asked {full_time(run.requested_at)}",
        time and (f"{time} so far" if item.shown.name in ACTIVE else f"took {time}"),
        done,
        f"tokens {tokens(run.input_tokens, run.output_tokens)}" if run.calls_ended else "",
        cost(run),
    )
    return "  ·  ".join(filter(None, parts))
