from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from pathlib import Path

import pytest

from core.conversations.history import StoredTexts, prompt_message, read_tree
from core.conversations.history import history as told
from core.conversations.texts import blob_ref, stored_text, whole_text
from core.ports.models import Image, Message
from events.catalog import PAYLOADS
from events.catalog.conversations import AnswerAdded, ConversationRenamed, ConversationStarted, PromptAdded
from events.envelope import NewEvent, StreamAppend
from events.registry import Registry
from events.store.contract import Reader
from events.store.sqlite.store import SqliteEventStore, open_store
from events.upcasters import UPCASTERS
from events.values import INLINE_TEXT_BYTES, Attachment, BlobRef, Payload

REGISTRY = Registry(PAYLOADS, UPCASTERS)


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[SqliteEventStore]:
    """An empty store."""
    opened = open_store(tmp_path, REGISTRY)
    yield opened
    await opened.close()


async def tell(store: SqliteEventStore, *payloads: Payload, blobs: Sequence[tuple[BlobRef, bytes]] = ()) -> None:
    events = [NewEvent(payload, "person") for payload in payloads]
    await store.append([StreamAppend("conversation-c", events)], blobs=blobs)


def prompt(message_id: str, text: str, *attachments: Attachment) -> PromptAdded:
    return PromptAdded(message_id=message_id, run_id="r", text=text, attachments=attachments)


def answer(prompt_id: str, text: str) -> AnswerAdded:
    return AnswerAdded(message_id=f"to-{prompt_id}", prompt_id=prompt_id, run_id="r", model="a/b", text=text)


def history(reader: Reader, registry: Registry, conversation_id: str) -> tuple[Message, ...]:
    return told(read_tree(reader, registry, conversation_id), StoredTexts(reader, registry))


async def test_what_was_asked_and_answered_so_far(store: SqliteEventStore) -> None:
    """A model is sent the earlier prompts with their answers, in order, and nothing else of the conversation."""
    await tell(store, ConversationStarted(title="t"), prompt("1", "Hello"), answer("1", "Hi"))
    await tell(store, ConversationRenamed(title="u"), prompt("2", "And?"), answer("2", "So."))
    so_far = (
        Message("user", "Hello"),
        Message("assistant", "Hi"),
        Message("user", "And?"),
        Message("assistant", "So."),
    )
    assert history(store.open_reader(), REGISTRY, "c") == so_far


async def test_prompts_that_were_never_answered_are_left_out(store: SqliteEventStore) -> None:
    """A prompt whose run failed is not sent again with the next one."""
    await tell(store, ConversationStarted(title="t"), prompt("1", "Failed"), prompt("2", "Now"), answer("2", "Yes."))
    assert history(store.open_reader(), REGISTRY, "c") == (Message("user", "Now"), Message("assistant", "Yes."))


async def test_files_go_with_their_prompt(store: SqliteEventStore) -> None:
    """Images are sent as images and text files as text under their names, the same when asked and later."""
    picture, notes = blob_ref(b"\x89PNG", "image/png"), blob_ref("größe".encode(), "text/plain")
    files = (Attachment(name="a.png", blob=picture), Attachment(name="notes.txt", blob=notes))
    contents = [(picture, b"\x89PNG"), (notes, "größe".encode())]
    await tell(store, prompt("1", "Look", *files), answer("1", "Seen."), blobs=contents)
    message, _ = history(store.open_reader(), REGISTRY, "c")
    assert message.images == (Image("image/png", b"\x89PNG"),)
    assert message.text == "Look\n\nContent of the file notes.txt:\n\ngröße"
    given = [(file.name, ref.media_type, data) for file, (ref, data) in zip(files, contents, strict=True)]
    assert prompt_message("Look", given) == message


async def test_a_long_text_comes_back_whole(store: SqliteEventStore) -> None:
    """A text over 256 KB lives in a blob and is read back to the last character; the event keeps its beginning."""
    text = "ü" * INLINE_TEXT_BYTES
    beginning, ref, blobs = stored_text(text)
    assert ref is not None
    assert len(beginning) < 5000
    asked = PromptAdded(message_id="1", run_id="r", text=beginning, text_blob=ref)
    await tell(store, asked, answer("1", "Long."), blobs=blobs)
    message, _ = history(store.open_reader(), REGISTRY, "c")
    assert message.text == text


async def test_an_erased_file_is_said_to_be_erased(store: SqliteEventStore) -> None:
    """A file whose content is gone is named as erased instead of failing the prompt."""
    gone = Attachment(name="secret.png", blob=blob_ref(b"x", "image/png"))
    await tell(store, prompt("1", "Look", gone), answer("1", "Seen."))
    message, _ = history(store.open_reader(), REGISTRY, "c")
    assert "secret.png was erased" in message.text


async def test_a_new_conversation_has_no_history(store: SqliteEventStore) -> None:
    """A conversation that does not exist yet has nothing to send."""
    assert history(store.open_reader(), REGISTRY, "nope") == ()


@pytest.mark.parametrize("size", [0, 1, INLINE_TEXT_BYTES // 4, INLINE_TEXT_BYTES])
async def test_texts_that_fit_stay_in_the_event(store: SqliteEventStore, size: int) -> None:
    """A text of up to 256 KB is kept in the event itself."""
    text = "a" * size
    assert stored_text(text) == (text, None, ())
    assert whole_text(store.open_reader(), text, None) == text
