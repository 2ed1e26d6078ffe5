"""The top of a run's details: its state, its prompt, what it took, where it comes from, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from core.ports.repeats import counted
from events.projections.runs.rows import ACTIVE, RunRow, StepRow
from tabs.runs.actions import ActionBar, why_not
from tabs.runs.delegate import cost, hidden_models, saved, spared, took
from tabs.runs.model import Item
from tabs.runs.progress import progress_words
from tabs.runs.states import LIVING, Tone
from tabs.runs.trouble import Trouble
from tabs.shared.clock import shown_now
from tabs.shared.labels import text_label
from tabs.shared.language import grouped, tr, tr_count, tr_noop
from tabs.shared.plain_tip import plain_tip
from tabs.shared.recorded_words import strategy_words
from tabs.shared.reviewed import Reviewed
from tabs.shared.safe_text import one_line, visible
from tabs.shared.theme import SMALL, set_role
from tabs.shared.wording import count, full_time, tokens

_BADGES: dict[Tone, str] = {
    "accent": "badge-accent",
    "success": "badge-success",
    "danger": "badge-danger",
    "warning": "badge-warning",
    "muted": "badge",
}
_ORIGINS = {
    "retry": tr_noop("Retry of an earlier run"),
    "fork": tr_noop("Fork of an earlier run"),
    "bundle": tr_noop("Replay of a bundle"),
}
PROMPT = 600
"""Characters of the prompt; the whole of it is the tool tip."""


class RunHeading(QWidget):
    """Says at a glance what became of a run.

    Signals: ``wanted`` with an action of :mod:`tabs.runs.actions`, ``origin_wanted`` with the id of the run it was made
    from or whose answer it reviews, ``answer_wanted`` when a step waits and the person wants to answer.
    """

    wanted = Signal(str)
    origin_wanted = Signal(str)
    answer_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._run_id = ""
        self._origin = ""
        self.state = text_label("", "badge")
        self.state.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.strategy = text_label("", "badge")
        self.copy = _quiet(tr("Copy id"), tr("Copy the run's id"))
        self.copy.clicked.connect(lambda _checked: QGuiApplication.clipboard().setText(self._run_id))
        self.answer = QPushButton(tr("Answer"), self)
        self.answer.setProperty("role", "primary")
        self.answer.setToolTip(tr("Show what this run asks you"))
        self.answer.clicked.connect(lambda _checked: self.answer_wanted.emit())
        self.prompt = text_label("", "heading", wrap=True, selectable=True)
        self.facts = text_label("", "small", wrap=True)
        self.models = text_label("", "small", wrap=True)
        self.origin = text_label("", "small")
        self.origin_link = _quiet(tr("Show it"), "")
        self.origin_link.clicked.connect(lambda _checked: self.origin_wanted.emit(self._origin))
        self.progress = QProgressBar(self)
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(6)
        self.far = text_label("", "small", wrap=True)
        self.actions_bar = ActionBar(self)
        self.actions_bar.wanted.connect(self.wanted)
        self.trouble = Trouble(self)
        self._lay_out()

    @property
    def in_tab_order(self) -> tuple[QWidget, ...]:
        """Everything the keyboard reaches, from top to bottom."""
        bar = self.actions_bar
        return (self.copy, self.origin_link, self.answer, *bar.buttons.values(), bar.more)

    def show_run(self, item: Item, steps: list[StepRow], *, chosen: str = "", reviewed: Reviewed | None = None) -> None:
        """Show a run with its steps.

        :param chosen: key of the step that is chosen in the table.
        :param reviewed: the answer that it reviews.
        """
        run, shown = item.run, item.shown
        self._run_id = run.run_id
        self.state.setText(shown.word)
        set_role(self.state, _BADGES[shown.tone])
        self.strategy.setText(visible(strategy_words(run.strategy)))
        prompt = visible(run.prompt)
        self.prompt.setText(prompt if len(prompt) <= PROMPT else f"{prompt[:PROMPT].rstrip()}…")
        self.models.setText(models(item))
        self.facts.setText(facts(item))
        self.facts.setToolTip(plain_tip(tr("Run {id}", id=run.run_id)))
        self._show_origin(run, reviewed)
        self.answer.setVisible(bool(run.waiting) and run.state in ACTIVE)
        self.actions_bar.show_possible(why_not(item, steps, chosen))
        self._show_progress(item)
        self.trouble.show_run(run, shown, [] if item.nameless else steps)

    def _show_progress(self, item: Item) -> None:
        run, shown = item.run, item.shown
        self.progress.setVisible(run.state in ACTIVE)
        busy = shown.name in LIVING and not run.waiting and not run.steps_expected
        self.progress.setRange(0, 0 if busy else 1000)
        self.progress.setValue(round(run.progress * 1000))
        self.far.setText(progress_words(run, shown, shown_now()))
        self.far.setVisible(bool(self.far.text()))
        self.progress.setAccessibleName(self.far.text())

    def _show_origin(self, run: RunRow, reviewed: Reviewed | None) -> None:
        self._origin = run.origin_run_id or (reviewed.run_id if reviewed is not None else "")
        words = tr(_ORIGINS[run.origin_kind]) if run.origin_kind in _ORIGINS else ""
        if words and run.origin_step:
            words = tr("{origin}, from step {step} on", origin=words, step=one_line(run.origin_step, 60))
        used = tr_count(run.steps_reused, "{n} answer used again", "{n} answers used again") if run.steps_reused else ""
        words = ", ".join(filter(None, (_about(reviewed), words, used)))
        self.origin.setText(words)
        self.origin.setVisible(bool(words))
        _name(
            self.origin_link,
            tr("Show the run this one was made from")
            if run.origin_run_id
            else tr("Show the run whose answer it reviews"),
        )
        self.origin_link.setVisible(
            run.origin_kind in {"retry", "fork"} or (reviewed is not None and not run.origin_kind)
        )

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(SMALL)
        for badge in (self.state, self.strategy):
            top.addWidget(badge, 0, Qt.AlignmentFlag.AlignVCenter)
        top.addStretch(1)
        top.addWidget(self.copy)
        origin = QHBoxLayout()
        origin.setSpacing(SMALL)
        origin.addWidget(self.origin)
        origin.addWidget(self.origin_link)
        origin.addStretch(1)
        actions = QHBoxLayout()
        actions.setSpacing(SMALL)
        actions.addWidget(self.answer)
        actions.addWidget(self.actions_bar, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addLayout(top)
        column.addWidget(self.trouble)  # above the rest, which may have to be scrolled to
        for widget in (self.prompt, self.models, self.facts):
            column.addWidget(widget)
        column.addLayout(origin)
        column.addWidget(self.progress)
        column.addWidget(self.far)
        column.addLayout(actions)


def _about(reviewed: Reviewed | None) -> str:
    """What the run reviews; empty for one that reviews nothing."""
    if reviewed is None:
        return ""
    if not reviewed.model:
        return tr("Reviews an answer of another run")
    return tr("Reviews the answer of {model}", model=one_line(reviewed.model, 60))


def models(item: Item) -> str:
    """Who was asked; hidden names are only counted."""
    if item.nameless:
        return hidden_models(item.run)
    return one_line(", ".join(counted(item.run.models)), 400) or tr("No model was named")


def facts(item: Item) -> str:
    """When it was asked, how long it took, how many steps and tokens, what it cost, saved and was spared.

    Lines are broken between the facts and not inside them.
    """
    run, shown = item.run, item.shown
    time = took(item)
    parts = (
        tr("Asked {time}", time=full_time(run.requested_at)),
        time and (tr("{time} so far", time=time) if shown.name in LIVING else tr("took {time}", time=time)),
        "" if run.state in ACTIVE else count(run.calls, "step"),
        tr("{number} from the cache", number=grouped(run.calls_cached)) if run.calls_cached else "",
        tr("{number} from a bundle", number=grouped(run.calls_recorded)) if run.calls_recorded else "",
        tr("tokens {tokens}", tokens=tokens(run.input_tokens, run.output_tokens))
        if run.input_tokens or run.output_tokens
        else "",
        cost(run),
        saved(run),
        spared(run),
    )
    return "  ·  ".join(part.replace(" ", "\N{NO-BREAK SPACE}") for part in parts if part)


def _quiet(words: str, name: str) -> QPushButton:
    button = QPushButton(words)
    button.setProperty("role", "quiet")
    _name(button, name)
    return button


def _name(button: QPushButton, name: str) -> None:
    button.setAccessibleName(name)
    button.setToolTip(plain_tip(name))
