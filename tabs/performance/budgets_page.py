"""How much of each limit is used, how fast, and where that is heading."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QStackedWidget, QVBoxLayout, QWidget

from core.queries import BudgetStatus
from events.projections.performance.view import PerformanceView
from tabs.performance.burn import Burn, heading_words, main_use
from tabs.performance.section import Sections
from tabs.shared.budgets import PROVIDER, practice, real, reset_words, scope_title, share, use_words
from tabs.shared.elided import ElidedLabel
from tabs.shared.empty import EmptyState
from tabs.shared.labels import text_label
from tabs.shared.language import grouped, tr
from tabs.shared.theme import LARGE, MEDIUM, TINY, colors_of, scaled, set_role
from tabs.shared.use_bar import UseBar
from tabs.shared.wording import dollars

if TYPE_CHECKING:
    from tabs.performance.burn_plot import BurnPlot

TWO_COLUMNS = 760
"""From this width on, in pixels, two limits stand side by side."""


class BurnCard(QFrame):
    """One limit: bars, words, and its plot. Signals: ``runs_wanted``, see :class:`BudgetsPage`."""

    runs_wanted = Signal(object)

    def __init__(self, scope: str, view: PerformanceView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.scope = scope
        self.plot: BurnPlot | None = None
        self._lines = Burn(view, simulated=False), Burn(view, simulated=True)
        name = (
            tr("{provider}, by the month", provider=scope_title(scope))
            if scope.startswith(PROVIDER)
            else scope_title(scope)
        )
        self.title = ElidedLabel(name, "strong")
        self.amount = ElidedLabel("", "heading")
        self.resets = ElidedLabel("", "small")
        self.bar, self.practice_bar = UseBar(parent=self), UseBar(quiet=True, parent=self)
        self.used, self.practice_used = ElidedLabel("", "small"), ElidedLabel("", "small")
        self.ahead = ElidedLabel("", "muted")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(LARGE, MEDIUM, LARGE, MEDIUM)
        self.column.setSpacing(TINY)
        for widget in (self.title, self.amount, self.bar, self.used, self.practice_bar, self.practice_used,
                       self.ahead, self.resets):  # fmt: skip
            self.column.addWidget(widget)
        self.column.addStretch(1)

    def show_status(self, status: BudgetStatus, *, warn: float, now: int) -> None:
        """Show a limit, or spending without one.

        :param warn: the share at which the person is warned, 0 to 1.
        :param now: microseconds since 1970-01-01 UTC.
        """
        use, mock = main_use(status)
        part = share(use, status.limit)
        amount = dollars(use.used)
        if status.limit is not None:
            amount = tr("{amount} of {limit}", amount=amount, limit=dollars(status.limit))
        if mock:
            amount = tr("{amount} of practice money", amount=amount)
        if part is not None:
            amount = f"{amount} ({tr('{number}%', number=grouped(int(part * 100)))})"
        self.amount.setText(amount)
        set_role(self.amount, "heading")
        for own, bar, label, words, always in (
            (real(status), self.bar, self.used, tr("Real money"), True),
            (practice(status), self.practice_bar, self.practice_used, tr("Practice"), False),
        ):
            shown = own.used > 0 or always
            label.setText(f"{words}: {use_words(own, status.limit)}")
            label.setVisible(shown)
            bar.setVisible(shown and status.limit is not None)
            bar.show_use(own, status.limit, warn=warn, words=label.text())
        ahead = heading_words(status, use, now)
        self.ahead.setText(ahead)
        self.ahead.setVisible(bool(ahead))
        set_role(self.ahead, _tone(status, part, warn))
        self.resets.setText(reset_words(status, now) or tr("Of the costliest run lately."))
        if status.resets_at:
            self._show_plot(status, now)

    def recolor(self) -> None:
        """Use the other theme."""
        if self.plot is not None:
            self.plot.recolor(colors_of(self))

    def _show_plot(self, status: BudgetStatus, now: int) -> None:
        if self.plot is None:
            from tabs.performance.burn_plot import BurnPlot  # noqa: PLC0415 - a named lazy boundary: loads pyqtgraph

            self.plot = BurnPlot(self.title.text(), colors_of(self), self)
            self.plot.opened.connect(self.runs_wanted)
            self.column.insertWidget(self.column.count() - 1, self.plot)
        lines = self._lines[0].update(status, status.spent), self._lines[1].update(status, status.simulated_spent)
        self.plot.show_burn(status, lines, now)


class BudgetsPage(QStackedWidget):
    """A card for each limit, or what limits are for.

    Signals: ``runs_wanted`` with the :class:`tabs.shared.places.RunsBehind` of a point of a plot.
    """

    runs_wanted = Signal(object)

    def __init__(self, view: PerformanceView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._columns = 0
        self.cards: dict[str, BurnCard] = {}
        """Those that are shown, in order."""
        self._made: dict[str, BurnCard] = {}
        """All there ever were: a plot is full of cycles, and the thread that happens to collect them may be another."""
        self.sections = Sections(tr("Budgets"))
        self.hint = text_label(tr("There is no limit yet. Set one under Settings, Budget."), "muted", wrap=True)
        self._grid = QGridLayout()
        self._grid.setSpacing(MEDIUM)
        self.sections.column.addWidget(self.hint)
        self.sections.column.addLayout(self._grid)
        self.sections.column.addStretch(1)
        self.none = EmptyState(
            tr("Nothing spent, no limit set"),
            tr(
                "Set limits for each run, day, month or provider under Settings, Budget. How fast they are used up, and "
                "when nothing will be left, shows here. Practice money is held to the same limits, counted apart."
            ),
        )
        self.addWidget(self.sections)
        self.addWidget(self.none)
        self.setCurrentIndex(1)

    def show_statuses(self, statuses: Sequence[BudgetStatus], *, warn: float, now: int) -> None:
        """Show limits and what is used of them."""
        limited = any(status.limit is not None for status in statuses)
        used = any(real(status).used or practice(status).used for status in statuses)
        self.setCurrentIndex(0 if limited or used else 1)
        self.hint.setVisible(not limited)
        if not (limited or used):
            return
        self._fit_cards([status.scope for status in statuses])
        for status in statuses:
            self.cards[status.scope].show_status(status, warn=warn, now=now)

    def recolor(self) -> None:
        """Use the other theme."""
        for card in self._made.values():
            card.recolor()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put cards side by side where there is room."""
        super().resizeEvent(event)
        self._arrange()

    def _fit_cards(self, scopes: Sequence[str]) -> None:
        if list(self.cards) == list(scopes):
            return
        for card in self._made.values():
            self._grid.removeWidget(card)
            card.setVisible(card.scope in scopes)
        for scope in scopes:
            if scope not in self._made:
                self._made[scope] = BurnCard(scope, self._view)
                self._made[scope].runs_wanted.connect(self.runs_wanted)
        self.cards = {scope: self._made[scope] for scope in scopes}
        self._columns = 0
        self._arrange()

    def _arrange(self) -> None:
        columns = 2 if self.width() >= scaled(TWO_COLUMNS) else 1
        if columns == self._columns:
            return
        self._columns = columns
        for place, card in enumerate(self.cards.values()):
            self._grid.addWidget(card, place // columns, place % columns, Qt.AlignmentFlag.AlignTop)
        for column in (0, 1):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)


def _tone(status: BudgetStatus, part: float | None, warn: float) -> str:
    """The role of the words on where it is heading."""
    if part is not None and part >= 1 and status.limit is not None:
        return "danger"
    return "warning" if part is not None and warn and part >= warn else "muted"
