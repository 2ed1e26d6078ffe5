from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from core.commands.models import ChangeSetting
from events.catalog.settings import SettingChanged
from tabs.chat.tab import ChatTab
from tabs.shared.actions import Action, native
from tabs.window.matching import match
from tabs.window.palette import ACTION, Palette, ranked
from tabs.window.sheet import NAME
from tests.tabs.hub import StoreHub
from tests.tabs.whole import whole_window

CTRL = Qt.KeyboardModifier.ControlModifier


def action(title: str, group: str = "", words: str = "") -> Action:
    return Action(f"test.{title.lower().replace(' ', '_')}", title, lambda: None, group=group, words=words)


ACTIONS = [
    action(title) for title in ("New conversation", "Renew the key", "Export", "Go to Runs", "Conversation view")
]


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ("new", ["New conversation", "Renew the key"]),
        ("conv", ["Conversation view", "New conversation"]),
        ("nconv", ["New conversation"]),
        ("runs go", ["Go to Runs"]),
        ("EXPORT", ["Export"]),
        ("nothing at all", []),
    ],
)
def test_the_best_fit_comes_first(query: str, titles: list[str]) -> None:
    """A beginning is better than a word inside; letters may be left out, words change places, and case is nothing."""
    assert [found.title for found in ranked(query, ACTIONS, [])] == titles


def test_other_words_find_it_but_count_less() -> None:
    """The group and words that are not shown find an action, after those whose title says it."""
    dark, colours = action("Theme: Dark", "Window", "appearance colours"), action("Colours of code")
    assert [found.title for found in ranked("colours", [dark, colours], [])] == ["Colours of code", "Theme: Dark"]
    assert match("window dark", dark) > 0


def test_what_the_tab_in_front_can_do_comes_before_a_page_of_another() -> None:
    """In the chat, the name of a strategy asks by it; elsewhere the page that is called so comes first."""
    page, ask = action("Parallel", "Settings"), action("Ask by Parallel", "Chat")
    assert ranked("parallel", [page, ask], [], "Chat") == [ask, page]
    assert ranked("parallel", [page, ask], [], "Runs") == [page, ask]


def test_what_was_done_last_comes_first() -> None:
    """Without a query, and among what fits equally well."""
    assert [one.title for one in ranked("", ACTIONS, ["test.export", "test.gone"])][:2] == [
        "Export",
        "New conversation",
    ]
    same = [action("Open a"), action("Open b")]
    assert [one.title for one in ranked("open", same, ["test.open_b"])] == ["Open b", "Open a"]


def test_everything_is_reached_by_a_few_letters(qtbot: QtBot, hub: StoreHub) -> None:
    """Ctrl+K while the prompt box has the keyboard, a word, Enter: the action is done and comes first the next time."""
    window = whole_window(qtbot, hub)
    chat = window.tabs["Chat"]
    assert isinstance(chat, ChatTab)
    chat.composer.edit.setFocus()
    QTest.keyClick(chat.composer.edit, Qt.Key.Key_K, CTRL)
    palette = window.doing.palette
    assert palette.isVisible()
    palette.edit.setText("budget")
    QTest.keyClick(palette.edit, Qt.Key.Key_Return)
    assert not palette.isVisible()
    assert window.stack.currentWidget() is window.tabs["Settings"]
    window.doing.open_palette()
    assert palette.view.currentIndex().data(ACTION).title == "Budget"
    palette.close()
    window.release()


def test_arrow_keys_go_round_in_the_list(qtbot: QtBot) -> None:
    """Down and Up move from the line that is written in, from the last to the first too, and Escape closes."""
    palette = Palette(over := QWidget())
    qtbot.addWidget(over)
    over.show()
    palette.open(ACTIONS, [])
    assert palette.view.currentIndex().row() == 0
    QTest.keyClick(palette.edit, Qt.Key.Key_Up)
    assert palette.view.currentIndex().row() == len(ACTIONS) - 1
    QTest.keyClick(palette.edit, Qt.Key.Key_Down)
    QTest.keyClick(palette.edit, Qt.Key.Key_Down)
    assert palette.view.currentIndex().row() == 1
    palette.edit.setText("zzz")
    assert palette.none.isVisible()
    QTest.keyClick(palette.edit, Qt.Key.Key_Return)
    assert palette.isVisible()
    QTest.keyClick(palette.edit, Qt.Key.Key_Escape)
    assert not palette.isVisible()


def test_conversations_models_presets_and_settings_are_found(qtbot: QtBot, hub: StoreHub) -> None:
    """What has a name of its own is found by it, and opened or chosen where it belongs."""
    window = whole_window(qtbot, hub)
    found = {one.name: one for one in window.every_action()}
    chat = window.tabs["Chat"]
    assert isinstance(chat, ChatTab)
    chat.open("")
    window.show_tab(3)
    found["chat.open.c"].do()
    assert chat.transcript.conversation == "c"
    assert window.stack.currentWidget() is chat
    found["chat.ask.practice/small"].do()
    assert chat.choosing.choice.models == ("practice/small",)
    found["chat.by.voting"].do()
    assert chat.choosing.choice.strategy == "voting"
    found["settings.row.answers.temperature"].do()
    assert window.stack.currentWidget() is window.tabs["Settings"]
    window.release()


def test_the_sheet_tells_every_shortcut_as_it_is_printed_here(qtbot: QtBot, hub: StoreHub) -> None:
    """F1 opens it; each shortcut that works is in it, and a search for a word or a key leaves what fits."""
    window = whole_window(qtbot, hub)
    QTest.keyClick(window, Qt.Key.Key_F1)
    sheet = window.doing.sheet
    assert sheet is not None
    every = sheet.tree.findItems("", Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive)
    told = {item.text(0).strip(): item for item in every if item.data(0, NAME)}
    bound = [(one.title, acts.keys(one.name)) for acts in window.every_acts() for one in acts]
    assert {title for title, _ in bound} == set(told)
    assert told["Find what can be done"].text(1) == native("Ctrl+K; Ctrl+Shift+P")
    sheet.search.setText("find done")
    assert [title for title, item in told.items() if not item.isHidden()] == ["Find what can be done"]
    sheet.search.setText(native("Ctrl+K"))
    assert not told["Find what can be done"].isHidden()
    assert told["Go to Chat"].isHidden()
    sheet.close()
    window.release()


def test_a_shortcut_is_changed_and_a_clash_refused_in_words(qtbot: QtBot, hub: StoreHub) -> None:
    """A free key becomes a setting and works everywhere at once; one that is taken is refused with the name of the other."""
    window = whole_window(qtbot, hub)
    window.doing.open_sheet()
    sheet = window.doing.sheet
    assert sheet is not None
    item = sheet.tree.findItems("New conversation", Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive)[0]
    sheet.tree.setCurrentItem(item)
    sheet.begin()
    for taken, whose in (
        ("Ctrl+F", "Find in this conversation"),
        ("Ctrl+Shift+F", "Search conversations"),
        ("Ctrl+K", "Find what can be done"),
    ):
        sheet.keys.setKeySequence(QKeySequence(taken))
        sheet.take_button.click()
        assert whose in sheet.notice.what.text()
    sheet.keys.setKeySequence(QKeySequence("n"))
    sheet.take_button.click()
    assert "write with" in sheet.notice.what.text()
    assert not hub.sent(ChangeSetting)
    sheet.keys.setKeySequence(QKeySequence("Ctrl+Alt+N"))
    sheet.take_button.click()
    qtbot.waitUntil(lambda: bool(hub.sent(ChangeSetting)))
    (sent,) = hub.sent(ChangeSetting)
    assert (sent.key, sent.value) == ("appearance.shortcuts", "chat.new = Ctrl+Alt+N")
    hub.append("settings", SettingChanged(key=sent.key, value=sent.value, previous=None))
    assert window.keys_of("chat.new") == "Ctrl+Alt+N"
    chat = window.tabs["Chat"]
    assert isinstance(chat, ChatTab)
    assert native("Ctrl+Alt+N") in chat.conversations.new_button.toolTip()
    sheet.back_button.click()
    qtbot.waitUntil(lambda: len(hub.sent(ChangeSetting)) == 2)
    assert hub.sent(ChangeSetting)[1].value is None
    sheet.close()
    window.release()


def test_zooming_goes_through_the_sizes(qtbot: QtBot, hub: StoreHub) -> None:
    """Larger and smaller are the next of the sizes, the usual one is no setting at all."""
    window = whole_window(qtbot, hub)
    hub.append("settings", SettingChanged(key="appearance.scale", value=150, previous=None))
    for step, wanted in ((1, 175), (-1, 125), (0, None)):
        hub.commands.clear()
        window.doing.zoom(step)
        qtbot.waitUntil(lambda: bool(hub.sent(ChangeSetting)))
        assert (hub.sent(ChangeSetting)[-1].key, hub.sent(ChangeSetting)[-1].value) == ("appearance.scale", wanted)
    window.release()
