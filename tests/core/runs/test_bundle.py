from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import orjson
import pytest

from app.bootstrap import Engine, start_engine
from core.calls.measures import request_hash
from core.commands.models import AddProvider, CancelRun, File
from core.conversations.texts import blob_ref, stored_text
from core.errors import InputError, ModelNotFound, NotRecorded, UnknownThing
from core.ports.models import Message, ModelRequest
from core.providers.recorded.directory import RecordedDirectory
from core.runs.bundle import Bundle, bundle_lines, read_bundle
from events.catalog.runs import RunFailed, RunOrigin
from events.envelope import RawPayload
from events.store.sqlite.store import SqliteEventStore, open_store
from events.values import INLINE_TEXT_BYTES, Attachment, ErrorInfo
from tests.core.providers.sinks import Heard
from tests.core.runs.bundles import (
    HISTORY,
    PICTURE,
    REGISTRY,
    REQUESTED,
    asked,
    called,
    lines_of,
    tell,
    tell_run,
)
from tests.engines import ended, running, submit
from tests.servers.formats import Answer
from tests.servers.scripted import ScriptedServer


def bundled(engine: Engine, run_id: str) -> bytes:
    """The bundle of a run of an engine."""
    reader = engine.store.open_reader()
    try:
        return b"".join(bundle_lines(reader, REGISTRY, run_id))
    finally:
        reader.close()


async def answers(bundle: Bundle) -> dict[str, str]:
    """What the recorded models answer to what the run sent."""
    directory = RecordedDirectory(bundle.answers)
    texts: dict[str, str] = {}
    for model in bundle.request.models:
        target = directory.resolve(model)
        heard = Heard()
        response = await target.provider.call(ModelRequest(target.name, bundle.messages), heard)
        assert heard.whole == response.text
        texts[model] = response.text
    return texts


async def test_a_run_replays_without_keys_or_servers(home: Path) -> None:
    """Practice models and a real server answer from the file as they did, to exactly the requests of the run."""
    models = ("practice/small", "practice/large", "local/a", "local/b")
    said = {"a": Answer("It is 42."), "b": Answer("Forty-two.")}
    async with ScriptedServer(said) as server, running(home, server) as engine:
        first = await submit(engine, "local/a", text="Remember the word tin.")
        await engine.run_ended(first.run_id)
        files = (File(name="p.png", media_type="image/png", data=PICTURE),)
        second = await submit(engine, *models, strategy="parallel", conversation_id=first.conversation_id, files=files)
        run = await ended(engine, second.run_id)
        later = await submit(engine, "local/b", text="LATER", conversation_id=first.conversation_id)
        await engine.run_ended(later.run_id)
        data = bundled(engine, second.run_id)
    bundle = read_bundle(data, REGISTRY)
    told = {call.model: call.response.text for call in bundle.answers.calls if call.response}
    assert set(told) == set(models)
    assert (told["local/a"], told["local/b"]) == ("It is 42.", "Forty-two.")
    assert await answers(bundle) == told
    assert [message.text for message in bundle.history] == ["Remember the word tin.", "It is 42."]
    assert bundle.messages[-1].images[0].data == PICTURE
    assert bundle.prompt_text == "What is 6 * 7?"
    assert (bundle.outcome.phase, bundle.outcome.answer) == ("succeeded", run.row.answer)
    assert bundle.outcome.reason
    assert bundle.request.strategy == "parallel"
    assert b"LATER" not in data
    for model in models:
        name = model.partition("/")[2]
        hashed = request_hash(model, ModelRequest(name, bundle.messages))
        assert bundle.answers.by_step[model].request_hash == hashed
        assert bundle.answers.by_request[hashed] == (bundle.answers.by_step[model],)


async def test_failures_are_replayed_as_they_were(home: Path) -> None:
    """A model that failed fails again with its own words, and the run's own end is in the file."""
    async with ScriptedServer({"a": Answer()}) as server, running(home, server) as engine:
        submitted = await submit(engine, "local/none")
        await engine.run_ended(submitted.run_id)
        bundle = read_bundle(bundled(engine, submitted.run_id), REGISTRY)
    recorded = bundle.answers.by_step["local/none"].error
    assert recorded is not None
    with pytest.raises(ModelNotFound) as caught:
        await answers(bundle)
    assert caught.value.what == recorded.what
    assert bundle.outcome.phase == "failed"
    assert bundle.outcome.error is not None


async def test_a_run_under_way_and_a_stopped_one_can_be_held(home: Path) -> None:
    """A bundle is made of a run in whatever state it is; a call without a whole answer is never taken for one."""
    async with ScriptedServer(Answer("One two three"), hold_after=2) as server, running(home, server) as engine:
        submitted = await submit(engine, "local/a")
        await server.held.wait()
        under_way = read_bundle(bundled(engine, submitted.run_id), REGISTRY)
        await engine.commands.send(CancelRun(run_id=submitted.run_id, reason="enough"))
        await engine.run_ended(submitted.run_id)
        stopped = read_bundle(bundled(engine, submitted.run_id), REGISTRY)
    assert under_way.outcome.phase == "running"
    assert under_way.answers.by_step["local/a"].response is None
    assert (stopped.outcome.phase, stopped.outcome.reason) == ("canceled", "enough")
    assert stopped.answers.by_step["local/a"].stopped_by
    with pytest.raises(NotRecorded, match="had no end"):
        await answers(under_way)


async def test_a_bundle_holds_no_key(home: Path) -> None:
    """A key in the environment, used for a provider of the run and repeated by its model, is nowhere in its bundle."""
    key = "sk-planted-0123456789abcdef"
    said = {"quiet": Answer(), "loud": Answer(f"Your key is {key}.")}
    async with ScriptedServer(said) as server:
        engine = await start_engine(home, environment={"PLANTED_KEY": key}, practice_latency=0)
        try:
            added = AddProvider(name="keyed", wire="openai", base_url=server.openai_url, key_env="PLANTED_KEY")
            await engine.commands.send(added)
            await engine.run_ended((await submit(engine, "keyed/quiet")).run_id)
            submitted = await submit(engine, "keyed/loud")
            await engine.run_ended(submitted.run_id)
            data = bundled(engine, submitted.run_id)
        finally:
            await engine.close()
    assert key.encode() not in data
    assert b"Your key is" in data


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[SqliteEventStore]:
    """An empty store."""
    opened = open_store(tmp_path, REGISTRY)
    yield opened
    await opened.close()


async def test_only_what_the_context_needs_is_taken_along(store: SqliteEventStore) -> None:
    """Of other runs a bundle holds the answered prompts before its own with their newest answers, and no more."""
    await tell_run(store)
    data = b"".join(lines_of(store))
    bundle = read_bundle(data, REGISTRY)
    assert bundle.messages == (*HISTORY, Message("user", "And?"))
    assert not {word for word in (b"SECRET", b"LATER", b"Old") if word in data}
    assert await answers(bundle) == {"a/b": "So."}
    assert (bundle.outcome.phase, bundle.outcome.answer) == ("succeeded", "So.")


async def test_events_are_kept_as_they_are(store: SqliteEventStore) -> None:
    """Every event comes back with its envelope and exact bytes, also one of a type that is not known here."""
    await tell_run(store)
    bundle = read_bundle(b"".join(lines_of(store)), REGISTRY)
    stored = {event.position: event for event in store.open_reader().read()}
    assert [event.stored for event in bundle.events] == [stored[event.position] for event in bundle.events]
    unknown = [event.stored.type for event in bundle.events if event.payload is None]
    assert unknown == ["FromTomorrow", "NotJson"]


async def test_long_texts_and_files_come_along(store: SqliteEventStore) -> None:
    """What lives beside the events is in the bundle too; what was erased is said to be erased."""
    long = "ü" * INLINE_TEXT_BYTES
    text, ref, blobs = stored_text(long)
    gone = Attachment(name="gone.png", blob=blob_ref(b"x", "image/png"))
    await tell(store, "conversation-c", asked("p2", text, text_blob=ref, attachments=(gone,)), blobs=blobs)
    await tell(store, "run-r", REQUESTED)
    await tell(store, "call-k", *called(text, text_blob=ref))
    bundle = read_bundle(b"".join(lines_of(store)), REGISTRY)
    assert bundle.prompt_text == long
    assert "gone.png was erased" in bundle.messages[-1].text
    response = bundle.answers.by_step["a/b"].response
    assert response is not None
    assert response.text == long


async def test_a_replayed_run_can_be_held_again(store: SqliteEventStore) -> None:
    """The bundle of a run that was replayed from a bundle sends what the first one sent."""
    await tell_run(store)
    inner = b"".join(lines_of(store))
    ref = blob_ref(inner, "application/x-ndjson")
    origin = RunOrigin(kind="bundle", run_id="r", bundle=ref)
    again = REQUESTED.model_copy(update={"conversation_id": "d", "origin": origin})
    await tell(store, "conversation-d", asked("p2", "And?", "s"), run_id="s")
    await tell(store, "run-s", again, run_id="s", blobs=[(ref, inner)])
    bundle = read_bundle(b"".join(lines_of(store, "s")), REGISTRY)
    assert bundle.messages == (*HISTORY, Message("user", "And?"))


async def test_an_older_version_is_lifted(store: SqliteEventStore) -> None:
    """Events that an earlier version wrote are read as they were meant."""
    await tell(store, "conversation-c", asked("p2", "And?"))
    old = REQUESTED.model_dump(mode="json", exclude={"origin"})
    await tell(store, "run-r", RawPayload("RunRequested", orjson.dumps(old), 1))
    assert read_bundle(b"".join(lines_of(store)), REGISTRY).request == REQUESTED


async def test_an_erased_prompt_cannot_be_replayed(store: SqliteEventStore) -> None:
    """A run whose prompt is gone is refused with the reason."""
    await tell_run(store)
    (prompt,) = [event.position for event in store.open_reader().read() if b'"And?"' in (event.data or b"")][:1]
    await store.erase(prompt, reason="private", actor="person")
    with pytest.raises(InputError, match="prompt of run r was erased"):
        lines_of(store)


async def test_a_failed_run_says_why(store: SqliteEventStore) -> None:
    """The recorded error of a run that failed is in its outcome."""
    error = ErrorInfo(kind="no_answer", what="Nobody answered.", do="Ask again.")
    await tell(store, "conversation-c", asked("p2", "And?"))
    await tell(store, "run-r", REQUESTED, RunFailed(error=error))
    outcome = read_bundle(b"".join(lines_of(store)), REGISTRY).outcome
    assert (outcome.phase, outcome.reason, outcome.error) == ("failed", "Nobody answered.", error)


async def test_an_unknown_run_is_named(store: SqliteEventStore) -> None:
    """There is no bundle of a run that does not exist."""
    with pytest.raises(UnknownThing, match="no run nowhere"):
        lines_of(store, "nowhere")
