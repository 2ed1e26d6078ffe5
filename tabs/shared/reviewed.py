"""Which answer a run of reviews is about."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from core.queries.reviews import Verdict
from events.projections.runs.rows import RunRow
from events.views import Views
from tabs.shared.language import tr_noop
from tabs.shared.recorded_words import REVIEW

VERDICTS: Mapping[Verdict, str] = {
    "agree": tr_noop("agrees"),
    "disagree": tr_noop("disagrees"),
    "info": tr_noop("adds"),
}
"""What a model says of an answer, in a word."""


class Reviewed(NamedTuple):
    """An answer that a run reviews."""

    run_id: str
    """The run whose answer it is."""
    answer: str
    """Its call, or its message where no call gave it."""
    model: str
    """Who gave it; empty where no model did, and while its name is hidden."""


def reviewed(views: Views, run: RunRow) -> Reviewed | None:
    """The answer that a run reviews; ``None`` for a run that reviews none, or whose conversation was erased."""
    ref = views.conversations.review_of(run.prompt_id, run.run_id) if run.strategy == REVIEW else None
    if ref is None:
        return None
    step = views.runs.step(ref.answer)
    whole = None if step is not None else views.runs.get(ref.reviewed_run_id)
    model = step.model if step is not None else whole.answer_model if whole is not None else ""
    return Reviewed(ref.reviewed_run_id, ref.answer, "" if ref.reviewed_run_id in views.arena.hidden_runs() else model)
