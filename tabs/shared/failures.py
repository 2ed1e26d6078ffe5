"""Says as long as failures are simulated that they are, and how to switch that off."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from tabs.shared.icons import icon
from tabs.shared.labels import text_label
from tabs.shared.language import tr, tr_noop
from tabs.shared.theme import LARGE, SMALL, colors_of
from tabs.shared.wording import percent

FAILURE, SHARE = "simulate.failure", "simulate.share"
"""The settings that make calls fail on purpose."""
NONE = "none"
_WORDS = {
    "unreachable": tr_noop("as if the provider could not be reached"),
    "rate_limited": tr_noop("as if the provider were too busy"),
    "server_fault": tr_noop("as if something broke at the provider"),
    "timed_out": tr_noop("as if nothing came in time"),
    "broken_stream": tr_noop("as if the answer broke off"),
    "payment_required": tr_noop("as if the account were empty"),
}


def failure_words(failure: str, share: float) -> str:
    """What happens to calls now, in a sentence; empty when nothing is simulated."""
    if failure == NONE or share <= 0:
        return ""
    how = tr(_WORDS[failure]) if failure in _WORDS else tr("as {failure}", failure=failure.replace("_", " "))
    if share >= 1:
        return tr("Failures are simulated: every call fails on purpose, {how}.", how=how)
    return tr("Failures are simulated: {share} of calls fail on purpose, {how}.", share=percent(share), how=how)


class FailureBar(QFrame):
    """A warning with a button, there as long as failures are simulated.

    Signals: ``off_wanted``.
    """

    off_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "notice-warning")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.mark = text_label()
        self.words = text_label("", "strong", wrap=True)
        self.off = QPushButton(tr("Switch off"), self)
        self.off.setAccessibleName(tr("Switch simulated failures off"))
        self.off.clicked.connect(lambda _checked: self.off_wanted.emit())
        row = QHBoxLayout(self)
        row.setContentsMargins(LARGE, SMALL, SMALL, SMALL)
        row.setSpacing(SMALL)
        row.addWidget(self.mark)
        row.addWidget(self.words, 1)
        row.addWidget(self.off)
        self.hide()

    def show_failures(self, failure: str, share: float) -> None:
        """Show what is simulated now; hidden when nothing is."""
        words = failure_words(failure, share)
        self.words.setText(words)
        self.setAccessibleName(words)
        self._draw_mark()
        self.setVisible(bool(words))

    def changeEvent(self, event: QEvent) -> None:
        """Draw the mark in another theme's colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "mark"):
            self._draw_mark()

    def _draw_mark(self) -> None:
        self.mark.setPixmap(icon("warning", colors_of(self).warning).pixmap(18, 18))
