from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from tabs.chat.trouble import in_the_window
from tabs.chat.welcome import EXAMPLES, Welcome
from tabs.shared.language import Language, speak

RESUME = "Resume it with `tutti runs resume`, or stop it first."
SET_APART = "`tutti runs release {run}` lets it be resumed."
GERMAN = {
    RESUME: "Setzen Sie ihn mit `tutti runs resume` fort, oder stoppen Sie ihn zuerst.",
    SET_APART: "Danach lässt `tutti runs release {run}` ihn fortsetzen.",
    "with `{command}`": "mit `{command}`",
    "with Resume": "mit „Fortsetzen“",
    "`{command}` lets it be resumed": "lässt `{command}` ihn fortsetzen",
    "Release lets it be resumed": "lässt „Freigeben“ ihn fortsetzen",
    EXAMPLES[1][1]: "Sortieren Sie diese Zahlen: 42, 7, 19, 3, 88",
}


@pytest.fixture(autouse=True)
def _german() -> Iterator[None]:
    speak(Language("de", lambda text, _meaning, _number: GERMAN.get(text, ""), recorded=lambda: (RESUME, SET_APART)))
    yield
    speak(None)


def test_what_to_do_is_said_in_the_language_and_names_places_of_the_window() -> None:
    """A command to be typed gives way to where the same is done, in the words that the translation has around it."""
    assert in_the_window(RESUME) == "Setzen Sie ihn mit „Fortsetzen“ fort, oder stoppen Sie ihn zuerst."
    assert in_the_window("`tutti runs release r1` lets it be resumed.") == "Danach lässt „Freigeben“ ihn fortsetzen."
    assert in_the_window("Look at `tutti doctor`.") == "Look at `tutti doctor`."


def test_an_example_is_asked_as_it_is_shown(qtbot: QtBot) -> None:
    """What is sent by one click is the prompt in the person's language."""
    welcome = Welcome()
    qtbot.addWidget(welcome)
    asked: list[str] = []
    welcome.chosen.connect(asked.append)
    for button in welcome.buttons:
        button.click()
    assert asked == [button.text() for button in welcome.buttons]
    assert asked[1] == GERMAN[EXAMPLES[1][1]]
