from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from core.commands.models import CancelCall, CancelRun, ChangeSetting, File, RenameConversation, SubmitPrompt
from core.errors import InputError, TransitionRefused, UnknownThing
from events.errors import TuttiError
from tests.core.attachments.files import image
from tests.engines import ask, running, submit
from tests.servers.formats import Answer
from tests.servers.scripted import ScriptedServer


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"text": "  \n"}, "The prompt is empty"),
        ({"strategy": "dictate"}, "There is no strategy named dictate"),
        ({"models": ("practice/huge",)}, "practice has no model named huge"),
        ({"models": ("nobody/nothing",)}, "nobody"),
        ({"options": {"colour": 1}}, "no option colour of single"),
        ({"conversation_id": "nope"}, "There is no conversation nope"),
        ({"files": (File(name="a.exe", media_type="application/x-dosexec", data=b"MZ"),)}, "a.exe is application"),
        ({"files": (File(name="a.txt", media_type="text/plain", data=b"x" * 21_000_000),)}, "a.txt has 20 MB"),
    ],
)
async def test_a_wrong_prompt_is_refused_before_anything_is_recorded(
    home: Path, wrong: dict[str, Any], words: str
) -> None:
    """Each fault is named in words that say what to do, and the store stays empty."""
    async with running(home) as engine:
        with pytest.raises(TuttiError) as refusal:
            await submit(engine, **wrong)
        assert words in refusal.value.what
        assert refusal.value.do
        assert refusal.value.exit_code == 2
        assert engine.store.open_reader().head() == 0


async def test_a_file_is_a_prompt_without_words(home: Path) -> None:
    """A picture or a text alone is sent as it is; lists call it by its name, and other words for it may be none as well."""
    picture = File(name="photo.png", media_type="image/png", data=image())
    notes = File(name="notes.txt", media_type="text/plain", data=b"seven")
    async with ScriptedServer(Answer("Yes.")) as server, running(home, server) as engine:
        alone = await ask(engine, "local/a", text="", files=(picture,))
        (told,) = server.requests[-1].json["messages"]
        both = await ask(engine, "local/a", text=" ", files=(picture, notes))
        (with_notes,) = server.requests[-1].json["messages"]
        where = {"conversation_id": both.row.conversation_id, "edits": both.row.prompt_id}
        again = await ask(engine, "local/a", text="", **where)
        first = await ask(engine, "local/a", text="Words")
        where = {"conversation_id": first.row.conversation_id, "edits": first.row.prompt_id}
        with pytest.raises(InputError, match="The prompt is empty"):
            await submit(engine, text="", **where)
        views = engine.open_views()
        row = views.conversations.get(alone.row.conversation_id)
        views.close()
    assert [part["type"] for part in told["content"]] == ["image_url"]
    assert with_notes["content"][0] == {"type": "text", "text": "Content of the file notes.txt:\n\nseven"}
    assert (alone.row.prompt, both.row.prompt, again.row.prompt) == ("photo.png", *["photo.png, notes.txt"] * 2)
    assert row is not None
    assert row.title == "photo.png"


async def test_a_run_keeps_the_settings_it_started_with(home: Path) -> None:
    """The settings in force when a prompt is submitted are recorded with its run, and are what the model is sent."""
    async with ScriptedServer(Answer("Yes.")) as server, running(home, server) as engine:
        for key, value in {"answers.temperature": 0.5, "answers.system_prompt": "Be brief."}.items():
            await engine.commands.send(ChangeSetting(key=key, value=value))
        run = await ask(engine, "local/a")
        sent = server.requests[-1].json
    assert sent["temperature"] == 0.5
    assert sent["messages"][0] == {"role": "system", "content": "Be brief."}
    (requested,) = [row.data for row in run.timeline if row.type == "RunRequested"]
    assert requested["settings"]["answers.temperature"] == 0.5


async def test_a_picture_reaches_the_model(home: Path) -> None:
    """An image given with a prompt is sent to the model as an image, and its bytes are kept in the store."""
    picture = File(name="a.png", media_type="image/png", data=b"\x89PNG\r\n\x1a\n")
    async with ScriptedServer(Answer("A dot.")) as server, running(home, server) as engine:
        run = await ask(engine, "local/a", files=(picture,))
        sent = str(server.requests[-1].json["messages"])
        views = engine.open_views()
        (prompt, _) = views.conversations.messages(run.row.conversation_id)
        assert views.blob(prompt.attachments[0].blob.sha256) == picture.data
        views.close()
    assert "data:image/png;base64,iVBORw0KGgo=" in sent


async def test_a_run_takes_no_longer_than_it_may(home: Path) -> None:
    """A run over its limit fails with words, its calls closed."""
    async with (
        ScriptedServer(Answer("Slow.", pieces=("S", "low.")), hold_after=1) as server,
        running(home, server) as engine,
    ):
        run = await ask(engine, "local/a", timeout_seconds=0.05)
        await server.left.wait()
    assert run.row.state == "failed"
    assert "no answer within 0.05 s" in run.row.error_what
    assert run.steps["local/a"].state == "canceled"


async def test_stopping_what_has_ended_or_never_was(home: Path) -> None:
    """Stopping an ended run or call, or one that does not exist, is refused with words."""
    async with running(home) as engine:
        run = await ask(engine, "practice/small")
        send = engine.commands.send
        with pytest.raises(TransitionRefused, match="is succeeded and cannot be stopped"):
            await send(CancelRun(run_id=run.row.run_id))
        with pytest.raises(TransitionRefused, match="has ended already"):
            await send(CancelCall(run_id=run.row.run_id, call_id=run.steps["practice/small"].call_id))
        with pytest.raises(UnknownThing):
            await send(CancelRun(run_id="nope"))
        with pytest.raises(UnknownThing):
            await send(CancelCall(run_id=run.row.run_id, call_id="nope"))


async def test_renaming_a_conversation(home: Path) -> None:
    """A conversation takes its title from the prompt until a person gives it another."""
    async with running(home) as engine:
        submitted = await engine.commands.send(SubmitPrompt(text="\n  What is\t6 * 7?\nThink."))
        await engine.run_ended(submitted.run_id)
        views = engine.open_views()
        row = views.conversations.get(submitted.conversation_id)
        assert row is not None
        assert row.title == "What is 6 * 7?"
        await engine.commands.send(RenameConversation(conversation_id=submitted.conversation_id, title="Sums"))
        await engine.caught_up()
        row = views.conversations.get(submitted.conversation_id)
        assert row is not None
        assert row.title == "Sums"
        views.close()
        with pytest.raises(InputError):
            await engine.commands.send(RenameConversation(conversation_id="nope", title="Sums"))
