"""Makes the golden files of the present schema: ``python -m tests.events.store.golden.make``.

Run it once, when a schema is released; the files are then kept as they are for ever, so that every later version
shows that it still opens, replays and exports them with the same hashes.
"""

from __future__ import annotations

import asyncio
import tempfile
from pathlib import Path

from events.envelope import NewEvent, RawPayload, StreamAppend
from events.store.sqlite.schema import SCHEMA_VERSION
from tests.events.samples import blob, open_in, renamed, started

FOLDER = Path(__file__).parent


async def make(home: Path) -> None:
    """A small store with everything in it: known and unknown types, odd bytes, a blob, an erasure."""
    store = open_in(home)
    note = b"a note beside the events"
    reference = blob(note).model_dump_json().encode()
    unknown = NewEvent(RawPayload("FromTheFuture", b'{"shape": [1, 2.50]}', 9), "engine", correlation_id="run-1")
    await store.append([StreamAppend("conversation-1", [started("Ünï ☃ 😀"), renamed("Second title")], 0)])
    await store.append([StreamAppend("run-1", [unknown, NewEvent(RawPayload("Bytes", b"\x00\xff\n"), "engine")], 0)])
    await store.append(
        [StreamAppend("run-1", [NewEvent(RawPayload("Noted", reference), "cli")])], blobs=[(blob(note), note)]
    )
    await store.append([StreamAppend("conversation-2", [started("to be erased")], 0)])
    await store.erase(6, reason="a person asked", actor="person")
    (FOLDER / f"v{SCHEMA_VERSION}.jsonl").write_bytes(b"".join(store.export_lines()))
    store.backup(FOLDER / f"tutti-v{SCHEMA_VERSION}.sqlite")
    await store.close()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(make(Path(folder) / "home"))
