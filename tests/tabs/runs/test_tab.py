from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QListView, QPushButton, QTableView
from pytestqt.qtbot import QtBot

from core.commands.models import CancelRun
from core.errors import TransitionRefused
from events.catalog.runs import RunQuarantined
from events.projections.contract import ANY_KEY, Changes
from tabs.runs import detail, steps
from tabs.runs.model import ITEM, PAGE, Item
from tabs.runs.tab import RunsTab
from tests.tabs.hub import StoreHub
from tests.tabs.recorded import BUSY, NO_KEY, Run
from tests.tabs.runs.stories import quarantined, record

pytestmark = pytest.mark.usefixtures("light")


def items(tab: RunsTab) -> list[Item]:
    return [tab.model.index(row).data(ITEM) for row in range(tab.model.rowCount())]


def words(tab: RunsTab) -> list[str]:
    return [item.shown.word for item in items(tab)]


def test_an_empty_store_says_what_to_do(tab: RunsTab) -> None:
    """Where there are no runs a newcomer reads how to make one."""
    assert tab.none.isVisible()
    assert not tab.list.isVisible()


def test_a_run_appears_and_moves_on_live(tab: RunsTab, hub: StoreHub, qtbot: QtBot) -> None:
    """A new run comes in at the top, opens, and its state follows the events."""
    Run(hub, "first").whole()
    run = Run(hub, "second", models=("practice/small",)).start()
    qtbot.waitUntil(lambda: words(tab) == ["Running", "Succeeded"])
    call = run.ask("practice/small")
    run.answer(call, "practice/small", "42")
    run.succeed("practice/small", "42")
    qtbot.waitUntil(lambda: words(tab) == ["Succeeded", "Succeeded"])
    tab.show_run(run.id)
    assert tab.detail.answer.text.text == "42"


def test_why_a_run_is_set_apart_is_said_once(tab: RunsTab, hub: StoreHub, qtbot: QtBot) -> None:
    """In the bar above the pages, and not on the page of the answer again."""
    run = quarantined(hub)
    qtbot.waitUntil(lambda: words(tab) == ["Quarantined"])
    tab.show_run(run.id)
    assert tab.detail.heading.trouble.title.text() == "Set apart: taken up 3 times without a step coming to its end"
    assert tab.detail.answer.none.text() == "This run has no answer."
    assert tab.detail.answer.reason.isHidden()


def test_the_open_calls_of_a_run_that_was_set_apart_are_interrupted(tab: RunsTab, hub: StoreHub, qtbot: QtBot) -> None:
    """Nobody makes them any more: they are not shown as running for ever."""
    run = Run(hub, "apart", models=("practice/small",), owner="gone").start()
    run.ask("practice/small")
    record(run, RunQuarantined(reason="taken up 3 times without a step coming to its end"))
    qtbot.waitUntil(lambda: words(tab) == ["Quarantined"])
    tab.detail.pages.setCurrentIndex(detail.STEPS)
    assert tab.detail.steps.table.steps.index(0, 1).data() == "Interrupted"


def test_a_run_of_a_dead_process_is_interrupted(tab: RunsTab, hub: StoreHub, qtbot: QtBot) -> None:
    """No run is shown as running when nobody carries it out; its open calls are interrupted with it."""
    run = Run(hub, owner="gone").start()
    run.ask("practice/small")
    qtbot.waitUntil(lambda: words(tab) == ["Interrupted"])
    tab.detail.pages.setCurrentIndex(detail.STEPS)
    assert tab.detail.steps.table.steps.index(0, 1).data() == "Interrupted"
    assert tab.detail.heading.trouble.title.text().startswith("Interrupted")


def test_a_process_that_dies_is_noticed_without_an_event(tab: RunsTab, hub: StoreHub, qtbot: QtBot) -> None:
    """A run turns interrupted soon after its process died, though nothing is recorded then."""
    Run(hub).start()
    qtbot.waitUntil(lambda: words(tab) == ["Running"])
    hub.living.clear()
    qtbot.waitUntil(lambda: words(tab) == ["Interrupted"])


@pytest.mark.parametrize("owner", ["me", "gone"])
def test_an_active_run_can_be_canceled(tab: RunsTab, hub: StoreHub, qtbot: QtBot, owner: str) -> None:
    """The button sends the command for running and for interrupted runs, and is away once the run has ended."""
    run = Run(hub, owner=owner).start()
    qtbot.waitUntil(lambda: tab.detail.run_id == run.id)
    QTest.mouseClick(tab.detail.heading.actions_bar.buttons["cancel"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: [command.run_id for command in hub.sent(CancelRun)] == [run.id])
    run.cancel()
    qtbot.waitUntil(
        lambda: words(tab) == ["Canceled"] and not tab.detail.heading.actions_bar.buttons["cancel"].isVisible()
    )


def test_a_refused_cancel_says_why(tab: RunsTab, hub: StoreHub, qtbot: QtBot) -> None:
    """The words of a refusal are shown."""
    hub.results[CancelRun] = TransitionRefused("The run has ended.", "There is nothing to stop.")
    run = Run(hub).start()
    qtbot.waitUntil(lambda: tab.detail.run_id == run.id)
    tab.detail.heading.actions_bar.buttons["cancel"].click()
    qtbot.waitUntil(lambda: tab.notice.what.text() == "The run has ended.")


def test_a_degraded_answer_names_what_failed(tab: RunsTab, hub: StoreHub, qtbot: QtBot) -> None:
    """The heading of a degraded run counts the failed calls and shows each one's real error."""
    run = Run(hub, models=("openai/a", "openai/b"), strategy="parallel").start()
    first, second = run.ask("openai/a"), run.ask("openai/b")
    run.fail_call(first, "openai/a", BUSY)
    run.answer(second, "openai/b", "yes")
    run.succeed("openai/b", "yes", degraded=True)
    qtbot.waitUntil(lambda: words(tab) == ["Degraded"])
    trouble = tab.detail.heading.trouble
    assert trouble.isVisible()
    assert "1 of 2 steps failed" in trouble.title.text()
    assert "openai/a: The provider is busy." in trouble.lines.text()


def test_a_failed_run_says_what_to_do(tab: RunsTab, hub: StoreHub, qtbot: QtBot) -> None:
    """The error of a failed run stands in its heading, with what to do."""
    run = Run(hub).start()
    run.fail(NO_KEY)
    qtbot.waitUntil(lambda: words(tab) == ["Failed"])
    assert tab.detail.heading.trouble.title.text() == NO_KEY.what
    assert tab.detail.heading.trouble.lines.text() == NO_KEY.do


def test_decisions_and_timeline_are_shown_and_go_on(tab: RunsTab, hub: StoreHub, qtbot: QtBot) -> None:
    """Decisions have their reasons, the timeline has every event, and both grow while they are looked at."""
    run = Run(hub).start()
    run.decide("models", "practice/small", "It is the default.", "practice/large")
    qtbot.waitUntil(lambda: tab.detail.run_id == run.id)
    tab.detail.pages.setCurrentIndex(detail.DECISIONS)
    assert len(tab.detail.decisions.cards) == 1
    shown = [label.text() for label in tab.detail.decisions.cards[0].findChildren(QLabel)]
    assert {"It is the default.", "practice/large (0.50)"} <= set(shown)
    tab.detail.pages.setCurrentIndex(detail.TIMELINE)
    kinds = [row.type for row in tab.detail.timeline.model.rows]
    assert kinds == ["PromptAdded", "RunRequested", "RunStarted", "DecisionMade"]
    run.fail()
    qtbot.waitUntil(lambda: tab.detail.timeline.model.rows[-1].type == "RunFailed")


def test_recorded_json_is_shown_on_demand_as_plain_text(tab: RunsTab, hub: StoreHub, qtbot: QtBot) -> None:
    """The JSON of the chosen event appears only when asked for, and nothing in it is rendered or hidden."""
    run = Run(hub, "<b>bold</b> \u202e")
    qtbot.waitUntil(lambda: tab.detail.run_id == run.id)
    tab.detail.pages.setCurrentIndex(detail.TIMELINE)
    assert not tab.detail.timeline.raw.isVisible()
    tab.detail.timeline.show_raw.click()
    text = tab.detail.timeline.raw.toPlainText()
    assert "<b>bold</b>" in text
    assert "⟨U+202E⟩" in text


def test_foreign_text_is_never_markup(tab: RunsTab, hub: StoreHub) -> None:
    """Every label shows exactly its characters."""
    run = Run(hub, "<img src=x>", models=("evil/<h1>",)).start()
    run.decide("models", "<h1>", "<a href=x>y</a>")
    run.whole("evil/<h1>", "<script>")
    tab.show_run(run.id)
    tab.detail.pages.setCurrentIndex(detail.DECISIONS)
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in tab.findChildren(QLabel))


def test_runs_are_found_by_state_and_text(tab: RunsTab, hub: StoreHub, qtbot: QtBot) -> None:
    """The list can be narrowed to a state and to words in prompts and models, and runs that come to fit appear."""
    Run(hub, "about whales").whole()
    run = Run(hub, "about birds", models=("openai/a",)).start()
    qtbot.waitUntil(lambda: tab.model.rowCount() == 2)
    tab.search.setText("WHALE")
    qtbot.waitUntil(lambda: [item.run.prompt for item in items(tab)] == ["about whales"])
    tab.search.setText("openai/a")
    qtbot.waitUntil(lambda: [item.run.prompt for item in items(tab)] == ["about birds"])
    tab.search.clear()
    tab.states.choose("failed")
    assert words(tab) == []
    assert tab.side.none_fit.isVisible()
    run.fail()
    qtbot.waitUntil(lambda: words(tab) == ["Failed"])
    tab.states.choose("running")
    assert words(tab) == []


def test_a_long_history_is_fetched_as_it_is_scrolled(tab: RunsTab, hub: StoreHub) -> None:
    """Only a page is read at first; fetching more brings every run once, newest first."""
    runs = [Run(hub, f"run {number}") for number in range(PAGE + 20)]
    tab.model.reload()
    assert tab.model.rowCount() == PAGE
    parent = tab.list.rootIndex()
    assert tab.model.canFetchMore(parent)
    tab.model.fetchMore(parent)
    assert [item.run.run_id for item in items(tab)] == [run.id for run in reversed(runs)]
    assert not tab.model.canFetchMore(parent)


def test_a_changed_run_repaints_its_row_alone(tab: RunsTab, hub: StoreHub, qtbot: QtBot) -> None:
    """A change of one run neither reads the list anew nor loses what is chosen."""
    old = Run(hub, "old").start()
    new = Run(hub, "new").start()
    qtbot.waitUntil(lambda: tab.model.rowCount() == 2)
    tab.show_run(old.id)
    with qtbot.assertNotEmitted(tab.model.modelReset), qtbot.waitSignal(tab.model.dataChanged):
        new.fail()
    assert tab.detail.run_id == old.id
    assert tab.list.currentIndex().data(ITEM).run.run_id == old.id


def test_a_rebuild_reads_everything_anew(tab: RunsTab, hub: StoreHub, qtbot: QtBot) -> None:
    """When any row may have changed the list is read again."""
    Run(hub)
    qtbot.waitUntil(lambda: tab.model.rowCount() == 1)
    with qtbot.waitSignal(tab.model.modelReset):
        tab.changed([Changes("runs", frozenset({ANY_KEY}), 1)])


def test_rows_that_nobody_looks_at_are_let_go_of(tab: RunsTab, hub: StoreHub) -> None:
    """After a long day the oldest rows are fetched again when they are wanted; a chosen run stays open, and chosen."""
    runs = [Run(hub, f"run {number}") for number in range(3 * PAGE + 5)]
    tab.side.refresh(None)
    parent = tab.list.rootIndex()
    for _ in range(4):
        tab.model.fetchMore(parent)
    assert tab.model.rowCount() == len(runs)
    oldest = tab.model.index(tab.model.rowCount() - 1)
    tab.list.setCurrentIndex(oldest)
    tab.changed([Changes("runs", frozenset({runs[-1].id}), 1)])
    tab.refresh()
    assert tab.model.rowCount() == len(runs)
    tab.list.scrollToTop()
    tab.changed([Changes("runs", frozenset({runs[-1].id}), 1)])
    tab.refresh()
    assert tab.model.rowCount() == 2 * PAGE
    assert tab.model.row_of(runs[0].id) == -1
    assert not tab.list.currentIndex().isValid()
    assert tab.detail.run_id == runs[0].id
    for _ in range(4):
        tab.model.fetchMore(parent)
    assert [tab.model.row_of(run.id) for run in reversed(runs)] == list(range(len(runs)))
    assert tab.list.currentIndex().row() == len(runs) - 1


def test_a_list_of_interrupted_runs_notices_one_more(tab: RunsTab, hub: StoreHub, qtbot: QtBot) -> None:
    """A run whose process dies appears among the interrupted ones, though nothing is recorded then."""
    Run(hub).start()
    tab.states.choose("interrupted")
    assert words(tab) == []
    hub.living.clear()
    qtbot.waitUntil(lambda: words(tab) == ["Interrupted"])


def test_the_id_can_be_copied(tab: RunsTab, hub: StoreHub, qtbot: QtBot) -> None:
    """The run's id goes to the clipboard."""
    run = Run(hub)
    qtbot.waitUntil(lambda: tab.detail.run_id == run.id)
    tab.detail.heading.copy.click()
    assert QGuiApplication.clipboard().text() == run.id


def test_everything_the_keyboard_reaches_has_a_name(tab: RunsTab, hub: StoreHub, qtbot: QtBot) -> None:
    """Screen readers can say what each widget is."""
    Run(hub).whole()
    qtbot.waitUntil(lambda: tab.model.rowCount() == 1)
    for kind in (QPushButton, QLineEdit, QComboBox, QListView, QTableView):
        for widget in tab.findChildren(kind):
            inside = isinstance(widget.parent(), QComboBox) or widget.window() is not tab
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not inside:
                assert widget.accessibleName() or (isinstance(widget, QPushButton) and widget.text()), widget


def test_a_released_tab_hears_nothing_more(tab: RunsTab, hub: StoreHub) -> None:
    """Releasing lets go of every connection."""
    tab.release()
    assert hub.receivers == 0
    Run(hub)
    assert tab.model.rowCount() == 0


def test_done_runs_succeeded_or_were_canceled(tab: RunsTab, hub: StoreHub, qtbot: QtBot) -> None:
    """The chip leaves out what failed and what is going on, and takes in what ends while it is chosen."""
    Run(hub, "whole").whole()
    Run(hub, "failed").start().fail()
    going = Run(hub, "going").start()
    stopped = Run(hub, "stopped").start()
    stopped.cancel()
    tab.show_state("done")
    assert [item.run.prompt for item in items(tab)] == ["stopped", "whole"]
    going.cancel()
    qtbot.waitUntil(lambda: [item.run.prompt for item in items(tab)] == ["stopped", "going", "whole"])


@pytest.mark.parametrize("width", [1184, 864])
def test_the_steps_never_scroll_sideways(tab: RunsTab, hub: StoreHub, qtbot: QtBot, width: int) -> None:
    """In the smallest windows columns give way; the model, how it went and its error stay, the rest is told below."""
    run = Run(
        hub, models=("workshop/llama-3.3-70b-instruct", "practice/small"), strategy="parallel", owner="gone"
    ).start()
    for model in ("workshop/llama-3.3-70b-instruct", "practice/small"):
        run.answer(run.ask(model), model, "Four.", attempts=2)
    run.ask("practice/medium")
    run.fail_call(run.ask("practice/large"), "practice/large")
    tab.resize(width, 700)
    tab.show_run(run.id)
    tab.detail.pages.setCurrentIndex(detail.STEPS)
    table = tab.detail.steps.table
    qtbot.waitUntil(lambda: table.model().rowCount() == 4 and table.horizontalScrollBar().maximum() == 0)
    for column in (steps.MODEL, steps.STATE, steps.COST, steps.ERROR):
        assert not table.isColumnHidden(column)
    table.selectRow(0)
    assert "took 1.2 s" in tab.detail.steps.card.facts.text()
    assert "2 tries" in tab.detail.steps.card.facts.text()
    tab.resize(2400, 700)
    qtbot.waitUntil(lambda: not table.isColumnHidden(steps.TRIES))
