"""What can be done with a run, and why not when it cannot."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from events.projections.runs.rows import ACTIVE, StepRow
from tabs.runs.model import Item
from tabs.shared.changing import changes
from tabs.shared.flow import FlowLayout
from tabs.shared.language import tr, tr_noop
from tabs.shared.plain_tip import plain_tip
from tabs.shared.theme import set_role

Action = Literal["resume", "release", "retry", "fork", "cancel", "receipt", "what_if", "insights", "fail", "export"]

TITLES: dict[Action, str] = {
    "resume": tr_noop("Resume …"),
    "release": tr_noop("Release"),
    "retry": tr_noop("Retry"),
    "fork": tr_noop("Fork"),
    "cancel": tr_noop("Cancel run"),
    "receipt": tr_noop("Receipt …"),
    "what_if": tr_noop("What if …"),
    "insights": tr_noop("Take insights …"),
    "fail": tr_noop("Mark as failed"),
    "export": tr_noop("Export as a bundle …"),
}
TIPS: dict[Action, str] = {
    "resume": tr_noop("Shows what going on with this run would do and cost, and goes on when you agree"),
    "release": tr_noop("Lets this run be resumed again; nothing is started by it"),
    "retry": tr_noop("A new run for the same prompt that uses the finished steps of this one"),
    "fork": tr_noop("A new run: what came before the chosen step is used again, that step and the rest is done anew"),
    "cancel": tr_noop("Stops this run, wherever it runs"),
    "receipt": tr_noop("Shows everything that led to the answer, and the answers that were not taken"),
    "what_if": tr_noop("Shows what another strategy would have answered and cost, from recorded answers alone"),
    "insights": tr_noop("Has a model compare the answers, and keeps what comes of it in memory; it asks first"),
    "fail": tr_noop("Gives this run up: it ends as failed, and what is recorded stays"),
    "export": tr_noop("Writes this run with its answers to one file, which replays elsewhere without keys"),
}
KEYS: dict[Action, str] = {
    "resume": "Ctrl+R",
    "retry": "Ctrl+Shift+R",
    "fork": "Ctrl+Shift+F",
    "cancel": "Ctrl+.",
    "receipt": "Ctrl+I",
    "what_if": "Ctrl+Shift+W",
    "export": "Ctrl+E",
}
"""Shortcuts of what is wanted often."""
WAITS = tr_noop("It waits for your answer, which takes it up again when its program has ended.")
ENDED = tr_noop("This run has ended.")


def why_not(item: Item, steps: Sequence[StepRow], chosen: str) -> dict[Action, str]:
    """For each action a sentence why it is not possible now, empty when it is.

    :param chosen: key of the chosen step, empty when none is chosen.
    """
    run, shown, nameless = item
    active, dead = run.state in ACTIVE, shown.name == "interrupted"
    carried_out = tr("This run is being carried out.")
    whole = run.state == "succeeded" and all(step.state == "succeeded" for step in steps)
    resume = "" if dead else carried_out if active else tr("This run has ended. Retry it, or fork it from a step.")
    if active and run.waiting:
        resume = tr(WAITS)
    elif run.state == "quarantined":
        resume = tr("This run is set apart. Release it first.")
    retry = tr("This run is being carried out. Wait for its end, or cancel it.") if active else ""
    if dead:
        retry = tr("This run has not ended. Resume it, or mark it as failed first.")
    elif whole:
        retry = tr("Every step has succeeded. Fork it from a step to have that done anew.")
    hidden = tr("Names are hidden until you have said which answer is better.") if nameless else ""
    what_if = tr("This run is being carried out. Wait for its end.") if active and not dead else ""
    insights = tr("Fewer than two models answered in it, so there is nothing to compare.")
    fork = "" if chosen else tr("Choose a step on the page Steps first.") if steps else tr("This run has no step yet.")
    cancel = "" if active else tr(ENDED)
    if active and run.cancel_requested and not dead:
        cancel = tr("It is being stopped already.")
    gives_up = dead or run.state == "quarantined"
    fail = "" if gives_up else tr("This run is being carried out. Cancel it instead.") if active else tr(ENDED)
    return {
        "resume": resume,
        "release": "" if run.state == "quarantined" else tr("Only a run that is set apart can be released."),
        "retry": retry,
        "fork": hidden or fork,
        "cancel": cancel,
        "receipt": hidden,
        "what_if": hidden or what_if,
        "insights": hidden or ("" if len(answered(steps)) > 1 else insights),
        "fail": fail,
        "export": "",
    }


def answered(steps: Sequence[StepRow]) -> tuple[str, ...]:
    """The models that gave a whole answer, each once."""
    return tuple(dict.fromkeys(step.model for step in steps if step.state == "succeeded"))


class ActionBar(QWidget):
    """A button for each action; those seldom wanted are in a menu. Signals: ``wanted`` with the action."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: dict[Action, QPushButton] = {}
        in_sight: tuple[Action, ...] = ("resume", "release", "retry", "fork", "cancel")
        for action in in_sight:
            self.buttons[action] = button = QPushButton(tr(TITLES[action]), self)
            button.clicked.connect(lambda _checked, name=action: self.wanted.emit(name))
            changes(button)
        self.buttons["cancel"].setProperty("role", "danger")
        self.menu = QMenu(self)
        self.menu.setToolTipsVisible(True)
        self.entries: dict[Action, QAction] = {}
        in_menu: tuple[Action, ...] = ("receipt", "what_if", "insights", "fail", "export")
        for action in in_menu:
            self.entries[action] = entry = self.menu.addAction(tr(TITLES[action]))
            entry.triggered.connect(lambda _checked, name=action: self.wanted.emit(name))
            if action != "receipt":
                changes(entry)
        self.more = QPushButton(tr("More"), self)
        self.more.setAccessibleName(tr("More that can be done with this run"))
        self.more.setMenu(self.menu)
        line = FlowLayout(self)
        for each in (*self.buttons.values(), self.more):
            line.addWidget(each)

    def show_possible(self, refusals: dict[Action, str]) -> None:
        """Enable what is possible and say of the rest why it is not. What cannot come up at all is not shown."""
        for action, why in refusals.items():
            target = self.buttons.get(action) or self.entries[action]
            target.setEnabled(not why)
            target.setToolTip(plain_tip(why or tr(TIPS[action])))
        self.buttons["release"].setVisible(not refusals["release"])
        self.buttons["resume"].setVisible(refusals["resume"] != tr(WAITS))
        self.buttons["cancel"].setVisible(refusals["cancel"] != tr(ENDED))
        for action in ("resume", "release"):
            button = self.buttons[action]
            set_role(button, "primary" if button.isEnabled() else "")

    def possible(self, action: Action) -> bool:
        """Whether an action can be carried out on the run that is shown."""
        return self.isVisible() and (self.buttons.get(action) or self.entries[action]).isEnabled()
