"""A decision receipt in the window: everything that led to an answer, section by section."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from core.queries.receipt_settings import set_otherwise
from core.queries.receipts import Receipt
from tabs.shared.fold import Fold
from tabs.shared.hub import Hub
from tabs.shared.labels import text_label
from tabs.shared.language import tr
from tabs.shared.notice import Notice
from tabs.shared.receipt_answers import AnswerPart, Picking, Told, answers_of
from tabs.shared.receipt_words import Section, sections, summary
from tabs.shared.safe_text import one_line
from tabs.shared.settings_since import TITLE, with_since
from tabs.shared.tab_order import order_as_laid_out
from tabs.shared.theme import HUGE, LARGE, MEDIUM, SMALL

REMEMBERED, ASKED = "What was remembered", "Asked of you"  # as it is: ids
OPEN = frozenset({"Strategy", "Models", REMEMBERED, "Decisions", "Steps", "Checks", ASKED, "Reviews", TITLE})
"""The sections that are open at first: what a person looks for when they wonder why."""
LONGEST = 20_000
"""Characters shown of one section; Copy has all of them."""


class ReceiptDialog(QDialog):
    """Shows a receipt. Open it with ``open()``.

    :param hub: tells what is set now, beside which the settings of then are told.
    """

    def __init__(self, receipt: Receipt, parent: QWidget | None = None, *, hub: Hub) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Receipt"))
        self.resize(820, 680)
        self.receipt = receipt
        since = set_otherwise(receipt, hub.settings_schema(), hub.views.settings.values())
        self._sections = with_since(sections(receipt), since)
        self.folds: dict[str, Fold] = {}
        inside = QWidget(self)
        inside.setProperty("role", "page")
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, MEDIUM, 0)
        self._column.setSpacing(SMALL)
        self._column.addWidget(_facts(summary(receipt)))
        self.notice = Notice(self)
        self.picking = Picking(hub, receipt, self.notice)
        self._answers = {told.call_id: told for told in answers_of(receipt)}
        answers = [section for section in self._sections if section.call_id is not None]
        for section in (*answers, *(section for section in self._sections if section.call_id is None)):
            self._add(section)
        self._column.addStretch(1)
        self._lay_out(inside)

    @property
    def text(self) -> str:
        """All of it as plain text."""
        head = "\n".join(f"{name}: {value}" for name, value in summary(self.receipt))
        return "\n\n".join([head, *("\n".join((section.title, *section.lines)) for section in self._sections)])

    def _add(self, section: Section) -> None:
        told = self._answers.get(section.call_id) if section.call_id is not None else None
        make = partial(_body, section) if told is None else partial(self._answer, told)
        fold = Fold(one_line(section.title), make, self)
        title = section.name or section.title
        while title in self.folds:  # one model may have answered the same step of several runs
            title += " "
        self.folds[title] = fold
        self._column.addWidget(fold)
        if section.name in OPEN:
            fold.open()

    def _answer(self, told: Told) -> AnswerPart:
        return AnswerPart(told, self._answers.get(""), self.picking)

    def _lay_out(self, inside: QWidget) -> None:
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inside)
        scroll.setAccessibleName(tr("Receipt"))
        copy, close = QPushButton(tr("Copy all")), QPushButton(tr("Close"))
        copy.clicked.connect(lambda _checked: QGuiApplication.clipboard().setText(self.text))
        close.setDefault(True)
        close.clicked.connect(self.reject)
        close.setFocus()
        foot = QHBoxLayout()
        foot.addWidget(text_label(tr("Read from the recorded events alone."), "muted"))
        foot.addStretch(1)
        foot.addWidget(copy)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(HUGE, HUGE, HUGE, LARGE)
        column.setSpacing(MEDIUM)
        column.addWidget(text_label(tr("What led to this answer"), "heading"))
        column.addWidget(self.notice)
        column.addWidget(scroll, 1)
        column.addLayout(foot)
        order_as_laid_out(self)


def _body(section: Section) -> QLabel:
    text = "\n".join(section.lines)
    shown = text if len(text) <= LONGEST else f"{text[:LONGEST]}…\n{tr('(Only the beginning; Copy all has the rest.)')}"
    label = text_label(shown, wrap=True, selectable=True)
    label.setAccessibleName(section.title)
    return label


def _facts(pairs: Sequence[tuple[str, str]]) -> QWidget:
    grid_of = QWidget()
    grid = QGridLayout(grid_of)
    grid.setContentsMargins(0, 0, 0, SMALL)
    grid.setHorizontalSpacing(MEDIUM)
    grid.setVerticalSpacing(2)
    grid.setColumnStretch(1, 1)
    for line, (name, value) in enumerate(pairs):
        grid.addWidget(text_label(name, "muted"), line, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(text_label(value, wrap=True, selectable=True), line, 1)
    return grid_of
