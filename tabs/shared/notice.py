"""A bar that says what went wrong and what to do, in words and as plain text."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from events.errors import TuttiError
from tabs.shared.announce import announce
from tabs.shared.icons import IconButton
from tabs.shared.labels import text_label
from tabs.shared.language import tr, tr_told
from tabs.shared.places import Place
from tabs.shared.safe_text import breakable, visible
from tabs.shared.theme import MEDIUM, SMALL, set_role

Tone = Literal["error", "warning", "info"]


COPIED = 60
"""Letters of a word that stays whole, for somebody may copy it; a longer one would widen the window."""


class Told(NamedTuple):
    """What a notice shows; an error by itself, for its words are others in another language."""

    what: str
    do: str
    tone: Tone
    error: TuttiError | None
    place: Place | None


class Notice(QFrame):
    """Hidden until there is something to say; closed by its button or by :meth:`clear`.

    Signals: ``page_wanted`` with a tab and a page of it, where something can be done about it.
    """

    page_wanted = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "notice-error")
        self.setFrameShape(QFrame.Shape.StyledPanel)  # without it the border is lost when the role becomes another
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.what = text_label("", "strong", wrap=True, selectable=True)
        self.do = text_label("", wrap=True, selectable=True)
        self._words = ("", "")
        """What happened and what to do, as they were given."""
        self._place: Place | None = None
        self._error: TuttiError | None = None
        self._tone: Tone = "error"
        self._action: Callable[[], object] | None = None
        self.open_button = QPushButton(tr("Open"), self)
        self.open_button.clicked.connect(self._open)
        self.open_button.hide()
        self.close_button = IconButton("close", tr("Close this message"), self)
        self.close_button.clicked.connect(self.clear)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.what)
        words.addWidget(self.do)
        words.addWidget(self.open_button, 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout(self)
        row.setContentsMargins(MEDIUM, SMALL, SMALL, SMALL)
        row.addLayout(words, 1)
        row.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def show_error(self, error: TuttiError) -> None:
        """Show an error."""
        self.show_message(tr_told(error.what), tr_told(error.do))
        self._error = error

    def show_message(self, what: str, do: str = "", tone: Tone = "error") -> None:
        """Show what happened and what to do."""
        self._error, self._tone = None, tone
        self._words = (what, do)
        set_role(self, f"notice-{tone}")
        self.what.setText(breakable(visible(what), above=COPIED))
        self.do.setText(breakable(visible(do), above=COPIED))
        self.do.setVisible(bool(do))
        self.setAccessibleName(visible(f"{what} {do}"))
        self.offer(None)
        self.show()
        announce(self, self.accessibleName(), urgent=tone == "error")

    def offer(self, place: Place | None) -> None:
        """Add a button that leads to where something can be done about what is shown; ``None`` takes it away."""
        self._place, self._action = place, None
        self.open_button.setVisible(place is not None)
        if place is not None:
            self.open_button.setText(place.words)

    def offer_action(self, words: str, do: Callable[[], object]) -> None:
        """Add a button that does something about what is shown."""
        self.offer(None)
        self._action = do
        self.open_button.setText(words)
        self.open_button.show()

    def told(self) -> Told | None:
        """What is shown, for another notice to show it; none when nothing is."""
        if self.isHidden():
            return None
        return Told(*self._words, self._tone, self._error, self._place)

    def tell_again(self, told: Told) -> None:
        """Show what another notice showed; what a button did there is gone with it, where it led is not."""
        if told.error is not None:
            self.show_error(told.error)
        else:
            self.show_message(told.what, told.do, told.tone)
        self.offer(told.place)

    def clear(self) -> None:
        """Hide it."""
        self.hide()

    def _open(self, _checked: bool) -> None:
        if self._action is not None:
            self._action()
        elif self._place is not None:
            self.page_wanted.emit(*self._place)
