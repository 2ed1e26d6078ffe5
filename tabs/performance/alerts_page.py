"""The rules of alerts, which of them ring, and every alert that was raised."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from events.projections.alerts.rows import AlertRow, RuleRow
from tabs.performance.table import NOWHERE, Index
from tabs.shared.alert_words import raised_words, rule_words, title_of, value_words
from tabs.shared.changing import changes
from tabs.shared.empty import EmptyState
from tabs.shared.flow import FlowLayout
from tabs.shared.labels import text_label
from tabs.shared.language import tr, tr_noop
from tabs.shared.places import RunsBehind
from tabs.shared.safe_text import one_line
from tabs.shared.tables import PlainTable
from tabs.shared.theme import MEDIUM, colors_of
from tabs.shared.wording import clock, full_time

_RULES = (tr_noop("Rule"), tr_noop("What it looks at"), tr_noop("Quiet"), tr_noop("Now"))
LEAST_ROWS = 3
"""Rows of a table that are seen at once where there is little room; the page scrolls for it."""
_RAISED = (tr_noop("Raised"), tr_noop("Alert"), tr_noop("What was found"), tr_noop("Over"))


class _Words(QAbstractTableModel):
    """Lines of words, each standing for a row; the last column of some is in a colour."""

    def __init__(self, headings: Sequence[str], widget: QWidget, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._headings = headings
        self._widget = widget
        self._lines: list[tuple[Any, tuple[str, ...], bool]] = []

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """How many lines."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """How many columns."""
        return 0 if parent.isValid() else len(self._headings)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The headings."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return tr(self._headings[section]) if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words, whole as a tool tip, and a colour for what stands."""
        _, words, marked = self._lines[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return words[index.column()]
        if role == Qt.ItemDataRole.ForegroundRole and marked and index.column() == len(words) - 1:
            return QColor(colors_of(self._widget).danger)
        return None

    def row_at(self, row: int) -> Any:
        """What a line stands for."""
        return self._lines[row][0]

    def show_lines(self, lines: Sequence[tuple[Any, tuple[str, ...], bool]]) -> None:
        """Show these."""
        if list(lines) == self._lines:
            return
        self.beginResetModel()
        self._lines = list(lines)
        self.endResetModel()


class _Table(PlainTable):
    """Signals: ``opened`` with what a line that was clicked twice, or entered, stands for."""

    opened = Signal(object)

    def __init__(self, name: str, headings: Sequence[str], stretch: int, parent: QWidget | None = None) -> None:
        super().__init__(name, stretch=stretch, parent=parent)
        self.words = _Words(headings, self, self)
        self.setModel(self.words)
        self.words.modelReset.connect(self.updateGeometry)
        self.doubleClicked.connect(self._open)

    @property
    def chosen(self) -> Any:
        """What the chosen line stands for, ``None`` for none."""
        index = self.currentIndex()
        return self.words.row_at(index.row()) if index.isValid() else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the chosen line."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self._open(self.currentIndex())
            return
        super().keyPressEvent(event)

    def minimumSizeHint(self) -> QSize:
        """A few rows, or all there are."""
        least = super().minimumSizeHint()
        rows = min(max(1, self.words.rowCount()), LEAST_ROWS) * self.verticalHeader().defaultSectionSize()
        across = self.horizontalScrollBar().sizeHint().height()
        return QSize(least.width(), rows + self.horizontalHeader().sizeHint().height() + across + 2 * self.frameWidth())

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(self.words.row_at(index.row()))


class AlertsPage(QWidget):
    """Signals: ``wanted`` with what is to be done (add, change, remove, check) and the :class:`RuleRow` it is about;
    ``runs_wanted`` with the :class:`RunsBehind` of an alert.
    """

    wanted = Signal(str, object)
    runs_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rules = _Table(tr("Rules of alerts"), _RULES, 1, self)
        self.raised = _Table(tr("Alerts that were raised, the newest first"), _RAISED, 2, self)
        self.add = QPushButton(tr("Add an alert …"), self)
        self.change = QPushButton(tr("Change …"), self)
        self.remove = QPushButton(tr("Remove"), self)
        self.runs = QPushButton(tr("Show its runs"), self)
        self.nothing = text_label(tr("Nothing was raised yet."), "muted")
        self.none = EmptyState(
            tr("No alert is set"),
            tr(
                "Be told when a model takes too long, fails too often or is held back, or when today costs too much: on the "
                "desktop, above the tabs, and in the list here."
            ),
        )
        self.first = QPushButton(tr("Add an alert …"), self)
        changes(self.add, self.change, self.remove, self.first)
        self._lay_out()
        for button, action in (
            (self.add, "add"),
            (self.first, "add"),
            (self.change, "change"),
            (self.remove, "remove"),
        ):
            button.clicked.connect(lambda _checked, act=action: self.wanted.emit(act, self.rules.chosen))
        self.rules.opened.connect(lambda row: self.wanted.emit("change", row))
        self.raised.opened.connect(self._open_runs)
        self.runs.clicked.connect(lambda _checked: self._open_runs(self.raised.chosen))
        for table in (self.rules, self.raised):
            table.selectionModel().selectionChanged.connect(lambda _new, _old: self._fit_buttons())
            table.words.modelReset.connect(self._fit_buttons)
        self._fit_buttons()

    def show_alerts(self, rules: Sequence[RuleRow], raised: Sequence[AlertRow]) -> None:
        """Show rules, and alerts with the newest first."""
        self._places.setCurrentIndex(0 if rules or raised else 1)
        standing = {row.rule_id: row for row in raised if row.stands}
        chosen = self.rules.chosen
        self.rules.words.show_lines(
            [(row, _rule(row, standing.get(row.rule_id)), row.rule_id in standing) for row in rules]
        )
        self.raised.words.show_lines([(row, _alert(row), row.stands) for row in raised])
        self._choose_again(chosen)
        self.nothing.setVisible(not raised)
        self.raised.setVisible(bool(raised))
        self.runs.setVisible(bool(raised))

    def recolor(self) -> None:
        """Use the other theme."""
        for table in (self.rules, self.raised):
            table.viewport().update()

    def _choose_again(self, chosen: RuleRow | None) -> None:
        if chosen is None or self.rules.chosen is not None:
            return
        for row in range(self.rules.words.rowCount()):
            if self.rules.words.row_at(row).rule_id == chosen.rule_id:
                self.rules.selectRow(row)

    def _open_runs(self, row: AlertRow | None) -> None:
        if row is not None:
            rule = row.rule
            self.runs_wanted.emit(
                RunsBehind(row.since, row.until, rule.model or None, rule.strategy or None, rule.kind or None)
            )

    def _fit_buttons(self) -> None:
        for button in (self.change, self.remove):
            button.setEnabled(self.rules.chosen is not None)
        self.runs.setEnabled(self.raised.chosen is not None)

    def _lay_out(self) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(MEDIUM)
        column.addWidget(_head(tr("Rules"), self.add, self.change, self.remove))
        column.addWidget(self.rules, 2)
        column.addWidget(_head(tr("Raised"), self.runs))
        column.addWidget(self.nothing)
        column.addWidget(self.raised, 3)
        empty = QWidget(self)
        inside = QVBoxLayout(empty)
        inside.addStretch(1)
        inside.addWidget(self.none)
        inside.addWidget(self.first, 0, Qt.AlignmentFlag.AlignHCenter)
        inside.addStretch(2)
        self._places = QStackedWidget(self)
        page = QScrollArea(self)
        page.setWidgetResizable(True)
        page.setFrameShape(QScrollArea.Shape.NoFrame)
        page.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page.setWidget(content)
        content.setAutoFillBackground(False)  # which the line above has switched on
        page.viewport().setAutoFillBackground(False)
        self._places.addWidget(page)
        self._places.addWidget(empty)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, MEDIUM, 0, 0)
        outer.addWidget(self._places)


def _head(title: str, *buttons: QPushButton) -> QWidget:
    head, acts = QWidget(), QWidget()
    row, flow = QHBoxLayout(head), FlowLayout(acts, one_line=True)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(text_label(title, "heading"))
    row.addStretch(1)
    row.addWidget(acts)
    for button in buttons:
        flow.addWidget(button)
    return head


def _rule(row: RuleRow, standing: AlertRow | None) -> tuple[str, ...]:
    rule = row.rule
    quiet = tr("{begins} to {ends}", begins=rule.quiet_from, ends=rule.quiet_until) if rule.quiet_from else ""
    now = tr("rings: {value}", value=value_words(rule.metric, standing.value)) if standing else tr("still")
    return one_line(title_of(rule), 80), one_line(rule_words(rule), 160), quiet, now


def _alert(row: AlertRow) -> tuple[str, ...]:
    over = tr("not yet") if row.stands else clock(row.cleared_at)
    over = tr("{time}, rule removed", time=over) if row.cleared_reason == "removed" else over
    found = raised_words(row.rule, row.value, row.calls, row.causes)
    found = tr("{words} In a quiet time.", words=found) if row.quiet else found
    return full_time(row.raised_at), one_line(title_of(row.rule), 80), one_line(found, 240), over
