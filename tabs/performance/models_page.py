"""How fast, how reliable and how dear the models are: cards, plots, and a table of the models."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tabs.performance.history import SECOND, History, Totals
from tabs.performance.palette import ModelColors
from tabs.performance.places import CONTENT, NONE, QUIET, Places
from tabs.performance.table import FiguresTable
from tabs.shared.empty import EmptyState
from tabs.shared.figure_card import FigureCard, FigureCards
from tabs.shared.language import grouped, tr, tr_count, tr_noop, written
from tabs.shared.safe_text import one_line
from tabs.shared.theme import MEDIUM, colors_of
from tabs.shared.wording import dollars
from tabs.shared.wording import percent as share_words

if TYPE_CHECKING:
    from tabs.performance.plots import Plots

CARD = 150
"""Least width of a card, in pixels at the usual size of letters."""
CARDS = (
    *(tr_noop("In flight"), tr_noop("Calls per minute"), tr_noop("Success")),
    *(tr_noop("Cost"), tr_noop("Simulated cost"), tr_noop("Tokens per second")),
)
TABLE = 170
"""Least height of the table, in pixels; where the window is too low the page scrolls."""


class ModelsPage(QWidget):
    """Figures, plots and a table of a span of time.

    Signals: ``runs_wanted`` with the :class:`tabs.shared.places.RunsBehind` of a point of a plot.
    """

    runs_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.palette_of_models = ModelColors()
        self.plots: Plots | None = None
        self.cards = {name: FigureCard(tr(name), self) for name in CARDS}
        self.table = FiguresTable(self.palette_of_models, self)
        self.none = EmptyState(
            tr("Nothing measured yet"),
            tr(
                "Every call to a model is timed and counted. Ask something in the chat, and speed, cost and success "
                "show here while it is answered."
            ),
        )
        self.quiet = EmptyState(tr("No calls in this time"), tr("Choose a longer span to see earlier ones."))
        self._places = Places(self.none, self.quiet, self)
        self._content = self._places.content
        self._content.addWidget(FigureCards(list(self.cards.values()), self, narrowest=CARD))
        self._content.addWidget(self.table, 2)
        self.table.setMinimumHeight(TABLE)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, MEDIUM, 0, 0)
        column.addWidget(self._places, 1)

    def show_history(self, history: History, in_flight: dict[str, int], ending: str, now: int) -> None:
        """Show a span of time.

        :param in_flight: calls being answered, by model.
        :param ending: how a count of calls in the span ends, in the person's language, such as ``in an hour``.
        :param now: microseconds since 1970-01-01 UTC.
        """
        self._places.setCurrentIndex(CONTENT)
        self._show_cards(history.totals(), in_flight, ending, history.ended_since(now - 60 * SECOND))
        self.table.figures.show_figures(history.figures, in_flight)
        if history.by_model:
            self._plots().show_history(history, now / SECOND)

    def show_nothing(self, *, ever: bool) -> None:
        """Say that there is nothing to show, in this span or at all."""
        self._places.setCurrentIndex(QUIET if ever else NONE)

    def recolor(self) -> None:
        """Use the other theme; lines follow when they are next drawn."""
        self.table.viewport().update()
        if self.plots is not None:
            self.plots.recolor(colors_of(self))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put plots side by side where there is room."""
        super().resizeEvent(event)
        if self.plots is not None:
            self.plots.fit(self.width())

    def _plots(self) -> Plots:
        """The plots, made when there is first something to draw.

        pyqtgraph and numpy take 430 ms and 60 MB to load, which a window that never shows plots does not need.
        """
        if self.plots is None:
            from tabs.performance.plots import Plots  # noqa: PLC0415 - a named lazy boundary, for the reason above

            self.plots = Plots(self.palette_of_models, colors_of(self), self)
            self.plots.opened.connect(self.runs_wanted)
            self.plots.fit(self.width())
            self._content.insertWidget(1, self.plots, 3)
        return self.plots

    def _show_cards(self, totals: Totals, in_flight: dict[str, int], ending: str, minute: int) -> None:
        cards = self.cards
        models = ", ".join(f"{one_line(model, 40)} {number}" for model, number in in_flight.items())
        cards["In flight"].show_figure(str(sum(in_flight.values())), models or tr("no model is answering"))
        made = tr_count(totals.calls, "{n} call {within_time}", "{n} calls {within_time}", within_time=ending)
        if totals.reused:
            detail = tr(
                "{made}, and {reused} answered from the cache, an earlier run or a recording",
                made=made,
                reused=grouped(totals.reused),
            )
            made = tr("{calls} asked, {reused} reused", calls=grouped(totals.calls), reused=grouped(totals.reused))
        else:
            detail = ""
        cards["Calls per minute"].show_figure(grouped(minute), made, detail)
        rate = totals.success_rate
        failed = tr(
            "{failed} failed, {canceled} canceled", failed=grouped(totals.failed), canceled=grouped(totals.canceled)
        )
        cards["Success"].show_figure("\N{EN DASH}" if rate is None else percent(rate), failed)
        unpriced = tr("and {number} of unknown price", number=grouped(totals.unpriced_calls))
        cards["Cost"].show_figure(
            dollars(totals.cost_picodollars),
            unpriced if totals.unpriced_calls else tr("real money"),
            tr("Known prices only"),
        )
        cards["Simulated cost"].show_figure(dollars(totals.simulated_picodollars), tr("practice, not real money"))
        speed = totals.tokens_per_second
        words = "\N{EN DASH}" if speed is None else written(f"{speed:,.0f}" if speed >= 10 else f"{speed:.1f}")
        cards["Tokens per second"].show_figure(words, tr("while an answer is written"))


def percent(rate: float) -> str:
    """A share; only what is whole is called 100 %."""
    return share_words(rate) if rate in {0, 1} else share_words(min(rate, 0.999), 1)
