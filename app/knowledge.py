"""Reads what is known of models; implements :class:`core.routing.knowledge.KnowledgeSource`."""

from __future__ import annotations

import logging
import sqlite3
import statistics
from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import ClassVar

from core.ports.models import Ability, Directory, ModelInfo
from core.queries import BreakerStatus
from core.routing.knowledge import Counts, ModelFacts
from core.routing.task import TaskKind
from events.catalog.calls import ModelCallCompleted
from events.envelope import Event
from events.errors import TuttiError
from events.projections.performance.view import PerformanceView
from events.projections.records.rows import RecordRow
from events.projections.records.view import RecordsView
from events.values import Payload

_log = logging.getLogger("tutti.routing")

LATELY = 20
"""A model's newest answers, of which the median is its speed."""
READ_AT_FIRST = 2000
"""The newest calls that are read for it once."""


class RecentSpeeds:
    """How long the newest answers of each model took. Used on the engine's loop."""

    HEARS: ClassVar[tuple[type[Payload], ...]] = (ModelCallCompleted,)
    """The events :meth:`hear` wants."""

    def __init__(self, performance: PerformanceView) -> None:
        self._performance = performance
        self._seconds: defaultdict[str, deque[float]] | None = None
        """By model; none before it was first asked for, so that nothing is read at the start."""

    def hear(self, event: Event) -> None:
        """Take note of an answer."""
        payload = event.payload
        if self._seconds is not None and isinstance(payload, ModelCallCompleted) and payload.source == "model":
            self._seconds[payload.model].append(payload.seconds)

    def of(self, model: str) -> float | None:
        """The median of its newest answers in seconds, to the millisecond; none when there is no answer."""
        if self._seconds is None:
            self._seconds = self._read()
        newest = self._seconds.get(model)
        return round(statistics.median(newest), 3) if newest else None

    def _read(self) -> defaultdict[str, deque[float]]:
        found: defaultdict[str, deque[float]] = defaultdict(lambda: deque(maxlen=LATELY))
        for sample in self._performance.samples(limit=READ_AT_FIRST):
            if sample.outcome == "succeeded" and sample.source == "model":
                found[sample.model].append(sample.seconds)
        return found


class StoredKnowledge:
    """Prices and abilities from the directory, records and speeds from the rows, and what breakers say now.

    Used on the engine's loop.
    """

    def __init__(
        self,
        directory: Directory,
        records: RecordsView,
        speeds: RecentSpeeds,
        breakers: Callable[[], Iterable[BreakerStatus]],
    ) -> None:
        self._directory = directory
        self._records = records
        self._speeds = speeds
        self._breakers = breakers

    def known(self, models: Sequence[str], kind: TaskKind | None) -> Mapping[str, ModelFacts]:
        """See :class:`core.routing.knowledge.KnowledgeSource`."""
        known = {model: facts for model in models if (facts := self._facts(model)) is not None}
        try:
            records = self._records.judged([facts.model for facts in known.values()])
            known = {model: self._fast(facts) for model, facts in known.items()}
        except sqlite3.Error:  # rows of another version, or a file that refuses: a run can do without
            _log.warning("the records of models cannot be read", exc_info=True)
            records = []
        of_model: defaultdict[str, list[RecordRow]] = defaultdict(list)
        for row in records:
            of_model[row.model].append(row)
        return {
            model: _with_record(facts, of_model[facts.model], kind) for model, facts in self._refused(known).items()
        }

    def _facts(self, model: str) -> ModelFacts | None:
        try:
            info = self._directory.resolve(model).info
        except TuttiError:
            return None
        price = info.price
        return ModelFacts(
            info.id,
            input_price=price.input if price else None,
            output_price=price.output if price else None,
            practice=info.practice,
            context_tokens=info.context_tokens,
            abilities=_abilities(info),
            refused=info.note if info.state in {"no_key", "unreachable"} else "",
        )

    def _fast(self, facts: ModelFacts) -> ModelFacts:
        seconds = self._speeds.of(facts.model)
        return facts if seconds is None else replace(facts, seconds=seconds)

    def _refused(self, known: Mapping[str, ModelFacts]) -> Mapping[str, ModelFacts]:
        """The same, with the reason of each breaker that is not closed."""
        reasons = {
            breaker.model: f"its circuit breaker is {breaker.state.replace('_', ' ')}: {breaker.reason}"
            for breaker in self._breakers()
            if breaker.state in {"open", "disabled"}
        }
        if not reasons:
            return known
        return {
            model: replace(facts, refused=facts.refused or reasons.get(facts.model, ""))
            for model, facts in known.items()
        }


def _abilities(info: ModelInfo) -> frozenset[Ability] | None:
    """What it can do; of a model whose provider tells nothing of that, nothing is known."""
    told = info.practice or info.state == "recorded" or info.abilities != {"text"}
    return info.abilities if told else None


def _with_record(facts: ModelFacts, rows: Sequence[RecordRow], kind: TaskKind | None) -> ModelFacts:
    """The facts with the record in a kind of task, and with the outcomes of its checks in the answers that it counts."""
    if not rows:
        return facts
    kinds: dict[str, Counts] = {row.kind: (row.good, row.bad) for row in rows}
    found = replace(facts, kinds=kinds).of_kind(kind)
    checked: dict[str, Counts] = {}
    for row in rows:
        if found.of_all_kinds or row.kind == kind:
            for outcome, (good, bad) in row.checked.items():
                before = checked.get(outcome, (0, 0))
                checked[outcome] = (before[0] + good, before[1] + bad)
    return replace(found, checked=checked)
