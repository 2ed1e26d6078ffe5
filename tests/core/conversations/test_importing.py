"""Conversations that were had elsewhere are in the list, in searches and in the context, and in no figure."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from app.bootstrap import Engine
from core.commands.importing import ImportConversations, ImportReport
from core.commands.models import DeleteConversation, EraseConversation, SubmitPrompt
from core.conversations.history import StoredTexts, history, read_tree
from core.errors import InputError
from events.catalog import PAYLOADS
from events.projections.conversations.rows import ConversationRow
from events.projections.search.rows import Search
from events.registry import Registry
from events.upcasters import UPCASTERS
from events.views import Views
from tabs.shared.conversation_pages import page
from tabs.shared.conversation_told import read_told
from tests.core.conversations.exports import chatgpt, claude, node
from tests.engines import ask, running


def export(path: Path, *documents: Any) -> Path:
    path.write_text(json.dumps(list(documents)), encoding="utf-8")
    return path


async def taken(engine: Engine, path: Path, *, dry_run: bool = False) -> ImportReport:
    report: ImportReport = await engine.commands.send(ImportConversations(path=str(path), dry_run=dry_run))
    await engine.caught_up()
    return report


def shown(engine: Engine) -> tuple[Views, list[ConversationRow]]:
    views = engine.open_views()
    return views, views.conversations.all()


async def test_imported_conversations_are_listed_at_their_time(home: Path, tmp_path: Path) -> None:
    """Title, messages, models and times are those of the export; nothing is counted as a run or as spent."""
    path = export(tmp_path / "conversations.json", chatgpt("one"), claude("two"))
    async with running(home) as engine:
        report = await taken(engine, path)
        assert (report.conversations, report.messages, report.known) == (2, 4, 0)
        assert ("system messages", 1) in report.skipped
        views, rows = shown(engine)
        assert [(row.title, row.source, row.messages) for row in rows] == [
            ("Notes", "claude", 2),
            ("Rye dough", "chatgpt", 2),
        ]
        assert rows[1].updated_at == 1_700_000_060_500_000
        prompt, answer = views.conversations.messages(rows[1].conversation_id)
        assert (prompt.imported, prompt.created_at) == (True, 1_700_000_000_000_000)
        assert (answer.model, answer.text) == ("chatgpt/gpt-4o", "For **two** hours.")
        assert [hit.prompt_id for hit in views.search.find(Search("hours")).hits] == [prompt.message_id]
        assert views.runs.all() == []
        assert views.performance.samples() == []
        assert views.conversations.answers(run_id=prompt.run_id)[0].source == "imported"
        (file,) = views.conversations.messages(rows[0].conversation_id)[0].attachments
        assert views.blob(file.blob.sha256) == b"Rye, salt, water."
        views.close()


async def test_nothing_is_imported_twice(home: Path, tmp_path: Path) -> None:
    """A second import of the same export, or of a newer one, takes over what is new; a trial takes over nothing."""
    path = export(tmp_path / "conversations.json", chatgpt("one"), chatgpt("one"))
    async with running(home) as engine:
        trial = await taken(engine, path, dry_run=True)
        assert (trial.conversations, trial.known, trial.titles) == (1, 1, ("Rye dough",))
        assert engine.store.open_reader().head() == 0
        await taken(engine, path)
        again = await taken(engine, export(path, chatgpt("one"), chatgpt("two")))
        assert (again.conversations, again.known) == (1, 1)
        views, rows = shown(engine)
        assert len(rows) == 2
        views.close()


async def test_an_imported_conversation_is_gone_on_with(home: Path, tmp_path: Path) -> None:
    """A new prompt is sent with what was said elsewhere, on the branch that was shown last."""
    nodes = chatgpt(
        "x",
        q=node(None, "user", "First?"),
        old=node("q", "assistant", "Old."),
        a=node("q", "assistant", "New."),
        other=node("a", "user", "Edited away?"),
        q2=node("a", "user", "Second?"),
        b=node("q2", "assistant", "Yes."),
    )
    registry = Registry(PAYLOADS, UPCASTERS)
    async with running(home) as engine:
        await taken(engine, export(tmp_path / "conversations.json", nodes))
        views, (row,) = shown(engine)
        views.close()
        await ask(engine, "practice/small", conversation_id=row.conversation_id)
        reader = engine.store.open_reader()
        sent = history(read_tree(reader, registry, row.conversation_id), StoredTexts(reader, registry))
        texts = [message.text for message in sent]
        assert texts[:4] == ["First?", "New.", "Second?", "Yes."]
        assert texts[4] == "What is 6 * 7?"
        assert row.branches == 2


@pytest.mark.parametrize(
    ("leaf", "shown_last", "sent"),
    [
        ("new", ["First?"], ["First?", "New."]),
        ("x", ["First?", "On the old?"], ["First?", "Old.", "On the old?", "Yes."]),
        ("y", ["First?", "On the new?"], ["First?", "New.", "On the new?", "No."]),
    ],
)
async def test_each_branch_is_built_on_its_own_answer(
    home: Path, tmp_path: Path, leaf: str, shown_last: list[str], sent: list[str]
) -> None:
    """The branch that was shown last is shown, also one that ends where others go on, and each is sent with its answer."""
    nodes = chatgpt(
        "x",
        q=node(None, "user", "First?"),
        old=node("q", "assistant", "Old."),
        new=node("q", "assistant", "New."),
        p=node("old", "user", "On the old?"),
        x=node("p", "assistant", "Yes."),
        **({} if leaf == "new" else {"r": node("new", "user", "On the new?"), "y": node("r", "assistant", "No.")}),
    ) | {"current_node": leaf}
    registry = Registry(PAYLOADS, UPCASTERS)
    async with running(home) as engine:
        await taken(engine, export(tmp_path / "conversations.json", nodes))
        views, (row,) = shown(engine)
        assert [one.text for one in views.conversations.prompts(row.conversation_id, last=9)] == shown_last
        assert row.updated_at < 1_800 * 10**12
        views.close()
        reader = engine.store.open_reader()
        tree = read_tree(reader, registry, row.conversation_id)
        texts = StoredTexts(reader, registry)
        assert [message.text for message in history(tree, texts)] == sent
        (old,) = [key for key, event in tree.prompts.items() if getattr(event.payload, "text", "") == "On the old?"]
        before = [message.text for message in history(tree, texts, to=tree.follows[old], towards=old)]
        assert before == ["First?", "Old."]


async def test_an_export_of_tutti_comes_back_as_it_was(home: Path, tmp_path: Path) -> None:
    """What is exported and imported elsewhere is exported there with the same words, models, times, costs and files."""
    async with running(home) as engine:
        run = await ask(engine, "practice/small", "practice/large", strategy="parallel")
        first = run.row.conversation_id
        file = {"name": "notes.txt", "media_type": "text/plain", "data": b"Rye."}
        submitted = await engine.commands.send(
            SubmitPrompt.model_validate(
                {"text": "And?", "files": [file], "models": ("practice/large",), "conversation_id": first}
            )
        )
        await engine.run_ended(submitted.run_id)
        views = engine.open_views()
        told = read_told(views, first)
        assert told is not None
        exported = page(told, "json")
        views.close()
        path = tmp_path / "choir.json"
        path.write_bytes(exported)
        assert (await taken(engine, path)).known == 1
    async with running(home.parent / "other") as engine:
        assert (await taken(engine, path)).conversations == 1
        views, (row,) = shown(engine)
        again = read_told(views, row.conversation_id)
        assert again is not None
        for one, other in zip(
            *(facts(json.loads(data))["messages"] for data in (page(again, "json"), exported)), strict=True
        ):
            assert one == other
        assert facts(json.loads(page(again, "json"))) == facts(json.loads(exported))
        views.close()


def facts(document: dict[str, Any]) -> Any:
    """A document without its ids."""
    ids = {"conversation_id", "message_id", "prompt_id", "run_id", "call_id", "follows", "answer_id", "context"}

    def bare(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: bare(inner) for key, inner in value.items() if key not in ids}
        return [bare(inner) for inner in value] if isinstance(value, list) else value

    return bare(document)


async def test_imported_conversations_can_be_erased_and_imported_anew(home: Path, tmp_path: Path) -> None:
    """What was taken over is erased like any other; whoever wants it back imports it again."""
    path = export(tmp_path / "conversations.json", chatgpt("one"))
    async with running(home) as engine:
        await taken(engine, path)
        views, (row,) = shown(engine)
        views.close()
        await engine.commands.send(DeleteConversation(conversation_id=row.conversation_id))
        await engine.caught_up()
        assert (await taken(engine, path)).known == 1
        await engine.commands.send(EraseConversation(conversation_id=row.conversation_id))
        assert b"rye" not in b"".join(engine.store.export_lines()).lower()
        assert (await taken(engine, path)).conversations == 1


async def test_a_broken_file_stores_nothing(home: Path, tmp_path: Path) -> None:
    """It is refused in words."""
    (tmp_path / "x.json").write_text("<html>", encoding="utf-8")
    async with running(home) as engine:
        with pytest.raises(InputError, match="no export"):
            await taken(engine, tmp_path / "x.json")
        assert engine.store.open_reader().head() == 0
