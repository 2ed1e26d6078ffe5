"""The window's language: which one it is, and that all windows are built anew in another one, showing what they showed."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QDoubleSpinBox, QTableView
from pytestqt.qtbot import QtBot

from app.window import language
from app.window.geometry import Left, read_language
from core.commands.alerts import AlertRule, SaveAlertRule
from core.commands.models import ChangeSetting, SubmitPrompt
from core.errors import UnknownThing
from tabs.performance.tab import BUDGETS, PerformanceTab
from tabs.runs.tab import RunsTab
from tabs.shared.language import grouped, spoken, tr, tr_told, written
from tabs.shared.places import BUDGET, Place
from tabs.window.frame import MainWindow
from tests.app.window.test_desktop import World, chat
from tests.tabs.conftest import window_loop

__all__ = ["window_loop"]
DRAFT = "Half a question"


@pytest.fixture
def english(qapp: QApplication) -> Iterator[None]:
    """Other tests read English."""
    del qapp
    before = QLocale()
    yield
    language.use(language.ENGLISH)
    QLocale.setDefault(before)


@pytest.fixture
def world(home: Path, tmp_path: Path, qtbot: QtBot, english: None) -> Iterator[World]:
    del qtbot, english
    made = World(home, tmp_path / "window.json")
    yield made
    made.close()


def speak(world: World, qtbot: QtBot, name: str) -> list[MainWindow]:
    """Set a language and wait until every window was built again; what was in them before."""
    before = pages(world)
    task = asyncio.ensure_future(world.content.hub.send(ChangeSetting(key=language.SETTING, value=name)))
    qtbot.waitUntil(lambda: task.done() and not set(before) & set(pages(world)), timeout=20_000)
    return before


def pages(world: World) -> list[MainWindow]:
    """What fills the windows."""
    return [one.page for one in world.desktop.windows.open_windows]


def written_in(page: MainWindow) -> str:
    return chat(page).composer.edit.toPlainText()


@pytest.mark.parametrize(
    ("setting", "system", "name"),
    [
        ("Deutsch", ["en-US"], "de"),
        ("English", ["de-DE"], "en"),
        ("system", ["de-AT", "en"], "de"),
        ("system", ["de_CH"], "de"),
        ("system", ["fr-FR", "de", "en"], "de"),
        ("system", ["fr-FR"], "en"),
        ("Klingon", ["de"], "de"),
        (None, ["C"], "en"),
    ],
)
def test_a_language_is_chosen_by_the_setting_and_else_by_the_system(
    setting: object, system: list[str], name: str
) -> None:
    """A language that is set is spoken whatever the system says; else the first of the system's that there is."""
    assert language.named(setting, system) == name


def test_a_language_of_before_is_remembered_if_it_is_known() -> None:
    """The first words of a start are in the language that was spoken last, or the system's when that one is gone."""
    assert language.remembered("de") == "de"
    assert language.remembered("xx") == language.named(None)


@pytest.mark.usefixtures("english")
def test_numbers_and_the_words_of_qt_follow(qtbot: QtBot) -> None:
    """Thousands, fractions, fields for numbers and Qt's own buttons are in the language, and in English again after it."""

    def shown() -> tuple[str, ...]:
        box, field = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel), QDoubleSpinBox()
        for widget in (box, field):
            qtbot.addWidget(widget)
        field.setValue(2.5)
        cancel = box.button(QDialogButtonBox.StandardButton.Cancel)
        return cancel.text(), grouped(1204), written("0.5"), field.text()

    assert language.use("de")
    assert not language.use("de")
    assert (spoken(), shown()) == ("de", ("Abbrechen", "1.204", "0,5", "2,50"))
    assert language.use("en")
    assert (spoken(), shown()) == ("en", ("Cancel", "1,204", "0.5", "2.50"))


def test_all_windows_are_built_in_another_language_and_show_what_they_showed(world: World, qtbot: QtBot) -> None:
    """Each keeps its tab, page, conversation, run and what is being written in it, to German and back to English."""
    world.desktop.open(world.shell, [Left()])
    world.shell.show()
    asked = world.ask(qtbot, "What is 2 + 2?")
    first = pages(world)[0]
    chat(first).open(asked.conversation_id)
    chat(first).composer.edit.setPlainText(DRAFT)
    second = world.desktop.windows.another({}).page
    second.show_run(asked.run_id)
    second.show_place(Place("Performance", "Budgets"))
    for name, spoken_then in (("Deutsch", "de"), ("English", "en")):
        gone = speak(world, qtbot, name)
        assert spoken() == spoken_then
        first, second = pages(world)
        assert chat(first).transcript.conversation == asked.conversation_id
        assert first.stack.currentWidget() is chat(first)
        qtbot.waitUntil(partial(_is_written, first), timeout=20_000)
        performance = second.stack.currentWidget()
        assert isinstance(performance, PerformanceTab)
        assert performance.pages.currentIndex() == BUDGETS
        second.show_tab(3)
        runs = second.stack.currentWidget()
        assert isinstance(runs, RunsTab)
        assert runs.detail.run_id == asked.run_id
        second.show_tab(2)
        assert [page.status.running.text() for page in pages(world)] == [tr("No run in progress")] * 2
        assert second.rail.buttons[3].text() == tr("Runs")
        if spoken_then == "de" and tr("Runs") != "Runs":  # the translation is there
            assert second.rail.buttons[3].text() == "Läufe"
            assert world.desktop.tray.menu.actions()[0].text() == "Tutti anzeigen"
        world.desktop.windows.save()
        assert read_language(world.file) == spoken_then
        assert not set(gone) & set(pages(world))
    world.ask(qtbot, "What is 3 + 3?")
    for page in pages(world):
        qtbot.waitUntil(partial(_tells_cost, page))


def test_an_alert_is_told_in_the_window_that_is_left(
    world: World, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The window that was opened first may be built again and closed: what concerns all is told in the one that stays."""
    monkeypatch.setattr(QApplication, "activeWindow", lambda: None)
    world.desktop.open(world.shell, [Left()])
    world.desktop.windows.another({})
    speak(world, qtbot, "Deutsch")
    first, second = pages(world)
    first.close_wanted.emit()
    assert pages(world) == [second]
    assert not world.ended
    rule = AlertRule(metric="simulated_cost", threshold=0, window_minutes=0, name="Dear")
    task = asyncio.ensure_future(world.content.hub.send(SaveAlertRule(rule=rule)))
    qtbot.waitUntil(task.done, timeout=20_000)
    world.ask(qtbot, "What is 7 + 8?")
    qtbot.waitUntil(lambda: second.notice.what.text() == "Dear", timeout=20_000)


def _is_written(page: MainWindow) -> bool:
    return written_in(page) == DRAFT


def _tells_cost(page: MainWindow) -> bool:
    return "$" in page.status.cost.text() and page.status.cost.text().count("·") == 1


def test_a_conversation_stays_open_while_a_run_goes_on(world: World, qtbot: QtBot) -> None:
    """The conversation that is read is shown in the other language too, whatever waits elsewhere."""
    world.desktop.open(world.shell, [Left()])
    world.shell.show()
    asked = world.ask(qtbot, "What is 2 + 2?")
    hub = world.content.hub
    first = asyncio.ensure_future(hub.send(ChangeSetting(key="approvals.above_usd", value=1e-7)))
    qtbot.waitUntil(first.done, timeout=20_000)
    waits = asyncio.ensure_future(hub.send(SubmitPrompt(text="What is 3 + 3?", models=("practice/small",))))
    qtbot.waitUntil(lambda: any(row.waiting for row in hub.views.runs.active()), timeout=20_000)
    chat(pages(world)[0]).open(asked.conversation_id)
    speak(world, qtbot, "Deutsch")
    assert hub.views.runs.active()
    assert chat(pages(world)[0]).transcript.conversation == asked.conversation_id
    assert not waits.exception()


def test_notices_come_back_in_the_other_language(world: World, qtbot: QtBot) -> None:
    """An error that is told above the tabs, or in one of them, is told again in the words of the language; a message stays."""
    world.desktop.open(world.shell, [Left()])
    world.desktop.windows.another({}).page.say("Said before", "in its words")
    first, _second = pages(world)
    first.notice.show_error(UnknownThing("There is no run 01AB.", "Run `tutti runs list` to see them."))
    first.notice.offer(BUDGET)
    chat(first).notice.show_error(UnknownThing("There is no run 01CD.", "Run `tutti runs list` to see them."))
    speak(world, qtbot, "Deutsch")
    first, second = pages(world)
    assert first.notice.what.text() == tr_told("There is no run 01AB.") != "There is no run 01AB."
    assert first.notice.open_button.text() == BUDGET.words
    assert chat(first).notice.what.text() == tr_told("There is no run 01CD.")
    assert (second.notice.what.text(), second.notice.do.text()) == ("Said before", "in its words")
    first.notice.clear()
    speak(world, qtbot, "English")
    first, _second = pages(world)
    assert first.notice.isHidden()
    assert chat(first).notice.what.text() == "There is no run 01CD."


def test_an_open_dialog_is_not_taken_away(world: World, qtbot: QtBot) -> None:
    """A language that is set elsewhere while a dialog is open is spoken once that is closed."""
    world.desktop.open(world.shell, [Left()])
    world.shell.show()
    page = pages(world)[0]
    page.open_help()
    assert page.help is not None
    task = asyncio.ensure_future(world.content.hub.send(ChangeSetting(key=language.SETTING, value="Deutsch")))
    qtbot.waitUntil(lambda: task.done() and world.content.hub.setting(language.SETTING) == "Deutsch", timeout=20_000)
    qtbot.wait(100)
    assert pages(world) == [page]
    assert (page.help.isVisible(), spoken()) == (True, "en")
    page.help.close()
    qtbot.waitUntil(lambda: pages(world) != [page] and spoken() == "de", timeout=20_000)


def test_the_order_of_tables_is_kept_in_the_other_language(world: World, qtbot: QtBot) -> None:
    """A table that was sorted stays so, and a file of before that names it as screen readers do is understood."""
    world.desktop.open(world.shell, [Left()])

    def table() -> QTableView:
        pages(world)[0].show_tab(2)
        performance = pages(world)[0].tabs["Performance"]
        assert isinstance(performance, PerformanceTab)
        return performance.models.table

    def order() -> tuple[int, Qt.SortOrder]:
        header = table().horizontalHeader()
        return header.sortIndicatorSection(), header.sortIndicatorOrder()

    table().sortByColumn(2, Qt.SortOrder.DescendingOrder)
    speak(world, qtbot, "Deutsch")
    assert table().accessibleName() != "Figures of each model"
    assert order() == (2, Qt.SortOrder.DescendingOrder)
    pages(world)[0].tabs["Performance"].put_back({"sorted": {table().accessibleName(): [1, 0]}})
    assert order() == (1, Qt.SortOrder.AscendingOrder)
