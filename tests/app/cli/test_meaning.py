"""Searching by meaning from the command line, with a server that knows cats from everything else."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from click.testing import Result

from tests.servers.formats import Answer
from tests.servers.scripted import ScriptedServer

CAT = "The office cat is called Biscuit."
ASKED = "Which feline works here?"


def meant(text: str) -> list[float]:
    """A vector that says whether it is about cats."""
    return [float("cat" in text or "feline" in text), 0.1]


@pytest.fixture
def there() -> Iterator[ScriptedServer]:
    """A server on a loop of its own, for commands have theirs."""
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    server = ScriptedServer(Answer("Biscuit."), meant=meant)
    try:
        asyncio.run_coroutine_threadsafe(server.__aenter__(), loop).result()
        yield server
        asyncio.run_coroutine_threadsafe(server.__aexit__(None, None, None), loop).result()
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()


@pytest.fixture
def model_set(document: Callable[..., Any], there: ScriptedServer) -> None:
    """The server is a provider, and its model is set."""
    document("providers", "add", "local", "--kind", "openai", "--base-url", there.openai_url)
    document("settings", "set", "memory.embeddings", "local/embedder")


def test_an_index_without_a_model_is_refused(tutti: Callable[..., Result], document: Callable[..., Any]) -> None:
    """Without a model it is refused with what to do."""
    document("memory", "add", CAT)
    result = tutti("memory", "index")
    assert result.exit_code == 2
    assert "tutti settings set memory.embeddings" in result.stderr


@pytest.mark.usefixtures("model_set")
def test_what_was_there_before_is_indexed_and_found(tutti: Callable[..., Result], document: Callable[..., Any]) -> None:
    """How many vectors were made and what they cost is told; then a search finds by meaning, and says so."""
    document("settings", "set", "memory.embeddings", "null")
    memory_id = document("memory", "add", CAT)["memory_id"]
    document("settings", "set", "memory.embeddings", "local/embedder")
    assert "tutti memory index" in tutti("memory", "search", ASKED).stderr
    assert document("memory", "index") == {"embedded": 1, "left": 0, "cost_usd": 0.0, "trouble": ""}
    assert "Everything has its vector." in tutti("memory", "index").stdout
    (found,) = document("memory", "search", ASKED)["memory"]
    assert (found["memory_id"], found["found_by"], found["similarity"]) == (memory_id, ["meaning"], 1.0)
    shown = tutti("memory", "search", "a cat")
    assert "words, meaning 1.00" in shown.stdout
    assert shown.stderr == ""


@pytest.mark.usefixtures("model_set")
def test_an_entry_that_is_added_or_edited_is_found_at_once(document: Callable[..., Any]) -> None:
    """While a model is set, nothing more has to be done."""
    memory_id = document("memory", "add", "Something else.")["memory_id"]
    assert document("memory", "search", ASKED)["memory"] == []
    document("memory", "edit", memory_id, "--text", CAT)
    assert [row["memory_id"] for row in document("memory", "search", ASKED)["memory"]] == [memory_id]


@pytest.mark.usefixtures("model_set")
def test_a_server_that_fails_is_told_and_loses_nothing(
    tutti: Callable[..., Result], document: Callable[..., Any], there: ScriptedServer
) -> None:
    """The entry is there and found by words, its trouble stands beside it, and every output says so."""
    there.embeddings = b"{}"
    added = tutti("memory", "add", CAT)
    assert added.exit_code == 0
    assert "tutti memory index" in added.stderr
    written = document("memory", "add", "Dogs bark.")
    assert "without vectors" in written["trouble"] or "vectors for" in written["trouble"]
    (row,) = document("memory", "list")["memory"][1:]
    assert "tutti memory index" in tutti("memory", "edit", row["memory_id"], "--topic", "animals").stderr
    assert tutti("memory", "index").exit_code == 1
    there.embeddings = None
    document("memory", "index")
    there.embeddings = b"{}"
    found = document("memory", "search", "Biscuit")
    assert [(one["found_by"], one["similarity"]) for one in found["memory"]] == [(["words"], None)]
    assert found["note"].startswith("Searched by words alone.")
    assert "Searched by words alone." in tutti("memory", "search", "Biscuit").stderr


@pytest.mark.usefixtures("model_set")
def test_the_receipt_of_an_answer_says_how_memory_was_searched(
    tutti: Callable[..., Result], document: Callable[..., Any]
) -> None:
    """What was found by meaning stands there with the model that found it, and performance counts that model."""
    document("settings", "set", "memory.enabled", "true")
    document("memory", "add", CAT)
    run_id = document("ask", ASKED, "-m", "local/a")["run_id"]
    shown = tutti("receipt", run_id).stdout
    assert "words and meaning" in shown
    assert "local/embedder" in shown
    assert CAT in shown
    assert tutti("events", "verify").exit_code == 0
    assert tutti("memory", "forget", document("memory", "list")["memory"][0]["memory_id"]).exit_code == 0
    assert document("memory", "search", ASKED)["memory"] == []
