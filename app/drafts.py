"""What is being written, kept in small files in the data folder: no events, for nothing has happened yet.

A file for each conversation holds the text and how it is asked; contents of attached files lie beside them by their hash.
Each is written whole beside its old one and then put in its place, so that a killed process leaves the one or the other.
Two processes that keep something for the same conversation notice it by the revision, under a lock of the system.
"""

from __future__ import annotations

import base64
import errno
import hashlib
import json
import os
import re
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any
from weakref import WeakKeyDictionary

from core.commands.models import File
from core.queries.attachments import Ready
from core.queries.drafts import DraftKept, KeptDraft
from events.errors import StoreFull, StoreNotWritable
from events.store.sqlite.lock import FileLock
from events.values import new_id

FOLDER = "drafts"
_NEW = "new"
"""Name of the file for a conversation that is to be begun."""
_SAFE = re.compile(r"[A-Za-z0-9-]{1,64}")
_PATIENCE = 2.0
_FIELDS = frozenset(
    {"conversation_id", "revision", "window", "written", "text", "files", "fresh", "strategy", "models", "options"}
)


class DraftFolder:
    """Reads and writes drafts. May be called from any thread.

    :param home: the data folder.
    """

    def __init__(self, home: Path) -> None:
        self._folder = home / FOLDER
        self._files = self._folder / "files"
        self._mine = threading.Lock()
        self._names: WeakKeyDictionary[File, tuple[str, str | None]] = WeakKeyDictionary()
        """Under which names contents lie: a large file is not read through again with every word that is typed."""

    def written(self) -> frozenset[str]:
        """The conversations in which something is written and not sent; empty for the one that is to be begun."""
        return frozenset(kept["conversation_id"] for kept in self._all() if kept["written"])

    def read(self, conversation_id: str) -> KeptDraft | None:
        """What is kept for a conversation, without attached files whose content is gone."""
        kept = self._read(self._path(conversation_id))
        return None if kept is None else self._draft(kept)

    def keep(self, draft: KeptDraft) -> DraftKept:
        """Keep a draft in the place of the one it is made from; an empty one leaves nothing.

        When something else is kept there by now, nothing is written and that is given back.

        :raises StoreError: there is no room, the folder cannot be written, or another process holds its lock for long.
        """
        path = self._path(draft.conversation_id)
        with self._alone():
            before = self._read(path)
            if before is not None and before["revision"] != draft.revision and before["window"] != draft.window:
                return DraftKept(before["revision"], self._draft(before))
            if draft.empty:
                path.unlink(missing_ok=True)
                kept = DraftKept("")
            else:
                revision = new_id()
                self._write(path, json.dumps(self._document(draft, revision)).encode())
                kept = DraftKept(revision)
            if before is not None and before["files"]:
                self._sweep()
            return kept

    def drop(self, conversation_id: str) -> None:
        """Have nothing kept for a conversation, whoever kept it."""
        if not self._folder.is_dir():
            return
        with self._alone():
            self._path(conversation_id).unlink(missing_ok=True)
            self._sweep()

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """While this is open no other thread and no other process writes here."""
        try:
            self._files.mkdir(mode=0o700, parents=True, exist_ok=True)
            with self._mine, closing(FileLock(self._folder / "lock", patience=_PATIENCE)) as lock, lock:
                yield
        except OSError as error:
            what = f"What you write cannot be kept: {error.strerror or type(error).__name__}."
            if error.errno in {errno.ENOSPC, errno.EDQUOT}:  # then nothing can be sent either
                do = f"Make room where {self._folder} is; until then, leave this window open or copy what you wrote."
                raise StoreFull(what, do) from error
            do = f"Check the folder {self._folder}; until then, send it before you close."
            raise StoreNotWritable(what, do) from error

    def _path(self, conversation_id: str) -> Path:
        name = conversation_id or _NEW
        if not _SAFE.fullmatch(name):
            name = hashlib.sha256(name.encode()).hexdigest()
        return self._folder / f"{name}.json"

    def _all(self) -> Iterator[dict[str, Any]]:
        for path in sorted(self._folder.glob("*.json")) if self._folder.is_dir() else ():
            kept = self._read(path)
            if kept is not None:
                yield kept

    def _read(self, path: Path) -> dict[str, Any] | None:
        """A file as it is; nothing for one that is not there, damaged or of another version."""
        try:
            kept = json.loads(path.read_bytes())
        except (OSError, ValueError, RecursionError):
            return None
        return kept if isinstance(kept, dict) and kept.get("version") == 1 and kept.keys() >= _FIELDS else None

    def _document(self, draft: KeptDraft, revision: str) -> dict[str, Any]:
        return {
            "version": 1,
            "conversation_id": draft.conversation_id,
            "revision": revision,
            "window": draft.window,
            "written": draft.written,
            "text": draft.text,
            "files": [self._kept_file(one) for one in draft.files],
            "fresh": draft.fresh,
            "strategy": draft.strategy,
            "models": list(draft.models),
            "preset": draft.preset,
            "options": dict(draft.options),
            "system": draft.system,
            "mentions": list(draft.mentions),
        }

    def _draft(self, kept: dict[str, Any]) -> KeptDraft:
        files = [self._file(one) for one in kept["files"]]
        return KeptDraft(
            conversation_id=kept["conversation_id"],
            text=kept["text"],
            files=tuple(one for one in files if one is not None),
            fresh=kept["fresh"],
            strategy=kept["strategy"],
            models=tuple(kept["models"]),
            preset=kept["preset"],
            options=kept["options"],
            system=kept.get("system"),
            mentions=tuple(kept.get("mentions", ())),
            revision=kept["revision"],
            window=kept["window"],
        )

    def _kept_file(self, ready: Ready) -> dict[str, Any]:
        file = ready.file
        if file not in self._names:
            words = None if file.text is None else _name(file.text.encode())
            self._names[file] = _name(file.data), words
        content, text = self._names[file]
        self._put(content, file.data)
        if text is not None and file.text is not None:
            self._put(text, file.text.encode())
        return {
            "name": file.name,
            "media_type": file.media_type,
            "content": content,
            "text": text,
            "tokens": ready.tokens,
            "notes": list(ready.notes),
            "thumbnail": base64.b64encode(ready.thumbnail).decode(),
        }

    def _file(self, kept: dict[str, Any]) -> Ready | None:
        try:
            data = (self._files / kept["content"]).read_bytes()
            text = None if kept["text"] is None else (self._files / kept["text"]).read_text(encoding="utf-8")
        except OSError:
            return None
        file = File(name=kept["name"], media_type=kept["media_type"], data=data, text=text)
        return Ready(file, kept["tokens"], tuple(kept["notes"]), base64.b64decode(kept["thumbnail"]))

    def _put(self, name: str, data: bytes) -> None:
        """Write a content, once."""
        path = self._files / name
        if not path.exists():
            self._write(path, data)

    def _write(self, path: Path, data: bytes) -> None:
        beside = path.with_name(f"{path.name}.new")
        descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
        beside.replace(path)

    def _sweep(self) -> None:
        """Delete the contents that no draft refers to any more."""
        used = {name for kept in self._all() for file in kept["files"] for name in (file["content"], file["text"])}
        for path in self._files.iterdir() if self._files.is_dir() else ():
            if path.name not in used:
                path.unlink(missing_ok=True)


def _name(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
