"""The settings tab: pages on the left, one of them on the right, and a search over all of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import groupby
from typing import Any

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from core.commands.models import ChangeSetting
from core.commands.settings import UndoSetting
from core.ports.models import ModelInfo
from core.queries import SettingSpec
from events.projections.contract import ANY_KEY, Changes
from tabs.settings.budget_page import BudgetPage
from tabs.settings.cache_page import CachePage
from tabs.settings.history import HistoryPage, can_undo
from tabs.settings.installation_page import InstallationPage
from tabs.settings.memory_page import MemoryPage
from tabs.settings.models_page import ModelsPage
from tabs.settings.page import Page, SettingsPage
from tabs.settings.presets_page import PresetsPage
from tabs.settings.providers import ProvidersPage
from tabs.shared.actions import Action
from tabs.shared.hub import Hub
from tabs.shared.keeping import Kept, text
from tabs.shared.labels import framed, text_label
from tabs.shared.notice import Notice
from tabs.shared.setting_row import SettingRow
from tabs.shared.tab import Tab
from tabs.shared.tables import PlainTable
from tabs.shared.tasks import Tasks
from tabs.shared.theme import LARGE, MEDIUM, SMALL, scaled

SIDE_WIDTH = 240
TYPING_MS = 120
"""How long to wait for the next letter before searching."""
NAV_HEIGHT, HEADING_HEIGHT = 32, 38
"""Rows of the navigation, in pixels: what Qt works out by itself is from before the style sheet is known."""
BUDGET, CACHE, MEMORY, FAILURES = "Budget", "Cache", "Memory", "Try failures"
"""Groups of settings whose pages have more than settings."""
CLOCK_MS = 30_000
"""How often a page that tells times is brought up to date while nothing happens."""
FAILURES_ABOUT = (
    "See what happens on a bad day, and what retries, stand-in models and circuit breakers make of it. Nothing is sent "
    "and nothing is paid for a call that is made to fail."
)
AnyPage = Page | HistoryPage | ModelsPage


class SettingsTab(Tab):
    """Everything that can be set. A change is a command; what is shown is what was heard back."""

    def __init__(self, hub: Hub, parent: QWidget | None = None) -> None:
        super().__init__(hub, parent)
        self._changed: set[str] = {ANY_KEY}
        self._models: Sequence[ModelInfo] = ()
        self._asked = False
        self._stale = True
        """Whether the open page tells something that may be different now."""
        self.notice = Notice(self)
        self.tasks = Tasks(self.notice.show_error)
        self.rows: dict[str, SettingRow] = {}
        self.providers = ProvidersPage(hub, self.tasks, self)
        self.presets = PresetsPage(hub, self.tasks, self)
        self.models = ModelsPage(self)
        self.models.refresh_wanted.connect(lambda: self.ask_models(refresh=True))
        self.search = QLineEdit(self)
        self.nav = QListWidget(self)
        self.pages = QStackedWidget(self)
        self.undo = QPushButton("Undo last change", self)
        groups, strategies = self._setting_pages()
        self.budget = next((page for page in groups if isinstance(page, BudgetPage)), None)
        self.cache = next((page for page in groups if isinstance(page, CachePage)), None)
        self.memory = next((page for page in groups if isinstance(page, MemoryPage)), None)
        titles = {key: row.spec.title for key, row in self.rows.items()}
        self.history = HistoryPage(titles, self)
        self.history.undo_wanted.connect(self._undo)
        self._lay_out()
        self._fill((("", groups), ("Models", (self.providers, self.models, self.presets)), ("Strategies", strategies)))
        self._fill((("Changes", (self.history,)), ("Help", (InstallationPage(hub, self.tasks, self),))))
        self.resized_letters()
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(TYPING_MS)
        self._typing.timeout.connect(self._search)
        self._clock = QTimer(self)
        self._clock.setInterval(CLOCK_MS)
        self._clock.timeout.connect(self._tick)
        self._connect()

    def changed(self, changes: Sequence[Changes]) -> None:
        """Remember which settings changed, and whether what the open page tells did."""
        for change in changes:
            if change.projection == "settings":
                self._changed |= change.keys
                self.touch()
            elif change.projection in self._concerns(self.pages.currentWidget()):
                self._stale = True
                self.touch()

    def refresh(self) -> None:
        """Show what is true of what changed."""
        if self._stale:
            self._stale = False
            self._tell(self.pages.currentWidget())
        if not self._clock.isActive():
            self._clock.start()
        if self._changed:
            self._show_settings()

    def _show_settings(self) -> None:
        changed, self._changed = self._changed, set()
        for key in self.rows if ANY_KEY in changed else changed & self.rows.keys():
            self.rows[key].show_value(self.hub.setting(key))
        self._tell(self.pages.currentWidget())
        self.presets.show_presets(self.hub.views.settings.presets())
        history = self.hub.views.settings.history()
        self.history.show_rows(history)
        self.undo.setEnabled(any(can_undo(row) for row in history))
        self._show_providers()
        if not self._asked or any(key == ANY_KEY or key.startswith("provider.") for key in changed):
            self.ask_models(refresh=False)

    def recolor(self) -> None:
        """Paint tables in the other theme."""
        for table in self.findChildren(PlainTable):
            table.viewport().update()

    def release(self) -> None:
        """Stop whatever is under way."""
        super().release()
        self._typing.stop()
        self._clock.stop()
        if self.budget is not None:
            self.budget.asking.stop()
        self.tasks.cancel()

    def place(self) -> Kept:
        """The page that is open, too."""
        page = self._page(self.nav.currentItem())
        return {**super().place(), "page": page.title if page is not None else ""}

    def put_back(self, found: Mapping[str, Any]) -> None:
        """Open the page that was open."""
        super().put_back(found)
        self.show_page(text(found, "page"))

    def show_page(self, title: str) -> None:
        """Open the page of that title, such as ``Providers``; a search that hides it is over."""
        if self.search.text():
            self.search.clear()
            self._search()
        for place in range(self.nav.count()):
            page = self._page(self.nav.item(place))
            if page is not None and page.title == title:
                self.nav.setCurrentRow(place)

    def ask_models(self, *, refresh: bool) -> None:
        """Ask which models there are.

        :param refresh: ask every provider, not local servers alone.
        """
        self._asked = True
        self.models.refresh.setEnabled(False)
        task = self.tasks.start(self.hub.models(refresh=refresh), self._heard_models)
        task.add_done_callback(lambda _done: self.models.refresh.setEnabled(True))

    def _heard_models(self, models: Sequence[ModelInfo]) -> None:
        self._models = models
        self.models.show_models(models)
        self._show_providers()
        if self.budget is self.pages.currentWidget():
            self._tell(self.budget)

    def _show_providers(self) -> None:
        self.providers.show_all(self.hub.views.settings.providers(), self._models, self.hub.key_offers())

    def _setting_pages(self) -> tuple[list[Page], list[Page]]:
        """Pages of the schema's groups, and one for each strategy's own options."""
        strategies = self.hub.strategies()
        options = {option.key for strategy in strategies for option in strategy.options}
        general = [spec for spec in self.hub.settings_schema() if spec.key not in options]
        order = list(dict.fromkeys(spec.group for spec in general))
        general.sort(key=lambda spec: order.index(spec.group))
        groups = [
            self._group_page(group, self._rows_of(specs)) for group, specs in groupby(general, key=lambda s: s.group)
        ]
        own: list[Page] = [SettingsPage(s.title, self._rows_of(s.options), s.summary) for s in strategies]
        return groups, own

    def _group_page(self, group: str, rows: Sequence[SettingRow]) -> Page:
        if group == BUDGET:
            return BudgetPage(self.hub, self.tasks, rows)
        if group == CACHE:
            return CachePage(self.hub, self.tasks, rows)
        if group == MEMORY:
            return MemoryPage(self.hub, self.tasks, rows)
        return SettingsPage(group, rows, FAILURES_ABOUT if group == FAILURES else "")

    @staticmethod
    def _concerns(page: QWidget | None) -> frozenset[str]:
        """Projections that a page tells of, besides the settings."""
        if isinstance(page, BudgetPage):
            return frozenset({"budgets", "performance"})
        if isinstance(page, MemoryPage):
            return frozenset({"memory"})
        return frozenset({"cache"} if isinstance(page, CachePage) else ())

    def _tell(self, page: QWidget | None) -> None:
        """Bring what a page tells besides its settings up to date."""
        if isinstance(page, BudgetPage):
            names = {row.name for row in self.hub.views.settings.providers()}
            practice = {model.provider for model in self._models}
            views = self.hub.views.budgets
            page.show_limits(views.limits(), names | practice, views.warnings())
            page.ask()
        elif isinstance(page, CachePage | MemoryPage):
            page.refresh()

    def _tick(self) -> None:
        if self.isVisible():
            self._stale = True
            self.touch()
        else:
            self._clock.stop()

    def _rows_of(self, specs: Iterable[SettingSpec]) -> list[SettingRow]:
        rows = []
        for spec in specs:
            row = SettingRow(spec, lambda: self._models)
            row.changed.connect(self._change)
            self.rows[spec.key] = row
            rows.append(row)
        return rows

    def _change(self, key: str, value: object) -> None:
        command = ChangeSetting.model_validate({"key": key, "value": value})
        self.tasks.start(self.hub.send(command), failed=self.rows[key].show_refusal)

    def _undo(self, position: int | None = None) -> None:
        self.tasks.start(self.hub.send(UndoSetting(position=position)))

    def _lay_out(self) -> None:
        self.search.setProperty("role", "search")
        self.search.setPlaceholderText("Search settings")
        self.search.setClearButtonEnabled(True)
        self.search.setAccessibleName("Search settings")
        self.nav.setProperty("role", "nav")
        self.nav.setAccessibleName("Pages of settings")
        side: QFrame = framed("side", self)
        side.setFixedWidth(SIDE_WIDTH)
        head = QVBoxLayout()
        head.setContentsMargins(LARGE, 0, LARGE, 0)
        head.setSpacing(SMALL)
        head.addWidget(text_label("Settings", "title"))
        head.addWidget(self.search)
        foot = QVBoxLayout()
        foot.setContentsMargins(LARGE, SMALL, LARGE, MEDIUM)
        foot.addWidget(self.undo)
        left = QVBoxLayout(side)
        left.setContentsMargins(0, LARGE, 0, 0)
        left.setSpacing(SMALL)
        left.addLayout(head)
        left.addWidget(self.nav, 1)
        left.addLayout(foot)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.notice)
        right.addWidget(self.pages, 1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(side)
        whole.addLayout(right, 1)

    def _fill(self, parts: Iterable[tuple[str, Sequence[AnyPage]]]) -> None:
        for heading, pages in parts:
            if heading:
                item = QListWidgetItem(heading.upper(), self.nav)
                item.setFlags(Qt.ItemFlag.NoItemFlags)
                item.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
            for page in pages:
                item = QListWidgetItem(page.title, self.nav)
                item.setData(Qt.ItemDataRole.UserRole, self.pages.addWidget(page))

    def resized_letters(self) -> None:
        """Measure the navigation."""
        for place in range(self.nav.count()):
            item = self.nav.item(place)
            heading = self._page(item) is None
            item.setSizeHint(QSize(0, scaled(HEADING_HEIGHT if heading else NAV_HEIGHT)))
            if heading:
                font = QFont(self.font())
                font.setPointSizeF(font.pointSizeF() * 0.78)
                font.setWeight(QFont.Weight.DemiBold)
                item.setFont(font)

    def _connect(self) -> None:
        self.nav.currentItemChanged.connect(lambda item, _before: self._open(item))
        self.nav.setCurrentRow(0)
        self.search.textChanged.connect(lambda _text: self._typing.start())
        self.search.returnPressed.connect(self._search)
        self.undo.clicked.connect(lambda _checked: self._undo())
        self.acts.add(
            Action("settings.undo", "Undo last change", self.undo.click, can=self.undo.isEnabled, icon="undo")
        )
        ask = self.models.refresh
        self.acts.add(Action("settings.ask_providers", ask.text(), ask.click, can=ask.isEnabled, icon="refresh"))
        self.acts.offer(self._offered)
        self.acts.add(Action("settings.search", "Search settings", self.search.setFocus, "Ctrl+F", icon="search"))

    def _offered(self) -> Iterator[Action]:
        """Every page, and every setting on its page."""
        for place in range(self.nav.count()):
            page = self._page(self.nav.item(place))
            if page is not None:
                name = f"settings.page.{page.title.lower()}"
                yield Action(
                    name, page.title, partial(self.show_page, page.title), words="settings page", icon="settings"
                )
        for key, row in self.rows.items():
            yield Action(
                f"settings.row.{key}", row.spec.title, partial(self._find, row), words=f"{row.spec.group} {key}"
            )

    def _find(self, row: SettingRow) -> None:
        """Show one setting, as a search for it does."""
        self.search.setText(row.spec.key)
        self._search()

    def _open(self, item: QListWidgetItem | None) -> None:
        page = item and self._page(item)
        if page:
            self.pages.setCurrentWidget(page)
            self._stale = True
            self.touch()

    def _page(self, item: QListWidgetItem) -> AnyPage | None:
        place = item.data(Qt.ItemDataRole.UserRole)
        page = None if place is None else self.pages.widget(place)
        return page if isinstance(page, Page | HistoryPage | ModelsPage) else None

    def _search(self) -> None:
        """Show pages and rows that hold all words; stay on the page that is open when it is among them."""
        self._typing.stop()
        words = self.search.text().lower().split()
        for place in range(self.nav.count()):
            item = self.nav.item(place)
            page = self._page(item)
            item.setHidden(bool(words) if page is None else not page.search(words))
        current = self.nav.currentItem()
        if current.isHidden():
            shown = [item for item in map(self.nav.item, range(self.nav.count())) if self._page(item)]
            self.nav.setCurrentItem(next((item for item in shown if not item.isHidden()), current))
