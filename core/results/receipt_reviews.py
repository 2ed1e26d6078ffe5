"""The reviews on a decision receipt: what other models said of its answers, and what became of their revisions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from core.conversations.texts import Blobs, whole_text
from core.queries.receipts import ReceiptReview, ReceiptStep
from core.queries.reviews import read_review
from core.results.receipt_steps import folded_steps
from events.catalog.conversations import AnswerEdited, ReviewRequested
from events.envelope import Event

ABOUT_ANSWERS = ("ReviewRequested", "AnswerEdited")
"""Names of the events of a conversation that tell of reviews of its answers."""


def folded_reviews(
    asked: Sequence[Event], runs: Mapping[str, Sequence[Event]], blobs: Blobs, writers: Mapping[str, str]
) -> tuple[ReceiptReview, ...]:
    """What was said of the answers of a run, by each model that was asked.

    :param asked: who was asked for reviews of them, and what was written in the place of answers since, in position order.
    :param runs: everything that each of the runs of these reviews caused.
    :param writers: the model of each answer of the run.
    """
    return tuple(
        _review(event, wanted, step, blobs, asked, writers)
        for event in asked
        if isinstance(wanted := event.payload, ReviewRequested)
        for step in folded_steps(runs.get(wanted.run_id, ()), blobs, {}, {}, counted=())
    )


def _review(
    event: Event,
    wanted: ReviewRequested,
    step: ReceiptStep,
    blobs: Blobs,
    about: Iterable[Event],
    writers: Mapping[str, str],
) -> ReceiptReview:
    read = read_review(step.text) if step.state == "succeeded" else None
    revision = read.revision if read is not None else ""
    later = [
        (one.stored.recorded_at, whole_text(blobs, one.payload.text, one.payload.text_blob).strip())
        for one in about
        if isinstance(one.payload, AnswerEdited)
        and one.payload.answer == wanted.answer
        and one.position > event.position
    ]
    taken = [at for at, words in later if revision and words == revision]
    return ReceiptReview(
        run_id=wanted.run_id,
        asked_at=event.stored.recorded_at,
        asked_by=event.stored.actor,
        answer=wanted.answer,
        writer=writers.get(wanted.answer, ""),
        model=step.model,
        call_id=step.call_id,
        state=step.state,
        verdict=read.verdict if read is not None else "",
        sentence=read.sentence if read is not None else "",
        revision=revision,
        taken_at=taken[-1] if taken else 0,
        in_place=bool(taken) and later[-1][1] == revision,
        error=step.error,
    )
