from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.commands.models import SetBudget
from core.errors import InputError
from core.queries import BudgetStatus
from events.catalog.budgets import BudgetSet, BudgetWarned
from events.catalog.settings import ProviderAdded
from events.values import PICO, now_us
from tabs.settings.budget_page import BudgetPage
from tabs.settings.limit_row import LimitRow
from tabs.settings.tab import SettingsTab
from tests.tabs.hub import StoreHub

pytestmark = pytest.mark.usefixtures("light")
DAY_US = 24 * 3_600_000_000


@pytest.fixture
def tab(hub: StoreHub, qtbot: QtBot) -> Iterator[SettingsTab]:
    made = SettingsTab(hub)
    qtbot.addWidget(made)
    made.resize(1184, 760)
    made.show()
    made.show_page("Budget")
    yield made
    made.release()


@pytest.fixture
def page(tab: SettingsTab) -> BudgetPage:
    assert tab.settings.budget is not None
    return tab.settings.budget


def limit(hub: StoreHub, scope: str, picodollars: int | None) -> None:
    hub.append("budget-limits", BudgetSet(scope=scope, picodollars=picodollars, zone="Europe/Berlin"))


def status(scope: str, *, spent: int = 0, reserved: int = 0, practice: int = 0) -> BudgetStatus:
    period = "2026-11-20" if scope == "day" else "2026-11"
    return BudgetStatus(scope, period, 5 * PICO, spent, reserved, practice, 0, now_us() + DAY_US, "Europe/Berlin")


def type_limit(row: LimitRow, text: str) -> None:
    row.field.selectAll()
    QTest.keyClicks(row.field, text)
    QTest.keyClick(row.field, Qt.Key.Key_Return)


def sent(hub: StoreHub) -> list[tuple[str, int | None]]:
    return [(command.scope, command.picodollars) for command in hub.sent(SetBudget)]


def test_run_day_month_and_each_provider_have_a_row(page: BudgetPage, hub: StoreHub, qtbot: QtBot) -> None:
    """Also a provider that is not set up yet, when it has a limit already."""
    hub.append("settings", ProviderAdded(name="work", kind="openai", base_url="https://a.example", key_source="none"))
    limit(hub, "provider:later", PICO)
    wanted = {"run", "day", "month", "provider:work", "provider:later"}
    qtbot.waitUntil(lambda: set(page.limits) == wanted)
    qtbot.waitUntil(lambda: page.limits["provider:later"].field.text() == "1")
    limit(hub, "provider:later", None)
    qtbot.waitUntil(lambda: set(page.limits) == wanted - {"provider:later"})


def test_a_limit_is_set_exactly_and_shown_when_heard(page: BudgetPage, hub: StoreHub, qtbot: QtBot) -> None:
    """What is typed becomes a command to the last picodollar; the field follows what is recorded."""
    row = page.limits["day"]
    type_limit(row, "0.000000000001")
    qtbot.waitUntil(lambda: sent(hub) == [("day", 1)])
    limit(hub, "day", 2 * PICO + PICO // 2)
    qtbot.waitUntil(lambda: row.field.text() == "2.50" and not row.remove.isHidden())


@pytest.mark.parametrize(("text", "words"), [("much", "no amount"), ("-3", "less than nothing"), ("1,500", "two ways")])
def test_nonsense_is_never_sent(page: BudgetPage, hub: StoreHub, text: str, words: str) -> None:
    """It is explained at the field, which shows what is true again."""
    row = page.limits["month"]
    type_limit(row, text)
    assert words in row.error.text()
    assert row.field.text() == ""
    assert sent(hub) == []


def test_emptying_the_field_does_not_take_a_limit_away(page: BudgetPage, hub: StoreHub, qtbot: QtBot) -> None:
    """Only its button does, so that no limit is lost by a slip."""
    limit(hub, "day", PICO)
    row = page.limits["day"]
    qtbot.waitUntil(lambda: row.field.text() == "1")
    row.field.selectAll()
    QTest.keyClick(row.field, Qt.Key.Key_Backspace)
    QTest.keyClick(row.field, Qt.Key.Key_Return)
    assert "still holds" in row.error.text()
    assert row.field.text() == "1"
    row.remove.click()
    qtbot.waitUntil(lambda: sent(hub) == [("day", None)])


def test_escape_takes_typing_back(page: BudgetPage, hub: StoreHub) -> None:
    """Nothing is sent of it, neither then nor when the field is left."""
    row = page.limits["run"]
    QTest.keyClicks(row.field, "12")
    QTest.keyClick(row.field, Qt.Key.Key_Escape)
    row.field.editingFinished.emit()
    assert row.field.text() == ""
    assert sent(hub) == []


def test_a_refusal_stands_at_the_limit(page: BudgetPage, hub: StoreHub, qtbot: QtBot) -> None:
    """The engine's words are shown where the amount was typed."""
    hub.results[SetBudget] = InputError("A limit cannot be so.", "Choose another.")
    type_limit(page.limits["day"], "3")
    qtbot.waitUntil(lambda: page.limits["day"].error.text() == "A limit cannot be so. Choose another.")


def test_use_reset_and_zone_are_shown_apart_for_practice(page: BudgetPage, hub: StoreHub, qtbot: QtBot) -> None:
    """Spent, reserved and left of real money, practice money beside it, and when the period ends where."""
    hub.limits = [status("day", spent=PICO, reserved=PICO // 2, practice=2 * PICO)]
    limit(hub, "day", 5 * PICO)
    row = page.limits["day"]
    qtbot.waitUntil(lambda: row.used.text() == "Real money: $1.00 spent, $0.50 reserved, $3.50 left (30%)")
    assert row.practice_used.text() == "Practice: $2.00 spent, $3.00 left (40%)"
    assert row.resets.text().startswith("Begins anew in ")
    assert "Europe/Berlin" in row.resets.text()
    assert row.bar.isVisible()
    assert row.practice_bar.isVisible()


def test_warnings_are_listed_and_stand_at_their_limit(page: BudgetPage, hub: StoreHub, qtbot: QtBot) -> None:
    """A warning of this period is told at the limit, all of them below."""
    hub.limits = [status("day", spent=4 * PICO)]
    limit(hub, "day", 5 * PICO)
    for period in ("2026-11-19", "2026-11-20"):
        warned = BudgetWarned(scope="day", period=period, picodollars=4 * PICO, limit=5 * PICO, simulated=False)
        hub.append(f"budget-warned-day-{period}", warned)
    qtbot.waitUntil(lambda: page.warnings.warnings.rowCount() == 2)
    qtbot.waitUntil(lambda: page.limits["day"].warned.text().endswith("$4.00 of $5.00 was used."))
    assert page.warnings.warnings.index(0, 2).data() == "2026-11-20"
    assert page.limits["month"].warned.isHidden()


def test_typing_is_left_alone_while_figures_move(page: BudgetPage, hub: StoreHub, qtbot: QtBot) -> None:
    """A limit that is being typed survives news of what is spent."""
    row = page.limits["day"]
    row.field.setFocus()
    qtbot.waitUntil(row.field.hasFocus)
    QTest.keyClicks(row.field, "7")
    limit(hub, "month", PICO)
    qtbot.waitUntil(lambda: page.limits["month"].field.text() == "1")
    assert row.field.text() == "7"


def test_the_search_finds_limits(tab: SettingsTab) -> None:
    """By what they are of, such as the day."""
    tab.search.setText("each day")
    tab.side.look()
    shown = [tab.nav.item(place).text() for place in range(tab.nav.count()) if not tab.nav.item(place).isHidden()]
    assert shown == ["Budget"]


@pytest.mark.parametrize("width", [1184, 864, 1824])
def test_no_line_is_cut(tab: SettingsTab, page: BudgetPage, hub: StoreHub, qtbot: QtBot, width: int) -> None:
    """Each limit has the height it needs, however wide the window is and whatever is told of its use."""
    tab.resize(width, 600)
    for scope in ("day", "month"):
        limit(hub, scope, PICO)
    hub.limits = [status("day", practice=PICO), status("month", practice=PICO)]
    page.ask()
    qtbot.waitUntil(page.limits["day"].practice_used.isVisible)
    rows = page.limits.values()
    qtbot.waitUntil(lambda: all(row.height() >= row.minimumSizeHint().height() for row in rows))
    qtbot.waitUntil(lambda: all(row.about.height() >= row.about.heightForWidth(row.about.width()) for row in rows))


def test_a_provider_without_limit_can_be_given_one(page: BudgetPage, hub: StoreHub, qtbot: QtBot) -> None:
    """Its name and its field are there to be seen, also where nothing else is told in its row."""
    hub.append("settings", ProviderAdded(name="work", kind="openai", base_url="https://a.example", key_source="none"))
    qtbot.waitUntil(lambda: "provider:work" in page.limits)
    row = page.limits["provider:work"]
    qtbot.waitUntil(lambda: row.title.height() >= row.title.sizeHint().height() > 0)
    qtbot.waitUntil(lambda: row.field.visibleRegion().boundingRect().height() >= row.field.sizeHint().height())
