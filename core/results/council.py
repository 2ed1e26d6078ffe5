"""What models are asked about one another's answers: the project's own templates, with foreign text quoted in them.

What a model wrote is put in as quoted lines, each of which begins with ``> ``, whatever it holds; it can neither end its
quotation nor name a field of a template. The question stands last, behind a line of its own, so that a model knows what
it is asked from what it is shown.
"""

from __future__ import annotations

import functools
import hashlib
import string
from collections.abc import Mapping, Sequence
from dataclasses import replace
from importlib.resources import files
from typing import TypeVar

from core.ports.models import Message

QUESTION = "The question that was asked:"
"""The line behind which the prompt itself stands."""
Item = TypeVar("Item")


@functools.cache
def template(name: str) -> str:
    """A template by its name; its fields stand in braces."""
    return files("resources").joinpath("templates", f"{name}.txt").read_text("utf-8").strip()


def about(messages: Sequence[Message], name: str, **fields: str) -> tuple[Message, ...]:
    """A conversation whose last prompt is put behind a template.

    :param messages: the conversation; the last one is the prompt, and keeps its images.
    :param name: of the template.
    :param fields: the text of each of its fields; what a model wrote has to be quoted.
    """
    *before, prompt = messages
    text = template(name).format_map(fields)
    return (*before, replace(prompt, text=f"{text}\n\n{QUESTION}\n\n{prompt.text}"))


def quoted(text: str) -> str:
    """Foreign text as quoted lines, at whatever character it breaks them."""
    return "\n".join(f"> {line}" for line in text.splitlines() or [""])


def listed(texts: Mapping[str, str]) -> str:
    """Foreign texts, each quoted under its heading."""
    return "\n\n".join(f"{heading}\n\n{quoted(text)}" for heading, text in texts.items())


def letter(number: int) -> str:
    """The name of an answer whose model is not told: A to Z, then AA and on."""
    before, last = divmod(number, 26)
    return (letter(before - 1) if before else "") + string.ascii_uppercase[last]


def shuffled(items: Sequence[Item], seed: str) -> list[Item]:
    """The items in an order that follows from the seed alone, the same on every replay."""

    def place(number: int) -> bytes:
        return hashlib.sha256(f"{number}\0{seed}".encode("utf-8", "replace")).digest()

    return [items[number] for number in sorted(range(len(items)), key=place)]
