"""A provider over a file of recorded answers, added and changed in the window over a real engine."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from app.window.hub import EngineHub
from tabs.settings.provider_dialog import ProviderDialog
from tabs.settings.tab import SettingsTab

pytestmark = pytest.mark.usefixtures("light")

ROW = {"question": "What is 6 * 7?", "answers": {"big": {"text": "42"}, "small": {"text": "41"}}}
PATIENCE = 20_000
"""Milliseconds until a whole engine has answered, on a busy machine."""


@pytest.fixture
def answers(tmp_path: Path) -> Path:
    """A file with one question that two models answered."""
    file = tmp_path / "answers.jsonl"
    file.write_text(json.dumps(ROW), encoding="utf-8")
    return file


@pytest.fixture
def tab(engine_hub: EngineHub, qtbot: QtBot) -> Iterator[SettingsTab]:
    made = SettingsTab(engine_hub)
    qtbot.addWidget(made)
    made.resize(1280, 760)
    made.show()
    made.show_page("Providers")
    yield made
    made.release()


def opened(tab: SettingsTab, name: str = "") -> ProviderDialog:
    """The dialog for a new provider, or one that is there; recorded answers are chosen."""
    tab.providers.open_dialog(name)
    dialog = tab.providers.dialog
    assert dialog is not None
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    dialog.wire.setCurrentIndex(dialog.wire.findData("recorded"))
    return dialog


def test_a_file_is_all_it_asks_for(tab: SettingsTab, qtbot: QtBot) -> None:
    """Address and key are not shown for recorded answers, nor the file for the others."""
    dialog = opened(tab)
    asked = (dialog.address, dialog.key, dialog.variable, *dialog.keys.buttons())
    assert dialog.file.isVisible()
    assert not any(widget.isVisible() for widget in asked)
    assert "nobody is asked" in dialog.about.text()
    dialog.wire.setCurrentIndex(dialog.wire.findData("anthropic"))
    assert not dialog.file.isVisible()
    assert all(widget.isVisible() for widget in asked)
    qtbot.waitUntil(lambda: "keyring" in dialog.about.text(), timeout=PATIENCE)
    dialog.reject()


def test_its_models_are_there_at_once(tab: SettingsTab, engine_hub: EngineHub, answers: Path, qtbot: QtBot) -> None:
    """The card says that the answers are recorded, of which file, and how many models it holds; nothing of a key."""
    dialog = opened(tab)
    dialog.name.setText("exam")
    dialog.file.field.setText(f"  {answers} ")
    dialog.key.setText("sk-typed-before-the-kind-was-chosen")
    dialog.ok.click()
    qtbot.waitUntil(lambda: "exam" in tab.providers.cards, timeout=PATIENCE)
    qtbot.waitUntil(lambda: not dialog.isVisible(), timeout=PATIENCE)
    card = tab.providers.cards["exam"]
    qtbot.waitUntil(lambda: card.state.text() == "Ready, 2 models", timeout=PATIENCE)
    assert (card.badge.text(), card.address.text()) == ("Recorded answers of a file", str(answers))
    assert "key" not in card.key.text().replace("no key needed", "")
    tab.show_page("Models")
    table = tab.models.models
    states = {table.index(row, 0).data(): table.index(row, 1).data() for row in range(table.rowCount())}
    assert (states["exam/big"], states["practice/small"]) == ("Recorded", "Practice")
    (row,) = engine_hub.views.settings.providers()
    assert (row.kind, row.key_source) == ("recorded", "none")


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (None, "cannot be read: No such file or directory."),
        ("{}", "Line 1 of answers.jsonl cannot be used: it has no question."),
        (f"{json.dumps(ROW)}\nnonsense", "Line 2 of answers.jsonl cannot be used: it is not JSON."),
        ("", "holds no question and no recorded answer."),
    ],
)
def test_a_file_that_will_not_do_is_told_in_the_dialog(
    tab: SettingsTab, answers: Path, qtbot: QtBot, content: str | None, told: str
) -> None:
    """Missing or malformed, the words name the file and the line; the dialog stays, and the next try goes through."""
    answers.unlink()
    if content is not None:
        answers.write_text(content, encoding="utf-8")
    dialog = opened(tab)
    dialog.name.setText("exam")
    dialog.file.field.setText(str(answers))
    dialog.ok.click()
    qtbot.waitUntil(dialog.notice.isVisible, timeout=PATIENCE)
    assert dialog.notice.what.text().endswith(told)
    assert "--file" not in dialog.notice.do.text()
    answers.write_text(json.dumps(ROW), encoding="utf-8")
    qtbot.waitUntil(dialog.ok.isEnabled)
    dialog.ok.click()
    qtbot.waitUntil(lambda: not dialog.isVisible(), timeout=PATIENCE)


def test_no_file_at_all_is_told_before_anything_is_sent(tab: SettingsTab, engine_hub: EngineHub) -> None:
    """An empty field is pointed out at once."""
    dialog = opened(tab)
    dialog.name.setText("exam")
    dialog.ok.click()
    assert dialog.notice.what.text() == "There is no file yet."
    assert engine_hub.views.settings.providers() == []
    dialog.reject()


def test_the_file_is_chosen_and_changed(tab: SettingsTab, answers: Path, tmp_path: Path, qtbot: QtBot) -> None:
    """A dialog that does not block puts the path into the field; an entry opens again with the file it has."""
    dialog = opened(tab)
    dialog.name.setText("exam")
    dialog.file.browse.click()
    chooser = dialog.file.dialog
    assert isinstance(chooser, QFileDialog)
    assert chooser.isVisible()
    chooser.fileSelected.emit(str(answers))
    chooser.reject()
    assert dialog.file.path == str(answers)
    dialog.ok.click()
    qtbot.waitUntil(lambda: "exam" in tab.providers.cards, timeout=PATIENCE)
    other = answers.rename(tmp_path / "other.jsonl")
    again = opened(tab, "exam")
    assert (again.name.isReadOnly(), again.file.path) == (True, str(answers))
    again.file.field.setText(str(other))
    again.ok.click()
    card = tab.providers.cards["exam"]
    qtbot.waitUntil(lambda: card.address.text() == str(other), timeout=PATIENCE)


def test_removing_it_says_that_the_file_stays(tab: SettingsTab, answers: Path, qtbot: QtBot) -> None:
    """There is no key to be deleted, and the question does not speak of one."""
    dialog = opened(tab)
    dialog.name.setText("exam")
    dialog.file.field.setText(str(answers))
    dialog.ok.click()
    qtbot.waitUntil(lambda: "exam" in tab.providers.cards, timeout=PATIENCE)
    tab.providers.ask_to_remove("exam")
    question = tab.providers.question
    assert isinstance(question, QMessageBox)
    assert "file stays" in question.informativeText()
    assert "key" not in question.informativeText()
    question.reject()
