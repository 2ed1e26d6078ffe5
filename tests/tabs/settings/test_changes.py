"""History, profiles, import and export in the window: shown first, done as one act."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.window.hub import EngineHub
from core.commands.models import ChangeSetting
from core.commands.settings import (
    ImportSettings,
    RedoSetting,
    RemoveProfile,
    RenameProfile,
    RestoreSettings,
    SaveProfile,
    UndoSetting,
    UseProfile,
)
from core.queries import PlannedChange
from core.queries.settings_files import Exported
from events.catalog.settings import ProfileSaved, ProviderAdded, SettingChanged, SettingsActed
from events.envelope import NewEvent, StreamAppend
from tabs.settings.changes_dialog import ChangesDialog
from tabs.settings.history import WHAT
from tabs.settings.tab import SettingsTab
from tests.tabs.hub import StoreHub

pytestmark = pytest.mark.usefixtures("light")

FITS = PlannedChange("calls.attempts", 3, 1)
WRONG = PlannedChange("no.such", None, 1, problem="There is no setting named no.such. Run it without.")


def told(hub: StoreHub, act: SettingsActed, *changes: SettingChanged) -> list[int]:
    """Record an act with its changes; returns the positions of the changes."""
    events = [NewEvent(payload, "person", causation_id=act.act_id) for payload in (act, *changes)]
    hub._wait(hub.store.append([StreamAppend("settings", events)]))
    hub.append("settings", SettingChanged(key="appearance.theme", value="dark", previous=None))
    return [row.position for row in hub.views.settings.history() if row.act][::-1]


def dialog_of(tab: SettingsTab, qtbot: QtBot) -> ChangesDialog:
    """The dialog that shows what would be changed, once it is there."""
    qtbot.waitUntil(lambda: tab.acting.dialog is not None and tab.acting.dialog.isVisible())
    assert tab.acting.dialog is not None
    return tab.acting.dialog


def test_changes_of_one_act_stand_together_under_what_it_was(
    settings_tab: SettingsTab, hub: StoreHub, qtbot: QtBot
) -> None:
    """The heading names the profile or file and stands for all of it; what stands below names each change."""
    act = SettingsActed(act_id="a", kind="import", name="mine.json")
    told(
        hub,
        act,
        SettingChanged(key="calls.attempts", value=1, previous=None),
        SettingChanged(key="answers.temperature", value=0.5, previous=None),
    )
    model = settings_tab.history.model
    qtbot.waitUntil(lambda: model.rowCount() == 4)
    words = [str(model.index(row, WHAT).data()).strip() for row in range(4)]
    assert words == ["Theme", "Imported mine.json: 2 changes", "Temperature", "Attempts"]
    settings_tab.history.table.selectRow(1)
    assert settings_tab.history.undo.text() == "Undo all of it"
    settings_tab.history.undo.click()
    heading = model.rows[1].position
    qtbot.waitUntil(lambda: [command.position for command in hub.sent(UndoSetting)] == [heading])


def test_going_back_is_shown_first_and_only_what_is_ticked_is_done(
    settings_tab: SettingsTab, hub: StoreHub, qtbot: QtBot
) -> None:
    """The dialog lists what would change; a line that cannot be done has no tick; what is unticked is left out."""
    first = hub.append("settings", SettingChanged(key="calls.attempts", value=2, previous=None))[0].position
    hub.append("settings", SettingChanged(key="calls.attempts", value=1, previous=2))
    theme = PlannedChange("appearance.theme", "dark", None)
    hub.planned[RestoreSettings] = (FITS, theme, WRONG)
    qtbot.waitUntil(lambda: settings_tab.history.model.rowCount() == 2)
    settings_tab.history.table.selectRow(0)
    assert not settings_tab.history.back.isEnabled()
    settings_tab.history.table.selectRow(1)
    settings_tab.history.back.click()
    dialog = dialog_of(settings_tab, qtbot)
    assert hub.sent(RestoreSettings) == []
    assert dialog.detail.text() == WRONG.problem
    assert dialog.agree.text() == "Change 2 settings"
    dialog.table.setCurrentIndex(dialog.model.index(1, 0))
    QTest.keyClick(dialog.table, Qt.Key.Key_Space)
    assert dialog.agree.text() == "Change 1 setting"
    dialog.agree.click()
    qtbot.waitUntil(lambda: len(hub.sent(RestoreSettings)) == 1)
    (command,) = hub.sent(RestoreSettings)
    assert (command.position, command.keys) == (first, ("calls.attempts",))


def test_an_undo_that_needs_a_word_is_shown_first(settings_tab: SettingsTab, hub: StoreHub, qtbot: QtBot) -> None:
    """One plain change is taken back at once; one with something to know, such as a key that is gone, is asked about."""
    hub.planned[UndoSetting] = (
        PlannedChange("provider.x", None, {"name": "x"}, note="It comes back without its key."),
    )
    hub.append("settings", SettingChanged(key="calls.attempts", value=2, previous=None))
    qtbot.waitUntil(settings_tab.undo.isEnabled)
    settings_tab.undo.click()
    dialog = dialog_of(settings_tab, qtbot)
    assert "without its key" in dialog.detail.text()
    assert hub.sent(UndoSetting) == []
    dialog.cancel.click()
    hub.planned[UndoSetting] = (FITS,)
    settings_tab.undo.click()
    qtbot.waitUntil(lambda: len(hub.sent(UndoSetting)) == 1)
    assert hub.sent(RedoSetting) == []


def test_the_profile_in_force_and_what_was_changed_since_are_shown(
    settings_tab: SettingsTab, hub: StoreHub, qtbot: QtBot
) -> None:
    """The side names it on every page, and its card names the settings that are not as it has them."""
    assert settings_tab.side.profile.isHidden()
    hub.append("settings", ProfileSaved(profile_id="p", name="Careful", values={}))
    qtbot.waitUntil(lambda: settings_tab.side.profile.text() == "Profile: Careful")
    card = settings_tab.profiles.cards["p"]
    assert card.badge.text() == "in force"
    assert not card.use.isEnabled()
    hub.append("settings", SettingChanged(key="calls.attempts", value=2, previous=None))
    qtbot.waitUntil(lambda: settings_tab.side.profile.text() == "Profile: Careful, changed")
    assert card.since.text() == "Changed since: Attempts"
    hub.append("settings", SettingChanged(key="appearance.theme", value="dark", previous=None))
    qtbot.waitUntil(lambda: settings_tab.history.model.rowCount() == 3)
    assert card.since.text() == "Changed since: Attempts"


def test_profiles_are_saved_used_renamed_and_removed(settings_tab: SettingsTab, hub: StoreHub, qtbot: QtBot) -> None:
    """Each button sends its command; using shows the difference first; a name that is taken is not overwritten."""
    hub.append("settings", ProfileSaved(profile_id="p", name="Careful", values={"calls.attempts": 1}))
    hub.append("settings", SettingChanged(key="answers.temperature", value=0.5, previous=None))
    hub.planned[UseProfile] = (FITS,)
    qtbot.waitUntil(lambda: "p" in settings_tab.profiles.cards)
    card = settings_tab.profiles.cards["p"]
    card.use.click()
    dialog_of(settings_tab, qtbot).agree.click()
    qtbot.waitUntil(lambda: [command.name for command in hub.sent(UseProfile)] == ["Careful"])
    assert hub.sent(UseProfile)[0].keys is None
    settings_tab.profiles.add.click()
    asking = settings_tab.profiles.dialog
    assert asking is not None
    asking.textValueSelected.emit("Careful")
    assert "already" in settings_tab.notice.what.text()
    asking.textValueSelected.emit("Drafts")
    asking.reject()
    card.save.click()
    qtbot.waitUntil(lambda: [command.name for command in hub.sent(SaveProfile)] == ["Drafts", "Careful"])
    card.rename.click()
    renaming = settings_tab.profiles.dialog
    assert renaming is not None
    renaming.textValueSelected.emit("Slow")
    renaming.reject()
    qtbot.waitUntil(lambda: [(one.name, one.to) for one in hub.sent(RenameProfile)] == [("Careful", "Slow")])
    card.remove.click()
    question = settings_tab.profiles.question
    assert question is not None
    assert hub.sent(RemoveProfile) == []
    next(button for button in question.buttons() if button.text() == "Remove").click()
    qtbot.waitUntil(lambda: [command.name for command in hub.sent(RemoveProfile)] == ["Careful"])


def test_an_import_changes_nothing_before_it_is_agreed_to(
    settings_tab: SettingsTab, hub: StoreHub, qtbot: QtBot, tmp_path: Path
) -> None:
    """A file is read and shown; cancelling sends nothing, agreeing sends what fits; what is no export is named."""
    file = tmp_path / "mine.json"
    file.write_bytes(Exported({"calls.attempts": 1, "no.such": 1}, (), (), ()).file())
    hub.planned[ImportSettings] = (WRONG, FITS)
    settings_tab.transfer.read(file)
    dialog_of(settings_tab, qtbot).cancel.click()
    assert hub.sent(ImportSettings) == []
    settings_tab.acting.dialog = None
    settings_tab.transfer.read(file)
    dialog_of(settings_tab, qtbot).agree.click()
    qtbot.waitUntil(lambda: len(hub.sent(ImportSettings)) == 1)
    (command,) = hub.sent(ImportSettings)
    assert (command.name, command.keys) == ("mine.json", ("calls.attempts",))
    file.write_text("[]")
    settings_tab.transfer.read(file)
    qtbot.waitUntil(lambda: "no export of settings" in settings_tab.notice.what.text())


def test_an_export_holds_what_differs_and_reads_back(
    settings_tab: SettingsTab, hub: StoreHub, qtbot: QtBot, tmp_path: Path
) -> None:
    """The file has every setting that is not at its default, and the lists without where keys are, and nothing else."""
    hub.append(
        "settings",
        SettingChanged(key="calls.attempts", value=2, previous=None),
        ProviderAdded(name="mine", kind="openai", base_url="https://models.example/v1", key_source="env:MY_KEY"),
        ProviderAdded(name="told", kind="recorded", base_url="", key_source="none", file="answers.jsonl"),
    )
    file = tmp_path / "mine.json"
    settings_tab.transfer.write(file)
    qtbot.waitUntil(file.exists)
    written = json.loads(file.read_text())
    assert written["settings"] == {"calls.attempts": 2}
    mine = {"name": "mine", "wire": "openai", "base_url": "https://models.example/v1", "has_key": True}
    assert (written["providers"], written["presets"], written["profiles"]) == ([mine], [], [])
    assert "MY_KEY" not in file.read_text()
    qtbot.waitUntil(lambda: "Wrote 1 setting, 1 provider, 0 presets" in settings_tab.notice.what.text())


def test_the_whole_way_through_the_engine(engine_hub: EngineHub, qtbot: QtBot) -> None:
    """Set, save, change, use and undo in the window that people have, with nothing in the place of the engine."""
    tab = SettingsTab(engine_hub)
    qtbot.addWidget(tab)
    tab.show()
    values = engine_hub.views.settings.values

    def settled(key: str, value: object) -> None:
        qtbot.waitUntil(lambda: values().get(key) == value, timeout=20_000)

    tab.tasks.start(engine_hub.send(ChangeSetting(key="calls.attempts", value=1)))
    settled("calls.attempts", 1)
    tab.tasks.start(engine_hub.send(SaveProfile(name="one")))
    qtbot.waitUntil(lambda: len(tab.profiles.cards) == 1, timeout=20_000)
    tab.tasks.start(engine_hub.send(ChangeSetting(key="calls.attempts", value=2)))
    settled("calls.attempts", 2)
    tab.profiles.use("one")
    dialog_of(tab, qtbot).agree.click()
    settled("calls.attempts", 1)
    tab.undo.click()
    settled("calls.attempts", 2)
    tab.release()
