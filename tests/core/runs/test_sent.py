"""What a model was sent is made again from what is on record, and told to be the same only when it is."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from core.commands.models import AddProvider, ChangeSetting, EraseEvent, File, RemoveProvider
from core.errors import UnknownThing
from core.strategies.catalogue import BUILT_IN
from tests.core.runs.test_context import limited, talk
from tests.engines import ask, running
from tests.servers.formats import Answer
from tests.servers.scripted import ScriptedServer

KEY = "sk-of-nobody-0123456789"
PIXEL = b"\x89PNG\r\n\x1a\n" + bytes(2000)


@pytest.mark.parametrize("strategy", [strategy.name for strategy in BUILT_IN])
async def test_every_step_of_every_strategy_is_made_again_exactly(home: Path, strategy: str) -> None:
    """Judges, chairs and reviewers too: the request has the fingerprint that was recorded, and nothing is recorded by it."""
    models = ("practice/large", "practice/medium", "practice/small")
    async with running(home) as engine:
        run = await ask(engine, *models, strategy=strategy)
        await engine.caught_up()
        head = engine.store.open_reader().head()
        views = engine.open_views()
        told = [await engine.queries.sent_request(step.call_id) for step in views.runs.steps(run.row.run_id)]
        views.close()
        assert engine.store.open_reader().head() == head
    assert told
    assert all(sent.exact and not sent.note for sent in told), [sent.step for sent in told if not sent.exact]
    assert all(any("6 * 7" in message.text for message in sent.messages) for sent in told)


@pytest.mark.parametrize("wire", ["openai", "anthropic"])
async def test_what_is_told_is_what_the_server_received(home: Path, wire: str) -> None:
    """Address, headers and body in either format, with instructions and earlier answers; the key is never told."""
    async with ScriptedServer(Answer("It is 42.")) as server, running(home) as engine:
        url = server.openai_url if wire == "openai" else server.anthropic_url
        await engine.commands.send(
            AddProvider.model_validate({"name": "away", "wire": wire, "base_url": url, "key": KEY})
        )
        await engine.commands.send(ChangeSetting(key="answers.system_prompt", value="Be brief."))
        first = await ask(engine, "away/a")
        run = await ask(engine, "away/a", conversation_id=first.row.conversation_id, text="And twice that?")
        sent = await engine.queries.sent_request(run.steps["away/a"].call_id)
        received = server.requests[-1]
    assert sent.exact
    assert json.loads(json.dumps(sent.body)) == received.json
    assert sent.url.endswith(received.path)
    told = {name.lower(): value.replace("YOUR_KEY", KEY) for name, value in sent.headers.items()}
    assert told.items() <= received.headers.items()
    assert KEY not in repr(sent)
    assert [message.role for message in sent.messages] == ["system", "user", "assistant", "user"]
    assert (sent.answer.state, sent.answer.text) == ("succeeded", "It is 42.")


@pytest.mark.parametrize("when_full", ["trim", "summarise"])
async def test_a_shortened_conversation_is_told_as_it_was_shortened(home: Path, when_full: str) -> None:
    """What did not fit is not told to have been sent; a summary stands where it stood."""
    async with ScriptedServer(Answer("It is 42.")) as server, running(home, server) as engine:
        conversation = await talk(engine, 6)
        await limited(engine, when_full)
        run = await ask(engine, "local/a", conversation_id=conversation)
        views = engine.open_views()
        steps = {step.step: step for step in views.runs.steps(run.row.run_id)}
        views.close()
        sent = await engine.queries.sent_request(steps["local/a"].call_id)
        bodies = [received.json for received in server.requests if received.method == "POST"]
        summary = next((step for key, step in steps.items() if "summary" in key), None)
        if summary is not None:
            told = await engine.queries.sent_request(summary.call_id)
            assert not told.exact
            assert "sums up" in told.note
    assert sent.exact
    assert sent.body == bodies[-1]
    assert len(sent.messages) < 12


async def test_pictures_are_told_by_kind_and_size(home: Path) -> None:
    """The bytes of a picture are left out of what is shown, and it still counts for the fingerprint."""
    picture = File(name="dot.png", media_type="image/png", data=PIXEL)
    async with ScriptedServer(Answer("A dot.")) as server, running(home) as engine:
        for wire, url in (("openai", server.openai_url), ("anthropic", server.anthropic_url)):
            await engine.commands.send(
                AddProvider.model_validate({"name": wire, "wire": wire, "base_url": url, "key": KEY})
            )
            run = await ask(engine, f"{wire}/a", files=(picture,))
            sent = await engine.queries.sent_request(run.steps[f"{wire}/a"].call_id)
            assert sent.exact
            assert len(json.dumps(sent.body)) < 800
            assert "KB" in json.dumps(sent.body)
            assert sent.messages[-1].images[0].startswith("image/png, 1 KB")


async def test_a_provider_that_is_gone_leaves_the_words(home: Path) -> None:
    """Messages and parameters are still told, in a neutral form, and that it is one."""
    async with ScriptedServer(Answer("It is 42.")) as server, running(home, server) as engine:
        run = await ask(engine, "local/a")
        await engine.commands.send(RemoveProvider(name="local"))
        sent = await engine.queries.sent_request(run.steps["local/a"].call_id)
    assert sent.exact
    assert (sent.url, sent.body["messages"][-1]["content"]) == ("", "What is 6 * 7?")
    assert "not set up any more" in sent.note


async def test_what_was_erased_is_not_made_up(home: Path) -> None:
    """After an earlier prompt was erased, the request is told to be another than the one that was sent."""
    async with running(home) as engine:
        first = await ask(engine, "practice/large", text="My number is 1234.")
        run = await ask(engine, "practice/large", conversation_id=first.row.conversation_id)
        call_id = run.steps["practice/large"].call_id
        assert (await engine.queries.sent_request(call_id)).exact
        reader = engine.store.open_reader()
        stream = reader.read_stream(f"conversation-{first.row.conversation_id}")
        prompt = next(event for event in stream if event.type == "PromptAdded")
        await engine.commands.send(EraseEvent(position=prompt.position, reason="mine"))
        sent = await engine.queries.sent_request(call_id)
        with pytest.raises(UnknownThing):
            await engine.queries.sent_request("0198c0de-0000-7000-8000-000000000000")
    assert not sent.exact
    assert "erased" in sent.note
    assert "1234" not in repr(sent)
