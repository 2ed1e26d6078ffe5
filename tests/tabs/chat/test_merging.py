"""Merging answers that are there, from the window."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from app.window.hub import EngineHub
from tabs.chat.exchange import Exchange
from tabs.chat.merging import MODES, MergeDialog
from tabs.chat.tab import ChatTab
from tests.tabs.chat.conftest import MakeTab

MODELS = ("practice/large", "practice/medium", "practice/small")
PROMPT = "Put these words into alphabetical order: viola, cello, flute, harp, drum"


@pytest.fixture
def tab(engine_hub: EngineHub, make_tab: MakeTab, qtbot: QtBot, light: None) -> ChatTab:
    """A tab with one prompt that three models answered."""
    del light
    made = make_tab(engine_hub, 1200, 800)
    made.composer.strategy.changed.emit("parallel")
    made.composer.models.changed.emit(MODELS)
    made.composer.edit.setPlainText(PROMPT)
    made.composer.send()
    qtbot.waitUntil(lambda: any(e.settled and len(e.cards) == 3 for e in made.transcript.exchanges.values()))
    return made


def _exchange(tab: ChatTab) -> Exchange:
    (exchange,) = tab.transcript.exchanges.values()
    return exchange


def test_answers_are_merged_by_a_checklist_without_being_paid_again(tab: ChatTab, qtbot: QtBot) -> None:
    """Merge, guided: the person is asked what the merged answer is to hold, and only then the merger writes it."""
    qtbot.waitUntil(_exchange(tab).buttons.merge.isVisible)
    _exchange(tab).buttons.merge.click()
    dialog = _exchange(tab).menu.merging
    assert dialog is not None
    dialog.modes["guided"].setChecked(True)
    dialog.merger.setCurrentText("practice/large")
    dialog.merge.click()
    qtbot.waitUntil(lambda: len(_exchange(tab).waiting.cards) == 1)
    run = _exchange(tab).run
    assert run is not None
    assert (run.strategy, run.options["mode"]) == ("fusion", "guided")
    assert run.steps_reused == 3
    qtbot.waitUntil(_exchange(tab).takes.isVisible)  # the first answers are a click away


def test_a_custom_merge_needs_an_instruction(qtbot: QtBot) -> None:
    """Each mode has its words; Merge rests until the instruction is there, which is sent with it."""
    dialog = MergeDialog({"1": "a/one", "2": "a/one", "3": "b/two"}, ["c/three", "b/two"])
    qtbot.addWidget(dialog)
    dialog.show()
    assert [dialog.merger.itemText(place) for place in range(dialog.merger.count())] == ["a/one", "b/two", "c/three"]
    assert set(dialog.modes) == {mode.name for mode in MODES}
    dialog.modes["custom"].setChecked(True)
    assert not dialog.merge.isEnabled()
    dialog.instruction.setPlainText("Keep the shortest.")
    with qtbot.waitSignal(dialog.chosen) as heard:
        dialog.merge.click()
    assert heard.args == [
        {
            "strategy": "fusion",
            "options": {"mode": "custom", "merger": "a/one", "instruction": "Keep the shortest."},
            "keep": ("1", "2", "3"),
        }
    ]
