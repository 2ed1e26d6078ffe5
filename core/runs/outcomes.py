"""How the outcome of a strategy becomes the end of its run: the answer in the conversation, or why there is none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from core.conversations.about import REVIEWS
from core.conversations.texts import stored_text
from core.errors import CanceledError, NoAnswer, ProviderError, error_info
from core.ports.models import ModelResponse
from core.runs.journal import Journal
from core.runs.plan import RunPlan
from core.strategies.context import Answer, Outcome
from events.catalog.conversations import AnswerAdded
from events.catalog.runs import RunCanceled, RunFailed, RunRequested, RunSucceeded
from events.envelope import StreamAppend
from events.errors import TuttiError
from events.values import Usage, new_id

TEMPLATE = "template"
"""Named as the model of an answer that no model gave."""


async def record_answer(
    journal: Journal,
    request: RunRequested,
    outcome: Outcome,
    degraded: Mapping[str, Mapping[str, TuttiError]],
    lost: Sequence[StreamAppend],
) -> None:
    """Put an answer into the conversation and end the run with it, in one transaction; reviews are no such answer.

    :param degraded: for each call whose answer is a stand-in's, the errors of those it stands in for.
    :param lost: the ends of calls that a dead process left open.
    """
    text, ref, blobs = stored_text(outcome.answer.text)
    message_id = new_id()
    failures = _failures(outcome, degraded)
    added = AnswerAdded(
        message_id=message_id,
        prompt_id=request.prompt_id,
        run_id=journal.run_id,
        call_id=outcome.answer.call_id or None,
        model=outcome.answer.model,
        text=text,
        text_blob=ref,
        degraded=bool(failures) or outcome.degraded,
    )
    calls = (outcome.answer, *outcome.answers)
    succeeded = RunSucceeded(
        message_id=message_id,
        call_ids=tuple(answer.call_id for answer in calls if answer.call_id),
        reason=_told(outcome, failures),
        degraded=added.degraded,
        confidence=outcome.confidence,
    )
    if request.settings.get(REVIEWS):  # what is said of an answer is no answer to its prompt
        await journal.transition(succeeded.model_copy(update={"message_id": ""}), lost)
        return
    conversation = StreamAppend(f"conversation-{request.conversation_id}", [journal.event(added)])
    await journal.transition(succeeded, [*lost, conversation], blobs=blobs)


def without_answer(plan: RunPlan, error: TuttiError) -> Outcome | RunCanceled | RunFailed:
    """A run whose models all failed: the stand-in answer when the person has written one, marked as degraded."""
    if isinstance(error, CanceledError):
        return RunCanceled(reason="every model was stopped")
    if not plan.template or not isinstance(error, ProviderError | NoAnswer):
        return RunFailed(error=error_info(error))
    response = ModelResponse(plan.template, "stop", Usage(), TEMPLATE)
    failures = error.failures if isinstance(error, NoAnswer) else {plan.models[0]: error}
    reason = "No model answered; this is the stand-in answer from your settings."
    return Outcome(Answer("", TEMPLATE, response), reason, failures=failures)


def _failures(outcome: Outcome, degraded: Mapping[str, Mapping[str, TuttiError]]) -> Mapping[str, TuttiError]:
    """The real errors behind an answer: of the strategy's models, and of those a stand-in answered for."""
    stood_in = [degraded.get(answer.call_id, {}) for answer in (outcome.answer, *outcome.answers)]
    return {model: error for failures in (*stood_in, outcome.failures) for model, error in failures.items()}


def _told(outcome: Outcome, failures: Mapping[str, TuttiError]) -> str:
    """The reason, with what is doubtful about it and every failed model's real error behind it."""
    failed = [f"{model} failed: {error.what}" for model, error in failures.items()]
    return " ".join(filter(None, [outcome.reason, outcome.doubt, *failed]))
