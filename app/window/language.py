"""Which language the window speaks: that of the settings, or the first of the system's that there is.

A translation is a file of Qt Linguist's in ``resources/translations``; see ``docs/maintaining.md`` for how to add one.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import as_file, files
from importlib.resources.abc import Traversable

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from tabs.shared.language import Language, speak, spoken

SETTING = "appearance.language"
ENGLISH = "en"
NAMES = {"English": ENGLISH, "Deutsch": "de"}
"""Languages as they call themselves, which is how the setting names them."""
_CONTEXT = "Tutti"


def named(setting: object, system: Sequence[str] | None = None) -> str:
    """The language for a value of the setting, such as ``de``.

    :param setting: a name of :data:`NAMES`; anything else leaves it to the system.
    :param system: the system's languages, the liked best first; asked when they are not given.
    """
    chosen = NAMES.get(setting) if isinstance(setting, str) else None
    if chosen is not None:
        return chosen
    wanted = (name.partition("-")[0].partition("_")[0] for name in system or QLocale.system().uiLanguages())
    return next((name for name in wanted if name in NAMES.values()), ENGLISH)


def remembered(name: str | None) -> str:
    """A language that was spoken before, or the system's when it is not known any more."""
    return name if name is not None and name in NAMES.values() else named(None)


def use(name: str) -> bool:
    """Speak a language from now on, Qt's own words and numbers included; returns whether it was another one before.

    What is on the screen already has to be built again by whoever calls.
    """
    if name == spoken():
        return False
    speak(None if name == ENGLISH else _language(name))
    _use_for_qt(name)
    system = QLocale.system()  # who speaks it wants the country's ways, too
    QLocale.setDefault(system if system.name().partition("_")[0] == name else QLocale(name))
    return True


@lru_cache
def _language(name: str) -> Language:
    translator = _loaded(name)
    locale = QLocale(name)

    def lookup(text: str, meaning: str, number: int) -> str:
        return translator.translate(_CONTEXT, text, meaning or None, number) or ""

    return Language(name, lookup, locale.groupSeparator(), locale.decimalPoint(), _recorded)


@lru_cache
def _loaded(name: str) -> QTranslator:
    translator = QTranslator()
    with as_file(_folder().joinpath(f"tutti_{name}.qm")) as path:
        translator.load(str(path))
    return translator


@lru_cache
def _recorded() -> Sequence[str]:
    found: list[str] = json.loads(_folder().joinpath("recorded.json").read_text(encoding="utf-8"))
    return found


def _folder() -> Traversable:
    return files("resources").joinpath("translations")


_qt: list[QTranslator] = []
"""The one that is in use for what Qt writes itself, such as buttons of its dialogs."""


def _use_for_qt(name: str) -> None:
    while _qt:
        QCoreApplication.removeTranslator(_qt.pop())
    translator = QTranslator()
    if translator.load(f"qtbase_{name}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        QCoreApplication.installTranslator(translator)
        _qt.append(translator)
