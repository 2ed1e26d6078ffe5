from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData
from pytestqt.qtbot import QtBot

from app.window.hub import EngineHub
from core.commands.models import ChangeSetting
from core.queries.attachments import Given
from core.queries.beforehand import ModelEstimate, PromptEstimate
from tabs.chat.beforehand import details, warning, words
from tabs.chat.tab import ChatTab
from tests.core.attachments.files import image

_CENT = 10**10


def _one(model: str = "a/a", **more: object) -> ModelEstimate:
    fields = {"tokens": 1240, "picodollars": _CENT, "simulated": False, "sees_images": None, "room": None, **more}
    return ModelEstimate(model, **fields)  # type: ignore[arg-type]  # any of its fields


@pytest.mark.parametrize(
    ("models", "once", "said"),
    [
        ((_one(),), True, "about 1,240 tokens in · $0.01 at most"),
        ((_one(), _one("b/b", tokens=2000)), True, "about 2,000 tokens in · $0.02 at most"),
        ((_one(),), False, "about 1,240 tokens in · $0.01 at most for each round"),
        ((_one(picodollars=None),), True, "about 1,240 tokens in · price unknown"),
        (
            (_one(), _one("b/b", picodollars=None)),
            True,
            "about 1,240 tokens in · $0.01 + 1 of unknown price at most",
        ),
        ((_one(simulated=True),), True, "about 1,240 tokens in · simulated $0.01 at most"),
        ((), True, ""),
    ],
)
def test_what_will_be_asked(models: tuple[ModelEstimate, ...], once: bool, said: str) -> None:
    """Tokens are those of the model that reads most; real, simulated and unknown money are never mixed."""
    assert words(PromptEstimate(models, 0, once)) == said


def test_each_model_is_told_apart() -> None:
    """The tip has a line for each model, and says what the figure leaves out."""
    told = details(PromptEstimate((_one(), _one("b/b", picodollars=None)), 0, once=False))
    assert told.splitlines()[:2] == [
        "a/a: about 1,240 tokens to read, $0.01 at most",
        "b/b: about 1,240 tokens to read, price unknown",
    ]
    assert "may ask more than once" in told
    cut = details(PromptEstimate((_one(dropped=4),), 0, once=True)).splitlines()
    assert cut[0] == "a/a: about 1,240 tokens to read, $0.01 at most; 4 older messages do not fit in"
    assert cut[-1].startswith("Counted before it is sent")


def test_who_cannot_take_it_is_named() -> None:
    """A model that sees no images, or cannot read so much, is named with what to do; one nobody knows of is not."""
    blind, seeing = _one("a/blind", sees_images=False), _one("b/b")
    assert warning(PromptEstimate((blind, seeing), 2, once=True)) == (
        "a/blind cannot see images. Choose a model that can, or take the images out."
    )
    assert not warning(PromptEstimate((blind,), 0, once=True))
    short = warning(PromptEstimate((_one("c/c", room=1000),), 0, once=True))
    assert short.startswith("This is more than c/c can read (1,000 tokens).")


def test_it_is_told_while_a_person_writes(qtbot: QtBot, engine_hub: EngineHub, light: None) -> None:
    """The figure appears with the first words, a blind model is named with the first image, and all goes with them."""
    del light
    tab = ChatTab(engine_hub)
    qtbot.addWidget(tab)
    tab.show()
    box = tab.composer
    box.edit.write("What is 6 * 7?")
    qtbot.waitUntil(lambda: "tokens in · simulated $" in box.estimate.text(), timeout=20_000)
    box.attach([Given("a.png", image())])
    qtbot.waitUntil(lambda: "practice/large cannot see images" in box.warning.text(), timeout=20_000)
    box.clear()
    qtbot.waitUntil(lambda: not box.estimate.text() and box.warning.isHidden(), timeout=20_000)
    tab.release()


def test_the_settings_of_the_box_count_at_once(qtbot: QtBot, engine_hub: EngineHub) -> None:
    """Which key sends, and how long a paste becomes a file, follow their settings in an open window."""
    tab = ChatTab(engine_hub)
    qtbot.addWidget(tab)
    tab.show()
    for key, value in (("prompt.send_with", "ctrl+enter"), ("prompt.paste_as_file", 5)):
        tab.composer._tasks.start(engine_hub.send(ChangeSetting(key=key, value=value)))
    qtbot.waitUntil(lambda: "Ctrl+Enter" in tab.composer.send_button.toolTip(), timeout=20_000)
    pasted = QMimeData()
    pasted.setText("long enough")
    qtbot.waitUntil(lambda: engine_hub.setting("prompt.paste_as_file") == 5, timeout=20_000)
    tab.composer.take_settings()
    tab.composer.edit.insertFromMimeData(pasted)
    qtbot.waitUntil(lambda: [file.name for file in tab.composer.attachments.files] == ["pasted-1.txt"], timeout=20_000)
    tab.release()
