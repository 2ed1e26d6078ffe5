"""Circuit breakers: which models are not asked now, why, and for how long."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from core.queries import BreakerStatus
from tabs.shared.elided import ElidedLabel
from tabs.shared.labels import text_label
from tabs.shared.safe_text import one_line, visible
from tabs.shared.theme import LARGE, MEDIUM, SMALL, TINY, set_role

STATES = {
    "open": ("Not asked", "danger"),
    "half_open": ("Being tried", "warning"),
    "disabled": ("Switched off", "danger"),
    "closed": ("Asked again", "success"),
}
"""States in words, with their tones."""


def state_words(state: str) -> str:
    """A state as a person reads it."""
    return STATES.get(state, (state, ""))[0]


def wait_words(status: BreakerStatus, passed: float) -> str:
    """What happens next, and when.

    :param passed: seconds since the status was heard.
    """
    match status.state:
        case "open":
            left = status.remaining_seconds - passed
            if left <= 0:
                return "The next call tries whether it answers again."
            whole = max(1, round(left))
            time = f"{whole // 60} min {whole % 60} s" if whole >= 60 else f"{whole} s"
            return f"One call tries it again in {time}."
        case "half_open":
            return "One call is trying it now; the others wait for what comes of it."
        case "disabled":
            return "It stays so until its provider is set up anew, or you have it asked again."
        case _:
            return "Calls pass."


def key_words(credential: str) -> str:
    """Where the key comes from; never the key."""
    if credential == "keyring":
        return "key in the keyring"
    kind, _, name = credential.partition(":")
    return f"key from {one_line(name, 40)}" if kind == "env" else "no key"


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
        self.close_it = QPushButton("Ask it again now", self)
        self.close_it.setAccessibleName(f"Ask {one_line(status.model, 60)} again now")
        self.close_it.setToolTip("Closes the circuit breaker, after what was wrong has been put right.")
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
        words, tone = STATES[status.state]
        self.state.setText(words)
        set_role(self.state, f"badge-{tone}")
        self.reason.setText(visible(status.reason))
        where = one_line(status.host, 80) or "inside this program"
        self.place.setText(f"{one_line(status.provider, 40)} · {where} · {key_words(status.credential)}")
        self.count_down(passed)

    def count_down(self, passed: float) -> None:
        """Say what happens next, and when."""
        self.wait.setText(wait_words(self.status, passed))
