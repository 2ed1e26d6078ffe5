from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.commands.models import ClearCache, DeleteCacheEntry
from events.catalog.cache import CacheCleared, CacheEntryDeleted
from events.catalog.calls import ModelCallCompleted
from events.values import PICO, Money, Usage
from tabs.settings.cache_page import CachePage
from tabs.settings.tab import SettingsTab
from tests.tabs.hub import StoreHub
from tests.tabs.recorded import Run

pytestmark = pytest.mark.usefixtures("light")


@pytest.fixture
def tab(hub: StoreHub, qtbot: QtBot) -> Iterator[SettingsTab]:
    made = SettingsTab(hub)
    qtbot.addWidget(made)
    made.resize(1184, 760)
    made.show()
    made.show_page("Cache")
    yield made
    made.release()


@pytest.fixture
def page(tab: SettingsTab) -> CachePage:
    assert tab.settings.cache is not None
    return tab.settings.cache


def remember(hub: StoreHub, prompt: str, text: str, *, blind: bool = False) -> str:
    """Record an answer that can be used again; returns its key."""
    run = Run(hub, prompt, blind=blind).start()
    model, key = "practice/small", hashlib.sha256(prompt.encode()).hexdigest()
    completed = ModelCallCompleted(
        run_id=run.id,
        conversation_id=run.conversation,
        model=model,
        answered_by=model,
        text=text,
        finish="stop",
        usage=Usage(input_tokens=12, output_tokens=3),
        cost=Money(picodollars=PICO, priced_on=date(2026, 11, 1), simulated=True),
        seconds=1,
        first_seconds=0.2,
        attempts=1,
        simulated=True,
        request_hash=key,
    )
    hub.append(f"call-{run.ask(model)}", completed, run=run.id)
    return key


def test_an_empty_cache_says_what_it_is_for(page: CachePage, qtbot: QtBot) -> None:
    """There is nothing to delete, and a newcomer reads why."""
    qtbot.waitUntil(lambda: page.places.currentIndex() == 1)
    assert not page.clear.isEnabled()


def test_entries_are_listed_with_their_prompts(page: CachePage, hub: StoreHub, qtbot: QtBot) -> None:
    """The newest first, with the beginning of the prompt, the model, and how large they are."""
    remember(hub, "What is 6 * 7?", "42")
    remember(hub, "What is 6 * 8?", "48, of course")
    qtbot.waitUntil(lambda: page.table.entries.rowCount() == 2)
    row = [page.table.entries.index(0, column).data() for column in range(7)]
    assert row[:2] == ["What is 6 * 8?", "practice/small"]
    assert row[3:] == [row[3], "\N{EN DASH}", "\N{EN DASH}", "13 bytes"]
    assert row[3].startswith("23 h")
    assert page.cards["Answers kept"].value.text() == "2"


def test_an_answer_without_a_name_has_none_here(page: CachePage, hub: StoreHub, qtbot: QtBot) -> None:
    """As long as it is to be compared with others, neither the list nor the entry tells the model or the price."""
    remember(hub, "What is 6 * 7?", "42", blind=True)
    qtbot.waitUntil(lambda: page.table.entries.rowCount() == 1)
    assert page.table.entries.index(0, 1).data() == "name hidden"
    page.table.selectRow(0)
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert page.dialog is not None
    assert (page.dialog.row.model, page.dialog.row.cost_picodollars) == ("name hidden", None)


def test_an_entry_is_opened_whole_as_markdown_or_plain(page: CachePage, hub: StoreHub, qtbot: QtBot) -> None:
    """Enter opens the chosen answer; nothing in it is markup when it is shown as plain text."""
    remember(hub, "Why?", "**Because** <b>so</b>")
    qtbot.waitUntil(lambda: page.table.entries.rowCount() == 1)
    page.table.selectRow(0)
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    dialog = page.dialog
    assert dialog is not None
    assert dialog.markdown.text == "**Because** <b>so</b>"
    dialog.as_plain.setChecked(True)
    assert dialog.plain.toPlainText() == "**Because** <b>so</b>"
    assert dialog.places.currentIndex() == 1
    dialog.reject()


def test_an_entry_is_deleted(page: CachePage, hub: StoreHub, qtbot: QtBot) -> None:
    """The chosen one, by its whole key; it leaves the list when that is recorded."""
    key = remember(hub, "Why?", "So")
    qtbot.waitUntil(lambda: page.table.entries.rowCount() == 1)
    assert not page.delete.isEnabled()
    page.table.selectRow(0)
    page.delete.click()
    qtbot.waitUntil(lambda: [command.key for command in hub.sent(DeleteCacheEntry)] == [key])
    hub.append("cache", CacheEntryDeleted(key=key))
    qtbot.waitUntil(lambda: page.places.currentIndex() == 1)


def test_clearing_asks_first(page: CachePage, hub: StoreHub, qtbot: QtBot) -> None:
    """Only after a yes none of the answers is used again."""
    remember(hub, "Why?", "So")
    qtbot.waitUntil(page.clear.isEnabled)
    page.clear.click()
    assert hub.sent(ClearCache) == []
    question = page.question
    assert question is not None
    assert "1 recorded answer" in question.text()
    next(button for button in question.buttons() if button.text() == "Delete all").click()
    qtbot.waitUntil(lambda: len(hub.sent(ClearCache)) == 1)
    hub.append("cache", CacheCleared())
    qtbot.waitUntil(lambda: page.places.currentIndex() == 1)


def test_the_chosen_entry_stays_chosen(page: CachePage, hub: StoreHub, qtbot: QtBot) -> None:
    """Others that come in do not change what the buttons act upon."""
    key = remember(hub, "Why?", "So")
    qtbot.waitUntil(lambda: page.table.entries.rowCount() == 1)
    page.table.selectRow(0)
    remember(hub, "Why not?", "Because")
    qtbot.waitUntil(lambda: page.table.entries.rowCount() == 2)
    assert page.table.chosen is not None
    assert page.table.chosen.key == key


def test_an_answer_too_old_to_be_used_is_said_to_be(page: CachePage, hub: StoreHub, qtbot: QtBot) -> None:
    """It stays in the list, and the list tells that it is not used any more."""
    remember(hub, "Why?", "So")
    qtbot.waitUntil(lambda: page.table.entries.rowCount() == 1)
    row = page.table.entries.rows[0]
    page.table.show_entries(ttl=1, now=row.at + 2)
    assert page.table.entries.index(0, 3).data() == "too old"
