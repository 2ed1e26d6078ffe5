"""The settings of an answer beside those of now, in words for a receipt."""

from __future__ import annotations

from collections.abc import Sequence

from core.queries.receipt_settings import SetOtherwise
from tabs.shared.language import tr, tr_noop, tr_told
from tabs.shared.receipt_words import Section
from tabs.shared.setting_words import value_words

TITLE = tr_noop("Set otherwise now")
SAME = tr_noop("Everything that the run kept of the settings is set the same now.")


def since_section(found: Sequence[SetOtherwise]) -> Section:
    """What is set otherwise now, a line for each setting."""
    lines = (
        tr(
            "{title} ({key}): {then} then, {now} now",
            title=tr_told(one.title),
            key=one.key,
            then=_words(one.then),
            now=_words(one.now),
        )
        for one in found
    )
    return Section(tr(TITLE), tuple(lines) or (tr(SAME),), name=TITLE)


def with_since(sections: Sequence[Section], found: Sequence[SetOtherwise]) -> list[Section]:
    """The sections of a receipt, with what is set otherwise now behind its settings."""
    place = next((at for at, section in enumerate(sections, 1) if section.name == "Settings"), None)
    whole = [section for section in sections if section.text]
    at = len(sections) - len(whole) if place is None else place
    return [*sections[:at], since_section(found), *sections[at:]]


def _words(value: object) -> str:
    return tr("nothing") if value is None or value == "" else value_words(value)
