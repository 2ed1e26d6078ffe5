from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from app.window.hub import EngineHub
from core.queries.diagnosis import Diagnosis, Section, Trouble
from tabs.settings.installation_page import COPIED, InstallationPage
from tabs.settings.tab import SettingsTab
from tabs.shared.tasks import Tasks
from tests.tabs.hub import StoreHub

FOUND = Diagnosis(
    (Trouble("It <b>cannot</b> be written.", "Change that.", broken=True),),
    (Section("Store", (("state", "ok: all 3 events"), ("path", "/a/very/long/path/" + "x" * 200))),),
    report="== Store ==\nstate  ok",
)


@pytest.fixture
def page(qtbot: QtBot, hub: StoreHub) -> Iterator[InstallationPage]:
    hub.found = FOUND
    shown: list[object] = []
    made = InstallationPage(hub, Tasks(shown.append))
    qtbot.addWidget(made)
    made.resize(800, 600)
    with qtbot.waitSignal(made.looked, timeout=20_000):
        made.show()
    yield made
    assert shown == []


def words(page: InstallationPage) -> list[str]:
    """Everything that is written there."""
    return [label.text().replace("\u200b", "") for label in page.findChildren(QLabel) if not label.isHidden()]


def test_what_was_found_is_shown_as_it_is(page: InstallationPage) -> None:
    """What is wrong with what to do, and every fact; nothing in it is read as markup, nothing widens the page."""
    told = words(page)
    assert "It <b>cannot</b> be written." in told
    assert "Change that." in told
    assert {"state", "ok: all 3 events"} <= set(told)
    assert "Something is broken." in told
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in page.findChildren(QLabel))
    assert not page.horizontalScrollBar().isVisible()


def test_it_is_copied_as_it_may_be_given_away(page: InstallationPage) -> None:
    """The report, which names nobody, and not what is shown."""
    page.copy.click()
    assert QGuiApplication.clipboard().text() == FOUND.report
    assert page.state.text() == COPIED


def test_it_is_saved_where_the_person_says(qtbot: QtBot, page: InstallationPage, tmp_path: Path) -> None:
    """The same text, in the file that was chosen."""
    page.save.click()
    assert isinstance(page.dialog, QFileDialog)
    page.dialog.reject()
    file = tmp_path / "report.txt"
    page.save_to(file)
    qtbot.waitUntil(lambda: str(file) in page.state.text())
    assert file.read_text(encoding="utf-8") == FOUND.report


def test_looking_again_shows_what_is_so_now(qtbot: QtBot, page: InstallationPage, hub: StoreHub) -> None:
    """Nothing of what was found before is left."""
    hub.found = Diagnosis((), (Section("Versions", (("Python", "3"),)),))
    with qtbot.waitSignal(page.looked, timeout=20_000):
        page.again.click()
    qtbot.waitUntil(lambda: "Change that." not in words(page))
    assert "Nothing is broken." in words(page)


def test_it_is_found_in_the_settings_and_looks_for_real(qtbot: QtBot, engine_hub: EngineHub) -> None:
    """By its old name too; the engine's own store is proved, and the keys of the page are within reach by keyboard."""
    tab = SettingsTab(engine_hub)
    qtbot.addWidget(tab)
    tab.show()
    tab.show_page("This installation")
    page = tab.findChild(InstallationPage)
    assert page is not None
    qtbot.waitUntil(lambda: page.diagnosis is not None, timeout=30_000)
    assert page.diagnosis is not None
    assert page.diagnosis.ok
    assert next(section.title for section in page.diagnosis.sections) == "Versions"
    assert page.search(["doctor"]) == 1
    tab.release()
