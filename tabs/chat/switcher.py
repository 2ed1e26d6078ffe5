"""Which of several is shown, such as the second of three, and the way to the others."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from tabs.shared.icons import IconButton
from tabs.shared.labels import text_label
from tabs.shared.language import tr, tr_noop

_WORDS = {
    "wording": (tr_noop("The wording before"), tr_noop("The next wording"), tr_noop("wording {number} of {all}")),
    "answer": (tr_noop("The answer before"), tr_noop("The next answer"), tr_noop("answer {number} of {all}")),
}


class Switcher(QWidget):
    """Hidden while there is only one. The arrow keys work on either button.

    :param what: what there are several of: ``wording`` or ``answer``.
    """

    chosen = Signal(str)
    """The id of the one that a person wants to see."""

    def __init__(self, what: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ids: tuple[str, ...] = ()
        self._at = 0
        back, on, self._words = _WORDS[what]
        self.back = IconButton("left", tr(back), self)
        self.on = IconButton("right", tr(on), self)
        self.place = text_label("", "small")
        self.back.clicked.connect(lambda _checked: self._go(-1))
        self.on.clicked.connect(lambda _checked: self._go(1))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for part in (self.back, self.place, self.on):
            row.addWidget(part)
        self.hide()

    def show_place(self, ids: Sequence[str], current: str) -> None:
        """Show where in a row of several one stands.

        :param ids: all of them, in order.
        :param current: the one that is shown.
        """
        self._ids = tuple(ids)
        self._at = self._ids.index(current) if current in self._ids else 0
        self.place.setText(f"{self._at + 1}/{len(self._ids)}")
        self.place.setAccessibleName(tr(self._words, number=self._at + 1, all=len(self._ids)))
        self._offer(back=self._at > 0, on=self._at < len(self._ids) - 1)
        self.setVisible(len(self._ids) > 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the one before or to the next."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self._go(step)

    def _offer(self, *, back: bool, on: bool) -> None:
        """The keyboard stays here at the first and the last: Qt would lead it away from a button that rests."""
        at = self.back if self.back.hasFocus() else self.on if self.on.hasFocus() else None
        for button, possible, other in ((self.back, back, self.on), (self.on, on, self.back)):
            if at is button and not possible and (back or on):
                other.setEnabled(True)
                other.setFocus()
        self.back.setEnabled(back)
        self.on.setEnabled(on)

    def _go(self, step: int) -> None:
        if 0 <= self._at + step < len(self._ids):
            self.chosen.emit(self._ids[self._at + step])
