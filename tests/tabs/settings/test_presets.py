from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from core.commands.models import RemovePreset, SavePreset
from events.catalog.settings import PresetRemoved, PresetSaved
from events.values import Json
from tabs.settings.tab import SettingsTab
from tests.tabs.hub import StoreHub

pytestmark = pytest.mark.usefixtures("light")
CAREFUL = PresetSaved(name="Careful", strategy="voting", models=("x/a", "x/b"))


@pytest.fixture
def tab(hub: StoreHub, qtbot: QtBot) -> Iterator[SettingsTab]:
    made = SettingsTab(hub)
    qtbot.addWidget(made)
    made.resize(1184, 760)
    made.show()
    made.show_page("Presets")
    yield made
    made.release()


def test_presets_come_and_go(tab: SettingsTab, hub: StoreHub, qtbot: QtBot) -> None:
    """Each has a card while it is there; an empty page says how to make one."""
    qtbot.waitUntil(tab.presets.empty.isVisible)
    hub.append("settings", CAREFUL, PresetSaved(name="Brisk", strategy="race"))
    qtbot.waitUntil(lambda: list(tab.presets.removing) == ["Brisk", "Careful"])
    assert not tab.presets.empty.isVisible()
    assert (tab.presets.search(["x/a"]), tab.presets.search(["nothing"])) == (1, 0)
    hub.append("settings", PresetRemoved(name="Brisk"))
    qtbot.waitUntil(lambda: list(tab.presets.removing) == ["Careful"])


def test_one_is_removed_after_a_question(tab: SettingsTab, hub: StoreHub, qtbot: QtBot) -> None:
    """The command is sent when the person agrees, and not before; the change can be undone like any other."""
    hub.append("settings", CAREFUL)
    qtbot.waitUntil(lambda: "Careful" in tab.presets.removing)
    tab.presets.removing["Careful"].click()
    assert tab.presets.question is not None
    assert not hub.commands
    next(button for button in tab.presets.question.buttons() if button.text() == "Remove").click()
    qtbot.waitUntil(lambda: hub.sent(RemovePreset) == [RemovePreset(name="Careful")])
    hub.append("settings", PresetRemoved(name="Careful"))
    qtbot.waitUntil(lambda: len(tab.history.model.rows) == 2)
    assert tab.undo.isEnabled()


def test_a_preset_gets_instructions_of_its_own(tab: SettingsTab, hub: StoreHub, qtbot: QtBot) -> None:
    """Instructions, temperature and longest answer are saved with what it asked before; a number that is none is refused."""
    hub.append("settings", CAREFUL.model_copy(update={"answers": {"answers.seed": 7, "answers.temperature": 0.5}}))
    qtbot.waitUntil(lambda: "Careful" in tab.presets.editing)
    tab.presets.editing["Careful"].click()
    dialog = tab.presets.dialog
    assert dialog is not None
    assert dialog.temperature.text() == "0.5"
    dialog.instructions.setPlainText("Answer in one word.")
    dialog.longest.setText("a few")
    dialog.ok.click()
    assert dialog.notice.what.text() == "That is no number."
    dialog.longest.setText("200")
    dialog.temperature.clear()
    dialog.ok.click()
    qtbot.waitUntil(lambda: bool(hub.sent(SavePreset)))
    (saved,) = hub.sent(SavePreset)
    assert (saved.name, saved.strategy, saved.models) == ("Careful", "voting", ("x/a", "x/b"))
    assert saved.answers == {
        "answers.seed": 7,
        "answers.system_prompt": "Answer in one word.",
        "answers.temperature": None,
        "answers.max_output_tokens": 200,
    }


def test_how_a_preset_has_answers_written_is_told(tab: SettingsTab, hub: StoreHub, qtbot: QtBot) -> None:
    """Its card says it, and the search finds it by a word of its instructions."""
    answers: dict[str, Json] = {"answers.system_prompt": "Speak like a pirate.", "answers.temperature": 0.5}
    hub.append("settings", CAREFUL.model_copy(update={"answers": answers}))
    qtbot.waitUntil(lambda: "Careful" in tab.presets.editing)
    assert tab.presets.search(["pirate"]) == 1
    assert tab.presets.search(["temperature", "0.5"]) == 1
