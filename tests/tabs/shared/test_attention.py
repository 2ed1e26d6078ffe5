"""The bars above the tabs, in a window over a real store."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from core.commands.models import ApproveStep, DenyStep, ResumeRun
from core.errors import TransitionRefused
from core.queries import ResumeForecast, StepForecast
from events.errors import StoreFull, StoreNotWritable
from tabs.runs.tab import RunsTab
from tabs.shared.tab import Tab
from tabs.window.frame import MainWindow
from tests.tabs.hub import StoreHub
from tests.tabs.recorded import Run
from tests.tabs.runs.stories import STEP, give, interrupted, quarantined, waiting

pytestmark = pytest.mark.usefixtures("light")


@pytest.fixture
def window(qtbot: QtBot, hub: StoreHub) -> Iterator[MainWindow]:
    made = MainWindow(hub, [("Chat", Tab), ("Runs", RunsTab)])
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    yield made
    made.release()


def foresee(hub: StoreHub, *runs: Run, possible: bool = True) -> None:
    for run in runs:
        steps = (StepForecast("ask:openai/a", "openai/a", "send again", 9 * 10**10, simulated=False),)
        why_not = "" if possible else "It is being carried out."
        hub.forecasts[run.id] = ResumeForecast(run.id, possible, why_not, 0, steps)


def test_nothing_is_there_when_nothing_needs_anybody(window: MainWindow, hub: StoreHub) -> None:
    """Runs that go on or have ended well take no room above the tabs."""
    Run(hub).whole()
    Run(hub).start()
    window.attention.refresh()
    assert not window.attention.isVisible()


def test_a_store_that_cannot_be_written_is_told_with_what_to_do(window: MainWindow, hub: StoreHub) -> None:
    """Whatever keeps things from being recorded stands above the tabs with its own advice, and goes when it is over."""
    hub.tell_fault(StoreNotWritable("The store /s cannot be written.", "Give your user the right to write there."))
    bar = window.attention.store
    assert bar.isVisible()
    assert (bar.what.text(), bar.do.text()) == (
        "Nothing can be recorded now.",
        "The store /s cannot be written. Give your user the right to write there.",
    )
    assert window.running.text() == "No run in progress  ·  nothing can be recorded"
    hub.tell_fault(None)
    assert not window.attention.isVisible()
    assert window.running.text() == "No run in progress"


def test_a_full_disk_is_told_once_the_past_is_left(window: MainWindow, hub: StoreHub, qtbot: QtBot) -> None:
    """What is said of the present does not stand beside the past; it is there when one comes back."""
    Run(hub).whole()
    window.travel.look_back()
    qtbot.waitUntil(lambda: window.travel.in_the_past)
    hub.tell_fault(
        StoreFull("There is no space left for the store /s.", "Free some space on that disk, then try again.")
    )
    assert not window.attention.isVisible()
    window.travel.back_to_now()
    qtbot.waitUntil(window.attention.store.isVisible)
    assert "what is being answered waits" in window.attention.store.do.text()


def test_interrupted_runs_are_resumed_after_what_it_costs_was_shown(
    window: MainWindow, hub: StoreHub, qtbot: QtBot
) -> None:
    """Resume all says what it would send and cost at most; only then it sends. One that waits is left to its answer."""
    runs = interrupted(hub, "one"), interrupted(hub, "two")
    waiting(hub, owner="gone")
    foresee(hub, *runs)
    bar = window.attention.interrupted
    qtbot.waitUntil(lambda: bar.what.text() == "3 runs were interrupted.")
    bar.resume.click()
    qtbot.waitUntil(lambda: bar.what.text() == "Resume 2 runs?")
    assert bar.do.text() == "2 steps are sent again for $0.18 at most."
    assert not hub.sent(ResumeRun)
    bar.leave.click()
    assert bar.what.text() == "3 runs were interrupted."
    bar.resume.click()
    qtbot.waitUntil(lambda: bar.what.text() == "Resume 2 runs?")
    bar.resume.click()
    qtbot.waitUntil(lambda: {command.run_id for command in hub.sent(ResumeRun)} == {run.id for run in runs})


def test_one_that_cannot_be_resumed_is_left_out(window: MainWindow, hub: StoreHub, qtbot: QtBot) -> None:
    """What another process has taken up meanwhile is not asked for."""
    good, bad = interrupted(hub, "good"), interrupted(hub, "bad")
    foresee(hub, good)
    foresee(hub, bad, possible=False)
    bar = window.attention.interrupted
    qtbot.waitUntil(lambda: bar.what.text() == "2 runs were interrupted.")
    bar.resume.click()
    qtbot.waitUntil(lambda: bar.what.text() == "Resume 1 run?")
    bar.resume.click()
    qtbot.waitUntil(lambda: [command.run_id for command in hub.sent(ResumeRun)] == [good.id])


def test_a_closed_bar_comes_back_for_another_run(window: MainWindow, hub: StoreHub, qtbot: QtBot) -> None:
    """Closing it is for the runs that were told, not for those to come."""
    interrupted(hub)
    bar = window.attention.interrupted
    qtbot.waitUntil(bar.isVisible)
    bar.close_button.click()
    assert not window.attention.isVisible()
    window.attention.refresh()
    assert not bar.isVisible()
    quarantined(hub)
    qtbot.waitUntil(lambda: bar.what.text() == "1 run was interrupted and 1 run is set apart.")
    assert bar.isVisible()


def test_the_runs_can_be_looked_at(window: MainWindow, hub: StoreHub, qtbot: QtBot) -> None:
    """The buttons lead to the runs in their tab, whatever is shown there."""
    apart = quarantined(hub)
    bar = window.attention.interrupted
    qtbot.waitUntil(bar.isVisible)
    assert not bar.resume.isVisible()
    bar.look.click()
    tab = window.tabs["Runs"]
    assert isinstance(tab, RunsTab)
    assert (tab.states.current, tab.detail.run_id) == ("quarantined", apart.id)
    asking = waiting(hub)
    qtbot.waitUntil(window.attention.waiting.isVisible)
    window.attention.waiting.go.click()
    assert (tab.states.current, tab.detail.run_id) == ("", asking.id)


def test_what_waits_is_answered_from_every_tab(window: MainWindow, hub: StoreHub, qtbot: QtBot) -> None:
    """The bar counts what waits; the card of the first unfolds, and a refused answer can be given again."""
    first, second = waiting(hub, "first"), waiting(hub, "second")
    bar = window.attention.waiting
    qtbot.waitUntil(lambda: bar.what.text() == "2 steps wait for you")
    assert bar.card is None
    bar.unfold.click()
    assert bar.card is not None
    assert bar.card.row.run_id == first.id
    hub.results[DenyStep] = TransitionRefused("It has ended.", "Nothing to refuse.")
    bar.card.deny_button.click()
    qtbot.waitUntil(lambda: window.notice.what.text() == "It has ended.")
    assert bar.card.deny_button.isEnabled()
    bar.card.approve_button.click()
    qtbot.waitUntil(lambda: bool(hub.sent(ApproveStep)))
    approved = hub.sent(ApproveStep)[0]
    assert (approved.run_id, approved.step) == (first.id, STEP)
    give(first)
    qtbot.waitUntil(lambda: bar.card is not None and bar.card.row.run_id == second.id)
    give(second)
    qtbot.waitUntil(lambda: not bar.isVisible())
    assert bar.card is None


def test_a_reason_that_is_typed_survives_news(window: MainWindow, hub: StoreHub, qtbot: QtBot) -> None:
    """A card stays while its question does, whatever else happens."""
    waiting(hub)
    bar = window.attention.waiting
    qtbot.waitUntil(bar.isVisible)
    bar.unfold.click()
    card = bar.card
    assert card is not None
    card.reason.setText("because")
    waiting(hub, "another")
    qtbot.waitUntil(lambda: bar.what.text() == "2 steps wait for you")
    assert bar.card is card


def test_the_line_below_counts_what_needs_somebody(window: MainWindow, hub: StoreHub, qtbot: QtBot) -> None:
    """Runs that go on, that wait and that were interrupted are told apart."""
    Run(hub).start()
    waiting(hub)
    interrupted(hub)
    words = "1 run in progress  ·  1 waits for you  ·  1 interrupted"
    qtbot.waitUntil(lambda: window.running.text() == words)


def test_interrupted_runs_are_not_told_of_while_they_are_looked_at(window: MainWindow, hub: StoreHub) -> None:
    """At a start the bar waits for what is resumed by itself."""
    window.attention.hold_interrupted(held=True)
    interrupted(hub)
    window.attention.refresh()
    assert not window.attention.interrupted.isVisible()
    window.attention.hold_interrupted(held=False)
    assert window.attention.interrupted.isVisible()


def test_a_careful_start_is_told_with_what_to_do(window: MainWindow, hub: StoreHub, qtbot: QtBot) -> None:
    """Safe mode says so, names the doctor, and its button asks for a normal start once."""
    interrupted(hub)
    attention = window.attention
    attention.start_carefully()
    assert "tutti doctor" in attention.careful.do.text()
    attention.refresh()
    assert attention.interrupted.isVisible()
    with qtbot.waitSignal(attention.careful.normal_wanted):
        attention.careful.normal.click()
    assert not attention.careful.isVisible()


def test_a_low_window_stays_low(window: MainWindow, hub: StoreHub, qtbot: QtBot) -> None:
    """However much needs somebody, the window does not grow beyond a small screen."""
    for number in range(3):
        waiting(hub, f"{number}")
        interrupted(hub, f"{number}")
    quarantined(hub)
    window.attention.start_carefully()
    qtbot.waitUntil(window.attention.waiting.isVisible)
    window.attention.waiting.unfold.click()
    window.show_tab(1)
    qtbot.waitUntil(lambda: window.minimumSizeHint().height() <= 640)
