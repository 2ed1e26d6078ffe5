"""What was decided in a run, why, and what could have been chosen instead."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from events.projections.runs.rows import DecisionRow
from events.values import Alternative, Confidence
from tabs.runs.recorded import fact_name
from tabs.shared.labels import framed, past_button, text_label
from tabs.shared.language import tr, tr_noop, tr_told, written
from tabs.shared.recorded_words import strategy_words
from tabs.shared.safe_text import visible
from tabs.shared.theme import LARGE, MEDIUM, SMALL, TINY
from tabs.shared.wording import fact_words, full_time, percent

PAGE = 40
"""Cards built at a time; a card is several labels, and a long run makes hundreds of decisions."""

_ABOUT = {
    "models": tr_noop("Which models"),
    "accept": tr_noop("Accept the answer?"),
    "fallback": tr_noop("Next model"),
    "stop": tr_noop("When to stop"),
    "answer": tr_noop("Which answer"),
    "task": tr_noop("What is asked"),
    "strategy": tr_noop("Which strategy"),
    "escalate": tr_noop("Ask a stronger model?"),
    "vote": tr_noop("The vote"),
    "review": tr_noop("The review"),
    "minority": tr_noop("Who disagrees"),
    "budget": tr_noop("Money runs low"),
    "memory": tr_noop("How memory was searched"),
}
_SOURCES = {
    "agreement": tr_noop("from agreement"),
    "judge": tr_noop("by a judge"),
    "checker": tr_noop("by a checker"),
    "person": tr_noop("by you"),
    "self": tr_noop("as the model says of itself"),
    "model": tr_noop("by a trained model"),
}


class DecisionsPane(QScrollArea):
    """One card per decision, in order. Decisions only ever come after the others, so cards are only added.

    Signals: ``past_wanted`` with the position of a decision at which the whole window is to be shown.
    """

    past_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(tr("Decisions of the run"))
        self._rows: list[DecisionRow] = []
        self.cards: list[QFrame] = []
        self._limit = PAGE
        self._more = QPushButton(tr("Show more decisions"))
        self._more.setProperty("role", "quiet")
        self._more.clicked.connect(self._show_more)
        self._none = text_label(tr("No decision has been recorded yet."), "muted")
        self._none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        inside = QWidget()
        inside.setProperty("role", "page")
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, MEDIUM, SMALL, 0)
        self._column.setSpacing(SMALL)
        self._column.addWidget(self._none)
        self._column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.addStretch(1)
        self.setWidget(inside)

    def show_rows(self, rows: list[DecisionRow]) -> None:
        """Show the decisions of a run: those that are new get a card, another run's replace all."""
        shown = len(self.cards)
        if [row.position for row in rows[:shown]] != [row.position for row in self._rows[:shown]]:
            self._limit = PAGE
            for card in self.cards:
                self._column.removeWidget(card)
                card.deleteLater()
            self.cards = []
        self._rows = rows
        self._build()

    def _show_more(self) -> None:
        self._limit += PAGE
        self._build()

    def _build(self) -> None:
        for row in self._rows[len(self.cards) : self._limit]:
            card = decision_card(row, self.past_wanted.emit)
            self._column.insertWidget(len(self.cards), card)
            self.cards.append(card)
        self._none.setVisible(not self._rows)
        self._more.setVisible(len(self._rows) > len(self.cards))


def decision_card(row: DecisionRow, look_back: Callable[[int], object]) -> QFrame:
    """One decision: what about, the choice, the reason, the alternatives.

    :param look_back: called with its position when the window is to be shown as it was then.
    """
    card = framed("card")
    column = QVBoxLayout(card)
    column.setContentsMargins(LARGE, MEDIUM, LARGE, MEDIUM)
    column.setSpacing(TINY)
    head = QHBoxLayout()
    head.addWidget(text_label(_about(row.kind), "badge-accent"))
    if row.confidence is not None:
        head.addWidget(text_label(confidence_words(row.confidence), "badge"))
    head.addStretch(1)
    at = text_label(full_time(row.at)[11:], "small")
    at.setToolTip(full_time(row.at))
    head.addWidget(at)
    past = past_button()
    past.clicked.connect(lambda _checked: look_back(row.position))
    head.addWidget(past)
    column.addLayout(head)
    column.addWidget(text_label(visible(_choice(row)), "strong", wrap=True, selectable=True))
    column.addWidget(text_label(visible(tr_told(row.reason)), wrap=True, selectable=True))
    if row.alternatives:
        column.addSpacing(TINY)
        column.addWidget(text_label(tr("Instead it could have been"), "small"))
        column.addLayout(_alternatives(row.alternatives))
    if row.facts:
        column.addSpacing(TINY)
        column.addWidget(text_label(tr("Decided on"), "small"))
        column.addLayout(_facts(row.facts))
    return card


def confidence_words(confidence: Confidence) -> str:
    """How sure, and who says so; never one without the other."""
    return tr("{percent} sure, {source}", percent=percent(confidence.value), source=tr(_SOURCES[confidence.source]))


def _about(kind: str) -> str:
    return tr(_ABOUT[kind]) if kind in _ABOUT else fact_name(visible(kind))


def _choice(row: DecisionRow) -> str:
    return strategy_words(row.choice) if row.kind == "strategy" else tr_told(row.choice)


def _facts(facts: Mapping[str, Any]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(LARGE)
    grid.setVerticalSpacing(2)
    grid.setColumnStretch(1, 1)
    for line, (name, value) in enumerate(facts.items()):
        label = visible(fact_name(name))
        grid.addWidget(text_label(label, "muted"), line, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(text_label(visible(fact_words(value)), wrap=True, selectable=True), line, 1)
    return grid


def _alternatives(others: tuple[Alternative, ...]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(LARGE)
    grid.setVerticalSpacing(2)
    grid.setColumnStretch(1, 1)
    for line, other in enumerate(others):
        name = visible(tr_told(other.name))
        if other.score is not None:
            name = f"{name} ({written(f'{other.score:.2f}')})"
        grid.addWidget(text_label(name, selectable=True), line, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(text_label(visible(tr_told(other.reason)), "muted", wrap=True, selectable=True), line, 1)
    return grid
