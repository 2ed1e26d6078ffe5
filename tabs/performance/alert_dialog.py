"""The dialog in which a rule of an alert is made or changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QTime, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFormLayout,
    QLineEdit,
    QSpinBox,
    QTimeEdit,
    QVBoxLayout,
    QWidget,
)

from core.commands.alerts import AlertRule
from core.ports.alerts import METRICS
from events.projections.alerts.rows import AlertMetric
from tabs.shared.alert_words import rule_words
from tabs.shared.flow import FlowLayout
from tabs.shared.inset import inset
from tabs.shared.labels import text_label
from tabs.shared.language import tr, tr_count, tr_noop
from tabs.shared.safe_text import one_line
from tabs.shared.shrinking import Shrinking, take_room
from tabs.shared.tab_order import order_as_laid_out
from tabs.shared.theme import LARGE, MEDIUM
from tabs.shared.trends.metrics import group_words

WINDOWS: tuple[tuple[str, int], ...] = (
    (tr_noop("5 minutes"), 5),
    (tr_noop("15 minutes"), 15),
    (tr_noop("an hour"), 60),
    (tr_noop("6 hours"), 360),
    (tr_noop("a day"), 1440),
    (tr_noop("7 days"), 10_080),
    (tr_noop("30 days"), 43_200),
    (tr_noop("today"), 0),
)
COOLDOWNS: tuple[tuple[str, int], ...] = (
    (tr_noop("5 minutes"), 5),
    (tr_noop("30 minutes"), 30),
    (tr_noop("an hour"), 60),
    (tr_noop("6 hours"), 360),
    (tr_noop("a day"), 1440),
    (tr_noop("no time"), 0),
)
LOWEST = 160
"""Pixels of the fields that are seen at least; the others by scrolling."""
_FIRST: dict[AlertMetric, tuple[str, float, int]] = {
    "p95_seconds": ("over", 20, 15),
    "p50_seconds": ("over", 10, 15),
    "first_seconds": ("over", 5, 15),
    "tokens_per_second": ("under", 10, 15),
    "success_percent": ("under", 90, 60),
    "cache_percent": ("under", 10, 1440),
    "cost": ("over", 5, 0),
    "simulated_cost": ("over", 1, 0),
    "calls": ("over", 500, 60),
    "failures": ("over", 3, 15),
    "breakers": ("over", 0, 15),
}
"""What a rule about each metric begins with."""


class AlertDialog(QDialog):
    """Signals: ``saved`` with the id of the rule to replace, empty for a new one, and the :class:`AlertRule`."""

    saved = Signal(str, object)

    def __init__(
        self,
        names: Mapping[str, Sequence[str]],
        parent: QWidget | None = None,
        *,
        rule_id: str = "",
        rule: AlertRule | None = None,
    ) -> None:
        super().__init__(parent)
        self._rule_id = rule_id
        self._kept = rule
        self.setWindowTitle(tr("Change an alert") if rule else tr("Add an alert"))
        self.about, self.comparison, self.threshold = QComboBox(self), QComboBox(self), QDoubleSpinBox(self)
        self.within, self.cooldown, self.at_least = QComboBox(self), QComboBox(self), QSpinBox(self)
        self.filters = {by: QComboBox(self) for by in ("model", "strategy", "kind")}
        self.name = QLineEdit(self)
        self.quiet = QCheckBox(tr("Only note it from"), self)
        self.quiet_from, self.quiet_until = QTimeEdit(QTime(22, 0), self), QTimeEdit(QTime(7, 0), self)
        inset(self.threshold, self.at_least, self.quiet_from, self.quiet_until)
        self.words = text_label("", "strong", wrap=True)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        self._fill(names)
        self._lay_out()
        self._show(rule)
        self._connect()
        self._say()

    def rule(self) -> AlertRule:
        """The rule as it is entered."""
        quiet = self.quiet.isChecked()
        kept = self._kept
        return AlertRule(
            name=self.name.text().strip(),
            metric=self.about.currentData(),
            comparison=self.comparison.currentData(),
            threshold=self.threshold.value(),
            window_minutes=self.within.currentData(),
            **{by: box.currentData() for by, box in self.filters.items()},
            at_least=self.at_least.value(),
            cooldown_minutes=self.cooldown.currentData(),
            quiet_from=self.quiet_from.time().toString("HH:mm") if quiet else "",
            quiet_until=self.quiet_until.time().toString("HH:mm") if quiet else "",
            zone=kept.zone if kept else "UTC",
            margin_percent=kept.margin_percent if kept else 10,
        )

    def accept(self) -> None:
        """Hand the rule on; whoever opened this sends it."""
        self.saved.emit(self._rule_id, self.rule())
        super().accept()

    def _fill(self, names: Mapping[str, Sequence[str]]) -> None:
        for key, spec in METRICS.items():
            title = tr(spec.title)
            self.about.addItem(title[:1].upper() + title[1:], key)
        self.comparison.addItem(tr("over"), "over")
        self.comparison.addItem(tr("under"), "under")
        for box, choices in ((self.within, WINDOWS), (self.cooldown, COOLDOWNS)):
            for words, minutes in choices:
                box.addItem(tr(words), minutes)
        for by, words in (
            ("model", tr("all models")),
            ("strategy", tr("all strategies")),
            ("kind", tr("all kinds of task")),
        ):
            self.filters[by].addItem(words, "")
            for name in names[by]:
                if name:
                    self.filters[by].addItem(one_line(group_words(by, name), 60), name)
        self.threshold.setRange(0, 1e9)
        self.threshold.setDecimals(2)
        self.at_least.setRange(1, 100_000)
        self.at_least.setValue(5)
        self.name.setMaxLength(80)
        self.name.setPlaceholderText(tr("Its own words"))
        for edit in (self.quiet_from, self.quiet_until):
            edit.setDisplayFormat("HH:mm")

    def _show(self, rule: AlertRule | None) -> None:
        """Begin with a rule, or with what a new one begins with."""
        if rule is None:
            self._begin_with()
            self.cooldown.setCurrentIndex(1)
            return
        self.name.setText(rule.name)
        _choose(self.about, tr(METRICS[rule.metric].title), rule.metric)
        _choose(self.comparison, rule.comparison, rule.comparison)
        self.threshold.setValue(rule.threshold)
        for box, minutes in ((self.within, rule.window_minutes), (self.cooldown, rule.cooldown_minutes)):
            _choose(box, tr_count(minutes, "{n} minute", "{n} minutes"), minutes)
        for by, box in self.filters.items():
            _choose(box, one_line(getattr(rule, by), 60), getattr(rule, by))
        self.at_least.setValue(rule.at_least)
        self.quiet.setChecked(bool(rule.quiet_from))
        if rule.quiet_from:
            self.quiet_from.setTime(QTime.fromString(rule.quiet_from, "HH:mm"))
            self.quiet_until.setTime(QTime.fromString(rule.quiet_until, "HH:mm"))

    def _begin_with(self) -> None:
        comparison, threshold, minutes = _FIRST[self.about.currentData()]
        _choose(self.comparison, comparison, comparison)
        self.threshold.setValue(threshold)
        _choose(self.within, "", minutes)

    def _connect(self) -> None:
        self.about.currentIndexChanged.connect(lambda _place: self._begin_with())
        for box in (self.about, self.comparison, self.within, *self.filters.values()):
            box.currentIndexChanged.connect(lambda _place: self._say())
        self.threshold.valueChanged.connect(lambda _value: self._say())
        self.quiet.toggled.connect(lambda _on: self._say())
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def _say(self) -> None:
        """The rule in words, and only what concerns it."""
        rule = self.rule()
        spec = METRICS[rule.metric]
        self.words.setText(tr("Tell me of: {rule}.", rule=rule_words(rule)))
        self.threshold.setSuffix(f" {spec.unit}" if spec.unit else "")
        self.at_least.setEnabled(spec.judged)
        self.within.setEnabled(rule.metric != "breakers")
        for by in ("strategy", "kind"):
            self.filters[by].setEnabled(rule.metric != "breakers")
        for edit in (self.quiet_from, self.quiet_until):
            edit.setEnabled(self.quiet.isChecked())

    def _lay_out(self) -> None:
        limit = _row(self.comparison, self.threshold)
        between = text_label(tr("to", meaning="between two times"))
        quiet = _row(self.quiet, _row(self.quiet_from, between, self.quiet_until))
        fields = QWidget(self)
        form = QFormLayout(fields)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(MEDIUM)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.addRow(tr("When", meaning="rule of an alert"), self.about)
        for title, by in (
            (tr("Of", meaning="rule of an alert"), "model"),
            (tr("In", meaning="rule of an alert"), "strategy"),
            (tr("For", meaning="rule of an alert"), "kind"),
        ):
            form.addRow(title, self.filters[by])
        form.addRow(tr("Is", meaning="rule of an alert"), limit)
        form.addRow(tr("Within"), self.within)
        form.addRow(tr("With calls, at least"), self.at_least)
        form.addRow(tr("And then be still for"), self.cooldown)
        form.addRow(tr("Quiet time"), quiet)
        form.addRow(tr("Name"), self.name)
        named: tuple[tuple[QWidget, str], ...] = (
            (self.about, tr("What is looked at")),
            (self.comparison, tr("Over or under")),
            (self.threshold, tr("Threshold")),
            (self.within, tr("Within")),
            (self.at_least, tr("Calls at least")),
            (self.cooldown, tr("Then be still for")),
            (self.name, tr("Name")),
            (self.quiet_from, tr("Quiet from")),
            (self.quiet_until, tr("Quiet until")),
            (self.filters["model"], tr("Only this model")),
            (self.filters["strategy"], tr("Only this strategy")),
            (self.filters["kind"], tr("Only this kind of task")),
        )
        for named_widget, name in named:
            named_widget.setAccessibleName(name)
        column = QVBoxLayout(self)
        column.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        column.setSpacing(LARGE)
        self._fields = Shrinking(fields, least=LOWEST, parent=self)
        column.addWidget(self._fields)
        column.addWidget(self.words)
        column.addStretch(1)
        column.addWidget(self.buttons)
        order_as_laid_out(self)
        self.resize(max(460, fields.sizeHint().width() + 4 * LARGE), 460)  # some languages have longer words

    def showEvent(self, event: QShowEvent) -> None:
        """Be as high as all fields."""
        super().showEvent(event)
        take_room(self, self._fields)


def _row(*widgets: QWidget) -> QWidget:
    """Fields side by side, where there is room for it."""
    row = QWidget()
    flow = FlowLayout(row, one_line=True)
    for widget in widgets:
        flow.addWidget(widget)
    return row


def _choose(box: QComboBox, words: str, value: object) -> None:
    """Choose a value, which is added when it is none of those there are."""
    place = box.findData(value)
    if place < 0:
        box.addItem(words, value)
        place = box.count() - 1
    box.setCurrentIndex(place)
