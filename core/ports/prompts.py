r"""Saved prompts: which there are, the variables in them, and a file that carries them elsewhere.

A variable is ``{{name}}``, with what it is when nothing is said ``{{name=value}}``, or with what it may be
``{{name:one|other}}``, of which the first counts when nothing is chosen. ``{{date}}`` is today's date and ``{{clipboard}}``
what was copied last. ``\{{`` stands for two braces. What looks like none of these is left as it stands.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from core.errors import InputError
from events.projections.library.rows import PromptRow

DATE, CLIPBOARD = "date", "clipboard"
"""Variables that are filled in by themselves."""
MOST_IMPORTED = 1000
LARGEST_FILE = 16 * 1024 * 1024
"""Bytes of a file of prompts."""
_FORMAT, _VERSION = "tutti-prompts", 1
_VARIABLE = re.compile(
    r"(?P<escaped>\\\{\{)|\{\{[ ]*(?P<name>[^\W\d][\w -]{0,39}?)[ ]*(?:(?P<kind>[=:])(?P<rest>[^{}]*))?\}\}"
)


@dataclass(frozen=True, slots=True)
class Variable:
    """Something that is said when a prompt is used."""

    name: str
    default: str = ""
    choices: tuple[str, ...] = ()
    """What it may be; anything when empty."""


@dataclass(frozen=True, slots=True)
class SavedPrompt:
    """A prompt of the library."""

    name: str
    text: str
    folder: str = ""
    tags: tuple[str, ...] = ()
    strategy: str = ""
    preset: str = ""
    models: tuple[str, ...] = ()
    """How it is asked; empty parts for whatever is chosen."""
    shipped: bool = False
    """Whether it came with the program and was not changed."""

    def holds(self, words: str) -> bool:
        """Whether each of these words stands in its name, folder, tags or text, whatever their case."""
        place = " ".join((self.name, self.folder, *self.tags, self.text)).casefold()
        return all(word in place for word in words.casefold().split())


def library(rows: Iterable[PromptRow]) -> list[SavedPrompt]:
    """The prompts there are, by folder and name: those that were saved, and those that came with the program and were
    neither changed nor removed.
    """
    known = list(rows)
    names = {row.name for row in known}
    saved = [
        SavedPrompt(row.name, row.text, row.folder, row.tags, row.strategy, row.preset, row.models)
        for row in known
        if not row.removed
    ]
    found = [*saved, *(prompt for prompt in shipped() if prompt.name not in names)]
    return sorted(found, key=lambda prompt: (prompt.folder.casefold(), prompt.name.casefold()))


@cache
def shipped() -> tuple[SavedPrompt, ...]:
    """The prompts that come with the program."""
    source = files("resources").joinpath("prompts", "library.json").read_text(encoding="utf-8")
    return tuple(
        SavedPrompt(one["name"], one["text"], one["folder"], tuple(one["tags"]), shipped=True)
        for one in json.loads(source)
    )


def prompt_named(prompts: Sequence[SavedPrompt], name: str) -> SavedPrompt:
    """The prompt of that name, whatever its case when that is clear.

    :raises InputError: there is none; the words say which there are.
    """
    exact = [prompt for prompt in prompts if prompt.name == name]
    alike = exact or [prompt for prompt in prompts if prompt.name.casefold() == name.casefold()]
    if len(alike) != 1:
        there = ", ".join(prompt.name for prompt in prompts[:20])
        do = f"These exist: {there}." if there else "Save one with `tutti prompts save`."
        raise InputError(f"There is no saved prompt named {name}.", do)
    return alike[0]


def variables(text: str) -> tuple[Variable, ...]:
    """The variables of a text, each once, in order; where one stands several times, what is said of it first counts."""
    found: dict[str, Variable] = {}
    for match in _VARIABLE.finditer(text):
        name = match["name"]
        if name is None:
            continue
        rest = (match["rest"] or "").strip()
        choices = tuple(choice.strip() for choice in rest.split("|")) if match["kind"] == ":" else ()
        variable = Variable(name, choices[0] if choices else rest, choices)
        if name not in found or (variable != Variable(name) and found[name] == Variable(name)):
            found[name] = variable
    return tuple(found.values())


def filled(text: str, values: Mapping[str, str]) -> str:
    """The text with its variables filled in; what is put in is not looked through for more.

    :param values: by name; where one is missing its default stands.
    """
    defaults = {variable.name: variable.default for variable in variables(text)}

    def value(match: re.Match[str]) -> str:
        return "{{" if match["name"] is None else values.get(match["name"], defaults[match["name"]])

    return _VARIABLE.sub(value, text)


def to_file(prompts: Iterable[SavedPrompt]) -> bytes:
    """Prompts as a JSON file."""
    told = [
        {
            "name": prompt.name,
            "text": prompt.text,
            "folder": prompt.folder,
            "tags": list(prompt.tags),
            "strategy": prompt.strategy,
            "preset": prompt.preset,
            "models": list(prompt.models),
        }
        for prompt in prompts
    ]
    document = {"format": _FORMAT, "version": _VERSION, "prompts": told}
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "replace")


def from_file(data: bytes) -> list[dict[str, Any]]:
    """The prompts of a file, each as the fields of a :class:`core.commands.library.SavePrompt`, not yet looked at.

    :raises InputError: it is no such file, of a newer version, or holds too many.
    """
    do = "Choose a file that was exported from a prompt library of Tutti."
    try:
        document = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise InputError("This file holds no prompts: it is not JSON.", do) from error
    prompts = document.get("prompts") if isinstance(document, dict) else None
    if not isinstance(prompts, list) or document.get("format") != _FORMAT:
        raise InputError("This file holds no prompts.", do)
    if document.get("version") != _VERSION:
        raise InputError("This file was written by a newer Tutti.", "Update Tutti to read it.")
    if len(prompts) > MOST_IMPORTED:
        raise InputError(f"This file holds more than {MOST_IMPORTED:,} prompts.", "Take it apart into several.")
    fields = ("name", "text", "folder", "tags", "strategy", "preset", "models")
    return [{key: one[key] for key in fields if key in one} if isinstance(one, dict) else {} for one in prompts]
