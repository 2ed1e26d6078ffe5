"""Conversations are taken over from a file in the window: looked at first, and done when a person agrees."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.window.hub import EngineHub
from core.commands.importing import ImportConversations, ImportReport
from tabs.chat.importing import ImportDialog
from tabs.chat.tab import ChatTab
from tests.core.conversations.exports import chatgpt, node
from tests.tabs.chat.conftest import MakeTab
from tests.tabs.hub import StoreHub


@pytest.fixture
def whole(make_tab: MakeTab, engine_hub: EngineHub) -> ChatTab:
    return make_tab(engine_hub)


def test_an_export_is_looked_at_and_then_imported(qtbot: QtBot, whole: ChatTab, tmp_path: Path) -> None:
    """Nothing is stored before Import is pressed; then the conversations are in the list and can be read."""
    path = tmp_path / "conversations.json"
    both = chatgpt(
        "two", q=node(None, "user", "Why?"), a=node("q", "assistant", "So."), b=node("q", "assistant", "Thus.")
    )
    path.write_text(json.dumps([chatgpt("one"), both]), encoding="utf-8")
    whole.importer.look_into(path)
    dialog = whole.importer.dialog
    assert dialog is not None
    qtbot.waitUntil(dialog.import_button.isEnabled, timeout=20_000)
    assert dialog.what.text() == "2 conversations with 5 messages to import from ChatGPT."
    assert "Left out: system messages (1)." in dialog.lines.text()
    assert whole.conversations.model.rows == []
    dialog.import_button.click()
    qtbot.waitUntil(lambda: len(whole.conversations.model.rows) == 2, timeout=20_000)
    qtbot.waitUntil(lambda: "Imported 2 conversations" in whole.notice.what.text(), timeout=20_000)
    assert whole.importer.dialog is None
    assert {row.updated_at // 10**12 for row in whole.conversations.model.rows} == {1_700}
    counted = []
    for shown in whole.conversations.model.rows:
        whole.open(shown.conversation_id)
        (exchange,) = whole.transcript.exchanges.values()
        assert exchange.heading.text().startswith("Said elsewhere · ")
        assert exchange.settled
        for card in exchange.cards.values():
            assert card.footer.text().startswith("said")
            assert card.receipt_button.isHidden()
            assert card.good_button.isHidden()
            counted += [] if card.context.isHidden() else [card.row.text]
    assert counted == ["Thus."]


def test_what_cannot_be_imported_is_said(qtbot: QtBot, whole: ChatTab, tmp_path: Path) -> None:
    """The dialog goes, and the notice says what is wrong with the file and which one to choose."""
    path = tmp_path / "x.json"
    path.write_text("<html>", encoding="utf-8")
    whole.importer.look_into(path)
    qtbot.waitUntil(whole.notice.isVisible, timeout=20_000)
    assert "no export" in whole.notice.what.text()
    assert whole.importer.dialog is None


def test_nothing_new_offers_nothing(qtbot: QtBot, hub: StoreHub) -> None:
    """Where all is here already there is nothing to press but Close."""
    tab = ChatTab(hub)
    qtbot.addWidget(tab)
    hub.results[ImportConversations] = ImportReport(source="claude", conversations=0, messages=0, known=3)
    tab.importer.look_into(Path("data.zip"))
    dialog = tab.importer.dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.cancel_button.text() == "Close")
    assert dialog.what.text() == "Nothing new to import from Claude."
    assert dialog.lines.text() == "3 conversations are here already and left alone."
    assert not dialog.import_button.isEnabled()
    dialog.cancel_button.click()
    assert hub.commands == [ImportConversations(path="data.zip", dry_run=True)]
    tab.release()


def test_the_progress_takes_room_of_its_own(qtbot: QtBot, light: None) -> None:
    """While it is imported the titles are there as before, and Enter imports what was read."""
    del light
    dialog = ImportDialog(Path("data.zip"))
    qtbot.addWidget(dialog)
    dialog.open()
    titles = tuple(f"Talk {number}" for number in range(8))
    dialog.show_report(ImportReport(source="chatgpt", conversations=5000, messages=10_000, known=0, titles=titles))
    assert dialog.focusWidget() is dialog.import_button
    dialog.show_progress(712, 5000)
    qtbot.waitUntil(dialog.progress.isVisible)
    assert dialog.titles.height() >= dialog.titles.heightForWidth(dialog.titles.width())
    dialog.reject()
