"""Reads an export of any size, conversation by conversation, also from inside a zip archive."""

from __future__ import annotations

import errno
import json
import re
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from stat import S_ISDIR, S_ISREG
from typing import IO, Any

import orjson

from core.conversations.imports.chatgpt import is_chatgpt, read_chatgpt
from core.conversations.imports.claude import is_claude, read_claude
from core.conversations.imports.open_webui import is_open_webui, read_open_webui
from core.conversations.imports.own import is_own, read_own
from core.conversations.imports.told import TakenConversation
from core.errors import InputError

LARGEST_CONVERSATION = 64 * 1024 * 1024
"""Bytes of one conversation's JSON."""
LARGEST = 2 * 1024 * 1024 * 1024
"""Bytes of all of it, unpacked: an archive that grows beyond that is no export."""
_CHUNK = 1 << 20
_MEMBER = re.compile(r"(^|/)conversations(-\d+)?\.json$")
_STRUCTURE = re.compile(rb'["\[\]{}]')
_IN_TEXT = re.compile(rb'["\\]')
_KINDS: tuple[tuple[Callable[[Mapping[str, Any]], bool], Callable[[Mapping[str, Any]], TakenConversation]], ...] = (
    (is_own, read_own),
    (is_chatgpt, read_chatgpt),
    (is_open_webui, read_open_webui),
    (is_claude, read_claude),
)


def read_export(path: Path) -> Iterator[TakenConversation | None]:
    """Each conversation of an export; ``None`` for one that cannot be read.

    :raises InputError: the file cannot be read, or is no export of a kind that is known.
    """
    some = False
    for chunks in _parts(path):
        for element in elements(chunks):
            taken = read_conversation(element)
            if taken is None and not some and not _looks_known(element):
                break
            some = True
            yield taken
    if not some:
        raise _no_export(path)


def read_conversation(element: bytes) -> TakenConversation | None:
    """One conversation from its JSON; ``None`` when it is none of a kind that is known."""
    document = _parsed(element)
    if not isinstance(document, dict):
        return None
    for is_kind, read in _KINDS:
        if is_kind(document):
            taken = read(document)
            return taken if taken.source_id else None
    return None


def elements(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """The members of a JSON array, each as its bytes and as soon as it is whole; an object alone is its only member.

    Only brackets and quotes are looked at: what stands between them is for the parser.

    :raises InputError: a member is larger than a conversation may be.
    """
    splitter = _Splitter()
    for chunk in chunks:
        yield from splitter.feed(chunk)
    yield from splitter.rest()


class _Splitter:
    """Finds where the members of an array begin and end, in bytes that come piece by piece."""

    def __init__(self) -> None:
        self._held = bytearray()
        self._at = 0
        """How far it was looked at."""
        self._begun = -1
        """Where the member begins that is not whole yet."""
        self._depth = 0
        self._in_array = self._in_text = False

    def feed(self, chunk: bytes) -> Iterator[bytes]:
        """The members that are whole with this piece."""
        self._held += chunk
        while (found := (_IN_TEXT if self._in_text else _STRUCTURE).search(self._held, self._at)) is not None:
            self._at = found.end()
            if found[0] == b"\\":
                if self._at == len(self._held):  # what is escaped comes with the next piece
                    self._at -= 1
                    return
                self._at += 1
            elif found[0] == b'"':
                self._in_text = not self._in_text
            elif self._closes(found[0], found.start()):
                yield bytes(self._held[self._begun : self._at])
                self._forget()
        self._at = len(self._held)
        if self._begun < 0:
            self._forget()
        if len(self._held) > LARGEST_CONVERSATION + _CHUNK:
            size = LARGEST_CONVERSATION // (1 << 20)
            raise InputError(f"A conversation in it has more than {size} MB.", "Take that one out of the file.")

    def rest(self) -> Iterator[bytes]:
        """A member that was cut off."""
        if self._begun >= 0:
            yield bytes(self._held[self._begun :])

    def _closes(self, sign: bytes, place: int) -> bool:
        """Go by one bracket; returns whether a member ends with it."""
        if sign in b"]}":
            self._depth -= self._depth > 0
            return self._depth == 0 and self._begun >= 0
        if self._depth == 0:
            if sign == b"[" and not self._in_array:
                self._in_array = True
                return False
            self._begun = place
        self._depth += 1
        return False

    def _forget(self) -> None:
        del self._held[: self._at]
        self._at, self._begun = 0, -1


def _parsed(element: bytes) -> Any:
    try:
        return orjson.loads(element)
    except orjson.JSONDecodeError:
        pass
    try:
        return json.loads(element.decode("utf-8", "replace"))  # half a surrogate pair, which the other refuses
    except (ValueError, RecursionError):
        return None


def _looks_known(element: bytes) -> bool:
    """Whether at least the beginning of a conversation of a known kind is there."""
    return any(name in element for name in (b'"mapping"', b'"chat_messages"', b'"tutti-conversation"', b'"parentId"'))


def _parts(path: Path) -> Iterator[Iterator[bytes]]:
    """The JSON files of an export, each piece by piece."""
    with _told(path):
        kind = path.stat().st_mode
    if not (S_ISREG(kind) or S_ISDIR(kind)):  # its end is looked for first, where an archive has its list
        raise InputError(f"{path.name} is no file but a pipe or a device.", "Choose a file.")
    with _told(path), path.open("rb") as file:
        if not zipfile.is_zipfile(file):
            file.seek(0)
            yield _chunks(path, file, LARGEST)
            return
        with _told(path, archive=True), zipfile.ZipFile(file) as archive:
            members = sorted(name for name in archive.namelist() if _MEMBER.search(name))
            if not members:
                what = f"{path.name} holds no conversations.json."
                raise InputError(what, "Choose the archive that ChatGPT or Claude sent you.")
            for member in members:
                with archive.open(member) as inside:
                    yield _chunks(path, inside, LARGEST, archive=True)


@contextmanager
def _told(path: Path, *, archive: bool = False) -> Iterator[None]:
    """What can be wrong with a file, in words.

    :param archive: whether it is being unpacked. A place in it that is not there is asked for then where a part is missing,
        which the system calls an invalid argument.
    """
    try:
        yield
    except OSError as error:
        if archive and error.errno == errno.EINVAL:
            raise InputError(f"The archive {path.name} is damaged: a part is missing.", "Download it again.") from None
        raise InputError(f"{path.name} cannot be read: {error.strerror}.", "Check its name and permissions.") from None
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError) as error:
        raise InputError(f"The archive {path.name} cannot be unpacked: {error}.", "Download it again.") from None


def _chunks(path: Path, file: IO[bytes], most: int, *, archive: bool = False) -> Iterator[bytes]:
    """A file piece by piece. It is read here, after who opened it has handed it on, so faults are told here, too."""
    read = 0
    while True:
        with _told(path, archive=archive):
            chunk = file.read(_CHUNK)
        if not chunk:
            return
        read += len(chunk)
        if read > most:
            raise InputError("It holds more than any export does.", "Choose the file that the program wrote.")
        yield chunk


def _no_export(path: Path) -> InputError:
    what = f"{path.name} is no export of ChatGPT, Claude, Open WebUI or Tutti."
    return InputError(what, "Choose their .zip or conversations.json, or a .json that Tutti exported.")
