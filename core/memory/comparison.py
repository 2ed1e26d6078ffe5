"""Answers of several models compared into five parts: read from what a model wrote, or made by rules without one."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from importlib.resources import files
from string import Template
from typing import Any, NamedTuple, cast

import orjson

from core.memory.recall import telling_words
from events.catalog.memory import InsightForm

FORMS: tuple[InsightForm, ...] = (
    "consensus",
    "contradiction",
    "partial_coverage",
    "unique_insight",
    "blind_spot",
)
MOST_ITEMS = 5
"""Of one part."""
LONGEST_ITEM = 600
"""Characters."""
LONGEST_ANSWER = 12_000
"""Characters of an answer that is compared; a longer one loses its end, marked."""
_RULE_ITEMS = 3
_ALIKE = 0.6
"""Share of its telling words that another answer has for a sentence to count as said there too."""
_FEWEST_WORDS = 3
_NUMBER = re.compile(r"-?\d[\d,]*(?:\.\d+)?")
_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n+")


class Compared(NamedTuple):
    """The answer of one model, as it is compared."""

    model: str
    """provider/model."""
    call_id: str
    text: str


class Item(NamedTuple):
    """One sentence worth keeping."""

    form: InsightForm
    text: str


def question(prompt: str, answers: Sequence[Compared]) -> str:
    """What a model is asked to compare the answers; the same for the same ones.

    Prompt and answers stand between lines that carry their own hash, which they cannot contain.
    """
    told = [f"The prompt:\n{_cut(prompt)}", *(f"The answer of {one.model}:\n{_cut(one.text)}" for one in answers)]
    material = "\n\n".join(told)
    mark = hashlib.sha256(material.encode("utf-8", "surrogatepass")).hexdigest()[:16]
    template = files("resources").joinpath("templates", "insights.txt").read_text(encoding="utf-8")
    title = " ".join(prompt.split())[:60]
    return Template(template).substitute(title=title, mark=mark, material=f"----- {mark}\n{material}\n----- {mark}")


def read(text: str) -> tuple[Item, ...] | None:
    """The items in what a model wrote: a JSON object, also one inside other words; ``None`` when there is none."""
    start, end = text.find("{"), text.rfind("}")
    try:
        document = orjson.loads(text[start : end + 1]) if 0 <= start < end else None
    except orjson.JSONDecodeError:
        return None
    by_form = {_form_name(key): value for key, value in document.items()} if isinstance(document, Mapping) else {}
    if not by_form.keys() & {_form_name(form) for form in FORMS}:
        return None
    return tuple(Item(form, said) for form in FORMS for said in _sentences_of(by_form.get(_form_name(form))))


def by_rules(prompt: str, answers: Sequence[Compared]) -> tuple[Item, ...]:
    """The five parts as far as rules can tell: final values and sentences compared by their words."""
    return (*_values(prompt, answers), *_shared(answers), *_unsaid(prompt, answers))


def final_value(text: str) -> str:
    """What an answer comes to: its last number, else its last line without marks and capitals."""
    numbers = _NUMBER.findall(text)
    if numbers:
        return cast("str", numbers[-1]).replace(",", "").rstrip(".")
    lines = [" ".join(re.findall(r"\w+", line.casefold())) for line in text.splitlines()]
    return next((line for line in reversed(lines) if line), "")[:80]


def _values(prompt: str, answers: Sequence[Compared]) -> list[Item]:
    values = {one.model: final_value(one.text) for one in answers}
    counts = Counter(value for value in values.values() if value)
    if not counts:
        return []
    value, votes = counts.most_common(1)[0]
    asked = f"“{' '.join(prompt.split())[:120]}”"
    if votes * 2 <= len(answers):
        told = "; ".join(f"{model} says {said or 'nothing'}" for model, said in values.items())
        return [Item("contradiction", f"Most answers to {asked} do not agree: {told}."[:LONGEST_ITEM])]
    items = [Item("consensus", f"{votes} of {len(answers)} models come to {value} for {asked}.")]
    others = [(model, said) for model, said in values.items() if said != value]
    words = [f"For {asked} {model} says {said or 'nothing'} where most say {value}." for model, said in others]
    return [*items, *(Item("contradiction", text) for text in words[:_RULE_ITEMS])]


def _shared(answers: Sequence[Compared]) -> list[Item]:
    """Sentences that only some of the answers have, and those that only one has."""
    words = [set(telling_words(one.text)) for one in answers]
    found: dict[InsightForm, list[str]] = {"partial_coverage": [], "unique_insight": []}
    for number, one in enumerate(answers):
        for sentence in _SENTENCE.split(one.text):
            telling = telling_words(sentence)
            if len(telling) < _FEWEST_WORDS:
                continue
            others = [said for place, said in enumerate(words) if place != number]
            like = sum(len(said.intersection(telling)) >= _ALIKE * len(telling) for said in others)
            if like == 0:
                found["unique_insight"].append(f"Only {one.model} says: {sentence.strip()}")
            elif like < len(others):
                found["partial_coverage"].append(f"{like + 1} of {len(answers)} models say: {sentence.strip()}")
    return [Item(form, text[:LONGEST_ITEM]) for form, texts in found.items() for text in texts[:_RULE_ITEMS]]


def _unsaid(prompt: str, answers: Sequence[Compared]) -> list[Item]:
    """Words of the prompt that no answer takes up."""
    said = {word for one in answers for word in telling_words(one.text)}
    missing = [word for word in telling_words(prompt) if word not in said and not word.isdigit()]
    if not missing or not said:
        return []
    return [Item("blind_spot", f"No answer takes up these words of the prompt: {', '.join(missing[:10])}.")]


def _sentences_of(value: Any) -> list[str]:
    values = value if isinstance(value, list) else [value]
    texts = [_sentence_of(one) for one in values]
    return [text[:LONGEST_ITEM] for text in texts if text][:MOST_ITEMS]


def _sentence_of(value: Any) -> str:
    """A sentence, also one that stands in an object of its own."""
    if isinstance(value, Mapping):
        value = next((part for part in value.values() if isinstance(part, str) and part.strip()), "")
    return " ".join(value.split()) if isinstance(value, str) else ""


def _form_name(key: Any) -> str:
    """A part's name however it is written: in the plural, with blanks, with capitals."""
    name = re.sub(r"[^a-z]", "", str(key).casefold())
    return name.removesuffix("s")


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST_ANSWER else f"{text[:LONGEST_ANSWER]}\n[… the rest is left out …]"
