"""What the chat says of a run that did not simply end well, and what can be done with it there."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.commands.branches import AskAgain
from core.commands.models import (
    ApproveStep,
    CancelRun,
    DenyStep,
    ReleaseRun,
    ResumeRun,
    RetryRun,
    SubmitPrompt,
)
from core.errors import OverBudget, TransitionRefused
from core.queries import ResumeForecast, StepForecast
from tabs.chat.exchange import Exchange
from tabs.chat.tab import ChatTab
from tests.tabs.chat.story import Story
from tests.tabs.hub import StoreHub

LARGE, SMALL = "practice/large", "practice/small"


def left_behind(hub: StoreHub) -> Story:
    """A run of two models whose process died when one had answered."""
    story = Story(hub)
    story.prompt("r", owner="gone")
    story.ask("r", LARGE, SMALL)
    story.done("r", SMALL, "Four.")
    steps = (
        StepForecast(LARGE, LARGE, "send again", 12_000_000, simulated=True),
        StepForecast(SMALL, SMALL, "reuse", 0, simulated=True),
    )
    hub.forecasts["r"] = ResumeForecast("r", possible=True, why_not="", recoveries=0, steps=steps)
    return story


def opened(tab: ChatTab, run: str = "r") -> Exchange:
    tab.open("c")
    return tab.transcript.exchanges[run]


def test_an_interrupted_run_is_resumed_knowing_what_it_may_cost(qtbot: QtBot, hub: StoreHub, tab: ChatTab) -> None:
    """It says what is used again and what is sent again for how much; once it goes on the answer takes the place."""
    story = left_behind(hub)
    hub.save_draft(story.call("r", LARGE), "It is")
    exchange = opened(tab)
    words = "On resume: 1 finished step is used again at no cost, 1 step is sent again for simulated $0.000012 at most."
    qtbot.waitUntil(lambda: words in exchange.notice.do.text())
    card = exchange.cards[story.call("r", LARGE)]
    assert (card.view.text, card.partial.text(), card.copy_button.isVisible()) == ("It is", "partial", True)
    exchange.buttons.resume.click()
    assert not exchange.buttons.isEnabled()
    qtbot.waitUntil(lambda: hub.sent(ResumeRun) == [ResumeRun(run_id="r")])
    story.resumed("r", LARGE, partial="It is")
    qtbot.waitUntil(lambda: card.waiting.text() == "Asked once more …" and card.waiting.isVisible())
    assert not exchange.notice.isVisible()
    assert not exchange.buttons.resume.isVisible()
    assert not card.partial.isVisible()
    assert card.view.text == ""
    story.done("r", LARGE, "It is four.")
    story.succeeded("r", LARGE, "It is four.")
    qtbot.waitUntil(lambda: card.view.text == "It is four.")
    assert "interrupted\N{NO-BREAK SPACE}once" in card.footer.text()


def test_a_run_that_cannot_be_resumed_says_why(qtbot: QtBot, hub: StoreHub, tab: ChatTab) -> None:
    """Where a resume is not possible there is no button for it, but the reason and the way to stop."""
    left_behind(hub)
    hub.forecasts["r"] = ResumeForecast("r", possible=False, why_not="It was taken up in vain.", recoveries=3, steps=())
    exchange = opened(tab)
    qtbot.waitUntil(lambda: not exchange.buttons.resume.isVisible())
    assert exchange.notice.do.text().endswith("It was taken up in vain.")
    exchange.buttons.stop.click()
    qtbot.waitUntil(lambda: hub.sent(CancelRun) == [CancelRun(run_id="r")])


def test_a_refused_resume_can_be_tried_again(qtbot: QtBot, hub: StoreHub, tab: ChatTab) -> None:
    """What the engine says is shown with the places of the window, and the buttons wait for another click."""
    left_behind(hub)
    what, do = "Run r is set apart.", "`tutti runs release r` lets it be resumed."
    hub.results[ResumeRun] = TransitionRefused(what, do)
    exchange = opened(tab)
    exchange.buttons.resume.click()
    qtbot.waitUntil(tab.notice.isVisible)
    assert (tab.notice.what.text(), tab.notice.do.text()) == (what, "Release lets it be resumed.")
    assert exchange.buttons.isEnabled()


def test_a_run_set_apart_is_released(qtbot: QtBot, hub: StoreHub, tab: ChatTab) -> None:
    """It says why it is set apart; nothing starts it but a person, who lets it go first."""
    story = left_behind(hub)
    story.set_apart("r")
    exchange = opened(tab)
    assert exchange.notice.what.text().startswith("Set apart: taken up 3 times")
    assert not exchange.buttons.resume.isVisible()
    exchange.buttons.release.click()
    qtbot.waitUntil(lambda: hub.sent(ReleaseRun) == [ReleaseRun(run_id="r")])


def test_a_stopped_run_is_tried_again_in_its_place(qtbot: QtBot, hub: StoreHub, tab: ChatTab) -> None:
    """Retry answers the same prompt by another run: its answers take the place of the earlier ones, and say so."""
    story = Story(hub)
    story.prompt("r")
    story.ask("r", LARGE, SMALL)
    story.done("r", SMALL, "Four.")
    story.stopped("r", LARGE, "stopped by you")
    story.canceled("r")
    exchange = opened(tab)
    assert "1 finished answer" in exchange.buttons.retry.toolTip()
    exchange.buttons.retry.click()
    qtbot.waitUntil(lambda: hub.sent(RetryRun) == [RetryRun(run_id="r")])
    story.again("r2", "r")
    qtbot.waitUntil(lambda: list(tab.transcript.exchanges) == ["r2"])
    assert tab.transcript.exchanges["r2"] is exchange
    assert not exchange.cards
    story.ask("r2", SMALL, LARGE)
    story.done("r2", SMALL, "Four.", source="reused", origin_call=story.call("r", SMALL), saved=12_000_000, cost=0)
    story.done("r2", LARGE, "It is four.")
    story.succeeded("r2", LARGE, "It is four.", prompt="r")
    qtbot.waitUntil(lambda: exchange.settled)
    words = exchange.cards[story.call("r2", SMALL)].footer.text().replace("\N{NO-BREAK SPACE}", " ")
    assert words == "reused from an earlier run · saved simulated $0.000012"
    assert "tried again" in exchange.heading.text()
    assert "newest of 2 runs" in exchange.heading.toolTip()


def test_a_waiting_run_asks_and_goes_on(qtbot: QtBot, hub: StoreHub, tab: ChatTab) -> None:
    """The question stands in the exchange; agreeing sends it and leads to the prompt box, and once answered it is gone."""
    story = Story(hub)
    story.prompt("r")
    story.wait("r", LARGE)
    exchange = opened(tab)
    assert "waiting for you" in exchange.heading.text()
    card = exchange.waiting.cards[LARGE]
    card.approve_button.setFocus()
    QTest.keyClick(card.approve_button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: hub.sent(ApproveStep) == [ApproveStep(run_id="r", step=LARGE)])
    qtbot.waitUntil(tab.composer.edit.hasFocus)
    story.agreed("r", LARGE)
    qtbot.waitUntil(lambda: not exchange.waiting.cards)
    story.ask("r", LARGE)
    qtbot.waitUntil(lambda: bool(exchange.cards))


def test_a_step_is_refused_also_when_its_process_is_gone(qtbot: QtBot, hub: StoreHub, tab: ChatTab) -> None:
    """A question outlives the program that asked it; a refusal takes its reason along."""
    story = Story(hub)
    story.prompt("r", owner="gone")
    story.wait("r", LARGE)
    hub.forecasts["r"] = ResumeForecast("r", possible=True, why_not="", recoveries=0, steps=())
    exchange = opened(tab)
    assert exchange.notice.do.text() == "It goes on here when you answer."
    assert not exchange.buttons.resume.isVisible()
    card = exchange.waiting.cards[LARGE]
    card.reason.setText("too dear")
    card.deny_button.click()
    refusal = DenyStep(run_id="r", step=LARGE, reason="too dear")
    qtbot.waitUntil(lambda: hub.sent(DenyStep) == [refusal])


def test_progress_of_several_steps_is_told_and_ends_with_the_run(qtbot: QtBot, hub: StoreHub, tab: ChatTab) -> None:
    """Steps done, percent and a bar, from the plan as recorded."""
    story = Story(hub)
    story.prompt("r")
    story.plan("r", 4)
    story.ask("r", LARGE, SMALL)
    story.done("r", SMALL, "Four.")
    exchange = opened(tab)
    assert "1 of 4 done · 25 %" in exchange.heading.text()
    assert exchange.progress.isVisible()
    assert exchange.progress.value() == 25
    story.done("r", LARGE, "Four.")
    story.succeeded("r", LARGE, "Four.")
    qtbot.waitUntil(lambda: not exchange.progress.isVisible())


def test_a_refused_budget_leads_to_the_settings(hub: StoreHub, tab: ChatTab) -> None:
    """It says what the call may cost and what is left, and where in the window the limit is raised."""
    story = Story(hub)
    story.prompt("r", strategy="single")
    story.ask("r", LARGE)
    what = "This call may cost up to $0.02, and the day's limit of $0.01 has nothing left."
    do = "Raise it with `tutti budget set day 0.03`, or wait until the day ends at midnight (UTC)."
    story.failed("r", LARGE, what, do, kind="over_budget")
    story.run_failed("r", what, do, kind="over_budget")
    exchange = opened(tab)
    error = exchange.cards[story.call("r", LARGE)].error
    assert error.what.text() == what
    assert error.do.text() == "Raise it in Settings under Budget, or wait until the day ends at midnight (UTC)."
    assert exchange.buttons.retry.isVisible()


def test_another_answer_passes_the_cache_by(qtbot: QtBot, hub: StoreHub, tab: ChatTab) -> None:
    """Ask again has the same prompt answered anew, and so has a prompt for which that was chosen, once."""
    Story(hub).whole("r")
    opened(tab).buttons.ask_again.click()
    qtbot.waitUntil(lambda: len(hub.sent(AskAgain)) == 1)
    assert hub.sent(AskAgain)[0].fresh
    tab.composer.anew.trigger()
    assert tab.composer.fresh.isVisible()

    def ask_once_more() -> None:
        before = len(hub.sent(SubmitPrompt))
        qtbot.waitUntil(lambda: not tab.composer._busy)
        tab.composer.edit.setPlainText("Once more")
        tab.composer.send()
        qtbot.waitUntil(lambda: len(hub.sent(SubmitPrompt)) == before + 1)

    ask_once_more()
    ask_once_more()
    assert [command.fresh for command in hub.sent(SubmitPrompt)] == [True, False]
    assert not tab.composer.fresh.isVisible()


def test_a_refused_budget_leads_to_the_limits(qtbot: QtBot, hub: StoreHub, tab: ChatTab) -> None:
    """One button above the answers leads to the page, not one more beside each of them."""
    story = Story(hub)
    story.prompt("r")
    story.ask("r", LARGE, SMALL)
    for model in (LARGE, SMALL):
        story.failed("r", model, "It could cost more than $1 today.", "Raise it.", kind="over_budget")
    story.run_failed("r", "No model answered.", "See why.")
    exchange = opened(tab)
    assert exchange.notice.open_button.text() == "Open Settings, Budget"
    assert all(card.error.open_button.isHidden() for card in exchange.cards.values())
    with qtbot.waitSignal(tab.page_wanted) as wanted:
        exchange.notice.open_button.click()
    assert wanted.args == ["Settings", "Budget"]


def test_each_answer_leads_to_what_mends_it(qtbot: QtBot, hub: StoreHub, tab: ChatTab) -> None:
    """A missing key leads to the providers and a failure on purpose to its switch; with both each has its own button."""
    story = Story(hub)
    story.prompt("r")
    story.ask("r", LARGE, SMALL)
    story.failed("r", LARGE, f"Simulated: {LARGE} sent nothing in time.", "Switch it off.", kind="timed_out")
    story.failed("r", SMALL, "There is no key.", "Give one.", kind="key_missing")
    story.run_failed("r", "No model answered.", "See why.")
    exchange = opened(tab)
    assert exchange.notice.open_button.isHidden()
    buttons = {card.row.model: card.error.open_button for card in exchange.cards.values()}
    assert {model: button.text() for model, button in buttons.items()} == {
        LARGE: "Open Settings, Try failures",
        SMALL: "Open Settings, Providers",
    }
    with qtbot.waitSignal(tab.page_wanted) as wanted:
        buttons[SMALL].click()
    assert wanted.args == ["Settings", "Providers"]


def test_a_refused_prompt_leads_to_what_mends_it(qtbot: QtBot, hub: StoreHub, tab: ChatTab) -> None:
    """What is refused before there is a run says so at the prompt box, with the same way there."""
    hub.results[SubmitPrompt] = OverBudget("The limit of the day is used up.", "Raise it.")
    tab.composer.edit.setPlainText("Again?")
    tab.composer.send()
    qtbot.waitUntil(tab.composer.notice.isVisible)
    assert tab.composer.notice.open_button.text() == "Open Settings, Budget"
