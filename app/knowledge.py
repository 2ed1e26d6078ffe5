"""Reads what is known of models from the directory and the rows; implements :class:`core.routing.knowledge.KnowledgeSource`."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import replace

from core.ports.models import Directory
from core.routing.knowledge import ModelFacts
from core.routing.task import TaskKind
from events.errors import TuttiError
from events.projections.records.rows import RecordRow
from events.projections.records.view import RecordsView

_log = logging.getLogger("tutti.routing")


ENOUGH = 8
"""Judged answers to one kind of task from which its own record says more than that of all kinds."""


class StoredKnowledge:
    """Prices from the directory, records from the rows. Used on the engine's loop."""

    def __init__(self, directory: Directory, records: RecordsView) -> None:
        self._directory = directory
        self._records = records

    def known(self, models: Sequence[str], kind: TaskKind) -> Mapping[str, ModelFacts]:
        """See :class:`core.routing.knowledge.KnowledgeSource`."""
        records = self._records_of(models, kind)
        known = {model: facts for model in models if (facts := self._facts(model)) is not None}
        return {model: _with_record(facts, records.get(facts.model)) for model, facts in known.items()}

    def _records_of(self, models: Sequence[str], kind: TaskKind) -> Mapping[str, RecordRow]:
        """The record in this kind of task, or in all kinds while too few answers of this kind were judged."""
        try:
            of_kind, overall = self._records.judged(models, kind), self._records.judged(models)
            return {**overall, **{model: row for model, row in of_kind.items() if row.rated >= ENOUGH}}
        except sqlite3.Error:  # rows of another version, or a file that refuses: a run can do without
            _log.warning("the records of models cannot be read", exc_info=True)
            return {}

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
        )


def _with_record(facts: ModelFacts, record: RecordRow | None) -> ModelFacts:
    if record is None:
        return facts
    checked = dict(record.checked)
    return replace(
        facts, good=record.good, bad=record.bad, checked=checked, of_all_kinds=not record.kind and record.rated > 0
    )
