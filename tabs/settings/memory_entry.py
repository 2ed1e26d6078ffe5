"""One thing that is remembered: to be read whole, written and changed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from events.projections.memory.rows import EffectRow, MemoryRow
from tabs.settings.memory_table import what_words
from tabs.settings.words import actor_words
from tabs.shared.changing import changes
from tabs.shared.labels import text_label
from tabs.shared.language import grouped, tr, tr_told
from tabs.shared.safe_text import breakable, one_line
from tabs.shared.shrinking import Shrinking, take_room
from tabs.shared.theme import HUGE, LARGE, MEDIUM
from tabs.shared.wording import count, full_time

LONGEST = 2000
"""Characters that are remembered of one thing."""
LOWEST = 60
"""Pixels that are kept of what is told of it."""


class MemoryDialog(QDialog):
    """Shows an entry, or an empty one to be written. Open it with ``open()``.

    Signals: ``saved`` with its text and topic.

    :param row: the entry; ``None`` for a new one.
    """

    saved = Signal(str, str)

    def __init__(
        self, row: MemoryRow | None, parent: QWidget | None = None, *, effect: Sequence[EffectRow] = ()
    ) -> None:
        """:param effect: how answers were rated with it and without, for each model that was sent it."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Remember") if row is None else tr("What is remembered"))
        self.resize(560, 380)
        self.text = QPlainTextEdit(self)
        self.text.setAccessibleName(tr("What is remembered"))
        self.text.setPlaceholderText(tr("A sentence or a few"))
        self.text.setTabChangesFocus(True)
        self.topic = QLineEdit(self)
        self.topic.setAccessibleName(tr("Topic"))
        self.topic.setMaxLength(200)
        self.topic.setPlaceholderText(tr("What it is about, in a few words"))
        self.save = QPushButton(tr("Save"))
        self.save.setProperty("role", "primary")
        self.save.setDefault(True)
        changes(self.save)
        self.save.clicked.connect(self._save)
        self.text.textChanged.connect(self._offer)
        if row is not None:
            self.text.setPlainText(row.text)
            self.topic.setText(row.topic)
        self._told: Shrinking | None = None
        self._lay_out([] if row is None else [*_facts(row), *_effects(row, effect)])
        self._offer()

    def showEvent(self, event: QShowEvent) -> None:
        """Be as high as all that is told of it."""
        super().showEvent(event)
        if self._told is not None:
            take_room(self, self._told)

    def _offer(self) -> None:
        self.save.setEnabled(0 < len(self.text.toPlainText().strip()) <= LONGEST)

    def _save(self) -> None:
        self.saved.emit(self.text.toPlainText().strip(), self.topic.text().strip())
        self.accept()

    def _lay_out(self, lines: list[tuple[str, str]]) -> None:
        cancel = QPushButton(tr("Cancel"))
        cancel.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(HUGE, HUGE, HUGE, LARGE)
        column.setSpacing(MEDIUM)
        column.addWidget(self.text, 1)
        column.addWidget(self.topic)
        if lines:
            told = QWidget(self)
            facts = QGridLayout(told)
            facts.setContentsMargins(0, 0, 0, 0)
            facts.setHorizontalSpacing(MEDIUM)
            facts.setVerticalSpacing(2)
            facts.setColumnStretch(1, 1)
            for line, (name, value) in enumerate(lines):
                facts.addWidget(text_label(name, "muted"), line, 0, Qt.AlignmentFlag.AlignTop)
                facts.addWidget(text_label(breakable(value), wrap=True, selectable=True), line, 1)
            self._told = Shrinking(told, least=LOWEST, parent=self)
            column.addWidget(self._told)
        column.addLayout(foot)


def _facts(row: MemoryRow) -> list[tuple[str, str]]:
    facts = [
        (tr("What"), what_words(row)),
        (tr("From", meaning="speaker"), actor_words(row.source)),
        (tr("Added"), full_time(row.added_at)),
        (tr("Sent"), tr("with {prompts}", prompts=count(row.uses, "prompt")) if row.uses else tr("with no prompt yet")),
    ]
    if row.models:
        facts.append((tr("Answers of"), one_line(", ".join(row.models), 200)))
    if row.expires_at is not None:
        facts.append((tr("Used until"), full_time(row.expires_at)))
    if row.state != "active":
        facts.append((tr("State"), one_line(f"{tr_told(row.state)}. {tr_told(row.reason)}".strip(), 200)))
    return facts


def _effects(row: MemoryRow, effect: Sequence[EffectRow]) -> list[tuple[str, str]]:
    """What an insight did to the answers of each model it was sent to; why nothing can be said where it cannot."""
    if row.kind != "insight" or not row.uses:
        return []
    if not effect:
        return [(tr("Effect"), tr("not known: no answer that was made with it has been rated"))]
    return [_effect(one) for one in effect]


def _effect(row: EffectRow) -> tuple[str, str]:
    """What it did to one model's answers, as far as they were rated."""
    with_it, without = row.good_with + row.bad_with, row.good_without + row.bad_without
    good, answers = grouped(row.good_with), count(with_it, "rated answer")
    told = (
        tr(
            "{good} of {answers} good with it, {good_without} of {number} without",
            good=good,
            answers=answers,
            good_without=grouped(row.good_without),
            number=grouped(without),
        )
        if without
        else tr("{good} of {answers} good with it, none rated without", good=good, answers=answers)
    )
    return tr("Effect on {model}", model=one_line(row.model, 60)), told
