"""Every dialog of the chat with the keyboard alone: where one begins, the way around, and out again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from core.commands.models import File
from core.ports.prompts import SavedPrompt
from core.queries.attachments import Ready
from core.queries.sent import SentMessage, SentRequest
from tabs.chat.importing import ImportDialog
from tabs.chat.merging import MergeDialog
from tabs.chat.preview import FilePreview
from tabs.chat.prompt_dialog import PromptDialog
from tabs.chat.tab import ChatTab
from tabs.shared.sent_dialog import SentDialog
from tests.tabs.chat.story import Story
from tests.tabs.hub import StoreHub

PATIENCE = 20_000
"""Milliseconds; machines that test are busy."""
MOST = 120
"""Presses of the Tab key that have to lead around any dialog."""
ONE, TWO = "practice/large", "practice/small"


@pytest.fixture
def tab(qtbot: QtBot, hub: StoreHub) -> Iterator[ChatTab]:
    made = ChatTab(hub)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.show()
    made.activateWindow()
    yield made
    made.release()


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
    return MergeDialog([ONE, TWO], [ONE], tab)


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


OPEN: tuple[Callable[[ChatTab, QtBot], QDialog], ...] = (
    _receipt,
    _sent,
    _leaderboard,
    _merge,
    _prompt,
    _library,
    _preview,
    _import,
    _options,
)


def reachable(dialog: QDialog) -> set[QWidget]:
    """What the Tab key has to come to: all that takes the keyboard by it, of buttons that exclude one another only one."""
    found = set()
    for widget in dialog.findChildren(QWidget):
        by_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if not by_tab or not widget.isVisible() or not widget.isEnabled() or widget.window() is not dialog:
            continue
        if widget.focusProxy() is not None:
            continue
        if isinstance(widget, QAbstractButton) and _excluded(widget):
            continue
        found.add(widget)
    return found


def _excluded(button: QAbstractButton) -> bool:
    alone = button.autoExclusive() or (button.group() is not None and button.group().exclusive())
    return alone and button.isCheckable() and not button.isChecked()


@pytest.mark.parametrize("make", OPEN, ids=[make.__name__.strip("_") for make in OPEN])
def test_the_tab_key_leads_around_and_escape_out(
    hub: StoreHub, tab: ChatTab, qtbot: QtBot, make: Callable[[ChatTab, QtBot], QDialog]
) -> None:
    """The keyboard begins inside, comes to everything that takes it and back again both ways; Escape closes the dialog."""
    story = Story(hub)
    story.prompt("r")
    story.ask("r", ONE, TWO)
    story.done("r", ONE, "Four.")
    story.done("r", TWO, "It is four.")
    story.succeeded("r", ONE, "Four.", call=Story.call("r", ONE))
    tab.open("c")
    dialog = make(tab, qtbot)
    if not dialog.isVisible():
        dialog.open()
    qtbot.waitUntil(lambda: dialog.isVisible() and dialog.isActiveWindow(), timeout=PATIENCE)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None, timeout=PATIENCE)
    first = QApplication.focusWidget()
    assert first is not None
    assert dialog.isAncestorOf(first)
    for back in (False, True):
        seen: list[QWidget] = []
        for _ in range(MOST):
            focus = QApplication.focusWidget()
            assert focus is not None
            if focus in seen:
                break
            seen.append(focus)
            key = Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab
            QTest.keyClick(focus, key, Qt.KeyboardModifier.ShiftModifier if back else Qt.KeyboardModifier.NoModifier)
        missed = [(type(one).__name__, one.accessibleName()) for one in reachable(dialog) - set(seen)]
        assert missed == []
        assert all(dialog.isAncestorOf(one) for one in seen)
    focus = QApplication.focusWidget()
    assert focus is not None
    closed: list[int] = []
    dialog.finished.connect(closed.append)
    QTest.keyClick(focus, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: bool(closed), timeout=PATIENCE)
