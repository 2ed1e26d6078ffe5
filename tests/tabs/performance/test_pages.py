from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from core.commands.models import CloseBreaker
from core.queries import BreakerStatus, BudgetStatus, LaneStatus
from events.catalog.breakers import BreakerChanged
from events.catalog.budgets import BudgetSet
from events.values import PICO
from tabs.performance.breakers import wait_words
from tabs.performance.burn import Burn, heading, heading_words
from tabs.performance.tab import BUDGETS, CACHE, PROVIDERS, PerformanceTab
from tabs.shared.budgets import real
from tests.tabs.hub import StoreHub
from tests.tabs.recorded import Run

pytestmark = pytest.mark.usefixtures("light")
OPEN = BreakerStatus("abc", "work", "api.example:443", "env:MY_KEY", "work/gpt", "open", "5 of 5 calls failed.", 65.0)


@pytest.fixture
def tab(hub: StoreHub, qtbot: QtBot) -> Iterator[PerformanceTab]:
    made = PerformanceTab(hub)
    qtbot.addWidget(made)
    made.resize(1184, 760)
    made.show()
    yield made
    made.release()


def today(**values: int) -> BudgetStatus:
    """The limit of the day that it is now in UTC."""
    now = datetime.now(UTC)
    end = datetime(now.year, now.month, now.day, tzinfo=UTC) + timedelta(days=1)
    whole = BudgetStatus("day", f"{now:%Y-%m-%d}", 10 * PICO, 0, 0, 0, 0, int(end.timestamp()) * 1_000_000, "UTC")
    return replace(whole, **values)  # type: ignore[arg-type]  # all of them are amounts


def shows(tab: PerformanceTab, scopes: list[str]) -> bool:
    return list(tab.budgets.cards) == scopes


def change(hub: StoreHub, state: str) -> None:
    payload = BreakerChanged.model_validate(
        {"provider": "work", "host": "api.example:443", "credential": "env:MY_KEY", "model": "work/gpt"}
        | {"state": state, "previous": "closed", "reason": "5 of 5 calls failed.", "calls": 5, "failures": 5}
    )
    hub.append("breaker-abc", payload)


def test_without_limits_a_newcomer_reads_what_they_are_for(tab: PerformanceTab) -> None:
    """Nothing spent and no limit: where to set one, and no plot is loaded."""
    tab.pages.setCurrentIndex(BUDGETS)
    assert tab.budgets.none.isVisible()
    assert tab.budgets.cards == {}


def test_a_limit_is_shown_with_its_burn_down(tab: PerformanceTab, hub: StoreHub, qtbot: QtBot) -> None:
    """Used, left and where it is heading, with a plot of the period; a run has no period and no plot."""
    run = Run(hub).start()
    run.answer(run.ask("openai/a"), "openai/a", "yes", cost=PICO)
    hub.limits = [today(spent=PICO), BudgetStatus("run", run.id, PICO, PICO, 0, 0, 0, 0, "UTC")]
    tab.pages.setCurrentIndex(BUDGETS)
    hub.append("budget-limits", BudgetSet(scope="day", picodollars=10 * PICO, zone="UTC"))
    qtbot.waitUntil(lambda: "day" in tab.budgets.cards)
    card = tab.budgets.cards["day"]
    assert card.amount.text() == "$1.00 of $10.00 (10%)"
    assert card.used.text() == "Real money: $1.00 spent, $9.00 left"
    assert card.plot is not None
    x, y = card.plot.real.getData()
    assert (y[0], y[-1]) == (0, 1)
    assert x[-1] > x[0]
    assert tab.budgets.cards["run"].plot is None
    assert tab.budgets.cards["run"].ahead.text() == "Nothing is left: it may spend no more."


def test_the_pace_so_far_says_where_spending_is_heading() -> None:
    """Half a day gone and six of ten dollars spent: the limit is reached after another third of the day."""
    status = today(spent=6 * PICO)
    noon = status.resets_at - 12 * 3_600_000_000
    found = heading(status, real(status), noon)
    assert found is not None
    assert found.ends_with == 12 * PICO
    assert found.reached_at == noon + 8 * 3_600_000_000
    assert heading_words(status, real(status), noon) == "At this pace nothing is left in 8 h."
    slow = today(spent=2 * PICO)
    assert heading_words(slow, real(slow), noon) == "At this pace it comes to $4.00."
    early = status.resets_at - 24 * 3_600_000_000 + 1
    assert heading(status, real(status), early) is None


def test_a_line_of_spending_grows_by_what_is_new(hub: StoreHub) -> None:
    """It ends with the sum of all calls of the provider, however often it was looked at."""
    burn, own = Burn(hub.views.performance, simulated=False), Burn(hub.views.performance, simulated=False)
    run = Run(hub).start()
    for number in range(1, 4):
        run.answer(run.ask("openai/a"), "openai/a", "yes", cost=PICO)
        run.answer(run.ask("work/b"), "work/b", "yes", cost=PICO)
        assert burn.update(today(), 2 * number * PICO)[-1][1] == 2 * number * PICO
        assert own.update(replace(today(), scope="provider:work"), number * PICO)[-1][1] == number * PICO
    assert [amount for _, amount in own.points] == sorted(amount for _, amount in own.points)


def test_breakers_that_refuse_calls_are_shown_and_closed(tab: PerformanceTab, hub: StoreHub, qtbot: QtBot) -> None:
    """Model, reason, the time left and where its key comes from; one button has it asked again; history below."""
    hub.broken = [OPEN, replace(OPEN, key="def", model="work/mini", state="closed")]
    tab.pages.setCurrentIndex(PROVIDERS)
    change(hub, "open")
    qtbot.waitUntil(lambda: "abc" in tab.providers.cards)
    card = tab.providers.cards["abc"]
    assert card.model.text() == "work/gpt"
    assert card.reason.text() == "5 of 5 calls failed."
    assert "MY_KEY" in card.place.text()
    assert tab.pages.tabText(PROVIDERS) == "Providers (1)"
    assert tab.providers.others.text() == "1 model that had been held back is asked again."
    row = [tab.providers.changes.index(0, column).data() for column in (1, 2, 4)]
    assert row == ["work/gpt", "Not asked", "5 / 5"]
    card.close_it.click()
    qtbot.waitUntil(lambda: [command.key for command in hub.sent(CloseBreaker)] == ["abc"])
    hub.broken = [replace(OPEN, state="closed")]
    change(hub, "closed")
    qtbot.waitUntil(lambda: not tab.providers.cards)
    assert tab.pages.tabText(PROVIDERS) == "Providers"
    assert tab.providers.fine.isVisible()


def test_the_time_of_a_breaker_counts_down() -> None:
    """What is left is told to the second, and what comes then."""
    assert wait_words(OPEN, 0) == "One call tries it again in 1 min 5 s."
    assert wait_words(OPEN, 60) == "One call tries it again in 5 s."
    assert wait_words(OPEN, 66) == "The next call tries whether it answers again."
    for state in ("half_open", "disabled", "closed"):
        assert wait_words(replace(OPEN, state=state), 0).endswith(".")


def test_lanes_show_how_many_calls_fly_and_wait(tab: PerformanceTab, hub: StoreHub, qtbot: QtBot) -> None:
    """Each provider that was asked, with its limit now."""
    tab.pages.setCurrentIndex(PROVIDERS)
    assert tab.providers.no_lanes.isVisible()
    hub.ways = [LaneStatus("work", "api.example:443", 16, 12, 3)]
    Run(hub).start().ask("work/gpt")
    qtbot.waitUntil(lambda: tab.providers.lanes.rowCount() == 1)
    row = [tab.providers.lanes.index(0, column).data() for column in range(5)]
    assert row == ["work", "api.example:443", "16", "12", "3"]


def test_savings_are_those_of_the_span(tab: PerformanceTab, hub: StoreHub, qtbot: QtBot) -> None:
    """An empty store says what will be here; calls bring figures and a line for each model."""
    tab.pages.setCurrentIndex(CACHE)
    qtbot.waitUntil(tab.cache.none.isVisible)
    Run(hub).whole("practice/small")
    qtbot.waitUntil(lambda: tab.cache.models.rowCount() == 1)
    assert tab.cache.models.index(0, 2).data() == "1"
    assert tab.cache.cards["From the cache"].value.text() == "0"


def test_only_the_open_page_is_kept_up(tab: PerformanceTab, hub: StoreHub, qtbot: QtBot) -> None:
    """Spans belong to pages about calls; figures that nobody looks at are not read."""
    tab.pages.setCurrentIndex(PROVIDERS)
    Run(hub).whole("practice/small")
    qtbot.waitUntil(lambda: not tab._dirty)
    assert tab.history.by_model == {}
    assert all(not button.isVisible() for button in tab.spans.buttons())
    tab.pages.setCurrentIndex(0)
    qtbot.waitUntil(lambda: len(tab.history.by_model) == 1)
    assert all(button.isVisible() for button in tab.spans.buttons())


def test_nothing_foreign_is_markup(tab: PerformanceTab, hub: StoreHub, qtbot: QtBot) -> None:
    """A provider's words are shown as exactly their characters, and every button has a name."""
    hub.broken = [replace(OPEN, reason="<img src=x> failed", model="<b>x</b>/y")]
    tab.pages.setCurrentIndex(PROVIDERS)
    change(hub, "open")
    qtbot.waitUntil(lambda: bool(tab.providers.cards))
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in tab.findChildren(QLabel))
    assert all(button.accessibleName() or button.text() for button in tab.findChildren(QPushButton))


def test_a_limit_taken_away_leaves_and_comes_back(tab: PerformanceTab, hub: StoreHub, qtbot: QtBot) -> None:
    """The cards are those of the limits there are, also when a limit is set again."""
    own = replace(today(spent=PICO), scope="provider:work")
    tab.pages.setCurrentIndex(BUDGETS)
    for statuses in ((today(spent=PICO), own), (today(spent=PICO),), (today(spent=PICO), own)):
        hub.limits = statuses
        tab.touch()
        wanted = [one.scope for one in statuses]
        qtbot.waitUntil(partial(shows, tab, wanted))
        assert [card.scope for card in tab.budgets._made.values() if not card.isHidden()] == wanted
