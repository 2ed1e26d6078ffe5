"""Every dialog of the chat with the keyboard alone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from core.commands.library import SavePrompt
from core.commands.models import File
from core.ports.models import ModelInfo
from core.ports.prompts import SavedPrompt
from core.queries.attachments import Ready
from core.queries.sent import SentMessage, SentRequest
from tabs.chat.adding import adding_dialog
from tabs.chat.importing import ImportDialog
from tabs.chat.library_dialog import LibraryDialog
from tabs.chat.merging import MergeDialog
from tabs.chat.preview import FilePreview
from tabs.chat.prompt_dialog import PromptDialog
from tabs.chat.tab import ChatTab
from tabs.shared.links import confirm_link
from tabs.shared.presets import ask_to_remove
from tabs.shared.sent_dialog import SentDialog
from tests.tabs.chat.story import Story
from tests.tabs.hub import StoreHub
from tests.tabs.walking import PATIENCE, amiss, pressed_by_enter

ONE, TWO = "practice/large", "practice/small"


@pytest.fixture
def tab(tab: ChatTab) -> ChatTab:
    """The tab in a window that has the keyboard."""
    tab.activateWindow()
    return tab


def _receipt(tab: ChatTab, qtbot: QtBot) -> QDialog:
    card = next(iter(tab.transcript.exchanges["r"].cards.values()))
    card.receipt_button.click()
    qtbot.waitUntil(lambda: tab.receipt is not None, timeout=PATIENCE)
    assert tab.receipt is not None
    for fold in tab.receipt.folds.values():
        fold.open()
    return tab.receipt


def _sent(tab: ChatTab, _qtbot: QtBot) -> QDialog:
    sent = SentRequest(
        call_id="x",
        run_id="r",
        step="s",
        model="a/b",
        sample=0,
        exact=True,
        note="",
        fingerprint="",
        url="https://example.org",
        headers={},
        body={"messages": [{"content": "Hello"}]},
        messages=(SentMessage("user", "Hello"),),
    )
    return SentDialog(sent, tab)


def _leaderboard(tab: ChatTab, _qtbot: QtBot) -> QDialog:
    tab.show_leaderboard()
    assert tab.leaderboard is not None
    return tab.leaderboard


def _merge(tab: ChatTab, _qtbot: QtBot) -> QDialog:
    return MergeDialog({"1": ONE, "2": TWO}, [ONE], tab)


def _add(tab: ChatTab, _qtbot: QtBot) -> QDialog:
    dialog = adding_dialog(2, tab)
    dialog.show_models([ModelInfo(TWO, "practice", TWO, practice=True)])
    dialog.list.list.itemActivated.emit(dialog.list.list.item(1))
    return dialog


def _prompt(tab: ChatTab, _qtbot: QtBot) -> QDialog:
    return PromptDialog(SavedPrompt("Sum up", "Sum {{what}} up in {{language:English|German}}."), tab)


def _library(tab: ChatTab, _qtbot: QtBot) -> QDialog:
    tab.saved_prompts.open_library()
    assert tab.saved_prompts.library is not None
    return tab.saved_prompts.library


def _preview(tab: ChatTab, _qtbot: QtBot) -> QDialog:
    return FilePreview(Ready(File(name="notes.txt", media_type="text/plain", data=b"Rye."), 2), tab)


def _import(tab: ChatTab, _qtbot: QtBot) -> QDialog:
    return ImportDialog(Path("conversations.json"), tab)


def _options(tab: ChatTab, _qtbot: QtBot) -> QDialog:
    tab.composer.strategy.actions_by_name["fusion"].trigger()
    tab.composer.strategy.options.trigger()
    assert tab.choosing.options is not None
    return tab.choosing.options


def _preset_named(tab: ChatTab, _qtbot: QtBot) -> QDialog:
    tab.composer.preset.save.trigger()
    assert tab.composer.preset.naming is not None
    return tab.composer.preset.naming


def _preset_removed(tab: ChatTab, _qtbot: QtBot) -> QDialog:
    return ask_to_remove(tab, "Careful", lambda: None)


def _stopped(tab: ChatTab, _qtbot: QtBot) -> QDialog:
    """Of a conversation in which something is going on."""
    assert isinstance(tab.hub, StoreHub)
    Story(tab.hub, "d").prompt("s")
    row = tab.hub.views.conversations.get("d")
    assert row is not None
    tab.conversations.moves.delete(row)
    assert tab.conversations.moves.question is not None
    return tab.conversations.moves.question


def _erased(tab: ChatTab, _qtbot: QtBot) -> QDialog:
    row = tab.hub.views.conversations.get("c")
    assert row is not None
    tab.conversations.moves.ask_to_erase(row)
    assert tab.conversations.moves.question is not None
    return tab.conversations.moves.question


def _link(tab: ChatTab, _qtbot: QtBot) -> QDialog:
    box = confirm_link(tab, "https://example.org")
    assert box is not None
    return box


OPEN: tuple[tuple[Callable[[ChatTab, QtBot], QDialog], str], ...] = (
    (_receipt, "Close"),
    (_sent, "Close"),
    (_leaderboard, "Close"),
    (_merge, "Merge"),
    (_add, "Ask for 1 answer"),
    (_prompt, "Insert"),
    (_library, "Insert"),
    (_preview, "Close"),
    (_import, "Cancel"),
    (_options, "Use for this conversation"),
    (_preset_named, "Save"),
    (_stopped, "Cancel"),
    (_erased, "Cancel"),
    (_preset_removed, "Cancel"),
    (_link, "Cancel"),
)
"""Each dialog, and the button that the Enter key presses in it."""


@pytest.mark.parametrize(("make", "enter"), OPEN, ids=[make.__name__.strip("_") for make, _ in OPEN])
def test_the_keyboard_leads_around_and_out(
    hub: StoreHub, tab: ChatTab, qtbot: QtBot, make: Callable[[ChatTab, QtBot], QDialog], enter: str
) -> None:
    """All of it is reached as one reads, Enter presses the obvious or the safe button, Escape does nothing and leads back."""
    story = Story(hub)
    story.prompt("r")
    story.ask("r", ONE, TWO)
    story.done("r", ONE, "Four.")
    story.done("r", TWO, "It is four.")
    story.succeeded("r", ONE, "Four.", call=Story.call("r", ONE))
    tab.open("c")
    tab.conversations.search.setFocus()
    qtbot.waitUntil(tab.conversations.search.hasFocus, timeout=PATIENCE)
    dialog = make(tab, qtbot)
    if not dialog.isVisible():
        dialog.open()
    wrong = amiss(dialog, qtbot, enter=enter, hub=hub, origin=tab.conversations.search)
    assert not wrong, "\n".join(wrong)


def test_enter_keeps_what_was_written_of_a_saved_prompt(hub: StoreHub, tab: ChatTab, qtbot: QtBot) -> None:
    """Where one writes its name it is saved and the library stays open; among the prompts Enter inserts the chosen one."""
    library = _library(tab, qtbot)
    assert isinstance(library, LibraryDialog)
    library.show()
    qtbot.waitUntil(library.search.hasFocus, timeout=PATIENCE)
    library.new_button.click()
    QTest.keyClicks(library.text, "Sum up {{what}}.")
    QTest.keyClicks(library.name, "Mine")
    QTest.keyClick(library.name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: [saved.name for saved in hub.sent(SavePrompt)] == ["Mine"], timeout=PATIENCE)
    assert library.isVisible()
    qtbot.waitUntil(lambda: pressed_by_enter(library) == "Insert", timeout=PATIENCE)
    used: list[SavedPrompt] = []
    library.used.connect(used.append)
    library.list.setFocus()
    QTest.keyClick(library.list, Qt.Key.Key_Return)
    assert len(used) == 1
    assert not library.isVisible()
