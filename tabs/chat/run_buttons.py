"""What can be done with a run, as buttons at the right of its heading."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from core.commands.models import CancelRun, Command, ReleaseRun, ResumeRun, RetryRun
from core.queries import ResumeForecast
from tabs.chat.growing import staying
from tabs.chat.situation import Situation
from tabs.shared.changing import changes
from tabs.shared.flow import FlowLayout
from tabs.shared.focus import focused
from tabs.shared.language import tr, tr_count
from tabs.shared.plain_tip import plain_tip
from tabs.shared.tab_order import order_as_laid_out
from tabs.shared.theme import set_role


class RunButtons(QWidget):
    """Shows those that apply. A button that sent something rests until something is shown again."""

    wanted = Signal(object)
    """A :class:`core.commands.models.Command` to be carried out."""
    again = Signal()
    merge_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._run_id = ""
        self._pressed: QWidget | None = None
        """The button that had the keyboard when it sent something; Qt takes it from what rests."""
        self.resume = self._button(tr("Resume"), tr("Go on with it: what is finished is used again"))
        self.retry = self._button(tr("Retry"), "")
        self.release = self._button(tr("Release"), tr("Let it be resumed; this does not start it yet"))
        self.stop = self._button(tr("Stop"), tr("Give it up; what has arrived is kept"))
        self.ask_again = self._button(
            tr("Ask again"), tr("Another answer to the same prompt, with no recorded answers")
        )
        self.ask_again.setAccessibleName(tr("Ask the same prompt again"))
        self.merge = self._button(
            tr("Merge …"), tr("One answer of these: fused, by a checklist, as a table, or as you say")
        )
        self.merge.setAccessibleName(tr("Merge the answers"))
        self.merge.setProperty("role", "quiet")
        self.merge.clicked.connect(lambda _checked: self.merge_wanted.emit())
        self.resume.clicked.connect(lambda _checked: self._send(ResumeRun(run_id=self._run_id)))
        self.retry.clicked.connect(lambda _checked: self._send(RetryRun(run_id=self._run_id)))
        self.release.clicked.connect(lambda _checked: self._send(ReleaseRun(run_id=self._run_id)))
        self.stop.clicked.connect(lambda _checked: self._send(CancelRun(run_id=self._run_id)))
        self.ask_again.clicked.connect(lambda _checked: self.again.emit())
        row = FlowLayout(self, one_line=True)
        for button in (self.resume, self.retry, self.release, self.stop, self.merge, self.ask_again):
            row.addWidget(button)
            changes(button)
        order_as_laid_out(self)

    def show_for(self, situation: Situation, forecast: ResumeForecast | None) -> None:
        """Offer what applies now."""
        run = situation.run
        self.setEnabled(True)
        self.setVisible(run is not None)
        if run is None:
            return
        self._run_id = run.run_id
        left = situation.interrupted
        asks = left and not situation.approvals
        ended = not left and not situation.active
        failed = situation.failed
        self.resume.setVisible(asks and (forecast is None or forecast.possible))
        self.release.setVisible(run.state == "quarantined")
        self.retry.setVisible(run.state in {"failed", "canceled"} or (ended and run.degraded and bool(failed)))
        self.retry.setToolTip(plain_tip(_kept(situation)))
        self.stop.setVisible(left or (situation.active and not run.cancel_requested))
        self.stop.setText(tr("Stop all") if situation.active and run.calls > 1 else tr("Stop"))
        self.ask_again.setVisible(asks or ended)
        self.merge.setVisible(ended and len(staying(situation)) > 1 and not situation.nameless)
        set_role(self.resume, "primary")
        set_role(self.stop, "quiet" if situation.active else "")
        set_role(self.ask_again, "quiet" if run.state == "succeeded" else "")
        self._lead_back()

    def _lead_back(self) -> None:
        """The button that was pressed has the keyboard again, or what stands in its place; not if somebody went on from it."""
        pressed, self._pressed = self._pressed, None
        if pressed is not None and focused(self) is None:
            others = (self.resume, self.retry, self.release, self.stop, self.ask_again)
            wanted = next((one for one in (pressed, *others) if not one.isHidden()), None)
            if wanted is not None:
                wanted.setFocus()

    def _button(self, words: str, tip: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setToolTip(plain_tip(tip))
        button.hide()
        return button

    def _send(self, command: Command) -> None:
        at = focused(self)
        self._pressed = at if at is not None and self.isAncestorOf(at) else None
        self.setEnabled(False)
        self.wanted.emit(command)


def _kept(situation: Situation) -> str:
    if not situation.finished:
        return tr("Try again; nothing was finished that could be used again")
    return tr_count(
        situation.finished,
        "Try again; {n} finished answer will be used again at no cost",
        "Try again; {n} finished answers will be used again at no cost",
    )
