"""Circuit breakers: which models are not asked now, why, and for how long."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from core.queries import BreakerStatus
from tabs.shared.changing import changes
from tabs.shared.elided import ElidedLabel
from tabs.shared.labels import text_label
from tabs.shared.language import tr, tr_noop, tr_told
from tabs.shared.safe_text import one_line, visible
from tabs.shared.theme import LARGE, MEDIUM, SMALL, TINY, set_role

STATES = {
    "open": (tr_noop("Not asked"), "danger"),
    "half_open": (tr_noop("Being tried"), "warning"),
    "disabled": (tr_noop("Switched off"), "danger"),
    "closed": (tr_noop("Asked again"), "success"),
}
"""States in words, with their tones."""


def state_words(state: str) -> str:
    """A state as a person reads it."""
    return tr(STATES.get(state, (state, ""))[0])


def wait_words(status: BreakerStatus, passed: float) -> str:
    """What happens next, and when.

    :param passed: seconds since the status was heard.
    """
    match status.state:
        case "open":
            left = status.remaining_seconds - passed
            if left <= 0:
                return tr("The next call tries whether it answers again.")
            whole = max(1, round(left))
            time = (
                tr("{minutes} min {seconds} s", minutes=whole // 60, seconds=whole % 60)
                if whole >= 60
                else tr("{number} s", number=whole)
            )
            return tr("One call tries it again in {time}.", time=time)
        case "half_open":
            return tr("One call is trying it now; the others wait for what comes of it.")
        case "disabled":
            return tr("It stays so until its provider is set up anew, or you have it asked again.")
        case _:
            return tr("Calls pass.")


def key_words(credential: str) -> str:
    """Where the key comes from; never the key."""
    if credential == "keyring":
        return tr("key in the keyring")
    if credential == "session":
        return tr("key held until Tutti is closed")
    kind, _, name = credential.partition(":")
    return tr("key from {name}", name=one_line(name, 40)) if kind == "env" else tr("no key")


class BreakerCard(QFrame):
    """One breaker that does not let every call pass.

    Signals: ``close_wanted`` with its key.
    """

    close_wanted = Signal(str)

    def __init__(self, status: BreakerStatus, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.status = status
        self.model = ElidedLabel(one_line(status.model), "strong")
        self.state = text_label("", "badge")
        self.reason = text_label("", wrap=True, selectable=True)
        self.wait = ElidedLabel("", "muted")
        self.place = ElidedLabel("", "small")
        self.close_it = QPushButton(tr("Ask it again now"), self)
        changes(self.close_it)
        self.close_it.setAccessibleName(tr("Ask {model} again now", model=one_line(status.model, 60)))
        self.close_it.setToolTip(tr("Closes the circuit breaker, after what was wrong has been put right."))
        self.close_it.clicked.connect(lambda _checked: self.close_wanted.emit(self.status.key))
        top = QHBoxLayout()
        top.setSpacing(SMALL)
        top.addWidget(self.model, 1)
        top.addWidget(self.state, 0, Qt.AlignmentFlag.AlignVCenter)
        top.addWidget(self.close_it)
        column = QVBoxLayout(self)
        column.setContentsMargins(LARGE, MEDIUM, MEDIUM, MEDIUM)
        column.setSpacing(TINY)
        column.addLayout(top)
        for label in (self.reason, self.wait, self.place):
            column.addWidget(label)
        self.show_status(status)

    def show_status(self, status: BreakerStatus, passed: float = 0.0) -> None:
        """Show how it is; see :func:`wait_words`."""
        self.status = status
        self.state.setText(state_words(status.state))
        set_role(self.state, f"badge-{STATES[status.state][1]}")
        self.reason.setText(visible(tr_told(status.reason)))
        where = one_line(status.host, 80) or tr("inside this program")
        self.place.setText(f"{one_line(status.provider, 40)} · {where} · {key_words(status.credential)}")
        self.count_down(passed)

    def count_down(self, passed: float) -> None:
        """Say what happens next, and when."""
        self.wait.setText(wait_words(self.status, passed))
