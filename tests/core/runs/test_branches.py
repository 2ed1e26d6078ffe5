"""Branches, other answers and chosen context, as models are really sent them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from app.bootstrap import Engine
from core.commands.branches import AskAgain, ChooseAnswers, ChooseBranch, CopyBranch, EditAnswer
from core.commands.models import File, ForkRun, SavePreset, Submitted
from core.errors import InputError, UnknownThing
from core.runs.bundle import bundle_lines, read_bundle
from events.projections.conversations.rows import MessageRow
from events.values import INLINE_TEXT_BYTES
from tests.core.runs.bundles import REGISTRY
from tests.engines import Run, ended, running, submit
from tests.servers.formats import Answer
from tests.servers.scripted import ScriptedServer

TWO: dict[str, Any] = {"models": ("local/a", "local/b"), "strategy": "parallel", "options": {"wait": "all"}}
SAID = {"a": Answer("Alpha."), "b": Answer("Beta.")}


async def told(engine: Engine, text: str, conversation: str | None = None, **more: Any) -> tuple[Submitted, Run]:
    """Ask, and wait for the end of the run."""
    asked = await submit(engine, text=text, conversation_id=conversation, **({"models": ("local/a",)} | more))
    return asked, await ended(engine, asked.run_id)


def sent(server: ScriptedServer) -> list[str]:
    """The texts of the messages of the last request."""
    return [message["content"] for message in server.requests[-1].json["messages"]]


async def rows(engine: Engine, conversation_id: str, *, every: bool = False) -> Sequence[MessageRow]:
    """The messages of a conversation as they are shown."""
    await engine.caught_up()
    views = engine.open_views()
    try:
        return views.conversations.messages(conversation_id, every=every)
    finally:
        views.close()


async def test_another_wording_is_a_branch_of_its_own(home: Path) -> None:
    """An edited prompt takes the place of the old one with its files; the old branch stays whole and can be gone on with."""
    notes = File(name="notes.txt", media_type="text/plain", data=b"seven")
    async with ScriptedServer(SAID) as server, running(home, server) as engine:
        first, _ = await told(engine, "One")
        conversation = first.conversation_id
        second, _ = await told(engine, "Two", conversation, files=(notes,))
        await told(engine, "Three", conversation)
        other, _ = await told(engine, "Zwei", conversation, edits=second.message_id)
        assert sent(server) == ["One", "Alpha.", "Zwei\n\nContent of the file notes.txt:\n\nseven"]
        shown = [row.text for row in await rows(engine, conversation) if row.role == "user"]
        assert shown == ["One", "Zwei"]
        await told(engine, "Drei", conversation)
        assert sent(server)[::2] == ["One", "Zwei\n\nContent of the file notes.txt:\n\nseven", "Drei"]
        back = ChooseBranch(conversation_id=conversation, prompt_id=second.message_id)
        await engine.commands.send(back)
        await engine.commands.send(back)
        shown = [row.text for row in await rows(engine, conversation) if row.role == "user"]
        assert shown == ["One", "Two", "Three"]
        await told(engine, "Elsewhere", conversation, follows=other.message_id)
        assert len(sent(server)) == 5
        every = await rows(engine, conversation, every=True)
        assert sum(row.role == "user" for row in every) == 6
        version = engine.store.open_reader().version(f"conversation-{conversation}")
        assert version == 1 + 6 * 2 + 1  # choosing what is in force already is no event


async def test_a_new_branch_begins_where_a_person_says(home: Path) -> None:
    """What is asked after a branch was ended at an older exchange follows that one."""
    async with ScriptedServer(SAID) as server, running(home, server) as engine:
        first, _ = await told(engine, "One")
        conversation = first.conversation_id
        await told(engine, "Two", conversation)
        await engine.commands.send(ChooseBranch(conversation_id=conversation, prompt_id=first.message_id, ends=True))
        assert len(await rows(engine, conversation)) == 2
        await told(engine, "Other", conversation)
        assert sent(server) == ["One", "Alpha.", "Other"]


async def test_answering_again_keeps_the_earlier_answers(home: Path) -> None:
    """Another run answers the same prompt, as it was asked or otherwise; its answer counts until another is chosen."""
    async with ScriptedServer(SAID) as server, running(home, server) as engine:
        await engine.commands.send(SavePreset(name="b", strategy="single", models=("local/b",)))
        first, _ = await told(engine, "One")
        conversation, prompt = first.conversation_id, first.message_id

        async def again(**more: Any) -> Run:
            asked = await engine.commands.send(AskAgain(conversation_id=conversation, prompt_id=prompt, **more))
            assert asked.message_id == prompt
            return await ended(engine, asked.run_id)

        assert (await again()).row.models == ("local/a",)
        assert (await again(models=("local/b",))).row.strategy == "single"
        second = await again(preset="b")
        assert (second.row.models, second.row.answer, second.row.origin_kind) == (("local/b",), "Beta.", "")
        assert len(server.requests) == 4  # the cache was passed by
        row, *answers = await rows(engine, conversation)
        assert len(row.runs) == 4
        assert [answer.superseded for answer in answers] == [True, True, True, False]
        await told(engine, "Two", conversation)
        assert sent(server) == ["One", "Beta.", "Two"]
        await engine.commands.send(ChooseBranch(conversation_id=conversation, prompt_id=prompt, run_id=first.run_id))
        await told(engine, "Three", conversation)
        assert sent(server) == ["One", "Alpha.", "Two", "Alpha.", "Three"]
        with pytest.raises(UnknownThing, match="did not answer this prompt"):
            await engine.commands.send(ChooseBranch(conversation_id=conversation, prompt_id=prompt, run_id="nope"))


async def test_an_answer_asked_for_again_knows_what_is_chosen_now(home: Path) -> None:
    """A run that answers again is sent the context as it is now; one forked from it is sent the same, whatever changes."""
    async with ScriptedServer(SAID) as server, running(home, server) as engine:
        first, run = await told(engine, "One", **TWO)
        conversation = first.conversation_id
        second, _ = await told(engine, "Two", conversation)
        assert sent(server) == ["One", "Alpha.", "Two"]
        loser = run.steps["local/b"].call_id
        await engine.commands.send(
            ChooseAnswers(conversation_id=conversation, prompt_id=first.message_id, answers=(loser,))
        )
        again = await engine.commands.send(AskAgain(conversation_id=conversation, prompt_id=second.message_id))
        await ended(engine, again.run_id)
        assert sent(server) == ["One", "Beta.", "Two"]
        await engine.commands.send(ChooseAnswers(conversation_id=conversation, prompt_id=first.message_id, answers=()))
        for run_id, answer in ((second.run_id, "Alpha."), (again.run_id, "Beta.")):
            fork = await engine.commands.send(ForkRun(run_id=run_id, step="local/a"))
            await ended(engine, fork.run_id)
            assert sent(server) == ["One", answer, "Two"]
        await told(engine, "Three", conversation)
        assert sent(server) == ["Two", "Alpha.", "Three"]


async def test_several_answers_are_context_at_once(home: Path) -> None:
    """Several answers are one message, each under its number, and under its model where that is wanted."""
    async with ScriptedServer(SAID) as server, running(home, server) as engine:
        first, run = await told(engine, "One", **TWO)
        calls = tuple(run.steps[model].call_id for model in ("local/b", "local/a"))
        choice = ChooseAnswers(conversation_id=first.conversation_id, prompt_id=first.message_id, answers=calls)
        await engine.commands.send(choice)
        await told(engine, "Two", first.conversation_id)
        intro = "[2 answers were given to this, independently of one another.]"
        assert sent(server)[1] == f"{intro}\n\nAnswer 1:\n\nBeta.\n\nAnswer 2:\n\nAlpha."
        await engine.commands.send(choice.model_copy(update={"named": True}))
        await told(engine, "Three", first.conversation_id)
        assert sent(server)[1] == f"{intro}\n\nAnswer 1 (local/b):\n\nBeta.\n\nAnswer 2 (local/a):\n\nAlpha."
        await engine.commands.send(choice.model_copy(update={"answers": None}))
        await told(engine, "Four", first.conversation_id)
        assert sent(server)[1] == "Alpha."


async def test_an_answer_with_new_words_is_sent_with_them(home: Path) -> None:
    """An edited answer is the context with its new words, however many; taken back, it is what the model said."""
    async with ScriptedServer(SAID) as server, running(home, server) as engine:
        first, run = await told(engine, "One", **TWO)
        loser = run.steps["local/b"].call_id
        edit = EditAnswer(conversation_id=first.conversation_id, prompt_id=first.message_id, answer=loser, text="Mine.")
        await engine.commands.send(edit)
        await told(engine, "Two", first.conversation_id)
        assert sent(server)[1] == "Mine."
        long = "M" * (INLINE_TEXT_BYTES + 1)
        await engine.commands.send(edit.model_copy(update={"text": long}))
        third, _ = await told(engine, "Three", first.conversation_id)
        assert sent(server)[1] == long
        bundle = read_bundle(b"".join(bundle_lines(engine.store.open_reader(), REGISTRY, third.run_id)), REGISTRY)
        assert bundle.history[1].text == long
        await engine.commands.send(edit.model_copy(update={"text": " "}))
        await engine.commands.send(edit.model_copy(update={"text": ""}))
        await told(engine, "Four", first.conversation_id)
        assert sent(server)[1] == "Beta."


async def test_a_bundle_holds_what_was_sent_and_nothing_else(home: Path) -> None:
    """A run with another branch, a lost answer and an edited one in its context replays with the same; the rest stays out."""
    async with ScriptedServer(SAID) as server, running(home, server) as engine:
        first, run = await told(engine, "One", **TWO)
        conversation = first.conversation_id
        await told(engine, "Elsewhere", conversation)
        loser, winner = run.steps["local/b"].call_id, run.steps["local/a"].call_id
        edit = EditAnswer(conversation_id=conversation, prompt_id=first.message_id, answer=loser, text="Mine.")
        await engine.commands.send(edit)
        await engine.commands.send(
            ChooseAnswers(conversation_id=conversation, prompt_id=first.message_id, answers=(winner, loser), named=True)
        )
        second, _ = await told(engine, "Two", conversation, follows=first.message_id)
        asked = sent(server)
        again = await engine.commands.send(AskAgain(conversation_id=conversation, prompt_id=second.message_id))
        await ended(engine, again.run_id)
        await engine.commands.send(ChooseAnswers(conversation_id=conversation, prompt_id=first.message_id, answers=()))
        reader = engine.store.open_reader()
        for run_id in (second.run_id, again.run_id):
            data = b"".join(bundle_lines(reader, REGISTRY, run_id))
            bundle = read_bundle(data, REGISTRY)
            assert [message.text for message in bundle.messages] == asked
            assert b"Elsewhere" not in data
        reader.close()
        assert asked[1].endswith("Answer 1 (local/a):\n\nAlpha.\n\nAnswer 2 (local/b):\n\nMine.")


async def test_a_branch_is_copied_into_a_conversation_of_its_own(home: Path) -> None:
    """The copy has the same context and every other answer to choose, goes on by itself, and shares no run."""
    async with ScriptedServer(SAID) as server, running(home, server) as engine:
        first, run = await told(engine, "One", **TWO)
        conversation, loser = first.conversation_id, run.steps["local/b"].call_id
        edit = EditAnswer(conversation_id=conversation, prompt_id=first.message_id, answer=loser, text="Mine.")
        await engine.commands.send(edit)
        second, _ = await told(engine, "Two", conversation)
        await told(engine, "Three", conversation)
        copy = await engine.commands.send(CopyBranch(conversation_id=conversation, prompt_id=second.message_id))
        prompt, *_ = copied = await rows(engine, copy)
        assert [row.text for row in copied if row.role == "user"] == ["One", "Two"]
        assert all(row.imported for row in copied)
        await told(engine, "Four", copy)
        assert sent(server) == ["One", "Mine.", "Two", "Alpha.", "Four"]
        assert prompt.given is not None
        views = engine.open_views()
        assert [row.model for row in views.conversations.answers(run_id=prompt.run_id)] == ["local/a", "local/b"]
        title = views.conversations.get(copy)
        views.close()
        assert title is not None
        assert title.title == "One (branch)"
        again = await engine.commands.send(
            AskAgain(conversation_id=copy, prompt_id=prompt.message_id, models=("local/a",))
        )
        assert (await ended(engine, again.run_id)).row.conversation_id == copy
        await told(engine, "Five", conversation)
        assert len(sent(server)) == 7


@pytest.mark.parametrize(
    ("command", "words"),
    [
        (ChooseBranch(conversation_id="c", prompt_id="nope"), "There is no message nope"),
        (ChooseBranch(conversation_id="nope", prompt_id="p"), "There is no conversation nope"),
        (ChooseAnswers(conversation_id="c", prompt_id="p", answers=("nope",)), "There is no answer nope"),
        (ChooseAnswers(conversation_id="c", prompt_id="p", run_id="nope"), "did not answer this prompt"),
        (EditAnswer(conversation_id="c", prompt_id="p", answer="nope", text="x"), "There is no answer nope"),
        (AskAgain(conversation_id="c", prompt_id="nope"), "There is no message nope"),
        (AskAgain(conversation_id="nope", prompt_id="p"), "There is no conversation nope"),
        (CopyBranch(conversation_id="c", prompt_id="nope"), "There is no message nope"),
    ],
)
async def test_what_is_not_there_is_refused(home: Path, command: Any, words: str) -> None:
    """Each fault is named, and nothing is recorded."""
    async with ScriptedServer(SAID) as server, running(home, server) as engine:
        first, _ = await told(engine, "One")
        head = engine.store.open_reader().head()
        names = {"c": first.conversation_id, "p": first.message_id}
        given = {field: names.get(value, value) for field, value in command if isinstance(value, str)}
        with pytest.raises(UnknownThing) as refusal:
            await engine.commands.send(command.model_copy(update=given))
        assert words in refusal.value.what
        assert engine.store.open_reader().head() == head


async def test_a_run_without_an_answer_has_none_to_choose(home: Path) -> None:
    """A failed run has no answer of its own; nothing is copied where nothing was answered."""
    async with ScriptedServer({"a": Answer()}) as server, running(home, server) as engine:
        first, run = await told(engine, "One", models=("local/none",))
        assert run.row.state == "failed"
        where = {"conversation_id": first.conversation_id, "prompt_id": first.message_id}
        for command in (ChooseAnswers(**where), EditAnswer(**where, text="x")):
            with pytest.raises(InputError, match="no answer of its own"):
                await engine.commands.send(command)
        with pytest.raises(InputError, match="Nothing has been answered"):
            await engine.commands.send(CopyBranch(**where))
