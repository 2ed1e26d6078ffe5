"""What another strategy would have come to in a run, from its recorded answers alone."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from core.queries import StrategySpec
from core.queries.counterfactuals import Counterfactual, CounterfactualRun
from events.errors import TuttiError
from tabs.shared.labels import framed, text_label
from tabs.shared.language import tr, tr_told
from tabs.shared.markdown_view import MarkdownView
from tabs.shared.replay_words import calls_table, replay_fields
from tabs.shared.safe_text import one_line, visible
from tabs.shared.theme import HUGE, LARGE, MEDIUM, SMALL

LONGEST = 20_000
"""Characters shown of an answer."""


class WhatIfDialog(QDialog):
    """A strategy is chosen, and what it would have come to is shown. Open it with ``open()``.

    Signals: ``asked`` with the run, the name of the strategy and its options.
    """

    asked = Signal(str, str, object)

    def __init__(
        self, run_id: str, strategies: Sequence[StrategySpec], strategy: str, parent: QWidget | None = None
    ) -> None:
        """:param strategy: the one the run had."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("What if …"))
        self.resize(820, 640)
        self.run_id = run_id
        self.strategy = QComboBox(self)
        self.strategy.setAccessibleName(tr("Strategy"))
        for spec in strategies:
            self.strategy.addItem(tr_told(spec.title), spec.name)
        self.strategy.setCurrentIndex(max(0, self.strategy.findData(strategy)))
        self.options = QLineEdit(self)
        self.options.setPlaceholderText(tr("Options, such as wait=first_good, max_calls=2"))
        self.options.setAccessibleName(tr("Options of the strategy, as OPTION=VALUE with commas between them"))
        self.options.returnPressed.connect(self._ask)
        self.button = QPushButton(tr("Show"), self)
        self.button.setDefault(True)
        self.button.clicked.connect(self._ask)
        self.trouble = text_label("", "danger", wrap=True, selectable=True)
        self.trouble.hide()
        self.place = QScrollArea(self)
        self.place.setWidgetResizable(True)
        self.place.setFrameShape(QFrame.Shape.NoFrame)
        self.place.setAccessibleName(tr("What it would have come to"))
        self._lay_out()

    def show_told(self, told: Counterfactual) -> None:
        """Show what it would have come to."""
        self.button.setEnabled(True)
        self.trouble.hide()
        self.place.setWidget(_page(told.runs[0]))

    def show_error(self, error: TuttiError) -> None:
        """Say what does not fit."""
        self.button.setEnabled(True)
        self.trouble.setText(visible(f"{tr_told(error.what)} {tr_told(error.do)}"))
        self.trouble.show()

    def _ask(self) -> None:
        self.button.setEnabled(False)
        self.asked.emit(self.run_id, self.strategy.currentData(), parse_options(self.options.text()))

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(SMALL)
        row.addWidget(self.strategy)
        row.addWidget(self.options, 1)
        row.addWidget(self.button)
        close = QPushButton(tr("Close"), self)
        close.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addWidget(
            text_label(tr("From recorded answers alone: no model is asked, and nothing is paid."), "muted"), 1
        )
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(HUGE, HUGE, HUGE, LARGE)
        column.setSpacing(MEDIUM)
        column.addWidget(text_label(tr("What another strategy would have answered"), "heading"))
        column.addLayout(row)
        column.addWidget(self.trouble)
        column.addWidget(self.place, 1)
        column.addLayout(foot)


def parse_options(text: str) -> dict[str, Any]:
    """``OPTION=VALUE`` with commas between them, each value read as JSON when it is JSON and as text otherwise."""
    pairs = (part.partition("=") for part in text.split(",") if part.strip())
    return {name.strip(): _value(value.strip()) for name, _, value in pairs}


def _value(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        return text


def _page(run: CounterfactualRun) -> QWidget:
    page = QWidget()
    page.setProperty("role", "page")
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, MEDIUM, 0)
    column.setSpacing(MEDIUM)
    column.addLayout(_grid(replay_fields(run)))
    if run.calls:
        column.addWidget(text_label(tr("What it would have asked"), "strong"))
        column.addLayout(_grid(calls_table(run)))
    for decision in run.decisions:
        words = tr(
            "{about}: {choice}. {reason}",
            about=tr_told(decision.kind),
            choice=one_line(tr_told(decision.choice)),
            reason=one_line(tr_told(decision.reason), 400),
        )
        column.addWidget(text_label(words, "muted", wrap=True, selectable=True))
    column.addLayout(_answers(run))
    column.addStretch(1)
    return page


def _answers(run: CounterfactualRun) -> QHBoxLayout:
    """Both answers side by side."""
    row = QHBoxLayout()
    row.setSpacing(MEDIUM)
    for title, text in ((tr("It would have answered"), run.answer), (tr("The answer then"), run.was.answer)):
        card = framed("card")
        column = QVBoxLayout(card)
        column.setContentsMargins(LARGE, MEDIUM, LARGE, MEDIUM)
        column.addWidget(text_label(title, "strong"))
        column.addWidget(_answer(text, title) if text else text_label(tr("No answer."), "muted"))
        column.addStretch(1)
        row.addWidget(card, 1)
    return row


def _answer(text: str, title: str) -> MarkdownView:
    shown = MarkdownView()
    shown.setAccessibleName(title)
    shown.show_text(text[:LONGEST], final=True)
    return shown


def _grid(rows: Sequence[Sequence[str]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(LARGE)
    grid.setVerticalSpacing(2)
    widest = max((len(row) for row in rows), default=1)
    grid.setColumnStretch(widest - 1, 1)
    for line, row in enumerate(rows):
        for place, text in enumerate(row):
            role = "muted" if place == 0 else ""
            label = text_label(text, role, wrap=place == widest - 1, selectable=place > 0)
            grid.addWidget(label, line, place, Qt.AlignmentFlag.AlignTop)
    return grid
