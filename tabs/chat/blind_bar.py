"""Below answers without names: which is the better one, and what came of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from core.queries.arena import letters
from events.projections.arena.view import FEWEST
from tabs.chat.situation import Situation
from tabs.shared.changing import changes
from tabs.shared.labels import text_label
from tabs.shared.language import tr
from tabs.shared.plain_tip import plain_tip
from tabs.shared.safe_text import visible
from tabs.shared.theme import LARGE, MEDIUM, SMALL


class BlindBar(QFrame):
    """Hidden but for runs that were asked without names."""

    said = Signal(object, bool)
    """The calls of the best as a tuple, and whether the names were hidden until now."""
    leaderboard_wanted = Signal()
    change_wanted = Signal()
    """What was said is to be said anew: show it once more."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "accent")
        self.question = text_label("", "strong", wrap=True)
        self.buttons: dict[str, QPushButton] = {}
        """By what they say."""
        self._row = QHBoxLayout()
        self._row.setSpacing(SMALL)
        column = QVBoxLayout(self)
        column.setContentsMargins(LARGE, MEDIUM, LARGE, MEDIUM)
        column.setSpacing(SMALL)
        column.addWidget(self.question)
        column.addLayout(self._row)
        self._shown: tuple[object, ...] = ()
        self._again = False
        self._in_use = False
        """Whether one of the buttons that gave way had the keyboard."""
        self.hide()

    def show_for(self, situation: Situation) -> None:
        """Ask, or say what was said."""
        run = situation.run
        self.setVisible(situation.blind and run is not None)
        if not situation.blind or run is None:
            return
        called = letters(run.run_id, [row.call_id for row in situation.answers])
        whole = {row.call_id: called[row.call_id] for row in situation.answers if row.state == "succeeded"}
        said = situation.comparison
        if said is not None and not self._again:
            names = dict(zip(said.calls, said.models, strict=True))
            self._tell(_verdict(said.best, called, names))
        elif situation.active or len(whole) < FEWEST:
            self._wait(active=situation.active)
        else:
            self._ask(whole, blind=said is None)

    def _tell(self, verdict: str) -> None:
        if self._new("told", verdict):
            self.question.setText(verdict)
            self._add(
                tr("Change"),
                self._change,
                tr("Choose again; as the names are known now, that does not count for the leaderboard"),
            )
            self._add(tr("Leaderboard …"), self.leaderboard_wanted.emit, tr("Who was found better how often"))
            self._row.addStretch(1)

    def _wait(self, *, active: bool) -> None:
        words = (
            tr("Names stay hidden until you have chosen.") if active else tr("Too few whole answers to choose from.")
        )
        if self._new("wait", words):
            self.question.setText(words)

    def _ask(self, whole: Mapping[str, str], *, blind: bool) -> None:
        if not self._new("ask", tuple(whole.values()), blind):
            return
        self.question.setText(tr("Which answer is the best?") if len(whole) > FEWEST else tr("Which answer is better?"))
        for call_id, letter in sorted(whole.items(), key=lambda item: item[1]):
            self._add(letter, partial(self._say, (call_id,), blind), tr("Answer {letter} is the best", letter=letter))
        self._add(tr("Equally good"), lambda: self._say(tuple(whole), blind), tr("All of them are as good"))
        self._add(tr("None is good"), lambda: self._say((), blind), tr("All of them are bad"))
        self._row.addStretch(1)

    def _say(self, best: tuple[str, ...], blind: bool) -> None:
        self._again = False
        self._shown = ()
        self.said.emit(best, blind)

    def _change(self) -> None:
        self._again = True
        self._shown = ()
        self.change_wanted.emit()

    def _new(self, *shown: object) -> bool:
        """Make room for what is not there yet."""
        if shown == self._shown:
            return False
        self._shown = shown
        self._in_use = any(button.hasFocus() for button in self.buttons.values())
        while (item := self._row.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.buttons = {}
        return True

    def _add(self, words: str, act: Callable[[], object], tip: str) -> None:
        button = QPushButton(words, self)
        button.setToolTip(plain_tip(tip))
        button.setAccessibleName(tip or words)
        button.clicked.connect(lambda _checked: act())
        if act != self.leaderboard_wanted.emit:
            changes(button)
        self._row.addWidget(button)
        self.buttons[words] = button
        if self._in_use:
            self._in_use = False
            button.show()  # the layout would show it later, and what is not shown cannot have the keyboard
            button.setFocus()


def _verdict(best: tuple[str, ...], called: Mapping[str, str], names: Mapping[str, str]) -> str:
    """What was said, now with the names."""
    if not best:
        return tr("You found none of them good.")
    told = [f"{called.get(call_id, '')}, {visible(names.get(call_id, ''))}".lstrip(", ") for call_id in best]
    if len(told) == len(names) > 1:
        return tr("You found them equally good.")
    return tr("You chose {answers}.", answers=tr(" and ").join(told))
