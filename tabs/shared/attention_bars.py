"""The bars of :mod:`tabs.shared.attention`: a store that cannot be written, steps that wait, runs that were interrupted or set apart, safe mode."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from core.queries import ResumeForecast
from events.errors import StoreFull, TuttiError
from events.projections.runs.rows import ApprovalRow, RunRow
from tabs.shared.announce import announce
from tabs.shared.approval import ApprovalCard, exact
from tabs.shared.forecast import forecast_words
from tabs.shared.icons import IconButton
from tabs.shared.labels import text_label
from tabs.shared.language import tr, tr_count, tr_told
from tabs.shared.theme import MEDIUM, SMALL, set_role

QUESTION = 160
"""Characters of the question in the bar; the whole of it is on its card."""
LINES = 6
"""Lines of the details that are seen at once in the bar; the run's own page shows more."""


class Bar(QFrame):
    """Words on the left, buttons on the right; hidden until it is told what to say.

    :param role: see :func:`tabs.shared.notice.Notice`.
    """

    def __init__(self, role: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", role)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.what = text_label("", "strong", wrap=True, selectable=True)
        self.do = text_label("", wrap=True, selectable=True)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch(1)
        words.addWidget(self.what)
        words.addWidget(self.do)
        words.addStretch(1)
        self.row = QHBoxLayout()
        self.row.setSpacing(SMALL)
        self.row.addLayout(words, 1)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(MEDIUM, SMALL, SMALL, SMALL)
        self.column.setSpacing(SMALL)
        self.column.addLayout(self.row)
        self.hide()

    def say(self, what: str, do: str) -> None:
        """Show these words."""
        self.what.setText(what)
        self.do.setText(do)
        self.do.setVisible(bool(do))
        self.setAccessibleName(f"{what} {do}".strip())

    def add_button(self, words: str, role: str = "") -> QPushButton:
        """One more button."""
        button = QPushButton(words, self)
        if role:
            button.setProperty("role", role)
        self.row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        return button


class InterruptedBar(Bar):
    """Runs whose program ended before they did, and runs that are set apart. It comes back when there are others.

    Signals: ``forecast_wanted`` with the ids of the runs that can be taken up, ``resume_agreed`` with the same,
    ``look_wanted`` with the state to look at, ``closed``.
    """

    forecast_wanted = Signal(list)
    resume_agreed = Signal(list)
    look_wanted = Signal(str)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("notice-warning", parent)
        self._closed: frozenset[str] = frozenset()
        self._told: frozenset[str] = frozenset()
        self._runs: list[str] = []
        self._state = "interrupted"
        self._words = ("", "")
        self._forecasts: Sequence[ResumeForecast] = ()
        self.look = self.add_button(tr("Look at them"))
        self.look.clicked.connect(lambda _checked: self.look_wanted.emit(self._state))
        self.leave = self.add_button(tr("Not now"))
        self.leave.clicked.connect(lambda _checked: self._ask(()))
        self.resume = self.add_button(tr("Resume all …"), "primary")
        self.resume.clicked.connect(lambda _checked: self._resume())
        self.close_button = IconButton("close", tr("Close this message"), self)
        self.close_button.clicked.connect(self.close_bar)
        self.row.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)

    def show_runs(self, interrupted: Sequence[RunRow], quarantined: Sequence[RunRow]) -> None:
        """Say how many there are. What was closed stays closed until another run is among them.

        Those that wait for a person are counted, but not resumed from here: an answer takes them up.
        """
        every = frozenset(run.run_id for run in (*interrupted, *quarantined))
        if not every or every <= self._closed:
            self.hide()
            return
        runs = [run.run_id for run in interrupted if not run.waiting]
        if runs != self._runs:
            self._forecasts = ()
        self._runs, self._told = runs, every
        self._state = "interrupted" if interrupted else "quarantined"
        self._words = _interrupted_words(len(interrupted), len(quarantined))
        self._show()
        self.show()

    def show_forecasts(self, forecasts: Sequence[ResumeForecast]) -> None:
        """Say what resuming them would do and cost, and ask whether to."""
        if {forecast.run_id for forecast in forecasts} <= set(self._runs):
            self._ask([forecast for forecast in forecasts if forecast.possible])

    def close_bar(self) -> None:
        """Hide it until another run is interrupted or set apart."""
        self._closed = self._told
        self._forecasts = ()
        self.hide()
        self.closed.emit()

    def _resume(self) -> None:
        if not self._forecasts:
            self.forecast_wanted.emit(list(self._runs))
            return
        agreed = [forecast.run_id for forecast in self._forecasts]
        self._ask(())
        self.resume_agreed.emit(agreed)

    def _ask(self, forecasts: Sequence[ResumeForecast]) -> None:
        self._forecasts = forecasts
        self._show()

    def _show(self) -> None:
        asking = self._forecasts
        if asking:
            self.say(tr_count(len(asking), "Resume {n} run?", "Resume {n} runs?"), forecast_words(asking))
        else:
            self.say(*self._words)
        one = len(self._told) == 1
        self.look.setText(tr("Look at it") if one else tr("Look at them"))
        self.look.setVisible(not asking)
        self.leave.setVisible(bool(asking))
        self.resume.setVisible(bool(self._runs))
        self.resume.setText(
            tr("Resume now") if asking else tr("Resume …") if len(self._runs) == 1 else tr("Resume all …")
        )
        set_role(self, "notice-info" if asking else "notice-warning")


class WaitingBar(Bar):
    """Steps that wait for a person: how many, the first of them, and its card when that is wanted.

    Signals: ``run_wanted`` with the id of the run that asks, ``approve`` and ``deny`` as those of a card.
    """

    run_wanted = Signal(str)
    approve = Signal(str, str, str)
    deny = Signal(str, str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("notice-info", parent)
        self.card: ApprovalCard | None = None
        self._first: ApprovalRow | None = None
        self.go = self.add_button(tr("Show the run"))
        self.go.clicked.connect(lambda _checked: self._go())
        self.unfold = self.add_button(tr("Answer …"), "primary")
        self.unfold.setCheckable(True)
        self.unfold.toggled.connect(lambda _unfolded: self._show_card())

    def show_rows(self, rows: Sequence[ApprovalRow]) -> None:
        """Show what waits, the longest wait first; hidden when nothing does."""
        self._first = rows[0] if rows else None
        if self._first is None:
            self.unfold.setChecked(False)
        else:
            question = exact(" ".join(tr_told(self._first.question).split()))
            short = question if len(question) <= QUESTION else f"{question[:QUESTION]}…"
            self.say(tr_count(len(rows), "{n} step waits for you", "{n} steps wait for you"), short)
        self._show_card()
        self.setVisible(self._first is not None)

    def ask_again(self) -> None:
        """Let the first be answered again: the answer did not arrive."""
        if self.card is not None:
            self.card.ask_again()

    def _go(self) -> None:
        if self._first is not None:
            self.run_wanted.emit(self._first.run_id)

    def _show_card(self) -> None:
        """The card of the first; another one only when it is about another question."""
        wanted = self._first if self.unfold.isChecked() else None
        if self.card is not None and self.card.row != wanted:
            self.column.removeWidget(self.card)
            self.card.hide()
            self.card.deleteLater()
            self.card = None
        if wanted is not None and self.card is None:
            self.card = ApprovalCard(wanted, self, lines=LINES)
            self.card.approve.connect(self.approve)
            self.card.deny.connect(self.deny)
            self.column.addWidget(self.card)
        self.unfold.setText(tr("Fold up") if wanted else tr("Answer …"))
        self.do.setVisible(wanted is None)


class CarefulBar(Bar):
    """Says that the window started without taking anything up, and how to go back to normal.

    Signals: ``normal_wanted``.
    """

    normal_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("notice-warning", parent)
        self.say(
            tr("Safe mode: Tutti ended three times just after it had started."),
            tr(
                "Nothing was taken up by itself this time. Run `tutti doctor` in a terminal to see whether something is "
                "wrong; you can look at the interrupted runs and resume them one by one."
            ),
        )
        self.normal = self.add_button(tr("Try a normal start"))
        self.normal.setToolTip(tr("Does now what was left out: looks at interrupted runs as the settings say"))
        self.normal.clicked.connect(lambda _checked: self._try())

    def _try(self) -> None:
        self.hide()
        self.normal_wanted.emit()


class StoreBar(Bar):
    """Says that nothing can be recorded, why, and what to do; as long as it lasts, for there is nothing else to be told."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("notice-error", parent)
        self._told: TuttiError | None = None

    def show_fault(self, fault: TuttiError | None) -> None:
        """Hidden when there is none."""
        if fault is self._told:
            return
        self._told = fault
        if fault is not None:
            self.say(*_fault_words(fault))
        self.setVisible(fault is not None)
        announce(self, self.what.text() if fault is not None else tr("What happens is recorded again."))


def _fault_words(fault: TuttiError) -> tuple[str, str]:
    what, do = tr_told(fault.what), tr_told(fault.do)
    if isinstance(fault, StoreFull):
        waits = tr(
            "Free some space there: what is being answered waits, and goes on by itself. Reading works all the time."
        )
        return tr("The disk is full: nothing can be recorded."), f"{what} {waits}"
    return tr("Nothing can be recorded now."), f"{what} {do}"


def _interrupted_words(interrupted: int, quarantined: int) -> tuple[str, str]:
    if not interrupted:
        what = tr_count(quarantined, "{n} run is set apart.", "{n} runs are set apart.")
        return what, tr_count(
            quarantined,
            "It was taken up in vain too often. Release it to resume it, or mark it as failed.",
            "They were taken up in vain too often. Release a run to resume it, or mark it as failed.",
        )
    what = tr_count(interrupted, "{n} run was interrupted.", "{n} runs were interrupted.")
    if quarantined:
        what = tr(
            "{interrupted} and {apart}.",
            interrupted=tr_count(interrupted, "{n} run was interrupted", "{n} runs were interrupted"),
            apart=tr_count(quarantined, "{n} run is set apart", "{n} runs are set apart"),
        )
    return what, tr("What was recorded is all there. Nothing is sent before you agree.")
