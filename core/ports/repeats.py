"""What the answers of models are called that are asked the prompt itself, some of them several times."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

MOST = 9
"""How often one model can be chosen."""


def step_keys(models: Iterable[str]) -> list[str]:
    """The keys of the steps in which models are asked one after the other: ``a``, ``b``, ``a#2``."""
    seen: Counter[str] = Counter()
    keys = []
    for model in models:
        seen[model] += 1
        keys.append(model if seen[model] == 1 else f"{model}#{seen[model]}")
    return keys


def model_of(key: str) -> str:
    """The model a step was to ask, by its key; what is no model, such as ``merge``, is what it is."""
    return key.partition("#")[0].partition("~")[0]


def number_of(key: str) -> int:
    """Which answer of its model a step gives, from 1."""
    number = key.partition("#")[2].partition("~")[0].partition("/")[0]
    return int(number) if number.isdecimal() else 1


def called(model: str, number: int) -> str:
    """An answer as people are told of it: ``practice/large``, the second of the same model ``practice/large · 2``."""
    return model if number == 1 else f"{model} · {number}"


def answer_names(models: Iterable[str]) -> list[str]:
    """What the answers of models are called, in their order."""
    return [called(model_of(key), number_of(key)) for key in step_keys(models)]


def so_often(model: str, times: int) -> str:
    """A model with how often it is asked, where that is more than once."""
    return model if times == 1 else f"{model} \N{MULTIPLICATION SIGN} {times}"


def counted(models: Iterable[str]) -> list[str]:
    """Each model once, with how often it is there."""
    return [so_often(model, times) for model, times in Counter(models).items()]
