"""Asks how answers that are there are to be merged, and by whom."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from tabs.shared.labels import text_label
from tabs.shared.language import tr, tr_count, tr_noop
from tabs.shared.safe_text import visible
from tabs.shared.tab_order import order_as_laid_out
from tabs.shared.theme import HUGE, LARGE, MEDIUM, SMALL


class Mode(NamedTuple):
    """One way to merge, as the strategy fusion knows it."""

    name: str
    title: str
    words: str


MODES = (
    Mode("fuse", tr_noop("Fuse"), tr_noop("One answer with the best of each.")),
    Mode(
        "guided",
        tr_noop("Guided"),
        tr_noop("First a list of what the answers have; you tick what the merged one is to hold."),
    ),
    Mode("compare", tr_noop("Compare"), tr_noop("A table that scores each answer by a few criteria.")),
    Mode("custom", tr_noop("Custom"), tr_noop("What your instruction says is done with the answers.")),
)


class MergeDialog(QDialog):
    """Open it with ``open()``. Signal: ``chosen`` with the fields of an ``AskAgain`` that differ.

    :param answers: the calls of the whole answers, each with its model; they are used again.
    :param others: further models that could merge.
    """

    chosen = Signal(object)

    def __init__(self, answers: Mapping[str, str], others: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Merge the answers"))
        self.setMinimumWidth(520)
        self._calls = tuple(answers)
        self.modes = {mode.name: QRadioButton(tr(mode.title), self) for mode in MODES}
        group = QButtonGroup(self)
        for button in self.modes.values():
            group.addButton(button)
            button.toggled.connect(lambda _checked: self._offer())
        self.analyse = QCheckBox(tr("First find what they agree on, contradict one another in, and leave out"), self)
        self.instruction = QPlainTextEdit(self)
        self.instruction.setPlaceholderText(
            tr("Such as: keep the shortest correct one, and add the sources of the others.")
        )
        self.instruction.setAccessibleName(tr("Instruction"))
        self.instruction.setTabChangesFocus(True)
        self.instruction.setFixedHeight(84)
        self.instruction.textChanged.connect(self._offer)
        self.merger = QComboBox(self)
        self.merger.setAccessibleName(tr("Model that merges"))
        self.merger.addItems([visible(model) for model in dict.fromkeys((*answers.values(), *others))])
        self.merge = QPushButton(tr("Merge"), self)
        self.merge.setProperty("role", "primary")
        self.merge.setDefault(True)
        self.merge.clicked.connect(lambda _checked: self.accept())
        self.accepted.connect(lambda: self.chosen.emit(self.fields))
        self._lay_out()
        self.modes["fuse"].setChecked(True)

    @property
    def fields(self) -> Mapping[str, Any]:
        """What is asked otherwise than in the run whose answers are merged."""
        mode = self._mode
        options: dict[str, Any] = {"mode": mode, "merger": self.merger.currentText()}
        if mode == "fuse" and self.analyse.isChecked():
            options["analyse"] = True
        if mode == "custom":
            options["instruction"] = self.instruction.toPlainText().strip()
        return {"strategy": "fusion", "options": options, "keep": self._calls}

    @property
    def _mode(self) -> str:
        return next(name for name, button in self.modes.items() if button.isChecked())

    def _offer(self) -> None:
        chosen = next((name for name, button in self.modes.items() if button.isChecked()), "")
        self.analyse.setVisible(chosen == "fuse")
        self.instruction.setVisible(chosen == "custom")
        self.merge.setEnabled(chosen != "custom" or bool(self.instruction.toPlainText().strip()))

    def _lay_out(self) -> None:
        cancel = QPushButton(tr("Cancel"), self)
        cancel.clicked.connect(lambda _checked: self.reject())
        column = QVBoxLayout(self)
        column.setContentsMargins(HUGE, HUGE, HUGE, LARGE)
        column.setSpacing(SMALL)
        column.addWidget(text_label(tr("Merge the answers"), "heading"))
        told = tr_count(
            len(self._calls),
            "{n} answer is used again at no cost; only the merging model is asked.",
            "{n} answers are used again at no cost; only the merging model is asked.",
        )
        column.addWidget(text_label(told, "muted", wrap=True))
        for mode in MODES:
            button = self.modes[mode.name]
            button.setAccessibleDescription(tr(mode.words))
            column.addWidget(button)
            column.addLayout(_inset(text_label(tr(mode.words), "small", wrap=True)))
            if mode.name == "fuse":
                column.addLayout(_inset(self.analyse))
        column.addWidget(self.instruction)
        by = QHBoxLayout()
        by.addWidget(text_label(tr("Merged by")))
        by.addWidget(self.merger, 1)
        column.addSpacing(SMALL)
        column.addLayout(by)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self.merge)
        column.addSpacing(SMALL)
        column.addLayout(foot)
        order_as_laid_out(self)


def _inset(widget: QWidget) -> QHBoxLayout:
    """Below what it belongs to, a little to the right."""
    row = QHBoxLayout()
    row.addSpacing(LARGE + MEDIUM)
    row.addWidget(widget, 1)
    return row
