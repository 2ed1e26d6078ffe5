"""The performance tab: figures now, lines over time, and a table of the models."""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from events.projections.contract import ANY_KEY, Changes
from events.values import now_us
from tabs.performance.history import SECOND, History, Totals
from tabs.performance.palette import ModelColors
from tabs.performance.table import FiguresTable
from tabs.shared.empty import EmptyState
from tabs.shared.figure_card import FigureCard
from tabs.shared.hub import Hub
from tabs.shared.labels import text_label
from tabs.shared.safe_text import one_line
from tabs.shared.tab import Tab
from tabs.shared.theme import HUGE, LARGE, MEDIUM, colors_of, set_role
from tabs.shared.wording import count, dollars

if TYPE_CHECKING:
    from tabs.performance.plots import Plots

SPANS: tuple[tuple[str, str, int | None], ...] = (
    ("15 min", "in 15 minutes", 15 * 60),
    ("Hour", "in an hour", 3600),
    ("Day", "in a day", 24 * 3600),
    ("All", "in all", None),
)
"""What a span is called, how a count in it ends, and its seconds."""
ONE_ROW = 960
"""From this width on, in pixels, all cards stand in one row."""
PAUSE_MS = 250
"""Figures and plots move no more often than this: a reader cannot follow more."""
SHARE = 8
"""At most one part in this many of the window's time goes into drawing here, however long the history is."""
TICK_MS = 2000
"""How often the span moves on, and processes that died are noticed, without an event."""


class PerformanceTab(Tab):
    """Figures, plots and a table, live."""

    def __init__(self, hub: Hub, parent: QWidget | None = None) -> None:
        super().__init__(hub, parent)
        self.history = History(hub.views.performance)
        self.palette_of_models = ModelColors()
        self.plots: Plots | None = None
        self._forget = False
        self._drawn_at = 0.0
        self._pause = PAUSE_MS / 1000
        self.cards = {
            name: FigureCard(name, self)
            for name in ("In flight", "Calls per minute", "Success", "Cost", "Simulated cost", "Tokens per second")
        }
        self.table = FiguresTable(self.palette_of_models, self)
        self.none = EmptyState(
            "Nothing measured yet",
            "Every call to a model is timed and counted. Ask something in the chat, and speed, cost and success "
            "show here while it is answered.",
        )
        self.quiet = EmptyState("No calls in this time", "Choose a longer span to see earlier ones.")
        self.spans = QButtonGroup(self)
        self._lay_out()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self.touch)
        self._clock = QTimer(self)
        self._clock.setInterval(TICK_MS)
        self._clock.timeout.connect(self._tick)

    def changed(self, changes: Sequence[Changes]) -> None:
        """Hear of calls and of runs; many changes close together are drawn once."""
        heard = [change for change in changes if change.projection in {"performance", "runs"}]
        if not heard:
            return
        self._forget |= any(ANY_KEY in change.keys for change in heard)
        wait = self._drawn_at + self._pause - time.monotonic()
        if wait <= 0:
            self.touch()
        elif not self._later.isActive():
            self._later.start(round(wait * 1000))

    def refresh(self) -> None:
        """Read what is new and draw it."""
        began = time.monotonic()
        if self._forget:
            self._forget = False
            self.history.forget()
        now = now_us()
        self.history.update(now)
        in_flight = self._in_flight()
        self._show_places(busy=bool(in_flight))
        self._show_cards(in_flight, self.history.totals(), now)
        self.table.figures.show_figures(self.history.figures, in_flight)
        if self.history.by_model:
            self._plots().show_history(self.history, now / SECOND)
        self._drawn_at = time.monotonic()
        self._pause = max(PAUSE_MS / 1000, SHARE * (self._drawn_at - began))
        if not self._clock.isActive():
            self._clock.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the cards into one row, or into two where their figures would not fit."""
        super().resizeEvent(event)
        self._arrange()

    def recolor(self) -> None:
        """Draw the plots in the other theme."""
        if self.plots is not None:
            self.plots.recolor(colors_of(self))
            self.touch()

    def release(self) -> None:
        """Stop the clocks."""
        super().release()
        self._later.stop()
        self._clock.stop()

    def _plots(self) -> Plots:
        """The plots, made when there is first something to draw.

        pyqtgraph and numpy take 430 ms and 60 MB to load, which a window that never shows plots does not need.
        """
        if self.plots is None:
            from tabs.performance.plots import Plots  # noqa: PLC0415 - a named lazy boundary, for the reason above

            self.plots = Plots(self.palette_of_models, colors_of(self), self)
            self._content.insertWidget(1, self.plots, 3)
        return self.plots

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(text_label("Performance", "title"))
        head.addStretch(1)
        for place, (name, _, seconds) in enumerate(SPANS):
            head.addWidget(self._span_button(place, name, seconds))
        self._figures = QGridLayout()
        self._figures.setSpacing(MEDIUM)
        self._columns = 0
        self._arrange()
        content = QWidget(self)
        self._content = QVBoxLayout(content)
        self._content.setContentsMargins(0, 0, 0, 0)
        self._content.setSpacing(MEDIUM)
        self._content.addLayout(self._figures)
        self._content.addWidget(self.table, 2)
        self._places = QStackedWidget(self)
        for page in (content, self.none, self.quiet):
            self._places.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(HUGE, LARGE, HUGE, LARGE)
        column.setSpacing(MEDIUM)
        column.addLayout(head)
        column.addWidget(self._places, 1)
        self.setTabOrder(self.spans.buttons()[-1], self.table)
        self._choose(1)

    def _arrange(self) -> None:
        columns = len(self.cards) if self.width() >= ONE_ROW else len(self.cards) // 2
        if columns == self._columns:
            return
        self._columns = columns
        for place, card in enumerate(self.cards.values()):
            self._figures.addWidget(card, place // columns, place % columns)
        for column in range(len(self.cards)):
            self._figures.setColumnStretch(column, 1 if column < columns else 0)

    def _span_button(self, place: int, name: str, seconds: int | None) -> QPushButton:
        button = QPushButton(name, self)
        button.setCheckable(True)
        button.setAccessibleName(f"Show {name}")
        button.clicked.connect(lambda _checked: self._choose(place))
        self.spans.addButton(button, -1 if seconds is None else seconds)
        return button

    def _choose(self, place: int) -> None:
        for number, button in enumerate(self.spans.buttons()):
            button.setChecked(number == place)
            set_role(button, "primary" if number == place else "")
        self._ending, seconds = SPANS[place][1:]
        self.history.show_span(seconds)
        self.touch()

    def _in_flight(self) -> dict[str, int]:
        """Calls being answered; what a dead process left behind is not in flight."""
        runs = [run.run_id for run in self.hub.views.runs.active() if self.hub.alive(run.owner)]
        return self.hub.views.performance.in_flight(run_ids=runs)

    def _show_places(self, *, busy: bool) -> None:
        if busy or self.history.by_model:
            self._places.setCurrentIndex(0)
            return
        ever = bool(self.hub.views.performance.samples(limit=1))
        self._places.setCurrentIndex(2 if ever else 1)

    def _show_cards(self, in_flight: dict[str, int], totals: Totals, now: int) -> None:
        cards = self.cards
        models = ", ".join(f"{one_line(model, 40)} {number}" for model, number in in_flight.items())
        cards["In flight"].show_figure(str(sum(in_flight.values())), models or "no model is answering")
        minute = self.history.ended_since(now - 60 * SECOND)
        cards["Calls per minute"].show_figure(str(minute), f"{count(totals.calls, 'call')} {self._ending}")
        rate = totals.success_rate
        failed = f"{totals.failed} failed, {totals.canceled} canceled"
        cards["Success"].show_figure("\N{EN DASH}" if rate is None else _percent(rate), failed)
        unpriced = f"and {totals.unpriced_calls:,} of unknown price"
        cards["Cost"].show_figure(
            dollars(totals.cost_picodollars), unpriced if totals.unpriced_calls else "real money", "Known prices only"
        )
        cards["Simulated cost"].show_figure(dollars(totals.simulated_picodollars), "practice, not real money")
        speed = totals.tokens_per_second
        words = "\N{EN DASH}" if speed is None else f"{speed:,.0f}" if speed >= 10 else f"{speed:.1f}"
        cards["Tokens per second"].show_figure(words, "while an answer is written")

    def _tick(self) -> None:
        if self.isVisible():
            self.touch()
        else:
            self._clock.stop()


def _percent(rate: float) -> str:
    """A share; only what is whole is called 100 %."""
    return f"{rate:.0%}" if rate in {0, 1} else f"{min(rate, 0.999):.1%}"
