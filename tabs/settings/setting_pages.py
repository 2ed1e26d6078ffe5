"""The pages on which settings stand: one for each group of the schema, one for each strategy's own options."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from functools import partial
from itertools import groupby
from typing import Any

from PySide6.QtWidgets import QWidget

from core.commands.models import ChangeSetting
from core.ports.models import ModelInfo
from core.queries import SettingSpec
from events.projections.contract import ANY_KEY
from tabs.settings.budget_page import BudgetPage, limit_holds, scopes
from tabs.settings.cache_page import CachePage
from tabs.settings.memory_page import MemoryPage
from tabs.settings.page import SettingsPage
from tabs.settings.place import SettingsPlace
from tabs.shared.hub import Hub
from tabs.shared.language import tr_noop
from tabs.shared.setting_row import SettingRow
from tabs.shared.tasks import Tasks

BUDGET, CACHE, MEMORY, FAILURES = tr_noop("Budget"), tr_noop("Cache"), tr_noop("Memory"), tr_noop("Try failures")
"""Groups of settings whose pages have more than settings."""
FAILURES_ABOUT = tr_noop(
    "See what happens on a bad day, and what retries, stand-in models and circuit breakers make of it. Nothing is sent "
    "and nothing is paid for a call that is made to fail."
)


class SettingPages:
    """Where each setting stands, and what it is. Pages are built when they are first shown.

    :param tasks: of the tab; shows errors.
    :param models: those that were heard last.
    """

    def __init__(self, hub: Hub, tasks: Tasks, models: Callable[[], Sequence[ModelInfo]]) -> None:
        self._hub = hub
        self._tasks = tasks
        self._models = models
        strategies = hub.strategies()
        options = {option.key for strategy in strategies for option in strategy.options}
        general = [spec for spec in hub.settings_schema() if spec.key not in options]
        order = list(dict.fromkeys(spec.group for spec in general))
        general.sort(key=lambda spec: order.index(spec.group))
        self.specs: dict[str, SettingSpec] = {spec.key: spec for spec in general}
        """Every setting, by key."""
        self.specs.update({option.key: option for strategy in strategies for option in strategy.options})
        self.rows: dict[str, SettingRow] = {}
        """Those on pages that were shown, by key."""
        self.budget: BudgetPage | None = None
        self.cache: CachePage | None = None
        self.memory: MemoryPage | None = None
        """Pages that have more than settings, once they are built."""
        self._values = self._values_now()
        self.groups = [self._group_place(group, tuple(specs)) for group, specs in groupby(general, lambda s: s.group)]
        self.strategies = [
            self._place(s.title, s.options, partial(self._plain_page, s.title, s.options, s.summary))
            for s in strategies
        ]

    def show_values(self, changed: Collection[str]) -> None:
        """Show what the settings of these keys are now."""
        self._values.update(self._values_now())
        for key, row in self.rows.items():
            if key in changed or ANY_KEY in changed:
                row.show_value(self._values[key])

    @staticmethod
    def concerns(page: QWidget | None) -> frozenset[str]:
        """Projections that a page tells of, besides the settings."""
        if isinstance(page, BudgetPage):
            return frozenset({"budgets", "performance"})
        if isinstance(page, MemoryPage):
            return frozenset({"memory", "arena"})
        return frozenset({"cache", "arena"} if isinstance(page, CachePage) else ())

    def tell(self, page: QWidget | None) -> None:
        """Bring what a page tells besides its settings up to date."""
        if isinstance(page, BudgetPage):
            views = self._hub.views.budgets
            page.show_limits(views.limits(), self._payable(), views.warnings())
            page.ask()
        elif isinstance(page, CachePage | MemoryPage):
            page.refresh()

    def _values_now(self) -> dict[str, Any]:
        """Every setting as it is, by key."""
        changed = self._hub.views.settings.values()
        return {key: spec.default if changed.get(key) is None else changed[key] for key, spec in self.specs.items()}

    def _group_place(self, group: str, specs: Sequence[SettingSpec]) -> SettingsPlace:
        if group == BUDGET:
            return self._place(
                group, specs, partial(self._budget_page, specs), BudgetPage.keywords, self._is_about_limits
            )
        if group == CACHE:
            return self._place(group, specs, partial(self._cache_page, specs), CachePage.keywords)
        if group == MEMORY:
            return self._place(group, specs, partial(self._memory_page, specs), MemoryPage.keywords)
        about = FAILURES_ABOUT if group == FAILURES else ""
        return self._place(group, specs, partial(self._plain_page, group, specs, about))

    def _place(
        self,
        title: str,
        specs: Sequence[SettingSpec],
        make: Callable[[], SettingsPage],
        keywords: str = "",
        whole: Callable[[Sequence[str]], bool] | None = None,
    ) -> SettingsPlace:
        return SettingsPlace(title, specs, self._values, make, keywords=keywords, whole=whole)

    def _plain_page(self, title: str, specs: Sequence[SettingSpec], about: str) -> SettingsPage:
        return SettingsPage(title, self._rows_of(specs), about)

    def _budget_page(self, specs: Sequence[SettingSpec]) -> BudgetPage:
        self.budget = BudgetPage(self._hub, self._tasks, self._rows_of(specs))
        return self.budget

    def _cache_page(self, specs: Sequence[SettingSpec]) -> CachePage:
        self.cache = CachePage(self._hub, self._tasks, self._rows_of(specs))
        return self.cache

    def _memory_page(self, specs: Sequence[SettingSpec]) -> MemoryPage:
        self.memory = MemoryPage(self._hub, self._tasks, self._rows_of(specs))
        return self.memory

    def _is_about_limits(self, words: Sequence[str]) -> bool:
        limited = (limit.scope for limit in self._hub.views.budgets.limits())
        return any(limit_holds(scope, words) for scope in scopes(limited, self._payable()))

    def _payable(self) -> set[str]:
        """Names of the providers that can have a limit."""
        names = {row.name for row in self._hub.views.settings.providers()}
        return names | {model.provider for model in self._models()}

    def _rows_of(self, specs: Iterable[SettingSpec]) -> list[SettingRow]:
        rows = []
        for spec in specs:
            row = SettingRow(spec, self._models)
            row.show_value(self._values[spec.key])
            row.changed.connect(self._change)
            self.rows[spec.key] = row
            rows.append(row)
        return rows

    def _change(self, key: str, value: object) -> None:
        command = ChangeSetting.model_validate({"key": key, "value": value})
        self._tasks.start(self._hub.send(command), failed=self.rows[key].show_refusal)
