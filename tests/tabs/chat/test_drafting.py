from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.attachments.reading import read_data
from core.commands.models import SubmitPrompt, Submitted
from core.errors import RefusedError
from core.queries.attachments import Given
from core.queries.drafts import KeptDraft
from tabs.chat.choice import Choice
from tabs.chat.conversation_model import WRITTEN
from tabs.chat.tab import ChatTab
from tests.tabs.chat.story import Story
from tests.tabs.hub import StoreHub

Made = Callable[[], ChatTab]


@pytest.fixture
def made(qtbot: QtBot, hub: StoreHub) -> Made:
    """Opens a chat over the same folder, as another start of the program does."""
    for name in ("c", "d"):
        story = Story(hub, name)
        story.prompt(f"run-{name}")
    hub.results[SubmitPrompt] = Submitted(conversation_id="c", message_id="m", run_id="run-c")

    def make() -> ChatTab:
        tab = ChatTab(hub)
        qtbot.addWidget(tab)
        tab.resize(1100, 700)
        tab.show()
        qtbot.waitUntil(lambda: bool(tab.conversations.model.rowCount()))
        return tab

    return make


def _texts(hub: StoreHub, *conversations: str) -> list[str]:
    return [(hub.drafts.read(name) or KeptDraft(name)).text for name in conversations]


def test_each_conversation_has_its_own(qtbot: QtBot, hub: StoreHub, made: Made) -> None:
    """What is being written stays with its conversation, and so do its files and how it is asked."""
    tab = made()
    tab.open("c")
    tab.composer.edit.write("About c")
    tab.composer.attachments.add([read_data(Given("a.txt", b"word"))])
    tab.choosing.remember("c", Choice(strategy="voting"))
    tab.open("d")
    assert tab.composer.is_empty
    tab.composer.edit.write("About d")
    tab.open("c")
    assert tab.composer.edit.toPlainText() == "About c"
    assert [file.name for file in tab.composer.attachments.files] == ["a.txt"]
    qtbot.waitUntil(lambda: _texts(hub, "c", "d") == ["About c", "About d"])
    assert (hub.drafts.read("c") or KeptDraft("")).strategy == "voting"
    tab.release()


def test_it_is_there_after_another_start(qtbot: QtBot, hub: StoreHub, made: Made) -> None:
    """Within a second of typing it is on disk, without anything being pressed; the next window shows it."""
    first = made()
    first.open("c")
    first.composer.edit.write("Half a sen")
    qtbot.waitUntil(lambda: _texts(hub, "c") == ["Half a sen"], timeout=10_000)
    second = made()  # the first is not closed: it was killed
    second.open("c")
    qtbot.waitUntil(lambda: second.composer.edit.toPlainText() == "Half a sen")
    assert second.choosing.choice == Choice()
    first.release()
    second.release()


def test_closing_keeps_the_last_word(hub: StoreHub, made: Made) -> None:
    """What was typed a moment before the window closed is kept, too."""
    tab = made()
    tab.open("c")
    tab.composer.edit.write("The very last")
    tab.release()
    assert _texts(hub, "c") == ["The very last"]


def test_sending_makes_it_no_draft(qtbot: QtBot, hub: StoreHub, made: Made) -> None:
    """It is gone once the prompt is on record, and what is written in another conversation stays."""
    tab = made()
    tab.open("d")
    tab.composer.edit.write("Still writing")
    tab.open("c")
    tab.composer.edit.write("Ready")
    qtbot.waitUntil(lambda: _texts(hub, "c", "d") == ["Ready", "Still writing"])
    tab.composer.send()
    qtbot.waitUntil(lambda: hub.drafts.written() == {"d"})
    assert tab.composer.is_empty
    tab.release()


def test_what_another_window_sent_is_not_there_to_be_sent_again(qtbot: QtBot, made: Made) -> None:
    """It goes when the window comes to the front; what was written here since, or could not be kept, stays."""
    first = made()
    first.open("c")
    first.composer.edit.write("Both")
    qtbot.waitUntil(lambda: bool(first.drafting._last("c").revision), timeout=10_000)
    second = made()
    second.open("c")
    qtbot.waitUntil(lambda: second.composer.edit.toPlainText() == "Both")
    QApplication.sendEvent(first.composer, QEvent(QEvent.Type.WindowActivate))
    second.composer.edit.write("Both, and more")
    qtbot.waitUntil(lambda: second.drafting._last("c").text == "Both, and more", timeout=10_000)
    qtbot.waitUntil(lambda: _comes_to_front(first) == "Both, and more", timeout=10_000)
    second.composer.send()
    qtbot.waitUntil(lambda: second.composer.is_empty)
    qtbot.waitUntil(lambda: _comes_to_front(first) == "", timeout=10_000)
    first.composer.edit.write("Mine alone")
    assert _comes_to_front(first) == "Mine alone"
    for tab in (first, second):
        tab.release()


def _comes_to_front(tab: ChatTab) -> str:
    """What stands in the box of a window after it was brought to the front."""
    QApplication.sendEvent(tab.composer, QEvent(QEvent.Type.WindowActivate))
    return tab.composer.edit.toPlainText()


def test_sent_from_a_conversation_that_was_left(qtbot: QtBot, hub: StoreHub, made: Made) -> None:
    """Who opens another conversation before the prompt is on record finds what is written there untouched."""
    tab = made()
    tab.open("d")
    tab.composer.edit.write("Still writing")
    tab.open("c")
    tab.composer.edit.write("Ready")
    tab.composer.send()
    tab.open("d")
    qtbot.waitUntil(lambda: hub.drafts.written() == {"d"})
    assert tab.composer.edit.toPlainText() == "Still writing"
    tab.release()


def test_a_refused_prompt_is_kept(qtbot: QtBot, hub: StoreHub, made: Made) -> None:
    """What could not be sent is still there to be sent."""
    hub.results[SubmitPrompt] = RefusedError("A limit is reached.", "Raise it.")
    tab = made()
    tab.open("c")
    tab.composer.edit.write("Ready")
    tab.composer.send()
    qtbot.waitUntil(lambda: not tab.composer.notice.isHidden())
    qtbot.waitUntil(lambda: _texts(hub, "c") == ["Ready"])
    assert tab.composer.edit.toPlainText() == "Ready"
    tab.release()


def test_the_list_says_where_something_is_written(qtbot: QtBot, hub: StoreHub, made: Made) -> None:
    """A conversation with a draft is marked, to the eye and to a screen reader, until it is sent or emptied."""
    hub.drafts.keep(KeptDraft("d", "Unsent"))
    tab = made()
    model = tab.conversations.model
    qtbot.waitUntil(lambda: model.place("d").data(WRITTEN) is True)
    assert model.place("c").data(WRITTEN) is False
    assert str(model.place("d").data(Qt.ItemDataRole.AccessibleTextRole)).endswith("Draft")
    tab.open("")
    tab.composer.edit.write("A new one")
    qtbot.waitUntil(lambda: "draft" in tab.conversations.new_button.text(), timeout=10_000)
    tab.open("d")
    qtbot.waitUntil(lambda: tab.composer.edit.toPlainText() == "Unsent")
    tab.composer.edit.write("")
    qtbot.waitUntil(lambda: model.place("d").data(WRITTEN) is False, timeout=10_000)
    tab.release()


def test_words_of_another_window_are_not_lost(qtbot: QtBot, hub: StoreHub, made: Made) -> None:
    """Two windows that write in one conversation end with the words of both, and undo takes the others' out."""
    tab = made()
    tab.open("c")
    qtbot.waitUntil(lambda: "c" in tab.drafting._kept)
    hub.drafts.keep(KeptDraft("c", "Theirs", window="other"))
    tab.composer.edit.write("Mine")
    qtbot.waitUntil(lambda: _texts(hub, "c") == ["Mine\n\nTheirs"], timeout=10_000)
    assert tab.composer.edit.toPlainText() == "Mine\n\nTheirs"
    assert "another window" in tab.composer.notice.what.text()
    tab.composer.edit.undo()
    assert tab.composer.edit.toPlainText() == "Mine"
    theirs = hub.drafts.read("c")
    assert theirs is not None
    hub.drafts.keep(replace(theirs, text="Mine, and more", window="other"))
    tab.composer.edit.write("Mine")
    tab.composer.edit.write("Mine, and")
    qtbot.waitUntil(lambda: tab.composer.edit.toPlainText() == "Mine, and more", timeout=10_000)
    tab.release()


def test_undo_does_not_bring_another_conversation_back(hub: StoreHub, made: Made) -> None:
    """What stood in the box before another conversation was opened is that one's alone."""
    del hub
    tab = made()
    tab.open("c")
    tab.composer.edit.write("About c")
    tab.open("d")
    tab.composer.edit.undo()
    assert tab.composer.is_empty
    tab.release()


def test_a_disk_that_is_full_is_told(qtbot: QtBot, hub: StoreHub, made: Made, home: Path) -> None:
    """Where drafts cannot be written a person reads it, and can still write and send."""
    del hub
    (home / "drafts").write_text("a file in its place")
    tab = made()
    tab.open("c")
    tab.composer.edit.write("Mine")
    qtbot.waitUntil(lambda: "cannot be kept" in tab.composer.notice.what.text(), timeout=10_000)
    assert tab.composer.send_button.isEnabled()
    (home / "drafts").unlink()
    tab.composer.edit.write("Mine, kept")
    qtbot.waitUntil(tab.composer.notice.isHidden, timeout=10_000)
    shutil.rmtree(home / "drafts")
    (home / "drafts").write_text("a file in its place again")
    tab.composer.notice.show_message("It could not be sent.", "Make room.")
    tab.composer.edit.write("Mine and more")
    qtbot.wait(1500)
    assert tab.composer.notice.what.text() == "It could not be sent."
    tab.composer.edit.write("")
    tab.release()
