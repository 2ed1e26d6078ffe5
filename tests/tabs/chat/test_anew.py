"""How a prompt that is written anew will be asked, over a whole engine."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.window.hub import EngineHub
from core.commands.models import AddProvider, Command, File, RemoveProvider, SubmitPrompt
from core.queries.beforehand import PromptEstimate
from events.catalog.conversations import ConversationStarted, Imported, PromptAdded
from events.projections.runs.rows import RunRow
from tabs.chat.anew import Anew
from tabs.chat.beforehand import words
from tabs.chat.choice import Choice
from tabs.chat.exchange import Exchange
from tabs.chat.tab import ChatTab
from tabs.shared.tasks import Tasks
from tests.tabs.hub import StoreHub

SMALL, LARGE = "practice/small", "practice/large"
TWICE = (SMALL, LARGE, SMALL)
PATIENCE = 20_000
"""Milliseconds; machines that test are busy."""


@pytest.fixture
def tab(qtbot: QtBot, engine_hub: EngineHub) -> Iterator[ChatTab]:
    made = ChatTab(engine_hub)
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show()
    yield made
    made.release()


def carry_out(tab: ChatTab, qtbot: QtBot, command: Command) -> object:
    """Send a command and wait for what comes of it."""
    done: list[object] = []
    Tasks(done.append).start(tab.hub.send(command), done.append)
    qtbot.waitUntil(lambda: bool(done), timeout=PATIENCE)
    return done[0]


def asked(tab: ChatTab, qtbot: QtBot, *models: str, strategy: str = "parallel", blind: bool = False) -> Exchange:
    """A prompt that was answered, after which another way to ask was chosen."""
    options = {"wait": "all"} if strategy == "parallel" else {}
    prompt = SubmitPrompt(text="What is 6 * 7?", strategy=strategy, models=models, options=options, blind=blind)
    result = carry_out(tab, qtbot, prompt)
    tab.open(result.conversation_id)  # type: ignore[attr-defined]  # what a prompt brings
    qtbot.waitUntil(lambda: bool(tab.transcript.exchanges) and shown(tab).settled, timeout=PATIENCE)
    tab.choosing.choose(Choice("single", ("practice/medium",)))
    return shown(tab)


def shown(tab: ChatTab) -> Exchange:
    return next(iter(tab.transcript.exchanges.values()))


def opened(tab: ChatTab) -> Anew:
    """What stands in the box in which the prompt is written anew."""
    shown(tab).bubble.edit_button.click()
    assert tab.anew is not None
    return tab.anew


def send(tab: ChatTab, qtbot: QtBot, text: str) -> RunRow:
    """Send other words, and see by which run they are answered."""
    box = shown(tab).rewording
    assert box is not None
    box.edit.setPlainText(text)
    QTest.keyClick(box.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shown(tab).prompt.text == text and shown(tab).run is not None, timeout=PATIENCE)
    run = shown(tab).run
    assert run is not None
    return run


def test_other_words_are_asked_as_the_first_were(tab: ChatTab, qtbot: QtBot) -> None:
    """Strategy, models and options are those of the run, and the box says so, whatever stands at the prompt box now."""
    asked(tab, qtbot, *TWICE)
    line = opened(tab).line
    assert line.words.text() == "Asked as before: Parallel, 3 answers of 2 models."
    assert line.words.toolTip() == f"{SMALL} \N{MULTIPLICATION SIGN} 2\n{LARGE}"
    run = send(tab, qtbot, "What is 6 * 8?")
    assert (run.strategy, run.models, run.options["wait"]) == ("parallel", TWICE, "all")
    assert tab.choosing.choice == Choice("single", ("practice/medium",)), (
        "what is chosen for the next prompt has changed"
    )


def test_they_are_asked_as_chosen_at_the_prompt_box_when_that_is_wanted(tab: ChatTab, qtbot: QtBot) -> None:
    """One click asks as is chosen now, which the line follows while it changes; another click goes back."""
    asked(tab, qtbot, SMALL, LARGE)
    line = opened(tab).line
    assert line.words.text() == "Asked as before: Parallel, 2 models."
    line.turn.click()
    assert line.words.text() == "Asked as chosen at the prompt box: Single, practice/medium."
    tab.choosing.choose(Choice("parallel", (LARGE,)))
    assert line.words.text() == "Asked as chosen at the prompt box: Parallel, practice/large."
    line.turn.click()
    assert line.words.text() == "Asked as before: Parallel, 2 models."
    line.turn.click()
    run = send(tab, qtbot, "What is 6 * 8?")
    assert (run.strategy, run.models) == ("parallel", (LARGE,))


def test_models_that_are_gone_are_named_before_it_is_sent(tab: ChatTab, qtbot: QtBot) -> None:
    """Those that are there are asked; where nobody is left it says so, and what is chosen at the prompt box is asked."""
    carry_out(tab, qtbot, AddProvider(name="mine", wire="openai", base_url="http://127.0.0.1:9/v1"))
    asked(tab, qtbot, SMALL, "mine/old", LARGE)
    carry_out(tab, qtbot, RemoveProvider(name="mine"))
    line = opened(tab).line
    told = "Asked as before: Parallel, 2 models. mine/old is not there any more and is not asked."
    qtbot.waitUntil(lambda: line.words.text() == told, timeout=PATIENCE)
    assert send(tab, qtbot, "What is 6 * 8?").models == (SMALL, LARGE)


def test_where_nobody_is_left_what_is_chosen_now_is_asked(tab: ChatTab, qtbot: QtBot) -> None:
    """It says why it cannot be asked as before, offers no way back to that, and asks as it says."""
    carry_out(tab, qtbot, AddProvider(name="mine", wire="openai", base_url="http://127.0.0.1:9/v1"))
    asked(tab, qtbot, "mine/old", strategy="single")
    carry_out(tab, qtbot, RemoveProvider(name="mine"))
    line = opened(tab).line
    told = (
        "It cannot be asked as before: No model of that run is there any more: mine/old. "
        "Asked as chosen at the prompt box: Single, practice/medium."
    )
    qtbot.waitUntil(lambda: line.words.text() == told, timeout=PATIENCE)
    assert line.turn.isHidden()
    assert send(tab, qtbot, "What is 6 * 8?").models == ("practice/medium",)


def test_names_stay_hidden_until_answers_were_compared(tab: ChatTab, qtbot: QtBot) -> None:
    """What was asked without names is asked so again, and the line names nobody."""
    asked(tab, qtbot, SMALL, LARGE, blind=True)
    line = opened(tab).line
    assert line.words.text() == "Asked as before: Parallel, 2 models, names hidden."
    assert not line.words.toolTip()
    send(tab, qtbot, "What is 6 * 8?")
    assert shown(tab).situation.blind


def test_models_are_drawn_when_they_are_chosen_by_chance(tab: ChatTab, qtbot: QtBot) -> None:
    """As chosen at the prompt box means by chance, where that is chosen there; as before means the models of then."""
    asked(tab, qtbot, LARGE)
    line = opened(tab).line
    tab.choosing.choose(Choice("parallel", (SMALL, "practice/medium")))
    tab.composer.surprise.trigger()
    line.turn.click()
    told = "Asked as chosen at the prompt box: Parallel, 2 of 2 ticked, names hidden."
    qtbot.waitUntil(lambda: line.words.text() == told, timeout=PATIENCE)
    assert set(send(tab, qtbot, "What is 6 * 8?").models) == {SMALL, "practice/medium"}
    assert shown(tab).situation.blind


def test_what_was_said_elsewhere_is_asked_as_chosen_now(qtbot: QtBot, hub: StoreHub) -> None:
    """A prompt without a run of this store was never asked here."""
    said = PromptAdded(message_id="p", run_id="r", text="What is 6 * 7?", imported=Imported(written_at=1))
    hub.append("conversation-c", ConversationStarted(title="Elsewhere"), said)
    tab = ChatTab(hub)
    qtbot.addWidget(tab)
    tab.show()
    tab.open("c")
    qtbot.waitUntil(lambda: bool(tab.transcript.exchanges))
    tab.choosing.choose(Choice("single", (LARGE,)))
    line = opened(tab).line
    assert line.words.text() == "Asked as chosen at the prompt box: Single, practice/large."
    assert line.turn.isHidden()
    tab.release()


def test_a_prompt_with_files_may_have_its_words_taken_away(tab: ChatTab, qtbot: QtBot) -> None:
    """What is left is its files, of which the bubble then shows the names alone; without files nothing would be left."""
    notes = File(name="notes.txt", media_type="text/plain", data=b"seven")
    prompt = SubmitPrompt(text="What does it say?", models=(SMALL,), files=(notes,))
    result = carry_out(tab, qtbot, prompt)
    tab.open(result.conversation_id)  # type: ignore[attr-defined]  # what a prompt brings
    qtbot.waitUntil(lambda: bool(tab.transcript.exchanges) and shown(tab).settled, timeout=PATIENCE)
    opened(tab)
    send(tab, qtbot, "")
    assert [file.name for file in shown(tab).prompt.attachments] == ["notes.txt"]
    assert shown(tab).bubble.text.isHidden()
    asked(tab, qtbot, SMALL)
    opened(tab)
    box = shown(tab).rewording
    assert box is not None
    box.edit.setPlainText("")
    QTest.keyClick(box.edit, Qt.Key.Key_Return)
    assert shown(tab).prompt.text == "What is 6 * 7?"
    assert shown(tab).rewording is None


def test_what_the_new_words_cost_is_told_as_at_the_prompt_box(
    tab: ChatTab, qtbot: QtBot, engine_hub: EngineHub
) -> None:
    """The line is that of the prompt box, for the way they will be asked, and follows the words and the way."""
    asked(tab, qtbot, SMALL, LARGE)
    anew = opened(tab)
    box = shown(tab).rewording
    assert box is not None
    line = box.foretold.words

    def told() -> str:
        place = {"conversation_id": shown(tab).prompt.conversation_id, "edits": shown(tab).prompt.message_id}
        way = {"asked_as": shown(tab).prompt.run_id} if anew.as_before else {"models": ("practice/medium",)}
        prompt = SubmitPrompt.model_validate({"text": box.edit.toPlainText(), **place, **way})
        found: list[PromptEstimate] = []
        Tasks(lambda _error: None).start(engine_hub.estimate(prompt), found.append)
        qtbot.waitUntil(lambda: bool(found), timeout=PATIENCE)
        return words(found[0])

    before = told()
    assert "tokens in · simulated $" in before
    qtbot.waitUntil(lambda: line.text() == before, timeout=PATIENCE)
    assert f"{LARGE}: about" in line.accessibleName()
    box.edit.setPlainText("What is 6 * 8? " * 40)
    longer = told()
    assert longer != before
    qtbot.waitUntil(lambda: line.text() == longer, timeout=PATIENCE)
    anew.line.turn.click()
    otherwise = told()
    assert otherwise != longer
    qtbot.waitUntil(lambda: line.text() == otherwise, timeout=PATIENCE)
    box.edit.clear()
    assert not line.text()


def test_what_they_cost_names_nobody_whose_name_is_hidden(tab: ChatTab, qtbot: QtBot) -> None:
    """The figure is told, and not for which model."""
    asked(tab, qtbot, SMALL, LARGE, blind=True)
    opened(tab)
    box = shown(tab).rewording
    assert box is not None
    line = box.foretold.words
    qtbot.waitUntil(lambda: "tokens in" in line.text(), timeout=PATIENCE)
    assert "practice/" not in line.accessibleName()
    assert "hidden until" in line.accessibleName()


def test_the_box_is_in_sight_when_it_is_opened(tab: ChatTab, qtbot: QtBot) -> None:
    """It is higher than what it stands for, and does not push itself out of a view that stood at its end."""
    asked(tab, qtbot, *TWICE)
    tab.transcript.to_end()
    box = opened(tab).line
    view = tab.transcript.viewport()
    qtbot.wait(300)
    qtbot.waitUntil(lambda: 0 < box.mapTo(view, box.rect().topLeft()).y() < view.height(), timeout=PATIENCE)
