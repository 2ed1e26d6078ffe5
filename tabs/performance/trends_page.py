"""How things went in an hour, a day, a week, a month or any days, beside the time before, for what a person chooses."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDateEdit,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from events.projections.performance.rows import Dimension, Only
from events.projections.performance.view import PerformanceView
from tabs.performance.palette import GroupColors
from tabs.performance.places import CONTENT, NONE, QUIET, Places
from tabs.performance.trend_cards import TrendCards
from tabs.performance.trend_table import TrendTable
from tabs.shared.beside import Beside
from tabs.shared.empty import EmptyState
from tabs.shared.flow import FlowLayout
from tabs.shared.labels import text_label
from tabs.shared.language import tr, tr_noop
from tabs.shared.places import RunsBehind
from tabs.shared.safe_text import one_line
from tabs.shared.theme import MEDIUM, colors_of, scaled, set_role
from tabs.shared.trends.metrics import group_words
from tabs.shared.trends.periods import NAMES, PeriodName, between, period
from tabs.shared.trends.reading import Look, Trends

if TYPE_CHECKING:
    from tabs.performance.trend_plots import TrendPlots

TABLE = 190
"""Least height of the table, in pixels."""
LEFT = 240
"""Pixels at the usual size of letters that figures have at least for scrolling by themselves."""
RANGE = "range"
_ALL: dict[Dimension, str] = {
    "model": tr_noop("All models"),
    "strategy": tr_noop("All strategies"),
    "kind": tr_noop("All kinds of task"),
}
_BY: dict[Dimension, str] = {
    "model": tr_noop("By model"),
    "strategy": tr_noop("By strategy"),
    "kind": tr_noop("By kind of task"),
}
_ONLY: dict[Dimension, str] = {
    "model": tr_noop("Only this model"),
    "strategy": tr_noop("Only this strategy"),
    "kind": tr_noop("Only this kind of task"),
}
_PERIODS = {
    "hour": (tr_noop("Hour"), tr_noop("Show the last hour")),
    "day": (tr_noop("Day"), tr_noop("Show the last day")),
    "week": (tr_noop("Week"), tr_noop("Show the last week")),
    "month": (tr_noop("Month"), tr_noop("Show the last month")),
    RANGE: (tr_noop("Days …"), tr_noop("Show days that you choose")),
}
"""What the buttons say, and what they do."""
_DIMENSIONS: tuple[Dimension, ...] = ("model", "strategy", "kind")


class TrendsPage(QWidget):
    """Signals: ``changed`` when something else is to be looked at; ``runs_wanted`` with the
    :class:`RunsBehind` of a point or a line; ``report_wanted``.
    """

    changed = Signal()
    runs_wanted = Signal(object)
    report_wanted = Signal()

    def __init__(self, view: PerformanceView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._trends: Trends | None = None
        self.palette_of_groups = GroupColors()
        self.plots: TrendPlots | None = None
        self.periods: dict[str, QPushButton] = {}
        self._group = QButtonGroup(self)
        for name in (*NAMES, RANGE):
            self.periods[name] = self._period_button(name)
        self.first, self.last = QDateEdit(self), QDateEdit(self)
        self.by = QComboBox(self)
        self.filters = {dimension: QComboBox(self) for dimension in _DIMENSIONS}
        self.beside = text_label("", "small")
        self.report = QPushButton(tr("Report …"), self)
        self.cards = TrendCards(self)
        self.table = TrendTable(self.palette_of_groups, self)
        self.none = EmptyState(
            tr("Nothing measured yet"),
            tr(
                "Every call to a model is timed and counted. Hours, days and months of it show here, for each model, "
                "strategy and kind of task, beside the time before."
            ),
        )
        self.quiet = EmptyState(tr("No calls in this time"), tr("Choose a longer time, or other calls."))
        self._lay_out()
        self._connect()
        self.choose("day")

    @property
    def trends(self) -> Trends | None:
        """What is shown."""
        return self._trends

    def look(self, now: int) -> Look:
        """What is to be looked at.

        :param now: microseconds since 1970-01-01 UTC.
        """
        name = next(name for name, button in self.periods.items() if button.isChecked())
        plain = next((one for one in NAMES if one == name), None)
        span = between(_date(self.first), _date(self.last), now) if plain is None else period(plain, now)
        return Look(span, self.by.currentData(), Only(**{by: box.currentData() for by, box in self.filters.items()}))

    def choose(self, name: PeriodName | str) -> None:
        """Choose a period."""
        for other, button in self.periods.items():
            button.setChecked(other == name)
            set_role(button, "primary" if other == name else "")
        for edit in (self.first, self.last, self._dash):
            edit.setVisible(name == RANGE)
        self.changed.emit()

    def read_names(self) -> None:
        """Offer the models, strategies and kinds of task there are now."""
        for dimension, box in self.filters.items():
            names = self._view.names(dimension)
            if [box.itemData(place) for place in range(1, box.count())] == names:
                continue
            chosen = box.currentData()
            box.blockSignals(True)  # noqa: FBT003 - Qt's own signature; the choice stays what it was
            box.clear()
            box.addItem(tr(_ALL[dimension]), None)
            for name in names:
                box.addItem(one_line(group_words(dimension, name), 60), name)
            box.setCurrentIndex(max(0, box.findData(chosen) if chosen is not None else 0))
            box.blockSignals(False)  # noqa: FBT003 - the same

    def show_trends(self, trends: Trends) -> None:
        """Show a period."""
        self._trends = trends
        self.beside.setText(tr("Compared with {period}.", period=trends.look.period.before_words))
        if not trends.groups:
            self._places.setCurrentIndex(QUIET if self._view.first_call() is not None else NONE)
            return
        self._places.setCurrentIndex(CONTENT)
        self.cards.show_trends(trends)
        self.table.figures.show_trends(trends)
        self._plots().show_trends(trends)

    def recolor(self) -> None:
        """Use the other theme."""
        self.table.viewport().update()
        if self.plots is not None:
            self.plots.recolor(colors_of(self))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put plots side by side where there is room."""
        super().resizeEvent(event)
        if self.plots is not None:
            self.plots.fit(self.width())
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Look also when what is above the figures takes another room: letters are larger, or days are chosen."""
        heard = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return heard

    def _fit(self) -> None:
        """Have all of it scroll together where what is chosen above leaves too little to what is shown."""
        above = self._above.heightForWidth(self.width())
        self._places.stand_whole(on=self.height() - above < scaled(LEFT))

    def _plots(self) -> TrendPlots:
        """The plots, made when there is first something to draw: they load pyqtgraph and numpy."""
        if self.plots is None:
            from tabs.performance.trend_plots import TrendPlots  # noqa: PLC0415 - a named lazy boundary: loads pyqtgraph

            self.plots = TrendPlots(self.palette_of_groups, colors_of(self), self)
            self.plots.opened.connect(self.runs_wanted)
            self.plots.fit(self.width())
            self._content.insertWidget(1, self.plots, 3)
        return self.plots

    def _open_group(self, key: str) -> None:
        """The runs of a line of the table."""
        if self._trends is None:
            return
        look = self._trends.look
        only = {"model": look.only.model, "strategy": look.only.strategy, "kind": look.only.kind, look.by: key}
        self.runs_wanted.emit(RunsBehind(look.period.since, look.period.until, **only))

    def _period_button(self, name: str) -> QPushButton:
        words, does = _PERIODS[name]
        button = QPushButton(tr(words), self)
        button.setCheckable(True)
        button.setAccessibleName(tr(does))
        button.clicked.connect(lambda _checked: self.choose(name))
        self._group.addButton(button)
        return button

    def _connect(self) -> None:
        for box in (self.by, *self.filters.values()):
            box.currentIndexChanged.connect(lambda _place: self.changed.emit())
        for edit in (self.first, self.last):
            edit.dateChanged.connect(lambda _date: self.changed.emit())
        self.table.opened.connect(self._open_group)
        self.report.clicked.connect(lambda _checked: self.report_wanted.emit())

    def _lay_out(self) -> None:
        for edit, name, back in ((self.first, tr("First day"), -30), (self.last, tr("Last day"), 0)):
            edit.setCalendarPopup(True)
            edit.setDisplayFormat("yyyy-MM-dd")
            edit.setDate(QDate.currentDate().addDays(back))
            edit.setMaximumDate(QDate.currentDate())
            edit.setAccessibleName(name)
        self._dash = text_label(tr("to", meaning="between two times"))
        for dimension in _DIMENSIONS:
            self.by.addItem(tr(_BY[dimension]), dimension)
            self.filters[dimension].addItem(tr(_ALL[dimension]), None)
            self.filters[dimension].setAccessibleName(tr(_ONLY[dimension]))
            self.filters[dimension].setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            self.filters[dimension].setMinimumWidth(70)
            self.filters[dimension].setMaximumWidth(240)
        self.by.setAccessibleName(tr("What calls are told apart by"))
        self.report.setToolTip(tr("Write what is shown here to a file: a web page, PDF or CSV"))
        spans, choices = FlowLayout(one_line=True), FlowLayout(one_line=True)
        for widget in (*self.periods.values(), self.first, self._dash, self.last):
            spans.addWidget(widget)
        for box in (self.by, *self.filters.values()):
            choices.addWidget(box)
        acts, told = QHBoxLayout(), QHBoxLayout()
        acts.addWidget(self.report)
        told.addWidget(self.beside)
        self._places = Places(self.none, self.quiet, self)
        self._content = self._places.content
        self._content.addWidget(self.cards)
        self._content.addWidget(self.table, 2)
        self.table.setMinimumHeight(TABLE)
        inside = QWidget()
        inside.setProperty("role", "page")
        self._above = QWidget(inside)
        above, column, whole = QVBoxLayout(self._above), QVBoxLayout(inside), QVBoxLayout(self)
        above.addWidget(Beside(spans, acts))
        above.addWidget(Beside(choices, told))
        column.addWidget(self._above)
        column.addWidget(self._places, 1)
        for layout in (above, column):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(MEDIUM)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        whole.setContentsMargins(0, MEDIUM, 0, 0)
        whole.addWidget(scroll)


def _date(edit: QDateEdit) -> date:
    chosen = edit.date()
    return date(chosen.year(), chosen.month(), chosen.day())
