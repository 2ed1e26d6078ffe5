"""A store with a past: as many events as wanted, shaped like real prompts and answers."""

from __future__ import annotations

from collections.abc import Iterator

from events.catalog.calls import ModelCallCompleted, ModelCallRequested
from events.catalog.conversations import AnswerAdded, ConversationStarted, PromptAdded
from events.catalog.runs import DecisionMade, RunRequested, RunStarted, RunSucceeded
from events.envelope import NewEvent, StreamAppend
from events.store.contract import EventStore
from events.values import Money, Payload, Usage, new_id

EVENTS_OF_A_RUN = 9
RUNS_OF_A_CONVERSATION = 20
_TEXT = "Six times seven is forty-two. " * 6


async def fill(store: EventStore, events: int, *, first: int = 0) -> None:
    """Append about as many events, a thousand at a time.

    :param first: number of the first run, which says in which conversation it is.
    """
    batch: list[StreamAppend] = []
    for number in range(first, first + events // EVENTS_OF_A_RUN):
        batch.extend(_run(number))
        if len(batch) >= 400:
            await store.append(batch)
            batch = []
    await store.append(batch)


def _run(number: int) -> Iterator[StreamAppend]:
    """The events of one run, in the streams where they belong."""
    conversation = f"{number // RUNS_OF_A_CONVERSATION:08d}-0000-7000-8000-000000000000"
    run, call, prompt, answer = new_id(), new_id(), new_id(), new_id()
    model = f"practice/{('small', 'medium', 'large')[number % 3]}"
    talk: list[Payload] = []
    if number % RUNS_OF_A_CONVERSATION == 0:
        talk.append(ConversationStarted(title=f"Conversation {number}"))
    talk.append(PromptAdded(message_id=prompt, run_id=run, text=f"What is 6 * {number}?"))
    talk.append(AnswerAdded(message_id=answer, prompt_id=prompt, run_id=run, call_id=call, model=model, text=_TEXT))
    requested = RunRequested(
        conversation_id=conversation,
        prompt_id=prompt,
        prompt=f"What is 6 * {number}?",
        strategy="single",
        models=(model,),
        options={},
        settings={},
        owner="past",
    )
    asked = ModelCallRequested(
        run_id=run, conversation_id=conversation, step=model, model=model, request_hash="0" * 64, simulated=True
    )
    completed = ModelCallCompleted(
        run_id=run,
        conversation_id=conversation,
        model=model,
        answered_by=model,
        text=_TEXT,
        finish="stop",
        usage=Usage(input_tokens=8, output_tokens=45),
        cost=Money(picodollars=1000, simulated=True),
        seconds=0.4 + number % 7 / 10,
        first_seconds=0.2,
        simulated=True,
    )
    story: list[Payload] = [
        requested,
        RunStarted(owner="past"),
        DecisionMade(kind="models", choice=model, reason="You chose it."),
        DecisionMade(kind="answer", choice=model, reason="It was asked alone."),
        RunSucceeded(message_id=answer, call_ids=(call,), reason="It was asked alone."),
    ]
    yield _append(f"conversation-{conversation}", talk, run)
    yield _append(f"run-{run}", story, run)
    yield _append(f"call-{call}", [asked, completed], run)


def _append(stream: str, payloads: list[Payload], run: str) -> StreamAppend:
    return StreamAppend(stream, [NewEvent(payload, "engine", run) for payload in payloads])
