"""A run told by hand, and its bundle."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from core.calls.measures import request_hash
from core.ports.models import Message, ModelRequest
from core.runs.bundle import bundle_lines
from core.runs.bundle_lines import seal_line
from events.catalog import PAYLOADS
from events.catalog.calls import ModelCallCompleted, ModelCallRequested
from events.catalog.conversations import AnswerAdded, PromptAdded
from events.catalog.runs import RunRequested, RunStarted, RunSucceeded
from events.envelope import NewEvent, RawPayload, StreamAppend
from events.registry import Registry
from events.store.sqlite.store import SqliteEventStore
from events.upcasters import UPCASTERS
from events.values import BlobRef, Payload, Usage

REGISTRY = Registry(PAYLOADS, UPCASTERS)
PICTURE = b"\x89PNG\r\n\x1a\n"
REQUESTED = RunRequested(
    conversation_id="c",
    prompt_id="p2",
    prompt="And?",
    strategy="single",
    models=("a/b",),
    options={},
    settings={},
    owner="o",
)
HISTORY = (Message("user", "Hello"), Message("assistant", "Hi"))


def asked(message_id: str, text: str, run_id: str = "r", **more: Any) -> PromptAdded:
    return PromptAdded(message_id=message_id, run_id=run_id, text=text, **more)


def answered(prompt_id: str, text: str, run_id: str = "other") -> AnswerAdded:
    return AnswerAdded(message_id=f"to-{prompt_id}", prompt_id=prompt_id, run_id=run_id, model="a/b", text=text)


def called(text: str, **more: Any) -> list[Payload]:
    """A call of the run with its answer."""
    common = {"run_id": "r", "conversation_id": "c", "model": "a/b"}
    hashed = request_hash("a/b", ModelRequest("b", (*HISTORY, Message("user", "And?"))))
    completed = ModelCallCompleted(
        **common, answered_by="b", text=text, finish="stop", usage=Usage(), cost=None, seconds=1, **more
    )
    return [ModelCallRequested(**common, step="a/b", request_hash=hashed), completed]


async def tell(
    store: SqliteEventStore,
    stream: str,
    *payloads: Payload | RawPayload,
    run_id: str = "r",
    blobs: Sequence[tuple[BlobRef, bytes]] = (),
) -> None:
    events = [NewEvent(payload, "person", run_id) for payload in payloads]
    await store.append([StreamAppend(stream, events)], blobs=blobs)


async def tell_run(store: SqliteEventStore, request: RunRequested = REQUESTED) -> None:
    """A conversation with an answered prompt, one that failed, and a run that answers the third."""
    await tell(store, "conversation-c", asked("p1", "Hello"), answered("p1", "Old"), run_id="other")
    await tell(store, "conversation-c", answered("p1", "Hi"), asked("p0", "SECRET"), run_id="other")
    await tell(store, "conversation-c", asked("p2", "And?"))
    await tell(store, "run-r", request, RawPayload("FromTomorrow", b'{"a":[1]}'), RawPayload("NotJson", b"\xff\n"))
    await tell(store, "run-r", RunStarted(owner="o"))
    await tell(store, "call-k", *called("So."))
    await tell(store, "conversation-c", answered("p2", "So.", "r"))
    await tell(store, "run-r", RunSucceeded(message_id="to-p2", call_ids=("k",), reason="It is the only one."))
    await tell(store, "conversation-c", answered("p0", "LATER"), run_id="later")


def lines_of(store: SqliteEventStore, run_id: str = "r") -> list[bytes]:
    return list(bundle_lines(store.open_reader(), REGISTRY, run_id))


def sealed(lines: Sequence[bytes]) -> bytes:
    """A bundle with other content than it was made with, whole all the same."""
    return b"".join([*lines[:-1], seal_line(lines[:-1])])
