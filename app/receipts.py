"""Finds what a receipt is asked for, and reads the events that it is made of."""

from __future__ import annotations

from collections.abc import Sequence

from core.errors import InputError, UnknownThing
from core.queries.receipts import Receipt, ReceiptOrigin
from core.results.calibration import NEAR
from core.results.receipt import Beside, origin_calls, receipt
from core.results.receipt_reviews import ABOUT_ANSWERS
from events.catalog.conversations import PromptAdded, ReviewRequested
from events.catalog.runs import RunRequested, RunSucceeded
from events.envelope import Event
from events.registry import Registry
from events.store.contract import Reader
from events.views import Views

LEAST = 8
"""Characters of an id that have to be given."""
BEHIND = 100
"""Positions behind the end of a run that are looked at too: what it spent is held against the limits right after it."""
_ENDS = frozenset({"RunSucceeded", "RunFailed", "RunCanceled"})


def find_receipt(reader: Reader, registry: Registry, views: Views, given: str) -> Receipt:
    """The receipt of a run, named by its id, by that of a message or a call of it, or by the beginning of one of these.

    :raises UnknownThing: nothing has such an id.
    :raises InputError: several runs may be meant.
    """
    run_id = run_named(reader, views, given)
    events = _events(reader, registry, run_id)
    found = receipt(events, reader, _beside(reader, registry, views, events, run_id), run_id=run_id, subject=given)
    if found is None:
        raise _unknown(given)
    return found


def run_named(reader: Reader, views: Views, given: str) -> str:
    """The run that is meant by an id of it, of a message or of a call, or by the beginning of one.

    :raises UnknownThing: none is.
    :raises InputError: several may be.
    """
    if given and reader.version(f"run-{given}"):
        return given
    call = next(iter(reader.read_stream(f"call-{given}", limit=1)), None) if given else None
    if call is not None and call.correlation_id:
        return call.correlation_id
    beginning = given.strip().removesuffix("…")
    if len(beginning) < LEAST:
        raise _unknown(given)
    own = views.runs.beginning(beginning)
    found = own if len(own) == 1 else _all_named(views, beginning, own)
    if not found:
        raise _unknown(given)
    if len(found) > 1:
        raise InputError(f"Several ids begin with {beginning}.", "Give more of the id.")
    return found[0]


def _all_named(views: Views, beginning: str, own: Sequence[str]) -> list[str]:
    messages = views.conversations.runs_of_message(beginning)
    calls = [run_id for run_id in views.runs.runs_of_call(beginning) if run_id]  # one made for memory belongs to none
    return list(dict.fromkeys((*own, *messages, *calls)))


def _unknown(given: str) -> UnknownThing:
    what = f"There is no answer, message or run {given}."
    return UnknownThing(what, f"Give an id of `tutti runs list`, or at least its first {LEAST} characters.")


def _events(reader: Reader, registry: Registry, run_id: str) -> list[Event]:
    """Everything the run caused, and everything in its own stream, in position order."""
    stored = {one.position: one for one in (*reader.read_correlated(run_id), *reader.read_stream(f"run-{run_id}"))}
    return [registry.decode(stored[position]) for position in sorted(stored)]


def _beside(reader: Reader, registry: Registry, views: Views, events: Sequence[Event], run_id: str) -> Beside:
    """What happened outside of the run and bears upon it."""
    request = next((event.payload for event in events if isinstance(event.payload, RunRequested)), None)
    if request is None:
        return Beside()
    last = max((event.position for event in events if event.stored.type in _ENDS), default=reader.head())
    around = reader.read(after=last + BEHIND, types=("BreakerChanged", "BudgetSet", "BudgetWarned"), backward=True)[
        ::-1
    ]
    decoded = [registry.decode(one) for one in around]
    reviews = _reviews(reader, registry, request.conversation_id, run_id)
    wanted = [event.payload.run_id for event in reviews if isinstance(event.payload, ReviewRequested)]
    return Beside(
        breakers=[event for event in decoded if event.stored.type == "BreakerChanged"],
        budgets=[event for event in decoded if event.stored.type != "BreakerChanged"],
        prompt=_prompt(reader, registry, request),
        lineage=_lineage(reader, registry, request),
        origins=_origins(reader, origin_calls(events)),
        reviews=reviews,
        review_runs={review: _events(reader, registry, review) for review in wanted},
        near=_near(views, events),
    )


def _reviews(reader: Reader, registry: Registry, conversation_id: str, run_id: str) -> list[Event]:
    """Who was asked to review an answer of a run, and what a person wrote in the place of one; nothing without the first."""
    stored = reader.read_stream(f"conversation-{conversation_id}")
    about = [registry.decode(one) for one in stored if one.type in ABOUT_ANSWERS]
    mine = [
        one for one in about if not isinstance(one.payload, ReviewRequested) or one.payload.reviewed_run_id == run_id
    ]
    return mine if any(isinstance(one.payload, ReviewRequested) for one in mine) else []


def _near(views: Views, events: Sequence[Event]) -> tuple[bool, ...]:
    """Of each rated answer that came with about as much confidence as this one, whether it was found good."""
    done = next((event.payload for event in reversed(events) if isinstance(event.payload, RunSucceeded)), None)
    if done is None or done.confidence is None:
        return ()
    sure = done.confidence
    found = views.records.confidences(sure.source, low=sure.value - NEAR, high=sure.value + NEAR)
    return tuple(rating == "good" for _, rating in found)


def _prompt(reader: Reader, registry: Registry, request: RunRequested) -> Event | None:
    for stored in reader.read_stream(f"conversation-{request.conversation_id}"):
        if stored.type == PromptAdded.type_name:
            event = registry.decode(stored)
            if isinstance(event.payload, PromptAdded) and event.payload.message_id == request.prompt_id:
                return event
    return None


def _lineage(reader: Reader, registry: Registry, request: RunRequested | None) -> tuple[ReceiptOrigin, ...]:
    """The runs it was made from, the nearest first. A bundle's run may be none of this store; there it ends."""
    found: list[ReceiptOrigin] = []
    seen: set[str] = set()
    while request is not None and request.origin is not None and request.origin.run_id not in seen:
        origin = request.origin
        seen.add(origin.run_id)
        found.append(ReceiptOrigin(origin.kind, origin.run_id, origin.step))
        stored = reader.read_stream(f"run-{origin.run_id}", limit=1)
        payload = registry.decode(stored[0]).payload if stored else None
        request = payload if isinstance(payload, RunRequested) else None
    return tuple(found)


def _origins(reader: Reader, calls: Sequence[str]) -> dict[str, str]:
    """The run of each of these calls, as far as it is in this store."""
    first = {call: reader.read_stream(f"call-{call}", limit=1) for call in calls}
    return {call: stored[0].correlation_id for call, stored in first.items() if stored}
