"""What a run had when it was stopped: the context of what is asked next, where its answer was awaited.

A person who stops an answer has read what there is of it and goes on from that. It counts for the conversation alone:
no run takes a part of an answer for an answer, and no vote counts it.
"""

from __future__ import annotations

from collections.abc import Sequence

from core.conversations.texts import words_left
from core.runs.comparing import is_answer
from core.runs.record import read_record
from events.catalog.calls import ModelCallCanceled, ModelCallCompleted
from events.catalog.conversations import AnswersChosen
from events.catalog.runs import RunRequested
from events.envelope import NewEvent, StreamAppend
from events.registry import Registry
from events.store.contract import Reader


def left_behind(
    reader: Reader, registry: Registry, run_id: str, request: RunRequested, lost: Sequence[StreamAppend] = ()
) -> list[StreamAppend]:
    """What is recorded in the conversation with the end of a run that was stopped; nothing when it had no words.

    The first whole answer of a model, in the order they were asked, else what there is of the first that was stopped.

    :param lost: the ends of calls that are about to be recorded with it.
    """
    ends = {one.stream.removeprefix("call-"): one.events[-1].payload for one in lost}
    steps = read_record(reader, registry, run_id).steps
    told = [
        (step.call_id, step.end or ends.get(step.call_id))
        for key, step in steps.items()
        if is_answer(key, request.models)
    ]
    for kind in (ModelCallCompleted, ModelCallCanceled):
        for call_id, end in told:
            if isinstance(end, kind) and getattr(end, "by", "") != "strategy" and words_left(end)[0]:
                given = AnswersChosen(prompt_id=request.prompt_id, run_id=run_id, answers=(call_id,), stopped=True)
                return [StreamAppend(f"conversation-{request.conversation_id}", [NewEvent(given, "engine", run_id)])]
    return []
