"""The options of a strategy, set for one conversation; the settings stay as they are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from core.queries import StrategySpec
from tabs.chat.choice import short_name
from tabs.shared.labels import framed, text_label
from tabs.shared.language import tr, tr_told
from tabs.shared.safe_text import visible
from tabs.shared.setting_row import SettingRow
from tabs.shared.setting_words import same
from tabs.shared.tab_order import order_as_laid_out
from tabs.shared.theme import HUGE, LARGE, MEDIUM, SMALL


class StrategyOptionsDialog(QDialog):
    """A row for each option, its own before those that every strategy has. Open it with ``open()``.

    Signals: ``chosen`` with the options that differ, by their short names.

    :param base: what each option is without a choice, by its short name; from a preset or the settings.
    :param options: those that were chosen before.
    :param common: keys' last parts that every strategy has.
    """

    chosen = Signal(object)

    def __init__(
        self,
        spec: StrategySpec,
        base: Mapping[str, Any],
        options: Mapping[str, Any],
        *,
        common: frozenset[str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Options of {strategy}", strategy=visible(tr_told(spec.title))))
        self.resize(760, 620)
        self._base = base
        self._options = {name: value for name, value in options.items() if name in base}
        self.rows: dict[str, SettingRow] = {}
        """By short name."""
        for option in sorted(spec.options, key=lambda option: short_name(option.key) in common):
            name = short_name(option.key)
            row = SettingRow(replace(option, key=name, default=base[name]), tuple, self)
            row.show_value(self._options.get(name, base[name]))
            row.changed.connect(self._change)
            self.rows[name] = row
        self.reset = QPushButton(tr("Take all back"), self)
        self.reset.setToolTip(tr("Every option as the preset or the settings have it"))
        self.use = QPushButton(tr("Use for this conversation"), self)
        self._lay_out(spec)
        self._offer()

    def _change(self, name: str, value: object) -> None:
        if value is None or same(value, self._base[name]):
            self._options.pop(name, None)
        else:
            self._options[name] = value
        self.rows[name].show_value(self._options.get(name, self._base[name]))
        self._offer()

    def _take_back(self) -> None:
        for name in tuple(self._options):
            self._change(name, None)

    def _offer(self) -> None:
        self.reset.setEnabled(bool(self._options))

    def _use(self) -> None:
        self.chosen.emit(dict(self._options))
        self.accept()

    def _lay_out(self, spec: StrategySpec) -> None:
        self.reset.clicked.connect(lambda _checked: self._take_back())
        self.use.setProperty("role", "primary")
        self.use.setDefault(True)
        self.use.clicked.connect(lambda _checked: self._use())
        cancel = QPushButton(tr("Cancel"), self)
        cancel.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.setSpacing(SMALL)
        foot.addWidget(self.reset)
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self.use)
        column = QVBoxLayout(self)
        column.setContentsMargins(HUGE, HUGE, HUGE, LARGE)
        column.setSpacing(MEDIUM)
        title = tr("{strategy}, in this conversation", strategy=visible(tr_told(spec.title)))
        column.addWidget(text_label(title, "heading"))
        column.addWidget(text_label(visible(tr_told(spec.summary)), "muted", wrap=True))
        column.addWidget(_scrolled(tuple(self.rows.values())), 1)
        column.addLayout(foot)
        order_as_laid_out(self)


def _scrolled(rows: Sequence[SettingRow]) -> QScrollArea:
    card = framed("card")
    inside = QVBoxLayout(card)
    inside.setContentsMargins(LARGE, SMALL, MEDIUM, SMALL)
    inside.setSpacing(0)
    for number, row in enumerate(rows):
        if number:
            inside.addWidget(framed("rule"))
        inside.addWidget(row)
    inside.addStretch(1)
    scroll = QScrollArea()
    scroll.setWidgetResizable(True)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setAccessibleName(tr("Options"))
    scroll.setWidget(card)
    return scroll
