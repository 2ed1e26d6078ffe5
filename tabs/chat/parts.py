"""What part each step of a run has: an answer, what helped on the way to one, or what was made of several. Pure.

Read from the keys of steps; :mod:`core.strategies` names them: a model's own name is an answer, with ``#2`` behind it when it
is asked again; ``layer-2/model`` answers in a layer; ``review-1/model``, ``ballot/model``, ``judge/call`` and the like help;
``chair``, ``merge``, ``aggregate`` and ``compare`` write the answer of a run, or ``chair/model`` when the first could not.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal

from tabs.shared.language import tr, tr_count, tr_noop

Kind = Literal["answer", "help", "writer"]

_AGAIN = re.compile(r"(.+)#(\d+)")
_ROUND = re.compile(r"(review|layer)-(\d+)")
_HELPS = {
    "review": tr_noop("review"),
    "judge": tr_noop("judge"),
    "facts": tr_noop("check of facts"),
    "ballot": tr_noop("ballot"),
    "checklist": tr_noop("checklist"),
    "analysis": tr_noop("analysis"),
}
_WRITERS = {
    "chair": (tr_noop("chair"), tr_noop("Written by {model}, the chair")),
    "merge": (tr_noop("merge"), tr_noop("Merged by {model}")),
    "aggregate": (tr_noop("aggregator"), tr_noop("Put together by {model}")),
    "compare": (tr_noop("comparison"), tr_noop("Compared by {model}")),
}
"""What it is called, and what stands above what it wrote."""


@dataclass(frozen=True, slots=True)
class Part:
    """The part of one step."""

    kind: Kind = "answer"
    name: str = ""
    """Which help or which writer it is."""
    number: str = ""
    """Of the round or the layer, or how often the model was asked before and with it."""

    @property
    def words(self) -> str:
        """A few words that stand beside the name of its model."""
        if self.kind == "writer":
            return tr(_WRITERS[self.name][0])
        if self.kind == "help":
            called = tr(_HELPS[self.name])
            return tr("{part}, round {number}", part=called, number=self.number) if self.number else called
        if self.name == "layer":
            return tr("answer, layer {number}", number=self.number)
        return tr("answer")  # the name of its model says which, where that gave several

    @property
    def plain(self) -> bool:
        """Whether it is an answer to the prompt itself."""
        return self.kind == "answer" and not self.name

    def title(self, model: str) -> str:
        """What stands above it where it is the answer of its run."""
        return tr(_WRITERS[self.name][1], model=model) if self.kind == "writer" else model


ANSWER = Part()


def part_of(key: str, model: str, asked: Collection[str]) -> Part:
    """The part of a step.

    :param model: who was asked in it.
    :param asked: the models of the run.
    """
    key = key.removesuffix(f"~{model}")  # a stand-in has the part of the model that it stands in for
    again = _AGAIN.fullmatch(key)
    base, number = (again[1], again[2]) if again else (key, "")
    if base == model or base in asked:
        return Part(number=number)
    head = base.partition("/")[0]
    if found := _ROUND.fullmatch(head):
        return Part("answer" if found[1] == "layer" else "help", found[1], found[2])
    if head in _WRITERS:
        return Part("writer", head)
    return Part("help", head) if head in _HELPS else Part(number=number)


def helps_told(parts: Collection[Part]) -> str:
    """How many of which kind there are, such as ``4 reviews, 1 judge``."""
    number = Counter(part.name for part in parts)
    told = {
        "review": tr_count(number["review"], "{n} review", "{n} reviews"),
        "ballot": tr_count(number["ballot"], "{n} ballot", "{n} ballots"),
        "checklist": tr_count(number["checklist"], "{n} checklist", "{n} checklists"),
        "analysis": tr_count(number["analysis"], "{n} analysis", "{n} analyses"),
        "judge": tr_count(number["judge"], "{n} judge", "{n} judges"),
        "facts": tr_count(number["facts"], "{n} check of facts", "{n} checks of facts"),
    }
    return ", ".join(words for name, words in told.items() if number[name])
