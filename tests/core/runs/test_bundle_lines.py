from __future__ import annotations

from collections.abc import AsyncIterator
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.conversations.texts import blob_ref
from core.errors import InputError
from core.runs.bundle import read_bundle
from core.runs.bundle_lines import MAX_BUNDLE_BYTES, event_line
from events.envelope import StoredEvent
from events.store.sqlite.store import SqliteEventStore, open_store
from events.values import Attachment
from tests.core.runs.bundles import (
    PICTURE,
    REGISTRY,
    REQUESTED,
    asked,
    lines_of,
    sealed,
    tell,
    tell_run,
)


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[SqliteEventStore]:
    """An empty store."""
    opened = open_store(tmp_path, REGISTRY)
    yield opened
    await opened.close()


async def test_damage_anywhere_is_noticed(store: SqliteEventStore) -> None:
    """Whatever byte is changed, added or lost, the file is refused in words; never read as something else."""
    await tell_run(store)
    data = b"".join(lines_of(store))
    places = st.integers(0, len(data) - 1)

    @given(places, st.integers(1, 255), st.sampled_from(["flip", "cut", "drop", "double", "insert"]))
    def refused(place: int, change: int, kind: str) -> None:
        other = {
            "flip": data[:place] + bytes([data[place] ^ change]) + data[place + 1 :],
            "cut": data[:place],
            "drop": data[:place] + data[place + change :],
            "double": data[: place + 1] + data[place:],
            "insert": data[:place] + b"\n" + data[place:],
        }[kind]
        if other == data:
            return
        with pytest.raises(InputError) as caught:
            read_bundle(other, REGISTRY)
        assert caught.value.do
        assert "line" in caught.value.what

    refused()
    assert read_bundle(data, REGISTRY).run_id == "r"


@given(st.binary(max_size=300))
def test_any_bytes_are_refused_in_words(data: bytes) -> None:
    """Whatever is given as a bundle, the answer is a sentence."""
    with pytest.raises(InputError, match="line 1"):
        read_bundle(data, REGISTRY)


async def test_foreign_content_under_a_true_seal_is_refused(store: SqliteEventStore) -> None:
    """A file that somebody put together is read with the same care, line by line."""
    await tell_run(store)
    lines = lines_of(store)
    number = next(n for n, line in enumerate(lines) if b'"RunRequested"' in line)

    def with_line(line: bytes) -> bytes:
        return sealed([*lines[:number], line, *lines[number + 1 :]])

    event = next(e for e in store.open_reader().read_stream("run-r") if e.type == "RunRequested")
    wrong = {
        "nested": b'{"position":1,"a":' + b"[" * 100_000 + b"}\n",
        "quotes": b'{"position":1,"a":"' + b'\\"' * 100_000 + b"\n",
        "no object": b'{"position":\n',
        "does not fit": event_line(_with(event, b'{"conversation_id":1}')),
        "neither": b"{}\n",
        "no file": b'{"blob":7,"size":1,"media_type":"x","data_base64":null}\n',
        "other file": b'{"blob":"00","size":1,"media_type":"x","data_base64":"QQ=="}\n',
        "lists": event_line(_with(event, b"[]", 1)),
        "deep": event_line(_with(event, b"[" * 5000, 1)),
    }
    for line in wrong.values():
        with pytest.raises(InputError, match=f"damaged at line {number + 1}"):
            read_bundle(with_line(line), REGISTRY)
    with pytest.raises(InputError, match="holds no request of run r"):
        read_bundle(with_line(event_line(event._replace(type="Unknown"))), REGISTRY)
    with pytest.raises(InputError, match="holds no request of run r"):
        read_bundle(with_line(event_line(event._replace(schema_version=99))), REGISTRY)
    with pytest.raises(InputError, match="damaged at line 1: it promises"):
        read_bundle(sealed([*lines[:number], *lines[number + 1 :]]), REGISTRY)
    with pytest.raises(InputError, match="out of order"):
        read_bundle(sealed([lines[0], lines[2], lines[1], *lines[3:]]), REGISTRY)


def _with(event: StoredEvent, data: bytes, version: int = 2) -> StoredEvent:
    return event._replace(data=data, payload_hash=sha256(data).digest(), schema_version=version)


async def test_a_missing_file_is_named(store: SqliteEventStore) -> None:
    """A bundle without a file its events refer to is refused."""
    picture = Attachment(name="p.png", blob=blob_ref(PICTURE, "image/png"))
    await tell(store, "conversation-c", asked("p2", "And?", attachments=(picture,)), blobs=[(picture.blob, PICTURE)])
    await tell(store, "run-r", REQUESTED)
    heading, *lines = lines_of(store)
    without = [line for line in lines if not line.startswith(b'{"blob"')]
    with pytest.raises(InputError, match="is missing"):
        read_bundle(sealed([heading.replace(b'"blobs":1', b'"blobs":0'), *without]), REGISTRY)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "not a run bundle"),
        (b'{"tutti_export":1,"events":0,"head":"00"}\n', "not a run bundle"),
        (b'{"tutti_bundle":2}\n', "format 2 .line 1., and this Tutti knows 1. Update Tutti"),
        (b'{"tutti_bundle":1}\n', "damaged at line 1: models is missing"),
        (b'{"tutti_bundle":true}\n', "not a run bundle"),
        (b"[" * 5000, "not a run bundle"),
        (bytes(MAX_BUNDLE_BYTES + 1), "64 MB at most"),
    ],
)
def test_other_files_are_told_apart(data: bytes, words: str) -> None:
    """A file that is no bundle, one of a newer version and one that is too large are each refused in their own words."""
    with pytest.raises(InputError, match=words):
        read_bundle(data, REGISTRY)


async def test_what_could_not_be_read_back_is_not_made(store: SqliteEventStore) -> None:
    """A run with too many files is refused when its bundle is made, before anything of it is written."""
    contents = [bytes([number]) * (17 * 1024 * 1024) for number in range(3)]
    files = [Attachment(name="f", blob=blob_ref(data, "image/png")) for data in contents]
    blobs = [(file.blob, data) for file, data in zip(files, contents, strict=True)]
    await tell(store, "conversation-c", asked("p2", "And?", attachments=tuple(files)), blobs=blobs)
    await tell(store, "run-r", REQUESTED)
    with pytest.raises(InputError, match="68 MB with the files"):
        lines_of(store)
