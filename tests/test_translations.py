"""The translations that come with the program are those of its texts, all of them, and can be filled in."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QLocale

from app.window.language import ENGLISH, NAMES
from core.settings.schema import GENERAL
from docs import translations
from docs.translations import FOLDER, LANGUAGES, Text, collect, recorded_sentences, release

PART = re.compile(r"\{(\w*)\}")
KEYS = {"de": {"Strg": "Ctrl", "Umschalt": "Shift"}}
"""What languages call the keys of shortcuts, as Qt does, and what they are in English."""


@lru_cache
def messages(language: str) -> dict[Text, list[str]]:
    """Every text of the file of a language, with its translations: several for one that depends on a number."""
    root = ET.parse(FOLDER / f"tutti_{language}.ts").getroot()  # noqa: S314 - a file of ours
    found = {}
    for message in root.iter("message"):
        several = message.get("numerus") == "yes"
        text = Text(message.findtext("source", ""), message.findtext("comment", ""), several)
        translation = message.find("translation")
        assert translation is not None
        forms = [form.text or "" for form in translation.iter("numerusform")] if several else [translation.text or ""]
        found[text] = [] if translation.get("type") == "unfinished" else forms
    return found


@lru_cache
def texts() -> frozenset[Text]:
    return frozenset(collect())


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_file_holds_every_text(language: str) -> None:
    """A text that was added or changed stands in the files of translators: run ``python -m docs.translations``."""
    assert texts() == messages(language).keys()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_translated(language: str) -> None:
    """No language that can be chosen has gaps."""
    assert not [text.source for text, forms in messages(language).items() if not forms or not all(forms)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_keep_the_parts(language: str) -> None:
    """Every part of a text is in its translation, and none that there is not; lines and spaces at the ends stay."""
    wrong = {}
    for text, forms in messages(language).items():
        for form in forms:
            same = set(PART.findall(text.source)) - {"n"} == set(PART.findall(form)) - {"n"}
            ends = [re.match(r"\s*", one) for one in (text.source, form, text.source[::-1], form[::-1])]
            blank = [end[0] for end in ends if end]
            if not same or blank[0] != blank[1] or blank[2] != blank[3]:
                wrong[text.source] = form
    assert not wrong


@pytest.mark.parametrize("language", LANGUAGES)
def test_shortcuts_marked_in_texts_are_kept(language: str) -> None:
    """What a person types is the same in every language: quoted commands, addresses, and keys by the names Qt has for them."""
    code = re.compile(r"`[^`]+`|https?://\S+|\b(?:Ctrl|Shift|Alt)\+\w+")
    keys = re.compile("|".join(rf"\b{name}(?=\+)" for name in KEYS[language]))
    wrong = {}
    for text, forms in messages(language).items():
        for form in forms:
            typed = keys.sub(lambda found: KEYS[language][found[0]], form)
            untranslated = re.search(r"\b(?:Ctrl|Shift)\+", form)
            if untranslated or Counter(code.findall(text.source)) != Counter(code.findall(typed)):
                wrong[text.source] = form
    assert not wrong


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_program_reads_what_translators_wrote(language: str, tmp_path: Path) -> None:
    """The compiled file was made from the one of the translators as it is now."""
    made = tmp_path / "made.qm"
    release(FOLDER / f"tutti_{language}.ts", made)
    assert (FOLDER / f"tutti_{language}.qm").read_bytes() == made.read_bytes()


def test_recorded_sentences_are_known() -> None:
    """The sentences with parts that the record may hold are those the code writes now."""
    assert f"{translations.as_json(recorded_sentences())}" == (FOLDER / "recorded.json").read_text(encoding="utf-8")


def test_languages_can_be_chosen() -> None:
    """The setting offers English and every language there is a file for, each by its own name."""
    spec = next(spec for spec in GENERAL if spec.key == "appearance.language")
    assert spec.choices == ("system", *NAMES)
    assert set(NAMES.values()) == {ENGLISH, *LANGUAGES}
    for name, code in NAMES.items():
        assert QLocale(code).nativeLanguageName().split()[-1] == name.split()[-1]
