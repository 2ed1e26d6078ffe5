from __future__ import annotations

from hashlib import sha256

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.commands.branches import AskAgain
from core.commands.models import CancelCall, CancelRun, ChangeSetting, SubmitPrompt, Submitted
from core.errors import RefusedError
from core.ports.live import Held, LiveDelta
from core.ports.models import ModelInfo
from events.catalog.conversations import AnswerAdded
from events.catalog.settings import SettingChanged
from events.values import BlobRef
from tabs.chat.answer import AnswerCard
from tabs.chat.tab import ChatTab
from tabs.chat.welcome import EXAMPLES
from tests.tabs.chat.conftest import MakeTab
from tests.tabs.chat.story import Story
from tests.tabs.hub import StoreHub

LARGE, SMALL = "practice/large", "practice/small"


@pytest.fixture
def tab(make_tab: MakeTab, hub: StoreHub) -> ChatTab:
    hub.known_models = [ModelInfo(LARGE, "practice", "large", practice=True), ModelInfo("x/y", "x", "y")]
    hub.results[SubmitPrompt] = Submitted(conversation_id="c", message_id="prompt-r", run_id="r")
    return make_tab(hub)


def cards(tab: ChatTab, run: str = "r") -> dict[str, AnswerCard]:
    return {card.row.model: card for card in tab.transcript.exchanges[run].cards.values()}


def shown(card: AnswerCard) -> str:
    return card.view.document().toPlainText()


def test_a_newcomer_gets_examples_that_can_be_sent_with_a_click(qtbot: QtBot, hub: StoreHub, tab: ChatTab) -> None:
    """With nothing asked yet there are three prompts, and a click asks the first by the default settings."""
    assert tab.middle.currentWidget() is tab.welcome
    tab.welcome.buttons[0].click()
    qtbot.waitUntil(lambda: bool(hub.commands))
    assert hub.commands == [SubmitPrompt(text=EXAMPLES[0][1])]
    qtbot.waitUntil(lambda: tab.transcript.conversation == "c")
    assert tab.composer.edit.toPlainText() == ""


def test_enter_sends_and_shift_enter_does_not(qtbot: QtBot, hub: StoreHub, tab: ChatTab) -> None:
    """Shift+Enter begins a new line; Enter sends both lines."""
    QTest.keyClicks(tab.composer.edit, "one")
    QTest.keyClick(tab.composer.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(tab.composer.edit, "two")
    assert not hub.commands
    QTest.keyClick(tab.composer.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: [c.text for c in hub.sent(SubmitPrompt)] == ["one\ntwo"])


def test_a_refusal_keeps_the_prompt_and_says_why(qtbot: QtBot, hub: StoreHub, tab: ChatTab) -> None:
    """When the engine refuses, the words stand above the box and nothing typed is lost."""
    hub.results[SubmitPrompt] = RefusedError("The budget of today is used up.", "Raise it in Settings.")
    tab.composer.edit.setPlainText("Hello")
    tab.composer.send()
    qtbot.waitUntil(tab.composer.notice.isVisible)
    assert tab.composer.notice.what.text() == "The budget of today is used up."
    assert tab.composer.edit.toPlainText() == "Hello"
    assert tab.composer.send_button.isEnabled()


def test_an_answer_that_has_not_begun_says_why(qtbot: QtBot, hub: StoreHub, tab: ChatTab) -> None:
    """Whether its call stands in line at the provider, was refused and is made again, or is with the model."""
    story = Story(hub)
    story.prompt("r", owner="me")
    story.ask("r", LARGE)
    tab.open("c")
    card = cards(tab)[LARGE]
    hub.held[card.row.call_id] = Held("local", at_once=1)
    qtbot.waitUntil(lambda: card.waiting.text() == "In line: local is given 1 call at a time …", timeout=10_000)
    hub.held[card.row.call_id] = Held("local", seconds=3.0, why="Too many requests (429).")
    again = "Too many requests (429). It is asked again after 3.0 s …"
    qtbot.waitUntil(lambda: card.waiting.text() == again, timeout=10_000)
    del hub.held[card.row.call_id]
    qtbot.waitUntil(lambda: card.waiting.text() == "Waiting for the first words …", timeout=10_000)


def test_an_answer_streams_and_becomes_the_recorded_one_in_place(qtbot: QtBot, hub: StoreHub, tab: ChatTab) -> None:
    """Text grows while it arrives, and the end changes nothing but what stands below it."""
    story = Story(hub)
    story.prompt("r")
    story.ask("r", LARGE, SMALL)
    tab.open("c")
    card = cards(tab)[LARGE]
    hub.stream(LiveDelta("r", card.row.call_id, "text", "It is **fo"))
    qtbot.waitUntil(lambda: "It is" in shown(card))
    assert card.stop_button.isVisible()
    hub.stream(LiveDelta("r", card.row.call_id, "text", "ur**."))
    qtbot.waitUntil(lambda: shown(card) == "It is four.")
    hub.stream(LiveDelta("r", card.row.call_id, "end", ""))
    story.done("r", LARGE, "It is **four**.")
    qtbot.waitUntil(lambda: card.row.state == "succeeded" and card.view.complete)
    assert cards(tab)[LARGE] is card
    assert shown(card) == "It is four."
    words = card.footer.text().replace("\N{NO-BREAK SPACE}", " ")
    assert words == "simulated $0.000012 · 12 in, 34 out tokens · 1.2 s"
    assert "First words after 340 ms." in card.footer.toolTip()
    assert not card.stop_button.isVisible()
    assert card.practice.isVisible()


def test_a_price_nobody_knows_is_said_to_be_unknown(qtbot: QtBot, hub: StoreHub, tab: ChatTab) -> None:
    """An unknown price is never shown as a zero, neither at the answer nor at the run."""
    story = Story(hub)
    story.prompt("r")
    story.ask("r", "x/y")
    story.done("r", "x/y", "Yes.", cost=None)
    story.succeeded("r", "x/y", "Yes.")
    tab.open("c")
    card = cards(tab)["x/y"]
    qtbot.waitUntil(lambda: "price\N{NO-BREAK SPACE}unknown" in card.footer.text())
    assert "1 of unknown price" in tab.transcript.exchanges["r"].heading.text()
    assert not card.practice.isVisible()


def test_the_real_errors_stand_where_they_belong(qtbot: QtBot, hub: StoreHub, tab: ChatTab) -> None:
    """A degraded run names the models that failed with their errors, and each column shows its own."""
    story = Story(hub)
    story.prompt("r")
    story.ask("r", LARGE, SMALL)
    story.done("r", LARGE, "Four.")
    story.failed("r", SMALL, "The server went away.", "Ask again.", partial="It is f")
    story.succeeded("r", LARGE, "Four.", degraded=True)
    tab.open("c")
    exchange = tab.transcript.exchanges["r"]
    assert exchange.notice.what.text() == f"Degraded: 1 of 2 models failed ({SMALL})."
    assert exchange.notice.do.text() == f"{SMALL}: The server went away. Ask again."
    card = cards(tab)[SMALL]
    assert (card.error.what.text(), card.error.do.text()) == ("The server went away.", "Ask again.")
    qtbot.waitUntil(lambda: shown(card) == "It is f")
    assert card.partial.text() == "partial"
    assert cards(tab)[LARGE].context.isVisible()
    assert not card.context.isVisible()


def test_one_answer_and_the_whole_run_can_be_stopped(qtbot: QtBot, hub: StoreHub, tab: ChatTab) -> None:
    """Stop sends a command for one call, "Stop all" for the run; the outcome says who stopped it."""
    story = Story(hub)
    story.prompt("r")
    story.ask("r", LARGE, SMALL)
    tab.open("c")
    cards(tab)[SMALL].stop_button.click()
    qtbot.waitUntil(lambda: hub.sent(CancelCall) == [CancelCall(run_id="r", call_id=story.call("r", SMALL))])
    tab.transcript.exchanges["r"].buttons.stop.click()
    qtbot.waitUntil(lambda: hub.sent(CancelRun) == [CancelRun(run_id="r")])
    story.stopped("r", SMALL, "stopped by you", partial="It")
    story.stopped("r", LARGE, "stopped by you")
    story.canceled("r")
    card = cards(tab)[SMALL]
    qtbot.waitUntil(lambda: card.error.what.text() == "Stopped by you.")
    assert card.partial.text() == "stopped"
    assert not tab.transcript.exchanges["r"].buttons.stop.isVisible()


def test_an_interrupted_run_keeps_its_text_and_can_be_asked_again(qtbot: QtBot, hub: StoreHub, tab: ChatTab) -> None:
    """When the process that asked is gone, what had arrived is there, and asking again ends the run that was left behind."""
    story = Story(hub)
    story.prompt("r", "Tell me.", owner="gone")
    story.ask("r", LARGE)
    hub.save_draft(story.call("r", LARGE), "Once upon")
    tab.open("c")
    exchange = tab.transcript.exchanges["r"]
    card = cards(tab)[LARGE]
    qtbot.waitUntil(lambda: shown(card) == "Once upon")
    assert exchange.notice.what.text().startswith("Interrupted")
    assert card.partial.text() == "partial"
    assert not card.stop_button.isVisible()
    exchange.buttons.ask_again.click()
    qtbot.waitUntil(lambda: bool(hub.sent(AskAgain)))
    again = hub.sent(AskAgain)[0]
    assert (again.prompt_id, again.conversation_id, again.run_id, again.fresh) == ("prompt-r", "c", "r", True)
    qtbot.waitUntil(lambda: bool(hub.sent(CancelRun)))
    given_up = hub.sent(CancelRun)[0]
    assert (given_up.run_id, given_up.reason) == ("r", "asked again")


def test_the_tab_begins_where_something_was_interrupted(qtbot: QtBot, hub: StoreHub) -> None:
    """After a crash the conversation with the unfinished answer is open at once."""
    Story(hub, "old").whole("first")
    story = Story(hub)
    story.prompt("r", owner="gone")
    story.ask("r", LARGE)
    tab = ChatTab(hub)
    qtbot.addWidget(tab)
    tab.show()
    assert tab.transcript.conversation == "c"
    assert tab.transcript.exchanges["r"].interrupted
    tab.release()


def test_a_process_that_dies_is_noticed_without_any_news(qtbot: QtBot, hub: StoreHub, tab: ChatTab) -> None:
    """A killed process records nothing; the tab looks by itself."""
    story = Story(hub)
    story.prompt("r")
    story.ask("r", LARGE)
    tab.open("c")
    assert not tab.transcript.exchanges["r"].interrupted
    hub.living.clear()
    qtbot.waitUntil(lambda: tab.transcript.exchanges["r"].interrupted)


def test_another_process_appears_by_itself(qtbot: QtBot, hub: StoreHub, tab: ChatTab) -> None:
    """A prompt asked elsewhere appears in the list and in the open conversation, and its checkpoints as they come."""
    story = Story(hub)
    story.whole("first")
    tab.open("c")
    hub.living.add("cli")
    story.prompt("r", owner="cli")
    story.ask("r", LARGE)
    qtbot.waitUntil(lambda: "r" in tab.transcript.exchanges)
    hub.save_draft(story.call("r", LARGE), "Four, I")
    qtbot.waitUntil(lambda: shown(cards(tab)[LARGE]) == "Four, I")
    Story(hub, "other")
    qtbot.waitUntil(lambda: tab.conversations.model.rowCount() == 2)


def test_an_answer_longer_than_its_row_is_read_whole(qtbot: QtBot, hub: StoreHub, tab: ChatTab) -> None:
    """The rest of a very long answer lies in a blob and is shown all the same."""
    whole = "word " * 1_000 + "end"
    story = Story(hub)
    story.prompt("r")
    story.ask("r", LARGE)
    story.done("r", LARGE, whole[:100])
    blob = BlobRef(sha256=sha256(whole.encode()).hexdigest(), size=len(whole), media_type="text/plain")
    answer = AnswerAdded(
        message_id="answer-r", prompt_id="prompt-r", run_id="r", model=LARGE, text=whole[:100], text_blob=blob
    )
    hub.append("conversation-c", answer, run="r", blobs=[(blob, whole.encode())])
    tab.open("c")
    qtbot.waitUntil(lambda: shown(cards(tab)[LARGE]).endswith("end"))


def test_the_reason_of_the_answer_stands_above_the_answers(hub: StoreHub, tab: ChatTab) -> None:
    """Where several models were asked, the run's own reason says why this answer counts."""
    Story(hub).whole("r", models=(LARGE, SMALL))
    tab.open("c")
    assert tab.transcript.exchanges["r"].reason.text() == "The first."
    assert tab.transcript.exchanges["r"].reason.isVisible()


def test_reasoning_is_folded_away_and_can_be_read(qtbot: QtBot, hub: StoreHub, tab: ChatTab) -> None:
    """Reasoning never mixes with the answer; a button shows it."""
    story = Story(hub)
    story.prompt("r")
    story.ask("r", LARGE)
    tab.open("c")
    card = cards(tab)[LARGE]
    hub.stream(LiveDelta("r", card.row.call_id, "reasoning", "Two and two"))
    qtbot.waitUntil(card.reasoning.button.isVisible)
    assert not card.reasoning.words.isVisible()
    story.done("r", LARGE, "Four.", reasoning="Two and two are four.")
    qtbot.waitUntil(lambda: card.row.state == "succeeded")
    card.reasoning.button.click()
    assert card.reasoning.words.text() == "Two and two are four."
    assert card.reasoning.words.isVisible()


def test_reasoning_that_comes_before_its_call_is_kept(qtbot: QtBot, hub: StoreHub, tab: ChatTab) -> None:
    """Pieces overtake rows now and then; nothing of what a model thought is lost on the way."""
    story = Story(hub)
    story.prompt("r")
    tab.open("c")
    hub.stream(LiveDelta("r", story.call("r", LARGE), "reasoning", "Two and "))
    story.ask("r", LARGE)
    qtbot.waitUntil(lambda: LARGE in cards(tab))
    hub.stream(LiveDelta("r", story.call("r", LARGE), "reasoning", "two"))
    cards(tab)[LARGE].reasoning.button.click()
    assert cards(tab)[LARGE].reasoning.words.text() == "Two and two"


def test_the_answer_is_copied_as_it_was_written(hub: StoreHub, tab: ChatTab) -> None:
    """Copy gives the model's own Markdown."""
    Story(hub).whole("r", "It is **4**.")
    tab.open("c")
    cards(tab)[LARGE].copy_button.click()
    assert QApplication.clipboard().text() == "It is **4**."


def test_a_choice_holds_for_its_conversation_and_the_default_for_others(
    qtbot: QtBot, hub: StoreHub, tab: ChatTab
) -> None:
    """What is picked goes with the prompts of this conversation and begins the next; others are asked by the settings."""
    Story(hub).whole("first")
    tab.open("c")
    tab.composer.strategy.actions_by_name["parallel"].trigger()
    tab.composer.models.changed.emit(("x/y",))
    assert "x/y" in tab.composer.models.text()
    tab.composer.edit.setPlainText("Again")
    tab.composer.send()
    qtbot.waitUntil(lambda: bool(hub.sent(SubmitPrompt)))
    sent = hub.sent(SubmitPrompt)[0]
    assert (sent.strategy, sent.models, sent.conversation_id) == ("parallel", ("x/y",), "c")
    tab.open("")
    qtbot.waitUntil(lambda: "Parallel" in tab.composer.strategy.text())
    tab.open("other")
    assert "Single" in tab.composer.strategy.text()


def test_a_changed_default_is_heard_at_once(qtbot: QtBot, hub: StoreHub, tab: ChatTab) -> None:
    """When the default strategy changes anywhere, the picker shows it."""
    hub.append("settings", SettingChanged(key="strategy.default", value="parallel", previous=None))
    qtbot.waitUntil(lambda: "Parallel" in tab.composer.strategy.text())
    assert not hub.sent(ChangeSetting)


def test_a_long_conversation_is_shown_by_pages(qtbot: QtBot, hub: StoreHub, tab: ChatTab) -> None:
    """The newest thirty exchanges are there, in order; "Show earlier" brings the rest above them."""
    story = Story(hub)
    for number in range(33):
        story.whole(f"r{number:02d}")
    tab.open("c")
    qtbot.waitUntil(lambda: list(tab.transcript.exchanges) == [f"r{number:02d}" for number in range(3, 33)])
    assert tab.transcript.earlier.isVisible()
    tab.transcript.earlier.click()
    qtbot.waitUntil(lambda: list(tab.transcript.exchanges) == [f"r{number:02d}" for number in range(33)])
    assert not tab.transcript.earlier.isVisible()


def test_the_end_is_followed_only_by_who_is_there(qtbot: QtBot, hub: StoreHub, tab: ChatTab) -> None:
    """Reading further up is not disturbed by what arrives; at the end the newest stays in view."""
    story = Story(hub)
    for number in range(8):
        story.whole(f"r{number}")
    tab.open("c")
    bar = tab.transcript.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0 and bar.value() == bar.maximum())
    story.whole("next")
    qtbot.waitUntil(lambda: "next" in tab.transcript.exchanges and bar.value() == bar.maximum())
    bar.setValue(0)
    story.whole("last")
    qtbot.waitUntil(lambda: "last" in tab.transcript.exchanges)
    assert bar.value() == 0


def test_a_released_tab_holds_nothing(hub: StoreHub, tab: ChatTab) -> None:
    """After its release no connection to the hub is left."""
    tab.release()
    assert hub.receivers == 0
