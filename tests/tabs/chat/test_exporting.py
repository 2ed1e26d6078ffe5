"""A conversation written to a file from the window."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument, QTextTable
from pytestqt.qtbot import QtBot

from events.catalog.conversations import AnswerEdited, AnswersChosen, ReviewRequested
from tabs.chat.tab import ChatTab
from tabs.shared.conversation_pages import page, paper
from tabs.shared.conversation_told import Told, read_told
from tests.tabs.chat.story import Story
from tests.tabs.hub import StoreHub

pytestmark = pytest.mark.usefixtures("light")


def opened(tab: ChatTab, hub: StoreHub, qtbot: QtBot) -> str:
    """A conversation with a name that is no file's, shown; its id."""
    story = Story(hub, "c/d")
    story.prompt("r", "Who?")
    story.ask("r", "practice/small")
    story.done("r", "practice/small", "Nobody <img src=x>")
    story.succeeded("r", "practice/small", "Nobody <img src=x>")
    tab.open("c/d")
    qtbot.waitUntil(tab.header.export.isVisible)
    return "c/d"


@pytest.mark.parametrize(
    ("name", "marks"),
    [
        ("c.md", (b"# ", b"Nobody")),
        ("c.html", (b"<!DOCTYPE", b"&lt;img src=x&gt;")),
        ("c.json", (b"{", b'"role"')),
        ("c.pdf", (b"%PDF-", b"%%EOF")),
    ],
)
def test_a_conversation_is_written_as_its_ending_says(
    tab: ChatTab, hub: StoreHub, qtbot: QtBot, tmp_path: Path, name: str, marks: tuple[bytes, bytes]
) -> None:
    """Each kind is written whole, and the window says where; markup of a model stays text."""
    path = tmp_path / name
    tab.exporter.export(opened(tab, hub, qtbot), path)
    qtbot.waitUntil(lambda: "was written" in tab.notice.what.text())
    data = path.read_bytes()
    begins, holds = marks
    assert data.startswith(begins)
    assert holds in data
    assert tab.notice.do.text().endswith(name)


def test_the_place_is_asked_for_and_nothing_is_written_before(tab: ChatTab, hub: StoreHub, qtbot: QtBot) -> None:
    """The button opens a dialog with a name that every system takes."""
    opened(tab, hub, qtbot)
    tab.header.export.click()
    dialog = tab.exporter.dialog
    assert dialog is not None
    (suggested,) = dialog.selectedFiles()
    assert Path(suggested).name == "About c d.md"
    dialog.reject()


def test_a_file_that_cannot_be_written_is_told(tab: ChatTab, hub: StoreHub, qtbot: QtBot, tmp_path: Path) -> None:
    """A folder that is not there, and an ending that says nothing, are told in words, and nothing is left behind."""
    conversation = opened(tab, hub, qtbot)
    for path, words in (
        (tmp_path / "no" / "c.md", "could not be written"),
        (tmp_path / "c.docx", "does not say which kind"),
    ):
        tab.exporter.export(conversation, path)
        qtbot.waitUntil(lambda words=words: words in tab.notice.what.text())  # type: ignore[misc]  # the stubs want no default
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith("c.")] == []


ONE, TWO = "practice/large", "practice/small"


def repeated(hub: StoreHub) -> Told:
    """Two models, one of which was asked three times and said the same twice; its second answer is the conversation's."""
    story = Story(hub)
    story.prompt("r")
    steps = ((ONE, ONE), (TWO, TWO), (ONE, f"{ONE}#2"), (ONE, f"{ONE}#3"))
    for number, (model, step) in enumerate(steps):
        story.ask("r", model, step=step)
        story.done("r", model, f"Word {min(number, 2)}.", step=step)
    story.succeeded("r", ONE, "Word 2.", call=story.call("r", f"{ONE}#2"))
    told = read_told(hub.views, "c")
    assert told is not None
    return told


@pytest.mark.parametrize("kind", ["md", "html", "pdf"])
def test_repeated_answers_are_numbered_as_in_the_window(tab: ChatTab, hub: StoreHub, kind: str) -> None:
    """Each answer of a model that gave several has its number, and one that says the same as another is there, too."""
    told = repeated(hub)
    text = paper(told) if kind == "pdf" else page(told, "md" if kind == "md" else "html").decode()
    tab.open("c")
    named = [card.model.text() for card in tab.transcript.exchanges["r"].columns.cards]
    named += [card.model.text() for card in [tab.transcript.exchanges["r"].answers.result] if card is not None]
    assert sorted(named) == [ONE, f"{ONE} · 2", f"{ONE} · 3", TWO]
    assert f"{ONE} · 2, 20" in text
    assert [name for name in named if f"{name} answered too (" in text] == [name for name in named if "· 2" not in name]


@pytest.mark.parametrize("kind", ["md", "html", "pdf"])
def test_the_answer_that_was_chosen_is_told(hub: StoreHub, kind: str) -> None:
    """Where a person chose another answer than the strategy, what is written says which one counts, and not only which one
    does not.
    """
    story = Story(hub)
    story.prompt("r")
    for model in (ONE, TWO):
        story.ask("r", model)
        story.done("r", model, f"Said by {model}.")
    story.succeeded("r", ONE, f"Said by {ONE}.", call=story.call("r", ONE))
    hub.append("conversation-c", AnswersChosen(prompt_id="prompt-r", run_id="r", answers=(story.call("r", TWO),)))
    told = read_told(hub.views, "c")
    assert told is not None
    text = paper(told) if kind == "pdf" else page(told, "md" if kind == "md" else "html").decode()
    assert "another answer counts" in text
    assert f"{TWO} answered too, and counts (" in text


def test_new_words_and_reviews_of_an_answer_beside_the_one_taken_are_written(hub: StoreHub) -> None:
    """What was said of it, and the revision that is sent in its place, stand below it in every kind of file."""
    story = Story(hub)
    story.prompt("r")
    for model in (ONE, TWO):
        story.ask("r", model)
        story.done("r", model, f"Said by {model}.")
    story.succeeded("r", ONE, f"Said by {ONE}.", call=story.call("r", ONE))
    beside = story.call("r", TWO)
    wanted = ReviewRequested(prompt_id="prompt-r", run_id="v", reviewed_run_id="r", answer=beside)
    hub.append("conversation-c", wanted, run="v")
    story.ask("v", ONE)
    story.done("v", ONE, "DISAGREE: It lacks a unit.\nREVISION\n4 pieces.")
    hub.append("conversation-c", AnswerEdited(prompt_id="prompt-r", run_id="r", answer=beside, text="4 pieces, sent."))
    told = read_told(hub.views, "c")
    assert told is not None
    for text in (page(told, "md").decode(), page(told, "html").decode(), paper(told)):
        places = [text.index(words) for words in (f"Said by {TWO}.", "4 pieces, sent.", "It lacks a unit.")]
        assert places == sorted(places)
        assert f"Reviewed by {ONE}: disagrees" in text
    _, answer = json.loads(page(told, "json"))["messages"]
    (other,) = answer["others"]
    assert (answer["edited"], answer["reviews"]) == (None, [])
    assert other["edited"] == "4 pieces, sent."
    assert [(one["model"], one["verdict"], one["revision"]) for one in other["reviews"]] == [
        (ONE, "disagree", "4 pieces.")
    ]


def test_tables_are_printed_with_all_their_lines(hub: StoreHub) -> None:
    """On paper each cell has its border, the one whose text stands at the right too; what looks like a style stays text."""
    story = Story(hub)
    story.prompt("r")
    story.ask("r", ONE)
    words = '| a | b |\n|---|--:|\n| 1 | 2 style="text-align:left" |'
    story.done("r", ONE, words)
    story.succeeded("r", ONE, words)
    told = read_told(hub.views, "c")
    assert told is not None
    document = QTextDocument()
    document.setHtml(paper(told))
    assert 'style="text-align:left"' in document.toPlainText()
    tables = [frame for frame in document.rootFrame().childFrames() if isinstance(frame, QTextTable)]
    (table,) = tables
    cells = [table.cellAt(row, column).format().toTableCellFormat() for row in (0, 1) for column in (0, 1)]
    assert [cell.bottomBorder() for cell in cells] == [1, 1, 1, 1]
    assert table.cellAt(1, 1).firstCursorPosition().blockFormat().alignment() & Qt.AlignmentFlag.AlignRight


def test_programs_are_told_the_numbers_of_answers(hub: StoreHub) -> None:
    """In JSON models keep their names, and what is not the first answer of its model has its number beside it."""
    told = json.loads(page(repeated(hub), "json"))
    prompt, answer = told["messages"]
    assert "number" not in prompt
    assert (answer["model"], answer["number"]) == (ONE, 2)
    assert [(other["model"], other.get("number")) for other in answer["others"]] == [(ONE, None), (TWO, None), (ONE, 3)]


def test_what_was_said_of_an_export_goes_with_its_conversation(
    tab: ChatTab, hub: StoreHub, qtbot: QtBot, tmp_path: Path
) -> None:
    """It stays while the conversation is opened anew, and goes with another one; what went wrong, and other words, stay."""
    conversation = opened(tab, hub, qtbot)

    def export(path: Path, words: str) -> None:
        tab.exporter.export(conversation, path)
        qtbot.waitUntil(lambda: words in tab.notice.what.text() and tab.notice.isVisible())

    export(tmp_path / "c.md", "was written")
    tab.open(conversation)
    assert tab.notice.isVisible()
    tab.open("")
    assert tab.notice.isHidden()
    tab.open(conversation)
    export(tmp_path / "no" / "c.md", "could not be written")
    tab.open("")
    assert tab.notice.isVisible()
    tab.open(conversation)
    export(tmp_path / "c.md", "was written")
    tab.notice.show_message("Something else.")
    tab.open("")
    assert tab.notice.what.text() == "Something else."
    assert tab.notice.isVisible()
