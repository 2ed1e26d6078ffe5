"""Goes to a place in the conversation, and has it flash."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

from PySide6.QtCore import QEasingCurve, QObject, QPoint, QPropertyAnimation, Qt, QTimer
from PySide6.QtGui import QColor, QTextCursor, QTextDocument
from PySide6.QtWidgets import QFrame, QGraphicsOpacityEffect, QTextEdit, QWidget

from tabs.chat.answer import AnswerCard
from tabs.chat.exchange import Exchange
from tabs.shared.theme import LARGE, colors_of

FLASH_MS = 2_400
MOST_MARKS = 200
"""Words marked in one answer."""
_LOOK_MS = 120
_LOOKS = 25
"""How long an answer is waited for that is drawn piece by piece."""


class Place(Protocol):
    """What shows a conversation."""

    def hold(self, prompt_id: str, top: int) -> None:
        """Keep the exchange of a prompt so many pixels below the top of the view."""

    def reach(self, prompt_id: str) -> Exchange | None:
        """The exchange of a held prompt; ``None`` while another branch is shown."""

    def height(self) -> int:
        """Pixels of the view."""


class Jump(QObject):
    """Goes to prompts and answers, however far back they are."""

    def __init__(self, place: Any) -> None:
        super().__init__(place)
        self._place: Place = place
        self._looks = 0
        self._wanted: tuple[Exchange, AnswerCard, Sequence[str]] | None = None
        self._marked: QTextEdit | None = None
        self._looking = QTimer(self)
        self._looking.setInterval(_LOOK_MS)
        self._looking.timeout.connect(self._look)

    def to(self, prompt_id: str, ref: str = "", words: Sequence[str] = ()) -> None:
        """Go to a prompt or one of its answers, and show for a moment where it is.

        :param ref: the call whose answer it is, or a message.
        :param words: marked in that answer.
        """
        self.unmark()
        self._place.hold(prompt_id, LARGE)
        exchange = self._place.reach(prompt_id)
        if exchange is None:
            return
        self._place.hold(prompt_id, LARGE)
        counted = exchange.cards.get(exchange.counted or next(iter(exchange.cards), ""))
        card = exchange.cards.get(ref) or (None if ref == prompt_id else counted)
        if card is not None:
            exchange.answers.reveal(card)
        flash(exchange.bubble if card is None else card)
        if card is not None and words:
            self._wanted, self._looks = (exchange, card, words), _LOOKS
            self._looking.start()

    def unmark(self) -> None:
        """Take the marks away."""
        self._looking.stop()
        if self._marked is not None:
            self._marked.setExtraSelections([])
            self._marked = None

    def _look(self) -> None:
        """Mark the words once the text is drawn, and go to the first where that is far below."""
        self._looks -= 1
        if self._wanted is None:
            self._looking.stop()
            return
        exchange, card, words = self._wanted
        if not card.view.complete and self._looks > 0:
            return
        self._looking.stop()
        self._wanted = None
        first = mark(card.view, words)
        if first is None:
            return
        self._marked = card.view
        card.view.destroyed.connect(self._forget)
        below = card.view.mapTo(exchange, QPoint(0, card.view.cursorRect(first).top())).y()
        if below > self._place.height() // 2:
            self._place.hold(exchange.prompt.message_id, self._place.height() // 3 - below)

    def _forget(self) -> None:
        self._marked = None


def mark(view: QTextEdit, words: Sequence[str]) -> QTextCursor | None:
    """Mark words in a text; returns the first place."""
    document: QTextDocument = view.document()
    ground = QColor(colors_of(view).selection)
    marks: list[QTextEdit.ExtraSelection] = []
    first: QTextCursor | None = None
    for word in words:
        at = document.find(word)
        while not at.isNull() and len(marks) < MOST_MARKS:
            if first is None or at.selectionStart() < first.selectionStart():
                first = QTextCursor(at)
            selection = QTextEdit.ExtraSelection()
            selection.cursor = at
            selection.format.setBackground(ground)
            marks.append(selection)
            at = document.find(word, at)
    view.setExtraSelections(marks)
    if first is not None:
        first.setPosition(first.selectionStart())
    return first


def flash(widget: QWidget) -> QFrame:
    """Show where something is: a frame over it that fades."""
    colors = colors_of(widget)
    over = QFrame(widget)
    over.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    border = f"2px solid {colors.accent}"  # as it is: CSS
    over.setStyleSheet(f"border: {border}; border-radius: 8px; background: transparent;")
    effect = QGraphicsOpacityEffect(over)
    over.setGraphicsEffect(effect)
    fading = QPropertyAnimation(effect, b"opacity", over)
    fading.setDuration(FLASH_MS)
    fading.setStartValue(1.0)
    fading.setEndValue(0.0)
    fading.setEasingCurve(QEasingCurve.Type.InQuad)
    fading.finished.connect(over.deleteLater)
    follow = QTimer(over)
    follow.timeout.connect(lambda: over.setGeometry(widget.rect()))
    follow.start(_LOOK_MS)
    over.setGeometry(widget.rect())
    over.show()
    over.raise_()
    fading.start()
    return over
