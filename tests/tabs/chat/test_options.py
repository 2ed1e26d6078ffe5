"""Options of a strategy, chosen beside the prompt box for one conversation."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from app.window.hub import EngineHub
from core.commands.models import SavePreset, SubmitPrompt
from events.catalog.settings import PresetSaved, SettingChanged
from tabs.chat.strategy_options import StrategyOptionsDialog
from tabs.chat.tab import ChatTab
from tabs.shared.approval import ApprovalCard
from tests.tabs.hub import StoreHub

pytestmark = pytest.mark.usefixtures("light")
PATIENCE = 20_000
"""Milliseconds until a whole engine has answered, on a busy machine."""


def opened(tab: ChatTab, strategy: str = "") -> StrategyOptionsDialog:
    """The options of a strategy that is chosen first, or of the one that is chosen already."""
    if strategy:
        tab.composer.strategy.actions_by_name[strategy].trigger()
    tab.composer.strategy.options.trigger()
    assert tab.choosing.options is not None
    return tab.choosing.options


def test_options_go_with_the_prompts_of_a_conversation(qtbot: QtBot, hub: StoreHub, tab: ChatTab) -> None:
    """What differs is counted beside the box and sent, and begins the next one; what is as in the settings is not."""
    dialog = opened(tab, "fusion")
    dialog.rows["mode"].editor.edited.emit("guided")
    dialog.rows["max_calls"].editor.edited.emit(5)
    dialog.rows["max_calls"].editor.edited.emit(0)
    dialog.use.click()
    assert tab.composer.strategy.text().startswith("Fusion, 1 option")
    assert "mode=guided" in tab.composer.strategy.toolTip()
    tab.composer.edit.setPlainText("Hello")
    tab.composer.send()
    expected = SubmitPrompt(text="Hello", strategy="fusion", options={"mode": "guided"})
    qtbot.waitUntil(lambda: hub.sent(SubmitPrompt) == [expected])
    qtbot.waitUntil(lambda: tab.transcript.conversation == "c")
    assert tab.composer.strategy.text().startswith("Fusion, 1 option")
    tab.open("")
    assert tab.composer.strategy.text().startswith("Fusion, 1 option")


def test_its_own_options_come_before_those_of_every_strategy(tab: ChatTab) -> None:
    """A person finds what makes this strategy first; none is missing."""
    dialog = opened(tab, "fusion")
    names = [*dialog.rows]
    assert names[0] == "mode"
    assert names.index("analyse") < names.index("max_calls")
    spec = next(spec for spec in tab.hub.strategies() if spec.name == "fusion")
    assert {option.key for option in spec.options} == {f"strategy.fusion.{name}" for name in names}
    dialog.reject()


def test_another_strategy_begins_without_options(tab: ChatTab) -> None:
    """Options are those of one strategy, and a dialog that is left changes nothing."""
    dialog = opened(tab, "fusion")
    dialog.rows["mode"].editor.edited.emit("guided")
    dialog.use.click()
    tab.composer.strategy.actions_by_name["voting"].trigger()
    assert tab.composer.strategy.text().startswith("Voting \N{BLACK DOWN-POINTING SMALL TRIANGLE}")
    dialog = opened(tab)
    dialog.rows["samples"].editor.edited.emit(3)
    dialog.reject()
    assert "option" not in tab.composer.strategy.text()


def test_all_is_taken_back_to_the_settings(hub: StoreHub, tab: ChatTab) -> None:
    """What the settings say is where options begin, and one click leads back there."""
    hub.append("settings", SettingChanged(key="strategy.fusion.mode", value="compare", previous=None))
    dialog = opened(tab, "fusion")
    assert dialog.rows["mode"].mark.isHidden()
    assert not dialog.reset.isEnabled()
    dialog.rows["mode"].editor.edited.emit("guided")
    assert not dialog.rows["mode"].mark.isHidden()
    dialog.use.click()
    dialog = opened(tab)
    assert dialog.reset.isEnabled()
    dialog.reset.click()
    assert dialog.rows["mode"].mark.isHidden()
    dialog.use.click()
    assert "option" not in tab.composer.strategy.text()


def test_options_stand_over_a_preset_and_are_saved_with_it(qtbot: QtBot, hub: StoreHub, tab: ChatTab) -> None:
    """The preset's options are where they begin; saving the choice keeps both."""
    hub.append("settings", PresetSaved(name="Careful", strategy="voting", options={"max_calls": 5}))
    qtbot.waitUntil(lambda: "Careful" in tab.composer.preset.entries)
    tab.composer.preset.entries["Careful"].trigger()
    assert tab.composer.strategy.text().startswith("Voting, 1 option")
    assert tab.composer.strategy.actions_by_name[""].text() == "As the preset says (Voting)"
    dialog = opened(tab)
    assert dialog.rows["max_calls"].mark.isHidden()
    dialog.rows["samples"].editor.edited.emit(3)
    dialog.use.click()
    assert tab.composer.strategy.text().startswith("Voting, 2 options")
    tab.composer.preset.save_wanted.emit("Thrice")
    expected = SavePreset(name="Thrice", strategy="voting", options={"max_calls": 5, "samples": 3})
    qtbot.waitUntil(lambda: hub.sent(SavePreset) == [expected])


def test_a_guided_fusion_from_the_prompt_to_the_merged_answer(engine_hub: EngineHub, qtbot: QtBot) -> None:
    """Chosen beside the prompt box it waits with boxes in the chat, and what is ticked there is merged."""
    tab = ChatTab(engine_hub)
    qtbot.addWidget(tab)
    tab.resize(1100, 700)
    tab.show()
    dialog = opened(tab, "fusion")
    dialog.rows["mode"].editor.edited.emit("guided")
    dialog.use.click()
    tab.composer.models.changed.emit(("practice/large", "practice/medium", "practice/small"))
    tab.composer.edit.setPlainText("What is 25 % of 360?")
    tab.composer.send()

    def cards() -> list[ApprovalCard]:
        return [card for one in tab.transcript.exchanges.values() for card in one.waiting.cards.values()]

    qtbot.waitUntil(lambda: len(cards()) == 1, timeout=PATIENCE)
    (card,) = cards()
    assert card.checklist is not None
    assert len(card.checklist.ticked) == len(card.checklist.boxes) >= 3
    card.checklist.boxes[0].click()
    card.reason.setText("In one line")
    card.approve_button.click()
    (run,) = engine_hub.views.runs.all()
    qtbot.waitUntil(lambda: engine_hub.views.runs.all()[0].state == "succeeded", timeout=PATIENCE)
    (decided,) = [row for row in engine_hub.views.runs.decisions(run.run_id) if row.kind == "review"]
    assert decided.facts["ticked"] == list(range(2, len(decided.facts["points"]) + 1))
    assert decided.facts["said"].endswith("\nIn one line")
    tab.release()
