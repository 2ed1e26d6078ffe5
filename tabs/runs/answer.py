"""The answer of a run, with whose it is and why it is the answer."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from events.projections.runs.rows import ACTIVE, RunRow, StepRow
from events.values import INLINE_TEXT_BYTES
from tabs.runs.decisions import confidence_words
from tabs.runs.model import Item
from tabs.shared.labels import text_label
from tabs.shared.language import grouped, tr, tr_count, tr_told
from tabs.shared.markdown_view import MarkdownView
from tabs.shared.safe_text import visible
from tabs.shared.theme import MEDIUM, SMALL


class AnswerPane(QWidget):
    """The answer, with whose it is and why it is the answer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.reason = text_label("", "muted", wrap=True, selectable=True)
        self.text = MarkdownView(self)
        self.text.setAccessibleName(tr("Answer of the run"))
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
        scroll.setAccessibleName(tr("Answer of the run and why"))
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
        self.note.setText(
            tr("Only the beginning is shown here; the whole answer is in its conversation.") if cut else ""
        )
        self.note.setVisible(cut)


def _reason(item: Item) -> str:
    run: RunRow = item.run
    if run.state in {"failed", "quarantined"}:
        return ""  # why stands in the bar above the pages
    parts = [tr("Answered by {model}.", model=run.answer_model) if run.answer_model else "", tr_told(run.reason)]
    if run.confidence is not None:
        parts.append(f"{confidence_words(run.confidence)}.")
    return " ".join(filter(None, parts))


def _no_answer(item: Item, steps: list[StepRow]) -> str:
    run, shown = item.run, item.shown
    if run.state not in ACTIVE:
        return tr("This run has no answer.")
    if run.waiting:
        return tr("No answer yet. A step waits for you, on the page Approvals.")
    if shown.name == "interrupted":
        return tr("No answer yet, and no program carries this run out. What had arrived is on the page Steps.")
    open_steps = sum(step.state == "running" for step in steps)
    return (
        tr_count(
            len(steps),
            "No answer yet. {open} of {n} step still being answered.",
            "No answer yet. {open} of {n} steps still being answered.",
            open=grouped(open_steps),
        )
        if steps
        else tr("No answer yet.")
    )
