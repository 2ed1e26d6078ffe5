"""Sentences of the program are found in what it recorded, however they were put together; what others wrote stays."""

from __future__ import annotations

import pytest

from tabs.shared.recognising import Recogniser

WORDS = {
    "{votes} of {asked} answers say {shown}.": "{votes} von {asked} Antworten sagen {shown}.",
    "{votes} of {asked} answers say {shown}, which is {part} of the weight.": "{votes} von {asked} Antworten sagen {shown}, {part} des Gewichts.",
    "Others have as much.": "Andere haben ebenso viel.",
    "{model} failed: {what}": "{model} fiel aus: {what}",
    "{model} is left out: {part}": "{model} fehlt: {part}",
    "its breaker is {state}: {reason}": "sein Schalter ist {state}: {reason}",
    "open": "offen",
    "refused the key": "lehnte den Schlüssel ab",
    "Simulated": "Simuliert",
    "cannot be reached": "ist nicht erreichbar",
    "{asked} cannot be reached at {host}: {part}.": "{asked} ist unter {host} nicht erreichbar: {part}.",
    "no answer was rated": "keine Antwort wurde bewertet",
    "{amount} for a million tokens": "{amount} für eine Million Token",
    "cannot do {part}": "kann nicht: {part}",
    "images": "Bilder",
    "tools": "Werkzeuge",
    "and": "und",
    "{number}%": "{number}\u202f%",
    "${amount}": "{amount}\u00a0$",
    "{what} and {more}": "{what} und {more}",
    "{n} calls failed{part}": "{n} Aufrufe fielen aus{part}",
}
SENTENCES = tuple(text for text in WORDS if "{" in text and "$" not in text and "%" not in text)


@pytest.fixture
def german() -> Recogniser:
    return Recogniser(lambda text: WORDS.get(text, ""), SENTENCES, lambda number: number.replace(".", ","))


@pytest.mark.parametrize(
    ("recorded", "shown"),
    [
        ("2 of 3 answers say 391.", "2 von 3 Antworten sagen 391."),
        ("2 of 3 answers say 6.5. Others have as much.", "2 von 3 Antworten sagen 6,5. Andere haben ebenso viel."),
        ("2 of 3 answers say 4, which is 94% of the weight.", "2 von 3 Antworten sagen 4, 94\u202f% des Gewichts."),
        ("a/b refused the key (401): It has expired.", "a/b lehnte den Schlüssel ab (401): It has expired."),
        ("a/b failed: a/b refused the key (401).", "a/b fiel aus: a/b lehnte den Schlüssel ab (401)."),
        ("Simulated: a/b cannot be reached.", "Simuliert: a/b ist nicht erreichbar."),
        (
            "a/b is left out: its breaker is open: 3 calls failed: Simulated: a/b cannot be reached; c/d is left out: cannot do images and tools.",
            "a/b fehlt: sein Schalter ist offen: 3 Aufrufe fielen aus: Simuliert: a/b ist nicht erreichbar; c/d fehlt: kann nicht: Bilder und Werkzeuge.",
        ),
        (
            "no answer was rated, $0.5 for a million tokens",
            "keine Antwort wurde bewertet, 0,5\u00a0$ für eine Million Token",
        ),
        ("3 calls failed", "3 Aufrufe fielen aus"),
        ("3 calls failed: Others have as much.", "3 Aufrufe fielen aus: Andere haben ebenso viel."),
        ("", ""),
    ],
)
def test_the_most_that_is_known_is_said(german: Recogniser, recorded: str, shown: str) -> None:
    """One sentence, several, or some within another: every one is found, with numbers as the language writes them."""
    assert german.read(recorded) == shown


@pytest.mark.parametrize(
    "written",
    [
        "I am a model: open and cheap, and often wrong.",
        "Bread and butter for everybody",
        "It cannot be reached",
        "Others have as much, or so",
    ],
)
def test_what_somebody_else_wrote_stays(german: Recogniser, written: str) -> None:
    """Words of an answer are not exchanged one by one where they happen to be the program's, too."""
    assert german.read(written) == written


def test_a_long_text_of_others_is_read_quickly(german: Recogniser) -> None:
    """A text of hundreds of sentences is none of the program's, and is given back as it is."""
    text = "I am a text. It has: colons; and more. " * 100
    assert german.read(text) == text
