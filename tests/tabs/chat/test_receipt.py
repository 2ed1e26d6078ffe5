"""The receipt of an answer, opened from the answer itself."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from core.commands.branches import ChooseAnswers
from core.errors import UnknownThing
from events.catalog.calls import ContextUse
from events.catalog.conversations import ReviewRequested
from events.catalog.settings import SettingChanged
from tabs.chat.tab import ChatTab
from tabs.shared.receipt_answers import AnswerPart
from tabs.shared.receipt_dialog import ReceiptDialog
from tabs.shared.receipt_words import summary
from tests.tabs.chat.story import Story
from tests.tabs.hub import StoreHub

LARGE, SMALL = "practice/large", "practice/small"
TRAP = "<b>Oslo</b> \u202e"


def opened(qtbot: QtBot, tab: ChatTab, model: str, run: str = "r") -> ReceiptDialog:
    """The receipt behind the button of an answer."""
    tab.open("c")
    card = next(card for card in tab.transcript.exchanges[run].cards.values() if card.row.model == model)
    assert card.receipt_button.isVisible()
    card.receipt_button.click()
    qtbot.waitUntil(lambda: tab.receipt is not None and tab.receipt.isVisible())
    assert tab.receipt is not None
    return tab.receipt


def test_the_receipt_of_an_answer_opens_from_it(qtbot: QtBot, hub: StoreHub, tab: ChatTab) -> None:
    """It tells the steps and the decisions at once; the losing answer stands in a section that opens, and all is copied."""
    story = Story(hub)
    story.prompt("r", "What is the capital of Norway?")
    story.ask("r", SMALL, LARGE, context=ContextUse(estimated_tokens=14))
    story.done("r", SMALL, "Bergen.")
    story.done("r", LARGE, TRAP)
    story.succeeded("r", SMALL, "Bergen.")
    dialog = opened(qtbot, tab, SMALL)
    assert dialog.receipt.run_id == "r"
    steps = dialog.folds["Steps"]
    assert steps.button.isChecked()
    assert isinstance(steps.inside, QLabel)
    assert f"{LARGE}: {LARGE}, succeeded" in steps.inside.text()
    assert "12 in, 34 out tokens, about 14 in expected" in steps.inside.text()
    (other,) = [fold for title, fold in dialog.folds.items() if title.startswith("Other answer")]
    assert other.inside is None
    other.open()
    assert isinstance(other.inside, AnswerPart)
    view = other.inside.view
    qtbot.waitUntil(lambda: view.toPlainText() == "<b>Oslo</b> ⟨U+202E⟩")
    other.button.click()
    assert not other.inside.isVisible()
    assert "What is the capital of Norway?" in dialog.text
    assert "Bergen." in dialog.text
    dialog.close()


def test_what_a_person_wants_to_know_stands_before_ids(qtbot: QtBot, hub: StoreHub, tab: ChatTab) -> None:
    """A receipt begins with what came of it and ends with the names that programs have for it."""
    Story(hub).whole("r", "Oslo.", models=(SMALL,))
    dialog = opened(qtbot, tab, SMALL)
    names = [name for name, _ in summary(dialog.receipt)]
    ids = [name for name in names if name in {"Run", "Asked for as", "Message", "Call"}]
    assert names[0] == "State"
    assert {"Run", "Call"} <= set(ids)
    assert names[-len(ids) :] == ids
    dialog.close()


def test_an_answer_that_lost_is_compared_and_picked(qtbot: QtBot, hub: StoreHub, tab: ChatTab) -> None:
    """What differs from the answer that was chosen is marked in both; a pick makes it the context, and can be taken back."""
    story = Story(hub)
    story.prompt("r", "What is the capital of Norway?")
    story.ask("r", SMALL, LARGE)
    story.done("r", SMALL, "It is Bergen, on the coast. 🌊 Yes.")
    story.done("r", LARGE, "It is Oslo, on the coast. 🌊 No.")
    story.succeeded("r", SMALL, "It is Bergen, on the coast. 🌊 Yes.", call=Story.call("r", SMALL))
    dialog = opened(qtbot, tab, SMALL)
    titles = list(dialog.folds)
    assert titles[:2] == [f"Answer of {SMALL}", f"Other answer: {LARGE}, step {LARGE}"]
    for title in titles[:2]:
        dialog.folds[title].open()
    own, other = (dialog.folds[title].inside for title in titles[:2])
    assert isinstance(own, AnswerPart)
    assert isinstance(other, AnswerPart)
    assert (own.context.isVisible(), own.pick_button.isVisible(), own.compare_button.isVisible()) == (
        True,
        False,
        False,
    )
    other.compare_button.click()
    assert other.comparison is not None
    marked = [[mark.cursor.selectedText() for mark in pane.extraSelections()] for pane in other.comparison.panes]
    assert marked == [["Bergen", "Yes"], ["Oslo", "No"]]
    assert not other.view.isVisible()
    other.compare_button.click()
    assert other.view.isVisible()
    other.pick_button.click()
    qtbot.waitUntil(other.context.isVisible)
    where = {"conversation_id": "c", "prompt_id": "prompt-r", "run_id": "r"}
    assert hub.sent(ChooseAnswers) == [ChooseAnswers(**where, answers=(Story.call("r", LARGE),))]
    assert not own.context.isVisible()
    own.pick_button.click()
    qtbot.waitUntil(own.context.isVisible)
    assert hub.sent(ChooseAnswers)[-1] == ChooseAnswers(**where, answers=None)
    hub.results[ChooseAnswers] = UnknownThing("It is gone.", "Look again.")
    other.pick_button.click()
    qtbot.waitUntil(dialog.notice.isVisible)
    assert (own.context.isVisible(), other.pick_button.isEnabled()) == (True, True)
    dialog.close()


def test_an_answer_under_way_has_no_receipt_yet(hub: StoreHub, tab: ChatTab) -> None:
    """The button comes with the end of the answer, also of one that failed."""
    story = Story(hub)
    story.prompt("r")
    story.ask("r", SMALL)
    tab.open("c")
    (card,) = tab.transcript.exchanges["r"].cards.values()
    assert not card.receipt_button.isVisible()
    story.done("r", SMALL, "Oslo.")
    story.succeeded("r", SMALL, "Oslo.")
    tab.refresh()
    assert card.receipt_button.isVisible()


def test_what_is_set_otherwise_now_is_told_on_the_receipt(qtbot: QtBot, hub: StoreHub, tab: ChatTab) -> None:
    """The section is open at once and names the setting with the value of then and the one of now."""
    story = Story(hub)
    story.prompt("r", "What is the capital of Norway?")
    story.ask("r", SMALL)
    story.done("r", SMALL, "Oslo.")
    story.succeeded("r", SMALL, "Oslo.")
    hub.append("settings", SettingChanged(key="strategy.default", value="voting", previous=None))
    dialog = opened(qtbot, tab, SMALL)
    fold = dialog.folds["Set otherwise now"]
    assert fold.button.isChecked()
    assert isinstance(fold.inside, QLabel)
    kept = hub.views.runs.get("r")
    assert kept is not None
    assert fold.inside.text() == "Everything that the run kept of the settings is set the same now."


def test_what_others_said_of_the_answer_stands_on_its_receipt(qtbot: QtBot, hub: StoreHub, tab: ChatTab) -> None:
    """The section is open from the beginning, and tells each model's verdict, its sentence and what became of its words."""
    story = Story(hub)
    story.prompt("r", "What is 6 * 7?")
    story.ask("r", SMALL)
    story.done("r", SMALL, "It is 41.")
    story.succeeded("r", SMALL, "It is 41.")
    wanted = ReviewRequested(prompt_id="prompt-r", run_id="v", reviewed_run_id="r", answer=Story.call("r", SMALL))
    hub.append("conversation-c", wanted, run="v")
    story.ask("v", LARGE)
    story.done("v", LARGE, f"Disagree: It is {TRAP}\n\nRevision:\n\nIt is 42.")
    dialog = opened(qtbot, tab, SMALL)
    reviews = dialog.folds["Reviews"]
    assert reviews.button.isChecked()
    assert isinstance(reviews.inside, QLabel)
    asked, said, taken = reviews.inside.text().splitlines()
    assert asked.startswith("Asked for ")
    assert asked.endswith(", as run v:")
    assert said == f"  {LARGE} disagrees with the answer of {SMALL}: It is <b>Oslo</b> ⟨U+202E⟩"
    assert taken == "    Its revision was not taken over."
    dialog.close()
