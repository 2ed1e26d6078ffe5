"""Texts in the person's language, whatever translators make of them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tabs.shared.language import Language, grouped, speak, spoken, tr, tr_count, tr_told, written
from tabs.shared.wording import count, dollars, duration, total_cost

WORDS = {
    ("Open", "", -1): "Öffnen",
    ("Open", "of a breaker", -1): "Offen",
    ("{n} models", "", 1): "{n} Modell",
    ("{n} models", "", 2): "{n} Modelle",
    ("Sent to {model}", "", -1): "An {model} gesendet",
    ("Broken {name}", "", -1): "Kaputt {nome}",
    ("There is no run {run_id}.", "", -1): "Es gibt keinen Lauf {run_id}.",
    ("Told: {part}.", "", -1): "Gesagt: {part}.",
    ("Try again.", "", -1): "Noch einmal versuchen.",
    ("{what} of {what} failed.", "", -1): "{what} fiel aus.",
    ("{number} s", "", -1): "{number} Sek.",
}
SENTENCES = ("{what} of {what} failed.", "There is no run {run_id}.", "{anything}.", "Told: {part}.")


@pytest.fixture
def german() -> Iterator[None]:
    """A language of a few words."""

    def lookup(text: str, meaning: str, number: int) -> str:
        return WORDS.get((text, meaning, min(number, 2)), "")

    speak(Language("de", lookup, ".", ",", lambda: SENTENCES))
    yield
    speak(None)


def test_without_a_language_texts_stand_for_themselves() -> None:
    """English needs no file: each text is the one in the code, with its parts and its own plural."""
    assert spoken() == "en"
    assert tr("Sent to {model}", model="a{b}") == "Sent to a{b}"
    assert tr("{not a part}") == "{not a part}"
    assert [tr_count(n, "{n} model", "{n} models") for n in (0, 1, 1204)] == ["0 models", "1 model", "1,204 models"]
    assert tr_told("There is no run 5.") == "There is no run 5."


@pytest.mark.usefixtures("german")
def test_a_text_is_found_by_its_words_and_meaning() -> None:
    """One English word that stands for two things has a translation for each; what has none stays English."""
    assert spoken() == "de"
    assert (tr("Open"), tr("Open", meaning="of a breaker")) == ("Öffnen", "Offen")
    assert tr("Sent to {model}", model="x") == "An x gesendet"
    assert tr("Close") == "Close"


@pytest.mark.usefixtures("german")
def test_a_number_decides_about_the_form() -> None:
    """The plural is the language's, and so is how thousands and fractions are written."""
    assert [count(n, "model") for n in (1, 2, 1204)] == ["1 Modell", "2 Modelle", "1.204 Modelle"]
    assert count(None, "model") == "? Modelle"
    assert tr_count(1, "{n} thing", "{n} things") == "1 thing"
    assert (grouped(1_234_567), written("1,204.5")) == ("1.234.567", "1.204,5")
    assert duration(1.25) == "1,2 Sek."
    assert dollars(1_234_500_000_000_000) == "$1.234,50"
    assert total_cost(0, 0, 3) == "3 of unknown price"


@pytest.mark.usefixtures("german")
def test_a_translation_with_a_wrong_part_does_no_harm() -> None:
    """Where a translator mistyped the name of a part, the English text is shown."""
    assert tr("Broken {name}", name="leg") == "Broken leg"


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize(
    ("recorded", "shown"),
    [
        ("Try again.", "Noch einmal versuchen."),
        ("There is no run 01AB", "There is no run 01AB"),
        ("There is no run 01AB\nand more.", "Es gibt keinen Lauf 01AB\nand more."),
        ("Told: There is no run 5..", "Gesagt: Es gibt keinen Lauf 5.."),
        ("There is no run 5. Try again.", "Es gibt keinen Lauf 5. Noch einmal versuchen."),
        ("Try again; it may help. There is no run 5.", "Noch einmal versuchen; it may help. Es gibt keinen Lauf 5."),
        ("one of one failed.", "one fiel aus."),
        ("one of two failed.", "one of two failed."),
        ("Said by a provider", "Said by a provider"),
        ("", ""),
    ],
)
def test_what_was_recorded_is_shown_in_the_language(recorded: str, shown: str) -> None:
    """A sentence the program writes is recognised with its parts; anything else is shown as it was written."""
    assert tr_told(recorded) == shown
