"""The page of limits on spending, above the settings that go with them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from core.commands.models import SetBudget
from core.queries import BudgetStatus
from events.projections.budgets.rows import LimitRow as Limit
from events.projections.budgets.rows import WarningRow
from tabs.settings.limit_row import LimitRow
from tabs.settings.page import SettingsPage
from tabs.settings.warnings_table import WarningsTable
from tabs.shared.asking import Asking
from tabs.shared.budgets import DAY, MONTH, PROVIDER, RUN, scope_title
from tabs.shared.clock import shown_now
from tabs.shared.hub import Hub
from tabs.shared.labels import framed, text_label
from tabs.shared.language import tr, tr_noop
from tabs.shared.layouts import widgets
from tabs.shared.setting_row import SettingRow
from tabs.shared.tasks import Tasks
from tabs.shared.theme import LARGE, MEDIUM, SMALL

ABOUT = tr_noop(
    "A call that would go over a limit is not sent: what it may cost at most is reserved first. Practice money is held "
    "to the same limits, counted apart from real money."
)
WARN = "budget.warn_percent"


class BudgetPage(SettingsPage):
    """Limits for each run, day and month and for each provider, with what is used of them.

    :param rows: the settings of the group.
    :param tasks: of the tab; shows errors.
    """

    keywords = tr_noop("budget limits spending money usd run day month provider warnings")

    def __init__(self, hub: Hub, tasks: Tasks, rows: Sequence[SettingRow], parent: QWidget | None = None) -> None:
        super().__init__(tr_noop("Budget"), rows, ABOUT, parent)
        self._hub = hub
        self._tasks = tasks
        self._statuses: dict[str, BudgetStatus] = {}
        self.asking = Asking(tasks, hub.budgets, self._heard, self)
        self.limits: dict[str, LimitRow] = {}
        self._rule_of: dict[str, QFrame] = {}
        self._general, self._general_column = _card()
        self._providers, self._provider_column = _card()
        self.provider_heading = text_label(tr("Each provider, by the month"), "heading")
        self.above.addWidget(self._general)
        self.above.addSpacing(SMALL)
        self.above.addWidget(self.provider_heading)
        self.above.addWidget(self._providers)
        self.above.addSpacing(SMALL)
        self.above.addWidget(text_label(tr("What happens then"), "heading"))
        self.warnings = WarningsTable()
        self.warned = text_label("", "muted", wrap=True)
        self.below.addSpacing(SMALL)
        self.below.addWidget(text_label(tr("Warnings"), "heading"))
        self.below.addWidget(self.warned)
        self.below.addWidget(self.warnings)
        self.show_limits((), (), ())

    def show_limits(self, limits: Sequence[Limit], providers: Iterable[str], warnings: Sequence[WarningRow]) -> None:
        """Bring the rows up to date, and ask how much is used.

        :param providers: names of those that can be asked.
        """
        amounts = {limit.scope: limit.picodollars for limit in limits}
        self._fit_rows(scopes(amounts, providers))
        for scope, row in self.limits.items():
            row.show_limit(amounts.get(scope))
        self._show_warnings(warnings)
        self.show_uses()

    def ask(self) -> None:
        """Ask how much is used now."""
        self.asking.ask()

    def show_uses(self) -> None:
        """Show what was heard last, as it is now."""
        warn, now = float(self._hub.setting(WARN)) / 100, shown_now()
        for scope, row in self.limits.items():
            row.show_status(self._statuses.get(scope), warn=warn, now=now)

    def _heard(self, statuses: Sequence[BudgetStatus]) -> None:
        self._statuses = {status.scope: status for status in statuses}
        self._show_warnings(self._hub.views.budgets.warnings())
        self.show_uses()

    def _show_warnings(self, warnings: Sequence[WarningRow]) -> None:
        self.warnings.show_rows(warnings)
        self.warned.setText(
            tr("The newest ones; each limit warns once in each period.")
            if warnings
            else tr("None was given yet. You are told once in each period when the share named above is used.")
        )
        current = {scope: status.period for scope, status in self._statuses.items()}
        for scope, row in self.limits.items():
            own = (one for one in warnings if one.scope == scope and one.period == current.get(scope))
            row.show_warning(next(own, None))

    def _fit_rows(self, wanted: Sequence[str]) -> None:
        for scope in [scope for scope in self.limits if scope not in wanted]:
            for widget in (self.limits.pop(scope), self._rule_of.pop(scope)):
                widget.hide()
                widget.deleteLater()
        for scope in wanted:
            if scope not in self.limits:
                self._add(scope)
        providers = [scope for scope in wanted if scope.startswith(PROVIDER)]
        for column in (self._general_column, self._provider_column):
            for place, rule in enumerate(list(widgets(column))[::2]):
                rule.setVisible(place > 0)
        for widget in (self.provider_heading, self._providers):
            widget.setVisible(bool(providers))

    def _add(self, scope: str) -> None:
        row, rule = LimitRow(scope), framed("rule")
        row.wanted.connect(self._set)
        column = self._provider_column if scope.startswith(PROVIDER) else self._general_column
        column.addWidget(rule)
        column.addWidget(row)
        self.limits[scope], self._rule_of[scope] = row, rule

    def _set(self, scope: str, picodollars: int | None) -> None:
        row = self.limits[scope]
        command = SetBudget(scope=scope, picodollars=picodollars)
        self._tasks.start(self._hub.send(command), lambda _nothing: self.ask(), failed=row.show_refusal)


def scopes(limited: Iterable[str], providers: Iterable[str]) -> list[str]:
    """What can have a limit, in the order in which it is shown.

    :param limited: scopes that have one.
    :param providers: names of those that can be asked.
    """
    own = {scope for scope in limited if scope.startswith(PROVIDER)}
    return [RUN, DAY, MONTH, *sorted(own | {PROVIDER + name for name in providers})]


def limit_holds(scope: str, words: Sequence[str]) -> bool:
    """Whether the limit of a scope holds all of these words, in small letters."""
    return all(word in f"{scope_title(scope)} {scope} limit {tr('limit')}".lower() for word in words)


def _card() -> tuple[QFrame, QVBoxLayout]:
    card = framed("card")
    column = QVBoxLayout(card)
    column.setContentsMargins(LARGE, SMALL, MEDIUM, SMALL)
    column.setSpacing(0)
    return card, column
