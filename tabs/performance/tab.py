"""The performance tab: the models' figures, budgets, providers and what was saved. Only the open page is kept up."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QTabWidget, QVBoxLayout, QWidget

from core.commands.models import CloseBreaker
from core.queries import BreakerStatus, BudgetStatus
from events.projections.contract import ANY_KEY, Changes
from tabs.performance.alert_rules import AlertRules
from tabs.performance.alerts_page import AlertsPage
from tabs.performance.budgets_page import BudgetsPage
from tabs.performance.cache_page import CachePage
from tabs.performance.history import History, untold
from tabs.performance.models_page import ModelsPage
from tabs.performance.providers_page import ProvidersPage
from tabs.performance.reporting import ReportWriter
from tabs.performance.trends_page import TrendsPage
from tabs.shared.actions import Action
from tabs.shared.asking import Asking
from tabs.shared.beside import Beside
from tabs.shared.clock import shown_now
from tabs.shared.flow import FlowLayout
from tabs.shared.hub import Hub
from tabs.shared.keeping import Kept
from tabs.shared.labels import text_label
from tabs.shared.language import tr, tr_noop
from tabs.shared.notice import Notice
from tabs.shared.tab import Tab
from tabs.shared.tasks import Tasks
from tabs.shared.theme import HUGE, LARGE, MEDIUM, set_role
from tabs.shared.trends.reading import Trends, seen

SPANS: tuple[tuple[str, str, int | None], ...] = (
    (tr_noop("15 min"), tr_noop("in 15 minutes"), 15 * 60),
    (tr_noop("Hour"), tr_noop("in an hour"), 3600),
    (tr_noop("Day"), tr_noop("in a day"), 24 * 3600),
    (tr_noop("All"), tr_noop("in all"), None),
)
"""What a span is called, how a count in it ends, and its seconds."""
MODELS, TRENDS, BUDGETS, PROVIDERS, CACHE, ALERTS = range(6)
PAGES = (
    *(tr_noop("Models"), tr_noop("Trends"), tr_noop("Budgets")),
    *(tr_noop("Providers"), tr_noop("Cache and savings"), tr_noop("Alerts")),
)
"""What the pages are called, and known by."""
_SHOW = {
    "models": tr_noop("Show models"),
    "trends": tr_noop("Show trends"),
    "budgets": tr_noop("Show budgets"),
    "providers": tr_noop("Show providers"),
    "cache": tr_noop("Show cache and savings"),
    "alerts": tr_noop("Show alerts"),
}
"""What it is called to open each, in the same order, by a word that stays what it is."""
CONCERNS = {
    MODELS: frozenset({"performance", "runs", "arena"}),
    TRENDS: frozenset({"performance"}),
    BUDGETS: frozenset({"performance", "budgets", "settings"}),
    PROVIDERS: frozenset({"performance", "breakers"}),
    CACHE: frozenset({"performance", "cache", "arena"}),
    ALERTS: frozenset({"alerts"}),
}
"""Projections that each page tells of."""
PAUSE_MS = 250
"""Figures and plots move no more often than this: a reader cannot follow more."""
HEAD = 34
"""Pixels of the heading, as high as the buttons beside it: pages stay where they are when these go."""
SHARE = 8
"""At most one part in this many of the window's time goes into drawing here, however long the history is."""
TICK_MS = 2000
"""How often the span moves on, and processes that died are noticed, without an event."""
WARN = "budget.warn_percent"


class PerformanceTab(Tab):
    """Its pages, live."""

    def __init__(self, hub: Hub, parent: QWidget | None = None) -> None:
        super().__init__(hub, parent)
        self.history = History(hub.views.performance, hub.views.arena.hidden_runs)
        self.notice = Notice(self)
        self.tasks = Tasks(self.notice.show_error)
        self._forget = False
        self._drawn_at = 0.0
        self._pause = PAUSE_MS / 1000
        self.spans = QButtonGroup(self)  # made in the order in which the Tab key goes through them
        self._spans = self._span_buttons()
        self.pages = QTabWidget(self)
        self.models = ModelsPage(self)
        self.trends = TrendsPage(hub.views.performance, self)
        self.budgets = BudgetsPage(hub.views.performance, self)
        self.providers = ProvidersPage(self)
        self.cache = CachePage(self)
        self.alerts = AlertsPage(self)
        self.rules = AlertRules(hub, self.notice, self)
        self.reports = ReportWriter(hub, self.notice, self)
        self.asking_budgets = Asking(self.tasks, hub.budgets, self._heard_budgets, self)
        self.asking_breakers = Asking(self.tasks, hub.breakers, self._heard_breakers, self)
        self.asking_trends = Asking(self.tasks, self._look, self._heard_trends, self)
        self.asking_lanes = Asking(self.tasks, hub.lanes, self.providers.show_lanes, self)
        self._lay_out()
        self._make_known()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self.touch)
        self._clock = QTimer(self)
        self._clock.setInterval(TICK_MS)
        self._clock.timeout.connect(self._tick)
        for page in (self.models, self.trends, self.budgets, self.alerts):
            page.runs_wanted.connect(self.runs_wanted)
        self.trends.changed.connect(self.touch)
        self.trends.report_wanted.connect(lambda: self.reports.ask(self.trends.look(shown_now())))
        self.alerts.wanted.connect(self.rules.act)
        self.providers.close_wanted.connect(lambda key: self.tasks.start(hub.send(CloseBreaker(key=key))))
        self.providers.time_passed.connect(self.asking_breakers.ask)
        self.pages.currentChanged.connect(lambda _page: self._turned())
        self.asking_breakers.ask()
        self._name_alerts()

    def opened(self) -> str:
        """The number of the page that is open."""
        return str(self.pages.currentIndex())

    def go_to(self, opened: str) -> None:
        """Open a page."""
        self.pages.setCurrentIndex(int(opened))

    def changed(self, changes: Sequence[Changes]) -> None:
        """Hear of what the open page tells; many changes close together are drawn once."""
        heard = {change.projection for change in changes}
        self._forget |= any(c.projection in CONCERNS[MODELS] and ANY_KEY in c.keys for c in changes)
        if "alerts" in heard:
            self._name_alerts()
        if "breakers" in heard:
            self.asking_breakers.ask()
        if not heard & CONCERNS[self.pages.currentIndex()]:
            return
        wait = self._drawn_at + self._pause - time.monotonic()
        if wait <= 0:
            self.touch()
        elif not self._later.isActive():
            self._later.start(round(wait * 1000))

    def refresh(self) -> None:
        """Read what is new and draw the open page."""
        began = time.monotonic()
        show = (
            self._show_models,
            self._show_trends,
            self._show_budgets,
            self._show_providers,
            self._show_cache,
            self._show_alerts,
        )
        if show[self.pages.currentIndex()]():
            self._drawn_at = time.monotonic()
            self._pause = max(PAUSE_MS / 1000, SHARE * (self._drawn_at - began))
        if not self._clock.isActive():
            self._clock.start()

    def place(self) -> Kept:
        """The span that is shown, too."""
        chosen = next((n for n, button in enumerate(self.spans.buttons()) if button.isChecked()), 1)
        return {**super().place(), "span": SPANS[chosen][0]}

    def put_back(self, found: Mapping[str, Any]) -> None:
        """Show the span that was shown."""
        super().put_back(found)
        for place, (name, _, _) in enumerate(SPANS):
            if name == found.get("span"):
                self._choose(place)

    def recolor(self) -> None:
        """Draw in the other theme."""
        for page in (self.models, self.trends, self.budgets, self.providers, self.cache, self.alerts):
            page.recolor()
        self.touch()

    def show_page(self, title: str) -> None:
        """Open a page by its title."""
        if title in PAGES:
            self.pages.setCurrentIndex(PAGES.index(title))

    def release(self) -> None:
        """Stop the clocks and whatever is under way."""
        super().release()
        self._later.stop()
        self._clock.stop()
        self.providers.stop()
        for asking in (self.asking_budgets, self.asking_breakers, self.asking_lanes, self.asking_trends):
            asking.stop()
        for tasks in (self.tasks, self.rules.tasks, self.reports.tasks):
            tasks.cancel()

    def _read(self, now: int) -> bool:
        """Bring the history up to date; says whether to draw. A long one comes over many frames, drawn on some."""
        if self._forget:
            self._forget = False
            self.history.forget()
        if not self.history.update(now):
            return True
        self.touch()
        return time.monotonic() >= self._drawn_at + self._pause

    def _show_models(self) -> bool:
        now = shown_now()
        if not self._read(now):
            return False
        in_flight = self._in_flight()
        if in_flight or self.history.by_model:
            self.models.show_history(self.history, in_flight, self._ending, now)
        else:
            self.models.show_nothing(ever=bool(self.hub.views.performance.page(limit=1)))
        return True

    def _show_trends(self) -> bool:
        self.trends.read_names()
        self.asking_trends.ask()
        return True

    async def _look(self) -> Trends:
        """Read what the page of trends is to show, beside the window: a year of it takes a moment."""
        look = self.trends.look(shown_now())
        return seen(look, await self.hub.slices(look.questions))

    def _heard_trends(self, trends: Trends) -> None:
        if self.isVisible() and self.pages.currentIndex() == TRENDS:
            self.trends.show_trends(trends)

    def _show_alerts(self) -> bool:
        view = self.hub.views.alerts
        self.alerts.show_alerts(view.rules(), view.log())
        return True

    def _name_alerts(self) -> None:
        """Say on the page's tab how many ring."""
        ringing = len(self.hub.views.alerts.standing())
        self.pages.setTabText(ALERTS, tr("Alerts ({number})", number=ringing) if ringing else tr("Alerts"))

    def _show_budgets(self) -> bool:
        self.asking_budgets.ask()
        return True

    def _show_providers(self) -> bool:
        self.asking_breakers.ask()
        self.asking_lanes.ask()
        return True

    def _show_cache(self) -> bool:
        if not self._read(shown_now()):
            return False
        history, stats = self.history, self.hub.views.cache.stats()
        self.cache.show_savings(history.savings(), stats, history.figures, ending=self._ending)
        return True

    def _heard_budgets(self, statuses: Sequence[BudgetStatus]) -> None:
        if self.isVisible() and self.pages.currentIndex() == BUDGETS:
            self.budgets.show_statuses(statuses, warn=float(self.hub.setting(WARN)) / 100, now=shown_now())

    def _heard_breakers(self, statuses: Sequence[BreakerStatus]) -> None:
        self.providers.show_breakers(statuses, self.hub.views.breakers.changes())
        held = len(self.providers.cards)
        self.pages.setTabText(PROVIDERS, tr("Providers ({number})", number=held) if held else tr("Providers"))
        self.pages.setTabToolTip(PROVIDERS, tr("Some models are held back now") if held else "")

    def _in_flight(self) -> dict[str, int]:
        """Calls being answered, by model as far as it may be told; what a dead process left behind is not in flight."""
        performance, hidden = self.hub.views.performance, self.hub.views.arena.hidden_runs()
        runs = {run.run_id for run in self.hub.views.runs.active() if self.hub.alive(run.owner)}
        told = performance.in_flight(run_ids=runs - hidden)
        nameless = sum(performance.in_flight(run_ids=runs & hidden).values())
        return {**told, untold(): nameless} if nameless else told

    def _lay_out(self) -> None:
        heading, first = text_label(tr("Performance"), "title"), QHBoxLayout()
        heading.setMinimumHeight(HEAD)
        first.addWidget(heading)
        head = Beside(first, self._spans)
        for named in (self.pages, self.pages.tabBar()):
            named.setAccessibleName(tr("Parts of the performance"))
        self.pages.tabBar().setDrawBase(False)
        shown = (self.models, self.trends, self.budgets, self.providers, self.cache, self.alerts)
        for page, title in zip(shown, PAGES, strict=True):
            self.pages.addTab(page, tr(title))
        column = QVBoxLayout(self)
        column.setContentsMargins(HUGE, LARGE, HUGE, LARGE)
        column.setSpacing(MEDIUM)
        column.addWidget(head)
        column.addWidget(self.notice)
        column.addWidget(self.pages, 1)
        self._choose(1)
        for place, title in enumerate(PAGES):
            turn = partial(self.pages.setCurrentIndex, place)
            name, keys = f"performance.page_{place + 1}", f"Alt+{place + 1}"
            self.acts.add(Action(name, tr(title), turn, keys, icon="performance"))

    def _make_known(self) -> None:
        """What can be done here, for who looks for it by its name."""
        for place, (name, title) in enumerate(_SHOW.items()):
            opened = partial(self.pages.setCurrentIndex, place)
            self.acts.add(Action(f"performance.{name}", tr(title), opened, words=tr("figures speed cost")))
        self.acts.add(
            Action("performance.report", tr("Write a report …"), self.trends.report.click, words=tr("export pdf csv"))
        )
        self.acts.add(
            Action(
                "performance.add_alert", tr("Add an alert …"), self.alerts.add.click, words=tr("notify threshold rule")
            )
        )

    def _span_buttons(self) -> FlowLayout:
        row = FlowLayout(one_line=True)
        for place, (name, _, seconds) in enumerate(SPANS):
            row.addWidget(self._span_button(place, name, seconds))
        return row

    def _span_button(self, place: int, name: str, seconds: int | None) -> QPushButton:
        words = tr("All", meaning="of time") if seconds is None else tr(name)
        button = QPushButton(words, self)
        button.setCheckable(True)
        button.setAccessibleName(tr("Show {time}", time=words))
        button.clicked.connect(lambda _checked: self._choose(place))
        self.spans.addButton(button, -1 if seconds is None else seconds)
        return button

    def _choose(self, place: int) -> None:
        for number, button in enumerate(self.spans.buttons()):
            button.setChecked(number == place)
            set_role(button, "primary" if number == place else "")
        _, ending, seconds = SPANS[place]
        self._ending = tr(ending)
        self.history.show_span(seconds)
        self.touch()

    def _turned(self) -> None:
        """Another page is open; spans concern only some."""
        for button in self.spans.buttons():
            button.setVisible(self.pages.currentIndex() in {MODELS, CACHE})
        self.touch()

    def _tick(self) -> None:
        if self.isVisible():
            self.touch()
        else:
            self._clock.stop()
