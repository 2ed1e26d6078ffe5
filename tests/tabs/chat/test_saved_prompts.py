from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from app.window.hub import EngineHub
from core.commands.library import SavePrompt
from core.ports.prompts import SavedPrompt
from tabs.chat.choice import Choice
from tabs.chat.library_dialog import LibraryDialog
from tabs.chat.prompt_dialog import PromptDialog
from tabs.chat.slash import slash_words
from tabs.chat.tab import ChatTab
from tests.tabs.chat.conftest import MakeTab

_WAIT = 20_000


@pytest.fixture
def tab(make_tab: MakeTab, engine_hub: EngineHub) -> ChatTab:
    return make_tab(engine_hub, 1000, 700)


def _save(qtbot: QtBot, tab: ChatTab, hub: EngineHub, command: SavePrompt) -> None:
    done: list[object] = []
    tab._tasks.start(hub.send(command), lambda _nothing: done.append(1))
    qtbot.waitUntil(lambda: bool(done), timeout=_WAIT)


def _library(tab: ChatTab) -> LibraryDialog:
    tab.saved_prompts.open_library()
    dialog = tab.saved_prompts.library
    assert dialog is not None
    return dialog


def _asking(tab: ChatTab) -> PromptDialog:
    dialog = tab.saved_prompts.asking
    assert dialog is not None
    return dialog


@pytest.mark.parametrize(
    ("text", "words"),
    [("/", ""), ("/sum up", "sum up"), ("", None), ("a /", None), ("/a\nb", None), ("/" + "x" * 80, None)],
)
def test_what_a_slash_asks_for(text: str, words: str | None) -> None:
    """A slash and a few words ask for saved prompts; a slash elsewhere, a second line or a long text do not."""
    assert slash_words(text) == words


def test_a_slash_offers_prompts(qtbot: QtBot, tab: ChatTab, engine_hub: EngineHub) -> None:
    """Those that hold the words are offered, the best first; keys go through them, and one is put in its place."""
    _save(qtbot, tab, engine_hub, SavePrompt(name="Trace", text="Trace it.", models=("practice/small",)))
    edit, slash = tab.composer.edit, tab.saved_prompts.slash
    edit.setFocus()
    QTest.keyClicks(edit, "/tra")
    assert not slash.isHidden()
    assert [slash.item(row).text().split("   ")[0] for row in range(slash.count())][:2] == ["Trace", "Translate"]
    QTest.keyClick(edit, Qt.Key.Key_Down)
    QTest.keyClick(edit, Qt.Key.Key_Up)
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert edit.toPlainText() == "Trace it."
    assert slash.isHidden()
    assert tab.choosing.choice == Choice(models=("practice/small",))
    edit.undo()
    assert edit.toPlainText() == "/tra"


def test_a_slash_can_be_meant_as_one(tab: ChatTab) -> None:
    """Escape puts the list away until the text is another, and where nothing fits there is no list: Enter sends."""
    edit, slash = tab.composer.edit, tab.saved_prompts.slash
    edit.setFocus()
    QTest.keyClicks(edit, "/sum")
    QTest.keyClick(edit, Qt.Key.Key_Escape)
    assert slash.isHidden()
    QTest.keyClicks(edit, "m")
    assert not slash.isHidden()
    QTest.keyClicks(edit, " nothing like it")
    assert slash.isHidden()
    sent: list[object] = []
    tab.composer.sent.disconnect()
    tab.composer.sent.connect(sent.append)
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert len(sent) == 1


def test_variables_are_asked_for(tab: ChatTab) -> None:
    """Each has a field of its kind with what it is by itself, the preview follows, and Insert puts it in as it is shown."""
    QApplication.clipboard().setText("Copied\ntext")
    tab.composer.edit.write("/summarise")
    tab.saved_prompts.slash._take(tab.saved_prompts.slash.currentItem())
    dialog = _asking(tab)
    form, reader, copied = (dialog.fields[name] for name in ("form", "reader", "clipboard"))
    assert isinstance(form, QComboBox)
    assert isinstance(reader, QLineEdit)
    assert isinstance(copied, QPlainTextEdit)
    form.setCurrentText("one sentence")
    reader.setText("a child")
    assert "in one sentence for a child" in dialog.preview.toPlainText()
    assert dialog.preview.toPlainText().endswith("Copied\ntext")
    shown = dialog.preview.toPlainText()
    dialog.insert.click()
    assert tab.composer.edit.toPlainText() == shown


def test_a_prompt_is_put_where_a_person_writes(tab: ChatTab) -> None:
    """From the library it goes where the cursor is, and leaves what was written."""
    tab.composer.edit.write("Before. ")
    dialog = _library(tab)
    dialog.used.emit(SavedPrompt("x", "No \\{{variables}} here."))
    assert tab.composer.edit.toPlainText() == "Before. No {{variables}} here."
    dialog.close()


def test_the_library_is_kept(qtbot: QtBot, tab: ChatTab) -> None:
    """A prompt is written, renamed, found, deleted, and brought back by one button."""
    tab.choosing.choose(Choice(strategy="voting", models=("practice/large", "practice/small")))
    dialog = _library(tab)
    dialog.new_button.click()
    dialog.name.setText("Name the key")
    dialog.folder.setText("Music")
    dialog.tags.setText("key, theory")
    dialog.text.setPlainText("In which key is {{piece}}?")
    dialog.way.setChecked(True)
    dialog.save_button.click()

    def open_name() -> str:
        return dialog._open.name if dialog._open else ""

    qtbot.waitUntil(lambda: open_name() == "Name the key", timeout=_WAIT)
    assert dialog.tags.text() == "key, theory"
    assert "voting" in dialog.way.text()
    dialog.name.setText("Key")
    dialog.save_button.click()
    qtbot.waitUntil(lambda: open_name() == "Key", timeout=_WAIT)
    dialog.search.setText("music")
    assert open_name() == "Key"
    dialog.remove_button.click()
    qtbot.waitUntil(lambda: open_name() != "Key", timeout=_WAIT)
    dialog.search.setText("music theory")
    assert open_name() == ""
    dialog.undo_button.click()
    qtbot.waitUntil(lambda: open_name() == "Key", timeout=_WAIT)
    assert "practice/large" in dialog.way.text()
    dialog.close()


def test_what_does_not_fit_is_said(qtbot: QtBot, tab: ChatTab) -> None:
    """A name with a slash, an empty text and a name that is taken are said, and nothing is saved."""
    dialog = _library(tab)
    dialog.new_button.click()
    dialog.name.setText("a/b")
    dialog.text.setPlainText("x")
    dialog.save_button.click()
    assert "name does not fit" in dialog.notice.what.text()
    dialog.name.setText("ab")
    dialog.text.setPlainText("")
    dialog.save_button.click()
    qtbot.waitUntil(lambda: "empty" in dialog.notice.what.text(), timeout=_WAIT)
    dialog.refresh("Translate")
    dialog.name.setText("Explain")
    dialog.save_button.click()
    qtbot.waitUntil(lambda: "Explain already" in dialog.notice.what.text(), timeout=_WAIT)
    dialog.close()


def test_a_library_goes_through_a_file(qtbot: QtBot, tab: ChatTab, tmp_path: Path) -> None:
    """Export writes all of it, import says how much is new, and a file that is none is refused."""
    dialog = _library(tab)
    file = tmp_path / "prompts.json"
    dialog.export_to(file)
    qtbot.waitUntil(file.exists, timeout=_WAIT)
    document = json.loads(file.read_text(encoding="utf-8"))
    document["prompts"] = [{"name": "Mine", "text": "Say {{what}}."}]
    file.write_text(json.dumps(document))
    dialog.import_from(file)
    qtbot.waitUntil(lambda: "1 prompt new" in dialog.notice.what.text(), timeout=_WAIT)
    file.write_text("nothing")
    dialog.import_from(file)
    qtbot.waitUntil(lambda: "holds no prompts" in dialog.notice.what.text(), timeout=_WAIT)
    dialog.close()


def test_instructions_are_taken_from_the_library(tab: ChatTab) -> None:
    """A saved prompt is put into the line above the conversation, and counts when it is saved there."""
    tab.instructions.edit()
    tab.instructions.library_button.click()
    dialog = tab.saved_prompts.library
    assert dialog is not None
    dialog.used.emit(SavedPrompt("Brief", "Be brief."))
    assert tab.instructions.editor.toPlainText() == "Be brief."
    assert tab.composer.is_empty
    dialog.close()
