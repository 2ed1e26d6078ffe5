"""What is said in the window of what went wrong: where it is mended there, and no commands to be typed."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from app.window.hub import EngineHub
from core.errors import ModelNotFound
from core.providers.wire.complaint import Complaint
from core.providers.wire.faults import refusal
from tabs.chat.trouble import in_the_window
from tests.tabs.chat.conftest import MakeTab


@pytest.mark.parametrize("model", ["nobody/large", "practice/enormous", "large one"])
def test_a_model_that_is_not_there_leads_to_the_list_of_models(
    qtbot: QtBot, engine_hub: EngineHub, make_tab: MakeTab, model: str
) -> None:
    """The refusal of the prompt says where the names are in the window; the terminal says its own command."""
    tab = make_tab(engine_hub)
    tab.composer.models.changed.emit((model,))
    tab.composer.edit.setPlainText("What is 6 * 7?")
    tab.composer.send()
    qtbot.waitUntil(tab.composer.notice.isVisible)
    said = tab.composer.notice.do.text()
    assert said.endswith("The list of models at the prompt box shows them all.")
    assert "`" not in said


def test_a_model_that_its_provider_does_not_know_leads_there_too() -> None:
    """The same of an answer that did not come."""
    refused = refusal(404, Complaint("no such model"), "", asked="mine/large", keyed=True, wait=None)
    assert isinstance(refused, ModelNotFound)
    assert in_the_window(refused.do) == (
        "Look at the names in the list of models at the prompt box, or check the spelling."
    )
