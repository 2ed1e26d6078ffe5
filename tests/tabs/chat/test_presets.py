from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from core.commands.models import RemovePreset, SavePreset, SubmitPrompt
from events.catalog.settings import PresetRemoved, PresetSaved
from tabs.chat.tab import ChatTab
from tests.tabs.hub import StoreHub

pytestmark = pytest.mark.usefixtures("light")
CAREFUL = PresetSaved(name="Careful", strategy="voting", models=("x/a", "x/b", "x/c"), options={"max_calls": 5})


def choose(tab: ChatTab, hub: StoreHub, qtbot: QtBot) -> None:
    """Save the preset elsewhere, wait until it is offered, and choose it."""
    hub.append("settings", CAREFUL)
    qtbot.waitUntil(lambda: "Careful" in tab.composer.preset.entries)
    tab.composer.preset.entries["Careful"].trigger()


def test_a_chosen_preset_is_shown_and_sent(qtbot: QtBot, hub: StoreHub, tab: ChatTab) -> None:
    """Its strategy and models stand beside it, and a prompt names it, with nothing that would win over it."""
    choose(tab, hub, qtbot)
    box = tab.composer
    assert box.preset.text().startswith("Careful")
    assert box.strategy.text().startswith("Voting")
    assert box.models.text().startswith("x/a, x/b and 1 more")
    assert box.preset.entries["Careful"].isChecked()
    box.edit.setPlainText("Hello")
    box.send()
    qtbot.waitUntil(lambda: hub.sent(SubmitPrompt) == [SubmitPrompt(text="Hello", preset="Careful")])


def test_what_is_chosen_beside_it_wins(qtbot: QtBot, hub: StoreHub, tab: ChatTab) -> None:
    """Another strategy is sent along with the preset, and choosing no preset takes both back."""
    choose(tab, hub, qtbot)
    box = tab.composer
    box.strategy.actions_by_name["parallel"].trigger()
    assert box.strategy.text().startswith("Parallel")
    box.edit.setPlainText("Hello")
    box.send()
    qtbot.waitUntil(lambda: [c.strategy for c in hub.sent(SubmitPrompt)] == ["parallel"])
    assert hub.sent(SubmitPrompt)[0].preset == "Careful"
    qtbot.waitUntil(lambda: tab.transcript.conversation == "c")
    assert box.preset.text().startswith("Careful")
    box.preset.entries[""].trigger()
    assert box.preset.text().startswith("Preset")
    assert box.strategy.text().startswith("Single")


def test_the_choice_is_saved_under_a_name(qtbot: QtBot, hub: StoreHub, tab: ChatTab) -> None:
    """Strategy, models and the options of the preset it comes from are saved, and it is asked by the new name."""
    choose(tab, hub, qtbot)
    tab.composer.models.changed.emit(("x/a", "x/b"))
    tab.composer.preset.save.trigger()
    naming = tab.composer.preset.naming
    assert naming is not None
    assert naming.textValue() == "Careful"
    naming.setTextValue("  Brisk ")
    naming.accept()
    expected = SavePreset(name="Brisk", strategy="voting", models=("x/a", "x/b"), options={"max_calls": 5})
    qtbot.waitUntil(lambda: hub.sent(SavePreset) == [expected])
    hub.append("settings", PresetSaved(name="Brisk", strategy="voting", models=("x/a", "x/b")))
    qtbot.waitUntil(lambda: tab.composer.preset.text().startswith("Brisk"))


def test_a_name_that_does_not_fit_is_said(qtbot: QtBot, hub: StoreHub, tab: ChatTab) -> None:
    """A name of signs that no name has is refused in words above the box, and nothing is sent."""
    tab.composer.preset.save_wanted.emit("<b>")
    qtbot.waitUntil(tab.composer.notice.isVisible)
    assert "does not fit" in tab.composer.notice.what.text()
    assert not hub.commands


def test_it_is_removed_after_a_question(qtbot: QtBot, hub: StoreHub, tab: ChatTab) -> None:
    """Nothing is removed before the person agrees; then no preset is chosen any more."""
    choose(tab, hub, qtbot)
    tab.composer.preset.remove.trigger()
    question = tab.composer.preset.question
    assert question is not None
    assert not hub.sent(RemovePreset)
    next(button for button in question.buttons() if button.text() == "Remove").click()
    qtbot.waitUntil(lambda: hub.sent(RemovePreset) == [RemovePreset(name="Careful")])
    hub.append("settings", PresetRemoved(name="Careful"))
    qtbot.waitUntil(lambda: tab.composer.preset.text().startswith("Preset"))
    assert "Careful" not in tab.composer.preset.entries
