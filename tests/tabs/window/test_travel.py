from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from core.commands.models import SubmitPrompt
from core.errors import InputError
from events.catalog.conversations import ConversationRenamed
from events.catalog.settings import SettingChanged
from events.values import now_us
from tabs.chat.tab import ChatTab
from tabs.runs.detail import STEPS, TIMELINE
from tabs.runs.tab import RunsTab
from tabs.settings.tab import SettingsTab
from tabs.shared.clock import shown_now
from tabs.window.frame import MainWindow
from tests.tabs.hub import StoreHub
from tests.tabs.recorded import Run
from tests.tabs.whole import whole_window

WAIT = 20_000


def back(qtbot: QtBot, window: MainWindow, position: int = 0) -> None:
    """Look back, and wait until the tabs are there."""
    window.travel.look_back(position)
    arrive(qtbot, window)


def arrive(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: window.travel.in_the_past and not window.travel.bar.moving, timeout=WAIT)


def titles(window: MainWindow) -> list[str]:
    """The conversations that are listed."""
    chat = window.tabs["Chat"]
    assert isinstance(chat, ChatTab)
    view = chat.conversations.model
    return [view.index(row).data() for row in range(view.rowCount())]


def test_every_tab_shows_the_position(qtbot: QtBot, hub: StoreHub) -> None:
    """Chat, settings and runs are as they were; moving on shows what came since, and back again."""
    window = whole_window(qtbot, hub)
    before = hub.append("conversation-c", ConversationRenamed(title="Later called so"))[-1].position - 1
    hub.append("settings", SettingChanged(key="calls.attempts", value=2, previous=None))
    run = Run(hub, "Asked later").whole()
    back(qtbot, window, before)
    assert "Later called so" not in titles(window)
    window.show_tab(3)
    runs = window.tabs["Runs"]
    assert isinstance(runs, RunsTab)
    assert runs.model.row_of(run.id) < 0
    window.show_tab(1)
    settings = window.tabs["Settings"]
    assert isinstance(settings, SettingsTab)
    assert settings.hub.setting("calls.attempts") == 3
    window.travel.bar.go(10_000)
    qtbot.waitUntil(lambda: settings.hub.setting("calls.attempts") == 2, timeout=WAIT)
    window.show_tab(3)
    qtbot.waitUntil(lambda: runs.model.row_of(run.id) >= 0, timeout=WAIT)
    window.show_tab(0)
    qtbot.waitUntil(lambda: "Later called so" in titles(window), timeout=WAIT)
    window.travel.bar.go(before)
    qtbot.waitUntil(lambda: "Later called so" not in titles(window), timeout=WAIT)
    window.release()


def test_the_bar_says_where_one_is(qtbot: QtBot, hub: StoreHub) -> None:
    """It names the event, its number, and what happened; buttons and keys lead one event on and back."""
    window = whole_window(qtbot, hub)
    head = hub.append("conversation-c", ConversationRenamed(title="Sums"))[-1].position
    back(qtbot, window)
    bar = window.travel.bar
    assert f"event {head} of {head}" in bar.where.text()
    assert bar.what.text() == "Conversation renamed: Sums"
    assert not bar.later.isEnabled()
    QTest.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: f"event {head - 1} of" in bar.where.text() and not bar.moving, timeout=WAIT)
    QTest.mouseClick(bar.later, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: f"event {head} of" in bar.where.text() and not bar.moving, timeout=WAIT)
    window.release()


def test_escape_leads_back_to_now(qtbot: QtBot, hub: StoreHub) -> None:
    """What happened meanwhile is there at once; time runs again, and the bar is gone."""
    window = whole_window(qtbot, hub)
    back(qtbot, window)
    hub.append("conversation-c", ConversationRenamed(title="Renamed meanwhile"))
    assert "Renamed meanwhile" not in titles(window)
    assert shown_now() < now_us() - 1
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window.travel.in_the_past
    assert window.travel.bar.isHidden()
    qtbot.waitUntil(lambda: "Renamed meanwhile" in titles(window), timeout=WAIT)
    assert abs(shown_now() - now_us()) < 1_000_000
    window.release()


def test_new_events_can_be_reached(qtbot: QtBot, hub: StoreHub) -> None:
    """The slider goes on to what happens while one looks back."""
    window = whole_window(qtbot, hub)
    back(qtbot, window)
    head = hub.append("conversation-c", ConversationRenamed(title="Renamed meanwhile"))[-1].position
    window.travel.bar.go(head)
    qtbot.waitUntil(lambda: "Renamed meanwhile" in titles(window), timeout=WAIT)
    window.release()


def test_nothing_can_be_changed(qtbot: QtBot, hub: StoreHub) -> None:
    """The prompt box is off and says why; every command is refused with what to do, and none reaches the engine."""
    window = whole_window(qtbot, hub)
    back(qtbot, window)
    chat = window.tabs["Chat"]
    assert isinstance(chat, ChatTab)
    assert not chat.composer.isEnabled()
    assert "Go back to now" in chat.composer.edit.placeholderText()
    chat.conversations.model.renamed.emit("c", "Another")
    qtbot.waitUntil(lambda: not chat.notice.isHidden(), timeout=WAIT)
    assert "past" in chat.notice.what.text()
    assert "Go back to now" in chat.notice.do.text()
    for work in (chat.hub.send(SubmitPrompt(text="Hello")), chat.hub.diagnosis(), chat.hub.bundle("r")):
        with pytest.raises(InputError, match=r"past|now"):
            work.send(None)  # it ends at once
    assert hub.commands == []
    window.release()


def test_what_is_open_stays_open(qtbot: QtBot, hub: StoreHub) -> None:
    """The conversation of the present is open in the past, also where it has not begun yet; back at now it still is."""
    window = whole_window(qtbot, hub)
    back(qtbot, window)
    chat = window.tabs["Chat"]
    assert isinstance(chat, ChatTab)
    assert chat.transcript.conversation == "c"
    assert chat.transcript.exchanges
    window.travel.bar.go(1)
    qtbot.waitUntil(lambda: not chat.transcript.exchanges, timeout=WAIT)
    window.travel.bar.go(10_000)
    qtbot.waitUntil(lambda: bool(chat.transcript.exchanges), timeout=WAIT)
    window.travel.back_to_now()
    present = window.tabs["Chat"]
    assert isinstance(present, ChatTab)
    assert present is not chat
    assert present.transcript.conversation == "c"
    window.release()


def test_what_had_not_begun_is_said_to_be_so(qtbot: QtBot, hub: StoreHub) -> None:
    """Where the open conversation did not exist yet that is said, until the slider is moved to where it does."""
    hub.append("settings", SettingChanged(key="appearance.theme", value="light", previous=None))
    window = whole_window(qtbot, hub)
    back(qtbot, window, 1)
    chat = window.tabs["Chat"]
    assert isinstance(chat, ChatTab)
    assert chat.transcript.conversation == "c"
    assert chat.middle.currentWidget() is chat.middle.not_begun
    assert chat.middle.not_begun.title.text() == "This conversation had not begun"
    assert "Move the slider on" in chat.middle.not_begun.text.text()
    window.travel.bar.go(10_000)
    qtbot.waitUntil(lambda: chat.middle.currentWidget() is chat.transcript, timeout=WAIT)
    window.travel.bar.go(1)
    qtbot.waitUntil(lambda: chat.middle.currentWidget() is chat.middle.not_begun, timeout=WAIT)
    window.release()


def test_a_time_can_be_jumped_to(qtbot: QtBot, hub: StoreHub) -> None:
    """The last event until the time that is entered is shown."""
    window = whole_window(qtbot, hub)
    back(qtbot, window, 3)
    bar = window.travel.bar
    bar.time.setDateTime(bar.time.dateTime().addYears(1))
    head = bar.slider.maximum()
    qtbot.waitUntil(lambda: f"event {head} of" in bar.where.text() and not bar.moving, timeout=WAIT)
    bar.time.setDateTime(bar.time.dateTime().addYears(-5))
    qtbot.waitUntil(lambda: "event 1 of" in bar.where.text() and not bar.moving, timeout=WAIT)
    window.release()


def test_the_past_can_be_played(qtbot: QtBot, hub: StoreHub) -> None:
    """One event after the other is shown, to the newest."""
    window = whole_window(qtbot, hub)
    head = hub.append("conversation-c", ConversationRenamed(title="Sums"))[-1].position
    back(qtbot, window, head - 2)
    bar = window.travel.bar
    bar.play.setChecked(True)
    qtbot.waitUntil(lambda: f"event {head} of" in bar.where.text(), timeout=WAIT)
    qtbot.waitUntil(lambda: not bar.play.isChecked(), timeout=WAIT)
    window.release()


def test_an_empty_store_has_no_past(qtbot: QtBot, hub: StoreHub) -> None:
    """Where nothing has happened that is said, and one gets back."""
    window = MainWindow(hub, [])
    qtbot.addWidget(window)
    window.show()
    window.travel.look_back()
    qtbot.waitUntil(lambda: window.travel.bar.where.text() == "Nothing has happened yet", timeout=WAIT)
    window.travel.back_to_now()
    assert window.travel.bar.isHidden()
    assert all(label.text() != "Nothing has happened yet" for label in window.findChildren(QLabel) if label.isVisible())
    window.release()


def test_a_run_leads_to_its_moments(qtbot: QtBot, hub: StoreHub) -> None:
    """An event of the timeline, a decision and a step each show the window as it was there; in the past they move it."""
    window = whole_window(qtbot, hub)
    window.show_run("r")
    runs = window.tabs["Runs"]
    assert isinstance(runs, RunsTab)
    runs.detail.pages.setCurrentIndex(TIMELINE)
    runs.detail.timeline.table.selectRow(2)
    asked = runs.detail.timeline.model.rows[2]
    runs.detail.timeline.past.click()
    arrive(qtbot, window)
    assert f"event {asked.position} of" in window.travel.bar.where.text()
    past = window.tabs["Runs"]
    assert isinstance(past, RunsTab)
    assert past is not runs
    assert past.detail.run_id == "r"
    window.travel.bar.go(10_000)
    qtbot.waitUntil(lambda: not window.travel.bar.moving and bool(past.detail.heading.state.text()), timeout=WAIT)
    past.detail.pages.setCurrentIndex(STEPS)
    past.detail.steps.table.selectRow(0)
    last = [row for row in runs.detail.timeline.model.rows if row.stream.startswith("call-")][-1]
    past.detail.steps.card.past.click()
    qtbot.waitUntil(lambda: f"event {last.position} of" in window.travel.bar.where.text(), timeout=WAIT)
    window.release()
