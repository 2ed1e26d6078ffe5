"""One provider: its wire format, its address, where its key is, its state, and what came of trying it."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from core.queries import ProviderTrial
from tabs.shared.beside import Beside
from tabs.shared.changing import changes
from tabs.shared.elided import ElidedLabel
from tabs.shared.flow import FlowLayout
from tabs.shared.labels import framed, text_label
from tabs.shared.language import tr, tr_told
from tabs.shared.safe_text import one_line, visible
from tabs.shared.theme import LARGE, MEDIUM, SMALL, TINY, set_role

UNTRIED = "badge"
"""Role of the badge of a provider of which nothing is known yet."""
_TONES = {True: "success", False: "danger"}


class Shown(NamedTuple):
    """What a card says of a provider."""

    name: str
    badge: str
    """Its wire format, or that it is built in or was found here."""
    address: str
    key: str
    state: str
    tone: str
    """Role of the badge with the state."""
    own: bool
    """Whether a person set it up, so that it can be changed and removed."""


class ProviderCard(QFrame):
    """A provider in a card.

    Signals: ``try_wanted``, ``edit_wanted`` and ``remove_wanted``, each with its name.
    """

    try_wanted = Signal(str)
    edit_wanted = Signal(str)
    remove_wanted = Signal(str)

    def __init__(self, shown: Shown, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        name = one_line(shown.name, 60)
        self.state = text_label("", "badge")
        self.address = ElidedLabel("", "muted")
        self.key = text_label("", "small", wrap=True)
        self.badge = text_label("", "badge")
        self.trial = text_label("", wrap=True, selectable=True)
        self.trial.hide()
        self.try_it = QPushButton(tr("Try it"), self)
        changes(self.try_it)
        self.try_it.setAccessibleName(tr("Try {name}", name=name))
        self.try_it.clicked.connect(lambda _checked: self.try_wanted.emit(shown.name))
        words, buttons = FlowLayout(), FlowLayout(one_line=True)
        called = ElidedLabel(name, "strong")
        called.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        for label in (called, self.badge, self.state):
            words.addWidget(label)
        buttons.addWidget(self.try_it)
        if shown.own:
            edit, remove = QPushButton(tr("Edit"), self), QPushButton(tr("Remove"), self)
            changes(edit, remove)
            edit.setAccessibleName(tr("Edit {name}", name=name))
            edit.clicked.connect(lambda _checked: self.edit_wanted.emit(shown.name))
            remove.setProperty("role", "danger")
            remove.setAccessibleName(tr("Remove {name}", name=name))
            remove.clicked.connect(lambda _checked: self.remove_wanted.emit(shown.name))
            buttons.addWidget(edit)
            buttons.addWidget(remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(LARGE, MEDIUM, MEDIUM, MEDIUM)
        column.setSpacing(TINY)
        column.addWidget(Beside(words, buttons))
        for label in (self.address, self.key, self.trial):
            column.addWidget(label)
        self.own = shown.own
        self._tried: bool | None = None
        """Whether it answered when it was tried here."""
        self.show_provider(shown)

    def show_provider(self, shown: Shown) -> None:
        """Bring the card up to date."""
        self._shown = shown
        self.badge.setText(visible(shown.badge))
        self.address.setText(visible(shown.address))
        self.address.setVisible(bool(shown.address))
        self.key.setText(visible(shown.key))
        self.key.setVisible(bool(shown.key))
        if shown.tone == UNTRIED and self._tried is not None:
            shown = shown._replace(
                state=tr("Answers", meaning="verb") if self._tried else tr("Did not answer"),
                tone=f"{UNTRIED}-{_TONES[self._tried]}",
            )
        self.state.setText(visible(shown.state))
        set_role(self.state, shown.tone)

    def show_trying(self) -> None:
        """Say that it is being tried."""
        self.try_it.setEnabled(False)
        self._tell(tr("Trying…"), "muted")

    def show_trial(self, trial: ProviderTrial) -> None:
        """Say what came of trying it."""
        self.try_it.setEnabled(True)
        self._tell(tr_told(trial.message), _TONES[trial.ok])
        self._tried = trial.ok
        self.show_provider(self._shown)

    def know_answered(self) -> None:
        """Show it as one that answered when it was tried, as it did before it was added."""
        self._tried = True
        self.show_provider(self._shown)

    def show_failure(self, words: str) -> None:
        """Say why it could not even be tried."""
        self.try_it.setEnabled(True)
        self._tell(words, "danger")

    def _tell(self, words: str, role: str) -> None:
        self.trial.setText(visible(words))
        set_role(self.trial, role)
        self.trial.show()


def offer_row(words: str, button: QPushButton) -> QFrame:
    """A line with an offer and the button that takes it."""
    row = framed("accent")
    line = QHBoxLayout(row)
    line.setContentsMargins(LARGE, SMALL, SMALL, SMALL)
    line.addWidget(text_label(visible(words), wrap=True), 1)
    line.addWidget(button)
    return row
