from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.window.hub import EngineHub
from core.commands.models import ChangeSetting, SubmitPrompt
from tabs.chat.instructions import InstructionsLine
from tabs.chat.tab import ChatTab
from tests.tabs.hub import StoreHub

_CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def line(qtbot: QtBot, hub: StoreHub) -> InstructionsLine:
    made = InstructionsLine(hub)
    qtbot.addWidget(made)
    made.show()
    return made


def test_it_says_what_counts(line: InstructionsLine) -> None:
    """One line tells the instructions, or that there are none; long ones and their line ends do not widen it."""
    assert line.told.text() == "Instructions: none"
    line.show_instructions("Be\nbrief. " * 200)
    assert line.told.text().startswith("Instructions: Be brief.")
    assert "\n" not in line.told.text()
    assert line.minimumSizeHint().width() < 700


def test_it_is_edited_in_its_place(line: InstructionsLine) -> None:
    """Ctrl+Enter saves, Escape leaves everything as it was, and saving the same changes nothing."""
    chosen: list[str | None] = []
    line.chosen.connect(chosen.append)
    line.edit()
    line.editor.setPlainText("  Be brief.\n")
    QTest.keyClick(line.editor, Qt.Key.Key_Escape)
    assert (chosen, line.editing) == ([], False)
    line.edit()
    line.editor.setPlainText("  Be brief.\n")
    QTest.keyClick(line.editor, Qt.Key.Key_Return, _CONTROL)
    assert chosen == ["Be brief."]
    line.edit()
    assert line.editor.toPlainText() == "Be brief."
    line.save_button.click()
    assert chosen == ["Be brief."]
    line.edit()
    line.default_button.click()
    assert chosen == ["Be brief.", None]


def test_a_conversation_gets_them_from_its_first_prompt_on(qtbot: QtBot, engine_hub: EngineHub) -> None:
    """Set before anything is asked, they are on record with the first prompt; changed later, from the next one on."""
    tab = ChatTab(engine_hub)
    qtbot.addWidget(tab)
    tab.resize(1000, 700)
    tab.show()
    tab.instructions.take("Be brief.")
    tab.instructions.save_button.click()
    assert "Be brief." in tab.instructions.told.text()
    tab.composer.edit.write("What is 6 * 7?")
    tab.composer.send()
    qtbot.waitUntil(lambda: bool(tab.transcript.conversation), timeout=20_000)
    views = engine_hub.views.conversations
    qtbot.waitUntil(lambda: getattr(views.get(tab.transcript.conversation), "system_prompt", None) == "Be brief.")
    qtbot.waitUntil(lambda: "Be brief." in tab.instructions.told.text(), timeout=20_000)
    first = tab.transcript.conversation
    tab.instructions.take("Be thorough.")
    tab.instructions.save_button.click()
    qtbot.waitUntil(lambda: getattr(views.get(first), "system_prompt", None) == "Be thorough.", timeout=20_000)
    tab.open("")
    assert tab.instructions.told.text() == "Instructions: none"
    tab.open(first)
    assert "Be thorough." in tab.instructions.told.text()
    tab.release()


def test_those_of_the_settings_are_told_as_such(qtbot: QtBot, engine_hub: EngineHub) -> None:
    """A change of the setting shows where a conversation has none of its own."""
    tab = ChatTab(engine_hub)
    qtbot.addWidget(tab)
    tab.show()
    change = ChangeSetting(key="answers.system_prompt", value="From the settings.")
    tab._tasks.start(engine_hub.send(change))
    words = "Instructions (from the settings): From the settings."
    qtbot.waitUntil(lambda: tab.instructions.told.text() == words, timeout=20_000)
    tab.release()


def test_instructions_of_a_new_conversation_are_part_of_its_draft(qtbot: QtBot, hub: StoreHub) -> None:
    """They are there after another conversation was looked at, and go with the first prompt alone."""
    tab = ChatTab(hub)
    qtbot.addWidget(tab)
    tab.show()
    tab.instructions.take("Be brief.")
    tab.instructions.save_button.click()
    tab.open("elsewhere")
    tab.open("")
    assert tab.composer.system == "Be brief."
    tab.composer.edit.write("Hello")
    tab.composer.send()
    qtbot.waitUntil(lambda: bool(hub.sent(SubmitPrompt)))
    assert hub.sent(SubmitPrompt)[0].system == "Be brief."
    tab.release()
