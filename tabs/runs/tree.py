"""What each step of a run came from: derived from the keys of its steps, its checks and its decisions.

A strategy names its steps. A model's own name is an answer, with ``#2`` behind it when it is asked again; ``review-1/model``,
``layer-2/model`` and ``ballot/model`` belong to a round; ``chair``, ``merge`` and the like stand alone, and ``chair/model`` is
who writes when that failed; ``judge/call`` looks at the answer of a call. The runs add ``~model`` for a stand-in and
``/summary-…`` for what a step could not be sent whole. A name that is none of these is shown as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from events.projections.runs.rows import CheckRow, DecisionRow, RunRow, StepRow
from tabs.shared.language import tr, tr_noop, tr_told
from tabs.shared.recorded_words import strategy_words
from tabs.shared.safe_text import one_line

SUMMARY = "/summary-"
ANSWERS = "answers"
TITLES = {
    "analysis": tr_noop("Analysis"),
    "chair": tr_noop("Chair"),
    "aggregate": tr_noop("Aggregator"),
    "merge": tr_noop("Merge"),
    "checklist": tr_noop("Checklist"),
    "compare": tr_noop("Comparison"),
    "judge": tr_noop("Judge"),
    "facts": tr_noop("Facts"),
}
"""Steps that stand alone, by their key."""
CRITICS = frozenset({"judge", "facts"})
WRITERS = frozenset({"analysis", "chair", "aggregate", "merge", "checklist", "compare"})
_STAGED = frozenset({"consensus", "fusion", "mixture"})
"""Strategies whose answers are a round of their own."""
_ASKED_BECAUSE = frozenset({"fallback", "escalate", "expert", "budget"})
"""Kinds of decisions that choose the model that is asked next."""
_AGAIN = re.compile(r"(.+)#(\d+)")
_ROUND = re.compile(r"(review|layer)-(\d+)")
NAME = 60
"""Characters of a name."""


@dataclass(frozen=True, slots=True)
class Node:
    """One line of the tree."""

    key: str
    """Stays the same for as long as the run is shown."""
    title: str
    step: StepRow | None = None
    """The step it is; ``None`` for a round, for a check, and for a step that is not asked yet."""
    check: CheckRow | None = None
    """The check it is, or that the step was asked for."""
    why: str = ""
    """Why it was asked, in a sentence."""
    children: tuple[Node, ...] = field(default=(), compare=False)

    def steps(self) -> Iterator[StepRow]:
        """The steps of it and below it."""
        if self.step is not None:
            yield self.step
        for child in self.children:
            yield from child.steps()


class _Place(NamedTuple):
    """Where a step belongs."""

    title: str
    above: str = ""
    """Key of what it stands under; empty for the run itself."""
    round: str = ""
    """Title of what is above when that is a round."""


@dataclass(slots=True)
class _Branch:
    title: str
    step: StepRow | None = None
    check: CheckRow | None = None
    why: str = ""
    children: dict[str, _Branch] = field(default_factory=dict)

    def grown(self) -> tuple[Node, ...]:
        return tuple(
            Node(key, one.title, one.step, one.check, one.why, one.grown()) for key, one in self.children.items()
        )


class _Growing:
    """The tree as it grows, step by step."""

    def __init__(self, run: RunRow, calls: dict[str, str], picks: Sequence[DecisionRow]) -> None:
        self.root = _Branch("")
        self.branches: dict[str, _Branch] = {}
        self._run = run
        self._calls = calls
        """Step by call."""
        self._picks = picks

    def add(self, step: StepRow, why: str) -> None:
        """Put a step in its place, and what it stands under before it."""
        before = [one.position for one in self._picks if one.position < step.ordinal]
        # what is answered from the cache is recorded at once, and the decision that led to it right behind it
        pick = before[-1] if before else self._picks[0].position if self._picks and step.step != "analysis" else 0
        branch = self._branch(step.step, step.model, pick)
        branch.step, branch.why = step, why

    def check(self, check: CheckRow) -> None:
        """Put a check under the answer it looked at; the verdict of a critic is told at the step that was asked for it."""
        asked = self.branches.get(f"{check.name}/{check.call_id}")
        if asked is not None:
            asked.check = check
            return
        above = self.branches.get(self._calls.get(check.call_id, ""))
        children = (above or self.root).children
        children[f"check {check.position}"] = _Branch(_sentence(one_line(tr_told(check.name), NAME)), check=check)

    def _branch(self, key: str, model: str, pick: int) -> _Branch:
        if key in self.branches:
            return self.branches[key]
        chosen = next((one for one in self._picks if one.position == pick), None)
        place = self._place(key, model, chosen.choice if chosen else self._run.strategy)
        above = self._picked(chosen).children if chosen else self.root.children
        if place.round:
            above = above.setdefault(place.above, _Branch(place.round)).children
        elif place.above:
            above = self._branch(place.above, model, pick).children
        made = self.branches[key] = above.setdefault(key, _Branch(place.title))
        return made

    def _picked(self, chosen: DecisionRow) -> _Branch:
        """The strategy that was picked for this run, under which its steps stand."""
        made = _Branch(
            tr("Strategy: {strategy}", strategy=one_line(strategy_words(chosen.choice), NAME)), why=chosen.reason
        )
        return self.root.children.setdefault(f"pick {chosen.position}", made)

    def _place(self, key: str, model: str, strategy: str) -> _Place:
        if SUMMARY in key:
            return _Place(tr("Summary of what did not fit"), key.rpartition(SUMMARY)[0])
        before, _, after = key.rpartition("~")
        if before and after == model and before in self.branches:
            return _Place(tr("Stand-in"), before)
        again = _AGAIN.fullmatch(key)
        base, number = (again[1], again[2]) if again else (key, "")
        if base == model or base in self._run.models:
            return self._answer(_numbered(tr("Answer"), number), strategy)
        head, _, rest = base.partition("/")
        return self._in_round(head, rest, number) or self._by_itself(base, number) or self._unknown(key, model)

    def _in_round(self, head: str, rest: str, number: str) -> _Place | None:
        """The place of a step that stands under another or in a round."""
        if found := _ROUND.fullmatch(head):
            review = found[1] == "review"
            title = tr("Review, round {number}", number=found[2]) if review else tr("Layer {number}", number=found[2])
            return _Place(_numbered(tr("Review") if review else tr("Answer"), number), head, title)
        if head == "ballot" and rest:
            return _Place(_numbered(tr("Ballot"), number), head, tr("Ballots"))
        if head in CRITICS and rest in self._calls:
            return _Place(tr(TITLES[head]), self._calls[rest])
        if head in WRITERS and rest and head in self.branches:
            return _Place(tr("Stand-in"), head)
        return None

    def _by_itself(self, base: str, number: str) -> _Place | None:
        return _Place(_numbered(tr(TITLES[base]), number)) if base in TITLES else None

    def _unknown(self, key: str, model: str) -> _Place:
        """A step of a strategy that names its steps in its own way."""
        head = key.removesuffix(f"/{model}")
        return _Place(tr("Step"), f"round {head}", one_line(head, NAME)) if head != key else _Place(one_line(key, NAME))

    def _answer(self, title: str, strategy: str) -> _Place:
        if strategy == "mixture":
            return _Place(title, ANSWERS, tr("Layer {number}", number=1))
        return _Place(title, ANSWERS, tr("Answers")) if self._is_staged(strategy) else _Place(title)

    def _is_staged(self, strategy: str) -> bool:
        """Whether something follows the answers of a strategy, as far as that is known before it does."""
        options = self._run.options
        votes_again = strategy == "voting" and (options.get("method") == "ranked" or bool(options.get("judge")))
        return strategy in _STAGED or votes_again


def grow(
    run: RunRow, steps: Sequence[StepRow], checks: Sequence[CheckRow], decisions: Sequence[DecisionRow]
) -> tuple[Node, ...]:
    """The tree of a run, each list in the order of its events. What was there stays where it is as the run goes on."""
    picks = [one for one in decisions if one.kind == "strategy"] if run.strategy == "auto" else []
    growing = _Growing(run, {step.call_id: step.step for step in steps}, picks)
    because = iter([one for one in decisions if one.kind in _ASKED_BECAUSE])
    following = next(because, None)
    why: dict[str, str] = {}
    for step in steps:
        while following is not None and following.position < step.ordinal:
            why[following.choice] = following.reason
            following = next(because, None)
        growing.add(step, why.pop(step.model, ""))
    for check in checks:
        growing.check(check)
    return growing.root.grown()


def _numbered(title: str, number: str) -> str:
    return tr("{title} {number}", title=title, number=number) if number else title


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}"


def is_flat(nodes: Sequence[Node]) -> bool:
    """Whether it is no tree but a list."""
    return not any(node.children for node in nodes)
