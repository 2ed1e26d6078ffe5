"""What went wrong with a run on the way, and what stands between it and its end, in one bar."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from events.projections.runs.rows import RunRow, StepRow
from tabs.runs.states import Shown
from tabs.runs.steps import failures
from tabs.shared.labels import text_label
from tabs.shared.language import grouped, tr, tr_count, tr_told
from tabs.shared.safe_text import visible
from tabs.shared.theme import MEDIUM, SMALL, set_role

SHOWN_FAILURES = 6
"""Errors listed under the heading; the others are in the table of steps."""


class Trouble(QFrame):
    """Hidden when nothing went wrong."""

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
            lines.append(_more(len(failed) - len(lines)))
        if run.state == "failed":
            lines = [visible(tr_told(run.error_do)), *(lines if len(steps) > 1 else ())]
        self.title.setText(title)
        self.lines.setText("\n".join(filter(None, [_what_to_do(run, shown), *lines])))
        self.lines.setVisible(bool(self.lines.text()))
        set_role(self, "notice-error" if run.state in {"failed", "quarantined"} else "notice-warning")
        self.setAccessibleName(f"{title} {self.lines.text()}")


def _more(number: int) -> str:
    return tr_count(number, "and {n} more, in the table of steps", "and {n} more, in the table of steps")


def _title(run: RunRow, shown: Shown, failed: list[str]) -> str:
    if shown.name == "interrupted":
        return tr("Interrupted: the program that carried this run out has ended. What was recorded is all here.")
    if run.state == "failed":
        return tr_told(run.error_what) or tr("The run failed.")
    if run.state == "quarantined":
        return tr("Set apart: {reason}", reason=tr_told(run.reason))
    if run.state == "succeeded" and (run.degraded or failed):
        return _degraded(run, len(failed)) if run.degraded else _with_failures(run, len(failed))
    return ""


def _degraded(run: RunRow, failed: int) -> str:
    if not failed:
        return tr("Degraded answer: something failed or was stopped on the way.")
    return tr_count(
        run.calls,
        "Degraded answer: {failed} of {n} step failed",
        "Degraded answer: {failed} of {n} steps failed",
        failed=grouped(failed),
    )


def _with_failures(run: RunRow, failed: int) -> str:
    return tr_count(run.calls, "{failed} of {n} step failed", "{failed} of {n} steps failed", failed=grouped(failed))


def _what_to_do(run: RunRow, shown: Shown) -> str:
    if run.state == "quarantined":
        return tr("It is not started by itself any more. Release it to resume it, or mark it as failed.")
    if shown.name != "interrupted":
        return ""
    if run.waiting:
        return tr("It waits for your answer; giving it takes the run up again.")
    if run.recoveries:
        return tr_count(
            run.recoveries,
            "It was taken up once without a step coming to its end since. Resume shows what another try costs.",
            "It was taken up {n} times in a row without a step coming to its end since. Resume shows what another try costs.",
        )
    return tr("Resume shows what going on would do and cost, before anything is sent.")
